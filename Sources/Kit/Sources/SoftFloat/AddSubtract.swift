// room: kit/softfloat
// does: addition and subtraction
// spec: IEEE 754-2019, 5.4.1 and 6.3; RISC-V FADD, FSUB

extension BinaryFormat {
    /// `left` + `right`. Infinities of unlike signs are invalid.
    @inlinable
    public static func add(_ left: Bits, _ right: Bits, _ rounding: Rounding, _ flags: inout FloatFlags) -> Bits {
        addWords(UInt64(left), UInt64(right), rounding, &flags)
    }

    /// `left` - `right`. Infinities of like signs are invalid.
    @inlinable
    public static func subtract(_ left: Bits, _ right: Bits, _ rounding: Rounding, _ flags: inout FloatFlags) -> Bits {
        // A NaN may change its sign here: the result is canonical anyway.
        addWords(UInt64(left), UInt64(right) ^ signBit, rounding, &flags)
    }

    @inlinable
    static func addWords(
        _ left: UInt64, _ right: UInt64, _ rounding: Rounding, _ flags: inout FloatFlags
    ) -> Bits {
        if isNaN(left) || isNaN(right) { return nanResult(left, right, &flags) }
        if isInfinite(left) {
            if isInfinite(right) && left != right { return invalidResult(&flags) }
            return Bits(truncatingIfNeeded: left)
        }
        if isInfinite(right) || isZero(left) && !isZero(right) { return Bits(truncatingIfNeeded: right) }
        if isZero(right) {
            return isZero(left) ? addZeros(left, right, rounding) : Bits(truncatingIfNeeded: left)
        }
        // The larger magnitude first: its sign is the result's, and the difference is not negative.
        if magnitude(left) >= magnitude(right) { return addOrdered(unpack(left), unpack(right), rounding, &flags) }
        return addOrdered(unpack(right), unpack(left), rounding, &flags)
    }

    /// The sum of two zeros.
    @inlinable
    static func addZeros(_ left: UInt64, _ right: UInt64, _ rounding: Rounding) -> Bits {
        left == right ? Bits(truncatingIfNeeded: left) : cancelledZero(rounding)
    }

    /// An exact zero sum of terms with unlike signs is +0, but -0 when rounding down.
    @inlinable
    static func cancelledZero(_ rounding: Rounding) -> Bits { zero(negative: rounding == .down) }

    @inlinable
    static func addOrdered(
        _ large: Unpacked, _ small: Unpacked, _ rounding: Rounding, _ flags: inout FloatFlags
    ) -> Bits {
        // One bit of headroom for the carry; the shift loses nothing, the lowest bits of an operand are zero.
        let wide = large.significand >> 1
        let narrow = (small.significand >> 1).shiftedRightJamming(large.exponent - small.exponent)
        let sum = large.negative == small.negative ? wide + narrow : wide - narrow
        if sum == 0 { return cancelledZero(rounding) }
        let shift = sum.leadingZeroBitCount
        let value = Unpacked(
            negative: large.negative, exponent: large.exponent + 1 - shift, significand: sum << UInt64(shift))
        return pack(value, rounding, &flags)
    }
}
