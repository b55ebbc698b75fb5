// room: linuxuser/strace
// does: a decoded argument as a value, and its two forms: the text of --strace and the JSON of --strace=json
// spec: Docs/Reference/Syscalls.md; RFC 8259

package enum TraceValue {
    /// Already in words: a number, a constant, an address.
    case text(String)
    case number(Int64)
    case unsigned(UInt64)
    /// Bytes of the guest's, and whether there are more than are shown.
    case bytes([UInt8], isCut: Bool)
    case flags([String])
    case structure([(name: Substring, value: TraceValue)])
    case list([TraceValue], isCut: Bool)
    /// Where something is of which only the count is shown, and what it is called.
    case counted(UInt64, Int, one: String, many: String)

    package var text: String {
        switch self {
        case .text(let text): return text
        case .number(let value): return "\(value)"
        case .unsigned(let value): return "\(value)"
        case .bytes(let bytes, let isCut): return quoted(bytes) + (isCut ? "..." : "")
        case .flags(let names): return names.isEmpty ? "0" : names.joined(separator: "|")
        case .structure(let fields):
            return "{" + fields.map { "\($0.name)=\($0.value.text)" }.joined(separator: ", ") + "}"
        case .list(let values, let isCut):
            return "[" + values.map(\.text).joined(separator: ", ") + (isCut ? ", ...]" : "]")
        case .counted(let address, let count, let one, let many):
            return "\(hexadecimal(address)) /* \(count) \(count == 1 ? one : many) */"
        }
    }

    package var json: String {
        switch self {
        case .text(let text): return jsonString(Array(text.utf8))
        case .number(let value): return "\(value)"
        case .unsigned(let value): return "\(value)"
        case .bytes(let bytes, _): return jsonString(bytes)
        case .flags(let names): return "[" + names.map { jsonString(Array($0.utf8)) }.joined(separator: ",") + "]"
        case .structure(let fields):
            return "{" + fields.map { "\(jsonString(Array($0.name.utf8))):\($0.value.json)" }.joined(separator: ",")
                + "}"
        case .list(let values, _): return "[" + values.map(\.json).joined(separator: ",") + "]"
        case .counted(let address, let count, _, let many):
            return "{\"address\":\"\(hexadecimal(address))\",\"\(many)\":\(count)}"
        }
    }
}

/// A JSON string. Bytes are shown as the characters U+0000 to U+00FF, so that any of them come back.
package func jsonString(_ bytes: [UInt8]) -> String { quoted(bytes, hex: "\\u00") }

/// Printable ASCII between quotation marks, the rest escaped; a byte without an escape of its own as two digits behind `hex`.
private func quoted(_ bytes: [UInt8], hex: String = "\\x") -> String {
    var text = "\""
    for byte in bytes {
        switch byte {
        case UInt8(ascii: "\n"): text += "\\n"
        case UInt8(ascii: "\t"): text += "\\t"
        case UInt8(ascii: "\r"): text += "\\r"
        case UInt8(ascii: "\""): text += "\\\""
        case UInt8(ascii: "\\"): text += "\\\\"
        case 0x20..<0x7f: text.unicodeScalars.append(UnicodeScalar(byte))
        default: text += hex + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }
    }
    return text + "\""
}
