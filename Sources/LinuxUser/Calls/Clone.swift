// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: clone and clone3: threads, and processes
// spec: clone(2), fork(2), vfork(2)

import CSupport

/// clone's flags that matter here.
package enum CloneFlag {
    package static let exitSignalMask: UInt64 = 0xff
    package static let vm: UInt64 = 0x100
    package static let fileSystem: UInt64 = 0x200
    package static let files: UInt64 = 0x400
    package static let signalHandlers: UInt64 = 0x800
    package static let pidDescriptor: UInt64 = 0x1000
    package static let vfork: UInt64 = 0x4000
    package static let thread: UInt64 = 0x1_0000
    package static let newMounts: UInt64 = 0x2_0000
    package static let semaphoreUndo: UInt64 = 0x4_0000
    package static let setTLS: UInt64 = 0x8_0000
    package static let parentSetTID: UInt64 = 0x10_0000
    package static let childClearTID: UInt64 = 0x20_0000
    package static let detached: UInt64 = 0x40_0000
    package static let childSetTID: UInt64 = 0x100_0000
    package static let newUser: UInt64 = 0x1000_0000
    package static let newPID: UInt64 = 0x2000_0000
    /// Of clone3 alone.
    package static let clearSignalHandlers: UInt64 = 0x1_0000_0000
    package static let known: UInt64 = 0x1_ffff_ff00
    /// Those that the host is told of: who waits, what is shared apart from memory, new name spaces.
    package static let passed: UInt64 = 0x7e02_0000 | 0x8000_0000 | 0x4000 | 0x8000 | 0x1000
}

/// What both calls ask for.
package struct CloneRequest {
    package var flags: UInt64
    package var exitSignal: UInt64
    /// The stack pointer of the child; 0 leaves it as it is.
    package var stackPointer: UInt64
    package var tls: UInt64
    package var parentTID: UInt64
    package var childTID: UInt64
    package var pidDescriptor: UInt64

    /// The combinations that the kernel refuses.
    package var isValid: Bool {
        func has(_ flag: UInt64) -> Bool { flags & flag != 0 }
        if has(CloneFlag.thread), !has(CloneFlag.signalHandlers) { return false }
        if has(CloneFlag.signalHandlers), !has(CloneFlag.vm) { return false }
        if has(CloneFlag.signalHandlers), has(CloneFlag.clearSignalHandlers) { return false }
        if has(CloneFlag.fileSystem), has(CloneFlag.newMounts | CloneFlag.newUser) { return false }
        if has(CloneFlag.thread), has(CloneFlag.newUser | CloneFlag.newPID) { return false }
        if has(CloneFlag.pidDescriptor), has(CloneFlag.thread | CloneFlag.detached) { return false }
        return true
    }
}

extension LinuxTask {
    /// riscv64's order: flags, stack, parent tid, tls, child tid.
    package func clone(_ a: SyscallArguments) -> SyscallResult {
        let flags = UInt64(UInt32(truncatingIfNeeded: a.a0)) & ~CloneFlag.exitSignalMask
        // The old call has one pointer for both.
        let both = CloneFlag.pidDescriptor | CloneFlag.parentSetTID
        if flags & both == both { return .failure(.EINVAL) }
        return clone(
            CloneRequest(
                flags: flags, exitSignal: a.a0 & CloneFlag.exitSignalMask, stackPointer: a.a1, tls: a.a3,
                parentTID: a.a2, childTID: a.a4, pidDescriptor: a.a2))
    }

    /// struct clone_args: flags, pidfd, child_tid, parent_tid, exit_signal, stack, stack_size, tls; then set_tid,
    /// set_tid_size, cgroup.
    package func clone3(_ a: SyscallArguments) -> SyscallResult {
        let words = 11
        guard a.a1 >= 64 else { return .failure(.EINVAL) }
        guard a.a1 <= pageSize else { return .failure(.E2BIG) }
        guard let bytes = memory.bytes(a.a0, count: Int(a.a1)) else { return .failure(.EFAULT) }
        if bytes.dropFirst(words * 8).contains(where: { $0 != 0 }) { return .failure(.E2BIG) }
        let word = { (index: Int) in
            (0..<8).reduce(UInt64(0)) { value, byte in
                let at = index * 8 + byte
                return at < bytes.count ? value | UInt64(bytes[at]) << UInt64(byte * 8) : value
            }
        }
        let flags = word(0)
        guard flags & ~CloneFlag.known == 0, flags & CloneFlag.detached == 0 else { return .failure(.EINVAL) }
        guard word(4) <= 64, (word(5) == 0) == (word(6) == 0) else { return .failure(.EINVAL) }
        if flags & (CloneFlag.thread | 0x8000) != 0, word(4) != 0 { return .failure(.EINVAL) }
        if word(8) != 0 || word(9) != 0 { return .failure(word(8) == 0 || word(9) == 0 ? .EINVAL : .EPERM) }
        let stack = word(5) == 0 ? 0 : word(5) &+ word(6)
        return clone(
            CloneRequest(
                flags: flags, exitSignal: word(4), stackPointer: stack, tls: word(7), parentTID: word(3),
                childTID: word(2), pidDescriptor: word(1)))
    }

    private func clone(_ request: CloneRequest) -> SyscallResult {
        guard request.isValid else { return .failure(.EINVAL) }
        // Registers of pointers that no flag asks for hold whatever they held before.
        if request.flags & CloneFlag.parentSetTID != 0, !reaches(request.parentTID, 4) { return .failure(.EFAULT) }
        if request.flags & CloneFlag.pidDescriptor != 0, !space.contains(request.pidDescriptor, 4) {
            return .failure(.EFAULT)
        }
        // A signal that is recorded now would be seen by two.
        setHostMask(~SignalNumber.synchronous)
        // With a signal recorded, the mask stays until its delivery sets another.
        if records.isPending { return .notStarted }
        let isVfork = request.flags & (CloneFlag.vm | CloneFlag.vfork) == CloneFlag.vm | CloneFlag.vfork
        let result =
            request.flags & CloneFlag.thread != 0
            ? system.startThread(request, of: self) : isVfork ? vfork(request) : fork(request)
        setMask(blockedSignals)
        return result
    }

    private func fork(_ request: CloneRequest) -> SyscallResult {
        system.hostThreads.waitForEnding(host)
        system.engine?.beforeFork()
        var descriptor: UInt32 = 0
        let flags = request.flags & CloneFlag.passed | request.exitSignal
        let answer = withUnsafeMutableBytes(of: &descriptor) {
            host(.clone, Int(flags), 0, Int(bitPattern: $0.baseAddress), 0, 0)
        }
        system.engine?.afterFork(inChild: answer == 0)
        if answer == 0 { becomeChild(request) }
        if answer > 0 {
            if request.flags & CloneFlag.pidDescriptor != 0 {
                _ = memory.store(descriptor, at: request.pidDescriptor)
            }
            if request.flags & CloneFlag.parentSetTID != 0 {
                _ = memory.store(UInt32(answer), at: request.parentTID)
            }
        }
        return .value(answer)
    }

    private func becomeChild(_ request: CloneRequest) {
        system.onlyThreadLeft(self)
        if let cpu {
            if request.stackPointer != 0 { cpu[system.abi.stackPointer] = request.stackPointer }
            if request.flags & CloneFlag.setTLS != 0 { cpu[system.abi.threadPointer] = request.tls }
        }
        announce(request)
        if request.flags & CloneFlag.clearSignalHandlers != 0 { clearHandlers() }
        if request.flags & CloneFlag.vm != 0 { alternateStack = .none }
    }

    /// What a new thread or process does for CLONE_CHILD_SETTID and CLONE_CHILD_CLEARTID, on its own host thread.
    package func announce(_ request: CloneRequest) {
        if request.flags & CloneFlag.childSetTID != 0 {
            _ = memory.store(UInt32(truncatingIfNeeded: host(.gettid)), at: request.childTID)
        }
        if request.flags & CloneFlag.childClearTID != 0, reaches(request.childTID, 4) {
            _ = setTidAddress(SyscallArguments(request.childTID))
        }
    }

    package func setTidAddress(_ a: SyscallArguments) -> SyscallResult {
        clearChildAddress = a.a0
        return pass(.set_tid_address, a)
    }

    /// The host's mask of this thread, without changing the guest's.
    package func setHostMask(_ mask: UInt64) {
        var value = mask
        _ = withUnsafeBytes(of: &value) { host(.rt_sigprocmask, 2, Int(bitPattern: $0.baseAddress), 0, 8) }
    }
}
