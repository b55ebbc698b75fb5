// room: frontend/riscv64/instructions
// does: reads the operands of one instruction's text: registers, numbers, targets, names of modes and registers
// spec: RISC-V Assembly Programmer's Manual

/// A cursor over operands; the generated `operands` calls one function for each. Each gives false where it finds
/// something else.
struct OperandReader {
    private var text: [UInt8]
    private var index = 0
    /// The instruction's own guest address, to which targets are relative.
    private var pc: UInt64
    private var symbols: [String: UInt64]

    init(text: [UInt8], pc: UInt64, symbols: [String: UInt64]) {
        self.text = text
        self.pc = pc
        self.symbols = symbols
    }

    /// True if only blanks are left.
    var atEnd: Bool {
        var copy = self
        copy.skipBlanks()
        return copy.index == text.count
    }

    private mutating func skipBlanks() {
        while index < text.count, text[index] == UInt8(ascii: " ") || text[index] == UInt8(ascii: "\t") { index += 1 }
    }

    private mutating func word() -> String {
        skipBlanks()
        let start = index
        let ends = Array(" \t,()".utf8)
        while index < text.count, !ends.contains(text[index]) { index += 1 }
        return String(decoding: text[start..<index], as: UTF8.self)
    }

    mutating func mark(_ marks: StaticString) -> Bool {
        for mark in "\(marks)".utf8 {
            skipBlanks()
            guard index < text.count, text[index] == mark else { return false }
            index += 1
        }
        return true
    }

    /// A number in base 10, or 16 after `0x`, with a sign; nil for anything else.
    mutating func number() -> Int64? { parseNumber(word()) }

    mutating func integer(_ register: inout UInt8) -> Bool { name(integerNames, "x", &register) }
    mutating func float(_ register: inout UInt8) -> Bool { name(floatNames, "f", &register) }

    private mutating func name(_ names: [String], _ prefix: String, _ register: inout UInt8) -> Bool {
        let word = word()
        if let number = names.firstIndex(of: word) ?? (word == "fp" && prefix == "x" ? 8 : nil) {
            register = UInt8(number)
            return true
        }
        guard word.hasPrefix(prefix), let number = UInt8(word.dropFirst()), number < 32 else { return false }
        register = number
        return true
    }

    mutating func decimal(_ value: inout Int32) -> Bool {
        guard let number = number().flatMap({ Int32(exactly: $0) }) else { return false }
        value = number
        return true
    }

    mutating func decimal(_ value: inout UInt8) -> Bool {
        guard let number = number().flatMap({ UInt8(exactly: $0) }) else { return false }
        value = number
        return true
    }

    mutating func hex(_ value: inout Int32) -> Bool { decimal(&value) }

    mutating func upper(_ value: inout Int32) -> Bool {
        guard let number = number(), number >= 0, number < 1 << 20 else { return false }
        value = Int32(truncatingIfNeeded: number << 12)
        return true
    }

    mutating func target(_ offset: inout Int32) -> Bool {
        let word = word()
        var address = symbols[word]
        if address == nil, word.hasPrefix("0x") { address = UInt64(word.dropFirst(2), radix: 16) }
        guard let address = address ?? UInt64(word) else { return false }
        guard let distance = Int32(exactly: Int64(bitPattern: address &- pc)) else { return false }
        offset = distance
        return true
    }

    mutating func csr(_ number: inout Int32) -> Bool {
        let word = word()
        guard let value = registerNumber(word) ?? parseNumber(word).flatMap({ Int32(exactly: $0) }) else {
            return false
        }
        number = value
        return true
    }

    mutating func stack() -> Bool { ["sp", "x2"].contains(word()) }

    /// `,rne` and so on; nothing stands for the dynamic mode.
    mutating func rounding(_ mode: inout UInt8) -> Bool {
        if atEnd {
            mode = 7
            return true
        }
        guard mark(","), let number = (roundingNames + ["", "", "dyn"]).firstIndex(of: word()) else { return false }
        mode = UInt8(number)
        return true
    }

    mutating func fenceset(_ sets: inout Int32, shift: Int32) -> Bool {
        let word = word()
        var set: Int32 = 0
        if word != "unknown" && word != "0" {
            guard !word.isEmpty else { return false }
            for letter in word {
                guard let bit = ["w", "r", "o", "i"].firstIndex(of: String(letter)) else { return false }
                set |= 1 << Int32(bit)
            }
        }
        sets = sets & ~(15 << shift) | set << shift
        return true
    }
}

/// A number in base 10, or 16 after `0x`, with a sign; values up to 2^64-1 wrap.
func parseNumber(_ word: String) -> Int64? {
    let negative = word.hasPrefix("-")
    let digits = negative ? word.dropFirst() : word[...]
    let hex = digits.hasPrefix("0x")
    guard let value = hex ? UInt64(digits.dropFirst(2), radix: 16) : UInt64(digits) else { return nil }
    return negative ? 0 &- Int64(bitPattern: value) : Int64(bitPattern: value)
}
