// room: tests
// does: what can't be run is refused with one clear line and the right exit status; no file makes Martlet crash
// spec: Docs/Architecture.md, section 8; System V gABI, chapters 4 and 5

import Foundation
import Glibc
import IR
import XCTest

final class BadInputTests: XCTestCase {
    private var folder = ""

    override func setUpWithError() throws { folder = try makeTemporaryFolder() }

    override func tearDown() { try? FileManager.default.removeItem(atPath: folder) }

    private func start(_ options: [String], _ words: [String]) throws -> ProcessResult {
        try runChild(ProcessRequest(program: Martlet.path(), arguments: ["run"] + options + words, deadline: 60))
    }

    private func assertRefused(
        _ words: [String], options: [String] = [], status: Int32, naming text: String,
        file: StaticString = #filePath, line: UInt = #line
    ) throws {
        let result = try start(options, words)
        XCTAssertEqual(result.end, .exited(status), result.errors, file: file, line: line)
        XCTAssertEqual(result.errors.filter { $0 == "\n" }.count, 1, result.errors, file: file, line: line)
        XCTAssertTrue(result.errors.hasPrefix("martlet: "), result.errors, file: file, line: line)
        XCTAssertTrue(result.errors.contains(text), result.errors, file: file, line: line)
        XCTAssertEqual(result.text, "", file: file, line: line)
    }

    private func write(_ bytes: [UInt8], _ name: String, mode: mode_t = 0o755) throws -> String {
        let path = folder + "/" + name
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        chmod(path, mode)
        return path
    }

    private func program() throws -> [UInt8] {
        let path = GuestPrograms.folder + "/prebuilt/hello"
        return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    func testFilesThatAreNoGuestPrograms() throws {
        try assertRefused(["/nonexistent/program"], status: 127, naming: "/nonexistent/program")
        try assertRefused([folder], status: 126, naming: folder)
        let machine = try Martlet.path()
        try assertRefused([machine], status: 126, naming: "x86-64")
        try assertRefused([try write([], "empty")], status: 126, naming: "empty")
        try assertRefused([try write(Array("#!/bin/sh\necho no\n".utf8), "script")], status: 126, naming: "script")
        try assertRefused([try write([0x7F], "one-byte")], status: 126, naming: "one-byte")
        try assertRefused([try write(Array("hello, world\n".utf8), "text")], status: 126, naming: "text")
        try assertRefused(["/dev/null"], status: 126, naming: "/dev/null")
    }

    /// Everything is readable to the superuser, unless these two capabilities are taken from it.
    func testUnreadableFile() throws {
        let secret = try write(program(), "secret", mode: 0o100)
        guard getuid() == 0 else { return try assertRefused([secret], status: 126, naming: "secret") }
        let rights = "-dac_override,-dac_read_search"
        let without = ["--bounding-set=" + rights, "--inh-caps=" + rights]
        func run(_ words: [String]) throws -> ProcessResult {
            try runChild(ProcessRequest(program: "/usr/bin/setpriv", arguments: without + words, deadline: 60))
        }
        guard access("/usr/bin/setpriv", X_OK) == 0, try run(["/bin/true"]).end == .exited(0) else {
            throw XCTSkip("the superuser's rights can't be dropped here (setpriv of Debian's util-linux)")
        }
        let result = try run([Martlet.path(), "run", secret])
        XCTAssertEqual(result.end, .exited(126), result.errors)
        XCTAssertEqual(result.errors.filter { $0 == "\n" }.count, 1, result.errors)
        XCTAssertTrue(result.errors.hasPrefix("martlet: "), result.errors)
        XCTAssertTrue(result.errors.contains("secret"), result.errors)
        XCTAssertEqual(result.text, "")
    }

    func testPluginsThatAreNotThere() throws {
        let guest = try write(program(), "hello")
        let elsewhere = try write(Array("no plugin".utf8), "libBackendNonsense.so")
        try assertRefused([guest], options: ["--backend", "nonexistent"], status: 2, naming: "nonexistent")
        try assertRefused([guest], options: ["--pass", "nonexistent"], status: 2, naming: "nonexistent")
        try assertRefused([guest], options: ["--frontend", "nonexistent"], status: 2, naming: "nonexistent")
        try assertRefused([guest], options: ["--backend", elsewhere], status: 2, naming: elsewhere)
        // A folder that is not there is looked into like any other.
        let result = try start(["--plugin-path", "/nonexistent"], [guest])
        XCTAssertEqual(result.end, .exited(0), result.errors)
    }

    func testWrongUsage() throws {
        try assertRefused([], status: 2, naming: "no program")
        try assertRefused(["x"], options: ["--nonexistent"], status: 2, naming: "--nonexistent")
        try assertRefused(["x"], options: ["--code-cache", "1"], status: 2, naming: "--code-cache")
        try assertRefused([], options: ["--backend"], status: 2, naming: "--backend")
    }

    /// Every length of a small program: it is refused, or (behind its last segment) runs.
    func testTruncatedFiles() throws {
        let whole = try program()
        var refused = 0
        let lengths = Array(0..<200) + Array(stride(from: 200, to: whole.count, by: 211))
        for length in lengths {
            refused += try assertSafe(Array(whole.prefix(length)), "truncated to \(length)") ? 1 : 0
        }
        XCTAssertGreaterThan(refused, 100)
    }

    /// Random changes of the ELF header, the program headers, and bytes anywhere.
    func testMutatedFiles() throws {
        let whole = try program()
        var random = SeededRandom(seed: 20)
        for number in 0..<250 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let headers = number % 5 == 0 ? bytes.count : min(bytes.count, 64 + 56 * 4)
                let at = Int.random(in: 4..<headers, using: &random)
                let values: [UInt8] = [0, 1, 0x7F, 0x80, 0xFF, UInt8.random(in: 0...255, using: &random)]
                bytes[at] = values.randomElement(using: &random) ?? 0
                if Bool.random(using: &random) {
                    let field = 4 + (at - 4) / 8 * 8
                    for byte in field..<min(field + 8, bytes.count) { bytes[byte] = bytes[at] }
                }
            }
            _ = try assertSafe(bytes, "mutation \(number)")
        }
    }

    /// Runs a file that may be broken; answers whether it was refused. Whatever it is, Martlet does not crash: a death by
    /// signal is the guest's, which `--strace` shows as delivered to it.
    private func assertSafe(_ bytes: [UInt8], _ name: String) throws -> Bool {
        let path = try write(bytes, "broken")
        var request = ProcessRequest(program: try Martlet.path(), arguments: ["run", "--strace", path], deadline: 10)
        request.environment = []
        let result = try runChild(request)
        let lines = result.errors.split(separator: "\n")
        if lines.count == 1, lines[0].hasPrefix("martlet: "), result.end == .exited(126) {
            XCTAssertTrue(lines[0].contains(path), "\(name): \(lines[0])")
            return true
        }
        let complaint = lines.first { $0.contains("martlet: ") || $0.contains("Fatal error") || $0.contains("Crash") }
        XCTAssertNil(complaint, "\(name): \(result.errors)")
        if case .killed(let signal) = result.end {
            let delivered = lines.contains { $0.hasPrefix("--- SIG") || $0.hasPrefix("exit") || $0.contains("kill(") }
            XCTAssertTrue(delivered, "\(name): killed by \(signal), which was not the guest's: \(result.errors)")
        }
        return false
    }
}
