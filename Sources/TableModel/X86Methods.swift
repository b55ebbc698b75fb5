// room: tables
// does: from x86-64 forms to the Swift of the encoder: one typed method per form, and the switch over all forms
// spec: Intel SDM volume 2, section 2.1 to 2.3

/// One parameter of a form's method.
struct X86Parameter {
    var name: String
    var type: String
    /// How `encode(_:_:)` gets it out of an `Operands`.
    var argument: String
}

func x86Hex(_ value: some BinaryInteger) -> String {
    "0x" + String(value, radix: 16, uppercase: true)
}

extension X86Form {
    /// The method's parameters, in the order of the row.
    var parameters: [X86Parameter] {
        var result: [X86Parameter] = []
        var registers = 0
        var sources = ["s", "t", "u"][...]
        for (index, operand) in operands.enumerated() {
            switch operand.kind {
            case .gpr, .xmm:
                var type = "GPR"
                if case .xmm = operand.kind { type = "XMM" }
                let name = index == firstRegister ? "d" : sources.removeFirst()
                result.append(
                    X86Parameter(name: name, type: type, argument: "\(type)(o.registers[\(registers)])"))
                registers += 1
            case .memory: result.append(X86Parameter(name: "m", type: "Memory", argument: "o.memory"))
            case .immediate(let bits, let signed):
                let type = (signed ? "Int" : "UInt") + "\(bits)"
                result.append(
                    X86Parameter(name: "imm", type: type, argument: "\(type)(truncatingIfNeeded: o.immediate)"))
            case .relative(let bits):
                result.append(
                    X86Parameter(
                        name: "rel", type: "Int\(bits)", argument: "Int\(bits)(truncatingIfNeeded: o.immediate)"))
            case .condition: result.append(X86Parameter(name: "cc", type: "Condition", argument: "o.condition"))
            case .one, .fixed, .gprOrMemory, .xmmOrMemory: break
            }
        }
        return result
    }

    /// The operand that is called `d`: the first register, unless memory comes before it.
    private var firstRegister: Int? {
        guard let first = operands.firstIndex(where: { $0.kind.isRegister || $0.kind.isMemory }) else { return nil }
        return operands[first].kind.isMemory ? nil : first
    }

    /// The parameter that operand `index` became.
    private func parameter(_ index: Int) -> X86Parameter {
        let before = operands[..<index].filter { operand in
            switch operand.kind {
            case .one, .fixed: false
            default: true
            }
        }
        return parameters[before.count]
    }

    /// The instruction as the manual's reference page writes it.
    package var manualText: String {
        let words = operands.filter { !$0.kind.isImplicit && $0.kind != .condition }.map { operand -> String in
            switch operand.kind {
            case .gpr(let bits): "r\(bits)"
            case .xmm(let bits): "xmm(\(bits))"
            case .memory(let bits): bits == 0 ? "m" : "m\(bits)"
            case .immediate(let bits, let signed): signed ? "imm\(bits) (sign-extended)" : "imm\(bits)"
            case .relative(let bits): "rel\(bits)"
            case .one: "1"
            case .fixed(let name, _, _, _, _): name.uppercased()
            case .condition, .gprOrMemory, .xmmOrMemory: ""
            }
        }
        let mnemonic = String(row.mnemonic.map { $0 == "_" ? " " : $0 }).uppercased()
        return (mnemonic + " " + words.joined(separator: ", ")).trimmingSpaces + ": " + row.encodingText
    }

    /// The whole method.
    var method: String {
        let list = parameters.map { "_ \($0.name): \($0.type)" }.joined(separator: ", ")
        return """
                /// \(manualText)
                @inlinable public mutating func \(swiftName)(\(list)) {
            \(statements.map { "        " + $0 + "\n" }.joined())    }

            """
    }

    /// `name`, quoted where Swift has a keyword of that name.
    var swiftName: String { ["in", "out", "repeat"].contains(name) ? "`\(name)`" : name }

    private var statements: [String] {
        let e = encoding
        var statements = ["\(primitive)(\(([constant] + places).joined(separator: ", ")))"]
        if let is4 { statements.append("append(\(parameter(is4).name).number << 4)") }
        for operand in parameters where operand.name == "imm" || operand.name == "rel" {
            statements.append("append(\(operand.name))")
        }
        if e.plusCondition, e.modRM == .none {
            // The condition is part of the opcode, which is the last byte before the displacement.
            statements.insert("(cursor - 1).pointee |= cc.rawValue", at: 1)
        }
        return statements
    }

    private var primitive: String {
        if encoding.isVEX { return rm == nil ? "vexPlain" : "vex" }
        if opcodeRegister != nil { return "plus" }
        return rm == nil ? "plain" : "legacy"
    }

    /// The arguments that say where the operands go.
    private var places: [String] {
        if let opcodeRegister {
            let name = parameter(opcodeRegister).name
            var all = ["register: \(name).number"]
            if operands[opcodeRegister].kind == .gpr(8) { all.append("force: byteREX(\(name))") }
            return all
        }
        guard let rm else { return [] }
        var all: [String] = []
        if let reg {
            all.append("reg: \(parameter(reg).name).number")
        } else if case .digit(let digit) = encoding.modRM {
            all.append("reg: \(digit)")
        }
        if encoding.isVEX { all.append("v: \(vvvv.map { parameter($0).name + ".number" } ?? "0")") }
        let memory = operands[rm].kind.isMemory
        all.append(memory ? "m" : "rm: \(parameter(rm).name).number")
        if memory, encoding.immediateBytes > 0 { all.append("trailing: \(encoding.immediateBytes)") }
        let bytes = operands.indices.filter { operands[$0].kind == .gpr(8) }
        if !bytes.isEmpty, !encoding.isVEX {
            all.append("force: " + bytes.map { "byteREX(\(parameter($0).name))" }.joined(separator: " | "))
        }
        return all
    }

    /// The constant part: a `Legacy` or a `Vex`.
    private var constant: String {
        let e = encoding
        if e.isVEX {
            let w = e.w == true ? "0x80" : "0"
            return "Vex(map: \(e.map), pp: \(ppCode), w: \(w), \(x86Hex(e.opcode)))"
        }
        var prefixes: [UInt8] = e.lock ? [0xF0] : []
        if e.prefix != 0 { prefixes.append(e.prefix) }
        var opcode: [UInt8] = [[], [0x0F], [0x0F, 0x38], [0x0F, 0x3A]][e.map] + [e.opcode]
        if case .fixed(let byte) = e.modRM { opcode.append(byte) }
        var opcodeText = x86Hex(littleEndian(opcode))
        if e.plusCondition, e.modRM != .none {
            opcodeText += " | UInt32(cc.rawValue) << \((opcode.count - 1) * 8)"
        }
        let rex = e.w == true ? "0x48" : "0"
        return
            "Legacy(\(x86Hex(littleEndian(prefixes))), \(prefixes.count), rex: \(rex), \(opcodeText), \(opcode.count))"
    }

    /// VEX.pp
    var ppCode: Int { [0x66: 1, 0xF3: 2, 0xF2: 3][Int(encoding.prefix)] ?? 0 }

    private func littleEndian(_ bytes: [UInt8]) -> UInt32 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
}

extension String {
    var trimmingSpaces: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
