// room: tests
// does: reads files of optimizer cases: IR in, IR out; rewrites what they expect if MARTLET_BLESS is set
// spec: Docs/Testing.md

import Foundation
import IR
import Optimizer
import XCTest

/// One case of a file:
///
///     == NAME: OPTIMIZATION…
///     blocks before
///     --
///     blocks after
struct OptimizerCase {
    var title: String
    var members: OptimizationSet
    var input: String
    var output: String

    static let layout = StateLayout(slots: [
        StateSlot(name: "x", type: .i64, offset: 96), StateSlot(name: "y", type: .i64, offset: 104),
        StateSlot(name: "z", type: .i64, offset: 112), StateSlot(name: "w", type: .i32, offset: 120),
        StateSlot(name: "f", type: .f64, offset: 128), StateSlot(name: "g", type: .f64, offset: 136),
        StateSlot(name: "s", type: .f32, offset: 144),
    ])

    static func parse(_ text: String) throws -> [OptimizerCase] {
        try text.components(separatedBy: "\n== ").map { part in
            let lines = part.drop { $0 == "=" || $0 == " " }.split(separator: "\n", omittingEmptySubsequences: false)
            let title = String(lines[0])
            var members: OptimizationSet = []
            for word in title.split(separator: ":").last!.split(separator: " ") {
                if word == "all" {
                    members = .all
                } else {
                    members.insert(try XCTUnwrap(Catalogue.named(String(word))).member)
                }
            }
            let halves = lines.dropFirst().split(separator: "--", maxSplits: 1, omittingEmptySubsequences: false)
            let output = halves.count > 1 ? halves[1].joined(separator: "\n") : ""
            return OptimizerCase(
                title: title, members: members, input: halves[0].joined(separator: "\n"),
                output: output.trimmingCharacters(in: .newlines))
        }
    }

    private static let head = "region 0x1000 mode 0 insns 1 {\n"

    /// What the optimizations make of the input.
    func optimized() throws -> String {
        var region = try Region.parse(Self.head + input + "\n}\n", layout: Self.layout)
        let verifier = RegionVerifier(layout: Self.layout)
        try verifier.verify(region)
        var scratch = OptimizerScratch()
        scratch.enabled = members
        optimize(&region, Self.layout, &scratch)
        try verifier.verify(region)
        let text = region.compacted().text(layout: Self.layout)
        return text.dropFirst(Self.head.count).dropLast("}\n".count).trimmingCharacters(in: .newlines)
    }
}

final class CaseTests: XCTestCase {
    func testCases() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases")
        let bless = ProcessInfo.processInfo.environment["MARTLET_BLESS"] != nil
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        XCTAssertFalse(files.isEmpty)
        for file in files.sorted(by: { $0.path < $1.path }) {
            var cases = try OptimizerCase.parse(String(contentsOf: file, encoding: .utf8))
            for index in cases.indices {
                let output = try cases[index].optimized()
                if bless { cases[index].output = output }
                XCTAssertEqual(output, cases[index].output, "\(file.lastPathComponent): \(cases[index].title)")
            }
            if bless {
                let text = cases.map {
                    "== \($0.title)\n\($0.input.trimmingCharacters(in: .newlines))\n--\n\($0.output)\n"
                }
                try text.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
            }
        }
    }

    /// Every optimization has a case of its own.
    func testEveryOptimizationHasACase() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases")
        for optimization in Catalogue.all {
            let file = folder.appendingPathComponent("\(optimization.name).txt")
            let cases = try OptimizerCase.parse(String(contentsOf: file, encoding: .utf8))
            XCTAssertTrue(cases.contains { $0.members.contains(optimization.member) && $0.input != $0.output })
        }
    }
}
