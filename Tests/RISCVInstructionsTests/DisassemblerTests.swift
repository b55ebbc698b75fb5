// room: tests
// does: the disassembler, and thereby the decoder, against objdump: every row, random words, all 16-bit words
// spec: RISC-V Unprivileged ISA, "Instruction Listings"

import IR
import RISCVInstructions
import XCTest

final class DisassemblerTests: XCTestCase {
    /// Differences that are known, each for a stated reason.
    private func isExpected(_ word: EncodedInstruction, ours: String, theirs: String) -> Bool {
        let i = decode(word.bits)
        // Words of extensions that we don't have, and privileged instructions, which are illegal in user mode.
        if i.mnemonic == .illegal, word.length == 4 { return Self.isForeign(theirs) || theirs.hasSuffix(",unknown") }
        // Reserved: objdump prints c.addi16sp with an immediate of 0 all the same.
        if word.bits == 0x6101, word.length == 2 { return i.mnemonic == .illegal }
        // objdump knows pause only for an ELF file that says so.
        if i.mnemonic == .pause { return ours == "pause" && theirs == "fence\tw,unknown" }
        // objdump names privileged registers too: everything but the name must agree.
        if i.mnemonic.effects.contains(.csr) { return Self.masked(ours, i) == Self.masked(theirs, i) }
        return false
    }

    /// Mnemonics that objdump 2.40 knows without being told of an extension and that are not ours.
    private static let foreign: Set<String> = [
        "uret", "sret", "hret", "mret", "dret", "wfi", "sfence.vm", "sfence.vma", "hfence.bvma", "hfence.gvma",
        "hfence.vvma", "sfence.inval.ir", "sfence.w.inval", "sinval.vma", "hinval.vvma", "hinval.gvma",
    ]

    private static func isForeign(_ text: String) -> Bool {
        foreign.contains(String(text.prefix { $0 != "\t" }))
    }

    /// The text with a register's name or number replaced.
    private static func masked(_ text: String, _ i: Instruction) -> String {
        let parts = text.split(separator: "\t").map { String($0) }
        guard parts.count == 2 else { return text }
        var operands = parts[1].split(separator: ",").map { String($0) }
        let place = parts[0].hasPrefix("csrr") ? 1 : 0
        guard place < operands.count else { return text }
        let ours = "0x" + String(i.csr, radix: 16)
        if operands[place] == ours || !operands[place].hasPrefix("0x") { operands[place] = "CSR" }
        return parts[0] + "\t" + operands.joined(separator: ",")
    }

    private func compare(_ words: [EncodedInstruction], _ style: DisassemblyStyle) throws {
        try Objdump.require()
        let theirs = try Objdump.disassemble(words, style: style)
        guard theirs.count == words.count else {
            return XCTFail("objdump printed \(theirs.count) instructions, not \(words.count)")
        }
        var pc: UInt64 = 0
        var differences = 0
        for (word, text) in zip(words, theirs) {
            let ours = disassemble(word.bits, at: pc, style: style)
            pc += UInt64(word.length)
            if ours == text || isExpected(word, ours: ours, theirs: text) { continue }
            differences += 1
            if differences <= 20 { XCTFail("\(String(word.bits, radix: 16)): ours '\(ours)', objdump '\(text)'") }
        }
        XCTAssertEqual(differences, 0)
    }

    /// Words of every row; some with fields of 0, 1 or all ones, where the pseudo-instructions are.
    private func rowWords(perRow count: Int) -> [EncodedInstruction] {
        var generator = SeededRandom(seed: 1)
        var words: [EncodedInstruction] = []
        for row in InstructionRow.all {
            for index in 0..<count {
                var bits = row.randomWord(canonical: index % 4 != 0, using: &generator)
                if index % 2 == 0 { bits = special(bits, row, &generator) }
                words.append(EncodedInstruction(bits: bits, length: row.length))
            }
        }
        return words
    }

    /// `bits` with register fields or the immediate replaced by a value that has a special spelling, if still legal.
    private func special(_ bits: UInt32, _ row: InstructionRow, _ generator: inout SeededRandom) -> UInt32 {
        var changed = bits
        let fields: [UInt32] = row.length == 4 ? [0xf8000, 0x1f0_0000, 0xf80, 0xfff0_0000] : [0xf80, 0x7c, 0x1000]
        let mask = row.form == .none ? row.mnemonic.fixedBits.mask : row.form.fixedBits.mask
        for field in fields where generator.next() & 1 == 0 {
            let value: UInt32 = [0, ~0, 1 << UInt32(field.trailingZeroBitCount), bits << 5].randomElement(
                using: &generator)!
            changed = changed & ~(field & ~mask) | value & field & ~mask
        }
        let decoded = decode(changed)
        return decoded.form == row.form && decoded.mnemonic == row.mnemonic ? changed : bits
    }

    func testEveryRowPlain() throws { try compare(rowWords(perRow: 300), .plain) }
    func testEveryRowStrict() throws { try compare(rowWords(perRow: 300), .strict) }

    private func allHalfwords() -> [EncodedInstruction] {
        (UInt32(0)...0xffff).filter { $0 & 3 != 3 }.map { EncodedInstruction(bits: $0, length: 2) }
    }

    /// objdump's names are not compared, because it knows many more.
    func testNamesOfControlRegisters() {
        let names: [(UInt32, String)] = [
            (0x001, "fflags"), (0x002, "frm"), (0x003, "fcsr"), (0xc00, "cycle"), (0xc01, "time"), (0xc02, "instret"),
            (0xc03, "0xc03"),
        ]
        for (number, name) in names {
            XCTAssertEqual(disassemble(number << 20 | 0x5a573, at: 0, style: .strict), "csrrs\ta0,\(name),a1")
        }
    }

    func testAll16BitWordsPlain() throws { try compare(allHalfwords(), .plain) }
    func testAll16BitWordsStrict() throws { try compare(allHalfwords(), .strict) }

    /// Any 32-bit word: what we call illegal objdump must not know, and the other way round.
    func testRandomWords() throws {
        var generator = SeededRandom(seed: 2)
        let words = (0..<100_000).compactMap { _ -> EncodedInstruction? in
            let bits = UInt32(truncatingIfNeeded: generator.next()) | 3
            // Five low ones start encodings of 48 bits and more, which objdump prints in one piece.
            return bits & 0x1f == 0x1f ? nil : EncodedInstruction(bits: bits, length: 4)
        }
        try compare(words, .plain)
        try compare(words, .strict)
    }

    /// Words one bit away from a legal one: where masks are wrong, this is where it shows.
    func testNearMisses() throws {
        var generator = SeededRandom(seed: 3)
        let words = rowWords(perRow: 60).filter { $0.length == 4 }.map { word in
            EncodedInstruction(bits: word.bits ^ 1 << UInt32.random(in: 5..<32, using: &generator), length: 4)
        }
        try compare(words, .strict)
    }
}
