// room: backend/x86-64
// does: comparisons to values, to flags for a branch or a conditional move, and minimum and maximum
// spec: Docs/Reference/IR.md; Intel SDM volume 2, CMP, TEST, SETcc, CMOVcc

import Codegen
import IR
import X86Instructions

extension IR.Condition {
    /// The x86 condition after `cmp a, b`.
    var cc: CC {
        switch self {
        case .eq: .equal
        case .ne: .notEqual
        case .lts: .less
        case .ges: .greaterOrEqual
        case .ltu: .below
        case .geu: .aboveOrEqual
        }
    }

    /// The x86 condition after `cmp b, a`.
    var swappedCC: CC {
        switch self {
        case .eq: .equal
        case .ne: .notEqual
        case .lts: .greater
        case .ges: .lessOrEqual
        case .ltu: .above
        case .geu: .belowOrEqual
        }
    }
}

/// A comparison whose operands are in place, to be emitted when nothing may come between it and its use.
struct Comparison {
    var left: HostRegister
    var right: Operand
    var isWide: Bool
    var isTest = false
    var cc: CC
    /// A float comparison: ucomis or comis instead.
    var float = FloatComparison.none
    /// The branch is taken where the condition does not hold.
    var isInverted = false
}

enum FloatComparison {
    case none, quiet, signalling
}

extension Compiler {
    /// Brings the operands of `a condition b` into place.
    mutating func prepareComparison(_ condition: IR.Condition, _ a: ValueID, _ b: ValueID) -> Comparison {
        let isWide = op(a.raw).type == .i64
        if constant(a) != nil, constant(b) == nil {
            let left = use(b)
            return Comparison(
                left: left, right: operand(a, isWide: isWide), isWide: isWide, cc: condition.swappedCC)
        }
        if constant(b) == 0, condition == .eq || condition == .ne, states[a.index].isFolded, op(a.raw).code == .and {
            let and = op(a.raw)
            var (x, y) = (and.a, and.b)
            if constant(x) != nil { swap(&x, &y) }
            let left = use(x)
            var right = operand(y, isWide: isWide)
            if case .memory = right { right = .register(use(y)) }
            return Comparison(left: left, right: right, isWide: isWide, isTest: true, cc: condition.cc)
        }
        let left = use(a)
        let right = operand(b, isWide: isWide)
        if case .immediate(0) = right, condition == .lts || condition == .ges {
            return Comparison(left: left, right: right, isWide: isWide, cc: condition == .lts ? .sign : .notSign)
        }
        return Comparison(left: left, right: right, isWide: isWide, cc: condition.cc)
    }

    /// The comparison of a branch or select: the folded one that defines `a`, or a test of `a`.
    mutating func prepareCondition(_ condition: IR.Condition, _ a: ValueID, _ b: ValueID) -> Comparison {
        let definition = op(a.raw)
        if states[a.index].isFolded, definition.code == .fcmp {
            var comparison = prepareFloatComparison(definition)
            if condition == .eq { comparison.invert() }
            return comparison
        }
        if states[a.index].isFolded, definition.code == .cmp {
            let inner = IR.Condition(rawValue: definition.aux).unsafelyUnwrapped
            return prepareComparison(condition == .ne ? inner : inner.inverted, definition.a, definition.b)
        }
        return prepareComparison(condition, a, b)
    }

    mutating func emitComparison(_ comparison: Comparison) {
        if comparison.float != .none { return emitFloatComparison(comparison) }
        if comparison.isTest {
            switch comparison.right {
            case .register(let right): emit(comparison.isWide ? .test_rr64 : .test_rr32, comparison.left, right)
            case .immediate(let imm):
                // A mask without its top bits tests the same in 32 bits, which is shorter.
                let isWide = comparison.isWide && imm < 0
                emit(isWide ? .test_rid64 : .test_rid32, comparison.left, imm: Int64(imm))
            case .memory: break
            }
        } else {
            emitTestOrCompare(comparison.isWide, comparison.left, comparison.right)
        }
    }

    mutating func lowerCompare(_ value: Int32, _ op: Op) {
        let condition = IR.Condition(rawValue: op.aux).unsafelyUnwrapped
        let comparison = prepareComparison(condition, op.a, op.b)
        var operands = comparison.left.bit
        if case .register(let right) = comparison.right { operands |= right.bit }
        let d = destination(value, reusing: comparison.left)
        // Clearing by XOR is shorter but would clear an operand or, after the comparison, the flags.
        let isApart = operands & d.bit == 0
        if isApart { emit(.xor_rr32, d, d) }
        emitComparison(comparison)
        if !isApart { emit(.mov_rid32, d, imm: 0) }
        emit(.setcc_r8, d, cc: comparison.cc)
        define(value, in: d)
    }

    mutating func lowerSelect(_ value: Int32, _ op: Op) {
        if op.type.isFloat { return lowerFloatSelect(value, op) }
        let comparison = selectCondition(op)
        emitComparison(comparison)
        // Only moves follow, which keep the flags: the comparison's operands may go.
        locked = 0
        let rb = use(op.b)
        let rc = use(op.c)
        let form: Form = op.type == .i64 ? .cmovcc_rr64 : .cmovcc_rr32
        let d = destination(value, reusing: rc, or: rb)
        if d == rb, d != rc {
            emit(form, d, rc, cc: comparison.cc.inverse)
        } else {
            if d != rc { emitMove(d, rc) }
            emit(form, d, rb, cc: comparison.cc)
        }
        define(value, in: d)
    }

    /// The condition of a select: the operands of at most one comparison beside its two values.
    mutating func selectCondition(_ op: Op) -> Comparison {
        let definition = self.op(op.a.raw)
        if states[op.a.index].isFolded, definition.code == .cmp {
            let condition = IR.Condition(rawValue: definition.aux).unsafelyUnwrapped
            return prepareComparison(condition, definition.a, definition.b)
        }
        return Comparison(
            left: use(op.a), right: .immediate(0), isWide: self.op(op.a.raw).type == .i64, cc: .notEqual)
    }

    mutating func lowerMinMax(_ value: Int32, _ op: Op) {
        let isWide = op.type == .i64
        let ra = use(op.a)
        let rb = use(op.b)
        let d = destination(value, reusing: ra, or: rb)
        let other = d == rb ? ra : rb
        if d != ra, d != rb { emitMove(d, ra) }
        emitALU(.cmp, isWide, other, .register(d))
        let cc: CC
        switch op.code {
        case .smin: cc = .less
        case .smax: cc = .greater
        case .umin: cc = .below
        default: cc = .above
        }
        emit(isWide ? .cmovcc_rr64 : .cmovcc_rr32, d, other, cc: cc)
        define(value, in: d)
    }
}
