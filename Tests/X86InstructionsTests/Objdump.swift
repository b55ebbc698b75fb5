// room: tests
// does: the independent oracle: bytes to a file, objdump's lines back
// spec: objdump(1)

import Foundation

/// What objdump prints for `bytes` placed at `address`: offset to text with single spaces, without comments.
func objdump(_ bytes: [UInt8], at address: UInt64) throws -> [Int: String] {
    let folder = FileManager.default.temporaryDirectory
    let input = folder.appendingPathComponent("x86-\(UUID().uuidString).bin")
    let output = input.appendingPathExtension("txt")
    try Data(bytes).write(to: input)
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    defer {
        try? FileManager.default.removeItem(at: input)
        try? FileManager.default.removeItem(at: output)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
        "objdump", "-D", "-b", "binary", "-m", "i386:x86-64", "-M", "intel", "--no-show-raw-insn",
        "--adjust-vma=\(address)", input.path,
    ]
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    var lines: [Int: String] = [:]
    for line in try String(contentsOf: output, encoding: .utf8).utf8.split(separator: UInt8(ascii: "\n")) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
            let place = UInt64(String(line[..<colon])!.trimmingCharacters(in: .whitespaces), radix: 16)
        else { continue }
        var text = line[line.index(after: colon)...]
        if let comment = text.firstIndex(of: UInt8(ascii: "#")) { text = text[..<comment] }
        let words = text.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        lines[Int(place - address)] = words.map { String($0)! }.joined(separator: " ")
    }
    return lines
}
