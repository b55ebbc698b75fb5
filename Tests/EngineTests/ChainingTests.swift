// room: tests
// does: random link, unlink, invalidate, flush and run sequences, checked at every step by the fake backend
// spec: Docs/Architecture.md, section 5

import Base
import Engine
import Glibc
import PluginAPI
import XCTest

final class ChainingTests: XCTestCase {
    /// Unoptimized: the targets of the fake guest's indirect exits are constants, which would make them direct ones.
    private var options: EngineOptions {
        var options = EngineOptions()
        options.optimizes = false
        return options
    }

    /// Runs `threads` host threads over one engine and returns it with what the fakes have seen.
    private func run(
        blocks: Int, capacity: Int, threads: Int, calls: Int, modes: UInt64 = 1
    ) throws -> (Engine, FakeBackend, FakeSystem) {
        let code = FakeCode(count: blocks)
        let backend = FakeBackend(code, capacity: capacity, modes: modes)
        let system = FakeSystem(code, callsPerThread: calls)
        let engine = Engine(frontend: FakeFrontend(code), backend: backend, system: system, options: options)
        system.engine = engine
        let cpus = try (0..<threads).map { _ in try engine.makeThread() }
        let queue = DispatchQueue(label: "guests", attributes: .concurrent)
        let group = DispatchGroup()
        for cpu in cpus {
            cpu.pc = code.pc(0)
            queue.async(group: group) { engine.run(cpu) }
        }
        group.wait()
        for cpu in cpus { engine.releaseThread(cpu) }
        return (engine, backend, system)
    }

    func testLinksLeadWhereTheyShouldWhileCodeChanges() throws {
        let (engine, backend, system) = try run(blocks: 97, capacity: 1 << 14, threads: 1, calls: 40000)
        XCTAssertEqual(backend.violations.load(ordering: .relaxed), 0)
        XCTAssertEqual(system.calls.load(ordering: .relaxed), 40000)
        let report = engine.report()
        XCTAssertGreaterThan(report.counts.invalidations, 100)
        XCTAssertGreaterThan(report.counts.directLinks, 100)
        XCTAssertGreaterThan(report.counts.continuationLinks, 10)
        XCTAssertGreaterThan(report.counts.indirectLinks, 10)
    }

    func testAFullCacheIsFlushedAndTheGuestGoesOn() throws {
        let (engine, backend, _) = try run(blocks: 97, capacity: 40, threads: 1, calls: 2000)
        XCTAssertEqual(backend.violations.load(ordering: .relaxed), 0)
        XCTAssertGreaterThan(backend.resets.load(ordering: .relaxed), 5)
        XCTAssertEqual(engine.report().counts.flushes, backend.resets.load(ordering: .relaxed))
    }

    func testThreadsNeverEnterInvalidatedCode() throws {
        let (engine, backend, system) = try run(blocks: 97, capacity: 1 << 15, threads: 4, calls: 15000)
        XCTAssertEqual(backend.violations.load(ordering: .relaxed), 0)
        XCTAssertEqual(system.calls.load(ordering: .relaxed), 60000)
        let counts = engine.report().counts
        XCTAssertGreaterThan(counts.threads.polls, 0)
        // A request is for one poll.
        XCTAssertLessThan(counts.threads.polls, counts.invalidations)
    }

    func testThreadsSurviveFlushes() throws {
        let (_, backend, _) = try run(blocks: 97, capacity: 60, threads: 3, calls: 800)
        XCTAssertEqual(backend.violations.load(ordering: .relaxed), 0)
        XCTAssertGreaterThan(backend.resets.load(ordering: .relaxed), 5)
    }

    /// In no way, link or table does a thread come to code of another mode than its own.
    func testThreadsStayInTheirModes() throws {
        let (_, backend, system) = try run(blocks: 41, capacity: 1 << 15, threads: 3, calls: 5000, modes: 3)
        XCTAssertEqual(backend.violations.load(ordering: .relaxed), 0)
        XCTAssertEqual(system.calls.load(ordering: .relaxed), 15000)
    }

    func testEachModeHasItsTranslations() throws {
        let code = FakeCode(count: 64)
        let backend = FakeBackend(code, capacity: 1000, modes: 3)
        let system = FakeSystem(code, callsPerThread: 3000)
        // No engine for the system: it cannot invalidate, so nothing is translated twice.
        let engine = Engine(frontend: FakeFrontend(code), backend: backend, system: system, options: options)
        let cpu = try engine.makeThread()
        cpu.pc = code.pc(0)
        engine.run(cpu)
        XCTAssertEqual(engine.report().counts.translations, 3 * 64)
        engine.releaseThread(cpu)
    }

    func testWithoutChangesEverythingGetsChained() throws {
        let code = FakeCode(count: 64)
        let backend = FakeBackend(code, capacity: 1000)
        let system = FakeSystem(code, callsPerThread: 3000)
        // No engine for the system: it cannot invalidate.
        let engine = Engine(frontend: FakeFrontend(code), backend: backend, system: system, options: options)
        let cpu = try engine.makeThread()
        cpu.pc = code.pc(0)
        engine.run(cpu)
        let threads = engine.report().counts.threads
        // One exit a link at most, and the steps are far more.
        XCTAssertLessThanOrEqual(threads.directExits, 2 * 64)
        XCTAssertGreaterThan(backend.steps.load(ordering: .relaxed), 20 * threads.directExits)
    }

    func testTheTablesGrowAndLoseNothing() throws {
        let code = FakeCode(count: 5000)
        let backend = FakeBackend(code, capacity: 1 << 14)
        let system = FakeSystem(code, callsPerThread: 40_000)
        // No engine for the system: it cannot invalidate, so nothing is translated twice.
        let engine = Engine(frontend: FakeFrontend(code), backend: backend, system: system, options: options)
        let cpu = try engine.makeThread()
        cpu.pc = code.pc(0)
        engine.run(cpu)
        XCTAssertGreaterThan(engine.report().counts.translations, 4900)
        XCTAssertLessThanOrEqual(engine.report().counts.translations, 5000)
    }

    /// A callee that returns into an invalidated caller must come to the engine, wherever the caller leads.
    func testAnInvalidatedTranslationIsLinkedToNothing() throws {
        let code = FakeCode(count: 64)
        let backend = FakeBackend(code, capacity: 1000)
        let system = FakeSystem(code, callsPerThread: 3000)
        let engine = Engine(frontend: FakeFrontend(code), backend: backend, system: system, options: options)
        let cpu = try engine.makeThread()
        cpu.pc = code.pc(0)
        engine.run(cpu)
        var linked = 0
        for block in 0..<64 {
            let pc = code.pc(block)
            linked += backend.linkCount(from: pc)
            engine.invalidate(start: pc, length: 2)
            XCTAssertEqual(backend.linkCount(from: pc), 0, "block \(block)")
        }
        XCTAssertGreaterThan(linked, 20)
        engine.releaseThread(cpu)
    }
}
