// room: frontend/riscv64/translate
// does: loads and stores of integer and float registers
// spec: RISC-V Unprivileged ISA, "Load and Store Instructions"; "F" and "D", load and store

import IR
import RISCVInstructions

extension Translator {
    /// A load for x0 is made all the same: it may fault.
    private mutating func load(_ i: Instruction, _ access: MemoryAccess) {
        let address = x(i.rs1)
        setX(i.rd, builder.load(.i64, access, address, offset: Int64(i.imm)))
    }

    private mutating func store(_ i: Instruction, _ access: MemoryAccess) {
        let address = x(i.rs1)
        let value = x(i.rs2)
        builder.store(access, address, value, offset: Int64(i.imm))
    }

    mutating func lb(_ i: Instruction) { load(i, MemoryAccess(bytes: 1, signed: true)) }
    mutating func lh(_ i: Instruction) { load(i, MemoryAccess(bytes: 2, signed: true)) }
    mutating func lw(_ i: Instruction) { load(i, MemoryAccess(bytes: 4, signed: true)) }
    mutating func ld(_ i: Instruction) { load(i, MemoryAccess(bytes: 8)) }
    mutating func lbu(_ i: Instruction) { load(i, MemoryAccess(bytes: 1)) }
    mutating func lhu(_ i: Instruction) { load(i, MemoryAccess(bytes: 2)) }
    mutating func lwu(_ i: Instruction) { load(i, MemoryAccess(bytes: 4)) }
    mutating func sb(_ i: Instruction) { store(i, MemoryAccess(bytes: 1)) }
    mutating func sh(_ i: Instruction) { store(i, MemoryAccess(bytes: 2)) }
    mutating func sw(_ i: Instruction) { store(i, MemoryAccess(bytes: 4)) }
    mutating func sd(_ i: Instruction) { store(i, MemoryAccess(bytes: 8)) }

    mutating func flw(_ i: Instruction) {
        let address = x(i.rs1)
        setS(i.rd, builder.load(.f32, MemoryAccess(bytes: 4), address, offset: Int64(i.imm)))
    }

    mutating func fld(_ i: Instruction) {
        let address = x(i.rs1)
        setF(i.rd, builder.load(.f64, MemoryAccess(bytes: 8), address, offset: Int64(i.imm)))
    }

    /// Stores the low half as it is: whether it is boxed does not matter here.
    mutating func fsw(_ i: Instruction) {
        let address = x(i.rs1)
        let value = f(i.rs2)
        let op = builder.ops[value.index]
        let stored = op.code == .fbox ? op.a : builder.fbits(.i64, value)
        builder.store(MemoryAccess(bytes: 4), address, stored, offset: Int64(i.imm))
    }

    mutating func fsd(_ i: Instruction) {
        let address = x(i.rs1)
        let value = f(i.rs2)
        builder.store(MemoryAccess(bytes: 8), address, value, offset: Int64(i.imm))
    }
}
