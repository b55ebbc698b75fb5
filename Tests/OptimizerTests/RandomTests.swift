// room: tests
// does: random regions do the same before and after each optimization, by the interpreter: on every way out and at faults
// spec: Docs/Architecture.md, section 4

import Base
import Glibc
import IR
import Optimizer
import XCTest

/// Memory with bytes that fault, besides everything outside.
private struct MemoryWithHole: InterpreterMemory, Equatable {
    var memory: ArrayMemory
    var hole: Range<UInt64>

    private func hits(_ address: UInt64, _ bytes: Int) -> Bool {
        address < hole.upperBound && address &+ UInt64(bytes) > hole.lowerBound
    }

    mutating func load(_ address: UInt64, bytes: Int, order: MemoryOrder) -> UInt64? {
        hits(address, bytes) ? nil : memory.load(address, bytes: bytes, order: order)
    }

    mutating func store(_ address: UInt64, _ value: UInt64, bytes: Int, order: MemoryOrder) -> Bool {
        hits(address, bytes) ? false : memory.store(address, value, bytes: bytes, order: order)
    }

    mutating func compareAndSwap(_ address: UInt64, expected: UInt64, desired: UInt64, bytes: Int) -> UInt64? {
        hits(address, bytes) ? nil : memory.compareAndSwap(address, expected: expected, desired: desired, bytes: bytes)
    }

    mutating func fence(_ kind: FenceKind) { memory.fence(kind) }
}

/// Helpers whose results tell what they saw; one changes a slot.
private final class Host: InterpreterHost {
    var isPollRequested = false
    var seen: [UInt64] = []
    let state: UnsafeMutableRawPointer
    let layout = RandomRegion.layout

    init(state: UnsafeMutableRawPointer) { self.state = state }

    func call(_ helper: Helper, _ arguments: HelperArguments, _ thread: inout InterpreterThread) -> UInt64 {
        var sum: UInt64 = 0
        for index in 0..<arguments.count { sum = sum &* 31 &+ arguments[index] }
        let effects = helper.signature.effects
        let slot = Int(layout[layout.slot(named: "x3")!].offset)
        if effects.contains(.readsState) {
            for offset in stride(from: 0, to: layout.size, by: 8) {
                sum = sum &* 31 &+ state.load(fromByteOffset: offset, as: UInt64.self)
            }
        }
        if effects.contains(.writesState) { state.storeBytes(of: sum, toByteOffset: slot, as: UInt64.self) }
        seen.append(sum)
        return helper.signature.result == .i32 ? UInt64(bitPattern: Int64(Int32(truncatingIfNeeded: sum))) : sum
    }
}

/// All that a run leaves behind.
private struct Outcome: Equatable {
    var result: InterpreterResult
    var state: [UInt64]
    var memory: MemoryWithHole
    var thread: InterpreterThread
    var seen: [UInt64]
}

private struct Start {
    var state: [UInt64]
    var memory: MemoryWithHole
    var thread: InterpreterThread
    var isPollRequested: Bool

    init(_ random: inout SeededRandom) {
        let layout = RandomRegion.layout
        let base: UInt64 = 0x10000
        state = [UInt64](repeating: 0, count: layout.size / 8)
        for slot in layout.slots {
            let bits: UInt64 =
                switch slot.name {
                case "memory": base
                case "hole": 0x90_0000
                case "counter": UInt64(random.below(5))
                default:
                    slot.type.isFloat ? random.edgeFloat(slot.type) : UInt64(bitPattern: random.edgeInteger())
                }
            let isWide = slot.type.bits == 64
            state[Int(slot.offset) / 8] = isWide ? bits : bits & 0xffff_ffff
        }
        let bytes = (0..<RandomRegion.memoryBytes).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        memory = MemoryWithHole(memory: ArrayMemory(start: base, bytes: bytes), hole: 0..<0)
        if random.chance(oneIn: 2) {
            let hole = base + UInt64(random.below(RandomRegion.memoryBytes))
            memory.hole = hole..<hole + UInt64(1 + random.below(32))
        }
        thread = InterpreterThread()
        thread.float.setRounding(UInt64(random.below(5)))
        isPollRequested = random.chance(oneIn: 4)
    }

    func run(_ region: Region) -> Outcome {
        var memory = memory
        var thread = thread
        var state = state
        var interpreter = Interpreter(layout: RandomRegion.layout)
        return state.withUnsafeMutableBytes { bytes in
            let host = Host(state: bytes.baseAddress!)
            host.isPollRequested = isPollRequested
            let result = interpreter.run(
                region, state: bytes.baseAddress!, thread: &thread, memory: &memory, host: host)
            return Outcome(
                result: result, state: [UInt64](bytes.bindMemory(to: UInt64.self)), memory: memory, thread: thread,
                seen: host.seen)
        }
    }
}

final class RandomTests: XCTestCase {
    private static let helpers = [
        Helper(name: "plain", signature: HelperSignature([.i64, .i32], result: .i64), address: 0),
        Helper(name: "reads", signature: HelperSignature([.i64], result: .i32, effects: .readsState), address: 0),
        Helper(
            name: "writes", signature: HelperSignature([.i64], effects: [.readsState, .writesState]), address: 0),
    ]

    private func options(_ random: inout SeededRandom) -> RandomRegionOptions {
        var options = RandomRegionOptions()
        options.blocks = 1 + random.below(6)
        options.opsPerBlock = 4 + random.below(40)
        options.hasAtomics = random.chance(oneIn: 2)
        options.hasFloats = random.chance(oneIn: 2)
        options.hasLoops = random.chance(oneIn: 2)
        options.hasPolls = random.chance(oneIn: 2)
        options.hasFaults = random.chance(oneIn: 2)
        if random.chance(oneIn: 2) { options.helpers = Self.helpers }
        return options
    }

    private static let constants: [Int64] = [
        0, 1, 2, 3, 8, 13, 16, 24, 31, 32, 33, 40, 48, 51, 56, 61, 63, 64, 255, 0xffff, 0x7fff_ffff, 0xffff_ffff, -1,
        -2, -32, .min, .max, -0x8000_0000,
    ]
    private static let likely: [Opcode] = [.add, .sub, .and, .or, .xor, .shl, .shr, .sar, .mul]

    /// Makes what the rules look for likelier: telling constants, shifts and logic of recent values. What counts loops
    /// stays.
    private func season(_ region: inout Region, _ random: inout SeededRandom) {
        let counter = Int64(RandomRegion.layout.slot(named: "counter")!.raw)
        for block in region.blocks {
            let end = block.range.first { region.ops[$0].code == .get && region.ops[$0].imm == counter }
            for index in block.range.prefix((end ?? Int(block.end)) - Int(block.first) - 1)
            where random.chance(oneIn: 2) {
                let op = region.ops[index]
                if op.code == .iconst {
                    let bits = Self.constants[random.below(Self.constants.count)]
                    region.ops[index].imm = op.type == .i64 ? bits : Int64(Int32(truncatingIfNeeded: bits))
                } else if op.type.isInteger, op.code.shape.a == .sameAsResult, op.code.shape.b == .sameAsResult {
                    region.ops[index].code = Self.likely[random.below(Self.likely.count)]
                    region.ops[index].imm = 0
                    if let value = recent(region, block, index, &random, { _ in true }) { region.ops[index].a = value }
                    let wantsConstant = random.chance(oneIn: 2)
                    let other = recent(region, block, index, &random) { !wantsConstant || $0 == .iconst }
                    if let other { region.ops[index].b = other }
                } else if op.code == .cmp || op.code == .sext32 || op.code == .trunc || op.code == .zext32 {
                    let type = region.ops[op.a.index].type
                    if let value = recent(region, block, index, &random, { _ in true }, type) {
                        region.ops[index].a = value
                    }
                }
            }
        }
    }

    /// One of the last values before `index` in the block, of the same type.
    private func recent(
        _ region: Region, _ block: Block, _ index: Int, _ random: inout SeededRandom, _ fits: (Opcode) -> Bool,
        _ type: ValueType? = nil
    ) -> ValueID? {
        let wanted = type ?? region.ops[index].type
        var found: ValueID?
        for candidate in (Int(block.first)..<index).suffix(24).reversed()
        where region.ops[candidate].type == wanted && fits(region.ops[candidate].code) {
            found = ValueID(candidate)
            if random.chance(oneIn: 3) { break }
        }
        return found
    }

    /// The same way out, as seen from outside: an indirect exit may have become a direct one after a poll.
    private func sameWay(_ before: InterpreterResult, _ after: InterpreterResult) -> Bool {
        var after = after
        after.op = before.op
        switch (before.kind, after.kind) {
        case (.exitIndirect, .exit), (.exitCallIndirect, .exitCall): after.kind = before.kind
        case (.exitIndirect, .poll), (.exitCallIndirect, .poll):
            after.kind = before.kind
            after.operand = before.operand
        default: break
        }
        return before == after
    }

    private func check(_ seed: UInt64, _ scratch: inout OptimizerScratch) -> Bool {
        var random = SeededRandom(seed: seed)
        let layout = RandomRegion.layout
        var region = RandomRegion.make(seed: random.next(), options: options(&random))
        season(&region, &random)
        let verifier = RegionVerifier(layout: layout)
        let wrong = verifier.check(region)
        guard wrong.isEmpty else {
            XCTFail("seed \(seed): \(wrong[0])")
            return false
        }
        let starts = (0..<4).map { _ in Start(&random) }
        let expected = starts.map { $0.run(region) }
        let single = Catalogue.all[random.below(Catalogue.all.count)].member
        let some = OptimizationSet(rawValue: UInt32(truncatingIfNeeded: random.next()) & OptimizationSet.all.rawValue)
        for members in [.all, .quick, single, some] as [OptimizationSet] {
            var optimized = region
            scratch.enabled = members
            optimize(&optimized, layout, &scratch)
            let texts = {
                "seed \(seed), \(members):\n\(region.text(layout: layout))\n\(optimized.text(layout: layout))"
            }
            if let wrong = verifier.check(optimized).first {
                XCTFail("\(wrong)\n\(texts())")
                return false
            }
            for (start, before) in zip(starts, expected) {
                var after = start.run(optimized)
                guard sameWay(before.result, after.result) else {
                    XCTFail("\(before.result)\n\(after.result)\n\(texts())")
                    return false
                }
                after.result = before.result
                if before != after {
                    let slots = layout.slots.filter {
                        before.state[Int($0.offset) / 8] != after.state[Int($0.offset) / 8]
                    }
                    XCTFail("\(before.result) differs in \(slots.map(\.name)) or memory or flags\n\(texts())")
                    return false
                }
            }
        }
        return true
    }

    func testRandomRegionsDoTheSame() {
        let count = getenv("MARTLET_RANDOM_REGIONS").flatMap { UInt64(String(cString: $0)) } ?? 4000
        var scratch = OptimizerScratch()
        for seed in 0..<count where !check(seed, &scratch) { return }
    }

    /// What comes out is optimized already, and the optimizer leaves it alone or makes it better, never longer.
    func testOptimizedRegionsStayEqualWhenOptimizedAgain() throws {
        var scratch = OptimizerScratch()
        for seed in 0..<500 as Range<UInt64> {
            var random = SeededRandom(seed: seed)
            let region = RandomRegion.make(seed: seed, options: options(&random))
            var once = region
            optimize(&once, RandomRegion.layout, &scratch)
            var twice = once
            optimize(&twice, RandomRegion.layout, &scratch)
            XCTAssertLessThanOrEqual(twice.compacted().ops.count, once.compacted().ops.count)
            let start = Start(&random)
            var before = start.run(region)
            let after = start.run(twice)
            XCTAssertTrue(sameWay(before.result, after.result), "seed \(seed)")
            before.result = after.result
            XCTAssertEqual(before, after, "seed \(seed)")
        }
    }
}
