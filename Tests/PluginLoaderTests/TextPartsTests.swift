// room: tests
// does: parts of texts are those that `split` gives, and option lines are read from them
// spec: Docs/HowTo/WriteAPass.md, "Options"

import PluginAPI
import XCTest

final class TextPartsTests: XCTestCase {
    func testPartsAreThoseOfSplit() {
        for text in ["", ",", "a", "a,", ",a", "a,b", "a,,b", ",,", "ä,ö,", "a=b,c"] {
            let parts = Array(TextParts(text[...], separator: ","))
            XCTAssertEqual(parts, text.split(separator: ",", omittingEmptySubsequences: false), text)
        }
    }

    func testRestIsWhatWasNotRead() {
        var parts = TextParts("  one two  three", separator: " ")
        XCTAssertEqual(parts.nextWord(), "one")
        XCTAssertEqual(parts.nextWord(), "two")
        XCTAssertEqual(parts.rest, " three")
        XCTAssertEqual(parts.nextWord(), "three")
        XCTAssertNil(parts.rest)
        XCTAssertNil(parts.nextWord())
    }

    func testOptionLines() throws {
        let choice = try XCTUnwrap(OptionDeclaration(line: "cpu choice a a|b which of  them"))
        XCTAssertEqual(
            choice,
            OptionDeclaration(name: "cpu", kind: .choice(["a", "b"]), defaultValue: "a", help: "which of  them"))
        let number = try XCTUnwrap(OptionDeclaration(line: "n int - 1...9"))
        XCTAssertEqual(number, OptionDeclaration(name: "n", kind: .integer(1...9), defaultValue: nil, help: ""))
        XCTAssertNil(OptionDeclaration(line: "n int -"))
        XCTAssertNil(OptionDeclaration(line: "n real - - help"))
    }

    func testOptionsKeepTheLastValue() throws {
        let declared = [OptionDeclaration(name: "n", kind: .integer(nil), defaultValue: "1", help: "")]
        XCTAssertEqual(try PluginOptions(declared: declared, given: []).integer("n"), 1)
        let options = try PluginOptions(declared: declared, given: [("n", "2"), ("n", "3")])
        XCTAssertEqual(options.integer("n"), 3)
        XCTAssertEqual(options.names, ["n"])
        XCTAssertEqual(options, ["n": "3"])
        XCTAssertNil(options.text("m"))
        XCTAssertFalse(options.flag("n"))
    }
}
