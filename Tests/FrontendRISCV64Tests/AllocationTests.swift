// room: tests
// does: translating guest code allocates nothing once the region's storage has grown
// spec: Docs/Architecture.md, section 1; Docs/Decisions/0033-flat-arrays.md

import AllocationCounter
import Base
import FrontendRISCV64
import IR
import PluginAPI
import XCTest

final class AllocationTests: XCTestCase {
    func testNothingIsAllocatedAfterWarmUp() throws {
        let code = try TestCode(
            """
            top:
            lui a0, 16
            addi a1, a0, 8
            lw a2, 4(a1)
            fld f1, 8(a1)
            fadd.d f2, f1, f1
            fsd f2, 16(a1)
            beq a2, a0, out
            mulw a3, a2, a1
            amoadd.w a4, a3, (a1)
            sd a4, 24(a1)
            out:
            jal zero, top
            """)
        let frontend = RISCV64Frontend()
        var builder = RegionBuilder()
        var region = Region()
        var allocated: UInt = 0
        for round in 0..<20 {
            var reader = CodeReader(code)
            let before = allocation_count()
            frontend.translate(
                GuestAddress(code.start), mode: 0, reader: &reader, limits: TranslationLimits(), into: &builder)
            builder.finish(into: &region)
            if round == 0 { XCTAssertGreaterThan(allocation_count(), before, "nothing is counted") }
            if round > 1 { allocated += allocation_count() - before }
        }
        XCTAssertGreaterThan(region.instructionCount, 8)
        XCTAssertEqual(allocated, 0)
    }
}
