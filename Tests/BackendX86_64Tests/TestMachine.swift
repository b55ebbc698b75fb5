// room: tests
// does: a thread's CPU state, memory and both ways to run a region: compiled and interpreted
// spec: none

import Base
import CSupport
import Glibc
import IR
import PluginAPI

import BackendX86_64

/// Where a run ended and what it left behind.
struct Outcome: Equatable {
    var how: String
    var slots: [UInt64]
    var memory: [UInt8]
    var flags: UInt32
    var rounding: UInt32
    var reservation: UInt64
}

/// One thread that regions run on.
final class TestMachine {
    let layout: StateLayout
    let cpu: CPUState
    let memory: UnsafeMutableRawPointer
    let hole: UInt64
    private let stack: UnsafeMutableRawPointer
    private let jumpTable: UnsafeMutablePointer<martlet_jump_entry>
    static let memoryBytes = 4096
    static let stackBytes = 1 << 16

    init(layout: StateLayout) {
        self.layout = layout
        let base = UnsafeMutableRawPointer.allocate(byteCount: layout.size + 4096, alignment: 64)
        base.initializeMemory(as: UInt8.self, repeating: 0, count: layout.size + 4096)
        cpu = CPUState(base: base)
        let map = mmap(nil, 3 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)!
        mprotect(map + 8192, 4096, PROT_NONE)
        memory = map
        hole = UInt64(UInt(bitPattern: map + 8192 + 512))
        stack = UnsafeMutableRawPointer.allocate(byteCount: Self.stackBytes, alignment: 4096)
        jumpTable = .allocate(capacity: Int(MARTLET_JUMP_ENTRIES))
        jumpTable.initialize(
            repeating: martlet_jump_entry(pc: .max, host: 0), count: Int(MARTLET_JUMP_ENTRIES))
        jumpTable[Int(MARTLET_JUMP_ENTRIES) - 1].pc = 0
        let header = cpu.header
        header.pointee.jump_table = UInt64(UInt(bitPattern: jumpTable))
        header.pointee.prediction_base = UInt64(UInt(bitPattern: stack + Self.stackBytes))
        header.pointee.prediction_limit = UInt64(UInt(bitPattern: stack + 16384))
        martlet_install_fault_handlers()
        martlet_register_accesses()
        martlet_enter_thread(header)
    }

    deinit {
        martlet_leave_thread()
        munmap(memory, 3 * 4096)
        cpu.base.deallocate()
        stack.deallocate()
        jumpTable.deallocate()
    }

    var memoryAddress: UInt64 { UInt64(UInt(bitPattern: memory)) }

    subscript(name: String) -> UInt64 {
        get { cpu[layout[layout.slot(named: name)!]] }
        set { cpu[layout[layout.slot(named: name)!]] = newValue }
    }

    func addJump(_ pc: UInt64, _ entry: CodeEntry) {
        jumpTable[Int(pc >> 1) & Int(MARTLET_JUMP_ENTRIES - 1)] = martlet_jump_entry(pc: pc, host: entry.raw)
    }

    /// Sets the state from `seed`.
    func randomize(_ seed: UInt64) {
        var random = SeededRandom(seed: seed)
        for slot in layout.slots {
            cpu[slot] = slot.type.isFloat ? random.edgeFloat(slot.type) : UInt64(bitPattern: random.edgeInteger())
        }
        for index in 0..<Self.memoryBytes {
            memory.storeBytes(of: UInt8.random(in: 0...255, using: &random), toByteOffset: index, as: UInt8.self)
        }
        self["memory"] = memoryAddress
        self["hole"] = hole
        self["counter"] = 20
        cpu.header.pointee.float_flags = UInt32(random.below(32))
        cpu.header.pointee.float_rounding = UInt32(random.below(4))
        cpu.header.pointee.reservation_address = .max
        cpu.header.pointee.exit_operand = 0
    }

    private func outcome(_ how: String) -> Outcome {
        Outcome(
            how: how, slots: layout.slots.map { cpu[$0] },
            memory: Array(UnsafeRawBufferPointer(start: memory, count: Self.memoryBytes)),
            flags: cpu.header.pointee.float_flags, rounding: cpu.header.pointee.float_rounding,
            reservation: cpu.header.pointee.reservation_address)
    }

    func runCompiled(_ backend: X86Backend, _ entry: CodeEntry) -> Outcome {
        backend.forgetPredictions(cpu)
        let reason = backend.run(cpu, from: entry)
        if reason == .fault {
            guard let site = backend.recoverState(cpu) else {
                return outcome("no state map at \(cpu.header.pointee.fault.host_pc)")
            }
            return outcome("fault \(site.isWrite) \(site.address) pc \(cpu.pc)")
        }
        var text = ""
        switch reason {
        case .direct, .indirect: text = "exit"
        // What an empty last-target cell and the empty prediction stack match lead here.
        case .poll where cpu.pc.raw == .max || cpu.pc.raw == 1: text = "exit"
        case .leave(let why): text = "leave \(why) \(why == .misaligned ? cpu.header.pointee.exit_operand : 0)"
        case .poll: text = "poll"
        case .fault: break
        }
        return outcome("\(text) pc \(cpu.pc)")
    }

    func runInterpreted(_ region: Region, host: some InterpreterHost) -> Outcome {
        var interpreter = Interpreter(layout: layout)
        var thread = InterpreterThread()
        thread.float.flags.rawValue = UInt8(cpu.header.pointee.float_flags)
        thread.float.setRounding(UInt64(cpu.header.pointee.float_rounding))
        thread.reservationAddress = cpu.header.pointee.reservation_address
        var direct = DirectMemory()
        let result = interpreter.run(region, state: cpu.base, thread: &thread, memory: &direct, host: host)
        var how: String
        switch result.kind {
        case .fault: how = "fault \(result.isStore) \(result.operand)"
        case .leave: how = "leave \(result.reason) \(result.reason == .misaligned ? result.operand : 0)"
        case .poll: how = "poll"
        default: how = "exit"
        }
        how += " pc \(result.pc)"
        cpu.header.pointee.float_flags = UInt32(thread.float.flags.rawValue)
        cpu.header.pointee.reservation_address = thread.reservationAddress
        cpu.header.pointee.float_rounding = Self.rounding(thread.float)
        return outcome(how)
    }

    private static func rounding(_ float: FloatEnvironment) -> UInt32 { UInt32(float.rounding.rawValue) }
}

/// Helpers are called as the compiled code calls them.
final class QuietHost: InterpreterHost {
    var isPollRequested = false

    func call(_ helper: Helper, _ arguments: HelperArguments, _ thread: inout InterpreterThread) -> UInt64 { 0 }
}
