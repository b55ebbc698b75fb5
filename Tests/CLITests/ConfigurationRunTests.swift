// room: tests
// does: the configuration file of runs: what it switches off, and files that can't be read
// spec: Docs/Decisions/0042-configuration.md

import Foundation
import XCTest

final class ConfigurationRunTests: XCTestCase {
    private let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private let programs = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    private let home = FileManager.default.temporaryDirectory.appendingPathComponent("home-\(UUID().uuidString)")
    private var file: URL { home.appendingPathComponent(".config/martlet/config.toml") }

    override func setUpWithError() throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    }

    override func tearDownWithError() throws { try FileManager.default.removeItem(at: home) }

    private struct Outcome {
        var status: Int32
        var output: String
        var errors: String
    }

    /// Runs `hello` with this home folder.
    private func hello(
        _ options: [String] = [], _ environment: [String: String] = [:], launcher: [String] = []
    ) throws -> Outcome {
        let guest = root.appendingPathComponent("Tests/Guest/prebuilt/hello").path
        let martlet = programs.appendingPathComponent("martlet").path
        let command = launcher + [martlet, "run", "--backend", "interpreter"] + options + [guest, "x"]
        let process = Process()
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        process.environment = ["HOME": home.path].merging(environment) { $1 }
        let (output, errors) = (Pipe(), Pipe())
        (process.standardOutput, process.standardError) = (output, errors)
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let error = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return Outcome(status: process.terminationStatus, output: text, errors: error)
    }

    func testAFlagOfTheFileIsSwitchedOff() throws {
        try Data("[run]\nstrace = true\n[program.hello]\nstrace = false\n".utf8).write(to: file)
        XCTAssertEqual(try hello().errors, "")
        XCTAssertTrue(try hello(["--strace"]).errors.contains("write(1, \"Hello"))
        try Data("[run]\nstrace = true\n".utf8).write(to: file)
        XCTAssertTrue(try hello().errors.contains("write(1, \"Hello"))
        XCTAssertEqual(try hello(["--no-strace"]).errors, "")
        XCTAssertEqual(try hello([], ["MARTLET_STRACE": "0"]).errors, "")
    }

    private func assertRefused(_ outcome: Outcome, _ path: String, _ reason: String, line: UInt = #line) {
        XCTAssertEqual(outcome.status, 2, line: line)
        XCTAssertEqual(outcome.output, "", line: line)
        XCTAssertTrue(
            outcome.errors.hasPrefix("martlet: \(path): the configuration file can't be read (\(reason)); "),
            outcome.errors, line: line)
        XCTAssertTrue(outcome.errors.contains("--no-config"), outcome.errors, line: line)
        XCTAssertEqual(outcome.errors.split(separator: "\n").count, 1, outcome.errors, line: line)
    }

    func testAFolderIsNoFile() throws {
        XCTAssertEqual(try hello().output, "Hello, x.\n")
        try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
        assertRefused(try hello(), file.path, "EISDIR, Is a directory")
        assertRefused(try hello([], ["MARTLET_CONFIG": home.path]), home.path, "EISDIR, Is a directory")
        XCTAssertEqual(try hello(["--no-config"]).output, "Hello, x.\n")
        XCTAssertEqual(try hello([], ["MARTLET_CONFIG": ""]).output, "Hello, x.\n")
    }

    func testAFileWithoutTheRight() throws {
        try Data("[run]\nstrace = true\n".utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
        // The superuser may read it: such a run becomes somebody else.
        let launcher =
            getuid() == 0 ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
        if let program = launcher.first, access(program, X_OK) != 0 { throw XCTSkip("\(program) is not there") }
        let outcome = try hello(launcher: launcher)
        if outcome.errors.hasPrefix("setpriv:") { throw XCTSkip(outcome.errors) }
        assertRefused(outcome, file.path, "EACCES, Permission denied")
        XCTAssertEqual(try hello(["--no-config"], launcher: launcher).output, "Hello, x.\n")
    }
}
