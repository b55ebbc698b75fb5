// room: tests
// does: finds the built program and runs guests with it, in each configuration that must behave alike
// spec: Docs/Testing.md

import Foundation
import Glibc
import XCTest

/// Options of `martlet run` under which every guest must do the same.
struct Configuration: Sendable {
    var name: String
    var options: [String]

    static let compiled = Configuration(name: "x86-64", options: ["--backend", "x86-64"])
    /// A cache so small that real programs fill it.
    static let smallCache = Configuration(
        name: "x86-64, 1 MiB of code", options: ["--backend", "x86-64", "--code-cache", "1M"])
    static let interpreted = Configuration(name: "interpreter", options: ["--backend", "interpreter"])

    static let compiling = chosen([compiled, smallCache])
    static let all = chosen([compiled, smallCache, interpreted])

    /// MARTLET_CONFIGURATION names a part of those to run, for work on one backend.
    private static func chosen(_ configurations: [Configuration]) -> [Configuration] {
        guard let only = ProcessInfo.processInfo.environment["MARTLET_CONFIGURATION"] else { return configurations }
        return configurations.filter { $0.name.contains(only) }
    }
}

enum Martlet {
    static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// The program under test: MARTLET, or the one that was built beside this test.
    static func path() throws -> String {
        if let chosen = ProcessInfo.processInfo.environment["MARTLET"] { return chosen }
        let beside =
            URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent().path + "/martlet"
        for path in [beside, repository + "/.build/release/martlet"] where access(path, X_OK) == 0 { return path }
        throw XCTSkip("martlet is not built: run `swift build -c release`, or name it in MARTLET")
    }

    static func request(_ configuration: Configuration, _ guest: String, _ arguments: [String]) throws
        -> ProcessRequest
    {
        ProcessRequest(program: try path(), arguments: ["run"] + configuration.options + [guest] + arguments)
    }
}

/// Runs a guest in every configuration and lets `check` look at each result.
func forEach(
    _ configurations: [Configuration], run guest: String, _ arguments: [String] = [], input: [UInt8] = [],
    deadline: Double = 120, _ check: (ProcessResult, String) throws -> Void
) throws {
    for configuration in configurations {
        var request = try Martlet.request(configuration, guest, arguments)
        request.input = input
        request.deadline = deadline
        let name = ([guest.split(separator: "/").last.map(String.init) ?? guest] + arguments).joined(separator: " ")
        try check(runChild(request), "\(name) (\(configuration.name))")
    }
}
