// room: engine
// does: what happens outside generated code: leaves, faults and safepoints become events of the system layer
// spec: Docs/Architecture.md, sections 4 and 8

import Base
import IR
import PluginAPI

extension Engine {
    /// A `leave` op: the pc and every slot are in the CPU state.
    func leave(_ reason: LeaveReason, _ thread: GuestThread) -> GuestContinuation {
        let cpu = thread.cpu
        switch reason {
        case .syscall:
            thread.statistics.systemCalls += 1
            // A polled request that the system call itself serves costs nothing more.
            return continueAfter(system.systemCall(cpu), thread)
        case .illegal:
            return raise(.illegal, thread)
        case .breakpoint:
            return raise(.breakpoint, thread)
        case .misaligned:
            return raise(.misaligned(address: cpu.header.pointee.exit_operand), thread)
        case .fetchFault:
            return raise(.fetch(address: firstUnfetchable(cpu.pc)), thread)
        case .codeChanged:
            invalidateChangedCode(thread)
            return .resume
        case .modeChanged:
            refreshMode(thread)
            return .resume
        case .resume:
            return .resume
        }
    }

    /// A host fault of generated code, whose guest state the backend has rebuilt: hands the fault on.
    func fault(at site: FaultSite?, _ thread: GuestThread) -> GuestContinuation {
        let cpu = thread.cpu
        guard let site else { reportLostFault(cpu) }
        let fault = cpu.header.pointee.fault
        return raise(
            .access(signal: fault.signal, code: fault.code, address: site.address, isWrite: site.isWrite), thread)
    }

    /// A poll saw a request. The flag falls before the reasons are looked at, so that a new one raises it again.
    func safepoint(_ thread: GuestThread) -> GuestContinuation {
        thread.cpu.header.pointee.poll_request = 0
        return continueAfter(system.safepoint(thread.cpu), thread)
    }

    private func raise(_ fault: GuestFault, _ thread: GuestThread) -> GuestContinuation {
        thread.statistics.traps += 1
        return continueAfter(system.fault(fault, thread.cpu), thread)
    }

    private func continueAfter(_ continuation: GuestContinuation, _ thread: GuestThread) -> GuestContinuation {
        if continuation == .resume { refreshMode(thread) }
        return continuation
    }

    /// The first byte of an instruction at `pc` that may not be executed: pc, or the part on the next page.
    private func firstUnfetchable(_ pc: GuestAddress) -> UInt64 {
        let second = pc.advanced(by: 2)
        guard system.codeWindow(containing: pc) != nil, system.codeWindow(containing: second) == nil else {
            return pc.raw
        }
        return second.raw
    }

    /// A fault at a host instruction that has no state map: a bug of ours.
    private func reportLostFault(_ cpu: CPUState) -> Never {
        let fault = cpu.header.pointee.fault
        fatalError(
            """
            martlet: internal error: signal \(fault.signal) at host pc 0x\(String(fault.host_pc, radix: 16)), which has no \
            state map; address 0x\(String(fault.address, radix: 16)), last guest pc \(cpu.pc)
            run again with --backend interpreter to see whether the JIT is at fault
            """)
    }
}
