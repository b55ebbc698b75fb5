// room: kit/optimizer
// does: shifts: by constants, in chains, in pairs that are extensions or rotates
// spec: Docs/TextIR.md

import IR

extension OptimizerScratch {
    mutating func simplifyShift(_ op: inout Op) -> ValueID {
        let known = foldConstants(op)
        if known.raw >= 0 { return known }
        guard on(.shifts) else { return .none }
        let width = Int64(op.type.bits)
        guard let amount = constant(op.b) else {
            if isConstant(op.a, 0) { return op.a }
            dropAmountMask(&op, width)
            return .none
        }
        let count = amount & (width - 1)
        if count == 0 { return op.a }
        if count != amount { op.b = integer(op.type, count) }
        let inner = definition(op.a)
        guard let first = constant(inner.b) else { return shiftOfNarrow(op, count) }
        let chained = shiftChain(op, inner, first & (width - 1), count)
        if chained.raw >= 0 { return chained }
        return shiftOfNarrow(op, count)
    }

    /// Shifts take their amount modulo the width, so a mask that keeps those bits says nothing.
    private mutating func dropAmountMask(_ op: inout Op, _ width: Int64) {
        let amount = definition(op.b)
        guard amount.code == .and, let kept = constant(amount.b), kept & (width - 1) == width - 1 else { return }
        if isWorthLookingThrough(op.b) { op.b = amount.a }
    }

    /// A logical shift right that leaves nothing of a narrow value.
    private mutating func shiftOfNarrow(_ op: Op, _ count: Int64) -> ValueID {
        guard op.code == .shr, unsignedBits(op.a) <= count else { return .none }
        return integer(op.type, 0)
    }

    /// A shift by `second` of a shift by `first`.
    private mutating func shiftChain(_ op: Op, _ inner: Op, _ first: Int64, _ second: Int64) -> ValueID {
        let width = Int64(op.type.bits)
        if inner.code == op.code {
            guard isWorthLookingThrough(op.a) else { return .none }
            let sum = first + second
            switch op.code {
            case .shl, .shr:
                if sum >= width { return integer(op.type, 0) }
                return emit(op.code, op.type, inner.a, integer(op.type, sum))
            case .sar: return emit(.sar, op.type, inner.a, integer(op.type, min(sum, width - 1)))
            default: return emit(op.code, op.type, inner.a, integer(op.type, sum & (width - 1)))
            }
        }
        guard inner.code == .shl, op.code == .shr || op.code == .sar, on(.extensions) else { return .none }
        return shiftPair(op, inner.a, first, second)
    }

    /// `x << first >> second`, which extends the low `width - first` bits of x.
    private mutating func shiftPair(_ op: Op, _ x: ValueID, _ first: Int64, _ second: Int64) -> ValueID {
        let width = Int64(op.type.bits)
        let kept = width - first
        let isSigned = op.code == .sar
        if second <= first, let extended = extendLow(op.type, x, kept, isSigned) {
            return emit(.shl, op.type, extended, integer(op.type, first - second))
        }
        if second == first, !isSigned, kept < 32 {
            return emit(.and, op.type, x, integer(op.type, mask(Int(kept))))
        }
        if second > first, kept == 32, !isSigned, op.type == .i64 {
            // The 32-bit shift clears the upper half by itself.
            let low = emit(.trunc, .i32, x)
            return emit(.zext32, .i64, emit(.shr, .i32, low, integer(.i32, second - 32)))
        }
        return .none
    }

    /// The low 8, 16 or 32 bits of x, extended.
    private mutating func extendLow(_ type: ValueType, _ x: ValueID, _ bits: Int64, _ isSigned: Bool) -> ValueID? {
        switch bits {
        case 8: emit(isSigned ? .sext8 : .zext8, type, x)
        case 16: emit(isSigned ? .sext16 : .zext16, type, x)
        case 32 where type == .i64: emit(isSigned ? .sext32 : .zext32, type, emit(.trunc, .i32, x))
        default: nil
        }
    }

    /// Or, exclusive or and sum are one when no bit is in both: `x << n` and `x >> width - n` make a rotate.
    mutating func rotate(_ op: Op) -> ValueID {
        var left = definition(op.a)
        var right = definition(op.b)
        if left.code == .shr { swap(&left, &right) }
        guard left.code == .shl, right.code == .shr, left.a == right.a else { return .none }
        let width = Int64(op.type.bits)
        if let up = constant(left.b), let down = constant(right.b) {
            guard up != 0, up & (width - 1) == up, up + down == width else { return .none }
            return emit(.rotl, op.type, left.a, left.b)
        }
        // By 0 both shifts give x, which only the or survives.
        guard op.code == .or else { return .none }
        if isNegative(right.b, of: left.b, width) { return emit(.rotl, op.type, left.a, left.b) }
        if isNegative(left.b, of: right.b, width) { return emit(.rotr, op.type, left.a, right.b) }
        return .none
    }

    /// Whether `value` is `-other` modulo the width.
    private mutating func isNegative(_ value: ValueID, of other: ValueID, _ width: Int64) -> Bool {
        let op = definition(value)
        if op.code == .neg { return op.a == other }
        guard op.code == .sub, op.b == other, let from = constant(op.a) else { return false }
        return from & (width - 1) == 0
    }
}
