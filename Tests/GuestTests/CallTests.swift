// room: tests
// does: programs that print the results of system calls print the same under Martlet as natively
// spec: Docs/Reference/Syscalls.md; Tests/Guest/Calls

import Foundation
import XCTest

final class CallTests: XCTestCase {
    func testSockets() throws { try assertAsNative("sockets") }
    func testEvents() throws { try assertAsNative("events") }
    func testFiles() throws { try assertAsNative("files") }
    func testInterprocess() throws { try assertAsNative("ipc") }

    private func assertAsNative(_ name: String) throws {
        let source = "Calls/\(name).c"
        let native = try runChild(ProcessRequest(program: try GuestPrograms.native(source)))
        XCTAssertEqual(native.end, .exited(0), native.text)
        XCTAssertGreaterThan(native.text.split(separator: "\n").count, 40)
        try forEach([.compiled, .interpreted], run: GuestPrograms.guest(source)) { result, title in
            XCTAssertEqual(result.end, .exited(0), title + result.errors)
            XCTAssertEqual(result.errors, "", title)
            let pairs = zip(native.text.split(separator: "\n"), result.text.split(separator: "\n"))
            for (expected, found) in pairs where expected != found {
                XCTFail("\(title): native \"\(expected)\", here \"\(found)\"")
            }
            XCTAssertEqual(result.text.count, native.text.count, title)
        }
    }
}
