// room: tests
// does: a plugin that was compiled against a kit with another interface is refused; one with another body is not
// spec: Docs/Architecture.md, section 6

import Foundation
import PluginAPI
import PluginLoader
import TableModel
import XCTest

final class BuildIDTests: XCTestCase {
    private let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private let kit = "Sources/Kit/Sources/"

    /// The kit's files, one of them changed.
    private func files(changing path: String, _ old: String, _ new: String) throws -> [TableFile] {
        let folder = root.appendingPathComponent(kit)
        let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
        var changes = 0
        let files = try names.filter { $0.hasSuffix(".swift") || $0.hasSuffix(".h") }.map { name in
            var text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            if name == path, text.contains(old) {
                text = text.replacingOccurrences(of: old, with: new)
                changes += 1
            }
            return TableFile(path: kit + name, text: text)
        }
        XCTAssertEqual(changes, 1, "\(path) has no '\(old)'")
        return files
    }

    private func header(_ files: [TableFile]) throws -> String {
        let product = try XCTUnwrap(catalogue.first { $0.name == "build-id" })
        return try XCTUnwrap(product.generate(files).first).text
    }

    private func plainHeader() throws -> String {
        try header(files(changing: "PluginAPI/Frontend.swift", "import Base", "import Base"))
    }

    /// Compiles a descriptor with the given header in place of the kit's.
    private func descriptor(_ header: String) throws -> PluginDescriptor {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kit-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let include = root.appendingPathComponent(kit + "CSupport/include")
        for name in ["martlet_plugin.h", "martlet_same_build.h"] {
            try FileManager.default.copyItem(
                at: include.appendingPathComponent(name), to: folder.appendingPathComponent(name))
        }
        try header.write(to: folder.appendingPathComponent("martlet_build_id.h"), atomically: true, encoding: .utf8)
        let source = folder.appendingPathComponent("plugin.c")
        try "#include \"martlet_same_build.h\"\nMARTLET_SAME_BUILD_PLUGIN(.kind = MARTLET_PASS, .name = \"p\");\n"
            .write(to: source, atomically: true, encoding: .utf8)
        let compiler = Process()
        compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        compiler.arguments = [
            "clang", "-shared", "-fPIC", "-o", folder.path + "/p.so", source.path, "-I", folder.path,
        ]
        try compiler.run()
        compiler.waitUntilExit()
        XCTAssertEqual(compiler.terminationStatus, 0)
        return try PluginLoader.describe(folder.path + "/p.so")
    }

    func testAKitWithAnotherInterfaceIsAnotherKit() throws {
        let plain = try descriptor(plainHeader()).build
        let requirement = "    func mode(of cpu: CPUState) -> UInt32\n"
        let changed = try descriptor(
            header(
                files(
                    changing: "PluginAPI/Frontend.swift", requirement,
                    requirement + "    func another(of cpu: CPUState) -> UInt32\n")))
        do throws(PluginError) {
            try PluginLoader.check(changed, path: "p.so", build: plain)
            XCTFail("it was accepted")
        } catch {
            XCTAssertEqual(
                error,
                .otherInterfaces(path: "p.so", plugin: changed.build.interfaces, kit: plain.interfaces))
            XCTAssertTrue(error.description.contains("build it again against this Martlet's Sources/Kit"))
        }
        XCTAssertNoThrow(try PluginLoader.check(changed, path: "p.so", build: changed.build))
    }

    func testStoredPropertiesCountAndBodiesDoNot() throws {
        let plain = try plainHeader()
        let field = try header(
            files(
                changing: "PluginAPI/PassReport.swift", "    public let pass: String\n",
                "    public let pass: String\n    private var more = 0\n"))
        XCTAssertNotEqual(field, plain)
        let body = try header(
            files(changing: "PluginAPI/PassReport.swift", "for table in tables {", "for table in tables.reversed() {"))
        XCTAssertEqual(body, plain)
        let comment = try header(
            files(changing: "PluginAPI/PassReport.swift", "/// Starts a table.", "/// Starts one more table."))
        XCTAssertEqual(comment, plain)
    }
}
