// room: kit/softfloat
// does: the rounding modes and exception flags, in the encodings of the RISC-V fcsr
// spec: RISC-V Unprivileged ISA, "F" chapter, floating-point control and status register; IEEE 754-2019, 4.3 and 7

/// A rounding direction; the raw value is the RISC-V `rm` encoding.
@frozen
public enum Rounding: UInt8, CaseIterable, Sendable {
    /// RNE: to nearest, ties to the even significand.
    case nearestEven = 0
    /// RTZ: towards zero.
    case towardZero = 1
    /// RDN: towards negative infinity.
    case down = 2
    /// RUP: towards positive infinity.
    case up = 3
    /// RMM: to nearest, ties away from zero.
    case nearestMaxMagnitude = 4

    /// Whether a magnitude is rounded up to the next one, given what lies below its last kept bit.
    ///
    /// - Parameters:
    ///   - odd: the last kept bit is 1.
    ///   - remainder: the dropped bits; every nonzero tail further down is folded into their lowest bit.
    ///   - half: the weight of half a unit in the last kept place, on the scale of `remainder`.
    @inlinable
    func increments(negative: Bool, odd: Bool, remainder: UInt64, half: UInt64) -> Bool {
        switch self {
        case .nearestEven: return remainder > half || (remainder == half && odd)
        case .towardZero: return false
        case .down: return negative && remainder != 0
        case .up: return !negative && remainder != 0
        case .nearestMaxMagnitude: return remainder >= half
        }
    }

    /// Whether a result beyond the largest finite number becomes infinite rather than that number.
    @inlinable
    func overflowsToInfinity(negative: Bool) -> Bool {
        switch self {
        case .nearestEven, .nearestMaxMagnitude: return true
        case .towardZero: return false
        case .down: return negative
        case .up: return !negative
        }
    }
}

/// Accrued exceptions; the raw value has the bits of the RISC-V `fflags` register.
@frozen
public struct FloatFlags: OptionSet, Hashable, Sendable {
    public var rawValue: UInt8

    @inlinable
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// NX: the result differs from the exact one.
    @inlinable
    public static var inexact: FloatFlags { FloatFlags(rawValue: 1) }
    /// UF: the result is tiny after rounding, and inexact.
    @inlinable
    public static var underflow: FloatFlags { FloatFlags(rawValue: 2) }
    /// OF: the rounded result exceeds the largest finite number.
    @inlinable
    public static var overflow: FloatFlags { FloatFlags(rawValue: 4) }
    /// DZ: a finite nonzero number was divided by zero.
    @inlinable
    public static var divideByZero: FloatFlags { FloatFlags(rawValue: 8) }
    /// NV: the operation has no useful result for these operands.
    @inlinable
    public static var invalid: FloatFlags { FloatFlags(rawValue: 16) }
}
