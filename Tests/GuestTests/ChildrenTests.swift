// room: tests
// does: programs that start programs, and the vDSO, as the guest sees them
// spec: Tests/Guest/Process

import Foundation
import XCTest

final class ChildrenTests: XCTestCase {
    func testChildren() throws {
        let source = "Process/children.c"
        let native = try runChild(ProcessRequest(program: try GuestPrograms.native(source)))
        XCTAssertEqual(native.text, "ok\n")
        try forEach(Configuration.all, run: GuestPrograms.guest(source)) { result, title in
            XCTAssertEqual(result.text, "ok\n", title + result.errors)
            XCTAssertEqual(result.errors, "", title)
        }
    }

    func testWhatProcShows() throws { try assertPassesAsNatively("Process/proc.c") }

    /// In a sysroot too, which has folders of names that the host has as well.
    func testProcByOtherNames() throws {
        let source = "Process/proc_links.c"
        try assertPassesAsNatively(source)
        let sysroot = try makeTemporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: sysroot) }
        for name in ["etc", "usr"] {
            try FileManager.default.createDirectory(atPath: sysroot + "/" + name, withIntermediateDirectories: false)
        }
        for configuration in Configuration.all {
            var request = try Martlet.request(configuration, GuestPrograms.guest(source), [])
            request.arguments.insert(contentsOf: ["-L", sysroot], at: 1)
            let result = try runChild(request)
            XCTAssertEqual(result.text, "ok\n", configuration.name + result.errors)
        }
    }

    func testMemoryInProc() throws { try assertPassesAsNatively("Process/proc_memory.c") }
    func testLimitsOnMemory() throws { try assertPassesAsNatively("Process/limits.c") }
    func testExecve() throws { try assertPassesAsNatively("Process/exec.c") }
    func testNothingIsLeftBehind() throws { try assertPassesAsNatively("Process/leaks.c") }

    func testMappingsThatGrow() throws { try assertPassesAsNatively("Process/grows.c") }

    /// A program for the host runs if the user says so, with the environment that the guest gave it.
    func testProgramsForTheHost() throws {
        let guest = try GuestPrograms.guest("Process/native.c")
        for configuration in Configuration.compiling {
            var request = try Martlet.request(configuration, guest, [])
            XCTAssertEqual(try runChild(request).text, "Exec format error\n", configuration.name)
            request.arguments.insert("--native", at: 1)
            XCTAssertEqual(try runChild(request).text, "LD_BIND_NOW=1\n", configuration.name)
        }
    }

    /// What the command line switches off is off in the programs that the guest executes too.
    func testAFlagThatIsSwitchedOff() throws {
        for (option, word, isTraced) in [("--no-strace", "1", false), ("--strace", "0", true)] {
            var request = try Martlet.request(.compiled, try GuestPrograms.guest("Process/children.c"), [])
            request.environment = ["MARTLET_STRACE=" + word]
            request.arguments.insert(option, at: 1)
            let result = try runChild(request)
            XCTAssertEqual(result.text, "ok\n", result.errors)
            let starts = result.errors.split(separator: "\n").filter { $0.contains("set_tid_address(") }
            XCTAssertEqual(starts.count > 1, isTraced, result.errors)
        }
    }

    /// What the guest does with its standard error is its own matter: traces and reports are neither lost nor in its files.
    func testReportsAndTheGuestsStandardError() throws {
        let file = NSTemporaryDirectory() + "martlet-closes-\(getpid())"
        defer { unlink(file) }
        var request = try Martlet.request(.compiled, try GuestPrograms.guest("Process/closes.c"), [file, "0"])
        request.arguments.insert(contentsOf: ["--strace", "--pass", "count", "--stats"], at: 1)
        let result = try runChild(request)
        XCTAssertEqual(result.end, .exited(0), result.errors)
        XCTAssertEqual(try String(contentsOfFile: file, encoding: .utf8), String(repeating: "guest\n", count: 4))
        let lines = result.errors.split(separator: "\n")
        XCTAssertEqual(lines.count { $0.hasPrefix("write(2, \"guest\\n\"") }, 4, result.errors)
        XCTAssertEqual(lines.count { $0.hasPrefix("exit_group(0)") }, 1, result.errors)
        XCTAssertEqual(lines.count { $0.hasPrefix("  instructions ") }, 1, result.errors)
        XCTAssertTrue(result.errors.contains("translations"), result.errors)
    }

    private func assertPassesAsNatively(_ source: String) throws {
        let native = try runChild(ProcessRequest(program: try GuestPrograms.native(source, ["-static"])))
        XCTAssertEqual(native.text, "ok\n")
        try assertPasses(source)
    }

    func testTheVDSO() throws {
        try forEach(Configuration.all, run: GuestPrograms.guest("Process/vdso.c")) { result, title in
            XCTAssertEqual(result.text, "ok\n", title + result.errors)
        }
    }

    /// The cross compiler's own libraries are a sysroot.
    func testADynamicProgram() throws {
        let sysroot = "/usr/riscv64-linux-gnu"
        guard access(sysroot + "/lib/libc.so.6", R_OK) == 0 else { throw XCTSkip("\(sysroot) has no libraries") }
        let guest = try GuestPrograms.guest("Process/children.c", [])
        let vdso = try GuestPrograms.guest("Process/vdso.c", [])
        for configuration in Configuration.compiling {
            for program in [guest, vdso] {
                var request = try Martlet.request(configuration, program, [])
                request.arguments.insert(contentsOf: ["-L", sysroot], at: 1)
                let result = try runChild(request)
                XCTAssertEqual(result.text, "ok\n", configuration.name + result.errors)
            }
            let without = try runChild(try Martlet.request(configuration, guest, []))
            XCTAssertEqual(without.end, .exited(126))
            XCTAssertTrue(without.errors.contains("its interpreter /lib/ld-linux-riscv64-lp64d.so.1"), without.errors)
            XCTAssertTrue(without.errors.contains("-L FOLDER"), without.errors)
        }
    }

    /// The vDSO's image is what its source makes.
    func testTheVDSOIsBuiltFromItsSource() throws {
        guard access(GuestPrograms.guestCompiler, X_OK) == 0 else { throw XCTSkip("no cross compiler") }
        let version = try runChild(ProcessRequest(program: GuestPrograms.guestCompiler, arguments: ["--version"]))
        let compiler = version.text.split(separator: "\n").first.map { String($0) } ?? ""
        let build = Martlet.repository + "/Sources/LinuxUser/VDSO/build"
        let made = try runChild(ProcessRequest(program: build, arguments: ["--print"]))
        XCTAssertEqual(made.end, .exited(0), made.errors)
        let path = Martlet.repository + "/Sources/LinuxUser/Generated/VDSOImage.swift"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        guard text.contains("// Compiled by \(compiler)\n") else {
            throw XCTSkip("\(compiler) is not the compiler that made the image")
        }
        let literal = try XCTUnwrap(text.components(separatedBy: "[UInt8] = [").last)
        let digits = literal.replacingOccurrences(of: "0x", with: "").filter { $0.isHexDigit }
        XCTAssertEqual(digits, made.text.filter { $0.isHexDigit }, "run \(build)")
    }
}
