// room: frontend/riscv64/translate
// does: integer computation: RV32I and RV64I register-immediate and register-register instructions
// spec: RISC-V Unprivileged ISA, "Integer Computational Instructions"

import IR
import RISCVInstructions

extension Translator {
    // Shared cores. A result for x0 is not computed: none of these has another effect.

    /// rd = op(rs1, rs2)
    private mutating func binary(_ i: Instruction, _ code: Opcode) {
        if i.rd == 0 { return }
        let a = x(i.rs1)
        let b = x(i.rs2)
        setX(i.rd, builder.append(Op(code, .i64, a: a, b: b)))
    }

    /// rd = op(rs1, imm)
    private mutating func immediate(_ i: Instruction, _ code: Opcode) {
        if i.rd == 0 { return }
        let a = x(i.rs1)
        let b = constant(Int64(i.imm))
        setX(i.rd, builder.append(Op(code, .i64, a: a, b: b)))
    }

    /// rd = sign-extended op(low half of rs1, low half of rs2)
    private mutating func binaryW(_ i: Instruction, _ code: Opcode) {
        if i.rd == 0 { return }
        let a = w(i.rs1)
        let b = w(i.rs2)
        setW(i.rd, builder.append(Op(code, .i32, a: a, b: b)))
    }

    /// rd = sign-extended op(low half of rs1, imm)
    private mutating func immediateW(_ i: Instruction, _ code: Opcode) {
        if i.rd == 0 { return }
        let a = w(i.rs1)
        let b = builder.iconst(.i32, Int64(i.imm))
        setW(i.rd, builder.append(Op(code, .i32, a: a, b: b)))
    }

    private mutating func compare(_ i: Instruction, _ condition: Condition) {
        if i.rd == 0 { return }
        let a = x(i.rs1)
        let b = x(i.rs2)
        setX(i.rd, builder.cmp(condition, a, b))
    }

    private mutating func compareImmediate(_ i: Instruction, _ condition: Condition) {
        if i.rd == 0 { return }
        let a = x(i.rs1)
        let b = constant(Int64(i.imm))
        setX(i.rd, builder.cmp(condition, a, b))
    }

    /// rd = value, known while translating.
    private mutating func setConstant(_ number: UInt8, _ value: Int64) {
        if number != 0 { setX(number, constant(value)) }
    }

    // Register-immediate

    mutating func lui(_ i: Instruction) { setConstant(i.rd, Int64(i.imm)) }

    mutating func auipc(_ i: Instruction) { setConstant(i.rd, Int64(bitPattern: pc) &+ Int64(i.imm)) }

    /// `li`, `mv`, and the low part of `lui` and `auipc` pairs are told apart here, so that the addresses of calls and
    /// jumps are known.
    mutating func addi(_ i: Instruction) {
        if let known = knownConstant(i.rs1) { return setConstant(i.rd, known &+ Int64(i.imm)) }
        if i.imm == 0 { return setX(i.rd, x(i.rs1)) }
        immediate(i, .add)
    }

    mutating func addiw(_ i: Instruction) {
        if let known = knownConstant(i.rs1) {
            return setConstant(i.rd, Int64(Int32(truncatingIfNeeded: known) &+ i.imm))
        }
        if i.imm != 0 { return immediateW(i, .add) }
        if i.rd != 0 { setW(i.rd, w(i.rs1)) }
    }

    mutating func slti(_ i: Instruction) { compareImmediate(i, .lts) }
    mutating func sltiu(_ i: Instruction) { compareImmediate(i, .ltu) }
    mutating func xori(_ i: Instruction) { immediate(i, .xor) }
    mutating func ori(_ i: Instruction) { immediate(i, .or) }
    mutating func andi(_ i: Instruction) { immediate(i, .and) }
    mutating func slli(_ i: Instruction) { immediate(i, .shl) }
    mutating func srli(_ i: Instruction) { immediate(i, .shr) }
    mutating func srai(_ i: Instruction) { immediate(i, .sar) }
    mutating func slliw(_ i: Instruction) { immediateW(i, .shl) }
    mutating func srliw(_ i: Instruction) { immediateW(i, .shr) }
    mutating func sraiw(_ i: Instruction) { immediateW(i, .sar) }

    // Register-register. The IR takes shift amounts modulo the width, as the ISA does.

    mutating func add(_ i: Instruction) {
        if i.rs1 == 0 { return setX(i.rd, x(i.rs2)) }
        if i.rs2 == 0 { return setX(i.rd, x(i.rs1)) }
        binary(i, .add)
    }

    mutating func sub(_ i: Instruction) { binary(i, .sub) }
    mutating func sll(_ i: Instruction) { binary(i, .shl) }
    mutating func slt(_ i: Instruction) { compare(i, .lts) }
    mutating func sltu(_ i: Instruction) { compare(i, .ltu) }
    mutating func xor(_ i: Instruction) { binary(i, .xor) }
    mutating func srl(_ i: Instruction) { binary(i, .shr) }
    mutating func sra(_ i: Instruction) { binary(i, .sar) }
    mutating func or(_ i: Instruction) { binary(i, .or) }
    mutating func and(_ i: Instruction) { binary(i, .and) }
    mutating func addw(_ i: Instruction) { binaryW(i, .add) }
    mutating func subw(_ i: Instruction) { binaryW(i, .sub) }
    mutating func sllw(_ i: Instruction) { binaryW(i, .shl) }
    mutating func srlw(_ i: Instruction) { binaryW(i, .shr) }
    mutating func sraw(_ i: Instruction) { binaryW(i, .sar) }
}
