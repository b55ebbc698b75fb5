// room: tests
// does: state maps are found by the offset of their instruction and keep their entries
// spec: Docs/Architecture.md, section 4

import Codegen
import XCTest

final class StateMapTests: XCTestCase {
    func testMapsAreFoundByTheirOffset() {
        var table = StateMapTable()
        let access = AccessRecipe(base: 1, index: 255, scale: 0, displacement: 8, isWrite: true)
        for offset in [16, 24, 1000] {
            table.add(StateMapEntry(slot: UInt16(offset), place: .register, index: 3))
            table.add(offset: offset, pc: UInt64(offset * 2), access: access, entryCount: 1)
        }
        XCTAssertNil(table.map(at: 17))
        XCTAssertNil(table.map(at: 1001))
        let map = table.map(at: 24)
        XCTAssertEqual(map?.pc, 48)
        XCTAssertEqual(map.map { table.entries(of: $0) }, [StateMapEntry(slot: 24, place: .register, index: 3)])
    }

    func testRewindForgetsWhatCameLater() {
        var table = StateMapTable()
        let access = AccessRecipe(base: 1, index: 255, scale: 0, displacement: 8, isWrite: true)
        table.add(offset: 8, pc: 1, access: access, entryCount: 0)
        let mark = table.mark
        table.add(StateMapEntry(slot: 1, place: .spill, index: 3))
        table.add(offset: 16, pc: 2, access: access, entryCount: 1)
        table.rewind(to: mark)
        XCTAssertNil(table.map(at: 16))
        XCTAssertNotNil(table.map(at: 8))
        XCTAssertEqual(table.entryCount, 0)
    }
}
