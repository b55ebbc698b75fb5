// room: tests
// does: no op and no group of ops runs out of registers, whatever is alive and wherever its operands are
// spec: Docs/Decisions/0031-one-pass-allocation.md

import Base
import IR
import PluginAPI
import XCTest

import BackendX86_64

final class PressureTests: XCTestCase {
    private static let masks: [Set<String>] = [
        [], ["bmi1", "bmi2", "lzcnt", "popcnt"], ["fma"], ["avx", "fma"],
        ["sse41", "popcnt", "lzcnt", "bmi1", "bmi2", "avx", "fma"],
    ]
    private let layout = PressureLayout.layout
    private let host = PressureHost()

    /// Compiles and runs each shape with its operands in `count` of the combinations of places (all of them, if there are
    /// no more), for each set of masked features.
    private func check(_ shapes: [PressureShape], combinations count: Int) throws {
        XCTAssertFalse(shapes.isEmpty)
        for (number, mask) in Self.masks.enumerated() {
            let backend = try X86Backend(
                BackendConfiguration(layout: layout, codeBytes: 8 << 20, maskedFeatures: mask, checksAllocations: true))
            let machine = TestMachine(layout: layout)
            backend.prepare(machine.cpu)
            var seed = UInt64(number) << 32
            for shape in shapes {
                for places in Self.combinations(shape.operands.count, count, seed) {
                    seed += 1
                    let region = shape.region(places: places, seed: seed)
                    if let difference = difference(region, shape, seed, backend, machine) {
                        let text = region.text(layout: layout)
                        return XCTFail("\(shape.name), \(places), without \(mask): \(difference)\n\(text)")
                    }
                }
            }
        }
    }

    /// All combinations of places for `operands` operands, or `count` random ones.
    private static func combinations(_ operands: Int, _ count: Int, _ seed: UInt64) -> [[Place]] {
        let places = Place.allCases
        let all = (0..<operands).reduce(1) { product, _ in min(product * places.count, 1 << 20) }
        if all <= count {
            return (0..<all).map { number in
                var rest = number
                return (0..<operands).map { _ in
                    defer { rest /= places.count }
                    return places[rest % places.count]
                }
            }
        }
        var random = SeededRandom(seed: seed)
        return (0..<count).map { _ in (0..<operands).map { _ in places[random.below(places.count)] } }
    }

    /// What is wrong with the region's code, if anything is.
    private func difference(
        _ region: Region, _ shape: PressureShape, _ seed: UInt64, _ backend: X86Backend, _ machine: TestMachine
    ) -> String? {
        if let violation = RegionVerifier(layout: layout).check(region).first { return "\(violation)" }
        var compiled = CompiledRegion()
        do {
            do {
                try backend.compile(region, firstExit: ExitID(0), into: &compiled)
            } catch CompileFailure.full {
                backend.reset()
                try backend.compile(region, firstExit: ExitID(0), into: &compiled)
            }
        } catch {
            return "\(error)"
        }
        prepare(machine, shape, seed)
        let expected = machine.runInterpreted(region, host: host)
        prepare(machine, shape, seed)
        let got = machine.runCompiled(backend, compiled.entry)
        if got == expected { return nil }
        var text = "expected \(expected.how), flags \(expected.flags), got \(got.how), flags \(got.flags)\n"
        for (index, slot) in layout.slots.enumerated() where expected.slots[index] != got.slots[index] {
            text += "  \(slot.name): \(String(expected.slots[index], radix: 16)) != "
            text += "\(String(got.slots[index], radix: 16))\n"
        }
        return text + (backend.disassemble(compiled.entry, bytes: compiled.hostBytes) ?? "")
    }

    private func prepare(_ machine: TestMachine, _ shape: PressureShape, _ seed: UInt64) {
        machine.randomize(seed)
        machine["base"] = machine.memoryAddress
        guard shape.isAccess else { return }
        var random = SeededRandom(seed: seed)
        for name in ["x0", "x1", "x2", "m0", "m1", "m2", "m3", "m4"] { machine[name] = UInt64(8 * random.below(32)) }
    }

    func testIntegers() throws { try check(PressureShapes.computing(floats: false), combinations: 81) }

    func testFloats() throws { try check(PressureShapes.computing(floats: true), combinations: 81) }

    func testFoldedOps() throws { try check(PressureShapes.folded(), combinations: 100) }

    func testFloatBranches() throws { try check(PressureShapes.floatBranches(), combinations: 81) }

    func testOpenNaNs() throws { try check(PressureShapes.openNaNs(), combinations: 81) }

    func testQuietComparisons() throws { try check(PressureShapes.quietComparisons(), combinations: 81) }

    func testNegatedFusions() throws { try check(PressureShapes.negatedFusions(), combinations: 81) }

    func testRareOps() throws { try check(PressureShapes.rare(), combinations: 81) }

    func testAccesses() throws { try check(PressureShapes.accesses(), combinations: 20) }

    func testAtomics() throws { try check(PressureShapes.atomics(), combinations: 200) }

    func testCalls() throws { try check(PressureShapes.calls(), combinations: 100) }
}
