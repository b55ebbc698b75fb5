// room: kit/plugin-api
// does: the parts of a text between separators, one by one
// spec: Docs/HowTo/WriteAPass.md, "Options"

/// The parts of a text between separators, empty ones too.
///
/// `split` makes an array of them: what every start reads, the descriptors of its plugins, would cost it the making of that
/// array's type.
public struct TextParts: Sequence, IteratorProtocol {
    /// What has not been read; nil behind the last part.
    public private(set) var rest: Substring?
    private let separator: UInt8

    /// - Parameter separator: an ASCII character.
    public init(_ text: Substring, separator: Unicode.Scalar) {
        rest = text
        self.separator = UInt8(ascii: separator)
    }

    public mutating func next() -> Substring? {
        guard let text = rest else { return nil }
        guard let end = text.utf8.firstIndex(of: separator) else {
            rest = nil
            return text
        }
        rest = text[text.utf8.index(after: end)...]
        return text[..<end]
    }

    /// The parts that are left and not empty.
    public var words: [String] {
        var words: [String] = []
        for part in self where !part.isEmpty { words.append(String(part)) }
        return words
    }

    /// The next part that is not empty.
    public mutating func nextWord() -> Substring? {
        while let part = next() { if !part.isEmpty { return part } }
        return nil
    }
}
