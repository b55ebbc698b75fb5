// room: tests
// does: descriptors read from files, and every refusal of the loader, with plugins made by the C compiler
// spec: Docs/Architecture.md, section 6

import CSupport
import Foundation
import PluginAPI
import PluginLoader
import XCTest

final class LoaderTests: XCTestCase {
    private var folder = FileManager.default.temporaryDirectory.appendingPathComponent("loader-\(UUID().uuidString)")
    private let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    override func setUpWithError() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    override func tearDownWithError() throws { try FileManager.default.removeItem(at: folder) }

    private static let create = """
        int martlet_pass_create(const struct martlet_host *host, struct martlet_pass *pass) {
            return host->abi_major == MARTLET_ABI_MAJOR && pass->size >= sizeof *pass ? 0 : -1;
        }
        """

    /// Compiles a plugin from C; gives its path.
    private func plugin(
        _ file: String, describe: String = "MARTLET_PLUGIN", fields: String = ".kind = MARTLET_PASS, .name = \"mine\"",
        code: String = create, patch: (inout Data) -> Void = { _ in }
    ) throws -> String {
        let source = folder.appendingPathComponent(file + ".c")
        try "#include \"martlet_same_build.h\"\n\(describe)(\(fields), .version = \"1.2\");\n\(code)\n"
            .write(to: source, atomically: true, encoding: .utf8)
        let path = folder.appendingPathComponent(file).path
        let compiler = Process()
        compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        compiler.arguments = [
            "clang", "-shared", "-fPIC", "-o", path, source.path, "-I",
            root.appendingPathComponent("Sources/Kit/Sources/CSupport/include").path,
        ]
        try compiler.run()
        compiler.waitUntilExit()
        XCTAssertEqual(compiler.terminationStatus, 0)
        var data = try Data(contentsOf: URL(fileURLWithPath: path))
        patch(&data)
        try data.write(to: URL(fileURLWithPath: path))
        return path
    }

    private func load(_ text: String, _ kind: PluginKind = .pass) -> Result<LoadedPlugin, PluginError> {
        var registry = Registry()
        var loader = PluginLoader(search: PluginSearch(folders: [folder.path]))
        do throws(PluginError) {
            return .success(try loader.load(PluginRequest(text), kind: kind, into: &registry))
        } catch {
            return .failure(error)
        }
    }

    private func assertRefused(
        _ result: Result<LoadedPlugin, PluginError>, _ wanted: PluginError, line: UInt = #line
    ) {
        guard case .failure(let error) = result else { return XCTFail("it was loaded", line: line) }
        XCTAssertEqual(error, wanted, line: line)
    }

    func testADescriptorIsReadWithoutLoading() throws {
        // A constructor would end the test process.
        let path = try plugin(
            "libPassMine.so",
            fields: """
                .kind = MARTLET_PASS, .name = "mine", .summary = "sum", .required = "a b", .conflicts = "c",
                .options = "n int 5 1...9 a number\\nf flag no - a flag\\nc choice x x|y one of two\\nt text - - any\\n"
                """,
            code: "#include <stdlib.h>\n__attribute__((constructor)) static void start(void) { abort(); }")
        let descriptor = try PluginLoader.describe(path)
        XCTAssertEqual(descriptor.name, "mine")
        XCTAssertEqual(descriptor.kind, .pass)
        XCTAssertEqual(descriptor.tier, .stable)
        XCTAssertEqual(descriptor.version, "1.2")
        XCTAssertEqual(descriptor.summary, "sum")
        XCTAssertEqual(descriptor.required, ["a", "b"])
        XCTAssertEqual(descriptor.conflicts, ["c"])
        XCTAssertEqual(
            descriptor.options,
            [
                OptionDeclaration(name: "n", kind: .integer(1...9), defaultValue: "5", help: "a number"),
                OptionDeclaration(name: "f", kind: .flag, defaultValue: "no", help: "a flag"),
                OptionDeclaration(name: "c", kind: .choice(["x", "y"]), defaultValue: "x", help: "one of two"),
                OptionDeclaration(name: "t", kind: .text, defaultValue: nil, help: "any"),
            ])
        XCTAssertEqual(PluginSearch(folders: [folder.path]).scan(folder.path).map(\.descriptor), [descriptor])
    }

    func testLoadsByNameByPathAndByScan() throws {
        let path = try plugin("libPassMine.so")
        XCTAssertEqual(try load("mine").get().path, path)
        XCTAssertEqual(try load(path).get().descriptor.name, "mine")
        let other = try plugin("odd.so", fields: ".kind = MARTLET_PASS, .name = \"other\"")
        XCTAssertEqual(try load("other").get().path, other)
    }

    func testMissingFilesNameThePathsTried() {
        assertRefused(
            load("nothing"), .notFound(.pass, name: "nothing", tried: [folder.path + "/libPassNothing.so"]))
        assertRefused(load("./no.so"), .notFound(.pass, name: "./no.so", tried: ["./no.so"]))
    }

    func testWhatIsNoPlugin() throws {
        let text = folder.appendingPathComponent("text.so").path
        try "hello".write(toFile: text, atomically: true, encoding: .utf8)
        assertRefused(load(text), .notPlugin(path: text, why: "it is not an ELF file"))
        assertRefused(load(folder.path), .notPlugin(path: folder.path, why: "it is not a regular file"))
        let plain = try plugin("plain.so", describe: "//", code: "int plain;")
        assertRefused(load(plain), .notPlugin(path: plain, why: "it has no descriptor note"))
        // As an object file says it: e_type 1.
        let object = try plugin("object.so") { $0[16] = 1 }
        assertRefused(load(object), .notPlugin(path: object, why: "it is not a shared object for x86-64"))
    }

    func testMalformedDescriptors() throws {
        let magic = Array(MARTLET_DESCRIPTOR_MAGIC.utf8)
        let damaged = try plugin("damaged.so") { data in
            guard let place = data.firstRange(of: magic) else { return XCTFail("there is no magic") }
            data[place.lowerBound] ^= 1
        }
        assertRefused(load(damaged), .malformed(path: damaged, why: "its magic or size is wrong"))
        let nameless = try plugin("nameless.so", fields: ".kind = MARTLET_PASS")
        assertRefused(load(nameless), .malformed(path: nameless, why: "it has no name"))
        let option = try plugin(
            "option.so", fields: ".kind = MARTLET_PASS, .name = \"mine\", .options = \"n number 5 - a number\\n\"")
        assertRefused(
            load(option),
            .malformed(path: option, why: "option 'n number 5 - a number' is not NAME KIND DEFAULT RANGE HELP"))
    }

    func testAnEntryOfAnotherName() throws {
        let code = Self.create.replacingOccurrences(of: "martlet_pass_create", with: "my_create")
        let path = try plugin(
            "libPassMine.so", fields: ".kind = MARTLET_PASS, .name = \"mine\", .entry = \"my_create\"", code: code)
        XCTAssertEqual(try load("mine").get().path, path)
    }

    func testWrongKindAndWrongABI() throws {
        let path = try plugin("libPassMine.so")
        assertRefused(load(path, .backend), .wrongKind(path: path, wanted: .backend, found: .pass))
        let later = try plugin("later.so", fields: ".kind = MARTLET_PASS, .name = \"later\", .abi_minor = 9")
        assertRefused(
            load(later), .otherABI(path: later, plugin: ABIVersion(major: 1, minor: 9), kit: .current))
        let major = try plugin("major.so", fields: ".kind = MARTLET_PASS, .name = \"major\", .abi_major = 7")
        assertRefused(
            load(major), .otherABI(path: major, plugin: ABIVersion(major: 7, minor: 0), kit: .current))
    }

    func testAFileOfAnotherName() throws {
        let path = try plugin("libPassCount.so", fields: ".kind = MARTLET_PASS, .name = \"hot\"")
        assertRefused(load("count"), .wrongName(path: path, .pass, wanted: "count", found: "hot"))
        XCTAssertEqual(
            PluginError.wrongName(path: "libPassCount.so", .pass, wanted: "count", found: "hot").description,
            "plugin libPassCount.so is the pass 'hot', not 'count'; ask for 'hot', or put the plugin that is meant in "
                + "that file")
        // By what it is, and by its file, it can be had.
        XCTAssertEqual(try load("hot").get().path, path)
        XCTAssertEqual(try load(path).get().descriptor.name, "hot")
    }

    func testAnotherKitOrCompilerIsRefusedBeforeAnythingRuns() throws {
        let abort = "#include <stdlib.h>\n__attribute__((constructor)) static void start(void) { abort(); }"
        let fields = ".kind = MARTLET_PASS, .name = \"mine\""
        let kit = try plugin(
            "kit.so", describe: "MARTLET_SAME_BUILD_PLUGIN", fields: fields + ", .kit_interfaces = 5", code: abort)
        assertRefused(
            load(kit), .otherInterfaces(path: kit, plugin: 5, kit: KitBuild.current.interfaces))
        let compiler = try plugin(
            "compiler.so", describe: "MARTLET_SAME_BUILD_PLUGIN", fields: fields + ", .kit_compiler = \"other 1\"",
            code: abort)
        assertRefused(
            load(compiler), .otherCompiler(path: compiler, plugin: "other 1", kit: KitBuild.current.compiler))
    }

    func testMissingSymbolAndNothingRegistered() throws {
        let empty = try plugin("empty.so", code: "")
        assertRefused(load(empty), .symbolMissing(path: empty, symbol: "martlet_pass_create"))
        let fields = ".kind = MARTLET_PASS, .name = \"mine\""
        let none = try plugin("none.so", describe: "MARTLET_SAME_BUILD_PLUGIN", fields: fields, code: "")
        assertRefused(load(none), .symbolMissing(path: none, symbol: "martlet_plugin_register"))
        let silent = try plugin(
            "silent.so", describe: "MARTLET_SAME_BUILD_PLUGIN", fields: fields,
            code: "void martlet_plugin_register(void *registry) { (void)registry; }")
        assertRefused(load(silent), .registeredNothing(path: silent, .pass, name: "mine"))
    }

    /// Each of these ends with what can be done.
    func testReasonsOfTheSystemHaveRemedies() throws {
        // A symbolic link to itself can't be opened, by root neither.
        let circle = folder.appendingPathComponent("libPassCircle.so").path
        try FileManager.default.createSymbolicLink(atPath: circle, withDestinationPath: circle)
        XCTAssertThrowsError(try PluginLoader.describe(circle)) { error in
            XCTAssertEqual(
                "\(error)",
                "plugin \(circle) can't be read: Too many levels of symbolic links; check the path and its permissions")
        }
        let needy = try plugin(
            "needy.so",
            code: "void nobody(void);\n" + Self.create.replacingOccurrences(of: "? 0", with: "? (nobody(), 0)"))
        guard case .failure(let error) = load(needy) else { return XCTFail("it was loaded") }
        XCTAssertTrue(error.description.hasPrefix("plugin \(needy) can't be loaded: "), error.description)
        XCTAssertTrue(error.description.hasSuffix("; install what it needs, or build it again"), error.description)
        let refused = PluginError.refused(plugin: "p.so", reason: "no room")
        XCTAssertEqual(refused.description, "p.so can't be used: no room; check its options, or use another plugin")
        let advised = PluginError.refused(plugin: "p.so", reason: "no room; make some")
        XCTAssertEqual(advised.description, "p.so can't be used: no room; make some")
    }

    func testTwoPluginsOfOneName() throws {
        let first = try plugin("libPassMine.so")
        let second = try plugin("second.so")
        var registry = Registry()
        var loader = PluginLoader(search: PluginSearch(folders: [folder.path]))
        _ = try loader.load(PluginRequest("mine"), kind: .pass, into: &registry)
        do throws(PluginError) {
            _ = try loader.load(PluginRequest(second), kind: .pass, into: &registry)
            XCTFail("it was loaded")
        } catch {
            XCTAssertEqual(error, .twoOfOneName(.pass, name: "mine", first: first, second: second))
        }
        // The same file, by its name and by another path.
        for same in ["mine", folder.path + "/../" + folder.lastPathComponent + "/libPassMine.so"] {
            do throws(PluginError) {
                _ = try loader.load(PluginRequest(same), kind: .pass, into: &registry)
                XCTFail("it was loaded")
            } catch {
                XCTAssertEqual(error, .givenTwice(.pass, name: "mine"))
            }
        }
    }

    func testOptionsAreChecked() throws {
        _ = try plugin(
            "libPassMine.so",
            fields:
                ".kind = MARTLET_PASS, .name = \"mine\", .options = \"n int 5 1...9 a number\\nf flag no - a flag\\n\"")
        let loaded = try load("mine,n=7,f").get()
        XCTAssertEqual(loaded.options.integer("n"), 7)
        XCTAssertTrue(loaded.options.flag("f"))
        XCTAssertEqual(try load("mine").get().options.integer("n"), 5)
        assertRefused(
            load("mine,m=1"), .unknownOption(plugin: "mine", option: "m", known: ["n", "f", "out", "format"]))
        assertRefused(
            load("mine,n=0"), .badOption(plugin: "mine", option: "n", value: "0", wanted: "a number from 1 to 9"))
        // The text is refused before any file is looked for.
        XCTAssertThrowsError(try PluginRequest("mine,=1")) { error in
            XCTAssertEqual(error as? PluginError, .malformedOption(plugin: "mine", text: "=1"))
        }
        assertRefused(
            load("mine,n"), .badOption(plugin: "mine", option: "n", value: "", wanted: "a number from 1 to 9"))
    }

    func testRequirementsAndConflicts() throws {
        let needs = try plugin("needs.so", fields: ".kind = MARTLET_PASS, .name = \"needs\", .required = \"mine\"")
        let hates = try plugin("hates.so", fields: ".kind = MARTLET_PASS, .name = \"hates\", .conflicts = \"needs\"")
        func check(_ names: [String]) -> PluginError? {
            var registry = Registry()
            var loader = PluginLoader(search: PluginSearch(folders: [folder.path]))
            do throws(PluginError) {
                for name in names { _ = try loader.load(PluginRequest(name), kind: .pass, into: &registry) }
                try loader.checkCombination()
                return nil
            } catch {
                return error
            }
        }
        XCTAssertEqual(check([needs]), .missingRequirement(plugin: "needs", needs: "mine"))
        _ = try plugin("libPassMine.so")
        XCTAssertNil(check([needs, "mine"]))
        XCTAssertEqual(check([needs, "mine", hates]), .conflict(plugin: "hates", with: "needs"))
    }

    /// Damaged files are refused, not crashed on.
    func testDamagedFiles() throws {
        let path = try plugin("libPassMine.so")
        let good = try Data(contentsOf: URL(fileURLWithPath: path))
        var state: UInt64 = 88
        func random(_ end: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % end
        }
        let damaged = folder.appendingPathComponent("damaged.so")
        for round in 0..<300 {
            var data = good
            if round % 3 == 0 {
                data = good.prefix(random(good.count))
            } else {
                // The headers and the note are what is read.
                for _ in 0..<4 { data[random(min(1024, data.count))] = UInt8(random(256)) }
            }
            try data.write(to: damaged)
            _ = try? PluginLoader.describe(damaged.path)
        }
    }

    func testTheProgramFolderComesLast() {
        let search = PluginSearch(options: ["/a", "/b"], environment: "/c:/d", programFolder: "/e")
        XCTAssertEqual(search.folders, ["/a", "/b", "/c", "/d", "/e"])
    }
}
