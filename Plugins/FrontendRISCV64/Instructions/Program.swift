// room: frontend/riscv64/instructions
// does: assembles a few lines with labels, data and the pseudo-instructions that take several words; for tests and tools
// spec: RISC-V Assembly Programmer's Manual

/// What is wrong with a line of assembly.
public struct AssemblyError: Error, Equatable, CustomStringConvertible, Sendable {
    /// The line, from 1.
    public var line: Int
    public var message: String

    public var description: String { "line \(line): \(message)" }
}

/// An assembled program: its bytes, and the guest addresses of its labels.
public struct AssembledProgram: Equatable, Sendable {
    public var bytes: [UInt8]
    public var labels: [String: UInt64]
}

/// Assembles `text` at guest address `origin`.
///
/// A line holds any number of `label:`, then one instruction, pseudo-instruction (`li` of any constant, `la`, `lla`, `call`,
/// `tail` besides those of one word) or directive (`.byte`, `.2byte`, `.4byte`, `.8byte` with values or labels, `.zero`,
/// `.asciz`, `.balign`). `#` starts a comment. Nothing is compressed that is not written `c.…`.
public func assemble(_ text: String, at origin: UInt64 = 0) throws(AssemblyError) -> AssembledProgram {
    var statements: [Statement] = []
    var labels: [String: UInt64] = [:]
    var pc = origin
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        number += 1
        var rest = trimmed(withoutComment(line))
        while let colon = rest.firstIndex(of: ":"), isLabel(rest[..<colon]) {
            guard labels.updateValue(pc, forKey: String(rest[..<colon])) == nil else {
                throw AssemblyError(line: number, message: "label '\(rest[..<colon])' is defined twice")
            }
            rest = trimmed(rest[rest.index(after: colon)...])
        }
        guard !rest.isEmpty else { continue }
        let statement = Statement(line: number, pc: pc, text: rest)
        pc &+= try statement.size
        statements.append(statement)
    }
    var bytes: [UInt8] = []
    for statement in statements { try statement.emit(labels, into: &bytes) }
    return AssembledProgram(bytes: bytes, labels: labels)
}

private func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" || last == "\r" { text.removeLast() }
    return text
}

private func withoutComment(_ line: Substring) -> Substring {
    var quoted = false
    for index in line.indices {
        if line[index] == "\"" { quoted.toggle() }
        if line[index] == "#", !quoted { return line[..<index] }
    }
    return line
}

private func isLabel(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." || $0 == "$" }
}

/// One line without its labels.
private struct Statement {
    var line: Int
    var pc: UInt64
    var name: String
    var operands: Substring

    init(line: Int, pc: UInt64, text: Substring) {
        self.line = line
        self.pc = pc
        let word = text.prefix { $0 != " " && $0 != "\t" }
        name = String(word)
        operands = trimmed(text.dropFirst(word.count))
    }

    private var list: [Substring] { operands.split(separator: ",").map { trimmed($0) } }

    private func error(_ message: String) -> AssemblyError { AssemblyError(line: line, message: message) }

    /// Bytes of a value of `.byte` and its kin; nil for other statements.
    private var dataWidth: Int? {
        switch name {
        case ".byte": 1
        case ".2byte", ".half": 2
        case ".4byte", ".word": 4
        case ".8byte", ".dword": 8
        default: nil
        }
    }

    /// Bytes that the statement takes, known before any label is.
    var size: UInt64 {
        get throws(AssemblyError) {
            if let width = dataWidth { return UInt64(width * list.count) }
            switch name {
            case ".zero": return UInt64(try count())
            case ".asciz": return UInt64(try string().count)
            case ".balign":
                let unit = UInt64(try count())
                return unit == 0 ? 0 : (unit &- pc % unit) % unit
            case "la", "lla", "call", "tail": return 8
            case "li": return try loadImmediate().reduce(0) { $0 + UInt64($1.length) }
            default: return name.hasPrefix("c.") ? 2 : 4
            }
        }
    }

    private func count() throws(AssemblyError) -> Int64 {
        guard let value = parseNumber(String(operands)), value >= 0, value <= 1 << 24 else {
            throw error("'\(operands)' is no size")
        }
        return value
    }

    private func string() throws(AssemblyError) -> [UInt8] {
        guard operands.count >= 2, operands.first == "\"", operands.last == "\"" else { throw error("no string") }
        return Array(operands.dropFirst().dropLast().utf8) + [0]
    }

    func emit(_ labels: [String: UInt64], into bytes: inout [UInt8]) throws(AssemblyError) {
        if let width = dataWidth {
            for operand in list {
                guard let value = labels[String(operand)] ?? parseNumber(String(operand)).map(UInt64.init(bitPattern:))
                else { throw error("'\(operand)' is neither a number nor a label") }
                append(value, width, to: &bytes)
            }
            return
        }
        switch name {
        case ".zero", ".balign": bytes += [UInt8](repeating: 0, count: Int(try size))
        case ".asciz": bytes += try string()
        case "la", "lla", "call", "tail": try emitPair(labels, into: &bytes)
        case "li": for word in try loadImmediate() { append(UInt64(word.bits), word.length, to: &bytes) }
        default:
            guard let word = assembleInstruction("\(name) \(operands)", at: pc, symbols: labels) else {
                throw error("'\(name) \(operands)' is no instruction")
            }
            append(UInt64(word.bits), word.length, to: &bytes)
        }
    }

    private func append(_ value: UInt64, _ width: Int, to bytes: inout [UInt8]) {
        for byte in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * byte))) }
    }

    private func word(_ text: String) throws(AssemblyError) -> EncodedInstruction {
        guard let word = assembleInstruction(text, at: pc) else { throw error("'\(text)' is no instruction") }
        return word
    }

    /// `auipc` and an instruction that adds the lower twelve bits of the distance.
    private func emitPair(_ labels: [String: UInt64], into bytes: inout [UInt8]) throws(AssemblyError) {
        guard let label = list.last, let address = labels[String(label)] ?? hexAddress(label) else {
            throw error("'\(operands)' names no label")
        }
        guard let distance = Int32(exactly: Int64(bitPattern: address &- pc)), distance < Int32.max - 0x800 else {
            throw error("'\(label)' is too far away")
        }
        let low = (distance & 0xfff ^ 0x800) - 0x800
        let upper = "0x" + String(UInt32(bitPattern: distance &- low) >> 12, radix: 16)
        let load = name == "la" || name == "lla"
        guard list.count == (load ? 2 : 1) else { throw error("'\(name)' has \(list.count) operands") }
        let register = load ? String(list[0]) : name == "call" ? "ra" : "t1"
        let second =
            load ? "addi \(register),\(register),\(low)" : "jalr \(name == "call" ? "ra" : "zero"),\(low)(\(register))"
        for text in ["auipc \(register),\(upper)", second] { append(UInt64(try word(text).bits), 4, to: &bytes) }
    }

    private func hexAddress(_ text: Substring) -> UInt64? {
        parseNumber(String(text)).map { UInt64(bitPattern: $0) }
    }

    /// The shortest of the usual sequences that leaves a constant in a register: `addi`, `lui` + `addiw`, or those
    /// followed by shifts and additions of twelve bits each.
    private func loadImmediate() throws(AssemblyError) -> [EncodedInstruction] {
        guard list.count == 2, let value = parseNumber(String(list[1])) else {
            throw error("'li' takes a register and a number")
        }
        var words: [EncodedInstruction] = []
        for text in immediateSequence(String(list[0]), value) { words.append(try word(text)) }
        return words
    }

    private func immediateSequence(_ register: String, _ value: Int64) -> [String] {
        if value >= -2048, value < 2048 { return ["addi \(register),zero,\(value)"] }
        let low = (value & 0xfff ^ 0x800) - 0x800
        if value == Int64(Int32(truncatingIfNeeded: value)) {
            let upper = UInt32(truncatingIfNeeded: value &- low) >> 12
            let start = ["lui \(register),0x" + String(upper, radix: 16)]
            return low == 0 ? start : start + ["addiw \(register),\(register),\(low)"]
        }
        let rest = value &- low
        let zeros = rest.trailingZeroBitCount
        let start = immediateSequence(register, rest >> Int64(zeros)) + ["slli \(register),\(register),\(zeros)"]
        return low == 0 ? start : start + ["addi \(register),\(register),\(low)"]
    }
}
