// room: backend/x86-64
// does: multiplication, and division that never raises #DE
// spec: Docs/Reference/IR.md (results for 0 and overflow); Intel SDM volume 2, MUL, IMUL, MULX, DIV, IDIV

import Codegen
import IR
import X86Instructions

extension Compiler {
    mutating func lowerMul(_ value: Int32, _ op: Op) {
        let isWide = op.type == .i64
        var (a, b) = (op.a, op.b)
        if constant(a) != nil, constant(b) == nil { swap(&a, &b) }
        let ra = use(a)
        let source = operand(b, isWide: isWide)
        switch source {
        case .immediate(let imm):
            let d = destination(value, reusing: ra)
            let isShort = Int32(Int8(truncatingIfNeeded: imm)) == imm
            let form: Form =
                isShort ? (isWide ? .imul_rrib64 : .imul_rrib32) : (isWide ? .imul_rrid64 : .imul_rrid32)
            emit(form, d, ra, imm: Int64(imm))
            define(value, in: d)
        case .register(let rb):
            let d = destination(value, reusing: ra, or: rb)
            if d == rb, d != ra {
                emit(isWide ? .imul_rr64 : .imul_rr32, d, ra)
            } else {
                if d != ra { emitMove(d, ra) }
                emit(isWide ? .imul_rr64 : .imul_rr32, d, rb == ra ? d : rb)
            }
            define(value, in: d)
        case .memory(let memory):
            let d = destination(value, reusing: ra)
            if d != ra { emitMove(d, ra) }
            emit(isWide ? .imul_rm64 : .imul_rm32, memory, d)
            define(value, in: d)
        }
    }

    mutating func lowerMulHigh(_ value: Int32, _ op: Op) {
        let a = resolve(op.a)
        let b = resolve(op.b)
        if op.code == .mulhu, features.contains(.bmi2) { return lowerMulxHigh(value, a, b) }
        if op.code == .mulhsu { return lowerMulHighMixed(value, a, b) }
        takeProductRegisters(a, keeping: b)
        let rb = use(b)
        emit(op.code == .mulhs ? .imul_r64 : .mul_r64, rb)
        content[HostRegister.rax.index] = -1
        define(value, in: .rdx)
    }

    /// rax holds `a`, rdx is free, both are locked.
    private mutating func takeProductRegisters(_ a: Int32, keeping b: Int32) {
        takeWith(a, in: .rax, keeping: b)
        take(.rdx)
    }

    /// Puts a copy of `a` into `register`, which is free to overwrite afterwards; `b` is an operand that is yet to be
    /// used.
    mutating func takeWith(_ a: Int32, in register: HostRegister, keeping b: Int32) {
        locked |= register.bit
        if self.register(of: a) == register {
            checker.expect(a, in: register)
            release(register, forResult: a != b)
        } else {
            release(register)
            copy(a, into: register)
        }
    }

    private mutating func lowerMulxHigh(_ value: Int32, _ a: Int32, _ b: Int32) {
        takeWith(a, in: .rdx, keeping: b)
        let rb = use(b)
        let d = destination(value, avoiding: HostRegister.rdx.bit)
        // With both results in one register, MULX leaves the high half there.
        emit(.mulx_rrr64, d, d, rb)
        content[HostRegister.rdx.index] = -1
        define(value, in: d)
    }

    /// The unsigned high half, less b where a is negative.
    private mutating func lowerMulHighMixed(_ value: Int32, _ a: Int32, _ b: Int32) {
        takeProductRegisters(a, keeping: b)
        let rb = use(b)
        emit(.mov_rr64, .rdx, .rax)
        emit(.sar_rib64, .rdx, imm: 63)
        emit(.and_rr64, .rdx, rb)
        emit(.mov_mr64, cpuMemory(CPUField.scratch), .rdx)
        emit(.mul_r64, rb)
        emit(.sub_rm64, cpuMemory(CPUField.scratch), .rdx)
        content[HostRegister.rax.index] = -1
        define(value, in: .rdx)
    }

    // MARK: - Division

    mutating func lowerDivide(_ value: Int32, _ op: Op) {
        let isWide = op.type == .i64
        let isSigned = op.code == .divs || op.code == .rems
        let isRemainder = op.code == .rems || op.code == .remu
        let a = resolve(op.a)
        let b = resolve(op.b)
        // The divisor first: it must be neither in rax nor in rdx.
        let divisor = divisorRegister(b)
        takeWith(a, in: .rax, keeping: -1)
        take(.rdx)
        let back = labels.makeLabel()
        let known = constant(op.b)
        if known == nil || known == 0 { branchToDivideByZero(divisor, isWide, isRemainder, back) }
        if isSigned {
            if known == nil || known == -1 { branchToDivideByMinusOne(divisor, isWide, isRemainder, back) }
            emit(isWide ? .cqo : .cdq)
            emit(isWide ? .idiv_r64 : .idiv_r32, divisor)
        } else {
            emit(.xor_rr32, .rdx, .rdx)
            emit(isWide ? .div_r64 : .div_r32, divisor)
        }
        w.bind(back, in: &labels)
        content[HostRegister.rax.index] = -1
        content[HostRegister.rdx.index] = -1
        define(value, in: isRemainder ? .rdx : .rax)
    }

    private mutating func divisorRegister(_ b: Int32) -> HostRegister {
        if let register = register(of: b), register != .rax, register != .rdx { return use(b) }
        take(.rcx)
        copy(b, into: .rcx)
        return .rcx
    }

    private mutating func branchToDivideByZero(
        _ divisor: HostRegister, _ isWide: Bool, _ isRemainder: Bool, _ back: Label
    ) {
        let entry = labels.makeLabel()
        emit(isWide ? .test_rr64 : .test_rr32, divisor, divisor)
        w.jcc(.equal, entry, in: &labels)
        cold.append(
            ColdPath(
                kind: .divideByZero, entry: entry, back: back, register: divisor, isWide: isWide,
                number: isRemainder ? 1 : 0))
    }

    private mutating func branchToDivideByMinusOne(
        _ divisor: HostRegister, _ isWide: Bool, _ isRemainder: Bool, _ back: Label
    ) {
        let entry = labels.makeLabel()
        emitALU(.cmp, isWide, divisor, .immediate(-1))
        w.jcc(.equal, entry, in: &labels)
        cold.append(
            ColdPath(
                kind: .divideByMinusOne, entry: entry, back: back, register: divisor, isWide: isWide,
                number: isRemainder ? 1 : 0))
    }

    /// By 0: the quotient is all ones, the remainder the dividend, which is in rax.
    mutating func emitDivideByZero(_ path: ColdPath) {
        if path.number == 1 {
            w.mov_rr64(.rdx, .rax)
            if !path.isWide { w.mov_rr32(.rdx, .rdx) }
        } else if path.isWide {
            w.mov_rid64(.rax, -1)
        } else {
            w.mov_rid32(.rax, .max)
        }
        w.jmp(path.back, in: &labels)
    }

    /// By -1: the quotient is the negated dividend (which for the smallest one is itself), the remainder 0.
    mutating func emitDivideByMinusOne(_ path: ColdPath) {
        if path.number == 1 {
            w.xor_rr32(.rdx, .rdx)
        } else if path.isWide {
            w.neg_r64(.rax)
        } else {
            w.neg_r32(.rax)
        }
        w.jmp(path.back, in: &labels)
    }
}
