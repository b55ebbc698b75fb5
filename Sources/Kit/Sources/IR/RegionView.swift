// room: kit/ir (UNSAFE ROOM: lends a region's arrays as plain memory)
// does: a region as a compiler reads it: its arrays without their owners, so that to pass it on costs nothing
// spec: Docs/Decisions/0033-flat-arrays.md

import Base

/// A region that is lent: what its owner, a `Region` or a `RegionBuilder`, holds. Good until the owner changes.
@frozen
public struct RegionView {
    public let ops: FlatView<Op>
    public let blocks: FlatView<Block>
    public let extra: FlatView<Int32>
    public let guestCode: FlatView<GuestCodeRange>
    /// The guest pc of the entry.
    public let entry: GuestAddress
    /// Guest instructions in the region.
    public let instructionCount: Int32

    /// An empty region.
    @inlinable
    public init() {
        ops = FlatView()
        blocks = FlatView()
        extra = FlatView()
        guestCode = FlatView()
        entry = GuestAddress(0)
        instructionCount = 0
    }

    @inlinable
    init(
        ops: FlatView<Op>, blocks: FlatView<Block>, extra: FlatView<Int32>, guestCode: FlatView<GuestCodeRange>,
        entry: GuestAddress, instructionCount: Int32
    ) {
        self.ops = ops
        self.blocks = blocks
        self.extra = extra
        self.guestCode = guestCode
        self.entry = entry
        self.instructionCount = instructionCount
    }

    @inlinable public var opIndices: Range<Int> { ops.indices }

    /// The last op of a block.
    @inlinable
    public func ending(of block: Int32) -> Op { ops[Int(blocks[Int(block)].end) - 1] }
}

extension Region {
    /// Lends the region to `body`, which must not keep the view.
    @inlinable
    public func withView<Result, Failure: Error>(
        _ body: (RegionView) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try ops.withUnsafeBufferPointer { ops throws(Failure) in
            try blocks.withUnsafeBufferPointer { blocks throws(Failure) in
                try extra.withUnsafeBufferPointer { extra throws(Failure) in
                    try guestCode.withUnsafeBufferPointer { guestCode throws(Failure) in
                        try body(
                            RegionView(
                                ops: FlatView(ops), blocks: FlatView(blocks), extra: FlatView(extra),
                                guestCode: FlatView(guestCode), entry: entry, instructionCount: instructionCount))
                    }
                }
            }
        }
    }
}

extension RegionBuilder {
    /// What was built, lent.
    @inlinable public var view: RegionView {
        mutating get {
            RegionView(
                ops: ops.view, blocks: blocks.view, extra: extra.view, guestCode: guestCode.view, entry: entry,
                instructionCount: instructionCount)
        }
    }
}
