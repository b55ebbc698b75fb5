// room: tests
// does: the interpreter's control flow: blocks, calls, polls and every way out
// spec: Sources/Kit/Sources/IR/Tables/ir.table

import Base
import IR
import XCTest

/// The ops that these tests run, for the coverage test.
let flowTestOps: [Opcode] = [
    .nop, .param, .defer, .call, .insn, .poll, .jump, .br, .exit, .exitIndirect, .exitCall, .exitCallIndirect,
    .exitReturn, .leave,
]

final class FlowTests: XCTestCase {
    func testEveryOpIsRunByATest() {
        let run = Set(integerTestOps + integerConversionTestOps + floatTestOps + memoryTestOps + flowTestOps)
        XCTAssertEqual(Opcode.allCases.filter { !run.contains($0) }, [])
    }

    func testEndings() throws {
        let start = "%0 = get.i64 i64a\n%1 = iconst.i64 0x44\n"
        for (ending, kind, pc, operand) in [
            ("exit 0x1234", .exit, 0x1234, 0), ("exit_indirect %0", .exitIndirect, 0x9000, 0),
            ("exit_call 0x1234, %1", .exitCall, 0x1234, 0x44),
            ("exit_call_indirect %0, %1", .exitCallIndirect, 0x9000, 0x44), ("exit_return %0", .exitReturn, 0x9000, 0),
            ("leave resume 0x1234", .leave, 0x1234, 0), ("leave misaligned 0x1234, %0", .leave, 0x1234, 0x9000),
            ("poll %0\nexit 0x1234", .exit, 0x1234, 0),
        ] as [(String, InterpreterResult.Kind, UInt64, UInt64)] {
            let run = InterpreterRun(layout: operandLayout)
            run["i64a"] = 0x9000
            let result = try run.run(ops: start + ending)
            XCTAssertEqual(result.kind, kind, ending)
            XCTAssertEqual(result.pc, GuestAddress(pc), ending)
            XCTAssertEqual(result.operand, operand, ending)
            XCTAssertEqual(result.op, ValueID(ending.hasPrefix("poll") ? 3 : 2), ending)
        }
        for reason in LeaveReason.allCases {
            let result = try InterpreterRun(layout: operandLayout).run(ops: "leave \(reason.name) 0x4")
            XCTAssertEqual(result.reason, reason)
        }
    }

    func testPollTaken() throws {
        let run = InterpreterRun(layout: operandLayout)
        run["i64a"] = 0x9000
        run.host.isPollRequested = true
        let result = try run.run(
            ops: "insn 0x0, 4\n%1 = get.i64 i64a\nset i64r, %1\npoll %1\nset i64c, %1\nexit 0x4")
        XCTAssertEqual(result.kind, .poll)
        XCTAssertEqual(result.pc, GuestAddress(0x9000))
        XCTAssertEqual(result.instructions, 1)
        XCTAssertEqual(run["i64r"], 0x9000)
        XCTAssertEqual(run["i64c"], 0)
    }

    func testLoopWithSwappedParameters() throws {
        let run = InterpreterRun(layout: operandLayout)
        run["i64a"] = 7
        let result = try run.run(
            ops: """
                %0 = get.i64 i64a
                %1 = iconst.i64 1
                %2 = iconst.i64 2
                jump b1(%0, %1, %2)
                b1:
                %4 = param.i64
                %5 = param.i64
                %6 = param.i64
                insn 0x100, 4
                nop
                %9 = sub.i64 %4, %1
                %10 = iconst.i64 0
                br.ne %9, %10 -> b1(%9, %6, %5), b2(%5)
                b2:
                %12 = param.i64
                set i64r, %12
                set i64c, %6
                exit 0x0
                """)
        XCTAssertEqual(result.instructions, 7)
        XCTAssertEqual(run["i64r"], 1)
        XCTAssertEqual(run["i64c"], 2)
    }

    func testLoopsAreFound() throws {
        for (blocks, hasLoop) in [
            ("b0: exit 16", false), ("b0: jump b1 b1: exit 16", false), ("b0: jump b1 b1: jump b1", true),
            ("b0: jump b1 b1: jump b2 b2: jump b1", true),
            ("b0: jump b1 b1: %1 = iconst.i64 1 br.eq %1, %1 -> b2, b3 b2: exit 16 b3: exit 4", false),
            ("b0: jump b1 b1: %1 = iconst.i64 1 br.eq %1, %1 -> b1, b2 b2: exit 16", true),
            ("b0: jump b1 b1: %1 = iconst.i64 1 br.eq %1, %1 -> b2, b1 b2: exit 16", true),
            (
                "b0: %0 = iconst.i64 1 jump b1(%0) b1: %2 = param.i64 br.eq %2, %2 -> b2(%2), b1(%2) b2: %4 = param.i64 exit 16",
                true
            ),
            // Exits to the region's entry, to its other code, behind it.
            ("code 0x0 + 8 code 0x2000 + 4 b0: exit 0", true), ("code 0x0 + 8 b0: jump b1 b1: exit 0", true),
            ("code 0x0 + 8 b0: exit 4", false), ("code 0x0 + 8 b0: exit 8", false),
            // b2 stands before b1, but only leads out.
            ("b0: jump b2 b2: exit 16 b1: exit 4", false),
        ] {
            let text = "region 0 mode 0 insns 0 { " + blocks + " }"
            XCTAssertEqual(try Region.parse(text, layout: operandLayout).hasLoop, hasLoop, blocks)
        }
    }

    func testBranchesByWidth() throws {
        for condition in Condition.allCases {
            for type in [ValueType.i32, .i64] {
                let run = InterpreterRun(layout: operandLayout)
                let t = type.name
                run["\(t)a"] = type == .i32 ? 0xffff_ffff : .max
                run["\(t)b"] = 1
                let result = try run.run(
                    ops: """
                        %0 = get.\(t) \(t)a
                        %1 = get.\(t) \(t)b
                        br.\(condition.name) %0, %1 -> b1, b2
                        b1:
                        exit 0x10
                        b2:
                        exit 0x20
                        """)
                let holds = [Condition.ne, .lts, .geu].contains(condition)
                XCTAssertEqual(result.pc, GuestAddress(holds ? 0x10 : 0x20), "\(condition) \(t)")
            }
        }
    }

    func testDeferWritesTheSlot() throws {
        let run = InterpreterRun(layout: operandLayout)
        run["i64a"] = 5
        let result = try run.run(
            ops: "%0 = get.i64 i64a\ndefer i64r, %0\n%2 = load.i64 u64 %0\nset i64r, %2\nexit 0x0")
        XCTAssertEqual(result.kind, .fault)
        XCTAssertEqual(run["i64r"], 5)
    }

    func testNarrowSlotsLeaveTheirNeighboursAlone() throws {
        let layout = StateLayout(slots: [
            StateSlot(name: "a", type: .i32, offset: 96), StateSlot(name: "b", type: .f32, offset: 100),
            StateSlot(name: "c", type: .i32, offset: 104),
        ])
        let run = InterpreterRun(layout: layout)
        run["a"] = 0x1111_1111
        run["c"] = 0x3333_3333
        try run.run(ops: "%0 = fconst.f32 0x7fc00000\nset b, %0\n%2 = get.i32 c\nset a, %2\nexit 0x0")
        XCTAssertEqual([run["a"], run["b"], run["c"]], [0x3333_3333, 0x7fc0_0000, 0x3333_3333])
    }

    func testHelperCalls() throws {
        let run = InterpreterRun(layout: operandLayout)
        run["i32a"] = 0xffff_ffff
        run["i64a"] = 3
        run["f32a"] = 0x3f80_0000
        run["f64a"] = (2.0).bitPattern
        let declared =
            "helper many(i32, i64, f32, f64, ptr, i64, i64, i64) -> i64\nhelper none()\nhelper small() -> i32"
        try run.run(
            ops: """
                %0 = get.i32 i32a
                %1 = get.i64 i64a
                %2 = get.f32 f32a
                %3 = get.f64 f64a
                %4 = call.i64 many(%0, %1, %2, %3, %1, %1, %1, %1)
                call none()
                set i64r, %4
                %7 = call.i32 small()
                %8 = sext32 %7
                set i64c, %8
                exit 0x0
                """, helpers: declared)
        let passed: [UInt64] = [.max, 3, 0x3f80_0000, (2.0).bitPattern, 3, 3, 3, 3]
        XCTAssertEqual(run.host.calls.map(\.0), ["many", "none", "small"])
        XCTAssertEqual(run.host.calls[0].1, passed)
        XCTAssertEqual(run.host.calls[1].1, [])
        XCTAssertEqual(run["i64r"], passed.reduce(0, &+))
        run.host.answer = { _, _ in 0x8000_0000 }
        try run.run(ops: "%0 = call.i32 small()\n%1 = sext32 %0\nset i64c, %1\nexit 0x0", helpers: declared)
        XCTAssertEqual(run["i64c"], 0xffff_ffff_8000_0000)
    }

    func testOneInterpreterRunsManyRegions() throws {
        let run = InterpreterRun(layout: RandomRegion.layout)
        for seed in 0..<20 as Range<UInt64> {
            var options = RandomRegionOptions()
            options.blocks = 1 + Int(seed) * 2 % 9
            options.hasMemory = false
            options.hasAtomics = false
            run["counter"] = 3
            let region = RandomRegion.make(seed: seed, options: options)
            let fresh = InterpreterRun(layout: RandomRegion.layout)
            for slot in run.layout.slots { fresh[slot.name] = run[slot.name] }
            fresh.thread = run.thread
            XCTAssertEqual(run.run(region), fresh.run(region))
            for slot in run.layout.slots { XCTAssertEqual(run[slot.name], fresh[slot.name], slot.name) }
        }
    }
}
