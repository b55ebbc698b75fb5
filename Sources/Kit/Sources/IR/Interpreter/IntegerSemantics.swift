// room: kit/ir
// does: what the pure integer ops compute: for the interpreter and for constant folding
// spec: Sources/Kit/Sources/IR/Tables/ir.table; RISC-V Unprivileged ISA, "M" chapter, for division

/// The results of pure integer ops. An i32 is held sign-extended to 64 bits, in operands and in results.
public enum IntegerSemantics {
    /// The result of `code` for operands that are constants; nil if it is not a pure integer op of one or two operands.
    /// `type` is the type of the result, `imm` the op's immediate. Comparisons are `compare`.
    @inlinable
    public static func fold(_ code: Opcode, _ type: ValueType, _ a: Int64, _ b: Int64, _ imm: Int64) -> Int64? {
        switch code {
        case .add, .sub, .mul, .divs, .divu, .rems, .remu, .and, .or, .xor, .shl, .shr, .sar, .rotl, .rotr, .smin,
            .smax,
            .umin, .umax, .neg, .not, .clz, .ctz, .popcnt, .bswap, .sext8, .sext16, .zext8, .zext16, .extract,
            .sextract,
            .deposit, .mulhs, .mulhu, .mulhsu, .sext32, .zext32, .trunc:
            evaluate(code, type, a, b, imm)
        default: nil
        }
    }

    /// As `fold`, for an op that is known to be one of those.
    @inlinable
    public static func evaluate(_ code: Opcode, _ type: ValueType, _ a: Int64, _ b: Int64, _ imm: Int64) -> Int64 {
        switch code {
        case .mulhs: a.multipliedFullWidth(by: b).high
        case .mulhu: Int64(bitPattern: UInt64(bitPattern: a).multipliedFullWidth(by: UInt64(bitPattern: b)).high)
        case .mulhsu: highOfMixed(a, UInt64(bitPattern: b))
        case .sext32: a
        case .zext32: Int64(UInt32(truncatingIfNeeded: a))
        case .trunc: Int64(Int32(truncatingIfNeeded: a))
        default:
            type == .i32
                ? Int64(sized(code, Int32(truncatingIfNeeded: a), Int32(truncatingIfNeeded: b), imm))
                : sized(code, a, b, imm)
        }
    }

    /// Whether `a` and `b`, of one type, meet the condition. Sign extension keeps both orders.
    @inlinable
    public static func compare(_ condition: Condition, _ a: Int64, _ b: Int64) -> Bool {
        switch condition {
        case .eq: a == b
        case .ne: a != b
        case .lts: a < b
        case .ges: a >= b
        case .ltu: UInt64(bitPattern: a) < UInt64(bitPattern: b)
        case .geu: UInt64(bitPattern: a) >= UInt64(bitPattern: b)
        }
    }

    /// a * b = (a + 2^64 if a < 0) * b, less b * 2^64 if a < 0.
    @inlinable
    static func highOfMixed(_ a: Int64, _ b: UInt64) -> Int64 {
        let high = UInt64(bitPattern: a).multipliedFullWidth(by: b).high
        return Int64(bitPattern: a < 0 ? high &- b : high)
    }

    @inlinable
    @inline(__always)
    static func sized<Word: FixedWidthInteger & SignedInteger>(
        _ code: Opcode, _ a: Word, _ b: Word, _ imm: Int64
    ) -> Word where Word.Magnitude: FixedWidthInteger & UnsignedInteger {
        let unsignedA = Word.Magnitude(truncatingIfNeeded: a)
        let unsignedB = Word.Magnitude(truncatingIfNeeded: b)
        let count = Word(Word.bitWidth - 1) & b
        switch code {
        case .add: return a &+ b
        case .sub: return a &- b
        case .mul: return a &* b
        case .divs: return b == 0 ? -1 : b == -1 ? 0 &- a : a / b
        case .divu: return b == 0 ? -1 : Word(truncatingIfNeeded: unsignedA / unsignedB)
        case .rems: return b == 0 ? a : b == -1 ? 0 : a % b
        case .remu: return b == 0 ? a : Word(truncatingIfNeeded: unsignedA % unsignedB)
        case .and: return a & b
        case .or: return a | b
        case .xor: return a ^ b
        case .shl: return a &<< count
        case .shr: return Word(truncatingIfNeeded: unsignedA &>> Word.Magnitude(truncatingIfNeeded: count))
        case .sar: return a &>> count
        case .rotl: return rotated(unsignedA, left: Int(count))
        case .rotr: return rotated(unsignedA, left: (Word.bitWidth - Int(count)) & (Word.bitWidth - 1))
        case .smin: return Swift.min(a, b)
        case .smax: return Swift.max(a, b)
        case .umin: return unsignedA < unsignedB ? a : b
        case .umax: return unsignedA < unsignedB ? b : a
        case .neg: return 0 &- a
        case .not: return ~a
        case .clz: return Word(truncatingIfNeeded: a.leadingZeroBitCount)
        case .ctz: return Word(truncatingIfNeeded: a.trailingZeroBitCount)
        case .popcnt: return Word(truncatingIfNeeded: a.nonzeroBitCount)
        case .bswap: return a.byteSwapped
        case .sext8: return Word(Int8(truncatingIfNeeded: a))
        case .sext16: return Word(Int16(truncatingIfNeeded: a))
        case .zext8: return a & 0xff
        case .zext16: return a & 0xffff
        default: return field(code, a, b, BitField(rawValue: imm))
        }
    }

    @inlinable
    static func rotated<Word: FixedWidthInteger, Unsigned: FixedWidthInteger>(_ a: Unsigned, left count: Int) -> Word {
        if count == 0 { return Word(truncatingIfNeeded: a) }
        return Word(truncatingIfNeeded: a << count | a >> (Unsigned.bitWidth - count))
    }

    /// Bit fields: the valid ones lie inside the word and have at least one bit.
    @inlinable
    static func field<Word: FixedWidthInteger>(_ code: Opcode, _ a: Word, _ b: Word, _ field: BitField) -> Word {
        let position = field.position
        let above = Word.bitWidth - field.length
        let mask = Word(truncatingIfNeeded: UInt64.max >> (64 - field.length))
        switch code {
        case .extract: return (a >> position) & mask
        case .sextract: return (a << (above - position)) >> above
        case .deposit: return a & ~(mask << position) | ((b & mask) << position)
        default: preconditionFailure("\(code.name) is not a pure integer op")
        }
    }
}
