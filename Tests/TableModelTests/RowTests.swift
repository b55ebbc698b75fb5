// room: tests
// does: the row format: words, attributes, quotes, comments, and the positions that errors name
// spec: Sources/TableModel/Row.swift

import TableModel
import XCTest

final class RowTests: XCTestCase {
    func testFieldsAndAttributes() throws {
        let rows = try parseRows("# head\n\nrow add.w  a:r32 %d=x doc=\"a b\" n=1 # tail\n", file: "t")
        XCTAssertEqual(rows.count, 1)
        XCTAssertEqual(rows[0].position, TablePosition(file: "t", line: 3, column: 1))
        XCTAssertEqual(rows[0].keyword, "row")
        XCTAssertEqual(rows[0].fields.map(\.text), ["add.w", "a:r32", "%d=x"])
        XCTAssertEqual(rows[0].fields.map(\.column), [5, 12, 18])
        XCTAssertEqual(rows[0].attributes, ["doc": "a b", "n": "1"])
    }

    func testErrorsNameTheirPlace() {
        XCTAssertThrowsError(try parseRows("row x a=1 a=2", file: "f")) {
            XCTAssertEqual("\($0)", "f:1:11: attribute 'a' is given twice")
        }
        XCTAssertThrowsError(try parseRows("row\nrow \"open", file: "f")) {
            XCTAssertEqual("\($0)", "f:2:5: a quote is not closed")
        }
    }

    func testUnknownAttributeIsRefused() throws {
        let row = try parseRows("row x colour=red", file: "f")[0]
        XCTAssertThrowsError(try row.allowOnly(["doc"])) {
            XCTAssertEqual("\($0)", "f:1:1: unknown attribute 'colour'; known are doc")
        }
    }
}
