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
            let path = try memory.string(a.a0)
            return try execute(.path(programName(path, from: -100)), a.a1, a.a2)
        }
    }

    package func execveat(_ a: SyscallArguments) -> SyscallResult {
        let emptyPath: UInt64 = 0x1000
        let noFollow: UInt64 = 0x100
        return answering { () throws(Errno) in
            guard a.a4 & ~(emptyPath | noFollow) == 0 else { throw .EINVAL }
            let path = try memory.string(a.a1)
            if path.isEmpty {
                guard a.a4 & emptyPath != 0 else { throw .ENOENT }
                return try execute(.descriptor(a.int(0)), a.a2, a.a3)
            }
            if path.first == slash || a.int(0) == -100 {
                if a.a4 & noFollow != 0, try system.isSymbolicLink(path, &paths) { throw .ELOOP }
                return try execute(.path(programName(path, from: -100)), a.a2, a.a3)
            }
            guard let folder = GuestPaths.hostPath(ofDescriptor: a.int(0), host: host) else { throw .EBADF }
            let guest = paths.guestPath(ofHost: folder) + [slash] + path
            if a.a4 & noFollow != 0, try system.isSymbolicLink(guest, &paths) { throw .ELOOP }
            return try execute(.path(programName(guest, from: -100)), a.a2, a.a3)
        }
    }

    /// The path, or that of the program that it links to in the kernel's way.
    private func programName(_ path: [UInt8], from descriptor: Int) -> [UInt8] {
        linkedProgram(path, from: descriptor).map { paths.guestPath(ofHost: $0) } ?? path
    }

    private func execute(
        _ file: ExecutedFile, _ argumentVector: UInt64, _ environmentVector: UInt64
    ) throws(Errno) -> SyscallResult {
        let arguments = try memory.strings(argumentVector)
        let environment = try memory.strings(environmentVector)
        let command = try system.execCommand(file, arguments: arguments)
        defer { command.close(host) }
        let given = command.isNative ? environment : environment.map(hiddenFromHost)
        return system.execute(command, environment: given, task: self)
    }
}
