// room: tables/riscv
// does: writes the decoder: nested switches on fixed bits, and one function per shape of operands
// spec: RISC-V Unprivileged ISA, "Instruction Length Encoding", "Instruction Listings"

/// Writes the text of `Decoder.swift`.
struct RISCVDecoderWriter {
    private var table: RISCVTable
    private var lines: [String] = []
    /// The body of each shape's function, and the function's name.
    private var shapes: [(body: [String], name: String)] = []

    init(_ table: RISCVTable) { self.table = table }

    mutating func text() -> String {
        lines = []
        tree("decode32", table.base, "UInt32", known: 3, "the instruction of a word whose two low bits are set")
        tree("decode16", table.compressed, "UInt32", known: 0, "the instruction of a 16-bit word")
        for shape in shapes {
            let parameters = shape.name.hasPrefix("c") ? ", _ form: CompressedForm" : ""
            lines.append("@inline(never)")
            lines.append(
                "private func \(shape.name)(_ bits: UInt32, _ mnemonic: Mnemonic\(parameters)) -> Instruction {")
            lines += shape.body.map { "    " + $0 }
            lines.append("}\n")
        }
        lines[lines.count - 1] = "}"
        return lines.joined(separator: "\n") + "\n"
    }

    private mutating func tree(_ name: String, _ rows: [RISCVRow], _ type: String, known: UInt32, _ doc: String) {
        lines.append("/// Gives \(doc), or `.illegal`.")
        lines.append("@usableFromInline\nfunc \(name)(_ bits: \(type)) -> Instruction {")
        branch(rows, known: known, depth: 1)
        lines.append("    return Instruction(illegal: bits, length: \(name.hasSuffix("16") ? 2 : 4))")
        lines.append("}\n")
    }

    private mutating func emit(_ depth: Int, _ text: String) {
        lines.append(String(repeating: "    ", count: depth) + text)
    }

    /// Tells `rows` apart by bits that all of them fix, else by trying the one with the most fixed bits first.
    private mutating func branch(_ rows: [RISCVRow], known: UInt32, depth: Int) {
        let common = rows.reduce(~UInt32(0)) { $0 & $1.mask } & ~known
        if rows.count > 1, common != 0 {
            let low = UInt32(common.trailingZeroBitCount)
            let width = UInt32((~(common &>> low)).trailingZeroBitCount)
            let run: UInt32 = (1 << width) &- 1
            emit(depth, "switch bits >> \(low) & \(hex(run)) {")
            for value in Set(rows.map { $0.match >> low & run }).sorted() {
                emit(depth, "case \(hex(value)):")
                branch(rows.filter { $0.match >> low & run == value }, known: known | run << low, depth: depth + 1)
            }
            emit(depth, "default: break")
            emit(depth, "}")
            return
        }
        for row in rows.sorted(by: { $0.mask.nonzeroBitCount > $1.mask.nonzeroBitCount }) {
            leaf(row, known: known, depth: depth)
        }
    }

    private mutating func leaf(_ row: RISCVRow, known: UInt32, depth: Int) {
        var tests: [String] = []
        let rest = row.mask & ~known
        if rest != 0 { tests.append("bits & \(hex(rest)) == \(hex(row.match & rest))") }
        for condition in row.conditions {
            let sign = condition.equal ? "==" : "!="
            tests.append("bits & \(hex(condition.field.mask)) \(sign) \(hex(condition.field.place(condition.value)))")
        }
        let name = shape(of: row)
        let call =
            row.width == 32
            ? "return \(name)(bits, .\(row.name.swiftName))"
            : "return \(name)(bits, .\(row.base!.swiftName), .\(row.name.swiftName))"
        emit(depth, tests.isEmpty ? call : "if \(tests.joined(separator: ", ")) { \(call) }")
    }

    /// The function that fills the members for a row; rows that fill them alike share it.
    private mutating func shape(of row: RISCVRow) -> String {
        var sources: [(member: String, source: RISCVSource)] = row.sources
        if row.width == 32 { sources = row.fields.map { ($0.kind.into, .field($0)) } }
        var parts: [String: [String]] = [:]
        for (member, source) in sources { parts[member, default: []].append(expression(source, member)) }
        var body = [
            row.width == 32
                ? "var i = Instruction(mnemonic, length: 4)" : "var i = Instruction(mnemonic, form: form, length: 2)"
        ]
        for member in RISCVTable.members {
            guard let values = parts[member] else { continue }
            body.append("i.\(member) = \(values.joined(separator: " | "))")
        }
        body.append("return i")
        if body.count == 2 { body = [body[0].replacingPrefix("var i =", with: "return")] }
        if let known = shapes.first(where: { $0.body == body }) { return known.name }
        let stem = (row.width == 32 ? "operands" : "compressed") + capitals(row.format)
        var name = stem
        var count = 1
        while shapes.contains(where: { $0.name == name }) {
            count += 1
            name = stem + "\(count)"
        }
        shapes.append((body, name))
        return name
    }

    private func capitals(_ format: String) -> String {
        format.split(separator: ".").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    private func expression(_ source: RISCVSource, _ member: String) -> String {
        switch source {
        case .constant(let value): return "\(value)"
        case .field(let field):
            let type = member == "imm" ? "Int32" : "UInt8"
            let parts = field.pieces.map { piece in
                let mask = hex((1 << UInt32(piece.bits)) &- 1)
                let taken = piece.word == 0 ? "bits & \(mask)" : "bits >> \(piece.word) & \(mask)"
                let up = piece.value + field.kind.shift
                return up == 0 ? taken : "(\(taken)) << \(up)"
            }
            let value = parts.joined(separator: " | ")
            if field.kind.signed { return "signed(\(value), width: \(field.top))" }
            let plus = field.kind.plus == 0 ? "" : " + \(field.kind.plus)"
            return "\(type)(truncatingIfNeeded: \(value))\(plus)"
        }
    }
}

extension String {
    func replacingPrefix(_ prefix: String, with other: String) -> String {
        hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
    }
}

/// A number as Swift writes it in base 16.
func hex(_ value: UInt32) -> String { "0x" + String(value, radix: 16) }
