// room: kit/ir
// does: what the float ops compute, in soft-float: no result depends on the host's float unit
// spec: Sources/Kit/Sources/IR/Tables/ir.table; IEEE 754-2019; RISC-V Unprivileged ISA, "F" chapter

import SoftFloat

/// The guest's float environment: sticky flags, and the rounding that `dyn` means.
@frozen
public struct FloatEnvironment: Equatable, Sendable {
    public var flags: FloatFlags
    public var rounding: Rounding

    @inlinable
    public init(flags: FloatFlags = [], rounding: Rounding = .nearestEven) {
        self.flags = flags
        self.rounding = rounding
    }

    /// As `set_rounding`: 0 to 3 are the modes of those numbers, anything else is to nearest even.
    @inlinable
    public mutating func setRounding(_ number: UInt64) {
        rounding = number <= 3 ? Rounding(rawValue: UInt8(number)).unsafelyUnwrapped : .nearestEven
    }

    /// What an op's rounding field means now.
    @inlinable
    func resolve(_ field: UInt16) -> Rounding { Rounding(rawValue: UInt8(truncatingIfNeeded: field)) ?? rounding }
}

/// The results of float ops. An f32 is held zero-extended to 64 bits, an i32 sign-extended.
public enum FloatSemantics {
    /// The result of a float op with an operand `a` of type `source`. Never inlined: soft-float is large, and each
    /// specialisation of the interpreter's loop would hold it.
    @inline(never)
    public static func evaluate(
        _ op: Op, source: ValueType, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ environment: inout FloatEnvironment
    ) -> UInt64 {
        switch op.code {
        case .sintToF, .uintToF:
            return op.type == .f32
                ? fromInteger(Binary32.self, op, source, a, &environment)
                : fromInteger(Binary64.self, op, source, a, &environment)
        case .fcvt:
            let rounding = environment.resolve(op.aux)
            return op.type == .f32
                ? UInt64(Binary32.convertFormat(a, from: Binary64.self, rounding, &environment.flags))
                : Binary64.convertFormat(
                    UInt32(truncatingIfNeeded: a), from: Binary32.self, rounding, &environment.flags)
        case .fbits: return op.type == .i32 ? UInt64(bitPattern: Int64(Int32(truncatingIfNeeded: a))) : a
        case .bitsf: return op.type == .f32 ? UInt64(UInt32(truncatingIfNeeded: a)) : a
        case .fbox: return a | 0xffff_ffff_0000_0000
        case .funbox: return a >> 32 == 0xffff_ffff ? a & 0xffff_ffff : UInt64(Binary32.canonicalNaN)
        default:
            return source == .f32
                ? sized(Binary32.self, op, a, b, c, &environment) : sized(Binary64.self, op, a, b, c, &environment)
        }
    }

    @inline(__always)
    private static func sized<Format: BinaryFormat>(
        _ format: Format.Type, _ op: Op, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ environment: inout FloatEnvironment
    ) -> UInt64 {
        let left = Format.Bits(truncatingIfNeeded: a)
        let right = Format.Bits(truncatingIfNeeded: b)
        let rounding = environment.resolve(op.aux)
        switch op.code {
        case .fadd: return UInt64(Format.add(left, right, rounding, &environment.flags))
        case .fsub: return UInt64(Format.subtract(left, right, rounding, &environment.flags))
        case .fmul: return UInt64(Format.multiply(left, right, rounding, &environment.flags))
        case .fdiv: return UInt64(Format.divide(left, right, rounding, &environment.flags))
        case .fsqrt: return UInt64(Format.squareRoot(left, rounding, &environment.flags))
        case .fma:
            let addend = Format.Bits(truncatingIfNeeded: c)
            return UInt64(Format.fusedMultiplyAdd(left, right, addend, rounding, &environment.flags))
        case .fmin: return UInt64(Format.minimumNumber(left, right, &environment.flags))
        case .fmax: return UInt64(Format.maximumNumber(left, right, &environment.flags))
        case .fcmp: return compare(format, op.aux, left, right, &environment.flags) ? 1 : 0
        case .fToSint, .fToUint: return toInteger(format, op, left, rounding, &environment.flags)
        default: return bits(format, op, left, right)
        }
    }

    /// Ops on the encoding: no flags.
    @inline(__always)
    private static func bits<Format: BinaryFormat>(
        _ format: Format.Type, _ op: Op, _ a: Format.Bits, _ b: Format.Bits
    ) -> UInt64 {
        let sign = Format.Bits(1) << Format.Bits(Format.Bits.bitWidth - 1)
        switch op.code {
        case .fcanon:
            let kind = Format.classify(a)
            return UInt64(kind == .quietNaN || kind == .signalingNaN ? Format.canonicalNaN : a)
        case .fneg: return UInt64(a ^ sign)
        case .fabs: return UInt64(a & ~sign)
        case .fcopysign: return UInt64(a & ~sign | b & sign)
        case .fxorsign: return UInt64(a ^ b & sign)
        case .fclass: return UInt64(Format.classify(a).rawValue)
        default: preconditionFailure("\(op.code.name) is not a float op")
        }
    }

    @inline(__always)
    private static func compare<Format: BinaryFormat>(
        _ format: Format.Type, _ condition: UInt16, _ a: Format.Bits, _ b: Format.Bits, _ flags: inout FloatFlags
    ) -> Bool {
        switch FloatCondition(rawValue: condition).unsafelyUnwrapped {
        case .eq: Format.equal(a, b, &flags)
        case .lt: Format.less(a, b, &flags)
        case .le: Format.lessOrEqual(a, b, &flags)
        }
    }

    private static func fromInteger<Format: BinaryFormat>(
        _ format: Format.Type, _ op: Op, _ source: ValueType, _ a: UInt64, _ environment: inout FloatEnvironment
    ) -> UInt64 {
        let rounding = environment.resolve(op.aux)
        if op.code == .sintToF {
            // A sign-extended i32 has the value of the i64.
            return UInt64(Format.convertFromInt(Int64(bitPattern: a), rounding, &environment.flags))
        }
        let value = source == .i32 ? UInt64(UInt32(truncatingIfNeeded: a)) : a
        return UInt64(Format.convertFromInt(value, rounding, &environment.flags))
    }

    @inline(__always)
    private static func toInteger<Format: BinaryFormat>(
        _ format: Format.Type, _ op: Op, _ a: Format.Bits, _ rounding: Rounding, _ flags: inout FloatFlags
    ) -> UInt64 {
        switch (op.code, op.type) {
        case (.fToSint, .i32):
            return UInt64(bitPattern: Int64(Format.convertToInteger(a, as: Int32.self, rounding, &flags)))
        case (.fToSint, _):
            return UInt64(bitPattern: Format.convertToInteger(a, as: Int64.self, rounding, &flags))
        case (_, .i32):
            let value = Int32(bitPattern: Format.convertToInteger(a, as: UInt32.self, rounding, &flags))
            return UInt64(bitPattern: Int64(value))
        default: return Format.convertToInteger(a, as: UInt64.self, rounding, &flags)
        }
    }
}
