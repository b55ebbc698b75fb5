// room: x86-64 instructions
// does: one method per form of sse_convert.table
// spec: Intel SDM volume 2
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

extension CodeWriter {
    /// CVTSI2SD xmm(64), r64: F2 REX.W 0F 2A /r
    @inlinable public mutating func cvtsi2sd_xr64(_ d: XMM, _ s: GPR) {
        legacy(Legacy(0xF2, 1, rex: 0x48, 0x2A0F, 2), reg: d.number, rm: s.number)
    }
    /// CVTSI2SD xmm(64), m64: F2 REX.W 0F 2A /r
    @inlinable public mutating func cvtsi2sd_xm64(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF2, 1, rex: 0x48, 0x2A0F, 2), reg: d.number, m)
    }
    /// CVTSI2SD xmm(64), r32: F2 0F 2A /r
    @inlinable public mutating func cvtsi2sd_xr32(_ d: XMM, _ s: GPR) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x2A0F, 2), reg: d.number, rm: s.number)
    }
    /// CVTSI2SD xmm(64), m32: F2 0F 2A /r
    @inlinable public mutating func cvtsi2sd_xm32(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x2A0F, 2), reg: d.number, m)
    }
    /// CVTSI2SS xmm(32), r64: F3 REX.W 0F 2A /r
    @inlinable public mutating func cvtsi2ss_xr64(_ d: XMM, _ s: GPR) {
        legacy(Legacy(0xF3, 1, rex: 0x48, 0x2A0F, 2), reg: d.number, rm: s.number)
    }
    /// CVTSI2SS xmm(32), m64: F3 REX.W 0F 2A /r
    @inlinable public mutating func cvtsi2ss_xm64(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0x48, 0x2A0F, 2), reg: d.number, m)
    }
    /// CVTSI2SS xmm(32), r32: F3 0F 2A /r
    @inlinable public mutating func cvtsi2ss_xr32(_ d: XMM, _ s: GPR) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x2A0F, 2), reg: d.number, rm: s.number)
    }
    /// CVTSI2SS xmm(32), m32: F3 0F 2A /r
    @inlinable public mutating func cvtsi2ss_xm32(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x2A0F, 2), reg: d.number, m)
    }
    /// CVTSD2SI r64, xmm(64): F2 REX.W 0F 2D /r
    @inlinable public mutating func cvtsd2si_rx64(_ d: GPR, _ s: XMM) {
        legacy(Legacy(0xF2, 1, rex: 0x48, 0x2D0F, 2), reg: d.number, rm: s.number)
    }
    /// CVTSD2SI r64, m64: F2 REX.W 0F 2D /r
    @inlinable public mutating func cvtsd2si_rm64(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0xF2, 1, rex: 0x48, 0x2D0F, 2), reg: d.number, m)
    }
    /// CVTSD2SI r32, xmm(64): F2 0F 2D /r
    @inlinable public mutating func cvtsd2si_rx32(_ d: GPR, _ s: XMM) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x2D0F, 2), reg: d.number, rm: s.number)
    }
    /// CVTSD2SI r32, m64: F2 0F 2D /r
    @inlinable public mutating func cvtsd2si_rm32(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x2D0F, 2), reg: d.number, m)
    }
    /// CVTTSD2SI r64, xmm(64): F2 REX.W 0F 2C /r
    @inlinable public mutating func cvttsd2si_rx64(_ d: GPR, _ s: XMM) {
        legacy(Legacy(0xF2, 1, rex: 0x48, 0x2C0F, 2), reg: d.number, rm: s.number)
    }
    /// CVTTSD2SI r64, m64: F2 REX.W 0F 2C /r
    @inlinable public mutating func cvttsd2si_rm64(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0xF2, 1, rex: 0x48, 0x2C0F, 2), reg: d.number, m)
    }
    /// CVTTSD2SI r32, xmm(64): F2 0F 2C /r
    @inlinable public mutating func cvttsd2si_rx32(_ d: GPR, _ s: XMM) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x2C0F, 2), reg: d.number, rm: s.number)
    }
    /// CVTTSD2SI r32, m64: F2 0F 2C /r
    @inlinable public mutating func cvttsd2si_rm32(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x2C0F, 2), reg: d.number, m)
    }
    /// CVTSS2SI r64, xmm(32): F3 REX.W 0F 2D /r
    @inlinable public mutating func cvtss2si_rx64(_ d: GPR, _ s: XMM) {
        legacy(Legacy(0xF3, 1, rex: 0x48, 0x2D0F, 2), reg: d.number, rm: s.number)
    }
    /// CVTSS2SI r64, m32: F3 REX.W 0F 2D /r
    @inlinable public mutating func cvtss2si_rm64(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0x48, 0x2D0F, 2), reg: d.number, m)
    }
    /// CVTSS2SI r32, xmm(32): F3 0F 2D /r
    @inlinable public mutating func cvtss2si_rx32(_ d: GPR, _ s: XMM) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x2D0F, 2), reg: d.number, rm: s.number)
    }
    /// CVTSS2SI r32, m32: F3 0F 2D /r
    @inlinable public mutating func cvtss2si_rm32(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x2D0F, 2), reg: d.number, m)
    }
    /// CVTTSS2SI r64, xmm(32): F3 REX.W 0F 2C /r
    @inlinable public mutating func cvttss2si_rx64(_ d: GPR, _ s: XMM) {
        legacy(Legacy(0xF3, 1, rex: 0x48, 0x2C0F, 2), reg: d.number, rm: s.number)
    }
    /// CVTTSS2SI r64, m32: F3 REX.W 0F 2C /r
    @inlinable public mutating func cvttss2si_rm64(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0x48, 0x2C0F, 2), reg: d.number, m)
    }
    /// CVTTSS2SI r32, xmm(32): F3 0F 2C /r
    @inlinable public mutating func cvttss2si_rx32(_ d: GPR, _ s: XMM) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x2C0F, 2), reg: d.number, rm: s.number)
    }
    /// CVTTSS2SI r32, m32: F3 0F 2C /r
    @inlinable public mutating func cvttss2si_rm32(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x2C0F, 2), reg: d.number, m)
    }
    /// CVTSS2SD xmm(64), xmm(32): F3 0F 5A /r
    @inlinable public mutating func cvtss2sd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x5A0F, 2), reg: d.number, rm: s.number)
    }
    /// CVTSS2SD xmm(64), m32: F3 0F 5A /r
    @inlinable public mutating func cvtss2sd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x5A0F, 2), reg: d.number, m)
    }
    /// CVTSD2SS xmm(32), xmm(64): F2 0F 5A /r
    @inlinable public mutating func cvtsd2ss(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x5A0F, 2), reg: d.number, rm: s.number)
    }
    /// CVTSD2SS xmm(32), m64: F2 0F 5A /r
    @inlinable public mutating func cvtsd2ss_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x5A0F, 2), reg: d.number, m)
    }
    /// CVTDQ2PD xmm(128), xmm(64): F3 0F E6 /r
    @inlinable public mutating func cvtdq2pd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0xF3, 1, rex: 0, 0xE60F, 2), reg: d.number, rm: s.number)
    }
    /// CVTDQ2PD xmm(128), m64: F3 0F E6 /r
    @inlinable public mutating func cvtdq2pd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0, 0xE60F, 2), reg: d.number, m)
    }
    /// CVTDQ2PS xmm(128), xmm(128): 0F 5B /r
    @inlinable public mutating func cvtdq2ps(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x0, 0, rex: 0, 0x5B0F, 2), reg: d.number, rm: s.number)
    }
    /// CVTDQ2PS xmm(128), m128: 0F 5B /r
    @inlinable public mutating func cvtdq2ps_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x5B0F, 2), reg: d.number, m)
    }
    /// CVTTPD2DQ xmm(128), xmm(128): 66 0F E6 /r
    @inlinable public mutating func cvttpd2dq(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0xE60F, 2), reg: d.number, rm: s.number)
    }
    /// CVTTPD2DQ xmm(128), m128: 66 0F E6 /r
    @inlinable public mutating func cvttpd2dq_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xE60F, 2), reg: d.number, m)
    }
    /// CVTTPS2DQ xmm(128), xmm(128): F3 0F 5B /r
    @inlinable public mutating func cvttps2dq(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x5B0F, 2), reg: d.number, rm: s.number)
    }
    /// CVTTPS2DQ xmm(128), m128: F3 0F 5B /r
    @inlinable public mutating func cvttps2dq_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x5B0F, 2), reg: d.number, m)
    }
}
