// room: tests
// does: the operands to try: edge values of each kind, and repeatable random ones that favour ties and borders
// spec: IEEE 754-2019, 3.4

import IR

struct OperandSource {
    let kind: OperandKind
    var random: SeededRandom

    init(_ kind: OperandKind, seed: UInt64) {
        self.kind = kind
        random = SeededRandom(seed: seed)
    }

    private var fractionBits: UInt64 { kind == .f32 ? 23 : 52 }
    private var exponentBits: UInt64 { kind == .f32 ? 8 : 11 }
    private var bias: UInt64 { 1 << (exponentBits - 1) - 1 }

    private func encode(_ negative: Bool, _ exponent: UInt64, _ fraction: UInt64) -> UInt64 {
        (negative ? 1 << (fractionBits + exponentBits) : 0) | exponent << fractionBits | fraction
    }

    /// Edge values: around zero, the subnormal border, 1, small integers, integer bounds, the largest number; NaNs.
    func edges() -> [UInt64] {
        if kind == .integer { return integerEdges() }
        let top: UInt64 = 1 << exponentBits - 1
        let full: UInt64 = 1 << fractionBits - 1
        let quiet: UInt64 = 1 << (fractionBits - 1)
        var values: [UInt64] = []
        for negative in [false, true] {
            for (exponent, fractions) in [
                (0, [0, 1, 2, 3, quiet - 1, quiet, quiet + 1, full - 1, full]),
                (1, [0, 1, full]), (2, [0, 1]), (fractionBits, [0]),
                (bias - fractionBits - 1, [0, 1]), (bias - 2, [0, full]),
                (bias - 1, [0, 1, full - 1, full]), (bias, [0, 1, 2, quiet, quiet + 1, full]),
                (bias + 1, [0, quiet / 2, full]), (bias + fractionBits, [0, 1, full]), (bias + fractionBits + 1, [1]),
                (bias + 31, [0, full]), (bias + 32, [0]), (bias + 63, [0, full]), (bias + 64, [0]),
                (top - 2, [full]), (top - 1, [0, full - 1, full]), (top, [0, 1, quiet - 1, quiet, full]),
            ] as [(UInt64, [UInt64])] {
                values += fractions.map { encode(negative, exponent, $0) }
            }
        }
        return values + (kind == .f64 ? narrowingEdges() : [])
    }

    /// Doubles around the borders of binary32 and of the integers, which a wider format alone can hold.
    private func narrowingEdges() -> [UInt64] {
        let values: [Double] = [
            0x1p-149, 0x1p-150, 0x1.000001p-150, 0x1.8p-149, 0x1.fffffcp-127, 0x1.fffffep-127, 0x1.ffffffp-127,
            0x1.fffffefp-127, 0x1.fffffffp-127, 0x1.fffffep127, 0x1.fffffefffffffp127, 0x1.ffffffp127, 0x1.000001p0,
            0x1.000003p0, 0x1.0000010000001p0, 0x1p31 - 0.5, 0x1p31 - 0.25, 0x1p31 + 0.5, 0x1p32 - 0.5, 0x1p32 - 0.25,
            0x1p31 + 1, 0x1p32 - 1, 0x1.fffffffffffffp30, 0x1.fffffffffffffp31,
        ]
        return values.flatMap { [$0.bitPattern, (-$0).bitPattern] }
    }

    private func integerEdges() -> [UInt64] {
        var values: [UInt64] = [0, 1, 2, 3]
        for bit: UInt64 in [23, 24, 25, 31, 32, 33, 52, 53, 54, 62, 63] {
            let power: UInt64 = 1 << bit
            values += [power - 1, power, power + 1, power + 2, power + 3, power | power >> 24, power | power >> 53]
            values += [power | 3 * (power >> 25), power | 3 * (power >> 54), (power | power >> 24) + 1]
        }
        return values + values.map { 0 &- $0 }
    }

    /// A random value: any bits, or a short or long run of significant bits with an exponent from a favoured range.
    mutating func next() -> UInt64 {
        let bits = random.next()
        let choice = random.next()
        if kind == .integer {
            let magnitude = bits >> (choice & 63) & integerMask()
            return choice & 64 == 0 ? magnitude : 0 &- magnitude
        }
        if choice & 15 == 0 { return garnished(bits >> (63 - fractionBits - exponentBits)) }
        let fraction = shaped(bits & (1 << fractionBits - 1), choice >> 8)
        return garnished(encode(choice & 16 != 0, exponent(choice >> 40), fraction))
    }

    private mutating func integerMask() -> UInt64 {
        // Clears a run of low bits three times out of four, which makes exact values and ties likely.
        random.next() & 3 == 0 ? .max : .max << (random.next() & 63)
    }

    private mutating func exponent(_ choice: UInt64) -> UInt64 {
        let offset = choice >> 4
        switch choice & 7 {
        case 0: return offset % (1 << exponentBits)
        case 1: return offset % 4
        case 2: return (1 << exponentBits) - 1 - offset % 4
        case 3: return bias - offset % (fractionBits + 3)
        case 4: return bias / 2 + offset % 6
        case 5: return bias - 3 + offset % 6
        // Borders of binary32 seen from binary64, and of the integers.
        case 6: return kind == .f64 ? bias - 152 + offset % 30 : bias + offset % 66
        default: return bias + offset % 66
        }
    }

    private func shaped(_ fraction: UInt64, _ choice: UInt64) -> UInt64 {
        let all: UInt64 = 1 << fractionBits - 1
        let cut = (choice >> 3) % (fractionBits + 1)
        switch choice & 7 {
        case 0, 1, 6: return fraction & (all << cut)
        case 2: return all << cut & all
        case 3: return (fraction & (all << cut)) | (1 << cut) >> 1
        case 4: return fraction & 3
        case 5: return all - (fraction & 3)
        default: return fraction
        }
    }

    /// What lies above a binary32 operand must not matter.
    private mutating func garnished(_ value: UInt64) -> UInt64 {
        kind == .f32 ? value & 0xffff_ffff | random.next() << 32 : value
    }

    /// A power of two that takes `dividend`, where its exponent allows, below the smallest normal number: the one way for
    /// a quotient to lie halfway between two results.
    private func subnormalDivisor(of dividend: UInt64, _ choice: UInt64) -> UInt64 {
        let exponent = dividend >> fractionBits & (1 << exponentBits - 1)
        return encode(choice & 1 != 0, min(exponent + bias + (choice >> 1) % fractionBits, 2 * bias), 0)
    }

    /// Random operands; some repeat or negate one of the others, nearly or exactly, so that terms cancel.
    mutating func nextOperands() -> Operands {
        var x = Operands(a: next(), b: next(), c: next())
        let choice = random.next()
        let sign: UInt64 = kind == .f32 ? 1 << 31 : 1 << 63
        let near = x.a &+ (choice >> 8 & 3) &- 1
        switch choice & 15 {
        case 0: x.b = near
        case 1: x.b = near ^ sign
        case 2: x.c = near ^ sign
        case 3: x.c = x.b ^ sign
        case 4, 5: if kind != .integer { x.b = subnormalDivisor(of: x.a, choice >> 8) }
        default: break
        }
        return x
    }
}
