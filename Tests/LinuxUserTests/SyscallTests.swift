// room: tests
// does: system calls from registers to result: on a scripted host, and where the kernel is the oracle on the real one
// spec: Sources/LinuxUser/Calls

import XCTest

import LinuxUser

final class SyscallTests: XCTestCase {
    private var scripted = ScriptedHost()
    private var system: LinuxSystem!
    private var page: UInt64 = 0
    private var task: LinuxTask { system.mainTask }

    override func setUp() {
        scripted = ScriptedHost()
        (system, page) = LinuxSystem.forTests(host: scripted.host)
    }

    override func tearDown() { system.releaseMemory() }

    private func run(_ number: SyscallNumber, _ arguments: UInt64...) -> Int64 {
        var all = SyscallArguments()
        for (index, value) in arguments.enumerated() { all[index] = value }
        return task.dispatch(number.raw, all).raw
    }

    func testPassesArgumentsUnderTheHostsNumber() {
        scripted.on(.write) { _ in 3 }
        XCTAssertEqual(run(.write, 1, page, 3), 3)
        XCTAssertEqual(scripted.calls.last?.number, 1)
        XCTAssertEqual(scripted.calls.last?.arguments, HostArguments(1, Int(page), 3))
    }

    func testPointersOutsideTheGuestAreEFAULT() {
        scripted.on(.write) { _ in 3 }
        let own = [UInt8](repeating: 7, count: 64)
        own.withUnsafeBytes {
            XCTAssertEqual(run(.write, 1, UInt64(UInt(bitPattern: $0.baseAddress)), 3), -14)
            XCTAssertEqual(run(.uname, UInt64(UInt(bitPattern: $0.baseAddress))), -14)
        }
        XCTAssertEqual(scripted.count(.write), 0)
        XCTAssertEqual(run(.write, 1, page + 4000, 1000), 3)
        XCTAssertEqual(scripted.calls.last?.arguments.a2, 96, "the count ends with the guest's memory")
    }

    func testSizesThatOnlySomeCallsRefuse() {
        scripted.on(.write) { _ in -22 }
        XCTAssertEqual(run(.write, 1, page, .max), -22)
        XCTAssertEqual(scripted.calls.last?.arguments.a2, -1, "the kernel says EINVAL")
        scripted.on(.getrandom) { arguments in arguments.a1 }
        XCTAssertEqual(run(.getrandom, page + 4000, .max, 0), 96)
    }

    func testVectorsAreCheckedInside() {
        scripted.on(.writev) { _ in 9 }
        let memory = task.memory
        XCTAssertTrue(memory.store((page + 100, UInt64(9)), at: page))
        XCTAssertEqual(run(.writev, 1, page, 1), 9)
        XCTAssertNotEqual(scripted.calls.last?.arguments.a1, Int(page), "the host is given a copy")
        scripted.on(.writev) { arguments in
            let words = UnsafePointer<Int>(bitPattern: arguments.a1)!
            return (0..<arguments.a2).reduce(0) { $0 + words[$1 * 2 + 1] }
        }
        XCTAssertTrue(memory.store((page + 100, UInt64(9), page + pageSize - 4, UInt64(9)), at: page))
        XCTAssertTrue(memory.store((page + 100, UInt64(9)), at: page + 32))
        XCTAssertEqual(run(.writev, 1, page, 3), 13, "it ends with the guest's memory")
        XCTAssertTrue(memory.store((page + pageSize, UInt64(9)), at: page))
        XCTAssertEqual(run(.writev, 1, page, 3), -14)
        XCTAssertEqual(run(.writev, 1, page + pageSize - 8, 1), -14)
        XCTAssertEqual(run(.writev, 1, page, 1 << 32 | 1), -14, "the kernel takes the lower half")
    }

    func testMessagesAreCopied() {
        let memory = task.memory
        // 0 name, 8 its size, 16 vector, 24 its count, 32 control, 40 its size, 48 flags; 56 the length of many.
        let header: [UInt64] = [page + 2048, 16, page + 256, 2, 0, 0, 0, 99]
        for (index, word) in (header + header).enumerated() {
            XCTAssertTrue(memory.store(word, at: page + UInt64(index * 8)))
        }
        XCTAssertTrue(memory.store((page + 512, UInt64(8), page + 1024, UInt64(16)), at: page + 256))
        scripted.on(.recvmsg) { arguments in
            let words = UnsafeMutablePointer<Int>(bitPattern: arguments.a1)!
            let vector = UnsafeMutablePointer<Int>(bitPattern: words[2])!
            (words[1], words[5], words[6]) = (110, 5, 32)
            return vector[1] + vector[3]
        }
        XCTAssertEqual(run(.recvmsg, 3, page, 0), 24)
        XCTAssertNotEqual(scripted.calls.last?.arguments.a1, Int(page), "the host is given a copy")
        XCTAssertEqual(memory.load(page, as: UInt64.self), page + 2048)
        XCTAssertEqual(memory.load(page + 8, as: UInt32.self), 110)
        XCTAssertEqual(memory.load(page + 16, as: UInt64.self), page + 256, "its pointers stay")
        XCTAssertEqual(memory.load(page + 40, as: UInt64.self), 5)
        XCTAssertEqual(memory.load(page + 48, as: UInt32.self), 32)
        scripted.on(.sendmmsg) { arguments in
            for index in 0..<arguments.a2 {
                UnsafeMutablePointer<UInt32>(bitPattern: arguments.a1)![index * 16 + 14] = UInt32(index + 7)
            }
            return arguments.a2
        }
        XCTAssertEqual(run(.sendmmsg, 3, page, 2, 0), 2)
        XCTAssertEqual(memory.load(page + 56, as: UInt32.self), 7)
        XCTAssertEqual(memory.load(page + 120, as: UInt32.self), 8)
        // The second names memory that is not the guest's.
        XCTAssertTrue(memory.store(page + pageSize - 8, at: page + 64 + 16))
        XCTAssertEqual(run(.sendmmsg, 3, page, 2, 0), 1)
        XCTAssertEqual(run(.sendmmsg, 3, page + 64, 1, 0), -14)
        XCTAssertEqual(run(.sendmsg, 3, page + pageSize - 32, 0), -14)
        XCTAssertTrue(memory.store(page + pageSize - 8, at: page))
        XCTAssertEqual(run(.recvmsg, 3, page, 0), -14, "the name")
    }

    func testUnknownNumbersAreENOSYS() {
        XCTAssertEqual(run(SyscallNumber(9999)), -38)
        XCTAssertEqual(run(.rseq), -38)
        XCTAssertEqual(run(SyscallNumber(38)), -38, "riscv64 has no renameat")
    }

    func testStatIsConverted() {
        scripted.on(.fstat) { arguments in
            let host = UnsafeMutablePointer<UInt64>(bitPattern: arguments.a1)!
            (host[0], host[1], host[2]) = (0x11, 0x22, 0x33)
            host[3] = 0x81a4 | 1000 << 32
            host[4] = 1001
            (host[5], host[6], host[7], host[8]) = (0x44, 0x55, 4096, 0x66)
            for index in 9..<15 { host[index] = UInt64(index) }
            return 0
        }
        XCTAssertEqual(run(.fstat, 3, page), 0)
        let memory = task.memory
        XCTAssertEqual(memory.load(page, as: UInt64.self), 0x11)
        XCTAssertEqual(memory.load(page + 8, as: UInt64.self), 0x22)
        XCTAssertEqual(memory.load(page + 16, as: UInt32.self), 0x81a4)
        XCTAssertEqual(memory.load(page + 20, as: UInt32.self), 0x33)
        XCTAssertEqual(memory.load(page + 24, as: UInt32.self), 1000)
        XCTAssertEqual(memory.load(page + 28, as: UInt32.self), 1001)
        XCTAssertEqual(memory.load(page + 32, as: UInt64.self), 0x44)
        XCTAssertEqual(memory.load(page + 48, as: UInt64.self), 0x55)
        XCTAssertEqual(memory.load(page + 56, as: UInt32.self), 4096)
        XCTAssertEqual(memory.load(page + 64, as: UInt64.self), 0x66)
        XCTAssertEqual(memory.load(page + 112, as: UInt64.self), 14)
    }

    func testEpollEventsAreConverted() {
        scripted.on(.epoll_ctl) { arguments in
            let event = UnsafeRawPointer(bitPattern: arguments.a3)!
            return event.loadUnaligned(as: UInt32.self) == 5
                && event.loadUnaligned(fromByteOffset: 4, as: UInt64.self) == 0xabcd_ef01_2345 ? 0 : -22
        }
        let memory = task.memory
        XCTAssertTrue(memory.store((UInt32(5), UInt32(0xffff_ffff), UInt64(0xabcd_ef01_2345)), at: page))
        XCTAssertEqual(run(.epoll_ctl, 3, 1, 4, page), 0)
        scripted.on(.epoll_pwait) { arguments in
            let events = UnsafeMutableRawPointer(bitPattern: arguments.a1)!
            for index in 0..<2 {
                events.storeBytes(of: UInt32(index + 1), toByteOffset: index * 12, as: UInt32.self)
                events.storeBytes(of: UInt64(index + 100), toByteOffset: index * 12 + 4, as: UInt64.self)
            }
            return 2
        }
        XCTAssertEqual(run(.epoll_pwait, 3, page, 4, 0, 0, 8), 2)
        XCTAssertEqual(memory.load(page + 16, as: UInt32.self), 2)
        XCTAssertEqual(memory.load(page + 24, as: UInt64.self), 101)
        XCTAssertEqual(run(.epoll_pwait, 3, page, 0, 0, 0, 8), -22)
    }

    func testUnameSaysRiscv() {
        scripted.on(.uname) { arguments in
            memset(UnsafeMutableRawPointer(bitPattern: arguments.a0)!, 0x41, 390)
            return 0
        }
        XCTAssertEqual(run(.uname, page), 0)
        XCTAssertEqual(try task.memory.string(page + 4 * 65), Array("riscv64".utf8))
        XCTAssertEqual(task.memory.load(page + 5 * 65, as: UInt8.self), 0x41)
    }

    func testHardwareProbe() {
        let memory = task.memory
        for (index, key) in [Int64(3), 4, 77].enumerated() {
            XCTAssertTrue(memory.store((key, UInt64(9)), at: page + UInt64(index * 16)))
        }
        XCTAssertEqual(run(.riscv_hwprobe, page, 3, 0, 0, 0), 0)
        XCTAssertEqual(memory.load(page + 8, as: UInt64.self), 1)
        XCTAssertEqual(memory.load(page + 24, as: UInt64.self), 3, "F, D and C")
        XCTAssertEqual(memory.load(page + 32, as: Int64.self), -1)
        XCTAssertEqual(memory.load(page + 40, as: UInt64.self), 0)
        XCTAssertEqual(run(.riscv_hwprobe, page, 3, 0, 0, 2), -22)
    }

    /// The kernel's file of processors that are online.
    private func scriptProcessors(_ text: StaticString) {
        scripted.on(.openat) { _ in 7 }
        scripted.on(.close) { _ in 0 }
        scripted.on(.read) { arguments in
            let size = min(text.utf8CodeUnitCount, arguments.a2)
            memcpy(UnsafeMutableRawPointer(bitPattern: arguments.a1)!, text.utf8Start, size)
            return size
        }
    }

    /// hwprobe.rst: an empty set asks for all that are online; what is not online is never an answer.
    func testHardwareProbeFindsProcessors() {
        scriptProcessors("0-2,5\n")
        let memory = task.memory
        let found = { [self] (key: Int64, value: UInt64, set: UInt64) -> UInt64? in
            XCTAssertTrue(memory.store((key, value, set), at: page))
            XCTAssertEqual(run(.riscv_hwprobe, page, 1, 8, page + 16, 1), 0)
            return memory.load(page + 16, as: UInt64.self)
        }
        XCTAssertEqual(found(4, 2, 0), 0b10_0111, "C, of all that are online")
        XCTAssertEqual(found(4, 2, 0xff00_0000_0000_0021), 0b10_0001)
        XCTAssertEqual(found(4, 4, 0b11), 0, "no V")
        XCTAssertEqual(found(4, 4, 0), 0)
        XCTAssertEqual(found(5, 1, 0b11), 0b11, "a bit of a set of bits")
        XCTAssertEqual(found(9, 1, 0b11), 0, "another value")
        XCTAssertEqual(found(77, 0, 0b11), 0)
        XCTAssertEqual(memory.load(page, as: Int64.self), -1)
        XCTAssertTrue(memory.store((Int64(3), UInt64(1), UInt64.max, UInt64.max), at: page))
        XCTAssertEqual(run(.riscv_hwprobe, page, 1, 16, page + 16, 1), 0)
        XCTAssertEqual(memory.load(page + 24, as: UInt64.self), .max, "more than the kernel's own set has")
        XCTAssertEqual(run(.riscv_hwprobe, page, 1, 0, page + 16, 1), -22)
        XCTAssertEqual(run(.riscv_hwprobe, page, 1, 8, 0, 1), -22)
        XCTAssertEqual(run(.riscv_hwprobe, page, 1, 8, 8, 1), -14)
    }

    func testHardwareProbeOfGivenProcessors() {
        scriptProcessors("0-1")
        let answer = { [self] (set: UInt64, size: UInt64) -> Int64 in
            XCTAssertTrue(task.memory.store((Int64(3), UInt64(0), set), at: page))
            return run(.riscv_hwprobe, page, 1, size, page + 16, 0)
        }
        XCTAssertEqual(answer(2, 8), 0)
        XCTAssertEqual(task.memory.load(page + 8, as: UInt64.self), 1)
        XCTAssertEqual(answer(0, 8), -22, "an empty set")
        XCTAssertEqual(answer(4, 8), -22, "none of it is online")
        XCTAssertEqual(answer(2, 0), -22, "a set of no size")
        XCTAssertEqual(run(.riscv_hwprobe, page, 1, 8, 0, 0), -14)
    }

    func testAddressSpaceLimitIsKeptFromTheHost() {
        let memory = task.memory
        XCTAssertTrue(memory.store((UInt64(1 << 30), UInt64(1 << 31)), at: page))
        scripted.on(.getrlimit) { arguments in
            let words = UnsafeMutablePointer<UInt64>(bitPattern: arguments.a1)!
            (words[0], words[1]) = (.max, .max)
            return 0
        }
        XCTAssertEqual(run(.setrlimit, 9, page), 0)
        XCTAssertEqual(run(.getrlimit, 9, page + 64), 0)
        XCTAssertEqual(memory.load(page + 64, as: UInt64.self), 1 << 30)
        XCTAssertEqual(scripted.count(.setrlimit) + scripted.count(.prlimit64), 0)
    }

    func testExitStopsWithItsStatus() {
        XCTAssertEqual(task.dispatch(SyscallNumber.exit_group.raw, SyscallArguments(0x1ff)), .stop)
        XCTAssertEqual(system.end, .exited(0xff))
    }

    func testClonesThatTheKernelRefuses() {
        // CLONE_THREAD wants CLONE_SIGHAND, and that CLONE_VM; the first and the last of clone3's sizes.
        XCTAssertEqual(run(.clone, 0x1_0000 | 0x100, page), -22)
        XCTAssertEqual(run(.clone, 0x800, page), -22)
        XCTAssertEqual(run(.clone3, page, 63), -22)
        XCTAssertEqual(run(.clone3, page, 4097), -7)
        // Without an engine there is nobody to run a thread.
        XCTAssertEqual(run(.clone, 0x1_0000 | 0x800 | 0x100, page), -11)
        XCTAssertEqual(scripted.count(.clone), 0)
    }

    func testWaitsOnASocketWithATimeoutAreNotRestarted() {
        scripted.on(.read) { _ in -4 }
        XCTAssertEqual(run(.read, 3, page, 8), SyscallResult.interrupted.raw)
        scripted.on(.getsockopt) { arguments in
            guard arguments.a2 == 20 else { return -92 }
            UnsafeMutablePointer<Int64>(bitPattern: arguments.a3)![1] = 500
            return 0
        }
        XCTAssertEqual(run(.read, 3, page, 8), -4)
    }
}
