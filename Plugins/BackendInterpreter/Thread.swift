// room: backend/interpreter (UNSAFE ROOM: jump tables that the engine owns)
// does: one guest thread in the interpreter: from region to region by its links, helper calls by libffi
// spec: Docs/Architecture.md, sections 5 and 7

import Base
import CSupport
import Helpers
import IR
import PluginAPI

/// What the interpreter keeps for a guest thread.
final class InterpretedThread: InterpreterHost {
    private let cpu: CPUState
    private var interpreter: Interpreter
    private var memory = DirectMemory()
    private var interfaces: [HelperSignature: CallInterface] = [:]

    init(layout: StateLayout, cpu: CPUState) {
        self.cpu = cpu
        interpreter = Interpreter(layout: layout)
    }

    var isPollRequested: Bool { martlet_load_acquire32(&cpu.header.pointee.poll_request) != 0 }

    func call(_ helper: Helper, _ arguments: HelperArguments, _ thread: inout InterpreterThread) -> UInt64 {
        let interface = interfaces[helper.signature] ?? makeInterface(helper.signature)
        // A helper may look at the float environment and at the reservation, which are then in their homes.
        store(thread)
        let result = interface.call(helper.address, arguments)
        thread = load()
        return result
    }

    private func makeInterface(_ signature: HelperSignature) -> CallInterface {
        let made = CallInterface(signature)
        interfaces[signature] = made
        return made
    }

    private func load() -> InterpreterThread {
        let header = cpu.header
        var thread = InterpreterThread(
            reservationAddress: header.pointee.reservation_address, reservationValue: header.pointee.reservation_value)
        thread.float.flags.rawValue = UInt8(truncatingIfNeeded: header.pointee.float_flags & 31)
        thread.float.setRounding(UInt64(header.pointee.float_rounding))
        return thread
    }

    private func store(_ thread: InterpreterThread) {
        let header = cpu.header
        header.pointee.reservation_address = thread.reservationAddress
        header.pointee.reservation_value = thread.reservationValue
        header.pointee.float_flags = UInt32(thread.float.flags.rawValue)
        header.pointee.float_rounding = UInt32(thread.float.rounding.rawValue)
    }

    /// Interprets from `entry` until the engine is needed.
    func run(from entry: CodeEntry) -> ExitReason {
        var thread = load()
        defer { store(thread) }
        var at = entry.raw
        while true {
            let step = InterpretedRegion.at(at)._withUnsafeGuaranteedRef { self.step($0, &thread) }
            switch step {
            case .next(let entry): at = entry
            case .leave(let reason): return reason
            }
        }
    }

    private enum Step {
        case next(UInt64)
        case leave(ExitReason)
    }

    /// One region, and where it leads.
    private func step(_ compiled: InterpretedRegion, _ thread: inout InterpreterThread) -> Step {
        let result = interpreter.run(
            compiled.region, state: cpu.base, thread: &thread, memory: &memory, host: self)
        switch result.kind {
        case .exit, .exitCall:
            let exit = compiled.exit(of: result.op)
            let entry = martlet_load_acquire64(&compiled.cell(exit).pointee.entry)
            if entry != 0 { return .next(entry) }
            cpu.pc = result.pc
            return .leave(.direct(compiled.exitID(exit)))
        case .exitIndirect, .exitCallIndirect, .exitReturn:
            return indirect(compiled, compiled.exit(of: result.op), result.pc)
        case .leave:
            cpu.pc = result.pc
            cpu.header.pointee.exit_operand = result.operand
            return .leave(.leave(result.reason))
        case .poll:
            cpu.pc = result.pc
            return .leave(.poll)
        case .fault:
            cpu.pc = result.pc
            cpu.header.pointee.interpreter_scratch.1 = result.operand
            cpu.header.pointee.interpreter_scratch.2 = result.isStore ? 1 : 0
            return .leave(.fault)
        }
    }

    /// Indirect exits poll, then try their last target, then the thread's jump table.
    private func indirect(_ compiled: InterpretedRegion, _ exit: Int, _ pc: GuestAddress) -> Step {
        if isPollRequested {
            cpu.pc = pc
            return .leave(.poll)
        }
        let cell = compiled.cell(exit)
        let entry = martlet_load_acquire64(&cell.pointee.entry)
        if entry != 0, cell.pointee.pc == pc.raw { return .next(entry) }
        let table = UnsafePointer<martlet_jump_entry>(bitPattern: UInt(cpu.header.pointee.jump_table))
        let slot = table.unsafelyUnwrapped[Int(pc.raw >> 1) & (Int(MARTLET_JUMP_ENTRIES) - 1)]
        // All ones is a pc too, if not one that has code: then the slot is an empty one.
        if slot.pc == pc.raw, slot.host != 0 { return .next(slot.host) }
        cpu.pc = pc
        return .leave(.indirect(compiled.exitID(exit)))
    }
}
