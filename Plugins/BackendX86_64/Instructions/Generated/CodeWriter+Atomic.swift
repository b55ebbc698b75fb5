// room: x86-64 instructions
// does: one method per form of atomic.table
// spec: Intel SDM volume 2
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

extension CodeWriter {
    /// LOCK ADD m64, r64: F0 REX.W 01 /r
    @inlinable public mutating func lock_add_mr64(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0xF0, 1, rex: 0x48, 0x1, 1), reg: s.number, m)
    }
    /// LOCK ADD m64, imm8 (sign-extended): F0 REX.W 83 /0 ib
    @inlinable public mutating func lock_add_mib64(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0xF0, 1, rex: 0x48, 0x83, 1), reg: 0, m, trailing: 1)
        append(imm)
    }
    /// LOCK ADD m64, imm32 (sign-extended): F0 REX.W 81 /0 id
    @inlinable public mutating func lock_add_mid64(_ m: Memory, _ imm: Int32) {
        legacy(Legacy(0xF0, 1, rex: 0x48, 0x81, 1), reg: 0, m, trailing: 4)
        append(imm)
    }
    /// LOCK ADD m32, r32: F0 01 /r
    @inlinable public mutating func lock_add_mr32(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0xF0, 1, rex: 0, 0x1, 1), reg: s.number, m)
    }
    /// LOCK ADD m32, imm8 (sign-extended): F0 83 /0 ib
    @inlinable public mutating func lock_add_mib32(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0xF0, 1, rex: 0, 0x83, 1), reg: 0, m, trailing: 1)
        append(imm)
    }
    /// LOCK ADD m32, imm32: F0 81 /0 id
    @inlinable public mutating func lock_add_mid32(_ m: Memory, _ imm: UInt32) {
        legacy(Legacy(0xF0, 1, rex: 0, 0x81, 1), reg: 0, m, trailing: 4)
        append(imm)
    }
    /// LOCK ADD m16, r16: F0 66 01 /r
    @inlinable public mutating func lock_add_mr16(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x66F0, 2, rex: 0, 0x1, 1), reg: s.number, m)
    }
    /// LOCK ADD m8, r8: F0 00 /r
    @inlinable public mutating func lock_add_mr8(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0xF0, 1, rex: 0, 0x0, 1), reg: s.number, m, force: byteREX(s))
    }
    /// LOCK OR m64, r64: F0 REX.W 09 /r
    @inlinable public mutating func lock_or_mr64(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0xF0, 1, rex: 0x48, 0x9, 1), reg: s.number, m)
    }
    /// LOCK OR m64, imm8 (sign-extended): F0 REX.W 83 /1 ib
    @inlinable public mutating func lock_or_mib64(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0xF0, 1, rex: 0x48, 0x83, 1), reg: 1, m, trailing: 1)
        append(imm)
    }
    /// LOCK OR m64, imm32 (sign-extended): F0 REX.W 81 /1 id
    @inlinable public mutating func lock_or_mid64(_ m: Memory, _ imm: Int32) {
        legacy(Legacy(0xF0, 1, rex: 0x48, 0x81, 1), reg: 1, m, trailing: 4)
        append(imm)
    }
    /// LOCK OR m32, r32: F0 09 /r
    @inlinable public mutating func lock_or_mr32(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0xF0, 1, rex: 0, 0x9, 1), reg: s.number, m)
    }
    /// LOCK OR m32, imm8 (sign-extended): F0 83 /1 ib
    @inlinable public mutating func lock_or_mib32(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0xF0, 1, rex: 0, 0x83, 1), reg: 1, m, trailing: 1)
        append(imm)
    }
    /// LOCK OR m32, imm32: F0 81 /1 id
    @inlinable public mutating func lock_or_mid32(_ m: Memory, _ imm: UInt32) {
        legacy(Legacy(0xF0, 1, rex: 0, 0x81, 1), reg: 1, m, trailing: 4)
        append(imm)
    }
    /// LOCK OR m16, r16: F0 66 09 /r
    @inlinable public mutating func lock_or_mr16(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x66F0, 2, rex: 0, 0x9, 1), reg: s.number, m)
    }
    /// LOCK OR m8, r8: F0 08 /r
    @inlinable public mutating func lock_or_mr8(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0xF0, 1, rex: 0, 0x8, 1), reg: s.number, m, force: byteREX(s))
    }
    /// LOCK AND m64, r64: F0 REX.W 21 /r
    @inlinable public mutating func lock_and_mr64(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0xF0, 1, rex: 0x48, 0x21, 1), reg: s.number, m)
    }
    /// LOCK AND m64, imm8 (sign-extended): F0 REX.W 83 /4 ib
    @inlinable public mutating func lock_and_mib64(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0xF0, 1, rex: 0x48, 0x83, 1), reg: 4, m, trailing: 1)
        append(imm)
    }
    /// LOCK AND m64, imm32 (sign-extended): F0 REX.W 81 /4 id
    @inlinable public mutating func lock_and_mid64(_ m: Memory, _ imm: Int32) {
        legacy(Legacy(0xF0, 1, rex: 0x48, 0x81, 1), reg: 4, m, trailing: 4)
        append(imm)
    }
    /// LOCK AND m32, r32: F0 21 /r
    @inlinable public mutating func lock_and_mr32(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0xF0, 1, rex: 0, 0x21, 1), reg: s.number, m)
    }
    /// LOCK AND m32, imm8 (sign-extended): F0 83 /4 ib
    @inlinable public mutating func lock_and_mib32(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0xF0, 1, rex: 0, 0x83, 1), reg: 4, m, trailing: 1)
        append(imm)
    }
    /// LOCK AND m32, imm32: F0 81 /4 id
    @inlinable public mutating func lock_and_mid32(_ m: Memory, _ imm: UInt32) {
        legacy(Legacy(0xF0, 1, rex: 0, 0x81, 1), reg: 4, m, trailing: 4)
        append(imm)
    }
    /// LOCK AND m16, r16: F0 66 21 /r
    @inlinable public mutating func lock_and_mr16(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x66F0, 2, rex: 0, 0x21, 1), reg: s.number, m)
    }
    /// LOCK AND m8, r8: F0 20 /r
    @inlinable public mutating func lock_and_mr8(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0xF0, 1, rex: 0, 0x20, 1), reg: s.number, m, force: byteREX(s))
    }
    /// LOCK SUB m64, r64: F0 REX.W 29 /r
    @inlinable public mutating func lock_sub_mr64(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0xF0, 1, rex: 0x48, 0x29, 1), reg: s.number, m)
    }
    /// LOCK SUB m64, imm8 (sign-extended): F0 REX.W 83 /5 ib
    @inlinable public mutating func lock_sub_mib64(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0xF0, 1, rex: 0x48, 0x83, 1), reg: 5, m, trailing: 1)
        append(imm)
    }
    /// LOCK SUB m64, imm32 (sign-extended): F0 REX.W 81 /5 id
    @inlinable public mutating func lock_sub_mid64(_ m: Memory, _ imm: Int32) {
        legacy(Legacy(0xF0, 1, rex: 0x48, 0x81, 1), reg: 5, m, trailing: 4)
        append(imm)
    }
    /// LOCK SUB m32, r32: F0 29 /r
    @inlinable public mutating func lock_sub_mr32(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0xF0, 1, rex: 0, 0x29, 1), reg: s.number, m)
    }
    /// LOCK SUB m32, imm8 (sign-extended): F0 83 /5 ib
    @inlinable public mutating func lock_sub_mib32(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0xF0, 1, rex: 0, 0x83, 1), reg: 5, m, trailing: 1)
        append(imm)
    }
    /// LOCK SUB m32, imm32: F0 81 /5 id
    @inlinable public mutating func lock_sub_mid32(_ m: Memory, _ imm: UInt32) {
        legacy(Legacy(0xF0, 1, rex: 0, 0x81, 1), reg: 5, m, trailing: 4)
        append(imm)
    }
    /// LOCK SUB m16, r16: F0 66 29 /r
    @inlinable public mutating func lock_sub_mr16(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x66F0, 2, rex: 0, 0x29, 1), reg: s.number, m)
    }
    /// LOCK SUB m8, r8: F0 28 /r
    @inlinable public mutating func lock_sub_mr8(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0xF0, 1, rex: 0, 0x28, 1), reg: s.number, m, force: byteREX(s))
    }
    /// LOCK XOR m64, r64: F0 REX.W 31 /r
    @inlinable public mutating func lock_xor_mr64(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0xF0, 1, rex: 0x48, 0x31, 1), reg: s.number, m)
    }
    /// LOCK XOR m64, imm8 (sign-extended): F0 REX.W 83 /6 ib
    @inlinable public mutating func lock_xor_mib64(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0xF0, 1, rex: 0x48, 0x83, 1), reg: 6, m, trailing: 1)
        append(imm)
    }
    /// LOCK XOR m64, imm32 (sign-extended): F0 REX.W 81 /6 id
    @inlinable public mutating func lock_xor_mid64(_ m: Memory, _ imm: Int32) {
        legacy(Legacy(0xF0, 1, rex: 0x48, 0x81, 1), reg: 6, m, trailing: 4)
        append(imm)
    }
    /// LOCK XOR m32, r32: F0 31 /r
    @inlinable public mutating func lock_xor_mr32(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0xF0, 1, rex: 0, 0x31, 1), reg: s.number, m)
    }
    /// LOCK XOR m32, imm8 (sign-extended): F0 83 /6 ib
    @inlinable public mutating func lock_xor_mib32(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0xF0, 1, rex: 0, 0x83, 1), reg: 6, m, trailing: 1)
        append(imm)
    }
    /// LOCK XOR m32, imm32: F0 81 /6 id
    @inlinable public mutating func lock_xor_mid32(_ m: Memory, _ imm: UInt32) {
        legacy(Legacy(0xF0, 1, rex: 0, 0x81, 1), reg: 6, m, trailing: 4)
        append(imm)
    }
    /// LOCK XOR m16, r16: F0 66 31 /r
    @inlinable public mutating func lock_xor_mr16(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x66F0, 2, rex: 0, 0x31, 1), reg: s.number, m)
    }
    /// LOCK XOR m8, r8: F0 30 /r
    @inlinable public mutating func lock_xor_mr8(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0xF0, 1, rex: 0, 0x30, 1), reg: s.number, m, force: byteREX(s))
    }
    /// LOCK INC m64: F0 REX.W FF /0
    @inlinable public mutating func lock_inc_m64(_ m: Memory) {
        legacy(Legacy(0xF0, 1, rex: 0x48, 0xFF, 1), reg: 0, m)
    }
    /// LOCK INC m32: F0 FF /0
    @inlinable public mutating func lock_inc_m32(_ m: Memory) {
        legacy(Legacy(0xF0, 1, rex: 0, 0xFF, 1), reg: 0, m)
    }
    /// LOCK DEC m64: F0 REX.W FF /1
    @inlinable public mutating func lock_dec_m64(_ m: Memory) {
        legacy(Legacy(0xF0, 1, rex: 0x48, 0xFF, 1), reg: 1, m)
    }
    /// LOCK DEC m32: F0 FF /1
    @inlinable public mutating func lock_dec_m32(_ m: Memory) {
        legacy(Legacy(0xF0, 1, rex: 0, 0xFF, 1), reg: 1, m)
    }
    /// LOCK NOT m64: F0 REX.W F7 /2
    @inlinable public mutating func lock_not_m64(_ m: Memory) {
        legacy(Legacy(0xF0, 1, rex: 0x48, 0xF7, 1), reg: 2, m)
    }
    /// LOCK NOT m32: F0 F7 /2
    @inlinable public mutating func lock_not_m32(_ m: Memory) {
        legacy(Legacy(0xF0, 1, rex: 0, 0xF7, 1), reg: 2, m)
    }
    /// LOCK NEG m64: F0 REX.W F7 /3
    @inlinable public mutating func lock_neg_m64(_ m: Memory) {
        legacy(Legacy(0xF0, 1, rex: 0x48, 0xF7, 1), reg: 3, m)
    }
    /// LOCK NEG m32: F0 F7 /3
    @inlinable public mutating func lock_neg_m32(_ m: Memory) {
        legacy(Legacy(0xF0, 1, rex: 0, 0xF7, 1), reg: 3, m)
    }
    /// LOCK XADD m64, r64: F0 REX.W 0F C1 /r
    @inlinable public mutating func lock_xadd_mr64(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0xF0, 1, rex: 0x48, 0xC10F, 2), reg: s.number, m)
    }
    /// LOCK CMPXCHG m64, r64: F0 REX.W 0F B1 /r
    @inlinable public mutating func lock_cmpxchg_mr64(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0xF0, 1, rex: 0x48, 0xB10F, 2), reg: s.number, m)
    }
    /// XCHG r64, r64: REX.W 87 /r
    @inlinable public mutating func xchg_rr64(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x87, 1), reg: s.number, rm: d.number)
    }
    /// XCHG m64, r64: REX.W 87 /r
    @inlinable public mutating func xchg_mr64(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x87, 1), reg: s.number, m)
    }
    /// LOCK XADD m32, r32: F0 0F C1 /r
    @inlinable public mutating func lock_xadd_mr32(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0xF0, 1, rex: 0, 0xC10F, 2), reg: s.number, m)
    }
    /// LOCK CMPXCHG m32, r32: F0 0F B1 /r
    @inlinable public mutating func lock_cmpxchg_mr32(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0xF0, 1, rex: 0, 0xB10F, 2), reg: s.number, m)
    }
    /// XCHG r32, r32: 87 /r
    @inlinable public mutating func xchg_rr32(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x87, 1), reg: s.number, rm: d.number)
    }
    /// XCHG m32, r32: 87 /r
    @inlinable public mutating func xchg_mr32(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x87, 1), reg: s.number, m)
    }
    /// LOCK XADD m16, r16: F0 66 0F C1 /r
    @inlinable public mutating func lock_xadd_mr16(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x66F0, 2, rex: 0, 0xC10F, 2), reg: s.number, m)
    }
    /// LOCK CMPXCHG m16, r16: F0 66 0F B1 /r
    @inlinable public mutating func lock_cmpxchg_mr16(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x66F0, 2, rex: 0, 0xB10F, 2), reg: s.number, m)
    }
    /// XCHG r16, r16: 66 87 /r
    @inlinable public mutating func xchg_rr16(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0x87, 1), reg: s.number, rm: d.number)
    }
    /// XCHG m16, r16: 66 87 /r
    @inlinable public mutating func xchg_mr16(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0x87, 1), reg: s.number, m)
    }
    /// LOCK XADD m8, r8: F0 0F C0 /r
    @inlinable public mutating func lock_xadd_mr8(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0xF0, 1, rex: 0, 0xC00F, 2), reg: s.number, m, force: byteREX(s))
    }
    /// LOCK CMPXCHG m8, r8: F0 0F B0 /r
    @inlinable public mutating func lock_cmpxchg_mr8(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0xF0, 1, rex: 0, 0xB00F, 2), reg: s.number, m, force: byteREX(s))
    }
    /// XCHG r8, r8: 86 /r
    @inlinable public mutating func xchg_rr8(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x86, 1), reg: s.number, rm: d.number, force: byteREX(d) | byteREX(s))
    }
    /// XCHG m8, r8: 86 /r
    @inlinable public mutating func xchg_mr8(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x86, 1), reg: s.number, m, force: byteREX(s))
    }
    /// LOCK CMPXCHG8B m64: F0 0F C7 /1
    @inlinable public mutating func lock_cmpxchg8b_m(_ m: Memory) {
        legacy(Legacy(0xF0, 1, rex: 0, 0xC70F, 2), reg: 1, m)
    }
    /// LOCK CMPXCHG16B m128: F0 REX.W 0F C7 /1
    @inlinable public mutating func lock_cmpxchg16b_m(_ m: Memory) {
        legacy(Legacy(0xF0, 1, rex: 0x48, 0xC70F, 2), reg: 1, m)
    }
    /// LFENCE: 0F AE E8
    @inlinable public mutating func lfence() {
        plain(Legacy(0x0, 0, rex: 0, 0xE8AE0F, 3))
    }
    /// MFENCE: 0F AE F0
    @inlinable public mutating func mfence() {
        plain(Legacy(0x0, 0, rex: 0, 0xF0AE0F, 3))
    }
    /// SFENCE: 0F AE F8
    @inlinable public mutating func sfence() {
        plain(Legacy(0x0, 0, rex: 0, 0xF8AE0F, 3))
    }
    /// The shortest form of LOCK_ADD for this immediate.
    @inlinable public mutating func lock_add_mi64(_ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return lock_add_mib64(m, small) }
        lock_add_mid64(m, imm)
    }
    /// The shortest form of LOCK_ADD for this immediate.
    @inlinable public mutating func lock_add_mi32(_ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return lock_add_mib32(m, small) }
        lock_add_mid32(m, UInt32(bitPattern: imm))
    }
    /// The shortest form of LOCK_OR for this immediate.
    @inlinable public mutating func lock_or_mi64(_ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return lock_or_mib64(m, small) }
        lock_or_mid64(m, imm)
    }
    /// The shortest form of LOCK_OR for this immediate.
    @inlinable public mutating func lock_or_mi32(_ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return lock_or_mib32(m, small) }
        lock_or_mid32(m, UInt32(bitPattern: imm))
    }
    /// The shortest form of LOCK_AND for this immediate.
    @inlinable public mutating func lock_and_mi64(_ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return lock_and_mib64(m, small) }
        lock_and_mid64(m, imm)
    }
    /// The shortest form of LOCK_AND for this immediate.
    @inlinable public mutating func lock_and_mi32(_ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return lock_and_mib32(m, small) }
        lock_and_mid32(m, UInt32(bitPattern: imm))
    }
    /// The shortest form of LOCK_SUB for this immediate.
    @inlinable public mutating func lock_sub_mi64(_ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return lock_sub_mib64(m, small) }
        lock_sub_mid64(m, imm)
    }
    /// The shortest form of LOCK_SUB for this immediate.
    @inlinable public mutating func lock_sub_mi32(_ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return lock_sub_mib32(m, small) }
        lock_sub_mid32(m, UInt32(bitPattern: imm))
    }
    /// The shortest form of LOCK_XOR for this immediate.
    @inlinable public mutating func lock_xor_mi64(_ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return lock_xor_mib64(m, small) }
        lock_xor_mid64(m, imm)
    }
    /// The shortest form of LOCK_XOR for this immediate.
    @inlinable public mutating func lock_xor_mi32(_ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return lock_xor_mib32(m, small) }
        lock_xor_mid32(m, UInt32(bitPattern: imm))
    }
}
