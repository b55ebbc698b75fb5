// room: frontend/riscv64/translate
// does: the M extension: multiplication and division
// spec: RISC-V Unprivileged ISA, "M Extension for Integer Multiplication and Division"

import IR
import RISCVInstructions

// The IR's divisions have the ISA's results for a divisor of 0 and for overflow.
extension Translator {
    private mutating func wide(_ i: Instruction, _ code: Opcode) {
        if i.rd == 0 { return }
        let a = x(i.rs1)
        let b = x(i.rs2)
        setX(i.rd, builder.append(Op(code, .i64, a: a, b: b)))
    }

    private mutating func narrow(_ i: Instruction, _ code: Opcode) {
        if i.rd == 0 { return }
        let a = w(i.rs1)
        let b = w(i.rs2)
        setW(i.rd, builder.append(Op(code, .i32, a: a, b: b)))
    }

    mutating func mul(_ i: Instruction) { wide(i, .mul) }
    mutating func mulh(_ i: Instruction) { wide(i, .mulhs) }
    mutating func mulhsu(_ i: Instruction) { wide(i, .mulhsu) }
    mutating func mulhu(_ i: Instruction) { wide(i, .mulhu) }
    mutating func div(_ i: Instruction) { wide(i, .divs) }
    mutating func divu(_ i: Instruction) { wide(i, .divu) }
    mutating func rem(_ i: Instruction) { wide(i, .rems) }
    mutating func remu(_ i: Instruction) { wide(i, .remu) }
    mutating func mulw(_ i: Instruction) { narrow(i, .mul) }
    mutating func divw(_ i: Instruction) { narrow(i, .divs) }
    mutating func divuw(_ i: Instruction) { narrow(i, .divu) }
    mutating func remw(_ i: Instruction) { narrow(i, .rems) }
    mutating func remuw(_ i: Instruction) { narrow(i, .remu) }
}
