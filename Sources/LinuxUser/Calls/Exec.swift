// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: what execve of a guest program runs on the host: Martlet again, with the same options
// spec: execve(2), "Interpreter scripts"

/// A host program and its argument vector.
package struct ExecCommand: Equatable {
    package var path: [UInt8]
    package var arguments: [[UInt8]]
}

extension LinuxSystem {
    /// The host command that runs the program at `path`; throws what execve would.
    package func execCommand(path: [UInt8], arguments: [[UInt8]]) throws(Errno) -> ExecCommand {
        guard !configuration.selfCommand.isEmpty else { throw .ENOSYS }
        guard !path.isEmpty else { throw .ENOENT }
        // An empty argv is one empty string, as the kernel has made it since 5.18.
        var request = ProgramRequest(path: path, arguments: arguments.isEmpty ? [[]] : arguments)
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
            return ExecCommand(path: found, arguments: request.arguments)
        }
        let options = [Array("--argv0".utf8), request.arguments[0], Array("--".utf8), request.path]
        return ExecCommand(
            path: configuration.selfCommand[0],
            arguments: configuration.selfCommand + options + request.arguments.dropFirst())
    }

    /// execve on the host, by the thread of `task`; returns only where that failed, or where a signal comes first.
    package func execute(_ command: ExecCommand, environment: [[UInt8]], task: LinuxTask) -> SyscallResult {
        var result = SyscallResult.success
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
