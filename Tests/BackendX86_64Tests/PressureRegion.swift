// room: tests
// does: a region in which every scratch register holds a value that is needed later when one certain op comes
// spec: Docs/Decisions/0031-one-pass-allocation.md

import Base
import IR

/// What an operand is: of an IR type, or an address, an i64 that points into the memory.
enum OperandKind {
    case value(ValueType)
    case address

    var type: ValueType {
        if case .value(let type) = self { return type }
        return .i64
    }

    /// Of two integers in one place the one of higher rank is made; the other is had from it.
    var rank: Int {
        if case .value(let type) = self { return type.bits }
        return 128
    }
}

/// Where an operand is when the op comes.
enum Place: Equatable, CaseIterable {
    case firstScratch, secondScratch, thirdScratch
    /// Computed before the scratch registers were filled, and needed last of all.
    case spilled
    /// Read from a slot that is not pinned, and nowhere else yet.
    case home
    case pinned
    case smallConstant
    case wideConstant
    /// The op's first operand once more, if the type is the same.
    case sameAsFirst
}

/// Where the op's result is wanted.
enum Wanted: CaseIterable {
    case anywhere
    /// In a pinned register of its own.
    case pinned
    /// In the register that a pinned first operand is in.
    case pinnedOverOperand
}

/// The state that these regions run on: more of each type than there are registers.
enum PressureLayout {
    static let layout: StateLayout = {
        var slots: [StateSlot] = []
        var far = StateLayout.farStart
        func add(_ name: String, _ type: ValueType) -> SlotID {
            slots.append(StateSlot(name: name, type: type, offset: far))
            far += 8
            return SlotID(slots.count - 1)
        }
        var integers = (0..<10).map { add("x\($0)", .i64) }
        integers.append(add("memory", .i64))
        let floats = (0..<13).map { add("f\($0)", .f64) }
        for name in ["hole", "counter", "base"] { _ = add(name, .i64) }
        for index in 0..<5 {
            _ = add("m\(index)", .i64)
            _ = add("w\(index)", .i32)
            _ = add("g\(index)", .f64)
            _ = add("s\(index)", .f32)
        }
        for index in 5..<11 {
            _ = add("g\(index)", .f64)
            _ = add("s\(index)", .f32)
        }
        for index in 0..<16 {
            _ = add("outi64\(index)", .i64)
            _ = add("outi32\(index)", .i32)
            _ = add("outf64\(index)", .f64)
            _ = add("outf32\(index)", .f32)
        }
        return StateLayout(slots: slots, integerPinOrder: integers, floatPinOrder: floats)
    }()

    static func slot(_ name: String) -> SlotID { layout.slot(named: name)! }
}

/// Makes one such region: the scratch registers are filled, the op comes, and everything is stored.
struct PressureRegion: ~Copyable {
    var builder = RegionBuilder()
    private var random: SeededRandom
    private let kinds: [OperandKind]
    private let places: [Place]
    /// Values in the order in which they are stored after the op.
    private var stored: [ValueID] = []
    private var written: [ValueType: Int] = [:]
    /// What fills the scratch registers: [0] is computed first and stored last.
    private var integers: [ValueID] = []
    private var floats: [ValueID] = []
    private var deferredSlot: SlotID?
    private let mayDefer: Bool
    /// No operand is needed after the op.
    let operandsDie: Bool
    /// What follows is in a block of its own that paths might join at, so that values cross in spill slots.
    let endsApart: Bool
    let wanted: Wanted

    /// - Parameter mayDefer: a slot may be deferred when the op comes.
    init(kinds: [OperandKind], places: [Place], seed: UInt64, mayDefer: Bool) {
        self.kinds = kinds
        self.places = places
        self.mayDefer = mayDefer
        random = SeededRandom(seed: seed)
        operandsDie = random.chance(oneIn: 4)
        endsApart = random.chance(oneIn: 8)
        wanted = Wanted.allCases[random.below(3)]
        builder.startBlock()
        builder.insn(length: 4, pc: GuestAddress(0x1000))
    }

    // MARK: - Operands

    /// The op's operands, each in its place.
    mutating func makeOperands() -> [ValueID] {
        let isFull = !random.chance(oneIn: 4)
        for index in 0..<4 {
            // The spilled one comes first; then one scratch register after the other.
            let place: Place = [.spilled, .firstScratch, .secondScratch, .thirdScratch][index]
            fill(place, index, isNeeded: isFull || random.chance(oneIn: 2))
        }
        var operands: [ValueID] = []
        for number in kinds.indices {
            let isRepeated = places[number] == .sameAsFirst && number > 0 && kinds[number].type == kinds[0].type
            operands.append(isRepeated ? operands[0] : operand(number))
        }
        let kept = (integers + floats).filter { !operandsDie || !operands.contains($0) }
        stored = Array(kept.filter { !$0.isNone }.reversed())
        if random.chance(oneIn: 4) { stored.shuffle(using: &random) }
        if !operandsDie { stored += operands.filter { !stored.contains($0) } }
        if mayDefer, random.chance(oneIn: 4), let value = stored.first(where: { builder.type(of: $0) == .i64 }) {
            let slot = PressureLayout.slot("x8")
            deferredSlot = slot
            builder.defer(slot, value)
        }
        return operands
    }

    /// A value in an integer register and one in a float register; of the types that operands in this place want.
    private mutating func fill(_ place: Place, _ index: Int, isNeeded: Bool) {
        let here = zip(kinds, places).filter { $0.1 == place }.map { $0.0 }
        let integer = here.filter { !$0.type.isFloat }.max { $0.rank < $1.rank }
        let float = here.first { $0.type.isFloat }
        integers.append(isNeeded || integer != nil ? compute(integer ?? .value(.i64), index) : .none)
        let type: ValueType = random.chance(oneIn: 2) ? .f32 : .f64
        floats.append(isNeeded || float != nil ? compute(float ?? .value(type), index) : .none)
    }

    private mutating func get(_ name: String) -> ValueID {
        let slot = PressureLayout.slot(name)
        return builder.get(PressureLayout.layout[slot].type, slot)
    }

    /// A value that its register alone holds.
    private mutating func compute(_ kind: OperandKind, _ index: Int) -> ValueID {
        switch kind {
        case .address: return builder.add(get("base"), builder.iconst(.i64, Int64(16 * index)))
        case .value(.i32):
            // Half of the time it is an i64 whose low half is meant.
            if random.chance(oneIn: 2) { return builder.add(get("w\(index)"), builder.iconst(.i32, Int64(8 * index))) }
            return builder.add(get("m\(index)"), builder.iconst(.i64, Int64(8 * index)))
        case .value(.f32): return builder.fneg(get("s\(index)"))
        case .value(.f64): return builder.fneg(get("g\(index)"))
        default: return builder.add(get("m\(index)"), builder.iconst(.i64, Int64(8 * index)))
        }
    }

    private mutating func operand(_ number: Int) -> ValueID {
        let type = kinds[number].type
        let index = [Place.spilled, .firstScratch, .secondScratch, .thirdScratch].firstIndex(of: places[number])
        if let index { return narrowed(type.isFloat ? floats[index] : integers[index], to: type) }
        if case .address = kinds[number] { return addressOperand(number) }
        switch (places[number], type) {
        case (.pinned, .i64): return get("x\(number)")
        case (.pinned, .i32): return builder.trunc(get("x\(number)"))
        case (.pinned, .f64): return get("f\(number)")
        case (.smallConstant, _) where type.isFloat: return builder.fconst(type, 0)
        case (.smallConstant, _): return builder.iconst(type, [0, 1, -1, 8, 63][random.below(5)])
        case (.wideConstant, .f32): return builder.fconst(.f32, Int64(random.edgeFloat(.f32)))
        case (.wideConstant, .f64): return builder.fconst(.f64, Int64(bitPattern: random.edgeFloat(.f64)))
        case (.wideConstant, .i64): return builder.iconst(.i64, 0x1234_5678_9ABC_DEF0)
        case (.wideConstant, _): return builder.iconst(.i32, 0x7654_3210)
        case (_, .f64): return get("g4")
        case (_, .f32): return get("s4")
        case (_, .i32): return get("w4")
        default: return get("m4")
        }
    }

    private mutating func addressOperand(_ number: Int) -> ValueID {
        switch places[number] {
        case .pinned: return get("memory")
        case .home: return get("base")
        // Nothing is there: the access faults.
        case .smallConstant: return builder.iconst(.i64, 64)
        default: return get("hole")
        }
    }

    /// The value in the type that is wanted, if it is a wider one of the same class or a float of another width.
    private mutating func narrowed(_ value: ValueID, to type: ValueType) -> ValueID {
        let own = builder.type(of: value)
        if own == type { return value }
        switch (own, type) {
        case (.i64, .i32): return builder.trunc(value)
        case (.i32, .i64): return builder.sext32(value)
        case (.f32, .f64): return builder.fbox(value)
        default: return builder.funbox(value)
        }
    }

    // MARK: - After the op

    /// Stores the result and everything that was alive, and leaves.
    consuming func finish(_ result: ValueID?) -> Region {
        if let result { take(result) }
        if endsApart {
            let next = builder.reserveBlock()
            builder.jump(next, [stored.first ?? builder.iconst(.i64, 0)])
            builder.place(next)
            store(builder.parameter(stored.first.map { builder.type(of: $0) } ?? .i64))
        }
        storeAll()
        builder.exit(pc: GuestAddress(0x2000))
        return builder.makeRegion()
    }

    /// As `finish`, where the op is a branch to two blocks, of which each stores everything.
    consuming func finishBranching(by branch: (inout RegionBuilder, BlockID, BlockID) -> Void) -> Region {
        let blocks = [builder.reserveBlock(), builder.reserveBlock()]
        branch(&builder, blocks[0], blocks[1])
        for block in blocks {
            builder.place(block)
            written = [:]
            storeAll()
            builder.exit(pc: GuestAddress(block == blocks[0] ? 0x2000 : 0x3000))
        }
        return builder.makeRegion()
    }

    /// As `finish`, where the op leaves the region itself: everything is stored before it.
    consuming func finishLeaving(by leave: (inout RegionBuilder) -> Void) -> Region {
        storeAll()
        leave(&builder)
        return builder.makeRegion()
    }

    private mutating func storeAll() {
        for value in stored { store(value) }
        if let deferredSlot { builder.set(deferredSlot, builder.iconst(.i64, 5)) }
    }

    private mutating func take(_ result: ValueID) {
        var value = result
        if builder.ops[value.index].code.traits.contains(.nan) { value = builder.fcanon(value) }
        let type = builder.type(of: value)
        if wanted == .anywhere { return stored.insert(value, at: random.below(stored.count + 1)) }
        let number = wanted == .pinned ? 7 : 0
        switch type {
        case .i64: builder.set(PressureLayout.slot("x\(number)"), value)
        case .i32: builder.set(PressureLayout.slot("x\(number)"), builder.sext32(value))
        case .f64: builder.set(PressureLayout.slot("f\(number)"), value)
        default: builder.set(PressureLayout.slot("f\(number)"), builder.fbox(value))
        }
    }

    private mutating func store(_ value: ValueID) {
        let type = builder.type(of: value)
        let number = written[type, default: 0]
        written[type] = number + 1
        builder.set(PressureLayout.slot("out\(type.name)\(number)"), value)
    }
}
