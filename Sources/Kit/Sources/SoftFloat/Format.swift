// room: kit/softfloat
// does: the interchange formats as types: their widths, their special values, and how a number is taken apart
// spec: IEEE 754-2019, 3.4; RISC-V Unprivileged ISA, "F" chapter, NaN generation and propagation

/// An IEEE 754 binary interchange format of at most 64 bits.
///
/// All operations are static functions on raw bits and use integer arithmetic only: the host's floating-point unit, its
/// rounding mode and its flags are neither read nor changed. Every NaN result is the canonical quiet NaN, as RISC-V
/// demands. Flags are only ever added to.
///
/// ```
///   sign | exponent (exponentBits) | fraction (fractionBits)
/// ```
public protocol BinaryFormat: Sendable {
    /// The unsigned integer that holds an encoding.
    associatedtype Bits: FixedWidthInteger & UnsignedInteger & Sendable

    /// Width of the stored fraction in bits, without the implicit leading one. At most 52.
    static var fractionBits: Int { get }
    /// Width of the biased exponent in bits.
    static var exponentBits: Int { get }
}

/// IEEE binary32, the format of the F extension.
@frozen
public enum Binary32: BinaryFormat {
    public typealias Bits = UInt32

    @inlinable
    public static var fractionBits: Int { 23 }
    @inlinable
    public static var exponentBits: Int { 8 }
}

/// IEEE binary64, the format of the D extension.
@frozen
public enum Binary64: BinaryFormat {
    public typealias Bits = UInt64

    @inlinable
    public static var fractionBits: Int { 52 }
    @inlinable
    public static var exponentBits: Int { 11 }
}

extension BinaryFormat {
    /// The quiet NaN that every operation gives: positive, with only the quiet bit of the fraction set.
    @inlinable
    public static var canonicalNaN: Bits { Bits(truncatingIfNeeded: infinityWord | quietBit) }
}

// The core computes on words: encodings zero-extended to 64 bits, whatever the format.
extension BinaryFormat {
    @inlinable
    static var signBit: UInt64 { 1 << UInt64(fractionBits + exponentBits) }
    @inlinable
    static var quietBit: UInt64 { 1 << UInt64(fractionBits - 1) }
    @inlinable
    static var fractionMask: UInt64 { (1 << UInt64(fractionBits)) - 1 }
    /// The biased exponent of infinities and NaNs.
    @inlinable
    static var specialExponent: Int { (1 << exponentBits) - 1 }
    @inlinable
    static var bias: Int { specialExponent >> 1 }
    /// The unbiased exponent of the smallest normal number.
    @inlinable
    static var minimumExponent: Int { 1 - bias }
    @inlinable
    static var infinityWord: UInt64 { UInt64(specialExponent) << UInt64(fractionBits) }

    @inlinable
    static func isNegative(_ word: UInt64) -> Bool { word & signBit != 0 }
    @inlinable
    static func magnitude(_ word: UInt64) -> UInt64 { word & (signBit - 1) }
    @inlinable
    static func isNaN(_ word: UInt64) -> Bool { magnitude(word) > infinityWord }
    @inlinable
    static func isSignalingNaN(_ word: UInt64) -> Bool { isNaN(word) && word & quietBit == 0 }
    @inlinable
    static func isInfinite(_ word: UInt64) -> Bool { magnitude(word) == infinityWord }
    @inlinable
    static func isZero(_ word: UInt64) -> Bool { magnitude(word) == 0 }

    @inlinable
    static func zero(negative: Bool) -> Bits { Bits(truncatingIfNeeded: negative ? signBit : 0) }
    @inlinable
    static func infinity(negative: Bool) -> Bits {
        Bits(truncatingIfNeeded: negative ? signBit | infinityWord : infinityWord)
    }

    /// The result of an operation that has no other one.
    @inlinable
    static func invalidResult(_ flags: inout FloatFlags) -> Bits {
        flags.insert(.invalid)
        return canonicalNaN
    }

    /// The result of an operation with a NaN among its operands; a signalling one is an invalid operation.
    @inlinable
    static func nanResult(_ left: UInt64, _ right: UInt64, _ flags: inout FloatFlags) -> Bits {
        if isSignalingNaN(left) || isSignalingNaN(right) { flags.insert(.invalid) }
        return canonicalNaN
    }

    /// Takes a finite nonzero number apart; a subnormal one is normalised.
    @inlinable
    static func unpack(_ word: UInt64) -> Unpacked {
        let biased = Int(magnitude(word) >> UInt64(fractionBits))
        let fraction = word & fractionMask
        if biased != 0 {
            let leading: UInt64 = 1 << 63
            return Unpacked(
                negative: isNegative(word), exponent: biased - bias,
                significand: leading | fraction << UInt64(63 - fractionBits))
        }
        let shift = fraction.leadingZeroBitCount
        return Unpacked(
            negative: isNegative(word), exponent: minimumExponent + 63 - fractionBits - shift,
            significand: fraction << UInt64(shift))
    }
}

/// A nonzero number: ± significand / 2^63 × 2^exponent, with bit 63 of the significand set.
///
/// The lowest bit of a significand may stand for any nonzero tail below it ("jammed"); with at most 53 bits kept there are
/// always enough bits between for that to round correctly.
@frozen
@usableFromInline
struct Unpacked {
    @usableFromInline var negative: Bool
    @usableFromInline var exponent: Int
    @usableFromInline var significand: UInt64

    @inlinable
    init(negative: Bool, exponent: Int, significand: UInt64) {
        self.negative = negative
        self.exponent = exponent
        self.significand = significand
    }
}
