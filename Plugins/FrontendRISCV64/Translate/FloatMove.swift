// room: frontend/riscv64/translate
// does: moves of float bits: between register files, and with another sign
// spec: RISC-V Unprivileged ISA, "F" and "D": conversion and move instructions

import IR
import RISCVInstructions

// None of these changes a NaN's payload or raises a flag.
extension Translator {
    private mutating func copySign(_ i: Instruction, _ precision: Precision) {
        let a = float(precision, i.rs1)
        // fmv.s and fmv.d
        let b = i.rs1 == i.rs2 ? a : float(precision, i.rs2)
        setFloat(precision, i.rd, a == b ? a : builder.fcopysign(a, b))
    }

    private mutating func copyInvertedSign(_ i: Instruction, _ precision: Precision) {
        let a = float(precision, i.rs1)
        // fneg.s and fneg.d
        if i.rs1 == i.rs2 { return setFloat(precision, i.rd, builder.fneg(a)) }
        let b = builder.fneg(float(precision, i.rs2))
        setFloat(precision, i.rd, builder.fcopysign(a, b))
    }

    private mutating func exclusiveOrSigns(_ i: Instruction, _ precision: Precision) {
        let a = float(precision, i.rs1)
        // fabs.s and fabs.d
        if i.rs1 == i.rs2 { return setFloat(precision, i.rd, builder.fabs(a)) }
        let b = float(precision, i.rs2)
        setFloat(precision, i.rd, builder.fxorsign(a, b))
    }

    mutating func fsgnjS(_ i: Instruction) { copySign(i, .single) }
    mutating func fsgnjnS(_ i: Instruction) { copyInvertedSign(i, .single) }
    mutating func fsgnjxS(_ i: Instruction) { exclusiveOrSigns(i, .single) }
    mutating func fsgnjD(_ i: Instruction) { copySign(i, .double) }
    mutating func fsgnjnD(_ i: Instruction) { copyInvertedSign(i, .double) }
    mutating func fsgnjxD(_ i: Instruction) { exclusiveOrSigns(i, .double) }

    /// The low half as it is, whether boxed or not.
    mutating func fmvXW(_ i: Instruction) {
        if i.rd == 0 { return }
        let bits = builder.fbits(.i64, f(i.rs1))
        setW(i.rd, builder.trunc(bits))
    }

    mutating func fmvWX(_ i: Instruction) {
        let bits = w(i.rs1)
        setS(i.rd, builder.bitsf(.f32, bits))
    }

    mutating func fmvXD(_ i: Instruction) {
        if i.rd == 0 { return }
        let value = f(i.rs1)
        setX(i.rd, builder.fbits(.i64, value))
    }

    mutating func fmvDX(_ i: Instruction) {
        let bits = x(i.rs1)
        setF(i.rd, builder.bitsf(.f64, bits))
    }
}
