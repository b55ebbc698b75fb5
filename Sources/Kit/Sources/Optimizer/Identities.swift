// room: kit/optimizer
// does: algebraic identities of integer arithmetic and logic
// spec: Docs/TextIR.md

import IR

extension OptimizerScratch {
    /// Identities of a two-operand op whose constant, if it has one, stands on the right.
    mutating func simplifyIdentity(_ op: inout Op) -> ValueID {
        if let k = constant(op.b) {
            switch op.code {
            case .add, .sub: return simplifySum(&op, k)
            case .and, .or, .xor: return simplifyLogic(&op, k)
            case .mul, .mulhs, .mulhu: return simplifyProduct(&op, k)
            case .divs, .divu, .rems, .remu: return simplifyQuotient(&op, k)
            default: return .none
            }
        }
        if op.a == op.b { return simplifyEqualOperands(op) }
        switch op.code {
        case .sub where isConstant(op.a, 0): return emit(.neg, op.type, op.b)
        case .sub where definition(op.b).code == .neg && isWorthLookingThrough(op.b):
            return emit(.add, op.type, op.a, definition(op.b).a)
        case .add where definition(op.b).code == .neg && isWorthLookingThrough(op.b):
            return emit(.sub, op.type, op.a, definition(op.b).a)
        default: return .none
        }
    }

    private mutating func simplifyEqualOperands(_ op: Op) -> ValueID {
        switch op.code {
        case .sub, .xor: integer(op.type, 0)
        case .and, .or, .smin, .smax, .umin, .umax: op.a
        default: .none
        }
    }

    /// `a + k` and `a - k`.
    private mutating func simplifySum(_ op: inout Op, _ k: Int64) -> ValueID {
        if k == 0 { return op.a }
        if op.code == .sub {
            return emit(.add, op.type, op.a, integer(op.type, 0 &- k))
        }
        let inner = definition(op.a)
        if inner.code == .add, let first = constant(inner.b), isWorthLookingThrough(op.a) {
            return emit(.add, op.type, inner.a, integer(op.type, first &+ k))
        }
        return .none
    }

    /// `a & k`, `a | k`, `a ^ k`.
    private mutating func simplifyLogic(_ op: inout Op, _ k: Int64) -> ValueID {
        if k == 0 { return op.code == .and ? op.b : op.a }
        if k == -1 {
            switch op.code {
            case .and: return op.a
            case .or: return op.b
            default: return emit(.not, op.type, op.a)
            }
        }
        let inner = definition(op.a)
        if on(.comparisons), k == 1, op.code == .xor, inner.code == .cmp, isWorthLookingThrough(op.a) {
            return emit(Op(.cmp, .i64, aux: inner.aux ^ 1, a: inner.a, b: inner.b))
        }
        if inner.code == op.code, let first = constant(inner.b), isWorthLookingThrough(op.a) {
            return emit(op.code, op.type, inner.a, integer(op.type, folded(op, first, k)))
        }
        return .none
    }

    private mutating func simplifyProduct(_ op: inout Op, _ k: Int64) -> ValueID {
        if k == 0 { return op.b }
        switch (op.code, k) {
        case (.mul, 1): return op.a
        case (.mul, -1): return emit(.neg, op.type, op.a)
        case (.mulhu, 1): return integer(op.type, 0)
        case (.mulhs, 1): return emit(.sar, op.type, op.a, integer(op.type, 63))
        default: break
        }
        guard let power = powerOfTwo(k, op.type) else { return .none }
        switch op.code {
        case .mul: return emit(.shl, op.type, op.a, integer(op.type, power))
        case .mulhu: return emit(.shr, op.type, op.a, integer(op.type, 64 - power))
        default: return .none
        }
    }

    private mutating func simplifyQuotient(_ op: inout Op, _ k: Int64) -> ValueID {
        switch (op.code, k) {
        case (.divs, 0), (.divu, 0): return integer(op.type, -1)
        case (.rems, 0), (.remu, 0), (.divs, 1), (.divu, 1): return op.a
        case (.rems, 1), (.remu, 1), (.rems, -1): return integer(op.type, 0)
        // The overflow case gives the dividend, which is its own negative.
        case (.divs, -1): return emit(.neg, op.type, op.a)
        default: break
        }
        guard op.code == .divu || op.code == .remu, let power = powerOfTwo(k, op.type) else { return .none }
        if op.code == .divu { return emit(.shr, op.type, op.a, integer(op.type, power)) }
        return emit(.and, op.type, op.a, integer(op.type, mask(Int(power))))
    }

    /// The exponent of `k` if it is a power of two as an unsigned number of the type.
    private mutating func powerOfTwo(_ k: Int64, _ type: ValueType) -> Int64? {
        let bits = type == .i64 ? UInt64(bitPattern: k) : UInt64(UInt32(truncatingIfNeeded: k))
        return bits.nonzeroBitCount == 1 ? Int64(bits.trailingZeroBitCount) : nil
    }

    mutating func simplifyUnaryIdentity(_ op: inout Op) -> ValueID {
        let inner = definition(op.a)
        switch (op.code, inner.code) {
        case (.neg, .neg), (.not, .not), (.bswap, .bswap):
            return inner.a
        case (.neg, .sub) where isWorthLookingThrough(op.a):
            return emit(.sub, op.type, inner.b, inner.a)
        default: return .none
        }
    }
}
