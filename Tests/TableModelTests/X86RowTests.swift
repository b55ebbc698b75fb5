// room: tests
// does: what an x86-64 row may say, and the errors of rows that contradict themselves or another
// spec: Docs/Reference/X86.md

import XCTest

import TableModel

final class X86RowTests: XCTestCase {
    private func forms(_ text: String) throws -> [X86Form] {
        try x86Families([TableFile(path: "t.table", text: text)]).flatMap(\.forms)
    }

    private func row(_ body: String, flags: String = "-", features: String = "base") -> String {
        "row \(body) flags=\(flags) features=\(features) spec=\"SDM\"\n"
    }

    private func assertError(_ text: String, _ message: String, line: UInt = #line) {
        XCTAssertThrowsError(try forms(text), line: line) { error in
            XCTAssertTrue("\(error)".contains(message), "\(error)", line: line)
        }
    }

    func testOneRowGivesARegisterAndAMemoryForm() throws {
        let all = try forms(row("add.q rw:r64, r:rm64 REX.W 03 /r", flags: "w:CPAZSO"))
        XCTAssertEqual(all.map(\.name), ["add_rr64", "add_rm64"])
        XCTAssertEqual(all[0].reg, 0)
        XCTAssertEqual(all[0].rm, 1)
        XCTAssertEqual(all[0].row.flags.written, 63)
        XCTAssertEqual(all[1].manualText, "ADD r64, m64: REX.W 03 /r")
    }

    func testOperandPlaces() throws {
        let shlx = try forms(row("shlx.q w:r64, r:rm64, r:r64 VEX.LZ.66.0F38.W1 F7 /r", features: "bmi2"))[0]
        XCTAssertEqual([shlx.reg, shlx.rm, shlx.vvvv], [0, 1, 2])
        let bt = try forms(
            row("bt.q r:r64, r:r64 REX.W 0F A3 /r", flags: "w:C,u:PASO").replacing("flags", with: "en=MR flags"))[0]
        XCTAssertEqual([bt.reg, bt.rm], [1, 0])
        let psrlq = try forms(row("vpsrlq w:x128, r:x128, imm8 VEX.128.66.0F.WIG 73 /2 ib", features: "avx"))[0]
        XCTAssertEqual([psrlq.reg, psrlq.rm, psrlq.vvvv], [nil, 1, 0])
        let mul = try forms(row("mul.q rw:<rax>, w:<rdx>, r:rm64 REX.W F7 /4"))
        XCTAssertEqual(mul.map(\.name), ["mul_r64", "mul_m64"])
        XCTAssertEqual(mul[0].operands.map(\.kind.isImplicit), [false, true, true])
    }

    func testErrorsNameTheRow() {
        assertError(row("add.x r:r64 FF /0"), "t.table:1:1: size 'x'")
        assertError(row("add.q q:r64 REX.W FF /0"), "t.table:1:11: operand 'q:r64'")
        assertError(row("add.q r:r65 REX.W FF /0"), "t.table:1:11: unknown operand class 'r65'")
        assertError(row("add.q r:r64 REX.W FG /0"), "'FG' is no part of an encoding")
        assertError(row("add.q r:r64 REX.W FF+x /0"), "'+x' is neither +r nor +cc")
        assertError(row("add.q r:r64 REX.W /0"), "lacks an opcode")
        assertError(row("add.q r:r64, imm8 REX.W FF /0"), "immediate's width")
        assertError(row("add.q r:r64 REX.W FF"), "no place in the encoding")
        assertError(row("add.q r:r64, r:r64, r:r64 REX.W FF /r"), "no place in the encoding")
        assertError(row("add.q r:m64 REX.W FF"), "memory needs /r or /digit")
        assertError(row("add.q r:m64, r:m64 REX.W FF /r"), "more than one memory operand")
        assertError(row("add.q r:r64, r:r64 03 /r"), "64-bit register without REX.W")
        assertError(row("lea.q w:r64, addr:r64 REX.W 8D /r"), "only memory has an address")
        assertError(row("andn w:x64, r:x64, r:x64 VEX.LIG.W0 F2 /r"), "names its map")
        assertError(row("add.q r:r64 REX.W FF /0", flags: "w:Q"), "flag 'Q'")
        assertError(row("add.q r:r64 REX.W FF /0", flags: "w:C,u:C"), "both written and undefined")
        assertError(row("add.q r:r64 REX.W FF /0", features: "mmx"), "unknown feature 'mmx'")
        assertError("row ret C3 flags=- features=base\n", "lacks the attribute 'spec'")
        assertError("row ret C3 flags=- features=base spec=x colour=red\n", "unknown attribute 'colour'")
        assertError("op ret C3\n", "'op' is not 'row'")
    }

    func testTwoFormsOfOneNameOrEncoding() {
        assertError(
            row("inc.q rw:r64 REX.W FF /0") + row("inc.q rw:r64 REX.W FF /1"), "form 'inc_r64' is also in t.table:1")
        assertError(row("inc.q rw:r64 REX.W FF /0") + row("dec.q rw:r64 REX.W FF /0"), "has the encoding of t.table:1")
    }
}
