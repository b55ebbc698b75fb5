// room: kit/softfloat
// does: division
// spec: IEEE 754-2019, 5.4.1, 7.2 and 7.3; RISC-V FDIV

extension BinaryFormat {
    /// `dividend` / `divisor`. 0 / 0 and infinity / infinity are invalid; a finite nonzero number over zero divides by zero.
    @inlinable
    public static func divide(
        _ dividend: Bits, _ divisor: Bits, _ rounding: Rounding, _ flags: inout FloatFlags
    ) -> Bits {
        let left = UInt64(dividend)
        let right = UInt64(divisor)
        let negative = isNegative(left) != isNegative(right)
        if isNaN(left) || isNaN(right) { return nanResult(left, right, &flags) }
        if isInfinite(left) {
            return isInfinite(right) ? invalidResult(&flags) : infinity(negative: negative)
        }
        if isInfinite(right) { return zero(negative: negative) }
        if isZero(right) {
            if isZero(left) { return invalidResult(&flags) }
            flags.insert(.divideByZero)
            return infinity(negative: negative)
        }
        if isZero(left) { return zero(negative: negative) }
        return pack(quotient(unpack(left), unpack(right), negative: negative), rounding, &flags)
    }

    @inlinable
    static func quotient(_ first: Unpacked, _ second: Unpacked, negative: Bool) -> Unpacked {
        // The significands' ratio lies between 1/2 and 2. Halving the first one where it is not the smaller brings the
        // ratio into [1/2, 1), so that the quotient of 128 by 64 bits fits 64 bits and has its leading bit set.
        let halved: UInt64 = first.significand >= second.significand ? 1 : 0
        let high = first.significand >> halved
        let low = halved == 0 ? 0 : first.significand << 63
        let result = second.significand.dividingFullWidth((high, low))
        return Unpacked(
            negative: negative, exponent: first.exponent - second.exponent - 1 + Int(halved),
            significand: result.quotient | (result.remainder == 0 ? 0 : 1))
    }
}
