// room: launch
// does: reads config.toml: the tables and the kinds of values that options need, and nothing else of TOML
// spec: https://toml.io/en/v1.0.0; Docs/Decisions/0042-configuration.md
//
//   line   = blank | # comment | [run] | [program.NAME] | [program."NAME"] | KEY = VALUE
//   VALUE  = "string" | 'literal' | true | false | integer | [ VALUE, … ] on one line

/// One `key = value` of the file.
public struct ConfigurationEntry: Equatable, Sendable {
    public var key: String
    public var values: [String]
    public var line: Int
}

public struct ConfigurationFile: Equatable, Sendable {
    /// What holds for every program.
    public private(set) var run: [ConfigurationEntry] = []
    /// What holds for programs of this name or path, in the file's order.
    public private(set) var programs: [(name: String, entries: [ConfigurationEntry])] = []

    public static func == (left: ConfigurationFile, right: ConfigurationFile) -> Bool {
        left.run == right.run && left.programs.map(\.name) == right.programs.map(\.name)
            && left.programs.map(\.entries) == right.programs.map(\.entries)
    }

    private enum Table {
        case run
        case program(Int)
    }

    /// - Parameter file: its name in messages.
    public init(_ text: String, file: String) throws(UsageError) {
        var table: Table?
        // To Swift, a carriage return and the newline after it are one character.
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        for (index, line) in lines.enumerated() {
            do throws(Mistake) {
                var scanner = LineScanner(line)
                scanner.skipBlanks()
                if scanner.isAtEnd { continue }
                if scanner.take("[") {
                    table = try openTable(&scanner)
                } else {
                    try add(try entry(&scanner, line: index + 1), to: table)
                }
            } catch {
                throw UsageError("\(file): line \(index + 1): \(error.text)")
            }
        }
    }

    private mutating func openTable(_ scanner: inout LineScanner) throws(Mistake) -> Table {
        let name = try scanner.key()
        var program: String?
        if scanner.take(".") { program = try scanner.key() }
        guard scanner.take("]") else { throw Mistake("a table's name ends with ]") }
        try scanner.end()
        if name == "run", program == nil { return .run }
        guard name == "program", let program else {
            throw Mistake("the tables are [run] and [program.NAME], not this one")
        }
        if let known = programs.firstIndex(where: { $0.name == program }) { return .program(known) }
        programs.append((program, []))
        return .program(programs.count - 1)
    }

    private func entry(_ scanner: inout LineScanner, line: Int) throws(Mistake) -> ConfigurationEntry {
        let key = try scanner.key()
        guard scanner.take("=") else { throw Mistake("after the name of an option comes =") }
        let values = try scanner.values()
        try scanner.end()
        return ConfigurationEntry(key: key, values: values, line: line)
    }

    private mutating func add(_ entry: ConfigurationEntry, to table: Table?) throws(Mistake) {
        switch table {
        case nil: throw Mistake("an option stands under [run] or [program.NAME]")
        case .run:
            try checkNew(entry, in: run)
            run.append(entry)
        case .program(let index):
            try checkNew(entry, in: programs[index].entries)
            programs[index].entries.append(entry)
        }
    }

    private func checkNew(_ entry: ConfigurationEntry, in entries: [ConfigurationEntry]) throws(Mistake) {
        if let other = entries.first(where: { $0.key == entry.key }) {
            throw Mistake("\(entry.key) stands in line \(other.line) already")
        }
    }
}

/// What is wrong with a line.
private struct Mistake: Error {
    var text: String

    init(_ text: String) { self.text = text }
}

/// A line on its way from left to right. Blanks between words mean nothing.
private struct LineScanner {
    private var rest: Substring

    init(_ line: Substring) { rest = line }

    mutating func skipBlanks() { rest = rest.drop { $0 == " " || $0 == "\t" } }

    var isAtEnd: Bool { rest.isEmpty || rest.first == "#" }

    mutating func take(_ character: Character) -> Bool {
        skipBlanks()
        guard rest.first == character else { return false }
        rest = rest.dropFirst()
        return true
    }

    mutating func end() throws(Mistake) {
        skipBlanks()
        guard isAtEnd else { throw Mistake("nothing is expected here: \(rest)") }
    }

    /// A bare or a quoted key.
    mutating func key() throws(Mistake) -> String {
        skipBlanks()
        if rest.first == "\"" || rest.first == "'" { return try string() }
        let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "-" || $0 == "_" }
        guard !name.isEmpty else { throw Mistake("a name is expected here") }
        rest = rest.dropFirst(name.count)
        return String(name)
    }

    mutating func values() throws(Mistake) -> [String] {
        guard take("[") else { return [try value()] }
        var values: [String] = []
        while !take("]") {
            if !values.isEmpty, !take(",") { throw Mistake("between the values of a list comes a comma") }
            // A comma after the last one is allowed.
            if take("]") { break }
            values.append(try value())
        }
        return values
    }

    private mutating func value() throws(Mistake) -> String {
        skipBlanks()
        if rest.first == "\"" || rest.first == "'" { return try string() }
        let word = String(rest.prefix { !" \t,]#".contains($0) })
        rest = rest.dropFirst(word.count)
        if word == "true" || word == "false" { return word }
        let digits = word.replacing("_", in: "0"..."9")
        guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
            throw Mistake("'\(word)' is no value; strings stand in quotes")
        }
        return digits
    }

    private mutating func string() throws(Mistake) -> String {
        let quote = rest.removeFirst()
        var text = ""
        while let character = rest.popFirst() {
            if character == quote { return text }
            guard character == "\\", quote == "\"" else {
                text.append(character)
                continue
            }
            switch rest.popFirst() {
            case "\"": text.append("\"")
            case "\\": text.append("\\")
            case "t": text.append("\t")
            case "n": text.append("\n")
            default: throw Mistake("in a string \\ goes before \", \\, t or n; in '…' it stands for itself")
            }
        }
        throw Mistake("the string does not end on its line")
    }
}

extension String {
    /// Without the separator, which TOML allows between digits.
    fileprivate func replacing(_ separator: Character, in digits: ClosedRange<Character>) -> String {
        guard first.map(digits.contains) == true, last.map(digits.contains) == true else { return self }
        return filter { $0 != separator }
    }
}
