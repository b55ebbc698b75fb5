// room: tests/differential
// does: random blocks: what qemu-riscv64 makes of them against what we make of them
// spec: RISC-V Unprivileged ISA, all chapters of RV64GC

import BackendInterpreter
import BackendX86_64
import Foundation
import PluginAPI
import RISCVInstructions
import XCTest

/// `MARTLET_DIFFERENTIAL_SEED` and `MARTLET_DIFFERENTIAL_COUNT` choose other blocks and more of them,
/// `MARTLET_DIFFERENTIAL_PAIRS` more pairs of edge operands.
final class DifferentialTests: XCTestCase {
    private static let batch = 2000

    private func setting(_ name: String, default value: Int) -> Int {
        ProcessInfo.processInfo.environment["MARTLET_DIFFERENTIAL_\(name)"].flatMap { Int($0) } ?? value
    }

    /// The oracle itself: known answers from each part of the state.
    func testOracle() throws {
        var start = GuestRecord()
        for (register, address) in GuestMap.pointers { start.x[register] = address }
        start.x[10] = 40
        start.f[11] = 0x3ff0_0000_0000_0000
        start.f[12] = 0x4008_0000_0000_0000
        start.fcsr = 0x20
        start.data[256] = 7
        let text = """
            addi a1, a0, 2
            ld a2, 0(sp)
            sb a1, 8(sp)
            fdiv.d fa0, fa1, fa2, dyn
            auipc a3, 0
            csrrwi zero, frm, 3
            """
        let program = try assemble(text)
        var block = Block()
        for (id, offset) in stride(from: 0, to: program.bytes.count, by: 4).enumerated() {
            let word = (0..<4).reduce(0) { $0 | UInt32(program.bytes[offset + $1]) << UInt32(8 * $1) }
            block.items.append((id, .plain(decode(word))))
        }
        var cases = [TestCase](repeating: TestCase(block: block, start: start), count: 3)
        Oracle.place(&cases)
        let results = try Oracle().run(cases)
        for (test, result) in zip(cases, results) {
            var expected = start
            expected.x[11] = 42
            expected.x[12] = 7
            expected.x[13] = test.pc + 16
            expected.f[10] = 0x3fd5_5555_5555_5555
            expected.fcsr = 0x61
            expected.data[264] = 42
            XCTAssertEqual(result.differences(from: expected), [])
        }
    }

    /// Short blocks: each row of the ISA by itself, with many operands.
    func testSingleInstructions() throws {
        try compare(count: setting("COUNT", default: 4000), limit: 1, seed: 1)
    }

    /// Long blocks with jumps and loops.
    func testBlocks() throws {
        try compare(count: setting("COUNT", default: 3000), limit: 32, seed: 2)
    }

    /// The same, with values of frm that make instructions with dynamic rounding illegal.
    func testReservedRoundingModes() throws {
        try compare(count: setting("COUNT", default: 1500), limit: 24, seed: 3, hasReservedModes: true)
    }

    /// Every instruction that computes, with pairs of edge operands: some of them, or all with `MARTLET_DIFFERENTIAL_PAIRS=0`.
    func testEdgeOperands() throws {
        let wanted = setting("PAIRS", default: 16)
        // Every row takes pairs that lie far apart, and starts at another one.
        var cases: [(EdgeRow, Int)] = []
        for (index, edge) in EdgeRow.all.enumerated() {
            let count = wanted == 0 ? edge.pairs : min(wanted, edge.pairs)
            cases += (0..<count).map { (edge, ($0 * edge.pairs / count + index * 7) % edge.pairs) }
        }
        XCTAssertGreaterThan(cases.count, 100)
        var next = 0
        try compare(count: cases.count, seed: 4, hasReservedModes: false) { generator in
            defer { next += 1 }
            return generator.edgeCase(cases[next].0, pair: cases[next].1)
        }
    }

    private func compare(count: Int, limit: Int, seed: UInt64, hasReservedModes: Bool = false) throws {
        try compare(count: count, seed: seed, hasReservedModes: hasReservedModes) { generator in
            var start = Operands.record(using: &generator.random)
            let block = generator.block(limit: limit)
            if hasReservedModes { start.fcsr = generator.random.next() & 0xff }
            return TestCase(block: block, start: start)
        }
    }

    private func compare(
        count: Int, seed: UInt64, hasReservedModes: Bool, next: (inout BlockGenerator) -> TestCase
    ) throws {
        let oracle = try Oracle()
        let seed = seed &+ 1000 &* UInt64(setting("SEED", default: 0))
        var generator = BlockGenerator(seed: seed, hasReservedModes: hasReservedModes)
        let engines = try engineRunners()
        let runners: [any BlockRunner] = [InterpreterRunner(optimizes: false), InterpreterRunner(optimizes: true)]
        var done = 0
        while done < count {
            var cases = (0..<min(Self.batch, count - done)).map { _ in next(&generator) }
            Oracle.place(&cases)
            let expected = try oracle.run(cases)
            for runner in runners + engines {
                for (test, expectation) in zip(cases, expected) {
                    if let text = difference(runner, test, expectation) {
                        report(text, runner, test, oracle, "seed \(seed), block \(done)")
                        return
                    }
                }
            }
            done += cases.count
        }
        for engine in engines { XCTAssertGreaterThan(engine.polls, 0, engine.name) }
        print("\(done) blocks by \((runners + engines).map(\.name).joined(separator: ", "))")
    }

    /// The default; everything optimized; short regions without the optimizer on a host without extensions; the other backend.
    private func engineRunners() throws -> [EngineRunner] {
        var plain = EngineSetup(name: "x86-64") { try X86Backend($0) }
        plain.checksAllocations = true
        var optimized = EngineSetup(name: "x86-64, all optimized") { try X86Backend($0) }
        optimized.optimizesAll = true
        optimized.checksAllocations = true
        var bare = EngineSetup(name: "x86-64 baseline, unoptimized, short regions") { try X86Backend($0) }
        bare.maskedFeatures = ["sse41", "popcnt", "lzcnt", "bmi1", "bmi2", "avx", "fma"]
        bare.optimizes = false
        bare.limits = TranslationLimits(instructions: 3, extendsBlocks: false)
        bare.checksAllocations = true
        let interpreter = EngineSetup(name: "interpreter backend") { InterpreterBackend($0) }
        let only = ProcessInfo.processInfo.environment["MARTLET_DIFFERENTIAL_ONLY"]
        return try [plain, optimized, bare, interpreter].filter { only.map($0.name.contains) ?? true }.map {
            try EngineRunner($0)
        }
    }

    /// What is wrong with a runner's result; nil if it is right.
    private func difference(_ runner: any BlockRunner, _ test: TestCase, _ expected: GuestRecord) -> String? {
        switch runner.run(test) {
        case .failure(let failure): return failure.text
        case .success(let record):
            let list = record.differences(from: expected)
            return list.isEmpty ? nil : list.joined(separator: "\n")
        }
    }

    /// Leaves out what does not matter, then fails with what is left.
    private func report(_ text: String, _ runner: any BlockRunner, _ test: TestCase, _ oracle: Oracle, _ place: String)
    {
        var test = test
        var text = text
        var index = 0
        while index < test.block.items.count {
            var smaller = test
            smaller.block.items.remove(at: index)
            if let expected = try? oracle.run([smaller]).first, let found = difference(runner, smaller, expected) {
                test = smaller
                text = found
            } else {
                index += 1
            }
        }
        let registers = (1..<32).map { "x\($0)=\(String(test.start.x[$0], radix: 16))" }.joined(separator: " ")
        let floats = (0..<32).map { "f\($0)=\(String(test.start.f[$0], radix: 16))" }.joined(separator: " ")
        XCTFail(
            """
            \(runner.name), \(place):
            \(test.block.listing(at: test.pc))
            \(text)
            from \(registers) \(floats) fcsr=\(String(test.start.fcsr, radix: 16))
            """)
    }
}
