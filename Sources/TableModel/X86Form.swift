// room: tables
// does: an x86-64 form: one row with "register or memory" decided, its Swift name and where each operand is encoded
// spec: Intel SDM volume 2, section 2.1.5 (ModRM), 2.3 (VEX)

/// One encodable instruction form.
public struct X86Form: Sendable {
    public var row: X86Row
    public var operands: [X86Operand]
    /// The Swift name: mnemonic, operand letters, size.
    public var name: String
    /// Indices into `operands`; nil where the place is not used.
    public var reg: Int?
    public var rm: Int?
    public var vvvv: Int?
    public var is4: Int?
    public var opcodeRegister: Int?

    public var encoding: X86Encoding { row.encoding }

    init(_ row: X86Row, operands: [X86Operand]) throws(TableError) {
        self.row = row
        self.operands = operands
        name = X86Form.name(row, operands)
        try place()
    }

    /// Every form of a row: two where an operand may be a register or memory.
    public static func forms(of row: X86Row) throws(TableError) -> [X86Form] {
        guard let either = row.operands.firstIndex(where: { $0.kind.isEither }) else {
            return [try X86Form(row, operands: row.operands)]
        }
        var register = row.operands
        var memory = row.operands
        switch row.operands[either].kind {
        case .gprOrMemory(let bits):
            register[either].kind = .gpr(bits)
            memory[either].kind = .memory(bits)
        case .xmmOrMemory(let bits):
            register[either].kind = .xmm(bits)
            memory[either].kind = .memory(bits)
        default: break
        }
        var first = try X86Form(row, operands: register)
        // The operand that may be memory is the one in ModRM.rm.
        try first.place(rm: either)
        return [first, try X86Form(row, operands: memory)]
    }

    /// Assigns operands to ModRM.reg, ModRM.rm, VEX.vvvv and the opcode, as the manual's Op/En column does.
    private mutating func place(rm known: Int? = nil) throws(TableError) {
        (reg, rm, vvvv, is4, opcodeRegister) = (nil, nil, nil, nil, nil)
        var registers = operands.indices.filter { operands[$0].kind.isRegister }
        if encoding.plusRegister {
            opcodeRegister = registers.first
            return
        }
        if encoding.is4 { is4 = registers.popLast() }
        switch encoding.modRM {
        case .none, .fixed: return
        case .register, .digit: break
        }
        rm = known ?? operands.firstIndex { $0.kind.isMemory }
        if rm == nil { rm = row.isMR ? registers.first : registers.last }
        registers.removeAll { $0 == rm }
        if encoding.modRM == .register {
            guard let first = registers.first else { throw TableError(row.position, "/r needs a register operand") }
            reg = first
            registers.removeFirst()
        }
        // A shift by an immediate encodes its destination in vvvv, and so do the one-source BMI1 rows.
        if encoding.isVEX, !registers.isEmpty { vvvv = registers.removeFirst() }
        if !registers.isEmpty { throw TableError(row.position, "a register operand has no place in the encoding") }
    }

    private static func name(_ row: X86Row, _ operands: [X86Operand]) -> String {
        if let name = row.name { return name }
        var letters = ""
        var onlyXMM = true
        for operand in operands {
            switch operand.kind {
            case .xmm:
                letters += "x"
                continue
            case .fixed(_, _, _, true, _), .fixed(_, _, _, _, true), .condition: continue
            case .fixed(let name, _, _, _, _): letters += name.hasPrefix("c") ? "c" : "a"
            case .gpr: letters += "r"
            case .immediate(let bits, _): letters += [8: "ib", 16: "iw", 32: "id", 64: "io"][bits]!
            case .relative(let bits): letters += "rel\(bits)"
            case .one: letters += "o"
            case .memory, .gprOrMemory, .xmmOrMemory: letters += "m"
            }
            onlyXMM = false
        }
        if onlyXMM || letters.isEmpty { return row.mnemonic }
        return row.mnemonic + "_" + letters + row.sizes.map { String($0) }.joined(separator: "_")
    }
}

/// The forms of one table file.
public struct X86Family: Sendable {
    /// The file's name without `.table`.
    public var name: String
    public var forms: [X86Form]
}

/// Reads every family and refuses two forms of one name or of one encoding.
public func x86Families(_ files: [TableFile]) throws(TableError) -> [X86Family] {
    var families: [X86Family] = []
    var names: [String: TablePosition] = [:]
    var encodings: [String: TablePosition] = [:]
    for file in files {
        let base = file.path.split(separator: "/").last.map { String($0) } ?? file.path
        var family = X86Family(name: base.hasSuffix(".table") ? String(base.dropLast(6)) : base, forms: [])
        for row in try file.rows() {
            for form in try X86Form.forms(of: X86Row(row)) {
                if let other = names.updateValue(form.row.position, forKey: form.name) {
                    throw TableError(row.position, "form '\(form.name)' is also in \(other.file):\(other.line)")
                }
                if let other = encodings.updateValue(form.row.position, forKey: form.encodingKey) {
                    throw TableError(
                        row.position, "form '\(form.name)' has the encoding of \(other.file):\(other.line)")
                }
                family.forms.append(form)
            }
        }
        families.append(family)
    }
    return families
}

extension X86Form {
    /// Equal for two forms that a decoder could not tell apart.
    var encodingKey: String {
        let space = rm.map { operands[$0].kind.isMemory ? "m" : "r" } ?? "-"
        let e = encoding
        return
            "\(e.lock) \(e.prefix) \(e.isVEX) \(e.w.map { String($0) } ?? "*") \(e.map) \(e.opcode) \(e.modRM) \(space)"
    }
}
