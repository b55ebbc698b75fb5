// room: tests/ir
// does: state stores that nobody sees, by their definition, in regions and in builders
// spec: Docs/Decisions/0081-stores-are-dropped-as-they-are-built.md

import Base
import IR
import XCTest

final class OverwrittenStoresTests: XCTestCase {
    private static let helpers = [
        Helper(name: "plain", signature: HelperSignature([.i64, .i32], result: .i64), address: 0),
        Helper(name: "reads", signature: HelperSignature([.i64], result: .i32, effects: .readsState), address: 0),
        Helper(name: "writes", signature: HelperSignature([.i64], effects: .writesState), address: 0),
    ]

    /// By the definition: looks ahead from each store.
    private func withoutOverwritten(_ region: Region) -> Region {
        var result = region
        for block in region.blocks {
            for index in block.range where region.ops[index].code == .set || region.ops[index].code == .defer {
                switch fate(of: index, in: block, region) {
                case .seen: break
                case .seenByFaults: result.ops[index].code = .defer
                case .unseen: result.ops[index] = Op(.nop, .none)
                }
            }
        }
        return result
    }

    private enum Fate {
        case seen, seenByFaults, unseen
    }

    private func fate(of store: Int, in block: Block, _ region: Region) -> Fate {
        let slot = region.ops[store].imm
        var fate = Fate.unseen
        for op in region.ops[store + 1..<Int(block.end)] {
            if op.code == .get, op.imm == slot { return .seen }
            if op.code == .call {
                let effects = region.helpers[Int(op.imm)].signature.effects
                if effects.contains(.readsState) || effects.contains(.writesState) { return .seen }
            }
            if op.code.traits.contains(.faults) { fate = .seenByFaults }
            if op.code == .set || op.code == .defer, op.imm == slot { return fate }
        }
        return .seen
    }

    private func random(_ seed: UInt64) -> Region {
        var options = RandomRegionOptions()
        options.blocks = 1 + Int(seed % 4)
        options.opsPerBlock = 8 + Int(seed % 5) * 12
        options.hasFaults = seed % 2 == 0
        if seed % 3 == 0 { options.helpers = Self.helpers }
        var region = RandomRegion.make(seed: seed, options: options)
        // Fewer slots: so that they are written over, and read between.
        for index in region.ops.indices where region.ops[index].code == .set {
            let wide = RandomRegion.layout.slots[Int(region.ops[index].imm)]
            if wide.type == .i64, wide.name.hasPrefix("x") { region.ops[index].imm %= 3 }
        }
        return region
    }

    func testTheDefinitionHolds() {
        var stores = OverwrittenStores()
        var (dropped, deferred) = (0, 0)
        for seed in 0..<600 as Range<UInt64> {
            let region = random(seed)
            let expected = withoutOverwritten(region)
            var changed = region
            changed.dropOverwrittenStores(&stores)
            XCTAssertEqual(changed.ops, expected.ops, "seed \(seed)")
            dropped += expected.ops.count { $0.code == .nop } - region.ops.count { $0.code == .nop }
            deferred += expected.ops.count { $0.code == .defer } - region.ops.count { $0.code == .defer }
        }
        XCTAssertGreaterThan(dropped, 100)
        XCTAssertGreaterThan(deferred, 100)
    }

    /// The builder's own finding, op by op, in storage that other regions were built in before.
    func testABuilderFindsTheSame() {
        var builder = RegionBuilder()
        for seed in 0..<600 as Range<UInt64> {
            let region = random(seed)
            builder.rebuild(region)
            XCTAssertEqual(builder.makeRegion(), region, "seed \(seed)")
            XCTAssertEqual(builder.hasLoop, region.hasLoop, "seed \(seed)")
            builder.dropOverwrittenStores()
            XCTAssertEqual(builder.makeRegion().ops, withoutOverwritten(region).ops, "seed \(seed)")
        }
    }

    func testABuilderNoticesLoops() {
        var builder = RegionBuilder()
        func builds(_ expected: Bool, _ name: String, _ body: (inout RegionBuilder) -> Void) {
            builder.reset(entry: GuestAddress(0x1000), mode: 0)
            builder.startBlock()
            body(&builder)
            XCTAssertEqual(builder.hasLoop, expected, name)
            XCTAssertEqual(builder.makeRegion().hasLoop, expected, name)
        }
        builds(false, "an exit elsewhere") { $0.exit(pc: GuestAddress(0x1004)) }
        builds(true, "an exit to the entry") { $0.exit(pc: GuestAddress(0x1000)) }
        builds(false, "a jump ahead") {
            let next = $0.reserveBlock()
            $0.jump(next)
            $0.place(next)
            $0.exit(pc: GuestAddress(0x1008))
        }
        builds(true, "a jump to itself") {
            let next = $0.reserveBlock()
            $0.jump(next)
            $0.place(next)
            $0.jump(next)
        }
        builds(true, "a branch back") {
            let body = $0.reserveBlock()
            let out = $0.reserveBlock()
            $0.jump(body)
            $0.place(body)
            let value = $0.iconst(.i64, 1)
            $0.br(.eq, value, value, then: out, else: body)
            $0.place(out)
            $0.exit(pc: GuestAddress(0x1010))
        }
        builds(true, "a branch back with arguments") {
            let body = $0.reserveBlock()
            let out = $0.reserveBlock()
            let start = $0.iconst(.i64, 1)
            $0.jump(body, [start])
            $0.place(body)
            let value = $0.parameter(.i64)
            $0.br(.eq, value, value, then: body, [value], else: out, [])
            $0.place(out)
            $0.exit(pc: GuestAddress(0x1010))
        }
        builds(false, "branches ahead") {
            let side = $0.reserveBlock()
            let out = $0.reserveBlock()
            let value = $0.iconst(.i64, 1)
            $0.br(.ne, value, value, then: side, else: out)
            $0.place(out)
            $0.exit(pc: GuestAddress(0x1010))
            $0.place(side)
            $0.exit(pc: GuestAddress(0x1020))
        }
    }
}
