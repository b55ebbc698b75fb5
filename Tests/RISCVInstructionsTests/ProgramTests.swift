// room: tests
// does: whole programs: labels, data, constants of any size, and errors that name their line
// spec: Plugins/FrontendRISCV64/Instructions/Program.swift

import IR
import RISCVInstructions
import XCTest

final class ProgramTests: XCTestCase {
    /// The program's instructions as text again.
    private func listing(_ text: String, at origin: UInt64 = 0x1000) throws -> [String] {
        let bytes = try assemble(text, at: origin).bytes
        var lines: [String] = []
        var offset = 0
        while offset < bytes.count {
            let word = (0..<4).reduce(UInt32(0)) { word, byte in
                word | UInt32(offset + byte < bytes.count ? bytes[offset + byte] : 0) << UInt32(8 * byte)
            }
            let i = decode(word)
            lines.append(disassemble(i, at: origin + UInt64(offset), style: .strict).replacing("\t", with: " "))
            offset += Int(i.length)
        }
        return lines
    }

    func testLabelsForwardsAndBackwards() throws {
        let text = """
            start:  li a0, 10          # a comment
            loop:   addi a0, a0, -1
                    bnez a0, loop
                    c.j end
                    call start
            end:    ret
            """
        XCTAssertEqual(
            try listing(text),
            [
                "addi a0,zero,10", "addi a0,a0,-1", "bne a0,zero,0x1004", "c.j 0x1016", "auipc ra,0x0",
                "jalr ra,-14(ra)", "jalr zero,0(ra)",
            ])
        XCTAssertEqual(try assemble(text, at: 0x1000).labels, ["start": 0x1000, "loop": 0x1004, "end": 0x1016])
    }

    func testDataAndAddresses() throws {
        let program = try assemble(
            ".byte 1,-1\n.balign 4\ntable: .8byte table, 0x1122334455667788\n.asciz \"a#b\"", at: 0x100)
        XCTAssertEqual(
            program.bytes,
            [1, 255, 0, 0, 4, 1, 0, 0, 0, 0, 0, 0, 0x88, 0x77, 0x66, 0x55, 0x44, 0x33, 0x22, 0x11, 97, 35, 98, 0])
        XCTAssertEqual(try listing("la a1, far\n.zero 0xffc\nfar:").prefix(2), ["auipc a1,0x1", "addi a1,a1,4"])
    }

    /// Runs the few instructions that `li` is made of.
    private func value(of text: String) throws -> Int64 {
        let bytes = try assemble(text).bytes
        var register: Int64 = 0
        for offset in stride(from: 0, to: bytes.count, by: 4) {
            let i = decode((0..<4).reduce(0) { $0 | UInt32(bytes[offset + $1]) << UInt32(8 * $1) })
            switch i.mnemonic {
            case .addi: register = (i.rs1 == 0 ? 0 : register) &+ Int64(i.imm)
            case .lui: register = Int64(i.imm)
            case .addiw: register = Int64(Int32(truncatingIfNeeded: register &+ Int64(i.imm)))
            case .slli: register <<= Int64(i.imm)
            default: XCTFail("\(i.mnemonic.text) in 'li'")
            }
        }
        return register
    }

    func testConstantsOfAnySize() throws {
        var generator = SeededRandom(seed: 7)
        var constants: [Int64] = [
            0, 1, -1, 2047, 2048, -2048, -2049, 0x7fff_ffff, -0x8000_0000, 0x8000_0000, .min, .max,
        ]
        for shift in 0..<64 { constants += [1 << shift, (1 << shift) &- 1, 0 &- (1 << shift)] }
        for _ in 0..<1000 {
            constants.append(Int64(bitPattern: generator.next()) >> Int64.random(in: 0..<64, using: &generator))
        }
        for constant in constants { XCTAssertEqual(try value(of: "li a0, \(constant)"), constant) }
    }

    func testErrorsNameTheLine() {
        for (text, message) in [
            ("nop\nfoo a0", "line 2: 'foo a0' is no instruction"),
            ("x: nop\nx: nop", "line 2: label 'x' is defined twice"),
            ("nop\n\ncall nowhere", "line 3: 'nowhere' names no label"),
            (".byte zz", "line 1: 'zz' is neither a number nor a label"),
            ("beq a0,a1,far\n.zero 8192\nfar:", "line 1: 'beq a0,a1,far' is no instruction"),
        ] {
            XCTAssertThrowsError(try assemble(text)) { XCTAssertEqual("\($0)", message) }
        }
    }
}
