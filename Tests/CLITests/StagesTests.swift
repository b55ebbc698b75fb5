// room: tests
// does: what shows or changes the stages of a translation: --dump, opt, lower, --stats, and options that keep the guest's output
// spec: Docs/Architecture.md, section 1; Docs/TextIR.md

import Foundation
import XCTest

final class StagesTests: XCTestCase {
    private let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private let programs = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    private var primes: String { root.appendingPathComponent("Tests/Guest/prebuilt/primes").path }
    private let primesBelow1000 = "168 primes below 1000, the last is 997\n"

    private struct Outcome {
        var status: Int32
        var output: String
        var errors: String
        var lines: [Substring] { errors.split(separator: "\n") }
    }

    /// Both streams are files, because a dump is longer than a pipe holds.
    private func martlet(_ arguments: [String]) throws -> Outcome {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("stages-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func stream(_ name: String) throws -> (URL, FileHandle) {
            let file = folder.appendingPathComponent(name)
            try Data().write(to: file)
            return (file, try FileHandle(forWritingTo: file))
        }
        let (output, outputHandle) = try stream("output")
        let (errors, errorsHandle) = try stream("errors")
        let process = Process()
        process.executableURL = programs.appendingPathComponent("martlet")
        process.arguments = arguments
        process.standardOutput = outputHandle
        process.standardError = errorsHandle
        try process.run()
        process.waitUntilExit()
        XCTAssertEqual(process.terminationReason, .exit, "\(arguments)")
        return Outcome(
            status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }

    /// Runs `martlet` on a file of text IR.
    private func martlet(_ command: [String], onText text: String) throws -> Outcome {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("region-\(UUID().uuidString)")
        try text.write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        return try martlet(command + [file.path])
    }

    // MARK: - --dump

    private func headings(_ outcome: Outcome) -> [Substring] { outcome.lines.filter { $0.hasPrefix("; ") } }

    func testADumpShowsEachStageOfTheOneFunction() throws {
        let stages = ["--optimize-all", "--dump", "guest,ir,opt,host", "--at", "sieve"]
        let outcome = try martlet(["run"] + stages + [primes, "1000"])
        XCTAssertEqual(outcome.output, primesBelow1000)
        let shown = outcome.errors.split(separator: "; ")
        let expected = ["guest", "ir", "opt", "host"].map { "\($0) of sieve at 0x10130" }
        XCTAssertEqual(shown.map { $0.split(separator: "\n").first.map { String($0) } }, expected, outcome.errors)
        // auipc gives 0x11138, which nobody needs once the addition behind it is computed.
        let parts = [
            ["  auipc\ta7,0x1\n"], ["iconst.i64 0x11138", "iconst.i64 0x11402"], ["iconst.i64 0x11402"], ["mov "],
        ]
        for (stage, texts) in zip(shown, parts) {
            for text in texts { XCTAssertTrue(stage.contains(text), "no \(text) in \(stage)") }
        }
        XCTAssertFalse(shown[2].contains("0x11138"), String(shown[2]))
    }

    func testADumpWithoutAnAddressShowsEverything() throws {
        let outcome = try martlet(["run", "--dump", "guest", primes, "1000"])
        XCTAssertEqual(outcome.output, primesBelow1000)
        for name in ["_start", "run", "sieve"] {
            XCTAssertTrue(headings(outcome).contains { $0.hasPrefix("; guest of \(name) at 0x") }, name)
        }
        XCTAssertTrue(headings(outcome).allSatisfy { $0.hasPrefix("; guest of ") }, outcome.errors)
    }

    func testAnAddressInTheMiddleOfATranslationSelectsIt() throws {
        let all = try martlet(["run", "--dump", "guest", "--at", "sieve", primes, "100"])
        let second = try XCTUnwrap(all.lines.dropFirst(2).first?.split(separator: " ").first)
        let one = try martlet(["run", "--dump", "guest", "--at", String(second), primes, "100"])
        XCTAssertEqual(one.errors, all.errors)
        let none = try martlet(["run", "--dump", "guest", "--at", "0x8", primes, "100"])
        XCTAssertEqual(none.errors, "")
    }

    // MARK: - opt and lower

    private let region = """
        layout {
            x1 i64 @ 320
            x2 i64 @ 328
        }
        region 0x1000 mode 0 insns 1 {
        b0:
            insn 0x1000, 4
            %1 = iconst.i64 6
            %2 = iconst.i64 7
            %3 = mul.i64 %1, %2
            set x1, %3
            %5 = get.i64 x2
            %6 = shl.i64 %3, %5
            set x2, %6
            exit 0x1004
        }

        """

    func testOptOptimizesAFile() throws {
        let outcome = try martlet(["opt"], onText: region)
        XCTAssertEqual(outcome.status, 0, outcome.errors)
        XCTAssertTrue(outcome.output.hasPrefix("region 0x1000 mode 0 insns 1 {\n"), outcome.output)
        XCTAssertTrue(outcome.output.contains("= iconst.i64 42\n"), outcome.output)
        XCTAssertFalse(outcome.output.contains("mul"), outcome.output)
    }

    func testLowerCompilesAFile() throws {
        let outcome = try martlet(["lower"], onText: region)
        XCTAssertEqual(outcome.status, 0, outcome.errors)
        XCTAssertTrue(outcome.output.hasPrefix("; region 0x1000, "), outcome.output)
        XCTAssertTrue(outcome.output.contains("imul"), outcome.output)
        let optimized = try martlet(["lower", "--optimize"], onText: region)
        XCTAssertFalse(optimized.output.contains("imul"), optimized.output)
        XCTAssertTrue(optimized.output.contains("2a"), optimized.output)
        let masked = try martlet(["lower", "--mask-features", "bmi2"], onText: region)
        XCTAssertTrue(masked.output.contains("shl "), masked.output)
        XCTAssertFalse(masked.output.contains("shlx"), masked.output)
        let interpreted = try martlet(["lower", "--backend", "interpreter"], onText: region)
        XCTAssertEqual(interpreted.output, "; region 0x1000, 0 bytes\n; this backend makes no host code\n")
    }

    func testBrokenTextIsRefusedWithItsPlace() throws {
        for command in ["opt", "lower"] {
            let syntax = try martlet([command], onText: region.replacing("mul.i64", with: "mull.i64"))
            XCTAssertNotEqual(syntax.status, 0)
            XCTAssertTrue(syntax.errors.contains(":10:"), syntax.errors)
            let rule = try martlet([command], onText: region.replacing("set x1, %3", with: "set x1, %6"))
            XCTAssertNotEqual(rule.status, 0)
            XCTAssertEqual(rule.output, "")
        }
    }

    // MARK: - Options of a run

    func testOptionsThatChangeTranslationsKeepTheOutput() throws {
        let options = [
            [], ["--no-optimize"], ["--optimize-all"], ["--max-insns", "1"], ["--mask-features", "bmi2,avx,fma"],
            ["--no-chain"],
            ["--check-allocations"], ["--backend", "interpreter", "--no-optimize", "--max-insns", "1"],
        ]
        for words in options {
            let outcome = try martlet(["run"] + words + [primes, "1000"])
            XCTAssertEqual(outcome.output, primesBelow1000, "\(words)")
            XCTAssertEqual(outcome.errors, "", "\(words)")
        }
        XCTAssertEqual(try martlet(["run", primes]).output, "17984 primes below 200000, the last is 199999\n")
    }

    /// That the options above do anything at all.
    func testOptionsChangeTranslations() throws {
        let place = ["--dump", "opt", "--at", "sieve", primes, "1000"]
        let plain = try martlet(["run"] + place)
        // The region that sieve starts with has no loop of its own: constants stay as they are.
        XCTAssertTrue(plain.errors.contains("0x11138"), plain.errors)
        let optimized = try martlet(["run", "--optimize-all"] + place)
        XCTAssertTrue(optimized.errors.contains("0x11402"), optimized.errors)
        XCTAssertFalse(optimized.errors.contains("0x11138"), optimized.errors)
        let unoptimized = try martlet(["run", "--no-optimize"] + place)
        XCTAssertEqual(unoptimized.errors, "")
        let report = try martlet(["run", "--stats=json", primes, "1000"]).errors
        let found = try XCTUnwrap(report.range(of: "\"translations_with_loops\":"), report)
        XCTAssertGreaterThan(Int(report[found.upperBound...].prefix { $0.isNumber }) ?? 0, 2, report)
        let single = try martlet(["run", "--max-insns", "1"] + place)
        XCTAssertTrue(single.errors.contains("insns 1 {"), single.errors)
        XCTAssertFalse(plain.errors.contains("insns 1 {"), plain.errors)
    }

    func testBothBackendsAgreeOnAGuest() throws {
        let outcome = try martlet(["run", "--check-backend", "interpreter", primes, "1000"])
        XCTAssertEqual(outcome.output, primesBelow1000)
        XCTAssertEqual(outcome.status, 0, outcome.errors)
        XCTAssertEqual(outcome.lines.count, 1, outcome.errors)
        let words = outcome.errors.split(separator: " ")
        XCTAssertGreaterThan(Int(words[1]) ?? 0, 1000, outcome.errors)
        XCTAssertTrue(
            outcome.errors.hasSuffix("executed regions agree with the interpreter, 0 were not comparable\n"),
            outcome.errors)
    }

    func testStatisticsHaveRatesAndTheHottestBlocks() throws {
        let outcome = try martlet(["run", "--stats", primes, "1000"])
        XCTAssertEqual(outcome.output, primesBelow1000)
        XCTAssertEqual(outcome.lines.first, "martlet statistics")
        func value(_ name: String) -> Double? {
            let line = outcome.lines.first { $0.hasPrefix("  \(name)  ") }
            return line?.dropFirst(name.count + 2).split(separator: " ").first.flatMap { Double($0) }
        }
        XCTAssertGreaterThan(value("chained direct exits") ?? 0, 90, outcome.errors)
        XCTAssertEqual(value("indirect exit hit rate") ?? 0, 100, outcome.errors)
        XCTAssertNotNil(value("lookup hit rate"), outcome.errors)
        XCTAssertGreaterThan(value("guest instructions executed") ?? 0, 10_000, outcome.errors)
        let heading = try XCTUnwrap(outcome.lines.firstIndex { $0.hasPrefix("  hottest blocks") }, outcome.errors)
        let hottest = outcome.lines[heading + 1].split(separator: " ")
        XCTAssertTrue(hottest.count == 4 && hottest[2].hasPrefix("0x") && hottest[3].hasPrefix("sieve"), "\(hottest)")
        // The hottest comes first.
        let counts = outcome.lines[(heading + 1)...].compactMap { Int($0.split(separator: " ")[1]) }
        XCTAssertEqual(counts, counts.sorted(by: >))
        XCTAssertGreaterThan(counts.count, 5)
    }
}
