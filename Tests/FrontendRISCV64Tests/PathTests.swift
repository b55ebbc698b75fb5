// room: tests/frontend/riscv64
// does: how far a region goes, how it ends, and where its safepoints are
// spec: Docs/Architecture.md, sections 1, 4 and 5

import Base
import FrontendRISCV64
import IR
import PluginAPI
import XCTest

final class PathTests: XCTestCase {
    private func pc(_ op: Op) -> UInt64 { UInt64(bitPattern: op.imm) }

    func testFallsThroughConditionalBranches() throws {
        let region = try TestCode(
            """
            beq a0, a1, out
            addi a0, a0, 1
            out:
            ecall
            """
        ).translate()
        XCTAssertEqual(region.instructionCount, 3)
        XCTAssertEqual(region.endings.map(\.code), [.br, .exit, .leave])
        XCTAssertEqual(region.count(.poll), 0, "a forward branch is no safepoint")
        XCTAssertEqual(region.guestCode, [GuestCodeRange(start: GuestAddress(0x10000), length: 12)])
    }

    func testBackwardBranchPolls() throws {
        let region = try TestCode(
            """
            loop:
            addi a0, a0, -1
            bne a0, zero, loop
            ecall
            """
        ).translate()
        XCTAssertEqual(region.count(.poll), 1)
        let exit = try XCTUnwrap(region.endings.first { $0.code == .exit })
        XCTAssertEqual(pc(exit), 0x10000)
    }

    func testFollowsForwardJumps() throws {
        let region = try TestCode(
            """
            addi a0, a0, 1
            jal zero, on
            .4byte 0
            on:
            addi a0, a0, 2
            ecall
            """
        ).translate()
        XCTAssertEqual(region.instructionCount, 4)
        XCTAssertEqual(region.count(.poll), 0)
        XCTAssertEqual(
            region.guestCode,
            [
                GuestCodeRange(start: GuestAddress(0x10000), length: 8),
                GuestCodeRange(start: GuestAddress(0x1000c), length: 8),
            ])
    }

    /// A loop that is entered in the middle: the jump back is followed, with a safepoint, until the path meets itself.
    func testFollowsBackwardJumpOnceAndPolls() throws {
        let code = try TestCode(
            """
            top:
            beq a0, zero, out
            entry:
            addi a0, a0, -1
            jal zero, top
            out:
            ecall
            """)
        let region = code.translate(from: 0x10004)
        XCTAssertEqual(region.instructionCount, 3)
        XCTAssertEqual(region.count(.poll), 1)
        XCTAssertEqual(region.endings.filter { $0.code == .exit }.map { pc($0) }.sorted(), [0x10004, 0x1000c])
    }

    func testJumpToItselfPolls() throws {
        let region = try TestCode("self:\njal zero, self").translate()
        XCTAssertEqual(region.count(.poll), 1)
        XCTAssertEqual(region.endings.map { pc($0) }, [0x10000])
    }

    func testBranchEndsRegionThatDoesNotExtend() throws {
        let code = try TestCode("beq a0, a1, out\naddi a0, a0, 1\nout:\necall")
        let region = code.translate(limits: TranslationLimits(extendsBlocks: false))
        XCTAssertEqual(region.instructionCount, 1)
        XCTAssertEqual(region.endings.map(\.code), [.br, .exit, .exit])
        let jump = try TestCode("jal zero, out\nout:\necall")
        XCTAssertEqual(jump.translate(limits: TranslationLimits(extendsBlocks: false)).instructionCount, 1)
    }

    func testInstructionLimit() throws {
        let code = try TestCode(String(repeating: "addi a0, a0, 1\n", count: 20))
        let region = code.translate(limits: TranslationLimits(instructions: 7))
        XCTAssertEqual(region.instructionCount, 7)
        XCTAssertEqual(region.endings.map { pc($0) }, [0x10000 + 28])
        XCTAssertEqual(region.count(.poll), 0)
    }

    func testManyBranchesEndTheRegion() throws {
        let text = "top:\n" + String(repeating: "beq a0, a1, top\n", count: 500)
        let region = try TestCode(text).translate(limits: TranslationLimits(instructions: 1000))
        XCTAssertEqual(region.endings.last?.code, .exit)
        XCTAssertLessThan(region.instructionCount, 500)
        XCTAssertEqual(RegionVerifier(layout: RISCV64Frontend().layout).check(region).map(\.detail), [])
    }

    func testPageEnd() throws {
        let text = String(repeating: "addi a0, a0, 1\n", count: 8)
        let region = try TestCode(text, at: 0x10ff8).translate()
        XCTAssertEqual(region.instructionCount, 2)
        XCTAssertEqual(region.endings.map { pc($0) }, [0x11000])
    }

    func testInstructionAcrossPages() throws {
        let region = try TestCode("c.nop\naddi a0, a0, 1\nc.nop", at: 0x10ffc).translate()
        XCTAssertEqual(region.instructionCount, 2)
        XCTAssertEqual(region.guestCode, [GuestCodeRange(start: GuestAddress(0x10ffc), length: 6)])
    }

    func testCalls() throws {
        let direct = try TestCode("jal ra, out\nc.nop\nout:\nc.nop").translate()
        XCTAssertEqual(direct.endings.map(\.code), [.exitCall])
        XCTAssertEqual(pc(direct.endings[0]), 0x10006)
        XCTAssertEqual(direct.count(.poll), 0)
        let backward = try TestCode("self:\njal t0, self").translate()
        XCTAssertEqual(backward.endings.map(\.code), [.exitCall])
        XCTAssertEqual(backward.count(.poll), 1)
        let far = try TestCode("auipc ra, 0x1\njalr ra, 16(ra)").translate()
        XCTAssertEqual(far.endings.map(\.code), [.exitCall])
        XCTAssertEqual(pc(far.endings[0]), 0x11010)
        let indirect = try TestCode("jalr ra, 0(a0)").translate()
        XCTAssertEqual(indirect.endings.map(\.code), [.exitCallIndirect])
        XCTAssertEqual(indirect.ops[indirect.endings[0].b.index].imm, 0x10004)
    }

    func testReturnsAndIndirectJumps() throws {
        XCTAssertEqual(try TestCode("jalr zero, 0(ra)").translate().endings.map(\.code), [.exitReturn])
        XCTAssertEqual(try TestCode("jalr zero, 0(t0)").translate().endings.map(\.code), [.exitReturn])
        XCTAssertEqual(try TestCode("jalr zero, 0(a5)").translate().endings.map(\.code), [.exitIndirect])
        XCTAssertEqual(try TestCode("jalr a0, 0(a5)").translate().endings.map(\.code), [.exitIndirect])
    }

    /// rd = rs1: the target is the old value.
    func testJumpThroughTheLinkRegister() throws {
        let region = try TestCode("jalr ra, 8(ra)").translate()
        let target = region.ops[region.endings[0].a.index]
        XCTAssertEqual(target.code, .add)
        XCTAssertEqual(region.ops[target.a.index].code, .get)
    }

    func testOddTargetGoesOnAtTheEvenAddress() throws {
        let region = try TestCode("c.nop").translate(from: 0x10001)
        XCTAssertEqual(region.endings.map(\.code), [.exit])
        XCTAssertEqual(pc(region.endings[0]), 0x10000)
    }

    func testUnfetchable() throws {
        let code = try TestCode("addi a0, a0, 1\nc.nop")
        let first = code.translate(from: 0x20000)
        XCTAssertEqual(first.endings.map(\.code), [.leave])
        XCTAssertEqual(first.endings[0].aux, LeaveReason.fetchFault.rawValue)
        XCTAssertEqual(first.guestCode, [GuestCodeRange(start: GuestAddress(0x20000), length: 2)])
        let later = code.translate()
        XCTAssertEqual(later.endings.map { pc($0) }, [0x10006])
        XCTAssertEqual(later.endings.map(\.code), [.exit])
        let half = TestCode(bytes: [0x13, 0x05]).translate()
        XCTAssertEqual(half.endings[0].aux, LeaveReason.fetchFault.rawValue)
        XCTAssertEqual(half.guestCode, [GuestCodeRange(start: GuestAddress(0x10000), length: 4)])
    }

    func testTraps() throws {
        func leave(_ text: String, mode: UInt32 = 0) throws -> (reason: LeaveReason?, pc: UInt64) {
            let op = try XCTUnwrap(TestCode(text).translate(mode: mode).endings.last)
            return (op.code == .leave ? LeaveReason(rawValue: op.aux) : nil, pc(op))
        }
        XCTAssert(try leave("c.nop\necall") == (.syscall, 0x10006))
        XCTAssert(try leave("c.nop\nebreak") == (.breakpoint, 0x10002))
        XCTAssert(try leave("c.nop\n.4byte 0xffffffff") == (.illegal, 0x10002))
        XCTAssert(try leave("fence.i\nc.nop") == (.codeChanged, 0x10004))
        XCTAssert(try leave("csrrw a0, cycle, a1\nc.nop") == (.illegal, 0x10000))
        XCTAssert(try leave("csrrs a0, 0x300, zero\nc.nop") == (.illegal, 0x10000))
        XCTAssert(try leave("fadd.d fa0, fa0, fa1, dyn\necall", mode: 2) == (.illegal, 0x10000))
        XCTAssert(try leave("fadd.d fa0, fa0, fa1, rne\necall", mode: 2) == (.syscall, 0x10008))
    }

    func testRoundingModeChanges() throws {
        func endings(_ text: String, mode: UInt32) throws -> [String] {
            try TestCode(text + "\necall").translate(mode: mode).endings.map { op in
                op.code == .leave ? LeaveReason(rawValue: op.aux).map { "\($0)" } ?? "?" : "\(op.code)"
            }
        }
        XCTAssertEqual(try endings("csrrwi zero, frm, 2", mode: 0), ["syscall"])
        XCTAssertEqual(try endings("csrrwi zero, frm, 4", mode: 0), ["modeChanged"])
        XCTAssertEqual(try endings("csrrwi zero, frm, 4", mode: 1), ["syscall"])
        XCTAssertEqual(try endings("csrrwi zero, frm, 0", mode: 1), ["modeChanged"])
        XCTAssertEqual(try endings("csrrw zero, frm, a0", mode: 0), ["br", "modeChanged", "syscall"])
        XCTAssertEqual(try endings("csrrw zero, fcsr, a0", mode: 2), ["modeChanged"])
        XCTAssertEqual(try endings("csrrs a0, fcsr, zero", mode: 2), ["syscall"])
        XCTAssertEqual(try endings("csrrw zero, fflags, a0", mode: 0), ["syscall"])
    }

    func testDynamicRounding() throws {
        func rounding(_ mode: UInt32) throws -> UInt16? {
            try TestCode("fadd.d fa0, fa0, fa1, dyn").translate(mode: mode).ops.first { $0.code == .fadd }?.aux
        }
        XCTAssertEqual(try rounding(0), RoundingMode.dynamic.rawValue)
        XCTAssertEqual(try rounding(1), RoundingMode.nearestMaxMagnitude.rawValue)
        XCTAssertNil(try rounding(2))
    }

    /// The sum of 32 bits is extended, also where it is known.
    func testKnownWordSums() throws {
        let region = try TestCode("lui a0, 0x80000\naddiw a0, a0, -1\necall").translate()
        let sum = try XCTUnwrap(region.ops.last { $0.code == .set })
        XCTAssertEqual(region.ops[sum.a.index].code, .iconst)
        XCTAssertEqual(region.ops[sum.a.index].imm, 0x7fff_ffff)
    }

    func testAtomicsOrderAndAlign() throws {
        func access(_ text: String) throws -> (order: MemoryOrder, mask: Int64) {
            let region = try TestCode(text).translate()
            let atomic = try XCTUnwrap(region.ops.first { $0.code == .rmw })
            let low = try XCTUnwrap(region.ops.first { $0.code == .and })
            return (AtomicAccess(rawValue: atomic.aux).order, region.ops[low.b.index].imm)
        }
        XCTAssert(try access("amoadd.w a0, a1, (a2)") == (.relaxed, 3))
        XCTAssert(try access("amoadd.w.aq a0, a1, (a2)") == (.acquire, 3))
        XCTAssert(try access("amoadd.d.rl a0, a1, (a2)") == (.release, 7))
        XCTAssert(try access("amoadd.d.aqrl a0, a1, (a2)") == (.sequential, 7))
    }

    func testFences() throws {
        func kind(_ text: String) throws -> [FenceKind] {
            try TestCode(text).translate().ops.filter { $0.code == .fence }.compactMap { FenceKind(rawValue: $0.aux) }
        }
        XCTAssertEqual(try kind("fence rw, rw"), [.full])
        XCTAssertEqual(try kind("fence w, r"), [.full])
        XCTAssertEqual(try kind("fence rw, w"), [.tso])
        XCTAssertEqual(try kind("fence r, rw"), [.tso])
        XCTAssertEqual(try kind("fence.tso"), [.tso])
        XCTAssertEqual(try kind("pause"), [])
    }
}
