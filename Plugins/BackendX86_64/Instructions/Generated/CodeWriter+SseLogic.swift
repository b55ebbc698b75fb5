// room: x86-64 instructions
// does: one method per form of sse_logic.table
// spec: Intel SDM volume 2
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

extension CodeWriter {
    /// ANDPS xmm(128), xmm(128): 0F 54 /r
    @inlinable public mutating func andps(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x0, 0, rex: 0, 0x540F, 2), reg: d.number, rm: s.number)
    }
    /// ANDPS xmm(128), m128: 0F 54 /r
    @inlinable public mutating func andps_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x540F, 2), reg: d.number, m)
    }
    /// ANDNPS xmm(128), xmm(128): 0F 55 /r
    @inlinable public mutating func andnps(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x0, 0, rex: 0, 0x550F, 2), reg: d.number, rm: s.number)
    }
    /// ANDNPS xmm(128), m128: 0F 55 /r
    @inlinable public mutating func andnps_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x550F, 2), reg: d.number, m)
    }
    /// ORPS xmm(128), xmm(128): 0F 56 /r
    @inlinable public mutating func orps(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x0, 0, rex: 0, 0x560F, 2), reg: d.number, rm: s.number)
    }
    /// ORPS xmm(128), m128: 0F 56 /r
    @inlinable public mutating func orps_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x560F, 2), reg: d.number, m)
    }
    /// XORPS xmm(128), xmm(128): 0F 57 /r
    @inlinable public mutating func xorps(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x0, 0, rex: 0, 0x570F, 2), reg: d.number, rm: s.number)
    }
    /// XORPS xmm(128), m128: 0F 57 /r
    @inlinable public mutating func xorps_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x570F, 2), reg: d.number, m)
    }
    /// ANDPD xmm(128), xmm(128): 66 0F 54 /r
    @inlinable public mutating func andpd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x540F, 2), reg: d.number, rm: s.number)
    }
    /// ANDPD xmm(128), m128: 66 0F 54 /r
    @inlinable public mutating func andpd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x540F, 2), reg: d.number, m)
    }
    /// ANDNPD xmm(128), xmm(128): 66 0F 55 /r
    @inlinable public mutating func andnpd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x550F, 2), reg: d.number, rm: s.number)
    }
    /// ANDNPD xmm(128), m128: 66 0F 55 /r
    @inlinable public mutating func andnpd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x550F, 2), reg: d.number, m)
    }
    /// ORPD xmm(128), xmm(128): 66 0F 56 /r
    @inlinable public mutating func orpd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x560F, 2), reg: d.number, rm: s.number)
    }
    /// ORPD xmm(128), m128: 66 0F 56 /r
    @inlinable public mutating func orpd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x560F, 2), reg: d.number, m)
    }
    /// XORPD xmm(128), xmm(128): 66 0F 57 /r
    @inlinable public mutating func xorpd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x570F, 2), reg: d.number, rm: s.number)
    }
    /// XORPD xmm(128), m128: 66 0F 57 /r
    @inlinable public mutating func xorpd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x570F, 2), reg: d.number, m)
    }
    /// PAND xmm(128), xmm(128): 66 0F DB /r
    @inlinable public mutating func pand(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0xDB0F, 2), reg: d.number, rm: s.number)
    }
    /// PAND xmm(128), m128: 66 0F DB /r
    @inlinable public mutating func pand_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xDB0F, 2), reg: d.number, m)
    }
    /// PANDN xmm(128), xmm(128): 66 0F DF /r
    @inlinable public mutating func pandn(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0xDF0F, 2), reg: d.number, rm: s.number)
    }
    /// PANDN xmm(128), m128: 66 0F DF /r
    @inlinable public mutating func pandn_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xDF0F, 2), reg: d.number, m)
    }
    /// POR xmm(128), xmm(128): 66 0F EB /r
    @inlinable public mutating func por(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0xEB0F, 2), reg: d.number, rm: s.number)
    }
    /// POR xmm(128), m128: 66 0F EB /r
    @inlinable public mutating func por_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xEB0F, 2), reg: d.number, m)
    }
    /// PXOR xmm(128), xmm(128): 66 0F EF /r
    @inlinable public mutating func pxor(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0xEF0F, 2), reg: d.number, rm: s.number)
    }
    /// PXOR xmm(128), m128: 66 0F EF /r
    @inlinable public mutating func pxor_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xEF0F, 2), reg: d.number, m)
    }
    /// PADDB xmm(128), xmm(128): 66 0F FC /r
    @inlinable public mutating func paddb(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0xFC0F, 2), reg: d.number, rm: s.number)
    }
    /// PADDB xmm(128), m128: 66 0F FC /r
    @inlinable public mutating func paddb_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xFC0F, 2), reg: d.number, m)
    }
    /// PADDW xmm(128), xmm(128): 66 0F FD /r
    @inlinable public mutating func paddw(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0xFD0F, 2), reg: d.number, rm: s.number)
    }
    /// PADDW xmm(128), m128: 66 0F FD /r
    @inlinable public mutating func paddw_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xFD0F, 2), reg: d.number, m)
    }
    /// PADDD xmm(128), xmm(128): 66 0F FE /r
    @inlinable public mutating func paddd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0xFE0F, 2), reg: d.number, rm: s.number)
    }
    /// PADDD xmm(128), m128: 66 0F FE /r
    @inlinable public mutating func paddd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xFE0F, 2), reg: d.number, m)
    }
    /// PADDQ xmm(128), xmm(128): 66 0F D4 /r
    @inlinable public mutating func paddq(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD40F, 2), reg: d.number, rm: s.number)
    }
    /// PADDQ xmm(128), m128: 66 0F D4 /r
    @inlinable public mutating func paddq_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD40F, 2), reg: d.number, m)
    }
    /// PSUBB xmm(128), xmm(128): 66 0F F8 /r
    @inlinable public mutating func psubb(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0xF80F, 2), reg: d.number, rm: s.number)
    }
    /// PSUBB xmm(128), m128: 66 0F F8 /r
    @inlinable public mutating func psubb_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xF80F, 2), reg: d.number, m)
    }
    /// PSUBW xmm(128), xmm(128): 66 0F F9 /r
    @inlinable public mutating func psubw(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0xF90F, 2), reg: d.number, rm: s.number)
    }
    /// PSUBW xmm(128), m128: 66 0F F9 /r
    @inlinable public mutating func psubw_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xF90F, 2), reg: d.number, m)
    }
    /// PSUBD xmm(128), xmm(128): 66 0F FA /r
    @inlinable public mutating func psubd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0xFA0F, 2), reg: d.number, rm: s.number)
    }
    /// PSUBD xmm(128), m128: 66 0F FA /r
    @inlinable public mutating func psubd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xFA0F, 2), reg: d.number, m)
    }
    /// PSUBQ xmm(128), xmm(128): 66 0F FB /r
    @inlinable public mutating func psubq(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0xFB0F, 2), reg: d.number, rm: s.number)
    }
    /// PSUBQ xmm(128), m128: 66 0F FB /r
    @inlinable public mutating func psubq_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xFB0F, 2), reg: d.number, m)
    }
    /// PMULUDQ xmm(128), xmm(128): 66 0F F4 /r
    @inlinable public mutating func pmuludq(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0xF40F, 2), reg: d.number, rm: s.number)
    }
    /// PMULUDQ xmm(128), m128: 66 0F F4 /r
    @inlinable public mutating func pmuludq_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xF40F, 2), reg: d.number, m)
    }
    /// PSRLW xmm(128), imm8: 66 0F 71 /2 ib
    @inlinable public mutating func psrlw_xib(_ d: XMM, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x710F, 2), reg: 2, rm: d.number)
        append(imm)
    }
    /// PSRLW xmm(128), xmm(128): 66 0F D1 /r
    @inlinable public mutating func psrlw(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD10F, 2), reg: d.number, rm: s.number)
    }
    /// PSRLW xmm(128), m128: 66 0F D1 /r
    @inlinable public mutating func psrlw_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD10F, 2), reg: d.number, m)
    }
    /// PSRAW xmm(128), imm8: 66 0F 71 /4 ib
    @inlinable public mutating func psraw_xib(_ d: XMM, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x710F, 2), reg: 4, rm: d.number)
        append(imm)
    }
    /// PSRAW xmm(128), xmm(128): 66 0F E1 /r
    @inlinable public mutating func psraw(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0xE10F, 2), reg: d.number, rm: s.number)
    }
    /// PSRAW xmm(128), m128: 66 0F E1 /r
    @inlinable public mutating func psraw_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xE10F, 2), reg: d.number, m)
    }
    /// PSLLW xmm(128), imm8: 66 0F 71 /6 ib
    @inlinable public mutating func psllw_xib(_ d: XMM, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x710F, 2), reg: 6, rm: d.number)
        append(imm)
    }
    /// PSLLW xmm(128), xmm(128): 66 0F F1 /r
    @inlinable public mutating func psllw(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0xF10F, 2), reg: d.number, rm: s.number)
    }
    /// PSLLW xmm(128), m128: 66 0F F1 /r
    @inlinable public mutating func psllw_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xF10F, 2), reg: d.number, m)
    }
    /// PSRLD xmm(128), imm8: 66 0F 72 /2 ib
    @inlinable public mutating func psrld_xib(_ d: XMM, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x720F, 2), reg: 2, rm: d.number)
        append(imm)
    }
    /// PSRLD xmm(128), xmm(128): 66 0F D2 /r
    @inlinable public mutating func psrld(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD20F, 2), reg: d.number, rm: s.number)
    }
    /// PSRLD xmm(128), m128: 66 0F D2 /r
    @inlinable public mutating func psrld_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD20F, 2), reg: d.number, m)
    }
    /// PSRAD xmm(128), imm8: 66 0F 72 /4 ib
    @inlinable public mutating func psrad_xib(_ d: XMM, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x720F, 2), reg: 4, rm: d.number)
        append(imm)
    }
    /// PSRAD xmm(128), xmm(128): 66 0F E2 /r
    @inlinable public mutating func psrad(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0xE20F, 2), reg: d.number, rm: s.number)
    }
    /// PSRAD xmm(128), m128: 66 0F E2 /r
    @inlinable public mutating func psrad_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xE20F, 2), reg: d.number, m)
    }
    /// PSLLD xmm(128), imm8: 66 0F 72 /6 ib
    @inlinable public mutating func pslld_xib(_ d: XMM, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x720F, 2), reg: 6, rm: d.number)
        append(imm)
    }
    /// PSLLD xmm(128), xmm(128): 66 0F F2 /r
    @inlinable public mutating func pslld(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0xF20F, 2), reg: d.number, rm: s.number)
    }
    /// PSLLD xmm(128), m128: 66 0F F2 /r
    @inlinable public mutating func pslld_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xF20F, 2), reg: d.number, m)
    }
    /// PSRLQ xmm(128), imm8: 66 0F 73 /2 ib
    @inlinable public mutating func psrlq_xib(_ d: XMM, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x730F, 2), reg: 2, rm: d.number)
        append(imm)
    }
    /// PSRLQ xmm(128), xmm(128): 66 0F D3 /r
    @inlinable public mutating func psrlq(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD30F, 2), reg: d.number, rm: s.number)
    }
    /// PSRLQ xmm(128), m128: 66 0F D3 /r
    @inlinable public mutating func psrlq_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD30F, 2), reg: d.number, m)
    }
    /// PSLLQ xmm(128), imm8: 66 0F 73 /6 ib
    @inlinable public mutating func psllq_xib(_ d: XMM, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x730F, 2), reg: 6, rm: d.number)
        append(imm)
    }
    /// PSLLQ xmm(128), xmm(128): 66 0F F3 /r
    @inlinable public mutating func psllq(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0xF30F, 2), reg: d.number, rm: s.number)
    }
    /// PSLLQ xmm(128), m128: 66 0F F3 /r
    @inlinable public mutating func psllq_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xF30F, 2), reg: d.number, m)
    }
    /// PSRLDQ xmm(128), imm8: 66 0F 73 /3 ib
    @inlinable public mutating func psrldq_xib(_ d: XMM, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x730F, 2), reg: 3, rm: d.number)
        append(imm)
    }
    /// PSLLDQ xmm(128), imm8: 66 0F 73 /7 ib
    @inlinable public mutating func pslldq_xib(_ d: XMM, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x730F, 2), reg: 7, rm: d.number)
        append(imm)
    }
    /// BLENDVPS xmm(128), xmm(128), XMM0: 66 0F 38 14 /r
    @inlinable public mutating func blendvps(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x14380F, 3), reg: d.number, rm: s.number)
    }
    /// BLENDVPS xmm(128), m128, XMM0: 66 0F 38 14 /r
    @inlinable public mutating func blendvps_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x14380F, 3), reg: d.number, m)
    }
    /// BLENDVPD xmm(128), xmm(128), XMM0: 66 0F 38 15 /r
    @inlinable public mutating func blendvpd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x15380F, 3), reg: d.number, rm: s.number)
    }
    /// BLENDVPD xmm(128), m128, XMM0: 66 0F 38 15 /r
    @inlinable public mutating func blendvpd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x15380F, 3), reg: d.number, m)
    }
}
