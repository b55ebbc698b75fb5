// room: kit/softfloat
// does: comparisons, minimum and maximum
// spec: IEEE 754-2019, 5.11 and 9.6 (minimumNumber, maximumNumber); RISC-V FEQ, FLT, FLE, FMIN, FMAX

extension BinaryFormat {
    /// `left` = `right`; a quiet comparison: only a signalling NaN is invalid.
    @inlinable
    public static func equal(_ left: Bits, _ right: Bits, _ flags: inout FloatFlags) -> Bool {
        let left = UInt64(left)
        let right = UInt64(right)
        if isNaN(left) || isNaN(right) {
            _ = nanResult(left, right, &flags)
            return false
        }
        return left == right || magnitude(left | right) == 0
    }

    /// `left` < `right`; a signalling comparison: every NaN is invalid.
    @inlinable
    public static func less(_ left: Bits, _ right: Bits, _ flags: inout FloatFlags) -> Bool {
        let left = UInt64(left)
        let right = UInt64(right)
        if isNaN(left) || isNaN(right) {
            flags.insert(.invalid)
            return false
        }
        return magnitude(left | right) != 0 && precedes(left, right)
    }

    /// `left` ≤ `right`; a signalling comparison: every NaN is invalid.
    @inlinable
    public static func lessOrEqual(_ left: Bits, _ right: Bits, _ flags: inout FloatFlags) -> Bool {
        let left = UInt64(left)
        let right = UInt64(right)
        if isNaN(left) || isNaN(right) {
            flags.insert(.invalid)
            return false
        }
        return magnitude(left | right) == 0 || left == right || precedes(left, right)
    }

    /// The smaller operand, with -0 below +0. One NaN gives the other operand; a signalling NaN is invalid all the same.
    @inlinable
    public static func minimumNumber(_ left: Bits, _ right: Bits, _ flags: inout FloatFlags) -> Bits {
        if let result = numberBesideNaN(left, right, &flags) { return result }
        return precedes(UInt64(right), UInt64(left)) ? right : left
    }

    /// The larger operand, with +0 above -0. One NaN gives the other operand; a signalling NaN is invalid all the same.
    @inlinable
    public static func maximumNumber(_ left: Bits, _ right: Bits, _ flags: inout FloatFlags) -> Bits {
        if let result = numberBesideNaN(left, right, &flags) { return result }
        return precedes(UInt64(left), UInt64(right)) ? right : left
    }

    /// The result of a minimum or maximum that has a NaN among its operands, or nil when it has none.
    @inlinable
    static func numberBesideNaN(_ left: Bits, _ right: Bits, _ flags: inout FloatFlags) -> Bits? {
        let leftIsNaN = isNaN(UInt64(left))
        let rightIsNaN = isNaN(UInt64(right))
        if !leftIsNaN && !rightIsNaN { return nil }
        let canonical = nanResult(UInt64(left), UInt64(right), &flags)
        if leftIsNaN { return rightIsNaN ? canonical : right }
        return left
    }

    /// The order of numbers, with -0 before +0. Encodings are sign and magnitude.
    @inlinable
    static func precedes(_ left: UInt64, _ right: UInt64) -> Bool {
        if isNegative(left) { return !isNegative(right) || magnitude(left) > magnitude(right) }
        return !isNegative(right) && magnitude(left) < magnitude(right)
    }
}
