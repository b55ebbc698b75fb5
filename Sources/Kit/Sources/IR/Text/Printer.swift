// room: kit/ir
// does: prints regions, single ops and state layouts
// spec: Docs/TextIR.md

import Base

/// Prints IR. Slots get their names from the layout; without one they are numbers (`$5`).
public struct RegionPrinter {
    private let layout: StateLayout?

    public init(layout: StateLayout? = nil) { self.layout = layout }

    /// The whole region. Parsing the text gives an equal region, if the region is compact (`Region.compacted`).
    public func text(of region: Region) -> String {
        var text = "region \(region.entry) mode \(region.mode) insns \(region.instructionCount) {\n"
        for range in region.guestCode { text += "code \(range.start) + \(range.length)\n" }
        for helper in region.helpers { text += declaration(of: helper) + "\n" }
        for block in region.placementOrder {
            text += "b\(block.raw):\n"
            for index in region.blocks[block.index].range where region.ops.indices.contains(index) {
                text += "    " + self.text(ofOp: index, in: region) + "\n"
            }
        }
        return text + "}\n"
    }

    /// One op, without indentation: `%3 = add.i64 %1, %2`.
    public func text(ofOp index: Int, in region: Region) -> String {
        let op = region.ops[index]
        let shape = op.code.shape
        var text = op.type == .none ? "" : "%\(index) = "
        text += "\(op.code.name)"
        if shape.result.fixed(for: op.code) != op.type { text += ".\(op.type.name)" }
        if shape.auxiliary.isSuffix { text += "." + auxiliary(op.aux, shape.auxiliary) }
        let operands = operands(of: op, shape, in: region)
        if !operands.isEmpty { text += " " + operands }
        if op.code == .jump || op.code == .br { text += (op.code == .br ? " -> " : " ") + targets(of: op, in: region) }
        return text
    }

    private func auxiliary(_ value: UInt16, _ kind: AuxiliaryKind) -> String { kind.word(for: value) ?? "?\(value)" }

    private func operands(of op: Op, _ shape: OpShape, in region: Region) -> String {
        if op.code == .call { return call(op, in: region) }
        var parts: [String] = []
        if shape.immediate == .pc { parts.append(hex(UInt64(bitPattern: op.imm))) }
        if shape.immediate == .slot { parts.append(slot(op.imm)) }
        if shape.immediate == .bits { parts.append(constant(op)) }
        if shape.a != .none || op.code == .leave && !op.a.isNone {
            parts.append(value(op.a) + (shape.immediate == .offset ? offset(op.imm) : ""))
        }
        if shape.b != .none { parts.append(value(op.b)) }
        if shape.c != .none { parts.append(value(op.c)) }
        if shape.immediate == .field { parts += [String(op.imm & 255), String(op.imm >> 8)] }
        if shape.auxiliary == .length { parts.append(String(op.aux)) }
        let operands = parts.joined(separator: ", ")
        switch shape.auxiliary {
        case .mem, .rmw, .fence, .reason:
            return auxiliary(op.aux, shape.auxiliary) + (operands.isEmpty ? "" : " " + operands)
        case .none, .cond, .fcond, .round, .length: return operands
        }
    }

    private func value(_ value: ValueID) -> String { value.isNone ? "none" : "%\(value.raw)" }

    private func slot(_ number: Int64) -> String {
        guard let layout, layout.slots.indices.contains(Int(number)) else { return "$\(number)" }
        let name = layout.slots[Int(number)].name
        return layout.slot(named: name)?.index == Int(number) ? nameText(name) : "$\(number)"
    }

    private func constant(_ op: Op) -> String {
        let isSmall = (-0xffff...0xffff).contains(op.imm)
        return op.code == .iconst && isSmall ? String(op.imm) : hex(UInt64(bitPattern: op.imm))
    }

    private func offset(_ bytes: Int64) -> String {
        if bytes == 0 { return "" }
        return bytes < 0 ? " - \(bytes.magnitude)" : " + \(bytes)"
    }

    private func call(_ op: Op, in region: Region) -> String {
        let known = region.helpers.indices.contains(Int(op.imm)) ? region.helpers[Int(op.imm)].name : nil
        let isUnique = region.helpers.filter { $0.name == known }.count == 1
        let name = known.flatMap { isUnique ? nameText($0) : nil } ?? "$\(op.imm)"
        let start = op.c.index
        guard start >= 0, start + Int(op.aux) <= region.extra.count else { return name + "(?)" }
        return name + arguments(start..<start + Int(op.aux), of: region)
    }

    private func arguments(_ range: Range<Int>, of region: Region) -> String {
        "(" + range.map { value(ValueID(region.extra[$0])) }.joined(separator: ", ") + ")"
    }

    private func targets(of op: Op, in region: Region) -> String {
        guard region.hasWholeTargets(op) else { return "?" }
        var parts: [String] = []
        region.forEachTarget(of: op) { block, range in
            parts.append("b\(block.raw)" + (range.isEmpty ? "" : arguments(range, of: region)))
        }
        return parts.joined(separator: ", ")
    }

    private func declaration(of helper: Helper) -> String {
        let signature = helper.signature
        var text = "helper \(nameText(helper.name))("
        text += signature.arguments.map { "\($0.name)" }.joined(separator: ", ") + ")"
        if signature.result != .void { text += " -> \(signature.result.name)" }
        for (word, effect) in HelperEffects.words where signature.effects.contains(effect) { text += " " + word }
        return text
    }
}

extension TypeRule {
    /// The type that a result has when the text does not say one; nil if the text always does.
    func fixed(for code: Opcode) -> ValueType? {
        switch self {
        case .none: return ValueType.none
        case .i32: return .i32
        case .i64: return .i64
        case .f32: return .f32
        case .f64: return .f64
        case .int, .float, .sameAsResult, .sameAsA: return nil
        case .any: return code == .call ? ValueType.none : nil
        }
    }
}

extension Region {
    /// The region as text.
    public func text(layout: StateLayout? = nil) -> String { RegionPrinter(layout: layout).text(of: self) }

    /// The blocks in the order in which their ops stand; ones that were never placed last.
    public var placementOrder: [BlockID] {
        func key(_ block: Int) -> (UInt32, UInt32, Int) {
            (UInt32(bitPattern: blocks[block].first), UInt32(bitPattern: blocks[block].end), block)
        }
        return blocks.indices.sorted { key($0) < key($1) }.map { BlockID($0) }
    }

    /// Whether the argument lists of a `jump` or `br` lie inside the extra list.
    func hasWholeTargets(_ op: Op) -> Bool {
        var at = op.c.index
        for _ in 0..<(op.code == .br ? 2 : 1) {
            guard at >= 0, at + 2 <= extra.count, extra[at + 1] >= 0 else { return false }
            at += 2 + Int(extra[at + 1])
        }
        return at <= extra.count
    }
}
