// room: launch
// does: joins the engine to those who watch translations: the passes, and --dump
// spec: Docs/Architecture.md, section 1

import Base
import Engine
import IR
import PluginAPI

/// Lets the passes instrument each region.
final class PassInstrumenter: RegionInstrumenter {
    private let passes: PassSet

    init(_ passes: PassSet) { self.passes = passes }

    func instrument(_ region: inout Region) { passes.instrument(&region) }
}

/// Prints the stages of translations to standard error.
final class Dump: TranslationObserver {
    private let stages: Set<DumpStage>
    private let filter: GuestAddress?
    private let layout: StateLayout
    private let facts: GuestFacts
    private let backend: any Backend
    private let reports: Int32

    init(
        _ stages: Set<DumpStage>, at filter: GuestAddress?, layout: StateLayout, facts: GuestFacts,
        backend: any Backend, to reports: Int32
    ) {
        self.stages = stages
        self.filter = filter
        self.layout = layout
        self.facts = facts
        self.backend = backend
        self.reports = reports
    }

    func translated(_ region: Region) {
        show(.guest, region) { guestText(region, facts) }
        show(.ir, region) { region.text(layout: layout) }
    }

    func instrumented(_ region: Region) { show(.passes, region) { region.text(layout: layout) } }

    func optimized(_ region: Region) { show(.opt, region) { region.compacted().text(layout: layout) } }

    func compiled(_ region: Region, _ compiled: CompiledRegion) {
        show(.host, region) {
            backend.disassemble(compiled.entry, bytes: compiled.hostBytes) ?? "(no host code)\n"
        }
    }

    private func show(_ stage: DumpStage, _ region: Region, _ text: () -> String) {
        guard stages.contains(stage) else { return }
        if let filter {
            let holds = region.guestCode.contains { range in
                range.start <= filter && filter.raw - range.start.raw < UInt64(range.length)
            }
            guard holds else { return }
        }
        let body = text()
        emit("; \(stage.rawValue) of \(facts.name(of: region.entry)) at \(region.entry)\n" + body, to: reports)
        if !body.hasSuffix("\n") { emit("\n", to: reports) }
    }
}

/// The guest instructions of a region, one a line.
func guestText(_ region: Region, _ facts: GuestFacts) -> String {
    var text = ""
    for op in region.ops where op.code == .insn {
        let pc = GuestAddress(UInt64(bitPattern: op.imm))
        text += "    \(pc)  \(facts.disassemble(pc) ?? "?")\n"
    }
    return text
}

/// What `--explain-passes` prints.
func passInsertions(of set: PassSet) -> String {
    var text = ""
    for active in set.passes {
        text += "\(active.context.name): inserted at \(active.insertions) places\n"
        if active.context.counterCount > 0 {
            text += "  \(active.context.counterCount) counters of each thread: inline IR\n"
        }
        for helper in active.context.helpers {
            let arguments = helper.helper.signature.arguments.map { "\($0.name)" }.joined(separator: ", ")
            text += "  helper \(helper.helper.name)(\(arguments)): \(helper.rung.rawValue)\n"
        }
    }
    return text
}
