// room: kit/ir
// does: the rules of values on their way: dominance, NaN payloads, deferred slots
// spec: Docs/TextIR.md; IRRule.nanPayload, IRRule.deferred

extension VerifierRun {
    mutating func checkFlow() {
        let flow = ControlFlow(region)
        var owner = Array(repeating: BlockID(0), count: region.ops.count)
        for (id, block) in region.blocks.enumerated() {
            for index in block.range { owner[index] = BlockID(id) }
        }
        for (index, op) in region.ops.enumerated() {
            for value in region.operands(of: op) {
                checkDominance(index, value, owner, flow)
                checkNaN(index, op, value)
            }
        }
        checkDeferred(flow)
    }

    private mutating func checkDominance(_ index: Int, _ value: ValueID, _ owner: [BlockID], _ flow: ControlFlow) {
        let definition = owner[value.index]
        let use = owner[index]
        if definition == use ? value.index >= index : !flow.dominates(definition, use) {
            report(.dominance, op: index, "%\(value.raw) is not defined on every way here")
        }
    }

    private mutating func checkNaN(_ index: Int, _ op: Op, _ value: ValueID) {
        if region.ops[value.index].code.traits.contains(.nan) && !op.code.ignoresNaNPayload {
            report(.nanPayload, op: index, "observes the payload of %\(value.raw)")
        }
    }

    /// Deferred slots at the start of each block: those of any predecessor's end, until nothing changes.
    private mutating func checkDeferred(_ flow: ControlFlow) {
        guard region.ops.contains(where: { $0.code == .defer }) else { return }
        var atStart: [Set<Int64>] = Array(repeating: [], count: region.blocks.count)
        var isChanged = true
        while isChanged {
            isChanged = false
            for block in flow.reversePostorder {
                let atEnd = deferred(from: atStart[block.index], through: block) { _, _ in }
                for successor in flow.successors[block.index] where !atEnd.isSubset(of: atStart[successor.index]) {
                    atStart[successor.index].formUnion(atEnd)
                    isChanged = true
                }
            }
        }
        var wrong: [(Int, Set<Int64>)] = []
        for block in flow.reversePostorder {
            _ = deferred(from: atStart[block.index], through: block) { wrong.append(($0, $1)) }
        }
        for (index, slots) in wrong {
            let names = slots.sorted().map { layout.slots[Int($0)].name }.joined(separator: ", ")
            report(.deferred, op: index, "\(names) is deferred here")
        }
    }

    /// The deferred slots at the block's end; calls `body` with each op that may not come while they are.
    private func deferred(
        from start: Set<Int64>, through block: BlockID, _ body: (Int, Set<Int64>) -> Void
    ) -> Set<Int64> {
        var slots = start
        for index in region.blocks[block.index].range {
            let op = region.ops[index]
            switch op.code {
            case .defer: slots.insert(op.imm)
            case .set: slots.remove(op.imm)
            case .get: if slots.contains(op.imm) { body(index, [op.imm]) }
            case .call:
                let effects = region.helpers[Int(op.imm)].signature.effects
                if !slots.isEmpty && !effects.isDisjoint(with: [.readsState, .writesState]) { body(index, slots) }
            case .jump, .br: break
            default: if op.code.traits.contains(.ends) && !slots.isEmpty { body(index, slots) }
            }
        }
        return slots
    }
}

extension Region {
    /// Every value that the op uses, those in its lists included.
    public func operands(of op: Op) -> [ValueID] {
        var values = [op.a, op.b]
        if op.code != .call && op.code != .jump && op.code != .br { values.append(op.c) }
        values.removeAll { $0.isNone }
        return values + listedValues(op)
    }
}

extension Opcode {
    /// Whether the op gives the same for a NaN operand whatever its payload and sign, or a NaN of an unspecified one.
    public var ignoresNaNPayload: Bool {
        switch self {
        case .fadd, .fsub, .fmul, .fdiv, .fsqrt, .fma, .fcvt, .fcanon, .fmin, .fmax, .fcmp, .fToSint, .fToUint: true
        default: false
        }
    }
}
