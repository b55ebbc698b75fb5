// room: x86-64 instructions
// does: one method per form of sse_scalar.table
// spec: Intel SDM volume 2
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

extension CodeWriter {
    /// ADDSD xmm(64), xmm(64): F2 0F 58 /r
    @inlinable public mutating func addsd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x580F, 2), reg: d.number, rm: s.number)
    }
    /// ADDSD xmm(64), m64: F2 0F 58 /r
    @inlinable public mutating func addsd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x580F, 2), reg: d.number, m)
    }
    /// MULSD xmm(64), xmm(64): F2 0F 59 /r
    @inlinable public mutating func mulsd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x590F, 2), reg: d.number, rm: s.number)
    }
    /// MULSD xmm(64), m64: F2 0F 59 /r
    @inlinable public mutating func mulsd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x590F, 2), reg: d.number, m)
    }
    /// SUBSD xmm(64), xmm(64): F2 0F 5C /r
    @inlinable public mutating func subsd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x5C0F, 2), reg: d.number, rm: s.number)
    }
    /// SUBSD xmm(64), m64: F2 0F 5C /r
    @inlinable public mutating func subsd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x5C0F, 2), reg: d.number, m)
    }
    /// MINSD xmm(64), xmm(64): F2 0F 5D /r
    @inlinable public mutating func minsd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x5D0F, 2), reg: d.number, rm: s.number)
    }
    /// MINSD xmm(64), m64: F2 0F 5D /r
    @inlinable public mutating func minsd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x5D0F, 2), reg: d.number, m)
    }
    /// DIVSD xmm(64), xmm(64): F2 0F 5E /r
    @inlinable public mutating func divsd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x5E0F, 2), reg: d.number, rm: s.number)
    }
    /// DIVSD xmm(64), m64: F2 0F 5E /r
    @inlinable public mutating func divsd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x5E0F, 2), reg: d.number, m)
    }
    /// MAXSD xmm(64), xmm(64): F2 0F 5F /r
    @inlinable public mutating func maxsd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x5F0F, 2), reg: d.number, rm: s.number)
    }
    /// MAXSD xmm(64), m64: F2 0F 5F /r
    @inlinable public mutating func maxsd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x5F0F, 2), reg: d.number, m)
    }
    /// SQRTSD xmm(64), xmm(64): F2 0F 51 /r
    @inlinable public mutating func sqrtsd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x510F, 2), reg: d.number, rm: s.number)
    }
    /// SQRTSD xmm(64), m64: F2 0F 51 /r
    @inlinable public mutating func sqrtsd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF2, 1, rex: 0, 0x510F, 2), reg: d.number, m)
    }
    /// ADDSS xmm(32), xmm(32): F3 0F 58 /r
    @inlinable public mutating func addss(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x580F, 2), reg: d.number, rm: s.number)
    }
    /// ADDSS xmm(32), m32: F3 0F 58 /r
    @inlinable public mutating func addss_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x580F, 2), reg: d.number, m)
    }
    /// MULSS xmm(32), xmm(32): F3 0F 59 /r
    @inlinable public mutating func mulss(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x590F, 2), reg: d.number, rm: s.number)
    }
    /// MULSS xmm(32), m32: F3 0F 59 /r
    @inlinable public mutating func mulss_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x590F, 2), reg: d.number, m)
    }
    /// SUBSS xmm(32), xmm(32): F3 0F 5C /r
    @inlinable public mutating func subss(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x5C0F, 2), reg: d.number, rm: s.number)
    }
    /// SUBSS xmm(32), m32: F3 0F 5C /r
    @inlinable public mutating func subss_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x5C0F, 2), reg: d.number, m)
    }
    /// MINSS xmm(32), xmm(32): F3 0F 5D /r
    @inlinable public mutating func minss(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x5D0F, 2), reg: d.number, rm: s.number)
    }
    /// MINSS xmm(32), m32: F3 0F 5D /r
    @inlinable public mutating func minss_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x5D0F, 2), reg: d.number, m)
    }
    /// DIVSS xmm(32), xmm(32): F3 0F 5E /r
    @inlinable public mutating func divss(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x5E0F, 2), reg: d.number, rm: s.number)
    }
    /// DIVSS xmm(32), m32: F3 0F 5E /r
    @inlinable public mutating func divss_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x5E0F, 2), reg: d.number, m)
    }
    /// MAXSS xmm(32), xmm(32): F3 0F 5F /r
    @inlinable public mutating func maxss(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x5F0F, 2), reg: d.number, rm: s.number)
    }
    /// MAXSS xmm(32), m32: F3 0F 5F /r
    @inlinable public mutating func maxss_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x5F0F, 2), reg: d.number, m)
    }
    /// SQRTSS xmm(32), xmm(32): F3 0F 51 /r
    @inlinable public mutating func sqrtss(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x510F, 2), reg: d.number, rm: s.number)
    }
    /// SQRTSS xmm(32), m32: F3 0F 51 /r
    @inlinable public mutating func sqrtss_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0, 0x510F, 2), reg: d.number, m)
    }
    /// ROUNDSS xmm(32), xmm(32), imm8: 66 0F 3A 0A /r ib
    @inlinable public mutating func roundss_xxib(_ d: XMM, _ s: XMM, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0xA3A0F, 3), reg: d.number, rm: s.number)
        append(imm)
    }
    /// ROUNDSS xmm(32), m32, imm8: 66 0F 3A 0A /r ib
    @inlinable public mutating func roundss_xmib(_ d: XMM, _ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0xA3A0F, 3), reg: d.number, m, trailing: 1)
        append(imm)
    }
    /// ROUNDSD xmm(64), xmm(64), imm8: 66 0F 3A 0B /r ib
    @inlinable public mutating func roundsd_xxib(_ d: XMM, _ s: XMM, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0xB3A0F, 3), reg: d.number, rm: s.number)
        append(imm)
    }
    /// ROUNDSD xmm(64), m64, imm8: 66 0F 3A 0B /r ib
    @inlinable public mutating func roundsd_xmib(_ d: XMM, _ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0xB3A0F, 3), reg: d.number, m, trailing: 1)
        append(imm)
    }
    /// ADDPD xmm(128), xmm(128): 66 0F 58 /r
    @inlinable public mutating func addpd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x580F, 2), reg: d.number, rm: s.number)
    }
    /// ADDPD xmm(128), m128: 66 0F 58 /r
    @inlinable public mutating func addpd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x580F, 2), reg: d.number, m)
    }
    /// MULPD xmm(128), xmm(128): 66 0F 59 /r
    @inlinable public mutating func mulpd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x590F, 2), reg: d.number, rm: s.number)
    }
    /// MULPD xmm(128), m128: 66 0F 59 /r
    @inlinable public mutating func mulpd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x590F, 2), reg: d.number, m)
    }
    /// SUBPD xmm(128), xmm(128): 66 0F 5C /r
    @inlinable public mutating func subpd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x5C0F, 2), reg: d.number, rm: s.number)
    }
    /// SUBPD xmm(128), m128: 66 0F 5C /r
    @inlinable public mutating func subpd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x5C0F, 2), reg: d.number, m)
    }
    /// MINPD xmm(128), xmm(128): 66 0F 5D /r
    @inlinable public mutating func minpd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x5D0F, 2), reg: d.number, rm: s.number)
    }
    /// MINPD xmm(128), m128: 66 0F 5D /r
    @inlinable public mutating func minpd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x5D0F, 2), reg: d.number, m)
    }
    /// DIVPD xmm(128), xmm(128): 66 0F 5E /r
    @inlinable public mutating func divpd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x5E0F, 2), reg: d.number, rm: s.number)
    }
    /// DIVPD xmm(128), m128: 66 0F 5E /r
    @inlinable public mutating func divpd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x5E0F, 2), reg: d.number, m)
    }
    /// MAXPD xmm(128), xmm(128): 66 0F 5F /r
    @inlinable public mutating func maxpd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x5F0F, 2), reg: d.number, rm: s.number)
    }
    /// MAXPD xmm(128), m128: 66 0F 5F /r
    @inlinable public mutating func maxpd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x5F0F, 2), reg: d.number, m)
    }
    /// SQRTPD xmm(128), xmm(128): 66 0F 51 /r
    @inlinable public mutating func sqrtpd(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x66, 1, rex: 0, 0x510F, 2), reg: d.number, rm: s.number)
    }
    /// SQRTPD xmm(128), m128: 66 0F 51 /r
    @inlinable public mutating func sqrtpd_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x510F, 2), reg: d.number, m)
    }
    /// ADDPS xmm(128), xmm(128): 0F 58 /r
    @inlinable public mutating func addps(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x0, 0, rex: 0, 0x580F, 2), reg: d.number, rm: s.number)
    }
    /// ADDPS xmm(128), m128: 0F 58 /r
    @inlinable public mutating func addps_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x580F, 2), reg: d.number, m)
    }
    /// MULPS xmm(128), xmm(128): 0F 59 /r
    @inlinable public mutating func mulps(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x0, 0, rex: 0, 0x590F, 2), reg: d.number, rm: s.number)
    }
    /// MULPS xmm(128), m128: 0F 59 /r
    @inlinable public mutating func mulps_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x590F, 2), reg: d.number, m)
    }
    /// SUBPS xmm(128), xmm(128): 0F 5C /r
    @inlinable public mutating func subps(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x0, 0, rex: 0, 0x5C0F, 2), reg: d.number, rm: s.number)
    }
    /// SUBPS xmm(128), m128: 0F 5C /r
    @inlinable public mutating func subps_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x5C0F, 2), reg: d.number, m)
    }
    /// MINPS xmm(128), xmm(128): 0F 5D /r
    @inlinable public mutating func minps(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x0, 0, rex: 0, 0x5D0F, 2), reg: d.number, rm: s.number)
    }
    /// MINPS xmm(128), m128: 0F 5D /r
    @inlinable public mutating func minps_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x5D0F, 2), reg: d.number, m)
    }
    /// DIVPS xmm(128), xmm(128): 0F 5E /r
    @inlinable public mutating func divps(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x0, 0, rex: 0, 0x5E0F, 2), reg: d.number, rm: s.number)
    }
    /// DIVPS xmm(128), m128: 0F 5E /r
    @inlinable public mutating func divps_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x5E0F, 2), reg: d.number, m)
    }
    /// MAXPS xmm(128), xmm(128): 0F 5F /r
    @inlinable public mutating func maxps(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x0, 0, rex: 0, 0x5F0F, 2), reg: d.number, rm: s.number)
    }
    /// MAXPS xmm(128), m128: 0F 5F /r
    @inlinable public mutating func maxps_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x5F0F, 2), reg: d.number, m)
    }
    /// SQRTPS xmm(128), xmm(128): 0F 51 /r
    @inlinable public mutating func sqrtps(_ d: XMM, _ s: XMM) {
        legacy(Legacy(0x0, 0, rex: 0, 0x510F, 2), reg: d.number, rm: s.number)
    }
    /// SQRTPS xmm(128), m128: 0F 51 /r
    @inlinable public mutating func sqrtps_xm(_ d: XMM, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x510F, 2), reg: d.number, m)
    }
}
