// room: backend/x86-64
// does: integer arithmetic, logic, extensions, bit fields and counts
// spec: Docs/Reference/IR.md; Intel SDM volume 2

import Codegen
import IR
import X86Instructions

extension Compiler {
    // MARK: - Addition and subtraction

    mutating func lowerAdd(_ value: Int32) {
        let op = self.op(value)
        let isWide = op.type == .i64
        if states[op.b.index].isFolded {
            return self.op(op.b.raw).code == .cmp
                ? lowerAddCarry(value, op.a, self.op(op.b.raw)) : lowerAddShifted(value, op)
        }
        if states[op.a.index].isFolded {
            if self.op(op.a.raw).code == .cmp { return lowerAddCarry(value, op.b, self.op(op.a.raw)) }
            return lowerAddShifted(value, Op(.add, op.type, a: op.b, b: op.a))
        }
        var (a, b) = (op.a, op.b)
        if constant(a) != nil, constant(b) == nil { swap(&a, &b) }
        let ra = use(a)
        let source = operand(b, isWide: isWide)
        lowerAddition(value, ra, source, isWide)
    }

    /// The sum of a register and an operand, without overwriting either unless it is the result's register.
    private mutating func lowerAddition(_ value: Int32, _ ra: HostRegister, _ source: Operand, _ isWide: Bool) {
        switch source {
        case .immediate(let imm):
            let d = destination(value, reusing: ra)
            if d == ra {
                emitALU(.add, isWide, d, source)
            } else {
                emit(isWide ? .lea_rm64 : .lea_rm32, Memory(base: ra.gpr, displacement: imm), d)
            }
            define(value, in: d)
        case .register(let rb):
            let d = destination(value, reusing: ra, or: rb)
            if d == ra {
                emitALU(.add, isWide, d, source)
            } else if d == rb {
                emitALU(.add, isWide, d, .register(ra))
            } else {
                emit(isWide ? .lea_rm64 : .lea_rm32, Memory(base: ra.gpr, index: rb.gpr), d)
            }
            define(value, in: d)
        case .memory:
            let d = destination(value, reusing: ra)
            if d != ra { emitMove(d, ra) }
            emitALU(.add, isWide, d, source)
            define(value, in: d)
        }
    }

    /// a + (b << 1, 2 or 3), as one LEA.
    private mutating func lowerAddShifted(_ value: Int32, _ op: Op) {
        let shift = region.ops[op.b.index]
        let ra = use(op.a)
        let rb = use(shift.a)
        let d = destination(value, reusing: ra, or: rb)
        let scale = Scale(rawValue: UInt8(region.ops[shift.b.index].imm)).unsafelyUnwrapped
        emit(.lea_rm64, Memory(base: ra.gpr, index: rb.gpr, scale: scale), d)
        define(value, in: d)
    }

    /// a + 1 if a comparison holds that the carry flag answers.
    private mutating func lowerAddCarry(_ value: Int32, _ a: ValueID, _ comparison: Op) {
        let isWide = op(comparison.a.raw).type == .i64
        let condition = IR.Condition(rawValue: comparison.aux).unsafelyUnwrapped
        let ra = use(a)
        let left = use(comparison.a)
        // x == 0 is x below 1.
        let isZeroTest = condition == .eq || condition == .ne
        let right: Operand = isZeroTest ? .immediate(1) : operand(comparison.b, isWide: isWide)
        emitALU(.cmp, isWide, left, right)
        // Three scratch registers may be held by now. The compared ones are done with, and only moves follow, which keep
        // the flags.
        locked = ra.bit
        let d = destination(value, reusing: ra)
        if d != ra { emitMove(d, ra) }
        if condition == .eq || condition == .ltu {
            emit(.adc_rib64, d, imm: 0)
        } else {
            emit(.sbb_rib64, d, imm: -1)
        }
        define(value, in: d)
    }

    mutating func lowerSub(_ value: Int32, _ op: Op) {
        let isWide = op.type == .i64
        if constant(op.a) == 0 { return lowerNegation(value, op.b, isWide) }
        let ra = use(op.a)
        let source = operand(op.b, isWide: isWide)
        switch source {
        case .immediate(let imm) where imm != .min:
            return lowerAddition(value, ra, .immediate(-imm), isWide)
        case .register(let rb) where rb != ra:
            let d = destination(value, reusing: ra, or: rb)
            if d == rb {
                emit(isWide ? .neg_r64 : .neg_r32, d)
                emitALU(.add, isWide, d, .register(ra))
            } else {
                if d != ra { emitMove(d, ra) }
                emitALU(.sub, isWide, d, source)
            }
            define(value, in: d)
        default:
            let d = destination(value, reusing: ra)
            if d != ra { emitMove(d, ra) }
            if case .register = source {
                emitALU(.sub, isWide, d, .register(d))
            } else {
                emitALU(.sub, isWide, d, source)
            }
            define(value, in: d)
        }
    }

    private mutating func lowerNegation(_ value: Int32, _ a: ValueID, _ isWide: Bool) {
        let ra = use(a)
        let d = destination(value, reusing: ra)
        if d != ra { emitMove(d, ra) }
        emit(isWide ? .neg_r64 : .neg_r32, d)
        define(value, in: d)
    }

    // MARK: - Logic

    mutating func lowerLogic(_ value: Int32, _ op: Op) {
        let isWide = op.type == .i64
        var (a, b) = (op.a, op.b)
        if constant(a) != nil, constant(b) == nil { swap(&a, &b) }
        if op.code == .and, let mask = constant(b), lowerMask(value, a, mask, isWide) { return }
        let ra = use(a)
        let source = operand(b, isWide: isWide)
        var rb = HostRegister.none
        if case .register(let register) = source { rb = register }
        let d = destination(value, reusing: ra, or: rb)
        let operation: ALU = op.code == .and ? .and : op.code == .or ? .or : .xor
        if d == rb, d != ra {
            emitALU(operation, isWide, d, .register(ra))
        } else {
            if d != ra { emitMove(d, ra) }
            emitALU(operation, isWide, d, d == ra && rb == ra ? .register(d) : source)
        }
        define(value, in: d)
    }

    /// An AND that is a zero extension, or whose mask a 32-bit AND applies as well.
    private mutating func lowerMask(_ value: Int32, _ a: ValueID, _ mask: Int64, _ isWide: Bool) -> Bool {
        let form: Form
        switch mask {
        case 0xFF: form = .movzx_rr32_8
        case 0xFFFF: form = .movzx_rr32_16
        case 0xFFFF_FFFF where isWide: form = .mov_rr32
        case 0...0x7FFF_FFFF where isWide:
            let ra = use(a)
            let d = destination(value, reusing: ra)
            if d != ra { emit(.mov_rr32, d, ra) }
            emitALU(.and, false, d, .immediate(Int32(mask)))
            define(value, in: d)
            return true
        default: return false
        }
        lowerRegisterForm(value, a, form)
        return true
    }

    /// `form d, s` with a destination that need not be the source.
    mutating func lowerRegisterForm(_ value: Int32, _ a: ValueID, _ form: Form) {
        let ra = use(a)
        let d = destination(value, reusing: ra)
        emit(form, d, ra)
        define(value, in: d)
    }

    mutating func lowerUnary(_ value: Int32, _ op: Op) {
        let isWide = op.type == .i64
        let ra = use(op.a)
        let d = destination(value, reusing: ra)
        if d != ra { emitMove(d, ra) }
        switch op.code {
        case .neg: emit(isWide ? .neg_r64 : .neg_r32, d)
        case .not: emit(isWide ? .not_r64 : .not_r32, d)
        default: emit(isWide ? .bswap_r64 : .bswap_r32, d)
        }
        // NOT of 32 bits zero-extends, as every 32-bit instruction does.
        define(value, in: d)
    }

    // MARK: - Extensions and fields

    mutating func lowerExtend(_ value: Int32, _ op: Op) {
        switch op.code {
        case .sext8: lowerRegisterForm(value, op.a, op.type == .i64 ? .movsx_rr64_8 : .movsx_rr32_8)
        case .sext16: lowerRegisterForm(value, op.a, op.type == .i64 ? .movsx_rr64_16 : .movsx_rr32_16)
        case .zext8: lowerRegisterForm(value, op.a, .movzx_rr32_8)
        case .zext16: lowerRegisterForm(value, op.a, .movzx_rr32_16)
        case .sext32:
            let a = resolve(op.a)
            if register(of: a) == nil, !livesOn(a), let memory = memory(of: a, isWide: false) {
                let d = destination(value)
                emit(.movsxd_rm64, memory, d)
                define(value, in: d)
            } else if isPositive(op.a), isZeroExtended(op.a) {
                makeAlias(value, of: a)
            } else {
                lowerRegisterForm(value, op.a, .movsxd_rr64)
            }
        default:
            if isZeroExtended(op.a) {
                makeAlias(value, of: resolve(op.a))
            } else {
                lowerRegisterForm(value, op.a, .mov_rr32)
            }
        }
    }

    /// The sign bit of the i32 value is certainly 0.
    private mutating func isPositive(_ value: ValueID) -> Bool {
        let op = region.ops[value.index]
        switch op.code {
        case .zext8, .zext16: return true
        case .shr: return (constant(op.b) ?? 0) & 31 > 0
        case .and: return (constant(op.b) ?? -1) >= 0
        case .load:
            let access = MemoryAccess(rawValue: op.aux)
            return access.bytes < 4 && !access.isSigned
        default: return false
        }
    }

    /// The upper half of the i32 value's register is zero: so leave all 32-bit instructions their result.
    private mutating func isZeroExtended(_ value: ValueID) -> Bool {
        guard isTree, resolve(value) == value.raw else { return false }
        switch region.ops[value.index].code {
        case .add, .sub, .mul, .and, .or, .xor, .shl, .shr, .sar, .rotl, .rotr, .neg, .not, .divs, .divu, .rems, .remu,
            .load, .cmp, .zext8, .zext16, .sext8, .sext16:
            return true
        default: return false
        }
    }

    mutating func lowerExtract(_ value: Int32, _ op: Op) {
        let field = BitField(rawValue: op.imm)
        let isWide = op.type == .i64
        let bits = op.type.bits
        let isSigned = op.code == .sextract
        let (start, length) = (field.position, field.length)
        if length == 0 { return lowerZero(value) }
        if start == 0, !isSigned, length == 8 || length == 16 || length == 32 && isWide {
            return lowerRegisterForm(
                value, op.a, length == 8 ? .movzx_rr32_8 : length == 16 ? .movzx_rr32_16 : .mov_rr32)
        }
        if start == 0, isSigned, length == 32, isWide { return lowerRegisterForm(value, op.a, .movsxd_rr64) }
        let ra = use(op.a)
        let d = destination(value, reusing: ra)
        if d != ra { emitMove(d, ra) }
        if !isSigned, start == 0, length < 32 {
            emitALU(.and, false, d, .immediate(Int32(1 << length - 1)))
        } else {
            let left = bits - start - length
            let right = bits - length
            if left > 0 { emit(isWide ? .shl_rib64 : .shl_rib32, d, imm: Int64(left)) }
            if right > 0 {
                let form: Form = isSigned ? (isWide ? .sar_rib64 : .sar_rib32) : (isWide ? .shr_rib64 : .shr_rib32)
                emit(form, d, imm: Int64(right))
            } else if !isWide, left == 0 {
                emit(.mov_rr32, d, d)
            }
        }
        define(value, in: d)
    }

    private mutating func lowerZero(_ value: Int32) {
        let d = destination(value)
        emit(.xor_rr32, d, d)
        define(value, in: d)
    }

    mutating func lowerDeposit(_ value: Int32, _ op: Op) {
        let field = BitField(rawValue: op.imm)
        let isWide = op.type == .i64
        let bits = op.type.bits
        let ra = use(op.a)
        let rb = use(op.b)
        let d = destination(value, reusing: ra, avoiding: rb.bit)
        if field.length >= bits {
            emit(isWide ? .mov_rr64 : .mov_rr32, d, rb)
            return define(value, in: d)
        }
        if d != ra { emit(isWide ? .mov_rr64 : .mov_rr32, d, ra) }
        // Rotate the field to the bottom, shift it out while the new bits come in at the top, and rotate back.
        if field.length > 0 {
            let up = (field.position + field.length) % bits
            if field.position > 0 { emit(isWide ? .ror_rib64 : .ror_rib32, d, imm: Int64(field.position)) }
            emit(isWide ? .shrd_rrib64 : .shrd_rrib32, d, rb, imm: Int64(field.length))
            if up > 0 { emit(isWide ? .rol_rib64 : .rol_rib32, d, imm: Int64(up)) }
        }
        define(value, in: d)
    }

    // MARK: - Counts

    mutating func lowerCount(_ value: Int32, _ op: Op) {
        let isWide = op.type == .i64
        switch op.code {
        case .clz where features.contains(.lzcnt): lowerRegisterForm(value, op.a, isWide ? .lzcnt_rr64 : .lzcnt_rr32)
        case .ctz where features.contains(.bmi1): lowerRegisterForm(value, op.a, isWide ? .tzcnt_rr64 : .tzcnt_rr32)
        case .popcnt where features.contains(.popcnt):
            lowerRegisterForm(value, op.a, isWide ? .popcnt_rr64 : .popcnt_rr32)
        case .popcnt: lowerPopulationCount(value, op)
        default: lowerBitScan(value, op)
        }
    }

    /// BSF and BSR leave the result undefined for 0: a conditional move puts the width there.
    private mutating func lowerBitScan(_ value: Int32, _ op: Op) {
        let isWide = op.type == .i64
        let bits = Int64(op.type.bits)
        let ra = use(op.a)
        let t = takeScratch(isFloat: false)
        let d = destination(value, avoiding: t.bit | ra.bit)
        emitConstant(t, op.code == .clz ? 2 * bits - 1 : bits)
        if op.code == .clz {
            emit(isWide ? .bsr_rr64 : .bsr_rr32, d, ra)
        } else {
            emit(isWide ? .bsf_rr64 : .bsf_rr32, d, ra)
        }
        emit(isWide ? .cmovcc_rr64 : .cmovcc_rr32, d, t, cc: .equal)
        // width - 1 - index, by XOR; 2 * width - 1 becomes the width.
        if op.code == .clz { emitALU(.xor, false, d, .immediate(Int32(bits - 1))) }
        define(value, in: d)
    }

    /// Pairwise sums of bits, then of pairs, nibbles and bytes.
    private mutating func lowerPopulationCount(_ value: Int32, _ op: Op) {
        let isWide = op.type == .i64
        let ra = use(op.a)
        let t = takeScratch(isFloat: false)
        let d = takeScratch(isFloat: false)
        let m = takeScratchOrSave(besides: ra)
        func mask(_ pattern: UInt64) -> Int64 { Int64(bitPattern: isWide ? pattern : pattern & 0xFFFF_FFFF) }
        let shr: Form = isWide ? .shr_rib64 : .shr_rib32
        emit(isWide ? .mov_rr64 : .mov_rr32, d, ra)
        emit(.mov_rr64, t, d)
        emit(shr, t, imm: 1)
        emitConstant(m.register, mask(0x5555_5555_5555_5555))
        emitALU(.and, isWide, t, .register(m.register))
        emitALU(.sub, isWide, d, .register(t))
        emitConstant(m.register, mask(0x3333_3333_3333_3333))
        emit(.mov_rr64, t, d)
        emit(shr, t, imm: 2)
        emitALU(.and, isWide, t, .register(m.register))
        emitALU(.and, isWide, d, .register(m.register))
        emitALU(.add, isWide, d, .register(t))
        emit(.mov_rr64, t, d)
        emit(shr, t, imm: 4)
        emitALU(.add, isWide, d, .register(t))
        emitConstant(m.register, mask(0x0F0F_0F0F_0F0F_0F0F))
        emitALU(.and, isWide, d, .register(m.register))
        emitConstant(m.register, mask(0x0101_0101_0101_0101))
        emit(isWide ? .imul_rr64 : .imul_rr32, d, m.register)
        emit(shr, d, imm: Int64(op.type.bits - 8))
        restore(m)
        content[d.index] = -1
        define(value, in: d)
    }
}

/// A register that was borrowed for an instruction sequence: a free scratch one, or a pinned one whose bits were saved.
struct BorrowedRegister {
    var register: HostRegister
    var isSaved: Bool
}

extension Compiler {
    /// A third temporary: scratch if there is one, else a pinned register that is saved to the thread's scratch words.
    mutating func takeScratchOrSave(besides: HostRegister) -> BorrowedRegister {
        if pins.scratchIntegers & ~locked != 0 {
            return BorrowedRegister(register: takeScratch(isFloat: false), isSaved: false)
        }
        for candidate in pinnedIntegerOrder where locked & candidate.bit == 0 && candidate != besides {
            locked |= candidate.bit
            emit(.mov_mr64, cpuMemory(CPUField.scratch + 24), candidate)
            return BorrowedRegister(register: candidate, isSaved: true)
        }
        outOfRegisters()
        return BorrowedRegister(register: .rax, isSaved: false)
    }

    mutating func restore(_ borrowed: BorrowedRegister) {
        if borrowed.isSaved { emit(.mov_rm64, cpuMemory(CPUField.scratch + 24), borrowed.register) }
    }
}
