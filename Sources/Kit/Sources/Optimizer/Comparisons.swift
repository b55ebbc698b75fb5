// room: kit/optimizer
// does: comparisons and selects: known results, comparisons of comparisons, simpler operands
// spec: Docs/TextIR.md

import IR

/// What is known of a comparison.
enum ComparisonResult {
    case no
    case yes
    case unknown
}

extension OptimizerScratch {
    mutating func simplifyCompare(_ op: inout Op) -> ValueID {
        switch simplifyComparison(&op) {
        case .no: return integer(.i64, 0)
        case .yes: return integer(.i64, 1)
        case .unknown: break
        }
        // A comparison itself is 0 or 1 already.
        if on(.comparisons), op.aux == Condition.ne.rawValue, isConstant(op.b, 0), definition(op.a).type == .i64,
            unsignedBits(op.a) <= 1
        {
            return op.a
        }
        return .none
    }

    /// Decides or simplifies the comparison in `op`, a `cmp` or a `br`.
    mutating func simplifyComparison(_ op: inout Op) -> ComparisonResult {
        for _ in 0..<4 {
            let condition = Condition(rawValue: op.aux).unsafelyUnwrapped
            if let left = constant(op.a), let right = constant(op.b) {
                guard on(.constantFolding) else { return .unknown }
                return holds(condition, left, right) ? .yes : .no
            }
            guard on(.comparisons) else { return .unknown }
            if op.a == op.b { return condition == .eq || condition == .ges || condition == .geu ? .yes : .no }
            let before = op
            moveConstantRight(&op, condition)
            if let k = constant(op.b) {
                let known = compareWithConstant(&op, k)
                if known != .unknown { return known }
            } else {
                compareNarrow(&op)
            }
            if op == before { break }
        }
        return .unknown
    }

    /// `k < x` is `x >= k + 1`, and so on.
    private mutating func moveConstantRight(_ op: inout Op, _ condition: Condition) {
        guard let k = constant(op.a) else { return }
        let type = definition(op.a).type
        switch condition {
        case .eq, .ne: break
        case .lts, .ges:
            if k == (type == .i64 ? Int64.max : Int64(Int32.max)) { return }
        case .ltu, .geu:
            if k == -1 { return }
        }
        op.a = op.b
        if condition == .eq || condition == .ne {
            op.b = integer(type, k)
        } else {
            op.aux = condition.inverted.rawValue
            op.b = integer(type, k &+ 1)
        }
    }

    private mutating func compareWithConstant(_ op: inout Op, _ k: Int64) -> ComparisonResult {
        let type = definition(op.b).type
        let least = type == .i64 ? Int64.min : Int64(Int32.min)
        switch (Condition(rawValue: op.aux).unsafelyUnwrapped, k) {
        case (.ltu, 0): return .no
        case (.geu, 0): return .yes
        case (.lts, least): return .no
        case (.ges, least): return .yes
        case (.ltu, 1): setComparison(&op, .eq, op.a, integer(type, 0))
        case (.geu, 1): setComparison(&op, .ne, op.a, integer(type, 0))
        case (.ltu, -1): op.aux = Condition.ne.rawValue
        case (.geu, -1): op.aux = Condition.eq.rawValue
        case (.eq, 1) where unsignedBits(op.a) <= 1: setComparison(&op, .ne, op.a, integer(type, 0))
        case (.ne, 1) where unsignedBits(op.a) <= 1: setComparison(&op, .eq, op.a, integer(type, 0))
        case (.eq, 0), (.ne, 0): compareWithZero(&op)
        default: compareExtended(&op, k)
        }
        return .unknown
    }

    private mutating func setComparison(_ op: inout Op, _ condition: Condition, _ a: ValueID, _ b: ValueID) {
        op.aux = condition.rawValue
        op.a = a
        op.b = b
    }

    /// `x == 0` and `x != 0`.
    private mutating func compareWithZero(_ op: inout Op) {
        let inner = definition(op.a)
        guard isWorthLookingThrough(op.a) else { return }
        let isEqual = op.aux == Condition.eq.rawValue
        switch inner.code {
        case .cmp:
            let condition = Condition(rawValue: inner.aux).unsafelyUnwrapped
            setComparison(&op, isEqual ? condition.inverted : condition, inner.a, inner.b)
        case .sub, .xor:
            op.a = inner.a
            op.b = inner.b
        case .sext32, .zext32:
            op.a = inner.a
            op.b = integer(.i32, 0)
        default: break
        }
    }

    /// A sign-extended 32-bit value against a constant of that range.
    private mutating func compareExtended(_ op: inout Op, _ k: Int64) {
        let inner = definition(op.a)
        guard inner.code == .sext32, k == Int64(Int32(truncatingIfNeeded: k)), isWorthLookingThrough(op.a) else {
            return
        }
        op.a = inner.a
        op.b = integer(.i32, k)
    }

    /// Sign extension keeps the signed order and the unsigned one, zero extension the unsigned one.
    private mutating func compareNarrow(_ op: inout Op) {
        let left = definition(op.a)
        let right = definition(op.b)
        guard left.code == right.code, left.code == .sext32 || left.code == .zext32 else { return }
        guard isWorthLookingThrough(op.a), isWorthLookingThrough(op.b) else { return }
        if left.code == .zext32 {
            if op.aux == Condition.lts.rawValue { op.aux = Condition.ltu.rawValue }
            if op.aux == Condition.ges.rawValue { op.aux = Condition.geu.rawValue }
        }
        op.a = left.a
        op.b = right.a
    }

    mutating func simplifySelect(_ op: inout Op) -> ValueID {
        if let condition = constant(op.a) { return condition != 0 ? op.b : op.c }
        if op.b == op.c { return op.b }
        guard op.type == .i64, let yes = constant(op.b), let no = constant(op.c) else { return .none }
        guard yes == 1 && no == 0 || yes == 0 && no == 1 else { return .none }
        let condition: Condition = yes == 1 ? .ne : .eq
        let zero = integer(definition(op.a).type, 0)
        return emit(Op(.cmp, .i64, aux: condition.rawValue, a: op.a, b: zero))
    }
}
