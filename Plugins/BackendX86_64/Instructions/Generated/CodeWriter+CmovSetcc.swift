// room: x86-64 instructions
// does: one method per form of cmov_setcc.table
// spec: Intel SDM volume 2
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

extension CodeWriter {
    /// CMOVCC r64, r64: REX.W 0F 40+cc /r
    @inlinable public mutating func cmovcc_rr64(_ cc: Condition, _ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x400F | UInt32(cc.rawValue) << 8, 2), reg: d.number, rm: s.number)
    }
    /// CMOVCC r64, m64: REX.W 0F 40+cc /r
    @inlinable public mutating func cmovcc_rm64(_ cc: Condition, _ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x400F | UInt32(cc.rawValue) << 8, 2), reg: d.number, m)
    }
    /// CMOVCC r32, r32: 0F 40+cc /r
    @inlinable public mutating func cmovcc_rr32(_ cc: Condition, _ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x400F | UInt32(cc.rawValue) << 8, 2), reg: d.number, rm: s.number)
    }
    /// CMOVCC r32, m32: 0F 40+cc /r
    @inlinable public mutating func cmovcc_rm32(_ cc: Condition, _ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x400F | UInt32(cc.rawValue) << 8, 2), reg: d.number, m)
    }
    /// SETCC r8: 0F 90+cc /0
    @inlinable public mutating func setcc_r8(_ cc: Condition, _ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x900F | UInt32(cc.rawValue) << 8, 2), reg: 0, rm: d.number, force: byteREX(d))
    }
    /// SETCC m8: 0F 90+cc /0
    @inlinable public mutating func setcc_m8(_ cc: Condition, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x900F | UInt32(cc.rawValue) << 8, 2), reg: 0, m)
    }
}
