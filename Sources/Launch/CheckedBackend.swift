// room: launch (UNSAFE ROOM: copies a thread's state slot by slot, owns an empty jump table)
// does: --check-backend: each region by the interpreter and by the backend, and a stop at the first difference
// spec: Docs/Architecture.md, section 7

import Base
import CSupport
import Glibc
import IR
import PluginAPI

/// A backend under check. The interpreter goes first, with its stores kept apart; then the backend runs the same region on the
/// real state. Nothing is linked, and the jump table stays empty, so `run` comes back after each region.
///
/// Regions that call helpers run unchecked, because a helper's result (a clock's, say) differs from call to call. For one
/// guest thread.
package final class CheckedBackend: Backend {
    private struct Unit {
        var region: Region
        var hostBytes: Int
    }

    private let inner: any Backend
    private let layout: StateLayout
    private let differs: (String) -> Void
    private var units: [UInt64: Unit] = [:]
    private var interpreter: Interpreter
    private var memory = OverlayMemory(DirectMemory())
    private let emptyJumps: UnsafeMutablePointer<martlet_jump_entry>
    private var fault: FaultSite?
    private var threads = 0
    package private(set) var checkedRegions = 0
    package private(set) var uncheckedRegions = 0

    /// A difference is written to `reports`, and the run ends there.
    convenience init(_ inner: any Backend, layout: StateLayout, reports: Int32) {
        self.init(inner, layout: layout) { report in
            emit(report, to: reports)
            exit(1)
        }
    }

    /// - Parameter differs: what is done with the report of a difference.
    package init(_ inner: any Backend, layout: StateLayout, differs: @escaping (String) -> Void) {
        self.inner = inner
        self.layout = layout
        self.differs = differs
        interpreter = Interpreter(layout: layout)
        emptyJumps = .allocate(capacity: Int(MARTLET_JUMP_ENTRIES))
        emptyJumps.initialize(repeating: martlet_jump_entry(pc: .max, host: 0), count: Int(MARTLET_JUMP_ENTRIES))
        _ = martlet_register_accesses()
    }

    deinit { emptyJumps.deallocate() }

    package func compile(_ region: Region, firstExit: ExitID, into compiled: inout CompiledRegion)
        throws(CompileFailure)
    {
        try inner.compile(region, firstExit: firstExit, into: &compiled)
        units[compiled.entry.raw] = Unit(region: region.compacted(), hostBytes: compiled.hostBytes)
    }

    package func link(_ site: ExitSite, to entry: CodeEntry, pc: GuestAddress) {
        // Linked regions could not be told apart.
    }

    package func unlink(_ site: ExitSite) {
        // Nothing is linked.
    }

    package func prepare(_ cpu: CPUState) {
        threads += 1
        guard threads == 1 else {
            fail("--check-backend can't follow a guest with several threads, because their order differs", status: 2)
        }
        inner.prepare(cpu)
        cpu.header.pointee.jump_table = UInt64(UInt(bitPattern: emptyJumps))
    }

    package func release(_ cpu: CPUState) { inner.release(cpu) }

    package func recoverState(_ cpu: CPUState) -> FaultSite? { fault }

    package func forgetPredictions(_ cpu: CPUState) { inner.forgetPredictions(cpu) }

    package func reset() {
        units.removeAll(keepingCapacity: true)
        inner.reset()
    }

    package func separateAfterFork() -> Bool {
        let isKept = inner.separateAfterFork()
        if !isKept { units.removeAll() }
        return isKept
    }

    package func disassemble(_ entry: CodeEntry, bytes: Int) -> String? { inner.disassemble(entry, bytes: bytes) }

    // MARK: - Lock step

    /// What of a thread is compared.
    private struct Snapshot: Equatable {
        var slots: [UInt64]
        var flags: UInt32
        var rounding: UInt32
    }

    package func run(_ cpu: CPUState, from entry: CodeEntry) -> ExitReason {
        // The backend would follow its own predictions into the next region.
        inner.forgetPredictions(cpu)
        guard let unit = units[entry.raw], !unit.region.ops.contains(where: { $0.code == .call }) else {
            uncheckedRegions += 1
            return runInner(cpu, entry)
        }
        let start = snapshot(cpu)
        let reservation = (cpu.header.pointee.reservation_address, cpu.header.pointee.reservation_value)
        let polls = martlet_load_acquire32(&cpu.header.pointee.poll_request) != 0
        let (result, wanted) = interpret(unit.region, cpu, start, polls)
        restore(start, cpu)
        (cpu.header.pointee.reservation_address, cpu.header.pointee.reservation_value) = reservation
        let reason = runInner(cpu, entry)
        // A request that came in between was seen by one of the two only.
        if polls != (martlet_load_acquire32(&cpu.header.pointee.poll_request) != 0) {
            uncheckedRegions += 1
            return reason
        }
        checkedRegions += 1
        if let difference = difference(result, wanted, reason, cpu) {
            differs(report(difference, unit, entry, start, wanted, cpu))
        }
        return reason
    }

    private func runInner(_ cpu: CPUState, _ entry: CodeEntry) -> ExitReason {
        let reason = inner.run(cpu, from: entry)
        fault = reason == .fault ? inner.recoverState(cpu) : nil
        return reason
    }

    private func interpret(
        _ region: Region, _ cpu: CPUState, _ start: Snapshot, _ polls: Bool
    ) -> (InterpreterResult, Snapshot) {
        var thread = InterpreterThread(
            reservationAddress: cpu.header.pointee.reservation_address,
            reservationValue: cpu.header.pointee.reservation_value)
        thread.float.flags.rawValue = UInt8(start.flags & 31)
        thread.float.setRounding(UInt64(start.rounding))
        memory.reset()
        let result = interpreter.run(
            region, state: cpu.base, thread: &thread, memory: &memory, host: PollHost(polls))
        var end = snapshot(cpu)
        end.flags = UInt32(thread.float.flags.rawValue)
        end.rounding = UInt32(thread.float.rounding.rawValue)
        return (result, end)
    }

    private func snapshot(_ cpu: CPUState) -> Snapshot {
        Snapshot(
            slots: layout.slots.map { cpu[$0] }, flags: cpu.header.pointee.float_flags,
            rounding: cpu.header.pointee.float_rounding)
    }

    private func restore(_ snapshot: Snapshot, _ cpu: CPUState) {
        for (slot, value) in zip(layout.slots, snapshot.slots) { cpu[slot] = value }
        cpu.header.pointee.float_flags = snapshot.flags
        cpu.header.pointee.float_rounding = snapshot.rounding
    }

    private func difference(
        _ result: InterpreterResult, _ wanted: Snapshot, _ reason: ExitReason, _ cpu: CPUState
    ) -> String? {
        let isSame =
            switch (result.kind, reason) {
            case (.leave, .leave(let why)): why == result.reason
            case (.poll, .poll), (.fault, .fault): true
            // With a request pending, indirect exits of compiled code poll.
            case (.exitIndirect, .poll), (.exitCallIndirect, .poll), (.exitReturn, .poll): true
            case (.exit, .direct), (.exitCall, .direct): true
            case (.exitIndirect, .indirect), (.exitCallIndirect, .indirect), (.exitReturn, .indirect): true
            default: false
            }
        if !isSame { return "the backend left by \(reason), the interpreter by \(result.kind)" }
        if reason == .fault, fault == nil { return "the backend has no state map at the fault" }
        if cpu.pc != result.pc { return "pc is \(cpu.pc), the interpreter's \(result.pc)" }
        let end = snapshot(cpu)
        for (index, slot) in layout.slots.enumerated() where end.slots[index] != wanted.slots[index] {
            return "\(slot.name) is \(hex(end.slots[index])), the interpreter's \(hex(wanted.slots[index]))"
        }
        if end.flags != wanted.flags { return "float flags are \(end.flags), the interpreter's \(wanted.flags)" }
        if end.rounding != wanted.rounding { return "rounding is \(end.rounding), not \(wanted.rounding)" }
        if let address = memory.differences().first { return "memory differs at \(hex(address))" }
        return nil
    }

    private func report(
        _ difference: String, _ unit: Unit, _ entry: CodeEntry, _ start: Snapshot, _ wanted: Snapshot, _ cpu: CPUState
    ) -> String {
        let end = snapshot(cpu)
        var text = "martlet: the backend and the interpreter differ at \(unit.region.entry), "
        text += "executed region \(checkedRegions): \(difference)\n"
        text += "state: slot, before, backend's, interpreter's\n"
        for (index, slot) in layout.slots.enumerated() {
            let values = [start.slots[index], end.slots[index], wanted.slots[index]]
            let mark = values[1] == values[2] ? " " : "*"
            text += " \(mark) \(slot.name) " + values.map { hex($0) }.joined(separator: " ") + "\n"
        }
        text += unit.region.text(layout: layout)
        text += inner.disassemble(entry, bytes: unit.hostBytes) ?? ""
        return text + "\n"
    }

    private func hex(_ value: UInt64) -> String { "0x" + String(value, radix: 16) }
}

private final class PollHost: InterpreterHost {
    let isPollRequested: Bool

    init(_ isPollRequested: Bool) { self.isPollRequested = isPollRequested }

    /// Regions with calls are not interpreted.
    func call(_ helper: Helper, _ arguments: HelperArguments, _ thread: inout InterpreterThread) -> UInt64 { 0 }
}
