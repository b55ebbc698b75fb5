// room: frontend/riscv64/instructions
// does: reads one instruction's text into its word, by the rows that the decoder comes from; for tests and tools
// spec: RISC-V Assembly Programmer's Manual

/// An encoded instruction.
public struct EncodedInstruction: Equatable, Sendable {
    /// The word; a 16-bit one is in the lower half.
    public var bits: UInt32
    /// Bytes: 2 or 4.
    public var length: Int

    public init(bits: UInt32, length: Int) {
        self.bits = bits
        self.length = length
    }
}

/// The word of `i`, or nil where a member does not fit its field.
///
/// A form other than `none` gives that 16-bit row.
public func encode(_ i: Instruction) -> EncodedInstruction? {
    let encoded =
        i.form == .none
        ? EncodedInstruction(bits: i.word, length: 4) : EncodedInstruction(bits: i.halfword, length: 2)
    var expected = i
    expected.length = UInt8(encoded.length)
    return decode(encoded.bits) == expected ? encoded : nil
}

/// The word of one instruction's text, or nil where no row takes it.
///
/// Branch targets are absolute, as numbers or by a name of `symbols`; `pc` is the instruction's own guest address.
public func assembleInstruction(_ text: String, at pc: UInt64, symbols: [String: UInt64] = [:]) -> EncodedInstruction? {
    let trimmed = text.drop { $0 == " " || $0 == "\t" }
    let name = trimmed.prefix { $0 != " " && $0 != "\t" }
    let operands = Array(trimmed.dropFirst(name.count).utf8)
    if let literal = literalWord(String(name), operands) { return literal }
    for spelling in Spelling.named(String(name)) {
        if let encoded = spelling.encode(OperandReader(text: operands, pc: pc, symbols: symbols)) { return encoded }
    }
    return nil
}

/// `.2byte` and `.4byte`, by which the disassembler prints what it does not know.
private func literalWord(_ name: String, _ operands: [UInt8]) -> EncodedInstruction? {
    guard name == ".2byte" || name == ".4byte" else {
        return name == "c.unimp" ? EncodedInstruction(bits: 0, length: 2) : nil
    }
    var reader = OperandReader(text: operands, pc: 0, symbols: [:])
    guard let value = reader.number(), reader.atEnd else { return nil }
    return EncodedInstruction(bits: UInt32(truncatingIfNeeded: value), length: name == ".2byte" ? 2 : 4)
}

/// One way to read a mnemonic: a row, or an alias of one, and an atomic's ordering.
struct Spelling {
    var start: Instruction
    var format: Format
    var alias: Alias?

    /// All spellings of `name`, rows first.
    static func named(_ name: String) -> [Spelling] {
        var found: [Spelling] = table[name] ?? []
        for (suffix, order) in [(".aqrl", 3), (".aq", 2), (".rl", 1)] as [(String, UInt8)] where name.hasSuffix(suffix)
        {
            for var spelling in table[String(name.dropLast(suffix.count))] ?? [] {
                guard spelling.start.mnemonic.effects.contains(.atomic) else { continue }
                spelling.start.order = order
                found.append(spelling)
            }
        }
        return found
    }

    private static let table: [String: [Spelling]] = {
        var table: [String: [Spelling]] = [:]
        for mnemonic in Mnemonic.allCases where mnemonic != .illegal {
            let start = Instruction(mnemonic, length: 4)
            table["\(mnemonic.text)", default: []].append(Spelling(start: start, format: mnemonic.format))
        }
        for form in CompressedForm.allCases where form != .none {
            let base = form.mnemonic
            let start = Instruction(base, form: form, length: 2)
            table["\(form.text)", default: []].append(Spelling(start: start, format: form.format))
        }
        // 16-bit spellings last: `add` alone means the 32-bit row.
        for alias in Alias.allCases.sorted(by: { $0.instruction.length > $1.instruction.length }) {
            let start = alias.instruction
            table["\(alias.text)", default: []].append(Spelling(start: start, format: alias.format, alias: alias))
        }
        return table
    }()

    /// The word, or nil where the operands are not this spelling's or do not fit.
    ///
    /// The word is decoded again, and the operands are read once more on top of the result: nothing may change, which
    /// catches every value that a field cut.
    func encode(_ reader: OperandReader) -> EncodedInstruction? {
        var i = start
        guard read(reader, into: &i) else { return nil }
        alias?.complete(&i)
        let completed = i
        guard read(reader, into: &i), i == completed else { return nil }
        let encoded =
            i.form == .none
            ? EncodedInstruction(bits: i.word, length: 4) : EncodedInstruction(bits: i.halfword, length: 2)
        let decoded = decode(encoded.bits)
        var again = decoded
        guard decoded.form == i.form, i.form != .none || decoded.mnemonic == i.mnemonic else { return nil }
        guard read(reader, into: &again), again == decoded else { return nil }
        return encoded
    }

    private func read(_ reader: OperandReader, into i: inout Instruction) -> Bool {
        var reader = reader
        return reader.operands(&i, format) && reader.atEnd
    }
}
