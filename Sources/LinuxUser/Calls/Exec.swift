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
    package func execCommand(path: [UInt8], arguments: [[UInt8]], depth: Int = 0) throws(Errno) -> ExecCommand {
        guard depth < 5 else { throw .ELOOP }
        guard !configuration.selfCommand.isEmpty else { throw .ENOSYS }
        let mayExecute = 1
        let answer = (path + [0]).withUnsafeBytes {
            host(.faccessat, -100, Int(bitPattern: $0.baseAddress), mayExecute)
        }
        guard answer == 0 else { throw Errno(Int32(-answer)) }
        let file: ProgramFile
        do {
            file = try ProgramFile(String(decoding: path, as: UTF8.self), host: host)
        } catch {
            if case .unreadable(let errno) = error.reason { throw errno }
            throw .EACCES
        }
        defer { file.close() }
        let head = try file.source.read(0, 256)
        if head.starts(with: Array("#!".utf8)) {
            let line = head.dropFirst(2).prefix { $0 != UInt8(ascii: "\n") }
            let words = line.split(maxSplits: 1, omittingEmptySubsequences: true) { $0 == 0x20 || $0 == 0x09 }
            guard let interpreter = words.first else { throw .ENOEXEC }
            var command = [Array(interpreter)]
            if words.count > 1 { command.append(trimmed(words[1])) }
            command.append(path)
            command += arguments.dropFirst()
            return try execCommand(path: Array(interpreter), arguments: command, depth: depth + 1)
        }
        do {
            _ = try ELFImage(file.source, file: file.path, machine: ELFMachine.riscv)
        } catch {
            guard configuration.allowsNativePrograms, case .wrongMachine(ELFMachine.x86_64, _) = error.reason else {
                throw .ENOEXEC
            }
            return ExecCommand(path: path, arguments: arguments)
        }
        // An empty argv is one empty string, as the kernel has made it since 5.18.
        let first = arguments.first ?? []
        let options = [Array("--argv0".utf8), first, Array("--".utf8), path]
        return ExecCommand(
            path: configuration.selfCommand[0],
            arguments: configuration.selfCommand + options + arguments.dropFirst())
    }

    private func trimmed(_ word: ArraySlice<UInt8>) -> [UInt8] {
        var word = word.drop { $0 == 0x20 || $0 == 0x09 }
        while let last = word.last, last == 0x20 || last == 0x09 || last == 0x0d { word = word.dropLast() }
        return Array(word)
    }

    /// execve on the host; returns only where that failed.
    package func execute(_ command: ExecCommand, environment: [[UInt8]]) -> Int {
        withVector(command.arguments) { arguments in
            withVector(environment) { environment in
                (command.path + [0]).withUnsafeBytes {
                    host(.execve, Int(bitPattern: $0.baseAddress), arguments, environment)
                }
            }
        }
    }

    /// Lends the address of a C vector of strings.
    private func withVector(_ strings: [[UInt8]], _ body: (Int) -> Int) -> Int {
        let text: [UInt8] = strings.reduce(into: []) { $0 += $1 + [0] }
        return text.withUnsafeBytes { bytes in
            var pointers: [Int] = []
            var at = Int(bitPattern: bytes.baseAddress)
            for string in strings {
                pointers.append(at)
                at += string.count + 1
            }
            pointers.append(0)
            return pointers.withUnsafeBytes { body(Int(bitPattern: $0.baseAddress)) }
        }
    }
}
