// room: tables
// does: methods that pick the shortest of several forms by an immediate's value, where the table has several
// spec: Intel SDM volume 2, the rows "imm8 sign-extended", "rAX, imm" and "r/m, 1" of the reference pages

/// The forms of one operation that differ in how they write the same immediate.
private struct X86Choice {
    var name: String
    var one: X86Form?
    var short: X86Form?
    var accumulator: X86Form?
    var long: X86Form?
}

/// The name with the kind of immediate taken off: `add_rib64`, `add_rid64` and `add_aid64` become `add_ri64`.
private func choiceName(_ form: X86Form) -> String? {
    guard let underscore = form.name.firstIndex(of: "_"), !form.encoding.isVEX else { return nil }
    var head = form.name[..<underscore]
    var tail = form.name[form.name.index(after: underscore)...]
    // `lock_add_mib64` has its mnemonic's own underscore.
    if head == "lock", let second = tail.firstIndex(of: "_") {
        head = form.name[..<second]
        tail = form.name[form.name.index(after: second)...]
    }
    var letters = String(tail.prefix { $0.isLetter })
    let size = tail.dropFirst(letters.count)
    if letters.hasSuffix("o") {
        letters = letters.dropLast() + "i"
    } else if let last = ["ib", "iw", "id"].first(where: { letters.hasSuffix($0) }) {
        letters = letters.dropLast(last.count) + "i"
    } else {
        return nil
    }
    if letters == "ai" { letters = "ri" }
    return "\(head)_\(letters)\(size)"
}

/// The choosing methods of one family.
func x86Choices(_ family: X86Family) -> String {
    var order: [String] = []
    var choices: [String: X86Choice] = [:]
    for form in family.forms {
        guard let name = choiceName(form) else { continue }
        if choices[name] == nil { order.append(name) }
        var choice = choices[name] ?? X86Choice(name: name)
        if form.operands.contains(where: { $0.kind == .one }) {
            choice.one = form
        } else if form.operands.contains(where: { $0.kind == .immediate(8, signed: true) }) {
            choice.short = form
        } else if form.operands.contains(where: { if case .fixed = $0.kind { true } else { false } }) {
            choice.accumulator = form
        } else {
            choice.long = form
        }
        choices[name] = choice
    }
    return order.compactMap { choices[$0].flatMap(choiceMethod) }.joined()
}

private func choiceMethod(_ choice: X86Choice) -> String? {
    guard let long = choice.long, choice.one != nil || choice.short != nil || choice.accumulator != nil,
        let wide = long.parameters.last
    else { return nil }
    let isCount = choice.one != nil
    let type = isCount ? "UInt8" : wide.type.hasPrefix("U") ? String(wide.type.dropFirst()) : wide.type
    let operands = long.parameters.dropLast()
    let list = (operands.map { "_ \($0.name): \($0.type)" } + ["_ imm: \(type)"]).joined(separator: ", ")
    let names = operands.map(\.name)
    func call(_ form: X86Form, _ arguments: [String]) -> String {
        "\(form.name)(\(arguments.joined(separator: ", ")))"
    }
    var body = ""
    if let one = choice.one { body += "        if imm == 1 { return \(call(one, names)) }\n" }
    if let short = choice.short {
        body += "        if let small = Int8(exactly: imm) { return \(call(short, names + ["small"])) }\n"
    }
    let value = wide.type == type ? "imm" : "\(wide.type)(bitPattern: imm)"
    if let accumulator = choice.accumulator {
        body += "        if d == .rax { return \(call(accumulator, [value])) }\n"
    }
    body += "        \(call(long, names + [value]))\n"
    return """
            /// The shortest form of \(long.row.mnemonic.uppercased()) for this immediate.
            @inlinable public mutating func \(choice.name)(\(list)) {
        \(body)    }

        """
}
