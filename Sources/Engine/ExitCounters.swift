// room: engine (UNSAFE ROOM: owns the counters that generated code raises)
// does: counts every executed exit in generated code, for `--stats`: how much is chained, and which blocks are hot
// spec: Docs/Architecture.md, "Statistics"

import Base
import IR
import PluginAPI

/// One counted exit of a translation.
public struct ExitCount: Sendable {
    public var pc: GuestAddress
    public var kind: ExitKind?
    /// Guest instructions from the region's entry to the exit.
    public var instructions: Int
    public var executions: UInt64
}

/// A counter in memory for each exit (and leave) of each translation, raised by ordinary IR before the exit.
///
/// The increments are not atomic: with several threads the counts are a little low.
struct ExitCounters {
    private struct Counter {
        var cell: UnsafeMutablePointer<UInt64>
        var pc: GuestAddress
        var kind: ExitKind?
        var instructions: Int32
    }

    private static let chunk = 4096
    private var chunks: [UnsafeMutablePointer<UInt64>] = []
    private var usedInChunk = ExitCounters.chunk
    private var counters: [Counter] = []
    private var pending: [Counter] = []
    private var scratch = Region()

    init() {
        // Memory comes with the first counter.
    }

    /// Puts an increment before every block ending that leaves the region.
    mutating func instrument(_ region: inout Region) {
        pending.removeAll(keepingCapacity: true)
        var rewriter = RegionRewriter(reusing: scratch)
        var instructions: Int32 = 0
        var atBlock = [Int32](repeating: -1, count: region.blocks.count)
        for (block, range) in region.blocks.map(\.range).enumerated() {
            if atBlock[block] >= 0 { instructions = atBlock[block] }
            rewriter.start(block)
            for index in range {
                let op = region.ops[index]
                if op.code == .insn { instructions += 1 }
                region.forEachTarget(of: op) { target, _ in
                    if atBlock[target.index] < 0 { atBlock[target.index] = instructions }
                }
                if Self.leavesRegion(op) {
                    let cell = allocate()
                    pending.append(
                        Counter(cell: cell, pc: region.entry, kind: Self.kind(of: op), instructions: instructions))
                    Self.increment(cell, in: &rewriter)
                }
                rewriter.copy(index, of: region)
            }
        }
        scratch = rewriter.finish(like: region)
        swap(&scratch, &region)
    }

    /// The region was compiled: its counters count.
    mutating func commit() { counters.append(contentsOf: pending) }

    /// Everything that was counted, with the exits of translations that have been flushed since.
    var all: [ExitCount] {
        counters.map {
            ExitCount(pc: $0.pc, kind: $0.kind, instructions: Int($0.instructions), executions: $0.cell.pointee)
        }
    }

    /// After a flush. Counts of flushed code still count, so nothing is forgotten.
    mutating func reset() { pending.removeAll(keepingCapacity: true) }

    private static func leavesRegion(_ op: Op) -> Bool { op.code == .leave || kind(of: op) != nil }

    private static func kind(of op: Op) -> ExitKind? {
        switch op.code {
        case .exit, .exitCall: .direct
        case .exitIndirect, .exitCallIndirect, .exitReturn: .indirect
        default: nil
        }
    }

    private static func increment(_ cell: UnsafeMutablePointer<UInt64>, in rewriter: inout RegionRewriter) {
        let access = MemoryAccess(bytes: 8).rawValue
        let address = rewriter.append(Op(.iconst, .i64, imm: Int64(UInt(bitPattern: cell))))
        let old = rewriter.append(Op(.load, .i64, aux: access, a: address))
        let one = rewriter.append(Op(.iconst, .i64, imm: 1))
        let new = rewriter.append(Op(.add, .i64, a: old, b: one))
        _ = rewriter.append(Op(.store, .none, aux: access, a: address, b: new))
    }

    private mutating func allocate() -> UnsafeMutablePointer<UInt64> {
        if usedInChunk == Self.chunk {
            let memory = UnsafeMutablePointer<UInt64>.allocate(capacity: Self.chunk)
            memory.initialize(repeating: 0, count: Self.chunk)
            chunks.append(memory)
            usedInChunk = 0
        }
        defer { usedInChunk += 1 }
        return chunks[chunks.count - 1] + usedInChunk
    }
}
