// room: tables/riscv
// does: writes the reference page: every row, register and pseudo-instruction
// spec: Docs/Architecture.md, "Tables"

extension RISCVTable {
    func referencePage() -> String {
        var out = """
            # RISC-V instructions

            Written by `swift run tablegen` from `Plugins/FrontendRISCV64/Tables`; change the tables, not this page.
            An encoding is drawn from its highest bit down; `imm[12|10:5]` names the value's bits that sit there.

            """
        for name in extensions {
            let rows = rows.filter { $0.ext == name }
            guard !rows.isEmpty else { continue }
            out += "\n## \(name)\n\n"
            out += rows[0].width == 16 ? compressedRows(rows) : baseRows(rows)
        }
        out += "\n## Control and status registers\n\n| number | name | extension | manual |\n|---|---|---|---|\n"
        for register in registers {
            out += "| `\(hex(UInt32(register.number)))` | `\(register.name)` | \(register.ext) | \(register.spec) |\n"
        }
        return out + pseudoInstructions()
    }

    private func baseRows(_ rows: [RISCVRow]) -> String {
        var out = "| instruction | encoding | effects | manual |\n|---|---|---|---|\n"
        for row in rows {
            out += "| \(spelling(row.name, row.format)) | `\(row.encoding)`\(limits(row)) |"
            out += " \(row.effects.joined(separator: ", ")) | \(row.spec) |\n"
        }
        return out
    }

    private func compressedRows(_ rows: [RISCVRow]) -> String {
        var out = "| instruction | stands for | encoding | manual |\n|---|---|---|---|\n"
        for row in rows {
            out +=
                "| \(spelling(row.name, row.format)) | `\(row.base ?? "")` | `\(row.encoding)`\(limits(row)) | \(row.spec) |\n"
        }
        return out
    }

    private func spelling(_ name: String, _ format: String) -> String {
        let syntax = syntax(format) ?? "-"
        return "`" + (syntax == "-" ? name : "\(name) \(syntax)") + "`"
    }

    /// The values that fields may not have, but for those that the field's own definition excludes.
    private func limits(_ row: RISCVRow) -> String {
        let own = row.conditions.filter { !$0.field.kind.except.contains($0.value) }
        guard !own.isEmpty else { return "" }
        return ", " + own.map { "\($0.field.kind.name) \($0.equal ? "=" : "≠") \($0.value)" }.joined(separator: ", ")
    }

    private func pseudoInstructions() -> String {
        var out = "\n## Pseudo-instructions\n\n| written | stands for | where |\n|---|---|---|\n"
        for alias in aliases where row(alias.row)?.width == 32 {
            let conditions = alias.conditions.map { "\($0.member) = \($0.value)" }.joined(separator: ", ")
            out += "| \(spelling(alias.name, alias.format)) | `\(alias.row)` | \(conditions) |\n"
        }
        return out
    }
}
