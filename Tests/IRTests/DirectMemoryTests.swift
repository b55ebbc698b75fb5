// room: tests
// does: guest memory that is host memory: the same values as an array, host faults as answers, real atomicity
// spec: Sources/Kit/Sources/CSupport/include/martlet_access.h

import CSupport
import Foundation
import IR
import XCTest

final class DirectMemoryTests: XCTestCase {
    private static let isInstalled: Bool = martlet_register_accesses() == 0 && martlet_install_fault_handlers() == 0

    override func setUp() { XCTAssertTrue(Self.isInstalled) }

    /// Three pages: writable, read-only, none.
    private func withPages(_ body: (UInt64, UInt64) throws -> Void) throws {
        let page = 4096
        let base = mmap(nil, 3 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)!
        defer { munmap(base, 3 * page) }
        XCTAssertEqual(mprotect(base + page, page, PROT_READ), 0)
        XCTAssertEqual(mprotect(base + 2 * page, page, PROT_NONE), 0)
        try body(UInt64(UInt(bitPattern: base)), UInt64(page))
    }

    func testSameAsArray() throws {
        try withPages { base, _ in
            var random = SeededRandom(seed: 3)
            let direct = DirectMemory()
            var array = ArrayMemory(start: base, bytes: Array(repeating: 0, count: 64))
            for step in 0..<3000 {
                let bytes = 1 << random.below(4)
                let address = base + UInt64(random.below(64 - bytes + 1))
                let value = random.next()
                let order = MemoryOrder.allCases[random.below(4)]
                switch random.below(3) {
                case 0:
                    XCTAssertEqual(
                        direct.load(address, bytes: bytes, order: order),
                        array.load(address, bytes: bytes, order: order), "step \(step)")
                case 1:
                    XCTAssertTrue(direct.store(address, value, bytes: bytes, order: order))
                    _ = array.store(address, value, bytes: bytes, order: order)
                default:
                    let width = 4 + 4 * random.below(2)
                    let aligned = base + UInt64(8 * random.below(8))
                    let now = array.load(aligned, bytes: width, order: .relaxed)!
                    let expected = random.chance(oneIn: 2) ? now : value
                    XCTAssertEqual(
                        direct.compareAndSwap(aligned, expected: expected, desired: value, bytes: width),
                        array.compareAndSwap(aligned, expected: expected, desired: value, bytes: width), "step \(step)")
                }
            }
        }
    }

    func testFaultsAreAnswers() throws {
        try withPages { base, page in
            let direct = DirectMemory()
            for bytes in [1, 2, 4, 8] {
                let none = base + 2 * page
                XCTAssertNil(direct.load(none, bytes: bytes, order: .relaxed))
                XCTAssertFalse(direct.store(none, 0, bytes: bytes, order: .relaxed))
                XCTAssertEqual(direct.load(base + page, bytes: bytes, order: .sequential), 0)
                XCTAssertFalse(direct.store(base + page, 0, bytes: bytes, order: .sequential))
                XCTAssertFalse(direct.canStore(base + page, bytes: bytes))
                XCTAssertTrue(direct.canStore(base, bytes: bytes))
                XCTAssertEqual(direct.canStore(base + page - 1, bytes: bytes), bytes == 1)
                // A non-canonical address faults in another way.
                XCTAssertNil(direct.load(0x8000_0000_0000_0000, bytes: bytes, order: .relaxed))
            }
            for bytes in [4, 8] {
                XCTAssertNil(direct.compareAndSwap(base + page, expected: 0, desired: 1, bytes: bytes))
                XCTAssertNil(direct.compareAndSwap(base + 2 * page, expected: 0, desired: 1, bytes: bytes))
            }
        }
    }

    func testInterpreterFaultsOnHostMemory() throws {
        try withPages { base, page in
            let run = InterpreterRun(layout: operandLayout)
            let region = try Region.parse(
                """
                region 0x0 mode 0 insns 1 { b0:
                insn 0x0, 4
                %1 = get.i64 i64a
                %2 = rmw.i64 add %1, %1
                exit 0x4 }
                """, layout: operandLayout)
            var direct = DirectMemory()
            for (address, kind) in [(base + 8, InterpreterResult.Kind.exit), (base + page, .fault)] {
                run["i64a"] = address
                let result = run.interpreter.run(
                    region, state: run.state, thread: &run.thread, memory: &direct, host: run.host)
                XCTAssertEqual(result.kind, kind)
            }
            XCTAssertEqual(direct.load(base + 8, bytes: 8, order: .relaxed), base + 8)
        }
    }

    func testReadModifyWriteIsAtomic() throws {
        try withPages { base, _ in
            let region = try Region.parse(
                """
                region 0x0 mode 0 insns 0 { b0:
                %0 = get.i64 i64a
                %1 = iconst.i32 1
                %2 = rmw.i32 add.seq %0, %1
                exit 0x0 }
                """, layout: operandLayout)
            DispatchQueue.concurrentPerform(iterations: 4) { _ in
                let run = InterpreterRun(layout: operandLayout)
                run["i64a"] = base
                var memory = DirectMemory()
                for _ in 0..<20000 {
                    _ = run.interpreter.run(
                        region, state: run.state, thread: &run.thread, memory: &memory, host: run.host)
                }
            }
            XCTAssertEqual(DirectMemory().load(base, bytes: 4, order: .relaxed), 80000)
        }
    }
}
