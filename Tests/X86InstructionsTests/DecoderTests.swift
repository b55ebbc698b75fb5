// room: tests
// does: every form decoded from its own bytes; random bytes and a C library's code against objdump; what is refused
// spec: Intel SDM volume 2, sections 2.1 to 2.3

import Glibc
import X86Instructions
import XCTest

final class DecoderTests: XCTestCase {
    /// Text alone could hide a swapped operand that prints the same, so the operands are encoded again.
    func testEveryFormComesBack() {
        let code = UnsafeMutablePointer<UInt8>.allocate(capacity: 64)
        defer { code.deallocate() }
        var count = 0
        for form in Form.allCases {
            for operands in samples(of: form) {
                var writer = CodeWriter(start: code, capacity: 64, address: sampleAddress)
                writer.encode(form, operands)
                let bytes = Array(UnsafeBufferPointer(start: code, count: writer.offset))
                // What follows the instruction is none of its business.
                let stream = bytes + [0xFF, 0xFF]
                guard let decoded = decode(stream.span, at: sampleAddress) else {
                    return XCTFail("\(form): nothing decoded from \(bytes)")
                }
                writer.rewind(to: 0)
                writer.encode(decoded.form, decoded.operands)
                let again = Array(UnsafeBufferPointer(start: code, count: writer.offset))
                let text = form.text(operands, at: sampleAddress, length: bytes.count)
                let isSame =
                    decoded.form == form && decoded.length == bytes.count && again == bytes
                    && disassemble(stream.span, at: sampleAddress)?.text == text
                count += 1
                if !isSame { return XCTFail("\(form) '\(text)' came back as \(decoded), \(bytes) as \(again)") }
            }
        }
        XCTAssertGreaterThan(count, 100_000)
    }

    func testShortBytesAreRefused() {
        let code = UnsafeMutablePointer<UInt8>.allocate(capacity: 64)
        defer { code.deallocate() }
        for form in Form.allCases {
            for operands in samples(of: form).prefix(40) {
                var writer = CodeWriter(start: code, capacity: 64, address: sampleAddress)
                writer.encode(form, operands)
                let bytes = Array(UnsafeBufferPointer(start: code, count: writer.offset))
                for length in 0..<bytes.count {
                    let found = decode(bytes.span.extracting(0..<length), at: sampleAddress)
                    XCTAssertNil(found, "\(form): \(length) of \(bytes)")
                }
            }
        }
    }

    /// At each place where objdump sees an instruction: the same text and length here, or nothing.
    private func compare(_ bytes: [UInt8], at address: UInt64) throws -> (known: Int, of: Int) {
        let lines = try objdump(bytes, at: address)
        let places = lines.keys.sorted()
        var known = 0
        var failures = 0
        for (place, end) in zip(places, places.dropFirst()) {
            guard let ours = disassemble(bytes.span.extracting(place...), at: address + UInt64(place)) else { continue }
            known += 1
            if ours.text == lines[place], ours.length == end - place { continue }
            failures += 1
            if failures <= 20 {
                let hex = bytes[place..<end].map { String($0, radix: 16) }.joined(separator: " ")
                XCTFail("\(hex): \(ours), objdump says '\(lines[place]!)' of \(end - place) bytes")
            }
        }
        XCTAssertEqual(failures, 0)
        return (known, places.count)
    }

    func testLibraryCodeAgainstObjdump() throws {
        let function = try XCTUnwrap(dlsym(nil, "qsort"))
        let bytes = Array(UnsafeRawBufferPointer(start: function, count: 128 << 10))
        let (known, count) = try compare(bytes, at: sampleAddress)
        XCTAssertGreaterThan(count, 10_000)
        XCTAssertGreaterThan(known * 2, count, "the tables hold most of what a compiler writes")
    }

    func testRandomBytesAgainstObjdump() throws {
        var seed: UInt64 = 0x1234_5678_9ABC_DEF1
        func random(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        // Prefixes and escapes more often than chance would have them.
        let leads: [UInt8] = [0x66, 0xF2, 0xF3, 0xF0, 0x40, 0x41, 0x44, 0x48, 0x4C, 0x4F, 0x0F, 0xC5, 0xC4]
        var bytes: [UInt8] = []
        while bytes.count < 400_000 {
            for _ in 0..<random(3) { bytes.append(leads[random(leads.count)]) }
            if random(3) == 0 { bytes.append(0x0F) }
            for _ in 0..<random(12) { bytes.append(UInt8(random(256))) }
        }
        let (known, _) = try compare(bytes, at: sampleAddress)
        XCTAssertGreaterThan(known, 10_000)
    }

    func testPaddingIsReadBack() throws {
        for count in 1...9 {
            let code = assemble { $0.nop(count: count) }.bytes
            let found = try XCTUnwrap(disassemble(code.span, at: 0))
            XCTAssertEqual(found.length, count)
            XCTAssertEqual(found.text, try objdump(code, at: 0)[0])
        }
    }

    func testWhatTheTablesLackIsRefused() {
        let cases: [(String, [UInt8])] = [
            ("nothing", []), ("x87", [0xD9, 0xC0]), ("a segment prefix", [0x64, 0x8B, 0x00]),
            ("a 32-bit address", [0x67, 0x8B, 0x00]), ("a string move", [0xF3, 0xA4]),
            ("ymm", [0xC5, 0xFC, 0x58, 0xC1]), ("EVEX", [0x62, 0xF1, 0x7C, 0x48, 0x58, 0xC1]),
            ("a REX that nobody needs", [0x40, 0x03, 0xC3]), ("REX.X of a register", [0x42, 0x03, 0xC3]),
            ("a SIB that nobody needs", [0x8B, 0x44, 0x20, 0x00]), ("LOCK of a load", [0xF0, 0x8B, 0x00]),
            ("two LOCKs", [0xF0, 0xF0, 0x01, 0x00]), ("two sizes", [0x66, 0x66, 0x8B, 0x00]),
            ("ah", [0x8A, 0xE0]), ("a prefix before VEX", [0x66, 0xC5, 0xEB, 0x58, 0xC1]),
            ("REX before a prefix", [0x48, 0x66, 0x8B, 0x00]), ("vvvv of no operand", [0xC5, 0xE9, 0x28, 0xC1]),
        ]
        for (name, bytes) in cases {
            XCTAssertNil(decode((bytes + (bytes.isEmpty ? [] : [0, 0, 0, 0, 0])).span, at: 0), name)
        }
    }
}
