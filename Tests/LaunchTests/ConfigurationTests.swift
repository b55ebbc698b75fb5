// room: tests
// does: options from the file, the environment and the command line: what is read, what is refused, and what wins
// spec: Docs/Decisions/0042-configuration.md

import XCTest

import Launch

final class ConfigurationTests: XCTestCase {
    private func options(
        _ arguments: [String], file: String = "", environment: [String: String] = [:]
    ) throws -> RunOptions {
        var variables = environment
        variables["HOME"] = "/home/me"
        let surroundings = Surroundings(
            variable: { variables[$0] },
            file: { $0 == "/home/me/.config/martlet/config.toml" ? file : nil })
        return try RunOptions(["martlet", "run"] + arguments, from: 2, surroundings)
    }

    private func refusal(_ file: String, line: UInt = #line) -> String {
        do {
            _ = try options(["prog"], file: file)
            XCTFail("was accepted", line: line)
            return ""
        } catch {
            return "\(error)"
        }
    }

    func testWhatComesLaterWins() throws {
        let file = """
            # for everything
            [run]
            sysroot = "/a"
            code-cache = "1M"
            backend = 'interpreter'   # slow
            [program.python3]
            code-cache = "2M"
            pass = ["count", "hot,top=3",]
            [program."/bin/other"]
            backend = "none"
            """
        let plain = try options(["/bin/ls"], file: file)
        XCTAssertEqual(plain.sysroot, "/a")
        XCTAssertEqual(plain.codeCache, 1 << 20)
        XCTAssertEqual(plain.backend, "interpreter")
        XCTAssertEqual(plain.passes, [])
        let python = try options(["--pass", "calls", "/usr/bin/python3"], file: file)
        XCTAssertEqual(python.codeCache, 2 << 20)
        XCTAssertEqual(python.passes, ["count", "hot,top=3", "calls"])
        XCTAssertEqual(try options(["/bin/other"], file: file).backend, "none")
        let chosen = try options(
            ["-L", "/c", "/bin/ls"], file: file, environment: ["MARTLET_SYSROOT": "/b", "MARTLET_CODE_CACHE": "4M"])
        XCTAssertEqual(chosen.sysroot, "/c")
        XCTAssertEqual(chosen.codeCache, 4 << 20)
        XCTAssertEqual(try options(["--sysroot=/c", "x"]).sysroot, "/c")
        let alone = try options(["--no-config", "/bin/ls"], file: file, environment: ["MARTLET_SYSROOT": "/b"])
        XCTAssertNil(alone.sysroot)
    }

    func testPluginFoldersAreSearchedTheNearestFirst() throws {
        let file = "[run]\nplugin-path = \"/file\"\n"
        let environment = ["MARTLET_PLUGIN_PATH": "/one:/two"]
        let found = try options(["--plugin-path", "/line", "x"], file: file, environment: environment)
        XCTAssertEqual(found.pluginPath, ["/line", "/one", "/two", "/file"])
    }

    func testFlags() throws {
        XCTAssertEqual(try options(["x"], file: "[run]\nstrace = true\n").traces, .text)
        XCTAssertNil(try options(["x"], file: "[run]\nstrace = false\n").traces)
        XCTAssertEqual(try options(["x"], file: "[run]\nstrace = \"json\"\n").traces, .json)
        XCTAssertEqual(try options(["x"], environment: ["MARTLET_STRACE": "1"]).traces, .text)
        XCTAssertEqual(try options(["x"], environment: ["MARTLET_STRACE": "json"]).traces, .json)
        XCTAssertNil(try options(["x"], environment: ["MARTLET_STRACE": "0"]).traces)
        XCTAssertEqual(try options(["x"], file: "[run]\nstats = \"json\"\n").statistics, .json)
    }

    func testMistakesNameTheirLine() {
        let path = "/home/me/.config/martlet/config.toml"
        XCTAssertEqual(
            refusal("[run]\nbackand = \"x\"\n"), "\(path): line 2: unknown option 'backand'; see martlet run --help")
        XCTAssertEqual(refusal("backend = \"x\"\n"), "\(path): line 1: an option stands under [run] or [program.NAME]")
        XCTAssertTrue(refusal("[run]\nbackend = x\n").contains("line 2: 'x' is no value; strings stand in quotes"))
        XCTAssertTrue(refusal("[run]\nbackend = \"x\n").contains("the string does not end on its line"))
        XCTAssertTrue(refusal("[run]\nbackend = \"x\" y\n").contains("nothing is expected here: y"))
        XCTAssertTrue(refusal("[run]\nbackend = \"x\"\nbackend = \"y\"\n").contains("stands in line 2 already"))
        XCTAssertTrue(refusal("[run]\nbackend = [\"x\", \"y\"]\n").contains("backend takes one value"))
        XCTAssertTrue(refusal("[other]\n").contains("the tables are [run] and [program.NAME]"))
        XCTAssertTrue(refusal("[run]\nno-chain = \"yes\"\n").contains("no-chain is true or false, not 'yes'"))
        XCTAssertTrue(refusal("[run]\ncode-cache = 1\n").contains("line 2, [run]: --code-cache can't be '1'"))
        XCTAssertThrowsError(try options(["x"], environment: ["MARTLET_CONFIG": "/none"])) {
            XCTAssertEqual("\($0)", "/none: no configuration file for MARTLET_CONFIG; check the path")
        }
    }

    func testStrings() throws {
        let file = "[run]\nfrontend = \"a\\\"b\\\\c\\td\"\nbackend = 'x\\y'\nmax-insns = 1_0\r\n# end\r\n"
        let found = try options(["x"], file: file)
        XCTAssertEqual(found.frontend, "a\"b\\c\td")
        XCTAssertEqual(found.backend, "x\\y")
        XCTAssertEqual(found.maximumInstructions, 10)
    }

    func testShowConfigSaysWhereValuesComeFrom() throws {
        let file = "[run]\nsysroot = \"/a\"\n[program.ls]\nstrace = true\n"
        let text = try options(
            ["--show-config", "--backend", "b", "/bin/ls"], file: file, environment: ["MARTLET_CODE_CACHE": "1M"]
        ).settingsText()
        let rows = text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        XCTAssertTrue(rows.contains("sysroot /a /home/me/.config/martlet/config.toml, line 2, [run]"), text)
        XCTAssertTrue(rows.contains("strace true /home/me/.config/martlet/config.toml, line 4, [program.ls]"), text)
        XCTAssertTrue(rows.contains("code-cache 1M MARTLET_CODE_CACHE"), text)
        XCTAssertTrue(rows.contains("backend b command line"), text)
        XCTAssertTrue(rows.contains("no-chain false default"), text)
    }
}
