// room: tests
// does: state maps are found by the offset of their instruction and keep everything that they were added with
// spec: Docs/Architecture.md, section 4; Docs/Decisions/0052-peak-memory.md

import Codegen
import IR
import XCTest

final class StateMapTests: XCTestCase {
    private let access = AccessRecipe(base: 1, index: 255, scale: 0, displacement: 8, isWrite: true)

    func testMapsAreFoundByTheirOffset() {
        var table = StateMapTable()
        for offset in [16, 24, 1000] {
            table.add(StateMapEntry(slot: UInt16(offset), place: .register, index: 3))
            table.add(offset: offset, pc: UInt64(offset * 2), access: access, entryCount: 1)
        }
        XCTAssertNil(table.map(at: 8))
        XCTAssertNil(table.map(at: 17))
        XCTAssertNil(table.map(at: 1001))
        let map = table.map(at: 24)
        XCTAssertEqual(map?.pc, 48)
        XCTAssertEqual(map?.entries, [StateMapEntry(slot: 24, place: .register, index: 3)])
        XCTAssertEqual(table.last?.offset, 1000)
    }

    func testRewindForgetsWhatCameLater() {
        var table = StateMapTable()
        table.add(offset: 8, pc: 1, access: access, entryCount: 0)
        let mark = table.mark
        let bytes = table.byteCount
        for offset in 0..<1000 {
            table.add(StateMapEntry(slot: 1, place: .spill, index: 3))
            table.add(offset: 16 + offset, pc: 2, access: access, entryCount: 1)
        }
        table.rewind(to: mark)
        XCTAssertNil(table.map(at: 16))
        XCTAssertEqual(table.map(at: 8)?.pc, 1)
        XCTAssertEqual(table.byteCount, bytes)
        // What comes after goes on from the mark.
        table.add(offset: 12, pc: 7, access: access, entryCount: 0)
        XCTAssertEqual(table.map(at: 12)?.pc, 7)
        XCTAssertEqual(table.map(at: 12)?.entries, [])
        XCTAssertEqual(table.last?.offset, 12)
    }

    /// What a map was added with.
    private struct Added: Equatable {
        var offset: UInt32
        var access: AccessRecipe
        var pc: UInt64
        var entries: [StateMapEntry]

        init(offset: UInt32, access: AccessRecipe, pc: UInt64, entries: [StateMapEntry]) {
            (self.offset, self.access, self.pc, self.entries) = (offset, access, pc, entries)
        }

        init?(_ map: StateMap?) {
            guard let map else { return nil }
            self.init(offset: map.offset, access: map.access, pc: map.pc, entries: map.entries)
        }
    }

    /// Random maps with numbers of every length, enough for many checkpoints, are each found with all that they hold.
    func testRandomMapsComeBackWhole() {
        var random = SeededRandom(seed: 52)
        var table = StateMapTable()
        var expected: [Added] = []
        var offset: UInt32 = 100
        for _ in 0..<5000 {
            offset += 1 + UInt32(truncatingIfNeeded: random.next() >> (64 - random.next() % 14))
            let map = Added(
                offset: offset, access: randomAccess(&random), pc: wild(&random), entries: randomEntries(&random))
            for entry in map.entries { table.add(entry) }
            table.add(offset: Int(offset), pc: map.pc, access: map.access, entryCount: map.entries.count)
            expected.append(map)
        }
        for (index, map) in expected.enumerated() {
            XCTAssertEqual(Added(table.map(at: Int(map.offset))), map)
            let isNext = index + 1 < expected.count && expected[index + 1].offset == map.offset + 1
            if !isNext { XCTAssertNil(table.map(at: Int(map.offset) + 1)) }
        }
        XCTAssertEqual(Added(table.last), expected.last)
    }

    func testUsualMapsTakeFewBytes() {
        var table = StateMapTable()
        for index in 1...1000 { table.add(offset: 7 * index, pc: UInt64(4 * index), access: access, entryCount: 0) }
        XCTAssertLessThanOrEqual(table.byteCount, 4 * 1000)
    }

    /// A number of any length and sign.
    private func wild(_ random: inout SeededRandom) -> UInt64 {
        let value = random.next() >> (random.next() % 64)
        return random.next() & 1 == 0 ? value : 0 &- value
    }

    private func randomAccess(_ random: inout SeededRandom) -> AccessRecipe {
        let bits = random.next()
        let hasIndex = bits & 1 != 0
        return AccessRecipe(
            base: bits & 2 != 0 ? UInt8(bits >> 8 & 15) : 255, index: hasIndex ? UInt8(bits >> 16 & 15) : 255,
            scale: hasIndex ? UInt8(bits >> 24 & 3) : 0, displacement: Int32(truncatingIfNeeded: wild(&random)),
            isWrite: bits & 4 != 0)
    }

    private func randomEntries(_ random: inout SeededRandom) -> [StateMapEntry] {
        let places: [StateMapEntry.Place] = [.register, .spill, .home, .constant, .address]
        return (0..<random.next() % 4).map { _ in
            let place = places[Int(random.next() % 5)]
            let nan: [StateMapEntry.NaN] = [.asItIs, .canonical64, .canonical32]
            var entry = StateMapEntry(slot: UInt16(random.next() % 400), place: place, nan: nan[Int(random.next() % 3)])
            switch place {
            case .register, .spill, .home: entry.index = UInt16(random.next() % 300)
            case .constant: entry.constant = Int64(bitPattern: wild(&random))
            case .address: break
            }
            return entry
        }
    }
}
