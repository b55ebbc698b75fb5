// room: x86-64 instructions
// does: one method per form of mov_lea.table
// spec: Intel SDM volume 2
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

extension CodeWriter {
    /// MOV r64, r64: REX.W 8B /r
    @inlinable public mutating func mov_rr64(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x8B, 1), reg: d.number, rm: s.number)
    }
    /// MOV r64, m64: REX.W 8B /r
    @inlinable public mutating func mov_rm64(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x8B, 1), reg: d.number, m)
    }
    /// MOV m64, r64: REX.W 89 /r
    @inlinable public mutating func mov_mr64(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x89, 1), reg: s.number, m)
    }
    /// MOV r32, r32: 8B /r
    @inlinable public mutating func mov_rr32(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x8B, 1), reg: d.number, rm: s.number)
    }
    /// MOV r32, m32: 8B /r
    @inlinable public mutating func mov_rm32(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x8B, 1), reg: d.number, m)
    }
    /// MOV m32, r32: 89 /r
    @inlinable public mutating func mov_mr32(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x89, 1), reg: s.number, m)
    }
    /// MOV r16, r16: 66 8B /r
    @inlinable public mutating func mov_rr16(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0x8B, 1), reg: d.number, rm: s.number)
    }
    /// MOV r16, m16: 66 8B /r
    @inlinable public mutating func mov_rm16(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x8B, 1), reg: d.number, m)
    }
    /// MOV m16, r16: 66 89 /r
    @inlinable public mutating func mov_mr16(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0x89, 1), reg: s.number, m)
    }
    /// MOV r8, r8: 8A /r
    @inlinable public mutating func mov_rr8(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x8A, 1), reg: d.number, rm: s.number, force: byteREX(d) | byteREX(s))
    }
    /// MOV r8, m8: 8A /r
    @inlinable public mutating func mov_rm8(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x8A, 1), reg: d.number, m, force: byteREX(d))
    }
    /// MOV m8, r8: 88 /r
    @inlinable public mutating func mov_mr8(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x88, 1), reg: s.number, m, force: byteREX(s))
    }
    /// MOV r64, imm32 (sign-extended): REX.W C7 /0 id
    @inlinable public mutating func mov_rid64(_ d: GPR, _ imm: Int32) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xC7, 1), reg: 0, rm: d.number)
        append(imm)
    }
    /// MOV m64, imm32 (sign-extended): REX.W C7 /0 id
    @inlinable public mutating func mov_mid64(_ m: Memory, _ imm: Int32) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xC7, 1), reg: 0, m, trailing: 4)
        append(imm)
    }
    /// MOVABS r64, imm64: REX.W B8+r io
    @inlinable public mutating func movabs(_ d: GPR, _ imm: UInt64) {
        plus(Legacy(0x0, 0, rex: 0x48, 0xB8, 1), register: d.number)
        append(imm)
    }
    /// MOV r32, imm32: B8+r id
    @inlinable public mutating func mov_rid32(_ d: GPR, _ imm: UInt32) {
        plus(Legacy(0x0, 0, rex: 0, 0xB8, 1), register: d.number)
        append(imm)
    }
    /// MOV m32, imm32: C7 /0 id
    @inlinable public mutating func mov_mid32(_ m: Memory, _ imm: UInt32) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC7, 1), reg: 0, m, trailing: 4)
        append(imm)
    }
    /// MOV m16, imm16: 66 C7 /0 iw
    @inlinable public mutating func mov_miw16(_ m: Memory, _ imm: UInt16) {
        legacy(Legacy(0x66, 1, rex: 0, 0xC7, 1), reg: 0, m, trailing: 2)
        append(imm)
    }
    /// MOV r8, imm8: B0+r ib
    @inlinable public mutating func mov_rib8(_ d: GPR, _ imm: UInt8) {
        plus(Legacy(0x0, 0, rex: 0, 0xB0, 1), register: d.number, force: byteREX(d))
        append(imm)
    }
    /// MOV m8, imm8: C6 /0 ib
    @inlinable public mutating func mov_mib8(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC6, 1), reg: 0, m, trailing: 1)
        append(imm)
    }
    /// MOVZX r32, r8: 0F B6 /r
    @inlinable public mutating func movzx_rr32_8(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xB60F, 2), reg: d.number, rm: s.number, force: byteREX(s))
    }
    /// MOVZX r32, m8: 0F B6 /r
    @inlinable public mutating func movzx_rm32_8(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xB60F, 2), reg: d.number, m)
    }
    /// MOVZX r32, r16: 0F B7 /r
    @inlinable public mutating func movzx_rr32_16(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xB70F, 2), reg: d.number, rm: s.number)
    }
    /// MOVZX r32, m16: 0F B7 /r
    @inlinable public mutating func movzx_rm32_16(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xB70F, 2), reg: d.number, m)
    }
    /// MOVSX r64, r8: REX.W 0F BE /r
    @inlinable public mutating func movsx_rr64_8(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xBE0F, 2), reg: d.number, rm: s.number, force: byteREX(s))
    }
    /// MOVSX r64, m8: REX.W 0F BE /r
    @inlinable public mutating func movsx_rm64_8(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xBE0F, 2), reg: d.number, m)
    }
    /// MOVSX r64, r16: REX.W 0F BF /r
    @inlinable public mutating func movsx_rr64_16(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xBF0F, 2), reg: d.number, rm: s.number)
    }
    /// MOVSX r64, m16: REX.W 0F BF /r
    @inlinable public mutating func movsx_rm64_16(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xBF0F, 2), reg: d.number, m)
    }
    /// MOVSX r32, r8: 0F BE /r
    @inlinable public mutating func movsx_rr32_8(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xBE0F, 2), reg: d.number, rm: s.number, force: byteREX(s))
    }
    /// MOVSX r32, m8: 0F BE /r
    @inlinable public mutating func movsx_rm32_8(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xBE0F, 2), reg: d.number, m)
    }
    /// MOVSX r32, r16: 0F BF /r
    @inlinable public mutating func movsx_rr32_16(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xBF0F, 2), reg: d.number, rm: s.number)
    }
    /// MOVSX r32, m16: 0F BF /r
    @inlinable public mutating func movsx_rm32_16(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xBF0F, 2), reg: d.number, m)
    }
    /// MOVSXD r64, r32: REX.W 63 /r
    @inlinable public mutating func movsxd_rr64(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x63, 1), reg: d.number, rm: s.number)
    }
    /// MOVSXD r64, m32: REX.W 63 /r
    @inlinable public mutating func movsxd_rm64(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x63, 1), reg: d.number, m)
    }
    /// LEA r64, m: REX.W 8D /r
    @inlinable public mutating func lea_rm64(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x8D, 1), reg: d.number, m)
    }
    /// LEA r32, m: 8D /r
    @inlinable public mutating func lea_rm32(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x8D, 1), reg: d.number, m)
    }
    /// BSWAP r64: REX.W 0F C8+r
    @inlinable public mutating func bswap_r64(_ d: GPR) {
        plus(Legacy(0x0, 0, rex: 0x48, 0xC80F, 2), register: d.number)
    }
    /// BSWAP r32: 0F C8+r
    @inlinable public mutating func bswap_r32(_ d: GPR) {
        plus(Legacy(0x0, 0, rex: 0, 0xC80F, 2), register: d.number)
    }
    /// MOVBE r64, m64: REX.W 0F 38 F0 /r
    @inlinable public mutating func movbe_rm64(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xF0380F, 3), reg: d.number, m)
    }
    /// MOVBE m64, r64: REX.W 0F 38 F1 /r
    @inlinable public mutating func movbe_mr64(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xF1380F, 3), reg: s.number, m)
    }
    /// MOVBE r32, m32: 0F 38 F0 /r
    @inlinable public mutating func movbe_rm32(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xF0380F, 3), reg: d.number, m)
    }
    /// MOVBE m32, r32: 0F 38 F1 /r
    @inlinable public mutating func movbe_mr32(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xF1380F, 3), reg: s.number, m)
    }
    /// MOVBE r16, m16: 66 0F 38 F0 /r
    @inlinable public mutating func movbe_rm16(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xF0380F, 3), reg: d.number, m)
    }
    /// MOVBE m16, r16: 66 0F 38 F1 /r
    @inlinable public mutating func movbe_mr16(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0xF1380F, 3), reg: s.number, m)
    }
}
