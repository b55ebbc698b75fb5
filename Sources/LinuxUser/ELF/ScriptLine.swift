// room: linuxuser/elf
// does: the first line of a script: the interpreter and its one argument
// spec: execve(2), "Interpreter scripts"

/// What stands behind `#!`.
package struct ScriptLine: Equatable {
    package var interpreter: [UInt8]
    package var argument: [UInt8]?

    /// How many bytes of a file the kernel looks at.
    package static let limit = 256

    /// Nil where the file is no script. Throws ENOEXEC where its first line names no interpreter or is cut off, EACCES where
    /// there is nothing behind `#!`, not even the line's end.
    ///
    /// - Parameter head: the file's first `limit` bytes, or all of it.
    package init?(_ head: [UInt8]) throws(Errno) {
        guard head.starts(with: Array("#!".utf8)) else { return nil }
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        let end = head.firstIndex(of: UInt8(ascii: "\n"))
        var line = head[2..<(end ?? head.count)].drop(while: isBlank)
        // Without its end, the interpreter's name must at least be followed by something else.
        if end == nil, head.count >= ScriptLine.limit, !line.contains(where: { isBlank($0) || $0 == 0 }) {
            throw .ENOEXEC
        }
        while let last = line.last, isBlank(last) { line = line.dropLast() }
        let name = line.prefix { !isBlank($0) && $0 != 0 }
        // A name that a zero byte or the file's end cuts off at once is looked up like any other, and is none.
        let isBlankLine = line.isEmpty && (end != nil || head.count >= ScriptLine.limit - 1)
        guard !name.isEmpty else { throw isBlankLine ? .ENOEXEC : .EACCES }
        interpreter = Array(name)
        let rest = line[name.endIndex...]
        let text = rest.first == 0 ? [] : rest.drop(while: isBlank).prefix { $0 != 0 }
        argument = text.isEmpty ? nil : Array(text)
    }

    /// The arguments of the interpreter that runs the script at `path` with `arguments`.
    package func arguments(script path: [UInt8], _ arguments: [[UInt8]]) -> [[UInt8]] {
        [interpreter] + (argument.map { [$0] } ?? []) + [path] + arguments.dropFirst()
    }
}
