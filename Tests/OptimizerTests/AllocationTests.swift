// room: tests
// does: the optimizer allocates nothing once its storage has grown
// spec: Docs/Architecture.md, section 4; style.md, "Swift that is fast here"

import AllocationCounter
import Base
import Glibc
import IR
import Optimizer
import XCTest

final class AllocationTests: XCTestCase {
    /// A long straight region like a frontend's: loads, sums, stores, slots, side exits.
    static func fill(_ region: inout Region, instructions: Int) {
        var builder = RegionBuilder(entry: GuestAddress(0x1000))
        builder.startBlock()
        var exits: [(BlockID, Int64)] = []
        for number in 0..<instructions {
            let pc = 0x1000 + Int64(number) * 4
            builder.append(Op(.insn, .none, aux: 4, imm: pc))
            let slot = SlotID(number % 3)
            let other = SlotID((number + 1) % 3)
            switch number % 5 {
            case 0:
                let sum = builder.add(builder.get(.i64, slot), builder.iconst(.i64, Int64(number)))
                builder.set(other, sum)
            case 1:
                let load = builder.load(.i64, MemoryAccess(bytes: 4, signed: true), builder.get(.i64, slot), offset: 8)
                builder.set(other, load)
            case 2:
                let left = builder.trunc(builder.get(.i64, slot))
                let right = builder.trunc(builder.get(.i64, other))
                builder.set(other, builder.sext32(builder.add(left, right)))
            case 3:
                builder.store(
                    MemoryAccess(bytes: 8), builder.get(.i64, slot), builder.get(.i64, other),
                    offset: Int64(number % 64) * 8)
            default:
                let side = builder.reserveBlock()
                let main = builder.reserveBlock()
                let left = builder.get(.i64, slot)
                builder.br(.lts, left, builder.get(.i64, other), then: side, else: main)
                exits.append((side, pc + 64))
                builder.place(main)
            }
        }
        builder.exit(pc: GuestAddress(0x1000 + UInt64(instructions) * 4))
        for (side, target) in exits {
            builder.place(side)
            builder.exit(pc: GuestAddress(UInt64(target)))
        }
        builder.finish(into: &region)
    }

    func testNothingIsAllocatedAfterWarmUp() {
        var source = Region()
        Self.fill(&source, instructions: 200)
        let layout = OptimizerCase.layout
        var scratch = OptimizerScratch()
        var region = Region()
        // Ops circulate through three arrays.
        for round in 0..<12 {
            Self.copy(source, &region)
            scratch.enabled = round % 2 == 0 ? .all : .quick
            optimize(&region, layout, &scratch)
        }
        var allocated: UInt = 0
        for round in 0..<100 {
            Self.copy(source, &region)
            scratch.enabled = round % 2 == 0 ? .all : .quick
            let before = allocation_count()
            optimize(&region, layout, &scratch)
            allocated += allocation_count() - before
        }
        XCTAssertEqual(allocated, 0)
        let before = allocation_count()
        var fresh = OptimizerScratch()
        Self.copy(source, &region)
        optimize(&region, layout, &fresh)
        XCTAssertGreaterThan(allocation_count(), before, "nothing is counted")
    }

    private static func copy(_ source: Region, _ region: inout Region) {
        region.reset(entry: source.entry, mode: source.mode)
        region.ops.append(contentsOf: source.ops)
        region.blocks.append(contentsOf: source.blocks)
        region.extra.append(contentsOf: source.extra)
        region.helpers.append(contentsOf: source.helpers)
    }

    func testSpeed() {
        guard let count = getenv("MARTLET_OPTIMIZER_ROUNDS").flatMap({ Int(String(cString: $0)) }) else { return }
        var source = Region()
        Self.fill(&source, instructions: 40)
        var scratch = OptimizerScratch()
        var region = Region()
        var best = UInt64.max
        for _ in 0..<count {
            Self.copy(source, &region)
            var start = timespec()
            clock_gettime(CLOCK_MONOTONIC, &start)
            optimize(&region, OptimizerCase.layout, &scratch)
            var end = timespec()
            clock_gettime(CLOCK_MONOTONIC, &end)
            best = min(best, UInt64((end.tv_sec - start.tv_sec) * 1_000_000_000 + end.tv_nsec - start.tv_nsec))
        }
        print(
            "\(source.ops.count) ops -> \(region.ops.count): \(best) ns, \(Double(best) / Double(source.ops.count)) an op"
        )
    }
}
