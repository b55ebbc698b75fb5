// room: tests
// does: the interval map against a model that keeps one entry a page
// spec: Sources/LinuxUser/Memory/MappingTable.swift

import XCTest

import LinuxUser

final class MappingTableTests: XCTestCase {
    /// What the model knows of one page.
    private struct Page: Equatable {
        var protection: GuestProtection
        var ticket: UInt32
        var offset: UInt64
    }

    private static let pages = 48

    private func address(_ page: Int) -> UInt64 { 0x10000 + UInt64(page) * pageSize }

    private func compare(_ table: MappingTable, _ model: [Page?], line: UInt = #line) {
        for page in 0..<Self.pages {
            let mapping = table.mapping(at: address(page) + 5)
            let seen = mapping.map {
                Page(
                    protection: $0.protection, ticket: $0.fileTicket,
                    offset: $0.fileTicket == 0 ? 0 : $0.fileOffset + (address(page) - $0.start))
            }
            XCTAssertEqual(seen, model[page], "page \(page)", line: line)
        }
        for (left, right) in zip(table.mappings, table.mappings.dropFirst()) {
            XCTAssertLessThanOrEqual(left.end, right.start, line: line)
            XCTAssertFalse(left.continues(into: right), "neighbours were not joined", line: line)
        }
        for mapping in table.mappings { XCTAssertLessThan(mapping.start, mapping.end, line: line) }
    }

    func testRandomOperationsAgreeWithTheModel() {
        var random = Random(11)
        for _ in 0..<60 {
            var table = MappingTable()
            var model = [Page?](repeating: nil, count: Self.pages)
            for _ in 0..<60 {
                let first = Int.random(in: 0..<Self.pages, using: &random)
                let last = Int.random(in: first + 1...Self.pages, using: &random)
                let range = address(first)..<address(last)
                let protection = GuestProtection(rawValue: UInt8.random(in: 0...7, using: &random))
                switch Int.random(in: 0..<4, using: &random) {
                case 0:
                    let ticket = UInt32.random(in: 0...2, using: &random)
                    // Neighbours from one file need not lie one behind the other in it.
                    let shift = ticket == 0 ? 0 : UInt64.random(in: 0...1, using: &random) * 0x10_0000
                    table.insert(
                        Mapping(
                            start: range.lowerBound, end: range.upperBound, protection: protection,
                            fileTicket: ticket, fileOffset: ticket == 0 ? 0 : range.lowerBound + shift))
                    for page in first..<last {
                        model[page] = Page(
                            protection: protection, ticket: ticket, offset: ticket == 0 ? 0 : address(page) + shift)
                    }
                case 1:
                    table.remove(range)
                    for page in first..<last { model[page] = nil }
                case 2:
                    table.protect(range, protection)
                    for page in first..<last { model[page]?.protection = protection }
                default:
                    checkQueries(table, model, first, last)
                }
                compare(table, model)
            }
        }
    }

    private func checkQueries(_ table: MappingTable, _ model: [Page?], _ first: Int, _ last: Int) {
        let range = address(first)..<address(last)
        XCTAssertEqual(table.covers(range), (first..<last).allSatisfy { model[$0] != nil })
        XCTAssertEqual(table.overlaps(range), (first..<last).contains { model[$0] != nil })
        let mapped = table.pieces(in: range).reduce(0) { $0 + Int($1.size / pageSize) }
        XCTAssertEqual(mapped, (first..<last).count { model[$0] != nil })
        let free = table.gaps(in: range).reduce(0) { $0 + $1.count / Int(pageSize) }
        XCTAssertEqual(free, (first..<last).count { model[$0] == nil })
        checkGap(table, model, first, last)
        var end = first
        while end < Self.pages, model[end]?.protection.contains(.execute) == true { end += 1 }
        let extent = table.extent(at: address(first), needed: .execute)
        XCTAssertEqual(extent?.upperBound, end == first ? nil : address(end))
    }

    private func checkGap(_ table: MappingTable, _ model: [Page?], _ first: Int, _ last: Int) {
        let wanted = 3
        for alignment in [pageSize, 4 * pageSize] {
            var best: UInt64?
            for start in first..<max(first, last - wanted + 1) where start + wanted <= last {
                guard address(start) % alignment == 0 else { continue }
                if (start..<start + wanted).allSatisfy({ model[$0] == nil }) { best = address(start) }
            }
            let found = table.highestGap(
                size: UInt64(wanted) * pageSize, alignment: alignment, in: address(first)..<address(last))
            XCTAssertEqual(found, best)
        }
    }
}
