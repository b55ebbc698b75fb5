// room: tests
// does: ELF parsing: what is accepted, every refusal and its message, and that no header crashes it
// spec: Sources/LinuxUser/ELF

import XCTest

import LinuxUser

final class ELFTests: XCTestCase {
    private func parse(_ bytes: [UInt8]) throws -> ELFImage {
        try ELFImage(ELFSource(bytes: bytes), file: "prog", machine: ELFMachine.riscv)
    }

    private func refusal(_ bytes: [UInt8], line: UInt = #line) -> String {
        do {
            _ = try parse(bytes)
            XCTFail("was accepted", line: line)
            return ""
        } catch let error as ELFError {
            XCTAssertFalse("\(error)".contains("\n"), line: line)
            return "\(error)"
        } catch {
            XCTFail("not an ELFError: \(error)", line: line)
            return ""
        }
    }

    private func refusal(_ change: (inout ELFBuilder) -> Void, line: UInt = #line) -> String {
        var builder = ELFBuilder()
        change(&builder)
        return refusal(builder.bytes, line: line)
    }

    func testPlainProgram() throws {
        let image = try parse(ELFBuilder().bytes)
        XCTAssertEqual(image.entry, 0x10100)
        XCTAssertEqual(image.programHeadersAddress, 0x10040)
        XCTAssertEqual(image.span, 0x10000..<0x11000)
        XCTAssertFalse(image.isPositionIndependent)
        XCTAssertEqual(image.segments[0].protection, [.read, .execute])
    }

    func testPositionIndependentProgram() throws {
        var builder = ELFBuilder()
        builder.type = 3
        builder.entry = 0x100
        builder.segments[0].address = 0
        let image = try parse(builder.bytes)
        XCTAssertTrue(image.isPositionIndependent)
        XCTAssertEqual(image.span, 0..<0x1000)
        XCTAssertEqual(image.entry, 0x100)
    }

    func testRefusals() {
        XCTAssertEqual(refusal([]), "prog: is an empty file; give a riscv64 ELF program")
        XCTAssertEqual(refusal(Array("hello world".utf8)), "prog: is not an ELF file; give a riscv64 ELF program")
        XCTAssertTrue(refusal(Array("#!/bin/sh -e\n".utf8)).contains("is a script for /bin/sh;"))
        XCTAssertTrue(refusal(Array(ELFBuilder().bytes.prefix(40))).contains("the ELF header ends at byte 64"))
        XCTAssertTrue(refusal { $0.elfClass = 1 }.contains("32-bit"))
        XCTAssertTrue(refusal { $0.byteOrder = 2 }.contains("big-endian"))
        XCTAssertEqual(refusal { $0.machine = 62 }, "prog: is an x86-64 program; run it directly")
        XCTAssertEqual(refusal { $0.machine = 183 }, "prog: is an aarch64 program; give a riscv64 program")
        XCTAssertTrue(refusal { $0.version = 2 }.contains("ELF version 2"))
        XCTAssertTrue(refusal { $0.type = 1 }.contains("relocatable object file"))
        XCTAssertTrue(refusal { $0.type = 4 }.contains("core dump"))
        XCTAssertTrue(refusal { $0.rowSize = 32 }.contains("e_phentsize is 32, not 56"))
        XCTAssertTrue(refusal { $0.segments = [] }.contains("no program headers"))
        XCTAssertTrue(refusal { $0.count = 5000 }.contains("5000 program headers"))
        XCTAssertTrue(refusal { $0.headerOffset = .max - 8 }.contains("is truncated"))
        XCTAssertTrue(refusal { $0.segments[0].type = 4 }.contains("no segment to load"))
        XCTAssertTrue(refusal { $0.entry = 0x20000 }.contains("starts at 0x20000"))
        XCTAssertTrue(refusal { $0.segments[0].flags = 6 }.contains("no executable segment"))
    }

    func testSegmentRefusals() {
        XCTAssertTrue(refusal { $0.segments[0].fileSize = 0x300 }.contains("more bytes in the file"))
        XCTAssertTrue(
            refusal {
                $0.segments[0].fileSize = 0x9000
                $0.segments[0].memorySize = 0x9000
            }.contains("segment 0 ends at byte 36864"))
        XCTAssertTrue(refusal { $0.segments[0].memorySize = .max }.contains("highest user address"))
        XCTAssertTrue(refusal { $0.segments[0].address = 1 << 47 }.contains("highest user address"))
        XCTAssertTrue(refusal { $0.segments[0].address = 0x10010 }.contains("differ within a page"))
        XCTAssertTrue(refusal { $0.segments[0].alignment = 0x1001 }.contains("not a power of two"))
        XCTAssertTrue(
            refusal {
                $0.segments[0].offset = .max
                $0.segments[0].address = 0x10fff
            }.contains("overflows"))
        XCTAssertTrue(refusal { $0.segments.append($0.segments[0]) }.contains("segments overlap"))
        XCTAssertTrue(
            refusal {
                $0.segments.append($0.segments[0])
                $0.segments[0].address = 0x40000
            }.contains("ascending order"))
    }

    func testInterpreterIsReadAndBounded() throws {
        var builder = ELFBuilder()
        builder.segments.append(.init(type: 3, flags: 4, offset: 0x1f0, fileSize: 8, memorySize: 8))
        var bytes = builder.bytes
        bytes.replaceSubrange(0x1f0..<0x1f8, with: Array("/lib/ld\0".utf8))
        XCTAssertEqual(try parse(bytes).interpreter, "/lib/ld")
        bytes[0x1f7] = 1
        XCTAssertTrue(refusal(bytes).contains("path does not end"))
        builder.segments[1].offset = .max
        XCTAssertTrue(refusal(builder.bytes).contains("is truncated"))
    }

    /// Every truncation and 20,000 mutations of the headers are accepted or refused with an ELFError; what is accepted
    /// keeps the invariants that the loader relies on.
    func testHeaderFuzz() throws {
        var builder = ELFBuilder()
        builder.segments.append(.init(flags: 6, offset: 0x100, address: 0x20100, fileSize: 0x80, memorySize: 0x4000))
        builder.segments.append(.init(type: 3, flags: 4, offset: 0x1f0, fileSize: 8, memorySize: 8))
        builder.segments.append(.init(type: 0x6474_e551, flags: 6))
        builder.size = 0x400
        var bytes = builder.bytes
        bytes.replaceSubrange(0x1f0..<0x1f8, with: Array("/lib/ld\0".utf8))
        XCTAssertNoThrow(try parse(bytes))
        for count in 0..<0x200 {
            XCTAssertThrowsError(try parse(Array(bytes.prefix(count)))) { XCTAssert($0 is ELFError) }
        }
        var random = Random(7)
        var accepted = 0
        let boundaries: [UInt8] = [0, 1, 0x7f, 0x80, 0xff]
        for _ in 0..<20_000 {
            var mutated = bytes
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let at = Int.random(in: 0..<0x130, using: &random)
                mutated[at] =
                    Bool.random(using: &random)
                    ? boundaries.randomElement(using: &random)! : UInt8.random(in: 0...255, using: &random)
            }
            do {
                let image = try parse(mutated)
                accepted += 1
                check(image, size: UInt64(mutated.count))
            } catch {
                XCTAssertTrue(error is ELFError)
                XCTAssertFalse("\(error)".contains("\n"))
            }
        }
        XCTAssertGreaterThan(accepted, 100)
    }

    private func check(_ image: ELFImage, size: UInt64) {
        var last: UInt64 = 0
        for segment in image.segments {
            XCTAssertLessThanOrEqual(segment.fileSize, segment.memorySize)
            if segment.fileSize > 0 { XCTAssertLessThanOrEqual(segment.offset + segment.fileSize, size) }
            XCTAssertGreaterThanOrEqual(segment.address, last)
            XCTAssertLessThan(segment.end, ELFImage.addressLimit)
            last = segment.end
        }
        XCTAssertTrue(image.segments.contains { ($0.address..<$0.end).contains(image.entry) })
        XCTAssertEqual(image.alignment & (image.alignment - 1), 0)
    }

    func testFilesThatAreNoPrograms() {
        XCTAssertThrowsError(try ProgramFile("/", host: .kernel)) {
            XCTAssertEqual(($0 as? ELFError)?.reason, .directory)
            XCTAssertEqual(($0 as? ELFError)?.exitStatus, 126)
        }
        XCTAssertThrowsError(try ProgramFile("/no/such/file", host: .kernel)) {
            XCTAssertEqual("\($0)", "/no/such/file: no such file; check the path")
            XCTAssertEqual(($0 as? ELFError)?.exitStatus, 127)
        }
        XCTAssertThrowsError(try ProgramFile("/dev/null", host: .kernel)) {
            XCTAssertEqual(($0 as? ELFError)?.reason, .notRegular)
        }
    }
}
