// room: kit/plugin-api
// does: the typed options of plugins: how they are declared, and how what the user wrote is checked against that
// spec: Docs/HowTo/WriteAPass.md, "Options"

/// What an option takes.
public enum OptionKind: Equatable, Sendable {
    case integer(ClosedRange<Int64>?)
    case text
    case flag
    case choice([String])
}

/// An option that a plugin declares in its descriptor, one line each: `NAME KIND DEFAULT RANGE HELP`.
public struct OptionDeclaration: Equatable, Sendable {
    public var name: String
    public var kind: OptionKind
    /// Nil where the user must not leave it out to have it.
    public var defaultValue: String?
    public var help: String

    public init(name: String, kind: OptionKind, defaultValue: String?, help: String) {
        self.name = name
        self.kind = kind
        self.defaultValue = defaultValue
        self.help = help
    }

    /// Reads a line of a descriptor: blanks between the fields, `-` for an absent one; a range is `LOW...HIGH` for
    /// `int` and `A|B|C` for `choice`. Nil if it is malformed.
    public init?(line: Substring) {
        var fields = TextParts(line, separator: " ")
        guard let name = fields.nextWord(), let kindName = fields.nextWord(), let value = fields.nextWord(),
            let range = fields.nextWord()
        else { return nil }
        switch kindName {
        case "int":
            if range == "-" {
                kind = .integer(nil)
            } else {
                let bounds = range.split(separator: ".")
                guard bounds.count == 2, let low = Int64(bounds[0]), let high = Int64(bounds[1]), low <= high else {
                    return nil
                }
                kind = .integer(low...high)
            }
        case "text": kind = .text
        case "flag": kind = .flag
        case "choice": kind = .choice(TextParts(range, separator: "|").words)
        default: return nil
        }
        self.name = String(name)
        defaultValue = value == "-" ? nil : String(value)
        help = fields.rest.map { String($0) } ?? ""
    }

    /// What a value must be, for messages and lists.
    public var wanted: String {
        switch kind {
        case .integer(nil): "a number"
        case .integer(let range?): "a number from \(range.lowerBound) to \(range.upperBound)"
        case .text: "a text"
        case .flag: "yes or no"
        case .choice(let choices): "one of " + choices.joined(separator: ", ")
        }
    }

    /// Whether `value` is one that the option takes.
    public func accepts(_ value: String) -> Bool {
        switch kind {
        case .integer(let range): Int64(value).map { range?.contains($0) ?? true } ?? false
        case .text: true
        case .flag: ["yes", "no", "1", "0"].contains(value)
        case .choice(let choices): choices.contains(value)
        }
    }
}

/// Why options were refused.
public enum OptionError: Error, Equatable, Sendable {
    case unknown(String, known: [String])
    case badValue(option: String, value: String, wanted: String)
}

/// The values of a plugin's options, checked against what it declares.
public struct PluginOptions: Equatable, Sendable {
    // Two lists of texts, because there are a handful of options, and a dictionary costs every start the making of its type.
    /// The options that have a value.
    public private(set) var names: [String] = []
    /// The value of each of `names`.
    private var values: [String] = []

    /// - Parameter given: what the user wrote, in order; a flag without a value is `yes`.
    public init(declared: [OptionDeclaration], given: [(name: String, value: String?)]) throws(OptionError) {
        for option in declared { if let value = option.defaultValue { set(option.name, value) } }
        for (name, value) in given {
            guard let option = declared.first(where: { $0.name == name }) else {
                throw .unknown(name, known: declared.map(\.name))
            }
            guard let value = value ?? (option.kind == .flag ? "yes" : nil), option.accepts(value) else {
                throw .badValue(option: name, value: value ?? "", wanted: option.wanted)
            }
            set(name, value)
        }
    }

    private mutating func set(_ name: String, _ value: String) {
        if let known = names.firstIndex(of: name) {
            values[known] = value
        } else {
            names.append(name)
            values.append(value)
        }
    }

    public func text(_ name: String) -> String? { names.firstIndex(of: name).map { values[$0] } }

    public func integer(_ name: String) -> Int64? { text(name).flatMap { Int64($0) } }

    public func flag(_ name: String) -> Bool {
        let value = text(name)
        return value == "yes" || value == "1"
    }
}

extension PluginOptions: ExpressibleByDictionaryLiteral {
    /// Options as they are, whatever a plugin declares.
    public init(dictionaryLiteral elements: (String, String)...) { for (name, value) in elements { set(name, value) } }
}
