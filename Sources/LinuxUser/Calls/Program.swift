// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: replacing and ending programs, ending threads
// spec: execve(2), _exit(2), exit_group(2)

import CSupport

extension LinuxTask {
    /// The thread ends; what it leaves to others is `LinuxSystem.threadStopped`'s business. A signal that the host has given
    /// to this thread already is delivered first.
    package func exit(_ a: SyscallArguments) -> SyscallResult {
        guard system.hasThreads, !sharesParentsMemory else { return exitGroup(a) }
        setHostMask(~SignalNumber.synchronous)
        if records.isPending { return .notStarted }
        exitStatus = Int32(truncatingIfNeeded: a.a0) & 0xff
        return .stop
    }

    package func exitGroup(_ a: SyscallArguments) -> SyscallResult {
        end(.exited(Int32(truncatingIfNeeded: a.a0) & 0xff))
        return .stop
    }

    /// Runs Martlet anew on the program, which is checked first: after that there is no way back.
    package func execve(_ a: SyscallArguments) -> SyscallResult {
        answering { () throws(Errno) in
            var path = try memory.string(a.a0)
            if let name = procName(a.a0), name == Array("/proc/self/exe".utf8) { path = system.executablePath }
            let arguments = try memory.strings(a.a1)
            let environment = try memory.strings(a.a2)
            let command = try system.execCommand(path: path, arguments: arguments)
            return system.execute(command, environment: environment, task: self)
        }
    }
}
