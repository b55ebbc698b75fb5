// room: tables/riscv
// does: the RISC-V tables as values: fields, operands, syntaxes, instruction rows, registers and pseudo-instructions
// spec: RISC-V Unprivileged ISA, "Instruction Listings"; Plugins/FrontendRISCV64/Tables/operands.table

/// A name in an encoding, and where its value goes.
package struct RISCVFieldKind {
    package var name: String
    /// Bits in the word; nil where each encoding gives a slice.
    package var width: Int?
    /// The member of `Instruction` that receives the value.
    package var into: String
    /// How far left the value is moved in its member.
    package var shift: Int
    package var plus: Int
    package var signed: Bool
    /// Values that make the word illegal.
    package var except: [Int]
}

/// A name in an assembly syntax.
package struct RISCVOperandKind {
    package var name: String
    package var kind: String
    package var from: String
    package var shift: Int
}

/// `bits` bits of a field's value, from value bit `value` up, at word bit `word` up.
package struct RISCVPiece: Equatable {
    package var word: Int
    package var value: Int
    package var bits: Int

    package init(word: Int, value: Int, bits: Int) {
        self.word = word
        self.value = value
        self.bits = bits
    }
}

/// A field as it sits in one encoding.
package struct RISCVField {
    package var kind: RISCVFieldKind
    package var pieces: [RISCVPiece]

    /// The word's bits that hold the field.
    package var mask: UInt32 {
        pieces.reduce(0) { $0 | ((UInt32(1) << UInt32($1.bits)) &- 1) << UInt32($1.word) }
    }

    /// The word's bits when the field, before `plus`, holds `value`.
    package func place(_ value: Int) -> UInt32 {
        let bits = UInt32(truncatingIfNeeded: value)
        return pieces.reduce(0) { $0 | (bits >> UInt32($1.value) & ((1 << UInt32($1.bits)) &- 1)) << UInt32($1.word) }
    }

    /// One more than the highest value bit named.
    package var top: Int { pieces.map { $0.value + $0.bits }.max() ?? 0 }
}

/// `field = value` or `field != value`, on the value before `plus`.
package struct RISCVCondition {
    package var field: RISCVField
    package var value: Int
    package var equal: Bool
}

/// What fills a member of `Instruction` when a compressed row is expanded.
package enum RISCVSource {
    case field(RISCVField)
    case constant(Int)
}

/// One instruction encoding.
package struct RISCVRow {
    package var position: TablePosition
    package var name: String
    /// Bits of the encoding: 16 or 32.
    package var width: Int
    package var match: UInt32
    package var mask: UInt32
    package var encoding: String
    package var fields: [RISCVField]
    package var format: String
    package var ext: String
    package var effects: [String]
    package var spec: String
    /// Words that are this row only where all hold.
    package var conditions: [RISCVCondition]
    /// What an assembler writes into fields that the hardware ignores.
    package var canonical: [RISCVCondition]
    /// The row whose words this one takes some of.
    package var over: String?
    /// The 32-bit row that a 16-bit row stands for, and what fills that row's members.
    package var base: String?
    package var sources: [(member: String, source: RISCVSource)]

    package func field(_ name: String) -> RISCVField? { fields.first { $0.kind.name == name } }
}

/// A control and status register's number and name.
package struct RISCVRegister {
    package var number: Int
    package var name: String
    package var ext: String
    package var spec: String
}

/// A pseudo-instruction: what is printed instead of `base` where all conditions hold.
package struct RISCVAlias {
    package var name: String
    /// The row, 32-bit or 16-bit, that it stands for.
    package var row: String
    package var format: String
    /// `member = value` pairs on the decoded instruction; the value may be another member's name.
    package var conditions: [(member: String, value: String)]
    /// Who uses it: `plain`, `strict`, `both` or `input`.
    package var use: String
}

/// All tables of the ISA.
package struct RISCVTable {
    package var fields: [String: RISCVFieldKind] = [:]
    package var operands: [String: RISCVOperandKind] = [:]
    package var operandOrder: [String] = []
    package var formats: [(name: String, syntax: String)] = []
    package var rows: [RISCVRow] = []
    package var registers: [RISCVRegister] = []
    package var aliases: [RISCVAlias] = []

    package var base: [RISCVRow] { rows.filter { $0.width == 32 } }
    package var compressed: [RISCVRow] { rows.filter { $0.width == 16 } }

    package func syntax(_ format: String) -> String? { formats.first { $0.name == format }?.syntax }
    package func row(_ name: String) -> RISCVRow? { rows.first { $0.name == name } }

    /// The operands of a format, in the order in which they are written.
    package func operands(of format: String) -> [RISCVOperandKind] {
        guard let syntax = syntax(format), syntax != "-" else { return [] }
        return splitSyntax(syntax).compactMap { operands[$0] }
    }
}

/// The operand words of a syntax: what commas and parentheses part.
func splitSyntax(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == "(" || $0 == ")" || $0 == " " }.map { String($0) }
}

extension String {
    /// A mnemonic as a Swift name: `fcvt.w.s` becomes `fcvtWS`, `fence.tso` `fenceTso`.
    package var swiftName: String {
        let parts = split(separator: ".")
        return parts.dropFirst().reduce(String(parts[0])) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    }
}
