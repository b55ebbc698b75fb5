// room: kit/codegen
// does: follows every emitted instruction and proves that each use reads the value it should and each home is right
// spec: Docs/Decisions/0031-one-pass-allocation.md

/// What an instruction does, as the checker sees it: where bits are moved to, and what is overwritten.
public enum CheckedEffect: Sendable {
    /// A whole register to another.
    case move(to: HostRegister, from: HostRegister)
    /// A register from `offset` bytes into the CPU state.
    case load(to: HostRegister, offset: Int32)
    /// A register to `offset` bytes into the CPU state.
    case store(offset: Int32, from: HostRegister)
    /// The registers of the set hold something new.
    case overwrite(UInt32)
    case overwriteMemory(offset: Int32)
}

/// An independent check of a register allocation.
///
/// It knows nothing of the allocator's tables. It interprets the instructions abstractly: each register and each word of
/// the CPU state holds some *content*: a value, what a slot held when the region was entered, or something unknown.
///
///     invariants: an operand's register holds its value
///                 at every way out each slot's home holds the slot's value
///                 at every op that may fault, the home does or the state map names a place that does
public struct AllocationChecker: Sendable {
    /// A value is its own number; what slot s held at first is -2 - s (and below, for later blocks); -1 is unknown.
    typealias Content = Int64

    private struct State {
        var registers: [Content] = Array(repeating: -1, count: 32)
        var memory: [Int32: Content] = [:]
        var slots: [Content] = []
        /// Values that may be a NaN other than the canonical one.
        var openNaNs: Set<Content> = []
    }

    private let pins: PinnedRegisters
    private let slotOffset: [Int32]
    private let spillOffset: Int32
    private var state = State()
    private var snapshots: [Int32: State] = [:]
    private var canonical: [Int32: Content] = [:]
    private var generation: Int64 = 0
    private var constants: [Content: Int64] = [:]
    /// The first violation found.
    public private(set) var violation: String?

    /// - Parameter spillOffset: where spill slot 0 is in the CPU state.
    public init(pins: PinnedRegisters, slotOffset: [Int32], spillOffset: Int32) {
        self.pins = pins
        self.slotOffset = slotOffset
        self.spillOffset = spillOffset
    }

    public mutating func begin() {
        snapshots.removeAll()
        canonical.removeAll()
        constants.removeAll()
        violation = nil
        generation = 0
        startBlock()
    }

    /// Every slot is in its home and nothing else is known.
    public mutating func startBlock() {
        state = State()
        generation += 1
        for slot in slotOffset.indices {
            let content = -Int64(slot) - 1 - generation * 4096
            state.slots.append(content)
            writeHome(slot, content)
        }
    }

    /// `value` is in spill slot `index` at the start of a block.
    public mutating func assume(_ value: Int32, spill index: Int) {
        state.memory[spillOffset + 8 * Int32(index)] = content(value)
    }

    public mutating func takeSnapshot(_ key: Int32) { snapshots[key] = state }

    public mutating func restoreSnapshot(_ key: Int32) {
        if let saved = snapshots[key] { state = saved }
    }

    private func content(_ value: Int32) -> Content { canonical[value] ?? Content(value) }

    private mutating func writeHome(_ slot: Int, _ content: Content) {
        let register = pins.registerOfSlot[slot]
        if register.isNone {
            state.memory[slotOffset[slot]] = content
        } else {
            state.registers[register.index] = content
        }
    }

    private func home(_ slot: Int) -> Content {
        let register = pins.registerOfSlot[slot]
        return register.isNone ? state.memory[slotOffset[slot]] ?? -1 : state.registers[register.index]
    }

    private mutating func fail(_ text: String) {
        if violation == nil { violation = text }
    }

    // MARK: - What the lowering says

    /// `value` is what slot `slot` holds now.
    public mutating func get(_ value: Int32, _ slot: Int) { canonical[value] = state.slots[slot] }

    public mutating func setSlot(_ slot: Int, to value: Int32) { state.slots[slot] = content(value) }

    /// The allocator takes `value` and `other` for the same; `isStated` if the op itself says so.
    public mutating func alias(_ value: Int32, of other: Int32, isStated: Bool) {
        if isStated {
            canonical[value] = content(other)
        } else if content(value) != content(other) {
            fail("value \(value) is not the same as \(other)")
        }
    }

    public mutating func expect(_ value: Int32, in register: HostRegister) {
        if state.registers[register.index] != content(value) {
            fail("register \(register.raw) holds \(state.registers[register.index]), not value \(value)")
        }
    }

    public mutating func define(_ value: Int32, in register: HostRegister) {
        state.registers[register.index] = content(value)
    }

    /// A constant is stored to the home of `slot`.
    public mutating func storeSlot(_ slot: Int, _ value: Int32) { writeHome(slot, content(value)) }

    /// `value` is the constant `bits`.
    public mutating func constant(_ value: Int32, _ bits: Int64) { constants[content(value)] = bits }

    /// `value` may be any NaN, and no slot may hold it where the guest could see that.
    public mutating func openNaN(_ value: Int32) { state.openNaNs.insert(content(value)) }
    public mutating func closeNaN(_ value: Int32) { state.openNaNs.remove(content(value)) }

    // MARK: - What the instructions do

    public mutating func apply(_ effect: CheckedEffect) {
        switch effect {
        case .move(let to, let from): state.registers[to.index] = state.registers[from.index]
        case .load(let to, let offset): state.registers[to.index] = state.memory[offset] ?? -1
        case .store(let offset, let from): state.memory[offset] = state.registers[from.index]
        case .overwrite(let set):
            for register in 0..<32 where set & 1 << UInt32(register) != 0 { state.registers[register] = -1 }
        case .overwriteMemory(let offset): state.memory[offset] = -1
        }
    }

    // MARK: - What must hold

    /// The region is left here: every slot is in its home.
    public mutating func leaves() {
        for slot in slotOffset.indices where home(slot) != state.slots[slot] {
            fail("slot \(slot) is not in its home at an exit: \(home(slot)) is, not \(state.slots[slot])")
        }
        checkNaNs()
    }

    private mutating func checkNaNs() {
        for slot in slotOffset.indices where state.openNaNs.contains(state.slots[slot]) {
            fail("slot \(slot) may be any NaN")
        }
    }

    /// Every slot is in its memory, the pinned ones, too.
    public mutating func isAllInMemory() {
        for slot in slotOffset.indices where state.memory[slotOffset[slot]] ?? -1 != state.slots[slot] {
            fail("slot \(slot) is not in memory at a call that reads state")
        }
        checkNaNs()
    }

    /// A function that may write any slot's memory was called and pinned registers have been reloaded.
    public mutating func slotsChanged() {
        generation += 1
        for slot in slotOffset.indices {
            let content = -Int64(slot) - 1 - generation * 4096
            state.slots[slot] = content
            state.memory[slotOffset[slot]] = content
        }
    }

    /// The next instruction may fault, with these entries; `address` is the value that it accesses, -1 for none.
    public mutating func stateMap(_ entries: [StateMapEntry], address: Int32) {
        var found = Set<Int>()
        for entry in entries {
            let slot = Int(entry.slot)
            if entry.nan == .asItIs, state.openNaNs.contains(state.slots[slot]) { fail("slot \(slot) may be any NaN") }
            found.insert(slot)
            let holds: Bool
            switch entry.place {
            case .register: holds = state.registers[Int(entry.index)] == state.slots[slot]
            case .spill: holds = state.memory[spillOffset + 8 * Int32(entry.index)] ?? -1 == state.slots[slot]
            case .home: holds = state.memory[slotOffset[Int(entry.index)]] ?? -1 == state.slots[slot]
            case .address: holds = address >= 0 && content(address) == state.slots[slot]
            case .constant: holds = constants[state.slots[slot]] == entry.constant
            }
            if !holds { fail("the state map's place for slot \(slot) holds something else") }
        }
        for slot in slotOffset.indices where !found.contains(slot) && home(slot) != state.slots[slot] {
            fail("slot \(slot) is neither in its home nor in the state map")
        }
        for slot in slotOffset.indices where !found.contains(slot) && state.openNaNs.contains(state.slots[slot]) {
            fail("slot \(slot) may be any NaN")
        }
    }
}
