// room: backend/x86-64
// does: helper calls: System V placement by the helper's signature, with the guest's registers and MXCSR kept
// spec: System V psABI, x86-64, 3.2.3 (parameter passing); Docs/Architecture.md, "Helpers and libffi"

import Codegen
import IR
import X86Instructions

private let integerArguments: [HostRegister] = [.rdi, .rsi, .rdx, .rcx, .r8, .r9]

extension Compiler {
    mutating func lowerCall(_ value: Int32, _ op: Op) {
        let helper = helpers[Int(op.imm)]
        let effects = helper.signature.effects
        let seesState = !effects.isDisjoint(with: [.readsState, .writesState])
        let writes = effects.contains(.writesState)
        if seesState {
            flushPending()
            locked = 0
            storePC()
            locked = 0
        }
        saveRegisters(all: seesState, forgetting: writes)
        if seesState { checker.isAllInMemory() }
        let stackBytes = placeArguments(op, helper.signature)
        emitCall(helper, effects)
        if stackBytes > 0 { w.lea_rm64(.rsp, Memory(base: .rsp, displacement: stackBytes)) }
        finishCall(value, op, writes)
    }

    /// The guest pc, for the helper to see.
    private mutating func storePC() {
        let register = takeScratch(isFloat: false)
        emitConstant(register, Int64(bitPattern: pc))
        emit(.mov_mr64, cpuMemory(CPUField.pc), register)
    }

    /// Every value in a register that the function may change goes to memory: pinned ones home, others to spill slots.
    private mutating func saveRegisters(all: Bool, forgetting: Bool) {
        for number in 0..<32 {
            let register = HostRegister(UInt8(number))
            if register == .rsp || register == .rbp { continue }
            let value = content[number]
            let slot = pins.slotOfRegister[number]
            if slot >= 0 {
                if all || callerSaved & register.bit != 0 { emitSpill(homeMemory(Int(slot)), register) }
                // A function that writes state changes the home: the value itself must be elsewhere.
                if forgetting, value >= 0 { keepApart(value, register) }
            } else if value >= 0 {
                keepApart(value, register)
            }
        }
        guard forgetting else { return }
        for slot in homeValue.indices where homeValue[slot] >= 0 {
            let value = homeValue[slot]
            if states[Int(value)].spill < 0, states[Int(value)].lastUse >= position, !isConstant(value) {
                locked = 0
                keepApart(value, use(value))
            }
        }
    }

    private mutating func isConstant(_ value: Int32) -> Bool {
        let code = region.ops[Int(value)].code
        return code == .iconst || code == .fconst
    }

    private mutating func keepApart(_ value: Int32, _ register: HostRegister) {
        guard states[Int(value)].lastUse >= position, states[Int(value)].spill < 0, !isConstant(value) else { return }
        spill(value, from: register)
    }

    /// Puts the arguments where System V wants them. Everything in a caller-saved register is in memory by now, so that
    /// no argument's register is another's source. Gives the bytes of stack arguments.
    private mutating func placeArguments(_ op: Op, _ signature: HelperSignature) -> Int32 {
        var integers = 0
        var floats: UInt8 = 0
        var stacked: [(Int32, ValueType)] = []
        for index in 0..<Int(op.aux) {
            let type = signature.argument(index).type
            let value = resolve(region.extra[op.c.index + index])
            if type.isFloat {
                placeArgument(value, type, HostRegister(16 + floats))
                floats += 1
            } else if integers < integerArguments.count {
                placeArgument(value, type, integerArguments[integers])
                integers += 1
            } else {
                stacked.append((value, type))
            }
        }
        if stacked.isEmpty { return 0 }
        let bytes = Int32((stacked.count * 8 + 15) & ~15)
        w.lea_rm64(.rsp, Memory(base: .rsp, displacement: -bytes))
        for (index, argument) in stacked.enumerated() {
            placeArgument(argument.0, argument.1, .rax)
            emit(.mov_mr64, Memory(base: .rsp, displacement: Int32(8 * index)), .rax)
        }
        return bytes
    }

    /// Loads an argument from where the function's registers do not matter.
    private mutating func placeArgument(_ value: Int32, _ type: ValueType, _ to: HostRegister) {
        let state = states[Int(value)]
        let register = HostRegister(state.register)
        let definition = op(value)
        if state.register != 255, callerSaved & register.bit == 0 {
            emitMove(to, register)
        } else if state.spill >= 0 {
            emitReload(to, spillMemory(Int(state.spill)))
        } else if state.register != 255, pins.slotOfRegister[register.index] >= 0 {
            emitReload(to, homeMemory(Int(pins.slotOfRegister[register.index])))
        } else if state.home >= 0 {
            emitReload(to, homeMemory(Int(state.home)), isWide: slotType[Int(state.home)].bits == 64)
        } else if definition.code == .iconst {
            emitConstant(to, definition.imm)
        } else if definition.code == .fconst {
            emitConstant(.rax, definition.type == .f32 ? definition.imm & 0xFFFF_FFFF : definition.imm)
            emitFromInteger(to, .rax, true)
        } else {
            failure = .unsupported("an argument that is nowhere")
        }
        if !isConstant(value) { checker.expect(value, in: to) }
    }

    private mutating func emitCall(_ helper: Helper, _ effects: HelperEffects) {
        let keepsFloat = effects.contains(.preservesFloat)
        if !keepsFloat {
            emit(.stmxcsr_m, cpuMemory(CPUField.guestFloatControl))
            emit(.ldmxcsr_m, cpuMemory(CPUField.hostFloatControl))
        }
        w.mov_ri64(.rax, UInt64(helper.address))
        w.call_r(.rax)
        if !keepsFloat { emit(.ldmxcsr_m, cpuMemory(CPUField.guestFloatControl)) }
        checker.overwrite(callerSaved)
    }

    /// Takes the result, and reloads what the function may have changed.
    private mutating func finishCall(_ value: Int32, _ op: Op, _ writes: Bool) {
        for number in 0..<32 where callerSaved & 1 << UInt32(number) != 0 && pins.slotOfRegister[number] < 0 {
            forgetRegister(number)
        }
        // The results' own registers are scratch (rax), or are taken to scratch before the homes are reloaded (xmm0).
        locked = HostRegister.rax.bit
        var result = HostRegister.rax
        if op.type.isFloat {
            result = HostRegister.xmm0
            if !isScratch(result) {
                result = takeScratch(isFloat: true)
                emitMove(result, .xmm0)
            }
        }
        if writes { checker.slotsChanged() }
        for number in 0..<32 where pins.slotOfRegister[number] >= 0 {
            let register = HostRegister(UInt8(number))
            if writes { forgetRegister(number) }
            if writes || callerSaved & register.bit != 0 {
                emitReload(register, homeMemory(Int(pins.slotOfRegister[number])))
            }
        }
        if writes { forgetHomes() }
        guard op.type != .none else { return }
        // An i32 result's upper half is unspecified, as that of any i32 value here may be.
        content[result.index] = -1
        define(value, in: result)
    }

    private mutating func forgetRegister(_ number: Int) {
        let value = content[number]
        content[number] = -1
        guard value >= 0, states[Int(value)].register == UInt8(number) else { return }
        states[Int(value)].register = 255
        for other in 0..<32 where content[other] == value { states[Int(value)].register = UInt8(other) }
    }

    private mutating func forgetHomes() {
        for slot in homeValue.indices where homeValue[slot] >= 0 {
            states[Int(homeValue[slot])].home = -1
            homeValue[slot] = -1
        }
    }
}
