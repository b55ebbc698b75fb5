// room: kit/softfloat
// does: rounds an unpacked number into a format, with overflow, underflow and inexact
// spec: IEEE 754-2019, 4.3, 7.4 to 7.6; RISC-V Unprivileged ISA, "F" chapter: tininess is detected after rounding

extension FixedWidthInteger where Self: UnsignedInteger {
    /// Shifts right by `count` bits (at least 0) and folds every nonzero bit that leaves into the lowest one.
    @inlinable
    func shiftedRightJamming(_ count: Int) -> Self {
        if count == 0 { return self }
        if count >= Self.bitWidth { return self == 0 ? 0 : 1 }
        let lost = self &<< Self(truncatingIfNeeded: Self.bitWidth - count)
        return self &>> Self(truncatingIfNeeded: count) | (lost == 0 ? 0 : 1)
    }
}

extension BinaryFormat {
    /// The encoding of `value`, rounded once.
    @inlinable
    static func pack(_ value: Unpacked, _ rounding: Rounding, _ flags: inout FloatFlags) -> Bits {
        if value.exponent < minimumExponent { return packSubnormal(value, rounding, &flags) }
        let rounded = roundSignificand(value.significand, value.negative, rounding)
        if rounded.inexact { flags.insert(.inexact) }
        // The kept leading one adds 1 to the exponent field, hence the exponent of one less; a carry out of the
        // significand leaves it all zeros and adds 1 more.
        let field = UInt64(value.exponent + bias - 1) << UInt64(fractionBits)
        let word = field + rounded.kept
        if value.exponent > bias || word >= infinityWord {
            return packOverflow(negative: value.negative, rounding, &flags)
        }
        return Bits(truncatingIfNeeded: value.negative ? word | signBit : word)
    }

    /// The upper `fractionBits` + 1 bits of a significand after rounding, which may carry into one more.
    @inlinable
    static func roundSignificand(
        _ significand: UInt64, _ negative: Bool, _ rounding: Rounding
    ) -> (kept: UInt64, inexact: Bool) {
        let dropped = UInt64(63 - fractionBits)
        let half: UInt64 = 1 << (dropped - 1)
        let remainder = significand & (2 * half - 1)
        let kept = significand >> dropped
        let up = rounding.increments(negative: negative, odd: kept & 1 != 0, remainder: remainder, half: half)
        return (up ? kept + 1 : kept, remainder != 0)
    }

    @inlinable
    static func packSubnormal(_ value: Unpacked, _ rounding: Rounding, _ flags: inout FloatFlags) -> Bits {
        let shifted = value.significand.shiftedRightJamming(minimumExponent - value.exponent)
        let rounded = roundSignificand(shifted, value.negative, rounding)
        if rounded.inexact {
            flags.insert(.inexact)
            // Tiny after rounding: also with an unbounded exponent the result stays below the smallest normal number.
            // Only a number of the binade just below can leave it, by carrying out of its full-width significand.
            let unbounded = roundSignificand(value.significand, value.negative, rounding).kept
            let carried = unbounded >> UInt64(fractionBits + 1) != 0
            if !(carried && value.exponent == minimumExponent - 1) { flags.insert(.underflow) }
        }
        // A carry into the implicit bit gives the encoding of the smallest normal number by itself.
        return Bits(truncatingIfNeeded: value.negative ? rounded.kept | signBit : rounded.kept)
    }

    @inlinable
    static func packOverflow(negative: Bool, _ rounding: Rounding, _ flags: inout FloatFlags) -> Bits {
        flags.formUnion([.overflow, .inexact])
        let infinite = infinity(negative: negative)
        return rounding.overflowsToInfinity(negative: negative) ? infinite : infinite - 1
    }
}
