// room: kit/ir
// does: the rules of single ops: operands, types, fields
// spec: Docs/TextIR.md; Sources/Kit/Sources/IR/Tables/ir.table

extension VerifierRun {
    mutating func checkOps() {
        for (index, op) in region.ops.enumerated() {
            let shape = op.code.shape
            let before = violations.count
            checkResult(index, op, shape)
            checkPresence(index, op, shape)
            checkAuxiliary(index, op, shape)
            checkImmediate(index, op, shape)
            guard violations.count == before else { continue }
            checkOperands(index, op, shape)
            guard violations.count == before else { continue }
            checkWidths(index, op)
            checkLinks(index, op)
        }
    }

    private mutating func checkResult(_ index: Int, _ op: Op, _ shape: OpShape) {
        // The signature says whether a call has a result.
        if op.code == .call { return }
        if !shape.result.allows(op.type, result: op.type, a: op.type) {
            report(.resultType, op: index, "has a result of type \(op.type.name)")
        }
    }

    private mutating func checkPresence(_ index: Int, _ op: Op, _ shape: OpShape) {
        // A misaligned access leaves with its address.
        let isAddressed = op.code == .leave && op.aux == LeaveReason.misaligned.rawValue
        let lists = op.code == .call || op.code == .jump || op.code == .br
        for (name, value, rule) in [("a", op.a, shape.a), ("b", op.b, shape.b), ("c", op.c, shape.c)] {
            if name == "c" && lists { continue }
            if rule == .none {
                if !value.isNone && !(isAddressed && name == "a") {
                    report(.operandPresence, op: index, "has an operand \(name), %\(value.raw)")
                }
            } else if value.isNone {
                report(.operandPresence, op: index, "lacks operand \(name)")
            }
        }
    }

    private mutating func checkOperands(_ index: Int, _ op: Op, _ shape: OpShape) {
        var operands = [op.a, op.b, op.c]
        var rules = [shape.a, shape.b, shape.c]
        if op.code == .leave && !op.a.isNone { rules[0] = .i64 }
        if op.code == .call || op.code == .jump || op.code == .br { operands[2] = .none }
        rules.removeAll { $0 == .none }
        operands.removeAll { $0.isNone }
        let listed = region.listedValues(op)
        for value in operands + listed {
            guard region.ops.indices.contains(value.index) else {
                report(.operandRange, op: index, "uses %\(value.raw) of \(region.ops.count)")
                return
            }
            if region.type(of: value) == .none {
                report(.operandValue, op: index, "uses %\(value.raw), which has no value")
                return
            }
        }
        for (value, rule) in zip(operands, rules) {
            let type = region.type(of: value)
            if !rule.allows(type, result: op.type, a: region.type(of: op.a)) {
                report(.operandType, op: index, "%\(value.raw) is of type \(type.name)")
            }
        }
    }

    private mutating func checkAuxiliary(_ index: Int, _ op: Op, _ shape: OpShape) {
        let isValid =
            switch shape.auxiliary {
            case .none: op.aux == 0 || op.code == .call
            case .length: op.aux > 0
            case .cond, .fcond, .round, .mem, .rmw, .fence, .reason: shape.auxiliary.word(for: op.aux) != nil
            }
        if !isValid { report(.auxiliary, op: index, "has the field \(op.aux)") }
    }

    private mutating func checkImmediate(_ index: Int, _ op: Op, _ shape: OpShape) {
        switch shape.immediate {
        case .none: if op.imm != 0 { report(.immediate, op: index, "has the immediate \(op.imm)") }
        case .bits: checkConstant(index, op)
        case .slot: checkSlot(index, op)
        case .field: checkField(index, op)
        case .helper:
            if !region.helpers.indices.contains(Int(op.imm)) {
                report(.helper, op: index, "there is no helper \(op.imm)")
            }
        case .offset, .pc: break
        }
    }

    private mutating func checkConstant(_ index: Int, _ op: Op) {
        if op.type == .i32 && Int64(Int32(truncatingIfNeeded: op.imm)) != op.imm {
            report(.constant, op: index, "is not sign-extended")
        }
        if op.type == .f32 && Int64(UInt32(truncatingIfNeeded: op.imm)) != op.imm {
            report(.constant, op: index, "is not zero-extended")
        }
    }

    private mutating func checkField(_ index: Int, _ op: Op) {
        let position = op.imm & 255
        let length = op.imm >> 8
        if length < 1 || position + length > Int64(op.type.bits) {
            report(.field, op: index, "bits \(position) to \(position &+ length) of \(op.type.bits)")
        }
    }

    private mutating func checkSlot(_ index: Int, _ op: Op) {
        guard layout.slots.indices.contains(Int(op.imm)) else {
            report(.slot, op: index, "there is no slot \(op.imm)")
            return
        }
        let slot = layout.slots[Int(op.imm)]
        var type = op.type
        if op.code != .get {
            guard region.ops.indices.contains(op.a.index) else { return }
            type = region.type(of: op.a)
        }
        if type != slot.type { report(.slot, op: index, "\(slot.name) is of type \(slot.type.name)") }
    }

    private mutating func checkWidths(_ index: Int, _ op: Op) {
        switch op.code {
        case .fbits, .bitsf:
            let from = region.type(of: op.a)
            if from.bits != op.type.bits { report(.conversionWidth, op: index, "%\(op.a.raw) has \(from.bits) bits") }
        case .fcvt:
            if region.type(of: op.a) == op.type { report(.conversionWidth, op: index, "both are \(op.type.name)") }
        case .load: checkAccess(index, op, of: op.type, isExact: op.type.isFloat)
        case .store:
            let type = region.type(of: op.b)
            checkAccess(index, op, of: type, isExact: type.isFloat)
        case .cas, .lr: checkAccess(index, op, of: op.type, isExact: true)
        case .sc: checkAccess(index, op, of: region.type(of: op.b), isExact: true)
        default: break
        }
    }

    private mutating func checkAccess(_ index: Int, _ op: Op, of type: ValueType, isExact: Bool) {
        let access = MemoryAccess(rawValue: op.aux)
        let bits = access.bytes * 8
        if bits > type.bits || isExact && bits != type.bits {
            report(.accessWidth, op: index, "\(bits) bits of a value of type \(type.name)")
        } else if access.isSigned && (isExact || op.code == .store) {
            report(.accessWidth, op: index, "has a sign extension")
        }
    }

    /// What ties an op to its helper, its target's parameters or its prediction.
    private mutating func checkLinks(_ index: Int, _ op: Op) {
        switch op.code {
        case .call: checkCall(index, op)
        case .jump, .br: checkTargets(index, op)
        case .exitCall: checkPrediction(index, op.a)
        case .exitCallIndirect: checkPrediction(index, op.b)
        default: break
        }
    }

    private mutating func checkPrediction(_ index: Int, _ value: ValueID) {
        if region.ops[value.index].code != .iconst { report(.prediction, op: index, "predicts %\(value.raw)") }
    }

    private mutating func checkCall(_ index: Int, _ op: Op) {
        let signature = region.helpers[Int(op.imm)].signature
        let types = region.listedValues(op).map { region.type(of: $0) }
        let wanted = signature.arguments.map(\.type)
        if types != wanted {
            report(.helper, op: index, "arguments of types \(names(types)), not \(names(wanted))")
        }
        if op.type != signature.result.type {
            report(.helper, op: index, "a result of type \(op.type.name), not \(signature.result.type.name)")
        }
    }

    private mutating func checkTargets(_ index: Int, _ op: Op) {
        var wrong: [String] = []
        region.forEachTarget(of: op) { block, range in
            let types = range.map { region.type(of: ValueID(region.extra[$0])) }
            let wanted = region.parameterTypes(of: block)
            if types != wanted { wrong.append("b\(block.raw) gets \(names(types)), not \(names(wanted))") }
        }
        for detail in wrong { report(.targetArguments, op: index, detail) }
    }

    private func names(_ types: [ValueType]) -> String {
        "(" + types.map { "\($0.name)" }.joined(separator: ", ") + ")"
    }
}

extension TypeRule {
    /// Whether the rule allows `type`, in an op whose result and whose operand a have these types.
    func allows(_ type: ValueType, result: ValueType, a: ValueType) -> Bool {
        switch self {
        case .none: type == .none
        case .int: type.isInteger
        case .float: type.isFloat
        case .any: type != .none
        case .i32: type == .i32
        case .i64: type == .i64
        case .f32: type == .f32
        case .f64: type == .f64
        case .sameAsResult: type == result
        case .sameAsA: type == a
        }
    }
}

extension Region {
    /// The arguments of a call, or of all targets of a jump or branch.
    func listedValues(_ op: Op) -> [ValueID] {
        if op.code == .call { return callArguments(op).map { ValueID($0) } }
        var values: [ValueID] = []
        forEachTarget(of: op) { _, range in values += extra[range].map { ValueID($0) } }
        return values
    }

    /// The types of a block's parameters.
    public func parameterTypes(of block: BlockID) -> [ValueType] {
        blocks[block.index].range.prefix { ops[$0].code == .param }.map { ops[$0].type }
    }
}
