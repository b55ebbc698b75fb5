// room: tests
// does: `martlet binfmt` on the kernel's own binfmt_misc, in a name space where that is empty and nobody else's
// spec: linux Documentation/admin-guide/binfmt-misc.rst; user_namespaces(7)

import Foundation
import XCTest

final class BinfmtTests: XCTestCase {
    /// Since Linux 6.7 each user name space may have a binfmt_misc of its own.
    func testInstallRunStatusRemove() throws {
        let martlet = try Martlet.path()
        let guest = Martlet.repository + "/Tests/Guest/prebuilt/hello"
        let mount = "mount -t binfmt_misc martlet-test /proc/sys/fs/binfmt_misc"
        let unshare = "/usr/bin/unshare"
        guard access(unshare, X_OK) == 0 else { throw XCTSkip("unshare is not installed") }
        func inNamespace(_ script: String) throws -> ProcessResult {
            try runChild(
                ProcessRequest(
                    program: unshare,
                    arguments: ["--user", "--map-root-user", "--mount", "--", "sh", "-c", script, martlet, guest]))
        }
        let probe = try inNamespace(mount + " && test -w /proc/sys/fs/binfmt_misc/register")
        guard probe.end == .exited(0) else {
            throw XCTSkip("no binfmt_misc in a user name space (Linux 6.7 has it): \(probe.errors)")
        }
        let result = try inNamespace(
            """
            \(mount)
            "$0" binfmt status
            "$1" one; echo $?
            "$0" binfmt install >/dev/null; echo $?
            "$0" binfmt status
            "$1" one 'two words'; echo $?
            "$0" binfmt install; echo $?
            "$0" binfmt remove; echo $?
            "$0" binfmt status
            "$1" one; echo $?
            "$0" binfmt remove; echo $?
            """)
        XCTAssertEqual(
            result.text,
            """
            not registered
            126
            0
            registered
            Hello, one.
            Hello, two words.
            0
            1
            removed
            0
            not registered
            126
            1

            """)
        XCTAssertTrue(result.errors.contains("Martlet is registered already; martlet binfmt remove"), result.errors)
        XCTAssertTrue(result.errors.contains("Martlet is not registered; there is nothing"), result.errors)
    }

    func testWithoutTheKernelsHelp() throws {
        guard access("/proc/sys/fs/binfmt_misc/register", F_OK) != 0 else {
            throw XCTSkip("binfmt_misc is mounted here, and is left alone")
        }
        for command in ["install", "remove"] {
            let result = try runChild(
                ProcessRequest(program: try Martlet.path(), arguments: ["binfmt", command]))
            XCTAssertNotEqual(result.end, .exited(0))
            XCTAssertTrue(result.errors.contains("mount -t binfmt_misc binfmt_misc"), result.errors)
        }
        let status = try runChild(ProcessRequest(program: try Martlet.path(), arguments: ["binfmt", "status"]))
        XCTAssertEqual(status.text, "not registered: binfmt_misc is not mounted\n")
    }
}
