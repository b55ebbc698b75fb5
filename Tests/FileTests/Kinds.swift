// room: tests
// does: the kinds of file tests: what each one does with its input
// spec: Docs/TextIR.md, "File tests"

import Base
import IR

/// The input of one file test: its text without the header and the expectation, and the options of its kind line.
struct FileTestInput {
    var text: String
    /// `key=value` words behind the kind.
    var options: [String: String]
}

/// From a kind to what it does. A kind takes the input and gives the text to compare with the expectation; a new kind is one
/// line here and a function in a file of its own.
let fileTestKinds: [String: @Sendable (FileTestInput) throws -> String] = [
    "print": printedFile,
    "verify": verifiedFile,
    "run": ranFile,
    "translate": translatedFile,
    "opt": optimizedFile,
    "lower": loweredFile,
]

/// Parses the file and prints it again; an error is what the parser says.
private func printedFile(_ input: FileTestInput) throws -> String {
    do {
        let file = try TextIRFile.parse(input.text)
        return file.layout.text + file.regions.map { $0.text(layout: file.layout) }.joined()
    } catch {
        return "error: \(error)\n"
    }
}

/// Every violation of every region, one a line; `valid` if there is none.
private func verifiedFile(_ input: FileTestInput) throws -> String {
    let file = try TextIRFile.parse(input.text)
    let verifier = RegionVerifier(layout: file.layout)
    let lines = file.regions.flatMap { verifier.check($0).map(\.description) }
    return lines.isEmpty ? "valid\n" : lines.joined(separator: "\n") + "\n"
}
