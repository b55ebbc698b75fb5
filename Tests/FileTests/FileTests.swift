// room: tests
// does: runs every .ft file; MARTLET_BLESS=1 rewrites expectations, which a CI run refuses
// spec: Docs/TextIR.md, "File tests"

import Foundation
import XCTest

final class FileTests: XCTestCase {
    private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Files")

    private func files() throws -> [URL] {
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let found = try XCTUnwrap(all).compactMap { $0 as? URL }.filter { $0.pathExtension == "ft" }
        return found.sorted { $0.path < $1.path }
    }

    func testFiles() throws {
        let environment = ProcessInfo.processInfo.environment
        let blesses = environment["MARTLET_BLESS"] == "1"
        if blesses && environment["CI"] == "true" { return XCTFail("expectations are not rewritten in CI") }
        let only = environment["MARTLET_FILE_TEST"]
        for file in try files() where only.map(file.path.contains) ?? true {
            let name = file.path.dropFirst(folder.path.count + 1)
            do {
                let test = try FileTest(String(contentsOf: file, encoding: .utf8))
                let output = try test.output()
                if output == test.expectation { continue }
                if blesses {
                    try (test.head + output).write(to: file, atomically: true, encoding: .utf8)
                } else if let expectation = test.expectation {
                    XCTFail("\(name):\n\(difference(expectation, output))")
                } else {
                    throw FileTestError.noExpectation
                }
            } catch FileTestError.hostLacks {
                // Its expectation is another host's.
                continue
            } catch {
                XCTFail("\(name): \(error)")
            }
        }
    }

    /// The first line that differs, with the output around it.
    private func difference(_ expected: String, _ output: String) -> String {
        let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let new = output.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(old, new).prefix { $0 == $1 }.count
        let wanted = line < old.count ? old[line] : "(the end)"
        let found = line < new.count ? new[line] : "(the end)"
        return "output line \(line + 1)\n  expected: \(wanted)\n  found:    \(found)\n\(output)"
    }

    func testEveryKindHasAFile() throws {
        let kinds = try Set(files().map { try FileTest(String(contentsOf: $0, encoding: .utf8)).kind })
        XCTAssertEqual(Set(fileTestKinds.keys), kinds)
    }

    func testWrongFilesAreRefused() throws {
        func assertRefused(_ text: String, _ error: FileTestError) {
            XCTAssertThrowsError(try FileTest(text).output()) { XCTAssertEqual($0 as? FileTestError, error) }
        }
        let input = "layout { x i64 @ 96 }\n"
        assertRefused(input, .noKind)
        assertRefused("test bogus\n" + input, .unknownKind("bogus"))
        assertRefused("test print x\n" + input, .badOption("x"))
        assertRefused("test run y=1\n" + input, .badOption("y=1"))
        assertRefused("test print max-lines=2\n" + input, .overBudget(lines: 3, budget: 2))
        XCTAssertNil(try FileTest("test print\n" + input).expectation)
        XCTAssertEqual(try FileTest("test print\n" + input + "---\na\n---\n").expectation, "a\n---\n")
    }
}
