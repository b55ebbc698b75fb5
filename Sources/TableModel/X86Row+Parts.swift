// room: tables
// does: the operands and the encoding column of an x86-64 row, and what makes a row contradictory
// spec: Intel SDM volume 2, section 3.1.1.1 (opcode column) and 3.1.1.3 (instruction column)

private let fixedRegisters: [String: (number: Int, bits: Int)] = {
    var all: [String: (number: Int, bits: Int)] = ["ah": (4, 8)]
    for (number, letter) in ["a", "c", "d", "b"].enumerated() {
        all["\(letter)l"] = (number, 8)
        all["\(letter)x"] = (number, 16)
        all["e\(letter)x"] = (number, 32)
        all["r\(letter)x"] = (number, 64)
    }
    all["r11"] = (11, 64)
    return all
}()

extension X86Row {
    static func operand(_ word: String, _ position: TablePosition) throws(TableError) -> X86Operand {
        let text = word.hasSuffix(",") ? String(word.dropLast()) : word
        let plain: [String: X86Class] = [
            "imm8": .immediate(8, signed: false), "imm16": .immediate(16, signed: false),
            "imm32": .immediate(32, signed: false), "imm64": .immediate(64, signed: false),
            "simm8": .immediate(8, signed: true), "simm32": .immediate(32, signed: true),
            "rel8": .relative(8), "rel32": .relative(32), "1": .one,
        ]
        if let kind = plain[text] { return X86Operand(access: .read, kind: kind) }
        let parts = text.split(separator: ":")
        let accesses: [Substring: X86Access] = ["r": .read, "w": .write, "rw": .readWrite, "addr": .address]
        guard parts.count == 2, let access = accesses[parts[0]] else {
            throw TableError(position, "operand '\(text)' is not like rw:r64")
        }
        let kind = try operandClass(String(parts[1]), position)
        if access == .address, !kind.isMemory { throw TableError(position, "only memory has an address") }
        return X86Operand(access: access, kind: kind)
    }

    private static func operandClass(_ text: String, _ position: TablePosition) throws(TableError) -> X86Class {
        let implicit = text.hasPrefix("<") && text.hasSuffix(">")
        let name = implicit ? String(text.dropFirst().dropLast()) : text
        if let fixed = fixedRegisters[name] {
            return .fixed(name: name, number: fixed.number, bits: fixed.bits, isXMM: false, implicit: implicit)
        }
        if name == "xmm0" { return .fixed(name: name, number: 0, bits: 128, isXMM: true, implicit: implicit) }
        let letters = String(name.prefix { $0.isLetter })
        let digits = name.dropFirst(letters.count)
        let bits = digits.isEmpty ? 0 : Int(digits) ?? -1
        let integer = [8, 16, 32, 64].contains(bits)
        let vector = [32, 64, 128].contains(bits)
        switch letters {
        case "r" where integer: return .gpr(bits)
        case "rm" where integer: return .gprOrMemory(bits)
        case "x" where vector: return .xmm(bits)
        case "xm" where vector: return .xmmOrMemory(bits)
        case "m" where bits == 0 || integer || vector: return .memory(bits)
        default: throw TableError(position, "unknown operand class '\(text)'")
        }
    }

    static func encoding(_ fields: [TableField], _ position: TablePosition) throws(TableError) -> X86Encoding {
        var result = X86Encoding()
        var bytes: [UInt8] = []
        for field in fields {
            let place = TablePosition(file: position.file, line: position.line, column: field.column)
            let text = field.text
            if text == "REX.W" {
                result.w = true
            } else if text.hasPrefix("VEX.") {
                try vex(text, place, &result)
            } else if text == "/r" {
                result.modRM = .register
            } else if text == "/is4" {
                result.is4 = true
                result.immediateBytes = 1
            } else if text.hasPrefix("/"), let digit = Int(text.dropFirst()), (0...7).contains(digit) {
                result.modRM = .digit(digit)
            } else if let width = ["ib": 1, "iw": 2, "id": 4, "io": 8, "cb": 1, "cd": 4][text] {
                result.immediateBytes = width
            } else {
                let parts = text.split(separator: "+")
                guard parts.count <= 2, parts[0].utf8.count == 2, let byte = UInt8(parts[0], radix: 16) else {
                    throw TableError(place, "'\(text)' is no part of an encoding")
                }
                switch parts.count == 2 ? parts[1] : "" {
                case "": break
                case "r": result.plusRegister = true
                case "cc": result.plusCondition = true
                default: throw TableError(place, "'+\(parts[1])' is neither +r nor +cc")
                }
                bytes.append(byte)
            }
        }
        try opcode(bytes, position, &result)
        return result
    }

    private static func vex(_ text: String, _ place: TablePosition, _ result: inout X86Encoding) throws(TableError) {
        result.isVEX = true
        for part in text.split(separator: ".").dropFirst() {
            switch part {
            case "LIG", "LZ", "128": break
            case "66": result.prefix = 0x66
            case "F3": result.prefix = 0xF3
            case "F2": result.prefix = 0xF2
            case "0F": result.map = 1
            case "0F38": result.map = 2
            case "0F3A": result.map = 3
            case "W0": result.w = false
            case "W1": result.w = true
            case "WIG": result.w = nil
            default: throw TableError(place, "'\(part)' is no part of a VEX prefix")
            }
        }
        if result.map == 0 { throw TableError(place, "a VEX prefix names its map: 0F, 0F38 or 0F3A") }
    }

    /// Prefixes, escape bytes, opcode and the fixed third byte, in that order.
    private static func opcode(
        _ all: [UInt8], _ position: TablePosition, _ result: inout X86Encoding
    ) throws(TableError) {
        var bytes = all[...]
        if !result.isVEX, bytes.first == 0xF0 {
            result.lock = true
            bytes.removeFirst()
        }
        if !result.isVEX, bytes.count > 1, let first = bytes.first, [0x66, 0xF2, 0xF3].contains(first) {
            if result.prefix != 0 { throw TableError(position, "two mandatory prefixes") }
            result.prefix = first
            bytes.removeFirst()
        }
        if !result.isVEX, bytes.count > 1, bytes.first == 0x0F {
            bytes.removeFirst()
            result.map = 1
            if bytes.count > 1, bytes.first == 0x38 || bytes.first == 0x3A {
                result.map = bytes.first == 0x38 ? 2 : 3
                bytes.removeFirst()
            }
        }
        guard let opcode = bytes.popFirst() else { throw TableError(position, "the encoding lacks an opcode") }
        result.opcode = opcode
        if let third = bytes.popFirst() {
            if result.modRM != .none { throw TableError(position, "a third opcode byte leaves no room for ModRM") }
            result.modRM = .fixed(third)
        }
        if !bytes.isEmpty { throw TableError(position, "too many opcode bytes") }
    }

    /// Refuses rows whose columns contradict each other.
    func validate() throws(TableError) {
        let kinds = operands.map(\.kind)
        let memories = kinds.filter { $0.isMemory || $0.isEither }.count
        let registers = kinds.filter { $0.isRegister || $0.isEither }.count
        if memories > 1 { throw TableError(position, "more than one memory operand") }
        if operands.count > 5 { throw TableError(position, "more than five operands") }
        let hasModRM: Bool
        switch encoding.modRM {
        case .register, .digit: hasModRM = true
        case .none, .fixed: hasModRM = false
        }
        if memories == 1, !hasModRM { throw TableError(position, "memory needs /r or /digit") }
        if hasModRM, memories == 0, registers == 0 { throw TableError(position, "ModRM without an operand") }
        if !hasModRM, registers != (encoding.plusRegister ? 1 : 0) {
            throw TableError(position, "a register operand has no place in the encoding")
        }
        var width = 0
        for kind in kinds {
            switch kind {
            case .immediate(let bits, _), .relative(let bits): width += bits / 8
            default: break
            }
        }
        if width != encoding.immediateBytes - (encoding.is4 ? 1 : 0) {
            throw TableError(position, "the immediate's width differs between operands and encoding")
        }
        for kind in kinds where !encoding.isVEX {
            if case .gpr(64) = kind, encoding.w == false, hasModRM, !mixesSizes {
                throw TableError(position, "a 64-bit register without REX.W")
            }
        }
    }

    /// The few rows whose registers are 64 bits wide without REX.W.
    private var mixesSizes: Bool {
        ["jmp", "call", "push", "pop"].contains(mnemonic)
    }
}
