// room: backend/x86-64
// does: shifts and rotates, by constants, through BMI2, or through cl
// spec: Intel SDM volume 2, SAL/SAR/SHL/SHR, ROL/ROR, RORX, SARX/SHLX/SHRX

import Codegen
import IR
import X86Instructions

private struct ShiftForms {
    var immediate: Form
    var byCL: Form
}

private func shiftForms(_ code: Opcode, _ isWide: Bool) -> ShiftForms {
    switch code {
    case .shl:
        isWide
            ? ShiftForms(immediate: .shl_rib64, byCL: .shl_rc64) : ShiftForms(immediate: .shl_rib32, byCL: .shl_rc32)
    case .shr:
        isWide
            ? ShiftForms(immediate: .shr_rib64, byCL: .shr_rc64) : ShiftForms(immediate: .shr_rib32, byCL: .shr_rc32)
    case .sar:
        isWide
            ? ShiftForms(immediate: .sar_rib64, byCL: .sar_rc64) : ShiftForms(immediate: .sar_rib32, byCL: .sar_rc32)
    case .rotl:
        isWide
            ? ShiftForms(immediate: .rol_rib64, byCL: .rol_rc64) : ShiftForms(immediate: .rol_rib32, byCL: .rol_rc32)
    default:
        isWide
            ? ShiftForms(immediate: .ror_rib64, byCL: .ror_rc64) : ShiftForms(immediate: .ror_rib32, byCL: .ror_rc32)
    }
}

/// The three-operand shift of BMI2.
private func flaglessForm(_ code: Opcode, _ isWide: Bool) -> Form? {
    switch code {
    case .shl: isWide ? .shlx_rrr64 : .shlx_rrr32
    case .shr: isWide ? .shrx_rrr64 : .shrx_rrr32
    case .sar: isWide ? .sarx_rrr64 : .sarx_rrr32
    default: nil
    }
}

extension Compiler {
    mutating func lowerShift(_ value: Int32, _ op: Op) {
        let isWide = op.type == .i64
        if let count = constant(op.b) {
            lowerShiftByConstant(value, op, Int(count & Int64(op.type.bits - 1)), isWide)
        } else if features.contains(.bmi2), let form = flaglessForm(op.code, isWide) {
            let ra = use(op.a)
            let rb = use(op.b)
            let d = destination(value, reusing: ra, or: rb)
            emit(form, d, ra, rb)
            define(value, in: d)
        } else {
            lowerShiftByCL(value, op, isWide)
        }
    }

    private mutating func lowerShiftByConstant(_ value: Int32, _ op: Op, _ count: Int, _ isWide: Bool) {
        let ra = use(op.a)
        let d = destination(value, reusing: ra)
        if count == 0 {
            // An i32 result has its upper half zero, whatever the operand's register holds there.
            emit(isWide ? .mov_rr64 : .mov_rr32, d, ra)
            return define(value, in: d)
        }
        if d != ra {
            if op.code == .shl, count <= 3, isWide || count == 1 {
                emitScaled(d, ra, count, isWide)
                return define(value, in: d)
            }
            if features.contains(.bmi2), op.code == .rotl || op.code == .rotr {
                let right = op.code == .rotr ? count : op.type.bits - count
                emit(isWide ? .rorx_rrib64 : .rorx_rrib32, d, ra, imm: Int64(right))
                return define(value, in: d)
            }
            emit(isWide ? .mov_rr64 : .mov_rr32, d, ra)
        }
        emit(shiftForms(op.code, isWide).immediate, d, imm: Int64(count))
        define(value, in: d)
    }

    private mutating func emitScaled(_ d: HostRegister, _ s: HostRegister, _ count: Int, _ isWide: Bool) {
        let scale = Scale(rawValue: UInt8(count)).unsafelyUnwrapped
        emit(isWide ? .lea_rm64 : .lea_rm32, Memory(index: s.gpr, scale: scale), d)
    }

    private mutating func lowerShiftByCL(_ value: Int32, _ op: Op, _ isWide: Bool) {
        let count = resolve(op.b)
        if register(of: count) != .rcx {
            take(.rcx)
            copy(count, into: .rcx)
        } else {
            locked |= HostRegister.rcx.bit
        }
        let ra = use(op.a)
        var d = destination(value, reusing: ra, avoiding: HostRegister.rcx.bit)
        // The count may be in the result's home: it is in cl already, so overwriting the home is no harm.
        if d == .rcx { d = takeScratch(isFloat: false) }
        if d != ra { emit(isWide ? .mov_rr64 : .mov_rr32, d, ra) }
        emit(shiftForms(op.code, isWide).byCL, d)
        // A 32-bit shift by 0 still zero-extends on the hosts that have 64-bit mode (SDM volume 1, 3.4.1.1).
        define(value, in: d)
    }
}
