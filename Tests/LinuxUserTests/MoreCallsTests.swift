// room: tests
// does: System V IPC, asynchronous IO, ioctl, limits and options, with the real kernel where it is the oracle
// spec: Sources/LinuxUser/Calls

import XCTest

import LinuxUser

/// Calls run on the host's kernel, in one page of guest memory.
final class MoreCallsTests: XCTestCase {
    private var system: LinuxSystem!
    private var page: UInt64 = 0
    private var task: LinuxTask { system.mainTask }

    override func setUp() { (system, page) = LinuxSystem.forTests() }
    override func tearDown() { system.releaseMemory() }

    @discardableResult
    private func run(_ number: SyscallNumber, _ arguments: UInt64...) -> Int64 {
        var all = SyscallArguments()
        for (index, value) in arguments.enumerated() { all[index] = value }
        return task.dispatch(number.raw, all).raw
    }

    private var before = rlimit()
    private let ownMemory = UnsafeMutableRawPointer.allocate(byteCount: 4096, alignment: 4096)
    private var own: UInt64 { UInt64(UInt(bitPattern: ownMemory)) }

    // MARK: System V

    func testSegmentIsAttachedSharedAndDetached() throws {
        let id = run(.shmget, 0, 3 * pageSize - 100, 0o1600)
        try XCTSkipIf(id == -38, "the kernel has no System V IPC")
        XCTAssertGreaterThanOrEqual(id, 0)
        defer { run(.shmctl, UInt64(id), 0, 0) }
        let first = run(.shmat, UInt64(id), 0, 0)
        XCTAssertGreaterThan(first, 0)
        let second = run(.shmat, UInt64(id), 0, 0x1000)
        XCTAssertGreaterThan(second, 0)
        XCTAssertNotEqual(first, second)
        let memory = task.memory
        XCTAssertTrue(memory.store(UInt64(0x1234), at: UInt64(first) + 2 * pageSize))
        XCTAssertEqual(memory.load(UInt64(second) + 2 * pageSize, as: UInt64.self), 0x1234)
        XCTAssertEqual(system.space.table.mapping(at: UInt64(second))?.protection, .read)
        XCTAssertEqual(run(.shmat, UInt64(id), UInt64(second), 0), -22, "something is there")
        XCTAssertEqual(run(.shmat, UInt64(id), UInt64(second) + 1, 0), -22, "it is not aligned")
        XCTAssertEqual(run(.shmat, UInt64(id), UInt64(second) + 1, 0x2000 | 0x4000), second)
        XCTAssertEqual(system.space.table.mapping(at: UInt64(second))?.protection, [.read, .write])
        // A part that was unmapped before is no part of it any more.
        XCTAssertEqual(run(.munmap, UInt64(first) + pageSize, pageSize), 0)
        XCTAssertEqual(run(.shmdt, UInt64(first) + pageSize), -22)
        XCTAssertEqual(run(.shmdt, UInt64(first)), 0)
        XCTAssertEqual(run(.shmdt, UInt64(first)), -22)
        XCTAssertFalse(system.space.table.overlaps(UInt64(first)..<UInt64(first) + 3 * pageSize))
        XCTAssertTrue(system.space.contains(UInt64(second), 3 * pageSize))
        XCTAssertEqual(run(.shmat, UInt64(id), own, 0x4000), -22, "Martlet's memory is not replaced")
        XCTAssertEqual(run(.shmat, UInt64(Int32.max), 0, 0), -22)
        XCTAssertEqual(run(.shmctl, UInt64(id), 2, own), -14)
        XCTAssertEqual(run(.shmctl, UInt64(id), 2, page), 0)
        XCTAssertEqual(memory.load(page + 48, as: UInt64.self), 3 * pageSize - 100)
        XCTAssertEqual(run(.shmdt, UInt64(second)), 0)
        XCTAssertEqual(run(.shmdt, page), -22, "no segment")
        XCTAssertTrue(memory.store(UInt64(1), at: page))
    }

    func testSemaphores() throws {
        let id = run(.semget, 0, 3, 0o1600)
        try XCTSkipIf(id == -38, "the kernel has no System V IPC")
        XCTAssertGreaterThanOrEqual(id, 0)
        defer { run(.semctl, UInt64(id), 0, 0) }
        let memory = task.memory
        XCTAssertTrue(memory.store((UInt16(5), UInt16(6), UInt16(7)), at: page))
        XCTAssertEqual(run(.semctl, UInt64(id), 0, 17, page), 0)
        XCTAssertEqual(run(.semctl, UInt64(id), 2, 12), 7)
        XCTAssertEqual(run(.semctl, UInt64(id), 1, 16, 9), 0)
        XCTAssertEqual(run(.semctl, UInt64(id), 0, 13, page + 64), 0)
        XCTAssertEqual(memory.load(page + 66, as: UInt16.self), 9)
        XCTAssertEqual(run(.semctl, UInt64(id), 0, 13, own), -14)
        XCTAssertEqual(run(.semctl, UInt64(id), 0, 13, page + pageSize - 4), -14, "three values do not fit")
        XCTAssertEqual(run(.semctl, UInt64(id), 0, 2, page + 128), 0)
        XCTAssertEqual(memory.load(page + 128 + 64, as: UInt64.self), 3, "sem_nsems is at 64 on riscv64")
        XCTAssertEqual(memory.load(page + 128 + 20, as: UInt32.self), 0o600)
        XCTAssertTrue(memory.store(UInt32(0o640), at: page + 128 + 20))
        XCTAssertEqual(run(.semctl, UInt64(id), 0, 1, page + 128), 0)
        XCTAssertEqual(run(.semctl, UInt64(id), 0, 2, page + 256), 0)
        XCTAssertEqual(memory.load(page + 256 + 20, as: UInt32.self), 0o640)
    }

    func testMessages() throws {
        let id = run(.msgget, 0, 0o1600)
        try XCTSkipIf(id == -38, "the kernel has no System V IPC")
        XCTAssertGreaterThanOrEqual(id, 0)
        defer { run(.msgctl, UInt64(id), 0, 0) }
        let memory = task.memory
        XCTAssertTrue(memory.store((UInt64(4), UInt64(0xabcd)), at: page))
        XCTAssertEqual(run(.msgsnd, UInt64(id), page, 8, 0), 0)
        XCTAssertTrue(memory.store(UInt64(4), at: page + pageSize - 8))
        XCTAssertEqual(run(.msgsnd, UInt64(id), page + pageSize - 8, 8, 0), -14, "the text is outside")
        XCTAssertEqual(run(.msgrcv, UInt64(id), own, 8, 0, 0), -14)
        XCTAssertEqual(run(.msgrcv, UInt64(id), page + 64, 8, 4, 0), 8)
        XCTAssertEqual(memory.load(page + 72, as: UInt64.self), 0xabcd)
        XCTAssertEqual(run(.msgctl, UInt64(id), 2, own), -14)
    }

    // MARK: asynchronous IO

    func testControlBlocksAreCheckedInside() {
        let memory = task.memory
        XCTAssertTrue(memory.store(UInt64(0), at: page))
        let made = run(.io_setup, 4, page)
        guard made == 0, let context = memory.load(page, as: UInt64.self) else { return XCTAssertEqual(made, -38) }
        defer { run(.io_destroy, context) }
        var ends: (Int32, Int32) = (0, 0)
        XCTAssertEqual(withUnsafeMutablePointer(to: &ends.0) { pipe($0) }, 0)
        defer {
            close(ends.0)
            close(ends.1)
        }
        let block = page + 256
        XCTAssertTrue(memory.store(block, at: page + 8))
        // 16 opcode 1: pwrite; 20 descriptor; 24 buffer; 32 count.
        XCTAssertTrue(memory.store((UInt16(1), UInt16(0), ends.1), at: block + 16))
        XCTAssertTrue(memory.store((own, UInt64(8)), at: block + 24))
        XCTAssertEqual(run(.io_submit, context, 1, page + 8), -14)
        XCTAssertEqual(run(.io_submit, context, 1, own), -14)
        XCTAssertTrue(memory.store(page + 512, at: block + 24))
        XCTAssertEqual(run(.io_submit, context, 1, page + 8), 1)
        XCTAssertEqual(run(.io_getevents, context, 1, 1, page + 1024, 0), 1)
        XCTAssertEqual(memory.load(page + 1032, as: UInt64.self), block)
        XCTAssertEqual(run(.io_getevents, context, 1, 1, own, 0), -14)
        XCTAssertEqual(run(.io_pgetevents, context, 0, 1, page + 1024, 0, own), -14)
        XCTAssertEqual(run(.io_pgetevents, context, 0, 1, page + 1024, 0, 0), 0)
    }

    // MARK: ioctl

    func testIoctlArguments() {
        var ends: (Int32, Int32) = (0, 0)
        XCTAssertEqual(withUnsafeMutablePointer(to: &ends.0) { pipe($0) }, 0)
        defer {
            close(ends.0)
            close(ends.1)
        }
        let descriptor = UInt64(ends.0)
        XCTAssertEqual(write(ends.1, "abc", 3), 3)
        XCTAssertEqual(run(.ioctl, descriptor, 0x541b, page), 0)
        XCTAssertEqual(task.memory.load(page, as: UInt32.self), 3)
        XCTAssertEqual(run(.ioctl, descriptor, 0x541b, own), -14)
        XCTAssertEqual(run(.ioctl, descriptor, 0x541b, page + pageSize - 3), -14, "an int does not fit")
        XCTAssertEqual(run(.ioctl, descriptor, 0x5401, page), -25)
        XCTAssertEqual(run(.ioctl, descriptor, 0x5451, own), 0, "FIOCLEX has no argument")
        // A number unknown to the table says its size itself.
        XCTAssertEqual(run(.ioctl, descriptor, 0x8040_9999, own - 32), -14)
        XCTAssertEqual(run(.ioctl, descriptor, 0x8040_9999, page + pageSize - 63), -25, "the kernel does not look")
        XCTAssertEqual(run(.ioctl, descriptor, 0x8040_9999, page), -25)
    }

    func testUnknownStructuresMayNotPointToMartlet() {
        let memory = task.memory
        // _IOWR(0x99, 0x99, 64 bytes), which no driver knows.
        XCTAssertTrue(memory.store((UInt64(1) << 40, page, UInt64(7), UInt64.max), at: page))
        XCTAssertEqual(run(.ioctl, 0, 0xc040_9999, page), -25)
        XCTAssertTrue(memory.store(own + 100, at: page + 56))
        XCTAssertEqual(run(.ioctl, 0, 0xc040_9999, page), -14)
        XCTAssertEqual(run(.ioctl, 0, 0xc038_9999, page), -25, "it is behind the structure")
    }

    func testPointersInsideIoctlArguments() {
        let descriptor = UInt64(socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0))
        defer { close(Int32(descriptor)) }
        let memory = task.memory
        XCTAssertTrue(memory.store((UInt64(400), own), at: page))
        XCTAssertEqual(run(.ioctl, descriptor, 0x8912, page), -14)
        XCTAssertTrue(memory.store((UInt64(400), page + 512), at: page))
        XCTAssertEqual(run(.ioctl, descriptor, 0x8912, page), 0)
    }

    // MARK: sockets

    func testSocketAddressesAndOptions() {
        let descriptor = UInt64(socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0))
        defer { close(Int32(descriptor)) }
        let memory = task.memory
        XCTAssertTrue(memory.store(UInt32(4000), at: page))
        XCTAssertEqual(run(.getsockname, descriptor, page + 128, page), 0, "no address is longer than 128 bytes")
        XCTAssertEqual(memory.load(page, as: UInt32.self), 16)
        XCTAssertEqual(run(.getsockname, descriptor, own, page), -14)
        XCTAssertTrue(memory.store(UInt32(4), at: page))
        XCTAssertEqual(run(.getsockopt, descriptor, 1, 3, own, page), -14)
        XCTAssertEqual(run(.getsockopt, descriptor, 1, 3, page + 8, page), 0)
        XCTAssertEqual(memory.load(page + 8, as: Int32.self), Int32(SOCK_DGRAM.rawValue))
        XCTAssertTrue(memory.store(UInt32(Int32.max) + 1, at: page))
        XCTAssertEqual(run(.getsockopt, descriptor, 1, 3, page + 8, page), -22)
        // SO_ATTACH_FILTER: one instruction at a pointer.
        XCTAssertTrue(memory.store((UInt64(1), own), at: page))
        XCTAssertEqual(run(.setsockopt, descriptor, 1, 26, page, 16), -14)
        XCTAssertTrue(memory.store((UInt64(1), page + 64), at: page))
        XCTAssertTrue(memory.store((UInt16(6), UInt16(0), UInt32(0)), at: page + 64))
        XCTAssertEqual(run(.setsockopt, descriptor, 1, 26, page, 16), 0)
    }

    // MARK: options and limits

    func testOptionsThatWouldChangeMartlet() {
        XCTAssertEqual(run(.prctl, 35, 13, page), -1, "PR_SET_MM")
        XCTAssertEqual(run(.prctl, 65, 1), -22, "PR_SET_MDWE")
        XCTAssertEqual(run(.prctl, 59, 1, 0, 0, page), -22, "PR_SET_SYSCALL_USER_DISPATCH")
        XCTAssertEqual(run(.prctl, 16, own), -14)
        XCTAssertEqual(run(.prctl, 16, page), 0)
        XCTAssertEqual(run(.prctl, 40, page), 0)
        XCTAssertEqual(run(.prctl, 0x5356_4d41, 0, own, pageSize, 0), -12)
        XCTAssertEqual(run(.prctl, 71, 1, 0), 0, "PR_RISCV_SET_ICACHE_FLUSH_CTX")
        XCTAssertEqual(run(.prctl, 71, 2, 0), -22)
    }

    func testReadImpliesExecIsNotTheHosts() {
        let before = HostCalls.kernel(.personality, 0xffff_ffff)
        XCTAssertEqual(run(.personality, 0xffff_ffff), Int64(before))
        XCTAssertEqual(run(.personality, 0x0040_0000), Int64(before))
        XCTAssertEqual(run(.personality, 0xffff_ffff), 0x0040_0000)
        XCTAssertEqual(HostCalls.kernel(.personality, 0xffff_ffff) & 0x0040_0000, 0)
        _ = HostCalls.kernel(.personality, before)
    }

    func testAddressSpaceLimitHolds() {
        let memory = task.memory
        XCTAssertTrue(memory.store((UInt64(1 << 20), UInt64.max), at: page))
        XCTAssertEqual(run(.setrlimit, 9, page), 0)
        let anonymous: UInt64 = 0x22
        XCTAssertEqual(run(.mmap, 0, 2 << 20, 3, anonymous, .max, 0), -12)
        let small = run(.mmap, 0, 512 << 10, 3, anonymous, .max, 0)
        XCTAssertGreaterThan(small, 0)
        XCTAssertEqual(run(.mmap, 0, 512 << 10, 3, anonymous, .max, 0), -12, "the page of the test counts too")
        XCTAssertEqual(run(.mremap, UInt64(small), 512 << 10, 1 << 20, 1), -12)
        XCTAssertEqual(run(.mmap, UInt64(small), 512 << 10, 3, anonymous | 0x10, .max, 0), small, "replaced, not added")
        XCTAssertEqual(run(.munmap, UInt64(small), 512 << 10), 0)
    }

    func testMappingsAreCounted() {
        // Not like the page of the test, which it would be joined to.
        let three = run(.mmap, 0, 3 * pageSize, 1, 0x22, .max, 0)
        XCTAssertGreaterThan(three, 0)
        let middle = UInt64(three) + pageSize
        system.space.mappingLimit = system.space.table.mappings.count
        XCTAssertEqual(run(.mmap, 0, pageSize, 1, 0x22, .max, 0), -12)
        XCTAssertEqual(run(.munmap, middle, pageSize), -12, "it would be cut in two")
        XCTAssertEqual(run(.mprotect, middle, pageSize, 0), -12)
        XCTAssertEqual(run(.mprotect, UInt64(three), pageSize, 0), -12, "two of one")
        XCTAssertEqual(run(.mprotect, UInt64(three), 3 * pageSize, 0), 0)
        XCTAssertEqual(run(.munmap, UInt64(three), pageSize), 0, "an end is cut off")
        XCTAssertEqual(run(.munmap, middle, 2 * pageSize), 0)
    }

    func testWhatIsAboveTheGuestIsNotMapped() {
        let above = system.space.layout.top
        XCTAssertEqual(run(.mmap, above, pageSize, 1, 0x32, .max, 0), -12)
        XCTAssertEqual(run(.mmap, above - pageSize, 2 * pageSize, 1, 0x10_0022, .max, 0), -12)
        XCTAssertEqual(run(.mremap, page, pageSize, pageSize, 3, above), -22)
    }

    func testStackLimitKeepsWhatMartletNeeds() {
        let memory = task.memory
        let kernel = HostCalls.kernel
        XCTAssertEqual(withUnsafeMutablePointer(to: &before) { getrlimit(__rlimit_resource_t(3), $0) }, 0)
        defer { _ = withUnsafePointer(to: &before) { setrlimit(__rlimit_resource_t(3), $0) } }
        XCTAssertTrue(memory.store((UInt64(64 << 10), UInt64(before.rlim_max)), at: page))
        XCTAssertEqual(run(.setrlimit, 3, page), 0)
        XCTAssertEqual(run(.prlimit64, 0, 3, 0, page + 64), 0)
        XCTAssertEqual(memory.load(page + 64, as: UInt64.self), 64 << 10)
        XCTAssertEqual(kernel(.getrlimit, 3, Int(page + 128)), 0)
        XCTAssertEqual(memory.load(page + 128, as: UInt64.self), 1 << 20)
        XCTAssertEqual(run(.prlimit64, 1, 9, page, 0), -1, "the limits of another process")
    }

    func testDataLimitCountsPrivateMemory() {
        let memory = task.memory
        XCTAssertTrue(memory.store((UInt64(1 << 20), UInt64.max), at: page))
        XCTAssertEqual(run(.prlimit64, 0, 2, page, page + 64), 0)
        XCTAssertEqual(memory.load(page + 64, as: UInt64.self), .max)
        XCTAssertEqual(run(.mmap, 0, 2 << 20, 3, 0x22, .max, 0), -12)
        let shared = run(.mmap, 0, 2 << 20, 3, 0x21, .max, 0)
        XCTAssertGreaterThan(shared, 0)
        XCTAssertEqual(run(.munmap, UInt64(shared), 2 << 20), 0)
        // To make memory writable makes it data.
        let readable = run(.mmap, 0, 2 << 20, 1, 0x22, .max, 0)
        XCTAssertGreaterThan(readable, 0)
        XCTAssertEqual(run(.mprotect, UInt64(readable), 2 << 20, 3), -12)
        XCTAssertEqual(run(.mprotect, UInt64(readable), 512 << 10, 3), 0)
        XCTAssertEqual(run(.mprotect, UInt64(readable), 512 << 10, 7), 0, "it is data already")
        XCTAssertEqual(run(.mprotect, UInt64(readable) + (512 << 10), 512 << 10, 3), -12, "the page of the test counts")
        XCTAssertEqual(run(.munmap, UInt64(readable), 2 << 20), 0)
    }

    // MARK: memory that is named without a pointer

    func testRemotePointersOfTheOwnProcess() {
        let memory = task.memory
        XCTAssertTrue(memory.store((page + 512, UInt64(8)), at: page))
        XCTAssertTrue(memory.store((own, UInt64(8)), at: page + 16))
        XCTAssertTrue(memory.store((page + 600, UInt64(8)), at: page + 32))
        let pid = UInt64(getpid())
        XCTAssertEqual(run(.process_vm_writev, pid, page, 1, page + 16, 1, 0), -14)
        XCTAssertEqual(run(.process_vm_readv, pid, page, 1, page + 16, 1, 0), -14)
        XCTAssertTrue(memory.store(UInt64(77), at: page + 512))
        XCTAssertEqual(run(.process_vm_writev, pid, page, 1, page + 32, 1, 0), 8)
        XCTAssertEqual(memory.load(page + 600, as: UInt64.self), 77)
    }

    func testFlushOfEverythingAndOfNothing() {
        XCTAssertEqual(run(.riscv_flush_icache, 0, .max, 0), 0)
        XCTAssertEqual(run(.riscv_flush_icache, .max - 8, .max, 1), 0)
        XCTAssertEqual(run(.riscv_flush_icache, page, page + 64, 2), -22)
    }

    func testForgedFaultsAreRefused() {
        // 0 si_signo, 4 si_errno, 8 si_code: SEGV_MAPERR.
        XCTAssertTrue(task.memory.store((Int32(11), Int32(0), Int32(1), Int32(0)), at: page))
        let (process, thread) = (UInt64(getpid()), UInt64(HostCalls.kernel(.gettid)))
        XCTAssertEqual(run(.rt_sigqueueinfo, process, 11, page), -1)
        XCTAssertEqual(run(.rt_tgsigqueueinfo, process, thread, 11, page), -1)
        XCTAssertEqual(run(.rt_sigqueueinfo, process, 0, page), 0, "no signal: only whether it could be sent")
        XCTAssertEqual(run(.rt_sigqueueinfo, process, 99, page), -22)
    }

    func testOffsetsOutsideOfFiles() {
        XCTAssertLessThan(run(.mmap, 0, pageSize, 1, 2, 0, 0xffff_ffff_ffff_f000), 0)
        XCTAssertLessThan(run(.mmap, 0, pageSize, 1, 2, 0, 0x8000_0000_0000_0000), 0)
    }

    func testNoProtectionKeys() {
        XCTAssertEqual(run(.pkey_alloc, 0, 0), -28)
        XCTAssertEqual(run(.pkey_alloc, 1, 0), -22)
        XCTAssertEqual(run(.pkey_free, 1), -22)
        XCTAssertEqual(run(.pkey_mprotect, page, pageSize, 1, UInt64.max), 0)
        XCTAssertEqual(system.space.table.mapping(at: page)?.protection, .read)
        XCTAssertEqual(run(.pkey_mprotect, page, pageSize, 3, 1), -22)
    }

    func testMlockallTakesTheGuestsMappings() {
        XCTAssertEqual(run(.mlockall, 0), -22)
        XCTAssertEqual(run(.mlockall, 8), -22)
        XCTAssertEqual(run(.mlockall, 2), 0)
        XCTAssertTrue(system.space.locksNewMappings)
        XCTAssertEqual(run(.munlockall), 0)
        XCTAssertFalse(system.space.locksNewMappings)
    }

    func testPagesOfAFileInAnotherOrder() {
        let memory = task.memory
        let file = Int32(HostCalls.kernel(.memfd_create, Int(page)))
        defer { close(file) }
        XCTAssertEqual(ftruncate(file, 3 * 4096), 0)
        XCTAssertEqual(pwrite(file, "two", 3, 2 * 4096), 3)
        let at = UInt64(run(.mmap, 0, 3 * pageSize, 3, 1, UInt64(file), 0))
        XCTAssertEqual(run(.remap_file_pages, at, pageSize, 0, 2, 0), 0)
        XCTAssertEqual(memory.bytes(at, count: 3), Array("two".utf8))
        XCTAssertEqual(system.space.table.mapping(at: at)?.fileOffset, 2 * pageSize)
        XCTAssertEqual(run(.remap_file_pages, page, pageSize, 0, 0, 0), -22, "it is private")
        XCTAssertEqual(run(.munmap, at, 3 * pageSize), 0)
    }

    func testFileHandles() {
        let memory = task.memory
        XCTAssertTrue(memory.store(Array("/\0".utf8), at: page))
        let here = UInt64(bitPattern: -100)
        XCTAssertEqual(run(.name_to_handle_at, here, page, own, page + 64, 0), -14)
        XCTAssertTrue(memory.store(UInt32(0), at: page + 128))
        let answer = run(.name_to_handle_at, here, page, page + 128, page + 64, 0)
        XCTAssertTrue(answer == -75 || answer == -95, "EOVERFLOW asks for more room, EOPNOTSUPP has no handles")
    }

    func testKernelsOwnBusinessIsNotPermitted() {
        for number in [SyscallNumber.reboot, .init_module, .delete_module, .kexec_load, .finit_module] {
            XCTAssertEqual(run(number, 0, 0, 0, 0, 0), -1)
        }
    }
}
