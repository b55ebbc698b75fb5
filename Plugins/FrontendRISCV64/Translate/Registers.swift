// room: frontend/riscv64/translate
// does: reads and writes guest registers, remembering what is known of them along the path
// spec: RISC-V Unprivileged ISA, "NaN Boxing of Narrower Values"

import IR
import RISCVInstructions

// The path has one entry, so a value that was read or written on it stays usable until its end: a slot is read once.
extension Translator {
    @inline(never)
    mutating func constant(_ value: Int64) -> ValueID { builder.iconst(.i64, value) }

    mutating func constant(pc: UInt64) -> ValueID { constant(Int64(bitPattern: pc)) }

    /// Integer register `number`.
    @inline(__always)
    mutating func x(_ number: UInt8) -> ValueID {
        let known = integers[Int(number & 31)]
        return known.isNone ? readX(number) : known
    }

    @inline(never)
    private mutating func readX(_ number: UInt8) -> ValueID {
        let index = Int(number & 31)
        let value = index == 0 ? constant(0) : builder.get(.i64, GuestState.integer(number))
        integers[index] = value
        return value
    }

    /// The low half of integer register `number`.
    mutating func w(_ number: UInt8) -> ValueID {
        let value = x(number)
        let op = builder.ops[value.index]
        // A W instruction's own result needs no way there and back.
        return op.code == .sext32 || op.code == .zext32 ? op.a : builder.trunc(value)
    }

    /// Writes integer register `number`; x0 takes no value.
    @inline(never)
    mutating func setX(_ number: UInt8, _ value: ValueID) {
        if number == 0 { return }
        builder.set(GuestState.integer(number), value)
        integers[Int(number & 31)] = value
    }

    /// Writes integer register `number` with the sign-extended `value`.
    mutating func setW(_ number: UInt8, _ value: ValueID) {
        if number == 0 { return }
        setX(number, builder.sext32(value))
    }

    /// The constant that integer register `number` holds, if that is known.
    mutating func knownConstant(_ number: UInt8) -> Int64? {
        if number == 0 { return 0 }
        let known = integers[Int(number & 31)]
        guard !known.isNone, builder.ops[known.index].code == .iconst else { return nil }
        return builder.ops[known.index].imm
    }

    /// The bits of float register `number`.
    mutating func f(_ number: UInt8) -> ValueID {
        let index = Int(number & 31)
        let known = floats[index]
        if !known.isNone { return known }
        let value = builder.get(.f64, GuestState.float(number))
        floats[index] = value
        return value
    }

    mutating func setF(_ number: UInt8, _ value: ValueID) {
        builder.set(GuestState.float(number), value)
        floats[Int(number & 31)] = value
    }

    /// The single-precision number in float register `number`: the canonical NaN if it is not boxed.
    mutating func s(_ number: UInt8) -> ValueID {
        let value = f(number)
        let op = builder.ops[value.index]
        return op.code == .fbox ? op.a : builder.funbox(value)
    }

    mutating func setS(_ number: UInt8, _ value: ValueID) { setF(number, builder.fbox(value)) }

    /// A float operand or result by precision.
    mutating func float(_ precision: Precision, _ number: UInt8) -> ValueID {
        precision == .single ? s(number) : f(number)
    }

    mutating func setFloat(_ precision: Precision, _ number: UInt8, _ value: ValueID) {
        if precision == .single { setS(number, value) } else { setF(number, value) }
    }
}

enum Precision {
    case single
    case double

    var type: ValueType { self == .single ? .f32 : .f64 }
}
