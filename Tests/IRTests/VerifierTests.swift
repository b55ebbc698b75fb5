// room: tests
// does: the verifier finds each broken rule, at the op that breaks it, and finds nothing in valid IR
// spec: Sources/Kit/Sources/IR/Verifier/Violation.swift

import Foundation
import IR
import XCTest

final class VerifierTests: XCTestCase {
    /// A one-block region around `ops`.
    private func region(_ ops: String) throws -> Region {
        let helpers = "helper f(i64, f32) -> i32\nhelper reader() reads_state\nhelper pure(i64)\n"
        let text = "region 0x0 mode 0 insns 0 {\n\(helpers)b0:\n\(ops)\n}"
        return try Region.parse(text, layout: sampleLayout())
    }

    private func violations(_ region: Region) throws -> [IRViolation] {
        try RegionVerifier(layout: sampleLayout()).check(region)
    }

    /// Exactly `rule` is broken, by op `index` first.
    private func assertBroken(
        _ rule: IRRule, op index: Int?, _ region: Region, file: StaticString = #filePath, line: UInt = #line
    ) throws {
        let found = try violations(region)
        XCTAssertEqual(Set(found.map(\.rule)), [rule], "\(found)", file: file, line: line)
        XCTAssertEqual(found.first?.op, index, "\(found)", file: file, line: line)
    }

    private func assertBroken(
        _ rule: IRRule, op index: Int?, _ ops: String, file: StaticString = #filePath, line: UInt = #line
    ) throws {
        try assertBroken(rule, op: index, region(ops + "\nexit 0x0"), file: file, line: line)
    }

    private func assertValid(_ ops: String, file: StaticString = #filePath, line: UInt = #line) throws {
        XCTAssertEqual(try violations(region(ops + "\nexit 0x0")), [], file: file, line: line)
    }

    func testSampleIsValid() throws { XCTAssertEqual(try violations(sampleRegion()), []) }

    func testReportNamesOpAndRule() throws {
        let violation = try XCTUnwrap(violations(region("%0 = iconst.i64 1\n%1 = add.i32 %0, %0\nexit 0x0")).first)
        XCTAssertEqual(violation.text, "%1 = add.i32 %0, %0")
        XCTAssertEqual(
            violation.description,
            "op 1: %1 = add.i32 %0, %0: %0 is of type i64 (an operand is of the type that the op demands)")
    }

    func testEntry() throws {
        try assertBroken(.entry, op: 0, region("%0 = param.i64\nexit 0x0"))
        try assertBroken(.entry, op: nil, Region())
        try assertBroken(
            .entry, op: nil, Region.parse("region 0 mode 0 insns 0 { b1: exit 0 b0: exit 0 }", layout: sampleLayout()))
    }

    func testBlockRange() throws {
        for block in [
            Block(first: 0, end: 1), Block(first: 1, end: 2), Block(first: 0, end: 3), Block(first: -1, end: -1),
        ] {
            var region = try region("nop\nexit 0x0")
            region.blocks = [block]
            try assertBroken(.blockRange, op: nil, region)
        }
        var overlap = try region("exit 0x0\nb1:\nexit 0x0\nb2:\nexit 0x0")
        overlap.blocks[1].end = 3
        try assertBroken(.blockRange, op: nil, overlap)
        try assertBroken(.blockRange, op: nil, region("exit 0x0\nb1:\nb2:\nexit 0x0"))
    }

    func testBlockEnding() throws {
        try assertBroken(.blockEnding, op: 0, "exit 0x0")
        try assertBroken(.blockEnding, op: 0, region("nop"))
    }

    func testParameterPlace() throws {
        try assertBroken(
            .parameterPlace, op: 3,
            region("%0 = iconst.i64 1\njump b1(%0)\nb1:\nnop\n%3 = param.i64\nexit 0x0"))
    }

    func testOperandPresence() throws {
        try assertBroken(.operandPresence, op: 1, "%0 = iconst.i64 1\n%1 = add.i64 %0, none")
        var superfluous = try region("%0 = iconst.i64 1\nexit 0x0")
        superfluous.ops[1].a = ValueID(0)
        try assertBroken(.operandPresence, op: 1, superfluous)
        try assertBroken(.operandPresence, op: 1, region("%0 = iconst.i64 1\nleave illegal 0x0, %0"))
        XCTAssertEqual(try violations(region("%0 = iconst.i64 1\nleave misaligned 0x0, %0")), [])
        XCTAssertEqual(try violations(region("leave misaligned 0x0")), [])
    }

    func testOperandRange() throws {
        try assertBroken(.operandRange, op: 0, "%0 = neg.i64 %9")
        try assertBroken(.operandRange, op: 0, "call pure(%9)")
    }

    func testOperandValue() throws { try assertBroken(.operandValue, op: 1, "nop\n%1 = neg.i64 %0") }

    func testResultType() throws {
        try assertBroken(.resultType, op: 0, "%0 = iconst.f64 1")
        try assertBroken(.resultType, op: 0, "%0 = fconst.i64 1")
        try assertBroken(.resultType, op: 1, "%0 = iconst.i64 1\nload.none u64 %0")
        try assertBroken(.resultType, op: 1, "%0 = iconst.i64 1\n%1 = cmp.i32.eq %0, %0")
        try assertBroken(.resultType, op: 1, "%0 = iconst.i64 1\n%1 = store.i64 u64 %0, %0")
    }

    func testOperandType() throws {
        let values = "%0 = iconst.i64 1\n%1 = iconst.i32 1\n%2 = fconst.f32 0\n%3 = fconst.f64 0\n"
        for op in [
            "%4 = add.i64 %0, %1", "%4 = add.i64 %1, %0", "%4 = mulhs %0, %1", "%4 = cmp.eq %0, %1",
            "%4 = cmp.eq %2, %2",
            "%4 = select.f64 %0, %3, %2", "%4 = select.f64 %3, %3, %3", "%4 = fma.f32.rne %2, %2, %3", "%4 = sext32 %0",
            "%4 = trunc %1", "%4 = load.i64 u64 %1", "store u32 %1, %1", "%4 = sc u64 %0, %3", "%4 = fcmp.eq %2, %3",
            "poll %1", "set_fflags %1", "%4 = rmw.i32 add %0, %0",
        ] { try assertBroken(.operandType, op: 4, values + op) }
        try assertBroken(.operandType, op: 1, region("%0 = iconst.i32 1\nleave misaligned 0x0, %0"))
        try assertBroken(.operandType, op: 1, region("%0 = iconst.i32 1\nexit_indirect %0"))
    }

    func testConversionWidth() throws {
        try assertBroken(.conversionWidth, op: 1, "%0 = fconst.f32 0\n%1 = fbits.i64 %0")
        try assertBroken(.conversionWidth, op: 1, "%0 = iconst.i64 0\n%1 = bitsf.f32 %0")
        try assertBroken(.conversionWidth, op: 1, "%0 = fconst.f32 0\n%1 = fcvt.f32.rne %0")
        try assertValid("%0 = fconst.f32 0\n%1 = fbits.i32 %0\n%2 = fcvt.f64.rne %0")
    }

    func testAccessWidth() throws {
        let values = "%0 = iconst.i64 1\n%1 = iconst.i32 1\n%2 = fconst.f32 0\n"
        for op in [
            "%3 = load.i32 u64 %0", "%3 = load.f32 u64 %0", "%3 = load.f32 u16 %0", "%3 = load.f32 s32 %0",
            "%3 = load.f64 u32 %0", "store u64 %0, %1", "store u16 %0, %2", "store s16 %0, %1", "%3 = lr.i64 u32 %0",
            "%3 = cas.i32 u64 %0, %1, %1", "%3 = sc u64 %0, %1", "%3 = lr.i32 s32 %0",
        ] { try assertBroken(.accessWidth, op: 3, values + op) }
        try assertValid(values + "%3 = load.i32 s32 %0\nstore u8 %0, %1\n%5 = load.f32 u32 %0")
    }

    func testAuxiliary() throws {
        let value = "%0 = iconst.i64 1\n"
        try assertBroken(.auxiliary, op: 1, value + "%1 = cmp.?6 %0, %0")
        try assertBroken(.auxiliary, op: 1, value + "%1 = load.i64 ?32 %0")
        try assertBroken(.auxiliary, op: 1, value + "%1 = rmw.i64 ?9 %0, %0")
        try assertBroken(.auxiliary, op: 1, value + "%1 = rmw.i64 ?64 %0, %0")
        try assertBroken(.auxiliary, op: 0, "fence ?2")
        try assertBroken(.auxiliary, op: 0, "insn 0x0, 0")
        try assertBroken(.auxiliary, op: 0, region("leave ?8 0x0"))
        try assertBroken(.auxiliary, op: 1, "%0 = fconst.f32 0\n%1 = fadd.f32.?5 %0, %0")
        try assertBroken(.auxiliary, op: 1, "%0 = fconst.f32 0\n%1 = fcmp.?3 %0, %0")
        var unused = try region("nop\nexit 0x0")
        unused.ops[0].aux = 1
        try assertBroken(.auxiliary, op: 0, unused)
    }

    func testImmediate() throws {
        var unused = try region("nop\nexit 0x0")
        unused.ops[0].imm = 1
        try assertBroken(.immediate, op: 0, unused)
    }

    func testConstant() throws {
        try assertBroken(.constant, op: 0, "%0 = iconst.i32 0x80000000")
        try assertBroken(.constant, op: 0, "%0 = iconst.i32 0x7fffffffffffffff")
        try assertBroken(.constant, op: 0, "%0 = fconst.f32 0xffffffffbf800000")
        try assertValid("%0 = iconst.i32 0xffffffff80000000\n%1 = iconst.i32 2147483647\n%2 = fconst.f32 0xbf800000")
    }

    func testField() throws {
        let values = "%0 = iconst.i64 1\n%1 = iconst.i32 1\n"
        try assertBroken(.field, op: 2, values + "%2 = extract.i64 %0, 60, 5")
        try assertBroken(.field, op: 2, values + "%2 = sextract.i32 %1, 0, 33")
        try assertBroken(.field, op: 2, values + "%2 = deposit.i64 %0, %0, 3, 0")
        try assertBroken(.field, op: 2, values + "%2 = extract.i64 %0, 3, -1")
        try assertValid(values + "%2 = extract.i64 %0, 0, 64\n%3 = sextract.i32 %1, 31, 1")
    }

    func testSlot() throws {
        try assertBroken(.slot, op: 0, "%0 = get.i64 $6")
        try assertBroken(.slot, op: 0, "%0 = get.i64 $18446744073709551615")
        try assertBroken(.slot, op: 0, "%0 = get.i32 x1")
        try assertBroken(.slot, op: 1, "%0 = iconst.i64 1\nset w, %0")
        try assertBroken(.slot, op: 1, "%0 = iconst.i64 1\ndefer f1, %0")
    }

    func testHelper() throws {
        let values = "%0 = iconst.i64 1\n%1 = fconst.f32 0\n"
        try assertValid(values + "%2 = call.i32 f(%0, %1)")
        for call in [
            "%2 = call.i32 f(%0)", "%2 = call.i32 f(%1, %0)", "%2 = call.i64 f(%0, %1)", "call f(%0, %1)",
            "%2 = call.i64 reader()", "call $3()",
        ] { try assertBroken(.helper, op: 2, values + call) }
    }

    func testExtra() throws {
        var call = try region("%0 = iconst.i64 1\ncall pure(%0)\nexit 0x0")
        call.extra = []
        try assertBroken(.extra, op: 1, call)
        var jump = try region("jump b1\nb1:\nexit 0x0")
        jump.extra[1] = 1
        try assertBroken(.extra, op: 0, jump)
        jump.ops[0].c = .none
        try assertBroken(.extra, op: 0, jump)
    }

    func testTarget() throws { try assertBroken(.target, op: 0, region("jump b1")) }

    func testTargetArguments() throws {
        for (arguments, parameters) in [("", "%2 = param.i64\n"), ("(%0)", ""), ("(%0)", "%2 = param.i32\n")] {
            try assertBroken(
                .targetArguments, op: 1, region("%0 = iconst.i64 1\njump b1\(arguments)\nb1:\n\(parameters)exit 0x0"))
        }
    }

    func testDominance() throws {
        try assertBroken(.dominance, op: 0, "%0 = neg.i64 %1\n%1 = iconst.i64 1")
        try assertBroken(.dominance, op: 0, "%0 = neg.i64 %0")
        let diamond = "%0 = iconst.i64 1\nbr.eq %0, %0 -> b1, b2\nb1:\n%2 = iconst.i64 2\njump b3\nb2:\njump b3\nb3:\n"
        try assertBroken(.dominance, op: 5, region(diamond + "%5 = neg.i64 %2\nexit 0x0"))
        XCTAssertEqual(try violations(region(diamond + "%5 = neg.i64 %0\nexit 0x0")), [])
        let loop = "jump b1\nb1:\n%1 = iconst.i64 1\nbr.eq %1, %1 -> b1, b2\nb2:\n%3 = neg.i64 %1\nexit 0x0"
        XCTAssertEqual(try violations(region(loop)), [])
        try assertBroken(
            .dominance, op: 1,
            region("jump b1\nb1:\n%1 = neg.i64 %2\n%2 = iconst.i64 1\nbr.eq %1, %1 -> b1, b2\nb2:\nexit 0x0"))
    }

    func testPrediction() throws {
        try assertBroken(.prediction, op: 1, region("%0 = get.i64 x1\nexit_call 0x0, %0"))
        try assertBroken(.prediction, op: 2, region("%0 = get.i64 x1\n%1 = iconst.i64 4\nexit_call_indirect %1, %0"))
        XCTAssertEqual(try violations(region("%0 = get.i64 x1\n%1 = iconst.i64 4\nexit_call_indirect %0, %1")), [])
    }

    func testNaNPayload() throws {
        let value = "%0 = get.f64 f1\n%1 = fadd.f64.rne %0, %0\n%2 = iconst.i64 0\n"
        for op in [
            "set f1, %1", "%3 = fneg.f64 %1", "%3 = fabs.f64 %1", "%3 = fbits.i64 %1", "%3 = fclass %1",
            "%3 = select.f64 %2, %1, %0", "store u64 %2, %1", "%3 = funbox %1", "%3 = fcopysign.f64 %0, %1",
        ] { try assertBroken(.nanPayload, op: 3, value + op) }
        try assertBroken(.nanPayload, op: 3, region(value + "jump b1(%1)\nb1:\n%4 = param.f64\nexit 0x0"))
        try assertValid(
            value + "%3 = fcanon.f64 %1\nset f1, %3\n%5 = fmul.f64.rne %1, %1\n%6 = fcmp.lt %5, %1\n"
                + "%7 = fmin.f64 %1, %5\nset f1, %7\n%9 = f_to_sint.i32.rtz %5\n%10 = fcvt.f32.rne %5")
    }

    func testDeferred() throws {
        let start = "%0 = iconst.i64 1\ndefer x1, %0\n"
        try assertBroken(.deferred, op: 2, region(start + "exit 0x0"))
        try assertBroken(.deferred, op: 2, region(start + "%2 = get.i64 x1\nset x1, %2\nexit 0x0"))
        try assertBroken(.deferred, op: 2, region(start + "call reader()\nset x1, %0\nexit 0x0"))
        try assertBroken(
            .deferred, op: 5, region(start + "br.eq %0, %0 -> b1, b2\nb1:\nset x1, %0\njump b2\nb2:\nexit 0x0"))
        try assertValid(start + "call pure(%0)\npoll %0\n%4 = load.i64 u64 %0\nset x1, %0\n%6 = get.i64 x1")
    }

    func testEveryRuleHasATest() throws {
        let source = try String(contentsOfFile: #filePath, encoding: .utf8)
        XCTAssertEqual(IRRule.allCases.filter { !source.contains(".\($0), op: ") }, [])
    }
}
