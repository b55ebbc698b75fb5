// room: kit/ir
// does: parses one op by its shape
// spec: Docs/TextIR.md, "Ops"

extension TextIRParser {
    /// One op, appended to the region.
    mutating func op() throws(TextIRError) {
        let start = lexer
        var isValue = false
        if case .value(let number) = lexer.token {
            guard Int(number) == region.ops.count else {
                throw failure(expected: "%\(region.ops.count), the index of this op")
            }
            isValue = true
            lexer.advance()
            try expect(mark: "=")
        }
        guard case .word(let word) = lexer.token, let code = opcodesByName[word] else {
            throw failure(expected: isValue ? "an op" : "an op, a block or '}'")
        }
        lexer.advance()
        let shape = code.shape
        var op = Op(code, .none)
        try suffixes(of: &op, shape)
        guard isValue == (op.type != .none) else {
            throw failure(
                expected: isValue ? "no value number: '\(code.name)' defines none here" : "'%\(region.ops.count) ='",
                at: start)
        }
        switch code {
        case .call: try call(&op)
        case .jump, .br:
            try operands(of: &op, shape)
            if code == .br { try expect(mark: "->") }
            try targets(of: &op)
        default: try operands(of: &op, shape)
        }
        region.ops.append(op)
    }

    /// `.type` and `.condition`.
    private mutating func suffixes(of op: inout Op, _ shape: OpShape) throws(TextIRError) {
        var type: ValueType?
        var hasAuxiliary = !shape.auxiliary.isSuffix
        while skip(mark: ".") {
            if type == nil, case .word(let word) = lexer.token, let named = ValueType.named(word) {
                type = named
                lexer.advance()
            } else if !hasAuxiliary {
                op.aux = try auxiliary(shape.auxiliary)
                hasAuxiliary = true
            } else {
                throw failure(expected: "a type")
            }
        }
        guard hasAuxiliary else { throw failure(expected: "'.' and \(expectation(shape.auxiliary))") }
        guard let known = type ?? shape.result.fixed(for: op.code) else { throw failure(expected: "'.' and a type") }
        op.type = known
    }

    private func expectation(_ kind: AuxiliaryKind) -> String {
        "one of " + kind.words.sorted { $0.value < $1.value }.map(\.name).joined(separator: ", ")
    }

    private mutating func auxiliary(_ kind: AuxiliaryKind) throws(TextIRError) -> UInt16 {
        if skip(mark: "?") { return try number("a field's value", as: UInt16.self) }
        guard case .word(let word) = lexer.token, let known = kind.words.first(where: { $0.name == word }) else {
            throw failure(expected: expectation(kind))
        }
        lexer.advance()
        guard kind == .mem || kind == .rmw, skip(mark: ".") else { return known.value }
        guard case .word(let suffix) = lexer.token, let order = MemoryOrder.named(suffix) else {
            throw failure(expected: "acq, rel or seq")
        }
        lexer.advance()
        return known.value | order.rawValue << (kind == .mem ? 3 : 4)
    }

    /// Operands are separated by commas, but for a leading word.
    private mutating func operands(of op: inout Op, _ shape: OpShape) throws(TextIRError) {
        switch shape.auxiliary {
        case .mem, .rmw, .fence, .reason: op.aux = try auxiliary(shape.auxiliary)
        case .none, .cond, .fcond, .round, .length: break
        }
        var isFirst = true
        switch shape.immediate {
        case .pc: op.imm = try element(&isFirst) { parser throws(TextIRError) in try parser.number("a guest pc") }
        case .bits: op.imm = try element(&isFirst) { parser throws(TextIRError) in try parser.number("a number") }
        case .slot: op.imm = try element(&isFirst) { parser throws(TextIRError) in try parser.slot() }
        case .none, .field, .offset, .helper: break
        }
        if shape.a != .none || op.code == .leave && isAt(mark: ",") {
            op.a = try element(&isFirst) { parser throws(TextIRError) in try parser.value() }
            if shape.immediate == .offset { op.imm = try offset() }
        }
        if shape.b != .none { op.b = try element(&isFirst) { parser throws(TextIRError) in try parser.value() } }
        if shape.c != .none { op.c = try element(&isFirst) { parser throws(TextIRError) in try parser.value() } }
        if shape.immediate == .field { op.imm = try field(&isFirst) }
        if shape.auxiliary == .length {
            op.aux = try element(&isFirst) { parser throws(TextIRError) in
                try parser.number("a length in bytes", as: UInt16.self)
            }
        }
    }

    private mutating func element<Result>(
        _ isFirst: inout Bool, _ parse: (inout TextIRParser) throws(TextIRError) -> Result
    ) throws(TextIRError) -> Result {
        if !isFirst { try expect(mark: ",") }
        isFirst = false
        return try parse(&self)
    }

    mutating func value() throws(TextIRError) -> ValueID {
        if skip(word: "none") { return .none }
        guard case .value(let number) = lexer.token else { throw failure(expected: "a value") }
        lexer.advance()
        return ValueID(number)
    }

    private mutating func slot() throws(TextIRError) -> Int64 {
        if case .ordinal(let number) = lexer.token {
            lexer.advance()
            return Int64(bitPattern: number)
        }
        let start = lexer
        guard let slot = layoutInUse.slot(named: try name("a state slot")) else {
            throw failure(expected: "a state slot of the layout", at: start)
        }
        return Int64(slot.raw)
    }

    /// `+ 16`, `- 16`, or nothing.
    private mutating func offset() throws(TextIRError) -> Int64 {
        let isNegative = isAt(mark: "-")
        guard isNegative || isAt(mark: "+") else { return 0 }
        lexer.advance()
        guard case .number(let magnitude, _) = lexer.token else { throw failure(expected: "an offset in bytes") }
        lexer.advance()
        return Int64(bitPattern: isNegative ? 0 &- magnitude : magnitude)
    }

    /// `, position, length`
    private mutating func field(_ isFirst: inout Bool) throws(TextIRError) -> Int64 {
        let position = try element(&isFirst) { parser throws(TextIRError) in
            try parser.number("a bit position", as: UInt8.self)
        }
        let length = try element(&isFirst) { parser throws(TextIRError) in try parser.number("a length in bits") }
        return length << 8 | Int64(position)
    }

    private mutating func call(_ op: inout Op) throws(TextIRError) {
        if case .ordinal(let number) = lexer.token {
            op.imm = Int64(bitPattern: number)
            lexer.advance()
        } else {
            let start = lexer
            let name = try name("a helper")
            guard let index = region.helpers.firstIndex(where: { $0.name == name }) else {
                throw failure(expected: "a declared helper", at: start)
            }
            op.imm = Int64(index)
        }
        op.c = ValueID(region.extra.count)
        let arguments = try argumentList()
        op.aux = UInt16(truncatingIfNeeded: arguments.count)
        region.extra += arguments
    }

    /// `(%1, %2)`
    private mutating func argumentList() throws(TextIRError) -> [Int32] {
        try expect(mark: "(")
        var arguments: [Int32] = []
        if !isAt(mark: ")") {
            repeat { arguments.append(try value().raw) } while skip(mark: ",")
        }
        try expect(mark: ")")
        return arguments
    }

    /// `b1` or `b1(%2)`; two of them for `br`.
    private mutating func targets(of op: inout Op) throws(TextIRError) {
        op.c = ValueID(region.extra.count)
        for number in 0..<(op.code == .br ? 2 : 1) {
            if number == 1 { try expect(mark: ",") }
            let block = try blockID()
            let arguments = isAt(mark: "(") ? try argumentList() : []
            region.extra += [block, Int32(arguments.count)] + arguments
        }
    }
}
