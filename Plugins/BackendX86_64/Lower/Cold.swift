// room: backend/x86-64
// does: the code that stands after the traces: exit stubs, polls, corner cases
// spec: Docs/Decisions/0032-exits-and-predictions.md

import Codegen
import IR
import X86Instructions

/// Code that is emitted after the traces, out of the way of the usual path.
struct ColdPath {
    enum Kind {
        /// Leaves by the exit numbered `number`, whose pc is `value`.
        case exitStub
        /// Leaves for a poll with the pc in a register (`register`) or constant (`value`).
        case poll
        /// Empties the prediction stack and goes back.
        case resetPredictions
        /// Continues a return that was not predicted: the indirect exit of `number` with the pc in `register`.
        case missedReturn
        /// The last-target check of an indirect call, entered by a host call.
        case indirectCall
        case divideByZero
        case divideByMinusOne
        /// Puts back the float flags that were read last.
        case restoreFlags
        /// Replaces a NaN by the canonical one.
        case canonicalNaN
        /// The same for a register and the `value` places from `number` on; with `second` and `third`, raises NV first, as
        /// `fusedNaN` does.
        case canonicalNaNs
        /// Raises NV if the product that was added to a NaN is infinity times zero.
        case fusedNaN
        /// The minimum (`number` 1) or maximum of equal or unordered operands.
        case minMax
        /// The saturated result of a conversion to an integer that has none.
        case saturate
        /// Computes in software what `value` says of `second` into `register`.
        case soft
    }

    var kind: Kind
    /// Where the path starts, and where it goes back to; an exit's stub has neither.
    var entry = Label.none
    var back = Label.none
    var register = HostRegister.none
    var second = HostRegister.none
    var third = HostRegister.none
    var isWide = false
    /// The exit's place among the region's exits, or another small number.
    var number: Int32 = 0
    var value: Int64 = 0
}

extension Compiler {
    /// Emits every cold path; those that add others go on growing the list.
    mutating func emitColdPaths() {
        var index = 0
        while index < cold.count, failure == nil {
            if cold[index].kind == .exitStub {
                emitExitStub(cold[index].number, pc: cold[index].value)
            } else {
                emitColdPath(cold[index])
            }
            index += 1
            if w.overflowed { failure = .full }
        }
    }

    private mutating func emitColdPath(_ path: ColdPath) {
        w.bind(path.entry, in: &labels)
        switch path.kind {
        case .exitStub: emitExitStub(path.number, pc: path.value)
        case .poll:
            if path.register.isNone {
                w.mov_ri64(.rcx, UInt64(bitPattern: path.value))
            } else if path.register != .rcx {
                w.mov_rr64(.rcx, path.register.gpr)
            }
            w.jmp(toAddress: stubs.leavePoll)
        case .resetPredictions:
            w.mov_rm64(.rsp, cpuMemory(CPUField.predictionBase))
            w.lea_rm64(.rsp, Memory(base: .rsp, displacement: -Stubs.sentinelBytes))
            w.jmp(path.back, in: &labels)
        case .missedReturn:
            emitPoll(path.register)
            emitIndirectJump(path.register, path.number, cell: cell(path.number))
        case .indirectCall: emitIndirectCallProbe(path)
        case .divideByZero: emitDivideByZero(path)
        case .divideByMinusOne: emitDivideByMinusOne(path)
        case .restoreFlags:
            w.ldmxcsr_m(cpuMemory(CPUField.guestFloatControl))
            w.jmp(path.back, in: &labels)
        case .canonicalNaN, .canonicalNaNs, .fusedNaN, .minMax, .saturate, .soft: emitFloatColdPath(path)
        }
    }

    private mutating func emitExitStub(_ number: Int32, pc: Int64) {
        let stub = w.offset
        let jump = Int(sites[Int(number)]) - codeStart
        w.patch32(at: jump, Int32(truncatingIfNeeded: stub - jump - 4))
        sites[Int(number)] |= UInt64(codeStart + stub) << 32
        w.loadAndJump(
            rcx: UInt64(bitPattern: pc), eax: firstExit &+ UInt32(bitPattern: number), toAddress: stubs.leaveDirect)
    }

    /// A call that goes on to the table probe, so that the return prediction is on the stack before any other code runs.
    private mutating func emitIndirectCallProbe(_ path: ColdPath) {
        let probe = labels.makeLabel()
        w.call(probe, in: &labels)
        w.jmp(path.back, in: &labels)
        w.bind(probe, in: &labels)
        emitIndirectJump(path.register, path.number, cell: cell(path.number))
    }
}
