// room: tests
// does: runs the cases of Tests/Guest/Busybox/cases.txt with Debian's riscv64 busybox, which a script fetches
// spec: Tests/Guest/fetch-busybox

import Foundation
import Glibc
import XCTest

final class BusyboxTests: XCTestCase {
    private struct Case {
        var name: String
        var script: String
        var output: String
    }

    private func cases() throws -> [Case] {
        let text = try String(contentsOfFile: GuestPrograms.folder + "/Busybox/cases.txt", encoding: .utf8)
        return try text.components(separatedBy: "\n=== ").dropFirst().map { block in
            let name = block.prefix { $0 != "\n" }
            let parts = (block.hasSuffix("\n") ? block : block + "\n").dropFirst(name.count + 1).components(
                separatedBy: "\n---\n")
            guard parts.count == 2 else { throw ProcessError.cannotStart(String(name), "no line of dashes") }
            return Case(name: String(name), script: parts[0], output: parts[1])
        }
    }

    private func busybox() throws -> String {
        let folder = NSTemporaryDirectory() + "/martlet-busybox-\(getuid())"
        let path = folder + "/busybox"
        if access(path, X_OK) == 0 { return path }
        let script = GuestPrograms.folder + "/fetch-busybox"
        let environment = ["PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C"]
        let fetch = ProcessRequest(program: script, arguments: [folder], environment: environment, deadline: 180)
        let result = try runChild(fetch)
        guard result.end == .exited(0) else {
            throw XCTSkip("busybox can't be had: \(script) \(result.end): \(result.errors)")
        }
        return path
    }

    func testThereAreManyCases() throws {
        XCTAssertGreaterThanOrEqual(try cases().count, 40)
    }

    func testApplets() throws { try assertCases(Configuration.compiling) }

    func testAppletsInterpreted() throws { try assertCases(Configuration.all.filter { $0.name == "interpreter" }) }

    private func assertCases(_ configurations: [Configuration]) throws {
        let busybox = try busybox()
        for configuration in configurations {
            for one in try cases() {
                let folder = try makeTemporaryFolder()
                defer { try? FileManager.default.removeItem(atPath: folder) }
                var request = try Martlet.request(configuration, busybox, ["sh", "-c", one.script])
                request.folder = folder
                // Nothing of the host is found: every program is an applet of the guest's.
                request.environment = ["PATH=/nowhere", "LC_ALL=C"]
                let result = try runChild(request)
                let name = "\(one.name) (\(configuration.name))"
                XCTAssertEqual(result.end, .exited(0), "\(name): \(result.errors)")
                XCTAssertEqual(result.text, one.output, name)
                XCTAssertEqual(result.errors, "", name)
            }
        }
    }
}
