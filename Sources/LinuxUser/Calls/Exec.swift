// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: what execve of a guest program runs on the host: Martlet again, with the same options
// spec: execve(2), "Interpreter scripts"; Docs/Decisions/0085-descriptors-of-execve.md

/// What a guest executes.
package enum ExecutedFile {
    case path([UInt8])
    /// An open file: fexecve.
    case descriptor(Int)
    /// A path that begins at an open folder, as the guest would spell it from its root, and as it gave it.
    case relative(path: [UInt8], folder: Int, given: [UInt8])

    /// What the program is told that it is called: AT_EXECFN.
    var name: [UInt8] {
        switch self {
        case .path(let path): path
        case .descriptor(let descriptor): Array("/dev/fd/\(descriptor)".utf8)
        case .relative(_, let folder, let given): Array("/dev/fd/\(folder)/".utf8) + given
        }
    }
}

/// A host program and its argument vector.
package struct ExecCommand: Equatable {
    package var path: [UInt8]
    package var arguments: [[UInt8]]
    /// A descriptor that the program inherits and that is closed here if it could not be run.
    package var inherited: Int?
    /// A program for the host: what is hidden from Martlet's own loader is meant for its.
    package var isNative = false
    /// Where in the arguments more options of Martlet's own may stand.
    package var optionsAt = 0

    package mutating func add(_ option: String, _ value: [UInt8]) {
        arguments.insert(contentsOf: [Array(option.utf8), value], at: optionsAt)
    }

    package func close(_ host: HostCalls) {
        if let inherited { _ = host(.close, inherited) }
    }
}

extension LinuxSystem {
    /// The host command that runs a program; throws what execve would.
    ///
    /// - Parameter paths: those of the thread that asks.
    package func execCommand(
        _ file: ExecutedFile, arguments: [[UInt8]], in paths: GuestPaths
    ) throws(Errno) -> ExecCommand {
        guard !configuration.selfCommand.isEmpty else { throw .ENOSYS }
        // An empty argv is one empty string, as the kernel has made it since 5.18.
        let arguments = arguments.isEmpty ? [[]] : arguments
        switch file {
        case .path(let path):
            guard !path.isEmpty else { throw .ENOENT }
            return try execCommand(ProgramRequest(path: path, arguments: arguments), paths)
        case .relative(let path, let folder, _):
            var request = ProgramRequest(path: path, arguments: arguments)
            request.name = file.name
            request.nameEndsAtExec = try closesOnExec(folder)
            return try execCommand(request, paths)
        case .descriptor(let descriptor):
            var request = ProgramRequest(path: file.name, arguments: arguments)
            request.nameEndsAtExec = try closesOnExec(descriptor)
            guard request.nameEndsAtExec else { return try execCommand(request, paths, isDescriptor: true) }
            // Martlet opens the file anew, so it must outlive the exec: under a number that Martlet then closes.
            let copy = try copyForMartlet(descriptor)
            request.path = Array("/dev/fd/\(copy)".utf8)
            do throws(Errno) {
                var command = try execCommand(request, paths, isDescriptor: true)
                command.add("--exec-fd", Array("\(copy)".utf8))
                command.inherited = copy
                return command
            } catch {
                _ = host(.close, copy)
                throw error
            }
        }
    }

    private func closesOnExec(_ descriptor: Int) throws(Errno) -> Bool {
        let flags = host(.fcntl, descriptor, 1, 0)
        guard flags >= 0 else { throw .EBADF }
        return flags & 1 != 0
    }

    /// A copy that stays open, out of the guest's way where the limits allow.
    private func copyForMartlet(_ descriptor: Int) throws(Errno) -> Int {
        let (duplicate, high, low) = (0, 1000, 3)
        var copy = host(.fcntl, descriptor, duplicate, high)
        if copy < 0 { copy = host(.fcntl, descriptor, duplicate, low) }
        guard copy >= 0 else { throw Errno(Int32(-copy)) }
        return copy
    }

    /// Whether a path's last component is a symbolic link.
    package func isSymbolicLink(_ path: [UInt8], _ paths: inout GuestPaths) throws(Errno) -> Bool {
        let found = try paths.hostPath(of: path, from: -100, follows: false) ?? path
        return GuestPaths.readLink(found, host: host) != nil
    }

    /// - Parameter isDescriptor: the guest gave no path at all.
    private func execCommand(
        _ asked: ProgramRequest, _ paths: GuestPaths, isDescriptor: Bool = false
    ) throws(Errno) -> ExecCommand {
        var request = asked
        let file = try execErrno { () throws(ELFError) in try openProgram(&request, in: paths, isExec: true) }
        defer { file.close() }
        do throws(ELFError) {
            let interpreter = try ELFImage.interpreter(of: file.source, file: file.path, machine: ELFMachine.riscv)
            if let interpreter { try checkInterpreter(interpreter, in: paths) }
            _ = try ELFImage(file.source, file: file.path, machine: ELFMachine.riscv)
        } catch {
            if configuration.allowsNativePrograms, case .wrongMachine(ELFMachine.x86_64, _) = error.reason {
                let found = GuestPaths.hostPath(ofDescriptor: file.descriptor, host: host) ?? request.path
                return ExecCommand(path: found, arguments: request.arguments, isNative: true)
            }
            if let errno = error.reason.execErrno { throw errno }
        }
        // A script is found again by the new program, which is called by the script's name.
        let own = limitOptions + reportOptions + rootOptions(paths)
        let options = own + [Array("--argv0".utf8), asked.arguments[0], Array("--".utf8), asked.path]
        var command = ExecCommand(
            path: configuration.selfCommand[0],
            arguments: configuration.selfCommand + options + asked.arguments.dropFirst())
        command.optionsAt = configuration.selfCommand.count
        if isDescriptor || asked.name != asked.path { command.add("--exec-name", asked.name) }
        return command
    }

    /// The environment of Martlet in which the guest's is `guest`.
    package func environmentOfMartlet(_ guest: [[UInt8]]) -> [[UInt8]] {
        let hidden = guest.map(hiddenFromHost)
        let martlet = configuration.selfCommand[0]
        guard GuestPaths.readLink(Array("/proc/self/exe".utf8), host: host) == nil,
            let end = martlet.lastIndex(of: slash)
        else { return hidden }
        return [librariesVariable + martlet[..<end]] + hidden
    }

    /// The limits that the host was not told of, for the next program.
    private var limitOptions: [[UInt8]] {
        let resources = [
            LinuxSystem.dataLimit, LinuxSystem.stackLimit, LinuxSystem.addressSpaceLimit, LinuxSystem.descriptorLimit,
        ]
        return resources.flatMap { resource in
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

/// Where the loader finds Martlet's libraries when there is no /proc to tell it where Martlet is ($ORIGIN).
package let librariesVariable = Array("LD_LIBRARY_PATH=".utf8)

/// The entry as it goes through the host's environment: what would steer the host's loader gets another name.
package func hiddenFromHost(_ entry: [UInt8]) -> [UInt8] {
    loaderPrefixes.contains { entry.starts(with: $0) } ? hiddenPrefix + entry : entry
}

/// The other way.
package func shownToGuest(_ entry: [UInt8]) -> [UInt8] {
    let rest = entry.dropFirst(hiddenPrefix.count)
    return entry.starts(with: hiddenPrefix) && loaderPrefixes.contains { rest.starts(with: $0) } ? Array(rest) : entry
}
