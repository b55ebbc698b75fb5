// room: tests
// does: compiling allocates nothing once the compiler's tables have grown
// spec: Docs/Architecture.md, section 1; Docs/Decisions/0033-flat-arrays.md

import AllocationCounter
import BackendX86_64
import Base
import IR
import PluginAPI
import XCTest

final class AllocationTests: XCTestCase {
    private let layout = RandomRegion.layout

    private func regions(_ count: UInt64) -> [Region] {
        (0..<count).map { seed in
            var options = RandomRegionOptions()
            options.blocks = 1 + Int(seed % 7)
            return RandomRegion.make(seed: seed, options: options)
        }
    }

    /// Compiles each region once into empty code memory; gives the number of allocations.
    private func compileAll(_ regions: [Region], _ backend: X86Backend, _ compiled: inout CompiledRegion) throws -> UInt
    {
        backend.reset()
        var allocated: UInt = 0
        for region in regions {
            let before = allocation_count()
            try backend.compile(region, firstExit: ExitID(0), into: &compiled)
            allocated += allocation_count() - before
        }
        return allocated
    }

    func testNothingIsAllocatedAfterWarmUp() throws {
        let backend = try X86Backend(BackendConfiguration(layout: layout, codeBytes: 8 << 20))
        let regions = regions(200)
        var compiled = CompiledRegion()
        XCTAssertGreaterThan(try compileAll(regions, backend, &compiled), 0, "nothing is counted")
        XCTAssertEqual(try compileAll(regions, backend, &compiled), 0)
    }
}
