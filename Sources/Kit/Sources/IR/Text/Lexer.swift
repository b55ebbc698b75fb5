// room: kit/ir
// does: cuts IR text into tokens with their positions
// spec: Docs/TextIR.md, "Lexical form"

/// Text that is not IR: where, what was expected there, and what stands there.
public struct TextIRError: Error, Equatable, CustomStringConvertible {
    /// From 1.
    public var line: Int
    /// In bytes, from 1.
    public var column: Int
    public var expected: String
    public var found: String

    public init(line: Int, column: Int, expected: String, found: String) {
        self.line = line
        self.column = column
        self.expected = expected
        self.found = found
    }

    public var description: String { "\(line):\(column): expected \(expected), found \(found)" }
}

enum Token: Equatable {
    case word(String)
    /// A name in quotes.
    case quoted(String)
    /// A number without its sign; whether it was written in hexadecimal.
    case number(UInt64, hex: Bool)
    /// `%5`
    case value(Int32)
    /// `$5`
    case ordinal(UInt64)
    /// A mark: `->` or a single character.
    case mark(String)
    /// A byte that begins no token.
    case stray(String)
    case end

    var text: String {
        switch self {
        case .word(let word): "'\(word)'"
        case .quoted(let name): nameText(name)
        case .number(let number, let isHex): isHex ? IR.hex(number) : String(number)
        case .value(let value): "%\(value)"
        case .ordinal(let number): "$\(number)"
        case .mark(let mark): "'\(mark)'"
        case .stray(let text): "'\(text)'"
        case .end: "the end of the text"
        }
    }
}

/// Reads tokens front to back. White space and `#` comments separate them; line ends mean nothing more.
struct Lexer {
    private let bytes: [UInt8]
    private var at = 0
    private var line = 1
    private var lineStart = 0
    /// The token that was read last, and where it stands.
    private(set) var token = Token.end
    private(set) var tokenLine = 1
    private(set) var tokenColumn = 1

    init(_ text: String) {
        bytes = Array(text.utf8)
        advance()
    }

    /// Reads the next token.
    mutating func advance() {
        skipSpace()
        tokenLine = line
        tokenColumn = at - lineStart + 1
        token = scan()
    }

    private mutating func skipSpace() {
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\n"):
                at += 1
                line += 1
                lineStart = at
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): at += 1
            case UInt8(ascii: "#"):
                while at < bytes.count && bytes[at] != UInt8(ascii: "\n") { at += 1 }
            default: return
            }
        }
    }

    private mutating func scan() -> Token {
        guard at < bytes.count else { return .end }
        let first = bytes[at]
        if isLetter(first) { return .word(take { isLetter($0) || isDigit($0) }) }
        if isDigit(first) { return number() }
        switch first {
        case UInt8(ascii: "%"), UInt8(ascii: "$"): return numbered(first)
        case UInt8(ascii: "\""): return quoted()
        case UInt8(ascii: "-"):
            at += 1
            guard at < bytes.count, bytes[at] == UInt8(ascii: ">") else { return .mark("-") }
            at += 1
            return .mark("->")
        default:
            let start = at
            at += 1
            let isMark = "=,.(){}:+@?".utf8.contains(first)
            if isMark { return .mark(String(decoding: bytes[start..<at], as: UTF8.self)) }
            // A multi-byte character is shown whole.
            while at < bytes.count && bytes[at] & 0xc0 == 0x80 { at += 1 }
            return .stray(String(decoding: bytes[start..<at], as: UTF8.self))
        }
    }

    private mutating func take(while belongs: (UInt8) -> Bool) -> String {
        let start = at
        while at < bytes.count && belongs(bytes[at]) { at += 1 }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    /// Decimal or `0x` hexadecimal; anything else that begins with a digit is a stray.
    private mutating func number() -> Token {
        let text = take { isLetter($0) || isDigit($0) }
        if text.hasPrefix("0x") {
            return UInt64(text.dropFirst(2), radix: 16).map { .number($0, hex: true) } ?? .stray(text)
        }
        return UInt64(text).map { .number($0, hex: false) } ?? .stray(text)
    }

    private mutating func numbered(_ mark: UInt8) -> Token {
        at += 1
        let text = take { isDigit($0) }
        if mark == UInt8(ascii: "%") { return Int32(text).map { .value($0) } ?? .stray("%" + text) }
        return UInt64(text).map { .ordinal($0) } ?? .stray("$" + text)
    }

    private mutating func quoted() -> Token {
        at += 1
        var name: [UInt8] = []
        while at < bytes.count && bytes[at] != UInt8(ascii: "\"") {
            if bytes[at] == UInt8(ascii: "\n") { return .stray("\"" + String(decoding: name, as: UTF8.self)) }
            if bytes[at] == UInt8(ascii: "\\") && at + 1 < bytes.count {
                at += 1
                name.append(bytes[at] == UInt8(ascii: "n") ? UInt8(ascii: "\n") : bytes[at])
            } else {
                name.append(bytes[at])
            }
            at += 1
        }
        guard at < bytes.count else { return .stray("\"" + String(decoding: name, as: UTF8.self)) }
        at += 1
        return .quoted(String(decoding: name, as: UTF8.self))
    }
}
