// room: kit/softfloat
// does: the class of a number, as one bit of ten
// spec: RISC-V FCLASS

/// The class of a number; the raw value is the mask that FCLASS gives.
@frozen
public enum FloatClass: UInt16, CaseIterable, Sendable {
    case negativeInfinity = 0x001
    case negativeNormal = 0x002
    case negativeSubnormal = 0x004
    case negativeZero = 0x008
    case positiveZero = 0x010
    case positiveSubnormal = 0x020
    case positiveNormal = 0x040
    case positiveInfinity = 0x080
    case signalingNaN = 0x100
    case quietNaN = 0x200
}

extension BinaryFormat {
    /// The class of `operand`. No exception is ever raised.
    @inlinable
    public static func classify(_ operand: Bits) -> FloatClass {
        let word = UInt64(operand)
        let negative = isNegative(word)
        if isNaN(word) { return isSignalingNaN(word) ? .signalingNaN : .quietNaN }
        if isInfinite(word) { return negative ? .negativeInfinity : .positiveInfinity }
        if isZero(word) { return negative ? .negativeZero : .positiveZero }
        if magnitude(word) <= fractionMask { return negative ? .negativeSubnormal : .positiveSubnormal }
        return negative ? .negativeNormal : .positiveNormal
    }
}
