// room: kit/softfloat
// does: the square root
// spec: IEEE 754-2019, 5.4.1 and 6.3; RISC-V FSQRT

extension BinaryFormat {
    /// The square root of `operand`. That of -0 is -0; that of any other negative number is invalid.
    @inlinable
    public static func squareRoot(_ operand: Bits, _ rounding: Rounding, _ flags: inout FloatFlags) -> Bits {
        let word = UInt64(operand)
        if isNaN(word) { return nanResult(word, word, &flags) }
        if isZero(word) { return operand }
        if isNegative(word) { return invalidResult(&flags) }
        if isInfinite(word) { return operand }
        let number = unpack(word)
        // An odd exponent gives one of its factors of two to the significand; the arithmetic shift rounds down.
        let radicand = UInt128(number.significand) << (number.exponent & 1 == 0 ? 63 : 64)
        let root = leadingRoot(of: radicand, digits: fractionBits + 3)
        return pack(Unpacked(negative: false, exponent: number.exponent >> 1, significand: root), rounding, &flags)
    }

    /// The integer square root of `radicand`, at least 2^126: its leading binary digits, with the rest jammed below them.
    @inlinable
    static func leadingRoot(of radicand: UInt128, digits: Int) -> UInt64 {
        // One digit 2^j a step, from j = 63 down. With P the root so far, before step j `rest` is radicand - P² and
        // `scaled` is P × 2^(j+1), so that (P + 2^j)² fits when rest >= scaled + 4^j.
        var rest = radicand
        var scaled: UInt128 = 0
        var square: UInt128 = 1 << 126
        for _ in 0..<digits {
            let trial = scaled + square
            scaled >>= 1
            if rest >= trial {
                rest -= trial
                scaled += square
            }
            square >>= 2
        }
        return UInt64(truncatingIfNeeded: scaled >> UInt128(64 - digits)) | (rest == 0 ? 0 : 1)
    }
}
