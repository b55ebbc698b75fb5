// room: kit/ir
// does: appends ops to a region in the making; the methods of single ops are generated
// spec: Docs/TextIR.md; Docs/Decisions/0078-regions-are-built-in-flat-arrays.md

import Base

/// Builds a region front to back. Blocks may be named before they are placed.
///
/// What is built lives in storage of the builder's own, which is kept from region to region: `reset`, append, `finish`.
///
/// Methods that only read are `mutating` too: a borrow of the whole struct is compiled to a copy of it.
public struct RegionBuilder: ~Copyable {
    // As in `Region`.
    public var ops = FlatArray<Op>()
    public var blocks = FlatArray<Block>()
    public var extra = FlatArray<Int32>()
    public var helpers: [Helper] = []
    public var entry = GuestAddress(0)
    public var mode: UInt32 = 0
    public var guestCode = FlatArray<GuestCodeRange>()
    public var instructionCount: Int32 = 0
    /// The block that ops are appended to. Where it ends is noted with its last op: to note it with each costs as much as
    /// the op.
    public private(set) var currentBlock = BlockID(0)
    /// The state stores that nobody sees.
    @usableFromInline var stores = OverwrittenStores()

    public init() {
        // Everything starts empty.
    }

    /// Starts an empty region.
    public init(entry: GuestAddress, mode: UInt32 = 0) {
        self.entry = entry
        self.mode = mode
    }

    /// Forgets what was built and starts another region, keeping the storage.
    public mutating func reset(entry: GuestAddress, mode: UInt32) {
        ops.removeAll()
        blocks.removeAll()
        extra.removeAll()
        if !helpers.isEmpty { helpers.removeAll(keepingCapacity: true) }
        guestCode.removeAll()
        self.entry = entry
        self.mode = mode
        instructionCount = 0
        currentBlock = BlockID(0)
        stores.reset()
    }

    /// Makes `region` what was built, in the storage that it has.
    public mutating func finish(into region: inout Region) {
        ops.copy(into: &region.ops)
        blocks.copy(into: &region.blocks)
        extra.copy(into: &region.extra)
        if guestCode.count == 1 && region.guestCode.count == 1 {
            region.guestCode[0] = guestCode[0]
        } else {
            guestCode.copy(into: &region.guestCode)
        }
        if !region.helpers.isEmpty { region.helpers.removeAll(keepingCapacity: true) }
        if !helpers.isEmpty { region.helpers.append(contentsOf: helpers) }
        region.entry = entry
        region.mode = mode
        region.instructionCount = instructionCount
    }

    /// What was built, as a region of its own.
    public mutating func makeRegion() -> Region {
        var region = Region()
        finish(into: &region)
        return region
    }

    /// Builds `region` again, op by op.
    public mutating func rebuild(_ region: Region) {
        reset(entry: region.entry, mode: region.mode)
        helpers = region.helpers
        extra.refill(from: region.extra)
        guestCode.refill(from: region.guestCode)
        instructionCount = region.instructionCount
        for _ in region.blocks { _ = reserveBlock() }
        for block in region.blocks.indices.sorted(by: { region.blocks[$0].first < region.blocks[$1].first })
        where region.blocks[block].first >= 0 {
            place(BlockID(block))
            for index in region.blocks[block].range { append(region.ops[index]) }
        }
    }

    @inlinable
    public mutating func type(of value: ValueID) -> ValueType { ops[value.index].type }

    /// Appends an op to the block that was placed last.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func append(_ op: Op) -> ValueID {
        let value = ValueID(ops.count)
        ops.append(op)
        stores.meet(op, value.index, helpers: helpers)
        if op.code.endsBlock { endBlock() }
        return value
    }

    @inlinable
    @inline(__always)
    mutating func endBlock() { blocks[currentBlock.index].end = Int32(truncatingIfNeeded: ops.count) }

    /// Reserves a block, to be placed later.
    @inlinable
    public mutating func reserveBlock() -> BlockID {
        blocks.append(Block(first: -1, end: -1))
        return BlockID(blocks.count - 1)
    }

    /// Starts the reserved block `block`: ops are appended to it from here on. Each block is placed once.
    public mutating func place(_ block: BlockID) {
        if blocks[currentBlock.index].first >= 0 { endBlock() }
        let at = Int32(truncatingIfNeeded: ops.count)
        blocks[block.index] = Block(first: at, end: at)
        currentBlock = block
    }

    /// Reserves a block and starts it.
    @inlinable
    @discardableResult
    public mutating func startBlock() -> BlockID {
        let block = reserveBlock()
        place(block)
        return block
    }

    /// A parameter of the block that was just placed.
    @inlinable
    public mutating func parameter(_ type: ValueType) -> ValueID { append(Op(.param, type)) }

    /// Ends the block with a jump.
    public mutating func jump(_ target: BlockID, _ arguments: [ValueID] = []) {
        let start = extra.count
        appendTarget(target, arguments)
        append(Op(.jump, .none, c: ValueID(start)))
    }

    /// Ends the block with a conditional branch to blocks without parameters.
    public mutating func br(_ condition: Condition, _ a: ValueID, _ b: ValueID, then: BlockID, else other: BlockID) {
        let start = extra.count
        extra.append(then.raw, 0, other.raw, 0)
        append(Op(.br, .none, aux: condition.rawValue, a: a, b: b, c: ValueID(start)))
    }

    /// Ends the block with a conditional branch.
    public mutating func br(
        _ condition: Condition, _ a: ValueID, _ b: ValueID, then: BlockID, _ thenArguments: [ValueID] = [],
        else other: BlockID, _ elseArguments: [ValueID] = []
    ) {
        let start = extra.count
        appendTarget(then, thenArguments)
        appendTarget(other, elseArguments)
        append(Op(.br, .none, aux: condition.rawValue, a: a, b: b, c: ValueID(start)))
    }

    private mutating func appendTarget(_ target: BlockID, _ arguments: [ValueID]) {
        extra.append(target.raw)
        extra.append(Int32(truncatingIfNeeded: arguments.count))
        for argument in arguments { extra.append(argument.raw) }
    }

    /// A call of `helper`; the value is usable if the signature has a result.
    @discardableResult
    public mutating func call(_ helper: Helper, _ arguments: [ValueID]) -> ValueID {
        precondition(arguments.count == Int(helper.signature.count), "a call must have its helper's arguments")
        let index: Int
        if let known = helpers.firstIndex(where: { $0 === helper }) {
            index = known
        } else {
            index = helpers.count
            helpers.append(helper)
        }
        let start = extra.count
        for argument in arguments { extra.append(argument.raw) }
        return append(
            Op(
                .call, helper.signature.result.type, aux: UInt16(truncatingIfNeeded: arguments.count),
                c: ValueID(start),
                imm: Int64(index)))
    }
}
