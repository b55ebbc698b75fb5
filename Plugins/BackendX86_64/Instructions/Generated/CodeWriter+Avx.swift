// room: x86-64 instructions
// does: one method per form of avx.table
// spec: Intel SDM volume 2
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

extension CodeWriter {
    /// VADDSD xmm(64), xmm(64), xmm(64): VEX.LIG.F2.0F.WIG 58 /r
    @inlinable public mutating func vaddsd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x58), reg: d.number, v: s.number, rm: t.number)
    }
    /// VADDSD xmm(64), xmm(64), m64: VEX.LIG.F2.0F.WIG 58 /r
    @inlinable public mutating func vaddsd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x58), reg: d.number, v: s.number, m)
    }
    /// VMULSD xmm(64), xmm(64), xmm(64): VEX.LIG.F2.0F.WIG 59 /r
    @inlinable public mutating func vmulsd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x59), reg: d.number, v: s.number, rm: t.number)
    }
    /// VMULSD xmm(64), xmm(64), m64: VEX.LIG.F2.0F.WIG 59 /r
    @inlinable public mutating func vmulsd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x59), reg: d.number, v: s.number, m)
    }
    /// VSUBSD xmm(64), xmm(64), xmm(64): VEX.LIG.F2.0F.WIG 5C /r
    @inlinable public mutating func vsubsd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x5C), reg: d.number, v: s.number, rm: t.number)
    }
    /// VSUBSD xmm(64), xmm(64), m64: VEX.LIG.F2.0F.WIG 5C /r
    @inlinable public mutating func vsubsd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x5C), reg: d.number, v: s.number, m)
    }
    /// VMINSD xmm(64), xmm(64), xmm(64): VEX.LIG.F2.0F.WIG 5D /r
    @inlinable public mutating func vminsd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x5D), reg: d.number, v: s.number, rm: t.number)
    }
    /// VMINSD xmm(64), xmm(64), m64: VEX.LIG.F2.0F.WIG 5D /r
    @inlinable public mutating func vminsd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x5D), reg: d.number, v: s.number, m)
    }
    /// VDIVSD xmm(64), xmm(64), xmm(64): VEX.LIG.F2.0F.WIG 5E /r
    @inlinable public mutating func vdivsd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x5E), reg: d.number, v: s.number, rm: t.number)
    }
    /// VDIVSD xmm(64), xmm(64), m64: VEX.LIG.F2.0F.WIG 5E /r
    @inlinable public mutating func vdivsd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x5E), reg: d.number, v: s.number, m)
    }
    /// VMAXSD xmm(64), xmm(64), xmm(64): VEX.LIG.F2.0F.WIG 5F /r
    @inlinable public mutating func vmaxsd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x5F), reg: d.number, v: s.number, rm: t.number)
    }
    /// VMAXSD xmm(64), xmm(64), m64: VEX.LIG.F2.0F.WIG 5F /r
    @inlinable public mutating func vmaxsd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x5F), reg: d.number, v: s.number, m)
    }
    /// VSQRTSD xmm(64), xmm(64), xmm(64): VEX.LIG.F2.0F.WIG 51 /r
    @inlinable public mutating func vsqrtsd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x51), reg: d.number, v: s.number, rm: t.number)
    }
    /// VSQRTSD xmm(64), xmm(64), m64: VEX.LIG.F2.0F.WIG 51 /r
    @inlinable public mutating func vsqrtsd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x51), reg: d.number, v: s.number, m)
    }
    /// VADDSS xmm(32), xmm(32), xmm(32): VEX.LIG.F3.0F.WIG 58 /r
    @inlinable public mutating func vaddss(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x58), reg: d.number, v: s.number, rm: t.number)
    }
    /// VADDSS xmm(32), xmm(32), m32: VEX.LIG.F3.0F.WIG 58 /r
    @inlinable public mutating func vaddss_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x58), reg: d.number, v: s.number, m)
    }
    /// VMULSS xmm(32), xmm(32), xmm(32): VEX.LIG.F3.0F.WIG 59 /r
    @inlinable public mutating func vmulss(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x59), reg: d.number, v: s.number, rm: t.number)
    }
    /// VMULSS xmm(32), xmm(32), m32: VEX.LIG.F3.0F.WIG 59 /r
    @inlinable public mutating func vmulss_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x59), reg: d.number, v: s.number, m)
    }
    /// VSUBSS xmm(32), xmm(32), xmm(32): VEX.LIG.F3.0F.WIG 5C /r
    @inlinable public mutating func vsubss(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x5C), reg: d.number, v: s.number, rm: t.number)
    }
    /// VSUBSS xmm(32), xmm(32), m32: VEX.LIG.F3.0F.WIG 5C /r
    @inlinable public mutating func vsubss_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x5C), reg: d.number, v: s.number, m)
    }
    /// VMINSS xmm(32), xmm(32), xmm(32): VEX.LIG.F3.0F.WIG 5D /r
    @inlinable public mutating func vminss(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x5D), reg: d.number, v: s.number, rm: t.number)
    }
    /// VMINSS xmm(32), xmm(32), m32: VEX.LIG.F3.0F.WIG 5D /r
    @inlinable public mutating func vminss_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x5D), reg: d.number, v: s.number, m)
    }
    /// VDIVSS xmm(32), xmm(32), xmm(32): VEX.LIG.F3.0F.WIG 5E /r
    @inlinable public mutating func vdivss(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x5E), reg: d.number, v: s.number, rm: t.number)
    }
    /// VDIVSS xmm(32), xmm(32), m32: VEX.LIG.F3.0F.WIG 5E /r
    @inlinable public mutating func vdivss_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x5E), reg: d.number, v: s.number, m)
    }
    /// VMAXSS xmm(32), xmm(32), xmm(32): VEX.LIG.F3.0F.WIG 5F /r
    @inlinable public mutating func vmaxss(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x5F), reg: d.number, v: s.number, rm: t.number)
    }
    /// VMAXSS xmm(32), xmm(32), m32: VEX.LIG.F3.0F.WIG 5F /r
    @inlinable public mutating func vmaxss_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x5F), reg: d.number, v: s.number, m)
    }
    /// VSQRTSS xmm(32), xmm(32), xmm(32): VEX.LIG.F3.0F.WIG 51 /r
    @inlinable public mutating func vsqrtss(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x51), reg: d.number, v: s.number, rm: t.number)
    }
    /// VSQRTSS xmm(32), xmm(32), m32: VEX.LIG.F3.0F.WIG 51 /r
    @inlinable public mutating func vsqrtss_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x51), reg: d.number, v: s.number, m)
    }
    /// VROUNDSS xmm(32), xmm(32), xmm(32), imm8: VEX.LIG.66.0F3A.WIG 0A /r ib
    @inlinable public mutating func vroundss_xxxib(_ d: XMM, _ s: XMM, _ t: XMM, _ imm: UInt8) {
        vex(Vex(map: 3, pp: 1, w: 0, 0xA), reg: d.number, v: s.number, rm: t.number)
        append(imm)
    }
    /// VROUNDSS xmm(32), xmm(32), m32, imm8: VEX.LIG.66.0F3A.WIG 0A /r ib
    @inlinable public mutating func vroundss_xxmib(_ d: XMM, _ s: XMM, _ m: Memory, _ imm: UInt8) {
        vex(Vex(map: 3, pp: 1, w: 0, 0xA), reg: d.number, v: s.number, m, trailing: 1)
        append(imm)
    }
    /// VROUNDSD xmm(64), xmm(64), xmm(64), imm8: VEX.LIG.66.0F3A.WIG 0B /r ib
    @inlinable public mutating func vroundsd_xxxib(_ d: XMM, _ s: XMM, _ t: XMM, _ imm: UInt8) {
        vex(Vex(map: 3, pp: 1, w: 0, 0xB), reg: d.number, v: s.number, rm: t.number)
        append(imm)
    }
    /// VROUNDSD xmm(64), xmm(64), m64, imm8: VEX.LIG.66.0F3A.WIG 0B /r ib
    @inlinable public mutating func vroundsd_xxmib(_ d: XMM, _ s: XMM, _ m: Memory, _ imm: UInt8) {
        vex(Vex(map: 3, pp: 1, w: 0, 0xB), reg: d.number, v: s.number, m, trailing: 1)
        append(imm)
    }
    /// VUCOMISD xmm(64), xmm(64): VEX.LIG.66.0F.WIG 2E /r
    @inlinable public mutating func vucomisd(_ d: XMM, _ s: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x2E), reg: d.number, v: 0, rm: s.number)
    }
    /// VUCOMISD xmm(64), m64: VEX.LIG.66.0F.WIG 2E /r
    @inlinable public mutating func vucomisd_xm(_ d: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x2E), reg: d.number, v: 0, m)
    }
    /// VCOMISD xmm(64), xmm(64): VEX.LIG.66.0F.WIG 2F /r
    @inlinable public mutating func vcomisd(_ d: XMM, _ s: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x2F), reg: d.number, v: 0, rm: s.number)
    }
    /// VCOMISD xmm(64), m64: VEX.LIG.66.0F.WIG 2F /r
    @inlinable public mutating func vcomisd_xm(_ d: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x2F), reg: d.number, v: 0, m)
    }
    /// VUCOMISS xmm(32), xmm(32): VEX.LIG.0F.WIG 2E /r
    @inlinable public mutating func vucomiss(_ d: XMM, _ s: XMM) {
        vex(Vex(map: 1, pp: 0, w: 0, 0x2E), reg: d.number, v: 0, rm: s.number)
    }
    /// VUCOMISS xmm(32), m32: VEX.LIG.0F.WIG 2E /r
    @inlinable public mutating func vucomiss_xm(_ d: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 0, w: 0, 0x2E), reg: d.number, v: 0, m)
    }
    /// VCOMISS xmm(32), xmm(32): VEX.LIG.0F.WIG 2F /r
    @inlinable public mutating func vcomiss(_ d: XMM, _ s: XMM) {
        vex(Vex(map: 1, pp: 0, w: 0, 0x2F), reg: d.number, v: 0, rm: s.number)
    }
    /// VCOMISS xmm(32), m32: VEX.LIG.0F.WIG 2F /r
    @inlinable public mutating func vcomiss_xm(_ d: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 0, w: 0, 0x2F), reg: d.number, v: 0, m)
    }
    /// VCMPSD xmm(64), xmm(64), xmm(64), imm8: VEX.LIG.F2.0F.WIG C2 /r ib
    @inlinable public mutating func vcmpsd_xxxib(_ d: XMM, _ s: XMM, _ t: XMM, _ imm: UInt8) {
        vex(Vex(map: 1, pp: 3, w: 0, 0xC2), reg: d.number, v: s.number, rm: t.number)
        append(imm)
    }
    /// VCMPSD xmm(64), xmm(64), m64, imm8: VEX.LIG.F2.0F.WIG C2 /r ib
    @inlinable public mutating func vcmpsd_xxmib(_ d: XMM, _ s: XMM, _ m: Memory, _ imm: UInt8) {
        vex(Vex(map: 1, pp: 3, w: 0, 0xC2), reg: d.number, v: s.number, m, trailing: 1)
        append(imm)
    }
    /// VCMPSS xmm(32), xmm(32), xmm(32), imm8: VEX.LIG.F3.0F.WIG C2 /r ib
    @inlinable public mutating func vcmpss_xxxib(_ d: XMM, _ s: XMM, _ t: XMM, _ imm: UInt8) {
        vex(Vex(map: 1, pp: 2, w: 0, 0xC2), reg: d.number, v: s.number, rm: t.number)
        append(imm)
    }
    /// VCMPSS xmm(32), xmm(32), m32, imm8: VEX.LIG.F3.0F.WIG C2 /r ib
    @inlinable public mutating func vcmpss_xxmib(_ d: XMM, _ s: XMM, _ m: Memory, _ imm: UInt8) {
        vex(Vex(map: 1, pp: 2, w: 0, 0xC2), reg: d.number, v: s.number, m, trailing: 1)
        append(imm)
    }
    /// VCVTSI2SD xmm(64), xmm(128), r64: VEX.LIG.F2.0F.W1 2A /r
    @inlinable public mutating func vcvtsi2sd_xxr64(_ d: XMM, _ s: XMM, _ t: GPR) {
        vex(Vex(map: 1, pp: 3, w: 0x80, 0x2A), reg: d.number, v: s.number, rm: t.number)
    }
    /// VCVTSI2SD xmm(64), xmm(128), m64: VEX.LIG.F2.0F.W1 2A /r
    @inlinable public mutating func vcvtsi2sd_xxm64(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 3, w: 0x80, 0x2A), reg: d.number, v: s.number, m)
    }
    /// VCVTSI2SD xmm(64), xmm(128), r32: VEX.LIG.F2.0F.W0 2A /r
    @inlinable public mutating func vcvtsi2sd_xxr32(_ d: XMM, _ s: XMM, _ t: GPR) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x2A), reg: d.number, v: s.number, rm: t.number)
    }
    /// VCVTSI2SD xmm(64), xmm(128), m32: VEX.LIG.F2.0F.W0 2A /r
    @inlinable public mutating func vcvtsi2sd_xxm32(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x2A), reg: d.number, v: s.number, m)
    }
    /// VCVTSI2SS xmm(32), xmm(128), r64: VEX.LIG.F3.0F.W1 2A /r
    @inlinable public mutating func vcvtsi2ss_xxr64(_ d: XMM, _ s: XMM, _ t: GPR) {
        vex(Vex(map: 1, pp: 2, w: 0x80, 0x2A), reg: d.number, v: s.number, rm: t.number)
    }
    /// VCVTSI2SS xmm(32), xmm(128), m64: VEX.LIG.F3.0F.W1 2A /r
    @inlinable public mutating func vcvtsi2ss_xxm64(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 2, w: 0x80, 0x2A), reg: d.number, v: s.number, m)
    }
    /// VCVTSI2SS xmm(32), xmm(128), r32: VEX.LIG.F3.0F.W0 2A /r
    @inlinable public mutating func vcvtsi2ss_xxr32(_ d: XMM, _ s: XMM, _ t: GPR) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x2A), reg: d.number, v: s.number, rm: t.number)
    }
    /// VCVTSI2SS xmm(32), xmm(128), m32: VEX.LIG.F3.0F.W0 2A /r
    @inlinable public mutating func vcvtsi2ss_xxm32(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x2A), reg: d.number, v: s.number, m)
    }
    /// VCVTSD2SI r64, xmm(64): VEX.LIG.F2.0F.W1 2D /r
    @inlinable public mutating func vcvtsd2si_rx64(_ d: GPR, _ s: XMM) {
        vex(Vex(map: 1, pp: 3, w: 0x80, 0x2D), reg: d.number, v: 0, rm: s.number)
    }
    /// VCVTSD2SI r64, m64: VEX.LIG.F2.0F.W1 2D /r
    @inlinable public mutating func vcvtsd2si_rm64(_ d: GPR, _ m: Memory) {
        vex(Vex(map: 1, pp: 3, w: 0x80, 0x2D), reg: d.number, v: 0, m)
    }
    /// VCVTSD2SI r32, xmm(64): VEX.LIG.F2.0F.W0 2D /r
    @inlinable public mutating func vcvtsd2si_rx32(_ d: GPR, _ s: XMM) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x2D), reg: d.number, v: 0, rm: s.number)
    }
    /// VCVTSD2SI r32, m64: VEX.LIG.F2.0F.W0 2D /r
    @inlinable public mutating func vcvtsd2si_rm32(_ d: GPR, _ m: Memory) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x2D), reg: d.number, v: 0, m)
    }
    /// VCVTTSD2SI r64, xmm(64): VEX.LIG.F2.0F.W1 2C /r
    @inlinable public mutating func vcvttsd2si_rx64(_ d: GPR, _ s: XMM) {
        vex(Vex(map: 1, pp: 3, w: 0x80, 0x2C), reg: d.number, v: 0, rm: s.number)
    }
    /// VCVTTSD2SI r64, m64: VEX.LIG.F2.0F.W1 2C /r
    @inlinable public mutating func vcvttsd2si_rm64(_ d: GPR, _ m: Memory) {
        vex(Vex(map: 1, pp: 3, w: 0x80, 0x2C), reg: d.number, v: 0, m)
    }
    /// VCVTTSD2SI r32, xmm(64): VEX.LIG.F2.0F.W0 2C /r
    @inlinable public mutating func vcvttsd2si_rx32(_ d: GPR, _ s: XMM) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x2C), reg: d.number, v: 0, rm: s.number)
    }
    /// VCVTTSD2SI r32, m64: VEX.LIG.F2.0F.W0 2C /r
    @inlinable public mutating func vcvttsd2si_rm32(_ d: GPR, _ m: Memory) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x2C), reg: d.number, v: 0, m)
    }
    /// VCVTSS2SI r64, xmm(32): VEX.LIG.F3.0F.W1 2D /r
    @inlinable public mutating func vcvtss2si_rx64(_ d: GPR, _ s: XMM) {
        vex(Vex(map: 1, pp: 2, w: 0x80, 0x2D), reg: d.number, v: 0, rm: s.number)
    }
    /// VCVTSS2SI r64, m32: VEX.LIG.F3.0F.W1 2D /r
    @inlinable public mutating func vcvtss2si_rm64(_ d: GPR, _ m: Memory) {
        vex(Vex(map: 1, pp: 2, w: 0x80, 0x2D), reg: d.number, v: 0, m)
    }
    /// VCVTSS2SI r32, xmm(32): VEX.LIG.F3.0F.W0 2D /r
    @inlinable public mutating func vcvtss2si_rx32(_ d: GPR, _ s: XMM) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x2D), reg: d.number, v: 0, rm: s.number)
    }
    /// VCVTSS2SI r32, m32: VEX.LIG.F3.0F.W0 2D /r
    @inlinable public mutating func vcvtss2si_rm32(_ d: GPR, _ m: Memory) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x2D), reg: d.number, v: 0, m)
    }
    /// VCVTTSS2SI r64, xmm(32): VEX.LIG.F3.0F.W1 2C /r
    @inlinable public mutating func vcvttss2si_rx64(_ d: GPR, _ s: XMM) {
        vex(Vex(map: 1, pp: 2, w: 0x80, 0x2C), reg: d.number, v: 0, rm: s.number)
    }
    /// VCVTTSS2SI r64, m32: VEX.LIG.F3.0F.W1 2C /r
    @inlinable public mutating func vcvttss2si_rm64(_ d: GPR, _ m: Memory) {
        vex(Vex(map: 1, pp: 2, w: 0x80, 0x2C), reg: d.number, v: 0, m)
    }
    /// VCVTTSS2SI r32, xmm(32): VEX.LIG.F3.0F.W0 2C /r
    @inlinable public mutating func vcvttss2si_rx32(_ d: GPR, _ s: XMM) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x2C), reg: d.number, v: 0, rm: s.number)
    }
    /// VCVTTSS2SI r32, m32: VEX.LIG.F3.0F.W0 2C /r
    @inlinable public mutating func vcvttss2si_rm32(_ d: GPR, _ m: Memory) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x2C), reg: d.number, v: 0, m)
    }
    /// VCVTSS2SD xmm(64), xmm(128), xmm(32): VEX.LIG.F3.0F.WIG 5A /r
    @inlinable public mutating func vcvtss2sd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x5A), reg: d.number, v: s.number, rm: t.number)
    }
    /// VCVTSS2SD xmm(64), xmm(128), m32: VEX.LIG.F3.0F.WIG 5A /r
    @inlinable public mutating func vcvtss2sd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x5A), reg: d.number, v: s.number, m)
    }
    /// VCVTSD2SS xmm(32), xmm(128), xmm(64): VEX.LIG.F2.0F.WIG 5A /r
    @inlinable public mutating func vcvtsd2ss(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x5A), reg: d.number, v: s.number, rm: t.number)
    }
    /// VCVTSD2SS xmm(32), xmm(128), m64: VEX.LIG.F2.0F.WIG 5A /r
    @inlinable public mutating func vcvtsd2ss_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x5A), reg: d.number, v: s.number, m)
    }
    /// VMOVSS xmm(32), xmm(128), xmm(32): VEX.LIG.F3.0F.WIG 10 /r
    @inlinable public mutating func vmovss(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x10), reg: d.number, v: s.number, rm: t.number)
    }
    /// VMOVSS xmm(32), m32: VEX.LIG.F3.0F.WIG 10 /r
    @inlinable public mutating func vmovss_xm(_ d: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x10), reg: d.number, v: 0, m)
    }
    /// VMOVSS m32, xmm(32): VEX.LIG.F3.0F.WIG 11 /r
    @inlinable public mutating func vmovss_mx(_ m: Memory, _ s: XMM) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x11), reg: s.number, v: 0, m)
    }
    /// VMOVSD xmm(64), xmm(128), xmm(64): VEX.LIG.F2.0F.WIG 10 /r
    @inlinable public mutating func vmovsd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x10), reg: d.number, v: s.number, rm: t.number)
    }
    /// VMOVSD xmm(64), m64: VEX.LIG.F2.0F.WIG 10 /r
    @inlinable public mutating func vmovsd_xm(_ d: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x10), reg: d.number, v: 0, m)
    }
    /// VMOVSD m64, xmm(64): VEX.LIG.F2.0F.WIG 11 /r
    @inlinable public mutating func vmovsd_mx(_ m: Memory, _ s: XMM) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x11), reg: s.number, v: 0, m)
    }
    /// VMOVD xmm(32), r32: VEX.128.66.0F.W0 6E /r
    @inlinable public mutating func vmovd_xr(_ d: XMM, _ s: GPR) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x6E), reg: d.number, v: 0, rm: s.number)
    }
    /// VMOVD xmm(32), m32: VEX.128.66.0F.W0 6E /r
    @inlinable public mutating func vmovd_xm(_ d: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x6E), reg: d.number, v: 0, m)
    }
    /// VMOVD r32, xmm(32): VEX.128.66.0F.W0 7E /r
    @inlinable public mutating func vmovd_rx(_ d: GPR, _ s: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x7E), reg: s.number, v: 0, rm: d.number)
    }
    /// VMOVD m32, xmm(32): VEX.128.66.0F.W0 7E /r
    @inlinable public mutating func vmovd_mx(_ m: Memory, _ s: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x7E), reg: s.number, v: 0, m)
    }
    /// VMOVQ xmm(64), r64: VEX.128.66.0F.W1 6E /r
    @inlinable public mutating func vmovq_xr(_ d: XMM, _ s: GPR) {
        vex(Vex(map: 1, pp: 1, w: 0x80, 0x6E), reg: d.number, v: 0, rm: s.number)
    }
    /// VMOVQ r64, xmm(64): VEX.128.66.0F.W1 7E /r
    @inlinable public mutating func vmovq_rx(_ d: GPR, _ s: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0x80, 0x7E), reg: s.number, v: 0, rm: d.number)
    }
    /// VMOVQ xmm(64), xmm(64): VEX.128.F3.0F.WIG 7E /r
    @inlinable public mutating func vmovq(_ d: XMM, _ s: XMM) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x7E), reg: d.number, v: 0, rm: s.number)
    }
    /// VMOVQ xmm(64), m64: VEX.128.F3.0F.WIG 7E /r
    @inlinable public mutating func vmovq_xm(_ d: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x7E), reg: d.number, v: 0, m)
    }
    /// VMOVQ m64, xmm(64): VEX.128.66.0F.WIG D6 /r
    @inlinable public mutating func vmovq_mx(_ m: Memory, _ s: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xD6), reg: s.number, v: 0, m)
    }
    /// VMOVAPS xmm(128), xmm(128): VEX.128.0F.WIG 28 /r
    @inlinable public mutating func vmovaps(_ d: XMM, _ s: XMM) {
        vex(Vex(map: 1, pp: 0, w: 0, 0x28), reg: d.number, v: 0, rm: s.number)
    }
    /// VMOVAPS xmm(128), m128: VEX.128.0F.WIG 28 /r
    @inlinable public mutating func vmovaps_xm(_ d: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 0, w: 0, 0x28), reg: d.number, v: 0, m)
    }
    /// VMOVAPS m128, xmm(128): VEX.128.0F.WIG 29 /r
    @inlinable public mutating func vmovaps_mx(_ m: Memory, _ s: XMM) {
        vex(Vex(map: 1, pp: 0, w: 0, 0x29), reg: s.number, v: 0, m)
    }
    /// VMOVAPD xmm(128), xmm(128): VEX.128.66.0F.WIG 28 /r
    @inlinable public mutating func vmovapd(_ d: XMM, _ s: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x28), reg: d.number, v: 0, rm: s.number)
    }
    /// VMOVAPD xmm(128), m128: VEX.128.66.0F.WIG 28 /r
    @inlinable public mutating func vmovapd_xm(_ d: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x28), reg: d.number, v: 0, m)
    }
    /// VMOVAPD m128, xmm(128): VEX.128.66.0F.WIG 29 /r
    @inlinable public mutating func vmovapd_mx(_ m: Memory, _ s: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x29), reg: s.number, v: 0, m)
    }
    /// VMOVUPS xmm(128), xmm(128): VEX.128.0F.WIG 10 /r
    @inlinable public mutating func vmovups(_ d: XMM, _ s: XMM) {
        vex(Vex(map: 1, pp: 0, w: 0, 0x10), reg: d.number, v: 0, rm: s.number)
    }
    /// VMOVUPS xmm(128), m128: VEX.128.0F.WIG 10 /r
    @inlinable public mutating func vmovups_xm(_ d: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 0, w: 0, 0x10), reg: d.number, v: 0, m)
    }
    /// VMOVUPS m128, xmm(128): VEX.128.0F.WIG 11 /r
    @inlinable public mutating func vmovups_mx(_ m: Memory, _ s: XMM) {
        vex(Vex(map: 1, pp: 0, w: 0, 0x11), reg: s.number, v: 0, m)
    }
    /// VMOVUPD xmm(128), xmm(128): VEX.128.66.0F.WIG 10 /r
    @inlinable public mutating func vmovupd(_ d: XMM, _ s: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x10), reg: d.number, v: 0, rm: s.number)
    }
    /// VMOVUPD xmm(128), m128: VEX.128.66.0F.WIG 10 /r
    @inlinable public mutating func vmovupd_xm(_ d: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x10), reg: d.number, v: 0, m)
    }
    /// VMOVUPD m128, xmm(128): VEX.128.66.0F.WIG 11 /r
    @inlinable public mutating func vmovupd_mx(_ m: Memory, _ s: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x11), reg: s.number, v: 0, m)
    }
    /// VMOVDQA xmm(128), xmm(128): VEX.128.66.0F.WIG 6F /r
    @inlinable public mutating func vmovdqa(_ d: XMM, _ s: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x6F), reg: d.number, v: 0, rm: s.number)
    }
    /// VMOVDQA xmm(128), m128: VEX.128.66.0F.WIG 6F /r
    @inlinable public mutating func vmovdqa_xm(_ d: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x6F), reg: d.number, v: 0, m)
    }
    /// VMOVDQA m128, xmm(128): VEX.128.66.0F.WIG 7F /r
    @inlinable public mutating func vmovdqa_mx(_ m: Memory, _ s: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x7F), reg: s.number, v: 0, m)
    }
    /// VMOVDQU xmm(128), xmm(128): VEX.128.F3.0F.WIG 6F /r
    @inlinable public mutating func vmovdqu(_ d: XMM, _ s: XMM) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x6F), reg: d.number, v: 0, rm: s.number)
    }
    /// VMOVDQU xmm(128), m128: VEX.128.F3.0F.WIG 6F /r
    @inlinable public mutating func vmovdqu_xm(_ d: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x6F), reg: d.number, v: 0, m)
    }
    /// VMOVDQU m128, xmm(128): VEX.128.F3.0F.WIG 7F /r
    @inlinable public mutating func vmovdqu_mx(_ m: Memory, _ s: XMM) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x7F), reg: s.number, v: 0, m)
    }
    /// VMOVDDUP xmm(128), xmm(64): VEX.128.F2.0F.WIG 12 /r
    @inlinable public mutating func vmovddup(_ d: XMM, _ s: XMM) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x12), reg: d.number, v: 0, rm: s.number)
    }
    /// VMOVDDUP xmm(128), m64: VEX.128.F2.0F.WIG 12 /r
    @inlinable public mutating func vmovddup_xm(_ d: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 3, w: 0, 0x12), reg: d.number, v: 0, m)
    }
    /// VMOVSHDUP xmm(128), xmm(128): VEX.128.F3.0F.WIG 16 /r
    @inlinable public mutating func vmovshdup(_ d: XMM, _ s: XMM) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x16), reg: d.number, v: 0, rm: s.number)
    }
    /// VMOVSHDUP xmm(128), m128: VEX.128.F3.0F.WIG 16 /r
    @inlinable public mutating func vmovshdup_xm(_ d: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 2, w: 0, 0x16), reg: d.number, v: 0, m)
    }
    /// VPSHUFD xmm(128), xmm(128), imm8: VEX.128.66.0F.WIG 70 /r ib
    @inlinable public mutating func vpshufd_xxib(_ d: XMM, _ s: XMM, _ imm: UInt8) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x70), reg: d.number, v: 0, rm: s.number)
        append(imm)
    }
    /// VPSHUFD xmm(128), m128, imm8: VEX.128.66.0F.WIG 70 /r ib
    @inlinable public mutating func vpshufd_xmib(_ d: XMM, _ m: Memory, _ imm: UInt8) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x70), reg: d.number, v: 0, m, trailing: 1)
        append(imm)
    }
    /// VPINSRD xmm(128), xmm(128), r32, imm8: VEX.128.66.0F3A.W0 22 /r ib
    @inlinable public mutating func vpinsrd_xxrib(_ d: XMM, _ s: XMM, _ t: GPR, _ imm: UInt8) {
        vex(Vex(map: 3, pp: 1, w: 0, 0x22), reg: d.number, v: s.number, rm: t.number)
        append(imm)
    }
    /// VPINSRD xmm(128), xmm(128), m32, imm8: VEX.128.66.0F3A.W0 22 /r ib
    @inlinable public mutating func vpinsrd_xxmib(_ d: XMM, _ s: XMM, _ m: Memory, _ imm: UInt8) {
        vex(Vex(map: 3, pp: 1, w: 0, 0x22), reg: d.number, v: s.number, m, trailing: 1)
        append(imm)
    }
    /// VPINSRQ xmm(128), xmm(128), r64, imm8: VEX.128.66.0F3A.W1 22 /r ib
    @inlinable public mutating func vpinsrq_xxrib(_ d: XMM, _ s: XMM, _ t: GPR, _ imm: UInt8) {
        vex(Vex(map: 3, pp: 1, w: 0x80, 0x22), reg: d.number, v: s.number, rm: t.number)
        append(imm)
    }
    /// VPINSRQ xmm(128), xmm(128), m64, imm8: VEX.128.66.0F3A.W1 22 /r ib
    @inlinable public mutating func vpinsrq_xxmib(_ d: XMM, _ s: XMM, _ m: Memory, _ imm: UInt8) {
        vex(Vex(map: 3, pp: 1, w: 0x80, 0x22), reg: d.number, v: s.number, m, trailing: 1)
        append(imm)
    }
    /// VPEXTRD r32, xmm(128), imm8: VEX.128.66.0F3A.W0 16 /r ib
    @inlinable public mutating func vpextrd_rxib(_ d: GPR, _ s: XMM, _ imm: UInt8) {
        vex(Vex(map: 3, pp: 1, w: 0, 0x16), reg: s.number, v: 0, rm: d.number)
        append(imm)
    }
    /// VPEXTRD m32, xmm(128), imm8: VEX.128.66.0F3A.W0 16 /r ib
    @inlinable public mutating func vpextrd_mxib(_ m: Memory, _ s: XMM, _ imm: UInt8) {
        vex(Vex(map: 3, pp: 1, w: 0, 0x16), reg: s.number, v: 0, m, trailing: 1)
        append(imm)
    }
    /// VPEXTRQ r64, xmm(128), imm8: VEX.128.66.0F3A.W1 16 /r ib
    @inlinable public mutating func vpextrq_rxib(_ d: GPR, _ s: XMM, _ imm: UInt8) {
        vex(Vex(map: 3, pp: 1, w: 0x80, 0x16), reg: s.number, v: 0, rm: d.number)
        append(imm)
    }
    /// VPEXTRQ m64, xmm(128), imm8: VEX.128.66.0F3A.W1 16 /r ib
    @inlinable public mutating func vpextrq_mxib(_ m: Memory, _ s: XMM, _ imm: UInt8) {
        vex(Vex(map: 3, pp: 1, w: 0x80, 0x16), reg: s.number, v: 0, m, trailing: 1)
        append(imm)
    }
    /// VANDPS xmm(128), xmm(128), xmm(128): VEX.128.0F.WIG 54 /r
    @inlinable public mutating func vandps(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 0, w: 0, 0x54), reg: d.number, v: s.number, rm: t.number)
    }
    /// VANDPS xmm(128), xmm(128), m128: VEX.128.0F.WIG 54 /r
    @inlinable public mutating func vandps_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 0, w: 0, 0x54), reg: d.number, v: s.number, m)
    }
    /// VANDNPS xmm(128), xmm(128), xmm(128): VEX.128.0F.WIG 55 /r
    @inlinable public mutating func vandnps(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 0, w: 0, 0x55), reg: d.number, v: s.number, rm: t.number)
    }
    /// VANDNPS xmm(128), xmm(128), m128: VEX.128.0F.WIG 55 /r
    @inlinable public mutating func vandnps_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 0, w: 0, 0x55), reg: d.number, v: s.number, m)
    }
    /// VORPS xmm(128), xmm(128), xmm(128): VEX.128.0F.WIG 56 /r
    @inlinable public mutating func vorps(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 0, w: 0, 0x56), reg: d.number, v: s.number, rm: t.number)
    }
    /// VORPS xmm(128), xmm(128), m128: VEX.128.0F.WIG 56 /r
    @inlinable public mutating func vorps_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 0, w: 0, 0x56), reg: d.number, v: s.number, m)
    }
    /// VXORPS xmm(128), xmm(128), xmm(128): VEX.128.0F.WIG 57 /r
    @inlinable public mutating func vxorps(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 0, w: 0, 0x57), reg: d.number, v: s.number, rm: t.number)
    }
    /// VXORPS xmm(128), xmm(128), m128: VEX.128.0F.WIG 57 /r
    @inlinable public mutating func vxorps_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 0, w: 0, 0x57), reg: d.number, v: s.number, m)
    }
    /// VANDPD xmm(128), xmm(128), xmm(128): VEX.128.66.0F.WIG 54 /r
    @inlinable public mutating func vandpd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x54), reg: d.number, v: s.number, rm: t.number)
    }
    /// VANDPD xmm(128), xmm(128), m128: VEX.128.66.0F.WIG 54 /r
    @inlinable public mutating func vandpd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x54), reg: d.number, v: s.number, m)
    }
    /// VANDNPD xmm(128), xmm(128), xmm(128): VEX.128.66.0F.WIG 55 /r
    @inlinable public mutating func vandnpd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x55), reg: d.number, v: s.number, rm: t.number)
    }
    /// VANDNPD xmm(128), xmm(128), m128: VEX.128.66.0F.WIG 55 /r
    @inlinable public mutating func vandnpd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x55), reg: d.number, v: s.number, m)
    }
    /// VORPD xmm(128), xmm(128), xmm(128): VEX.128.66.0F.WIG 56 /r
    @inlinable public mutating func vorpd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x56), reg: d.number, v: s.number, rm: t.number)
    }
    /// VORPD xmm(128), xmm(128), m128: VEX.128.66.0F.WIG 56 /r
    @inlinable public mutating func vorpd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x56), reg: d.number, v: s.number, m)
    }
    /// VXORPD xmm(128), xmm(128), xmm(128): VEX.128.66.0F.WIG 57 /r
    @inlinable public mutating func vxorpd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x57), reg: d.number, v: s.number, rm: t.number)
    }
    /// VXORPD xmm(128), xmm(128), m128: VEX.128.66.0F.WIG 57 /r
    @inlinable public mutating func vxorpd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x57), reg: d.number, v: s.number, m)
    }
    /// VPAND xmm(128), xmm(128), xmm(128): VEX.128.66.0F.WIG DB /r
    @inlinable public mutating func vpand(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xDB), reg: d.number, v: s.number, rm: t.number)
    }
    /// VPAND xmm(128), xmm(128), m128: VEX.128.66.0F.WIG DB /r
    @inlinable public mutating func vpand_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xDB), reg: d.number, v: s.number, m)
    }
    /// VPANDN xmm(128), xmm(128), xmm(128): VEX.128.66.0F.WIG DF /r
    @inlinable public mutating func vpandn(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xDF), reg: d.number, v: s.number, rm: t.number)
    }
    /// VPANDN xmm(128), xmm(128), m128: VEX.128.66.0F.WIG DF /r
    @inlinable public mutating func vpandn_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xDF), reg: d.number, v: s.number, m)
    }
    /// VPOR xmm(128), xmm(128), xmm(128): VEX.128.66.0F.WIG EB /r
    @inlinable public mutating func vpor(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xEB), reg: d.number, v: s.number, rm: t.number)
    }
    /// VPOR xmm(128), xmm(128), m128: VEX.128.66.0F.WIG EB /r
    @inlinable public mutating func vpor_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xEB), reg: d.number, v: s.number, m)
    }
    /// VPXOR xmm(128), xmm(128), xmm(128): VEX.128.66.0F.WIG EF /r
    @inlinable public mutating func vpxor(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xEF), reg: d.number, v: s.number, rm: t.number)
    }
    /// VPXOR xmm(128), xmm(128), m128: VEX.128.66.0F.WIG EF /r
    @inlinable public mutating func vpxor_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xEF), reg: d.number, v: s.number, m)
    }
    /// VPADDB xmm(128), xmm(128), xmm(128): VEX.128.66.0F.WIG FC /r
    @inlinable public mutating func vpaddb(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xFC), reg: d.number, v: s.number, rm: t.number)
    }
    /// VPADDB xmm(128), xmm(128), m128: VEX.128.66.0F.WIG FC /r
    @inlinable public mutating func vpaddb_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xFC), reg: d.number, v: s.number, m)
    }
    /// VPADDW xmm(128), xmm(128), xmm(128): VEX.128.66.0F.WIG FD /r
    @inlinable public mutating func vpaddw(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xFD), reg: d.number, v: s.number, rm: t.number)
    }
    /// VPADDW xmm(128), xmm(128), m128: VEX.128.66.0F.WIG FD /r
    @inlinable public mutating func vpaddw_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xFD), reg: d.number, v: s.number, m)
    }
    /// VPADDD xmm(128), xmm(128), xmm(128): VEX.128.66.0F.WIG FE /r
    @inlinable public mutating func vpaddd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xFE), reg: d.number, v: s.number, rm: t.number)
    }
    /// VPADDD xmm(128), xmm(128), m128: VEX.128.66.0F.WIG FE /r
    @inlinable public mutating func vpaddd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xFE), reg: d.number, v: s.number, m)
    }
    /// VPADDQ xmm(128), xmm(128), xmm(128): VEX.128.66.0F.WIG D4 /r
    @inlinable public mutating func vpaddq(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xD4), reg: d.number, v: s.number, rm: t.number)
    }
    /// VPADDQ xmm(128), xmm(128), m128: VEX.128.66.0F.WIG D4 /r
    @inlinable public mutating func vpaddq_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xD4), reg: d.number, v: s.number, m)
    }
    /// VPSUBB xmm(128), xmm(128), xmm(128): VEX.128.66.0F.WIG F8 /r
    @inlinable public mutating func vpsubb(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xF8), reg: d.number, v: s.number, rm: t.number)
    }
    /// VPSUBB xmm(128), xmm(128), m128: VEX.128.66.0F.WIG F8 /r
    @inlinable public mutating func vpsubb_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xF8), reg: d.number, v: s.number, m)
    }
    /// VPSUBW xmm(128), xmm(128), xmm(128): VEX.128.66.0F.WIG F9 /r
    @inlinable public mutating func vpsubw(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xF9), reg: d.number, v: s.number, rm: t.number)
    }
    /// VPSUBW xmm(128), xmm(128), m128: VEX.128.66.0F.WIG F9 /r
    @inlinable public mutating func vpsubw_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xF9), reg: d.number, v: s.number, m)
    }
    /// VPSUBD xmm(128), xmm(128), xmm(128): VEX.128.66.0F.WIG FA /r
    @inlinable public mutating func vpsubd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xFA), reg: d.number, v: s.number, rm: t.number)
    }
    /// VPSUBD xmm(128), xmm(128), m128: VEX.128.66.0F.WIG FA /r
    @inlinable public mutating func vpsubd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xFA), reg: d.number, v: s.number, m)
    }
    /// VPSUBQ xmm(128), xmm(128), xmm(128): VEX.128.66.0F.WIG FB /r
    @inlinable public mutating func vpsubq(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xFB), reg: d.number, v: s.number, rm: t.number)
    }
    /// VPSUBQ xmm(128), xmm(128), m128: VEX.128.66.0F.WIG FB /r
    @inlinable public mutating func vpsubq_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xFB), reg: d.number, v: s.number, m)
    }
    /// VPMULUDQ xmm(128), xmm(128), xmm(128): VEX.128.66.0F.WIG F4 /r
    @inlinable public mutating func vpmuludq(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xF4), reg: d.number, v: s.number, rm: t.number)
    }
    /// VPMULUDQ xmm(128), xmm(128), m128: VEX.128.66.0F.WIG F4 /r
    @inlinable public mutating func vpmuludq_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 1, w: 0, 0xF4), reg: d.number, v: s.number, m)
    }
    /// VPCMPEQD xmm(128), xmm(128), xmm(128): VEX.128.66.0F.WIG 76 /r
    @inlinable public mutating func vpcmpeqd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x76), reg: d.number, v: s.number, rm: t.number)
    }
    /// VPCMPEQD xmm(128), xmm(128), m128: VEX.128.66.0F.WIG 76 /r
    @inlinable public mutating func vpcmpeqd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x76), reg: d.number, v: s.number, m)
    }
    /// VPCMPEQQ xmm(128), xmm(128), xmm(128): VEX.128.66.0F38.WIG 29 /r
    @inlinable public mutating func vpcmpeqq(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 2, pp: 1, w: 0, 0x29), reg: d.number, v: s.number, rm: t.number)
    }
    /// VPCMPEQQ xmm(128), xmm(128), m128: VEX.128.66.0F38.WIG 29 /r
    @inlinable public mutating func vpcmpeqq_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 2, pp: 1, w: 0, 0x29), reg: d.number, v: s.number, m)
    }
    /// VPSRLW xmm(128), xmm(128), imm8: VEX.128.66.0F.WIG 71 /2 ib
    @inlinable public mutating func vpsrlw_xxib(_ d: XMM, _ s: XMM, _ imm: UInt8) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x71), reg: 2, v: d.number, rm: s.number)
        append(imm)
    }
    /// VPSRAW xmm(128), xmm(128), imm8: VEX.128.66.0F.WIG 71 /4 ib
    @inlinable public mutating func vpsraw_xxib(_ d: XMM, _ s: XMM, _ imm: UInt8) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x71), reg: 4, v: d.number, rm: s.number)
        append(imm)
    }
    /// VPSLLW xmm(128), xmm(128), imm8: VEX.128.66.0F.WIG 71 /6 ib
    @inlinable public mutating func vpsllw_xxib(_ d: XMM, _ s: XMM, _ imm: UInt8) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x71), reg: 6, v: d.number, rm: s.number)
        append(imm)
    }
    /// VPSRLD xmm(128), xmm(128), imm8: VEX.128.66.0F.WIG 72 /2 ib
    @inlinable public mutating func vpsrld_xxib(_ d: XMM, _ s: XMM, _ imm: UInt8) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x72), reg: 2, v: d.number, rm: s.number)
        append(imm)
    }
    /// VPSRAD xmm(128), xmm(128), imm8: VEX.128.66.0F.WIG 72 /4 ib
    @inlinable public mutating func vpsrad_xxib(_ d: XMM, _ s: XMM, _ imm: UInt8) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x72), reg: 4, v: d.number, rm: s.number)
        append(imm)
    }
    /// VPSLLD xmm(128), xmm(128), imm8: VEX.128.66.0F.WIG 72 /6 ib
    @inlinable public mutating func vpslld_xxib(_ d: XMM, _ s: XMM, _ imm: UInt8) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x72), reg: 6, v: d.number, rm: s.number)
        append(imm)
    }
    /// VPSRLQ xmm(128), xmm(128), imm8: VEX.128.66.0F.WIG 73 /2 ib
    @inlinable public mutating func vpsrlq_xxib(_ d: XMM, _ s: XMM, _ imm: UInt8) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x73), reg: 2, v: d.number, rm: s.number)
        append(imm)
    }
    /// VPSLLQ xmm(128), xmm(128), imm8: VEX.128.66.0F.WIG 73 /6 ib
    @inlinable public mutating func vpsllq_xxib(_ d: XMM, _ s: XMM, _ imm: UInt8) {
        vex(Vex(map: 1, pp: 1, w: 0, 0x73), reg: 6, v: d.number, rm: s.number)
        append(imm)
    }
    /// VBLENDVPS xmm(128), xmm(128), xmm(128), xmm(128): VEX.128.66.0F3A.W0 4A /r /is4
    @inlinable public mutating func vblendvps(_ d: XMM, _ s: XMM, _ t: XMM, _ u: XMM) {
        vex(Vex(map: 3, pp: 1, w: 0, 0x4A), reg: d.number, v: s.number, rm: t.number)
        append(u.number << 4)
    }
    /// VBLENDVPS xmm(128), xmm(128), m128, xmm(128): VEX.128.66.0F3A.W0 4A /r /is4
    @inlinable public mutating func vblendvps_xxmx(_ d: XMM, _ s: XMM, _ m: Memory, _ t: XMM) {
        vex(Vex(map: 3, pp: 1, w: 0, 0x4A), reg: d.number, v: s.number, m, trailing: 1)
        append(t.number << 4)
    }
    /// VBLENDVPD xmm(128), xmm(128), xmm(128), xmm(128): VEX.128.66.0F3A.W0 4B /r /is4
    @inlinable public mutating func vblendvpd(_ d: XMM, _ s: XMM, _ t: XMM, _ u: XMM) {
        vex(Vex(map: 3, pp: 1, w: 0, 0x4B), reg: d.number, v: s.number, rm: t.number)
        append(u.number << 4)
    }
    /// VBLENDVPD xmm(128), xmm(128), m128, xmm(128): VEX.128.66.0F3A.W0 4B /r /is4
    @inlinable public mutating func vblendvpd_xxmx(_ d: XMM, _ s: XMM, _ m: Memory, _ t: XMM) {
        vex(Vex(map: 3, pp: 1, w: 0, 0x4B), reg: d.number, v: s.number, m, trailing: 1)
        append(t.number << 4)
    }
    /// VZEROUPPER: VEX.128.0F.WIG 77
    @inlinable public mutating func vzeroupper() {
        vexPlain(Vex(map: 1, pp: 0, w: 0, 0x77))
    }
}
