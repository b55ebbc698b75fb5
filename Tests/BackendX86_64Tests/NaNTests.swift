// room: tests
// does: NaNs that are made canonical late, and floats boxed in place, in the places that random regions rarely put them
// spec: Docs/Decisions/0070-late-nan-checks.md

import Base
import IR
import PluginAPI
import XCTest

import BackendX86_64

final class NaNTests: XCTestCase {
    private let layout = PressureLayout.layout

    /// Runs `ops` compiled and interpreted, on infinities in s0 and g0.
    private func check(_ ops: String, ending: String = "exit 0x2000", line: UInt = #line) throws {
        let text = "region 0x1000 mode 0 insns 1 {\nb0:\n    insn 0x1000, 4\n\(ops)\n    \(ending)\n}"
        let region = try Region.parse(text, layout: layout)
        try RegionVerifier(layout: layout).verify(region)
        for masked in [[], ["avx", "fma"]] as [Set<String>] {
            let backend = try X86Backend(
                BackendConfiguration(
                    layout: layout, codeBytes: 1 << 20, maskedFeatures: masked, checksAllocations: true))
            let machine = TestMachine(layout: layout)
            backend.prepare(machine.cpu)
            func prepare() {
                machine.randomize(1)
                machine["s0"] = UInt64(Float.infinity.bitPattern)
                machine["g0"] = Double.infinity.bitPattern
                machine["hole"] = machine.hole
                machine.cpu.header.pointee.float_flags = 0
            }
            var compiled = CompiledRegion()
            try backend.compile(region, firstExit: ExitID(0), into: &compiled)
            prepare()
            let expected = machine.runInterpreted(region, host: QuietHost())
            prepare()
            let got = machine.runCompiled(backend, compiled.entry)
            for (index, slot) in layout.slots.enumerated() {
                XCTAssertEqual(
                    String(got.slots[index], radix: 16), String(expected.slots[index], radix: 16),
                    "\(slot.name) without \(masked)", line: line)
            }
            XCTAssertEqual(got, expected, line: line)
        }
    }

    /// The check of the sum stands for the difference, whose home is in memory.
    func testAPlaceInMemoryGetsTheWholeCanonicalNaN() throws {
        try check(
            """
                %1 = get.f32 s0
                %2 = fsub.f32.dyn %1, %1
                %3 = fcanon.f32 %2
                %4 = fbox %3
                set g5, %4
                set s5, %3
                %7 = fadd.f32.dyn %2, %1
                %8 = fcanon.f32 %7
                set s6, %8
                %10 = get.f64 g0
                %11 = fsub.f64.dyn %10, %10
                %12 = fcanon.f64 %11
                set g6, %12
                %14 = fadd.f64.dyn %11, %10
                %15 = fcanon.f64 %14
                set f3, %15
            """)
    }

    /// The minimum of a NaN and a number is no NaN: its check says nothing of its operands.
    func testAMinimumStandsForNothing() throws {
        try check(
            """
                %1 = get.f64 g0
                %2 = fsub.f64.dyn %1, %1
                %3 = fcanon.f64 %2
                set f1, %3
                %5 = fmin.f64 %2, %1
                %6 = fmul.f64.dyn %5, %5
                %7 = fcanon.f64 %6
                set f2, %7
            """)
    }

    /// A store, and a sign change, see what NaN it is.
    func testWhatSeesThePayload() throws {
        try check(
            """
                %1 = get.f64 g0
                %2 = fsub.f64.dyn %1, %1
                %3 = fcanon.f64 %2
                set f1, %3
                %5 = get.i64 memory
                store u64 %5 + 8, %3
                %7 = fneg.f64 %3
                set f2, %7
                %9 = fsub.f64.dyn %1, %1
                %10 = fcanon.f64 %9
                %11 = fbits.i64 %10
                set x3, %11
            """)
    }

    /// Infinity times zero is invalid even if a quiet NaN is added, a constant one too.
    func testAConstantNaNAsAddend() throws {
        try check(
            """
                %1 = get.f64 g0
                %2 = fconst.f64 0x0
                %3 = fconst.f64 0x7ff8000000000000
                %4 = fma.f64.dyn %1, %2, %3
                %5 = fcanon.f64 %4
                set f1, %5
            """)
    }

    /// Flags that arithmetic raised between reading and writing them are put back, not only those of comparisons.
    func testFlagsArePutBackBehindArithmetic() throws {
        try check(
            """
                %1 = fflags
                %2 = fconst.f64 0x3ff0000000000000
                %3 = fconst.f64 0x4008000000000000
                %4 = fdiv.f64.dyn %2, %3
                %5 = fcanon.f64 %4
                set f1, %5
                set_fflags %1
            """)
    }

    /// Both sides of a branch see the canonical NaN in a register of the guest's.
    func testABranchLeavesNoNaNOpen() throws {
        for condition in ["eq", "ne"] {
            try check(
                """
                    %1 = get.f64 g0
                    %2 = fsub.f64.dyn %1, %1
                    %3 = fcanon.f64 %2
                    set f1, %3
                    %5 = get.i64 x1
                    br.\(condition) %5, %5 -> b1, b2
                """,
                ending: "b1:\n    exit 0x2000\nb2:\n    exit 0x3000")
        }
    }

    /// A fault finds an open NaN in the state itself, and leaves the canonical one there.
    func testAFaultClosesWhatIsHome() throws {
        for (type, slot) in [("f64", "g6"), ("f32", "s6")] {
            try check(
                """
                    %1 = get.\(type) \(type == "f64" ? "g0" : "s0")
                    %2 = fsub.\(type).dyn %1, %1
                    %3 = fcanon.\(type) %2
                    set \(slot), %3
                    %5 = get.i64 hole
                    %6 = load.i64 u64 %5
                    set x3, %6
                """)
        }
    }

    /// An f32 that is boxed in its register is not to be had from a slot of 32 bits afterwards.
    func testABoxIsNotReadBackFromANarrowSlot() throws {
        try check(
            """
                %1 = get.f32 s1
                %2 = fneg.f32 %1
                %3 = fbox %2
                set s5, %2
                \(Self.pressure(from: 5))
                set f7, %3
            """)
    }

    /// Nor from where it was spilled to before.
    func testABoxIsNotReadBackFromAnOlderSpill() throws {
        try check(
            """
                %1 = get.f32 s1
                %2 = fneg.f32 %1
                \(Self.pressure(from: 3))
                %19 = fbox %2
                \(Self.pressure(from: 20))
                set f7, %19
                %37 = fneg.f32 %2
                set s6, %37
            """)
    }

    /// Sixteen ops: more floats at once than there are registers, and a load, which no hint goes past.
    private static func pressure(from first: Int) -> String {
        var lines: [String] = []
        for index in 0..<4 {
            lines.append("%\(first + 2 * index) = get.f64 g\(index)")
            lines.append("%\(first + 2 * index + 1) = fneg.f64 %\(first + 2 * index)")
        }
        lines.append("%\(first + 8) = get.i64 memory")
        lines.append("%\(first + 9) = load.i64 u64 %\(first + 8)")
        lines.append("set x3, %\(first + 9)")
        for index in 0..<4 { lines.append("set g\(5 + index), %\(first + 2 * index + 1)") }
        lines.append("nop")
        return lines.joined(separator: "\n    ")
    }
}
