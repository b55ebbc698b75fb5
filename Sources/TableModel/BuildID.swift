// room: tables
// does: the kit's build id: a hash of each kit module's interface, so that a plugin knows which kit it was compiled with
// spec: Docs/Architecture.md, section 6

/// Writes the header that a plugin's descriptor takes its build id from.
let buildIDProduct = Product(name: "build-id", inputs: ["Sources/Kit/Sources/**"]) { files throws(TableError) in
    [GeneratedFile(path: buildIDPath, text: buildIDHeader(files))]
}

private let kitFolder = "Sources/Kit/Sources/"
private let buildIDPath = kitFolder + "CSupport/include/martlet_build_id.h"

private func buildIDHeader(_ files: [TableFile]) -> String {
    var modules: [String: InterfaceHash] = [:]
    for file in files.sorted(by: { $0.path < $1.path }) where file.path != buildIDPath {
        let parts = file.path.dropFirst(kitFolder.count).split(separator: "/")
        guard parts.count > 1 else { continue }
        let lines: [String]
        if file.path.hasSuffix(".swift") {
            lines = swiftInterface(file.text)
        } else if file.path.hasSuffix(".h") {
            lines = withoutComments(file.text)
        } else {
            continue
        }
        modules[String(parts[0]), default: InterfaceHash()].add(lines)
    }
    let names = modules.keys.sorted()
    var text = """
        // room: kit/csupport
        // does: which kit this is: a hash of the interface of each of its modules
        // spec: Docs/Architecture.md, section 6
        // Written by `swift run tablegen build-id`; do not change it by hand.
        #ifndef MARTLET_BUILD_ID_H
        #define MARTLET_BUILD_ID_H

        #include <stdint.h>


        """
    for name in names {
        // Lines of comment stand between, so that changes of different modules merge without a conflict.
        text += "// The interface of the module \(name): its declarations, the layout of its types, what is inlined\n"
        text += "// into other modules.\n"
        text += "#define MARTLET_INTERFACE_\(name) UINT64_C(0x\(hex(modules[name]!.value)))\n\n"
    }
    text += "// All of them. The multiplier keeps two equal changes from cancelling.\n"
    let sum = names.reduce("UINT64_C(0)") { "(\($0) * 31 + MARTLET_INTERFACE_\($1))" }
    text += "#define MARTLET_KIT_INTERFACES \(sum)\n\n#endif\n"
    return text
}

private func hex(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}

/// FNV-1a of 64 bits over lines.
struct InterfaceHash {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ lines: [String]) {
        for line in lines {
            for byte in line.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
            value = (value ^ 10) &* 0x100_0000_01b3
        }
    }
}

/// The lines that are not empty, without `//` comments and indentation.
func withoutComments(_ text: String) -> [String] {
    var lines: [String] = []
    for line in text.split(separator: "\n") {
        var kept = Substring(line)
        if let comment = commentStart(in: line) { kept = line[..<comment] }
        let trimmed = String(trim(kept))
        if !trimmed.isEmpty { lines.append(trimmed) }
    }
    return lines
}

/// What other modules can see of a Swift file, or are laid out by: everything but comments, the bodies of functions
/// that are not inlined into other modules, and functions that are not public. A file whose braces can't be followed is
/// taken whole.
func swiftInterface(_ text: String) -> [String] {
    let lines = withoutComments(text)
    var kept: [String] = []
    var inlined = false
    var at = 0
    while at < lines.count {
        let line = lines[at]
        if line.hasPrefix("@inlinable") || line.contains("@inline(__always)") || line.contains("EmitIntoClient") {
            inlined = true
        }
        guard isFunction(line) else {
            kept.append(line)
            if !line.hasPrefix("@") { inlined = false }
            at += 1
            continue
        }
        guard let end = declarationEnd(lines, at) else { return lines }
        let isVisible = inlined || ["public ", "open ", "@usableFromInline"].contains { line.contains($0) }
        if inlined || end.body == nil {
            kept += lines[at..<end.next]
        } else if isVisible {
            kept += lines[at...end.body!]
        }
        inlined = false
        at = end.next
    }
    return kept
}

/// Whether a declaration with a body of code starts here: a function, an initializer, a computed property.
private func isFunction(_ line: String) -> Bool {
    let words = line.split(separator: " ").prefix(8)
    if words.contains(where: { $0 == "func" || $0.hasPrefix("init(") || $0.hasPrefix("init?(") || $0 == "deinit" }) {
        return true
    }
    if words.contains(where: { $0.hasPrefix("subscript") }) { return true }
    return words.contains("var") && line.hasSuffix("{") && !line.contains("=")
}

/// Where the declaration at `start` has its body's opening brace (nil: it has no body) and the line after its end.
private func declarationEnd(_ lines: [String], _ start: Int) -> (body: Int?, next: Int)? {
    var parentheses = 0
    var braces = 0
    var body: Int?
    var inText = false
    for at in start..<lines.count {
        let quotes = lines[at].split(separator: "\"\"\"", omittingEmptySubsequences: false).count - 1
        let wasInText = inText
        if quotes % 2 == 1 { inText.toggle() }
        if !wasInText, quotes == 0 {
            for byte in withoutStrings(lines[at]).utf8 {
                switch byte {
                case UInt8(ascii: "("), UInt8(ascii: "["): parentheses += 1
                case UInt8(ascii: ")"), UInt8(ascii: "]"): parentheses -= 1
                case UInt8(ascii: "{"):
                    braces += 1
                    if body == nil { body = at }
                case UInt8(ascii: "}"): braces -= 1
                default: break
                }
            }
        }
        if braces < 0 { return nil }
        if body != nil ? braces == 0 : parentheses == 0 { return (body, at + 1) }
    }
    return nil
}

/// The line with what stands between quotes left out.
private func withoutStrings(_ line: String) -> String {
    var result = ""
    var isQuoted = false
    var isEscaped = false
    for character in line {
        if isQuoted {
            if isEscaped {
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                isQuoted = false
            }
        } else if character == "\"" {
            isQuoted = true
        } else {
            result.append(character)
        }
    }
    return result
}

private func commentStart(in line: Substring) -> Substring.Index? {
    var isQuoted = false
    var previous: Character = " "
    for index in line.indices {
        let character = line[index]
        if character == "\"", previous != "\\" { isQuoted.toggle() }
        if character == "/", !isQuoted, line[line.index(after: index)...].first == "/" { return index }
        previous = character
    }
    return nil
}

private func trim(_ text: Substring) -> Substring {
    let start = text.firstIndex { $0 != " " } ?? text.endIndex
    let end = text.lastIndex { $0 != " " }.map { text.index(after: $0) } ?? start
    return text[start..<end]
}
