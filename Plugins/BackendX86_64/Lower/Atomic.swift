// room: backend/x86-64
// does: atomic accesses by lock instructions, load-reserved and store-conditional, fences
// spec: Docs/Reference/IR.md; RISC-V Unprivileged ISA, "A"; Intel SDM volume 3, section 8.2 (memory ordering)

import Codegen
import IR
import X86Instructions

extension Compiler {
    mutating func lowerAtomic(_ value: Int32, _ op: Op) {
        switch op.code {
        case .rmw: lowerReadModifyWrite(value, op)
        case .cas: lowerCompareAndSwap(value, op)
        case .lr: lowerLoadReserved(value, op)
        case .sc: lowerStoreConditional(value, op)
        default: if FenceKind(rawValue: op.aux) == .full { emitFullFence() }
        }
    }

    /// Orders earlier stores with later loads, the one thing that TSO leaves open.
    mutating func emitFullFence() { emit(.lock_or_mib32, Memory(base: .rsp), imm: 0) }

    private mutating func lowerReadModifyWrite(_ value: Int32, _ op: Op) {
        let isWide = op.type == .i64
        let operation = AtomicAccess(rawValue: op.aux).operation
        let memory = address(op.a, offset: 0)
        let b = resolve(op.b)
        switch operation {
        case .swap, .add:
            let d = takeScratch(isFloat: false)
            copy(b, into: d)
            addStateMap(memory, isWrite: true)
            if operation == .swap {
                emit(isWide ? .xchg_mr64 : .xchg_mr32, memory, d)
            } else {
                emit(isWide ? .lock_xadd_mr64 : .lock_xadd_mr32, memory, d)
            }
            define(value, in: d)
        case .and, .or, .xor:
            if states[Int(value)].uses == 0 {
                let rb = use(b)
                addStateMap(memory, isWrite: true)
                emit(lockForm(operation, isWide), memory, rb)
            } else {
                lowerExchangeLoop(value, operation, memory, b, isWide)
            }
        default: lowerExchangeLoop(value, operation, memory, b, isWide)
        }
    }

    private mutating func lockForm(_ operation: AtomicOperation, _ isWide: Bool) -> Form {
        switch operation {
        case .and: isWide ? .lock_and_mr64 : .lock_and_mr32
        case .or: isWide ? .lock_or_mr64 : .lock_or_mr32
        default: isWide ? .lock_xor_mr64 : .lock_xor_mr32
        }
    }

    /// A compare-and-exchange loop: the old value in rax, the new one in a temporary.
    private mutating func lowerExchangeLoop(
        _ value: Int32, _ operation: AtomicOperation, _ memory: Memory, _ b: Int32, _ isWide: Bool
    ) {
        let place = exchangeOperand(memory, b)
        let memory = place.memory
        let t = takeScratch(isFloat: false)
        addStateMap(memory, isWrite: true)
        emit(isWide ? .mov_rm64 : .mov_rm32, memory, .rax)
        let again = labels.makeLabel()
        w.bind(again, in: &labels)
        emitCombination(operation, t, place.operand, isWide)
        addStateMap(memory, isWrite: true)
        emit(isWide ? .lock_cmpxchg_mr64 : .lock_cmpxchg_mr32, memory, t)
        w.jcc(.notEqual, again, in: &labels)
        content[HostRegister.rax.index] = -1
        define(value, in: .rax)
    }

    /// rax is taken; the operand is where two scratch registers suffice for the address and the temporary.
    private mutating func exchangeOperand(_ memory: Memory, _ b: Int32) -> (memory: Memory, operand: Operand) {
        var memory = memory
        if memory.base == .rax {
            let base = takeScratch(isFloat: false)
            emitMove(base, .rax)
            memory = Memory(base: base.gpr)
            locked &= ~HostRegister.rax.bit
        }
        let rb = use(b)
        if rb != .rax, !isScratch(rb) {
            take(.rax)
            return (memory, .register(rb))
        }
        let word = cpuMemory(CPUField.scratch)
        emit(.mov_mr64, word, rb)
        if rb.gpr != memory.base { locked &= ~rb.bit }
        take(.rax)
        return (memory, .memory(word))
    }

    private mutating func emitCombination(
        _ operation: AtomicOperation, _ t: HostRegister, _ operand: Operand, _ isWide: Bool
    ) {
        switch operation {
        case .and, .or, .xor:
            emit(.mov_rr64, t, .rax)
            emitALU(operation == .and ? .and : operation == .or ? .or : .xor, isWide, t, operand)
        default:
            switch operand {
            case .register(let b): emit(.mov_rr64, t, b)
            case .memory(let word): emit(.mov_rm64, word, t)
            case .immediate: break
            }
            emitALU(.cmp, isWide, .rax, .register(t))
            let cc: CC
            switch operation {
            case .smin: cc = .less
            case .smax: cc = .greater
            case .umin: cc = .below
            default: cc = .above
            }
            emit(isWide ? .cmovcc_rr64 : .cmovcc_rr32, t, .rax, cc: cc)
        }
    }

    private mutating func lowerCompareAndSwap(_ value: Int32, _ op: Op) {
        let isWide = MemoryAccess(rawValue: op.aux).bytes == 8
        var memory = address(op.a, offset: 0)
        let (b, c) = (resolve(op.b), resolve(op.c))
        if memory.base == .rax {
            let base = takeScratch(isFloat: false)
            emitMove(base, .rax)
            memory = Memory(base: base.gpr)
            locked &= ~HostRegister.rax.bit
        }
        takeWith(b, in: .rax, keeping: c)
        let rc = use(c)
        addStateMap(memory, isWrite: true)
        emit(isWide ? .lock_cmpxchg_mr64 : .lock_cmpxchg_mr32, memory, rc)
        content[HostRegister.rax.index] = -1
        define(value, in: .rax)
    }

    private mutating func lowerLoadReserved(_ value: Int32, _ op: Op) {
        let access = MemoryAccess(rawValue: op.aux)
        if access.order == .sequential { emitFullFence() }
        let base = use(op.a)
        let memory = Memory(base: base.gpr)
        let entries = collectEntries()
        let d = destination(value, avoiding: base.bit)
        addStateMap(memory, isWrite: false, entries: entries)
        emit(op.type == .i64 ? .mov_rm64 : .mov_rm32, memory, d)
        emit(.mov_mr64, cpuMemory(CPUField.reservationAddress), base)
        emit(.mov_mr64, cpuMemory(CPUField.reservationValue), d)
        define(value, in: d)
    }

    private mutating func lowerStoreConditional(_ value: Int32, _ op: Op) {
        let isWide = MemoryAccess(rawValue: op.aux).bytes == 8
        var base = use(op.a)
        let rb: HostRegister
        if base == .rax {
            base = takeScratch(isFloat: false)
            emitMove(base, .rax)
            locked &= ~HostRegister.rax.bit
        }
        let b = resolve(op.b)
        if register(of: b) == .rax {
            _ = use(b)
            rb = takeScratch(isFloat: false)
            emitMove(rb, .rax)
        } else {
            take(.rax)
            rb = use(b)
        }
        take(.rax)
        let memory = Memory(base: base.gpr)
        let failed = labels.makeLabel()
        emit(.cmp_rm64, cpuMemory(CPUField.reservationAddress), base)
        // Moves keep the flags: ZF still says whether the addresses are equal.
        emit(.mov_mid64, cpuMemory(CPUField.reservationAddress), imm: -1)
        emit(.mov_rm64, cpuMemory(CPUField.reservationValue), .rax)
        w.jcc(.notEqual, failed, in: &labels, short: true)
        addStateMap(memory, isWrite: true)
        emit(isWide ? .lock_cmpxchg_mr64 : .lock_cmpxchg_mr32, memory, rb)
        w.bind(failed, in: &labels)
        emit(.setcc_r8, .rax, cc: .notEqual)
        emit(.movzx_rr32_8, .rax, .rax)
        content[HostRegister.rax.index] = -1
        define(value, in: .rax)
    }
}
