// room: tests
// does: labels, padding, patchable jumps, constants, shortest encodings, and what happens without room or reach
// spec: Plugins/BackendX86_64/Instructions

import X86Instructions
import XCTest

/// The bytes that `body` writes.
func assemble(
    capacity: Int = 4096, at address: UInt64 = sampleAddress, _ body: (inout CodeWriter) -> Void
) -> (bytes: [UInt8], overflowed: Bool, outOfReach: Bool) {
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    buffer.initialize(repeating: 0xCC, count: capacity)
    defer { buffer.deallocate() }
    var writer = CodeWriter(start: buffer, capacity: capacity, address: address)
    body(&writer)
    let bytes = Array(UnsafeBufferPointer(start: buffer, count: writer.offset))
    return (bytes, writer.overflowed, writer.outOfReach)
}

final class SequenceTests: XCTestCase {
    func testLabelsForwardAndBackward() throws {
        let code = assemble { writer in
            var labels = LabelTable()
            let top = labels.makeLabel()
            let end = labels.makeLabel()
            writer.bind(top, in: &labels)
            writer.dec_r64(.rcx)
            writer.jcc(.equal, end, in: &labels)
            writer.jcc(.less, end, in: &labels, short: true)
            writer.jmp(top, in: &labels)
            writer.nop(count: 200)
            writer.lea(.r9, top, in: &labels)
            writer.lea(.rax, end, in: &labels)
            writer.jmp(top, in: &labels)
            writer.jcc(.above, top, in: &labels)
            writer.call(top, in: &labels)
            writer.call(end, in: &labels)
            writer.bind(end, in: &labels)
            writer.ret()
            writer.resolve(&labels)
        }
        // The short jump can't reach over 200 bytes of padding.
        XCTAssertTrue(code.outOfReach)
        let lines = try objdump(code.bytes, at: 0)
        let end = code.bytes.count - 1
        XCTAssertEqual(lines[3], "je 0x\(String(end, radix: 16))")
        XCTAssertEqual(lines[11], "jmp 0x0")
        XCTAssertEqual(lines[end], "ret")
        let tail = lines.filter { $0.key > 212 }.sorted { $0.key < $1.key }.map(\.value)
        XCTAssertEqual(tail[2...5], ["jmp 0x0", "ja 0x0", "call 0x0", "call 0x\(String(end, radix: 16))"])
        XCTAssertEqual(code.bytes[11...12], [0xEB, 0xF3], "a near bound label takes the two-byte jump")
    }

    func testShortForwardJump() throws {
        let code = assemble { writer in
            var labels = LabelTable()
            let end = labels.makeLabel()
            writer.jmp(end, in: &labels, short: true)
            writer.nop(count: 127)
            writer.bind(end, in: &labels)
            writer.resolve(&labels)
        }
        XCTAssertFalse(code.outOfReach)
        XCTAssertEqual(code.bytes[0...1], [0xEB, 0x7F])
    }

    func testPaddingIsNopsOfTheAskedLength() throws {
        for count in 0...40 {
            let code = assemble { $0.nop(count: count) }
            XCTAssertEqual(code.bytes.count, count)
            let lines = try count == 0 ? [:] : objdump(code.bytes, at: 0)
            XCTAssertEqual(lines.count, (count + 8) / 9)
            XCTAssertTrue(
                lines.values.allSatisfy { $0.hasPrefix("nop") || $0 == "xchg ax,ax" || $0 == "data16 nop" }, "\(lines)")
        }
    }

    func testPatchableJumpsStayInsideAnAlignedWord() {
        for start in 0..<16 as Range<UInt64> {
            for opcodeLength in [1, 2] as [UInt64] {
                let code = assemble(at: sampleAddress + start) { $0.alignForPatch(opcodeLength: opcodeLength) }
                let first = sampleAddress + start + UInt64(code.bytes.count) + opcodeLength
                XCTAssertEqual(first / 8, (first + 3) / 8)
                XCTAssertLessThanOrEqual(code.bytes.count, 3)
            }
        }
        for start in 0..<16 as Range<UInt64> {
            let code = assemble(at: sampleAddress + start) { $0.align(to: 16) }
            XCTAssertEqual((start + UInt64(code.bytes.count)) % 16, 0)
            XCTAssertLessThan(code.bytes.count, 16)
        }
    }

    func testConstantsTakeTheShortestForm() throws {
        let cases: [(UInt64, Int)] = [
            (0, 5), (0xFFFF_FFFF, 5), (0xFFFF_FFFF_8000_0000, 7), (~0, 7), (0x1_0000_0000, 10),
            (0xFFFF_FFFF_7FFF_FFFF, 10),
        ]
        for (value, length) in cases {
            let code = assemble { $0.mov_ri64(.rbx, value) }
            XCTAssertEqual(code.bytes.count, length, "\(value)")
        }
    }

    func testImmediateChoices() throws {
        let cases: [(Int, (inout CodeWriter) -> Void)] = [
            (4, { $0.add_ri64(.rbx, 127) }), (7, { $0.add_ri64(.rbx, 128) }), (6, { $0.add_ri64(.rax, 128) }),
            (4, { $0.add_ri64(.rax, -128) }), (3, { $0.and_ri32(.rbx, -1) }), (5, { $0.and_ri32(.rax, -129) }),
            (3, { $0.shl_ri64(.rbx, 1) }), (4, { $0.shl_ri64(.rbx, 2) }), (2, { $0.push_i(-1) }),
            (5, { $0.push_i(128) }), (4, { $0.imul_rri64(.rbx, .rcx, 3) }), (7, { $0.imul_rri64(.rbx, .rcx, 300) }),
            (6, { $0.test_ri64(.rax, 1) }), (7, { $0.test_ri64(.rbx, 1) }), (2, { $0.cmp_ri8(.rax, 3) }),
            (5, { $0.lock_add_mi64(Memory(base: .rax), 3) }), (8, { $0.lock_add_mi64(Memory(base: .rax), 300) }),
        ]
        for (index, (length, body)) in cases.enumerated() {
            XCTAssertEqual(assemble(body).bytes.count, length, "case \(index)")
        }
    }

    func testShortestAddresses() {
        func length(_ memory: Memory) -> Int { assemble { $0.mov_rm32(.rax, memory) }.bytes.count }
        XCTAssertEqual(length(Memory(base: .rax)), 2)
        XCTAssertEqual(length(Memory(base: .rsp)), 3)
        XCTAssertEqual(length(Memory(base: .rbp)), 3)
        XCTAssertEqual(length(Memory(base: .r12)), 4)
        XCTAssertEqual(length(Memory(base: .rax, displacement: 127)), 3)
        XCTAssertEqual(length(Memory(base: .rax, displacement: 128)), 6)
        XCTAssertEqual(length(Memory(index: .rcx, scale: .x1)), 2, "an index of factor 1 is a base")
        XCTAssertEqual(length(Memory(index: .rcx, scale: .x2)), 3, "twice a register is its sum with itself")
        XCTAssertEqual(length(Memory(index: .rcx, scale: .x4)), 7)
        XCTAssertEqual(length(Memory(base: .rbp, index: .rcx)), 3, "rbp moves to the index, where it needs no byte")
        XCTAssertEqual(length(Memory(base: .rax, index: .rsp)), 3, "rsp moves to the base")
    }

    func testTwoByteVEX() {
        XCTAssertEqual(assemble { $0.vaddsd(.xmm9, .xmm10, .xmm1) }.bytes.count, 4)
        XCTAssertEqual(assemble { $0.vaddsd(.xmm1, .xmm2, .xmm9) }.bytes.count, 5)
    }

    func testNoRoomIsAFlag() {
        let code = assemble(capacity: 64) { writer in
            for _ in 0..<100 { writer.movabs(.rax, ~0) }
        }
        XCTAssertTrue(code.overflowed)
        XCTAssertLessThanOrEqual(code.bytes.count, 64)
        XCTAssertFalse(assemble(capacity: 64) { for _ in 0..<5 { $0.movabs(.rax, ~0) } }.overflowed)
    }

    func testNoReachIsAFlag() {
        XCTAssertTrue(assemble { $0.jmp(toAddress: sampleAddress + 1 << 31 + 5) }.outOfReach)
        XCTAssertFalse(assemble { $0.jmp(toAddress: sampleAddress + (1 << 31) + 4) }.outOfReach)
        XCTAssertTrue(assemble { $0.mov_rm64(.rax, .ripRelative(to: 0)) }.outOfReach)
        XCTAssertFalse(assemble { $0.lea_rm64(.rax, .ripRelative(to: sampleAddress)) }.outOfReach)
    }

    func testOperandValuesAreTrivial() {
        XCTAssertEqual(MemoryLayout<Memory>.stride, 16)
        XCTAssertEqual(MemoryLayout<GPR>.size, 1)
        XCTAssertTrue(_isPOD(Operands.self))
        XCTAssertTrue(_isPOD(Memory.self))
    }
}
