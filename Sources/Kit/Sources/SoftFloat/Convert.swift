// room: kit/softfloat
// does: conversions between formats, and to and from integers
// spec: IEEE 754-2019, 5.4.1 and 5.8; RISC-V FCVT, with its table of results for invalid conversions to integers

extension BinaryFormat {
    /// A number of another format, rounded to this one. A NaN's payload is not kept.
    @inlinable
    public static func convertFormat<Source: BinaryFormat>(
        _ operand: Source.Bits, from source: Source.Type, _ rounding: Rounding, _ flags: inout FloatFlags
    ) -> Bits {
        let word = UInt64(operand)
        if Source.isNaN(word) {
            if Source.isSignalingNaN(word) { flags.insert(.invalid) }
            return canonicalNaN
        }
        let negative = Source.isNegative(word)
        if Source.isInfinite(word) { return infinity(negative: negative) }
        if Source.isZero(word) { return zero(negative: negative) }
        return pack(Source.unpack(word), rounding, &flags)
    }

    /// An integer of at most 64 bits, rounded to this format. Zero gives +0.
    @inlinable
    public static func convertFromInt<Value: FixedWidthInteger>(
        _ value: Value, _ rounding: Rounding, _ flags: inout FloatFlags
    ) -> Bits {
        let magnitude = UInt64(value.magnitude)
        if magnitude == 0 { return zero(negative: false) }
        let shift = magnitude.leadingZeroBitCount
        let number = Unpacked(negative: value < 0, exponent: 63 - shift, significand: magnitude << UInt64(shift))
        return pack(number, rounding, &flags)
    }

    /// This number rounded to an integer of at most 64 bits.
    ///
    /// Where the rounded value does not fit, the nearest bound of the type is the result, a NaN gives the largest value, and
    /// the invalid flag stands alone; otherwise inexact is raised when the rounding changed the value.
    @inlinable
    public static func convertToInteger<Value: FixedWidthInteger>(
        _ operand: Bits, as type: Value.Type, _ rounding: Rounding, _ flags: inout FloatFlags
    ) -> Value {
        let word = UInt64(operand)
        if isZero(word) { return 0 }
        if isNaN(word) || isInfinite(word) {
            flags.insert(.invalid)
            return isNegative(word) && !isNaN(word) ? Value.min : Value.max
        }
        let number = unpack(word)
        if number.exponent < 64 {
            let rounded = roundToInteger(number, rounding)
            // The magnitude of the least value is one more than that of the largest, or zero for an unsigned type.
            let bound = number.negative ? Value.min.magnitude : Value.max.magnitude
            if rounded.magnitude <= UInt64(bound) {
                if rounded.inexact { flags.insert(.inexact) }
                let pattern = number.negative ? 0 &- rounded.magnitude : rounded.magnitude
                return Value(truncatingIfNeeded: pattern)
            }
        }
        flags.insert(.invalid)
        return number.negative ? Value.min : Value.max
    }

    /// The magnitude of a number below 2^64, rounded to an integer.
    @inlinable
    static func roundToInteger(_ number: Unpacked, _ rounding: Rounding) -> (magnitude: UInt64, inexact: Bool) {
        let point = 63 - number.exponent
        if point == 0 { return (number.significand, false) }
        // The integer part, and the fraction in units of 2^-64 with everything below jammed.
        let whole = point < 64 ? number.significand >> UInt64(point) : 0
        let fraction =
            point < 64
            ? number.significand << UInt64(64 - point) : number.significand.shiftedRightJamming(point - 64)
        let up = rounding.increments(negative: number.negative, odd: whole & 1 != 0, remainder: fraction, half: 1 << 63)
        return (up ? whole + 1 : whole, fraction != 0)
    }
}
