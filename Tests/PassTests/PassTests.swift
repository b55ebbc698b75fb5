// room: tests
// does: the passes that ship, on regions of text IR: counts against the interpreter's own, on every way through
// spec: Docs/HowTo/WriteAPass.md

import Base
import IR
import PassCalls
import PassCount
import PassHot
import PassTestKit
import PluginAPI
import XCTest

final class PassTests: XCTestCase {
    /// Loads from x2, which may fault, adds, and leaves for one of two places by x1.
    private let branching = """
        layout {
            x1 i64 @ 4096
            x2 i64 @ 4104
        }
        region 0x1000 mode 0 insns 4 {
        code 0x1000 + 16
        b0:
            insn 0x1000, 4
            %1 = get.i64 x2
            %2 = load.i64 u64 %1
            insn 0x1004, 4
            %4 = get.i64 x1
            %5 = iconst.i64 0
            br.eq %4, %5 -> b1, b2
        b1:
            exit 0x2000
        b2:
            insn 0x1008, 4
            set x1, %2
            insn 0x100c, 4
            exit 0x3000
        }
        """

    private func rows(_ report: Report) -> [[ReportValue]] { report.tables[0].rows }

    private func count(_ test: PassTest) -> [UInt64] {
        rows(test.report()).map { if case .count(let value) = $0[1] { value } else { 0 } }
    }

    func testCountIsWhatTheInterpreterCounts() throws {
        let test = try PassTest(branching, pass: "count", memory: Array(repeating: 1, count: 64)) { CountPass($0) }
        test["x2"] = 0x1000
        var instructions = test.run().instructions
        test["x1"] = 1
        instructions += test.run().instructions
        XCTAssertEqual(instructions, 6)
        XCTAssertEqual(count(test), [6, 3], "two entries, and once the block after the branch")
    }

    func testCountIsExactAtAFault() throws {
        let test = try PassTest(branching, pass: "count", memory: Array(repeating: 1, count: 64)) { CountPass($0) }
        test["x2"] = 0x8000
        let result = test.run()
        XCTAssertEqual(result.kind, .fault)
        XCTAssertEqual(result.pc, GuestAddress(0x1000))
        XCTAssertEqual(count(test), [1, 1])
    }

    func testCountsOfARegionFoldIntoOneAddition() throws {
        let test = try PassTest(branching, pass: "count", memory: [0]) { CountPass($0) }
        let additions = test.region.ops.filter { $0.code == .add }.count
        XCTAssertEqual(additions, 6, "four instructions and two blocks")
        XCTAssertFalse(test.region.ops.contains { $0.code == .call })
    }

    func testThePassChangesNothingOfTheGuest() throws {
        let file = try TextIRFile.parse(branching)
        let test = try PassTest(branching, pass: "count", memory: Array(repeating: 7, count: 64)) { CountPass($0) }
        test["x1"] = 1
        test["x2"] = 0x1008
        let result = test.run()
        XCTAssertEqual(result.pc, GuestAddress(0x3000))
        XCTAssertEqual(test["x1"], 0x0707_0707_0707_0707)
        XCTAssertEqual(test["x2"], 0x1008)
        XCTAssertEqual(test.region.instructionCount, file.regions[0].instructionCount)
        XCTAssertEqual(test.region.guestCode, file.regions[0].guestCode)
    }

    func testHotNamesBlocksAndFunctions() throws {
        let test = try PassTest(
            branching, pass: "hot", memory: Array(repeating: 1, count: 64),
            symbols: ["first": 0x1000, "second": 0x1008]
        ) { HotPass($0) }
        test["x2"] = 0x1000
        test["x1"] = 1
        for _ in 0..<3 { test.run() }
        test["x1"] = 0
        test.run()
        let report = test.report()
        XCTAssertEqual(
            report.tables[0].rows,
            [
                [.count(4), .count(8), .text("0x1000"), .text("first")],
                [.count(3), .count(6), .text("0x1008"), .text("second")],
            ])
        XCTAssertEqual(report.tables[1].rows, [[.count(8), .text("first")], [.count(6), .text("second")]])
    }

    private let calling = """
        layout {
            x1 i64 @ 4096
            x5 i64 @ 4104
        }
        region 0x1000 mode 0 insns 2 {
        code 0x1000 + 8
        b0:
            insn 0x1000, 4
            %1 = get.i64 x5
            %2 = iconst.i64 0
            br.eq %1, %2 -> b1, b2
        b1:
            insn 0x1004, 4
            %5 = iconst.i64 0x1008
            set x1, %5
            exit_call 0x4000, %5
        b2:
            insn 0x1004, 4
            %9 = get.i64 x1
            exit_return %9
        }
        """

    func testCallsGoThroughATypedClosure() throws {
        for forced in [false, true] {
            let test = try PassTest(
                calling, pass: "calls", forcesClosures: forced, symbols: ["main": 0x1000, "callee": 0x4000]
            ) { try CallsPass($0) }
            XCTAssertEqual(test.helpers.map(\.rung), [.closure])
            test.run()
            test.run()
            test["x5"] = 1
            test.run()
            let report = test.report()
            XCTAssertEqual(
                report.tables[0].rows,
                [[.count(2), .count(0), .text("callee")], [.count(0), .count(1), .text("main")]])
            XCTAssertEqual(report.tables[1].rows, [[.count(2), .count(1), .count(2)]])
        }
    }

    func testReportsAsTextAndJSON() {
        var report = Report(pass: "p")
        report.table("a \"table\"", columns: ["n", "name"])
        report.row([.count(10), .text("x")])
        report.row([.count(9), .text("line\nbreak")])
        XCTAssertEqual(report.text, "p: a \"table\"\n   n  name\n  10  x\n   9  line\nbreak\n")
        XCTAssertEqual(
            report.json,
            #"{"pass":"p","tables":[{"title":"a \"table\"","columns":["n","name"],"#
                + #""rows":[[10,"x"],[9,"line\nbreak"]]}]}"# + "\n")
    }

    func testNoPassSeesWhatAnotherInserts() throws {
        final class Accesses: InstrumentationPass {
            var seen = 0
            func instrument(_ editor: RegionEditor) { seen += editor.instructions.filter(\.loads).count }
            func report(into report: inout Report) {
                report.table("loads", columns: ["count"])
                report.row([.count(UInt64(seen))])
            }
        }
        let file = try TextIRFile.parse(branching)
        let set = PassSet(layout: file.layout, guest: NoFacts())
        let none = try PluginOptions(declared: [], given: [])
        try set.add("hot", options: none) { HotPass($0) }
        let accesses = Accesses()
        try set.add("accesses", options: none) { _ in accesses }
        var region = file.regions[0]
        set.instrument(&region)
        XCTAssertEqual(accesses.seen, 1, "the load of the guest, not those of the counters")
        XCTAssertGreaterThan(region.ops.filter { $0.code == .load }.count, 1)
    }
}

private final class NoFacts: GuestDescription {
    func symbol(at address: GuestAddress) -> (name: String, offset: UInt64)? { nil }
    func disassemble(_ pc: GuestAddress) -> String? { nil }
}
