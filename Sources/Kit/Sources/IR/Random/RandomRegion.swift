// room: kit/ir
// does: the random region generator's options, its layout, and the shape of its control flow
// spec: Docs/TextIR.md

import Base

/// What random regions may contain.
public struct RandomRegionOptions: Sendable {
    /// Blocks besides those that leave the region, at least 1.
    public var blocks = 4
    /// Ops in a block, about.
    public var opsPerBlock = 12
    public var hasMemory = true
    public var hasAtomics = true
    public var hasFloats = true
    /// Backward branches, each taken only while the counter slot is positive.
    public var hasLoops = true
    public var hasPolls = true
    /// Accesses at the address in the slot `hole`.
    public var hasFaults = false
    /// Helpers to call; their arguments may be any values. One that changes the slots `memory`, `hole` or `counter` may make
    /// a region run on.
    public var helpers: [Helper] = []

    public init() {
        // All have defaults.
    }
}

/// Makes random regions: verified, terminating, repeatable by their seed.
///
/// The state they run on has the layout `RandomRegion.layout`. Before a run `memory` holds the address of `memoryBytes`
/// bytes, aligned to 8, `hole` an address at which every access up to 256 bytes on faults, and `counter` how many times
/// backward branches may be taken.
public struct RandomRegion {
    /// The size of the memory that regions use, in bytes.
    public static let memoryBytes = 512

    /// Slots of all types, near and far: x0-x9, w0-w2, f0-f5, s0-s2, and `memory`, `hole`, `counter`.
    public static let layout: StateLayout = {
        var slots: [StateSlot] = []
        var near = StateLayout.nearStart
        var far = StateLayout.farStart
        func add(_ name: String, _ type: ValueType, isNear: Bool) {
            slots.append(StateSlot(name: name, type: type, offset: isNear ? near : far))
            if isNear { near += 8 } else { far += 8 }
        }
        for index in 0..<10 { add("x\(index)", .i64, isNear: index >= 5) }
        for index in 0..<3 { add("w\(index)", .i32, isNear: index == 0) }
        for index in 0..<6 { add("f\(index)", .f64, isNear: index >= 3) }
        for index in 0..<3 { add("s\(index)", .f32, isNear: index == 0) }
        for name in ["memory", "hole", "counter"] { add(name, .i64, isNear: false) }
        func named(_ prefix: String) -> [SlotID] {
            slots.indices.filter { slots[$0].name.hasPrefix(prefix) }.map { SlotID($0) }
        }
        return StateLayout(slots: slots, integerPinOrder: named("x"), floatPinOrder: named("f"))
    }()

    /// A random region.
    public static func make(seed: UInt64, options: RandomRegionOptions = RandomRegionOptions()) -> Region {
        var generator = RandomRegionGenerator(seed: seed, options: options)
        return generator.makeRegion()
    }
}

/// The state of one generation. Control flow is decided first, so that it is known which blocks dominate which.
struct RandomRegionGenerator {
    let options: RandomRegionOptions
    let layout = RandomRegion.layout
    var random: SeededRandom
    var region = Region()
    /// Two targets or one for each block that does not leave; the others have none.
    var targets: [[Int]] = []
    /// Whether the second target is a backward one.
    var isLoop: [Bool] = []
    var parameters: [[ValueType]] = []
    /// The values that each block defines, and of them those whose NaN payload is unspecified.
    var values: [[ValueID]] = []
    var loose: [[ValueID]] = []
    /// The values that may be used now.
    var usable: [ValueID] = []
    var usableLoose: [ValueID] = []
    var block = 0
    var pc: UInt64 = 0x10000
    var deferred: [SlotID] = []

    init(seed: UInt64, options: RandomRegionOptions) {
        self.options = options
        random = SeededRandom(seed: seed)
        region.entry = GuestAddress(pc)
        region.helpers = options.helpers
    }

    mutating func makeRegion() -> Region {
        chooseFlow()
        let dominators = flow()
        for index in targets.indices {
            block = index
            usable = []
            usableLoose = []
            deferred = []
            for other in 0..<index where dominators.dominates(BlockID(other), BlockID(index)) {
                usable += values[other]
                usableLoose += loose[other]
            }
            region.blocks.append(Block(first: Int32(region.ops.count), end: 0))
            makeBlock()
            region.blocks[index].end = Int32(region.ops.count)
        }
        region.guestCode = [GuestCodeRange(start: region.entry, length: UInt32(pc - region.entry.raw))]
        return region
    }

    /// Blocks 0 to n-1 go on to the next one and maybe to another; the rest leave.
    private mutating func chooseFlow() {
        let count = max(options.blocks, 1)
        var exits = 1
        for index in 0..<count {
            var list = [index + 1]
            let loops = options.hasLoops && random.chance(oneIn: 4)
            if loops {
                list.append(random.below(index + 1))
            } else if random.chance(oneIn: 2) {
                let forward = index + 1 + random.below(count - index)
                // A side exit every other time: a new block behind the others.
                list.append(random.chance(oneIn: 2) ? forward : count + exits)
                if list[1] == count + exits { exits += 1 }
            }
            targets.append(list)
            isLoop.append(loops)
        }
        targets += Array(repeating: [], count: exits)
        isLoop += Array(repeating: false, count: exits)
        let types: [ValueType] = options.hasFloats ? [.i64, .i64, .i32, .f64, .f32] : [.i64, .i64, .i32]
        for index in targets.indices {
            let number = index == 0 ? 0 : random.below(4)
            parameters.append((0..<number).map { _ in types[random.below(types.count)] })
        }
        values = Array(repeating: [], count: targets.count)
        loose = values
    }

    /// The control flow of the chosen targets, from a region of bare endings.
    private func flow() -> ControlFlow {
        var bare = Region()
        for (index, list) in targets.enumerated() {
            let start = ValueID(bare.extra.count)
            for target in list { bare.extra += [Int32(target), 0] }
            bare.ops.append(Op(list.isEmpty ? .exit : list.count == 1 ? .jump : .br, .none, c: start))
            bare.blocks.append(Block(first: Int32(index), end: Int32(index + 1)))
        }
        return ControlFlow(bare)
    }

    private mutating func makeBlock() {
        for type in parameters[block] { append(Op(.param, type)) }
        mark()
        for _ in 0..<1 + random.below(max(2 * options.opsPerBlock, 1)) { makeStep() }
        for slot in deferred { append(Op(.set, .none, a: operand(layout[slot].type), imm: Int64(slot.raw))) }
        deferred = []
        makeEnding()
    }

    /// Begins a guest instruction.
    mutating func mark() {
        append(Op(.insn, .none, aux: 4, imm: Int64(pc)))
        pc += 4
        region.instructionCount += 1
    }

    /// Appends an op and makes its value usable.
    @discardableResult
    mutating func append(_ op: Op) -> ValueID {
        let value = ValueID(region.ops.count)
        region.ops.append(op)
        guard op.type != .none else { return value }
        if op.code.traits.contains(.nan) {
            usableLoose.append(value)
            loose[block].append(value)
        } else {
            usable.append(value)
            values[block].append(value)
        }
        return value
    }
}
