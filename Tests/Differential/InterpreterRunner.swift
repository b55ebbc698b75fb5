// room: tests/differential
// does: runs blocks by the frontend and the IR interpreter, with or without the optimizer
// spec: none

import Base
import FrontendRISCV64
import IR
import Optimizer
import PluginAPI
import SoftFloat

/// Frontend, optimizer if asked for, interpreter.
final class InterpreterRunner: BlockRunner, InterpreterHost {
    let name: String
    private let frontend = RISCV64Frontend()
    private let code = BlockCode()
    private let cpu: GuestCPU
    private let cpuMemory: UnsafeMutableRawPointer
    private let optimizes: Bool
    private var interpreter: Interpreter
    private let verifier: RegionVerifier
    private var scratch = OptimizerScratch()
    private var random = SeededRandom(seed: 5)

    init(optimizes: Bool) {
        self.optimizes = optimizes
        name = optimizes ? "optimized, interpreted" : "interpreted"
        cpuMemory = GuestMemory.zeroed(bytes: frontend.layout.size)
        cpu = GuestCPU(state: CPUState(base: cpuMemory), layout: frontend.layout)
        interpreter = Interpreter(layout: frontend.layout)
        verifier = RegionVerifier(layout: frontend.layout)
    }

    deinit { cpuMemory.deallocate() }

    func run(_ test: TestCase) -> Result<GuestRecord, RunFailure> {
        code.load(test)
        cpu.load(test.start)
        var memory = ArrayMemory(start: GuestMap.data, bytes: test.start.data)
        var thread = InterpreterThread()
        thread.float.flags = FloatFlags(rawValue: UInt8(test.start.fcsr & 31))
        thread.float.setRounding(test.start.fcsr >> 5)
        var pc = test.pc
        var regions = 0
        var illegalAt: UInt64 = 0
        while pc != code.end {
            regions += 1
            if regions > 100_000 { return .failure(RunFailure(text: "does not end")) }
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
            case .leave where result.reason == .illegal:
                illegalAt = result.pc.raw
                goesOn = true
            case .leave: goesOn = result.reason == .modeChanged || result.reason == .codeChanged
            case .fault: goesOn = false
            }
            guard goesOn else {
                let text = "left by \(result.kind) (\(result.reason)) at \(result.pc), operand \(result.operand)"
                return .failure(RunFailure(text: text))
            }
            if illegalAt != 0 { break }
            pc = result.pc.raw
        }
        var record = cpu.record()
        record.fcsr = record.fcsr & ~31 | UInt64(thread.float.flags.rawValue)
        record.data = memory.bytes
        record.illegalAt = illegalAt
        return .success(record)
    }

    /// With limits of all sizes, so that blocks are cut everywhere.
    private func translate(_ pc: UInt64) -> Region {
        var reader = CodeReader(code)
        let limits = TranslationLimits(
            instructions: random.chance(50) ? 64 : Int.random(in: 1...8, using: &random),
            extendsBlocks: random.chance(80))
        return frontend.region(
            GuestAddress(pc), mode: frontend.mode(of: cpu.state), reader: &reader, limits: limits)
    }

    func call(_ helper: Helper, _ arguments: HelperArguments, _ thread: inout InterpreterThread) -> UInt64 { 0 }

    /// Now and then, so that polls leave and go on.
    var isPollRequested: Bool { random.chance(20) }
}
