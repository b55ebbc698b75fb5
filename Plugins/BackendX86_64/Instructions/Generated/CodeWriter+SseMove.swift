// room: x86-64 instructions
// does: one method per form of sse_move.table
// spec: Intel SDM volume 2
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

extension CodeWriter {
    /// MOVSS xmm(32), xmm(32): F3 0F 10 /r
    @inlinable public mutating func movss(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x100F, 2), reg: d.number, rm: s.number)
    }
    /// MOVSS xmm(32), m32: F3 0F 10 /r
    @inlinable public mutating func movss_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x100F, 2), reg: d.number, m)
    }
    /// MOVSS m32, xmm(32): F3 0F 11 /r
    @inlinable public mutating func movss_mx(_ m: Memory, _ s: XMM) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x110F, 2), reg: s.number, m)
    }
    /// MOVSD xmm(64), xmm(64): F2 0F 10 /r
    @inlinable public mutating func movsd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x100F, 2), reg: d.number, rm: s.number)
    }
    /// MOVSD xmm(64), m64: F2 0F 10 /r
    @inlinable public mutating func movsd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x100F, 2), reg: d.number, m)
    }
    /// MOVSD m64, xmm(64): F2 0F 11 /r
    @inlinable public mutating func movsd_mx(_ m: Memory, _ s: XMM) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x110F, 2), reg: s.number, m)
    }
    /// MOVD xmm(32), r32: 66 0F 6E /r
    @inlinable public mutating func movd_xr(_ d: XMM, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0x6E0F, 2), reg: d.number, rm: s.number)
    }
    /// MOVD xmm(32), m32: 66 0F 6E /r
    @inlinable public mutating func movd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x6E0F, 2), reg: d.number, m)
    }
    /// MOVD r32, xmm(32): 66 0F 7E /r
    @inlinable public mutating func movd_rx(_ d: GPR, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x7E0F, 2), reg: s.number, rm: d.number)
    }
    /// MOVD m32, xmm(32): 66 0F 7E /r
    @inlinable public mutating func movd_mx(_ m: Memory, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x7E0F, 2), reg: s.number, m)
    }
    /// MOVQ xmm(64), r64: 66 REX.W 0F 6E /r
    @inlinable public mutating func movq_xr(_ d: XMM, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0x48, 0x6E0F, 2), reg: d.number, rm: s.number)
    }
    /// MOVQ r64, xmm(64): 66 REX.W 0F 7E /r
    @inlinable public mutating func movq_rx(_ d: GPR, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0x48, 0x7E0F, 2), reg: s.number, rm: d.number)
    }
    /// MOVQ xmm(64), xmm(64): F3 0F 7E /r
    @inlinable public mutating func movq(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x7E0F, 2), reg: d.number, rm: s.number)
    }
    /// MOVQ xmm(64), m64: F3 0F 7E /r
    @inlinable public mutating func movq_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x7E0F, 2), reg: d.number, m)
    }
    /// MOVQ m64, xmm(64): 66 0F D6 /r
    @inlinable public mutating func movq_mx(_ m: Memory, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD60F, 2), reg: s.number, m)
    }
    /// MOVAPS xmm(128), xmm(128): 0F 28 /r
    @inlinable public mutating func movaps(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x0, 0, rex: 0, 0x280F, 2), reg: d.number, rm: s.number)
    }
    /// MOVAPS xmm(128), m128: 0F 28 /r
    @inlinable public mutating func movaps_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x280F, 2), reg: d.number, m)
    }
    /// MOVAPS m128, xmm(128): 0F 29 /r
    @inlinable public mutating func movaps_mx(_ m: Memory, _ s: XMM) {
        legacy(Legacy(0x0, 0, rex: 0, 0x290F, 2), reg: s.number, m)
    }
    /// MOVAPD xmm(128), xmm(128): 66 0F 28 /r
    @inlinable public mutating func movapd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x280F, 2), reg: d.number, rm: s.number)
    }
    /// MOVAPD xmm(128), m128: 66 0F 28 /r
    @inlinable public mutating func movapd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x280F, 2), reg: d.number, m)
    }
    /// MOVAPD m128, xmm(128): 66 0F 29 /r
    @inlinable public mutating func movapd_mx(_ m: Memory, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x290F, 2), reg: s.number, m)
    }
    /// MOVUPS xmm(128), xmm(128): 0F 10 /r
    @inlinable public mutating func movups(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x0, 0, rex: 0, 0x100F, 2), reg: d.number, rm: s.number)
    }
    /// MOVUPS xmm(128), m128: 0F 10 /r
    @inlinable public mutating func movups_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x100F, 2), reg: d.number, m)
    }
    /// MOVUPS m128, xmm(128): 0F 11 /r
    @inlinable public mutating func movups_mx(_ m: Memory, _ s: XMM) {
        legacy(Legacy(0x0, 0, rex: 0, 0x110F, 2), reg: s.number, m)
    }
    /// MOVUPD xmm(128), xmm(128): 66 0F 10 /r
    @inlinable public mutating func movupd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x100F, 2), reg: d.number, rm: s.number)
    }
    /// MOVUPD xmm(128), m128: 66 0F 10 /r
    @inlinable public mutating func movupd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x100F, 2), reg: d.number, m)
    }
    /// MOVUPD m128, xmm(128): 66 0F 11 /r
    @inlinable public mutating func movupd_mx(_ m: Memory, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x110F, 2), reg: s.number, m)
    }
    /// MOVDQA xmm(128), xmm(128): 66 0F 6F /r
    @inlinable public mutating func movdqa(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x6F0F, 2), reg: d.number, rm: s.number)
    }
    /// MOVDQA xmm(128), m128: 66 0F 6F /r
    @inlinable public mutating func movdqa_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x6F0F, 2), reg: d.number, m)
    }
    /// MOVDQA m128, xmm(128): 66 0F 7F /r
    @inlinable public mutating func movdqa_mx(_ m: Memory, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x7F0F, 2), reg: s.number, m)
    }
    /// MOVDQU xmm(128), xmm(128): F3 0F 6F /r
    @inlinable public mutating func movdqu(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x6F0F, 2), reg: d.number, rm: s.number)
    }
    /// MOVDQU xmm(128), m128: F3 0F 6F /r
    @inlinable public mutating func movdqu_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x6F0F, 2), reg: d.number, m)
    }
    /// MOVDQU m128, xmm(128): F3 0F 7F /r
    @inlinable public mutating func movdqu_mx(_ m: Memory, _ s: XMM) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x7F0F, 2), reg: s.number, m)
    }
    /// MOVHLPS xmm(128), xmm(128): 0F 12 /r
    @inlinable public mutating func movhlps(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x0, 0, rex: 0, 0x120F, 2), reg: d.number, rm: s.number)
    }
    /// MOVLHPS xmm(128), xmm(128): 0F 16 /r
    @inlinable public mutating func movlhps(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x0, 0, rex: 0, 0x160F, 2), reg: d.number, rm: s.number)
    }
    /// MOVHPS xmm(128), m64: 0F 16 /r
    @inlinable public mutating func movhps_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x160F, 2), reg: d.number, m)
    }
    /// MOVHPS m64, xmm(128): 0F 17 /r
    @inlinable public mutating func movhps_mx(_ m: Memory, _ s: XMM) {
        legacy(Legacy(0x0, 0, rex: 0, 0x170F, 2), reg: s.number, m)
    }
    /// MOVMSKPD r32, xmm(128): 66 0F 50 /r
    @inlinable public mutating func movmskpd_rx(_ d: GPR, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x500F, 2), reg: d.number, rm: s.number)
    }
    /// MOVMSKPS r32, xmm(128): 0F 50 /r
    @inlinable public mutating func movmskps_rx(_ d: GPR, _ s: XMM) {
        legacy(Legacy(0x0, 0, rex: 0, 0x500F, 2), reg: d.number, rm: s.number)
    }
    /// PMOVMSKB r32, xmm(128): 66 0F D7 /r
    @inlinable public mutating func pmovmskb_rx(_ d: GPR, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD70F, 2), reg: d.number, rm: s.number)
    }
    /// MOVDDUP xmm(128), xmm(64): F2 0F 12 /r
    @inlinable public mutating func movddup(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x120F, 2), reg: d.number, rm: s.number)
    }
    /// MOVDDUP xmm(128), m64: F2 0F 12 /r
    @inlinable public mutating func movddup_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x120F, 2), reg: d.number, m)
    }
    /// MOVSHDUP xmm(128), xmm(128): F3 0F 16 /r
    @inlinable public mutating func movshdup(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x160F, 2), reg: d.number, rm: s.number)
    }
    /// MOVSHDUP xmm(128), m128: F3 0F 16 /r
    @inlinable public mutating func movshdup_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x160F, 2), reg: d.number, m)
    }
    /// MOVSLDUP xmm(128), xmm(128): F3 0F 12 /r
    @inlinable public mutating func movsldup(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x120F, 2), reg: d.number, rm: s.number)
    }
    /// MOVSLDUP xmm(128), m128: F3 0F 12 /r
    @inlinable public mutating func movsldup_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x120F, 2), reg: d.number, m)
    }
    /// PSHUFD xmm(128), xmm(128), imm8: 66 0F 70 /r ib
    @inlinable public mutating func pshufd_xxib(_ d: XMM, _ s: XMM, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x700F, 2), reg: d.number, rm: s.number)
        append(imm)
    }
    /// PSHUFD xmm(128), m128, imm8: 66 0F 70 /r ib
    @inlinable public mutating func pshufd_xmib(_ d: XMM, _ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x700F, 2), reg: d.number, m, trailing: 1)
        append(imm)
    }
    /// PSHUFB xmm(128), xmm(128): 66 0F 38 00 /r
    @inlinable public mutating func pshufb(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x380F, 3), reg: d.number, rm: s.number)
    }
    /// PSHUFB xmm(128), m128: 66 0F 38 00 /r
    @inlinable public mutating func pshufb_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x380F, 3), reg: d.number, m)
    }
    /// SHUFPS xmm(128), xmm(128), imm8: 0F C6 /r ib
    @inlinable public mutating func shufps_xxib(_ d: XMM, _ s: XMM, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC60F, 2), reg: d.number, rm: s.number)
        append(imm)
    }
    /// SHUFPS xmm(128), m128, imm8: 0F C6 /r ib
    @inlinable public mutating func shufps_xmib(_ d: XMM, _ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC60F, 2), reg: d.number, m, trailing: 1)
        append(imm)
    }
    /// SHUFPD xmm(128), xmm(128), imm8: 66 0F C6 /r ib
    @inlinable public mutating func shufpd_xxib(_ d: XMM, _ s: XMM, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0xC60F, 2), reg: d.number, rm: s.number)
        append(imm)
    }
    /// SHUFPD xmm(128), m128, imm8: 66 0F C6 /r ib
    @inlinable public mutating func shufpd_xmib(_ d: XMM, _ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0xC60F, 2), reg: d.number, m, trailing: 1)
        append(imm)
    }
    /// UNPCKLPS xmm(128), xmm(128): 0F 14 /r
    @inlinable public mutating func unpcklps(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x0, 0, rex: 0, 0x140F, 2), reg: d.number, rm: s.number)
    }
    /// UNPCKLPS xmm(128), m128: 0F 14 /r
    @inlinable public mutating func unpcklps_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x140F, 2), reg: d.number, m)
    }
    /// UNPCKLPD xmm(128), xmm(128): 66 0F 14 /r
    @inlinable public mutating func unpcklpd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x140F, 2), reg: d.number, rm: s.number)
    }
    /// UNPCKLPD xmm(128), m128: 66 0F 14 /r
    @inlinable public mutating func unpcklpd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x140F, 2), reg: d.number, m)
    }
    /// PUNPCKLDQ xmm(128), xmm(128): 66 0F 62 /r
    @inlinable public mutating func punpckldq(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x620F, 2), reg: d.number, rm: s.number)
    }
    /// PUNPCKLDQ xmm(128), m128: 66 0F 62 /r
    @inlinable public mutating func punpckldq_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x620F, 2), reg: d.number, m)
    }
    /// PUNPCKLQDQ xmm(128), xmm(128): 66 0F 6C /r
    @inlinable public mutating func punpcklqdq(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x6C0F, 2), reg: d.number, rm: s.number)
    }
    /// PUNPCKLQDQ xmm(128), m128: 66 0F 6C /r
    @inlinable public mutating func punpcklqdq_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x6C0F, 2), reg: d.number, m)
    }
    /// PINSRD xmm(128), r32, imm8: 66 0F 3A 22 /r ib
    @inlinable public mutating func pinsrd_xrib(_ d: XMM, _ s: GPR, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x223A0F, 3), reg: d.number, rm: s.number)
        append(imm)
    }
    /// PINSRD xmm(128), m32, imm8: 66 0F 3A 22 /r ib
    @inlinable public mutating func pinsrd_xmib(_ d: XMM, _ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x223A0F, 3), reg: d.number, m, trailing: 1)
        append(imm)
    }
    /// PINSRQ xmm(128), r64, imm8: 66 REX.W 0F 3A 22 /r ib
    @inlinable public mutating func pinsrq_xrib(_ d: XMM, _ s: GPR, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0x48, 0x223A0F, 3), reg: d.number, rm: s.number)
        append(imm)
    }
    /// PINSRQ xmm(128), m64, imm8: 66 REX.W 0F 3A 22 /r ib
    @inlinable public mutating func pinsrq_xmib(_ d: XMM, _ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0x48, 0x223A0F, 3), reg: d.number, m, trailing: 1)
        append(imm)
    }
    /// PEXTRD r32, xmm(128), imm8: 66 0F 3A 16 /r ib
    @inlinable public mutating func pextrd_rxib(_ d: GPR, _ s: XMM, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x163A0F, 3), reg: s.number, rm: d.number)
        append(imm)
    }
    /// PEXTRD m32, xmm(128), imm8: 66 0F 3A 16 /r ib
    @inlinable public mutating func pextrd_mxib(_ m: Memory, _ s: XMM, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x163A0F, 3), reg: s.number, m, trailing: 1)
        append(imm)
    }
    /// PEXTRQ r64, xmm(128), imm8: 66 REX.W 0F 3A 16 /r ib
    @inlinable public mutating func pextrq_rxib(_ d: GPR, _ s: XMM, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0x48, 0x163A0F, 3), reg: s.number, rm: d.number)
        append(imm)
    }
    /// PEXTRQ m64, xmm(128), imm8: 66 REX.W 0F 3A 16 /r ib
    @inlinable public mutating func pextrq_mxib(_ m: Memory, _ s: XMM, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0x48, 0x163A0F, 3), reg: s.number, m, trailing: 1)
        append(imm)
    }
}
