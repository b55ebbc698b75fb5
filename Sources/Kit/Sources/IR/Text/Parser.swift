// room: kit/ir
// does: parses regions and state layouts; the ops are in Parser+Ops.swift
// spec: Docs/TextIR.md

import Base

extension Region {
    /// Parses the text of one region.
    ///
    /// - Parameters:
    ///   - layout: names the state slots.
    ///   - address: gives the address of a declared helper.
    /// - Throws: the first place where the text is not a region. A region that parses may still break rules: verify it.
    public static func parse(
        _ text: String, layout: StateLayout, address: (String, HelperSignature) -> UInt = { _, _ in 0 }
    ) throws(TextIRError) -> Region {
        var parser = TextIRParser(text)
        let region = try parser.region(layout: layout, address: address)
        try parser.expectEnd()
        return region
    }
}

extension StateLayout {
    /// Parses the text of a layout.
    public static func parse(_ text: String) throws(TextIRError) -> StateLayout {
        var parser = TextIRParser(text)
        let layout = try parser.layout()
        try parser.expectEnd()
        return layout
    }
}

/// A text with a layout of its own and regions that use it: what an IR file is.
public struct TextIRFile: Equatable, Sendable {
    public var layout: StateLayout
    public var regions: [Region]

    /// Parses a layout, which may be left out if `layout` is given, and regions up to the end.
    public static func parse(
        _ text: String, layout: StateLayout? = nil, address: (String, HelperSignature) -> UInt = { _, _ in 0 }
    ) throws(TextIRError) -> TextIRFile {
        var parser = TextIRParser(text)
        var file = TextIRFile(layout: layout ?? StateLayout(slots: []), regions: [])
        if parser.isAt(word: "layout") || layout == nil { file.layout = try parser.layout() }
        while parser.isAt(word: "region") {
            file.regions.append(try parser.region(layout: file.layout, address: address))
        }
        try parser.expectEnd()
        return file
    }
}

/// A recursive-descent parser of IR text with one token of look-ahead.
struct TextIRParser {
    var lexer: Lexer
    var region = Region()
    var layoutInUse = StateLayout(slots: [])

    init(_ text: String) { lexer = Lexer(text) }

    // Tokens

    func isAt(word: String) -> Bool { lexer.token == .word(word) }
    func isAt(mark: String) -> Bool { lexer.token == .mark(mark) }

    /// The error that says what was expected where the parser is, or where it was when its lexer was `start`.
    func failure(expected: String, at start: Lexer? = nil) -> TextIRError {
        let place = start ?? lexer
        return TextIRError(
            line: place.tokenLine, column: place.tokenColumn, expected: expected, found: place.token.text)
    }

    func expectEnd() throws(TextIRError) {
        guard lexer.token == .end else { throw failure(expected: "the end of the text") }
    }

    mutating func skip(mark: String) -> Bool {
        guard isAt(mark: mark) else { return false }
        lexer.advance()
        return true
    }

    mutating func skip(word: String) -> Bool {
        guard isAt(word: word) else { return false }
        lexer.advance()
        return true
    }

    mutating func expect(mark: String) throws(TextIRError) {
        guard skip(mark: mark) else { throw failure(expected: "'\(mark)'") }
    }

    mutating func expect(word: String) throws(TextIRError) {
        guard skip(word: word) else { throw failure(expected: "'\(word)'") }
    }

    /// A number of at most 64 bits; a decimal one may have a sign.
    mutating func number(_ what: String) throws(TextIRError) -> Int64 {
        var next = lexer
        if next.token == .mark("-") { next.advance() }
        guard case .number(let magnitude, let isHex) = next.token else { throw failure(expected: what) }
        let isNegative = isAt(mark: "-")
        guard isHex ? !isNegative : magnitude <= UInt64(Int64.max) + (isNegative ? 1 : 0) else {
            throw failure(expected: what)
        }
        next.advance()
        lexer = next
        return Int64(bitPattern: isNegative ? 0 &- magnitude : magnitude)
    }

    /// A number that fits `Number`.
    mutating func number<Number: FixedWidthInteger>(_ what: String, as _: Number.Type) throws(TextIRError) -> Number {
        let start = lexer
        let wide = try number(what)
        guard let number = Number(exactly: wide) else {
            lexer = start
            throw failure(expected: what)
        }
        return number
    }

    mutating func name(_ what: String) throws(TextIRError) -> String {
        switch lexer.token {
        case .word(let name), .quoted(let name):
            lexer.advance()
            return name
        default: throw failure(expected: what)
        }
    }

    // Layouts

    mutating func layout() throws(TextIRError) -> StateLayout {
        try expect(word: "layout")
        try expect(mark: "{")
        var layout = StateLayout(slots: [])
        while !isAt(mark: "}") && !isAtPinOrder { layout.slots.append(try slot(in: layout)) }
        if try skipPinOrder("pin_int") { layout.integerPinOrder = try pinOrder(in: layout) }
        if try skipPinOrder("pin_float") { layout.floatPinOrder = try pinOrder(in: layout) }
        try expect(mark: "}")
        return layout
    }

    private var isAtPinOrder: Bool {
        guard isAt(word: "pin_int") || isAt(word: "pin_float") else { return false }
        var next = lexer
        next.advance()
        return next.token == .mark(":")
    }

    private mutating func skipPinOrder(_ word: String) throws(TextIRError) -> Bool {
        guard isAt(word: word) else { return false }
        lexer.advance()
        try expect(mark: ":")
        return true
    }

    private mutating func slot(in layout: StateLayout) throws(TextIRError) -> StateSlot {
        let start = lexer
        let name = try name("a slot's name or '}'")
        guard layout.slot(named: name) == nil else {
            throw failure(expected: "a name that no other slot has", at: start)
        }
        guard case .word(let word) = lexer.token, let type = ValueType.named(word), type != .none else {
            throw failure(expected: "a type")
        }
        lexer.advance()
        try expect(mark: "@")
        let offset = try number("the slot's offset in bytes", as: Int32.self)
        return StateSlot(name: name, type: type, offset: offset)
    }

    private mutating func pinOrder(in layout: StateLayout) throws(TextIRError) -> [SlotID] {
        var order: [SlotID] = []
        repeat {
            let start = lexer
            guard let slot = layout.slot(named: try name("a slot's name")) else {
                throw failure(expected: "a slot of the layout", at: start)
            }
            order.append(slot)
        } while skip(mark: ",")
        return order
    }

    // Regions

    mutating func region(
        layout: StateLayout, address: (String, HelperSignature) -> UInt
    ) throws(TextIRError) -> Region {
        region = Region()
        layoutInUse = layout
        try expect(word: "region")
        region.entry = GuestAddress(UInt64(bitPattern: try number("the entry's guest pc")))
        try expect(word: "mode")
        region.mode = try number("the mode", as: UInt32.self)
        try expect(word: "insns")
        region.instructionCount = try number("the number of guest instructions", as: Int32.self)
        try expect(mark: "{")
        while skip(word: "code") { region.guestCode.append(try codeRange()) }
        while skip(word: "helper") { region.helpers.append(try helper(address)) }
        var placed: [Int32: Block] = [:]
        while !isAt(mark: "}") { try block(&placed) }
        let end = lexer
        lexer.advance()
        for id in 0..<Int32(placed.count) {
            guard let block = placed[id] else { throw failure(expected: "block b\(id)", at: end) }
            region.blocks.append(block)
        }
        return region
    }

    private mutating func codeRange() throws(TextIRError) -> GuestCodeRange {
        let start = UInt64(bitPattern: try number("a guest address"))
        try expect(mark: "+")
        return GuestCodeRange(start: GuestAddress(start), length: try number("a length in bytes", as: UInt32.self))
    }

    private mutating func helper(_ address: (String, HelperSignature) -> UInt) throws(TextIRError) -> Helper {
        let name = try name("a helper's name")
        try expect(mark: "(")
        var arguments: [HelperKind] = []
        if !isAt(mark: ")") {
            repeat {
                guard arguments.count < HelperSignature.maximumArguments else {
                    throw failure(expected: "at most \(HelperSignature.maximumArguments) arguments")
                }
                arguments.append(try helperKind())
            } while skip(mark: ",")
        }
        try expect(mark: ")")
        let result = skip(mark: "->") ? try helperKind() : .void
        var effects: HelperEffects = []
        while let known = HelperEffects.words.first(where: { isAt(word: $0.name) }) {
            effects.insert(known.effect)
            lexer.advance()
        }
        let signature = HelperSignature(arguments, result: result, effects: effects)
        return Helper(name: name, signature: signature, address: address(name, signature))
    }

    private mutating func helperKind() throws(TextIRError) -> HelperKind {
        guard case .word(let word) = lexer.token,
            let kind = HelperKind.allCases.first(where: { $0 != .void && "\($0.name)" == word })
        else { throw failure(expected: "i32, i64, f32, f64 or ptr") }
        lexer.advance()
        return kind
    }

    private mutating func block(_ placed: inout [Int32: Block]) throws(TextIRError) {
        let start = lexer
        let id = try blockID()
        guard placed[id] == nil else { throw failure(expected: "a block that is not placed yet", at: start) }
        try expect(mark: ":")
        let first = Int32(region.ops.count)
        while !isAt(mark: "}") && !isAtBlock { try op() }
        placed[id] = Block(first: first, end: Int32(region.ops.count))
    }

    private var isAtBlock: Bool {
        guard case .word(let word) = lexer.token, word.hasPrefix("b"), Int32(word.dropFirst()) != nil else {
            return false
        }
        var next = lexer
        next.advance()
        return next.token == .mark(":")
    }

    /// `b3`
    mutating func blockID() throws(TextIRError) -> Int32 {
        guard case .word(let word) = lexer.token, word.hasPrefix("b"), let id = Int32(word.dropFirst()), id >= 0 else {
            throw failure(expected: "a block")
        }
        lexer.advance()
        return id
    }
}

extension ValueType {
    /// The type that a word of the text form names.
    static func named(_ word: String) -> ValueType? { allCases.first { "\($0.name)" == word } }
}
