// room: launch
// does: what --stats prints, as text and as one line of JSON
// spec: Docs/Architecture.md, section 5

import Engine
import PluginAPI

/// A named number of the report; `unit` is empty for plain counts.
private struct Figure {
    var name: String
    var value: UInt64
    var unit = ""
}

extension EngineReport {
    private var figures: [Figure] {
        var figures: [Figure] = [
            Figure(name: "translations", value: UInt64(counts.translations)),
            Figure(name: "translations with loops", value: UInt64(counts.loops)),
            Figure(name: "guest instructions translated", value: UInt64(counts.guestInstructionsTranslated)),
            Figure(name: "host code", value: UInt64(counts.hostBytes), unit: "bytes"),
            Figure(name: "engine entries", value: UInt64(counts.threads.entries)),
            Figure(name: "unchained direct exits", value: UInt64(counts.threads.directExits)),
            Figure(name: "missed indirect exits", value: UInt64(counts.threads.indirectExits)),
            Figure(name: "polls", value: UInt64(counts.threads.polls)),
            Figure(name: "system calls", value: UInt64(counts.threads.systemCalls)),
            Figure(name: "faults", value: UInt64(counts.threads.faults)),
            Figure(name: "traps", value: UInt64(counts.threads.traps)),
            Figure(name: "lookup hits", value: UInt64(counts.threads.lookupHits)),
            Figure(name: "lookup misses", value: UInt64(counts.threads.lookupMisses)),
            Figure(name: "direct links", value: UInt64(counts.directLinks)),
            Figure(name: "continuation links", value: UInt64(counts.continuationLinks)),
            Figure(name: "indirect links", value: UInt64(counts.indirectLinks)),
            Figure(name: "invalidations", value: UInt64(counts.invalidations)),
            Figure(name: "revivals", value: UInt64(counts.revivals)),
            Figure(name: "flushes", value: UInt64(counts.flushes)),
            Figure(name: "translate time", value: UInt64(counts.translateTime), unit: "ns"),
            Figure(name: "optimize time", value: UInt64(counts.optimizeTime), unit: "ns"),
            Figure(name: "compile time", value: UInt64(counts.compileTime), unit: "ns"),
        ]
        if let executed {
            figures += [
                Figure(name: "guest instructions executed", value: executed.instructions),
                Figure(name: "executed direct exits", value: executed.directExits),
                Figure(name: "executed indirect exits", value: executed.indirectExits),
                Figure(name: "executed leaves", value: executed.leaves),
            ]
        }
        return figures
    }

    /// Parts in a hundred; nil where there is no whole.
    private func percent(_ part: UInt64, of whole: UInt64) -> String? {
        guard whole > 0 else { return nil }
        let hundredths = part.multipliedReportingOverflow(by: 1_000_000)
        guard !hundredths.overflow else { return nil }
        let value = hundredths.partialValue / whole
        let fraction = String(value % 10_000)
        return "\(value / 10_000)." + String(repeating: "0", count: 4 - fraction.count) + fraction
    }

    private var rates: [(name: String, value: String)] {
        var rates: [(String, String)] = []
        let lookups = UInt64(counts.threads.lookupHits + counts.threads.lookupMisses)
        if let rate = percent(UInt64(counts.threads.lookupHits), of: lookups) {
            rates.append(("lookup hit rate", rate))
        }
        guard let executed else { return rates }
        func hits(_ all: UInt64, _ missed: Int) -> UInt64 { all - min(all, UInt64(missed)) }
        let direct = hits(executed.directExits, counts.threads.directExits)
        if let rate = percent(direct, of: executed.directExits) { rates.append(("chained direct exits", rate)) }
        let indirect = hits(executed.indirectExits, counts.threads.indirectExits)
        if let rate = percent(indirect, of: executed.indirectExits) { rates.append(("indirect exit hit rate", rate)) }
        return rates
    }

    func text(_ facts: GuestFacts) -> String {
        var text = "martlet statistics\n"
        let width = figures.reduce(0) { max($0, $1.name.count) }
        for figure in figures {
            let blanks = String(repeating: " ", count: width - figure.name.count)
            text += "  \(figure.name)\(blanks)  \(figure.value)\(figure.unit.isEmpty ? "" : " " + figure.unit)\n"
        }
        for (name, rate) in rates {
            text += "  \(name)\(String(repeating: " ", count: max(0, width - name.count)))  \(rate) %\n"
        }
        if let executed, !executed.hottest.isEmpty {
            text += "  hottest blocks: executions, instructions, address\n"
            for block in executed.hottest {
                text += "    \(block.executions)  \(block.instructions)  \(block.pc) \(facts.name(of: block.pc))\n"
            }
        }
        return text
    }

    func json(_ facts: GuestFacts) -> String {
        func key(_ name: String) -> String { name.split(separator: " ").joined(separator: "_") }
        var members = figures.map { "\"\(key($0.name))\(suffix($0.unit))\":\($0.value)" }
        members += rates.map { "\"\(key($0.name))_percent\":\($0.value)" }
        if let executed {
            let blocks = executed.hottest.map {
                "{\"pc\":\($0.pc.raw),\"name\":\(jsonText(facts.name(of: $0.pc))),\"executions\":\($0.executions),"
                    + "\"instructions\":\($0.instructions)}"
            }
            members.append("\"hottest_blocks\":[\(blocks.joined(separator: ","))]")
        }
        return "{\(members.joined(separator: ","))}\n"
    }

    private func suffix(_ unit: String) -> String { unit.isEmpty ? "" : "_" + unit }
}
