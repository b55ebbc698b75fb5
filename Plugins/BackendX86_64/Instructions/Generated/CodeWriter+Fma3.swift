// room: x86-64 instructions
// does: one method per form of fma3.table
// spec: Intel SDM volume 2
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

extension CodeWriter {
    /// VFMADD132SD xmm(64), xmm(64), xmm(64): VEX.LIG.66.0F38.W1 99 /r
    @inlinable public mutating func vfmadd132sd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 2, pp: 1, w: 0x80, 0x99), reg: d.number, v: s.number, rm: t.number)
    }
    /// VFMADD132SD xmm(64), xmm(64), m64: VEX.LIG.66.0F38.W1 99 /r
    @inlinable public mutating func vfmadd132sd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 2, pp: 1, w: 0x80, 0x99), reg: d.number, v: s.number, m)
    }
    /// VFMADD132SS xmm(32), xmm(32), xmm(32): VEX.LIG.66.0F38.W0 99 /r
    @inlinable public mutating func vfmadd132ss(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 2, pp: 1, w: 0, 0x99), reg: d.number, v: s.number, rm: t.number)
    }
    /// VFMADD132SS xmm(32), xmm(32), m32: VEX.LIG.66.0F38.W0 99 /r
    @inlinable public mutating func vfmadd132ss_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 2, pp: 1, w: 0, 0x99), reg: d.number, v: s.number, m)
    }
    /// VFMADD213SD xmm(64), xmm(64), xmm(64): VEX.LIG.66.0F38.W1 A9 /r
    @inlinable public mutating func vfmadd213sd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 2, pp: 1, w: 0x80, 0xA9), reg: d.number, v: s.number, rm: t.number)
    }
    /// VFMADD213SD xmm(64), xmm(64), m64: VEX.LIG.66.0F38.W1 A9 /r
    @inlinable public mutating func vfmadd213sd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 2, pp: 1, w: 0x80, 0xA9), reg: d.number, v: s.number, m)
    }
    /// VFMADD213SS xmm(32), xmm(32), xmm(32): VEX.LIG.66.0F38.W0 A9 /r
    @inlinable public mutating func vfmadd213ss(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 2, pp: 1, w: 0, 0xA9), reg: d.number, v: s.number, rm: t.number)
    }
    /// VFMADD213SS xmm(32), xmm(32), m32: VEX.LIG.66.0F38.W0 A9 /r
    @inlinable public mutating func vfmadd213ss_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 2, pp: 1, w: 0, 0xA9), reg: d.number, v: s.number, m)
    }
    /// VFMADD231SD xmm(64), xmm(64), xmm(64): VEX.LIG.66.0F38.W1 B9 /r
    @inlinable public mutating func vfmadd231sd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 2, pp: 1, w: 0x80, 0xB9), reg: d.number, v: s.number, rm: t.number)
    }
    /// VFMADD231SD xmm(64), xmm(64), m64: VEX.LIG.66.0F38.W1 B9 /r
    @inlinable public mutating func vfmadd231sd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 2, pp: 1, w: 0x80, 0xB9), reg: d.number, v: s.number, m)
    }
    /// VFMADD231SS xmm(32), xmm(32), xmm(32): VEX.LIG.66.0F38.W0 B9 /r
    @inlinable public mutating func vfmadd231ss(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 2, pp: 1, w: 0, 0xB9), reg: d.number, v: s.number, rm: t.number)
    }
    /// VFMADD231SS xmm(32), xmm(32), m32: VEX.LIG.66.0F38.W0 B9 /r
    @inlinable public mutating func vfmadd231ss_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 2, pp: 1, w: 0, 0xB9), reg: d.number, v: s.number, m)
    }
    /// VFMSUB132SD xmm(64), xmm(64), xmm(64): VEX.LIG.66.0F38.W1 9B /r
    @inlinable public mutating func vfmsub132sd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 2, pp: 1, w: 0x80, 0x9B), reg: d.number, v: s.number, rm: t.number)
    }
    /// VFMSUB132SD xmm(64), xmm(64), m64: VEX.LIG.66.0F38.W1 9B /r
    @inlinable public mutating func vfmsub132sd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 2, pp: 1, w: 0x80, 0x9B), reg: d.number, v: s.number, m)
    }
    /// VFMSUB132SS xmm(32), xmm(32), xmm(32): VEX.LIG.66.0F38.W0 9B /r
    @inlinable public mutating func vfmsub132ss(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 2, pp: 1, w: 0, 0x9B), reg: d.number, v: s.number, rm: t.number)
    }
    /// VFMSUB132SS xmm(32), xmm(32), m32: VEX.LIG.66.0F38.W0 9B /r
    @inlinable public mutating func vfmsub132ss_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 2, pp: 1, w: 0, 0x9B), reg: d.number, v: s.number, m)
    }
    /// VFMSUB213SD xmm(64), xmm(64), xmm(64): VEX.LIG.66.0F38.W1 AB /r
    @inlinable public mutating func vfmsub213sd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 2, pp: 1, w: 0x80, 0xAB), reg: d.number, v: s.number, rm: t.number)
    }
    /// VFMSUB213SD xmm(64), xmm(64), m64: VEX.LIG.66.0F38.W1 AB /r
    @inlinable public mutating func vfmsub213sd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 2, pp: 1, w: 0x80, 0xAB), reg: d.number, v: s.number, m)
    }
    /// VFMSUB213SS xmm(32), xmm(32), xmm(32): VEX.LIG.66.0F38.W0 AB /r
    @inlinable public mutating func vfmsub213ss(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 2, pp: 1, w: 0, 0xAB), reg: d.number, v: s.number, rm: t.number)
    }
    /// VFMSUB213SS xmm(32), xmm(32), m32: VEX.LIG.66.0F38.W0 AB /r
    @inlinable public mutating func vfmsub213ss_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 2, pp: 1, w: 0, 0xAB), reg: d.number, v: s.number, m)
    }
    /// VFMSUB231SD xmm(64), xmm(64), xmm(64): VEX.LIG.66.0F38.W1 BB /r
    @inlinable public mutating func vfmsub231sd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 2, pp: 1, w: 0x80, 0xBB), reg: d.number, v: s.number, rm: t.number)
    }
    /// VFMSUB231SD xmm(64), xmm(64), m64: VEX.LIG.66.0F38.W1 BB /r
    @inlinable public mutating func vfmsub231sd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 2, pp: 1, w: 0x80, 0xBB), reg: d.number, v: s.number, m)
    }
    /// VFMSUB231SS xmm(32), xmm(32), xmm(32): VEX.LIG.66.0F38.W0 BB /r
    @inlinable public mutating func vfmsub231ss(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 2, pp: 1, w: 0, 0xBB), reg: d.number, v: s.number, rm: t.number)
    }
    /// VFMSUB231SS xmm(32), xmm(32), m32: VEX.LIG.66.0F38.W0 BB /r
    @inlinable public mutating func vfmsub231ss_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 2, pp: 1, w: 0, 0xBB), reg: d.number, v: s.number, m)
    }
    /// VFNMADD132SD xmm(64), xmm(64), xmm(64): VEX.LIG.66.0F38.W1 9D /r
    @inlinable public mutating func vfnmadd132sd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 2, pp: 1, w: 0x80, 0x9D), reg: d.number, v: s.number, rm: t.number)
    }
    /// VFNMADD132SD xmm(64), xmm(64), m64: VEX.LIG.66.0F38.W1 9D /r
    @inlinable public mutating func vfnmadd132sd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 2, pp: 1, w: 0x80, 0x9D), reg: d.number, v: s.number, m)
    }
    /// VFNMADD132SS xmm(32), xmm(32), xmm(32): VEX.LIG.66.0F38.W0 9D /r
    @inlinable public mutating func vfnmadd132ss(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 2, pp: 1, w: 0, 0x9D), reg: d.number, v: s.number, rm: t.number)
    }
    /// VFNMADD132SS xmm(32), xmm(32), m32: VEX.LIG.66.0F38.W0 9D /r
    @inlinable public mutating func vfnmadd132ss_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 2, pp: 1, w: 0, 0x9D), reg: d.number, v: s.number, m)
    }
    /// VFNMADD213SD xmm(64), xmm(64), xmm(64): VEX.LIG.66.0F38.W1 AD /r
    @inlinable public mutating func vfnmadd213sd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 2, pp: 1, w: 0x80, 0xAD), reg: d.number, v: s.number, rm: t.number)
    }
    /// VFNMADD213SD xmm(64), xmm(64), m64: VEX.LIG.66.0F38.W1 AD /r
    @inlinable public mutating func vfnmadd213sd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 2, pp: 1, w: 0x80, 0xAD), reg: d.number, v: s.number, m)
    }
    /// VFNMADD213SS xmm(32), xmm(32), xmm(32): VEX.LIG.66.0F38.W0 AD /r
    @inlinable public mutating func vfnmadd213ss(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 2, pp: 1, w: 0, 0xAD), reg: d.number, v: s.number, rm: t.number)
    }
    /// VFNMADD213SS xmm(32), xmm(32), m32: VEX.LIG.66.0F38.W0 AD /r
    @inlinable public mutating func vfnmadd213ss_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 2, pp: 1, w: 0, 0xAD), reg: d.number, v: s.number, m)
    }
    /// VFNMADD231SD xmm(64), xmm(64), xmm(64): VEX.LIG.66.0F38.W1 BD /r
    @inlinable public mutating func vfnmadd231sd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 2, pp: 1, w: 0x80, 0xBD), reg: d.number, v: s.number, rm: t.number)
    }
    /// VFNMADD231SD xmm(64), xmm(64), m64: VEX.LIG.66.0F38.W1 BD /r
    @inlinable public mutating func vfnmadd231sd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 2, pp: 1, w: 0x80, 0xBD), reg: d.number, v: s.number, m)
    }
    /// VFNMADD231SS xmm(32), xmm(32), xmm(32): VEX.LIG.66.0F38.W0 BD /r
    @inlinable public mutating func vfnmadd231ss(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 2, pp: 1, w: 0, 0xBD), reg: d.number, v: s.number, rm: t.number)
    }
    /// VFNMADD231SS xmm(32), xmm(32), m32: VEX.LIG.66.0F38.W0 BD /r
    @inlinable public mutating func vfnmadd231ss_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 2, pp: 1, w: 0, 0xBD), reg: d.number, v: s.number, m)
    }
    /// VFNMSUB132SD xmm(64), xmm(64), xmm(64): VEX.LIG.66.0F38.W1 9F /r
    @inlinable public mutating func vfnmsub132sd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 2, pp: 1, w: 0x80, 0x9F), reg: d.number, v: s.number, rm: t.number)
    }
    /// VFNMSUB132SD xmm(64), xmm(64), m64: VEX.LIG.66.0F38.W1 9F /r
    @inlinable public mutating func vfnmsub132sd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 2, pp: 1, w: 0x80, 0x9F), reg: d.number, v: s.number, m)
    }
    /// VFNMSUB132SS xmm(32), xmm(32), xmm(32): VEX.LIG.66.0F38.W0 9F /r
    @inlinable public mutating func vfnmsub132ss(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 2, pp: 1, w: 0, 0x9F), reg: d.number, v: s.number, rm: t.number)
    }
    /// VFNMSUB132SS xmm(32), xmm(32), m32: VEX.LIG.66.0F38.W0 9F /r
    @inlinable public mutating func vfnmsub132ss_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 2, pp: 1, w: 0, 0x9F), reg: d.number, v: s.number, m)
    }
    /// VFNMSUB213SD xmm(64), xmm(64), xmm(64): VEX.LIG.66.0F38.W1 AF /r
    @inlinable public mutating func vfnmsub213sd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 2, pp: 1, w: 0x80, 0xAF), reg: d.number, v: s.number, rm: t.number)
    }
    /// VFNMSUB213SD xmm(64), xmm(64), m64: VEX.LIG.66.0F38.W1 AF /r
    @inlinable public mutating func vfnmsub213sd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 2, pp: 1, w: 0x80, 0xAF), reg: d.number, v: s.number, m)
    }
    /// VFNMSUB213SS xmm(32), xmm(32), xmm(32): VEX.LIG.66.0F38.W0 AF /r
    @inlinable public mutating func vfnmsub213ss(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 2, pp: 1, w: 0, 0xAF), reg: d.number, v: s.number, rm: t.number)
    }
    /// VFNMSUB213SS xmm(32), xmm(32), m32: VEX.LIG.66.0F38.W0 AF /r
    @inlinable public mutating func vfnmsub213ss_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 2, pp: 1, w: 0, 0xAF), reg: d.number, v: s.number, m)
    }
    /// VFNMSUB231SD xmm(64), xmm(64), xmm(64): VEX.LIG.66.0F38.W1 BF /r
    @inlinable public mutating func vfnmsub231sd(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 2, pp: 1, w: 0x80, 0xBF), reg: d.number, v: s.number, rm: t.number)
    }
    /// VFNMSUB231SD xmm(64), xmm(64), m64: VEX.LIG.66.0F38.W1 BF /r
    @inlinable public mutating func vfnmsub231sd_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 2, pp: 1, w: 0x80, 0xBF), reg: d.number, v: s.number, m)
    }
    /// VFNMSUB231SS xmm(32), xmm(32), xmm(32): VEX.LIG.66.0F38.W0 BF /r
    @inlinable public mutating func vfnmsub231ss(_ d: XMM, _ s: XMM, _ t: XMM) {
        vex(Vex(map: 2, pp: 1, w: 0, 0xBF), reg: d.number, v: s.number, rm: t.number)
    }
    /// VFNMSUB231SS xmm(32), xmm(32), m32: VEX.LIG.66.0F38.W0 BF /r
    @inlinable public mutating func vfnmsub231ss_xxm(_ d: XMM, _ s: XMM, _ m: Memory) {
        vex(Vex(map: 2, pp: 1, w: 0, 0xBF), reg: d.number, v: s.number, m)
    }
}
