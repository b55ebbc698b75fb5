// room: tests
// does: every generated file that is committed equals what its generator gives now, and a difference is found
// spec: Sources/TableModel/Product.swift

import Foundation
import TableModel
import XCTest

final class DriftTests: XCTestCase {
    private let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private func text(_ path: String) -> String? {
        try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    private func tables(of product: Product) throws -> [TableFile] {
        try product.inputs.flatMap { input -> [TableFile] in
            var paths = [input]
            if input.hasSuffix("/**") {
                let folder = String(input.dropLast(2))
                let names = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
                paths = (names?.allObjects as? [String] ?? []).filter { $0.hasSuffix(".swift") || $0.hasSuffix(".h") }
                    .map { folder + $0 }
            } else if input.hasSuffix("/") {
                let folder = root.appendingPathComponent(input)
                paths = try FileManager.default.contentsOfDirectory(atPath: folder.path)
                    .filter { $0.hasSuffix(".table") }.sorted().map { input + $0 }
            }
            return try paths.map { TableFile(path: $0, text: try XCTUnwrap(text($0), $0)) }
        }
    }

    /// The build id changes with every interface of the kit, so only CI (MARTLET_STRICT) insists that it is up to date.
    private var checked: [Product] {
        let isStrict = ProcessInfo.processInfo.environment["MARTLET_STRICT"] != nil
        return catalogue.filter { isStrict || $0.name != "build-id" }
    }

    func testGeneratedFilesAreCommitted() throws {
        for product in checked {
            for file in try product.generate(try tables(of: product)) {
                if let drift = drift(of: file, committed: text(file.path)) {
                    XCTFail("\(drift)\nrun `swift run tablegen`")
                }
            }
        }
    }

    func testNoTwoGeneratorsOwnOneFile() throws {
        var owners: [String: String] = [:]
        for product in catalogue {
            for file in try product.generate(try tables(of: product)) {
                XCTAssertNil(owners.updateValue(product.name, forKey: file.path), file.path)
            }
        }
    }

    func testDifferencesAreFound() {
        let file = GeneratedFile(path: "p", text: "a\nb\n")
        XCTAssertNil(drift(of: file, committed: "a\nb\n"))
        XCTAssertEqual(drift(of: file, committed: nil), .missing(path: "p"))
        XCTAssertEqual(
            drift(of: file, committed: "a\nc\n"), .changed(path: "p", line: 2, committed: "c", generated: "b"))
        XCTAssertEqual(
            drift(of: file, committed: "a"), .changed(path: "p", line: 2, committed: "(end of file)", generated: "b"))
    }
}
