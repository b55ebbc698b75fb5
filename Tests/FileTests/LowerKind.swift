// room: tests
// does: the file test kind `lower`: host code for RISC-V code or for a region, with a budget of host instructions
// spec: Docs/TextIR.md, "File tests"

import BackendX86_64
import Base
import Foundation
import IR
import PluginAPI

/// The input is RISC-V code, which is translated and optimized, or a layout and one region, which is taken as it is.
///
/// Options: those of `translate`; `max-insns=N` limits the host instructions; `features=A+B` are the host's extensions that may be
/// used, by default none.
func loweredFile(_ input: FileTestInput) throws -> String {
    var guest = GuestCodeInput(input.text)
    guest.optimizes = true
    var budget = Int.max
    var masked: Set<String> = ["sse41", "popcnt", "lzcnt", "bmi1", "bmi2", "avx", "fma"]
    for (key, value) in input.options {
        if try guest.takes(key, value) { continue }
        switch key {
        case "max-insns": budget = Int(value) ?? 0
        case "features":
            let wanted = value.split(separator: "+").map { String($0) }
            guard masked.isSuperset(of: wanted) else { throw FileTestError.badOption("\(key)=\(value)") }
            masked.subtract(wanted)
            if let missing = wanted.first(where: { !hostHas($0) }) { throw FileTestError.hostLacks(missing) }
        default: throw FileTestError.badOption("\(key)=\(value)")
        }
    }
    var (layout, region) = (GuestCodeInput.frontend.layout, Region())
    let firstLine = input.text.split(separator: "\n").first { !$0.hasPrefix("#") }
    if firstLine?.hasPrefix("layout") == true {
        let file = try TextIRFile.parse(input.text)
        guard file.regions.count == 1 else { throw FileTestError.badOption("\(file.regions.count) regions") }
        (layout, region) = (file.layout, file.regions[0])
        try RegionVerifier(layout: layout).verify(region)
    } else {
        region = try guest.region()
    }
    let lines = try hostLines(region, layout, masked)
    let count = lines.filter { !$0.hasSuffix(":") }.count
    if count > budget { throw FileTestError.overBudget(lines: count, budget: budget) }
    return lines.map { $0 + "\n" }.joined()
}

/// By the words of `/proc/cpuinfo`, which spells two of them otherwise.
private func hostHas(_ feature: String) -> Bool {
    let word = ["sse41": "sse4_1", "lzcnt": "abm"][feature] ?? feature
    let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let flags = text.split(separator: "\n").first { $0.hasPrefix("flags") }
    return flags?.split(separator: " ").contains(Substring(word)) ?? false
}

/// The region's host code, with names in place of addresses: `L1` is a place in it, `cell1` one of its last-target cells,
/// `shared` is the code that all regions share.
private func hostLines(_ region: Region, _ layout: StateLayout, _ masked: Set<String>) throws -> [String] {
    let configuration = BackendConfiguration(
        layout: layout, codeBytes: 1 << 20, maskedFeatures: masked, checksAllocations: true)
    let backend = try X86Backend(configuration)
    var compiled = CompiledRegion()
    try backend.compile(region, firstExit: ExitID(0), into: &compiled)
    let listing = backend.disassemble(compiled.entry, bytes: compiled.hostBytes) ?? ""
    let start = compiled.entry.raw
    let places = start..<start + UInt64(compiled.hostBytes)
    var labels: [UInt64: String] = [:]
    let instructions = listing.split(separator: "\n").map { line in
        let parts = line.split(separator: ":", maxSplits: 1)
        return (UInt64(parts[0], radix: 16) ?? 0, parts[1].dropFirst())
    }
    /// What stands for an address outside the code.
    func name(_ address: UInt64) -> String {
        address < start && start - address <= 64 ? "cell\((start - address + 15) / 16)" : "shared"
    }
    let targets = Set(instructions.flatMap { numbers(in: $0.1) }).filter { places.contains($0) }.sorted()
    for (index, target) in targets.enumerated() { labels[target] = "L\(index + 1)" }
    return instructions.indices.flatMap { index in
        let (address, text) = instructions[index]
        let next = index + 1 < instructions.count ? instructions[index + 1].0 : places.upperBound
        var pieces = text.components(separatedBy: "0x")
        for number in pieces.indices.dropFirst() {
            let digits = pieces[number].prefix(while: \.isHexDigit)
            let rest = pieces[number].dropFirst(digits.count)
            let value = UInt64(digits, radix: 16) ?? 0
            if pieces[number - 1].hasSuffix("[rip+") {
                pieces[number] = name(next &+ value) + rest
            } else if isHostAddress(value) {
                pieces[number] = (labels[value] ?? name(value)) + rest
            } else {
                pieces[number] = "0x" + pieces[number]
            }
        }
        return (labels[address].map { ["\($0):"] } ?? []) + ["    " + pieces.joined()]
    }
}

/// Nothing else in these regions is as large.
private func isHostAddress(_ value: UInt64) -> Bool { value >> 32 != 0 && value < 1 << 47 }

private func numbers(in text: Substring) -> [UInt64] {
    String(text).components(separatedBy: "0x").dropFirst().compactMap {
        UInt64($0.prefix(while: \.isHexDigit), radix: 16)
    }
}
