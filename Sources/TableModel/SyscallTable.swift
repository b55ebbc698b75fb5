// room: tables
// does: the rows of syscalls.table and constants.table as values, validated
// spec: Sources/LinuxUser/Tables/syscalls.table, head

/// What an argument of a system call is.
public enum SyscallArgumentKind: Equatable, Sendable {
    /// A number that is printed in a way of its own: int, hex, fd and so on.
    case plain(String)
    /// A set of named constants, of which one holds (`enum`) or several do (`flags`).
    case constants(String, isFlags: Bool)
    /// A NUL-terminated string of the guest.
    case string
    /// A file's path. Whether a symbolic link as its last component is followed flags in another argument can turn.
    case path(isFollowed: Bool, flagsArgument: Int?)
    /// The path of an entry that is made, removed or renamed.
    case name
    /// A pointer to a value of a known size.
    case pointer(direction: String, type: String, size: Int)
    /// A pointer to as many elements as another argument says.
    case array(direction: String, type: String, elementSize: Int, countArgument: Int)
    /// A pointer to as many elements as the u32 says that another argument points to.
    case indirectArray(direction: String, type: String, elementSize: Int, countArgument: Int)
}

public struct SyscallArgument: Equatable, Sendable {
    public var name: String
    public var spelling: String
    public var kind: SyscallArgumentKind
}

public struct SyscallRow: Equatable, Sendable {
    public var position: TablePosition
    public var number: Int
    public var name: String
    public var arguments: [SyscallArgument]
    public var routine: String
    public var hostNumber: Int?
    public var wait: String?
    public var clamps: Bool
    /// A size that is negative as a signed number is one like any other to the call.
    public var clampsAlways: Bool
    public var result: String
    public var status: String
    public var why: String
}

/// A request of ioctl: what its third argument points to.
public struct IoctlRow: Equatable, Sendable {
    public var name: String
    public var value: UInt64
    /// `none`, `value`, `in`, `out` or `inout`.
    public var direction: String
    /// Bytes behind the pointer; 0 where there is none.
    public var size: Int
}

/// A named set of constants, ascending by value.
public struct ConstantSet: Equatable, Sendable {
    public var name: String
    public var members: [(name: String, value: UInt64)]

    public static func == (left: ConstantSet, right: ConstantSet) -> Bool {
        left.name == right.name && left.members.map(\.name) == right.members.map(\.name)
            && left.members.map(\.value) == right.members.map(\.value)
    }
}

public struct SyscallTable: Sendable {
    public var rows: [SyscallRow] = []
    public var sets: [ConstantSet] = []
    /// Ascending by value.
    public var ioctls: [IoctlRow] = []
    private var sizes: [String: Int] = [:]
    /// What --strace shows of each type: `NAME SIZE FIELD:FORMAT@OFFSET…`.
    public var typeLines: [String] = []

    static let plainKinds: Set<String> = [
        "int", "uint", "hex", "off", "size", "mode", "fd", "dirfd", "pid", "uid", "signal", "ptr",
    ]
    static let attributes: Set<String> = ["handler", "x86", "wait", "clamp", "result", "status", "why"]

    /// From the two files in any order; refuses what it does not know, with the row's place.
    public init(_ files: [TableFile]) throws(TableError) {
        var lines: [TableRow] = []
        for file in files { lines += try file.rows() }
        for line in lines where line.keyword == "set" { try addSet(line) }
        for line in lines where line.keyword == "ioctl" { ioctls.append(try ioctl(line)) }
        try addIoctlSet()
        for line in lines where line.keyword == "type" { try addType(line) }
        for line in lines {
            switch line.keyword {
            case "set", "type", "ioctl": continue
            case "row": rows.append(try row(line))
            default: throw TableError(line.position, "unknown keyword '\(line.keyword)'")
            }
        }
        try checkUnique()
    }

    private mutating func addSet(_ line: TableRow) throws(TableError) {
        guard line.fields.count == 1 else { throw TableError(line.position, "a set has one name") }
        var members: [(name: String, value: UInt64)] = []
        for (name, text) in line.attributes {
            guard let value = integer(text) else {
                throw TableError(line.position, "the value of \(name) is '\(text)', not a number")
            }
            members.append((name, value))
        }
        members.sort { ($0.value, $0.name) < ($1.value, $1.name) }
        for (left, right) in zip(members, members.dropFirst()) where left.value == right.value {
            throw TableError(line.position, "\(left.name) and \(right.name) have the same value")
        }
        sets.append(ConstantSet(name: line.fields[0].text, members: members))
    }

    private func ioctl(_ line: TableRow) throws(TableError) -> IoctlRow {
        try line.allowOnly(["value", "argument"])
        guard line.fields.count == 1, let value = integer(try line.required("value")) else {
            throw TableError(line.position, "a request has one name and a number as its value")
        }
        let words = try line.required("argument").split { $0 == "(" || $0 == ")" }.map(String.init)
        let hasPointer = words.count == 2 && ["in", "out", "inout"].contains(words[0]) && Int(words[1]) != nil
        guard hasPointer || words == ["none"] || words == ["value"] else {
            throw TableError(line.position, "an argument is none, value, in(BYTES), out(BYTES) or inout(BYTES)")
        }
        return IoctlRow(
            name: line.fields[0].text, value: value, direction: words[0], size: hasPointer ? Int(words[1]) ?? 0 : 0)
    }

    /// The requests' names are a set of constants like the others.
    private mutating func addIoctlSet() throws(TableError) {
        guard !ioctls.isEmpty else { return }
        ioctls.sort { $0.value < $1.value }
        for (left, right) in zip(ioctls, ioctls.dropFirst()) where left.value == right.value {
            let position = TablePosition(file: "ioctls.table", line: 1, column: 1)
            throw TableError(position, "\(left.name) and \(right.name) have the same value")
        }
        sets.append(ConstantSet(name: "ioctl", members: ioctls.map { ($0.name, $0.value) }))
    }

    private mutating func addType(_ line: TableRow) throws(TableError) {
        try line.allowOnly(["size", "fields"])
        guard line.fields.count == 1, let size = Int(try line.required("size")), size > 0 else {
            throw TableError(line.position, "a type has one name and a positive size")
        }
        sizes[line.fields[0].text] = size
        guard let fields = line.attributes["fields"] else { return }
        for field in fields.split(separator: " ") where !isField(field, in: size) {
            throw TableError(line.position, "'\(field)' is no field of \(size) bytes: NAME:FORMAT@OFFSET")
        }
        typeLines.append("\(line.fields[0].text) \(size) \(fields)")
    }

    /// `tv_sec:i64@0`
    private func isField(_ text: Substring, in size: Int) -> Bool {
        let parts = text.split { $0 == ":" || $0 == "@" }
        guard parts.count == 3, let offset = Int(parts[2]) else { return false }
        if parts[1] == "signal" { return offset + 4 <= size }
        guard let format = parts[1].first, let width = Int(parts[1].dropFirst()) else { return false }
        if format == "s" { return offset + width <= size }
        return "iuxol".contains(format) && [8, 16, 32, 64].contains(width) && offset + width / 8 <= size
    }

    private func row(_ line: TableRow) throws(TableError) -> SyscallRow {
        try line.allowOnly(SyscallTable.attributes)
        guard line.fields.count >= 2, line.fields.count <= 8, let number = Int(line.fields[0].text) else {
            throw TableError(line.position, "a row is: row NUMBER NAME argument:kind…, at most six arguments")
        }
        let words = line.fields.dropFirst(2).map(\.text)
        let names = words.map { String($0.prefix { $0 != ":" }) }
        var arguments: [SyscallArgument] = []
        for (word, name) in zip(words, names) {
            let spelling = String(word.dropFirst(name.count + 1))
            guard let kind = kind(spelling, names: names) else {
                throw TableError(line.position, "argument '\(word)' has no known kind")
            }
            arguments.append(SyscallArgument(name: name, spelling: spelling, kind: kind))
        }
        let routine = try line.required("handler")
        let status = try line.required("status")
        guard ["done", "partial", "ENOSYS"].contains(status), (status == "ENOSYS") == (routine == "none") else {
            throw TableError(line.position, "status '\(status)' does not go with handler '\(routine)'")
        }
        let hostNumber = line.attributes["x86"].flatMap { Int($0) }
        if routine == "pass", hostNumber == nil { throw TableError(line.position, "handler 'pass' needs x86=NUMBER") }
        if status != "done", line.attributes["why"] == nil {
            throw TableError(line.position, "status '\(status)' needs why=\"…\"")
        }
        if let clamp = line.attributes["clamp"], clamp != "yes", clamp != "always" {
            throw TableError(line.position, "clamp is yes or always, not '\(clamp)'")
        }
        if let wait = line.attributes["wait"], wait != "restart", wait != "eintr" {
            throw TableError(line.position, "wait is restart or eintr, not '\(wait)'")
        }
        return SyscallRow(
            position: line.position, number: number, name: line.fields[1].text, arguments: arguments,
            routine: routine, hostNumber: hostNumber, wait: line.attributes["wait"],
            clamps: line.attributes["clamp"] != nil, clampsAlways: line.attributes["clamp"] == "always",
            result: line.attributes["result"] ?? "int", status: status,
            why: line.attributes["why"] ?? "")
    }

    private func kind(_ spelling: String, names: [String]) -> SyscallArgumentKind? {
        if SyscallTable.plainKinds.contains(spelling) { return .plain(spelling) }
        switch spelling {
        case "string": return .string
        case "path", "entry": return .path(isFollowed: spelling == "path", flagsArgument: nil)
        case "name": return .name
        default: break
        }
        guard let open = spelling.firstIndex(of: "("), spelling.hasSuffix(")") else { return nil }
        let head = String(spelling[..<open])
        let inner = String(spelling[spelling.index(after: open)...].dropLast())
        switch head {
        case "enum", "flags":
            return sets.contains { $0.name == inner } ? .constants(inner, isFlags: head == "flags") : nil
        case "path", "entry":
            return names.firstIndex(of: inner).map { .path(isFollowed: head == "path", flagsArgument: $0) }
        case "in", "out", "inout":
            return pointer(head, inner, names: names)
        default:
            return nil
        }
    }

    private func pointer(_ direction: String, _ inner: String, names: [String]) -> SyscallArgumentKind? {
        guard let bracket = inner.firstIndex(of: "[") else {
            return sizes[inner].map { .pointer(direction: direction, type: inner, size: $0) }
        }
        let type = String(inner[..<bracket])
        let count = String(inner[inner.index(after: bracket)...].dropLast())
        let elementSize = type == "bytes" ? 1 : type == "fdset" ? 0 : sizes[type]
        guard inner.hasSuffix("]"), let elementSize else { return nil }
        if let fixed = Int(count) {
            return .pointer(direction: direction, type: inner, size: fixed * elementSize)
        }
        if count.hasPrefix("*") {
            return names.firstIndex(of: String(count.dropFirst())).map {
                .indirectArray(direction: direction, type: type, elementSize: elementSize, countArgument: $0)
            }
        }
        return names.firstIndex(of: count).map {
            .array(direction: direction, type: type, elementSize: elementSize, countArgument: $0)
        }
    }

    private func checkUnique() throws(TableError) {
        var numbers: Set<Int> = []
        var names: Set<String> = []
        for row in rows {
            guard numbers.insert(row.number).inserted else {
                throw TableError(row.position, "number \(row.number) is given twice")
            }
            guard names.insert(row.name).inserted else {
                throw TableError(row.position, "name '\(row.name)' is given twice")
            }
        }
    }
}

private func integer(_ text: String) -> UInt64? {
    text.hasPrefix("0x") ? UInt64(text.dropFirst(2), radix: 16) : UInt64(text)
}
