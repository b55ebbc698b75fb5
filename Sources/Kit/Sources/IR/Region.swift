// room: kit/ir
// does: a region: ops in blocks, with one entry; the unit that is translated, optimized and compiled
// spec: Docs/TextIR.md

import Base

/// A block: a run of ops of which the last one, and no other, ends it.
@frozen
public struct Block: Equatable, Sendable {
    /// The index of the first op. Block parameters stand first.
    public var first: Int32
    /// One past the index of the last op.
    public var end: Int32

    @inlinable
    public init(first: Int32, end: Int32) {
        self.first = first
        self.end = end
    }

    @inlinable
    public var range: Range<Int> { Int(first)..<Int(end) }
}

/// A piece of guest code that a region was translated from: a change there invalidates it.
@frozen
public struct GuestCodeRange: Equatable, Sendable {
    public var start: GuestAddress
    /// Bytes.
    public var length: UInt32

    @inlinable
    public init(start: GuestAddress, length: UInt32) {
        self.start = start
        self.length = length
    }
}

/// A piece of guest code as IR: blocks of ops in flat arrays. The entry is block 0.
///
/// Values are SSA: a value is the index of the op that defines it and may be used where that op dominates. The last op
/// of a block ends it. A `Region` is reused: `reset` keeps its storage.
public struct Region: Equatable, Sendable {
    public var ops: [Op] = []
    public var blocks: [Block] = []
    /// Argument lists: `call` has its arguments there; `jump` and `br` their target blocks, each followed by the number
    /// of its arguments and the arguments.
    public var extra: [Int32] = []
    public var helpers: [Helper] = []
    /// The guest pc of the entry.
    public var entry = GuestAddress(0)
    /// The translation mode: a small number of the frontend's; regions of different modes never chain to each other.
    public var mode: UInt32 = 0
    public var guestCode: [GuestCodeRange] = []
    /// Guest instructions in the region.
    public var instructionCount: Int32 = 0

    public init() {
        // Everything starts empty.
    }

    /// Makes the region empty, keeping its storage.
    public mutating func reset(entry: GuestAddress, mode: UInt32) {
        ops.removeAll(keepingCapacity: true)
        blocks.removeAll(keepingCapacity: true)
        extra.removeAll(keepingCapacity: true)
        helpers.removeAll(keepingCapacity: true)
        guestCode.removeAll(keepingCapacity: true)
        self.entry = entry
        self.mode = mode
        instructionCount = 0
    }

    @inlinable
    public func type(of value: ValueID) -> ValueType { ops[value.index].type }

    /// The arguments of the `call` op `op`.
    @inlinable
    public func callArguments(_ op: Op) -> ArraySlice<Int32> {
        let start = op.c.index
        return extra[start..<start + Int(op.aux)]
    }

    /// The target blocks of a `jump` (one) or a `br` (two), each with where its arguments stand in `extra`.
    @inlinable
    public func forEachTarget(of op: Op, _ body: (BlockID, Range<Int>) -> Void) {
        guard op.code == .jump || op.code == .br else { return }
        var at = op.c.index
        for _ in 0..<(op.code == .br ? 2 : 1) {
            let arguments = at + 2..<at + 2 + Int(extra[at + 1])
            body(BlockID(extra[at]), arguments)
            at = arguments.upperBound
        }
    }

    public static func == (left: Region, right: Region) -> Bool {
        left.ops == right.ops && left.blocks == right.blocks && left.extra == right.extra && left.entry == right.entry
            && left.mode == right.mode && left.guestCode == right.guestCode
            && left.instructionCount == right.instructionCount
            && left.helpers.elementsEqual(right.helpers) { $0.name == $1.name && $0.signature == $1.signature }
    }
}
