// room: backend/x86-64
// does: the one way an instruction is emitted, by form, so that the allocation checker sees each; and forms by width
// spec: Docs/Reference/X86.md

import Codegen
import X86Instructions

extension Compiler {
    /// An instruction with up to three register operands, in the order of its row.
    @inline(__always)
    mutating func emit(
        _ form: Form, _ r0: HostRegister = HostRegister(0), _ r1: HostRegister = HostRegister(0),
        _ r2: HostRegister = HostRegister(0), imm: Int64 = 0, cc: CC = .equal
    ) {
        if checker.isOn {
            let registers = SIMD4(r0.number, r1.number, r2.number, 0)
            checker.instruction(form, Operands(registers: registers, immediate: imm, condition: cc))
        }
        w.encode(form, r0.number, r1.number, r2.number, immediate: imm, condition: cc)
    }

    /// An instruction with a memory operand and a register.
    @inline(__always)
    mutating func emit(_ form: Form, _ memory: Memory, _ r0: HostRegister) {
        if checker.isOn {
            checker.instruction(form, Operands(registers: SIMD4(r0.number, 0, 0, 0), memory: memory))
        }
        w.encode(form, memory, r0.number)
    }

    /// An instruction with a memory operand and more.
    @inline(__always)
    mutating func emit(
        _ form: Form, _ memory: Memory, _ r0: HostRegister = HostRegister(0), _ r1: HostRegister = HostRegister(0),
        imm: Int64 = 0, cc: CC = .equal
    ) {
        if checker.isOn {
            let registers = SIMD4(r0.number, r1.number, 0, 0)
            checker.instruction(form, Operands(registers: registers, memory: memory, immediate: imm, condition: cc))
        }
        w.encode(form, memory, r0.number, r1.number, immediate: imm, condition: cc)
    }

    /// `value` into a general register; flags are kept.
    mutating func emitConstant(_ register: HostRegister, _ value: Int64) {
        if checker.isOn {
            // All three forms of a constant do the same.
            checker.instruction(.movabs, Operands(registers: SIMD4(register.number, 0, 0, 0), immediate: value))
        }
        w.mov_ri64(register.gpr, UInt64(bitPattern: value))
    }

    /// A whole register into another of its file.
    mutating func emitMove(_ to: HostRegister, _ from: HostRegister) {
        if to.isFloat {
            emit(features.contains(.avx) ? .vmovaps : .movaps, to, from)
        } else {
            emit(.mov_rr64, to, from)
        }
    }

    /// 64 bits from the CPU state into a register.
    mutating func emitReload(_ to: HostRegister, _ from: Memory, isWide: Bool = true) {
        if to.isFloat {
            let form: Form =
                features.contains(.avx) ? (isWide ? .vmovsd_xm : .vmovss_xm) : (isWide ? .movsd_xm : .movss_xm)
            emit(form, from, to)
        } else {
            emit(isWide ? .mov_rm64 : .mov_rm32, from, to)
        }
    }

    /// The low 64 or 32 bits of a register to the CPU state.
    mutating func emitSpill(_ to: Memory, _ from: HostRegister, isWide: Bool = true) {
        if from.isFloat {
            let form: Form =
                features.contains(.avx) ? (isWide ? .vmovsd_mx : .vmovss_mx) : (isWide ? .movsd_mx : .movss_mx)
            emit(form, to, from)
        } else {
            emit(isWide ? .mov_mr64 : .mov_mr32, to, from)
        }
    }
}

/// An operation of the arithmetic group.
enum ALU {
    case add, or, and, sub, xor, cmp

    struct Forms {
        var rr: Form
        var rm: Form
        var ib: Form
        var id: Form
    }

    func forms(_ isWide: Bool) -> Forms {
        switch self {
        case .add:
            isWide
                ? Forms(rr: .add_rr64, rm: .add_rm64, ib: .add_rib64, id: .add_rid64)
                : Forms(rr: .add_rr32, rm: .add_rm32, ib: .add_rib32, id: .add_rid32)
        case .or:
            isWide
                ? Forms(rr: .or_rr64, rm: .or_rm64, ib: .or_rib64, id: .or_rid64)
                : Forms(rr: .or_rr32, rm: .or_rm32, ib: .or_rib32, id: .or_rid32)
        case .and:
            isWide
                ? Forms(rr: .and_rr64, rm: .and_rm64, ib: .and_rib64, id: .and_rid64)
                : Forms(rr: .and_rr32, rm: .and_rm32, ib: .and_rib32, id: .and_rid32)
        case .sub:
            isWide
                ? Forms(rr: .sub_rr64, rm: .sub_rm64, ib: .sub_rib64, id: .sub_rid64)
                : Forms(rr: .sub_rr32, rm: .sub_rm32, ib: .sub_rib32, id: .sub_rid32)
        case .xor:
            isWide
                ? Forms(rr: .xor_rr64, rm: .xor_rm64, ib: .xor_rib64, id: .xor_rid64)
                : Forms(rr: .xor_rr32, rm: .xor_rm32, ib: .xor_rib32, id: .xor_rid32)
        case .cmp:
            isWide
                ? Forms(rr: .cmp_rr64, rm: .cmp_rm64, ib: .cmp_rib64, id: .cmp_rid64)
                : Forms(rr: .cmp_rr32, rm: .cmp_rm32, ib: .cmp_rib32, id: .cmp_rid32)
        }
    }
}

/// Where the second operand of an instruction is.
enum Operand {
    case register(HostRegister)
    case immediate(Int32)
    case memory(Memory)
}

extension Compiler {
    /// `operation d, operand`.
    mutating func emitALU(_ operation: ALU, _ isWide: Bool, _ d: HostRegister, _ operand: Operand) {
        let forms = operation.forms(isWide)
        switch operand {
        case .register(let s): emit(forms.rr, d, s)
        case .immediate(let value):
            emit(Int32(Int8(truncatingIfNeeded: value)) == value ? forms.ib : forms.id, d, imm: Int64(value))
        case .memory(let memory): emit(forms.rm, memory, d)
        }
    }

    /// `operation [memory], operand`, for comparisons.
    mutating func emitTestOrCompare(_ isWide: Bool, _ a: HostRegister, _ operand: Operand) {
        if case .immediate(0) = operand {
            emit(isWide ? .test_rr64 : .test_rr32, a, a)
        } else {
            emitALU(.cmp, isWide, a, operand)
        }
    }
}
