// room: tests/frontend/riscv64
// does: the signal frame against the layout that the cross compiler's kernel headers have, and there and back again
// spec: linux arch/riscv/include/uapi/asm/ucontext.h, sigcontext.h

import Base
import Foundation
import FrontendRISCV64
import PluginAPI
import XCTest

final class SignalFrameTests: XCTestCase {
    /// A stack of guest memory.
    final class Memory: GuestMemoryAccess {
        let start: UInt64 = 0x7fff_0000
        var bytes = [UInt8](repeating: 0xaa, count: 8192)

        func read(_ address: UInt64, into buffer: UnsafeMutableRawBufferPointer) -> Bool {
            guard address >= start, Int(address - start) + buffer.count <= bytes.count else { return false }
            buffer.copyBytes(from: bytes[Int(address - start)..<Int(address - start) + buffer.count])
            return true
        }

        func write(_ buffer: UnsafeRawBufferPointer, at address: UInt64) -> Bool {
            guard address >= start, Int(address - start) + buffer.count <= bytes.count else { return false }
            bytes.replaceSubrange(Int(address - start)..<Int(address - start) + buffer.count, with: buffer)
            return true
        }

        func word(_ address: UInt64) -> UInt64 {
            (0..<8).reduce(0) { $0 | UInt64(bytes[Int(address - start) + $1]) << UInt64(8 * $1) }
        }
    }

    private let abi = RISCV64Frontend().linux
    private let layout = RISCV64Frontend().layout

    private func slot(_ name: String) throws -> Int { try XCTUnwrap(layout.slot(named: name)).index }

    private func fill(_ cpu: CPUState) {
        for (index, slot) in layout.slots.enumerated() { cpu[slot] = 0x1111_0000 + UInt64(index) }
        cpu[layout.slots[63]] = 3
        cpu.header.pointee.float_flags = 0x15
        cpu.header.pointee.float_rounding = 3
        cpu.pc = GuestAddress(0x12346)
    }

    private func request(_ stackPointer: UInt64) -> SignalFrameRequest {
        SignalFrameRequest(
            signal: 10, handler: GuestAddress(0x4000), returnAddress: GuestAddress(0x5000),
            info: (0..<128).map { UInt8($0) }, savedMask: 0x8000_0000_0000_0005, stackPointer: stackPointer,
            alternateStack: (base: 0x1234_5000, flags: 2, size: 0x4000))
    }

    func testPush() throws {
        let cpu = TestCPU()
        let memory = Memory()
        fill(cpu.state)
        XCTAssertTrue(abi.pushSignalFrame(cpu.state, request(memory.start + 8001), memory: memory))
        let frame = cpu.state[abi.stackPointer]
        XCTAssertEqual(frame % 16, 0)
        XCTAssertEqual(cpu.state.pc, GuestAddress(0x4000))
        XCTAssertEqual(cpu.state[layout.slots[0]], 0x5000, "ra")
        XCTAssertEqual(cpu.state[abi.syscallArguments[0]], 10)
        XCTAssertEqual(cpu.state[abi.syscallArguments[1]], frame)
        XCTAssertEqual(cpu.state[abi.syscallArguments[2]], frame + 128)
        XCTAssertEqual(cpu.state.header.pointee.reservation_address, .max)
        // Where the headers say that the members are.
        let offsets = try Self.kernelOffsets()
        let context = frame + 128
        func member(_ name: String) throws -> UInt64 { memory.word(context + (try XCTUnwrap(offsets[name]))) }
        XCTAssertEqual(frame + 128 + offsets["size"]!, frame + 1088)
        XCTAssertEqual(try member("uc_flags"), 0)
        XCTAssertEqual(try member("uc_link"), 0)
        XCTAssertEqual(try member("ss_sp"), 0x1234_5000)
        XCTAssertEqual(try member("ss_flags"), 2)
        XCTAssertEqual(try member("ss_size"), 0x4000)
        XCTAssertEqual(try member("uc_sigmask"), 0x8000_0000_0000_0005)
        XCTAssertEqual(try member("pc"), 0x12346)
        XCTAssertEqual(try member("ra"), 0x1111_0000)
        XCTAssertEqual(try member("t6"), 0x1111_001e)
        XCTAssertEqual(try member("f0"), 0x1111_001f)
        XCTAssertEqual(try member("f31"), 0x1111_003e)
        XCTAssertEqual(try member("fcsr"), 0x75)
        XCTAssertEqual(try member("reserved") & 0xffff_ffff, 0)
        XCTAssertEqual(try member("hdr"), 0)
        XCTAssertEqual(
            Array(memory.bytes[Int(frame - memory.start)..<Int(frame - memory.start) + 128]),
            (0..<128).map { UInt8($0) })
    }

    func testPopRestoresEverything() throws {
        let cpu = TestCPU()
        let memory = Memory()
        fill(cpu.state)
        let before = layout.slots.map { cpu.state[$0] }
        XCTAssertTrue(abi.pushSignalFrame(cpu.state, request(memory.start + 8000), memory: memory))
        let frame = cpu.state[abi.stackPointer]
        for slot in layout.slots { cpu.state[slot] = 0 }
        cpu.state.header.pointee.float_flags = 0
        cpu.state.header.pointee.float_rounding = 0
        cpu.state[abi.stackPointer] = frame
        let restored = try XCTUnwrap(abi.popSignalFrame(cpu.state, memory: memory))
        XCTAssertEqual(restored.mask, 0x8000_0000_0000_0005)
        XCTAssertTrue(restored.alternateStack == (base: 0x1234_5000, flags: 2, size: 0x4000))
        XCTAssertEqual(layout.slots.map { cpu.state[$0] }, before)
        XCTAssertEqual(cpu.state.pc, GuestAddress(0x12346))
        XCTAssertEqual(cpu.state.header.pointee.float_flags, 0x15)
        XCTAssertEqual(cpu.state.header.pointee.float_rounding, 3)
        XCTAssertEqual(cpu.state.mode, 0)
    }

    /// The handler may have written any frm into the frame.
    func testPopSetsTheTranslationMode() throws {
        let cpu = TestCPU()
        let memory = Memory()
        for (field, mode) in [(0, 0), (3, 0), (4, 1), (5, 2), (7, 2)] as [(UInt8, UInt32)] {
            fill(cpu.state)
            XCTAssertTrue(abi.pushSignalFrame(cpu.state, request(memory.start + 8000), memory: memory))
            let frame = Int(cpu.state[abi.stackPointer] - memory.start)
            memory.bytes[frame + 816] = field << 5
            XCTAssertNotNil(abi.popSignalFrame(cpu.state, memory: memory))
            XCTAssertEqual(cpu.state.mode, mode)
            XCTAssertEqual(RISCV64Frontend().mode(of: cpu.state), mode)
            XCTAssertEqual(cpu.state[layout.slots[63]], UInt64(field))
        }
    }

    func testRefusals() throws {
        let cpu = TestCPU()
        let memory = Memory()
        fill(cpu.state)
        XCTAssertFalse(abi.pushSignalFrame(cpu.state, request(memory.start + 1000), memory: memory))
        XCTAssertEqual(cpu.state.pc, GuestAddress(0x12346), "nothing changes if the stack can't be written")
        XCTAssertTrue(abi.pushSignalFrame(cpu.state, request(memory.start + 8000), memory: memory))
        let frame = Int(cpu.state[abi.stackPointer] - memory.start)
        memory.bytes[frame + 1076] = 1
        XCTAssertNil(abi.popSignalFrame(cpu.state, memory: memory), "the reserved word is not 0")
        memory.bytes[frame + 1076] = 0
        memory.bytes[frame + 1080] = 1
        XCTAssertNil(abi.popSignalFrame(cpu.state, memory: memory), "an unknown extension record")
        cpu.state[abi.stackPointer] = 16
        XCTAssertNil(abi.popSignalFrame(cpu.state, memory: memory))
    }

    func testStart() throws {
        let cpu = TestCPU()
        fill(cpu.state)
        abi.start(cpu.state, pc: GuestAddress(0x10100), stackPointer: 0x7ff0)
        XCTAssertEqual(cpu.state.pc, GuestAddress(0x10100))
        for slot in layout.slots { XCTAssertEqual(cpu.state[slot], slot == abi.stackPointer ? 0x7ff0 : 0, slot.name) }
        XCTAssertEqual(cpu.state.header.pointee.float_flags, 0)
        XCTAssertEqual(cpu.state.header.pointee.float_rounding, 0)
        XCTAssertEqual(abi.hardwareCapabilities, 0x112d)
    }

    func testSigreturnCode() throws {
        let code = TestCode(bytes: abi.sigreturnCode)
        var reader = CodeReader(code)
        let frontend = RISCV64Frontend()
        XCTAssertEqual(frontend.disassemble(GuestAddress(0x10000), reader: &reader)?.text, "li\ta7,139")
        XCTAssertEqual(frontend.disassemble(GuestAddress(0x10004), reader: &reader)?.text, "ecall")
        XCTAssertNil(frontend.disassemble(GuestAddress(0x10008), reader: &reader))
    }

    /// Offsets into ucontext_t as the cross compiler sees them in the kernel's headers, read from the assembly of a file
    /// that is compiled but not run.
    static func kernelOffsets() throws -> [String: UInt64] {
        let members = [
            ("uc_flags", "uc_flags"), ("uc_link", "uc_link"), ("ss_sp", "uc_stack.ss_sp"),
            ("ss_flags", "uc_stack.ss_flags"), ("ss_size", "uc_stack.ss_size"), ("uc_sigmask", "uc_sigmask"),
            ("pc", "uc_mcontext.sc_regs.pc"), ("ra", "uc_mcontext.sc_regs.ra"), ("t6", "uc_mcontext.sc_regs.t6"),
            ("f0", "uc_mcontext.sc_fpregs.d.f[0]"), ("f31", "uc_mcontext.sc_fpregs.d.f[31]"),
            ("fcsr", "uc_mcontext.sc_fpregs.d.fcsr"),
        ]
        var source =
            "#include <stddef.h>\n#include <linux/signal.h>\n#include <asm/sigcontext.h>\n#include <asm/ucontext.h>\n"
        for (name, path) in members {
            source += "const unsigned long m_\(name) = offsetof(struct ucontext, \(path));\n"
        }
        source += "const unsigned long m_size = sizeof(struct ucontext);\n"
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("frame-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("frame.c")
        let output = folder.appendingPathComponent("frame.s")
        try source.write(to: file, atomically: true, encoding: .utf8)
        let compiler = Process()
        compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        compiler.arguments = ["riscv64-linux-gnu-gcc", "-w", "-S", "-o", output.path, file.path]
        try compiler.run()
        compiler.waitUntilExit()
        XCTAssertEqual(compiler.terminationStatus, 0)
        var offsets: [String: UInt64] = [:]
        var name = ""
        for line in try String(contentsOf: output, encoding: .utf8).split(separator: "\n") {
            if line.hasPrefix("m_"), line.hasSuffix(":") { name = String(line.dropFirst(2).dropLast()) }
            let words = line.split { $0 == " " || $0 == "\t" }
            if words.first == ".dword", let value = UInt64(words[1]) { offsets[name] = value }
            if words.first == ".zero" { offsets[name] = 0 }
        }
        // The extension header takes the end of the union that the float registers are in.
        let union = try XCTUnwrap(offsets["f0"])
        offsets["reserved"] = union + 516
        offsets["hdr"] = union + 520
        return offsets
    }
}
