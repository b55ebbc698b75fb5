// room: frontend/riscv64/translate
// does: jumps and conditional branches
// spec: RISC-V Unprivileged ISA, "Control Transfer Instructions"

import Base
import IR
import RISCVInstructions

extension Translator {
    /// x1 and x5 are the registers that the ISA's return-address prediction hints are about.
    private static func isLink(_ number: UInt8) -> Bool { number == 1 || number == 5 }

    /// A direct jump that writes `rd`: a call if that is a link register.
    private mutating func jump(to target: UInt64, link rd: UInt8) {
        let returnAddress = next
        if rd == 0 { return goOn(at: target) }
        let value = constant(pc: returnAddress)
        setX(rd, value)
        guard Self.isLink(rd) else { return goOn(at: target) }
        if target <= pc { poll(target) }
        builder.exitCall(pc: GuestAddress(target), value)
        hasEnded = true
    }

    mutating func jal(_ i: Instruction) { jump(to: pc &+ UInt64(bitPattern: Int64(i.imm)), link: i.rd) }

    /// rs1 is read before rd is written. Bit 0 of the target, which the ISA clears, is left to the translation of odd
    /// addresses: it is set in hand-made code only, and clearing it would cost every return an instruction.
    mutating func jalr(_ i: Instruction) {
        if let base = knownConstant(i.rs1) {
            return jump(to: UInt64(bitPattern: base &+ Int64(i.imm)) & ~1, link: i.rd)
        }
        var target = x(i.rs1)
        if i.imm != 0 {
            let offset = constant(Int64(i.imm))
            target = builder.add(target, offset)
        }
        hasEnded = true
        if i.rd != 0 {
            let returnAddress = constant(pc: next)
            setX(i.rd, returnAddress)
            if Self.isLink(i.rd) {
                builder.exitCallIndirect(target, returnAddress)
                return
            }
        }
        if Self.isLink(i.rs1) { builder.exitReturn(target) } else { builder.exitIndirect(target) }
    }

    private mutating func branch(_ i: Instruction, _ condition: Condition) {
        let target = pc &+ UInt64(bitPattern: Int64(i.imm))
        let a = x(i.rs1)
        let b = x(i.rs2)
        sideExit(target <= pc ? .loop : .branch, if: condition, a, b, pc: target)
        branchCount += 1
        if !limits.extendsBlocks || branchCount > limits.branches { exit(to: next) }
    }

    mutating func beq(_ i: Instruction) { branch(i, .eq) }
    mutating func bne(_ i: Instruction) { branch(i, .ne) }
    mutating func blt(_ i: Instruction) { branch(i, .lts) }
    mutating func bge(_ i: Instruction) { branch(i, .ges) }
    mutating func bltu(_ i: Instruction) { branch(i, .ltu) }
    mutating func bgeu(_ i: Instruction) { branch(i, .geu) }
}
