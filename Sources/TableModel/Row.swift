// room: tables
// does: the one line format that every table of the project is written in: splits a file into rows with positions
// spec: Docs/Architecture.md, "Tables"

/// A place in a table file, for error messages. Lines and columns count from 1.
public struct TablePosition: Equatable, Sendable {
    public var file: String
    public var line: Int
    public var column: Int

    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}

/// What is wrong with a table, and where.
public struct TableError: Error, Equatable, CustomStringConvertible, Sendable {
    public var position: TablePosition
    public var message: String

    public init(_ position: TablePosition, _ message: String) {
        self.position = position
        self.message = message
    }

    public var description: String {
        "\(position.file):\(position.line):\(position.column): \(message)"
    }
}

/// One word of a row that is not an attribute.
public struct TableField: Equatable, Sendable {
    public var text: String
    public var column: Int

    public init(text: String, column: Int) {
        self.text = text
        self.column = column
    }
}

/// One line of a table: `keyword field field … key=value key="quoted value"`.
///
/// An attribute is a word whose text before the first `=` is an identifier; everything else is a field.
public struct TableRow: Equatable, Sendable {
    public var position: TablePosition
    public var keyword: String
    public var fields: [TableField]
    public var attributes: [String: String]

    /// The attribute `key`, or an error that names the row.
    public func required(_ key: String) throws(TableError) -> String {
        guard let value = attributes[key] else {
            throw TableError(position, "row '\(keyword)' lacks the attribute '\(key)'")
        }
        return value
    }

    /// Refuses attributes that the table's kind does not know, so that a misspelt one is never ignored.
    public func allowOnly(_ known: Set<String>) throws(TableError) {
        for key in attributes.keys.sorted() where !known.contains(key) {
            throw TableError(
                position, "unknown attribute '\(key)'; known are \(known.sorted().joined(separator: ", "))")
        }
    }

    /// The list that attribute `key` holds, split at commas; empty where the attribute is missing or `none`.
    public func list(_ key: String) -> [String] {
        guard let value = attributes[key], value != "none", value != "-" else { return [] }
        return value.split(separator: ",").map { String($0) }
    }
}

/// Splits the text of a table file into rows. Blank lines and lines that start with `#` are passed over.
public func parseRows(_ text: String, file: String) throws(TableError) -> [TableRow] {
    var rows: [TableRow] = []
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        number += 1
        let words = try splitWords(Array(line.utf8), file: file, line: number)
        guard let first = words.first else { continue }
        var row = TableRow(
            position: TablePosition(file: file, line: number, column: first.column),
            keyword: first.text, fields: [], attributes: [:])
        for word in words.dropFirst() {
            guard let equals = word.attributeSplit else {
                row.fields.append(TableField(text: word.text, column: word.column))
                continue
            }
            let key = String(word.text.utf8.prefix(equals))!
            let value = String(word.text.utf8.dropFirst(equals + 1))!
            if row.attributes.updateValue(value, forKey: key) != nil {
                throw TableError(
                    TablePosition(file: file, line: number, column: word.column), "attribute '\(key)' is given twice")
            }
        }
        rows.append(row)
    }
    return rows
}

/// A word of a line: its text without quotes, where it starts, and where its `=` is if it is an attribute.
private struct Word {
    var text: String
    var column: Int
    var attributeSplit: Int?
}

private func splitWords(_ bytes: [UInt8], file: String, line: Int) throws(TableError) -> [Word] {
    var words: [Word] = []
    var index = 0
    while true {
        while index < bytes.count, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") {
            index += 1
        }
        guard index < bytes.count, bytes[index] != UInt8(ascii: "#") else { return words }
        let column = index + 1
        var text: [UInt8] = []
        var split: Int?
        var onlyIdentifier = true
        while index < bytes.count, bytes[index] != UInt8(ascii: " "), bytes[index] != UInt8(ascii: "\t") {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                index += 1
                while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
                    text.append(bytes[index])
                    index += 1
                }
                guard index < bytes.count else {
                    throw TableError(TablePosition(file: file, line: line, column: column), "a quote is not closed")
                }
                index += 1
                onlyIdentifier = false
                continue
            }
            if byte == UInt8(ascii: "="), split == nil, onlyIdentifier, !text.isEmpty { split = text.count }
            if !isIdentifier(byte, first: text.isEmpty) { onlyIdentifier = false }
            text.append(byte)
            index += 1
        }
        words.append(Word(text: String(decoding: text, as: UTF8.self), column: column, attributeSplit: split))
    }
}

private func isIdentifier(_ byte: UInt8, first: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): return true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): return !first
    default: return false
    }
}
