// room: frontend/riscv64/translate
// does: float computation, comparison and classification of both precisions
// spec: RISC-V Unprivileged ISA, "F" and "D": computational, compare and classify instructions

import IR
import RISCVInstructions

extension Translator {
    /// The rounding that an instruction asks for; nil, with the path ended, if it is illegal.
    mutating func rounding(_ i: Instruction) -> RoundingMode? {
        if i.rm < 5 { return RoundingMode(rawValue: UInt16(i.rm)) }
        if i.rm == 7, mode != .reserved { return mode == .environment ? .dynamic : .nearestMaxMagnitude }
        leave(.illegal, pc: pc)
        return nil
    }

    // A NaN result is the canonical one.

    private mutating func binary(_ i: Instruction, _ precision: Precision, _ code: Opcode) {
        guard let rounding = rounding(i) else { return }
        let a = float(precision, i.rs1)
        let b = float(precision, i.rs2)
        let result = builder.append(Op(code, precision.type, aux: rounding.rawValue, a: a, b: b))
        setFloat(precision, i.rd, builder.fcanon(result))
    }

    private mutating func squareRoot(_ i: Instruction, _ precision: Precision) {
        guard let rounding = rounding(i) else { return }
        let a = float(precision, i.rs1)
        setFloat(precision, i.rd, builder.fcanon(builder.fsqrt(rounding, a)))
    }

    /// ±(rs1 × rs2) ± rs3, by the signs of the product's operand and of the addend: those are exact and raise nothing.
    private mutating func multiplyAdd(
        _ i: Instruction, _ precision: Precision, negatesProduct: Bool, negatesAddend: Bool
    ) {
        guard let rounding = rounding(i) else { return }
        var a = float(precision, i.rs1)
        let b = float(precision, i.rs2)
        var c = float(precision, i.rs3)
        if negatesProduct { a = builder.fneg(a) }
        if negatesAddend { c = builder.fneg(c) }
        setFloat(precision, i.rd, builder.fcanon(builder.fma(rounding, a, b, c)))
    }

    private mutating func extremum(_ i: Instruction, _ precision: Precision, _ code: Opcode) {
        let a = float(precision, i.rs1)
        let b = float(precision, i.rs2)
        setFloat(precision, i.rd, builder.append(Op(code, precision.type, a: a, b: b)))
    }

    /// Made for x0 too: it may raise NV.
    private mutating func compare(_ i: Instruction, _ precision: Precision, _ condition: FloatCondition) {
        let a = float(precision, i.rs1)
        let b = float(precision, i.rs2)
        setX(i.rd, builder.fcmp(condition, a, b))
    }

    private mutating func classify(_ i: Instruction, _ precision: Precision) {
        if i.rd == 0 { return }
        let a = float(precision, i.rs1)
        setX(i.rd, builder.fclass(a))
    }

    mutating func faddS(_ i: Instruction) { binary(i, .single, .fadd) }
    mutating func fsubS(_ i: Instruction) { binary(i, .single, .fsub) }
    mutating func fmulS(_ i: Instruction) { binary(i, .single, .fmul) }
    mutating func fdivS(_ i: Instruction) { binary(i, .single, .fdiv) }
    mutating func fsqrtS(_ i: Instruction) { squareRoot(i, .single) }
    mutating func faddD(_ i: Instruction) { binary(i, .double, .fadd) }
    mutating func fsubD(_ i: Instruction) { binary(i, .double, .fsub) }
    mutating func fmulD(_ i: Instruction) { binary(i, .double, .fmul) }
    mutating func fdivD(_ i: Instruction) { binary(i, .double, .fdiv) }
    mutating func fsqrtD(_ i: Instruction) { squareRoot(i, .double) }

    mutating func fmaddS(_ i: Instruction) { multiplyAdd(i, .single, negatesProduct: false, negatesAddend: false) }
    mutating func fmsubS(_ i: Instruction) { multiplyAdd(i, .single, negatesProduct: false, negatesAddend: true) }
    mutating func fnmsubS(_ i: Instruction) { multiplyAdd(i, .single, negatesProduct: true, negatesAddend: false) }
    mutating func fnmaddS(_ i: Instruction) { multiplyAdd(i, .single, negatesProduct: true, negatesAddend: true) }
    mutating func fmaddD(_ i: Instruction) { multiplyAdd(i, .double, negatesProduct: false, negatesAddend: false) }
    mutating func fmsubD(_ i: Instruction) { multiplyAdd(i, .double, negatesProduct: false, negatesAddend: true) }
    mutating func fnmsubD(_ i: Instruction) { multiplyAdd(i, .double, negatesProduct: true, negatesAddend: false) }
    mutating func fnmaddD(_ i: Instruction) { multiplyAdd(i, .double, negatesProduct: true, negatesAddend: true) }

    mutating func fminS(_ i: Instruction) { extremum(i, .single, .fmin) }
    mutating func fmaxS(_ i: Instruction) { extremum(i, .single, .fmax) }
    mutating func fminD(_ i: Instruction) { extremum(i, .double, .fmin) }
    mutating func fmaxD(_ i: Instruction) { extremum(i, .double, .fmax) }

    mutating func feqS(_ i: Instruction) { compare(i, .single, .eq) }
    mutating func fltS(_ i: Instruction) { compare(i, .single, .lt) }
    mutating func fleS(_ i: Instruction) { compare(i, .single, .le) }
    mutating func feqD(_ i: Instruction) { compare(i, .double, .eq) }
    mutating func fltD(_ i: Instruction) { compare(i, .double, .lt) }
    mutating func fleD(_ i: Instruction) { compare(i, .double, .le) }

    mutating func fclassS(_ i: Instruction) { classify(i, .single) }
    mutating func fclassD(_ i: Instruction) { classify(i, .double) }
}
