// room: x86-64 instructions
// does: one method per form of sse_compare.table
// spec: Intel SDM volume 2
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

extension CodeWriter {
    /// UCOMISD xmm(64), xmm(64): 66 0F 2E /r
    @inlinable public mutating func ucomisd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x2E0F, 2), reg: d.number, rm: s.number)
    }
    /// UCOMISD xmm(64), m64: 66 0F 2E /r
    @inlinable public mutating func ucomisd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x2E0F, 2), reg: d.number, m)
    }
    /// COMISD xmm(64), xmm(64): 66 0F 2F /r
    @inlinable public mutating func comisd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x2F0F, 2), reg: d.number, rm: s.number)
    }
    /// COMISD xmm(64), m64: 66 0F 2F /r
    @inlinable public mutating func comisd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x2F0F, 2), reg: d.number, m)
    }
    /// UCOMISS xmm(32), xmm(32): 0F 2E /r
    @inlinable public mutating func ucomiss(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x0, 0, rex: 0, 0x2E0F, 2), reg: d.number, rm: s.number)
    }
    /// UCOMISS xmm(32), m32: 0F 2E /r
    @inlinable public mutating func ucomiss_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x2E0F, 2), reg: d.number, m)
    }
    /// COMISS xmm(32), xmm(32): 0F 2F /r
    @inlinable public mutating func comiss(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x0, 0, rex: 0, 0x2F0F, 2), reg: d.number, rm: s.number)
    }
    /// COMISS xmm(32), m32: 0F 2F /r
    @inlinable public mutating func comiss_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x2F0F, 2), reg: d.number, m)
    }
    /// CMPSD xmm(64), xmm(64), imm8: F2 0F C2 /r ib
    @inlinable public mutating func cmpsd_xxib(_ d: XMM, _ s: XMM, _ imm: UInt8) {
        legacy(Legacy(0xF2, 1, rex: 0, 0xC20F, 2), reg: d.number, rm: s.number)
        append(imm)
    }
    /// CMPSD xmm(64), m64, imm8: F2 0F C2 /r ib
    @inlinable public mutating func cmpsd_xmib(_ d: XMM, _ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0xF2, 1, rex: 0, 0xC20F, 2), reg: d.number, m, trailing: 1)
        append(imm)
    }
    /// CMPSS xmm(32), xmm(32), imm8: F3 0F C2 /r ib
    @inlinable public mutating func cmpss_xxib(_ d: XMM, _ s: XMM, _ imm: UInt8) {
        legacy(Legacy(0xF3, 1, rex: 0, 0xC20F, 2), reg: d.number, rm: s.number)
        append(imm)
    }
    /// CMPSS xmm(32), m32, imm8: F3 0F C2 /r ib
    @inlinable public mutating func cmpss_xmib(_ d: XMM, _ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0xF3, 1, rex: 0, 0xC20F, 2), reg: d.number, m, trailing: 1)
        append(imm)
    }
    /// PCMPEQB xmm(128), xmm(128): 66 0F 74 /r
    @inlinable public mutating func pcmpeqb(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x740F, 2), reg: d.number, rm: s.number)
    }
    /// PCMPEQB xmm(128), m128: 66 0F 74 /r
    @inlinable public mutating func pcmpeqb_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x740F, 2), reg: d.number, m)
    }
    /// PCMPEQW xmm(128), xmm(128): 66 0F 75 /r
    @inlinable public mutating func pcmpeqw(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x750F, 2), reg: d.number, rm: s.number)
    }
    /// PCMPEQW xmm(128), m128: 66 0F 75 /r
    @inlinable public mutating func pcmpeqw_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x750F, 2), reg: d.number, m)
    }
    /// PCMPEQD xmm(128), xmm(128): 66 0F 76 /r
    @inlinable public mutating func pcmpeqd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x760F, 2), reg: d.number, rm: s.number)
    }
    /// PCMPEQD xmm(128), m128: 66 0F 76 /r
    @inlinable public mutating func pcmpeqd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x760F, 2), reg: d.number, m)
    }
    /// PCMPGTB xmm(128), xmm(128): 66 0F 64 /r
    @inlinable public mutating func pcmpgtb(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x640F, 2), reg: d.number, rm: s.number)
    }
    /// PCMPGTB xmm(128), m128: 66 0F 64 /r
    @inlinable public mutating func pcmpgtb_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x640F, 2), reg: d.number, m)
    }
    /// PCMPGTW xmm(128), xmm(128): 66 0F 65 /r
    @inlinable public mutating func pcmpgtw(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x650F, 2), reg: d.number, rm: s.number)
    }
    /// PCMPGTW xmm(128), m128: 66 0F 65 /r
    @inlinable public mutating func pcmpgtw_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x650F, 2), reg: d.number, m)
    }
    /// PCMPGTD xmm(128), xmm(128): 66 0F 66 /r
    @inlinable public mutating func pcmpgtd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x660F, 2), reg: d.number, rm: s.number)
    }
    /// PCMPGTD xmm(128), m128: 66 0F 66 /r
    @inlinable public mutating func pcmpgtd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x660F, 2), reg: d.number, m)
    }
    /// PCMPEQQ xmm(128), xmm(128): 66 0F 38 29 /r
    @inlinable public mutating func pcmpeqq(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x29380F, 3), reg: d.number, rm: s.number)
    }
    /// PCMPEQQ xmm(128), m128: 66 0F 38 29 /r
    @inlinable public mutating func pcmpeqq_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x29380F, 3), reg: d.number, m)
    }
    /// PTEST xmm(128), xmm(128): 66 0F 38 17 /r
    @inlinable public mutating func ptest(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x17380F, 3), reg: d.number, rm: s.number)
    }
    /// PTEST xmm(128), m128: 66 0F 38 17 /r
    @inlinable public mutating func ptest_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x17380F, 3), reg: d.number, m)
    }
}
