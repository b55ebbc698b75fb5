// room: tests
// does: reads a file test and compares, or rewrites, its expectation
// spec: Docs/TextIR.md, "File tests"

/// Why a file is no file test.
enum FileTestError: Error, Equatable, CustomStringConvertible {
    case noKind
    case unknownKind(String)
    case noExpectation
    case badOption(String)
    case overBudget(lines: Int, budget: Int)
    case hostLacks(String)

    var description: String {
        switch self {
        case .noKind: "the first line is not 'test KIND [key=value ...]'"
        case .unknownKind(let kind): "there is no kind '\(kind)'"
        case .noExpectation: "there is no line '---' before the expectation"
        case .badOption(let option): "the option '\(option)' means nothing here"
        case .hostLacks(let feature): "this host has no \(feature)"
        case .overBudget(let lines, let budget): "\(lines) lines or instructions of output, and the budget is \(budget)"
        }
    }
}

/// A file test: a line `test KIND options`, the input, a line `---`, the expected output. The option `max-lines=N` limits the
/// output's lines, so that worse code shows even when expectations are rewritten.
struct FileTest {
    static let separator = "---\n"
    var kind: String
    var input: FileTestInput
    var expectation: String?
    /// The file up to and with the separator.
    var head: String

    init(_ text: String) throws {
        let end = text.firstIndex(of: "\n") ?? text.endIndex
        let words = text[..<end].split(separator: " ")
        guard words.count >= 2, words[0] == "test" else { throw FileTestError.noKind }
        kind = String(words[1])
        var options: [String: String] = [:]
        for word in words.dropFirst(2) {
            let parts = word.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { throw FileTestError.badOption(String(word)) }
            options[String(parts[0])] = String(parts[1])
        }
        var body = ""
        var isFound = false
        var rest = text[end...].dropFirst()
        while !rest.isEmpty && !isFound {
            let lineEnd = rest.firstIndex(of: "\n").map { rest.index(after: $0) } ?? rest.endIndex
            let line = rest[..<lineEnd]
            rest = rest[lineEnd...]
            isFound = line == Self.separator
            if !isFound { body += line }
        }
        // The kind's line stays as an empty one, so that positions in errors are those of the file.
        input = FileTestInput(text: "\n" + body, options: options)
        expectation = isFound ? String(rest) : nil
        head = text[..<end] + "\n" + body + Self.separator
    }

    /// What the test gives now.
    func output() throws -> String {
        guard let run = fileTestKinds[kind] else { throw FileTestError.unknownKind(kind) }
        var input = input
        let budget = input.options.removeValue(forKey: "max-lines").map { Int($0) ?? 0 }
        let output = try run(input)
        let lines = output.split(separator: "\n", omittingEmptySubsequences: false).count - 1
        if let budget, lines > budget { throw FileTestError.overBudget(lines: lines, budget: budget) }
        return output
    }
}
