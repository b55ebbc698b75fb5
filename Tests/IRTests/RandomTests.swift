// room: tests
// does: random regions are valid, come back from their text, end, and between them have every op
// spec: Sources/Kit/Sources/IR/Random/RandomRegion.swift

import Base
import IR
import XCTest

final class RandomTests: XCTestCase {
    private static let seeds: Range<UInt64> = 0..<1500

    private func options(_ seed: UInt64) -> RandomRegionOptions {
        var options = RandomRegionOptions()
        options.blocks = 1 + Int(seed % 7)
        options.hasFloats = seed % 3 != 0
        options.hasFaults = seed % 5 == 0
        options.helpers = [
            Helper(name: "sum", signature: HelperSignature([.i64, .i32, .f64, .f32], result: .i64), address: 0),
            Helper(name: "look", signature: HelperSignature([.i32], result: .i32, effects: .readsState), address: 0),
            Helper(name: "note", signature: HelperSignature([]), address: 0),
        ]
        return options
    }

    func testRegionsAreValidAndKeepTheirText() throws {
        let verifier = RegionVerifier(layout: RandomRegion.layout)
        for seed in Self.seeds {
            let region = RandomRegion.make(seed: seed, options: options(seed))
            let text = region.text(layout: RandomRegion.layout)
            XCTAssertEqual(verifier.check(region), [], "seed \(seed)\n\(text)")
            XCTAssertEqual(try Region.parse(text, layout: RandomRegion.layout), region, "seed \(seed)")
            let compact = region.compacted()
            XCTAssertEqual(verifier.check(compact), [], "seed \(seed)\n\(text)")
            XCTAssertEqual(compact.ops.map(\.code), region.ops.map(\.code).filter { $0 != .nop }, "seed \(seed)")
            XCTAssertEqual(compact.compacted(), compact, "seed \(seed)")
            if !region.ops.contains(where: { $0.code == .nop }) { XCTAssertEqual(compact, region, "seed \(seed)") }
        }
    }

    func testSeedsRepeatAndDiffer() {
        XCTAssertEqual(RandomRegion.make(seed: 7), RandomRegion.make(seed: 7))
        XCTAssertNotEqual(RandomRegion.make(seed: 7), RandomRegion.make(seed: 8))
    }

    func testEveryOpAppears() {
        var seen: Set<Opcode> = []
        for seed in Self.seeds { seen.formUnion(RandomRegion.make(seed: seed, options: options(seed)).ops.map(\.code)) }
        XCTAssertEqual(Opcode.allCases.filter { !seen.contains($0) }, [])
    }

    /// A random run's state, memory and result; also that it ends.
    private func outcome(_ seed: UInt64) -> (InterpreterResult, InterpreterThread, [UInt64], ArrayMemory) {
        let start: UInt64 = 0x5000
        var random = SeededRandom(seed: seed ^ 0xabcdef)
        let bytes = (0..<RandomRegion.memoryBytes).map { _ in UInt8.random(in: 0...255, using: &random) }
        let run = InterpreterRun(layout: RandomRegion.layout, memory: ArrayMemory(start: start, bytes: bytes))
        for slot in run.layout.slots {
            run[slot.name] = slot.type.isFloat ? random.edgeFloat(slot.type) : UInt64(bitPattern: random.edgeInteger())
        }
        run["memory"] = start
        run["hole"] = 0x100
        run["counter"] = 20
        let result = run.run(RandomRegion.make(seed: seed, options: options(seed)))
        return (result, run.thread, run.layout.slots.map { run[$0.name] }, run.memory)
    }

    func testRunsEndAndRepeat() {
        var kinds: [InterpreterResult.Kind: Int] = [:]
        var loops = 0
        for seed in Self.seeds {
            let first = outcome(seed)
            XCTAssertTrue(first == outcome(seed), "seed \(seed)")
            kinds[first.0.kind, default: 0] += 1
            if first.0.kind == .fault {
                XCTAssertTrue(options(seed).hasFaults, "seed \(seed)")
                XCTAssertTrue((0x100..<0x200).contains(first.0.operand), "seed \(seed)")
            }
            let region = RandomRegion.make(seed: seed, options: options(seed))
            if first.0.instructions > region.instructionCount { loops += 1 }
        }
        for kind in [
            InterpreterResult.Kind.exit, .exitCall, .exitIndirect, .exitCallIndirect, .exitReturn, .leave, .fault,
        ] {
            XCTAssertGreaterThan(kinds[kind, default: 0], 10, "\(kind)")
        }
        XCTAssertGreaterThan(loops, 50)
    }
}
