// room: tests
// does: options from the file, the environment and the command line: what is read, what is refused, and what wins
// spec: Docs/Decisions/0042-configuration.md

import Glibc
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
            file: { $0 == "/home/me/.config/martlet/config.toml" ? .bytes(Array(file.utf8)) : .failure(ENOENT) })
        return try RunOptions(["martlet", "run"] + arguments, from: 2, surroundings)
    }

    /// Settings of a file of these bytes, which need not be text.
    private func options(bytes: [UInt8]) throws -> RunOptions {
        let surroundings = Surroundings(variable: { $0 == "MARTLET_CONFIG" ? "/c" : nil }, file: { _ in .bytes(bytes) })
        return try RunOptions(["martlet", "run", "x"], from: 2, surroundings)
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

    /// Each flag can be switched off, and on again, by each source that comes later.
    func testALaterSourceSwitchesAFlagOff() throws {
        let flags: [(key: String, isOn: (RunOptions) -> Bool)] = [
            ("strace", { $0.traces != nil }), ("stats", { $0.statistics != nil }), ("native", { $0.runsNative }),
            ("no-chain", { !$0.chains }), ("no-optimize", { !$0.optimizes }), ("optimize-all", { $0.optimizesAll }),
            ("explain-passes", { $0.explainsPasses }), ("check-allocations", { $0.checksAllocations }),
        ]
        for (key, isOn) in flags {
            let variable = "MARTLET_" + key.uppercased().replacing("-", with: "_")
            let opposite = key.hasPrefix("no-") ? "--" + key.dropFirst(3) : "--no-" + key
            func state(_ arguments: [String], _ file: String, _ word: String? = nil) throws -> Bool {
                isOn(try options(arguments + ["/bin/x"], file: file, environment: word.map { [variable: $0] } ?? [:]))
            }
            let on = "[run]\n\(key) = true\n"
            let off = on + "[program.x]\n\(key) = false\n"
            XCTAssertTrue(try state([], on), key)
            XCTAssertFalse(try state([], off), key)
            XCTAssertTrue(try state([], "[run]\n\(key) = false\n[program.x]\n\(key) = true\n"), key)
            for word in ["0", "false", "no", "off"] { XCTAssertFalse(try state([], on, word), "\(variable)=\(word)") }
            for word in ["1", "true", "yes", "on"] { XCTAssertTrue(try state([], off, word), "\(variable)=\(word)") }
            XCTAssertTrue(try state([], on, ""), "an empty variable is none")
            XCTAssertFalse(try state([opposite], on, "1"), opposite)
            XCTAssertFalse(try state(["--\(key)=off"], on, "1"), key)
            XCTAssertTrue(try state(["--\(key)"], off, "0"), key)
            XCTAssertTrue(try state([opposite, "--\(key)=true"], off, "0"), key)
            XCTAssertThrowsError(try state([], on, "maybe"), key) {
                XCTAssertTrue("\($0)".hasPrefix("\(variable) can't be 'maybe'; give true"), "\($0)")
            }
            XCTAssertThrowsError(try state(["\(opposite)=true"], ""), key) {
                XCTAssertEqual("\($0)", "\(opposite) takes no value")
            }
        }
        XCTAssertThrowsError(try options(["--no-show-config", "x"]))
        XCTAssertThrowsError(try options(["--config", "x"]))
        XCTAssertThrowsError(try options(["--help=false", "x"]))
    }

    /// Only passes and folders of plugins add up; an empty value takes back what stands before it.
    func testWhatOptionsWithValuesAddUpTo() throws {
        let file = "[run]\npass = [\"count\", \"hot\"]\ndump = \"guest\"\nmask-features = \"avx\"\nfrontend = \"f\"\n"
        let later = try options(["--dump", "ir", "--mask-features", "fma", "x"], file: file)
        XCTAssertEqual(later.dump, [.ir])
        XCTAssertEqual(later.maskedFeatures, ["fma"])
        let none = try options(["--pass=", "--pass", "calls", "--dump=", "--frontend", "", "x"], file: file)
        XCTAssertEqual(none.passes, ["calls"])
        XCTAssertEqual(none.dump, [])
        XCTAssertNil(none.frontend)
        XCTAssertEqual(try options(["--argv0", "", "x"]).argv0, "")
        let rows = none.settingsText().split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        XCTAssertTrue(rows.contains("pass calls command line"), "\(rows)")
        XCTAssertTrue(rows.contains("frontend by ELF machine command line"), "\(rows)")
        XCTAssertFalse(rows.contains { $0.hasPrefix("pass count") }, "\(rows)")
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
        XCTAssertTrue(refusal("[run]\nbackend = [\"x\", \"y\"]\n").contains("line 2: backend is a string, not a list"))
        XCTAssertTrue(refusal("[other]\n").contains("the tables are [run] and [program.NAME]"))
        XCTAssertTrue(refusal("[run]\nno-chain = \"yes\"\n").contains("no-chain is true or false, not the string"))
        XCTAssertTrue(refusal("[run]\ncode-cache = 1\n").contains("line 2, [run]: --code-cache can't be '1'"))
    }

    /// Each value is of its option's kind, and is not made so.
    func testKindsOfValues() throws {
        let cases = [
            ("sysroot = 5", "sysroot is a string, not the integer 5"),
            ("backend = true", "backend is a string, not the boolean true"),
            ("backend = [\"x\"]", "backend is a string, not a list"),
            ("pass = [5, true]", "pass is a string or a list of strings, not the integer 5"),
            ("pass = [\"count\", true]", "pass is a string or a list of strings, not the boolean true"),
            ("plugin-path = false", "plugin-path is a string or a list of strings, not the boolean false"),
            ("native = \"true\"", "native is true or false, not the string 'true'"),
            ("native = 1", "native is true or false, not the integer 1"),
            ("native = [true]", "native is true or false, not a list"),
            ("strace = \"true\"", "strace is true or false, 'text' or 'json', not the string 'true'"),
            ("stats = \"\"", "stats is true or false, 'text' or 'json', not the string ''"),
            ("max-insns = \"9\"", "max-insns is an integer, not the string '9'"),
            ("code-cache = true", "code-cache is a string or an integer, not the boolean true"),
            ("chain = true", "unknown option 'chain'; write no-chain = true or false"),
            ("no-strace = true", "unknown option 'no-strace'; write strace = true or false"),
        ]
        for (text, message) in cases {
            // The tables of other programs are read as strictly.
            for table in ["run", "program.other"] {
                let file = "[\(table)]\n\(text)\n"
                XCTAssertEqual(refusal(file), "/home/me/.config/martlet/config.toml: line 2: " + message, file)
            }
        }
        XCTAssertEqual(try options(["x"], file: "[run]\ncode-cache = 131_072\n").codeCache, 131072)
        XCTAssertEqual(try options(["x"], file: "[run]\npass = []\n").passes, [])
        XCTAssertEqual(try options(["x"], file: "[run]\npass = 'count'\n").passes, ["count"])
    }

    /// What TOML 1.0.0 refuses is refused, each with its line.
    func testWhatIsNotTOML() {
        let cases: [(String, String)] = [
            ("[run]\nnative = true\n[run]\n", "line 3: [run] stands in line 1 already; join the two"),
            ("[program.a]\n[run]\n[program.\"a\"]\n", "line 3: [program.a] stands in line 1 already"),
            ("[run]\nnative = true\n\"native\" = true\n", "line 3: native stands in line 2 already"),
            ("[run]\nmax-insns = 010\n", "line 2: '010' is no integer; it begins with a 0"),
            ("[run]\nmax-insns = 0_1\n", "line 2: '0_1' is no integer; it begins with a 0"),
            ("[run]\nmax-insns = 00\n", "line 2: '00' is no integer; it begins with a 0"),
            ("[run]\nmax-insns = 1__0\n", "line 2: '1__0' is no integer; each _ stands between two digits"),
            ("[run]\nmax-insns = _1\n", "'_1' is no integer"), ("[run]\nmax-insns = 1_\n", "'1_' is no integer"),
            ("[run]\nmax-insns = _\n", "'_' is no value"), ("[run]\nmax-insns =\n", "'' is no value"),
            ("[run]\nmax-insns = \u{0661}\n", "is no value"),
            ("[run]\nmax-insns = 9223372036854775808\n", "is more than 64 bits hold"),
            ("[run]\nsysroot = \"a\u{0}\"\n", "line 2: the control character U+0000 is not allowed"),
            ("# a\u{1b}[1m\n", "line 1: the control character U+001B is not allowed"),
            ("[run]\nsysroot = 'a\u{7f}'\n", "line 2: the control character U+007F is not allowed"),
            ("[run]\rnative = true\n", "line 1: the control character U+000D is not allowed"),
            ("[run]\nnative = true\r", "line 2: the control character U+000D is not allowed"),
            ("\u{feff}\u{feff}[run]\n", "line 1: a name is expected here"),
            ("[run]\n\u{feff}native = true\n", "line 2: a name is expected here"),
            ("[run]\npass = [,]\n", "line 2: '' is no value"), ("[run]\npass = ['a' 'b']\n", "comes a comma"),
            ("[run]\npass = ['a',,'b']\n", "line 2: '' is no value"), ("[[run]]\n", "line 1: a name is expected"),
            ("[run]\nsysroot = \"\"\"a\"\"\"\n", "nothing is expected here"),
            // The mark over the last quotation mark does not hide it, nor what stands behind it.
            ("[run]\nsysroot = \"a\"\u{308}\"\n", "line 2: nothing is expected here: \u{308}\""),
        ]
        for (file, message) in cases { XCTAssertTrue(refusal(file).contains(message), "\(file): \(refusal(file))") }
    }

    func testTheFileIsUTF8() throws {
        let start = Array("[run]\nsysroot = \"/".utf8)
        let end = Array("\"\n".utf8)
        XCTAssertEqual(try options(bytes: [0xef, 0xbb, 0xbf] + start + Array("é".utf8) + end).sysroot, "/é")
        XCTAssertEqual(try options(bytes: start + Array("\u{308}a".utf8) + end).sysroot, "/\u{308}a")
        XCTAssertEqual(try options(bytes: [0xef, 0xbb, 0xbf]).sysroot, nil)
        // A lone byte, an overlong slash, a surrogate, and a sequence that the newline cuts off.
        for wrong: [UInt8] in [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xc3]] {
            for text in [start + wrong + end, Array("[run]\n# ".utf8) + wrong + [10]] {
                XCTAssertThrowsError(try options(bytes: text)) {
                    XCTAssertEqual("\($0)", "/c: line 2: this is not UTF-8; save the file in that encoding")
                }
            }
        }
        XCTAssertThrowsError(try options(bytes: [0xff, 0xfe, 0x5b, 0]))
    }

    /// The default file may be missing, and nothing else of it may fail; the one that MARTLET_CONFIG names may not be missing.
    func testAFileThatCannotBeRead() throws {
        func refusal(_ number: Int32, chosen: Bool, _ arguments: [String] = ["x"]) -> String? {
            let variables = chosen ? ["MARTLET_CONFIG": "/c"] : ["HOME": "/home/me"]
            let surroundings = Surroundings(variable: { variables[$0] }, file: { _ in .failure(number) })
            do {
                _ = try RunOptions(["martlet", "run"] + arguments, from: 2, surroundings)
                return nil
            } catch {
                return "\(error)"
            }
        }
        XCTAssertNil(refusal(ENOENT, chosen: false))
        XCTAssertNil(refusal(ENOTDIR, chosen: false))
        XCTAssertEqual(
            refusal(ENOENT, chosen: true),
            "/c: no configuration file (ENOENT, No such file or directory), as MARTLET_CONFIG says; check the path")
        XCTAssertEqual(
            refusal(EACCES, chosen: false),
            "/home/me/.config/martlet/config.toml: the configuration file can't be read (EACCES, Permission denied); "
                + "make it a file that can be, or run with --no-config or an empty MARTLET_CONFIG")
        for number in [EACCES, EISDIR, ELOOP, EIO, EMFILE] {
            XCTAssertTrue(refusal(number, chosen: false)?.contains("can't be read (E") ?? false, "\(number)")
            XCTAssertTrue(refusal(number, chosen: true)?.hasPrefix("/c: the configuration file can't") ?? false)
            XCTAssertNil(refusal(number, chosen: false, ["--no-config", "x"]))
            XCTAssertNil(refusal(number, chosen: true, ["--help"]))
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
        let off = try options(["--show-config", "--chain", "ls"], file: file, environment: ["MARTLET_STRACE": "no"])
        let others = off.settingsText().split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        XCTAssertTrue(others.contains("no-chain false command line"), "\(others)")
        XCTAssertTrue(others.contains("strace false MARTLET_STRACE"), "\(others)")
    }
}
