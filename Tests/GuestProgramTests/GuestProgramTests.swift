// room: tests
// does: the guest programs build, print the same natively and under qemu, and the committed binaries are what their sources give
// spec: Tests/Guest/README.md

import Foundation
import XCTest

final class GuestProgramTests: XCTestCase {
    private let guest = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Guest")
    private var folder = FileManager.default.temporaryDirectory.appendingPathComponent("guest-\(UUID().uuidString)")

    override func setUpWithError() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    override func tearDownWithError() throws {
        try FileManager.default.removeItem(at: folder)
    }

    private func build(_ kind: [String]) throws -> URL {
        let place = folder.appendingPathComponent(kind.first ?? "riscv64")
        XCTAssertEqual(try command([guest.path + "/build"] + kind + [place.path]).status, 0)
        return place
    }

    func testCommittedBinariesAreWhatTheirSourcesGive() throws {
        try requireTool("riscv64-linux-gnu-gcc", package: "gcc-riscv64-linux-gnu")
        let built = try build(["--prebuilt"])
        let committed = guest.appendingPathComponent("prebuilt")
        let here = try String(contentsOf: built.appendingPathComponent("toolchain.txt"), encoding: .utf8)
        let there = try String(contentsOf: committed.appendingPathComponent("toolchain.txt"), encoding: .utf8)
        try XCTSkipUnless(here == there, "the bytes can't be compared: built with\n\(there)but here is\n\(here)")
        for name in ["hello", "primes"] {
            let new = try Data(contentsOf: built.appendingPathComponent(name))
            let old = try Data(contentsOf: committed.appendingPathComponent(name))
            XCTAssertEqual(new, old, "\(name): run Tests/Guest/build --prebuilt Tests/Guest/prebuilt and commit")
            XCTAssertLessThan(old.count, 4096)
        }
    }

    func testCommittedBinariesRun() throws {
        try requireTool("qemu-riscv64", package: "qemu-user")
        let committed = guest.appendingPathComponent("prebuilt").path
        let hello = try command(["qemu-riscv64", committed + "/hello"])
        XCTAssertEqual(hello, Outcome(output: Data("Hello, world.\n".utf8), status: 0))
        XCTAssertEqual(try command(["qemu-riscv64", committed + "/hello", "a", "b"]).text, "Hello, a.\nHello, b.\n")
        let primes = try command(["qemu-riscv64", committed + "/primes"])
        XCTAssertEqual(primes.text, "17984 primes below 200000, the last is 199999\n")
        XCTAssertEqual(try command(["qemu-riscv64", committed + "/primes", "x"]).status, 2)
    }

    func testProgramsPrintTheSameOnBothSides() throws {
        try requireTool("riscv64-linux-gnu-gcc", package: "gcc-riscv64-linux-gnu")
        try requireTool("gcc", package: "gcc")
        try requireTool("qemu-riscv64", package: "qemu-user")
        let native = try build(["--native"]).path
        let riscv = try build([]).path
        // One variable that is seen: qemu-riscv64 hands the environment over in the reverse order.
        let environment = ["GUEST_A": "first = second", "OTHER": "unseen"]
        let runs: [[String]] = [
            ["hello"], ["hello_printf"], ["hello_float"], ["argv_echo"],
            ["argv_echo", "one", "", "three words here", "ünï"], ["dhrystone", "1"],
        ]
        for words in runs {
            let arguments = Array(words.dropFirst())
            let expected = try command([native + "/" + words[0]] + arguments, environment: environment)
            let got = try command(["qemu-riscv64", riscv + "/" + words[0]] + arguments, environment: environment)
            XCTAssertEqual(got, expected, "\(words): '\(got.text)' is not '\(expected.text)'")
            XCTAssertEqual(expected.status, words[0] == "argv_echo" ? Int32(arguments.count) : 0)
        }
    }

    /// The same by the program that was built beside this test.
    func testProgramsUnderMartlet() throws {
        let martlet = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent("martlet").path
        let primes = guest.appendingPathComponent("prebuilt/primes").path
        for backend in ["x86-64", "interpreter"] {
            let run = [martlet, "run", "--backend", backend]
            XCTAssertEqual(try command(run + [primes]).text, "17984 primes below 200000, the last is 199999\n", backend)
        }
        try requireTool("riscv64-linux-gnu-gcc", package: "gcc-riscv64-linux-gnu")
        let programs = try build([]).path
        let words = ["one", "", "three words here", "ünï"]
        for backend in ["x86-64", "interpreter"] {
            let outcome = try command(
                [martlet, "run", "--backend", backend, programs + "/argv_echo"] + words,
                environment: ["GUEST_A": "first = second", "OTHER": "unseen"])
            XCTAssertEqual(
                outcome.text, "1 <one>\n2 <>\n3 <three words here>\n4 <ünï>\nGUEST_A=first = second\n", backend)
            XCTAssertEqual(outcome.status, 4, backend)
        }
    }
}
