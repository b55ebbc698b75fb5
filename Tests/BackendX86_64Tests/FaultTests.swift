// room: tests
// does: after a fault every slot and the pc are those before the faulting guest instruction
// spec: Docs/Architecture.md, section 4

import Base
import BackendX86_64
import CSupport
import IR
import PluginAPI
import XCTest

final class FaultTests: XCTestCase {
    private let layout = RandomRegion.layout

    private func fault(_ ops: String, prepare: (TestMachine) -> Void) throws -> (TestMachine, FaultSite?) {
        let backend = try X86Backend(
            BackendConfiguration(layout: layout, codeBytes: 1 << 20, checksAllocations: true))
        let machine = TestMachine(layout: layout)
        backend.prepare(machine.cpu)
        prepare(machine)
        let text = "region 0x1000 mode 0 insns 1 {\nb0:\n\(ops)\n}"
        var compiled = CompiledRegion()
        try backend.compile(Region.parse(text, layout: layout), firstExit: ExitID(0), into: &compiled)
        XCTAssertEqual(backend.run(machine.cpu, from: compiled.entry), .fault)
        return (machine, backend.recoverState(machine.cpu))
    }

    func testADeferredSlotIsRebuilt() throws {
        let ops = """
                insn 0x1000, 4
                %1 = get.i64 x1
                %2 = iconst.i64 5
                %3 = add.i64 %1, %2
                defer x2, %3
                insn 0x1004, 4
                %6 = get.i64 hole
                %7 = load.i64 u64 %6
                set x2, %7
                exit 0x2000
            """
        let (machine, site) = try fault(ops) {
            $0["x1"] = 37
            $0["hole"] = $0.hole
        }
        XCTAssertEqual(site, FaultSite(address: machine.hole, isWrite: false))
        XCTAssertEqual(machine["x2"], 42)
        XCTAssertEqual(machine.cpu.pc.raw, 0x1004)
    }

    /// Arithmetic's own NaNs are negative on the host; the guest's is the canonical one, in each place that a slot may be.
    func testAnOpenNaNIsCanonicalInTheRebuiltState() throws {
        let ops = """
                insn 0x1000, 4
                %1 = get.f64 f0
                %2 = fsub.f64.dyn %1, %1
                %3 = fcanon.f64 %2
                set f1, %3
                set f5, %3
                defer f2, %3
                %7 = get.f32 s0
                %8 = fsub.f32.dyn %7, %7
                %9 = fcanon.f32 %8
                set s1, %9
                %11 = fbox %9
                set f3, %11
                defer f4, %11
                insn 0x1004, 4
                %15 = get.i64 hole
                %16 = load.f64 u64 %15
                set f2, %16
                set f4, %16
                exit 0x2000
            """
        let infinite = Double.infinity.bitPattern
        let (machine, site) = try fault(ops) {
            $0["f0"] = infinite
            $0["s0"] = UInt64(Float.infinity.bitPattern)
            $0["hole"] = $0.hole
        }
        XCTAssertEqual(site, FaultSite(address: machine.hole, isWrite: false))
        for name in ["f1", "f2", "f5"] { XCTAssertEqual(machine[name], 0x7FF8_0000_0000_0000, name) }
        for name in ["f3", "f4"] { XCTAssertEqual(machine[name], 0xFFFF_FFFF_7FC0_0000, name) }
        XCTAssertEqual(machine["s1"], 0x7FC0_0000)
    }

    /// The sum is part of the access's operand only: the slot is rebuilt from the address that the registers give.
    func testADeferredSlotThatIsTheAddressIsRebuilt() throws {
        for amount in [0, 1, 3] {
            let ops = """
                    insn 0x1000, 4
                    %1 = get.i64 x1
                    %2 = iconst.i64 \(amount)
                    %3 = shl.i64 %1, %2
                    insn 0x1004, 4
                    %5 = get.i64 hole
                    %6 = add.i64 %3, %5
                    defer x2, %6
                    insn 0x1008, 4
                    %9 = load.i64 s32 %6
                    set x2, %9
                    insn 0x100c, 4
                    %12 = load.i64 u64 %5
                    set x3, %12
                    exit 0x2000
                """
            let (machine, site) = try fault(ops) {
                $0["x1"] = 16
                $0["x2"] = 99
                $0["hole"] = $0.hole
            }
            let address = machine.hole + (16 << UInt64(amount))
            XCTAssertEqual(site, FaultSite(address: address, isWrite: false))
            XCTAssertEqual(machine["x2"], address)
            XCTAssertEqual(machine.cpu.pc.raw, 0x1008)
        }
    }

    func testAStoreThatFaultsSaysSo() throws {
        let ops = """
                insn 0x1000, 4
                %1 = get.i64 hole
                %2 = iconst.i64 7
                store u64 %1 + 16, %2
                exit 0x2000
            """
        let (machine, site) = try fault(ops) { $0["hole"] = $0.hole }
        XCTAssertEqual(site, FaultSite(address: machine.hole + 16, isWrite: true))
    }

    func testANonCanonicalAddressIsRecomputed() throws {
        let ops = """
                insn 0x1000, 4
                %1 = get.i64 x1
                %2 = get.i64 x2
                %3 = iconst.i64 3
                %4 = shl.i64 %2, %3
                %5 = add.i64 %1, %4
                %6 = load.i64 u64 %5 + 24
                set x3, %6
                exit 0x2000
            """
        let (_, site) = try fault(ops) {
            $0["x1"] = 0x7000_0000_0000_0000
            $0["x2"] = 16
        }
        XCTAssertEqual(site, FaultSite(address: 0x7000_0000_0000_0098, isWrite: false))
    }

    func testFloatFlagsAreThoseAtTheFault() throws {
        let ops = """
                insn 0x1000, 4
                %1 = get.f64 f0
                %2 = get.f64 f1
                %3 = fdiv.f64.dyn %1, %2
                %4 = fcanon.f64 %3
                set f0, %4
                insn 0x1004, 4
                %7 = get.i64 hole
                %8 = load.i64 u64 %7
                set x3, %8
                exit 0x2000
            """
        let (machine, site) = try fault(ops) {
            $0["f0"] = (1.0).bitPattern
            $0["f1"] = 0
            $0["hole"] = $0.hole
        }
        XCTAssertNotNil(site)
        XCTAssertEqual(machine["f0"], Double.infinity.bitPattern)
        XCTAssertEqual(machine.cpu.header.pointee.float_flags, 8)
    }
}
