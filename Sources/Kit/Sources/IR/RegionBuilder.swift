// room: kit/ir
// does: appends ops to a region; the methods of single ops are generated
// spec: Docs/TextIR.md

import Base

/// Builds a region front to back. Blocks may be named before they are placed.
///
/// The builder owns the region while it builds; take `region` out when it is complete.
public struct RegionBuilder: ~Copyable {
    public var region: Region

    /// Continues in `region`, whose storage is reused.
    @inlinable
    public init(reusing region: consuming Region) { self.region = region }

    /// Appends an op to the block that was placed last.
    @inlinable
    @discardableResult
    public mutating func append(_ op: Op) -> ValueID {
        let value = ValueID(region.ops.count)
        region.ops.append(op)
        if op.code.traits.contains(.ends) { endBlock() }
        return value
    }

    /// The block that ops are appended to. Where it ends is noted with its last op: to note it with each costs as much as
    /// the op.
    public private(set) var currentBlock = BlockID(0)

    @usableFromInline
    mutating func endBlock() {
        region.blocks[currentBlock.index].end = Int32(truncatingIfNeeded: region.ops.count)
    }

    /// Reserves a block, to be placed later.
    @inlinable
    public mutating func reserveBlock() -> BlockID {
        region.blocks.append(Block(first: -1, end: -1))
        return BlockID(region.blocks.count - 1)
    }

    /// Starts the reserved block `block`: ops are appended to it from here on. Each block is placed once.
    public mutating func place(_ block: BlockID) {
        if region.blocks[currentBlock.index].first >= 0 { endBlock() }
        let at = Int32(truncatingIfNeeded: region.ops.count)
        region.blocks[block.index] = Block(first: at, end: at)
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
        let start = region.extra.count
        appendTarget(target, arguments)
        append(Op(.jump, .none, c: ValueID(start)))
    }

    /// Ends the block with a conditional branch.
    public mutating func br(
        _ condition: Condition, _ a: ValueID, _ b: ValueID, then: BlockID, _ thenArguments: [ValueID] = [],
        else other: BlockID, _ elseArguments: [ValueID] = []
    ) {
        let start = region.extra.count
        appendTarget(then, thenArguments)
        appendTarget(other, elseArguments)
        append(Op(.br, .none, aux: condition.rawValue, a: a, b: b, c: ValueID(start)))
    }

    private mutating func appendTarget(_ target: BlockID, _ arguments: [ValueID]) {
        region.extra.append(target.raw)
        region.extra.append(Int32(truncatingIfNeeded: arguments.count))
        for argument in arguments { region.extra.append(argument.raw) }
    }

    /// A call of `helper`; the value is usable if the signature has a result.
    @discardableResult
    public mutating func call(_ helper: Helper, _ arguments: [ValueID]) -> ValueID {
        precondition(arguments.count == Int(helper.signature.count), "a call must have its helper's arguments")
        let index: Int
        if let known = region.helpers.firstIndex(where: { $0 === helper }) {
            index = known
        } else {
            index = region.helpers.count
            region.helpers.append(helper)
        }
        let start = region.extra.count
        for argument in arguments { region.extra.append(argument.raw) }
        return append(
            Op(
                .call, helper.signature.result.type, aux: UInt16(truncatingIfNeeded: arguments.count),
                c: ValueID(start),
                imm: Int64(index)))
    }
}
