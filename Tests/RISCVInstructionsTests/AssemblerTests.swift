// room: tests
// does: the assembler against the disassembler, and what it refuses
// spec: Plugins/FrontendRISCV64/Instructions/Assembler.swift

import IR
import RISCVInstructions
import XCTest

final class AssemblerTests: XCTestCase {
    func testStrictTextGivesTheWordBack() {
        var generator = SeededRandom(seed: 4)
        for row in InstructionRow.all {
            for _ in 0..<200 {
                let bits = row.randomWord(using: &generator)
                let text = disassemble(bits, at: 0x10000, style: .strict)
                XCTAssertEqual(assembleInstruction(text, at: 0x10000)?.bits, bits, text)
            }
        }
    }

    func testPlainTextGivesTheWordBack() {
        var generator = SeededRandom(seed: 5)
        for row in InstructionRow.all where row.length == 4 {
            for _ in 0..<200 {
                let bits = row.randomWord(using: &generator)
                let text = disassemble(bits, at: 0x10000)
                XCTAssertEqual(assembleInstruction(text, at: 0x10000)?.bits, bits, text)
            }
        }
    }

    func testAll16BitWords() {
        for bits in UInt32(0)...0xffff where bits & 3 != 3 {
            let text = disassemble(bits, at: 0x10000, style: .strict)
            XCTAssertEqual(
                assembleInstruction(text, at: 0x10000), EncodedInstruction(bits: bits, length: 2), text)
        }
    }

    func testDecodedInstructionsEncode() {
        var generator = SeededRandom(seed: 6)
        for row in InstructionRow.all {
            for _ in 0..<50 {
                let bits = row.randomWord(canonical: false, using: &generator)
                XCTAssertEqual(encode(decode(bits))?.bits, bits, "\(row.text)")
            }
        }
    }

    func testPseudoInstructions() {
        let cases: [(String, UInt32)] = [
            ("nop", 0x13), ("li a0, -1", 0xfff0_0513), ("mv a0,a1", 0x5_8513), ("not t0,t1", 0xfff3_4293),
            ("ret", 0x8067), ("jr a5", 0x7_8067), ("fmv.d fa0,fa1", 0x22b5_8553), ("csrwi frm,1", 0x20d073),
            ("amoadd.w.aqrl a0,a1,(a2)", 0x6b6252f), ("fadd.s fa0,fa1,fa2", 0xc5f553),
            ("fadd.s fa0,fa1,fa2,rtz", 0xc59553), ("bgt a0,a1,0x1008", 0xa5_c463), ("add a0,a1,5", 0x55_8513),
            ("fence rw,w", 0x310000f), ("j 0x1000", 0x6f), ("add x10, x11, x12", 0xc58533),
        ]
        for (text, bits) in cases {
            XCTAssertEqual(assembleInstruction(text, at: 0x1000).map(\.bits), bits, text)
        }
    }

    func testWhatDoesNotFitIsRefused() {
        for text in [
            "addi a0,a1,2048", "addi a0,a1", "addi a0,a1,1,2", "add a0,a1,fa0", "slli a0,a0,64", "slliw a0,a0,32",
            "beq a0,a1,0x1001", "beq a0,a1,0x3000", "lui a0,0x100000", "c.addi zero,33", "c.lui sp,0x1",
            "c.lw a0,2(a1)",
            "c.lw t0,0(a1)", "c.addi4spn a0,sp,0", "add.aq a0,a1,a2", "lw a0,0(a1", "csrrw a0,0x1000,a1",
            "csrrwi a0,frm,32", "frobnicate a0", "fadd.s fa0,fa1,fa2,rxx", "c.slli a0,64", "c.mv zero,zero",
        ] {
            XCTAssertNil(assembleInstruction(text, at: 0x1000), text)
        }
    }
}
