// room: tests/differential
// does: runs blocks by qemu-riscv64: thousands in one process
// spec: Tests/Differential/Harness/harness.S has the file's layout

import Foundation
import RISCVInstructions
import XCTest

/// A block with the state that it starts from. Blocks of a batch lie behind each other in the guest's code.
struct TestCase {
    var block: Block
    var start: GuestRecord
    var pc: UInt64 = GuestMap.code
}

/// The oracle: the harness, assembled once, and the emulator that runs it.
final class Oracle {
    private let emulator: URL
    private let folder: URL
    private let harness: URL

    /// - Throws: `XCTSkip` if a tool is missing.
    init() throws {
        let assembler = try Self.tool("riscv64-linux-gnu-gcc")
        emulator = try Self.tool("qemu-riscv64")
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("differential-\(UUID().uuidString)")
        harness = folder.appendingPathComponent("harness")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Harness/harness.S"
        let options = ["-static", "-nostdlib", "-march=rv64gc", "-o", harness.path, source]
        guard try Self.run(assembler, options) == 0 else { throw OracleFailure.notAssembled }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    enum OracleFailure: Error {
        case notAssembled
        case harness(status: Int32)
        case results(bytes: Int)
    }

    /// Gives the cases their places in the guest's code. The places have no gaps, so that blocks cross pages.
    static func place(_ cases: inout [TestCase]) {
        var pc = GuestMap.code
        for index in cases.indices {
            cases[index].pc = pc
            pc += UInt64(cases[index].block.bytes(at: pc).count + ending.count)
        }
    }

    /// The states that the cases leave.
    func run(_ cases: [TestCase]) throws -> [GuestRecord] {
        let input = folder.appendingPathComponent("input")
        let output = folder.appendingPathComponent("output")
        try image(cases).write(to: input)
        let status = try Self.run(emulator, [harness.path], input: input, output: output)
        guard status == 0 else { throw OracleFailure.harness(status: status) }
        let results = try Data(contentsOf: output)
        guard results.count == cases.count * GuestMap.words * 8 else {
            throw OracleFailure.results(bytes: results.count)
        }
        let words = results.withUnsafeBytes { Array($0.bindMemory(to: UInt64.self)) }
        return cases.indices.map { GuestRecord(words: words[($0 * GuestMap.words)...].prefix(GuestMap.words)) }
    }

    /// `ld tp, 0(gp)` and `jr tp`: back to the harness.
    private static let ending: [UInt8] = [0x03, 0xb2, 0x01, 0x00, 0x67, 0x00, 0x02, 0x00]

    private func image(_ cases: [TestCase]) -> Data {
        let page = 4096
        var code: [UInt8] = []
        for test in cases {
            // A case that was taken out of its batch stays where it was.
            code += repeatElement(0, count: Int(test.pc - GuestMap.code) - code.count)
            code += test.block.bytes(at: test.pc) + Self.ending
        }
        code += repeatElement(0, count: (page - code.count % page) % page)
        var header = [UInt64](repeating: 0, count: page / 8)
        header[0] = UInt64(cases.count)
        header[1] = UInt64(code.count)
        var data = header.withUnsafeBytes { Data($0) }
        data.append(contentsOf: code)
        for test in cases { test.start.words(pc: test.pc).withUnsafeBytes { data.append(contentsOf: $0) } }
        return data
    }

    private static func tool(_ name: String) throws -> URL {
        for folder in (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":") {
            let path = "\(folder)/\(name)"
            if FileManager.default.isExecutableFile(atPath: path) { return URL(fileURLWithPath: path) }
        }
        throw XCTSkip("\(name) is not installed")
    }

    private static func run(_ tool: URL, _ arguments: [String], input: URL? = nil, output: URL? = nil) throws -> Int32 {
        let child = Process()
        child.executableURL = tool
        child.arguments = arguments
        if let input { child.standardInput = try FileHandle(forReadingFrom: input) }
        if let output {
            _ = FileManager.default.createFile(atPath: output.path, contents: nil)
            child.standardOutput = try FileHandle(forWritingTo: output)
        }
        try child.run()
        child.waitUntilExit()
        return child.terminationReason == .exit ? child.terminationStatus : 128 + child.terminationStatus
    }
}
