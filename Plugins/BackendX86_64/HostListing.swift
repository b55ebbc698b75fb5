// room: backend/x86-64
// does: host code as text: its bytes, eight to a line, for a disassembler to read
// spec: Docs/Architecture.md, section 7

enum HostListing {
    /// One line for every eight bytes: the address and the bytes in hexadecimal.
    static func text(_ bytes: [UInt8], address: UInt64) -> String {
        var lines: [String] = []
        for start in stride(from: 0, to: bytes.count, by: 8) {
            let words = bytes[start..<min(start + 8, bytes.count)].map { byte -> String in
                let text = String(byte, radix: 16)
                return text.count == 1 ? "0" + text : text
            }
            lines.append(String(address + UInt64(start), radix: 16) + ": " + words.joined(separator: " "))
        }
        return lines.joined(separator: "\n")
    }
}
