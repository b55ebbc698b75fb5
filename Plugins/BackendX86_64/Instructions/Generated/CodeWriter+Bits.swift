// room: x86-64 instructions
// does: one method per form of bits.table
// spec: Intel SDM volume 2
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

extension CodeWriter {
    /// BSF r64, r64: REX.W 0F BC /r
    @inlinable public mutating func bsf_rr64(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xBC0F, 2), reg: d.number, rm: s.number)
    }
    /// BSF r64, m64: REX.W 0F BC /r
    @inlinable public mutating func bsf_rm64(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xBC0F, 2), reg: d.number, m)
    }
    /// BSF r32, r32: 0F BC /r
    @inlinable public mutating func bsf_rr32(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xBC0F, 2), reg: d.number, rm: s.number)
    }
    /// BSF r32, m32: 0F BC /r
    @inlinable public mutating func bsf_rm32(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xBC0F, 2), reg: d.number, m)
    }
    /// BSR r64, r64: REX.W 0F BD /r
    @inlinable public mutating func bsr_rr64(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xBD0F, 2), reg: d.number, rm: s.number)
    }
    /// BSR r64, m64: REX.W 0F BD /r
    @inlinable public mutating func bsr_rm64(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xBD0F, 2), reg: d.number, m)
    }
    /// BSR r32, r32: 0F BD /r
    @inlinable public mutating func bsr_rr32(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xBD0F, 2), reg: d.number, rm: s.number)
    }
    /// BSR r32, m32: 0F BD /r
    @inlinable public mutating func bsr_rm32(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xBD0F, 2), reg: d.number, m)
    }
    /// TZCNT r64, r64: F3 REX.W 0F BC /r
    @inlinable public mutating func tzcnt_rr64(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0xF3, 1, rex: 0x48, 0xBC0F, 2), reg: d.number, rm: s.number)
    }
    /// TZCNT r64, m64: F3 REX.W 0F BC /r
    @inlinable public mutating func tzcnt_rm64(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0x48, 0xBC0F, 2), reg: d.number, m)
    }
    /// TZCNT r32, r32: F3 0F BC /r
    @inlinable public mutating func tzcnt_rr32(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0xF3, 1, rex: 0, 0xBC0F, 2), reg: d.number, rm: s.number)
    }
    /// TZCNT r32, m32: F3 0F BC /r
    @inlinable public mutating func tzcnt_rm32(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0, 0xBC0F, 2), reg: d.number, m)
    }
    /// LZCNT r64, r64: F3 REX.W 0F BD /r
    @inlinable public mutating func lzcnt_rr64(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0xF3, 1, rex: 0x48, 0xBD0F, 2), reg: d.number, rm: s.number)
    }
    /// LZCNT r64, m64: F3 REX.W 0F BD /r
    @inlinable public mutating func lzcnt_rm64(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0x48, 0xBD0F, 2), reg: d.number, m)
    }
    /// LZCNT r32, r32: F3 0F BD /r
    @inlinable public mutating func lzcnt_rr32(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0xF3, 1, rex: 0, 0xBD0F, 2), reg: d.number, rm: s.number)
    }
    /// LZCNT r32, m32: F3 0F BD /r
    @inlinable public mutating func lzcnt_rm32(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0, 0xBD0F, 2), reg: d.number, m)
    }
    /// POPCNT r64, r64: F3 REX.W 0F B8 /r
    @inlinable public mutating func popcnt_rr64(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0xF3, 1, rex: 0x48, 0xB80F, 2), reg: d.number, rm: s.number)
    }
    /// POPCNT r64, m64: F3 REX.W 0F B8 /r
    @inlinable public mutating func popcnt_rm64(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0x48, 0xB80F, 2), reg: d.number, m)
    }
    /// POPCNT r32, r32: F3 0F B8 /r
    @inlinable public mutating func popcnt_rr32(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0xF3, 1, rex: 0, 0xB80F, 2), reg: d.number, rm: s.number)
    }
    /// POPCNT r32, m32: F3 0F B8 /r
    @inlinable public mutating func popcnt_rm32(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0, 0xB80F, 2), reg: d.number, m)
    }
    /// BT r64, r64: REX.W 0F A3 /r
    @inlinable public mutating func bt_rr64(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xA30F, 2), reg: s.number, rm: d.number)
    }
    /// BT r64, imm8: REX.W 0F BA /4 ib
    @inlinable public mutating func bt_rib64(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xBA0F, 2), reg: 4, rm: d.number)
        append(imm)
    }
    /// BT m64, imm8: REX.W 0F BA /4 ib
    @inlinable public mutating func bt_mib64(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xBA0F, 2), reg: 4, m, trailing: 1)
        append(imm)
    }
    /// BT r32, r32: 0F A3 /r
    @inlinable public mutating func bt_rr32(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xA30F, 2), reg: s.number, rm: d.number)
    }
    /// BT r32, imm8: 0F BA /4 ib
    @inlinable public mutating func bt_rib32(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xBA0F, 2), reg: 4, rm: d.number)
        append(imm)
    }
    /// BT m32, imm8: 0F BA /4 ib
    @inlinable public mutating func bt_mib32(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xBA0F, 2), reg: 4, m, trailing: 1)
        append(imm)
    }
    /// BTS r64, r64: REX.W 0F AB /r
    @inlinable public mutating func bts_rr64(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xAB0F, 2), reg: s.number, rm: d.number)
    }
    /// BTS r64, imm8: REX.W 0F BA /5 ib
    @inlinable public mutating func bts_rib64(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xBA0F, 2), reg: 5, rm: d.number)
        append(imm)
    }
    /// BTS m64, imm8: REX.W 0F BA /5 ib
    @inlinable public mutating func bts_mib64(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xBA0F, 2), reg: 5, m, trailing: 1)
        append(imm)
    }
    /// BTS r32, r32: 0F AB /r
    @inlinable public mutating func bts_rr32(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xAB0F, 2), reg: s.number, rm: d.number)
    }
    /// BTS r32, imm8: 0F BA /5 ib
    @inlinable public mutating func bts_rib32(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xBA0F, 2), reg: 5, rm: d.number)
        append(imm)
    }
    /// BTS m32, imm8: 0F BA /5 ib
    @inlinable public mutating func bts_mib32(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xBA0F, 2), reg: 5, m, trailing: 1)
        append(imm)
    }
    /// BTR r64, r64: REX.W 0F B3 /r
    @inlinable public mutating func btr_rr64(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xB30F, 2), reg: s.number, rm: d.number)
    }
    /// BTR r64, imm8: REX.W 0F BA /6 ib
    @inlinable public mutating func btr_rib64(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xBA0F, 2), reg: 6, rm: d.number)
        append(imm)
    }
    /// BTR m64, imm8: REX.W 0F BA /6 ib
    @inlinable public mutating func btr_mib64(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xBA0F, 2), reg: 6, m, trailing: 1)
        append(imm)
    }
    /// BTR r32, r32: 0F B3 /r
    @inlinable public mutating func btr_rr32(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xB30F, 2), reg: s.number, rm: d.number)
    }
    /// BTR r32, imm8: 0F BA /6 ib
    @inlinable public mutating func btr_rib32(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xBA0F, 2), reg: 6, rm: d.number)
        append(imm)
    }
    /// BTR m32, imm8: 0F BA /6 ib
    @inlinable public mutating func btr_mib32(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xBA0F, 2), reg: 6, m, trailing: 1)
        append(imm)
    }
    /// BTC r64, r64: REX.W 0F BB /r
    @inlinable public mutating func btc_rr64(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xBB0F, 2), reg: s.number, rm: d.number)
    }
    /// BTC r64, imm8: REX.W 0F BA /7 ib
    @inlinable public mutating func btc_rib64(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xBA0F, 2), reg: 7, rm: d.number)
        append(imm)
    }
    /// BTC m64, imm8: REX.W 0F BA /7 ib
    @inlinable public mutating func btc_mib64(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xBA0F, 2), reg: 7, m, trailing: 1)
        append(imm)
    }
    /// BTC r32, r32: 0F BB /r
    @inlinable public mutating func btc_rr32(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xBB0F, 2), reg: s.number, rm: d.number)
    }
    /// BTC r32, imm8: 0F BA /7 ib
    @inlinable public mutating func btc_rib32(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xBA0F, 2), reg: 7, rm: d.number)
        append(imm)
    }
    /// BTC m32, imm8: 0F BA /7 ib
    @inlinable public mutating func btc_mib32(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xBA0F, 2), reg: 7, m, trailing: 1)
        append(imm)
    }
    /// ANDN r64, r64, r64: VEX.LZ.0F38.W1 F2 /r
    @inlinable public mutating func andn_rrr64(_ d: GPR, _ s: GPR, _ t: GPR) {
        vex(Vex(map: 2, pp: 0, w: 0x80, 0xF2), reg: d.number, v: s.number, rm: t.number)
    }
    /// ANDN r64, r64, m64: VEX.LZ.0F38.W1 F2 /r
    @inlinable public mutating func andn_rrm64(_ d: GPR, _ s: GPR, _ m: Memory) {
        vex(Vex(map: 2, pp: 0, w: 0x80, 0xF2), reg: d.number, v: s.number, m)
    }
    /// BEXTR r64, r64, r64: VEX.LZ.0F38.W1 F7 /r
    @inlinable public mutating func bextr_rrr64(_ d: GPR, _ s: GPR, _ t: GPR) {
        vex(Vex(map: 2, pp: 0, w: 0x80, 0xF7), reg: d.number, v: t.number, rm: s.number)
    }
    /// BEXTR r64, m64, r64: VEX.LZ.0F38.W1 F7 /r
    @inlinable public mutating func bextr_rmr64(_ d: GPR, _ m: Memory, _ s: GPR) {
        vex(Vex(map: 2, pp: 0, w: 0x80, 0xF7), reg: d.number, v: s.number, m)
    }
    /// BLSR r64, r64: VEX.LZ.0F38.W1 F3 /1
    @inlinable public mutating func blsr_rr64(_ d: GPR, _ s: GPR) {
        vex(Vex(map: 2, pp: 0, w: 0x80, 0xF3), reg: 1, v: d.number, rm: s.number)
    }
    /// BLSR r64, m64: VEX.LZ.0F38.W1 F3 /1
    @inlinable public mutating func blsr_rm64(_ d: GPR, _ m: Memory) {
        vex(Vex(map: 2, pp: 0, w: 0x80, 0xF3), reg: 1, v: d.number, m)
    }
    /// BLSMSK r64, r64: VEX.LZ.0F38.W1 F3 /2
    @inlinable public mutating func blsmsk_rr64(_ d: GPR, _ s: GPR) {
        vex(Vex(map: 2, pp: 0, w: 0x80, 0xF3), reg: 2, v: d.number, rm: s.number)
    }
    /// BLSMSK r64, m64: VEX.LZ.0F38.W1 F3 /2
    @inlinable public mutating func blsmsk_rm64(_ d: GPR, _ m: Memory) {
        vex(Vex(map: 2, pp: 0, w: 0x80, 0xF3), reg: 2, v: d.number, m)
    }
    /// BLSI r64, r64: VEX.LZ.0F38.W1 F3 /3
    @inlinable public mutating func blsi_rr64(_ d: GPR, _ s: GPR) {
        vex(Vex(map: 2, pp: 0, w: 0x80, 0xF3), reg: 3, v: d.number, rm: s.number)
    }
    /// BLSI r64, m64: VEX.LZ.0F38.W1 F3 /3
    @inlinable public mutating func blsi_rm64(_ d: GPR, _ m: Memory) {
        vex(Vex(map: 2, pp: 0, w: 0x80, 0xF3), reg: 3, v: d.number, m)
    }
    /// ANDN r32, r32, r32: VEX.LZ.0F38.W0 F2 /r
    @inlinable public mutating func andn_rrr32(_ d: GPR, _ s: GPR, _ t: GPR) {
        vex(Vex(map: 2, pp: 0, w: 0, 0xF2), reg: d.number, v: s.number, rm: t.number)
    }
    /// ANDN r32, r32, m32: VEX.LZ.0F38.W0 F2 /r
    @inlinable public mutating func andn_rrm32(_ d: GPR, _ s: GPR, _ m: Memory) {
        vex(Vex(map: 2, pp: 0, w: 0, 0xF2), reg: d.number, v: s.number, m)
    }
    /// BEXTR r32, r32, r32: VEX.LZ.0F38.W0 F7 /r
    @inlinable public mutating func bextr_rrr32(_ d: GPR, _ s: GPR, _ t: GPR) {
        vex(Vex(map: 2, pp: 0, w: 0, 0xF7), reg: d.number, v: t.number, rm: s.number)
    }
    /// BEXTR r32, m32, r32: VEX.LZ.0F38.W0 F7 /r
    @inlinable public mutating func bextr_rmr32(_ d: GPR, _ m: Memory, _ s: GPR) {
        vex(Vex(map: 2, pp: 0, w: 0, 0xF7), reg: d.number, v: s.number, m)
    }
    /// BLSR r32, r32: VEX.LZ.0F38.W0 F3 /1
    @inlinable public mutating func blsr_rr32(_ d: GPR, _ s: GPR) {
        vex(Vex(map: 2, pp: 0, w: 0, 0xF3), reg: 1, v: d.number, rm: s.number)
    }
    /// BLSR r32, m32: VEX.LZ.0F38.W0 F3 /1
    @inlinable public mutating func blsr_rm32(_ d: GPR, _ m: Memory) {
        vex(Vex(map: 2, pp: 0, w: 0, 0xF3), reg: 1, v: d.number, m)
    }
    /// BLSMSK r32, r32: VEX.LZ.0F38.W0 F3 /2
    @inlinable public mutating func blsmsk_rr32(_ d: GPR, _ s: GPR) {
        vex(Vex(map: 2, pp: 0, w: 0, 0xF3), reg: 2, v: d.number, rm: s.number)
    }
    /// BLSMSK r32, m32: VEX.LZ.0F38.W0 F3 /2
    @inlinable public mutating func blsmsk_rm32(_ d: GPR, _ m: Memory) {
        vex(Vex(map: 2, pp: 0, w: 0, 0xF3), reg: 2, v: d.number, m)
    }
    /// BLSI r32, r32: VEX.LZ.0F38.W0 F3 /3
    @inlinable public mutating func blsi_rr32(_ d: GPR, _ s: GPR) {
        vex(Vex(map: 2, pp: 0, w: 0, 0xF3), reg: 3, v: d.number, rm: s.number)
    }
    /// BLSI r32, m32: VEX.LZ.0F38.W0 F3 /3
    @inlinable public mutating func blsi_rm32(_ d: GPR, _ m: Memory) {
        vex(Vex(map: 2, pp: 0, w: 0, 0xF3), reg: 3, v: d.number, m)
    }
    /// BZHI r64, r64, r64: VEX.LZ.0F38.W1 F5 /r
    @inlinable public mutating func bzhi_rrr64(_ d: GPR, _ s: GPR, _ t: GPR) {
        vex(Vex(map: 2, pp: 0, w: 0x80, 0xF5), reg: d.number, v: t.number, rm: s.number)
    }
    /// BZHI r64, m64, r64: VEX.LZ.0F38.W1 F5 /r
    @inlinable public mutating func bzhi_rmr64(_ d: GPR, _ m: Memory, _ s: GPR) {
        vex(Vex(map: 2, pp: 0, w: 0x80, 0xF5), reg: d.number, v: s.number, m)
    }
    /// PDEP r64, r64, r64: VEX.LZ.F2.0F38.W1 F5 /r
    @inlinable public mutating func pdep_rrr64(_ d: GPR, _ s: GPR, _ t: GPR) {
        vex(Vex(map: 2, pp: 3, w: 0x80, 0xF5), reg: d.number, v: s.number, rm: t.number)
    }
    /// PDEP r64, r64, m64: VEX.LZ.F2.0F38.W1 F5 /r
    @inlinable public mutating func pdep_rrm64(_ d: GPR, _ s: GPR, _ m: Memory) {
        vex(Vex(map: 2, pp: 3, w: 0x80, 0xF5), reg: d.number, v: s.number, m)
    }
    /// PEXT r64, r64, r64: VEX.LZ.F3.0F38.W1 F5 /r
    @inlinable public mutating func pext_rrr64(_ d: GPR, _ s: GPR, _ t: GPR) {
        vex(Vex(map: 2, pp: 2, w: 0x80, 0xF5), reg: d.number, v: s.number, rm: t.number)
    }
    /// PEXT r64, r64, m64: VEX.LZ.F3.0F38.W1 F5 /r
    @inlinable public mutating func pext_rrm64(_ d: GPR, _ s: GPR, _ m: Memory) {
        vex(Vex(map: 2, pp: 2, w: 0x80, 0xF5), reg: d.number, v: s.number, m)
    }
    /// MULX r64, r64, r64: VEX.LZ.F2.0F38.W1 F6 /r
    @inlinable public mutating func mulx_rrr64(_ d: GPR, _ s: GPR, _ t: GPR) {
        vex(Vex(map: 2, pp: 3, w: 0x80, 0xF6), reg: d.number, v: s.number, rm: t.number)
    }
    /// MULX r64, r64, m64: VEX.LZ.F2.0F38.W1 F6 /r
    @inlinable public mutating func mulx_rrm64(_ d: GPR, _ s: GPR, _ m: Memory) {
        vex(Vex(map: 2, pp: 3, w: 0x80, 0xF6), reg: d.number, v: s.number, m)
    }
    /// RORX r64, r64, imm8: VEX.LZ.F2.0F3A.W1 F0 /r ib
    @inlinable public mutating func rorx_rrib64(_ d: GPR, _ s: GPR, _ imm: UInt8) {
        vex(Vex(map: 3, pp: 3, w: 0x80, 0xF0), reg: d.number, v: 0, rm: s.number)
        append(imm)
    }
    /// RORX r64, m64, imm8: VEX.LZ.F2.0F3A.W1 F0 /r ib
    @inlinable public mutating func rorx_rmib64(_ d: GPR, _ m: Memory, _ imm: UInt8) {
        vex(Vex(map: 3, pp: 3, w: 0x80, 0xF0), reg: d.number, v: 0, m, trailing: 1)
        append(imm)
    }
    /// SARX r64, r64, r64: VEX.LZ.F3.0F38.W1 F7 /r
    @inlinable public mutating func sarx_rrr64(_ d: GPR, _ s: GPR, _ t: GPR) {
        vex(Vex(map: 2, pp: 2, w: 0x80, 0xF7), reg: d.number, v: t.number, rm: s.number)
    }
    /// SARX r64, m64, r64: VEX.LZ.F3.0F38.W1 F7 /r
    @inlinable public mutating func sarx_rmr64(_ d: GPR, _ m: Memory, _ s: GPR) {
        vex(Vex(map: 2, pp: 2, w: 0x80, 0xF7), reg: d.number, v: s.number, m)
    }
    /// SHLX r64, r64, r64: VEX.LZ.66.0F38.W1 F7 /r
    @inlinable public mutating func shlx_rrr64(_ d: GPR, _ s: GPR, _ t: GPR) {
        vex(Vex(map: 2, pp: 1, w: 0x80, 0xF7), reg: d.number, v: t.number, rm: s.number)
    }
    /// SHLX r64, m64, r64: VEX.LZ.66.0F38.W1 F7 /r
    @inlinable public mutating func shlx_rmr64(_ d: GPR, _ m: Memory, _ s: GPR) {
        vex(Vex(map: 2, pp: 1, w: 0x80, 0xF7), reg: d.number, v: s.number, m)
    }
    /// SHRX r64, r64, r64: VEX.LZ.F2.0F38.W1 F7 /r
    @inlinable public mutating func shrx_rrr64(_ d: GPR, _ s: GPR, _ t: GPR) {
        vex(Vex(map: 2, pp: 3, w: 0x80, 0xF7), reg: d.number, v: t.number, rm: s.number)
    }
    /// SHRX r64, m64, r64: VEX.LZ.F2.0F38.W1 F7 /r
    @inlinable public mutating func shrx_rmr64(_ d: GPR, _ m: Memory, _ s: GPR) {
        vex(Vex(map: 2, pp: 3, w: 0x80, 0xF7), reg: d.number, v: s.number, m)
    }
    /// BZHI r32, r32, r32: VEX.LZ.0F38.W0 F5 /r
    @inlinable public mutating func bzhi_rrr32(_ d: GPR, _ s: GPR, _ t: GPR) {
        vex(Vex(map: 2, pp: 0, w: 0, 0xF5), reg: d.number, v: t.number, rm: s.number)
    }
    /// BZHI r32, m32, r32: VEX.LZ.0F38.W0 F5 /r
    @inlinable public mutating func bzhi_rmr32(_ d: GPR, _ m: Memory, _ s: GPR) {
        vex(Vex(map: 2, pp: 0, w: 0, 0xF5), reg: d.number, v: s.number, m)
    }
    /// PDEP r32, r32, r32: VEX.LZ.F2.0F38.W0 F5 /r
    @inlinable public mutating func pdep_rrr32(_ d: GPR, _ s: GPR, _ t: GPR) {
        vex(Vex(map: 2, pp: 3, w: 0, 0xF5), reg: d.number, v: s.number, rm: t.number)
    }
    /// PDEP r32, r32, m32: VEX.LZ.F2.0F38.W0 F5 /r
    @inlinable public mutating func pdep_rrm32(_ d: GPR, _ s: GPR, _ m: Memory) {
        vex(Vex(map: 2, pp: 3, w: 0, 0xF5), reg: d.number, v: s.number, m)
    }
    /// PEXT r32, r32, r32: VEX.LZ.F3.0F38.W0 F5 /r
    @inlinable public mutating func pext_rrr32(_ d: GPR, _ s: GPR, _ t: GPR) {
        vex(Vex(map: 2, pp: 2, w: 0, 0xF5), reg: d.number, v: s.number, rm: t.number)
    }
    /// PEXT r32, r32, m32: VEX.LZ.F3.0F38.W0 F5 /r
    @inlinable public mutating func pext_rrm32(_ d: GPR, _ s: GPR, _ m: Memory) {
        vex(Vex(map: 2, pp: 2, w: 0, 0xF5), reg: d.number, v: s.number, m)
    }
    /// MULX r32, r32, r32: VEX.LZ.F2.0F38.W0 F6 /r
    @inlinable public mutating func mulx_rrr32(_ d: GPR, _ s: GPR, _ t: GPR) {
        vex(Vex(map: 2, pp: 3, w: 0, 0xF6), reg: d.number, v: s.number, rm: t.number)
    }
    /// MULX r32, r32, m32: VEX.LZ.F2.0F38.W0 F6 /r
    @inlinable public mutating func mulx_rrm32(_ d: GPR, _ s: GPR, _ m: Memory) {
        vex(Vex(map: 2, pp: 3, w: 0, 0xF6), reg: d.number, v: s.number, m)
    }
    /// RORX r32, r32, imm8: VEX.LZ.F2.0F3A.W0 F0 /r ib
    @inlinable public mutating func rorx_rrib32(_ d: GPR, _ s: GPR, _ imm: UInt8) {
        vex(Vex(map: 3, pp: 3, w: 0, 0xF0), reg: d.number, v: 0, rm: s.number)
        append(imm)
    }
    /// RORX r32, m32, imm8: VEX.LZ.F2.0F3A.W0 F0 /r ib
    @inlinable public mutating func rorx_rmib32(_ d: GPR, _ m: Memory, _ imm: UInt8) {
        vex(Vex(map: 3, pp: 3, w: 0, 0xF0), reg: d.number, v: 0, m, trailing: 1)
        append(imm)
    }
    /// SARX r32, r32, r32: VEX.LZ.F3.0F38.W0 F7 /r
    @inlinable public mutating func sarx_rrr32(_ d: GPR, _ s: GPR, _ t: GPR) {
        vex(Vex(map: 2, pp: 2, w: 0, 0xF7), reg: d.number, v: t.number, rm: s.number)
    }
    /// SARX r32, m32, r32: VEX.LZ.F3.0F38.W0 F7 /r
    @inlinable public mutating func sarx_rmr32(_ d: GPR, _ m: Memory, _ s: GPR) {
        vex(Vex(map: 2, pp: 2, w: 0, 0xF7), reg: d.number, v: s.number, m)
    }
    /// SHLX r32, r32, r32: VEX.LZ.66.0F38.W0 F7 /r
    @inlinable public mutating func shlx_rrr32(_ d: GPR, _ s: GPR, _ t: GPR) {
        vex(Vex(map: 2, pp: 1, w: 0, 0xF7), reg: d.number, v: t.number, rm: s.number)
    }
    /// SHLX r32, m32, r32: VEX.LZ.66.0F38.W0 F7 /r
    @inlinable public mutating func shlx_rmr32(_ d: GPR, _ m: Memory, _ s: GPR) {
        vex(Vex(map: 2, pp: 1, w: 0, 0xF7), reg: d.number, v: s.number, m)
    }
    /// SHRX r32, r32, r32: VEX.LZ.F2.0F38.W0 F7 /r
    @inlinable public mutating func shrx_rrr32(_ d: GPR, _ s: GPR, _ t: GPR) {
        vex(Vex(map: 2, pp: 3, w: 0, 0xF7), reg: d.number, v: t.number, rm: s.number)
    }
    /// SHRX r32, m32, r32: VEX.LZ.F2.0F38.W0 F7 /r
    @inlinable public mutating func shrx_rmr32(_ d: GPR, _ m: Memory, _ s: GPR) {
        vex(Vex(map: 2, pp: 3, w: 0, 0xF7), reg: d.number, v: s.number, m)
    }
}
