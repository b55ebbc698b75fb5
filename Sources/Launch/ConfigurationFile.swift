// room: launch
// does: reads config.toml: the tables and the kinds of values that options need, and nothing else of TOML
// spec: https://toml.io/en/v1.0.0; Docs/Decisions/0042-configuration.md
//
//   line    = blank | # comment | [run] | [program.NAME] | [program."NAME"] | KEY = VALUE
//   VALUE   = "string" | 'literal' | true | false | integer | [ VALUE, … ] on one line
//   integer = 0 | 1…9, then digits, with single _ between digits

/// A value of the file, of the kinds that options have.
public enum ConfigurationValue: Equatable, Sendable {
    case string(String)
    case boolean(Bool)
    /// Not negative.
    case integer(Int64)
    case list([ConfigurationValue])

    /// As a message shows it.
    public var described: String {
        switch self {
        case .string(let text): "the string '\(text)'"
        case .boolean(let isOn): "the boolean \(isOn)"
        case .integer(let number): "the integer \(number)"
        case .list: "a list"
        }
    }
}

/// One `key = value` of the file.
public struct ConfigurationEntry: Equatable, Sendable {
    public var key: String
    public var value: ConfigurationValue
    public var line: Int
}

public struct ConfigurationFile: Equatable, Sendable {
    /// One table, [run] or [program.NAME].
    public struct Table: Equatable, Sendable {
        /// The program's name or path; nil for what holds for every program.
        public var program: String?
        public var line: Int
        public var entries: [ConfigurationEntry] = []

        public var name: String { program.map { "program.\($0)" } ?? "run" }
    }

    /// In the file's order.
    public private(set) var tables: [Table] = []

    /// - Parameters:
    ///   - bytes: what the file holds.
    ///   - file: its name in messages.
    public init(_ bytes: [UInt8], file: String) throws(UsageError) {
        var rest = bytes[...]
        if rest.starts(with: [0xef, 0xbb, 0xbf]) { rest = rest.dropFirst(3) }
        var line = 0
        var isLast = false
        while !isLast {
            line += 1
            let end = rest.firstIndex(of: UInt8(ascii: "\n"))
            isLast = end == nil
            var text = rest[..<(end ?? rest.endIndex)]
            rest = rest[(end.map { $0 + 1 } ?? rest.endIndex)...]
            // A carriage return belongs to a newline, or is a control character.
            if !isLast, text.last == UInt8(ascii: "\r") { text = text.dropLast() }
            do throws(Mistake) {
                try Self.checkCharacters(text)
                try add(text, line)
            } catch {
                throw UsageError("\(file): line \(line): \(error.text)")
            }
        }
    }

    /// TOML is UTF-8, and outside of newlines has no control character but the tab, in comments neither.
    private static func checkCharacters(_ text: ArraySlice<UInt8>) throws(Mistake) {
        if let control = text.first(where: { $0 < 0x20 && $0 != UInt8(ascii: "\t") || $0 == 0x7f }) {
            let digits = String(control, radix: 16, uppercase: true)
            throw Mistake(
                "the control character U+\(String(repeating: "0", count: 4 - digits.count))\(digits) is not allowed; "
                    + "take it out")
        }
        guard String(validating: text, as: UTF8.self) != nil else {
            throw Mistake("this is not UTF-8; save the file in that encoding")
        }
    }

    private mutating func add(_ text: ArraySlice<UInt8>, _ line: Int) throws(Mistake) {
        var scanner = LineScanner(text)
        scanner.skipBlanks()
        if scanner.isAtEnd { return }
        if scanner.take("[") {
            try openTable(&scanner, line)
        } else {
            let key = try scanner.key()
            guard scanner.take("=") else { throw Mistake("after the name of an option comes =") }
            let value = try scanner.value()
            try scanner.end()
            try add(ConfigurationEntry(key: key, value: value, line: line))
        }
    }

    private mutating func openTable(_ scanner: inout LineScanner, _ line: Int) throws(Mistake) {
        let name = try scanner.key()
        var program: String?
        if scanner.take(".") { program = try scanner.key() }
        guard scanner.take("]") else { throw Mistake("a table's name ends with ]") }
        try scanner.end()
        guard name == "run" && program == nil || name == "program" && program != nil else {
            throw Mistake("the tables are [run] and [program.NAME], not this one")
        }
        let table = Table(program: program, line: line)
        if let other = tables.first(where: { $0.program == program }) {
            throw Mistake("[\(table.name)] stands in line \(other.line) already; join the two")
        }
        tables.append(table)
    }

    private mutating func add(_ entry: ConfigurationEntry) throws(Mistake) {
        guard let table = tables.indices.last else {
            throw Mistake("an option stands under [run] or [program.NAME]")
        }
        if let other = tables[table].entries.first(where: { $0.key == entry.key }) {
            throw Mistake("\(entry.key) stands in line \(other.line) already")
        }
        tables[table].entries.append(entry)
    }
}

/// What is wrong with a line.
private struct Mistake: Error {
    var text: String

    init(_ text: String) { self.text = text }
}

/// A line on its way from left to right, in bytes: a mark that combines with the quotation mark before it is, to Swift, one
/// character with it, and to TOML the string's first. Blanks between words mean nothing.
private struct LineScanner {
    private var rest: ArraySlice<UInt8>

    /// - Parameter line: UTF-8.
    init(_ line: ArraySlice<UInt8>) { rest = line }

    private func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    private func isNext(_ character: Unicode.Scalar) -> Bool { rest.first == UInt8(ascii: character) }

    mutating func skipBlanks() { rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } }

    var isAtEnd: Bool { rest.isEmpty || isNext("#") }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard isNext(character) else { return false }
        rest = rest.dropFirst()
        return true
    }

    mutating func end() throws(Mistake) {
        skipBlanks()
        guard isAtEnd else { throw Mistake("nothing is expected here: \(text(rest))") }
    }

    /// A bare or a quoted key.
    mutating func key() throws(Mistake) -> String {
        skipBlanks()
        if isNext("\"") || isNext("'") { return try string() }
        let name = rest.prefix { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
            default: false
            }
        }
        guard !name.isEmpty else { throw Mistake("a name is expected here") }
        rest = rest.dropFirst(name.count)
        return text(name)
    }

    mutating func value() throws(Mistake) -> ConfigurationValue {
        guard take("[") else { return try single() }
        var values: [ConfigurationValue] = []
        while !take("]") {
            if !values.isEmpty, !take(",") { throw Mistake("between the values of a list comes a comma") }
            // A comma after the last one is allowed.
            if !values.isEmpty, take("]") { break }
            values.append(try single())
        }
        return .list(values)
    }

    private mutating func single() throws(Mistake) -> ConfigurationValue {
        skipBlanks()
        if isNext("\"") || isNext("'") { return .string(try string()) }
        let ends = Array(" \t,]#".utf8)
        let word = rest.prefix { !ends.contains($0) }
        rest = rest.dropFirst(word.count)
        switch text(word) {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        default: return .integer(try integer(word))
        }
    }

    private func integer(_ word: ArraySlice<UInt8>) throws(Mistake) -> Int64 {
        let parts = word.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
        let digits = parts.joined()
        guard let first = digits.first, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else {
            throw Mistake("'\(text(word))' is no value; strings stand in quotes")
        }
        if parts.contains(where: { $0.isEmpty }) {
            throw Mistake("'\(text(word))' is no integer; each _ stands between two digits")
        }
        if first == UInt8(ascii: "0"), word.count > 1 {
            throw Mistake("'\(text(word))' is no integer; it begins with a 0")
        }
        guard let number = Int64(text(Array(digits))) else {
            throw Mistake("'\(text(word))' is more than 64 bits hold")
        }
        return number
    }

    private mutating func string() throws(Mistake) -> String {
        let quote = rest.removeFirst()
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            if byte == quote { return text(bytes) }
            guard byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") else {
                bytes.append(byte)
                continue
            }
            switch rest.popFirst().map({ Unicode.Scalar($0) }) {
            case "\"": bytes.append(UInt8(ascii: "\""))
            case "\\": bytes.append(UInt8(ascii: "\\"))
            case "t": bytes.append(UInt8(ascii: "\t"))
            case "n": bytes.append(UInt8(ascii: "\n"))
            default: throw Mistake("in a string \\ goes before \", \\, t or n; in '…' it stands for itself")
            }
        }
        throw Mistake("the string does not end on its line")
    }
}
