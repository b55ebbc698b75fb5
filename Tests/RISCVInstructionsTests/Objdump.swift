// room: tests
// does: the independent oracle: what GNU objdump prints for raw RISC-V words
// spec: objdump(1)

import Foundation
import RISCVInstructions
import XCTest

/// Runs `riscv64-linux-gnu-objdump` on raw words. It knows no ELF attributes then, and prints its default extensions.
enum Objdump {
    static let program = "/usr/bin/riscv64-linux-gnu-objdump"

    /// Skips the test unless the version whose spelling we follow is there.
    static func require() throws {
        guard FileManager.default.isExecutableFile(atPath: program) else {
            throw XCTSkip("\(program) is missing: install binutils-riscv64-linux-gnu to run this test")
        }
        let version = try run(["--version"]).split(separator: "\n").first ?? ""
        guard version.contains("2.40") else {
            throw XCTSkip("the expected spelling is that of binutils 2.40, not of '\(version)'")
        }
    }

    static func run(_ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    /// The texts of instructions that follow each other from address 0: mnemonic, and operands after a tab.
    static func disassemble(_ words: [EncodedInstruction], style: DisassemblyStyle) throws -> [String] {
        var data = Data()
        for word in words {
            for byte in 0..<word.length { data.append(UInt8(truncatingIfNeeded: word.bits >> UInt32(8 * byte))) }
        }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("martlet-\(UUID().uuidString).bin")
        try data.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let flags = style == .strict ? ["-M", "no-aliases"] : []
        let output = try run(["-D", "-z", "-b", "binary", "-m", "riscv:rv64"] + flags + [file.path])
        var texts: [String] = []
        for line in output.split(separator: "\n") {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count >= 3, columns[0].hasSuffix(":") else { continue }
            texts.append(withoutComment(columns[2...].joined(separator: "\t")))
        }
        return texts
    }

    /// objdump adds the address that earlier instructions happened to build: `ld a0,8(a1) # 0x1008`.
    private static func withoutComment(_ text: String) -> String {
        guard let comment = text.range(of: " # ") else { return text }
        return String(text[..<comment.lowerBound])
    }
}
