// room: kit/ir (UNSAFE ROOM: lends a region's arrays as plain memory)
// does: a region as a compiler reads it: its arrays without their owners, so that to pass it on costs nothing
// spec: Docs/Decisions/0033-flat-arrays.md

import Base

/// The ops, blocks and lists of a region that is not changed meanwhile.
@frozen
public struct RegionView {
    public let ops: FlatView<Op>
    public let blocks: FlatView<Block>
    public let extra: FlatView<Int32>
    /// The guest pc of the entry.
    public let entry: GuestAddress

    /// An empty region.
    @inlinable
    public init() {
        ops = FlatView()
        blocks = FlatView()
        extra = FlatView()
        entry = GuestAddress(0)
    }

    @inlinable
    init(ops: FlatView<Op>, blocks: FlatView<Block>, extra: FlatView<Int32>, entry: GuestAddress) {
        self.ops = ops
        self.blocks = blocks
        self.extra = extra
        self.entry = entry
    }

    @inlinable public var opIndices: Range<Int> { ops.indices }

    /// The last op of a block.
    @inlinable
    public func ending(of block: Int32) -> Op { ops[Int(blocks[Int(block)].end) - 1] }
}

extension Region {
    /// Lends the region to `body`, which must not keep the view.
    @inlinable
    public func withView<Result>(_ body: (RegionView) throws -> Result) rethrows -> Result {
        try ops.withUnsafeBufferPointer { ops in
            try blocks.withUnsafeBufferPointer { blocks in
                try extra.withUnsafeBufferPointer { extra in
                    try body(
                        RegionView(
                            ops: FlatView(ops), blocks: FlatView(blocks), extra: FlatView(extra), entry: entry))
                }
            }
        }
    }
}
