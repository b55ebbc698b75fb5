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
    func testArguments() throws { try assertAsNative("arguments") }

    /// Natively, as it is, and in a sysroot whose folder is nowhere else.
    func testNamesOfUnixSockets() throws {
        let source = "Calls/unix.c"
        let folder = try makeTemporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let sockets = folder + "/a-root-with-a-name-that-leaves-little-room/run/martlet-sockets"
        try FileManager.default.createDirectory(atPath: sockets, withIntermediateDirectories: true)
        let native = try runChild(ProcessRequest(program: try GuestPrograms.native(source), arguments: [folder]))
        XCTAssertEqual(native.text, "ok\n")
        try assertPasses(source, [folder])
        for configuration in Configuration.all {
            var request = try Martlet.request(configuration, GuestPrograms.guest(source), ["/run/martlet-sockets"])
            request.arguments.insert(
                contentsOf: ["-L", folder + "/a-root-with-a-name-that-leaves-little-room"], at: 1)
            let result = try runChild(request)
            XCTAssertEqual(result.text, "ok\n", configuration.name + result.errors)
        }
        XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: sockets), [])
    }

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
