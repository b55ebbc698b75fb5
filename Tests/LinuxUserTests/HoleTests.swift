// room: tests
// does: buffers that reach over the end of the guest's memory: holes are the kernel's business, Martlet's memory is not
// spec: Docs/Decisions/0087-holes-are-the-kernels.md

import XCTest

import LinuxUser

/// On the host's kernel, with one page of guest memory and a hole behind it.
final class HoleTests: XCTestCase {
    private var system: LinuxSystem!
    private var page: UInt64 = 0
    private var task: LinuxTask { system.mainTask }
    private let ownMemory = UnsafeMutableRawPointer.allocate(byteCount: 4096, alignment: 4096)
    private var own: UInt64 { UInt64(UInt(bitPattern: ownMemory)) }

    override func setUp() { (system, page) = LinuxSystem.forTests() }
    override func tearDown() {
        system.releaseMemory()
        ownMemory.deallocate()
    }

    private func run(_ number: SyscallNumber, _ arguments: UInt64...) -> Int64 {
        var all = SyscallArguments()
        for (index, value) in arguments.enumerated() { all[index] = value }
        return task.dispatch(number.raw, all).raw
    }

    func testWhatIsNobodysIsLeftToTheKernel() {
        let (memory, end) = (task.memory, page + pageSize)
        let size = UInt64(String(getpid()).utf8.count)
        XCTAssertTrue(memory.store(Array("/proc/self\0".utf8), at: page))
        let here = UInt64(bitPattern: -100)
        XCTAssertEqual(run(.readlinkat, here, page, end - size, 0x7fff_ffff), Int64(size))
        XCTAssertEqual(run(.readlinkat, here, page, end - size + 1, 0x7fff_ffff), -14)
        XCTAssertEqual(run(.pread64, .max, end, 10, 0), -9, "the kernel looks at the descriptor first")
        var ends: (Int32, Int32) = (0, 0)
        XCTAssertEqual(withUnsafeMutablePointer(to: &ends.0) { pipe($0) }, 0)
        defer {
            close(ends.0)
            close(ends.1)
        }
        XCTAssertEqual(run(.write, UInt64(ends.1), end - 512, 1024), -14, "nothing is written to a pipe by halves")
        // The same with memory of Martlet's behind the page.
        let flags = HostMap.private | HostMap.anonymous | HostMap.fixedNoReplace
        XCTAssertEqual(HostCalls.kernel(.mmap, Int(end), Int(pageSize), 3, flags, -1, 0), Int(end))
        XCTAssertEqual(run(.readlinkat, here, page, end - size, 0x7fff_ffff), -14)
        XCTAssertEqual(run(.readlinkat, here, page, end - size, size), Int64(size))
        XCTAssertEqual(run(.write, UInt64(ends.1), end - 512, 1024), 512, "it ends where the guest's memory does")
        XCTAssertEqual(HostCalls.kernel(.munmap, Int(end), Int(pageSize)), 0)
    }

    func testHolesStayFree() {
        let (space, end) = (system.space, page + pageSize)
        XCTAssertTrue(space.isClearOfMartlet(page + 1, 1 << 31))
        XCTAssertFalse(space.isClearOfMartlet(own + 8, 8))
        XCTAssertFalse(space.isClearOfMartlet(page, 1 << 47), "up to the host's stack")
        XCTAssertFalse(space.isClearOfMartlet(page, .max))
        XCTAssertTrue(space.isClearOfMartlet(8, 100), "nobody may map there")
        XCTAssertFalse(space.isClearOfMartlet(1 << 63, 8), "no address of a program")
        XCTAssertFalse(space.isClearOfMartlet(.max - 7, 8))
        let flags = HostMap.private | HostMap.anonymous | HostMap.fixedNoReplace
        XCTAssertEqual(HostCalls.kernel(.mmap, Int(end), Int(pageSize), 3, flags, -1, 0), Int(end))
        XCTAssertFalse(space.isClearOfMartlet(page + 1, pageSize))
        XCTAssertTrue(space.isClearOfMartlet(page, pageSize))
        XCTAssertEqual(HostCalls.kernel(.munmap, Int(end), Int(pageSize)), 0)
    }

    /// The sizes that the kernel refuses are refused with its own errors, whatever lies behind the structure.
    func testStructuresThatAreSaidToBeTooLarge() {
        let (memory, end) = (task.memory, page + pageSize)
        XCTAssertTrue(memory.store(Array("/\0".utf8), at: page))
        let here = UInt64(bitPattern: -100)
        // struct open_how, with 8 bytes behind it.
        let how = end - 32
        XCTAssertEqual(run(.openat2, here, page, how, 8), -22)
        XCTAssertEqual(run(.openat2, here, page, how, 1 << 20), -7)
        XCTAssertEqual(run(.openat2, here, page, how, 40), -14)
        XCTAssertTrue(memory.store(UInt64(1), at: how + 24))
        XCTAssertEqual(run(.openat2, here, page, how, 32), -7)
        XCTAssertEqual(run(.sched_getattr, 0, how, 20, 0), -22)
        XCTAssertEqual(run(.sched_getattr, 0, how, 1 << 20, 0), -22)
        // struct sched_attr: its size is told.
        XCTAssertTrue(memory.store(UInt32(5000), at: end - 128))
        XCTAssertEqual(run(.sched_setattr, 0, end - 128, 0), -7)
        XCTAssertNotEqual(memory.load(end - 128, as: UInt32.self), 5000)
        let set = run(.epoll_create1, 0)
        XCTAssertGreaterThan(set, 0)
        XCTAssertEqual(run(.epoll_pwait, UInt64(set), end - 16, 0x7fff_ffff, 0, 0, 8), -22)
        XCTAssertEqual(run(.close, UInt64(set)), 0)
    }

    /// What a private wait or wake is about need not be there.
    func testWakingNobody() {
        XCTAssertEqual(run(.futex, page + pageSize, 1 | 128, 1, 0, 0, 0), 0)
        XCTAssertEqual(run(.futex, page + pageSize, 0 | 128, 1, 0, 0, 0), -14)
        XCTAssertEqual(run(.futex, own, 1 | 128, 1, 0, 0, 0), -14)
    }
}
