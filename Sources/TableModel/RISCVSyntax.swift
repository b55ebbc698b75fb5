// room: tables/riscv
// does: writes how instructions are spelt, for the disassembler and the assembler, and how they are encoded
// spec: RISC-V Assembly Programmer's Manual, "Pseudoinstructions"

extension RISCVTable {
    /// Formats, aliases, and a printer and a reader for each format.
    func syntaxText() -> String {
        var out = "/// An assembly syntax: the operands that follow a mnemonic.\nenum Format: UInt8, Sendable {\n"
        for format in formats { out += "    case \(format.name.formatName)\n" }
        out += "}\n\nextension Mnemonic {\n"
        out +=
            property("format", "Format", "The syntax of the row.", base, illegal: ".bare") {
                "." + $0.format.formatName
            }.internalAccess
        out += "}\n\nextension CompressedForm {\n"
        out +=
            property("format", "Format", "The syntax of the row.", compressed, illegal: ".bare") {
                "." + $0.format.formatName
            }.internalAccess
        out += "}\n\nextension InstructionPrinter {\n"
        out += "    /// Writes the operands of `i` in a format.\n"
        out += "    mutating func operands(_ i: Instruction, _ format: Format) {\n        switch format {\n"
        for format in formats {
            out += "        case .\(format.name.formatName): \(calls(format.syntax, printing: true))\n"
        }
        out += "        }\n    }\n}\n\nextension OperandReader {\n"
        out += "    /// Reads the operands of a format into `i`; false where the text is something else.\n"
        out +=
            "    mutating func operands(_ i: inout Instruction, _ format: Format) -> Bool {\n        switch format {\n"
        for format in formats {
            out += "        case .\(format.name.formatName): \(calls(format.syntax, printing: false))\n"
        }
        return out + "        }\n    }\n}\n"
    }

    /// The calls that print or read a syntax, word by word. A rounding mode takes its comma along: it may be absent.
    private func calls(_ syntax: String, printing: Bool) -> String {
        guard syntax != "-" else { return printing ? "break" : "return true" }
        var calls: [String] = []
        var word = ""
        var marks = ""
        func flush(_ calls: inout [String]) {
            guard let operand = operands[word] else { return }
            if operand.kind == "rounding" { marks.removeLast() }
            if !marks.isEmpty { calls.append("mark(\"\(marks)\")") }
            marks = ""
            word = ""
            switch (operand.kind, printing) {
            case ("stack", _): calls.append("stack()")
            case ("fenceset", true): calls.append("fenceset(i.imm >> \(operand.shift) & 15)")
            case ("fenceset", false): calls.append("fenceset(&i.imm, shift: \(operand.shift))")
            case (let kind, true): calls.append("\(kind)(i.\(operand.from))")
            case (let kind, false): calls.append("\(kind)(&i.\(operand.from))")
            }
        }
        for character in syntax {
            if character == "," || character == "(" || character == ")" {
                flush(&calls)
                marks.append(character)
            } else {
                word.append(character)
            }
        }
        flush(&calls)
        if !marks.isEmpty { calls.append("mark(\"\(marks)\")") }
        return printing ? calls.joined(separator: "; ") : "return " + calls.joined(separator: " && ")
    }

    /// The alternative spellings, and which of them a decoded instruction is printed by.
    func aliasText() -> String {
        var out = "/// Another spelling of a row.\nenum Alias: UInt8, CaseIterable, Sendable {\n"
        for index in aliases.indices { out += "    case \(aliasName(index))\n" }
        out += "\n    /// What is written for the mnemonic.\n    var text: StaticString {\n        switch self {\n"
        for (index, alias) in aliases.enumerated() { out += "        case .\(aliasName(index)): \"\(alias.name)\"\n" }
        out +=
            "        }\n    }\n\n    /// The syntax of its operands.\n    var format: Format {\n        switch self {\n"
        for (index, alias) in aliases.enumerated() {
            out += "        case .\(aliasName(index)): .\(alias.format.formatName)\n"
        }
        out +=
            "        }\n    }\n\n    /// The row it stands for, all other members 0.\n    var instruction: Instruction {\n"
        out += "        switch self {\n"
        for (index, alias) in aliases.enumerated() { out += "        case .\(aliasName(index)): \(start(alias))\n" }
        out += "        }\n    }\n\n    /// Sets the members that the spelling leaves out.\n"
        out += "    func complete(_ i: inout Instruction) {\n        switch self {\n"
        for (index, alias) in aliases.enumerated() {
            let sets = alias.conditions.map { "i.\($0.member) = \(memberOrNumber($0.value))" }
            out += "        case .\(aliasName(index)): \(sets.isEmpty ? "break" : sets.joined(separator: "; "))\n"
        }
        out +=
            "        }\n    }\n\n    /// The spelling that `i` is printed by, with or without pseudo-instructions; nil for the row's own.\n"
        out += "    static func spelling(of i: Instruction, strict: Bool) -> Alias? {\n"
        out += "        switch i.form {\n        case .none: break\n"
        for row in compressed { out += chosen(row, last: "return nil") }
        out += "        }\n        switch i.mnemonic {\n"
        for row in base { out += chosen(row, last: nil) }
        return out + "        default: break\n        }\n        return nil\n    }\n}\n"
    }

    private func aliasName(_ index: Int) -> String {
        let alias = aliases[index]
        let name =
            alias.name.swiftName + "Of" + alias.row.swiftName.prefix(1).uppercased()
            + alias.row.swiftName.dropFirst()
        let before = aliases[..<index].filter { $0.name == alias.name && $0.row == alias.row }.count
        return before == 0 ? name : "\(name)\(before + 1)"
    }

    private func start(_ alias: RISCVAlias) -> String {
        guard let row = row(alias.row), let base = row.base else {
            return "Instruction(.\(alias.row.swiftName), length: 4)"
        }
        return "Instruction(.\(base.swiftName), form: .\(row.name.swiftName), length: 2)"
    }

    private func memberOrNumber(_ value: String) -> String { Self.members.contains(value) ? "i.\(value)" : value }

    /// The case of `row` in the choice of a spelling, or nothing where it has none.
    private func chosen(_ row: RISCVRow, last: String?) -> String {
        var lines: [String] = []
        for (index, alias) in aliases.enumerated() where alias.row == row.name && alias.use != "input" {
            var tests = alias.conditions.map { "i.\($0.member) == \(memberOrNumber($0.value))" }
            if alias.use == "plain" { tests.insert("!strict", at: 0) }
            if alias.use == "strict" { tests.insert("strict", at: 0) }
            let take = "return .\(aliasName(index))"
            lines.append(tests.isEmpty ? take : "if \(tests.joined(separator: ", ")) { \(take) }")
        }
        if let last { lines.append(last) }
        guard !lines.isEmpty else { return "" }
        return "        case .\(row.name.swiftName):\n" + lines.map { "            \($0)\n" }.joined()
    }
}

extension String {
    /// A format's name as a Swift name.
    var formatName: String { self == "none" ? "bare" : swiftName }

    /// A property's text without `public`.
    var internalAccess: String {
        var lines = split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        for index in lines.indices { lines[index] = lines[index].replacingPrefix("    public var", with: "    var") }
        return lines.joined(separator: "\n")
    }
}
