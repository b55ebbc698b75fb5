// room: frontend/riscv64/translate
// does: control and status registers: float flags, rounding mode, counters
// spec: RISC-V Unprivileged ISA, "Zicsr", "Zicntr", "Floating-Point Control and Status Register"

import IR
import RISCVInstructions

/// The control and status registers that user-mode code of RV64GC reaches.
private enum ControlRegister: UInt16 {
    case fflags = 0x001
    case frm = 0x002
    case fcsr = 0x003
    case cycle = 0xc00
    case time = 0xc01
    case instret = 0xc02
    // Martlet's own, among the read-only ones that the ISA leaves to implementations; the vDSO reads it.
    case wallClock = 0xcc0

    /// The two highest bits of the number are set.
    var isReadOnly: Bool { rawValue >> 10 == 3 }
}

/// What an instruction does with the register's old value.
private enum ControlUpdate {
    case write
    case setBits
    case clearBits
}

extension Translator {
    mutating func csrrw(_ i: Instruction) { access(i, .write, operand: nil) }
    mutating func csrrs(_ i: Instruction) { access(i, .setBits, operand: nil) }
    mutating func csrrc(_ i: Instruction) { access(i, .clearBits, operand: nil) }
    mutating func csrrwi(_ i: Instruction) { access(i, .write, operand: Int64(i.zimm)) }
    mutating func csrrsi(_ i: Instruction) { access(i, .setBits, operand: Int64(i.zimm)) }
    mutating func csrrci(_ i: Instruction) { access(i, .clearBits, operand: Int64(i.zimm)) }

    /// - Parameter operand: the immediate; nil if the operand is rs1. Both have the same field: setting or clearing bits
    ///   with x0 or an immediate of 0 does not write at all.
    private mutating func access(_ i: Instruction, _ update: ControlUpdate, operand immediate: Int64?) {
        let writes = update == .write || i.rs1 != 0
        guard let register = ControlRegister(rawValue: i.csr), !(writes && register.isReadOnly) else {
            return leave(.illegal, pc: pc)
        }
        let operand = immediate.map { constant($0) } ?? x(i.rs1)
        guard writes else { return setX(i.rd, read(register)) }
        if update == .write && i.rd == 0 { return write(register, operand) }
        let old = read(register)
        let new = updated(old, update, operand)
        setX(i.rd, old)
        write(register, new)
    }

    private mutating func updated(_ old: ValueID, _ update: ControlUpdate, _ operand: ValueID) -> ValueID {
        switch update {
        case .write: return operand
        case .setBits: return builder.or(old, operand)
        case .clearBits:
            let kept = builder.not(operand)
            return builder.and(old, kept)
        }
    }

    private mutating func read(_ register: ControlRegister) -> ValueID {
        switch register {
        case .fflags: return builder.fflags()
        case .frm: return builder.get(.i64, GuestState.roundingField)
        case .fcsr:
            let field = builder.get(.i64, GuestState.roundingField)
            let five = constant(5)
            let shifted = builder.shl(field, five)
            let flags = builder.fflags()
            return builder.or(shifted, flags)
        case .cycle, .time, .instret: return builder.call(Clock.helper, [])
        case .wallClock: return builder.call(Clock.wallClock, [])
        }
    }

    private mutating func write(_ register: ControlRegister, _ value: ValueID) {
        switch register {
        case .fflags: builder.setFflags(value)
        case .frm: writeRoundingField(value, position: 0)
        case .fcsr:
            builder.setFflags(value)
            writeRoundingField(value, position: 5)
        case .cycle, .time, .instret, .wallClock: preconditionFailure("read-only registers are not written")
        }
    }

    /// Sets frm from the three bits of `value` at `position`. If the translation mode may change with it, what follows is
    /// another region's.
    private mutating func writeRoundingField(_ value: ValueID, position: Int) {
        let op = builder.ops[value.index]
        if op.code == .iconst {
            let field = op.imm >> Int64(position) & 7
            setRounding(constant(field))
            if TranslationMode(roundingField: UInt64(field)) != mode { leave(.modeChanged, pc: next) }
            return
        }
        let field = builder.extract(value, BitField(position: position, length: 3))
        setRounding(field)
        guard mode == .environment else { return leave(.modeChanged, pc: next) }
        let four = constant(4)
        sideExit(.mode, if: .geu, field, four, pc: next)
    }

    private mutating func setRounding(_ field: ValueID) {
        builder.set(GuestState.roundingField, field)
        builder.setRounding(field)
    }
}
