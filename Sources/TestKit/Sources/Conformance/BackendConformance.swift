// room: test-kit/conformance
// does: runs a backend and the reference interpreter on the same regions and compares everything that can be seen
// spec: Docs/Architecture.md, section 7; Sources/Kit/Sources/PluginAPI/Backend.swift

import Base
import CSupport
import Glibc
import IR
import PluginAPI

/// What the interpreter and a backend start from and end with.
private struct Snapshot: Equatable {
    var slots: [UInt64]
    var memory: [UInt8]
    var flags: UInt32
    var rounding: UInt32
    var reservation: UInt64
}

/// Checks a backend. It needs no engine and no guest.
public final class BackendConformance {
    private let backend: any Backend
    private let thread: TestThread
    private let layout = RandomRegion.layout
    private var compiled = CompiledRegion()
    private var builder = RegionBuilder()
    private var report = ConformanceReport()

    /// - Parameter make: makes the backend, as its plugin registers it.
    /// - Throws: what `make` throws.
    public init(_ make: Registry.BackendFactory, maskedFeatures: Set<String> = []) throws {
        backend = try make(
            BackendConfiguration(
                layout: layout, codeBytes: 16 << 20, maskedFeatures: maskedFeatures, checksAllocations: true))
        guard let thread = TestThread(stateBytes: layout.size) else { throw PassRefusal("no memory for a thread") }
        self.thread = thread
        backend.prepare(thread.cpu)
    }

    /// Compares `count` random regions, then checks links.
    public func run(count: Int, seed: UInt64 = 1) -> ConformanceReport {
        _ = martlet_install_fault_handlers()
        guard martlet_enter_thread(thread.cpu.header) == 0 else {
            report.fail("no alternate signal stack for the thread")
            return report
        }
        defer { martlet_leave_thread() }
        for offset in 0..<UInt64(count) where !report.isFull { compare(seed: seed &+ offset) }
        checkLinks()
        return report
    }

    // MARK: - Random regions

    private func compare(seed: UInt64) {
        var options = RandomRegionOptions()
        options.hasFaults = seed % 4 == 0
        options.hasLoops = seed % 3 != 0
        options.blocks = 1 + Int(seed % 6)
        let region = RandomRegion.make(seed: seed, options: options)
        var random = SeededRandom(seed: seed ^ 0x5eed)
        let start = makeStart(&random)
        let firstExit = ExitID(UInt32(truncatingIfNeeded: seed & 0xffff) * 16)
        do throws(CompileFailure) {
            if seed % 2 == 0 {
                try backend.compile(region, firstExit: firstExit, into: &compiled)
            } else {
                builder.rebuild(region)
                try backend.compile(&builder, firstExit: firstExit, into: &compiled)
            }
        } catch .full {
            backend.reset()
            report.checked("resets after code memory was full")
            return
        } catch {
            report.fail("seed \(seed): compile failed: \(error)\n\(region.text(layout: layout))")
            return
        }
        var exits: [RegionExit] = []
        region.collectExits(into: &exits)
        if exits.count != compiled.sites.count {
            report.fail("seed \(seed): \(exits.count) exits but \(compiled.sites.count) sites")
        }
        let wanted = interpret(region, start)
        // All ones marks empty entries of jump tables: no frontend's code can lie there.
        guard wanted.result.pc.raw != .max else { return }
        restore(start)
        let reason = backend.run(thread.cpu, from: compiled.entry)
        var fault: FaultSite?
        if reason == .fault { fault = backend.recoverState(thread.cpu) }
        report.checked("random regions compared with the interpreter")
        if let difference = difference(wanted, reason, fault, region, firstExit) {
            report.fail("seed \(seed): \(difference)\n\(region.text(layout: layout))")
        }
    }

    private func makeStart(_ random: inout SeededRandom) -> Snapshot {
        var slots = layout.slots.map { slot in
            slot.type.isFloat ? random.edgeFloat(slot.type) : UInt64(bitPattern: random.edgeInteger())
        }
        for (index, slot) in layout.slots.enumerated() {
            switch slot.name {
            case "memory": slots[index] = UInt64(UInt(bitPattern: thread.memory))
            case "hole": slots[index] = UInt64(UInt(bitPattern: thread.hole))
            case "counter": slots[index] = UInt64(random.below(5))
            default: if slot.type.bits == 32 { slots[index] &= 0xffff_ffff }
            }
        }
        let memory = (0..<RandomRegion.memoryBytes).map { _ in UInt8(random.below(256)) }
        thread.cpu.header.pointee.poll_request = random.chance(oneIn: 4) ? 1 : 0
        return Snapshot(
            slots: slots, memory: memory, flags: UInt32(random.below(32)), rounding: UInt32(random.below(4)),
            reservation: .max)
    }

    private func restore(_ snapshot: Snapshot) {
        for (slot, value) in zip(layout.slots, snapshot.slots) { thread.cpu[slot] = value }
        thread.memoryBytes = snapshot.memory
        let header = thread.cpu.header
        header.pointee.float_flags = snapshot.flags
        header.pointee.float_rounding = snapshot.rounding
        header.pointee.reservation_address = snapshot.reservation
    }

    private func snapshot() -> Snapshot {
        let header = thread.cpu.header
        return Snapshot(
            slots: layout.slots.map { thread.cpu[$0] }, memory: thread.memoryBytes, flags: header.pointee.float_flags,
            rounding: header.pointee.float_rounding, reservation: header.pointee.reservation_address)
    }

    /// What the reference interpreter makes of it. The state is that of the test thread, memory is a copy.
    private func interpret(_ region: Region, _ start: Snapshot) -> (result: InterpreterResult, end: Snapshot) {
        restore(start)
        var interpreter = Interpreter(layout: layout)
        var float = InterpreterThread()
        float.float.flags.rawValue = UInt8(start.flags)
        float.float.setRounding(UInt64(start.rounding))
        var memory = ArrayMemory(start: UInt64(UInt(bitPattern: thread.memory)), bytes: start.memory)
        let host = QuietHost(polls: thread.cpu.header.pointee.poll_request != 0)
        let result = interpreter.run(region, state: thread.cpu.base, thread: &float, memory: &memory, host: host)
        var end = snapshot()
        end.memory = memory.bytes
        end.flags = UInt32(float.float.flags.rawValue)
        end.rounding = UInt32(float.float.rounding.rawValue)
        end.reservation = float.reservationAddress
        return (result, end)
    }

    private func difference(
        _ wanted: (result: InterpreterResult, end: Snapshot), _ reason: ExitReason, _ fault: FaultSite?,
        _ region: Region, _ firstExit: ExitID
    ) -> String? {
        let result = wanted.result
        let exit = ExitID(firstExit.raw + UInt32(exitIndex(of: result.op, in: region)))
        let polls = thread.cpu.header.pointee.poll_request != 0
        let expected: ExitReason =
            switch result.kind {
            case .exit, .exitCall: .direct(exit)
            case .exitIndirect, .exitCallIndirect, .exitReturn: polls ? .poll : .indirect(exit)
            case .leave: .leave(result.reason)
            case .poll: .poll
            case .fault: .fault
            }
        if reason != expected { return "left by \(reason), not \(expected)" }
        if thread.cpu.pc != result.pc { return "pc is \(thread.cpu.pc), not \(result.pc)" }
        if result.kind == .fault {
            guard let fault else { return "a fault without a state map at pc \(result.pc)" }
            if fault.isWrite != result.isStore { return "the fault's direction is wrong" }
        }
        if result.kind == .leave, result.reason == .misaligned,
            thread.cpu.header.pointee.exit_operand != result.operand
        {
            return "the leave's operand is wrong"
        }
        let end = snapshot()
        for (index, slot) in layout.slots.enumerated() where end.slots[index] != wanted.end.slots[index] {
            return "\(slot.name) is 0x\(String(end.slots[index], radix: 16)), not 0x"
                + String(wanted.end.slots[index], radix: 16)
        }
        if end.memory != wanted.end.memory { return "memory differs" }
        if end.flags != wanted.end.flags { return "float flags are \(end.flags), not \(wanted.end.flags)" }
        if end.rounding != wanted.end.rounding { return "rounding is \(end.rounding), not \(wanted.end.rounding)" }
        return nil
    }

    private func exitIndex(of op: ValueID, in region: Region) -> Int {
        var count = 0
        for block in region.blocks {
            if Int(block.end) - 1 == op.index { return count }
            switch region.ops[Int(block.end) - 1].code {
            case .exit, .exitIndirect, .exitReturn: count += 1
            case .exitCall, .exitCallIndirect: count += 2
            default: break
            }
        }
        return count
    }

    // MARK: - Links

    /// A region that adds `step` to x0 and leaves for `target`.
    private func adder(_ entry: UInt64, step: Int64, target: UInt64) -> Region {
        var builder = RegionBuilder(entry: GuestAddress(entry))
        builder.instructionCount = 1
        builder.guestCode.append(GuestCodeRange(start: GuestAddress(entry), length: 4))
        builder.startBlock()
        builder.append(Op(.insn, .none, aux: 4, imm: Int64(entry)))
        let old = builder.append(Op(.get, .i64, imm: 0))
        let amount = builder.append(Op(.iconst, .i64, imm: step))
        let new = builder.append(Op(.add, .i64, a: old, b: amount))
        builder.append(Op(.set, .none, a: new, imm: 0))
        builder.append(Op(.exit, .none, imm: Int64(target)))
        return builder.makeRegion()
    }

    /// Links, relinks and unlinks direct exits of two regions.
    private func checkLinks() {
        backend.reset()
        thread.cpu.header.pointee.poll_request = 0
        var first = CompiledRegion()
        var second = CompiledRegion()
        do throws(CompileFailure) {
            try backend.compile(adder(0x1000, step: 1, target: 0x2000), firstExit: ExitID(0), into: &first)
            try backend.compile(adder(0x2000, step: 16, target: 0x3000), firstExit: ExitID(1), into: &second)
        } catch {
            report.fail("links: compile failed: \(error)")
            return
        }
        func expect(_ what: String, _ sum: UInt64, _ exit: ExitID, _ pc: UInt64) {
            thread.cpu[layout.slots[0]] = 0
            let reason = backend.run(thread.cpu, from: first.entry)
            let got = thread.cpu[layout.slots[0]]
            report.checked("link states")
            if reason != .direct(exit) || got != sum || thread.cpu.pc.raw != pc {
                report.fail("links: \(what): left by \(reason) to \(thread.cpu.pc) with sum \(got), not \(sum)")
            }
        }
        expect("not linked", 1, ExitID(0), 0x2000)
        backend.link(first.sites[0], to: second.entry, pc: GuestAddress(0x2000))
        expect("linked", 17, ExitID(1), 0x3000)
        backend.unlink(first.sites[0])
        expect("unlinked", 1, ExitID(0), 0x2000)
        backend.link(first.sites[0], to: second.entry, pc: GuestAddress(0x2000))
        expect("linked again", 17, ExitID(1), 0x3000)
    }
}

/// Answers polls; there are no helpers.
private final class QuietHost: InterpreterHost {
    let isPollRequested: Bool

    init(polls: Bool) { isPollRequested = polls }

    func call(_ helper: Helper, _ arguments: HelperArguments, _ thread: inout InterpreterThread) -> UInt64 { 0 }
}
