// room: template
// does: the backend gives what the reference interpreter gives
// spec: Docs/HowTo/TestAPlugin.md

import BackendTemplate
import Conformance
import XCTest

final class BackendTests: XCTestCase {
    func testConforms() throws {
        let report = try BackendConformance({ BackendTemplate($0) }).run(count: 500)
        XCTAssertTrue(report.isClean, report.text)
    }
}
