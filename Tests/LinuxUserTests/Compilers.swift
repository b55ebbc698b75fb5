// room: tests
// does: asks the compilers of both machines whether a C text is right: the kernel's headers are the oracle
// spec: gcc(1)

import Foundation
import XCTest

enum Compiler: String, CaseIterable {
    case guest = "/usr/bin/riscv64-linux-gnu-gcc"
    case host = "/usr/bin/gcc"

    var isGuest: Bool { self == .guest }

    /// What the compiler says against `source`; empty where it is right. Skips the test where it is not installed.
    func errors(in source: String) throws -> String {
        guard FileManager.default.isExecutableFile(atPath: rawValue) else {
            throw XCTSkip("\(rawValue) is not installed")
        }
        let file = NSTemporaryDirectory() + "/martlet-\(getpid())-\(UUID().uuidString).c"
        try source.write(toFile: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: file) }
        let task = Process()
        task.executableURL = URL(fileURLWithPath: rawValue)
        task.arguments = ["-fsyntax-only", file]
        let errors = Pipe()
        task.standardError = errors
        try task.run()
        let text = errors.fileHandleForReading.readDataToEndOfFile()
        task.waitUntilExit()
        let said = String(decoding: text, as: UTF8.self)
        return task.terminationStatus == 0 ? "" : said.isEmpty ? "status \(task.terminationStatus)" : said
    }
}
