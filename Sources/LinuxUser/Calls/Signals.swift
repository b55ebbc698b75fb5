// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: the signal calls; sending is the host's business, so kill and its kin just pass
// spec: sigaction(2), sigprocmask(2), sigpending(2), sigsuspend(2), sigaltstack(2), sigwaitinfo(2), sigreturn(2)

import CSupport

extension LinuxTask {
    package func rtSigaction(_ a: SyscallArguments) -> SyscallResult {
        let signal = Int32(truncatingIfNeeded: a.a0)
        guard a.a3 == 8 else { return .failure(.EINVAL) }
        var new: SignalAction?
        if a.a1 != 0 {
            guard let words = memory.load(a.a1, as: (UInt64, UInt64, UInt64).self) else { return .failure(.EFAULT) }
            new = SignalAction(
                handler: words.0, flags: words.1 & SignalAction.known, mask: words.2 & ~SignalNumber.unblockable)
        }
        guard signal >= 1, signal <= SignalNumber.count else { return .failure(.EINVAL) }
        let old = actions[signal]
        if let new {
            guard SignalNumber.unblockable & SignalNumber.bit(signal) == 0 else { return .failure(.EINVAL) }
            actions[signal] = new
            applyAction(signal)
        }
        if a.a2 != 0, !memory.store((old.handler, old.flags, old.mask), at: a.a2) { return .failure(.EFAULT) }
        return .success
    }

    /// The mask changes only if no signal waits to be delivered under the old one: after a block no handler may run.
    package func rtSigprocmask(_ a: SyscallArguments) -> SyscallResult {
        guard a.a3 == 8 else { return .failure(.EINVAL) }
        let old = blockedSignals
        if a.a1 != 0 {
            guard let set = memory.load(a.a1, as: UInt64.self) else { return .failure(.EFAULT) }
            let new: UInt64
            switch a.int(0) {
            case 0: new = old | set
            case 1: new = old & ~set
            case 2: new = set
            default: return .failure(.EINVAL)
            }
            var hostMask = new & ~SignalNumber.unblockable & ~SignalNumber.synchronous
            let result = withUnsafeBytes(of: &hostMask) {
                let arguments = HostArguments(2, Int(bitPattern: $0.baseAddress), 0, 8)
                return passWaiting(.rt_sigprocmask, arguments, wait: .never)
            }
            guard result == .success else { return result }
            blockedSignals = new & ~SignalNumber.unblockable
            if !heldSignals.isEmpty { cpu.map { system.engine?.requestPoll($0) } }
        }
        if a.a2 != 0, !memory.store(old, at: a.a2) { return .failure(.EFAULT) }
        return .success
    }

    package func rtSigpending(_ a: SyscallArguments) -> SyscallResult {
        guard a.a1 <= 8 else { return .failure(.EINVAL) }
        var pending: UInt64 = 0
        let answer = withUnsafeMutableBytes(of: &pending) { host(.rt_sigpending, Int(bitPattern: $0.baseAddress), 8) }
        guard answer == 0 else { return .value(answer) }
        for info in heldSignals { pending |= SignalNumber.bit(signalNumber(info)) }
        return memory.store(pending, at: a.a0) ? .success : .failure(.EFAULT)
    }

    package func rtSigsuspend(_ a: SyscallArguments) -> SyscallResult {
        guard a.a1 == 8 else { return .failure(.EINVAL) }
        guard let mask = memory.load(a.a0, as: UInt64.self) else { return .failure(.EFAULT) }
        if heldSignals.contains(where: { mask & SignalNumber.bit(signalNumber($0)) == 0 }) {
            holdMask(of: mask)
            return .failure(.EINTR)
        }
        var hostMask = mask & ~SignalNumber.synchronous
        let result = withUnsafeBytes(of: &hostMask) {
            passWaiting(
                .rt_sigsuspend, HostArguments(Int(bitPattern: $0.baseAddress), 8), wait: .interrupted)
        }
        if result == .failure(.EINTR) { holdMask(of: mask) }
        return result
    }

    package func rtSigtimedwait(_ a: SyscallArguments) -> SyscallResult {
        guard a.a3 == 8 else { return .failure(.EINVAL) }
        guard let set = memory.load(a.a0, as: UInt64.self) else { return .failure(.EFAULT) }
        if let index = heldSignals.firstIndex(where: { set & SignalNumber.bit(signalNumber($0)) != 0 }) {
            let info = heldSignals.remove(at: index)
            if a.a1 != 0, !memory.store(info, at: a.a1) { return .failure(.EFAULT) }
            return .value(Int(signalNumber(info)))
        }
        let result = passWaiting(.rt_sigtimedwait, a.host, wait: .interrupted)
        // The host does not block the synchronous signals: one that was sent and waited for has ended the wait.
        guard result == .failure(.EINTR), records.first != 0, SignalNumber.isSynchronous(records.first),
            set & blockedSignals & SignalNumber.bit(records.first) != 0, let info = records.take()
        else { return result }
        setMask(blockedSignals)
        if a.a1 != 0, !memory.store(info, at: a.a1) { return .failure(.EFAULT) }
        return .value(Int(signalNumber(info)))
    }

    package func sigaltstack(_ a: SyscallArguments) -> SyscallResult {
        let stackPointer = cpu.map { $0[system.abi.stackPointer] } ?? 0
        let old = alternateStack
        if a.a0 != 0 {
            // stack_t: 0 base, 8 flags, 16 size.
            guard let base = memory.load(a.a0, as: UInt64.self), let flags = memory.load(a.a0 + 8, as: Int32.self),
                let size = memory.load(a.a0 + 16, as: UInt64.self)
            else { return .failure(.EFAULT) }
            do throws(Errno) {
                alternateStack = try old.replaced(base: base, size: size, flags: flags, at: stackPointer)
            } catch {
                return .failure(error)
            }
        }
        if a.a1 != 0 {
            guard memory.store(old.base, at: a.a1), memory.store(old.flags(at: stackPointer), at: a.a1 + 8),
                memory.store(UInt32(0), at: a.a1 + 12), memory.store(old.size, at: a.a1 + 16)
            else { return .failure(.EFAULT) }
        }
        return .success
    }

    package func rtSigreturn(_ a: SyscallArguments) -> SyscallResult {
        guard let cpu else { return .failure(.ENOSYS) }
        guard let frame = system.abi.popSignalFrame(cpu, memory: memory) else {
            return force(SignalNumber.segmentation, code: SignalCode.kernel, address: 0) == .stop
                ? .stop : .stateReplaced
        }
        // A stack that can't be set is left as it is.
        let saved = frame.alternateStack
        let stack = try? alternateStack.replaced(
            base: saved.base, size: saved.size, flags: saved.flags, at: cpu[system.abi.stackPointer])
        if let stack { alternateStack = stack }
        setMask(frame.mask)
        if !heldSignals.isEmpty { system.engine?.requestPoll(cpu) }
        return .stateReplaced
    }
}
