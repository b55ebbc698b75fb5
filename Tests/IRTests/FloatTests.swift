// room: tests
// does: the interpreter's float ops: against the host's arithmetic where it rounds alike, and by hand
// spec: Sources/Kit/Sources/IR/Tables/ir.table; the arithmetic itself is tested in SoftFloatTests

import IR
import SoftFloat
import XCTest

/// The ops that these tests run, for the coverage test.
let floatTestOps: [Opcode] = [
    .fconst, .fadd, .fsub, .fmul, .fdiv, .fsqrt, .fma, .fcvt, .fcanon, .fmin, .fmax, .fneg, .fabs, .fcopysign,
    .fxorsign,
    .fcmp, .fclass, .fbits, .bitsf, .fbox, .funbox, .sintToF, .uintToF, .fToSint, .fToUint, .fflags, .setFflags,
    .setRounding,
]

final class FloatTests: XCTestCase {
    private let numbers: [Double] = [
        0, -0.0, 1, -1, 1.5, -2.25, 3, 0.1, 1e300, -1e-300, 1e10, .infinity, -.infinity, .leastNonzeroMagnitude,
    ]

    /// The result of one op with operands by their bits.
    private func evaluate(
        _ op: String, _ result: ValueType, _ operands: [(ValueType, UInt64)], in run: InterpreterRun
    ) throws -> UInt64 {
        var ops = ""
        for (index, name) in zip(operands.indices, ["a", "b", "c"]) {
            let (type, bits) = operands[index]
            run["\(type.name)\(name)"] = bits
            ops += "%\(index) = get.\(type.name) \(type.name)\(name)\n"
        }
        let arguments = operands.indices.map { "%\($0)" }.joined(separator: ", ")
        var last = operands.count
        ops += "%\(last) = \(op) \(arguments)\n"
        if result.isFloat && opcodeIsLoose(op) {
            ops += "%\(last + 1) = fcanon.\(result.name) %\(last)\n"
            last += 1
        }
        try run.run(ops: ops + "set \(result.name)r, %\(last)\nexit 0x0")
        return run["\(result.name)r"]
    }

    private func opcodeIsLoose(_ op: String) -> Bool {
        Opcode.allCases.contains { op.hasPrefix("\($0.name).") && $0.traits.contains(.nan) }
    }

    private func double(_ op: String, _ operands: Double...) throws -> Double {
        Double(
            bitPattern: try evaluate(
                op, .f64, operands.map { (.f64, $0.bitPattern) }, in: InterpreterRun(layout: operandLayout)))
    }

    private func single(_ op: String, _ operands: Float...) throws -> Float {
        let run = InterpreterRun(layout: operandLayout)
        return Float(
            bitPattern: UInt32(try evaluate(op, .f32, operands.map { (.f32, UInt64($0.bitPattern)) }, in: run)))
    }

    private func assertSame(_ left: Double, _ right: Double, _ note: String) {
        XCTAssertTrue(left.bitPattern == right.bitPattern || left.isNaN && right.isNaN, "\(note): \(left) \(right)")
    }

    private func assertSame(_ left: Float, _ right: Float, _ note: String) {
        XCTAssertTrue(left.bitPattern == right.bitPattern || left.isNaN && right.isNaN, "\(note): \(left) \(right)")
    }

    func testArithmetic() throws {
        for a in numbers {
            for b in numbers {
                assertSame(try double("fadd.f64.rne", a, b), a + b, "\(a) + \(b)")
                assertSame(try double("fsub.f64.rne", a, b), a - b, "\(a) - \(b)")
                assertSame(try double("fmul.f64.rne", a, b), a * b, "\(a) * \(b)")
                assertSame(try double("fdiv.f64.rne", a, b), a / b, "\(a) / \(b)")
                assertSame(try double("fma.f64.rne", a, b, 3), (3.0).addingProduct(a, b), "\(a) * \(b) + 3")
                let (x, y) = (Float(a), Float(b))
                assertSame(try single("fadd.f32.rne", x, y), x + y, "\(x) + \(y)")
                assertSame(try single("fsub.f32.rne", x, y), x - y, "\(x) - \(y)")
                assertSame(try single("fmul.f32.rne", x, y), x * y, "\(x) * \(y)")
                assertSame(try single("fdiv.f32.rne", x, y), x / y, "\(x) / \(y)")
                assertSame(try single("fma.f32.rne", x, y, 3), Float(3).addingProduct(x, y), "\(x) * \(y) + 3")
            }
            assertSame(try double("fsqrt.f64.rne", a), a.squareRoot(), "sqrt \(a)")
            assertSame(try single("fsqrt.f32.rne", Float(a)), Float(a).squareRoot(), "sqrt \(a)")
            let run = InterpreterRun(layout: operandLayout)
            let narrow = try evaluate("fcvt.f32.rne", .f32, [(.f64, a.bitPattern)], in: run)
            XCTAssertEqual(UInt32(narrow), Float(a).bitPattern)
            let wide = try evaluate("fcvt.f64.rne", .f64, [(.f32, UInt64(Float(a).bitPattern))], in: run)
            XCTAssertEqual(wide, Double(Float(a)).bitPattern)
        }
    }

    func testSignsAndBits() throws {
        for a in numbers + [Double(bitPattern: 0x7ff0_0000_0000_0001), Double(bitPattern: 0xfff8_0000_0000_1234)] {
            for b in numbers {
                let sign: UInt64 = 1 << 63
                let (x, y) = (a.bitPattern, b.bitPattern)
                XCTAssertEqual(try double("fneg.f64", a).bitPattern, x ^ sign)
                XCTAssertEqual(try double("fabs.f64", a).bitPattern, x & ~sign)
                XCTAssertEqual(try double("fcopysign.f64", a, b).bitPattern, x & ~sign | y & sign)
                XCTAssertEqual(try double("fxorsign.f64", a, b).bitPattern, x ^ y & sign)
            }
        }
        XCTAssertEqual(try single("fneg.f32", 1), -1)
        XCTAssertEqual(try single("fabs.f32", -1), 1)
        XCTAssertEqual(try single("fcopysign.f32", 2, -1), -2)
        XCTAssertEqual(try single("fxorsign.f32", -2, -1), 2)
    }

    /// `op` on constants gives `result` and raises exactly `flags`.
    private func check(
        _ op: String, _ operands: [(ValueType, UInt64)], _ type: ValueType, _ result: UInt64, _ flags: FloatFlags = [],
        rounding: UInt64 = 0, line: UInt = #line
    ) throws {
        let run = InterpreterRun(layout: operandLayout)
        run.thread.float.setRounding(rounding)
        XCTAssertEqual(try evaluate(op, type, operands, in: run), result, op, line: line)
        XCTAssertEqual(run.thread.float.flags, flags, op, line: line)
    }

    private let quiet: UInt64 = 0x7ff8_0000_0000_0000
    private let signalling: UInt64 = 0x7ff0_0000_0000_0001
    private let one = (1.0).bitPattern

    func testNaNs() throws {
        try check("fcanon.f64", [(.f64, 0xfff8_0000_0000_1234)], .f64, quiet)
        try check("fcanon.f64", [(.f64, signalling)], .f64, quiet)
        try check("fcanon.f64", [(.f64, 0xfff0_0000_0000_0000)], .f64, 0xfff0_0000_0000_0000)
        try check("fcanon.f32", [(.f32, 0xff80_0001)], .f32, 0x7fc0_0000)
        try check("fmin.f64", [(.f64, quiet), (.f64, one)], .f64, one)
        try check("fmax.f64", [(.f64, one), (.f64, signalling)], .f64, one, .invalid)
        try check("fmax.f64", [(.f64, 0xfff8_0000_0000_1234), (.f64, quiet)], .f64, quiet)
        try check("fmin.f64", [(.f64, 0), (.f64, 1 << 63)], .f64, 1 << 63)
        try check("fmax.f64", [(.f64, 1 << 63), (.f64, 0)], .f64, 0)
        try check("fmin.f32", [(.f32, 0x3f80_0000), (.f32, 0x4000_0000)], .f32, 0x3f80_0000)
        try check("fmax.f32", [(.f32, 0x3f80_0000), (.f32, 0x4000_0000)], .f32, 0x4000_0000)
        try check("fadd.f64.rne", [(.f64, signalling), (.f64, one)], .f64, quiet, .invalid)
        try check(
            "fma.f64.rne", [(.f64, 0x7ff0_0000_0000_0000), (.f64, 0), (.f64, quiet)], .f64, quiet, .invalid)
    }

    func testComparisons() throws {
        let two = (2.0).bitPattern
        for (op, results) in [("eq", [0, 1, 0]), ("lt", [1, 0, 0]), ("le", [1, 1, 0])] as [(String, [UInt64])] {
            try check("fcmp.\(op)", [(.f64, one), (.f64, two)], .i64, results[0])
            try check("fcmp.\(op)", [(.f64, two), (.f64, two)], .i64, results[1])
            try check("fcmp.\(op)", [(.f64, two), (.f64, one)], .i64, results[2])
            try check("fcmp.\(op)", [(.f32, 0x3f80_0000), (.f32, 0x4000_0000)], .i64, results[0])
            try check("fcmp.\(op)", [(.f64, quiet), (.f64, one)], .i64, 0, op == "eq" ? [] : .invalid)
            try check("fcmp.\(op)", [(.f64, one), (.f64, signalling)], .i64, 0, .invalid)
        }
        try check("fcmp.eq", [(.f64, 0), (.f64, 1 << 63)], .i64, 1)
    }

    func testClasses() throws {
        let doubles: [UInt64] = [
            0xfff0_0000_0000_0000, 0xbff0_0000_0000_0000, 0x8000_0000_0000_0001, 1 << 63, 0, 1, one,
            0x7ff0_0000_0000_0000, signalling, quiet,
        ]
        for (bit, value) in doubles.enumerated() { try check("fclass", [(.f64, value)], .i64, 1 << UInt64(bit)) }
        try check("fclass", [(.f32, 0x8000_0001)], .i64, 4)
        try check("fclass", [(.f32, 0xff80_0001)], .i64, 256)
    }

    func testMovesAndBoxes() throws {
        try check("fbits.i64", [(.f64, signalling)], .i64, signalling)
        try check("fbits.i32", [(.f32, 0xff80_0001)], .i32, 0xff80_0001)
        try check("bitsf.f64", [(.i64, signalling)], .f64, signalling)
        try check("bitsf.f32", [(.i32, 0xff80_0001)], .f32, 0xff80_0001)
        try check("fbox", [(.f32, 0x3f80_0000)], .f64, 0xffff_ffff_3f80_0000)
        try check("funbox", [(.f64, 0xffff_ffff_ff80_0001)], .f32, 0xff80_0001)
        try check("funbox", [(.f64, 0xffff_fffe_3f80_0000)], .f32, 0x7fc0_0000)
        // An i32 from float bits is a proper i32 for what comes next.
        let run = InterpreterRun(layout: operandLayout)
        run["f32a"] = 0x8000_0000
        try run.run(
            ops:
                "%0 = get.f32 f32a\n%1 = fbits.i32 %0\n%2 = sext32 %1\nset i64r, %2\n%4 = fconst.f32 0xbf800000\nset f32r, %4\nexit 0x0"
        )
        XCTAssertEqual(run["i64r"], 0xffff_ffff_8000_0000)
        XCTAssertEqual(run["f32r"], 0xbf80_0000)
    }

    func testFromIntegers() throws {
        try check("sint_to_f.f64.rne", [(.i64, .max)], .f64, (-1.0).bitPattern)
        try check("uint_to_f.f64.rne", [(.i64, .max)], .f64, 0x43f0_0000_0000_0000, .inexact)
        try check("uint_to_f.f64.rtz", [(.i64, .max)], .f64, 0x43ef_ffff_ffff_ffff, .inexact)
        try check("sint_to_f.f64.rne", [(.i32, 0xffff_ffff)], .f64, (-1.0).bitPattern)
        try check("uint_to_f.f64.rne", [(.i32, 0xffff_ffff)], .f64, (4294967295.0).bitPattern)
        try check("uint_to_f.f32.rne", [(.i32, 0xffff_ffff)], .f32, 0x4f80_0000, .inexact)
        try check("sint_to_f.f32.rne", [(.i32, 0x8000_0000)], .f32, 0xcf00_0000)
        try check("sint_to_f.f32.rdn", [(.i64, 0x7fff_ffff)], .f32, 0x4eff_ffff, .inexact)
    }

    func testToIntegers() throws {
        let minusOne = (-1.0).bitPattern
        try check("f_to_sint.i64.rtz", [(.f64, (-1.5).bitPattern)], .i64, .max, .inexact)
        try check("f_to_sint.i64.rdn", [(.f64, (-1.5).bitPattern)], .i64, .max - 1, .inexact)
        try check("f_to_sint.i32.rne", [(.f64, (2.5).bitPattern)], .i32, 2, .inexact)
        try check("f_to_sint.i32.rmm", [(.f64, (2.5).bitPattern)], .i32, 3, .inexact)
        try check("f_to_sint.i32.rtz", [(.f64, quiet)], .i32, 0x7fff_ffff, .invalid)
        try check("f_to_sint.i64.rtz", [(.f64, quiet | 1 << 63)], .i64, 0x7fff_ffff_ffff_ffff, .invalid)
        try check("f_to_sint.i32.rtz", [(.f64, (-1e10).bitPattern)], .i32, 0x8000_0000, .invalid)
        try check("f_to_uint.i32.rtz", [(.f64, minusOne)], .i32, 0, .invalid)
        try check("f_to_uint.i32.rtz", [(.f64, (-0.5).bitPattern)], .i32, 0, .inexact)
        try check("f_to_uint.i32.rtz", [(.f64, (4e9).bitPattern)], .i32, 4_000_000_000)
        try check("f_to_uint.i32.rtz", [(.f64, (5e9).bitPattern)], .i32, 0xffff_ffff, .invalid)
        try check("f_to_uint.i64.rtz", [(.f32, 0x7fc0_0000)], .i64, .max, .invalid)
        try check("f_to_uint.i64.rtz", [(.f32, 0x5f00_0000)], .i64, 1 << 63)
        try check("f_to_sint.i64.rtz", [(.f32, 0x5f00_0000)], .i64, 0x7fff_ffff_ffff_ffff, .invalid)
        // An i32 result is sign-extended for what comes next, an unsigned one too.
        let run = InterpreterRun(layout: operandLayout)
        run["f64a"] = (4e9).bitPattern
        try run.run(
            ops: "%0 = get.f64 f64a\n%1 = f_to_uint.i32.rtz %0\n%2 = sext32 %1\nset i64r, %2\nexit 0x0")
        XCTAssertEqual(Int64(bitPattern: run["i64r"]), 4_000_000_000 - 0x1_0000_0000)
    }

    func testRoundingModes() throws {
        // 1 + 2^-60 lies between 1 and the next double.
        let operands = [(ValueType.f64, one), (.f64, 0x3c30_0000_0000_0000)]
        for (mode, result) in [("rne", 0), ("rtz", 0), ("rdn", 0), ("rup", 1), ("rmm", 0)] as [(String, UInt64)] {
            try check("fadd.f64.\(mode)", operands, .f64, one + result, .inexact, rounding: 3)
        }
        for (dynamic, result) in [(0, 0), (1, 0), (2, 0), (3, 1), (4, 0), (7, 0), (.max, 0)] as [(UInt64, UInt64)] {
            try check("fadd.f64.dyn", operands, .f64, one + result, .inexact, rounding: dynamic)
        }
    }

    func testEnvironmentOps() throws {
        let run = InterpreterRun(layout: operandLayout)
        run.thread.float.flags = [.invalid, .inexact]
        run["i64a"] = 3
        run["i64b"] = 0xffff_ffff_ffff_ffe8
        try run.run(
            ops: """
                %0 = fflags
                set i64r, %0
                %2 = get.i64 i64a
                set_rounding %2
                %4 = get.i64 i64b
                set_fflags %4
                %6 = fconst.f64 0x3ff0000000000000
                %7 = fconst.f64 0x0
                %8 = fdiv.f64.rne %6, %7
                %9 = fconst.f64 0x3c30000000000000
                %10 = fadd.f64.dyn %6, %9
                %11 = fcanon.f64 %10
                set f64r, %11
                %13 = fflags
                set i64c, %13
                exit 0x0
                """)
        XCTAssertEqual(run["i64r"], 17)
        XCTAssertEqual(run.thread.float.rounding, .up)
        XCTAssertEqual(run["f64r"], one + 1)
        XCTAssertEqual(run["i64c"], 8 | 1)
    }
}
