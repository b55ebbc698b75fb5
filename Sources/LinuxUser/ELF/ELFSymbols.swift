// room: linuxuser/elf
// does: the symbols of an ELF64 file, for looking names up by address and addresses up by name; a stripped or damaged
//       table gives fewer symbols, never an error, because only reports depend on it
// spec: System V gABI, "Sections" and "Symbol Table"

/// A named range of guest addresses, before the load bias.
public struct ELFSymbol: Equatable, Sendable {
    public var name: String
    public var address: UInt64
    public var size: UInt64
    public var isFunction: Bool
}

public struct ELFSymbols: Sendable {
    /// Ascending by address.
    public private(set) var all: [ELFSymbol] = []
    private var byName: [String: Int] = [:]

    public init(_ source: ELFSource, machine: UInt16) {
        guard let header = try? ELFHeader(source, machine: machine), header.sectionHeaderSize == 64 else { return }
        let size = header.sectionHeaderCount * 64
        guard let table = try? readBytes(source, header.sectionHeaderOffset, size), table.count == size else { return }
        var sections: [Section] = []
        for index in 0..<header.sectionHeaderCount {
            sections.append(Section(LittleEndianBytes(bytes: table), at: index * 64))
        }
        // .symtab names everything; .dynsym is all that a stripped file keeps.
        let tables = sections.filter { $0.type == Section.symbols }
        for section in tables.isEmpty ? sections.filter({ $0.type == Section.dynamicSymbols }) : tables {
            guard section.link < sections.count, section.size <= source.size else { continue }
            add(section, strings: sections[section.link], source)
        }
        all.sort { ($0.address, $1.isFunction ? 1 : 0, $0.name) < ($1.address, $0.isFunction ? 1 : 0, $1.name) }
        for (index, symbol) in all.enumerated() where byName[symbol.name] == nil { byName[symbol.name] = index }
    }

    private struct Section {
        static let symbols: UInt32 = 2
        static let dynamicSymbols: UInt32 = 11
        var type: UInt32
        var offset, size: UInt64
        var link: Int

        init(_ fields: LittleEndianBytes, at: Int) {
            type = fields.u32(at + 4)
            offset = fields.u64(at + 24)
            size = fields.u64(at + 32)
            link = Int(fields.u32(at + 40))
        }
    }

    private mutating func add(_ section: Section, strings: Section, _ source: ELFSource) {
        guard strings.size <= source.size,
            let text = try? readBytes(source, strings.offset, Int(strings.size)),
            let rows = try? readBytes(source, section.offset, Int(section.size))
        else { return }
        let fields = LittleEndianBytes(bytes: rows)
        for at in stride(from: 0, to: rows.count - 23, by: 24) {
            // st_info: binding in the upper four bits, type in the lower; 1 object, 2 function, 0 a bare label.
            let type = rows[at + 4] & 15
            let defined = fields.u16(at + 6) != 0
            let nameStart = Int(fields.u32(at))
            guard defined, type <= 2, nameStart > 0, nameStart < text.count else { continue }
            let name = String(decoding: text[nameStart...].prefix { $0 != 0 }, as: UTF8.self)
            // `$x` and `$d` mark code and data for disassemblers; they name nothing.
            if name.isEmpty || name.hasPrefix("$") || name.hasPrefix(".L") { continue }
            all.append(
                ELFSymbol(
                    name: name, address: fields.u64(at + 8), size: fields.u64(at + 16), isFunction: type == 2))
        }
    }

    public func address(of name: String) -> UInt64? { byName[name].map { all[$0].address } }

    /// The symbol whose range holds `address`, or else the nearest one before it that has no size.
    public func symbol(at address: UInt64) -> (symbol: ELFSymbol, offset: UInt64)? {
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].address <= address { low = middle + 1 } else { high = middle }
        }
        var index = low - 1
        var steps = 0
        while index >= 0, steps < 32 {
            let symbol = all[index]
            let offset = address - symbol.address
            if offset < symbol.size || symbol.size == 0 { return (symbol, offset) }
            index -= 1
            steps += 1
        }
        return nil
    }
}
