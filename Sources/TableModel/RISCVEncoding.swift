// room: tables/riscv
// does: reads the words of an encoding, the expansions of compressed rows, and proves that no two rows overlap
// spec: RISC-V Unprivileged ISA, "Instruction Listings"

extension RISCVTable {
    /// Reads the words between mnemonic and format from the highest bit down.
    func parseEncoding(_ row: TableRow, into result: inout RISCVRow) throws(TableError) {
        let words = row.fields.dropFirst().dropLast()
        var placed: [(kind: RISCVFieldKind, high: Int, low: Int)] = []
        var widths: [(bits: Int, literal: UInt32?)] = []
        for word in words {
            if word.text.allSatisfy({ $0 == "0" || $0 == "1" }) {
                widths.append((word.text.count, UInt32(word.text, radix: 2)))
                continue
            }
            for slice in try slices(of: word, row) {
                placed.append((slice.kind, slice.high, slice.low))
                widths.append((slice.high - slice.low + 1, nil))
            }
        }
        let total = widths.reduce(0) { $0 + $1.bits }
        guard total == 32 || total == 16 else {
            throw TableError(row.position, "the encoding of '\(result.name)' has \(total) bits, not 16 or 32")
        }
        result.width = total
        result.encoding = words.map(\.text).joined(separator: " ")
        var bit = total
        var slice = 0
        for width in widths {
            bit -= width.bits
            if let literal = width.literal {
                result.match |= literal << UInt32(bit)
                result.mask |= ((1 << UInt32(width.bits)) &- 1) << UInt32(bit)
            } else {
                let (kind, high, low) = placed[slice]
                slice += 1
                result.add(RISCVPiece(word: bit, value: low, bits: high - low + 1), to: kind)
            }
        }
        let long = result.match & 3 == 3 && result.mask & 3 == 3
        guard long == (total == 32) else {
            throw TableError(row.position, "the low bits of '\(result.name)' don't say a length of \(total)")
        }
        for field in result.fields { try checkPieces(field, row) }
    }

    /// The parts of `imm[12|10:5]`, or the whole of a field that has a width.
    private func slices(
        of word: TableField, _ row: TableRow
    ) throws(TableError) -> [(kind: RISCVFieldKind, high: Int, low: Int)] {
        let position = TablePosition(file: row.position.file, line: row.position.line, column: word.column)
        let parts = word.text.split { $0 == "[" || $0 == "]" }.map { String($0) }
        guard let name = parts.first, let kind = fields[name] else {
            throw TableError(position, "unknown field '\(word.text)'")
        }
        if let width = kind.width {
            guard parts.count == 1 else { throw TableError(position, "field '\(name)' takes no slice") }
            return [(kind, width - 1, 0)]
        }
        guard parts.count == 2 else { throw TableError(position, "field '\(name)' needs a slice") }
        var result: [(kind: RISCVFieldKind, high: Int, low: Int)] = []
        for range in parts[1].split(separator: "|") {
            let ends = range.split(separator: ":")
            guard let high = Int(ends[0]), let low = Int(ends[ends.count - 1]), high >= low, ends.count <= 2 else {
                throw TableError(position, "bad slice '\(range)'")
            }
            result.append((kind, high, low))
        }
        return result
    }

    /// A value's bit may be written once.
    private func checkPieces(_ field: RISCVField, _ row: TableRow) throws(TableError) {
        var seen: UInt64 = 0
        for piece in field.pieces {
            let bits = ((UInt64(1) << UInt64(piece.bits)) - 1) << UInt64(piece.value)
            guard seen & bits == 0 else {
                throw TableError(row.position, "field '\(field.kind.name)' has a bit in two places")
            }
            seen |= bits
        }
    }

    /// The `expand` text of the row at `index`, found in the file's rows.
    func expansion(of source: [TableRow], _ index: Int) throws(TableError) -> String? {
        let row = rows[index]
        let text = source.first { $0.position == row.position }?.attributes["expand"]
        guard (text != nil) == (row.width == 16) else {
            throw TableError(row.position, "'\(row.name)': 16-bit rows, and only they, expand")
        }
        return text
    }

    /// Works out what fills the members of the base row that a 16-bit row stands for.
    mutating func expand(_ index: Int, _ text: String?) throws(TableError) {
        guard let text else { return }
        let row = rows[index]
        let words = splitSyntax(text)
        guard let name = words.first, let base = self.row(name), base.width == 32 else {
            throw TableError(row.position, "'\(text)' expands to no known 32-bit row")
        }
        let operands = operands(of: base.format)
        guard operands.count == words.count - 1 else {
            throw TableError(row.position, "'\(text)': '\(name)' takes \(operands.count) operands")
        }
        rows[index].base = name
        for (operand, word) in zip(operands, words.dropFirst()) {
            if let field = row.field(word) {
                rows[index].sources.append((operand.from, .field(field)))
            } else if let value = Int(word.hasPrefix("x") ? String(word.dropFirst()) : word) {
                rows[index].sources.append((operand.from, .constant(value)))
            } else {
                throw TableError(row.position, "'\(text)': '\(word)' is neither a field of the row nor a constant")
            }
        }
    }

    /// Any two rows share no word, by fixed bits or by a condition, unless one says that it goes `over` the other.
    func checkOverlaps() throws(TableError) {
        for (index, row) in rows.enumerated() {
            if let over = row.over {
                guard let general = self.row(over), row.isPart(of: general) else {
                    throw TableError(row.position, "'\(row.name)' is no part of '\(over)'")
                }
            }
            for other in rows[..<index] where row.width == other.width {
                if row.excludes(other) || row.over == other.name || other.over == row.name { continue }
                throw TableError(
                    row.position, "'\(row.name)' and '\(other.name)' (line \(other.position.line)) share encodings")
            }
        }
    }
}

extension RISCVRow {
    mutating func add(_ piece: RISCVPiece, to kind: RISCVFieldKind) {
        if let index = fields.firstIndex(where: { $0.kind.name == kind.name }) {
            fields[index].pieces.append(piece)
        } else {
            fields.append(RISCVField(kind: kind, pieces: [piece]))
        }
    }

    /// True if no word is both rows'.
    func excludes(_ other: RISCVRow) -> Bool {
        (match ^ other.match) & mask & other.mask != 0 || refuses(other) || other.refuses(self)
    }

    /// True if a condition of this row fails for every word of the other.
    private func refuses(_ other: RISCVRow) -> Bool {
        conditions.contains { condition in
            let bits = condition.field.mask
            guard other.mask & bits == bits else { return false }
            return (other.match & bits == condition.field.place(condition.value)) != condition.equal
        }
    }

    /// True if every word of this row has the other's fixed bits, and the other fixes fewer.
    func isPart(of other: RISCVRow) -> Bool {
        mask & other.mask == other.mask && mask != other.mask && (match ^ other.match) & other.mask == 0
    }
}
