// room: kit/ir
// does: random ops with effects, and block endings
// spec: Sources/Kit/Sources/IR/Tables/ir.table

import Base

extension RandomRegionGenerator {
    /// One op, with what it needs.
    mutating func makeStep() {
        switch random.below(20) {
        case 0..<8: makeInteger()
        case 8..<11: if options.hasFloats { makeFloat() } else { makeInteger() }
        case 11..<13: makeStateWrite()
        case 13..<16: if options.hasMemory { makeAccess() }
        case 16: if options.hasAtomics { makeAtomic() }
        case 17: makeRare()
        case 18: makeCall()
        default: mark()
        }
    }

    private mutating func makeStateWrite() {
        let type = anyType()
        guard let slot = slot(type) else { return }
        let isDeferred = random.chance(oneIn: 4)
        append(Op(isDeferred ? .defer : .set, .none, a: operand(type), imm: Int64(slot.raw)))
        if isDeferred { deferred.append(slot) }
    }

    private mutating func makeRare() {
        switch random.below(6) {
        case 0: append(Op(.nop, .none))
        case 1: append(Op(.fence, .none, aux: UInt16(random.below(2))))
        case 2: if options.hasPolls { append(Op(.poll, .none, a: operand(.i64))) }
        case 3: if options.hasFloats { append(Op(.fflags, .i64)) }
        case 4: if options.hasFloats { append(Op(.setFflags, .none, a: operand(.i64))) }
        default:
            guard options.hasFloats else { return }
            let mode = append(Op(.iconst, .i64, imm: Int64(random.below(5))))
            append(Op(.setRounding, .none, a: mode))
        }
    }

    private mutating func makeCall() {
        guard !options.helpers.isEmpty else { return }
        let index = random.below(options.helpers.count)
        let signature = options.helpers[index].signature
        if !signature.effects.isDisjoint(with: [.readsState, .writesState]) {
            for slot in deferred { append(Op(.set, .none, a: operand(layout[slot].type), imm: Int64(slot.raw))) }
            deferred = []
        }
        let arguments = signature.arguments.map { operand($0.type).raw }
        let start = ValueID(region.extra.count)
        region.extra += arguments
        append(
            Op(.call, signature.result.type, aux: UInt16(arguments.count), c: start, imm: Int64(index)))
    }

    /// An address inside the memory, or rarely the hole's.
    private mutating func address(aligned: Bool) -> ValueID {
        if options.hasFaults && random.chance(oneIn: 12) {
            return append(Op(.get, .i64, imm: slotNumber("hole")))
        }
        let base = append(Op(.get, .i64, imm: slotNumber("memory")))
        // With the offset and width of an unaligned access, added by `makeAccess`, the end stays inside.
        let mask: Int64 = aligned ? 0x1f8 : random.chance(oneIn: 2) ? 0xf8 : 0xff
        let limit = append(Op(.iconst, .i64, imm: mask))
        let offset = append(Op(.and, .i64, a: operand(.i64), b: limit))
        return append(Op(.add, .i64, a: base, b: offset))
    }

    private func slotNumber(_ name: String) -> Int64 { Int64(layout.slot(named: name).unsafelyUnwrapped.raw) }

    private mutating func makeAccess() {
        // Up to 255 by the value, up to 200 by the offset, 8 for the width: less than 512.
        let address = address(aligned: false)
        let offset = random.chance(oneIn: 2) ? 0 : Int64(random.below(200))
        let type = anyType()
        let bytes = type.isFloat ? type.bits / 8 : 1 << random.below(type == .i32 ? 3 : 4)
        let isLoad = random.chance(oneIn: 2)
        let order = MemoryOrder.allCases[random.chance(oneIn: 6) ? random.below(4) : 0]
        let isSigned = isLoad && type.isInteger && random.chance(oneIn: 2)
        let aux = MemoryAccess(bytes: bytes, signed: isSigned, order: order).rawValue
        if isLoad {
            append(Op(.load, type, aux: aux, a: address, imm: offset))
        } else {
            append(Op(.store, .none, aux: aux, a: address, b: operand(type), imm: offset))
        }
    }

    private mutating func makeAtomic() {
        let address = address(aligned: true)
        let type = integerType()
        let order = MemoryOrder.allCases[random.below(4)]
        let aux = MemoryAccess(bytes: type.bits / 8, order: order).rawValue
        switch random.below(4) {
        case 0:
            let operation = AtomicOperation.allCases[random.below(AtomicOperation.allCases.count)]
            append(
                Op(.rmw, type, aux: AtomicAccess(operation, order: order).rawValue, a: address, b: operand(type)))
        case 1:
            // Half of the time the comparison succeeds.
            let expected =
                random.chance(oneIn: 2)
                ? append(Op(.load, type, aux: aux & 3, a: address)) : operand(type)
            append(Op(.cas, type, aux: aux, a: address, b: expected, c: operand(type)))
        case 2:
            append(Op(.lr, type, aux: aux, a: address))
            if !random.chance(oneIn: 4) { append(Op(.sc, .i64, aux: aux, a: address, b: operand(type))) }
        default: append(Op(.sc, .i64, aux: aux, a: address, b: operand(type)))
        }
    }

    mutating func makeEnding() {
        let list = targets[block]
        switch list.count {
        case 0: makeExit()
        case 1: appendTargets(Op(.jump, .none), list)
        default:
            if isLoop[block] {
                let one = append(Op(.iconst, .i64, imm: 1))
                let count = append(Op(.get, .i64, imm: slotNumber("counter")))
                let left = append(Op(.sub, .i64, a: count, b: one))
                append(Op(.set, .none, a: left, imm: slotNumber("counter")))
                let zero = append(Op(.iconst, .i64, imm: 0))
                appendTargets(Op(.br, .none, aux: Condition.ges.rawValue, a: zero, b: left), list)
            } else {
                let type = integerType()
                let condition = UInt16(random.below(6))
                appendTargets(Op(.br, .none, aux: condition, a: operand(type), b: operand(type)), list)
            }
        }
    }

    private mutating func appendTargets(_ op: Op, _ list: [Int]) {
        // Arguments first: making one may append ops.
        let arguments = list.map { target in parameters[target].map { operand($0).raw } }
        var op = op
        op.c = ValueID(region.extra.count)
        for (target, arguments) in zip(list, arguments) {
            region.extra += [Int32(target), Int32(arguments.count)] + arguments
        }
        append(op)
    }

    private mutating func makeExit() {
        let prediction = append(Op(.iconst, .i64, imm: Int64(0x20000 + 4 * random.below(64))))
        switch random.below(6) {
        case 0: append(Op(.exit, .none, imm: 0x30000))
        case 1: append(Op(.exitIndirect, .none, a: operand(.i64)))
        case 2: append(Op(.exitCall, .none, a: prediction, imm: 0x30004))
        case 3: append(Op(.exitCallIndirect, .none, a: operand(.i64), b: prediction))
        case 4: append(Op(.exitReturn, .none, a: operand(.i64)))
        default:
            let reason = LeaveReason.allCases[random.below(LeaveReason.allCases.count)]
            let address = reason == .misaligned ? operand(.i64) : .none
            append(Op(.leave, .none, aux: reason.rawValue, a: address, imm: 0x30008))
        }
    }
}
