// room: tables
// does: what comes out of the system call tables: numbers, dispatch, descriptions for --strace, and the reference page
// spec: Docs/Architecture.md, "Tables"

/// The generator that the catalogue lists.
public let syscallProduct = Product(
    name: "syscalls", inputs: ["Sources/LinuxUser/Tables/"]
) { (files) throws(TableError) in
    let names = ["syscalls.table", "constants.table", "ioctls.table"]
    let table = try SyscallTable(files.filter { file in names.contains { file.path.hasSuffix("/" + $0) } })
    return [
        syscallNumbers(table), syscallDispatch(table), syscallDescriptions(table), ioctlArguments(table),
        syscallReference(table),
    ]
}

private let spec = "Sources/LinuxUser/Tables/syscalls.table"
private let folder = "Sources/LinuxUser/Generated/"

private func syscallNumbers(_ table: SyscallTable) -> GeneratedFile {
    var body = """
        /// A system call number of riscv64.
        @frozen
        public struct SyscallNumber: Hashable, Sendable {
            public var raw: UInt64
            @inlinable public init(_ raw: UInt64) { self.raw = raw }

        """
    for row in table.rows {
        body += "    public static let \(row.name) = SyscallNumber(\(row.number))\n"
    }
    body += """
        }

        /// A system call number of x86-64.
        @frozen
        public struct HostNumber: Hashable, Sendable {
            public var raw: Int
            @inlinable public init(_ raw: Int) { self.raw = raw }

        """
    for row in table.rows {
        guard let number = row.hostNumber else { continue }
        body += "    public static let \(row.name) = HostNumber(\(number))\n"
    }
    body += "}\n"
    return GeneratedFile(
        swift: folder + "SyscallNumbers.swift", room: "linuxuser/generated",
        does: "system call numbers of the guest and of the host", spec: spec, body: body)
}

private func syscallDispatch(_ table: SyscallTable) -> GeneratedFile {
    var body = """
        extension LinuxTask {
            /// Runs one system call; anything without a case is ENOSYS.
            package func dispatch(_ number: UInt64, _ arguments: SyscallArguments) -> SyscallResult {
                switch number {

        """
    for row in table.rows where row.routine != "none" {
        body += "        case \(row.number): return call_\(row.name)(arguments)\n"
    }
    body += """
                default: return unknownSyscall(number)
                }
            }
        }

        extension LinuxTask {

        """
    for row in table.rows where row.routine != "none" { body += callFunction(row) }
    body += "}\n"
    return GeneratedFile(
        swift: folder + "SyscallDispatch.swift", room: "linuxuser/generated",
        does: "from a number and six registers to a routine, with the pointers checked on the way", spec: spec,
        body: body)
}

private func callFunction(_ row: SyscallRow) -> String {
    var lines: [String] = []
    var changes = false
    for (index, argument) in row.arguments.enumerated() {
        guard let check = pointerCheck(argument.kind, index, row) else { continue }
        if check.hasPrefix("let ") { changes = true }
        lines.append("guard \(check) else { return .failure(.EFAULT) }")
        if check.hasPrefix("let "), case .array(_, _, _, let count) = argument.kind {
            lines.append("a[\(count)] = bytes\(index)")
        }
    }
    let paths = pathLines(row)
    if !paths.isEmpty { changes = true }
    lines += paths
    let waiting = row.wait == "restart" ? ", wait: .restartable" : row.wait == "eintr" ? ", wait: .interrupted" : ""
    let vector = row.arguments.enumerated().lazy.compactMap { index, argument -> (Int, Int)? in
        guard case .array(_, "iovec", _, let count) = argument.kind else { return nil }
        return (index, count)
    }.first
    if row.routine != "pass" {
        lines.append("return \(methodName(row.routine))(a)")
    } else if let (index, count) = vector {
        let call = "pass(.\(row.name), $0\(waiting))"
        lines.append("return withVector(a, at: \(index), count: a[\(count)]) { \(call) }")
    } else {
        lines.append("return pass(.\(row.name), a\(waiting))")
    }
    var text =
        "    @inline(never)\n    private func call_\(row.name)(_ arguments: SyscallArguments) -> SyscallResult {\n"
    text += changes ? "        var a = arguments\n" : "        let a = arguments\n"
    for line in lines { text += "        \(line)\n" }
    return text + "    }\n"
}

/// The condition that must hold of a pointer argument; nil where there is nothing to check.
private func pointerCheck(_ kind: SyscallArgumentKind, _ index: Int, _ row: SyscallRow) -> String? {
    switch kind {
    case .plain, .constants: return nil
    case .string, .path, .name: return "reaches(a[\(index)], 1)"
    case .pointer(_, "sized", _): return "reachesSized(a[\(index)])"
    case .pointer(_, "file_handle", _): return "reachesFileHandle(a[\(index)])"
    // Copied and checked by what makes the call.
    case .pointer(_, "msghdr", _), .array(_, "mmsghdr", _, _): return nil
    case .pointer(_, _, let size): return "reaches(a[\(index)], \(size))"
    // Copied and checked by what makes the call.
    case .array(_, "iovec", _, _): return nil
    case .array(_, "fdset", _, let count): return "reaches(a[\(index)], descriptorSetSize(a[\(count)]))"
    case .array(_, "nodemask", _, let count): return "reachesNodeMask(a[\(index)], bits: a[\(count)])"
    case .array(_, "sockaddr", _, let count): return "reaches(a[\(index)], count: a[\(count)], of: 1)"
    case .indirectArray(_, let type, let size, let count):
        let limit = type == "sockaddr" ? ", limit: 128" : ""
        return "reachesIndirectly(a[\(index)], countAt: a[\(count)], of: \(size)\(limit))"
    case .array(_, _, let size, let count):
        let clamp = row.clampsAlways ? "clampedAlways" : "clamped"
        if row.clamps { return "let bytes\(index) = \(clamp)(a[\(index)], a[\(count)])" }
        if row.arguments[count].kind != .plain("size") {
            return "reaches(a[\(index)], count: a[\(count)], of: \(size))"
        }
        return size == 1
            ? "reaches(a[\(index)], a[\(count)])" : "reaches(a[\(index)], longCount: a[\(count)], of: \(size))"
    }
}

/// What puts host paths in the places of the call's paths.
private func pathLines(_ row: SyscallRow) -> [String] {
    var lines: [String] = []
    for (index, argument) in row.arguments.enumerated() {
        let rule: String
        switch argument.kind {
        case .path(let isFollowed, let flags):
            rule = (isFollowed ? ".followed" : ".notFollowed") + (flags.map { "Unless(flags: a[\($0)])" } ?? "")
        case .name: rule = ".kept"
        default: continue
        }
        let folder = index > 0 && row.arguments[index - 1].kind == .plain("dirfd") ? "\(index - 1)" : "nil"
        let place = "PathPlace(\(index), buffer: \(lines.count), folder: \(folder))"
        lines.append("if let error = locate(&a, \(place), \(rule)) { return .failure(error) }")
    }
    return lines
}

/// `rt_sigaction` → `rtSigaction`: Swift's spelling for the routines.
private func methodName(_ name: String) -> String {
    let words = name.split(separator: "_")
    return words.dropFirst().reduce(String(words[0])) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
}

private func syscallDescriptions(_ table: SyscallTable) -> GeneratedFile {
    var body = """
        /// One call a line: number, name, kind of result, then its arguments as `name:kind`.
        package let syscallDescriptionText: StaticString = \"\"\"

        """
    for row in table.rows {
        let arguments = row.arguments.map { " \($0.name):\($0.spelling)" }.joined()
        body += "    \(row.number) \(row.name) \(row.result)\(arguments)\n"
    }
    body += """
            \"\"\"

        /// One set a line: its name, then its constants as `NAME=value`, ascending.
        package let constantSetText: StaticString = \"\"\"

        """
    for set in table.sets {
        body += "    \(set.name) " + set.members.map { "\($0.name)=\($0.value)" }.joined(separator: " ") + "\n"
    }
    body += """
            \"\"\"

        /// One type a line: its name, its size in bytes, then its fields as `NAME:FORMAT@OFFSET`.
        package let structTypeText: StaticString = \"\"\"

        """
    for line in table.typeLines { body += "    \(line)\n" }
    body += "    \"\"\"\n"
    return GeneratedFile(
        swift: folder + "SyscallDescriptions.swift", room: "linuxuser/generated",
        does: "what --strace knows of each call and of the constants, as text that is parsed when it is first used",
        spec: spec, body: body)
}

private func ioctlArguments(_ table: SyscallTable) -> GeneratedFile {
    var body = """
        /// What the third argument of an ioctl request points to.
        package enum IoctlArgument: Equatable {
            /// It is no pointer.
            case none
            case pointer(bytes: UInt64)
            /// The tables do not know the request.
            case unknown
        }

        extension IoctlArgument {
            package init(request: UInt32) {
                switch request {

        """
    var bySize: [Int: [IoctlRow]] = [:]
    for row in table.ioctls { bySize[row.size, default: []].append(row) }
    for (size, rows) in bySize.sorted(by: { $0.key < $1.key }) {
        let values = rows.map { "0x" + String($0.value, radix: 16) }
        body += "        case " + values.joined(separator: ", ") + ":\n"
        body += "            self = " + (size == 0 ? ".none" : ".pointer(bytes: \(size))") + "\n"
    }
    body += """
                default: self = .unknown
                }
            }
        }

        """
    return GeneratedFile(
        swift: folder + "IoctlArguments.swift", room: "linuxuser/generated",
        does: "the size of what an ioctl request's argument points to", spec: "Sources/LinuxUser/Tables/ioctls.table",
        body: body)
}

private func syscallReference(_ table: SyscallTable) -> GeneratedFile {
    func count(_ status: String) -> Int { table.rows.count { $0.status == status } }
    var text = """
        # System calls

        Written by `swift run tablegen` from `\(spec)`; change the table, not this page.

        riscv64 Linux has \(table.rows.count) system calls in this table: \(count("done")) are done, \
        \(count("partial")) partly, \(count("ENOSYS")) answer ENOSYS.
        A pointer is checked against the guest's own map before the host sees it: memory that is Martlet's answers
        EFAULT. Memory that is nobody's is left to the host's kernel, which may not touch all of a buffer
        (`Docs/Decisions/0087-holes-are-the-kernels.md`).

        ## Tracing

        `martlet run --strace PROGRAM` prints each call on standard error when it is done: name, decoded arguments,
        result. What a call writes is shown as it wrote it. `--strace=json` prints one object a line instead:

        ```
        {"call":"openat","number":56,"arguments":{"dirfd":"AT_FDCWD","path":"/etc/motd","flags":["O_RDONLY"],
         "mode":"00"},"result":-1,"error":"ENOENT","pid":7,"tid":7}
        ```

        (without the line break). Where only a count is shown (an environment, the entries of a folder), the text has
        it behind the address, `0x2aaab2c0 /* 23 vars */`, and JSON beside it, `{"address":"0x2aaab2c0","vars":23}`.
        A pointer that leads nowhere is shown as an address.

        In JSON, bytes of the guest's are the characters U+0000 to U+00FF. A call that does not come back has no
        `result`; one that a signal ended has `ends`. A signal is
        `{"signal":"SIGUSR1","code":0,"pid":7,"tid":7}`, a call that is not there `{"unsupported":"io_uring_setup"}`.

        ## Table

        | number | call | status | why |
        |---:|---|---|---|

        """
    for row in table.rows {
        let arguments = row.arguments.map { "\($0.name): \($0.spelling)" }.joined(separator: ", ")
        text += "| \(row.number) | `\(row.name)(\(arguments))` | \(row.status) | \(row.why) |\n"
    }
    return GeneratedFile(path: "Docs/Reference/Syscalls.md", text: text)
}
