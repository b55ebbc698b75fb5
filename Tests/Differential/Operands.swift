// room: tests/differential
// does: register and memory contents that are likely to find mistakes
// spec: RISC-V Unprivileged ISA, "M", "F" and "D": special cases

import IR

extension SeededRandom {
    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

enum Operands {
    /// Borders of signed and unsigned ranges of all widths, shift amounts, bit patterns.
    static let integers: [UInt64] = [
        0, 1, 2, 3, 5, 7, 8, 31, 32, 33, 63, 64, 65, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x1_0000,
        0x7fff_fffe, 0x7fff_ffff, 0x8000_0000, 0x8000_0001, 0xffff_fffe, 0xffff_ffff, 0x1_0000_0000, 0x1_0000_0001,
        0x7fff_ffff_ffff_fffe, 0x7fff_ffff_ffff_ffff, 0x8000_0000_0000_0000, 0x8000_0000_0000_0001,
        0xffff_ffff_ffff_ffff, 0xffff_ffff_ffff_fffe, 0xffff_ffff_ffff_fffd, 0xffff_ffff_ffff_ff80,
        0xffff_ffff_ffff_ff7f, 0xffff_ffff_ffff_8000, 0xffff_ffff_ffff_7fff, 0xffff_ffff_8000_0000,
        0xffff_ffff_7fff_ffff, 0xffff_ffff_0000_0000, 0x5555_5555_5555_5555, 0xaaaa_aaaa_aaaa_aaaa,
        0x0123_4567_89ab_cdef, 0xfedc_ba98_7654_3210, 0x0020_0000_0000_0001, 0x0040_0000_0000_0000,
    ]

    /// Bits of doubles: zeros, subnormals, borders of the normal range, integers at the borders of the integer formats,
    /// halves, infinities, NaNs.
    static let doubles: [UInt64] = [
        0x0000_0000_0000_0000, 0x8000_0000_0000_0000, 0x0000_0000_0000_0001, 0x8000_0000_0000_0001,
        0x000f_ffff_ffff_ffff, 0x0010_0000_0000_0000, 0x8010_0000_0000_0000, 0x7fef_ffff_ffff_ffff,
        0xffef_ffff_ffff_ffff, 0x7ff0_0000_0000_0000, 0xfff0_0000_0000_0000, 0x7ff8_0000_0000_0000,
        0xfff8_0000_0000_0000, 0x7ff0_0000_0000_0001, 0xfff4_0000_0000_0000, 0x7fff_ffff_ffff_ffff,
        0x3ff0_0000_0000_0000, 0xbff0_0000_0000_0000, 0x3ff0_0000_0000_0001, 0x3fe0_0000_0000_0000,
        0xbfe0_0000_0000_0000, 0x3fef_ffff_ffff_ffff, 0x3ff8_0000_0000_0000, 0xbff8_0000_0000_0000,
        0x4004_0000_0000_0000, 0x3fb9_9999_9999_999a, 0x4009_21fb_5444_2d18, 0x41df_ffff_ffc0_0000,
        0x41e0_0000_0000_0000, 0xc1e0_0000_0000_0000, 0xc1e0_0000_0020_0000, 0x41ef_ffff_ffe0_0000,
        0x41ef_ffff_fff0_0000, 0x41f0_0000_0000_0000, 0x43df_ffff_ffff_ffff, 0x43e0_0000_0000_0000,
        0xc3e0_0000_0000_0000, 0xc3e0_0000_0000_0001, 0x43ef_ffff_ffff_ffff, 0x43f0_0000_0000_0000,
        0x36a0_0000_0000_0000, 0x3690_0000_0000_0000, 0x3810_0000_0000_0000, 0x380f_ffff_f000_0000,
        0x47ef_ffff_e000_0000, 0x47ef_ffff_f000_0000, 0x4340_0000_0000_0001, 0xc340_0000_0000_0000,
    ]

    /// Bits of singles, likewise.
    static let singles: [UInt32] = [
        0x0000_0000, 0x8000_0000, 0x0000_0001, 0x8000_0001, 0x007f_ffff, 0x0080_0000, 0x8080_0000, 0x7f7f_ffff,
        0xff7f_ffff, 0x7f80_0000, 0xff80_0000, 0x7fc0_0000, 0xffc0_0000, 0x7f80_0001, 0xffa0_0000, 0x7fff_ffff,
        0x3f80_0000, 0xbf80_0000, 0x3f80_0001, 0x3f00_0000, 0xbf00_0000, 0x3f7f_ffff, 0x3fc0_0000, 0xbfc0_0000,
        0x4020_0000, 0x3dcc_cccd, 0x4049_0fdb, 0x4eff_ffff, 0x4f00_0000, 0xcf00_0000, 0xcf00_0001, 0x4f7f_ffff,
        0x4f80_0000, 0x5eff_ffff, 0x5f00_0000, 0xdf00_0000, 0xdf00_0001, 0x5f7f_ffff, 0x5f80_0000, 0x4b80_0001,
    ]

    static func integer(using generator: inout SeededRandom) -> UInt64 {
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: generator.next()
        case 1: generator.next() >> (generator.next() & 63)
        default: integers.randomElement(using: &generator)!
        }
    }

    /// Doubles, boxed singles, and now and then a single that is not boxed.
    static func float(using generator: inout SeededRandom) -> UInt64 {
        switch Int.random(in: 0..<16, using: &generator) {
        case 0: return generator.next()
        case 1: return UInt64(singles.randomElement(using: &generator)!) | 0xffff_fffe_0000_0000
        case 2: return UInt64(singles.randomElement(using: &generator)!)
        case 3, 4: return 0xffff_ffff_0000_0000 | generator.next() >> 32
        case 5, 6, 7, 8, 9: return 0xffff_ffff_0000_0000 | UInt64(singles.randomElement(using: &generator)!)
        case 10, 11:
            // Of moderate size, so that sums and products are neither zero nor infinite.
            return generator.next() & 0x800f_ffff_ffff_ffff | UInt64.random(in: 0x3f0...0x40f, using: &generator) << 52
        default: return doubles.randomElement(using: &generator)!
        }
    }

    /// A state to start a block from.
    static func record(using generator: inout SeededRandom) -> GuestRecord {
        var record = GuestRecord()
        for index in 1..<32 { record.x[index] = integer(using: &generator) }
        for (register, address) in GuestMap.pointers { record.x[register] = address }
        for register in GuestMap.reserved { record.x[Int(register)] = 0 }
        record.x[Int(GuestMap.counter)] = UInt64.random(in: 0...3, using: &generator)
        for index in 0..<32 { record.f[index] = float(using: &generator) }
        // frm is valid: 0 to 4.
        record.fcsr = UInt64.random(in: 0...4, using: &generator) << 5 | generator.next() & 31
        for start in stride(from: 0, to: record.data.count, by: 8) {
            let word = generator.chance(50) ? integer(using: &generator) : float(using: &generator)
            for index in 0..<8 { record.data[start + index] = UInt8(truncatingIfNeeded: word >> UInt64(8 * index)) }
        }
        return record
    }
}
