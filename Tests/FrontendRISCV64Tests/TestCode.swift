// room: tests/frontend/riscv64
// does: assembled guest code at any address, and a CPU state to run it on
// spec: none

import Base
import FrontendRISCV64
import Glibc
import IR
import PluginAPI
import RISCVInstructions
import XCTest

/// Code that lies at `start`; what is behind `end` can't be fetched.
final class TestCode: CodeSource {
    let start: UInt64
    private let bytes: UnsafeMutableBufferPointer<UInt8>

    init(bytes: [UInt8], at start: UInt64 = 0x10000) {
        self.start = start
        self.bytes = .allocate(capacity: max(bytes.count, 1))
        _ = self.bytes.update(from: bytes)
        count = bytes.count
    }

    private let count: Int

    deinit { bytes.deallocate() }

    convenience init(_ text: String, at start: UInt64 = 0x10000) throws {
        self.init(bytes: try assemble(text, at: start).bytes, at: start)
    }

    func codeWindow(containing address: GuestAddress) -> CodeWindow? {
        guard address.raw >= start, address.raw < start + UInt64(count) else { return nil }
        let host = UInt(bitPattern: bytes.baseAddress)
        return CodeWindow(
            start: start, end: start + UInt64(count), bias: Int(bitPattern: host &- UInt(truncatingIfNeeded: start)))
    }

    func translate(
        from pc: UInt64? = nil, mode: UInt32 = 0, limits: TranslationLimits = TranslationLimits(branches: 64)
    ) -> Region {
        let frontend = RISCV64Frontend()
        var reader = CodeReader(self)
        return frontend.region(GuestAddress(pc ?? start), mode: mode, reader: &reader, limits: limits)
    }
}

extension Region {
    var endings: [Op] { blocks.map { ops[Int($0.end) - 1] } }
    func count(_ code: Opcode) -> Int { ops.count { $0.code == code } }
}

/// A CPU state for one test.
final class TestCPU {
    let state: CPUState

    init() {
        let size = RISCV64Frontend().layout.size
        let base = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
        memset(base, 0, size)
        state = CPUState(base: base)
    }

    deinit { state.base.deallocate() }
}
