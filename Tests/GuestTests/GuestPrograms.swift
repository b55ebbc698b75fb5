// room: tests
// does: compiles the C guests of Tests/Guest, for the guest and natively, once for each content
// spec: Docs/Testing.md

import Foundation
import Glibc
import XCTest

enum GuestPrograms {
    static let folder = Martlet.repository + "/Tests/Guest"
    static let guestCompiler = "/usr/bin/riscv64-linux-gnu-gcc"
    static let nativeCompiler = "/usr/bin/gcc"
    /// No contraction: a fused multiply-add has another result, and only one of the two machines always has it.
    static let flags = [
        "-O2", "-g0", "-std=gnu17", "-Wall", "-Werror", "-Wno-array-bounds", "-fsigned-char", "-ffp-contract=off",
        "-fno-strict-aliasing",
    ]

    /// The static riscv64 program of a source file, whose path is relative to the repository's Tests/Guest.
    static func guest(_ source: String, _ extra: [String] = ["-static"]) throws -> String {
        try compile(source, guestCompiler, flags + extra)
    }

    static func native(_ source: String, _ extra: [String] = []) throws -> String {
        try compile(source, nativeCompiler, flags + extra)
    }

    private static func compile(_ source: String, _ compiler: String, _ flags: [String]) throws -> String {
        guard access(compiler, X_OK) == 0 else {
            throw XCTSkip("\(compiler) is not installed: see Scripts/setup")
        }
        let path = source.hasPrefix("/") ? source : folder + "/" + source
        let cache = NSTemporaryDirectory() + "/martlet-guests-\(getuid())"
        mkdir(cache, 0o700)
        let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
        let key = try contentKey(of: path, [compiler] + flags)
        let result = "\(cache)/\(name)-\(key)"
        if access(result, X_OK) == 0 { return result }
        let unfinished = "\(result).\(getpid())"
        let include = ["-I", folder, "-I", URL(fileURLWithPath: path).deletingLastPathComponent().path]
        let build = ProcessRequest(
            program: compiler, arguments: flags + include + ["-o", unfinished, path, "-lm"], deadline: 300)
        let outcome = try runChild(build)
        guard outcome.end == .exited(0) else { throw ProcessError.failed("\(compiler) \(source)", outcome) }
        guard rename(unfinished, result) == 0 else {
            throw ProcessError.cannotStart(result, String(cString: strerror(errno)))
        }
        return result
    }

    /// FNV-1a over the source, the headers beside it and the flags.
    private static func contentKey(of path: String, _ words: [String]) throws -> String {
        let place = URL(fileURLWithPath: path).deletingLastPathComponent().path
        var files = [path]
        for place in Set([place, folder]).sorted() {
            let headers = try FileManager.default.contentsOfDirectory(atPath: place).filter { $0.hasSuffix(".h") }
            files += headers.sorted().map { place + "/" + $0 }
        }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ bytes: some Sequence<UInt8>) {
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        for word in words { add(word.utf8) }
        for file in files { add(try Data(contentsOf: URL(fileURLWithPath: file))) }
        return String(hash, radix: 16)
    }
}

/// Checks a guest that checks itself: it prints `ok`, and why not where it is not, and exits with 0.
func assertPasses(
    _ source: String, _ arguments: [String] = [], in configurations: [Configuration] = Configuration.all,
    file: StaticString = #filePath, line: UInt = #line
) throws {
    let guest = try GuestPrograms.guest(source)
    try forEach(configurations, run: guest, arguments) { result, name in
        XCTAssertEqual(result.end, .exited(0), "\(name): \(result.text)\(result.errors)", file: file, line: line)
        XCTAssertTrue(result.text.hasSuffix("ok\n"), "\(name) printed: \(result.text)", file: file, line: line)
        XCTAssertEqual(result.errors, "", name, file: file, line: line)
    }
}
