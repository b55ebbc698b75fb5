// room: x86-64 instructions
// does: one method per form of control.table
// spec: Intel SDM volume 2
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

extension CodeWriter {
    /// JMP rel8: EB cb
    @inlinable public mutating func jmp_rel8(_ rel: Int8) {
        plain(Legacy(0x0, 0, rex: 0, 0xEB, 1))
        append(rel)
    }
    /// JMP rel32: E9 cd
    @inlinable public mutating func jmp_rel32(_ rel: Int32) {
        plain(Legacy(0x0, 0, rex: 0, 0xE9, 1))
        append(rel)
    }
    /// JMP r64: FF /4
    @inlinable public mutating func jmp_r(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xFF, 1), reg: 4, rm: d.number)
    }
    /// JMP m64: FF /4
    @inlinable public mutating func jmp_m(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xFF, 1), reg: 4, m)
    }
    /// JCC rel8: 70+cc cb
    @inlinable public mutating func jcc_rel8(_ cc: Condition, _ rel: Int8) {
        plain(Legacy(0x0, 0, rex: 0, 0x70, 1))
        (cursor - 1).pointee |= cc.rawValue
        append(rel)
    }
    /// JCC rel32: 0F 80+cc cd
    @inlinable public mutating func jcc_rel32(_ cc: Condition, _ rel: Int32) {
        plain(Legacy(0x0, 0, rex: 0, 0x800F, 2))
        (cursor - 1).pointee |= cc.rawValue
        append(rel)
    }
    /// CALL rel32: E8 cd
    @inlinable public mutating func call_rel32(_ rel: Int32) {
        plain(Legacy(0x0, 0, rex: 0, 0xE8, 1))
        append(rel)
    }
    /// CALL r64: FF /2
    @inlinable public mutating func call_r(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xFF, 1), reg: 2, rm: d.number)
    }
    /// CALL m64: FF /2
    @inlinable public mutating func call_m(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xFF, 1), reg: 2, m)
    }
    /// RET: C3
    @inlinable public mutating func ret() {
        plain(Legacy(0x0, 0, rex: 0, 0xC3, 1))
    }
    /// RET imm16: C2 iw
    @inlinable public mutating func ret_iw(_ imm: UInt16) {
        plain(Legacy(0x0, 0, rex: 0, 0xC2, 1))
        append(imm)
    }
    /// PUSH r64: 50+r
    @inlinable public mutating func push_r(_ d: GPR) {
        plus(Legacy(0x0, 0, rex: 0, 0x50, 1), register: d.number)
    }
    /// PUSH m64: FF /6
    @inlinable public mutating func push_m(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xFF, 1), reg: 6, m)
    }
    /// PUSH imm8 (sign-extended): 6A ib
    @inlinable public mutating func push_ib(_ imm: Int8) {
        plain(Legacy(0x0, 0, rex: 0, 0x6A, 1))
        append(imm)
    }
    /// PUSH imm32 (sign-extended): 68 id
    @inlinable public mutating func push_id(_ imm: Int32) {
        plain(Legacy(0x0, 0, rex: 0, 0x68, 1))
        append(imm)
    }
    /// POP r64: 58+r
    @inlinable public mutating func pop_r(_ d: GPR) {
        plus(Legacy(0x0, 0, rex: 0, 0x58, 1), register: d.number)
    }
    /// POP m64: 8F /0
    @inlinable public mutating func pop_m(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x8F, 1), reg: 0, m)
    }
    /// LEAVE: C9
    @inlinable public mutating func leave() {
        plain(Legacy(0x0, 0, rex: 0, 0xC9, 1))
    }
    /// PUSHFQ: 9C
    @inlinable public mutating func pushfq() {
        plain(Legacy(0x0, 0, rex: 0, 0x9C, 1))
    }
    /// POPFQ: 9D
    @inlinable public mutating func popfq() {
        plain(Legacy(0x0, 0, rex: 0, 0x9D, 1))
    }
    /// LAHF: 9F
    @inlinable public mutating func lahf() {
        plain(Legacy(0x0, 0, rex: 0, 0x9F, 1))
    }
    /// SAHF: 9E
    @inlinable public mutating func sahf() {
        plain(Legacy(0x0, 0, rex: 0, 0x9E, 1))
    }
    /// NOP: 90
    @inlinable public mutating func nop() {
        plain(Legacy(0x0, 0, rex: 0, 0x90, 1))
    }
    /// NOP: 66 90
    @inlinable public mutating func nop2() {
        plain(Legacy(0x66, 1, rex: 0, 0x90, 1))
    }
    /// NOP m16: 66 0F 1F /0
    @inlinable public mutating func nop_m16(_ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x1F0F, 2), reg: 0, m)
    }
    /// NOP m32: 0F 1F /0
    @inlinable public mutating func nop_m32(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x1F0F, 2), reg: 0, m)
    }
    /// INT3: CC
    @inlinable public mutating func int3() {
        plain(Legacy(0x0, 0, rex: 0, 0xCC, 1))
    }
    /// UD2: 0F 0B
    @inlinable public mutating func ud2() {
        plain(Legacy(0x0, 0, rex: 0, 0xB0F, 2))
    }
    /// ENDBR64: F3 0F 1E FA
    @inlinable public mutating func endbr64() {
        plain(Legacy(0xF3, 1, rex: 0, 0xFA1E0F, 3))
    }
    /// PAUSE: F3 90
    @inlinable public mutating func pause() {
        plain(Legacy(0xF3, 1, rex: 0, 0x90, 1))
    }
    /// CPUID: 0F A2
    @inlinable public mutating func cpuid() {
        plain(Legacy(0x0, 0, rex: 0, 0xA20F, 2))
    }
    /// RDTSC: 0F 31
    @inlinable public mutating func rdtsc() {
        plain(Legacy(0x0, 0, rex: 0, 0x310F, 2))
    }
    /// XGETBV: 0F 01 D0
    @inlinable public mutating func xgetbv() {
        plain(Legacy(0x0, 0, rex: 0, 0xD0010F, 3))
    }
    /// SYSCALL: 0F 05
    @inlinable public mutating func syscall() {
        plain(Legacy(0x0, 0, rex: 0, 0x50F, 2))
    }
    /// The shortest form of PUSH for this immediate.
    @inlinable public mutating func push_i(_ imm: Int32) {
        if let small = Int8(exactly: imm) { return push_ib(small) }
        push_id(imm)
    }
}
