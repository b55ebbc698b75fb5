// room: backend/x86-64
// does: host code as text, one line an instruction
// spec: Docs/Architecture.md, section 7

import X86Instructions

enum HostListing {
    /// The address and the text of each instruction; a byte that is none of ours stands as `.byte`.
    static func text(_ bytes: [UInt8], address: UInt64) -> String {
        var lines: [String] = []
        var at = 0
        while at < bytes.count {
            let place = address + UInt64(at)
            let rest = bytes.span.extracting(at..<bytes.count)
            let (text, length) = disassemble(rest, at: place) ?? (".byte 0x" + String(bytes[at], radix: 16), 1)
            lines.append(String(place, radix: 16) + ": " + text)
            at += length
        }
        return lines.joined(separator: "\n")
    }
}
