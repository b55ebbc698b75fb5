// room: kit/softfloat
// does: multiplication
// spec: IEEE 754-2019, 5.4.1; RISC-V FMUL

extension BinaryFormat {
    /// `left` × `right`. Infinity times zero is invalid.
    @inlinable
    public static func multiply(_ left: Bits, _ right: Bits, _ rounding: Rounding, _ flags: inout FloatFlags) -> Bits {
        let left = UInt64(left)
        let right = UInt64(right)
        let negative = isNegative(left) != isNegative(right)
        if isNaN(left) || isNaN(right) { return nanResult(left, right, &flags) }
        if isInfinite(left) || isInfinite(right) {
            if isZero(left) || isZero(right) { return invalidResult(&flags) }
            return infinity(negative: negative)
        }
        if isZero(left) || isZero(right) { return zero(negative: negative) }
        let first = unpack(left)
        let second = unpack(right)
        // Both leading bits are bit 63, so the product's is bit 127 or 126.
        let product = first.significand.multipliedFullWidth(by: second.significand)
        let jammed = product.high | (product.low == 0 ? 0 : 1)
        let shift = jammed.leadingZeroBitCount
        let value = Unpacked(
            negative: negative, exponent: first.exponent + second.exponent + 1 - shift,
            significand: jammed << UInt64(shift))
        return pack(value, rounding, &flags)
    }
}
