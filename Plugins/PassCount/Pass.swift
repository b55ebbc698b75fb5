// room: pass/count (UNSAFE ROOM: is lent the registry)
// does: counts executed guest instructions and blocks, with inline IR only
// spec: Docs/HowTo/WriteAPass.md

import PluginAPI

/// Counts instructions and blocks. An instruction counts when it begins, so one that faults counts too. A block is a run
/// of instructions that is entered at its first and ends where control can go elsewhere.
public final class CountPass: InstrumentationPass {
    private let context: PassContext
    private let instructions: Counter
    private let blocks: Counter

    public init(_ context: PassContext) {
        self.context = context
        instructions = context.makeCounter()
        blocks = context.makeCounter()
    }

    public func instrument(_ editor: RegionEditor) {
        for (index, instruction) in editor.instructions.enumerated() {
            let startsBlock = instruction.startsBlock
            editor.insert(.before, index) { [instructions, blocks] code in
                code.add(1, to: instructions)
                if startsBlock { code.add(1, to: blocks) }
            }
        }
    }

    public func report(into report: inout Report) {
        report.table("executed", columns: ["what", "count"])
        report.row([.text("instructions"), .count(context.value(of: instructions))])
        report.row([.text("blocks"), .count(context.value(of: blocks))])
    }
}

/// Registers the pass.
///
/// - Parameter registry: points to the host's `Registry`, which is lent for the call.
@_cdecl("martlet_register_pass_count")
public func registerPassCount(_ registry: UnsafeMutableRawPointer) {
    registry.assumingMemoryBound(to: Registry.self).pointee.addPass("count") { CountPass($0) }
}
