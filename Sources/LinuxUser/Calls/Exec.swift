// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: what execve of a guest program runs on the host: Martlet again, with the same options
// spec: execve(2), "Interpreter scripts"

/// What a guest executes.
package enum ExecutedFile {
    case path([UInt8])
    /// An open file: fexecve.
    case descriptor(Int)
}

/// A host program and its argument vector.
package struct ExecCommand: Equatable {
    package var path: [UInt8]
    package var arguments: [[UInt8]]
    /// A descriptor that the program inherits and that is closed here if it could not be run.
    package var inherited: Int?
    /// A program for the host: what is hidden from Martlet's own loader is meant for its.
    package var isNative = false

    package func close(_ host: HostCalls) {
        if let inherited { _ = host(.close, inherited) }
    }
}

extension LinuxSystem {
    /// The host command that runs a program; throws what execve would.
    package func execCommand(_ file: ExecutedFile, arguments: [[UInt8]]) throws(Errno) -> ExecCommand {
        guard !configuration.selfCommand.isEmpty else { throw .ENOSYS }
        // An empty argv is one empty string, as the kernel has made it since 5.18.
        let arguments = arguments.isEmpty ? [[]] : arguments
        switch file {
        case .path(let path):
            guard !path.isEmpty else { throw .ENOENT }
            return try execCommand(ProgramRequest(path: path, arguments: arguments))
        case .descriptor(let descriptor):
            let closesOnExec = host(.fcntl, descriptor, 1, 0)
            guard closesOnExec >= 0 else { throw .EBADF }
            var request = ProgramRequest(path: Array("/dev/fd/\(descriptor)".utf8), arguments: arguments)
            // A script's interpreter would find nothing under the descriptor's name.
            if closesOnExec & 1 != 0, try isScript(request.path) { throw .ENOENT }
            guard closesOnExec & 1 != 0 else { return try execCommand(request) }
            // Martlet opens the file anew, so it must outlive the exec: under a number that Martlet then closes.
            let copy = host(.fcntl, descriptor, 0, 1000)
            guard copy >= 0 else { throw Errno(Int32(-copy)) }
            request.path = Array("/dev/fd/\(copy)".utf8)
            do throws(Errno) {
                var command = try execCommand(request)
                let options = configuration.selfCommand.count
                command.arguments.insert(contentsOf: [Array("--exec-fd".utf8), Array("\(copy)".utf8)], at: options)
                command.inherited = copy
                return command
            } catch {
                _ = host(.close, copy)
                throw error
            }
        }
    }

    private func isScript(_ path: [UInt8]) throws(Errno) -> Bool {
        guard let file = try? ProgramFile(String(decoding: path, as: UTF8.self), host: host) else { return false }
        defer { file.close() }
        return try file.source.read(0, 2) == Array("#!".utf8)
    }

    /// Whether a path's last component is a symbolic link.
    package func isSymbolicLink(_ path: [UInt8], _ paths: inout GuestPaths) throws(Errno) -> Bool {
        let found = try paths.hostPath(of: path, from: -100, follows: false) ?? path
        return GuestPaths.readLink(found, host: host) != nil
    }

    private func execCommand(_ asked: ProgramRequest) throws(Errno) -> ExecCommand {
        var request = asked
        let file: ProgramFile
        do throws(ELFError) {
            file = try openProgram(&request, isExec: true)
        } catch {
            switch error.reason {
            case .unreadable(let errno): throw errno
            case .notELF: throw .ENOEXEC
            default: throw .EACCES
            }
        }
        defer { file.close() }
        do throws(ELFError) {
            _ = try ELFImage(file.source, file: file.path, machine: ELFMachine.riscv)
        } catch {
            guard configuration.allowsNativePrograms, case .wrongMachine(ELFMachine.x86_64, _) = error.reason else {
                throw .ENOEXEC
            }
            let found = GuestPaths.hostPath(ofDescriptor: file.descriptor, host: host) ?? request.path
            return ExecCommand(path: found, arguments: request.arguments, isNative: true)
        }
        // A script is found again by the new program, which is called by the script's name.
        let own = limitOptions + reportOptions
        let options = own + [Array("--argv0".utf8), asked.arguments[0], Array("--".utf8), asked.path]
        return ExecCommand(
            path: configuration.selfCommand[0],
            arguments: configuration.selfCommand + options + asked.arguments.dropFirst())
    }

    /// The limits that the host was not told of, for the next program.
    private var limitOptions: [[UInt8]] {
        [LinuxSystem.dataLimit, LinuxSystem.stackLimit, LinuxSystem.addressSpaceLimit].flatMap { resource in
            guard let limit = keptLimits[resource] else { return [[UInt8]]() }
            return [Array("--guest-limit".utf8), Array("\(resource):\(limit.soft):\(limit.hard)".utf8)]
        }
    }

    /// Where the next program's Martlet goes on with traces and reports.
    private var reportOptions: [[UInt8]] {
        configuration.reportDescriptor.map { [Array("--report-fd".utf8), Array("\($0)".utf8)] } ?? []
    }

    /// execve on the host, by the thread of `task`; returns only where that failed, or where a signal comes first.
    package func execute(_ command: ExecCommand, environment: [[UInt8]], task: LinuxTask) -> SyscallResult {
        tracer?.executes(task)
        var result = SyscallResult.success
        let setFlags = 2
        let kept = command.isNative ? nil : configuration.reportDescriptor
        if let kept { _ = host(.fcntl, kept, setFlags, 0) }
        defer { if let kept { _ = host(.fcntl, kept, setFlags, 1) } }
        withVector(command.arguments) { arguments in
            withVector(environment) { environment in
                (command.path + [0]).withUnsafeBytes {
                    let call = HostArguments(Int(bitPattern: $0.baseAddress), arguments, environment)
                    result = task.passWaiting(.execve, call, wait: .never)
                }
            }
        }
        return result
    }

    /// Lends the address of a C vector of strings.
    private func withVector(_ strings: [[UInt8]], _ body: (Int) -> Void) {
        let text: [UInt8] = strings.reduce(into: []) { $0 += $1 + [0] }
        text.withUnsafeBytes { bytes in
            var pointers: [Int] = []
            var at = Int(bitPattern: bytes.baseAddress)
            for string in strings {
                pointers.append(at)
                at += string.count + 1
            }
            pointers.append(0)
            pointers.withUnsafeBytes { body(Int(bitPattern: $0.baseAddress)) }
        }
    }
}

// MARK: variables that the host's loader would take for itself

private let hiddenPrefix = Array("MARTLET_GUEST_".utf8)
private let loaderPrefixes = ["LD_", "GLIBC_TUNABLES=", "MALLOC_"].map { Array($0.utf8) }

/// The entry as it goes through the host's environment: what would steer the host's loader gets another name.
package func hiddenFromHost(_ entry: [UInt8]) -> [UInt8] {
    loaderPrefixes.contains { entry.starts(with: $0) } ? hiddenPrefix + entry : entry
}

/// The other way.
package func shownToGuest(_ entry: [UInt8]) -> [UInt8] {
    let rest = entry.dropFirst(hiddenPrefix.count)
    return entry.starts(with: hiddenPrefix) && loaderPrefixes.contains { rest.starts(with: $0) } ? Array(rest) : entry
}
