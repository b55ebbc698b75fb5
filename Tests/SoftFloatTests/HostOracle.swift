// room: tests
// does: what the host's SSE unit says an operation gives, and from that what rounding to maximum magnitude gives
// spec: IEEE 754-2019, 4.3.1

import CHostFloat
import SoftFloat

enum HostOracle {
    /// Fused operations need FMA3 on the host.
    static func covers(_ operation: TestedOperation) -> Bool { operation.operandCount < 3 || host_has_fma() != 0 }

    static func expected(_ operation: TestedOperation, _ x: Operands, _ rounding: Rounding) -> Outcome {
        guard rounding == .nearestMaxMagnitude else { return host(operation, x, rounding) }
        // The two roundings to nearest differ on exact ties alone. A tie goes the same way as a directed rounding away
        // from zero, with the same flags.
        let truncated = host(operation, x, .towardZero)
        guard let tie = Tie(operation, x, truncated: truncated.result), tie.isExact else {
            return host(operation, x, .nearestEven)
        }
        return host(operation, x, tie.negative ? .down : .up)
    }

    static func host(_ operation: TestedOperation, _ x: Operands, _ rounding: Rounding) -> Outcome {
        var flags: UInt32 = 0
        let result = host_float(operation.number, x.a, x.b, x.c, UInt32(rounding.rawValue), &flags)
        return Outcome(result: result, flags: flags)
    }
}

/// ± magnitude × 2^exponent, exactly.
struct ExactTerm {
    var magnitude: Int128
    var exponent: Int

    static func * (left: ExactTerm, right: ExactTerm) -> ExactTerm {
        ExactTerm(magnitude: left.magnitude * right.magnitude, exponent: left.exponent + right.exponent)
    }

    static prefix func - (term: ExactTerm) -> ExactTerm {
        ExactTerm(magnitude: -term.magnitude, exponent: term.exponent)
    }

    init(magnitude: Int128, exponent: Int) {
        let zeros = magnitude == 0 ? 0 : magnitude.trailingZeroBitCount
        self.magnitude = magnitude >> Int128(zeros)
        self.exponent = magnitude == 0 ? 0 : exponent + zeros
    }

    /// A finite number; nil for infinities and NaNs.
    init?(_ word: UInt64, _ kind: OperandKind) {
        switch kind {
        case .f32:
            let value = Float(bitPattern: UInt32(truncatingIfNeeded: word))
            guard value.isFinite else { return nil }
            let (significand, exponent) = ExactTerm.parts(UInt64(value.bitPattern), fraction: 23, exponent: 8)
            self.init(magnitude: value.sign == .minus ? -significand : significand, exponent: exponent)
        case .f64:
            let value = Double(bitPattern: word)
            guard value.isFinite else { return nil }
            let (significand, exponent) = ExactTerm.parts(word, fraction: 52, exponent: 11)
            self.init(magnitude: value.sign == .minus ? -significand : significand, exponent: exponent)
        case .integer:
            self.init(magnitude: Int128(word), exponent: 0)
        }
    }

    /// The significand and the exponent of its last place.
    static func parts(_ word: UInt64, fraction: UInt64, exponent: UInt64) -> (Int128, Int) {
        let biased = Int(word >> fraction & (1 << exponent - 1))
        let last = 1 - (1 << (exponent - 1) - 1) - Int(fraction)
        let stored = Int128(word & (1 << fraction - 1))
        return biased == 0 ? (stored, last) : (stored + 1 << Int128(fraction), last + biased - 1)
    }

    /// Whether three terms add up to zero: those of the least exponent must do so up to a power of two, one by one.
    static func cancel(_ terms: [ExactTerm]) -> Bool {
        let rest = terms.filter { $0.magnitude != 0 }
        guard let least = rest.map(\.exponent).min() else { return true }
        // Magnitudes are odd, so a single term of the least exponent leaves an odd sum.
        let low = rest.filter { $0.exponent == least }
        if low.count < 2 { return false }
        let sum = ExactTerm(magnitude: low.reduce(0) { $0 + $1.magnitude }, exponent: least)
        return cancel([sum] + rest.filter { $0.exponent != least })
    }
}

/// The point halfway between a truncated result and the next one away from zero, and whether the exact result is there.
struct Tie {
    let isExact: Bool
    let negative: Bool

    init?(_ operation: TestedOperation, _ x: Operands, truncated: UInt64) {
        let name = operation.description
        let kind = operation.operandKind
        let count = operation.operandCount
        guard let a = Tie.operand(x.a, operation), let b = ExactTerm(count > 1 ? x.b : 0, kind),
            let c = ExactTerm(count > 2 ? x.c : 0, kind)
        else { return nil }
        let middle: ExactTerm
        if let integer = Tie.integerResult(name, truncated) {
            negative = a.magnitude < 0
            middle = ExactTerm(magnitude: 2 * integer + (negative ? -1 : 1), exponent: -1)
        } else {
            let single = name.hasSuffix("F32")
            guard ExactTerm(truncated, single ? .f32 : .f64) != nil else { return nil }
            negative = truncated >> (single ? 31 : 63) & 1 != 0
            let (last, exponent) = ExactTerm.parts(truncated, fraction: single ? 23 : 52, exponent: single ? 8 : 11)
            middle = ExactTerm(magnitude: (2 * last + 1) * (negative ? -1 : 1), exponent: exponent - 1)
        }
        switch name.prefix(3) {
        case "add": isExact = ExactTerm.cancel([a, b, -middle])
        case "sub": isExact = ExactTerm.cancel([a, -b, -middle])
        case "mul": isExact = ExactTerm.cancel([a * b, -middle])
        case "div": isExact = b.magnitude != 0 && ExactTerm.cancel([a, -(middle * b)])
        case "squ": isExact = ExactTerm.cancel([a, -(middle * middle)])
        case "fus": isExact = ExactTerm.cancel([a * b, c, -middle])
        default: isExact = name.contains("To") && ExactTerm.cancel([a, -middle])
        }
    }

    private static func operand(_ word: UInt64, _ operation: TestedOperation) -> ExactTerm? {
        switch operation.description.prefix(5) {
        case "i32To": ExactTerm(magnitude: Int128(Int32(truncatingIfNeeded: word)), exponent: 0)
        case "u32To": ExactTerm(magnitude: Int128(UInt32(truncatingIfNeeded: word)), exponent: 0)
        case "i64To": ExactTerm(magnitude: Int128(Int64(bitPattern: word)), exponent: 0)
        default: ExactTerm(word, operation.operandKind)
        }
    }

    private static func integerResult(_ name: String, _ word: UInt64) -> Int128? {
        switch name.suffix(5) {
        case "ToI32": Int128(Int32(truncatingIfNeeded: word))
        case "ToU32": Int128(UInt32(truncatingIfNeeded: word))
        case "ToI64": Int128(Int64(bitPattern: word))
        case "ToU64": Int128(word)
        default: nil
        }
    }
}
