// room: tests
// does: the allocation checker accepts a right allocation and refuses each kind of wrong one
// spec: Docs/Decisions/0031-one-pass-allocation.md

import Codegen
import XCTest

final class AllocationCheckerTests: XCTestCase {
    private let (r1, r2, pinned) = (HostRegister(1), HostRegister(2), HostRegister(12))
    private static let (homes, spills): ([Int32], Int32) = ([56, 64], 128)

    /// What is wrong with an allocation. Slot 0 is pinned, slot 1 lives in memory; values 11 and 12 are in r1 and r2.
    private func violation(_ steps: (inout AllocationChecker) -> Void) -> String? {
        var pins = PinnedRegisters(slotCount: 2)
        pins.pin(0, to: pinned)
        var checker = AllocationChecker(pins: pins, slotOffset: Self.homes, spillOffset: Self.spills)
        checker.begin()
        checker.define(11, in: r1)
        checker.define(12, in: r2)
        steps(&checker)
        return checker.violation
    }

    private func assertRefused(
        _ text: String, line: UInt = #line, _ steps: (inout AllocationChecker) -> Void
    ) {
        let found = violation(steps)
        XCTAssertTrue(found?.contains(text) ?? false, found ?? "was accepted", line: line)
    }

    func testARightAllocationIsAccepted() {
        let found = violation { checker in
            checker.get(10, 0)
            checker.expect(10, in: pinned)
            checker.expect(11, in: r1)
            // Out to a spill slot, and back in another register.
            checker.apply(.store(offset: Self.spills + 8, from: r1))
            checker.apply(.overwrite(r1.bit))
            checker.apply(.load(to: HostRegister(3), offset: Self.spills + 8))
            checker.expect(11, in: HostRegister(3))
            // A slot whose home is stale, with its state map; then its home.
            checker.setSlot(1, to: 11)
            checker.stateMap([StateMapEntry(slot: 1, place: .register, index: 3)], address: -1)
            checker.stateMap([StateMapEntry(slot: 1, place: .spill, index: 1)], address: -1)
            checker.stateMap([StateMapEntry(slot: 1, place: .address)], address: 11)
            checker.apply(.store(offset: 64, from: HostRegister(3)))
            checker.stateMap([], address: -1)
            // A pinned slot's home is its register.
            checker.setSlot(0, to: 12)
            checker.apply(.move(to: pinned, from: r2))
            checker.leaves()
        }
        XCTAssertNil(found)
    }

    func testAnOverwrittenRegisterIsRefused() {
        assertRefused("register 1 holds 13, not value 11") {
            $0.define(13, in: r1)
            $0.expect(11, in: r1)
        }
        assertRefused("register 1 holds 12, not value 11") {
            $0.apply(.move(to: r1, from: r2))
            $0.expect(11, in: r1)
        }
        assertRefused("register 1 holds -1, not value 11") {
            $0.apply(.overwrite(r1.bit | r2.bit))
            $0.expect(11, in: r1)
        }
        assertRefused("register 12 holds 11, not value 10") {
            $0.get(10, 0)
            $0.apply(.move(to: pinned, from: r1))
            $0.expect(10, in: pinned)
        }
    }

    func testAWrongSpillSlotIsRefused() {
        assertRefused("register 1 holds 12, not value 11") {
            $0.apply(.store(offset: Self.spills, from: r1))
            $0.apply(.store(offset: Self.spills + 8, from: r2))
            $0.apply(.load(to: r1, offset: Self.spills + 8))
            $0.expect(11, in: r1)
        }
        assertRefused("register 1 holds -1, not value 11") {
            $0.apply(.store(offset: Self.spills, from: r1))
            $0.apply(.overwriteMemory(offset: Self.spills))
            $0.apply(.load(to: r1, offset: Self.spills))
            $0.expect(11, in: r1)
        }
        // What a block may assume is what was spilled there, and nothing else.
        assertRefused("register 1 holds 12, not value 11") {
            $0.startBlock()
            $0.assume(12, spill: 0)
            $0.apply(.load(to: r1, offset: Self.spills))
            $0.expect(11, in: r1)
        }
    }

    func testAStateMapThatNamesTheWrongPlaceIsRefused() {
        let wrong: [StateMapEntry] = [
            StateMapEntry(slot: 1, place: .register, index: 2), StateMapEntry(slot: 1, place: .spill, index: 0),
            StateMapEntry(slot: 1, place: .home, index: 0), StateMapEntry(slot: 1, place: .address),
            StateMapEntry(slot: 1, place: .constant, constant: 5),
        ]
        for entry in wrong {
            assertRefused("the state map's place for slot 1 holds something else") {
                $0.constant(11, 6)
                $0.setSlot(1, to: 11)
                $0.stateMap([entry], address: 12)
            }
        }
        XCTAssertNil(
            violation {
                $0.constant(11, 6)
                $0.setSlot(1, to: 11)
                $0.stateMap([StateMapEntry(slot: 1, place: .constant, constant: 6)], address: -1)
            })
    }

    func testASlotThatIsNowhereIsRefused() {
        assertRefused("slot 1 is neither in its home nor in the state map") {
            $0.setSlot(1, to: 11)
            $0.stateMap([], address: -1)
        }
        assertRefused("slot 1 is not in its home at an exit") {
            $0.setSlot(1, to: 11)
            $0.apply(.store(offset: 56, from: r1))
            $0.leaves()
        }
        assertRefused("slot 0 is not in its home at an exit") {
            $0.apply(.overwrite(pinned.bit))
            $0.leaves()
        }
        // A call that reads state looks into memory, where a pinned slot's value has to be stored first.
        assertRefused("slot 0 is not in memory at a call that reads state") { $0.isAllInMemory() }
        XCTAssertNil(
            violation {
                $0.apply(.store(offset: 56, from: pinned))
                $0.isAllInMemory()
            })
    }

    func testValuesTakenForTheSameMustBe() {
        assertRefused("value 12 is not the same as 11") { $0.alias(12, of: 11, isStated: false) }
        XCTAssertNil(
            violation {
                $0.alias(13, of: 11, isStated: true)
                $0.alias(13, of: 11, isStated: false)
                $0.expect(13, in: r1)
            })
    }

    func testANaNThatIsNotCanonicalStaysOutOfSlots() {
        assertRefused("slot 1 may be any NaN") {
            $0.openNaN(11)
            $0.setSlot(1, to: 11)
            $0.apply(.store(offset: 64, from: r1))
            $0.leaves()
        }
        let canonical = StateMapEntry(slot: 1, place: .register, index: 1, nan: .canonical64)
        XCTAssertNil(
            violation {
                $0.openNaN(11)
                $0.setSlot(1, to: 11)
                $0.stateMap([canonical], address: -1)
                $0.closeNaN(11)
                $0.apply(.store(offset: 64, from: r1))
                $0.leaves()
            })
    }
}
