// room: tests
// does: the decoder's members, lengths and reserved words, stated by hand from the manual
// spec: RISC-V Unprivileged ISA, "C: Compressed Instructions", "RVC Instruction Set Listings"

import RISCVInstructions
import XCTest

final class DecoderTests: XCTestCase {
    func testInstructionIsSmallAndTrivial() {
        XCTAssertEqual(MemoryLayout<Instruction>.size, 16)
        XCTAssertTrue(_isPOD(Instruction.self))
    }

    func testImmediates() {
        XCTAssertEqual(decode(0xfff00513).imm, -1)
        XCTAssertEqual(decode(0xfe000fe3).imm, -2, "beq with all immediate bits set but the lowest word bits")
        XCTAssertEqual(decode(0x800005b7).imm, Int32.min, "lui a1,0x80000")
        XCTAssertEqual(decode(0xfffff06f).imm, -2, "jal zero,.-2")
        XCTAssertEqual(decode(0x43f55513).imm, 63, "srai a0,a0,63")
        XCTAssertEqual(decode(0xc0102573).csr, 0xc01, "rdtime a0")
    }

    func testReservedCompressedWordsAreIllegal() {
        let reserved: [(UInt32, String)] = [
            (0x0000, "all zeros"), (0x0004, "c.addi4spn with 0"), (0x2001, "c.addiw x0"), (0x6101, "c.addi16sp 0"),
            (0x6081, "c.lui ra,0"), (0x8002, "c.jr x0"), (0x4002, "c.lwsp x0"), (0x6002, "c.ldsp x0"),
            (0x8000, "quadrant 0, 100"), (0x9c41, "100 1 11 10"), (0x9c61, "100 1 11 11"),
        ]
        for (bits, name) in reserved { XCTAssertEqual(decode(bits).mnemonic, .illegal, name) }
    }

    func testHintsChangeNothing() {
        for bits in [0x0005, 0x0081, 0x4001, 0x6005, 0x8006, 0x9006, 0x0006, 0x0082, 0x8001] as [UInt32] {
            let i = decode(bits)
            XCTAssertNotEqual(i.mnemonic, .illegal, String(bits, radix: 16))
            XCTAssertTrue(i.rd == 0 || i.imm == 0, String(bits, radix: 16))
        }
    }

    func testReservedRoundingModesAreIllegal() {
        for mode in UInt32(0)..<8 {
            let legal = mode != 5 && mode != 6
            XCTAssertEqual(decode(0x00c5_8553 | mode << 12).mnemonic, legal ? .faddS : .illegal)
        }
    }

    func testReservedFencesAreFences() {
        XCTAssertEqual(decode(0x8330000f).mnemonic, .fenceTso)
        XCTAssertEqual(decode(0x8320000f).mnemonic, .fence, "reserved fm")
        XCTAssertEqual(decode(0x0ff5050f).mnemonic, .fence, "reserved rs1 and rd")
        XCTAssertEqual(decode(0x0100000f).mnemonic, .pause)
        XCTAssertEqual(decode(0xfff5150f).mnemonic, .fenceI)
    }

    func testLengths() {
        XCTAssertEqual(decode(0x00000001).length, 2)
        XCTAssertEqual(decode(0xffff0001).mnemonic, .addi, "the upper half belongs to the next instruction")
        XCTAssertEqual(decode(0x00000013).length, 4)
        XCTAssertEqual(decode(0x0000001f).mnemonic, .illegal, "48 bits")
    }

    func testRowsAreWhatTheManualCounts() {
        func count(_ names: ISAExtension...) -> Int { InstructionRow.rows(of: Set(names)).count }
        XCTAssertEqual(count(.i), 53, "40 of RV32I, 12 more of RV64I, and fence.tso")
        XCTAssertEqual(count(.m), 13)
        XCTAssertEqual(count(.zaamo, .zalrsc), 22)
        XCTAssertEqual(count(.f), 30)
        XCTAssertEqual(count(.d), 32)
        XCTAssertEqual(count(.zca, .zcd), 37)
        XCTAssertEqual(count(.zicsr), 6)
    }
}
