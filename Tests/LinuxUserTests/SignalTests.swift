// room: tests
// does: signals through the real kernel: recording, frames, masks, restart, interruption without a lost signal
// spec: Sources/LinuxUser/Signals, signal(7)

import CSupport
import PluginAPI
import XCTest

import LinuxUser

final class SignalTests: XCTestCase {
    private var system: LinuxSystem!
    private var page: UInt64 = 0
    private var guest = TestCPU()
    private var hostMask: UInt64 = 0

    private static let user1: Int32 = 10
    private static let user2: Int32 = 12
    private static let handler: UInt64 = 0x5000

    override func setUp() {
        _ = withUnsafeMutableBytes(of: &hostMask) {
            HostCalls.kernel(.rt_sigprocmask, 0, 0, Int(bitPattern: $0.baseAddress), 8)
        }
        (system, page) = LinuxSystem.forTests()
        guest = TestCPU()
        guest.cpu.pc = .init(0x1004)
        guest.cpu[TestABI.slot(7)] = page + 4096
        let task = system.task(of: guest.cpu)
        task.records.attach(pollRequest: guest.cpu)
    }

    override func tearDown() {
        for signal in [Self.user1, Self.user2, 34, 17] {
            _ = martlet_signals_dispose(signal, MARTLET_SIGNAL_DEFAULT, 0)
        }
        martlet_signals_attach(nil)
        _ = withUnsafeBytes(of: &hostMask) {
            HostCalls.kernel(.rt_sigprocmask, 2, Int(bitPattern: $0.baseAddress), 0, 8)
        }
        system.releaseMemory()
    }

    private func call(_ number: SyscallNumber, _ arguments: UInt64...) -> Int64 {
        guest.call(number)
        for (index, value) in arguments.enumerated() { guest.cpu[TestABI.slot(index + 1)] = value }
        XCTAssertEqual(system.systemCall(guest.cpu), .resume)
        return guest.result
    }

    private func setHandler(_ signal: Int32, flags: UInt64 = 0, mask: UInt64 = 0) {
        XCTAssertTrue(system.mainTask.memory.store((Self.handler, flags, mask), at: page))
        XCTAssertEqual(call(.rt_sigaction, UInt64(signal), page, 0, 8), 0)
    }

    private func send(_ signal: Int32) {
        _ = HostCalls.kernel(.tgkill, HostCalls.kernel(.getpid), HostCalls.kernel(.gettid), Int(signal))
    }

    func testHandlerRunsAndSigreturnRestores() {
        setHandler(Self.user1)
        guest.cpu.header.pointee.reservation_address = 64
        send(Self.user1)
        XCTAssertEqual(guest.cpu.header.pointee.poll_request, 1)
        XCTAssertEqual(system.safepoint(guest.cpu), .resume)
        XCTAssertEqual(guest.cpu.pc.raw, Self.handler)
        XCTAssertEqual(guest.cpu[TestABI.slot(1)], UInt64(Self.user1))
        XCTAssertEqual(guest.cpu.header.pointee.reservation_address, .max)
        XCTAssertEqual(system.mainTask.blockedSignals, SignalNumber.bit(Self.user1))
        guest.call(.rt_sigreturn)
        XCTAssertEqual(system.systemCall(guest.cpu), .resume)
        XCTAssertEqual(guest.cpu.pc.raw, 0x1004)
        XCTAssertEqual(system.mainTask.blockedSignals, 0)
    }

    /// SIGKILL and SIGSTOP stay out of every mask, one that a handler has left in its frame too.
    func testWhatCannotBeBlockedIsNot() {
        setHandler(Self.user1)
        send(Self.user1)
        XCTAssertEqual(system.safepoint(guest.cpu), .resume)
        // The mask in the frame of `TestABI`.
        let frame = guest.cpu[TestABI.slot(7)]
        XCTAssertTrue(system.mainTask.memory.store(UInt64.max, at: frame + 16))
        guest.call(.rt_sigreturn)
        XCTAssertEqual(system.systemCall(guest.cpu), .resume)
        XCTAssertEqual(system.mainTask.blockedSignals, ~(SignalNumber.bit(9) | SignalNumber.bit(19)))
        system.mainTask.setMask(0)
    }

    func testWhereAnAlternateStackEnds() {
        let stack = AlternateStack(base: 0x1000, size: 0x2000)
        XCTAssertEqual([0x1000, 0x1001, 0x3000, 0x3001].map { stack.holds($0) }, [false, true, true, false])
    }

    func testSecondSignalWaitsInTheKernelUntilTheFirstIsDelivered() {
        setHandler(Self.user1, mask: SignalNumber.bit(Self.user2))
        setHandler(Self.user2)
        send(Self.user1)
        send(Self.user2)
        XCTAssertEqual(system.safepoint(guest.cpu), .resume)
        XCTAssertEqual(guest.cpu[TestABI.slot(1)], UInt64(Self.user1))
        XCTAssertFalse(system.mainTask.records.isPending, "blocked by the first one's sa_mask")
        guest.call(.rt_sigreturn)
        XCTAssertEqual(system.systemCall(guest.cpu), .resume)
        XCTAssertEqual(guest.cpu.pc.raw, Self.handler, "delivered as soon as the mask lets it in")
        XCTAssertEqual(guest.cpu[TestABI.slot(1)], UInt64(Self.user2))
    }

    func testRealTimeSignalOfTheHostsLibraryIsTheGuests() {
        setHandler(34)
        send(34)
        XCTAssertEqual(system.mainTask.records.first, 34)
    }

    func testPendingSignalStopsACallBeforeItBegins() {
        setHandler(Self.user1)
        send(Self.user1)
        // Would block for ever on a pipe if the stub did not look.
        var ends: (Int32, Int32) = (0, 0)
        _ = withUnsafeMutableBytes(of: &ends) { HostCalls.kernel(.pipe2, Int(bitPattern: $0.baseAddress), 0) }
        let result = system.mainTask.passWaiting(
            .read, HostArguments(Int(ends.0), Int(page), 1), wait: .restartable)
        XCTAssertEqual(result, .notStarted)
        _ = HostCalls.kernel(.close, Int(ends.0))
        _ = HostCalls.kernel(.close, Int(ends.1))
    }

    /// A timer ends a read on an empty pipe: with SA_RESTART the pc goes back to the call, without it is EINTR.
    func testInterruptedCallRestartsOrFails() {
        for (flags, restarts) in [(SignalAction.restart, true), (UInt64(0), false)] {
            setHandler(14, flags: flags)
            defer { _ = martlet_signals_dispose(14, MARTLET_SIGNAL_DEFAULT, 0) }
            var ends: (Int32, Int32) = (0, 0)
            _ = withUnsafeMutableBytes(of: &ends) { HostCalls.kernel(.pipe2, Int(bitPattern: $0.baseAddress), 0) }
            var timer: (Int, Int, Int, Int) = (0, 0, 0, 2000)
            guest.cpu.pc = .init(0x1004)
            guest.cpu[TestABI.slot(7)] = page + 4096
            guest.call(.read, UInt64(ends.0), page, 1)
            _ = withUnsafeBytes(of: &timer) { HostCalls.kernel(.setitimer, 0, Int(bitPattern: $0.baseAddress), 0) }
            XCTAssertEqual(system.systemCall(guest.cpu), .resume)
            XCTAssertEqual(guest.cpu.pc.raw, Self.handler)
            let savedPC = system.mainTask.memory.load(guest.cpu[TestABI.slot(7)], as: UInt64.self)
            let savedResult = system.mainTask.memory.load(guest.cpu[TestABI.slot(7)] + 24, as: Int64.self)
            XCTAssertEqual(savedPC, restarts ? 0x1000 : 0x1004)
            XCTAssertEqual(savedResult, restarts ? Int64(ends.0) : -4)
            guest.call(.rt_sigreturn)
            _ = system.systemCall(guest.cpu)
            _ = HostCalls.kernel(.close, Int(ends.0))
            _ = HostCalls.kernel(.close, Int(ends.1))
        }
    }

    func testSigsuspendRestoresTheMaskBeforeIt() {
        setHandler(Self.user1)
        XCTAssertTrue(system.mainTask.memory.store(SignalNumber.bit(Self.user1), at: page))
        XCTAssertEqual(call(.rt_sigprocmask, 0, page, 0, 8), 0)
        send(Self.user1)
        XCTAssertFalse(system.mainTask.records.isPending)
        XCTAssertTrue(system.mainTask.memory.store(UInt64(0), at: page))
        guest.call(.rt_sigsuspend, page, 8)
        XCTAssertEqual(system.systemCall(guest.cpu), .resume)
        XCTAssertEqual(guest.cpu.pc.raw, Self.handler)
        let frame = guest.cpu[TestABI.slot(7)]
        XCTAssertEqual(system.mainTask.memory.load(frame + 24, as: Int64.self), -4)
        XCTAssertEqual(system.mainTask.memory.load(frame + 16, as: UInt64.self), SignalNumber.bit(Self.user1))
    }

    func testFaultsAreForced() {
        XCTAssertEqual(system.fault(.illegal, guest.cpu), .stop)
        XCTAssertEqual(system.end, .killed(signal: SignalNumber.illegal))
        setHandler(SignalNumber.segmentation)
        let address = page + 0x10_0000
        XCTAssertEqual(
            system.fault(.access(signal: 11, code: 2, address: address, isWrite: true), guest.cpu), .resume)
        let info = guest.cpu[TestABI.slot(7)] + 32
        XCTAssertEqual(system.mainTask.memory.load(info + 8, as: Int32.self), 1, "SEGV_MAPERR by the guest's own map")
        XCTAssertEqual(system.mainTask.memory.load(info + 16, as: UInt64.self), address)
        // Its own signal is blocked in the handler: a second fault kills.
        XCTAssertEqual(system.fault(.fetch(address: 8), guest.cpu), .stop)
        XCTAssertEqual(system.end, .killed(signal: SignalNumber.segmentation))
    }

    func testAlternateStackAndResetHandler() {
        let memory = system.mainTask.memory
        XCTAssertTrue(memory.store((page + 512, UInt64(0), UInt64(2048)), at: page))
        XCTAssertEqual(call(.sigaltstack, page, 0), 0)
        setHandler(Self.user1, flags: SignalAction.onStack | SignalAction.resetHandler | SignalAction.noDefer)
        send(Self.user1)
        XCTAssertEqual(system.safepoint(guest.cpu), .resume)
        let stackPointer = guest.cpu[TestABI.slot(7)]
        XCTAssertTrue((page + 512..<page + 2560).contains(stackPointer))
        XCTAssertEqual(system.actions[Self.user1].handler, 0)
        XCTAssertEqual(system.mainTask.blockedSignals, 0)
        XCTAssertEqual(call(.sigaltstack, 0, page), 0)
        XCTAssertEqual(memory.load(page + 8, as: Int32.self), AlternateStack.onStack)
        XCTAssertEqual(call(.sigaltstack, page, 0), -1, "EPERM while it is in use")
    }

    /// sigaction(2), "Dynamic probing for flag bit support": what the kernel does not know reads back as 0.
    func testUnknownFlagsOfActionsAreNotKept() {
        let memory = system.mainTask.memory
        let unsupported: UInt64 = 0x400
        // As the C library widens an int with SA_RESETHAND.
        setHandler(Self.user1, flags: 0xffff_ffff_9000_0800 | unsupported | 0x0400_0000)
        XCTAssertEqual(call(.rt_sigaction, UInt64(Self.user1), 0, page, 8), 0)
        XCTAssertEqual(memory.load(page + 8, as: UInt64.self), 0x9000_0800)
        setHandler(Self.user1, flags: 0xd800_0807)
        XCTAssertEqual(call(.rt_sigaction, UInt64(Self.user1), 0, page, 8), 0)
        XCTAssertEqual(memory.load(page + 8, as: UInt64.self), 0xd800_0807)
        XCTAssertEqual(call(.rt_sigaction, 9, page, 0, 8), -22)
        XCTAssertEqual(call(.rt_sigaction, 9, 8, 0, 8), -14, "the action is read before the signal is looked at")
    }

    /// SS_DISABLE with SS_AUTODISARM, and a stack that a program runs on by itself.
    func testFlagsOfAlternateStack() {
        let memory = system.mainTask.memory
        let set = { [self] (flags: UInt64) -> Int64 in
            XCTAssertTrue(memory.store((page + 512, flags, UInt64(2048)), at: page))
            return call(.sigaltstack, page, 0)
        }
        let shown = { [self] () -> Int32? in
            XCTAssertEqual(call(.sigaltstack, 0, page), 0)
            return memory.load(page + 8, as: Int32.self)
        }
        XCTAssertEqual(shown(), 2)
        XCTAssertEqual(set(0x8000_0002), 0)
        XCTAssertEqual(shown(), Int32(bitPattern: 0x8000_0002))
        XCTAssertEqual(set(1), 0)
        XCTAssertEqual(shown(), 0)
        XCTAssertEqual(set(3), -22)
        XCTAssertEqual(set(0x8000_0000), 0)
        guest.cpu[TestABI.slot(7)] = page + 1024
        XCTAssertEqual(shown(), Int32(bitPattern: 0x8000_0000), "with SS_AUTODISARM it is never in use")
        XCTAssertEqual(set(0), 0)
        XCTAssertEqual(shown(), 1)
        XCTAssertEqual(set(2), -1, "it is in use")
    }

    /// A frame holds the flags that the program gave, wherever the signal came.
    func testFrameHoldsTheGivenFlags() {
        XCTAssertEqual(system.mainTask.alternateStack.givenFlags, 0)
        let stack = AlternateStack(base: page, size: 2048, givenFlags: 0)
        XCTAssertTrue(stack.holds(page + 2048))
        XCTAssertEqual(try? stack.replaced(base: 1, size: 2047, flags: 0, at: 0), nil)
        XCTAssertEqual(try stack.replaced(base: 1, size: 2048, flags: 1, at: 0).givenFlags, 1)
        XCTAssertEqual(try stack.replaced(base: 1, size: 9, flags: 2, at: 0), AlternateStack.none)
        XCTAssertEqual(AlternateStack.none.flags(at: 0), 2)
    }

    func testForkedChildRuns() {
        guest.call(.clone, 17)
        XCTAssertEqual(system.systemCall(guest.cpu), .resume)
        let child = guest.result
        if child == 0 { _ = HostCalls.kernel(.exit_group, 42) }
        XCTAssertGreaterThan(child, 0)
        XCTAssertEqual(call(.wait4, UInt64(child), page, 0, 0), child)
        XCTAssertEqual(system.mainTask.memory.load(page, as: UInt32.self), 42 << 8)
    }

    func testSentSegmentationSignalIsRecordedAndHeldWhileBlocked() {
        XCTAssertEqual(martlet_register_guest_copies(), 0)
        XCTAssertEqual(martlet_install_fault_handlers(), 0)
        XCTAssertEqual(martlet_enter_thread(nil), 0)
        defer {
            martlet_leave_thread()
            for signal in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP] { Glibc.signal(signal, SIG_DFL) }
        }
        setHandler(SignalNumber.segmentation)
        XCTAssertTrue(system.mainTask.memory.store(SignalNumber.bit(11), at: page))
        XCTAssertEqual(call(.rt_sigprocmask, 0, page, 0, 8), 0)
        send(11)
        XCTAssertEqual(system.safepoint(guest.cpu), .resume)
        XCTAssertEqual(guest.cpu.pc.raw, 0x1004)
        XCTAssertEqual(call(.rt_sigpending, page, 8), 0)
        XCTAssertEqual(system.mainTask.memory.load(page, as: UInt64.self), SignalNumber.bit(11))
        system.mainTask.setMask(0)
        XCTAssertEqual(system.safepoint(guest.cpu), .resume)
        XCTAssertEqual(guest.cpu.pc.raw, Self.handler)
    }

    /// The copy routine's fault becomes a count, by the places that the fault handler was told of.
    func testGuestCopySurvivesAFault() {
        XCTAssertEqual(martlet_register_guest_copies(), 0)
        XCTAssertEqual(martlet_install_fault_handlers(), 0)
        XCTAssertEqual(martlet_enter_thread(nil), 0)
        defer {
            martlet_leave_thread()
            for signal in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP] { Glibc.signal(signal, SIG_DFL) }
        }
        let memory = system.mainTask.memory
        let second = try! system.space.map(
            MapRequest(address: page - 4096, size: 4096, prot: 0, flags: HostMap.private | HostMap.anonymous))
        XCTAssertEqual(second + 4096, page)
        XCTAssertNil(memory.load(page - 4, as: UInt64.self))
        XCTAssertNil(memory.bytes(second, count: 10))
        XCTAssertFalse(memory.store(UInt64(5), at: second))
        XCTAssertThrowsError(try memory.string(second)) { XCTAssertEqual($0 as? Errno, .EFAULT) }
        XCTAssertNil(memory.load(0x10, as: UInt64.self))
    }
}
