// room: tests
// does: our own frontend and backends pass the conformance kit, and a wrong backend does not
// spec: Docs/HowTo/TestAPlugin.md

import Base
import BackendInterpreter
import BackendX86_64
import Conformance
import FrontendRISCV64
import IR
import PluginAPI
import XCTest

final class ConformanceTests: XCTestCase {
    func testTheInterpreterBackendConforms() throws {
        let report = try BackendConformance({ InterpreterBackend($0) }).run(count: 3000)
        XCTAssertTrue(report.isClean, report.text)
        XCTAssertGreaterThan(report.checks["random regions compared with the interpreter"] ?? 0, 2900)
    }

    func testTheX86BackendConformsWithAndWithoutHostFeatures() throws {
        for masked in [[], ["bmi1", "bmi2", "lzcnt", "popcnt", "avx", "fma"]] as [Set<String>] {
            let report = try BackendConformance({ try X86Backend($0) }, maskedFeatures: masked).run(count: 2000)
            XCTAssertTrue(report.isClean, report.text)
        }
    }

    func testTheRISCVFrontendConforms() throws {
        let report = FrontendConformance(RISCV64Frontend()).run(count: 300)
        XCTAssertTrue(report.isClean, report.text)
    }

    func testAWrongBackendIsFound() throws {
        let report = try BackendConformance({ WrongBackend(InterpreterBackend($0)) }).run(count: 300)
        XCTAssertFalse(report.isClean)
        XCTAssertTrue(report.failures.contains { $0.hasPrefix("links: unlinked") }, report.text)
        XCTAssertTrue(report.failures.contains { $0.hasPrefix("seed") }, report.text)
    }
}

/// Compiles `xor` as `or`, and never unlinks. (A wrong `sub` would make loops of the generator endless.)
private final class WrongBackend: Backend {
    private let inner: InterpreterBackend

    init(_ inner: InterpreterBackend) { self.inner = inner }

    func compile(_ region: Region, firstExit: ExitID, into compiled: inout CompiledRegion) throws(CompileFailure) {
        var changed = region
        for index in changed.ops.indices where changed.ops[index].code == .xor { changed.ops[index].code = .or }
        try inner.compile(changed, firstExit: firstExit, into: &compiled)
    }

    func link(_ site: ExitSite, to entry: CodeEntry, pc: GuestAddress) { inner.link(site, to: entry, pc: pc) }
    func unlink(_ site: ExitSite) {
        // This is the mistake.
    }
    func prepare(_ cpu: CPUState) { inner.prepare(cpu) }
    func run(_ cpu: CPUState, from entry: CodeEntry) -> ExitReason { inner.run(cpu, from: entry) }
    func recoverState(_ cpu: CPUState) -> FaultSite? { inner.recoverState(cpu) }
    func forgetPredictions(_ cpu: CPUState) { inner.forgetPredictions(cpu) }
    func reset() { inner.reset() }
    func separateAfterFork() -> Bool { inner.separateAfterFork() }
    func disassemble(_ entry: CodeEntry, bytes: Int) -> String? { nil }
}
