// room: tests
// does: the programs `martlet` and `martlet-tool` as a user runs them: output, exit status, one line for each mistake
// spec: Docs/Architecture.md, section 8

import Foundation
import XCTest

final class CLITests: XCTestCase {
    private let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    /// Where the build has put the programs: beside the test program.
    private let programs = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()

    private struct Outcome {
        var status: Int32
        var signal: Int32?
        var output: String
        var errors: String
    }

    private func martlet(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
        try martlet(arguments, onlyWith: ProcessInfo.processInfo.environment.merging(environment) { $1 })
    }

    private func martlet(_ arguments: [String], onlyWith environment: [String: String]) throws -> Outcome {
        let process = Process()
        process.executableURL = programs.appendingPathComponent("martlet")
        process.arguments = arguments
        process.environment = environment
        let output = Pipe()
        let errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        // What is on standard error fits into a pipe's buffer.
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let error = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let wasKilled = process.terminationReason == .uncaughtSignal
        return Outcome(
            status: wasKilled ? -1 : process.terminationStatus, signal: wasKilled ? process.terminationStatus : nil,
            output: text, errors: error)
    }

    private func guest(_ name: String) -> String { root.appendingPathComponent("Tests/Guest/prebuilt/\(name)").path }

    /// The interpreter runs everywhere.
    private let slowly = ["run", "--backend", "interpreter"]

    func testAGuestRuns() throws {
        let outcome = try martlet(slowly + [guest("hello"), "a", "b c"])
        XCTAssertEqual(outcome.output, "Hello, a.\nHello, b c.\n")
        XCTAssertEqual(outcome.status, 0, outcome.errors)
        XCTAssertEqual(outcome.errors, "")
    }

    func testTheCPUCanBeNamed() throws {
        let outcome = try martlet(slowly + ["--frontend", "riscv64,cpu=rv64gc", guest("hello"), "x"])
        XCTAssertEqual(outcome.output, "Hello, x.\n", outcome.errors)
    }

    func testTheExitStatusPassesThrough() throws {
        XCTAssertEqual(try martlet(slowly + [guest("primes"), "none"]).status, 2)
    }

    func testAnOptionAfterTheProgramIsTheGuests() throws {
        XCTAssertEqual(try martlet(slowly + [guest("hello"), "--backend"]).output, "Hello, --backend.\n")
    }

    func testShowConfigRunsNothing() throws {
        let outcome = try martlet(
            ["run", "--show-config", "--backend", "none", "/no/program"], environment: ["MARTLET_CODE_CACHE": "1M"])
        XCTAssertEqual(outcome.status, 0, outcome.errors)
        XCTAssertTrue(outcome.output.contains("MARTLET_CODE_CACHE"), outcome.output)
    }

    func testASysrootThatIsNotThere() throws {
        let outcome = try martlet(["run", "-L", "/no/folder", guest("hello")])
        XCTAssertEqual(outcome.status, 2)
        XCTAssertEqual(
            outcome.errors,
            "martlet: /no/folder: no sysroot, as command line says (ENOENT); name the guest's root\n")
    }

    /// What the dynamic linker says (ld.so(8)) of a plain run on the default backend. It says more than a pipe holds.
    private func linkerSays(_ category: String, environment: [String: String] = [:]) throws -> [Substring] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("linker-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let own = ["LD_DEBUG": category, "LD_DEBUG_OUTPUT": folder.path + "/said"]
        let outcome = try martlet(["run", guest("hello")], onlyWith: environment.merging(own) { $1 })
        XCTAssertEqual(outcome.output, "Hello, world.\n", outcome.errors)
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).flatMap {
            try String(contentsOfFile: folder.path + "/" + $0, encoding: .utf8).split(separator: "\n")
        }
    }

    /// A library that is loaded without need costs every start.
    func testAPlainRunLoadsWhatItNeeds() throws {
        let loaded = try linkerSays("files").filter { $0.contains("calling init: ") }.compactMap {
            $0.split(separator: "/").last?.split(separator: ".").first
        }
        let own: Set<Substring> = ["libMartletKit", "libFrontendRISCV64", "libBackendX86_64"]
        // The Swift runtime, what it needs, and libffi.
        let others: Set<Substring> = [
            "libswiftCore", "libstdc++", "libgcc_s", "libm", "libc", "libffi", "ld-linux-x86-64",
        ]
        XCTAssertEqual(Set(loaded).subtracting(others), own)
        XCTAssertTrue(loaded.contains("libswiftCore"), "the list is not one of libraries: \(loaded)")
        // Half of all lookups are libstdc++'s own: Docs/Decisions/0080-libstdcxx-comes-first.md.
        let scopes = try linkerSays("scopes").first { $0.contains("scope 0: ") && $0.contains("/martlet ") }
        let second = scopes?.split(separator: " ").drop { !$0.hasSuffix("/martlet") }.dropFirst().first
        XCTAssertTrue(
            second?.contains("/libstdc++.so") ?? false, "symbols are looked up in this order: \(scopes ?? "-")")
    }

    /// The Swift runtime makes ready for reports of crashes only if the user asks for them, and nobody else sees how it
    /// is kept from that.
    func testTheRuntimeInstallsNoHandlersOfItsOwn() throws {
        func handlers(_ environment: [String: String]) throws -> Bool {
            try linkerSays("bindings", environment: environment).contains {
                $0.contains("file /") && $0.contains("libswiftCore.so [0] to") && $0.contains("`sigaltstack'")
            }
        }
        XCTAssertFalse(try handlers([:]))
        XCTAssertTrue(try handlers(["SWIFT_BACKTRACE": "enable=yes"]))
        let only = try martlet(["run", "--show-config", "/no/program"], onlyWith: ["MARTLET_BACKEND": "interpreter"])
        XCTAssertTrue(only.output.contains("MARTLET_BACKEND"), only.output + only.errors)
        XCTAssertEqual(try martlet(["run", guest("hello")], onlyWith: [:]).output, "Hello, world.\n")
    }

    func testBinfmt() throws {
        let outcome = try martlet(["binfmt", "install", "--print"])
        XCTAssertEqual(outcome.status, 0, outcome.errors)
        XCTAssertTrue(
            outcome.output.hasPrefix(":martlet-riscv64:M::\\x7f\\x45\\x4c\\x46\\x02\\x01\\x01\\x00"), outcome.output)
        XCTAssertTrue(outcome.output.hasSuffix("/martlet-binfmt:PF\n"), outcome.output)
        XCTAssertLessThan(outcome.output.utf8.count, 1920, "the kernel takes no longer line")
        XCTAssertEqual(try martlet(["binfmt", "status"]).status, 0)
        // As the kernel calls it.
        let link = FileManager.default.temporaryDirectory.appendingPathComponent("martlet-binfmt")
        try? FileManager.default.removeItem(at: link)
        try FileManager.default.createSymbolicLink(
            at: link, withDestinationURL: programs.appendingPathComponent("martlet"))
        defer { try? FileManager.default.removeItem(at: link) }
        let process = Process()
        process.executableURL = link
        process.arguments = [guest("hello"), "zero", "a", "b c"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        XCTAssertEqual(text, "Hello, a.\nHello, b c.\n")
    }

    func testPassesReport() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("count-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        let outcome = try martlet(
            slowly + [
                "--pass", "count,format=json,out=\(file)", "--pass", "calls", "--pass", "memory,pages=yes",
                "--explain-passes", guest("primes"), "100",
            ])
        XCTAssertEqual(outcome.status, 0, outcome.errors)
        let plain = try martlet(slowly + ["--stats=json", guest("primes"), "100"])
        XCTAssertEqual(plain.output, outcome.output)
        let counted = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: file)))
        let tables = (counted as? [String: Any])?["tables"] as? [[String: Any]]
        let rows = tables?[0]["rows"] as? [[Any]]
        let statistics = try JSONSerialization.jsonObject(with: Data(plain.errors.utf8)) as? [String: Any]
        XCTAssertEqual(rows?[0][1] as? Int, statistics?["guest_instructions_executed"] as? Int)
        XCTAssertTrue(outcome.errors.contains("transfer(i64, i64, i32): libffi closure"), outcome.errors)
        XCTAssertTrue(outcome.errors.contains("memory_0(i64, i64): C function"), outcome.errors)
    }

    func testSystemCallsAsJSON() throws {
        let outcome = try martlet(slowly + ["--strace=json", guest("hello"), "x"])
        XCTAssertEqual(outcome.output, "Hello, x.\n")
        let calls = try outcome.errors.split(separator: "\n").map {
            try XCTUnwrap(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        let write = try XCTUnwrap(calls.first { $0["call"] as? String == "write" })
        XCTAssertEqual((write["arguments"] as? [String: Any])?["fd"] as? Int, 1)
        XCTAssertEqual(calls.last?["call"] as? String, "exit")
        let text = try martlet(slowly + ["--strace", guest("hello"), "x"])
        XCTAssertEqual(text.errors.split(separator: "\n").count, calls.count)
    }

    func testMistakesAreOneLineAndStatus() throws {
        let cases: [([String], Int32, String)] = [
            (["run"], 2, "no program given"),
            (["run", "--nonsense", "x"], 2, "unknown option '--nonsense'"),
            (["run", "--code-cache", "3"], 2, "--code-cache can't be '3'"),
            (["run", "--strace=xml", "x"], 2, "--strace can't be 'xml'; give true, false, text or json"),
            (
                ["run", "--native=perhaps", "x"], 2,
                "--native can't be 'perhaps'; give true or false (or yes, on, 1; no"
            ),
            (["run", "--no-native=1", "x"], 2, "--no-native takes no value"),
            (["run", "--dump", "guest,all", "x"], 2, "--dump knows no stage 'all'"),
            (["run", "--backend", "nothing", "x"], 2, "no backend 'nothing'; tried "),
            (slowly + ["--pass", "count,foo=1", guest("hello")], 2, "count has no option 'foo'"),
            (slowly + ["--pass", "/bin/true", guest("hello")], 2, "is not a Martlet plugin"),
            (slowly + ["/does/not/exist"], 127, "no such file"),
            (slowly + ["/"], 126, "is a directory"),
            (slowly + ["/bin/true"], 126, "no frontend for x86-64 programs; run it directly"),
            (slowly + [#filePath], 126, "is not an ELF file"),
            (
                ["run", "--frontend", "riscv64,cpu=rva23", guest("hello")], 2,
                "option cpu of riscv64 can't be 'rva23'; give one of rv64gc"
            ),
            (["run", "--frontend", "riscv64,xlen=32", guest("hello")], 2, "riscv64 has no option 'xlen'; it has cpu"),
            (["conform", "interpreter", "--count=-1"], 2, "--count can't be '-1'; give a number from 1 on"),
            (["run", "--max-insns", "0", guest("hello")], 2, "--max-insns can't be '0'; give a number from 1 to 4096"),
            (
                ["explain", "--max-insns", "0", "--at", "_start", guest("hello")], 2,
                "--max-insns can't be '0'; give a number from 1 to 4096"
            ),
            (["opt", "/no/file"], 2, "/no/file: no such file; check the path"),
            (["lower", "/"], 2, "/: is a folder; name a file in it"),
            (["disas", "/no/file"], 2, "/no/file: no such file; check the path"),
            (
                ["new", "pass", "Mine", "--folder", "/no/folder", "--sources", root.path], 2,
                "/no/folder/Mine can't be made (No such file or directory); name a folder that exists with --folder"
            ),
            (
                ["new", "pass", "Mine", "--sources", "/proc"], 2,
                "/proc holds no Templates; name the folder of Martlet's sources with --sources"
            ),
            (["new", "pass", "Mine", "--sources", "/no/folder"], 2, "Martlet's sources with --sources"),
            (
                slowly + ["--pass", "count,out=/no/folder/x", guest("hello")], 2,
                "count,out=/no/folder/x: the report can't be written there (No such file or directory); name a file"
            ),
            (
                slowly + ["--pass", "count", "--pass", "count", guest("hello")], 2,
                "the pass 'count' is given twice; give it once"
            ),
            (slowly + ["--pass", "count,out=/", guest("hello")], 2, "can't be written there (Is a directory)"),
            (["frobnicate"], 2, "unexpected argument 'frobnicate'; see 'martlet --help'"),
            (["opt"], 2, "missing expected argument '<file>'; see 'martlet opt --help'"),
            (["binfmt", "install", "--prnt"], 2, "see 'martlet binfmt install --help'"),
            (["disas", "--count", "x", "y"], 2, "'x' is invalid for '--count <count>'; see 'martlet disas --help'"),
            (
                ["new", "thing", "Mine"], 2,
                "Please provide one of 'pass', 'frontend' or 'backend'; see 'martlet new --help'"
            ),
            (["conform", "nothing"], 2, "no plugin 'nothing' in "),
        ]
        for (arguments, status, text) in cases {
            let outcome = try martlet(arguments)
            XCTAssertEqual(outcome.status, status, "\(arguments)")
            XCTAssertTrue(outcome.errors.contains(text), "\(arguments): \(outcome.errors)")
            XCTAssertEqual(outcome.errors.split(separator: "\n").count, 1, outcome.errors)
            XCTAssertTrue(outcome.errors.hasPrefix("martlet: "), outcome.errors)
            XCTAssertEqual(outcome.output, "", "\(arguments)")
        }
    }

    /// The features that a refusal names are those of the backend, and help lists them.
    func testUnknownHostFeaturesAreRefused() throws {
        let source = root.appendingPathComponent("Plugins/BackendX86_64/Features.swift")
        let names = try String(contentsOf: source, encoding: .utf8).matches(of: /\("([a-z0-9]+)", \./).map {
            String($0.output.1)
        }
        XCTAssertGreaterThan(names.count, 5, "the table of features looks different now")
        let refusal =
            "martlet: --mask-features knows no feature 'zzz'; it knows \(names.joined(separator: ", "))\n"
        let region = root.appendingPathComponent("Templates/none.ir").path
        for arguments in [["run", guest("hello")], ["lower", region], ["conform", "interpreter"]] {
            let outcome = try martlet([arguments[0], "--mask-features", "avx,zzz"] + arguments.dropFirst())
            XCTAssertEqual(outcome.errors, refusal)
            XCTAssertEqual(outcome.status, 2)
            XCTAssertEqual(outcome.output, "")
            let help = try martlet([arguments[0], "--help"]).output
            for name in names { XCTAssertTrue(help.contains(name), "\(arguments[0]): \(name)") }
        }
        let masked = try martlet(["run", "--mask-features", names.joined(separator: ","), guest("hello"), "x"])
        XCTAssertEqual(masked.output, "Hello, x.\n", masked.errors)
    }

    /// The remedy is one for the guest's libraries, not for the program.
    func testAnInterpreterThatIsNone() throws {
        var data = try Data(contentsOf: URL(fileURLWithPath: guest("hello")))
        func put(_ value: UInt64, at place: Int, bytes: Int) {
            for at in 0..<bytes { data[place + at] = UInt8(truncatingIfNeeded: value >> UInt64(8 * at)) }
        }
        // The first program header says the ABI's attributes, which nobody misses; PT_INTERP is 3.
        XCTAssertEqual(Array(data[64..<68]), [3, 0, 0, 0x70])
        let path = Array(#filePath.utf8) + [0]
        put(3, at: 64, bytes: 4)
        put(UInt64(data.count), at: 64 + 8, bytes: 8)
        put(UInt64(path.count), at: 64 + 32, bytes: 8)
        put(UInt64(path.count), at: 64 + 40, bytes: 8)
        data += path
        let program = FileManager.default.temporaryDirectory.appendingPathComponent("dynamic-\(UUID().uuidString)")
        try data.write(to: program)
        defer { try? FileManager.default.removeItem(at: program) }
        let outcome = try martlet(slowly + [program.path])
        XCTAssertEqual(outcome.status, 126)
        XCTAssertEqual(
            outcome.errors,
            "martlet: \(program.path): its interpreter \(#filePath) is not an ELF file; "
                + "name a folder that holds the guest's libraries with -L FOLDER or MARTLET_SYSROOT\n")
    }

    /// The report of a pass goes where `out` said at the start, wherever the guest goes.
    func testAReportsFileIsKeptUntilItIsWritten() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("kept-\(UUID().uuidString)").path
        try "before".write(toFile: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: file) }
        let refused = try martlet(slowly + ["--pass", "count,out=\(file)", "/does/not/exist"])
        XCTAssertEqual(refused.status, 127)
        XCTAssertEqual(try String(contentsOfFile: file, encoding: .utf8), "before")
        XCTAssertEqual(try martlet(slowly + ["--pass", "count,out=\(file)", guest("hello")]).status, 0)
        XCTAssertTrue(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("count: "))
        // A guest that another one executes runs, whatever has become of the file.
        let executed = try martlet(slowly + ["--executed", "--pass", "count,out=/no/folder/x", guest("hello"), "x"])
        XCTAssertEqual(executed.output, "Hello, x.\n")
        XCTAssertEqual(executed.errors, "martlet: /no/folder/x: No such file or directory\n")
    }

    /// A C pass whose helper reads address 0: a fault of the host that is none of the guest's.
    func testABugIsReportedOnceAndIsADeathBySignal() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bug-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = """
            #include "martlet_plugin.h"
            MARTLET_PLUGIN(.kind = MARTLET_PASS, .name = "bug", .version = "1");
            static void read_null(void) { *(volatile int *)0; }
            static void instrument(void *host, const struct martlet_block *block, void *editor) {
                struct martlet_call call = {.size = sizeof call, .function = (void *)read_null};
                ((const struct martlet_host *)host)->insert_call(editor, 0, MARTLET_BEFORE, &call);
            }
            int martlet_pass_create(const struct martlet_host *host, struct martlet_pass *pass) {
                pass->userdata = (void *)host;
                pass->instrument = instrument;
                return 0;
            }
            """
        try source.write(to: folder.appendingPathComponent("bug.c"), atomically: true, encoding: .utf8)
        let compiler = Process()
        compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        compiler.arguments = [
            "clang", "-shared", "-fPIC", "-o", folder.path + "/bug.so", folder.path + "/bug.c",
            "-I", root.appendingPathComponent("Sources/Kit/Sources/CSupport/include").path,
        ]
        try compiler.run()
        compiler.waitUntilExit()
        XCTAssertEqual(compiler.terminationStatus, 0)
        for backend in ["x86-64", "interpreter"] {
            let arguments = ["run", "--backend", backend, "--pass", folder.path + "/bug.so", guest("hello")]
            let outcome = try martlet(arguments)
            XCTAssertEqual(outcome.signal, SIGSEGV, backend)
            let lines = outcome.errors.split(separator: "\n")
            guard lines.count == 12 else {
                XCTFail(outcome.errors)
                continue
            }
            XCTAssertTrue(lines[0].hasPrefix("martlet: internal error: SIGSEGV at host pc 0x"), outcome.errors)
            XCTAssertTrue(
                lines[0].hasSuffix(", address 0x0000000000000000, last guest pc 0x00000000000100e8"), outcome.errors)
            XCTAssertEqual(lines[1], "martlet: guest registers, as last stored:")
            XCTAssertTrue(lines[2].hasPrefix("  x1 0x0000000000000000 x2 0x0000"), outcome.errors)
            XCTAssertTrue(lines[9].contains(" x31 0x"), outcome.errors)
            // The guest starts with its stack pointer, which is not 0.
            XCTAssertFalse(lines[2].contains("x2 0x0000000000000000"), outcome.errors)
            XCTAssertEqual(
                lines[10], "martlet: its translation: martlet explain \(guest("hello")) --at 0x00000000000100e8")
        }
    }

    func testHelpAndVersion() throws {
        let help = try martlet(["run", "--help"])
        XCTAssertEqual(help.status, 0)
        XCTAssertTrue(help.output.contains("--explain-passes"))
        let all = try martlet(["--help"])
        XCTAssertEqual(all.status, 0)
        for command in ["run", "list", "new", "explain", "opt", "lower", "disas", "conform", "binfmt"] {
            XCTAssertTrue(all.output.contains("  \(command) "), command)
        }
        XCTAssertEqual(try martlet(["--version"]).output, "martlet 0.1.0\n")
    }

    func testListReadsDescriptors() throws {
        let outcome = try martlet(["list", "--json"])
        let plugins = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]]
        let names = Set((plugins ?? []).compactMap { $0["name"] as? String })
        XCTAssertTrue(names.isSuperset(of: ["riscv64", "interpreter", "count", "hot", "calls", "memory"]), "\(names)")
        for plugin in plugins ?? [] { XCTAssertEqual(plugin["refused"] as? String, "") }
        let one = try martlet(["list", "--pass", "hot"])
        XCTAssertTrue(one.output.contains("top: blocks and functions to list (a number from 1 to 100000; default 20)"))
    }

    func testExplainAndDisassemble() throws {
        let outcome = try martlet(["explain", guest("hello"), "--at", "_start", "--backend", "interpreter"])
        XCTAssertEqual(outcome.status, 0, outcome.errors)
        for part in ["== guest code of _start", "== IR", "== optimized IR", "== host code"] {
            XCTAssertTrue(outcome.output.contains(part), part)
        }
        XCTAssertFalse(outcome.output.contains("== registers"), "nothing is allocated there")
        let compiled = try martlet(["explain", guest("hello"), "--at", "_start"])
        XCTAssertEqual(compiled.status, 0, compiled.errors)
        XCTAssertTrue(compiled.output.contains("\n== registers\n%"), compiled.output)
        XCTAssertTrue(compiled.output.contains(", the home of x2\n"), compiled.output)
        let lost = try martlet(["explain", guest("hello"), "--at", "_start", "-L", "/nonexistent/sysroot"])
        XCTAssertEqual(lost.status, 2)
        XCTAssertTrue(lost.errors.contains("/nonexistent/sysroot"), lost.errors)
        let code = try martlet(["disas", guest("hello"), "--at", "_start", "--count", "3"])
        XCTAssertEqual(code.output.split(separator: "\n").count, 4, code.output)
        XCTAssertTrue(code.output.hasPrefix("_start:\n"), code.output)
    }

    func testConform() throws {
        let outcome = try martlet(["conform", "interpreter", "--count", "200"])
        XCTAssertEqual(outcome.status, 0, outcome.output + outcome.errors)
        XCTAssertTrue(outcome.output.hasSuffix("conforms\n"))
    }

    func testNewMakesAPackage() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("new-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let outcome = try martlet([
            "new", "pass", "MyPass", "--language", "c", "--folder", folder.path, "--sources", root.path,
        ])
        XCTAssertEqual(outcome.status, 0, outcome.errors)
        let make = Process()
        make.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        make.arguments = ["make", "-s", "-C", folder.path + "/MyPass", "libMyPass.so", "test"]
        make.standardOutput = Pipe()
        try make.run()
        make.waitUntilExit()
        XCTAssertEqual(make.terminationStatus, 0)
        let run = try martlet(slowly + ["--pass", folder.path + "/MyPass/libMyPass.so", guest("hello"), "x"])
        XCTAssertEqual(run.output, "Hello, x.\n")
        XCTAssertTrue(run.errors.hasPrefix("my-pass: executed\n"), run.errors)
        let swift = try martlet(["new", "backend", "Mine", "--folder", folder.path, "--sources", root.path])
        XCTAssertEqual(swift.status, 0, swift.errors)
        let manifest = try String(contentsOfFile: folder.path + "/Mine/Package.swift", encoding: .utf8)
        XCTAssertTrue(manifest.contains("\(root.path)/Sources/Kit"))
        XCTAssertFalse(manifest.contains("Template"))
        XCTAssertEqual(try martlet(["new", "pass", "bad-name"]).status, 2)
    }
}
