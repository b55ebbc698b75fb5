// room: linuxuser/signals (UNSAFE ROOM: lends buffers to host calls)
// does: ends system calls and delivers signals: restart or EINTR, default actions, frames, masks
// spec: signal(7), sigaction(2), sigreturn(2); linux kernel/signal.c's order as those pages describe it

import Base
import CSupport
import PluginAPI

extension LinuxTask {
    /// Writes a call's result and delivers what is pending.
    package func finish(_ result: SyscallResult) -> GuestContinuation {
        guard let cpu else { return .resume }
        switch result {
        case .stop: return .stop
        case .stateReplaced: break
        case .notStarted: restartCall(cpu)
        case .interrupted:
            // Without a handler the kernel would have restarted the call unseen.
            let signal = records.first
            let action = signal > 0 ? actions[signal] : SignalAction()
            if action.isHandler, action.flags & SignalAction.restart == 0 {
                cpu[offset: system.registers.result] = UInt64(bitPattern: -Int64(Errno.EINTR.raw))
            } else {
                restartCall(cpu)
            }
        default: cpu[offset: system.registers.result] = UInt64(bitPattern: result.raw)
        }
        return records.isPending || maskBeforeWait != nil ? deliverPending() : .resume
    }

    private func restartCall(_ cpu: CPUState) { cpu.pc = cpu.pc.advanced(by: -Int64(system.abi.syscallLength)) }

    /// Delivers every signal that is pending and not blocked.
    package func deliverPending() -> GuestContinuation {
        while let info = nextDeliverable() {
            if deliver(info) == .stop { return .stop }
        }
        if let mask = maskBeforeWait {
            maskBeforeWait = nil
            setMask(mask)
            // A signal of the old mask may be let in now.
            if records.isPending { return deliverPending() }
        }
        return .resume
    }

    private func nextDeliverable() -> [UInt8]? {
        while let info = records.take() {
            let signal = signalNumber(info)
            if blockedSignals & SignalNumber.bit(signal) == 0 { return info }
            if !SignalNumber.isSynchronous(signal) {
                giveBack(info, signal)
            } else if !heldSignals.contains(where: { signalNumber($0) == signal }) {
                heldSignals.append(info)
            }
            // The handler blocked everything for the sake of this record.
            setMask(blockedSignals)
        }
        if let index = heldSignals.firstIndex(where: { blockedSignals & SignalNumber.bit(signalNumber($0)) == 0 }) {
            return heldSignals.remove(at: index)
        }
        return nil
    }

    /// A signal that came just before the guest blocked it: a fault's handler or sigreturn did so without a look at what
    /// was recorded. The host, which blocks it too, keeps it until the guest lets it in.
    private func giveBack(_ info: [UInt8], _ signal: Int32) {
        let sentToThread: Int32 = -6
        let code = info.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: 8, as: Int32.self) }
        info.withUnsafeBytes { bytes in
            let (process, address) = (host(.getpid), Int(bitPattern: bytes.baseAddress))
            if code == sentToThread {
                _ = host(.rt_tgsigqueueinfo, process, host(.gettid), Int(signal), address)
            } else {
                _ = host(.rt_sigqueueinfo, process, Int(signal), address)
            }
        }
    }

    package func signalNumber(_ info: [UInt8]) -> Int32 {
        info.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: 0, as: Int32.self) }
    }

    /// One signal: its frame, or its default action.
    private func deliver(_ info: [UInt8]) -> GuestContinuation {
        let signal = signalNumber(info)
        let action = actions[signal]
        system.tracer?.signal(signal, info, self)
        if !action.isHandler {
            // The host keeps default and ignored signals to itself; what comes here are the synchronous ones, and
            // signals whose action changed while they were on their way.
            if action.handler == SignalAction.ignoreHandler || SignalNumber.isIgnoredByDefault(signal) {
                setMask(blockedSignals)
                return .resume
            }
            return die(signal)
        }
        return push(info, signal, action)
    }

    private func push(_ info: [UInt8], _ signal: Int32, _ action: SignalAction) -> GuestContinuation {
        guard let cpu else { return .resume }
        let abi = system.abi
        let stackPointer = cpu[abi.stackPointer]
        var top = stackPointer
        if action.flags & SignalAction.onStack != 0, !alternateStack.isDisabled, !alternateStack.holds(stackPointer) {
            top = alternateStack.base + alternateStack.size
        }
        let request = SignalFrameRequest(
            signal: signal, handler: GuestAddress(action.handler),
            returnAddress: GuestAddress(system.sigreturnAddress), info: info,
            savedMask: maskBeforeWait ?? blockedSignals, stackPointer: top,
            alternateStack: (
                base: alternateStack.base, flags: alternateStack.givenFlags, size: alternateStack.size
            ))
        cpu.header.pointee.reservation_address = .max
        guard abi.pushSignalFrame(cpu, request, memory: memory) else {
            // No stack for the frame: SIGSEGV, which kills if it was SIGSEGV's own.
            maskBeforeWait = nil
            return signal == SignalNumber.segmentation
                ? die(signal) : force(SignalNumber.segmentation, code: SignalCode.kernel, address: 0)
        }
        maskBeforeWait = nil
        if alternateStack.disarms { alternateStack = .none }
        if action.flags & SignalAction.resetHandler != 0 {
            actions[signal].handler = SignalAction.defaultHandler
            applyAction(signal)
        }
        var mask = blockedSignals | action.mask
        if action.flags & SignalAction.noDefer == 0 { mask |= SignalNumber.bit(signal) }
        setMask(mask)
        return .resume
    }

    /// Sets the guest's mask and the host's with it: only then may the next signal leave the kernel.
    package func setMask(_ mask: UInt64) {
        blockedSignals = mask & ~SignalNumber.unblockable
        var hostMask = blockedSignals & ~SignalNumber.synchronous
        _ = withUnsafeBytes(of: &hostMask) { host(.rt_sigprocmask, 2, Int(bitPattern: $0.baseAddress), 0, 8) }
    }

    /// The program ends by a signal's default action.
    package func die(_ signal: Int32) -> GuestContinuation {
        end(.killed(signal: signal))
        return .stop
    }

    /// A signal that the thread itself caused: it can't be blocked or ignored.
    package func force(_ signal: Int32, code: Int32, address: UInt64) -> GuestContinuation {
        var info = [UInt8](repeating: 0, count: 128)
        info.withUnsafeMutableBytes {
            $0.storeBytes(of: signal, toByteOffset: 0, as: Int32.self)
            $0.storeBytes(of: code, toByteOffset: 8, as: Int32.self)
            $0.storeBytes(of: address, toByteOffset: 16, as: UInt64.self)
        }
        let action = actions[signal]
        system.tracer?.signal(signal, info, self)
        guard action.isHandler, blockedSignals & SignalNumber.bit(signal) == 0 else { return die(signal) }
        if push(info, signal, action) == .stop { return .stop }
        return records.isPending ? deliverPending() : .resume
    }

    /// A fault of guest code.
    package func take(_ fault: GuestFault) -> GuestContinuation {
        let pc = cpu?.pc.raw ?? 0
        switch fault {
        case .access(let signal, let code, let address, _):
            // The host's pages may be more or less than the guest's: its own map says which SIGSEGV it is.
            let guestCode = signal == SignalNumber.segmentation ? space.faultCode(at: address) : code
            let isMissing = signal == SignalNumber.segmentation && guestCode == 1
            if isMissing, space.grow(to: address, limit: system.stackRoom) { return .resume }
            return force(signal, code: guestCode, address: address)
        case .fetch(let address):
            return force(SignalNumber.segmentation, code: space.faultCode(at: address), address: address)
        case .illegal: return force(SignalNumber.illegal, code: SignalCode.illegalOpcode, address: pc)
        case .breakpoint: return force(SignalNumber.trap, code: SignalCode.breakpoint, address: pc)
        case .misaligned(let address):
            return force(SignalNumber.bus, code: SignalCode.misaligned, address: address)
        }
    }
}

/// si_code values.
package enum SignalCode {
    package static let kernel: Int32 = 0x80
    package static let illegalOpcode: Int32 = 1
    package static let breakpoint: Int32 = 1
    package static let misaligned: Int32 = 1
}
