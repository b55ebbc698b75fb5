// room: kit/ir
// does: random operands, constants and pure ops
// spec: Sources/Kit/Sources/IR/Tables/ir.table

extension RandomRegionGenerator {
    /// A value of `type`: one of those that may be used, a slot's or a new constant. Newer values are likelier.
    mutating func operand(_ type: ValueType) -> ValueID {
        if !usable.isEmpty && !random.chance(oneIn: 6) {
            for _ in 0..<8 {
                let back = min(random.below(usable.count), random.below(usable.count))
                let value = usable[usable.count - 1 - back]
                if region.type(of: value) == type { return value }
            }
        }
        return random.chance(oneIn: 2) ? read(type) : constant(type)
    }

    /// An operand of float arithmetic, which may have an unspecified NaN payload.
    mutating func arithmeticOperand(_ type: ValueType) -> ValueID {
        if !usableLoose.isEmpty && random.chance(oneIn: 2) {
            let value = usableLoose[random.below(usableLoose.count)]
            if region.type(of: value) == type { return value }
        }
        return operand(type)
    }

    private mutating func read(_ type: ValueType) -> ValueID {
        guard let slot = slot(type) else { return constant(type) }
        return append(Op(.get, type, imm: Int64(slot.raw)))
    }

    /// A slot of the type that regions may change and that is not deferred now.
    mutating func slot(_ type: ValueType) -> SlotID? {
        let slots = layout.slots.indices.filter { index in
            let slot = layout.slots[index]
            return slot.type == type && !["memory", "hole", "counter"].contains(slot.name)
                && !deferred.contains(SlotID(index))
        }
        return slots.randomElement(using: &random).map { SlotID($0) }
    }

    mutating func constant(_ type: ValueType) -> ValueID {
        switch type {
        case .i32: append(Op(.iconst, .i32, imm: Int64(Int32(truncatingIfNeeded: random.edgeInteger()))))
        case .f32, .f64: append(Op(.fconst, type, imm: Int64(bitPattern: random.edgeFloat(type))))
        case .i64, .none: append(Op(.iconst, .i64, imm: random.edgeInteger()))
        }
    }

    mutating func integerType() -> ValueType { random.chance(oneIn: 3) ? .i32 : .i64 }
    mutating func floatType() -> ValueType { random.chance(oneIn: 2) ? .f32 : .f64 }

    mutating func anyType() -> ValueType {
        options.hasFloats && random.chance(oneIn: 3) ? floatType() : integerType()
    }

    /// A pure integer op, or a conversion between integer types.
    mutating func makeInteger() {
        let type = integerType()
        let code = Self.integerCodes[random.below(Self.integerCodes.count)]
        let shape = code.shape
        switch code {
        case .cmp:
            append(Op(.cmp, .i64, aux: UInt16(random.below(6)), a: operand(type), b: operand(type)))
        case .select:
            let chosen = anyType()
            append(Op(.select, chosen, a: operand(type), b: operand(chosen), c: operand(chosen)))
        case .sext32, .zext32: append(Op(code, .i64, a: operand(.i32)))
        case .trunc: append(Op(code, .i32, a: operand(.i64)))
        default:
            let result = shape.result == .i64 ? .i64 : type
            var op = Op(code, result, a: operand(result))
            if shape.b != .none { op.b = operand(result) }
            if shape.immediate == .field {
                let position = random.below(result.bits)
                op.imm = BitField(position: position, length: 1 + random.below(result.bits - position)).rawValue
            }
            append(op)
        }
    }

    /// A float op, or a conversion from or to integers.
    mutating func makeFloat() {
        let code = Self.floatCodes[random.below(Self.floatCodes.count)]
        let shape = code.shape
        var type = floatType()
        let rounding = RoundingMode.allCases[random.below(RoundingMode.allCases.count)].rawValue
        let aux: UInt16 =
            switch shape.auxiliary {
            case .round: rounding
            case .fcond: UInt16(random.below(3))
            default: 0
            }
        if code == .funbox { type = .f64 }
        if code == .fbox { type = .f32 }
        let takesInteger = code == .sintToF || code == .uintToF || code == .bitsf
        let source: ValueType = takesInteger ? code == .bitsf ? type.sameWidth : integerType() : type
        func result() -> ValueType {
            switch code {
            case .fcvt: type == .f32 ? .f64 : .f32
            case .fbox: .f64
            case .funbox: .f32
            case .fbits: type.sameWidth
            case .fcmp, .fclass: .i64
            default: type
            }
        }
        let isLoose = code.ignoresNaNPayload
        var op = Op(code, result(), aux: aux)
        if code == .fToSint || code == .fToUint { op.type = integerType() }
        op.a = isLoose ? arithmeticOperand(source) : operand(source)
        if shape.b != .none { op.b = isLoose ? arithmeticOperand(source) : operand(source) }
        if shape.c != .none { op.c = arithmeticOperand(source) }
        append(op)
    }

    private static let integerCodes = Opcode.allCases.filter {
        $0.rawValue >= Opcode.add.rawValue && $0.rawValue < Opcode.fadd.rawValue
    }
    private static let floatCodes = Opcode.allCases.filter {
        $0.rawValue >= Opcode.fadd.rawValue && $0.rawValue < Opcode.fflags.rawValue
    }
}

extension ValueType {
    /// The float type of an integer type's width and the other way round.
    var sameWidth: ValueType {
        switch self {
        case .none: .none
        case .i32: .f32
        case .i64: .f64
        case .f32: .i32
        case .f64: .i64
        }
    }
}
