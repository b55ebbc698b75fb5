// room: tables
// does: writes the IR's opcode enum, op facts, typed builder and reference page from its table
// spec: Sources/Kit/Sources/IR/Tables/ir.table, header

/// The generator of the kit's IR files.
public let irProduct = Product(name: "ir", inputs: ["Sources/Kit/Sources/IR/Tables/ir.table"]) {
    files throws(TableError) in
    let ops = try parseIRTable(files[0].text, file: files[0].path)
    func swift(_ name: String, _ does: String, _ body: String) -> GeneratedFile {
        GeneratedFile(
            swift: "Sources/Kit/Sources/IR/Generated/\(name).swift", room: "kit/ir", does: does, spec: files[0].path,
            body: body)
    }
    return [
        swift("Opcode", "the opcodes, their names, traits and shapes", generateIROpcodes(ops)),
        swift("RegionBuilder+Ops", "one builder method an op", generateIRBuilder(ops)),
        GeneratedFile(path: "Docs/Reference/IR.md", text: generateIRReference(ops)),
    ]
}

/// `exit_call_indirect` → `exitCallIndirect`.
func lowerCamelCase(_ name: String) -> String {
    var result = ""
    var upper = false
    for character in name {
        if character == "_" {
            upper = true
        } else {
            result += upper ? character.uppercased() : String(character)
            upper = false
        }
    }
    return result
}

private let swiftKeywords: Set<String> = ["defer"]

private func caseName(_ name: String) -> String {
    let camel = lowerCamelCase(name)
    return swiftKeywords.contains(camel) ? "`\(camel)`" : camel
}

private func rule(_ word: String) -> String {
    switch word {
    case "-": ".none"
    case "int": ".int"
    case "flt": ".float"
    case "any": ".any"
    case "=d": ".sameAsResult"
    case "=a": ".sameAsA"
    default: ".\(word)"
    }
}

/// The opcode enum with its facts.
public func generateIROpcodes(_ ops: [IRTableOp]) -> String {
    var text = "/// What an op does.\n@frozen\npublic enum Opcode: UInt8, CaseIterable, Sendable {\n"
    for op in ops { text += "    /// \(op.doc).\n    case \(caseName(op.name))\n" }
    text +=
        "}\n\nextension Opcode {\n    /// The op's name in text.\n    public var name: StaticString {\n        switch self {\n"
    for op in ops { text += "        case .\(caseName(op.name)): \"\(op.name)\"\n" }
    text +=
        "        }\n    }\n\n    /// The op's effects and flags.\n    @inlinable\n    public var traits: OpTraits {\n        switch self {\n"
    for op in ops {
        let list = (op.effects + op.flags).map { "." + lowerCamelCase($0) }.joined(separator: ", ")
        text += "        case .\(caseName(op.name)): [\(list)]\n"
    }
    text += "        }\n    }\n"
    text += comparison(ops, with: "ends", named: "endsBlock")
    text += comparison(ops, with: "faults", named: "mayFault")
    text +=
        "\n    /// The op's type rules and the meaning of its fields.\n    public var shape: OpShape {\n        switch self {\n"
    for op in ops {
        let operands = zip(["a", "b", "c"], op.operands).map { "\($0): \(rule($1))" }.joined(separator: ", ")
        text += "        case .\(caseName(op.name)): OpShape(result: \(rule(op.result)), \(operands), "
        text += "auxiliary: .\(op.auxiliary), immediate: .\(op.immediate))\n"
    }
    text += "        }\n    }\n}\n"
    return text
}

/// A property that tells which ops have a trait.
private func comparison(_ ops: [IRTableOp], with trait: String, named name: String) -> String {
    let those = ops.filter { $0.effects.contains(trait) || $0.flags.contains(trait) }
    var text = "\n    /// Whether the op has the trait `\(trait)`; a comparison where `traits` is a table.\n"
    text += "    @inlinable\n    @inline(__always)\n    public var \(name): Bool {\n        switch self {\n"
    text += "        case \(those.map { "." + caseName($0.name) }.joined(separator: ", ")): true\n"
    return text + "        default: false\n        }\n    }\n"
}

private let auxiliaryParameters = [
    "cond": ("_ condition: Condition", "condition.rawValue"),
    "fcond": ("_ condition: FloatCondition", "condition.rawValue"),
    "round": ("_ rounding: RoundingMode", "rounding.rawValue"), "mem": ("_ access: MemoryAccess", "access.rawValue"),
    "rmw": ("_ operation: AtomicAccess", "operation.rawValue"), "fence": ("_ kind: FenceKind", "kind.rawValue"),
    "length": ("length: UInt16", "length"), "reason": ("_ reason: LeaveReason", "reason.rawValue"),
]

private let immediateParameters = [
    "bits": ("_ bits: Int64", "bits"), "slot": ("_ slot: SlotID", "Int64(slot.raw)"),
    "field": ("_ field: BitField", "field.rawValue"), "offset": ("offset: Int64", "offset"),
    "pc": ("pc: GuestAddress", "Int64(bitPattern: pc.raw)"),
]

/// The typed builder: one method an op, except `call`, `jump`, `br` and `param`, which need the region's extra list.
public func generateIRBuilder(_ ops: [IRTableOp]) -> String {
    var text = "import Base\n\nextension RegionBuilder {\n"
    for op in ops where !["call", "jump", "br", "param", "nop"].contains(op.name) {
        var parameters: [String] = []
        var auxiliary = "0"
        var immediate = "0"
        let needsType: Bool
        switch op.result {
        case "int", "flt", "any": needsType = !op.operands.contains("=d")
        default: needsType = false
        }
        if needsType { parameters.append("_ type: ValueType") }
        if let (parameter, value) = auxiliaryParameters[op.auxiliary] {
            (parameters, auxiliary) = (parameters + [parameter], value)
        }
        if ["bits", "slot", "pc"].contains(op.immediate), let (parameter, value) = immediateParameters[op.immediate] {
            (parameters, immediate) = (parameters + [parameter], value)
        }
        for (letter, operand) in zip(["a", "b", "c"], op.operands) where operand != "-" {
            parameters.append("_ \(letter): ValueID")
        }
        if ["field", "offset"].contains(op.immediate), let (parameter, value) = immediateParameters[op.immediate] {
            (parameters, immediate) = (parameters + [parameter + (op.immediate == "offset" ? " = 0" : "")], value)
        }
        let type: String
        switch op.result {
        case "-": type = ".none"
        case "int", "flt", "any":
            let source = zip(["a", "b", "c"], op.operands).first { $0.1 == "=d" }?.0 ?? ""
            type = needsType ? "type" : "type(of: \(source))"
        case "=a": type = "type(of: a)"
        default: type = ".\(op.result)"
        }
        let values = zip(["a", "b", "c"], op.operands).map { "\($0): \($1 == "-" ? ".none" : $0)" }.joined(
            separator: ", ")
        text += "    /// \(op.doc).\n    @inlinable\n    @inline(__always)\n    @discardableResult\n"
        text += "    public mutating func \(caseName(op.name))(\(parameters.joined(separator: ", "))) -> ValueID {\n"
        text +=
            "        append(Op(.\(caseName(op.name)), \(type), aux: \(auxiliary), \(values), imm: \(immediate)))\n    }\n\n"
    }
    return text + "}\n"
}

/// The reference page of the IR's ops.
public func generateIRReference(_ ops: [IRTableOp]) -> String {
    var text = """
        # IR ops

        Generated by `swift run tablegen` from `Sources/Kit/Sources/IR/Tables/ir.table`.

        | op | result | a | b | c | aux | imm | effects | meaning |
        |---|---|---|---|---|---|---|---|---|

        """
    for op in ops {
        let effects = (op.effects.isEmpty ? ["pure"] : op.effects) + op.flags
        text +=
            "| `\(op.name)` | \(op.result) | \(op.operands.joined(separator: " | ")) | \(op.auxiliary) | \(op.immediate) "
        text += "| \(effects.joined(separator: ", ")) | \(op.doc) |\n"
    }
    return text
}
