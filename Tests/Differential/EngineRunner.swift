// room: tests/differential (UNSAFE ROOM: the guest's data memory)
// does: runs blocks by the engine and a backend: translated, optimized, compiled, linked
// spec: Docs/Architecture.md, section 1

import Base
import CSupport
import Engine
import Foundation
import FrontendRISCV64
import IR
import PluginAPI
import XCTest

/// The system layer of a guest that is one block: a system call behind the block ends it, and so does a trap.
private final class BlockSystem: GuestSystem {
    let code = BlockCode(ending: [0x73, 0, 0, 0])
    var illegalAt: UInt64 = 0
    var failure: String?
    var polls = 0

    func codeWindow(containing address: GuestAddress) -> CodeWindow? { code.codeWindow(containing: address) }

    func systemCall(_ cpu: CPUState) -> GuestContinuation {
        if cpu.pc.raw != code.end { failure = "a system call before \(cpu.pc)" }
        return .stop
    }

    func fault(_ fault: GuestFault, _ cpu: CPUState) -> GuestContinuation {
        if fault == .illegal {
            illegalAt = cpu.pc.raw
        } else {
            failure = "\(fault) at \(cpu.pc)"
        }
        return .stop
    }

    func safepoint(_ cpu: CPUState) -> GuestContinuation {
        polls += 1
        return .resume
    }
}

/// Prints each region before it is compiled, because a backend that gives up ends the process.
private final class Tracer: TranslationObserver {
    let layout: StateLayout

    init(_ layout: StateLayout) { self.layout = layout }

    func translated(_ region: Region) { print(region.text(layout: layout)) }
    func instrumented(_ region: Region) {
        // Nothing is instrumented.
    }
    func optimized(_ region: Region) { print(region.text(layout: layout)) }
    func compiled(_ region: Region, _ compiled: CompiledRegion) {
        // It has been.
    }
}

/// How an engine and its backend are set up.
struct EngineSetup {
    var name: String
    var limits = TranslationLimits()
    var optimizes = true
    var optimizesAll = false
    var maskedFeatures: Set<String> = []
    var checksAllocations = false
    var makeBackend: (BackendConfiguration) throws -> any Backend
}

/// The whole way of a guest instruction but the program and its system calls.
final class EngineRunner: BlockRunner {
    let name: String
    private let system = BlockSystem()
    private let engine: Engine
    private let cpu: GuestCPU
    private let data: UnsafeMutableRawPointer
    private var random = SeededRandom(seed: 6)
    private let tracer: Tracer?

    /// Safepoints that blocks came to; tests look at it to know that some did.
    var polls: Int { system.polls }

    init(_ setup: EngineSetup) throws {
        name = setup.name
        data = try XCTUnwrap(GuestMemory.data, "something lies where the guest's data memory should be")
        martlet_install_fault_handlers()
        let frontend = RISCV64Frontend()
        var options = EngineOptions()
        options.limits = setup.limits
        (options.optimizes, options.optimizesAll) = (setup.optimizes, setup.optimizesAll)
        // Small, so that it fills up and is flushed.
        let configuration = BackendConfiguration(
            layout: frontend.layout, codeBytes: 1 << 20, maskedFeatures: setup.maskedFeatures,
            checksAllocations: setup.checksAllocations)
        engine = Engine(
            frontend: frontend, backend: try setup.makeBackend(configuration), system: system, options: options)
        tracer = ProcessInfo.processInfo.environment["MARTLET_DIFFERENTIAL_TRACE"].map { _ in Tracer(frontend.layout) }
        engine.observer = tracer
        cpu = GuestCPU(state: try engine.makeThread(), layout: frontend.layout)
    }

    deinit { engine.releaseThread(cpu.state) }

    /// Runs the block twice: the first time each of its regions is made, the second time they are there and linked.
    func run(_ test: TestCase) -> Result<GuestRecord, RunFailure> {
        martlet_enter_thread(cpu.state.header)
        system.code.load(test)
        let length = system.code.end - test.pc
        engine.invalidate(start: GuestAddress(test.pc), length: length)
        let first = runOnce(test)
        guard case .success(let record) = first else { return first }
        let second = runOnce(test)
        guard case .success(let again) = second else { return second }
        let list = again.differences(from: record)
        return list.isEmpty ? first : .failure(RunFailure(text: "the second time: " + list.joined(separator: "\n")))
    }

    private func runOnce(_ test: TestCase) -> Result<GuestRecord, RunFailure> {
        cpu.load(test.start)
        cpu.state.pc = GuestAddress(test.pc)
        test.start.data.withUnsafeBytes { data.copyMemory(from: $0.baseAddress.unsafelyUnwrapped, byteCount: $0.count) }
        (system.illegalAt, system.failure) = (0, nil)
        if random.chance(20) { engine.requestPoll(cpu.state) }
        engine.run(cpu.state)
        if let failure = system.failure { return .failure(RunFailure(text: failure)) }
        var record = cpu.record()
        record.data = Array(UnsafeRawBufferPointer(start: data, count: GuestMap.dataBytes))
        record.illegalAt = system.illegalAt
        return .success(record)
    }
}
