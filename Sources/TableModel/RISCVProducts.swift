// room: tables/riscv
// does: lists what is generated from the RISC-V tables, and writes the enumerations and the translation protocol
// spec: Docs/Architecture.md, "Tables"

private let folder = "Plugins/FrontendRISCV64/"

/// Everything that comes from the RISC-V rows.
public let riscvProduct = Product(name: "riscv", inputs: [folder + "Tables/"]) { files throws(TableError) in
    let table = try RISCVTable(files)
    var decoder = RISCVDecoderWriter(table)
    return [
        generated("Mnemonics", "the mnemonics, their extensions and effects", table.mnemonics()),
        generated("Decoder", "decodes by nested switches on the bits that rows fix", decoder.text()),
        generated("Syntax", "formats, and how operands are printed and read", table.syntaxText()),
        generated("Aliases", "pseudo-instructions", table.aliasText()),
        generated("Encoder", "fixed bits, fields from members, register numbers", table.encoderText()),
        generated(
            "TranslationFunctions", "what a translator must have: one function for each 32-bit row",
            table.translationFunctions()),
        GeneratedFile(path: "Docs/Reference/RISCV.md", text: table.referencePage()),
    ]
}

private func generated(_ name: String, _ does: String, _ body: String) -> GeneratedFile {
    GeneratedFile(
        swift: folder + "Instructions/Generated/\(name).swift", room: "frontend/riscv64/instructions", does: does,
        spec: folder + "Tables", body: body)
}

extension RISCVTable {
    /// Names of extensions in the order of their first rows.
    var extensions: [String] {
        var names: [String] = []
        for row in rows where !names.contains(row.ext) { names.append(row.ext) }
        for register in registers where !names.contains(register.ext) { names.append(register.ext) }
        return names
    }

    func mnemonics() -> String {
        var out = "/// The operation of a 32-bit row, or `illegal`.\n"
        out += "@frozen public enum Mnemonic: UInt16, CaseIterable, Sendable {\n    case illegal\n"
        for row in base { out += "    case \(row.name.swiftName)\n" }
        out += "}\n\n/// The 16-bit row that an instruction was written as, or `none`.\n"
        out += "@frozen public enum CompressedForm: UInt8, CaseIterable, Sendable {\n    case none\n"
        for row in compressed { out += "    case \(row.name.swiftName)\n" }
        out += "}\n\n/// An extension of the ISA by its name in the manual.\n"
        out += "@frozen public enum ISAExtension: UInt8, CaseIterable, Sendable {\n"
        for name in extensions { out += "    case \(name.swiftExtension)\n" }
        out += "\n    /// The manual's name.\n    public var name: StaticString {\n        switch self {\n"
        for name in extensions { out += "        case .\(name.swiftExtension): \"\(name)\"\n" }
        out += "        }\n    }\n}\n\n/// What an instruction touches besides integer registers.\n"
        // No OptionSet: forty symbols of the protocols that it refines would be looked up at every start.
        out += "@frozen public struct InstructionEffects: Equatable, Sendable {\n    public var rawValue: UInt16\n\n"
        out += "    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }\n\n"
        out += "    @inlinable public static func | (left: Self, right: Self) -> Self {\n"
        out += "        Self(rawValue: left.rawValue | right.rawValue)\n    }\n\n"
        out += "    @inlinable public func contains(_ effects: Self) -> Bool {\n"
        out += "        rawValue & effects.rawValue == effects.rawValue\n    }\n\n"
        out += "    @inlinable public func isDisjoint(with effects: Self) -> Bool {"
        out += " rawValue & effects.rawValue == 0 }\n\n"
        out += "    public static let nothing = Self(rawValue: 0)\n"
        for (bit, effect) in Self.effects.enumerated() {
            out += "    public static let \(effect) = Self(rawValue: 1 << \(bit))\n"
        }
        return out + "}\n\n" + mnemonicProperties() + "\n" + formProperties()
    }

    private func mnemonicProperties() -> String {
        var out = "extension Mnemonic {\n"
        out += property("text", "StaticString", "The manual's mnemonic.", base, illegal: "\"illegal\"") {
            "\"\($0.name)\""
        }
        out += "\n"
        out += property(
            "isaExtension", "ISAExtension?", "The extension that has the instruction; nil for `illegal`.", base,
            illegal: "nil"
        ) { "." + $0.ext.swiftExtension }
        out += "\n"
        out += property("effects", "InstructionEffects", "What the instruction touches.", base, illegal: ".system") {
            $0.effects.isEmpty ? ".nothing" : $0.effects.map { "." + $0 }.joined(separator: " | ")
        }
        return out + "}\n"
    }

    private func formProperties() -> String {
        var out = "extension CompressedForm {\n"
        out += property("text", "StaticString", "The manual's mnemonic.", compressed, illegal: "\"\"") {
            "\"\($0.name)\""
        }
        out += "\n"
        out += property(
            "isaExtension", "ISAExtension?", "The extension that has the row; nil for `none`.", compressed,
            illegal: "nil"
        ) { "." + $0.ext.swiftExtension }
        out += "\n"
        out += property("mnemonic", "Mnemonic", "The 32-bit row it stands for.", compressed, illegal: ".illegal") {
            "." + ($0.base ?? "illegal").swiftName
        }
        return out + "}\n"
    }

    /// A property of an enumeration as a switch; rows of the same value share a case.
    func property(
        _ name: String, _ type: String, _ doc: String, _ rows: [RISCVRow], illegal: String,
        _ value: (RISCVRow) -> String
    ) -> String {
        var order: [String] = [illegal]
        let first = rows.first?.width == 16 ? ".none" : ".illegal"
        var cases: [String: [String]] = [illegal: [first]]
        for row in rows {
            let text = value(row)
            if cases[text] == nil { order.append(text) }
            cases[text, default: []].append("." + row.name.swiftName)
        }
        var out = "    /// \(doc)\n    public var \(name): \(type) {\n        switch self {\n"
        for text in order { out += "        case \(cases[text]!.joined(separator: ", ")): \(text)\n" }
        return out + "        }\n    }\n"
    }

    func translationFunctions() -> String {
        var out = """
            /// A translator: one function for each 32-bit row, so that a row without its translation does not compile.
            ///
            /// Compressed instructions arrive as what they stand for, with `length` 2.
            public protocol TranslationFunctions: ~Copyable {
                /// A word that no row takes: it must raise SIGILL at its own pc.
                mutating func illegal(_ i: Instruction)

            """
        for row in base {
            out += "    /// `\(row.name)`, \(row.spec)\n    mutating func \(row.name.swiftName)(_ i: Instruction)\n"
        }
        out += "}\n\n/// Calls the function of `translator` that `i`'s mnemonic names.\n@inlinable @inline(__always)\n"
        out += "public func dispatch<T: TranslationFunctions & ~Copyable>(_ i: Instruction, to translator: inout T) {\n"
        out += "    switch i.mnemonic {\n    case .illegal: translator.illegal(i)\n"
        for row in base { out += "    case .\(row.name.swiftName): translator.\(row.name.swiftName)(i)\n" }
        return out + "    }\n}\n"
    }
}

extension String {
    /// An extension's name as a Swift name: `Zicsr` becomes `zicsr`.
    var swiftExtension: String { lowercased() }
}
