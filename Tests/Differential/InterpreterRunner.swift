// room: tests/differential
// does: runs blocks by the frontend and the IR interpreter, with or without the optimizer
// spec: none

import Base
import FrontendRISCV64
import Glibc
import IR
import Optimizer
import PluginAPI
import SoftFloat

/// Something that runs a block on our side.
protocol BlockRunner: AnyObject {
    var name: String { get }

    /// The state that the case leaves, or why it did not come to its end.
    func run(_ test: TestCase) -> Result<GuestRecord, RunFailure>
}

struct RunFailure: Error {
    var text: String
}

/// The code of one block: fetching what is behind it ends a path, so that a run stops exactly at its end.
final class BlockCode: CodeSource {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private var start: UInt64 = 0
    private var count = 0
    var end: UInt64 { start + UInt64(count) }

    init() { bytes = .allocate(capacity: 1 << 16) }

    deinit { bytes.deallocate() }

    func load(_ test: TestCase) {
        let code = test.block.bytes(at: test.pc)
        _ = bytes.update(fromContentsOf: code)
        start = test.pc
        count = code.count
    }

    func codeWindow(containing address: GuestAddress) -> CodeWindow? {
        guard address.raw >= start, address.raw < end else { return nil }
        let host = UInt(bitPattern: bytes.baseAddress)
        return CodeWindow(start: start, end: end, bias: Int(bitPattern: host &- UInt(truncatingIfNeeded: start)))
    }
}

/// A thread's CPU state and how a record gets into it and out of it.
final class GuestCPU {
    let state: CPUState
    let layout: StateLayout

    init(layout: StateLayout) {
        self.layout = layout
        let base = UnsafeMutableRawPointer.allocate(byteCount: layout.size, alignment: 64)
        memset(base, 0, layout.size)
        state = CPUState(base: base)
    }

    deinit { state.base.deallocate() }

    func load(_ record: GuestRecord) {
        for number in 1..<32 { state[layout.slots[number - 1]] = record.x[number] }
        for number in 0..<32 { state[layout.slots[number + 31]] = record.f[number] }
        state[layout.slots[63]] = record.fcsr >> 5 & 7
        state.header.pointee.float_flags = UInt32(record.fcsr & 31)
        state.header.pointee.float_rounding = UInt32(record.fcsr >> 5 & 3)
        state.header.pointee.reservation_address = .max
    }

    /// Everything but the memory.
    func record() -> GuestRecord {
        var record = GuestRecord()
        for number in 1..<32 { record.x[number] = state[layout.slots[number - 1]] }
        for number in 0..<32 { record.f[number] = state[layout.slots[number + 31]] }
        record.fcsr = UInt64(state.header.pointee.float_flags) | state[layout.slots[63]] << 5
        for register in GuestMap.reserved { record.x[Int(register)] = 0 }
        return record
    }
}

/// Frontend, optimizer if asked for, interpreter.
final class InterpreterRunner: BlockRunner, InterpreterHost {
    let name: String
    private let frontend = RISCV64Frontend()
    private let code = BlockCode()
    private let cpu: GuestCPU
    private let optimizes: Bool
    private var interpreter: Interpreter
    private let verifier: RegionVerifier
    private var scratch = OptimizerScratch()
    private var random = SeededGenerator(seed: 5)

    init(optimizes: Bool) {
        self.optimizes = optimizes
        name = optimizes ? "optimized, interpreted" : "interpreted"
        cpu = GuestCPU(layout: frontend.layout)
        interpreter = Interpreter(layout: frontend.layout)
        verifier = RegionVerifier(layout: frontend.layout)
    }

    func run(_ test: TestCase) -> Result<GuestRecord, RunFailure> {
        code.load(test)
        cpu.load(test.start)
        var memory = ArrayMemory(start: GuestMap.data, bytes: test.start.data)
        var thread = InterpreterThread()
        thread.float.flags = FloatFlags(rawValue: UInt8(test.start.fcsr & 31))
        thread.float.setRounding(test.start.fcsr >> 5)
        var pc = test.pc
        var regions = 0
        while pc != code.end {
            regions += 1
            if regions > 10_000 { return .failure(RunFailure(text: "does not end")) }
            var region = translate(pc)
            if optimizes { optimize(&region, frontend.layout, &scratch) }
            if let violation = verifier.check(region).first {
                return .failure(RunFailure(text: "\(violation)\n" + region.text(layout: frontend.layout)))
            }
            let result = interpreter.run(
                region, state: cpu.state.base, thread: &thread, memory: &memory, host: self)
            let goesOn: Bool
            switch result.kind {
            case .exit, .exitCall, .exitIndirect, .exitCallIndirect, .exitReturn, .poll: goesOn = true
            case .leave: goesOn = result.reason == .modeChanged || result.reason == .codeChanged
            case .fault: goesOn = false
            }
            guard goesOn else {
                let text = "left by \(result.kind) (\(result.reason)) at \(result.pc), operand \(result.operand)"
                return .failure(RunFailure(text: text))
            }
            pc = result.pc.raw
        }
        var record = cpu.record()
        record.fcsr = record.fcsr & ~31 | UInt64(thread.float.flags.rawValue)
        record.data = memory.bytes
        return .success(record)
    }

    /// With limits of all sizes, so that blocks are cut everywhere.
    private func translate(_ pc: UInt64) -> Region {
        var region = Region()
        var reader = CodeReader(code)
        let limits = TranslationLimits(
            instructions: random.chance(50) ? 64 : Int.random(in: 1...8, using: &random),
            extendsBlocks: random.chance(80))
        frontend.translate(
            GuestAddress(pc), mode: frontend.mode(of: cpu.state), reader: &reader, limits: limits, into: &region)
        return region
    }

    func call(_ helper: Helper, _ arguments: HelperArguments, _ thread: inout InterpreterThread) -> UInt64 { 0 }

    /// Now and then, so that polls leave and go on.
    var isPollRequested: Bool { random.chance(20) }
}
