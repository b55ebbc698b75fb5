// room: kit/ir
// does: the words of the text form: what each enum case is called, both ways
// spec: Docs/TextIR.md

extension MemoryOrder {
    /// The suffix of an access of this order; empty for a relaxed one.
    var suffix: String {
        switch self {
        case .relaxed: ""
        case .acquire: "acq"
        case .release: "rel"
        case .sequential: "seq"
        }
    }

    static func named(_ suffix: String) -> MemoryOrder? { allCases.first { $0 != .relaxed && $0.suffix == suffix } }
}

extension MemoryAccess {
    /// `u` or `s` and the width in bits.
    var word: String { (isSigned ? "s" : "u") + String(bytes * 8) }

    static let words: [String: MemoryAccess] = {
        var words: [String: MemoryAccess] = [:]
        for bytes in [1, 2, 4, 8] {
            for signed in [false, true] {
                let access = MemoryAccess(bytes: bytes, signed: signed)
                words[access.word] = access
            }
        }
        return words
    }()
}

extension AtomicOperation {
    var name: StaticString {
        switch self {
        case .swap: "swap"
        case .add: "add"
        case .and: "and"
        case .or: "or"
        case .xor: "xor"
        case .smin: "smin"
        case .smax: "smax"
        case .umin: "umin"
        case .umax: "umax"
        }
    }
}

extension FenceKind {
    var name: StaticString {
        switch self {
        case .tso: "tso"
        case .full: "full"
        }
    }
}

extension LeaveReason {
    /// The reason's name in text.
    public var name: StaticString {
        switch self {
        case .syscall: "syscall"
        case .illegal: "illegal"
        case .breakpoint: "breakpoint"
        case .misaligned: "misaligned"
        case .codeChanged: "code_changed"
        case .modeChanged: "mode_changed"
        case .fetchFault: "fetch_fault"
        case .resume: "resume"
        }
    }
}

extension HelperEffects {
    static let words: [(name: String, effect: HelperEffects)] = [
        ("reads_state", .readsState), ("writes_state", .writesState), ("preserves_float", .preservesFloat),
    ]
}

/// The opcodes by name.
let opcodesByName: [String: Opcode] = {
    var names: [String: Opcode] = [:]
    for code in Opcode.allCases { names["\(code.name)"] = code }
    return names
}()

extension AuxiliaryKind {
    /// Whether the field stands behind the op's name as a suffix, rather than as its first operand.
    var isSuffix: Bool {
        switch self {
        case .cond, .fcond, .round: true
        case .none, .mem, .rmw, .fence, .length, .reason: false
        }
    }

    /// The words of a plain enumeration; access words have orders too and are put together elsewhere.
    var words: [(name: String, value: UInt16)] {
        switch self {
        case .cond: Condition.allCases.map { ("\($0.name)", $0.rawValue) }
        case .fcond: FloatCondition.allCases.map { ("\($0.name)", $0.rawValue) }
        case .round: RoundingMode.allCases.map { ("\($0.name)", $0.rawValue) }
        case .fence: FenceKind.allCases.map { ("\($0.name)", $0.rawValue) }
        case .reason: LeaveReason.allCases.map { ("\($0.name)", $0.rawValue) }
        case .rmw: AtomicOperation.allCases.map { ("\($0.name)", $0.rawValue) }
        case .mem: MemoryAccess.words.map { ($0.key, $0.value.rawValue) }
        case .none, .length: []
        }
    }

    /// The word for a field's value, or nil for a value that has no meaning.
    func word(for value: UInt16) -> String? {
        switch self {
        case .cond: Condition(rawValue: value).map { "\($0.name)" }
        case .fcond: FloatCondition(rawValue: value).map { "\($0.name)" }
        case .round: RoundingMode(rawValue: value).map { "\($0.name)" }
        case .fence: FenceKind(rawValue: value).map { "\($0.name)" }
        case .reason: LeaveReason(rawValue: value).map { "\($0.name)" }
        case .mem: value < 32 ? MemoryAccess(rawValue: value).text : nil
        case .rmw:
            AtomicOperation(rawValue: value & 15).flatMap { value < 64 ? withOrder("\($0.name)", value >> 4) : nil }
        case .length: String(value)
        case .none: nil
        }
    }
}

extension MemoryAccess {
    var text: String { withOrder(word, rawValue >> 3) }
}

private func withOrder(_ word: String, _ order: UInt16) -> String {
    guard let order = MemoryOrder(rawValue: order), order != .relaxed else { return word }
    return word + "." + order.suffix
}

/// Whether a name needs no quotes: a letter, then letters, digits and underscores.
func isPlainName(_ name: String) -> Bool {
    guard let first = name.utf8.first, isLetter(first) else { return false }
    return name.utf8.allSatisfy { isLetter($0) || isDigit($0) }
}

func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || byte == UInt8(ascii: "_")
}

func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

/// A name as text: plain, or in quotes with `\` before quotes and backslashes.
func nameText(_ name: String) -> String {
    if isPlainName(name) { return name }
    var text = "\""
    for character in name {
        if character == "\"" || character == "\\" { text.append("\\") }
        if character == "\n" { text += "\\n" } else { text.append(character) }
    }
    return text + "\""
}

func hex(_ value: UInt64) -> String { "0x" + String(value, radix: 16) }
