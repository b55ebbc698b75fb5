// room: tests
// does: on Dhrystone nearly all executed direct exits are chained, and the engine is hardly ever entered
// spec: Docs/Architecture.md, section 5

import Foundation
import XCTest

final class ChainingTests: XCTestCase {
    private struct Report: Decodable {
        var guest_instructions_executed: UInt64
        var executed_direct_exits: UInt64
        var unchained_direct_exits: UInt64
        var engine_entries: UInt64
        var direct_links: UInt64
        var flushes: UInt64
    }

    private func report(_ options: [String], scale: String) throws -> Report {
        let guest = try GuestPrograms.guest(Martlet.repository + "/Benchmarks/Kernels/Integer/dhrystone.c")
        let configuration = Configuration(
            name: "statistics", options: Configuration.compiled.options + ["--stats=json"] + options)
        let result = try runChild(Martlet.request(configuration, guest, [scale]))
        XCTAssertEqual(result.end, .exited(0), result.errors)
        let line = try XCTUnwrap(result.errors.split(separator: "\n").last { $0.hasPrefix("{") }, result.errors)
        return try JSONDecoder().decode(Report.self, from: Data(line.utf8))
    }

    func testDhrystoneIsChained() throws {
        let report = try report([], scale: "10")
        XCTAssertGreaterThan(report.guest_instructions_executed, 1_000_000, "too short to say anything")
        XCTAssertGreaterThan(report.executed_direct_exits, 100_000)
        XCTAssertGreaterThan(report.direct_links, 0)
        // At least 99.9 % of the executed direct exits are chained.
        XCTAssertLessThanOrEqual(report.unchained_direct_exits * 1000, report.executed_direct_exits)
        // Fewer than one engine entry in 100,000 guest instructions.
        XCTAssertLessThan(report.engine_entries * 100_000, report.guest_instructions_executed)
    }

    /// The counts count: without chaining every direct exit goes to the engine.
    func testWithoutChaining() throws {
        let report = try report(["--no-chain"], scale: "1")
        XCTAssertEqual(report.direct_links, 0)
        XCTAssertGreaterThan(report.unchained_direct_exits * 2, report.executed_direct_exits)
    }
}
