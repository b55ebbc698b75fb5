// room: tests/frontend/riscv64
// does: what holds for the region of every instruction, whatever its operands
// spec: Docs/TextIR.md, rules of the verifier

import Base
import FrontendRISCV64
import IR
import PluginAPI
import RISCVInstructions
import XCTest

final class RegionTests: XCTestCase {
    func testEveryRowTranslatesToAWellFormedRegion() {
        var generator = SeededRandom(seed: 1)
        let verifier = RegionVerifier(layout: RISCV64Frontend().layout)
        for row in InstructionRow.all {
            for round in 0..<24 {
                let word = row.randomWord(using: &generator)
                let code = TestCode(bytes: (0..<row.length).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) })
                let region = code.translate(mode: UInt32(round % 3))
                XCTAssertEqual(verifier.check(region).map { "\($0)" }, [], "\(row.text) \(String(word, radix: 16))")
                XCTAssertEqual(region.instructionCount, 1)
                XCTAssertEqual(region.guestCode.first?.start, GuestAddress(0x10000))
                XCTAssertFalse(region.ops.contains { $0.code == .set && $0.imm >= 64 })
            }
        }
    }

    /// Long random paths, so that what is known of a register is used later and in other blocks.
    func testRandomPathsAreWellFormed() {
        var generator = SeededRandom(seed: 2)
        let verifier = RegionVerifier(layout: RISCV64Frontend().layout)
        for round in 0..<500 {
            var bytes: [UInt8] = []
            while bytes.count < 400 {
                let row = InstructionRow.all.randomElement(using: &generator)!
                let word = row.randomWord(using: &generator)
                for index in 0..<row.length { bytes.append(UInt8(truncatingIfNeeded: word >> (8 * index))) }
            }
            let code = TestCode(bytes: bytes)
            var pc = code.start
            while pc < code.start + 400 {
                let region = code.translate(from: pc, mode: UInt32(round % 3))
                XCTAssertEqual(verifier.check(region).map { "\($0)" }, [])
                pc += UInt64(max(2, region.guestCode.first?.length ?? 2))
            }
        }
    }

    /// The storage of a region is reused: translating again gives the same.
    func testReuse() throws {
        let code = try TestCode(
            "addi a0, a1, 1\namoadd.w a0, a1, (a2)\ncsrrs a0, time, zero\nbeq a0, a1, 0x10000\necall")
        let frontend = RISCV64Frontend()
        var reader = CodeReader(code)
        var builder = RegionBuilder()
        var region = Region()
        let limits = TranslationLimits()
        frontend.translate(GuestAddress(code.start), mode: 0, reader: &reader, limits: limits, into: &builder)
        builder.finish(into: &region)
        let first = region
        // Other regions in between, so that storage has more and less in it than is needed.
        for start in [UInt64(4), 12, 16] {
            frontend.translate(
                GuestAddress(code.start + start), mode: 0, reader: &reader, limits: limits, into: &builder)
            builder.finish(into: &region)
            XCTAssertEqual(region, builder.makeRegion())
            XCTAssertNotEqual(region, first)
        }
        frontend.translate(GuestAddress(code.start), mode: 0, reader: &reader, limits: limits, into: &builder)
        builder.finish(into: &region)
        XCTAssertEqual(region, first)
        XCTAssertEqual(region.helpers.count, 1)
    }

    func testOptions() throws {
        XCTAssertNoThrow(try RISCV64Frontend(options: ["cpu": "rv64gc"]))
        XCTAssertThrowsError(try RISCV64Frontend(options: ["cpu": "rva23"])) { error in
            XCTAssertEqual(error as? FrontendOptionError, .unknownCPU("rva23"))
        }
        XCTAssertThrowsError(try RISCV64Frontend(options: ["speed": "9"]))
    }

    /// Twenty integer slots fill the near area, and nothing overlaps.
    func testLayout() {
        let layout = RISCV64Frontend().layout
        let near = layout.slots.filter { $0.offset < StateLayout.nearEnd }
        XCTAssertEqual(near.map(\.offset).sorted(), (0..<20).map { StateLayout.nearStart + 8 * $0 })
        XCTAssertEqual(Set(layout.slots.map(\.offset)).count, 64)
        XCTAssertEqual(Set(layout.integerPinOrder).count, 31)
        XCTAssertEqual(Set(layout.floatPinOrder).count, 32)
        for slot in layout.integerPinOrder.prefix(11) { XCTAssertGreaterThanOrEqual(layout[slot].offset, 4096) }
    }
}
