// room: tables
// does: the model of the IR's op table: parses and validates its rows
// spec: Sources/Kit/Sources/IR/Tables/ir.table, header

/// One op of the IR.
public struct IRTableOp: Equatable, Sendable {
    public var name: String
    public var result: String
    public var operands: [String]
    public var auxiliary: String
    public var immediate: String
    public var effects: [String]
    public var flags: [String]
    public var doc: String
    public var position: TablePosition

    static let resultRules: Set<String> = ["-", "int", "flt", "any", "i32", "i64", "f32", "f64", "=a"]
    static let operandRules: Set<String> = ["-", "int", "flt", "any", "i32", "i64", "f32", "f64", "=d", "=a"]
    static let auxiliaryKinds: Set<String> = [
        "none", "cond", "fcond", "round", "mem", "rmw", "fence", "length", "reason",
    ]
    static let immediateKinds: Set<String> = ["none", "bits", "slot", "field", "offset", "helper", "pc"]
    public static let effectNames = [
        "reads_state", "writes_state", "loads", "stores", "faults", "fenv", "calls", "barrier", "ends", "mark",
    ]
    public static let flagNames = ["commutative", "nan"]
}

/// Parses the op table, refusing unknown words and ops that stand twice.
public func parseIRTable(_ text: String, file: String) throws(TableError) -> [IRTableOp] {
    var ops: [IRTableOp] = []
    var seen: Set<String> = []
    for row in try parseRows(text, file: file) {
        guard row.keyword == "op" else { throw TableError(row.position, "expected 'op', found '\(row.keyword)'") }
        try row.allowOnly(["aux", "imm", "effects", "flags", "doc"])
        guard row.fields.count == 5 else {
            throw TableError(
                row.position, "an op has a name, a result and three operands; here are \(row.fields.count) words")
        }
        let op = IRTableOp(
            name: row.fields[0].text, result: row.fields[1].text, operands: row.fields[2...].map(\.text),
            auxiliary: row.attributes["aux"] ?? "none", immediate: row.attributes["imm"] ?? "none",
            effects: row.list("effects").filter { $0 != "pure" }, flags: row.list("flags"),
            doc: try row.required("doc"), position: row.position)
        _ = try row.required("effects")
        try op.check()
        guard seen.insert(op.name).inserted else { throw TableError(row.position, "op '\(op.name)' stands twice") }
        ops.append(op)
    }
    return ops
}

extension IRTableOp {
    fileprivate func check() throws(TableError) {
        func want(_ word: String, in known: Set<String>, _ what: String) throws(TableError) {
            guard known.contains(word) else { throw TableError(position, "op '\(name)': unknown \(what) '\(word)'") }
        }
        try want(result, in: Self.resultRules, "result")
        for operand in operands { try want(operand, in: Self.operandRules, "operand") }
        try want(auxiliary, in: Self.auxiliaryKinds, "aux kind")
        try want(immediate, in: Self.immediateKinds, "imm kind")
        for effect in effects { try want(effect, in: Set(Self.effectNames), "effect") }
        for flag in flags { try want(flag, in: Set(Self.flagNames), "flag") }
        if operands[0] == "=a" { throw TableError(position, "op '\(name)': operand a cannot have its own type") }
        if result == "=a", operands[0] == "-" { throw TableError(position, "op '\(name)': there is no operand a") }
        for (index, operand) in operands.enumerated().dropFirst() where operand != "-" && operands[index - 1] == "-" {
            throw TableError(position, "op '\(name)': an operand follows an absent one")
        }
    }
}
