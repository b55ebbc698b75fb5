// room: tests
// does: the benchmark runner with stand-ins for martlet: a right one, wrong ones, none
// spec: Benchmarks/README.md

import Foundation
import XCTest

final class BenchmarkRunnerTests: XCTestCase {
    private let runner = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Benchmarks/run").path
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("runner-\(UUID().uuidString)")

    override func setUpWithError() throws {
        continueAfterFailure = false
        try requireTool("python3", package: "python3")
        try requireTool("gcc", package: "gcc")
        try requireTool("riscv64-linux-gnu-gcc", package: "gcc-riscv64-linux-gnu")
        try requireTool("qemu-riscv64", package: "qemu-user")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    override func tearDownWithError() throws {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Runs the runner's smallest kernel with a shell script in martlet's place.
    private func measure(_ script: String, _ options: [String] = ["--json"]) throws -> Outcome {
        let program = folder.appendingPathComponent("martlet")
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: program)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
        return try command(
            [runner, "--only", "hello", "--rounds", "2", "--martlet", program.path, "--build-dir", folder.path]
                + options)
    }

    private func kernel(_ outcome: Outcome) throws -> [String: Any] {
        let report = try XCTUnwrap(JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
        return try XCTUnwrap((report["kernels"] as? [[String: Any]])?.first)
    }

    func testARightOneIsMeasured() throws {
        let outcome = try measure(#"[ "$1" = run ] && shift && exec qemu-riscv64 "$@""#)
        XCTAssertEqual(outcome.status, 0)
        let hello = try kernel(outcome)
        XCTAssertEqual((hello["wrong"] as? [String: String])?.count, 0)
        let seconds = try XCTUnwrap(hello["seconds"] as? [String: [Double]])
        XCTAssertEqual(seconds["martlet"]?.count, 2)
        XCTAssertEqual(seconds["native"]?.count, 2)
        XCTAssertTrue(seconds.values.joined().allSatisfy { $0 > 0 && $0 < 60 })
    }

    func testWrongOnesAreNamed() throws {
        for (script, word) in [
            ("echo Hello, word.", "wrong output"), ("echo Hello, world.; exit 3", "status 3"),
            ("kill -SEGV $$", "signal 11"),
        ] {
            let outcome = try measure(script)
            XCTAssertEqual(outcome.status, 1, script)
            XCTAssertEqual(try kernel(outcome)["wrong"] as? [String: String], ["martlet": word])
        }
    }

    func testTheTableHasAColumnOfEachRatio() throws {
        let outcome = try measure(#"shift; exec qemu-riscv64 "$@""#, ["--markdown"])
        let lines = outcome.text.split(separator: "\n")
        XCTAssertEqual(lines.count, 3)
        XCTAssertTrue(lines[0].contains("| martlet / native | qemu"), String(lines[0]))
        XCTAssertTrue(lines[0].hasSuffix("/ martlet |"), String(lines[0]))
        XCTAssertTrue(lines[2].hasPrefix("| hello |"), String(lines[2]))
    }

    func testUsageErrorsEndWithStatus2() throws {
        XCTAssertEqual(try command([runner, "--only", "no-such-kernel"]).status, 2)
        XCTAssertEqual(try command([runner, "--only", "hello", "--martlet", "/no/such/file"]).status, 2)
        XCTAssertEqual(try command([runner, "--rounds", "0"]).status, 2)
    }
}
