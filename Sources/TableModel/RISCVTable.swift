// room: tables/riscv
// does: the RISC-V tables as values: fields, operands, syntaxes, instruction rows, registers and pseudo-instructions
// spec: RISC-V Unprivileged ISA, "Instruction Listings"; Plugins/FrontendRISCV64/Tables/operands.table

/// A name in an encoding, and where its value goes.
struct RISCVFieldKind {
    var name: String
    /// Bits in the word; nil where each encoding gives a slice.
    var width: Int?
    /// The member of `Instruction` that receives the value.
    var into: String
    /// How far left the value is moved in its member.
    var shift: Int
    var plus: Int
    var signed: Bool
    /// Values that make the word illegal.
    var except: [Int]
}

/// A name in an assembly syntax.
struct RISCVOperandKind {
    var name: String
    var kind: String
    var from: String
    var shift: Int
}

/// `bits` bits of a field's value, from value bit `value` up, at word bit `word` up.
struct RISCVPiece: Equatable {
    var word: Int
    var value: Int
    var bits: Int
}

/// A field as it sits in one encoding.
struct RISCVField {
    var kind: RISCVFieldKind
    var pieces: [RISCVPiece]

    /// The word's bits that hold the field.
    var mask: UInt32 {
        pieces.reduce(0) { $0 | ((UInt32(1) << UInt32($1.bits)) &- 1) << UInt32($1.word) }
    }

    /// The word's bits when the field, before `plus`, holds `value`.
    func place(_ value: Int) -> UInt32 {
        let bits = UInt32(truncatingIfNeeded: value)
        return pieces.reduce(0) { $0 | (bits >> UInt32($1.value) & ((1 << UInt32($1.bits)) &- 1)) << UInt32($1.word) }
    }

    /// One more than the highest value bit named.
    var top: Int { pieces.map { $0.value + $0.bits }.max() ?? 0 }
}

/// `field = value` or `field != value`, on the value before `plus`.
struct RISCVCondition {
    var field: RISCVField
    var value: Int
    var equal: Bool
}

/// What fills a member of `Instruction` when a compressed row is expanded.
enum RISCVSource {
    case field(RISCVField)
    case constant(Int)
}

/// One instruction encoding.
struct RISCVRow {
    var position: TablePosition
    var name: String
    /// Bits of the encoding: 16 or 32.
    var width: Int
    var match: UInt32
    var mask: UInt32
    var encoding: String
    var fields: [RISCVField]
    var format: String
    var ext: String
    var effects: [String]
    var spec: String
    /// Words that are this row only where all hold.
    var conditions: [RISCVCondition]
    /// What an assembler writes into fields that the hardware ignores.
    var canonical: [RISCVCondition]
    /// The row whose words this one takes some of.
    var over: String?
    /// The 32-bit row that a 16-bit row stands for, and what fills that row's members.
    var base: String?
    var sources: [(member: String, source: RISCVSource)]

    func field(_ name: String) -> RISCVField? { fields.first { $0.kind.name == name } }
}

/// A control and status register's number and name.
struct RISCVRegister {
    var number: Int
    var name: String
    var ext: String
    var spec: String
}

/// A pseudo-instruction: what is printed instead of `base` where all conditions hold.
struct RISCVAlias {
    var name: String
    /// The row, 32-bit or 16-bit, that it stands for.
    var row: String
    var format: String
    /// `member = value` pairs on the decoded instruction; the value may be another member's name.
    var conditions: [(member: String, value: String)]
    /// Who uses it: `plain`, `strict`, `both` or `input`.
    var use: String
}

/// All tables of the ISA.
struct RISCVTable {
    var fields: [String: RISCVFieldKind] = [:]
    var operands: [String: RISCVOperandKind] = [:]
    var operandOrder: [String] = []
    var formats: [(name: String, syntax: String)] = []
    var rows: [RISCVRow] = []
    var registers: [RISCVRegister] = []
    var aliases: [RISCVAlias] = []

    var base: [RISCVRow] { rows.filter { $0.width == 32 } }
    var compressed: [RISCVRow] { rows.filter { $0.width == 16 } }

    func syntax(_ format: String) -> String? { formats.first { $0.name == format }?.syntax }
    func row(_ name: String) -> RISCVRow? { rows.first { $0.name == name } }

    /// The operands of a format, in the order in which they are written.
    func operands(of format: String) -> [RISCVOperandKind] {
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
    var swiftName: String {
        let parts = split(separator: ".")
        return parts.dropFirst().reduce(String(parts[0])) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    }
}
