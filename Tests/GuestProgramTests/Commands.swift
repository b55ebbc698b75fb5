// room: tests
// does: runs a command and keeps what it prints; skips a test whose tool is not installed
// spec: env(1)

import Foundation
import XCTest

struct Outcome: Equatable {
    var output: Data
    var status: Int32
    var text: String { String(decoding: output, as: UTF8.self) }
}

/// Runs `words`, found on the PATH, with `environment` added to this process's.
func command(_ words: [String], environment: [String: String] = [:]) throws -> Outcome {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(output: output, status: process.terminationStatus)
}

func requireTool(_ tool: String, package: String) throws {
    let found = try command(["sh", "-c", "command -v \(tool)"]).status == 0
    try XCTSkipUnless(found, "\(tool) is not installed (Debian's package \(package))")
}
