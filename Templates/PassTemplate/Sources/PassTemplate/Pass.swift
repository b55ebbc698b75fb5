// room: template
// does: a pass that counts how often each branch instruction leaves its block
// spec: Docs/HowTo/WriteAPass.md

import Base
import Helpers
import PluginAPI

public final class PassTemplate: InstrumentationPass {
    private let context: PassContext
    private let minimum: UInt64
    private var counts: [UInt64: UInt64] = [:]
    private var helper: PassHelper!

    public init(_ context: PassContext) throws {
        self.context = context
        minimum = UInt64(context.options.integer("minimum") ?? 1)
        // The arguments may be Int32, UInt32, Int64, UInt64, Float, Double and UnsafeMutableRawPointer, up to eight.
        helper = try context.makeHelper("left") { [unowned self] (pc: UInt64) in
            self.counts[pc, default: 0] += 1
        }
    }

    /// Called for each piece of guest code when it is translated.
    public func instrument(_ editor: RegionEditor) {
        for (index, instruction) in editor.instructions.enumerated() where instruction.branches {
            editor.insert(.beforeLeaving, index) { [helper] code in
                guard let helper else { return }
                code.call(helper, [code.constant(code.pc.raw)])
            }
        }
    }

    /// Called when the guest has ended.
    public func report(into report: inout Report) {
        report.table("branches", columns: ["times", "address"])
        for (pc, count) in counts.sorted(by: { $0.key < $1.key }) where count >= minimum {
            report.row([.count(count), .text("\(GuestAddress(pc))")])
        }
    }
}

/// Called once, when Martlet has loaded the plugin.
@_cdecl("martlet_plugin_register")
public func registerPassTemplate(_ registry: UnsafeMutableRawPointer) {
    registry.assumingMemoryBound(to: Registry.self).pointee.addPass("pass-template") { try PassTemplate($0) }
}
