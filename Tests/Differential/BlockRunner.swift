// room: tests/differential (UNSAFE ROOM: the guest's memory, and code as bytes)
// does: what runs a block on our side, and the guest that it runs on: code, registers, data memory
// spec: none

import Base
import Glibc
import IR
import PluginAPI

/// Something that runs a block on our side.
protocol BlockRunner: AnyObject {
    var name: String { get }

    /// The state that the case leaves, or why it did not come to its end.
    func run(_ test: TestCase) -> Result<GuestRecord, RunFailure>
}

struct RunFailure: Error {
    var text: String
}

/// The code of one block. Fetching what is behind it ends a path, so that a run stops exactly at its end.
final class BlockCode: CodeSource {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let ending: [UInt8]
    private(set) var start: UInt64 = 0
    private var count = 0
    var end: UInt64 { start + UInt64(count) }

    /// - Parameter ending: more code that stands behind each block.
    init(ending: [UInt8] = []) {
        self.ending = ending
        bytes = .allocate(capacity: 1 << 16)
    }

    deinit { bytes.deallocate() }

    func load(_ test: TestCase) {
        let code = test.block.bytes(at: test.pc) + ending
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
struct GuestCPU {
    let state: CPUState
    let layout: StateLayout

    func load(_ record: GuestRecord) {
        for number in 1..<32 { state[layout.slots[number - 1]] = record.x[number] }
        for number in 0..<32 { state[layout.slots[number + 31]] = record.f[number] }
        state[layout.slots[63]] = record.fcsr >> 5 & 7
        state.header.pointee.float_flags = UInt32(record.fcsr & 31)
        // The host's rounding is of no effect where frm asks for something that the host has not.
        state.header.pointee.float_rounding = record.fcsr >> 5 & 7 < 4 ? UInt32(record.fcsr >> 5 & 3) : 0
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

enum GuestMemory {
    /// Contract: the caller deallocates it.
    static func zeroed(bytes: Int) -> UnsafeMutableRawPointer {
        let base = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
        memset(base, 0, bytes)
        return base
    }

    /// The data memory at its guest address, which is its host address; nil if something else lies there.
    nonisolated(unsafe) static let data: UnsafeMutableRawPointer? = {
        let wanted = UnsafeMutableRawPointer(bitPattern: UInt(GuestMap.data))
        let flags = MAP_PRIVATE | MAP_ANONYMOUS | 0x10_0000  // MAP_FIXED_NOREPLACE
        let found = mmap(wanted, 4096, PROT_READ | PROT_WRITE, flags, -1, 0)
        return found == wanted ? wanted : nil
    }()
}
