// room: tables
// does: what a generator is: the table files it reads, the Swift and Markdown files it gives, and how they are compared
// spec: Docs/Architecture.md, "Tables"

/// The text of one table file and its path from the repository's root, for error messages.
public struct TableFile: Equatable, Sendable {
    public var path: String
    public var text: String

    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// The file's rows in order.
    public func rows() throws(TableError) -> [TableRow] {
        try parseRows(text, file: path)
    }
}

/// One committed file that a generator owns: its path from the repository's root and its whole text.
public struct GeneratedFile: Equatable, Sendable {
    public var path: String
    public var text: String

    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// A generated Swift file: `body` after the three header lines and the mark that keeps the formatter away.
    public init(swift path: String, room: String, does: String, spec: String, body: String) {
        self.path = path
        text = """
            // room: \(room)
            // does: \(does)
            // spec: \(spec)
            // swift-format-ignore-file
            // Written by `swift run tablegen`; change the table, not this file.

            \(body)
            """
    }
}

/// One generator: named inputs to generated files, with no other source of facts.
public struct Product: Sendable {
    /// What the user calls it: `tablegen NAME`.
    public var name: String
    /// Paths from the repository's root. One that ends in `/` stands for every `.table` file of that folder, by name;
    /// one that ends in `/**` for every file beneath it.
    public var inputs: [String]
    /// Receives the inputs in order, folders expanded.
    public var generate: @Sendable ([TableFile]) throws(TableError) -> [GeneratedFile]

    public init(
        name: String, inputs: [String],
        generate: @escaping @Sendable ([TableFile]) throws(TableError) -> [GeneratedFile]
    ) {
        self.name = name
        self.inputs = inputs
        self.generate = generate
    }
}

/// How a committed file differs from what its generator gives now.
public enum Drift: Equatable, Sendable, CustomStringConvertible {
    case missing(path: String)
    case changed(path: String, line: Int, committed: String, generated: String)

    public var description: String {
        switch self {
        case .missing(let path): "\(path): not committed"
        case .changed(let path, let line, let committed, let generated):
            "\(path):\(line): drifted\n  committed: \(committed)\n  generated: \(generated)"
        }
    }
}

/// The first difference between a generated file and the committed text; nil where there is none.
public func drift(of file: GeneratedFile, committed: String?) -> Drift? {
    guard let committed else { return .missing(path: file.path) }
    if committed == file.text { return nil }
    let old = committed.split(separator: "\n", omittingEmptySubsequences: false)
    let new = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    var line = 0
    while line < old.count, line < new.count, old[line] == new[line] { line += 1 }
    let end = "(end of file)"
    return .changed(
        path: file.path, line: line + 1, committed: line < old.count ? String(old[line]) : end,
        generated: line < new.count ? String(new[line]) : end)
}
