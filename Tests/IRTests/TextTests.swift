// room: tests
// does: text and IR are each other's exact image; wrong text is refused where it is wrong
// spec: Docs/TextIR.md

import Base
import IR
import XCTest

final class TextTests: XCTestCase {
    func testSampleKeepsItsText() throws {
        XCTAssertEqual(try sampleRegion().text(layout: sampleLayout()), sampleRegionText)
        XCTAssertEqual(try sampleLayout().text, sampleLayoutText)
    }

    func testSampleHasEveryOp() throws {
        let used = Set(try sampleRegion().ops.map(\.code))
        XCTAssertEqual(Opcode.allCases.filter { !used.contains($0) }, [])
    }

    func testSampleMeansWhatItSays() throws {
        let region = try sampleRegion()
        XCTAssertEqual(region.entry, GuestAddress(0x10000))
        XCTAssertEqual(region.mode, 3)
        XCTAssertEqual(region.guestCode[1], GuestCodeRange(start: GuestAddress(0x20000), length: 4))
        XCTAssertEqual(
            region.helpers[0].signature,
            HelperSignature([.i64, .pointer, .i32, .f32, .f64], result: .i64, effects: [.readsState, .writesState]))
        XCTAssertEqual(region.helpers[1].name, "two words")
        XCTAssertEqual(region.blocks[2].first, 52)
        XCTAssertEqual(region.ops[0], Op(.insn, .none, aux: 4, imm: 0x10000))
        XCTAssertEqual(region.ops[2], Op(.iconst, .i64, imm: -0x8000_0000))
        XCTAssertEqual(region.ops[48], Op(.deposit, .i64, a: ValueID(1), b: ValueID(2), imm: 60 | 4 << 8))
        XCTAssertEqual(
            region.ops[82],
            Op(.load, .i64, aux: MemoryAccess(bytes: 4, signed: true).rawValue, a: ValueID(52), imm: 16))
        XCTAssertEqual(
            region.ops[86],
            Op(.rmw, .i32, aux: AtomicAccess(.add, order: .acquire).rawValue, a: ValueID(52), b: ValueID(76)))
        XCTAssertEqual(region.callArguments(region.ops[92]).map { $0 }, [1, 2, 76, 73, 83])
        var targets: [Int32] = []
        region.forEachTarget(of: region.ops[95]) { block, range in targets += [block.raw] + region.extra[range] }
        XCTAssertEqual(targets, [1, 3, 92])
    }

    /// What a builder makes, and what a broken pass might leave, comes back from its text as it was.
    private func assertRoundTrip(
        _ region: Region, layout: StateLayout = StateLayout(slots: []), file: StaticString = #filePath,
        line: UInt = #line
    ) throws {
        let text = region.text(layout: layout)
        XCTAssertEqual(try Region.parse(text, layout: layout), region, text, file: file, line: line)
    }

    private func region(_ ops: [Op]) -> Region {
        var region = Region()
        region.ops = ops
        region.blocks = [Block(first: 0, end: Int32(ops.count))]
        return region
    }

    func testCornersOfNumbers() throws {
        for bits in [0, -1, 1, Int64.min, .max, 0xffff, 0x10000, -0xffff, -0x10000, 0xffff_ffff, -0x8000_0000] {
            try assertRoundTrip(region([Op(.iconst, .i64, imm: bits), Op(.fconst, .f64, imm: bits)]))
            try assertRoundTrip(region([Op(.store, .none, a: ValueID(0), b: ValueID(1), imm: bits)]))
            try assertRoundTrip(region([Op(.exit, .none, imm: bits), Op(.insn, .none, aux: .max, imm: bits)]))
        }
        try assertRoundTrip(region([Op(.extract, .i64, a: ValueID(0), imm: 255 | 255 << 8)]))
    }

    func testEveryFieldValue() throws {
        for code in Opcode.allCases where ![.call, .jump, .br].contains(code) {
            for aux in 0..<UInt16(80) where code.shape.auxiliary != .none {
                let a = code.shape.a == .none ? ValueID.none : ValueID(3)
                let b = code.shape.b == .none ? ValueID.none : ValueID(2)
                let c = code.shape.c == .none ? ValueID.none : ValueID(1)
                for type in ValueType.allCases {
                    try assertRoundTrip(region([Op(code, type, aux: aux, a: a, b: b, c: c)]))
                }
            }
        }
    }

    func testBrokenOpsRoundTrip() throws {
        try assertRoundTrip(region([Op(.add, .i64), Op(.set, .none, imm: 4000), Op(.mulhs, .f32, a: ValueID(9))]))
        try assertRoundTrip(region([Op(.leave, .none, aux: 3, a: ValueID(0), imm: 16)]))
        try assertRoundTrip(region([]))
        var none = region([])
        none.blocks = []
        try assertRoundTrip(none)
    }

    func testBlocksOutOfOrder() throws {
        var builder = RegionBuilder()
        builder.startBlock()
        let cold = builder.reserveBlock()
        let hot = builder.reserveBlock()
        let one = builder.iconst(.i64, 1)
        builder.br(.eq, one, one, then: cold, else: hot, [one])
        builder.place(hot)
        _ = builder.parameter(.i64)
        builder.exit(pc: GuestAddress(4))
        builder.place(cold)
        builder.exit(pc: GuestAddress(8))
        try assertRoundTrip(builder.makeRegion())
    }

    func testHelpersOfOneName() throws {
        var builder = RegionBuilder()
        builder.startBlock()
        for _ in 0..<2 { builder.call(Helper(name: "a", signature: HelperSignature([]), address: 0), []) }
        builder.exit(pc: GuestAddress(4))
        try assertRoundTrip(builder.makeRegion())
    }

    func testOddNames() throws {
        for name in ["x", "", "a b", "\"", "\\", "a\nb", "ä", "5", "none", "pin_int", "layout"] {
            let layout = StateLayout(
                slots: [StateSlot(name: name, type: .f32, offset: 96)], floatPinOrder: [SlotID(0)])
            XCTAssertEqual(try StateLayout.parse(layout.text), layout)
            try assertRoundTrip(region([Op(.get, .f32, imm: 0)]), layout: layout)
        }
    }

    func testCompaction() throws {
        var region = try sampleRegion()
        region.ops[51].c = ValueID(region.extra.count)
        region.extra += [2, 2, 49, 50]
        XCTAssertNotEqual(try Region.parse(region.text(layout: sampleLayout()), layout: sampleLayout()), region)
        let compact = region.compacted()
        XCTAssertFalse(compact.ops.contains { $0.code == .nop })
        XCTAssertEqual(try Region.parse(compact.text(layout: sampleLayout()), layout: sampleLayout()), compact)
        XCTAssertEqual(try sampleRegion().compacted(), compact)
    }

    func testFileOfLayoutAndRegions() throws {
        let file = try TextIRFile.parse("# a comment\n" + sampleLayoutText + sampleRegionText + sampleRegionText)
        XCTAssertEqual(file.layout, try sampleLayout())
        XCTAssertEqual(file.regions, [try sampleRegion(), try sampleRegion()])
        XCTAssertEqual(try TextIRFile.parse(sampleRegionText, layout: sampleLayout()).regions, [try sampleRegion()])
    }

    func testHelperAddresses() throws {
        let region = try Region.parse(sampleRegionText, layout: sampleLayout()) { name, signature in
            name == "trace" ? UInt(signature.count) : 99
        }
        XCTAssertEqual(region.helpers.map(\.address), [5, 99])
    }

    func testErrorsHavePositions() {
        func check(
            _ ops: String, _ line: Int, _ column: Int, _ expected: String, _ found: String,
            file: StaticString = #filePath,
            at testLine: UInt = #line
        ) {
            let text = "region 0x0 mode 0 insns 0 {\nb0:\n" + ops
            XCTAssertThrowsError(try Region.parse(text, layout: sampleLayout()), file: file, line: testLine) { error in
                XCTAssertEqual(
                    error as? TextIRError,
                    TextIRError(line: line, column: column, expected: expected, found: found), file: file,
                    line: testLine)
            }
        }
        check("  %1 = iconst.i64 5\n}", 3, 3, "%0, the index of this op", "%1")
        check("  %0 = iconst.i64\n}", 4, 1, "a number", "'}'")
        check("  %0 = iconst 5\n}", 3, 15, "'.' and a type", "5")
        check("  %0 = bogus\n}", 3, 8, "an op", "'bogus'")
        check("  ä\n}", 3, 3, "an op, a block or '}'", "'ä'")
        check("  iconst.i64 5\n}", 3, 3, "'%0 ='", "'iconst'")
        check("  %0 = nop\n}", 3, 3, "no value number: 'nop' defines none here", "%0")
        check("  %0 = get.i64 nowhere\n}", 3, 16, "a state slot of the layout", "'nowhere'")
        check("  br.le %0, %0 -> b0, b0\n}", 3, 6, "one of eq, ne, lts, ges, ltu, geu", "'le'")
        check("  br.eq %0 -> b0, b0\n}", 3, 12, "','", "'->'")
        check("  call f()\n}", 3, 8, "a declared helper", "'f'")
        check("  exit 5 }\nb", 4, 1, "the end of the text", "'b'")
        check("b0:\n}", 3, 1, "a block that is not placed yet", "'b0'")
        check("b2:\n}", 4, 1, "block b1", "'}'")
        check("  store u64.x %0, %0\n}", 3, 13, "acq, rel or seq", "'x'")
        check("  %0 = iconst.i64 18446744073709551615\n}", 3, 19, "a number", "18446744073709551615")
        check("  insn 0x1, 70000\n}", 3, 13, "a length in bytes", "70000")
        check("  exit 0xg\n}", 3, 8, "a guest pc", "'0xg'")
        check("", 3, 1, "an op, a block or '}'", "the end of the text")
    }

    func testLayoutErrors() {
        for (text, column, expected) in [
            ("layout { x1 i64 @ 96 x1 i64 @ 104 }", 22, "a name that no other slot has"),
            ("layout { x1 none @ 96 }", 13, "a type"),
            ("layout { x1 i64 @ 96 pin_int: x2 }", 31, "a slot of the layout"),
            ("layout { x1 i64 @ 99999999999 }", 19, "the slot's offset in bytes"),
        ] {
            XCTAssertThrowsError(try StateLayout.parse(text)) { error in
                XCTAssertEqual((error as? TextIRError)?.column, column)
                XCTAssertEqual((error as? TextIRError)?.expected, expected)
            }
        }
    }
}
