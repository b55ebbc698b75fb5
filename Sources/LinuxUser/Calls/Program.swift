// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: making, replacing and ending programs and threads
// spec: clone(2), fork(2), vfork(2), execve(2), _exit(2)

import CSupport

/// clone's flags that matter here.
package enum CloneFlag {
    package static let exitSignalMask: UInt64 = 0xff
    package static let vm: UInt64 = 0x100
    package static let files: UInt64 = 0x400
    package static let pidDescriptor: UInt64 = 0x1000
    package static let vfork: UInt64 = 0x4000
    package static let thread: UInt64 = 0x1_0000
    package static let setTLS: UInt64 = 0x8_0000
    package static let parentSetTID: UInt64 = 0x10_0000
    package static let childClearTID: UInt64 = 0x20_0000
    package static let childSetTID: UInt64 = 0x100_0000
    /// Those that the host is told of: who waits, what is shared apart from memory, new name spaces.
    package static let passed: UInt64 = 0x7e02_0000 | 0x8000_0000 | 0x4000 | 0x8000 | 0x1000 | 0xff
}

extension LinuxTask {
    package func exit(_ a: SyscallArguments) -> SyscallResult { exitGroup(a) }

    package func exitGroup(_ a: SyscallArguments) -> SyscallResult {
        system.end = .exited(Int32(truncatingIfNeeded: a.a0) & 0xff)
        return .stop
    }

    /// riscv64's order: flags, stack, parent tid, tls, child tid.
    package func clone(_ a: SyscallArguments) -> SyscallResult {
        let flags = a.a0
        if flags & CloneFlag.thread != 0 { return .failure(.EAGAIN) }
        // Registers of pointers that no flag asks for hold whatever they held before.
        let writesParent = flags & (CloneFlag.parentSetTID | CloneFlag.pidDescriptor) != 0
        guard !writesParent || reaches(a.a2, 4) else { return .failure(.EFAULT) }
        // A signal that is recorded now would be seen twice: by parent and child.
        let mask = blockedSignals
        setHostMask(~SignalNumber.synchronous)
        defer { setHostMask(mask & ~SignalNumber.synchronous) }
        if records.isPending { return .notStarted }
        system.engine?.beforeFork()
        var descriptor: UInt32 = 0
        let answer = withUnsafeMutableBytes(of: &descriptor) {
            host(.clone, Int(flags & CloneFlag.passed), 0, Int(bitPattern: $0.baseAddress), 0, 0)
        }
        system.engine?.afterFork(inChild: answer == 0)
        if answer == 0 { becomeChild(a) }
        if answer > 0 {
            if flags & CloneFlag.pidDescriptor != 0 { _ = memory.store(descriptor, at: a.a2) }
            if flags & CloneFlag.parentSetTID != 0 { _ = memory.store(UInt32(answer), at: a.a2) }
        }
        return .value(answer)
    }

    private func becomeChild(_ a: SyscallArguments) {
        let flags = a.a0
        if let cpu {
            if a.a1 != 0 { cpu[system.abi.stackPointer] = a.a1 }
            if flags & CloneFlag.setTLS != 0 { cpu[system.abi.threadPointer] = a.a3 }
        }
        if flags & CloneFlag.childSetTID != 0 {
            _ = memory.store(UInt32(truncatingIfNeeded: host(.gettid)), at: a.a4)
        }
        if flags & CloneFlag.childClearTID != 0, reaches(a.a4, 4) {
            _ = host(.set_tid_address, Int(truncatingIfNeeded: a.a4))
        }
        // Memory is not shared with the parent, so neither is the alternate stack's use in a vfork.
        if flags & CloneFlag.vm != 0, flags & CloneFlag.vfork == 0 { alternateStack = AlternateStack() }
    }

    private func setHostMask(_ mask: UInt64) {
        var value = mask
        _ = withUnsafeBytes(of: &value) { host(.rt_sigprocmask, 2, Int(bitPattern: $0.baseAddress), 0, 8) }
    }

    /// Runs Martlet anew on the program, which is checked first: after that there is no way back.
    package func execve(_ a: SyscallArguments) -> SyscallResult {
        answering { () throws(Errno) in
            var path = try memory.string(a.a0)
            if let name = procName(a.a0), name == Array("/proc/self/exe".utf8) { path = system.executablePath }
            let arguments = try memory.strings(a.a1)
            let environment = try memory.strings(a.a2)
            let command = try system.execCommand(path: path, arguments: arguments)
            return .value(system.execute(command, environment: environment))
        }
    }
}
