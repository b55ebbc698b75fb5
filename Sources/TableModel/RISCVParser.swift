// room: tables/riscv
// does: reads the RISC-V tables and refuses what is wrong in one row: widths, names, values, expansions
// spec: Plugins/FrontendRISCV64/Tables/operands.table

extension RISCVTable {
    /// Members of `Instruction` that a field may fill.
    static let members = ["rd", "rs1", "rs2", "rs3", "rm", "order", "imm"]
    static let effects = [
        "load", "store", "atomic", "branch", "jump", "system", "fence", "fencei", "csr", "float",
    ]

    /// Reads all files. Definitions may stand in any file, before or after their use.
    package init(_ files: [TableFile]) throws(TableError) {
        var rows: [TableRow] = []
        for file in files { rows += try file.rows() }
        for row in rows where row.keyword == "field" { try addField(row) }
        for row in rows where row.keyword == "operand" { try addOperand(row) }
        for row in rows where row.keyword == "format" { try addFormat(row) }
        for row in rows where row.keyword == "row" { try addRow(row) }
        for index in self.rows.indices { try expand(index, try expansion(of: rows, index)) }
        for row in rows {
            switch row.keyword {
            case "field", "operand", "format", "row": continue
            case "register": try addRegister(row)
            case "alias": try addAlias(row)
            default: throw TableError(row.position, "unknown keyword '\(row.keyword)'")
            }
        }
        try checkOverlaps()
    }

    private mutating func addField(_ row: TableRow) throws(TableError) {
        try row.allowOnly(["width", "into", "shift", "plus", "signed", "except"])
        let name = try row.only(1)[0]
        let into = try row.required("into")
        guard Self.members.contains(into) else { throw TableError(row.position, "unknown member '\(into)'") }
        guard fields[name] == nil else { throw TableError(row.position, "field '\(name)' is defined twice") }
        var except: [Int] = []
        for value in row.list("except") { except.append(try row.number(value)) }
        fields[name] = RISCVFieldKind(
            name: name, width: try row.attributes["width"].map(row.number), into: into,
            shift: try row.number(row.attributes["shift"] ?? "0"), plus: try row.number(row.attributes["plus"] ?? "0"),
            signed: row.attributes["signed"] == "yes", except: except)
    }

    private mutating func addOperand(_ row: TableRow) throws(TableError) {
        try row.allowOnly(["kind", "from", "shift"])
        let name = try row.only(1)[0]
        let from = try row.required("from")
        guard from == "none" || Self.members.contains(from) else {
            throw TableError(row.position, "unknown member '\(from)'")
        }
        guard operands[name] == nil else { throw TableError(row.position, "operand '\(name)' is defined twice") }
        operandOrder.append(name)
        operands[name] = RISCVOperandKind(
            name: name, kind: try row.required("kind"), from: from,
            shift: try row.number(row.attributes["shift"] ?? "0"))
    }

    private mutating func addFormat(_ row: TableRow) throws(TableError) {
        try row.allowOnly([])
        let words = try row.only(2)
        guard syntax(words[0]) == nil else { throw TableError(row.position, "format '\(words[0])' is defined twice") }
        for word in splitSyntax(words[1]) where word != "-" && operands[word] == nil {
            throw TableError(row.position, "unknown operand '\(word)'")
        }
        formats.append((words[0], words[1]))
    }

    private mutating func addRegister(_ row: TableRow) throws(TableError) {
        try row.allowOnly(["ext", "spec"])
        let words = try row.only(2)
        registers.append(
            RISCVRegister(
                number: try row.number(words[0]), name: words[1], ext: try row.required("ext"),
                spec: try row.required("spec")))
    }

    private mutating func addAlias(_ row: TableRow) throws(TableError) {
        try row.allowOnly(["of", "where", "use"])
        let words = try row.only(2)
        let of = try row.required("of")
        guard self.row(of) != nil else { throw TableError(row.position, "unknown row '\(of)'") }
        guard syntax(words[1]) != nil else { throw TableError(row.position, "unknown format '\(words[1])'") }
        let use = row.attributes["use"] ?? "plain"
        guard ["plain", "strict", "both", "input"].contains(use) else {
            throw TableError(row.position, "unknown use '\(use)'")
        }
        var conditions: [(member: String, value: String)] = []
        for text in row.list("where") {
            let sides = text.split(separator: "=").map { String($0) }
            guard sides.count == 2, Self.members.contains(sides[0]) else {
                throw TableError(row.position, "bad condition '\(text)'")
            }
            conditions.append((sides[0], sides[1]))
        }
        aliases.append(
            RISCVAlias(name: words[0], row: of, format: words[1], conditions: conditions, use: use))
    }

    private mutating func addRow(_ row: TableRow) throws(TableError) {
        try row.allowOnly(["ext", "effects", "spec", "expand", "where", "canonical", "over"])
        guard row.fields.count >= 3, let name = row.fields.first?.text, let format = row.fields.last?.text else {
            throw TableError(row.position, "a row has a mnemonic, an encoding and a format")
        }
        guard self.row(name) == nil else { throw TableError(row.position, "row '\(name)' is given twice") }
        guard syntax(format) != nil else { throw TableError(row.position, "unknown format '\(format)'") }
        var result = RISCVRow(
            position: row.position, name: name, width: 0, match: 0, mask: 0, encoding: "", fields: [],
            format: format, ext: try row.required("ext"), effects: row.list("effects"), spec: try row.required("spec"),
            conditions: [], canonical: [], over: row.attributes["over"], sources: [])
        for effect in result.effects where !Self.effects.contains(effect) {
            throw TableError(row.position, "unknown effect '\(effect)'")
        }
        try parseEncoding(row, into: &result)
        result.conditions = try conditions("where", of: row, in: result)
        result.canonical = try conditions("canonical", of: row, in: result)
        for field in result.fields {
            for value in field.kind.except {
                result.conditions.append(RISCVCondition(field: field, value: value, equal: false))
            }
        }
        if result.width == 32 { try checkOperands(result) }
        rows.append(result)
    }

    private func conditions(
        _ key: String, of row: TableRow, in result: RISCVRow
    ) throws(TableError) -> [RISCVCondition] {
        var list: [RISCVCondition] = []
        for text in row.list(key) {
            let equal = !text.contains("!")
            let sides = text.split { $0 == "!" || $0 == "=" }.map { String($0) }
            guard sides.count == 2, let field = result.field(sides[0]) else {
                throw TableError(row.position, "bad condition '\(text)'")
            }
            list.append(RISCVCondition(field: field, value: try row.number(sides[1]), equal: equal))
        }
        return list
    }

    /// Every operand of the syntax must be filled by a field of the encoding.
    private func checkOperands(_ row: RISCVRow) throws(TableError) {
        for operand in operands(of: row.format) where operand.from != "none" {
            guard row.fields.contains(where: { $0.kind.into == operand.from }) else {
                throw TableError(row.position, "operand '\(operand.name)' of '\(row.name)' has no field")
            }
        }
    }
}

extension TableRow {
    /// The row's fields, which must be exactly `count`.
    func only(_ count: Int) throws(TableError) -> [String] {
        guard fields.count == count else {
            throw TableError(position, "'\(keyword)' takes \(count) words, not \(fields.count)")
        }
        return fields.map(\.text)
    }

    /// A decimal, or hexadecimal after `0x`, number.
    func number(_ text: String) throws(TableError) -> Int {
        let value = text.hasPrefix("0x") ? Int(text.dropFirst(2), radix: 16) : Int(text)
        guard let value else { throw TableError(position, "'\(text)' is no number") }
        return value
    }
}
