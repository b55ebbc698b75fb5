// room: engine (UNSAFE ROOM: owns the raw memory that generated code uses)
// does: one guest thread: its CPU state, jump table, prediction stack and counts
// spec: Docs/Architecture.md, section 5

import CSupport
import Glibc
import PluginAPI
import Synchronization

/// What one guest thread owns.
///
/// The prediction stack is generated code's host stack: calls push (guest return pc, host return address) pairs on it and
/// helpers run on it. Pushing stops at `helperReserve` bytes above its low end, so a helper always has that much.
final class GuestThread: @unchecked Sendable {
    static let predictionBytes = 4 << 20
    static let helperReserve = 2 << 20
    private static let jumpTableBytes = Int(MARTLET_JUMP_ENTRIES) * MemoryLayout<martlet_jump_entry>.stride
    private static let mappedBytes = jumpTableBytes + predictionBytes

    let cpu: CPUState
    let inside = Atomic<Bool>(false)
    var statistics = ThreadStatistics()
    /// The jump table, and above it the prediction stack.
    private let mapped: UnsafeMutableRawPointer
    private let jumpTable: UnsafeMutablePointer<martlet_jump_entry>
    private let stateBytes: Int

    /// - Throws: `EngineError.outOfMemory` if the host has no memory for the thread.
    init(stateBytes: Int) throws(EngineError) {
        self.stateBytes = stateBytes
        let protection = PROT_READ | PROT_WRITE
        let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
        // Fresh memory is zero, and the host need not have touched it: many threads jump to few places.
        guard let memory = mmap(nil, Self.mappedBytes, protection, flags, -1, 0), martlet_is_mapped(memory) else {
            throw .outOfMemory
        }
        mapped = memory
        jumpTable = memory.bindMemory(to: martlet_jump_entry.self, capacity: Int(MARTLET_JUMP_ENTRIES))
        jumpTable[0].pc = .max
        // The stack's lowest page stays inaccessible: a helper that overruns its stack faults there.
        let stack = memory + Self.jumpTableBytes
        mprotect(stack, 4096, PROT_NONE)
        let base = UnsafeMutableRawPointer.allocate(byteCount: stateBytes, alignment: 64)
        base.initializeMemory(as: UInt8.self, repeating: 0, count: stateBytes)
        cpu = CPUState(base: base)
        let top = UInt64(UInt(bitPattern: stack)) + UInt64(Self.predictionBytes)
        cpu.header.pointee.jump_table = UInt64(UInt(bitPattern: jumpTable))
        cpu.header.pointee.prediction_base = top
        cpu.header.pointee.prediction_stack = top
        cpu.header.pointee.prediction_limit = top - UInt64(Self.predictionBytes - Self.helperReserve)
        cpu.header.pointee.reservation_address = .max
        cpu.header.pointee.owner = UInt64(UInt(bitPattern: Unmanaged.passUnretained(self).toOpaque()))
    }

    deinit {
        munmap(mapped, Self.mappedBytes)
        cpu.base.deallocate()
    }

    /// The thread that a CPU state belongs to.
    static func of(_ cpu: CPUState) -> GuestThread {
        let owner = UnsafeRawPointer(bitPattern: UInt(cpu.header.pointee.owner))
        return Unmanaged<GuestThread>.fromOpaque(owner.unsafelyUnwrapped).takeUnretainedValue()
    }

    /// Copies every slot, near and far, and what of the header is guest state.
    func copyGuestState(from parent: CPUState) {
        let near = Int(MARTLET_NEAR_SLOTS)..<Int(MARTLET_COLD_HEADER)
        let far = Int(MARTLET_FAR_SLOTS)..<stateBytes
        for range in [near, far] {
            (cpu.base + range.lowerBound).copyMemory(from: parent.base + range.lowerBound, byteCount: range.count)
        }
        cpu.pc = parent.pc
        cpu.mode = parent.mode
        cpu.header.pointee.float_flags = parent.header.pointee.float_flags
        cpu.header.pointee.float_rounding = parent.header.pointee.float_rounding
    }

    /// An entry is empty if no jump that looks at it has its pc: 0 looks at the first entry only, all ones at the last.
    func clearJumpTable() {
        jumpTable.update(repeating: martlet_jump_entry(pc: 0, host: 0), count: Int(MARTLET_JUMP_ENTRIES))
        jumpTable[0].pc = .max
    }

    /// Makes generated code ask for `pc` again.
    func forgetJump(to pc: UInt64) {
        let index = Int(pc >> 1) & (Int(MARTLET_JUMP_ENTRIES) - 1)
        guard jumpTable[index].pc == pc else { return }
        jumpTable[index] = martlet_jump_entry(pc: index == 0 ? .max : 0, host: 0)
    }

    /// Lets generated code find `entry` by itself at its next indirect jump to `pc`.
    func rememberJump(to pc: UInt64, _ entry: CodeEntry) {
        jumpTable[Int(pc >> 1) & (Int(MARTLET_JUMP_ENTRIES) - 1)] = martlet_jump_entry(pc: pc, host: entry.raw)
    }

    /// Says that the thread is outside; answers whether it was inside.
    func goOutside() -> Bool { inside.exchange(false, ordering: .sequentiallyConsistent) }
}
