// room: tests
// does: pages that are not needed mapped are given back, and what they hold is not lost
// spec: Docs/Decisions/0052-peak-memory.md; proc_pid_smaps(5)

import Base
import CSupport
import CodeMemory
import XCTest

final class MappedPagesTests: XCTestCase {
    /// A mapping of this process: where it is, what may be done there, and how much of it is mapped in.
    private struct Mapping {
        var range: Range<UInt>
        var protection: Substring
        var path: Substring
        var residentKilobytes = 0
    }

    private func mappings() throws -> [Mapping] {
        var mappings: [Mapping] = []
        // Foundation reads no more than a page of a file that says it is empty.
        let file = try XCTUnwrap(fopen("/proc/self/smaps", "r"))
        defer { fclose(file) }
        var buffer = [CChar](repeating: 0, count: 4096)
        while fgets(&buffer, Int32(buffer.count), file) != nil {
            let line = String(
                decoding: buffer.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            let words = line.split(separator: " ")
            if let first = words.first, first.hasSuffix(":") {
                if first == "Rss:" { mappings[mappings.count - 1].residentKilobytes = Int(words[1]) ?? 0 }
                continue
            }
            let ends = words[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
            let path = words.count > 5 ? words[5] : ""
            mappings.append(Mapping(range: ends[0]..<ends[1], protection: words[1], path: path))
        }
        return mappings
    }

    private func residentKilobytes(at address: UInt) throws -> Int {
        try XCTUnwrap(mappings().first { $0.range.contains(address) }).residentKilobytes
    }

    func testTheWritableViewIsGivenBackAsCodeGrows() throws {
        let memory = try CodeMemory(bytes: 16 << 20)
        let megabytes = 8
        for step in 0..<megabytes << 10 {
            let at = memory.used
            memory.writable(at).update(repeating: UInt8(truncatingIfNeeded: step), count: 1024)
            memory.advance(to: at + 1024)
        }
        let writable = UInt(bitPattern: memory.writable(0))
        XCTAssertLessThanOrEqual(try residentKilobytes(at: writable), megabytes << 10 / 4)
        // Patches all over bring pages back, but never all of them.
        for page in 0..<megabytes << 8 {
            memory.patch64(at: page << 12, UInt64(page))
            memory.patch32(at: page << 12 + 8, Int32(page))
        }
        XCTAssertLessThanOrEqual(try residentKilobytes(at: writable), megabytes << 10 / 4)
        for page in 0..<megabytes << 8 {
            XCTAssertEqual(memory.load64(at: page << 12), UInt64(page))
            XCTAssertEqual(memory.bytes(at: page << 12 + 8, count: 1), [UInt8(truncatingIfNeeded: page)])
            XCTAssertEqual(memory.bytes(at: page << 12 + 2048, count: 1), [UInt8(truncatingIfNeeded: 4 * page + 2)])
        }
    }

    func testWhatOnlyStartingNeededIsGivenBack() throws {
        func code() throws -> [Mapping] {
            try mappings().filter { $0.protection.hasPrefix("r-x") && $0.path.contains("libswiftCore") }
        }
        var sum: UInt8 = 0
        for mapping in try code() {
            for page in stride(from: mapping.range.lowerBound, to: mapping.range.upperBound, by: 4096) {
                sum ^= try XCTUnwrap(UnsafePointer<UInt8>(bitPattern: page)).pointee
            }
        }
        let before = try code().reduce(0) { $0 + $1.residentKilobytes }
        martlet_give_back_start_up()
        let after = try code().reduce(0) { $0 + $1.residentKilobytes }
        XCTAssertGreaterThan(before, 0, "\(sum)")
        XCTAssertLessThan(after, before)
    }
}
