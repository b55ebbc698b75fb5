// room: backend/x86-64
// does: brings values into registers, picks registers for results, and saves what is overwritten
// spec: Docs/Decisions/0031-one-pass-allocation.md

import CSupport
import Codegen
import IR
import X86Instructions

extension Compiler {
    // MARK: - Questions

    /// The value that stands for `value`.
    @inline(__always)
    mutating func resolve(_ value: ValueID) -> Int32 { resolve(value.raw) }

    @inline(__always)
    mutating func resolve(_ value: Int32) -> Int32 {
        var value = value
        while states[Int(value)].alias >= 0 { value = states[Int(value)].alias }
        return value
    }

    @inline(__always)
    mutating func op(_ value: Int32) -> Op { region.ops[Int(value)] }

    mutating func isFloat(_ value: Int32) -> Bool { region.ops[Int(value)].type.isFloat }

    /// Needed after the op that is being lowered.
    @inline(__always)
    mutating func livesOn(_ value: Int32) -> Bool { states[Int(value)].lastUse > position }

    /// The constant that an integer value is.
    @inline(__always)
    mutating func constant(_ value: ValueID) -> Int64? {
        let op = region.ops[value.index]
        return op.code == .iconst ? op.imm : nil
    }

    /// The value can be had again without its registers.
    private mutating func isSafe(_ value: Int32) -> Bool {
        let state = states[Int(value)]
        if state.spill >= 0 || state.home >= 0 { return true }
        let code = region.ops[Int(value)].code
        return code == .iconst || code == .fconst
    }

    /// Another register than `register` that holds `value`.
    private mutating func otherCopy(of value: Int32, than register: HostRegister) -> HostRegister? {
        guard states[Int(value)].isCopied else { return nil }
        let first = register.isFloat ? 16 : 0
        let others = content.places(of: value, from: first) & ~(1 << UInt32(register.number))
        return others == 0 ? nil : HostRegister(UInt8(first + others.trailingZeroBitCount))
    }

    /// The register that holds `value`, if one does.
    mutating func register(of value: Int32) -> HostRegister? {
        let register = states[Int(value)].register
        return register == 255 ? nil : HostRegister(register)
    }

    // MARK: - Making room

    /// Makes `register` free to overwrite: what it holds and is needed is kept elsewhere.
    ///
    /// - Parameter forResult: the op's operands have all been used: what it needs last need not be kept.
    @inline(__always)
    mutating func release(_ register: HostRegister, forResult: Bool = false) {
        let value = content[register.index]
        guard value >= 0 else { return }
        content[register.index] = -1
        if states[Int(value)].register == register.raw { move(value, from: register, forResult) }
    }

    /// Keeps a value elsewhere, if it is needed, whose register `content` has been told is free.
    private mutating func move(_ value: Int32, from register: HostRegister, _ forResult: Bool) {
        if let other = otherCopy(of: value, than: register) {
            states[Int(value)].register = other.raw
            return
        }
        states[Int(value)].register = 255
        guard states[Int(value)].lastUse >= position + (forResult ? 1 : 0), !isSafe(value) else { return }
        if let free = freeScratch(isFloat: register.isFloat, besides: register) {
            // What it still holds is dead or a copy: this only settles the tables.
            release(free)
            emitMove(free, register)
            content[free.index] = value
            states[Int(value)].register = free.raw
        } else {
            spill(value, from: register)
        }
    }

    /// A scratch register that holds nothing needed later and is no operand of this op.
    ///
    /// - Parameter forResult: the op's operands have all been used.
    private mutating func freeScratch(
        isFloat: Bool, besides: HostRegister = .none, forResult: Bool = false
    ) -> HostRegister? {
        var candidates = (isFloat ? pins.scratchFloats : pins.scratchIntegers) & ~locked
        if !besides.isNone { candidates &= ~besides.bit }
        let last = position + (forResult ? 1 : 0)
        while candidates != 0 {
            let number = candidates.trailingZeroBitCount
            candidates &= candidates - 1
            let value = content[number]
            if value < 0 || states[Int(value)].lastUse < last || states[Int(value)].register != UInt8(number) {
                return HostRegister(UInt8(number))
            }
        }
        return nil
    }

    /// Stores `value` to a spill slot of its own.
    mutating func spill(_ value: Int32, from register: HostRegister) {
        var index = 0
        while index < spillOwner.count, spillOwner[index] >= 0, isNeeded(spillOwner[index]) { index += 1 }
        if index == spillOwner.count {
            if index >= Int(MARTLET_SPILL_COUNT) {
                failure = .tooLarge
                index = 0
            } else {
                spillOwner.append(-1)
            }
        }
        let old = spillOwner[index]
        if old >= 0, states[Int(old)].spill == Int16(index) { states[Int(old)].spill = -1 }
        spillOwner[index] = value
        states[Int(value)].spill = Int16(index)
        emitSpill(spillMemory(index), register)
    }

    /// Needed by this op or later.
    private mutating func isNeeded(_ value: Int32) -> Bool {
        states[Int(value)].isCrossing && !isTree || states[Int(value)].lastUse >= position
    }

    /// A scratch register to overwrite; locked until the op is done.
    ///
    /// - Parameter forResult: the op's operands have all been used: what it needs last need not be kept.
    mutating func takeScratch(isFloat: Bool, forResult: Bool = false) -> HostRegister {
        let register = freeScratch(isFloat: isFloat, forResult: forResult) ?? cheapestScratch(isFloat: isFloat)
        release(register, forResult: forResult)
        locked |= register.bit
        return register
    }

    /// Not reached: no lowering holds more than two scratch registers of a file, of which there are at least three, when it
    /// takes another. `PressureTests` compiles every op, and every group of ops that is lowered as one, with its operands
    /// in every kind of place and all of them needed afterwards. Should a shape have escaped them, a user's run goes on with a
    /// smaller region; tests, which check allocations, stop.
    mutating func outOfRegisters() {
        failure = checker.isOn ? .unsupported("an op that needs more registers than there are") : .tooLarge
    }

    /// The scratch register whose value is needed last, a value that need not be stored first.
    private mutating func cheapestScratch(isFloat: Bool) -> HostRegister {
        var candidates = (isFloat ? pins.scratchFloats : pins.scratchIntegers) & ~locked
        if candidates == 0 {
            outOfRegisters()
            return HostRegister(isFloat ? 31 : 0)
        }
        var best = -1
        var bestScore = Int64.min
        while candidates != 0 {
            let number = candidates.trailingZeroBitCount
            candidates &= candidates - 1
            let value = content[number]
            let score = Int64(states[Int(value)].lastUse) + (isSafe(value) ? 1 << 32 : 0)
            if score > bestScore {
                bestScore = score
                best = number
            }
        }
        return HostRegister(UInt8(best))
    }

    /// Makes one certain scratch register free to overwrite, and locks it.
    mutating func take(_ register: HostRegister) {
        release(register)
        locked |= register.bit
    }

    // MARK: - Operands

    /// Brings `value` into a register and locks that.
    @inline(__always)
    mutating func use(_ value: Int32) -> HostRegister {
        let register = HostRegister(states[Int(value)].register)
        if register.isNone { return bring(value) }
        locked |= register.bit
        checker.expect(value, in: register)
        return register
    }

    /// Brings a value that is in no register into one, and locks that.
    private mutating func bring(_ value: Int32) -> HostRegister {
        let register = takeScratch(isFloat: isFloat(value))
        load(value, into: register)
        return register
    }

    @inline(__always)
    mutating func use(_ value: ValueID) -> HostRegister { use(resolve(value)) }

    /// Loads a value that is in no register into one that was taken, and notes that it is there.
    mutating func load(_ value: Int32, into register: HostRegister) {
        copy(value, into: register)
        content[register.index] = value
        states[Int(value)].register = register.raw
    }

    /// Writes a value's bits to a register that was taken; the allocator does not learn of the copy.
    mutating func copy(_ value: Int32, into register: HostRegister) {
        let state = states[Int(value)]
        if state.register != 255 {
            if state.register != register.raw { emitMove(register, HostRegister(state.register)) }
        } else if state.spill >= 0 {
            emitReload(register, spillMemory(Int(state.spill)))
        } else if state.home >= 0 {
            emitReload(register, homeMemory(Int(state.home)), isWide: slotType[Int(state.home)].bits == 64)
        } else {
            copyConstant(value, into: register)
        }
        checker.expect(value, in: register)
    }

    private mutating func copyConstant(_ value: Int32, into register: HostRegister) {
        let op = region.ops[Int(value)]
        switch op.code {
        case .iconst:
            emitConstant(register, op.type == .i32 ? Int64(UInt32(truncatingIfNeeded: op.imm)) : op.imm)
        case .fconst:
            emitFloatConstant(register, op)
        default:
            failure = .unsupported("a value that is nowhere (\(op.code.name))")
        }
        checker.define(value, in: register)
    }

    mutating func homeMemory(_ slot: Int) -> Memory { cpuMemory(slotOffset[slot]) }

    /// The value as the second operand of an instruction: an immediate, memory if it is not in a register, or one.
    mutating func operand(_ value: ValueID, isWide: Bool) -> Operand {
        let value = resolve(value)
        let op = region.ops[Int(value)]
        if op.code == .iconst {
            if !isWide { return .immediate(Int32(truncatingIfNeeded: op.imm)) }
            if let small = Int32(exactly: op.imm) { return .immediate(small) }
        }
        let state = states[Int(value)]
        if state.register == 255, op.code != .iconst, let memory = memory(of: value, isWide: isWide),
            !livesOn(value) || pins.scratchIntegers & ~locked == 0
        {
            return .memory(memory)
        }
        return .register(use(value))
    }

    /// Where in the CPU state `value` is.
    mutating func memory(of value: Int32, isWide: Bool) -> Memory? {
        let state = states[Int(value)]
        if state.spill >= 0 { return spillMemory(Int(state.spill)) }
        if state.home >= 0, !isWide || slotType[Int(state.home)].bits == 64 { return homeMemory(Int(state.home)) }
        return nil
    }

    // MARK: - Results

    /// The register that the value defined by the current op should be computed in, released and locked.
    ///
    /// - Parameters:
    ///   - first: an operand's register that is as good if the operand is not needed later.
    ///   - avoid: registers that the instruction reads after it has written its result.
    mutating func destination(
        _ value: Int32, reusing first: HostRegister = .none, or second: HostRegister = .none, avoiding avoid: UInt32 = 0
    ) -> HostRegister {
        let state = states[Int(value)]
        if state.hasHint {
            let home = HostRegister(state.hint)
            if avoid & home.bit == 0 {
                release(home, forResult: true)
                locked |= home.bit
                return home
            }
        }
        let isFloat = region.ops[Int(value)].type.isFloat
        if canReuse(first, isFloat, avoid) {
            release(first, forResult: true)
            return first
        }
        if canReuse(second, isFloat, avoid) {
            release(second, forResult: true)
            return second
        }
        return takeScratch(isFloat: isFloat, forResult: true)
    }

    @inline(__always)
    mutating func isScratch(_ register: HostRegister) -> Bool {
        (pins.scratchIntegers | pins.scratchFloats) & register.bit != 0
    }

    /// An operand's register can be overwritten by a result of the class.
    private mutating func canReuse(_ register: HostRegister, _ isFloat: Bool, _ avoid: UInt32) -> Bool {
        !register.isNone && avoid & register.bit == 0 && register.isFloat == isFloat && isScratch(register)
            && !holdsLivingValue(register)
    }

    /// The register is the only place of a value that is needed after this op.
    private mutating func holdsLivingValue(_ register: HostRegister) -> Bool {
        let value = content[register.index]
        guard value >= 0, livesOn(value) else { return false }
        return states[Int(value)].register == register.raw && !isSafe(value)
            && otherCopy(of: value, than: register) == nil
    }

    /// Notes that the op's value is in `register`.
    @inline(__always)
    mutating func define(_ value: Int32, in register: HostRegister) {
        let old = content[register.index]
        if old >= 0, states[Int(old)].register == register.raw { release(register, forResult: true) }
        content[register.index] = value
        if states[Int(value)].register != 255 { states[Int(value)].flags |= ValueState.copied }
        states[Int(value)].register = register.raw
        checker.define(value, in: register)
        if !isTree, states[Int(value)].isCrossing { keepForOtherBlocks(value, register) }
    }

    /// Notes that `value` has the same bits as `other`, whose uses it takes over.
    mutating func makeAlias(_ value: Int32, of other: Int32, isStated: Bool = true) {
        if !isTree, states[Int(value)].isCrossing {
            // Other blocks look for the value itself, in its spill slot.
            let register = takeScratch(isFloat: isFloat(value))
            copy(other, into: register)
            return define(value, in: register)
        }
        states[Int(value)].alias = other
        if states[Int(other)].lastUse < states[Int(value)].lastUse {
            states[Int(other)].lastUse = states[Int(value)].lastUse
        }
        checker.alias(value, of: other, isStated: isStated)
    }

    /// In a region that is no tree, a value that other blocks use is in its spill slot from its definition on.
    private mutating func keepForOtherBlocks(_ value: Int32, _ register: HostRegister) {
        let index = Int(states[Int(value)].spill)
        guard index >= 0 else { return }
        emitSpill(spillMemory(index), register)
    }
}
