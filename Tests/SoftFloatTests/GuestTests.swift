// room: tests
// does: every operation in all five rounding modes against the RISC-V instructions, run by qemu-riscv64
// spec: RISC-V Unprivileged ISA, "F" and "D" chapters

import Foundation
import SoftFloat
import XCTest

final class GuestTests: XCTestCase {
    private struct Request {
        var operation: UInt32
        var rounding: UInt32
        var operands: Operands
    }

    private struct Response {
        var result: UInt64
        var flags: UInt64
    }

    func testAgainstQemu() throws {
        let compiler = try tool("riscv64-linux-gnu-gcc")
        let emulator = try tool("qemu-riscv64")
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("softfloat-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }

        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let headers = here.deletingLastPathComponent().appendingPathComponent("CHostFloat/include")
        let program = folder.appendingPathComponent("float_oracle")
        try run(
            compiler,
            ["-O2", "-static", "-I", headers.path, "-o", program.path, here.path + "/Guest/float_oracle.c"])

        let requests = TestedOperation.all.flatMap(requests)
        let input = folder.appendingPathComponent("requests")
        let output = folder.appendingPathComponent("responses")
        try requests.withUnsafeBytes { Data($0) }.write(to: input)
        try run(emulator, [program.path], input: input, output: output)
        let responses = try Data(contentsOf: output)
        XCTAssertEqual(responses.count, requests.count * MemoryLayout<Response>.stride)
        compare(requests, responses)
    }

    /// Edge values against each other where that is not too many, then random operands, in every rounding mode.
    private func requests(_ operation: TestedOperation) -> [Request] {
        var source = OperandSource(operation.operandKind, seed: 77 + UInt64(operation.number))
        let edges = source.edges()
        var operands: [Operands] = []
        for (index, a) in edges.enumerated() {
            if operation.operandCount == 1 { operands.append(Operands(a: a)) }
            if operation.operandCount == 2 { operands += edges.map { Operands(a: a, b: $0) } }
            if operation.operandCount == 3 {
                operands += edges.indices.map { Operands(a: a, b: edges[$0], c: edges[($0 * 7 + index) % edges.count]) }
            }
        }
        for _ in 0..<10_000 { operands.append(source.nextOperands()) }
        return operands.flatMap { x in
            Rounding.allCases.map {
                Request(operation: operation.number, rounding: UInt32($0.rawValue), operands: x)
            }
        }
    }

    private func compare(_ requests: [Request], _ responses: Data) {
        var differences = 0
        responses.withUnsafeBytes { bytes in
            for (request, response) in zip(requests, bytes.bindMemory(to: Response.self)) {
                let operation = TestedOperation(number: request.operation)
                let rounding = Rounding(rawValue: UInt8(request.rounding))!
                let ours = operation.compute(request.operands, rounding)
                let theirs = Outcome(result: response.result, flags: UInt32(response.flags))
                if ours == theirs { continue }
                differences += 1
                if differences > 20 { continue }
                XCTFail(describe(operation, request.operands, rounding) + ": \(ours), but qemu gives \(theirs)")
            }
        }
        XCTAssertEqual(differences, 0)
    }

    private func tool(_ name: String) throws -> URL {
        for folder in (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":") {
            let path = "\(folder)/\(name)"
            if FileManager.default.isExecutableFile(atPath: path) { return URL(fileURLWithPath: path) }
        }
        throw XCTSkip("\(name) is not installed")
    }

    private func run(_ tool: URL, _ arguments: [String], input: URL? = nil, output: URL? = nil) throws {
        let child = Process()
        child.executableURL = tool
        child.arguments = arguments
        if let input { child.standardInput = try FileHandle(forReadingFrom: input) }
        if let output {
            XCTAssertTrue(FileManager.default.createFile(atPath: output.path, contents: nil))
            child.standardOutput = try FileHandle(forWritingTo: output)
        }
        try child.run()
        child.waitUntilExit()
        XCTAssertEqual(child.terminationStatus, 0, tool.lastPathComponent)
    }
}
