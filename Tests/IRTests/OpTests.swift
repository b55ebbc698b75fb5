// room: tests
// does: an op is the plain 24-byte struct that flat arrays of ops, copied as bytes, rely on
// spec: Sources/Kit/Sources/IR/Op.swift; Docs/Decisions/0033-flat-arrays.md

import IR
import XCTest

final class OpTests: XCTestCase {
    /// Compiles only for types that are copied as bytes.
    private func size<Value: BitwiseCopyable>(of type: Value.Type) -> [Int] {
        [MemoryLayout<Value>.size, MemoryLayout<Value>.stride, MemoryLayout<Value>.alignment]
    }

    func testAnOpIsTrivialAndSmall() {
        XCTAssertEqual(size(of: Op.self), [24, 24, 8])
        XCTAssertTrue(_isPOD(Op.self))
        XCTAssertEqual(size(of: Block.self), [8, 8, 4])
    }

    func testTheFieldsOfAnOpAreWhereTheyAreSaidToBe() {
        XCTAssertEqual(MemoryLayout<Op>.offset(of: \.code), 0)
        XCTAssertEqual(MemoryLayout<Op>.offset(of: \.type), 1)
        XCTAssertEqual(MemoryLayout<Op>.offset(of: \.aux), 2)
        XCTAssertEqual(MemoryLayout<Op>.offset(of: \.a), 4)
        XCTAssertEqual(MemoryLayout<Op>.offset(of: \.b), 8)
        XCTAssertEqual(MemoryLayout<Op>.offset(of: \.c), 12)
        XCTAssertEqual(MemoryLayout<Op>.offset(of: \.imm), 16)
    }
}
