// room: engine
// does: the engine's counts as one value, with what is derived from them
// spec: Docs/Architecture.md, "Statistics"

import Base
import PluginAPI

/// A hot piece of guest code.
public struct HotBlock: Sendable {
    public var pc: GuestAddress
    public var executions: UInt64
    public var instructions: UInt64
}

/// What `--stats` prints.
public struct EngineReport: Sendable {
    public var counts: EngineStatistics
    /// Executed exits by kind, and guest instructions, from the counters in generated code; nil if they were off.
    public var executed: Executed?

    public struct Executed: Sendable {
        public var instructions: UInt64 = 0
        public var directExits: UInt64 = 0
        public var indirectExits: UInt64 = 0
        public var leaves: UInt64 = 0
        /// The most executed first, by instructions.
        public var hottest: [HotBlock] = []
    }
}

extension Engine {
    /// The counts so far, with those of the threads that have not ended.
    public func report(hottest limit: Int = 10) -> EngineReport {
        world.whileHeld { threads in
            var report = EngineReport(counts: counts, executed: nil)
            for thread in threads { report.counts.threads += thread.statistics }
            guard options.countsExits else { return report }
            var executed = EngineReport.Executed()
            var blocks: [GuestAddress: HotBlock] = [:]
            for exit in exitCounters.all {
                let instructions = exit.executions * UInt64(exit.instructions)
                executed.instructions += instructions
                switch exit.kind {
                case .direct, .continuation: executed.directExits += exit.executions
                case .indirect: executed.indirectExits += exit.executions
                case nil: executed.leaves += exit.executions
                }
                var block = blocks[exit.pc] ?? HotBlock(pc: exit.pc, executions: 0, instructions: 0)
                block.executions += exit.executions
                block.instructions += instructions
                blocks[exit.pc] = block
            }
            executed.hottest = Array(
                blocks.values.sorted { ($1.instructions, $0.pc) < ($0.instructions, $1.pc) }.prefix(limit))
            report.executed = executed
            return report
        }
    }
}
