// room: tests
// does: a program that prints what becomes of paths prints the same natively, under Martlet, and in a sysroot
// spec: path_resolution(7), openat2(2), chroot(2), mount(2); Tests/Guest/Calls/paths.c, roots.c

import Foundation
import XCTest

final class PathTests: XCTestCase {
    private var folder = ""

    override func setUpWithError() throws {
        folder = try makeTemporaryFolder()
        // The guests give up their rights, and look on.
        XCTAssertEqual(chmod(folder, 0o755), 0)
    }

    override func tearDown() { try? FileManager.default.removeItem(atPath: folder) }

    private func makeFolder(_ name: String) throws -> String {
        try FileManager.default.createDirectory(atPath: folder + "/" + name, withIntermediateDirectories: true)
        return folder + "/" + name
    }

    private func compare(_ native: ProcessResult, _ found: ProcessResult, _ title: String) {
        XCTAssertEqual(found.end, .exited(0), title + found.errors)
        XCTAssertEqual(found.errors, native.errors, title)
        let lines = (native.text.split(separator: "\n"), found.text.split(separator: "\n"))
        XCTAssertEqual(lines.0.count, lines.1.count, title)
        for (at, (expected, line)) in zip(lines.0, lines.1).enumerated() where expected != line {
            XCTFail("\(title), line \(at + 1): native \"\(expected)\", here \"\(line)\"")
        }
    }

    /// Dots, slashes and links.
    func testPathsOfASysroot() throws { try assertAsNative("Calls/paths.c", lines: 500) }

    /// chroot, and mounts in name spaces of their own.
    func testRoots() throws { try assertAsNative("Calls/roots.c", lines: 80) }

    /// In a folder whose name the host and the sysroot don't share.
    private func assertAsNative(_ source: String, lines: Int) throws {
        let native = try runChild(
            ProcessRequest(
                program: try GuestPrograms.native(source, ["-static"]), arguments: [try makeFolder("native")]))
        XCTAssertEqual(native.end, .exited(0), native.errors)
        XCTAssertGreaterThan(native.text.split(separator: "\n").count, lines)
        let guest = try GuestPrograms.guest(source)
        for (number, configuration) in Configuration.all.enumerated() {
            let plain = try makeFolder("plain\(number)")
            compare(native, try runChild(try Martlet.request(configuration, guest, [plain])), configuration.name)
            let sysroot = try makeFolder("root\(number)")
            _ = try makeFolder("root\(number)/martlet-paths")
            var request = try Martlet.request(configuration, guest, ["/martlet-paths"])
            request.arguments.insert(contentsOf: ["-L", sysroot], at: 1)
            compare(native, try runChild(request), configuration.name + " -L")
        }
    }
}
