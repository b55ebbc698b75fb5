// room: template
// does: tests the pass on a region of text IR, without a guest
// spec: Docs/HowTo/WriteAPass.md, "Testing"

import PassTestKit
import PassTemplate
import PluginAPI
import XCTest

final class PassTests: XCTestCase {
    /// Leaves for 0x2000 if x1 is 0, else for 0x1008.
    private let text = """
        layout {
            x1 i64 @ 4096
        }
        region 0x1000 mode 0 insns 2 {
        code 0x1000 + 8
        b0:
            insn 0x1000, 4
            %1 = get.i64 x1
            insn 0x1004, 4
            %3 = iconst.i64 0
            br.eq %1, %3 -> b1, b2
        b1:
            exit 0x2000
        b2:
            exit 0x1008
        }
        """

    func testBranchesAreCounted() throws {
        let test = try PassTest(text, pass: "pass-template") { try PassTemplate($0) }
        XCTAssertEqual(test.run().pc.raw, 0x2000)
        test["x1"] = 5
        XCTAssertEqual(test.run().pc.raw, 0x1008)
        XCTAssertEqual(test.report().tables[0].rows, [[.count(2), .text("0x1004")]])
    }
}
