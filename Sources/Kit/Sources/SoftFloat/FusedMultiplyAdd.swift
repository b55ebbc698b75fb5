// room: kit/softfloat
// does: multiplication and addition with a single rounding
// spec: IEEE 754-2019, 5.4.1 and 7.2; RISC-V FMADD: infinity × zero is invalid also when the addend is a quiet NaN

extension BinaryFormat {
    /// `left` × `right` + `addend`, rounded once. The other RISC-V forms negate operands first.
    @inlinable
    public static func fusedMultiplyAdd(
        _ left: Bits, _ right: Bits, _ addend: Bits, _ rounding: Rounding, _ flags: inout FloatFlags
    ) -> Bits {
        let left = UInt64(left)
        let right = UInt64(right)
        let third = UInt64(addend)
        let infinite = isInfinite(left) || isInfinite(right)
        let zeroProduct = isZero(left) || isZero(right)
        if isNaN(left) || isNaN(right) || isNaN(third) || infinite && zeroProduct {
            if infinite && zeroProduct || isSignalingNaN(third) { flags.insert(.invalid) }
            return nanResult(left, right, &flags)
        }
        let negative = isNegative(left) != isNegative(right)
        if infinite {
            if isInfinite(third) && isNegative(third) != negative { return invalidResult(&flags) }
            return infinity(negative: negative)
        }
        if isInfinite(third) { return addend }
        if zeroProduct {
            return isZero(third) ? addZeros(UInt64(zero(negative: negative)), third, rounding) : addend
        }
        let product = WideUnpacked(product: unpack(left), unpack(right))
        if isZero(third) { return packSum(product, product.significand, rounding, &flags) }
        return addWide(product, WideUnpacked(unpack(third)), rounding, &flags)
    }

    @inlinable
    static func addWide(
        _ left: WideUnpacked, _ right: WideUnpacked, _ rounding: Rounding, _ flags: inout FloatFlags
    ) -> Bits {
        let ordered =
            left.exponent > right.exponent || (left.exponent == right.exponent && left.significand >= right.significand)
        let large = ordered ? left : right
        let small = ordered ? right : left
        // A product has at most 106 significant bits and an addend 53, so a shift that loses any is by 21 places or more.
        // Then the difference cancels by one place at most, and the jammed bit stays far below the last one kept.
        let narrow = small.significand.shiftedRightJamming(large.exponent - small.exponent)
        let sum = large.negative == small.negative ? large.significand + narrow : large.significand - narrow
        if sum == 0 { return cancelledZero(rounding) }
        return packSum(large, sum, rounding, &flags)
    }

    /// Rounds a nonzero `sum` that has the sign and scale of `term`.
    @inlinable
    static func packSum(
        _ term: WideUnpacked, _ sum: UInt128, _ rounding: Rounding, _ flags: inout FloatFlags
    ) -> Bits {
        let shift = sum.leadingZeroBitCount
        let normalised = sum << UInt128(shift)
        let high = UInt64(truncatingIfNeeded: normalised >> 64)
        let low = UInt64(truncatingIfNeeded: normalised)
        let value = Unpacked(
            negative: term.negative, exponent: term.exponent + 1 - shift, significand: high | (low == 0 ? 0 : 1))
        return pack(value, rounding, &flags)
    }
}

/// A nonzero number: ± significand / 2^126 × 2^exponent, with bit 126 of the significand set, which leaves room for a carry.
@frozen
@usableFromInline
struct WideUnpacked {
    @usableFromInline var negative: Bool
    @usableFromInline var exponent: Int
    @usableFromInline var significand: UInt128

    @inlinable
    init(_ value: Unpacked) {
        negative = value.negative
        exponent = value.exponent
        significand = UInt128(value.significand) << 63
    }

    /// The exact product of two numbers.
    @inlinable
    init(product left: Unpacked, _ right: Unpacked) {
        let product = left.significand.multipliedFullWidth(by: right.significand)
        let wide = UInt128(product.high) << 64 | UInt128(product.low)
        // The leading bit is bit 127 or 126; each operand ends in at least 11 zeros, so the shift loses nothing.
        let carry = Int(product.high >> 63)
        negative = left.negative != right.negative
        exponent = left.exponent + right.exponent + carry
        significand = wide >> UInt128(carry)
    }
}
