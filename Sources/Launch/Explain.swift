// room: launch
// does: `martlet explain`: one translation at every stage, nothing of the guest run
// spec: Docs/Architecture.md, section 1

import Base
import IR
import Optimizer
import PluginAPI

extension Session {
    /// The translation of the code at `place`, an address or a symbol, at each of its stages.
    public func explanation(at place: String) throws(LaunchError) -> String {
        let pc = try facts.address(place)
        guard system.codeWindow(containing: pc) != nil else {
            throw LaunchError("\(pc) holds no code that may be executed; name a function", status: 2)
        }
        var reader = CodeReader(system)
        var limits = TranslationLimits()
        if let count = options.maximumInstructions { limits.instructions = count }
        var region = frontend.region(pc, reader: &reader, limits: limits)
        var text = section("guest code of \(facts.name(of: pc))", guestText(region, facts))
        text += section("IR", region.text(layout: passes.layout))
        if !passes.passes.isEmpty {
            passes.instrument(&region)
            text += section("IR with passes", region.text(layout: passes.layout))
        }
        if options.optimizes {
            var scratch = OptimizerScratch()
            scratch.enabled = options.optimizesAll ? .all : .worth(hasLoop: region.hasLoop)
            optimize(&region, passes.layout, &scratch)
            region = region.compacted()
            text += section("optimized IR", region.text(layout: passes.layout))
        }
        var compiled = CompiledRegion()
        do throws(CompileFailure) {
            try backend.compile(region, firstExit: ExitID(0), into: &compiled)
        } catch {
            throw LaunchError("the backend can't compile it: \(error)", status: 1)
        }
        if !compiled.allocation.isEmpty { text += section("registers", compiled.allocation) }
        let host = backend.disassemble(compiled.entry, bytes: compiled.hostBytes)
        return text + section("host code, \(compiled.hostBytes) bytes", host ?? "(this backend makes none)")
    }

    private func section(_ title: String, _ body: String) -> String {
        "== \(title)\n" + body + (body.hasSuffix("\n") ? "\n" : "\n\n")
    }
}
