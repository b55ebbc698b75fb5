// room: tables
// does: a row of an x86-64 table, split into operands, encoding, flags and feature as the manual writes them
// spec: Intel SDM volume 2, section 3.1.1 (instruction format of the reference pages)

/// Which registers an operand may be, with the number of bits that the instruction uses of it.
public enum X86Class: Equatable, Sendable {
    case gpr(Int)
    case xmm(Int)
    /// A register or memory: the row stands for two forms.
    case gprOrMemory(Int)
    case xmmOrMemory(Int)
    /// Zero bits mean that the address alone is used.
    case memory(Int)
    case immediate(Int, signed: Bool)
    case relative(Int)
    /// The count of 1 that a shift row writes as an operand.
    case one
    case condition
    /// One certain register; `implicit` ones stand in angle brackets in the row and are not printed.
    case fixed(name: String, number: Int, bits: Int, isXMM: Bool, implicit: Bool)

    var isMemory: Bool { if case .memory = self { true } else { false } }
    var isEither: Bool {
        switch self {
        case .gprOrMemory, .xmmOrMemory: true
        default: false
        }
    }
    /// A register that the caller names.
    var isRegister: Bool {
        switch self {
        case .gpr, .xmm: true
        default: false
        }
    }
    package var isImplicit: Bool { if case .fixed(_, _, _, _, let implicit) = self { implicit } else { false } }
}

public enum X86Access: Int, Sendable {
    case read = 0
    case write = 1
    case readWrite = 2
    case address = 3
}

public struct X86Operand: Equatable, Sendable {
    public var access: X86Access
    public var kind: X86Class
}

/// What stands after the opcode.
public enum X86ModRM: Equatable, Sendable {
    case none
    case register
    case digit(Int)
    /// A third opcode byte, as in `0F AE F0`.
    case fixed(UInt8)
}

/// The bytes of an instruction as its row gives them.
public struct X86Encoding: Equatable, Sendable {
    public var lock = false
    /// The mandatory or operand-size prefix: 0, 66, F3 or F2.
    public var prefix: UInt8 = 0
    public var isVEX = false
    /// REX.W or VEX.W; nil for WIG.
    public var w: Bool? = false
    /// 0: one byte, 1: 0F, 2: 0F 38, 3: 0F 3A.
    public var map = 0
    public var opcode: UInt8 = 0
    public var plusRegister = false
    public var plusCondition = false
    public var modRM: X86ModRM = .none
    public var immediateBytes = 0
    /// The last register sits in the upper half of an immediate byte.
    public var is4 = false
}

/// The status flags, in the order of their bits in a mask.
public let x86FlagLetters: [Character] = ["C", "P", "A", "Z", "S", "O"]
public let x86Features = [
    "base", "sse3", "ssse3", "sse41", "popcnt", "lzcnt", "bmi1", "bmi2", "adx", "movbe", "cx16", "xsave", "avx", "fma",
]

/// Flags as masks over `x86FlagLetters`.
public struct X86Flags: Equatable, Sendable {
    public var read = 0
    public var written = 0
    public var undefined = 0
}

/// One row: one form, or two where an operand is "register or memory".
public struct X86Row: Sendable {
    public var position: TablePosition
    /// The mnemonic without the row's size suffix.
    public var mnemonic: String
    /// The sizes in bits that the suffix names, first the destination's.
    public var sizes: [Int]
    public var operands: [X86Operand]
    public var encoding: X86Encoding
    /// How the manual writes the encoding.
    public var encodingText: String
    /// The manual's Op/En column, where the operands alone don't tell: "MR".
    public var isMR: Bool
    public var flags: X86Flags
    public var feature: String
    public var name: String?
    /// What a disassembler prints, where it is not the mnemonic.
    public var text: String?
    public var spec: String

    public init(_ row: TableRow) throws(TableError) {
        guard row.keyword == "row" else { throw TableError(row.position, "'\(row.keyword)' is not 'row'") }
        try row.allowOnly(["flags", "features", "spec", "name", "text", "en"])
        guard let first = row.fields.first else { throw TableError(row.position, "a row needs a mnemonic") }
        position = row.position
        let parts = first.text.split(separator: ".")
        mnemonic = String(parts[0])
        sizes = []
        for letter in parts.count == 2 ? String(parts[1]) : "" {
            guard let bits = ["b": 8, "w": 16, "l": 32, "q": 64][letter] else {
                throw TableError(row.position, "size '\(letter)' is none of b, w, l, q")
            }
            sizes.append(bits)
        }
        var index = 1
        operands = []
        while index < row.fields.count {
            let field = row.fields[index]
            if operands.isEmpty, !X86Row.looksLikeOperand(field.text) { break }
            let place = TablePosition(file: position.file, line: position.line, column: field.column)
            operands.append(try X86Row.operand(field.text, place))
            index += 1
            if !field.text.hasSuffix(",") { break }
        }
        let rest = Array(row.fields[index...])
        encodingText = rest.map(\.text).joined(separator: " ")
        encoding = try X86Row.encoding(rest, position)
        if encoding.plusCondition { operands.insert(X86Operand(access: .read, kind: .condition), at: 0) }
        operands = operands.filter { !$0.kind.isImplicit } + operands.filter { $0.kind.isImplicit }
        isMR = row.attributes["en"] == "MR"
        flags = try X86Row.flags(try row.required("flags"), position)
        feature = try row.required("features")
        guard x86Features.contains(feature) else {
            throw TableError(position, "unknown feature '\(feature)'; known are \(x86Features.joined(separator: ", "))")
        }
        name = row.attributes["name"]
        text = row.attributes["text"]
        spec = try row.required("spec")
        try validate()
    }

    private static func looksLikeOperand(_ text: String) -> Bool {
        text.contains(":") || text.hasPrefix("imm") || text.hasPrefix("simm") || text.hasPrefix("rel")
    }

    private static func flags(_ text: String, _ position: TablePosition) throws(TableError) -> X86Flags {
        var flags = X86Flags()
        guard text != "-" else { return flags }
        for part in text.split(separator: ",") {
            let pair = part.split(separator: ":", omittingEmptySubsequences: false)
            guard pair.count == 2 else { throw TableError(position, "flags '\(part)' are not like w:CZ") }
            var mask = 0
            for letter in pair[1] {
                guard let bit = x86FlagLetters.firstIndex(of: letter), mask & 1 << bit == 0 else {
                    throw TableError(position, "flag '\(letter)' is unknown or given twice")
                }
                mask |= 1 << bit
            }
            switch pair[0] {
            case "r": flags.read |= mask
            case "w": flags.written |= mask
            case "u": flags.undefined |= mask
            default: throw TableError(position, "flag effect '\(pair[0])' is none of r, w, u")
            }
        }
        guard flags.written & flags.undefined == 0 else {
            throw TableError(position, "a flag is both written and undefined")
        }
        return flags
    }
}
