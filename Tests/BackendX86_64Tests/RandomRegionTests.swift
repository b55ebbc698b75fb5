// room: tests
// does: random regions give the same compiled as interpreted, with all host features and without each
// spec: Docs/Reference/IR.md

import Base
import IR
import PluginAPI
import XCTest

import BackendX86_64

final class RandomRegionTests: XCTestCase {
    /// Runs `seeds` both ways; stops at the first difference.
    private func compare(
        _ seeds: Range<UInt64>, masked: Set<String> = [], pins: Int = 32, _ options: (UInt64) -> RandomRegionOptions
    ) throws {
        var layout = RandomRegion.layout
        layout.integerPinOrder = layout.slots.indices.filter { layout.slots[$0].type == .i64 }.prefix(pins).map {
            SlotID($0)
        }
        layout.floatPinOrder = layout.slots.indices.filter { layout.slots[$0].type == .f64 }.prefix(pins).map {
            SlotID($0)
        }
        let backend = try X86Backend(
            BackendConfiguration(
                layout: layout, codeBytes: 8 << 20, maskedFeatures: masked, checksAllocations: true))
        let machine = TestMachine(layout: layout)
        backend.prepare(machine.cpu)
        let host = QuietHost()
        var compiled = CompiledRegion()
        for seed in seeds {
            let region = RandomRegion.make(seed: seed, options: options(seed))
            do {
                try backend.compile(region, firstExit: ExitID(UInt32(seed)), into: &compiled)
            } catch CompileFailure.full {
                backend.reset()
                try backend.compile(region, firstExit: ExitID(UInt32(seed)), into: &compiled)
            } catch {
                XCTFail("seed \(seed): \(error)\n\(region.text(layout: layout))")
                return
            }
            for variant in 0..<2 {
                machine.randomize(seed &* 2 &+ UInt64(variant))
                let expected = machine.runInterpreted(region, host: host)
                machine.randomize(seed &* 2 &+ UInt64(variant))
                let got = machine.runCompiled(backend, compiled.entry)
                if got != expected {
                    report(seed, region, layout, expected, got, backend, compiled)
                    return
                }
            }
        }
    }

    private func report(
        _ seed: UInt64, _ region: Region, _ layout: StateLayout, _ expected: Outcome, _ got: Outcome,
        _ backend: X86Backend, _ compiled: CompiledRegion
    ) {
        var text = "seed \(seed)\nexpected \(expected.how), got \(got.how)\n"
        for (index, slot) in layout.slots.enumerated() where expected.slots[index] != got.slots[index] {
            text += "  \(slot.name): \(String(expected.slots[index], radix: 16)) != "
            text += "\(String(got.slots[index], radix: 16))\n"
        }
        if expected.memory != got.memory {
            for at in expected.memory.indices where expected.memory[at] != got.memory[at] {
                text += "  memory \(at): \(expected.memory[at]) != \(got.memory[at])\n"
            }
        }
        text += "  flags \(expected.flags) \(got.flags) rounding \(expected.rounding) \(got.rounding)"
        text += " reservation \(expected.reservation) \(got.reservation)\n"
        text += region.text(layout: layout)
        text += "\n" + (backend.disassemble(compiled.entry, bytes: compiled.hostBytes) ?? "")
        XCTFail(text)
    }

    private func integers(_ seed: UInt64) -> RandomRegionOptions {
        var options = RandomRegionOptions()
        options.blocks = 1 + Int(seed % 7)
        options.hasFloats = false
        options.hasAtomics = false
        options.hasFaults = seed % 3 == 0
        options.hasLoops = seed % 2 == 0
        return options
    }

    func testIntegers() throws { try compare(0..<8000) { self.integers($0) } }

    func testIntegersWithFewPins() throws { try compare(3000..<5000, pins: 3) { self.integers($0) } }

    func testIntegersWithoutExtensions() throws {
        try compare(5000..<7000, masked: ["bmi1", "bmi2", "lzcnt", "popcnt"]) { self.integers($0) }
    }

    private func everything(_ seed: UInt64) -> RandomRegionOptions {
        var options = integers(seed)
        options.hasFloats = true
        options.hasAtomics = seed % 5 == 0
        return options
    }

    func testAtomics() throws {
        try compare(10000..<12000) { seed in
            var options = self.integers(seed)
            options.hasAtomics = true
            return options
        }
    }

    func testEverything() throws { try compare(20000..<29000) { self.everything($0) } }

    func testWithoutAVX() throws { try compare(30000..<32000, masked: ["avx", "fma"]) { self.everything($0) } }

    func testWithoutFMA() throws { try compare(32000..<33000, masked: ["fma"]) { self.everything($0) } }

    func testBaseline() throws {
        try compare(34000..<36000, masked: ["sse41", "popcnt", "lzcnt", "bmi1", "bmi2", "avx", "fma"]) {
            self.everything($0)
        }
    }

    func testEverythingWithFewPins() throws { try compare(36000..<38000, pins: 2) { self.everything($0) } }
}
