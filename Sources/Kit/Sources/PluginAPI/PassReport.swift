// room: kit/plugin-api
// does: what passes hand over at the end, and how it is written: text or JSON, to stderr or a file
// spec: Docs/HowTo/WriteAPass.md, "Reports"; RFC 8259

/// A cell of a report's table.
public enum ReportValue: Equatable, Sendable {
    case count(UInt64)
    case text(String)

    var plain: String {
        switch self {
        case .count(let value): String(value)
        case .text(let text): text
        }
    }
}

/// A table of a report.
public struct ReportTable: Equatable, Sendable {
    public var title: String
    public var columns: [String]
    public var rows: [[ReportValue]] = []
}

/// What one pass has found.
public struct Report: Equatable, Sendable {
    public let pass: String
    public private(set) var tables: [ReportTable] = []

    public init(pass: String) { self.pass = pass }

    /// Starts a table.
    public mutating func table(_ title: String, columns: [String]) {
        tables.append(ReportTable(title: title, columns: columns))
    }

    /// Adds a row to the table that was started last.
    public mutating func row(_ cells: [ReportValue]) { tables[tables.count - 1].rows.append(cells) }

    /// The report for people to read: columns aligned, numbers to the right.
    public var text: String {
        var text = ""
        for table in tables {
            text += "\(pass): \(table.title)\n"
            let plain = table.rows.map { $0.map(\.plain) }
            let widths = table.columns.indices.map { column in
                plain.reduce(table.columns[column].count) { max($0, $1[column].count) }
            }
            let numeric = table.columns.indices.map { column in
                table.rows.allSatisfy { if case .count = $0[column] { true } else { false } }
            }
            func line(_ cells: [String]) -> String {
                let padded = cells.indices.map { column -> String in
                    let blanks = String(repeating: " ", count: widths[column] - cells[column].count)
                    return numeric[column] ? blanks + cells[column] : cells[column] + blanks
                }
                var line = "  " + padded.joined(separator: "  ")
                while line.last == " " { line.removeLast() }
                return line + "\n"
            }
            text += line(table.columns)
            for row in plain { text += line(row) }
        }
        return text
    }

    /// The report as one line of JSON.
    public var json: String {
        let tables = tables.map { table in
            let rows = table.rows.map { row in
                "["
                    + row.map { value in
                        switch value {
                        case .count(let count): String(count)
                        case .text(let text): jsonText(text)
                        }
                    }.joined(separator: ",") + "]"
            }
            let columns = table.columns.map { jsonText($0) }.joined(separator: ",")
            return "{\"title\":\(jsonText(table.title)),\"columns\":[\(columns)],"
                + "\"rows\":[\(rows.joined(separator: ","))]}"
        }
        return "{\"pass\":\(jsonText(pass)),\"tables\":[\(tables.joined(separator: ","))]}\n"
    }
}

/// A JSON string literal.
public func jsonText(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": result += "\\\""
        case "\\": result += "\\\\"
        case "\n": result += "\\n"
        case "\t": result += "\\t"
        case let control where control.value < 32:
            let digits = String(control.value, radix: 16)
            result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result + "\""
}

/// Where a pass's report goes, by the options that every pass has.
public struct ReportDestination: Equatable, Sendable {
    /// Nil: standard error.
    public var path: String?
    public var isJSON: Bool

    /// The options that every pass has beside its own.
    public static var options: [OptionDeclaration] {
        [
            OptionDeclaration(
                name: "out", kind: .text, defaultValue: nil, help: "the file to write the report to, not stderr"),
            OptionDeclaration(
                name: "format", kind: .choice(["text", "json"]), defaultValue: "text", help: "the report's format"),
        ]
    }

    public init(_ options: PluginOptions) {
        path = options.text("out")
        isJSON = options.text("format") == "json"
    }
}
