// room: backend/x86-64
// does: reads and writes of guest state slots, pinned or in memory, and the state maps of ops that may fault
// spec: Docs/Architecture.md, section 4; Docs/Decisions/0030-x86-register-convention.md

import Codegen
import IR
import X86Instructions

extension Compiler {
    // MARK: - Slots

    mutating func lowerGet(_ value: Int32, _ slot: Int) {
        checker.get(value, slot)
        if pending[slot] >= 0 { return makeAlias(value, of: pending[slot], isStated: false) }
        let home = pins.registerOfSlot[slot]
        if home.isNone {
            if homeValue[slot] >= 0 { return makeAlias(value, of: homeValue[slot], isStated: false) }
            homeValue[slot] = value
            states[Int(value)].home = Int16(slot)
            if !isTree, states[Int(value)].isCrossing {
                // Its spill slot has been set aside but is not filled yet.
                let register = takeScratch(isFloat: slotType[slot].isFloat)
                emitReload(register, homeMemory(slot), isWide: slotType[slot].bits == 64)
                define(value, in: register)
            }
            return
        }
        if content[home.index] >= 0 { return makeAlias(value, of: content[home.index], isStated: false) }
        define(value, in: home)
    }

    mutating func lowerSet(_ slot: Int, to value: ValueID) {
        clearPending(slot)
        let value = resolve(value)
        let home = pins.registerOfSlot[slot]
        if home.isNone { return setInMemory(slot, value) }
        checker.setSlot(slot, to: value)
        if content[home.index] == value { return }
        let source = states[Int(value)].register
        if source != 255 {
            locked |= HostRegister(source).bit
            states[Int(value)].flags |= ValueState.copied
        }
        release(home)
        copy(value, into: home)
        content[home.index] = value
        states[Int(value)].register = home.raw
    }

    private mutating func setInMemory(_ slot: Int, _ value: Int32) {
        checker.setSlot(slot, to: value)
        if homeValue[slot] == value { return }
        let isWide = slotType[slot].bits == 64
        let memory = homeMemory(slot)
        if case .iconst = op(value).code, let small = Int32(exactly: op(value).imm), register(of: value) == nil {
            releaseHome(slot)
            emit(
                isWide ? .mov_mid64 : .mov_mid32, memory, imm: isWide ? Int64(small) : Int64(UInt32(bitPattern: small)))
            checker.storeSlot(slot, value)
            return
        }
        // Its home would not be known as a place of the value.
        if !isWide, !openNaNs.isEmpty, isAliased(value) { closeNaN(value) }
        let source = use(value)
        releaseHome(slot)
        emitSpill(memory, source, isWide: isWide)
        // A narrow home does not hold the upper half that a value's alias may have.
        if isWide || !isAliased(value) {
            homeValue[slot] = value
            if states[Int(value)].home < 0 { states[Int(value)].home = Int16(slot) }
        }
    }

    /// The value is a wider one whose low half is meant.
    private mutating func isAliased(_ value: Int32) -> Bool {
        op(value).type.bits == 64 || states[Int(value)].flags & ValueState.boxed != 0
    }

    /// The slot's home in memory is about to change: a value that is only there is saved.
    private mutating func releaseHome(_ slot: Int) {
        let value = homeValue[slot]
        guard value >= 0 else { return }
        homeValue[slot] = -1
        guard states[Int(value)].home == Int16(slot) else { return }
        if states[Int(value)].register == 255, states[Int(value)].spill < 0, states[Int(value)].lastUse >= position {
            let code = op(value).code
            if code != .iconst, code != .fconst { _ = use(value) }
        }
        states[Int(value)].home = -1
        for other in homeValue.indices where homeValue[other] == value { states[Int(value)].home = Int16(other) }
    }

    mutating func lowerDefer(_ slot: Int, _ value: ValueID) {
        let value = resolve(value)
        clearPending(slot)
        let home = pins.registerOfSlot[slot]
        checker.setSlot(slot, to: value)
        // Already there, by its hint: the home is not stale.
        if !home.isNone, content[home.index] == value { return }
        pending[slot] = value
        pendingCount += 1
    }

    private mutating func clearPending(_ slot: Int) {
        if pending[slot] >= 0 {
            pending[slot] = -1
            pendingCount -= 1
        }
    }

    /// Writes everything pending to its home.
    mutating func flushPending() {
        guard pendingCount > 0 else { return }
        for slot in pending.indices where pending[slot] >= 0 {
            let value = Int(pending[slot])
            states[value].lastUse = max(states[value].lastUse, position)
        }
        for slot in pending.indices where pending[slot] >= 0 {
            locked = 0
            lowerSet(slot, to: ValueID(pending[slot]))
        }
    }

    // MARK: - State maps

    /// Adds the state map of the instruction that is emitted next, which accesses `memory`, the address that the op has.
    mutating func addStateMap(_ memory: Memory, isWrite: Bool, address: ValueID = .none) {
        addStateMap(memory, isWrite: isWrite, address: address, entries: collectEntries())
    }

    /// As `addStateMap`, with entries that were collected before the result's register was chosen: until the instruction
    /// is through, that register holds what it held.
    mutating func addStateMap(_ memory: Memory, isWrite: Bool, address: ValueID = .none, entries: Int) {
        let recipe = AccessRecipe(
            base: memory.base?.number ?? 255, index: memory.index?.number ?? 255, scale: memory.scale.rawValue,
            displacement: Int32(truncatingIfNeeded: memory.displacement), isWrite: isWrite)
        maps.add(offset: codeStart + w.offset, pc: pc, access: recipe, entryCount: entries)
        if checker.isOn { checker.stateMap(maps, address: address.raw) }
    }

    /// Writes down where the pending slots are, and those with open NaNs; gives their number.
    @inline(__always)
    mutating func collectEntries() -> Int { pendingCount > 0 || !openNaNs.isEmpty ? collectAllEntries() : 0 }

    private mutating func collectAllEntries() -> Int {
        var entries = openNaNs.isEmpty ? 0 : collectOpenHomes()
        var left = pendingCount
        for slot in pending.indices where pending[slot] >= 0 {
            if addEntry(slot, pending[slot]) { entries += 1 }
            left -= 1
            if left == 0 { break }
        }
        return entries
    }

    private mutating func addEntry(_ slot: Int, _ value: Int32) -> Bool {
        let state = states[Int(value)]
        let slot16 = UInt16(slot)
        let home = pins.registerOfSlot[slot]
        let nan = nanForm(value)
        if !home.isNone, content[home.index] == value, nan == .asItIs { return false }
        if state.register != 255 {
            maps.add(StateMapEntry(slot: slot16, place: .register, index: UInt16(state.register), nan: nan))
        } else if state.spill >= 0 {
            maps.add(StateMapEntry(slot: slot16, place: .spill, index: UInt16(state.spill), nan: nan))
        } else if state.home >= 0 {
            if state.home == Int16(slot), nan == .asItIs { return false }
            maps.add(StateMapEntry(slot: slot16, place: .home, index: UInt16(state.home), nan: nan))
        } else if state.isFolded {
            // The planner has seen to it that this map is the access's that the value is folded into.
            maps.add(StateMapEntry(slot: slot16, place: .address))
        } else if op(value).code == .iconst || op(value).code == .fconst {
            maps.add(StateMapEntry(slot: slot16, place: .constant, constant: op(value).imm))
        } else {
            failure = .unsupported("a deferred value that is nowhere (\(op(value).code.name))")
        }
        return true
    }
}
