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
        withRoom { limit throws(Errno) in
            let path = try memory.string(a.a0)
            return try executePath(path, ExecVectors(arguments: a.a1, environment: a.a2, hostLimit: limit))
        }
    }

    package func execveat(_ a: SyscallArguments) -> SyscallResult {
        let emptyPath: UInt64 = 0x1000
        let noFollow: UInt64 = 0x100
        return withRoom { limit throws(Errno) in
            guard a.a4 & ~(emptyPath | noFollow) == 0 else { throw .EINVAL }
            let vectors = ExecVectors(arguments: a.a2, environment: a.a3, hostLimit: limit)
            let path = try memory.string(a.a1)
            if path.isEmpty {
                guard a.a4 & emptyPath != 0 else { throw .ENOENT }
                return try execute(.descriptor(a.int(0)), vectors)
            }
            if path.first == slash || a.int(0) == -100 {
                if a.a4 & noFollow != 0, try system.isSymbolicLink(path, &paths) { throw .ELOOP }
                return try executePath(path, vectors)
            }
            guard let folder = GuestPaths.hostPath(ofDescriptor: a.int(0), host: host) else { throw .EBADF }
            let guest = paths.guestPath(ofHost: folder) + [slash] + path
            if a.a4 & noFollow != 0, try system.isSymbolicLink(guest, &paths) { throw .ELOOP }
            return try executePath(guest, vectors) { .relative(path: $0, folder: a.int(0), given: path) }
        }
    }

    /// Martlet needs descriptors to look at the program, and the next one to load it, however few the guest has left.
    private func withRoom(_ body: (ResourceLimit?) throws(Errno) -> SyscallResult) -> SyscallResult {
        let limit = system.liftDescriptorLimit()
        defer { if let limit { system.putBackDescriptorLimit(limit) } }
        return answering { () throws(Errno) in try body(limit) }
    }

    /// The program at a path, or the one that it links to in the kernel's way, which may have no name any more.
    private func executePath(
        _ path: [UInt8], _ vectors: ExecVectors, as file: ([UInt8]) -> ExecutedFile = { .path($0) }
    ) throws(Errno) -> SyscallResult {
        guard !path.isEmpty, let program = linkedProgram(path, from: -100, follows: true) else {
            return try execute(file(path), vectors)
        }
        if program.isNamed { return try execute(file(paths.guestPath(ofHost: program.path)), vectors) }
        let closeOnExec = 0x80000
        let descriptor = (program.path + [0]).withUnsafeBytes {
            host(.openat, -100, Int(bitPattern: $0.baseAddress), closeOnExec)
        }
        guard descriptor >= 0 else { throw Errno(Int32(-descriptor)) }
        defer { _ = host(.close, descriptor) }
        return try execute(.descriptor(descriptor), vectors)
    }

    private func execute(_ file: ExecutedFile, _ vectors: ExecVectors) throws(Errno) -> SyscallResult {
        let arguments = try memory.strings(vectors.arguments)
        let environment = try memory.strings(vectors.environment)
        try system.checkSize(of: file, arguments: arguments, environment: environment)
        var command = try system.execCommand(file, arguments: arguments, in: paths)
        defer { command.close(host) }
        let limit = vectors.hostLimit
        guard !command.isNative else {
            if let limit { system.putBackDescriptorLimit(limit) }
            return system.execute(command, environment: environment, task: self)
        }
        if let limit { command.add("--host-descriptors", Array("\(limit.soft):\(limit.hard)".utf8)) }
        let hidden = system.environmentOfMartlet(environment)
        let stack = system.liftStackLimit(&command, environment: hidden)
        defer { if let stack { try? system.setHostLimit(LinuxSystem.stackLimit, stack) } }
        return system.execute(command, environment: hidden, task: self)
    }
}

/// What execve is given beside the program.
private struct ExecVectors {
    /// Where the vectors are in the guest's memory.
    var arguments: UInt64
    var environment: UInt64
    /// The host's limit on descriptors while it is lifted.
    var hostLimit: ResourceLimit?
}
