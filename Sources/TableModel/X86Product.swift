// room: tables
// does: the x86-64 generator: table files to the enum of forms, the packed tables, the encoder and the reference page
// spec: Docs/Architecture.md, "Tables"

private let folder = "Plugins/BackendX86_64/Instructions/Generated/"
private let room = "x86-64 instructions"
private let manual = "Intel SDM volume 2"

/// `tablegen x86`
public let x86Product = Product(
    name: "x86", inputs: ["Plugins/BackendX86_64/Tables/"],
    generate: { (files) throws(TableError) -> [GeneratedFile] in
        let families = try x86Families(files)
        return [formFile(families), tableFile(families), encodeFile(families)] + families.map(methodFile)
            + [x86ReferencePage(families)]
    })

private func camel(_ name: String) -> String {
    name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
}

private func formFile(_ families: [X86Family]) -> GeneratedFile {
    var body = "/// Every instruction form that the encoder knows, in the order of the tables.\n"
    body += "public enum Form: UInt16, CaseIterable, Sendable {\n"
    for family in families {
        body += "    // \(family.name).table\n"
        var line = "    case"
        for (index, form) in family.forms.enumerated() {
            let item = " \(form.swiftName)" + (index + 1 == family.forms.count ? "" : ",")
            if line.count + item.count > 116 {
                body += line + "\n"
                line = "       "
            }
            line += item
        }
        body += line + "\n"
    }
    body += "}\n"
    return GeneratedFile(
        swift: folder + "Form.swift", room: room, does: "the names of all instruction forms", spec: manual, body: body)
}

private func words(_ name: String, _ doc: String, _ values: [UInt64]) -> String {
    var text = "/// \(doc)\n@usableFromInline let \(name): [UInt64] = [\n"
    for start in stride(from: 0, to: values.count, by: 5) {
        let row = values[start..<min(start + 5, values.count)]
        text += "    " + row.map { x86Hex($0) + "," }.joined(separator: " ") + "\n"
    }
    return text + "]\n"
}

private func tableFile(_ families: [X86Family]) -> GeneratedFile {
    let forms = families.flatMap(\.forms)
    var body = words(
        "operandWords", "Per form: its operands, laid out as `OperandList` says.", forms.map(\.operandWord))
    body += "\n"
    body += words("effectWords", "Per form: flags and feature, laid out as `Effects` says.", forms.map(\.effectWord))
    body += "\n"
    body += words("encodingWords", "Per form: its bytes, laid out as `EncodingWord` says.", forms.map(\.encodingWord))
    body += "\n/// Per form: what a disassembler prints, separated by spaces; `_` stands for a space.\n"
    body += "let mnemonicWords: StaticString = \"\"\"\n"
    for family in families {
        body += "    " + family.forms.map { $0.row.text ?? $0.row.mnemonic }.joined(separator: " ") + " \\\n"
    }
    body += "    \n    \"\"\"\n"
    return GeneratedFile(
        swift: folder + "FormTables.swift", room: room, does: "the facts about each form, packed for fast queries",
        spec: manual, body: body)
}

private func encodeFile(_ families: [X86Family]) -> GeneratedFile {
    var body = "extension CodeWriter {\n"
    body += "    /// Writes `form` with operands taken from `o`: the long way, which all forms have.\n"
    body += "    public mutating func encodeAny(_ form: Form, _ o: Operands) {\n"
    body += "        switch form.rawValue {\n"
    var end = 0
    for family in families {
        end += family.forms.count
        body += "        case ..<\(end): encode\(camel(family.name))(form, o)\n"
    }
    body += "        default: preconditionFailure(\"no such form\")\n        }\n    }\n"
    for family in families {
        body += "\n    private mutating func encode\(camel(family.name))(_ form: Form, _ o: Operands) {\n"
        body += "        switch form {\n"
        for form in family.forms {
            let arguments = form.parameters.map(\.argument).joined(separator: ", ")
            body += "        case .\(form.swiftName): \(form.swiftName)(\(arguments))\n"
        }
        body += "        default: preconditionFailure(\"a form of another family\")\n        }\n    }\n"
    }
    body += "}\n\n"
    body += modRMWords(families)
    return GeneratedFile(
        swift: folder + "CodeWriter+Encode.swift", room: room, does: "the encoder as one function of a form",
        spec: manual, body: body)
}

/// A switch over constants becomes a table in read-only data; an array would be made, and asked for, at run time.
private func modRMWords(_ families: [X86Family]) -> String {
    var body = "extension Form {\n    /// The form as `ModRMWord` says; 0 for those that need the long way.\n"
    body += "    var modRMWord: UInt64 {\n        switch self {\n"
    for form in families.flatMap(\.forms) where form.modRMWord != 0 {
        body += "        case .\(form.swiftName): \(x86Hex(form.modRMWord))\n"
    }
    return body + "        default: 0\n        }\n    }\n}\n"
}

private func methodFile(_ family: X86Family) -> GeneratedFile {
    var body = "extension CodeWriter {\n"
    body += family.forms.map(\.method).joined()
    body += x86Choices(family)
    body += "}\n"
    return GeneratedFile(
        swift: folder + "CodeWriter+\(camel(family.name)).swift", room: room,
        does: "one method per form of \(family.name).table", spec: manual, body: body)
}
