// room: x86-64 instructions
// does: one method per form of mxcsr.table
// spec: Intel SDM volume 2
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

extension CodeWriter {
    /// LDMXCSR m32: 0F AE /2
    @inlinable public mutating func ldmxcsr_m(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xAE0F, 2), reg: 2, m)
    }
    /// STMXCSR m32: 0F AE /3
    @inlinable public mutating func stmxcsr_m(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xAE0F, 2), reg: 3, m)
    }
    /// VLDMXCSR m32: VEX.LZ.0F.WIG AE /2
    @inlinable public mutating func vldmxcsr_m(_ m: Memory) {
        vex(Vex(map: 1, pp: 0, w: 0, 0xAE), reg: 2, v: 0, m)
    }
    /// VSTMXCSR m32: VEX.LZ.0F.WIG AE /3
    @inlinable public mutating func vstmxcsr_m(_ m: Memory) {
        vex(Vex(map: 1, pp: 0, w: 0, 0xAE), reg: 3, v: 0, m)
    }
}
