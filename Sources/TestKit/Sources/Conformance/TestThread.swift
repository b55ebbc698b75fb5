// room: test-kit/conformance (UNSAFE ROOM: owns the memory that compiled code uses)
// does: a guest thread without an engine: CPU state, jump table, prediction stack, and memory to work on
// spec: Sources/Kit/Sources/CSupport/include/martlet_cpu.h

import CSupport
import Glibc
import IR
import PluginAPI

/// A thread's memory as the engine would lay it out. Contract: the thread outlives every use of its `cpu`.
final class TestThread {
    static let predictionBytes = 1 << 20

    let cpu: CPUState
    /// `RandomRegion.memoryBytes` bytes, aligned to 8.
    let memory: UnsafeMutableRawPointer
    /// A page that nothing may access.
    let hole: UnsafeMutableRawPointer
    private let stack: UnsafeMutableRawPointer
    private let jumpTable: UnsafeMutablePointer<martlet_jump_entry>

    init?(stateBytes: Int) {
        let flags = MAP_PRIVATE | MAP_ANONYMOUS
        guard let stack = mmap(nil, Self.predictionBytes, PROT_READ | PROT_WRITE, flags, -1, 0), stack != MAP_FAILED,
            let hole = mmap(nil, 4096, PROT_NONE, flags, -1, 0), hole != MAP_FAILED
        else { return nil }
        self.stack = stack
        self.hole = hole
        let base = UnsafeMutableRawPointer.allocate(byteCount: stateBytes, alignment: 64)
        base.initializeMemory(as: UInt8.self, repeating: 0, count: stateBytes)
        cpu = CPUState(base: base)
        memory = .allocate(byteCount: RandomRegion.memoryBytes, alignment: 16)
        memory.initializeMemory(as: UInt8.self, repeating: 0, count: RandomRegion.memoryBytes)
        jumpTable = .allocate(capacity: Int(MARTLET_JUMP_ENTRIES))
        jumpTable.initialize(repeating: martlet_jump_entry(pc: .max, host: 0), count: Int(MARTLET_JUMP_ENTRIES))
        let top = UInt64(UInt(bitPattern: stack)) + UInt64(Self.predictionBytes)
        cpu.header.pointee.jump_table = UInt64(UInt(bitPattern: jumpTable))
        cpu.header.pointee.prediction_base = top
        cpu.header.pointee.prediction_stack = top
        cpu.header.pointee.prediction_limit = top - UInt64(Self.predictionBytes / 2)
        cpu.header.pointee.reservation_address = .max
    }

    deinit {
        munmap(stack, Self.predictionBytes)
        munmap(hole, 4096)
        cpu.base.deallocate()
        memory.deallocate()
        jumpTable.deallocate()
    }

    var memoryBytes: [UInt8] {
        get { Array(UnsafeRawBufferPointer(start: memory, count: RandomRegion.memoryBytes)) }
        set { memory.copyMemory(from: newValue, byteCount: RandomRegion.memoryBytes) }
    }
}
