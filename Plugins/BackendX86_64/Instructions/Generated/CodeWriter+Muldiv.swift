// room: x86-64 instructions
// does: one method per form of muldiv.table
// spec: Intel SDM volume 2
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

extension CodeWriter {
    /// IMUL r64, r64: REX.W 0F AF /r
    @inlinable public mutating func imul_rr64(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xAF0F, 2), reg: d.number, rm: s.number)
    }
    /// IMUL r64, m64: REX.W 0F AF /r
    @inlinable public mutating func imul_rm64(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xAF0F, 2), reg: d.number, m)
    }
    /// IMUL r64, r64, imm8 (sign-extended): REX.W 6B /r ib
    @inlinable public mutating func imul_rrib64(_ d: GPR, _ s: GPR, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x6B, 1), reg: d.number, rm: s.number)
        append(imm)
    }
    /// IMUL r64, m64, imm8 (sign-extended): REX.W 6B /r ib
    @inlinable public mutating func imul_rmib64(_ d: GPR, _ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x6B, 1), reg: d.number, m, trailing: 1)
        append(imm)
    }
    /// IMUL r64, r64, imm32 (sign-extended): REX.W 69 /r id
    @inlinable public mutating func imul_rrid64(_ d: GPR, _ s: GPR, _ imm: Int32) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x69, 1), reg: d.number, rm: s.number)
        append(imm)
    }
    /// IMUL r64, m64, imm32 (sign-extended): REX.W 69 /r id
    @inlinable public mutating func imul_rmid64(_ d: GPR, _ m: Memory, _ imm: Int32) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x69, 1), reg: d.number, m, trailing: 4)
        append(imm)
    }
    /// IMUL r32, r32: 0F AF /r
    @inlinable public mutating func imul_rr32(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xAF0F, 2), reg: d.number, rm: s.number)
    }
    /// IMUL r32, m32: 0F AF /r
    @inlinable public mutating func imul_rm32(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xAF0F, 2), reg: d.number, m)
    }
    /// IMUL r32, r32, imm8 (sign-extended): 6B /r ib
    @inlinable public mutating func imul_rrib32(_ d: GPR, _ s: GPR, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x6B, 1), reg: d.number, rm: s.number)
        append(imm)
    }
    /// IMUL r32, m32, imm8 (sign-extended): 6B /r ib
    @inlinable public mutating func imul_rmib32(_ d: GPR, _ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x6B, 1), reg: d.number, m, trailing: 1)
        append(imm)
    }
    /// IMUL r32, r32, imm32: 69 /r id
    @inlinable public mutating func imul_rrid32(_ d: GPR, _ s: GPR, _ imm: UInt32) {
        legacy(Legacy(0x0, 0, rex: 0, 0x69, 1), reg: d.number, rm: s.number)
        append(imm)
    }
    /// IMUL r32, m32, imm32: 69 /r id
    @inlinable public mutating func imul_rmid32(_ d: GPR, _ m: Memory, _ imm: UInt32) {
        legacy(Legacy(0x0, 0, rex: 0, 0x69, 1), reg: d.number, m, trailing: 4)
        append(imm)
    }
    /// IMUL r16, r16: 66 0F AF /r
    @inlinable public mutating func imul_rr16(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0xAF0F, 2), reg: d.number, rm: s.number)
    }
    /// IMUL r16, m16: 66 0F AF /r
    @inlinable public mutating func imul_rm16(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xAF0F, 2), reg: d.number, m)
    }
    /// IMUL r16, r16, imm8 (sign-extended): 66 6B /r ib
    @inlinable public mutating func imul_rrib16(_ d: GPR, _ s: GPR, _ imm: Int8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x6B, 1), reg: d.number, rm: s.number)
        append(imm)
    }
    /// IMUL r16, m16, imm8 (sign-extended): 66 6B /r ib
    @inlinable public mutating func imul_rmib16(_ d: GPR, _ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x6B, 1), reg: d.number, m, trailing: 1)
        append(imm)
    }
    /// IMUL r16, r16, imm16: 66 69 /r iw
    @inlinable public mutating func imul_rriw16(_ d: GPR, _ s: GPR, _ imm: UInt16) {
        legacy(Legacy(0x66, 1, rex: 0, 0x69, 1), reg: d.number, rm: s.number)
        append(imm)
    }
    /// IMUL r16, m16, imm16: 66 69 /r iw
    @inlinable public mutating func imul_rmiw16(_ d: GPR, _ m: Memory, _ imm: UInt16) {
        legacy(Legacy(0x66, 1, rex: 0, 0x69, 1), reg: d.number, m, trailing: 2)
        append(imm)
    }
    /// MUL r64: REX.W F7 /4
    @inlinable public mutating func mul_r64(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xF7, 1), reg: 4, rm: d.number)
    }
    /// MUL m64: REX.W F7 /4
    @inlinable public mutating func mul_m64(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xF7, 1), reg: 4, m)
    }
    /// IMUL r64: REX.W F7 /5
    @inlinable public mutating func imul_r64(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xF7, 1), reg: 5, rm: d.number)
    }
    /// IMUL m64: REX.W F7 /5
    @inlinable public mutating func imul_m64(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xF7, 1), reg: 5, m)
    }
    /// DIV r64: REX.W F7 /6
    @inlinable public mutating func div_r64(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xF7, 1), reg: 6, rm: d.number)
    }
    /// DIV m64: REX.W F7 /6
    @inlinable public mutating func div_m64(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xF7, 1), reg: 6, m)
    }
    /// IDIV r64: REX.W F7 /7
    @inlinable public mutating func idiv_r64(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xF7, 1), reg: 7, rm: d.number)
    }
    /// IDIV m64: REX.W F7 /7
    @inlinable public mutating func idiv_m64(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xF7, 1), reg: 7, m)
    }
    /// MUL r32: F7 /4
    @inlinable public mutating func mul_r32(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xF7, 1), reg: 4, rm: d.number)
    }
    /// MUL m32: F7 /4
    @inlinable public mutating func mul_m32(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xF7, 1), reg: 4, m)
    }
    /// IMUL r32: F7 /5
    @inlinable public mutating func imul_r32(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xF7, 1), reg: 5, rm: d.number)
    }
    /// IMUL m32: F7 /5
    @inlinable public mutating func imul_m32(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xF7, 1), reg: 5, m)
    }
    /// DIV r32: F7 /6
    @inlinable public mutating func div_r32(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xF7, 1), reg: 6, rm: d.number)
    }
    /// DIV m32: F7 /6
    @inlinable public mutating func div_m32(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xF7, 1), reg: 6, m)
    }
    /// IDIV r32: F7 /7
    @inlinable public mutating func idiv_r32(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xF7, 1), reg: 7, rm: d.number)
    }
    /// IDIV m32: F7 /7
    @inlinable public mutating func idiv_m32(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xF7, 1), reg: 7, m)
    }
    /// CWDE: 98
    @inlinable public mutating func cwde() {
        plain(Legacy(0x0, 0, rex: 0, 0x98, 1))
    }
    /// CDQE: REX.W 98
    @inlinable public mutating func cdqe() {
        plain(Legacy(0x0, 0, rex: 0x48, 0x98, 1))
    }
    /// CDQ: 99
    @inlinable public mutating func cdq() {
        plain(Legacy(0x0, 0, rex: 0, 0x99, 1))
    }
    /// CQO: REX.W 99
    @inlinable public mutating func cqo() {
        plain(Legacy(0x0, 0, rex: 0x48, 0x99, 1))
    }
    /// The shortest form of IMUL for this immediate.
    @inlinable public mutating func imul_rri64(_ d: GPR, _ s: GPR, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return imul_rrib64(d, s, small) }
        imul_rrid64(d, s, imm)
    }
    /// The shortest form of IMUL for this immediate.
    @inlinable public mutating func imul_rmi64(_ d: GPR, _ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return imul_rmib64(d, m, small) }
        imul_rmid64(d, m, imm)
    }
    /// The shortest form of IMUL for this immediate.
    @inlinable public mutating func imul_rri32(_ d: GPR, _ s: GPR, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return imul_rrib32(d, s, small) }
        imul_rrid32(d, s, UInt32(bitPattern: imm))
    }
    /// The shortest form of IMUL for this immediate.
    @inlinable public mutating func imul_rmi32(_ d: GPR, _ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return imul_rmib32(d, m, small) }
        imul_rmid32(d, m, UInt32(bitPattern: imm))
    }
    /// The shortest form of IMUL for this immediate.
    @inlinable public mutating func imul_rri16(_ d: GPR, _ s: GPR, _ imm: Int16) {
        if let small = Int8(exactly: imm) { return imul_rrib16(d, s, small) }
        imul_rriw16(d, s, UInt16(bitPattern: imm))
    }
    /// The shortest form of IMUL for this immediate.
    @inlinable public mutating func imul_rmi16(_ d: GPR, _ m: Memory, _ imm: Int16) {
        if let small = Int8(exactly: imm) { return imul_rmib16(d, m, small) }
        imul_rmiw16(d, m, UInt16(bitPattern: imm))
    }
}
