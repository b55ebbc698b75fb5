// room: tests
// does: the interpreter's memory ops on all three memories: values, atomicity, faults
// spec: Sources/Kit/Sources/IR/Tables/ir.table; RISC-V Unprivileged ISA, "A" chapter

import Base
import CSupport
import Foundation
import IR
import XCTest

/// The ops that these tests run, for the coverage test.
let memoryTestOps: [Opcode] = [.load, .store, .rmw, .cas, .lr, .sc, .fence]

final class MemoryTests: XCTestCase {
    private let pattern: [UInt8] = (0..<64).map { UInt8(($0 * 7 + 0x81) & 0xff) }

    private func makeRun() -> InterpreterRun {
        let run = InterpreterRun(layout: operandLayout, memory: ArrayMemory(start: 0x1000, bytes: pattern))
        run["i64a"] = 0x1008
        return run
    }

    private func expected(_ offset: Int, _ bytes: Int) -> UInt64 {
        (0..<bytes).reduce(0) { $0 + UInt64(pattern[8 + offset + $1]) << UInt64(8 * $1) }
    }

    func testLoads() throws {
        for type in [ValueType.i32, .i64] {
            for bytes in [1, 2, 4, 8] where bytes * 8 <= type.bits {
                for isSigned in [false, true] {
                    for offset in [-8, 0, 3, 17] {
                        let run = makeRun()
                        let word = (isSigned ? "s" : "u") + "\(bytes * 8)"
                        let place = offset < 0 ? "- \(-offset)" : "+ \(offset)"
                        try run.run(
                            ops: """
                                %0 = get.i64 i64a
                                %1 = load.\(type.name) \(word) %0 \(place)
                                set \(type.name)r, %1
                                %3 = cmp.lts %1, %1
                                exit 0x0
                                """)
                        var value = expected(offset, bytes)
                        let sign: UInt64 = 1 << UInt64(8 * bytes - 1)
                        if isSigned { value = (value ^ sign) &- sign }
                        XCTAssertEqual(run["\(type.name)r"], type == .i32 ? value & 0xffff_ffff : value, word)
                    }
                }
            }
        }
    }

    func testI32LoadsAreSignExtendedInside() throws {
        let run = makeRun()
        try run.run(ops: "%0 = get.i64 i64a\n%1 = load.i32 u32 %0\n%2 = sext32 %1\nset i64r, %2\nexit 0x0")
        XCTAssertEqual(run["i64r"], UInt64(bitPattern: Int64(Int32(bitPattern: UInt32(expected(0, 4))))))
    }

    func testFloatLoadsAndStores() throws {
        let run = makeRun()
        try run.run(
            ops: """
                %0 = get.i64 i64a
                %1 = load.f32 u32 %0 + 1
                %2 = load.f64 u64 %0 + 2
                set f32r, %1
                set f64r, %2
                store u32 %0 + 20, %1
                store u64 %0 + 24, %2
                exit 0x0
                """)
        XCTAssertEqual(run["f32r"], expected(1, 4))
        XCTAssertEqual(run["f64r"], expected(2, 8))
        XCTAssertEqual(Array(run.memory.bytes[28..<32]), Array(pattern[9..<13]))
        XCTAssertEqual(Array(run.memory.bytes[32..<40]), Array(pattern[10..<18]))
    }

    func testStores() throws {
        for (type, bytes) in [(ValueType.i32, 1), (.i32, 2), (.i32, 4), (.i64, 1), (.i64, 2), (.i64, 4), (.i64, 8)] {
            let run = makeRun()
            run["\(type.name)b"] = 0x1122_3344_5566_7788
            try run.run(
                ops:
                    "%0 = get.i64 i64a\n%1 = get.\(type.name) \(type.name)b\nstore u\(bytes * 8) %0 + 5, %1\nfence full\nfence tso\nexit 0x0"
            )
            var wanted = pattern
            let source: [UInt8] = [0x88, 0x77, 0x66, 0x55, 0x44, 0x33, 0x22, 0x11]
            wanted.replaceSubrange(13..<13 + bytes, with: source[..<bytes])
            XCTAssertEqual(run.memory.bytes, wanted)
        }
    }

    private func operations<Word: FixedWidthInteger>(_ old: Word, _ operand: Word) -> [(String, Word)]
    where Word: SignedInteger, Word.Magnitude: FixedWidthInteger {
        let (x, y) = (Word.Magnitude(truncatingIfNeeded: old), Word.Magnitude(truncatingIfNeeded: operand))
        return [
            ("swap", operand), ("add", old &+ operand), ("and", old & operand), ("or", old | operand),
            ("xor", old ^ operand), ("smin", min(old, operand)), ("smax", max(old, operand)),
            ("umin", Word(truncatingIfNeeded: min(x, y))), ("umax", Word(truncatingIfNeeded: max(x, y))),
        ]
    }

    func testReadModifyWrite() throws {
        let edges: [Int64] = [0, 1, -1, .min, .max, 0x7fff_ffff, -0x8000_0000, 0x8000_0000, 0x1234_5678_9abc_def0]
        for old in edges {
            for operand in edges {
                for (name, wanted) in operations(old, operand) {
                    let bits = try readModifyWrite(name, .i64, UInt64(bitPattern: old), UInt64(bitPattern: operand))
                    XCTAssertEqual(bits, UInt64(bitPattern: wanted), "\(name) \(old) \(operand)")
                }
                let (low, lowOperand) = (Int32(truncatingIfNeeded: old), Int32(truncatingIfNeeded: operand))
                for (name, wanted) in operations(low, lowOperand) {
                    let bits = try readModifyWrite(
                        name, .i32, UInt64(UInt32(bitPattern: low)) | 0x5555_5555_0000_0000, UInt64(bitPattern: operand)
                    )
                    XCTAssertEqual(bits, UInt64(UInt32(bitPattern: wanted)) | 0x5555_5555_0000_0000, "\(name) \(low)")
                }
            }
        }
    }

    /// What memory, which held `old`, holds after the operation.
    private func readModifyWrite(_ name: String, _ type: ValueType, _ old: UInt64, _ operand: UInt64) throws -> UInt64 {
        let run = makeRun()
        XCTAssertTrue(run.memory.store(0x1008, old, bytes: 8, order: .relaxed))
        run["\(type.name)b"] = operand
        let t = type.name
        try run.run(
            ops:
                "%0 = get.i64 i64a\n%1 = get.\(t) \(t)b\n%2 = rmw.\(t) \(name).seq %0, %1\nset \(t)r, %2\n%4 = fflags\nexit 0x0"
        )
        XCTAssertEqual(run["\(t)r"], type == .i32 ? old & 0xffff_ffff : old)
        return try XCTUnwrap(run.memory.load(0x1008, bytes: 8, order: .relaxed))
    }

    func testCompareAndSwap() throws {
        for (expected, wanted) in [
            (0x5566_7788 as UInt64, 0x1122_3344_0000_0042 as UInt64), (1, 0x1122_3344_5566_7788),
        ] {
            let run = makeRun()
            XCTAssertTrue(run.memory.store(0x1008, 0x1122_3344_5566_7788, bytes: 8, order: .relaxed))
            run["i32b"] = expected
            run["i32c"] = 0x42
            try run.run(
                ops:
                    "%0 = get.i64 i64a\n%1 = get.i32 i32b\n%2 = get.i32 i32c\n%3 = cas.i32 u32.seq %0, %1, %2\nset i32r, %3\nexit 0x0"
            )
            XCTAssertEqual(run.memory.load(0x1008, bytes: 8, order: .relaxed), wanted)
            XCTAssertEqual(run["i32r"], 0x5566_7788)
        }
        // A negative i32 compares by its four bytes.
        let run = makeRun()
        XCTAssertTrue(run.memory.store(0x1008, 0xffff_fff0, bytes: 8, order: .relaxed))
        run["i32b"] = 0xffff_fff0
        try run.run(
            ops:
                "%0 = get.i64 i64a\n%1 = get.i32 i32b\n%2 = get.i32 i32c\n%3 = cas.i32 u32 %0, %1, %2\nset i32r, %3\nexit 0x0"
        )
        XCTAssertEqual(run.memory.load(0x1008, bytes: 8, order: .relaxed), 0)
    }

    func testReservations() throws {
        let reserve = "%0 = get.i64 i64a\n%1 = lr.i32 u32.acq %0\nset i32r, %1\n"
        let conditional = "%0 = get.i64 i64b\n%1 = get.i32 i32b\n%2 = sc u32.rel %0, %1\nset i64r, %2\nexit 0x0"
        for (address, between, result) in [(0x1008, false, 0), (0x100c, false, 1), (0x1008, true, 1)]
            as [(UInt64, Bool, UInt64)]
        {
            let run = makeRun()
            run["i64b"] = address
            run["i32b"] = 0xabcd
            try run.run(ops: reserve + "exit 0x0")
            XCTAssertEqual(run.thread.reservationAddress, 0x1008)
            XCTAssertEqual(run["i32r"], expected(0, 4))
            if between { XCTAssertTrue(run.memory.store(0x1008, 7, bytes: 1, order: .relaxed)) }
            try run.run(ops: conditional)
            XCTAssertEqual(run["i64r"], result)
            XCTAssertEqual(run.memory.load(0x1008, bytes: 4, order: .relaxed) == 0xabcd, result == 0)
            // Success or not, the reservation is over.
            XCTAssertEqual(run.thread.reservationAddress, InterpreterThread.noReservation)
            try run.run(ops: conditional)
            XCTAssertEqual(run["i64r"], 1)
        }
        let wide = makeRun()
        wide["i64c"] = 99
        try wide.run(
            ops: "%0 = get.i64 i64a\n%1 = lr.i64 u64 %0\n%2 = get.i64 i64c\n%3 = sc u64 %0, %2\nset i64r, %3\nexit 0x0")
        XCTAssertEqual(wide["i64r"], 0)
        XCTAssertEqual(wide.memory.load(0x1008, bytes: 8, order: .relaxed), 99)
    }

    func testFaults() throws {
        for (op, isStore) in [
            ("%4 = load.i64 u64 %1 + 8", false), ("store u64 %1 + 8, %2", true), ("%4 = rmw.i64 add %1, %2", true),
            ("%4 = cas.i64 u64 %1, %2, %2", true), ("%4 = lr.i64 u64 %1", false),
        ] {
            let run = makeRun()
            run["i64b"] = 0x1039
            let result = try run.run(
                ops: "insn 0x100, 4\n%1 = get.i64 i64b\n%2 = iconst.i64 5\ninsn 0x104, 2\n\(op)\nset i64r, %2\nexit 0x0"
            )
            let offset: UInt64 = op.contains("+") ? 8 : 0
            XCTAssertEqual(
                result,
                InterpreterResult(
                    kind: .fault, isStore: isStore, op: ValueID(4), pc: GuestAddress(0x104), operand: 0x1039 + offset,
                    instructions: 2), op)
            XCTAssertEqual(run["i64r"], 0)
            XCTAssertEqual(run.memory.bytes, pattern)
        }
    }

    func testConditionalStoreFaultsOnlyIfReserved() throws {
        let run = makeRun()
        run.memory.writableFrom = 0x1010
        let ops = "%0 = get.i64 i64a\n%1 = sc u64 %0, %0\nset i64r, %1\nexit 0x0"
        XCTAssertEqual(try run.run(ops: ops).kind, .exit)
        XCTAssertEqual(run["i64r"], 1)
        run.thread.reservationAddress = 0x1008
        let result = try run.run(ops: ops)
        XCTAssertEqual(result.kind, .fault)
        XCTAssertTrue(result.isStore)
    }

    func testOverlayKeepsStoresApart() throws {
        var random = SeededRandom(seed: 5)
        var plain = ArrayMemory(start: 0x1000, bytes: pattern, readOnlyBytes: 8)
        var overlay = OverlayMemory(plain)
        for step in 0..<5000 {
            let address = 0xff8 + UInt64(random.below(72))
            let bytes = 1 << random.below(4)
            let value = random.next()
            switch random.below(3) {
            case 0:
                let left = plain.load(address, bytes: bytes, order: .relaxed)
                XCTAssertEqual(overlay.load(address, bytes: bytes, order: .relaxed), left, "step \(step)")
            case 1:
                let left = plain.store(address, value, bytes: bytes, order: .relaxed)
                XCTAssertEqual(overlay.store(address, value, bytes: bytes, order: .relaxed), left, "step \(step)")
            default:
                let expected = random.chance(oneIn: 2) ? value : plain.load(address, bytes: 4, order: .relaxed) ?? 0
                let left = plain.compareAndSwap(address, expected: expected, desired: value, bytes: 4)
                XCTAssertEqual(
                    overlay.compareAndSwap(address, expected: expected, desired: value, bytes: 4), left, "step \(step)")
            }
        }
        XCTAssertEqual(overlay.base.bytes, pattern)
        XCTAssertNotEqual(overlay.differences(), [])
        overlay.base = plain
        XCTAssertEqual(overlay.differences(), [])
        overlay.base.bytes[20] ^= 1
        XCTAssertEqual(overlay.differences(), [0x1010])
        overlay.reset()
        XCTAssertEqual(overlay.differences(), [])
    }
}
