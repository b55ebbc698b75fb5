// room: kit/optimizer
// does: moves between float and integer, NaN boxes, sign bits, canonical NaNs that nobody can see
// spec: Docs/TextIR.md

import IR

extension OptimizerScratch {
    mutating func simplifyFloatBits(_ op: inout Op) -> ValueID {
        let inner = definition(op.a)
        if inner.code == .fconst || inner.code == .iconst {
            let known = foldFloatBits(op, inner)
            if known.raw >= 0 { return known }
        }
        switch (op.code, inner.code) {
        case (.fneg, .fneg), (.funbox, .fbox): return inner.a
        case (.fbits, .bitsf), (.bitsf, .fbits): return definition(inner.a).type == op.type ? inner.a : .none
        case (.fabs, .fabs): return op.a
        case (.fabs, .fneg): op.a = inner.a
        case (.fcanon, .fcanon), (.fcanon, .fmin), (.fcanon, .fmax), (.fcanon, .sintToF), (.fcanon, .uintToF):
            // None of these gives a NaN but the canonical one.
            return op.a
        case (.fcopysign, _) where op.a == op.b: return op.a
        case (.fxorsign, _) where op.a == op.b: return emit(.fabs, op.type, op.a)
        default: break
        }
        return .none
    }

    private mutating func foldFloatBits(_ op: Op, _ inner: Op) -> ValueID {
        let isWide = op.type == .f64 || op.type == .i64
        let sign: Int64 = isWide ? .min : 1 << 31
        let bits = inner.type.bits == 64 ? inner.imm : inner.imm & mask(32)
        switch op.code {
        case .fbits: return integer(op.type, bits)
        case .bitsf: return float(op.type, bits)
        case .fneg: return float(op.type, bits ^ sign)
        case .fabs: return float(op.type, bits & ~sign)
        case .fbox: return float(.f64, bits | ~mask(32))
        case .funbox: return float(.f32, bits >> 32 == -1 ? bits & mask(32) : 0x7fc0_0000)
        case .fcanon: return isNaN(bits, op.type) ? .none : op.a
        default: return .none
        }
    }

    private mutating func float(_ type: ValueType, _ bits: Int64) -> ValueID {
        merged(Op(.fconst, type, imm: bits))
    }

    private mutating func isNaN(_ bits: Int64, _ type: ValueType) -> Bool {
        type == .f64
            ? Double(bitPattern: UInt64(bitPattern: bits)).isNaN
            : Float(bitPattern: UInt32(truncatingIfNeeded: bits)).isNaN
    }

    /// Arithmetic does not see a NaN's payload, and the payload of its own NaN results is open. So it may take the raw
    /// result of another arithmetic op, which is never a signalling NaN.
    mutating func dropCanonicalOperands(_ op: inout Op) {
        dropCanonical(&op.a)
        if op.b != .none { dropCanonical(&op.b) }
        if op.c != .none { dropCanonical(&op.c) }
    }

    private mutating func dropCanonical(_ operand: inout ValueID) {
        let op = definition(operand)
        if op.code == .fcanon, definition(op.a).code.traits.contains(.nan) { operand = op.a }
    }
}
