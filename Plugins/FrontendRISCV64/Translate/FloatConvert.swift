// room: frontend/riscv64/translate
// does: conversions between float formats, and between floats and integers
// spec: RISC-V Unprivileged ISA, "F" and "D": conversion instructions

import IR
import RISCVInstructions

extension Translator {
    // All of these are made for x0 too: they may raise flags. The 32-bit results are sign-extended, the unsigned ones too.

    private mutating func toSigned(_ i: Instruction, _ precision: Precision, _ type: ValueType) {
        guard let rounding = rounding(i) else { return }
        let a = float(precision, i.rs1)
        let result = builder.fToSint(type, rounding, a)
        if type == .i32 { setW(i.rd, result) } else { setX(i.rd, result) }
    }

    private mutating func toUnsigned(_ i: Instruction, _ precision: Precision, _ type: ValueType) {
        guard let rounding = rounding(i) else { return }
        let a = float(precision, i.rs1)
        let result = builder.fToUint(type, rounding, a)
        if type == .i32 { setW(i.rd, result) } else { setX(i.rd, result) }
    }

    /// A double holds every 32-bit integer: the rounding is looked at for legality alone.
    private func exactness(_ precision: Precision, _ type: ValueType, _ rounding: RoundingMode) -> RoundingMode {
        precision == .double && type == .i32 ? .nearestEven : rounding
    }

    private mutating func fromSigned(_ i: Instruction, _ precision: Precision, _ type: ValueType) {
        guard let rounding = rounding(i) else { return }
        let a = type == .i32 ? w(i.rs1) : x(i.rs1)
        let result = builder.sintToF(precision.type, exactness(precision, type, rounding), a)
        setFloat(precision, i.rd, result)
    }

    private mutating func fromUnsigned(_ i: Instruction, _ precision: Precision, _ type: ValueType) {
        guard let rounding = rounding(i) else { return }
        let a = type == .i32 ? w(i.rs1) : x(i.rs1)
        let result = builder.uintToF(precision.type, exactness(precision, type, rounding), a)
        setFloat(precision, i.rd, result)
    }

    mutating func fcvtWS(_ i: Instruction) { toSigned(i, .single, .i32) }
    mutating func fcvtWuS(_ i: Instruction) { toUnsigned(i, .single, .i32) }
    mutating func fcvtLS(_ i: Instruction) { toSigned(i, .single, .i64) }
    mutating func fcvtLuS(_ i: Instruction) { toUnsigned(i, .single, .i64) }
    mutating func fcvtWD(_ i: Instruction) { toSigned(i, .double, .i32) }
    mutating func fcvtWuD(_ i: Instruction) { toUnsigned(i, .double, .i32) }
    mutating func fcvtLD(_ i: Instruction) { toSigned(i, .double, .i64) }
    mutating func fcvtLuD(_ i: Instruction) { toUnsigned(i, .double, .i64) }

    mutating func fcvtSW(_ i: Instruction) { fromSigned(i, .single, .i32) }
    mutating func fcvtSWu(_ i: Instruction) { fromUnsigned(i, .single, .i32) }
    mutating func fcvtSL(_ i: Instruction) { fromSigned(i, .single, .i64) }
    mutating func fcvtSLu(_ i: Instruction) { fromUnsigned(i, .single, .i64) }
    mutating func fcvtDW(_ i: Instruction) { fromSigned(i, .double, .i32) }
    mutating func fcvtDWu(_ i: Instruction) { fromUnsigned(i, .double, .i32) }
    mutating func fcvtDL(_ i: Instruction) { fromSigned(i, .double, .i64) }
    mutating func fcvtDLu(_ i: Instruction) { fromUnsigned(i, .double, .i64) }

    mutating func fcvtSD(_ i: Instruction) {
        guard let rounding = rounding(i) else { return }
        let a = f(i.rs1)
        setS(i.rd, builder.fcanon(builder.fcvt(.f32, rounding, a)))
    }

    /// Widening is exact: the rounding is looked at for legality alone.
    mutating func fcvtDS(_ i: Instruction) {
        if rounding(i) == nil { return }
        let a = s(i.rs1)
        setF(i.rd, builder.fcanon(builder.fcvt(.f64, .nearestEven, a)))
    }
}
