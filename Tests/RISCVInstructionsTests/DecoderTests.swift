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

    /// Each 16-bit instruction beside the 32-bit one that the manual says it expands to.
    func testCompressedInstructionsAreWhatTheyExpandTo() throws {
        let pairs: [(String, String)] = [
            ("c.addi4spn a0,sp,16", "addi a0,sp,16"), ("c.fld fa0,8(a1)", "fld fa0,8(a1)"),
            ("c.lw a0,4(a1)", "lw a0,4(a1)"), ("c.ld a0,8(a1)", "ld a0,8(a1)"), ("c.fsd fa0,8(a1)", "fsd fa0,8(a1)"),
            ("c.sw a0,4(a1)", "sw a0,4(a1)"), ("c.sd a0,8(a1)", "sd a0,8(a1)"), ("c.addi t0,-3", "addi t0,t0,-3"),
            ("c.addiw t0,-3", "addiw t0,t0,-3"), ("c.li t0,-3", "addi t0,zero,-3"),
            ("c.addi16sp sp,-32", "addi sp,sp,-32"), ("c.lui t0,0xfffff", "lui t0,0xfffff"),
            ("c.srli a0,5", "srli a0,a0,5"), ("c.srai a0,5", "srai a0,a0,5"), ("c.andi a0,-3", "andi a0,a0,-3"),
            ("c.sub a0,a1", "sub a0,a0,a1"), ("c.xor a0,a1", "xor a0,a0,a1"), ("c.or a0,a1", "or a0,a0,a1"),
            ("c.and a0,a1", "and a0,a0,a1"), ("c.subw a0,a1", "subw a0,a0,a1"), ("c.addw a0,a1", "addw a0,a0,a1"),
            ("c.j 0x1010", "jal zero,0x1010"), ("c.beqz a0,0x1010", "beq a0,zero,0x1010"),
            ("c.bnez a0,0x1010", "bne a0,zero,0x1010"), ("c.slli t0,5", "slli t0,t0,5"),
            ("c.fldsp fa0,8(sp)", "fld fa0,8(sp)"), ("c.lwsp t0,4(sp)", "lw t0,4(sp)"),
            ("c.ldsp t0,8(sp)", "ld t0,8(sp)"), ("c.jr t0", "jalr zero,0(t0)"), ("c.mv t0,t1", "add t0,zero,t1"),
            ("c.jalr t0", "jalr ra,0(t0)"), ("c.add t0,t1", "add t0,t0,t1"), ("c.fsdsp fa0,8(sp)", "fsd fa0,8(sp)"),
            ("c.swsp t0,4(sp)", "sw t0,4(sp)"), ("c.sdsp t0,8(sp)", "sd t0,8(sp)"), ("c.ebreak", "ebreak"),
        ]
        for (short, long) in pairs {
            let first = decode(try XCTUnwrap(assembleInstruction(short, at: 0x1000), short).bits)
            let second = decode(try XCTUnwrap(assembleInstruction(long, at: 0x1000), long).bits)
            XCTAssertEqual(first.length, 2, short)
            XCTAssertEqual(first.mnemonic, second.mnemonic, short)
            XCTAssertEqual([first.rd, first.rs1, first.rs2], [second.rd, second.rs1, second.rs2], short)
            XCTAssertEqual(first.imm, second.imm, short)
        }
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
