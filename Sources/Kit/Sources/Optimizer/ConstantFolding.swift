// room: kit/optimizer
// does: constant folding: the results of integer ops on constants
// spec: Docs/TextIR.md

import IR

extension OptimizerScratch {
    /// The constant that an integer op on constants gives, if its operands are.
    mutating func foldConstants(_ op: Op) -> ValueID {
        guard on(.constantFolding), let a = constant(op.a) else { return .none }
        if op.b.isNone {
            guard op.b == .none else { return .none }
            return integer(op.type, foldedUnary(op, definition(op.a).type, a))
        }
        guard let b = constant(op.b) else { return .none }
        return integer(op.type, folded(op, a, b))
    }
}

/// The result of a one-operand integer op; operand and result sign-extended from their types.
func foldedUnary(_ op: Op, _ operandType: ValueType, _ a: Int64) -> Int64 {
    let isWide = operandType == .i64
    let word = UInt32(truncatingIfNeeded: a)
    let field = BitField(rawValue: op.imm)
    switch op.code {
    case .neg: return 0 &- a
    case .not: return ~a
    case .clz: return Int64(isWide ? a.leadingZeroBitCount : word.leadingZeroBitCount)
    case .ctz: return Int64(isWide ? a.trailingZeroBitCount : word.trailingZeroBitCount)
    case .popcnt: return Int64(isWide ? a.nonzeroBitCount : word.nonzeroBitCount)
    case .bswap: return isWide ? a.byteSwapped : Int64(Int32(bitPattern: word.byteSwapped))
    case .sext8: return Int64(Int8(truncatingIfNeeded: a))
    case .sext16: return Int64(Int16(truncatingIfNeeded: a))
    case .zext8: return a & 0xff
    case .zext16: return a & 0xffff
    case .zext32: return Int64(word)
    case .sext32, .trunc: return Int64(Int32(truncatingIfNeeded: a))
    case .extract: return Int64(bitPattern: UInt64(bitPattern: a) >> UInt64(field.position)) & mask(field.length)
    case .sextract: return (a << Int64(64 - field.position - field.length)) >> Int64(64 - field.length)
    default: preconditionFailure("not a one-operand integer op")
    }
}

/// The result of a two-operand integer op; operands sign-extended from the type, the result modulo its width.
func folded(_ op: Op, _ a: Int64, _ b: Int64) -> Int64 {
    switch op.code {
    case .add: return a &+ b
    case .sub: return a &- b
    case .mul: return a &* b
    case .mulhs: return a.multipliedFullWidth(by: b).high
    case .mulhu:
        return Int64(bitPattern: UInt64(bitPattern: a).multipliedFullWidth(by: UInt64(bitPattern: b)).high)
    case .mulhsu:
        // The unsigned product counts a negative `a` 2^64 too high.
        let high = UInt64(bitPattern: a).multipliedFullWidth(by: UInt64(bitPattern: b)).high
        return Int64(bitPattern: high) &- (a < 0 ? b : 0)
    case .divs, .divu, .rems, .remu: return foldedDivision(op, a, b)
    case .and: return a & b
    case .or: return a | b
    case .xor: return a ^ b
    case .shl, .shr, .sar, .rotl, .rotr:
        return op.type == .i64
            ? foldedShift(op.code, UInt64(bitPattern: a), b) : foldedShift(op.code, UInt32(truncatingIfNeeded: a), b)
    case .smin: return min(a, b)
    case .smax: return max(a, b)
    // Sign extension keeps the unsigned order too.
    case .umin: return Int64(bitPattern: min(UInt64(bitPattern: a), UInt64(bitPattern: b)))
    case .umax: return Int64(bitPattern: max(UInt64(bitPattern: a), UInt64(bitPattern: b)))
    case .deposit:
        let field = BitField(rawValue: op.imm)
        let bits = mask(field.length) << Int64(field.position)
        return (a & ~bits) | (b << Int64(field.position) & bits)
    default: preconditionFailure("not a two-operand integer op")
    }
}

private func foldedShift<T: FixedWidthInteger & UnsignedInteger>(_ code: Opcode, _ a: T, _ amount: Int64) -> Int64 {
    let count = T(truncatingIfNeeded: amount) & T(T.bitWidth - 1)
    let rest = (T(T.bitWidth) &- count) & T(T.bitWidth - 1)
    switch code {
    case .shl: return Int64(truncatingIfNeeded: a << count)
    case .shr: return Int64(truncatingIfNeeded: a >> count)
    case .sar:
        let isNegative = a.leadingZeroBitCount == 0
        return Int64(truncatingIfNeeded: isNegative ? ~(~a >> count) : a >> count)
    case .rotl: return Int64(truncatingIfNeeded: a << count | a >> rest)
    default: return Int64(truncatingIfNeeded: a >> count | a << rest)
    }
}

private func foldedDivision(_ op: Op, _ a: Int64, _ b: Int64) -> Int64 {
    let isRemainder = op.code == .rems || op.code == .remu
    if b == 0 { return isRemainder ? a : -1 }
    if op.code == .divs || op.code == .rems {
        return isRemainder
            ? a.remainderReportingOverflow(dividingBy: b).partialValue : a.dividedReportingOverflow(by: b).partialValue
    }
    let isWide = op.type == .i64
    let left = isWide ? UInt64(bitPattern: a) : UInt64(UInt32(truncatingIfNeeded: a))
    let right = isWide ? UInt64(bitPattern: b) : UInt64(UInt32(truncatingIfNeeded: b))
    return Int64(bitPattern: isRemainder ? left % right : left / right)
}

/// The low `length` bits set; 0 to 64.
func mask(_ length: Int) -> Int64 { length >= 64 ? -1 : (1 << Int64(length)) &- 1 }

/// Whether the condition holds between two constants, sign-extended from their type.
func holds(_ condition: Condition, _ a: Int64, _ b: Int64) -> Bool {
    switch condition {
    case .eq: a == b
    case .ne: a != b
    case .lts: a < b
    case .ges: a >= b
    case .ltu: UInt64(bitPattern: a) < UInt64(bitPattern: b)
    case .geu: UInt64(bitPattern: a) >= UInt64(bitPattern: b)
    }
}
