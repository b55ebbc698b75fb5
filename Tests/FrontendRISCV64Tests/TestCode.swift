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

    /// One instruction a line. `name:` defines a label.
    convenience init(_ text: String, at start: UInt64 = 0x10000) throws {
        let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
        var symbols: [String: UInt64] = [:]
        var bytes: [UInt8] = []
        // Branches have the same length wherever they lead, so labels are right after the first pass.
        for _ in 0..<2 {
            bytes.removeAll()
            for line in lines {
                let pc = start + UInt64(bytes.count)
                if line.hasSuffix(":") {
                    symbols[String(line.dropLast())] = pc
                    continue
                }
                var known = symbols
                for name in TestCode.names(in: String(line)) where known[name] == nil { known[name] = pc }
                let encoded = try XCTUnwrap(
                    assembleInstruction(String(line), at: pc, symbols: known), "cannot assemble '\(line)'")
                for index in 0..<encoded.length { bytes.append(UInt8(truncatingIfNeeded: encoded.bits >> (8 * index))) }
            }
        }
        self.init(bytes: bytes, at: start)
    }

    private static func names(in line: String) -> [String] {
        line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
    }

    func codeWindow(containing address: GuestAddress) -> CodeWindow? {
        guard address.raw >= start, address.raw < start + UInt64(count) else { return nil }
        let host = UInt(bitPattern: bytes.baseAddress)
        return CodeWindow(
            start: start, end: start + UInt64(count), bias: Int(bitPattern: host &- UInt(truncatingIfNeeded: start)))
    }

    func translate(
        from pc: UInt64? = nil, mode: UInt32 = 0, limits: TranslationLimits = TranslationLimits()
    ) -> Region {
        let frontend = RISCV64Frontend()
        var reader = CodeReader(self)
        var region = Region()
        frontend.translate(GuestAddress(pc ?? start), mode: mode, reader: &reader, limits: limits, into: &region)
        return region
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
