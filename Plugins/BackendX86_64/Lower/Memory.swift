// room: backend/x86-64
// does: guest loads and stores: addresses folded into one operand, with a state map each
// spec: Docs/Architecture.md, section 4; performance.md, "Addressing"

import Codegen
import IR
import X86Instructions

extension Compiler {
    /// The operand for the guest address `value + offset`; its registers are locked.
    @inline(__always)
    mutating func address(_ value: ValueID, offset: Int64) -> Memory {
        let small = Int32(truncatingIfNeeded: offset)
        if !states[value.index].isFolded, constant(value) == nil, Int64(small) == offset {
            return Memory(base: use(value).gpr, displacement: small)
        }
        return otherAddress(value, offset)
    }

    private mutating func otherAddress(_ value: ValueID, _ offset: Int64) -> Memory {
        let op = self.op(value.raw)
        if states[value.index].isFolded, op.code == .add { return foldedAddress(op, offset) }
        if let base = constant(value), let absolute = Int32(exactly: base &+ offset) { return .absolute(absolute) }
        guard let displacement = Int32(exactly: offset) else {
            let register = takeScratch(isFloat: false)
            emitConstant(register, offset)
            return Memory(base: use(value).gpr, index: register.gpr)
        }
        return Memory(base: use(value).gpr, displacement: displacement)
    }

    /// An add that only this access needs.
    private mutating func foldedAddress(_ op: Op, _ offset: Int64) -> Memory {
        let small = Int32(exactly: offset)
        var op = op
        if states[op.a.index].isFolded { swap(&op.a, &op.b) }
        if states[op.b.index].isFolded, let small {
            let shift = self.op(op.b.raw)
            let base = use(op.a)
            let index = use(shift.a)
            let scale = Scale(rawValue: UInt8(constant(shift.b) ?? 0)).unsafelyUnwrapped
            return Memory(base: base.gpr, index: index.gpr, scale: scale, displacement: small)
        }
        if let constant = constant(op.b), let sum = Int32(exactly: constant &+ offset) {
            return Memory(base: use(op.a).gpr, displacement: sum)
        }
        if let small, !states[op.b.index].isFolded {
            let base = use(op.a)
            let index = use(op.b)
            return Memory(base: base.gpr, index: index.gpr, displacement: small)
        }
        return summedAddress(op, offset)
    }

    /// The address computed in a register.
    private mutating func summedAddress(_ op: Op, _ offset: Int64) -> Memory {
        let sum = takeScratch(isFloat: false)
        emitConstant(sum, offset)
        let ra = use(op.a)
        emit(.add_rr64, sum, ra)
        locked &= ~ra.bit
        if states[op.b.index].isFolded {
            let shift = self.op(op.b.raw)
            let index = use(shift.a)
            let scale = Scale(rawValue: UInt8(constant(shift.b) ?? 0)).unsafelyUnwrapped
            return Memory(base: sum.gpr, index: index.gpr, scale: scale)
        }
        let rb = use(op.b)
        emit(.add_rr64, sum, rb)
        locked &= ~rb.bit
        return Memory(base: sum.gpr)
    }

    mutating func lowerLoad(_ value: Int32) {
        let op = self.op(value)
        let access = MemoryAccess(rawValue: op.aux)
        if access.order == .sequential { emitFullFence() }
        let memory = address(op.a, offset: op.imm)
        let entries = collectEntries()
        let d = destination(value, reusing: memory.base.map { HostRegister($0.number) } ?? .none)
        addStateMap(memory, isWrite: false, address: op.a, entries: entries)
        emit(loadForm(op.type, access), memory, d)
        define(value, in: d)
    }

    private mutating func loadForm(_ type: ValueType, _ access: MemoryAccess) -> Form {
        let isAVX = features.contains(.avx)
        switch type {
        case .f32: return isAVX ? .vmovss_xm : .movss_xm
        case .f64: return isAVX ? .vmovsd_xm : .movsd_xm
        default: break
        }
        let isWide = type == .i64
        // The access's size, as a power of two, and 4 where it is signed.
        switch access.rawValue & 7 {
        case 0: return .movzx_rm32_8
        case 4: return isWide ? .movsx_rm64_8 : .movsx_rm32_8
        case 1: return .movzx_rm32_16
        case 5: return isWide ? .movsx_rm64_16 : .movsx_rm32_16
        case 6: return isWide ? .movsxd_rm64 : .mov_rm32
        case 2: return .mov_rm32
        default: return .mov_rm64
        }
    }

    mutating func lowerStore(_ index: Int32) {
        let access = MemoryAccess(rawValue: op(index).aux)
        lowerPlainStore(index, access.bytes)
        if access.order == .sequential { emitFullFence() }
    }

    @inline(__always)
    private mutating func lowerPlainStore(_ index: Int32, _ bytes: Int) {
        let op = self.op(index)
        let memory = address(op.a, offset: op.imm)
        let value = resolve(op.b)
        let type = self.op(value).type
        if let constant = constant(ValueID(value)), register(of: value) == nil,
            bytes < 8 || Int32(exactly: constant) != nil
        {
            addStateMap(memory, isWrite: true, address: op.a)
            return emitStore(constant, memory, bytes)
        }
        let source = use(value)
        addStateMap(memory, isWrite: true, address: op.a)
        if type.isFloat {
            emitSpill(memory, source, isWide: bytes == 8)
        } else {
            let form: Form = bytes == 1 ? .mov_mr8 : bytes == 2 ? .mov_mr16 : bytes == 4 ? .mov_mr32 : .mov_mr64
            emit(form, memory, source)
        }
    }

    private mutating func emitStore(_ constant: Int64, _ memory: Memory, _ bytes: Int) {
        switch bytes {
        case 1: emit(.mov_mib8, memory, imm: constant)
        case 2: emit(.mov_miw16, memory, imm: constant)
        case 4: emit(.mov_mid32, memory, imm: constant)
        default: emit(.mov_mid64, memory, imm: constant)
        }
    }
}
