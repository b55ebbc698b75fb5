// room: kit/optimizer
// does: the rules that apply to an op, by its opcode
// spec: Docs/Architecture.md, section 4

import IR

extension OptimizerScratch {
    /// Applies the rules to `op`, whose operands are values of the output: the value that `op` is the same as, or none
    /// and then `op` changed into something better.
    mutating func simplify(_ op: inout Op) -> ValueID {
        switch op.code {
        case .add, .sub, .mul, .mulhs, .mulhu, .mulhsu, .divs, .divu, .rems, .remu, .and, .or, .xor, .smin, .smax,
            .umin,
            .umax:
            return simplifyBinary(&op)
        case .shl, .shr, .sar, .rotl, .rotr:
            return simplifyShift(&op)
        case .neg, .not, .clz, .ctz, .popcnt, .bswap:
            return simplifyUnary(&op)
        case .sext8, .sext16, .zext8, .zext16, .sext32, .zext32, .trunc, .extract, .sextract:
            return simplifyExtension(&op)
        case .deposit:
            return foldConstants(op)
        case .cmp:
            return simplifyCompare(&op)
        case .select:
            return on(.comparisons) ? simplifySelect(&op) : .none
        case .fadd, .fsub, .fmul, .fdiv, .fsqrt, .fma, .fcvt, .fmin, .fmax, .fcmp, .fToSint, .fToUint:
            if on(.floats) { dropCanonicalOperands(&op) }
            return .none
        case .fcanon, .fneg, .fabs, .fcopysign, .fxorsign, .fclass, .fbits, .bitsf, .fbox, .funbox:
            return on(.floats) ? simplifyFloatBits(&op) : .none
        case .nop, .param, .iconst, .fconst, .get, .set, .defer, .sintToF, .uintToF, .fflags, .setFflags, .setRounding,
            .load, .store, .rmw, .cas, .lr, .sc, .fence, .call, .insn, .poll, .jump, .br, .exit, .exitIndirect,
            .exitCall,
            .exitCallIndirect, .exitReturn, .leave:
            return .none
        }
    }

    private mutating func simplifyBinary(_ op: inout Op) -> ValueID {
        let folded = foldConstants(op)
        if folded.raw >= 0 { return folded }
        // A constant belongs on the right: every rule and the backend's selector look there only.
        if op.code.traits.contains(.commutative), constant(op.a) != nil { swap(&op.a, &op.b) }
        if on(.identities) {
            let same = simplifyIdentity(&op)
            if same.raw >= 0 { return same }
        }
        if on(.extensions) {
            let same = simplifyNarrow(&op)
            if same.raw >= 0 { return same }
        }
        if on(.shifts), op.code == .or || op.code == .xor || op.code == .add { return rotate(op) }
        return .none
    }

    private mutating func simplifyUnary(_ op: inout Op) -> ValueID {
        let folded = foldConstants(op)
        if folded.raw >= 0 || !on(.identities) { return folded }
        return simplifyUnaryIdentity(&op)
    }

    private mutating func simplifyExtension(_ op: inout Op) -> ValueID {
        let folded = foldConstants(op)
        if folded.raw >= 0 || !on(.extensions) { return folded }
        return removeExtension(&op)
    }
}
