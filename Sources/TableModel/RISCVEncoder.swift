// room: tables/riscv
// does: writes how instructions are encoded: fixed bits, fields from members, and the registers' numbers
// spec: RISC-V Unprivileged ISA, "Instruction Listings"

extension RISCVTable {
    /// The encoder, the fixed bits of every row, what an assembler writes into ignored fields, and the registers' names.
    func encoderText() -> String {
        var out = "extension Mnemonic {\n"
        out += fixedBits(base, none: ".illegal") + "}\n\nextension CompressedForm {\n"
        out += fixedBits(compressed, none: ".none") + "}\n\nextension Instruction {\n"
        out +=
            "    /// The word of a 32-bit row with this instruction's members in its fields; those that don't fit are cut.\n"
        out += "    var word: UInt32 {\n        switch mnemonic {\n        case .illegal: UInt32(bitPattern: imm)\n"
        out += fills(base) + "        }\n    }\n\n"
        out +=
            "    /// The same for the 16-bit row.\n    var halfword: UInt32 {\n        switch form {\n        case .none: 0\n"
        out += fills(compressed) + "        }\n    }\n\n"
        out += "    /// False where a field that the hardware ignores holds what no assembler writes.\n"
        out += "    public var isCanonical: Bool {\n        guard form == .none else { return true }\n"
        out += "        switch mnemonic {\n"
        for row in base where !row.canonical.isEmpty { out += canonical(row) }
        out += "        default: return true\n        }\n    }\n\n"
        out += "    /// The instruction with what an assembler writes in the fields that the hardware ignores.\n"
        out +=
            "    public var canonical: Instruction {\n        var i = self\n        guard form == .none else { return i }\n"
        out += "        switch mnemonic {\n"
        for row in base where !row.canonical.isEmpty {
            let sets = row.canonical.map { condition in
                let kind = condition.field.kind
                guard let width = kind.width, kind.into == "imm" else { return "i.\(kind.into) = \(condition.value)" }
                let low = "i.imm & ~(\((1 << width) - 1) << \(kind.shift))"
                return "i.imm = \(low) | \(condition.value) << \(kind.shift)"
            }
            out += "        case .\(row.name.swiftName): \(sets.joined(separator: "; "))\n"
        }
        out += "        default: break\n        }\n        return i\n    }\n}\n\n" + registerText()
        return out
    }

    private func registerText() -> String {
        var out = "/// The name of a control and status register; nil for a number without one here.\n"
        out += "func registerName(_ csr: UInt16) -> StaticString? {\n    switch csr {\n"
        for register in registers { out += "    case \(hex(UInt32(register.number))): \"\(register.name)\"\n" }
        out += "    default: nil\n    }\n}\n\n/// The number of a control and status register by name.\n"
        out += "func registerNumber(_ name: String) -> Int32? {\n    switch name {\n"
        for register in registers { out += "    case \"\(register.name)\": \(hex(UInt32(register.number)))\n" }
        return out + "    default: nil\n    }\n}\n"
    }

    private func canonical(_ row: RISCVRow) -> String {
        let tests = row.canonical.map { condition in
            let kind = condition.field.kind
            let value =
                kind.shift == 0 ? "\(kind.into)" : "\(kind.into) >> \(kind.shift) & \((1 << (kind.width ?? 0)) - 1)"
            return "\(value) \(condition.equal ? "==" : "!=") \(condition.value)"
        }
        return "        case .\(row.name.swiftName): return \(tests.joined(separator: " && "))\n"
    }

    private func fixedBits(_ rows: [RISCVRow], none: String) -> String {
        var out = "    /// The bits that every word of the row has, and which bits those are.\n"
        out +=
            "    public var fixedBits: (match: UInt32, mask: UInt32) {\n        switch self {\n        case \(none): (0, 0)\n"
        for row in rows { out += "        case .\(row.name.swiftName): (\(hex(row.match)), \(hex(row.mask)))\n" }
        return out + "        }\n    }\n"
    }

    /// The cases that place members into fields; rows alike but for their fixed bits share one.
    private func fills(_ rows: [RISCVRow]) -> String {
        var order: [String] = []
        var names: [String: [String]] = [:]
        for row in rows {
            let text = row.fields.map(fill).joined(separator: " | ")
            if names[text] == nil { order.append(text) }
            names[text, default: []].append("." + row.name.swiftName)
        }
        let fixed = rows.first?.width == 16 ? "form.fixedBits.match" : "mnemonic.fixedBits.match"
        return order.map { text in
            "        case \(names[text]!.joined(separator: ", ")):\n            \(text.isEmpty ? fixed : "\(fixed) | \(text)")\n"
        }.joined()
    }

    private func fill(_ field: RISCVField) -> String {
        field.pieces.map { piece in
            let kind = field.kind
            var value = kind.into
            if kind.plus != 0 { value = "(\(value) &- \(kind.plus))" }
            return "place(\(value), from: \(piece.value + kind.shift), bits: \(piece.bits), at: \(piece.word))"
        }.joined(separator: " | ")
    }
}
