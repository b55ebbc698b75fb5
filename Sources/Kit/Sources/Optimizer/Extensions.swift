// room: kit/optimizer
// does: redundant extensions and truncations; logic on extended values done narrow
// spec: Docs/TextIR.md

import IR

extension OptimizerScratch {
    mutating func removeExtension(_ op: inout Op) -> ValueID {
        let inner = definition(op.a)
        switch op.code {
        case .sext8, .sext16:
            let width = op.code == .sext8 ? 8 : 16
            if signedBits(op.a) <= width { return op.a }
            dropWiderExtension(&op, width)
        case .zext8, .zext16:
            let width = op.code == .zext8 ? 8 : 16
            if unsignedBits(op.a) <= width { return op.a }
            dropWiderExtension(&op, width)
        case .sext32: return inner.code == .trunc && signedBits(inner.a) <= 32 ? inner.a : .none
        case .zext32: return inner.code == .trunc && unsignedBits(inner.a) <= 32 ? inner.a : .none
        case .trunc: return simplifyTruncation(&op)
        case .extract, .sextract: return simplifyField(op)
        default: break
        }
        return .none
    }

    /// An extension of `width` bits does not see what another op did to the bits above.
    private mutating func dropWiderExtension(_ op: inout Op, _ width: Int) {
        let inner = definition(op.a)
        let keepsLowBits =
            switch inner.code {
            case .sext16, .zext16: true
            case .sext8, .zext8: width == 8
            case .and: (constant(inner.b) ?? 0) & mask(width) == mask(width)
            default: false
            }
        if keepsLowBits && isWorthLookingThrough(op.a) { op.a = inner.a }
    }

    private mutating func simplifyTruncation(_ op: inout Op) -> ValueID {
        let inner = definition(op.a)
        switch inner.code {
        case .sext32, .zext32: return inner.a
        case .and:
            if let kept = constant(inner.b), kept & mask(32) == mask(32), isWorthLookingThrough(op.a) { op.a = inner.a }
            return .none
        default: return .none
        }
    }

    /// A field that one of the plain extensions gives.
    private mutating func simplifyField(_ op: Op) -> ValueID {
        let field = BitField(rawValue: op.imm)
        guard field.position == 0 else { return .none }
        let isSigned = op.code == .sextract
        switch field.length {
        case 8: return emit(isSigned ? .sext8 : .zext8, op.type, op.a)
        case 16: return emit(isSigned ? .sext16 : .zext16, op.type, op.a)
        case 32 where op.type == .i64:
            return emit(isSigned ? .sext32 : .zext32, .i64, emit(.trunc, .i32, op.a))
        default: return field.length == op.type.bits ? op.a : .none
        }
    }

    /// Logic on sign-extended 32-bit values, done on 32 bits; masks that are extensions.
    mutating func simplifyNarrow(_ op: inout Op) -> ValueID {
        guard op.code == .and || op.code == .or || op.code == .xor else { return .none }
        let left = definition(op.a)
        if let k = constant(op.b) {
            guard op.code == .and, k > 0, k & (k &+ 1) == 0 else { return .none }
            let bits = 64 - k.leadingZeroBitCount
            if unsignedBits(op.a) <= bits { return op.a }
            switch bits {
            case 8: return emit(.zext8, op.type, op.a)
            case 16: return emit(.zext16, op.type, op.a)
            case 32 where op.type == .i64: return emit(.zext32, .i64, emit(.trunc, .i32, op.a))
            default: return .none
            }
        }
        let right = definition(op.b)
        guard left.code == right.code, left.code == .sext32 || left.code == .zext32 else { return .none }
        return emit(left.code, .i64, emit(op.code, .i32, left.a, right.a))
    }

    /// The number of low bits outside of which `value` is certainly 0.
    mutating func unsignedBits(_ value: ValueID, depth: Int = 3) -> Int {
        let op = definition(value)
        let width = op.type.isInteger ? op.type.bits : 64
        switch op.code {
        case .iconst: return op.imm < 0 ? width : 64 - op.imm.leadingZeroBitCount
        case .zext8: return 8
        case .zext16: return 16
        case .zext32: return 32
        case .extract: return BitField(rawValue: op.imm).length
        case .cmp, .fcmp, .sc: return 1
        case .fclass: return 10
        case .clz, .ctz, .popcnt: return 7
        case .load:
            let access = MemoryAccess(rawValue: op.aux)
            return access.isSigned ? width : min(width, 8 * access.bytes)
        default: return depth == 0 ? width : unsignedBits(of: op, width, depth - 1)
        }
    }

    private mutating func unsignedBits(of op: Op, _ width: Int, _ depth: Int) -> Int {
        switch op.code {
        case .and, .umin: return min(unsignedBits(op.a, depth: depth), unsignedBits(op.b, depth: depth))
        case .or, .xor, .umax: return max(unsignedBits(op.a, depth: depth), unsignedBits(op.b, depth: depth))
        case .select where op.type.isInteger:
            return max(unsignedBits(op.b, depth: depth), unsignedBits(op.c, depth: depth))
        case .shr:
            guard let amount = constant(op.b) else { return unsignedBits(op.a, depth: depth) }
            return max(0, unsignedBits(op.a, depth: depth) - Int(amount) & (width - 1))
        case .shl:
            guard let amount = constant(op.b) else { return width }
            return min(width, unsignedBits(op.a, depth: depth) + Int(amount) & (width - 1))
        default: return width
        }
    }

    /// The least number of low bits from which sign extension gives `value` again, as far as is known.
    mutating func signedBits(_ value: ValueID, depth: Int = 3) -> Int {
        let op = definition(value)
        let width = op.type.isInteger ? op.type.bits : 64
        switch op.code {
        case .iconst: return 65 - (op.imm < 0 ? ~op.imm : op.imm).leadingZeroBitCount
        case .sext8: return 8
        case .sext16: return 16
        case .sext32: return 32
        case .sextract: return BitField(rawValue: op.imm).length
        case .load where MemoryAccess(rawValue: op.aux).isSigned:
            return min(width, 8 * MemoryAccess(rawValue: op.aux).bytes)
        default:
            let unsigned = unsignedBits(value, depth: depth)
            if unsigned < width { return unsigned + 1 }
            return depth == 0 ? width : signedBits(of: op, width, depth - 1)
        }
    }

    private mutating func signedBits(of op: Op, _ width: Int, _ depth: Int) -> Int {
        switch op.code {
        case .and, .or, .xor, .smin, .smax:
            return max(signedBits(op.a, depth: depth), signedBits(op.b, depth: depth))
        case .select where op.type.isInteger:
            return max(signedBits(op.b, depth: depth), signedBits(op.c, depth: depth))
        case .sar:
            let amount = Int(constant(op.b) ?? 0) & (width - 1)
            return max(1, signedBits(op.a, depth: depth) - amount)
        default: return width
        }
    }
}
