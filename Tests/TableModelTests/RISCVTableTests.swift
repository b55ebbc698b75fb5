// room: tests
// does: what the RISC-V row reader refuses: widths, unknown words, shared encodings, expansions that don't fit
// spec: Sources/TableModel/RISCVParser.swift

import XCTest

import TableModel

final class RISCVTableTests: XCTestCase {
    private let words = """
        field rd width=5 into=rd
        field rs1 width=5 into=rs1
        field rs2' width=3 into=rs2 plus=8
        field imm into=imm signed=yes
        operand rd kind=integer from=rd
        operand rs1 kind=integer from=rs1
        operand rs2 kind=integer from=rs2
        operand imm kind=decimal from=imm
        format none -
        format i rd,rs1,imm
        format r rd,rs1,rs2

        """
    private let addi = "row addi imm[11:0] rs1 000 rd 0010011 i ext=I spec=s\n"

    private func read(_ rows: String) throws(TableError) -> RISCVTable {
        try RISCVTable([TableFile(path: "t", text: words + rows)])
    }

    private func assertRefused(_ rows: String, _ message: String, line: UInt = #line) {
        do throws(TableError) {
            _ = try read(rows)
            XCTFail("accepted", line: line)
        } catch {
            XCTAssertEqual(error.message, message, line: line)
        }
    }

    func testMaskMatchAndPieces() throws {
        let rows = try read(
            addi + "row c.x 000 imm[5|2] rs2' 1100 imm[4:3] 01 none ext=C spec=s expand=\"addi x1,x2,imm\""
        ).rows
        XCTAssertEqual(rows[0].match, 0x13)
        XCTAssertEqual(rows[0].mask, 0x707f)
        XCTAssertEqual(rows[0].field("imm")?.pieces, [RISCVPiece(word: 20, value: 0, bits: 12)])
        let scattered = [
            RISCVPiece(word: 12, value: 5, bits: 1), RISCVPiece(word: 11, value: 2, bits: 1),
            RISCVPiece(word: 2, value: 3, bits: 2),
        ]
        XCTAssertEqual(rows[1].field("imm")?.pieces, scattered)
        XCTAssertEqual(rows[1].field("imm")?.mask, 0x180c)
        XCTAssertEqual(rows[1].field("imm")?.place(0b10100), 0x808)
        XCTAssertEqual(rows[1].match, 0xc1)
        XCTAssertEqual(rows[1].base, "addi")
    }

    func testWidths() {
        assertRefused(
            "row x imm[11:0] rs1 00 rd 0010011 none ext=I spec=s", "the encoding of 'x' has 31 bits, not 16 or 32")
        assertRefused(
            "row x imm[11:0] rs1 000 rd 0010010 none ext=I spec=s", "the low bits of 'x' don't say a length of 32")
        assertRefused(
            "row x 000 imm[5] rd imm[4:0] 11 none ext=C spec=s", "the low bits of 'x' don't say a length of 16")
    }

    func testUnknownWords() {
        assertRefused("row x imm[11:0] rt 000 rd 0010011 none ext=I spec=s", "unknown field 'rt'")
        assertRefused("row x imm[11:0] rs1 000 rd 0010011 z ext=I spec=s", "unknown format 'z'")
        assertRefused("row x imm rs1 000 rd 0010011 none ext=I spec=s", "field 'imm' needs a slice")
        assertRefused("row x imm[11:0] rs1[4:0] 000 rd 0010011 none ext=I spec=s", "field 'rs1' takes no slice")
        assertRefused("row x imm[0:11] rs1 000 rd 0010011 none ext=I spec=s", "bad slice '0:11'")
        assertRefused("row x imm[5:0|5:0] rs1 000 rd 0010011 none ext=I spec=s", "field 'imm' has a bit in two places")
        assertRefused("row x imm[11:0] rs1 000 rd 0010011 r ext=I spec=s", "operand 'rs2' of 'x' has no field")
        assertRefused("row x imm[11:0] rs1 000 rd 0010011 i spec=s", "row 'row' lacks the attribute 'ext'")
        assertRefused(addi + addi, "row 'addi' is given twice")
        assertRefused("rwo x", "unknown keyword 'rwo'")
        assertRefused("field f into=rx", "unknown member 'rx'")
        assertRefused("format f rd,zz", "unknown operand 'zz'")
        assertRefused(addi + "alias mv i of=add", "unknown row 'add'")
        assertRefused(addi + "alias mv i of=addi where=rx=1", "bad condition 'rx=1'")
    }

    func testSharedEncodings() throws {
        let general = "row a imm[11:0] rs1 000 rd 0010011 i ext=I spec=s\n"
        let special = "row b 000000000001 rs1 000 rd 0010011 none ext=I spec=s"
        assertRefused(general + special, "'b' and 'a' (line 12) share encodings")
        XCTAssertEqual(try read(general + special + " over=a").rows.count, 2)
        assertRefused(general + special + " over=c", "'b' is no part of 'c'")
        assertRefused(
            general + "row b imm[11:0] rs1 001 rd 0010011 none ext=I spec=s over=a", "'b' is no part of 'a'")
        let other = "row b imm[11:0] rs1 000 00001 0010011 none ext=I spec=s"
        assertRefused(
            "row a imm[11:0] rs1 000 rd 0010011 i ext=I spec=s where=rd!=0\n" + other,
            "'b' and 'a' (line 12) share encodings")
        XCTAssertEqual(
            try read("row a imm[11:0] rs1 000 rd 0010011 i ext=I spec=s where=rd!=1\n" + other).rows.count, 2)
    }

    func testExpansions() {
        let row = "row c.x 000 imm[5] rd imm[4:0] 01 none ext=C spec=s"
        assertRefused(addi + row, "'c.x': 16-bit rows, and only they, expand")
        assertRefused(addi + row + " expand=\"subi rd,rd,imm\"", "'subi rd,rd,imm' expands to no known 32-bit row")
        assertRefused(addi + row + " expand=\"addi rd,imm\"", "'addi rd,imm': 'addi' takes 3 operands")
        assertRefused(
            addi + row + " expand=\"addi rd,rs9,imm\"",
            "'addi rd,rs9,imm': 'rs9' is neither a field of the row nor a constant")
    }
}
