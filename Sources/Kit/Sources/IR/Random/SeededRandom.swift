// room: kit/ir
// does: repeatable random numbers for generators
// spec: none

/// A random number generator whose sequence its seed decides (SplitMix64: a Weyl sequence through a mixing function).
public struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        return mixed ^ mixed >> 31
    }

    /// True once in `count` times on average.
    public mutating func chance(oneIn count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }

    public mutating func below(_ end: Int) -> Int { Int.random(in: 0..<end, using: &self) }

    /// An integer that tends to be at an edge: 0, small, a power of two give or take one, or any bits.
    public mutating func edgeInteger() -> Int64 {
        switch below(6) {
        case 0: 0
        case 1: Int64(below(33)) - 16
        case 2: Int64(bitPattern: 1 << UInt64(below(64))) &+ Int64(below(3)) &- 1
        case 3: 0 &- (Int64(bitPattern: 1 << UInt64(below(64))) &+ Int64(below(3)) &- 1)
        case 4: Int64(Int32(truncatingIfNeeded: next()))
        default: Int64(bitPattern: next())
        }
    }

    /// Bits of an f32 (in the low half) or f64 that tend to be special: zeros, infinities, NaNs, subnormals, neighbours of
    /// powers of two, small integers.
    public mutating func edgeFloat(_ type: ValueType) -> UInt64 {
        let isSingle = type == .f32
        let sign: UInt64 = chance(oneIn: 2) ? 1 << (isSingle ? 31 : 63) : 0
        let exponentShift: UInt64 = isSingle ? 23 : 52
        let infinity: UInt64 = isSingle ? 0x7f80_0000 : 0x7ff0_0000_0000_0000
        let fraction = next() & (1 << exponentShift - 1)
        switch below(8) {
        case 0: return sign
        case 1: return sign | infinity
        case 2: return sign | infinity | fraction | 1
        case 3: return sign | (chance(oneIn: 2) ? fraction : 1)
        case 4: return sign | UInt64(below(isSingle ? 255 : 2047)) << exponentShift
        case 5:
            let number = Double(below(2000)) / 4
            return sign | (isSingle ? UInt64(Float(number).bitPattern) : number.bitPattern)
        default: return next() & (isSingle ? 0xffff_ffff : .max)
        }
    }
}
