// room: tests
// does: --check-backend: a backend that computes one thing wrong is found, with the place and what differs; a right one is not
// spec: Docs/Testing.md, "A backend against the interpreter"

import BackendX86_64
import Base
import CSupport
import Glibc
import IR
import PluginAPI
import XCTest

import Launch

final class CheckedBackendTests: XCTestCase {
    private let layout = RandomRegion.layout

    private struct Checked {
        var report: String?
        var reason: ExitReason
        var agreed: Int
        var incomparable: Int
    }

    /// Runs the region `body` at 0x4000 with x5 = 40, x6 = 2 and x7 = the address of memory.
    private func check(_ body: String, wrongly change: @escaping (inout Op) -> Void = { _ in }) throws -> Checked {
        let text = "region 0x4000 mode 0 insns 1 {\n\(body)\n}\n"
        let region = try Region.parse(text, layout: layout) { _, _ in
            unsafeBitCast(answer as @convention(c) () -> Int64, to: UInt.self)
        }
        XCTAssertEqual(RegionVerifier(layout: layout).check(region).count, 0, text)
        let inner = WrongBackend(try X86Backend(BackendConfiguration(layout: layout, codeBytes: 1 << 20)), change)
        var reports: [String] = []
        let checked = CheckedBackend(inner, layout: layout) { reports.append($0) }
        let thread = CheckedThread(stateBytes: layout.size)
        for (name, value) in [("x5", 40), ("x6", 2), ("x7", thread.memoryAddress)] {
            thread.cpu[layout[try XCTUnwrap(layout.slot(named: name))]] = value
        }
        martlet_install_fault_handlers()
        martlet_enter_thread(thread.cpu.header)
        defer { martlet_leave_thread() }
        checked.prepare(thread.cpu)
        var compiled = CompiledRegion()
        try checked.compile(region, firstExit: ExitID(0), into: &compiled)
        let reason = checked.run(thread.cpu, from: compiled.entry)
        checked.release(thread.cpu)
        XCTAssertEqual(inner.releases, 1, "what the backend made for the thread is not freed")
        XCTAssertLessThanOrEqual(reports.count, 1)
        return Checked(
            report: reports.first, reason: reason, agreed: checked.checkedRegions,
            incomparable: checked.uncheckedRegions)
    }

    private let sum = """
        b0:
            insn 0x4000, 4
            %1 = get.i64 x5
            %2 = get.i64 x6
            %3 = add.i64 %1, %2
            set x8, %3
            exit 0x4004
        """

    func testARightBackendAgrees() throws {
        let outcome = try check(sum)
        XCTAssertNil(outcome.report)
        XCTAssertEqual(outcome.reason, .direct(ExitID(0)))
        XCTAssertEqual([outcome.agreed, outcome.incomparable], [1, 0])
    }

    func testAWrongResultIsReportedWithItsPlaceAndBothValues() throws {
        let report = try XCTUnwrap(check(sum) { if $0.code == .add { $0.code = .sub } }.report)
        XCTAssertEqual(
            report.split(separator: "\n").first,
            "martlet: the backend and the interpreter differ at 0x4000, executed region 1: "
                + "x8 is 0x26, the interpreter's 0x2a")
        // The one slot is marked, and the region is shown with both kinds of code.
        XCTAssertEqual(
            report.split(separator: "\n").filter { $0.hasPrefix(" * ") }, [" * x8 0x0 0x26 0x2a"], report)
        XCTAssertTrue(report.contains("= add.i64 "), report)
        XCTAssertTrue(report.contains("sub "), report)
    }

    func testAWrongWayOutIsReported() throws {
        let report = try XCTUnwrap(check(sum) { if $0.code == .exit { $0.imm = 0x4008 } }.report)
        XCTAssertTrue(report.contains(": pc is 0x4008, the interpreter's 0x4004\n"), report)
    }

    func testAWrongStoreIsReported() throws {
        let body = """
            b0:
                insn 0x4000, 4
                %1 = get.i64 x7
                %2 = iconst.i64 77
                store u64 %1 + 8, %2
                exit 0x4004
            """
        XCTAssertNil(try check(body).report)
        let report = try XCTUnwrap(check(body) { if $0.code == .iconst { $0.imm = 78 } }.report)
        XCTAssertTrue(report.contains(": memory differs at 0x"), report)
    }

    func testARegionThatCallsAHelperIsNotCompared() throws {
        let body = """
            helper answer() -> i64
            b0:
                insn 0x4000, 4
                %1 = call.i64 answer()
                set x8, %1
                exit 0x4004
            """
        let outcome = try check(body)
        XCTAssertNil(outcome.report)
        XCTAssertEqual([outcome.agreed, outcome.incomparable], [0, 1])
    }
}

private let answer: @convention(c) () -> Int64 = { 42 }

/// Compiles regions with some ops changed.
private final class WrongBackend: Backend {
    private let inner: any Backend
    private let change: (inout Op) -> Void
    private(set) var releases = 0

    init(_ inner: any Backend, _ change: @escaping (inout Op) -> Void) {
        self.inner = inner
        self.change = change
    }

    func compile(_ region: Region, firstExit: ExitID, into compiled: inout CompiledRegion) throws(CompileFailure) {
        var changed = region
        for index in changed.ops.indices { change(&changed.ops[index]) }
        try inner.compile(changed, firstExit: firstExit, into: &compiled)
    }

    func link(_ site: ExitSite, to entry: CodeEntry, pc: GuestAddress) { inner.link(site, to: entry, pc: pc) }
    func unlink(_ site: ExitSite) { inner.unlink(site) }
    func prepare(_ cpu: CPUState) { inner.prepare(cpu) }
    func release(_ cpu: CPUState) {
        releases += 1
        inner.release(cpu)
    }
    func run(_ cpu: CPUState, from entry: CodeEntry) -> ExitReason { inner.run(cpu, from: entry) }
    func recoverState(_ cpu: CPUState) -> FaultSite? { inner.recoverState(cpu) }
    func forgetPredictions(_ cpu: CPUState) { inner.forgetPredictions(cpu) }
    func reset() { inner.reset() }
    func separateAfterFork() -> Bool { inner.separateAfterFork() }
    func disassemble(_ entry: CodeEntry, bytes: Int) -> String? { inner.disassemble(entry, bytes: bytes) }
}

/// A thread's CPU state, prediction stack and a page of memory.
private final class CheckedThread {
    let cpu: CPUState
    private let stack: UnsafeMutableRawPointer
    private let memory: UnsafeMutableRawPointer
    private static let stackBytes = 1 << 16

    init(stateBytes: Int) {
        let base = UnsafeMutableRawPointer.allocate(byteCount: stateBytes, alignment: 64)
        base.initializeMemory(as: UInt8.self, repeating: 0, count: stateBytes)
        cpu = CPUState(base: base)
        stack = .allocate(byteCount: Self.stackBytes, alignment: 4096)
        memory = .allocate(byteCount: 4096, alignment: 4096)
        memory.initializeMemory(as: UInt8.self, repeating: 0, count: 4096)
        let top = UInt64(UInt(bitPattern: stack)) + UInt64(Self.stackBytes)
        cpu.header.pointee.prediction_base = top
        cpu.header.pointee.prediction_stack = top
        cpu.header.pointee.prediction_limit = top - UInt64(Self.stackBytes / 2)
        cpu.header.pointee.reservation_address = .max
    }

    deinit {
        cpu.base.deallocate()
        stack.deallocate()
        memory.deallocate()
    }

    var memoryAddress: UInt64 { UInt64(UInt(bitPattern: memory)) }
}
