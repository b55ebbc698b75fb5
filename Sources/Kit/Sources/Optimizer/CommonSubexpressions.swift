// room: kit/optimizer
// does: finds a pure op that was computed before on the same straight path
// spec: Docs/Architecture.md, section 4

import IR

extension OptimizerScratch {
    /// Appends the pure op `op`, or finds its equal. The table needs no clearing: an entry counts only if the op there is
    /// equal and stands on the path.
    mutating func merged(_ op: Op) -> ValueID {
        let isConstant = op.code == .iconst || op.code == .fconst
        guard isConstant || on(.commonSubexpressions) else { return append(op) }
        let index = hash(op)
        let known = expressions[index]
        if known >= pathStart, known < output.count, isSame(Int(known), op) { return ValueID(known) }
        let value = append(op)
        expressions[index] = value.raw
        return value
    }

    @inline(__always)
    private mutating func isSame(_ index: Int, _ op: Op) -> Bool {
        let known = output[index]
        return known.imm == op.imm && known.code == op.code && known.a == op.a && known.b == op.b && known.c == op.c
            && known.type == op.type && known.aux == op.aux
    }

    @inline(__always)
    private mutating func hash(_ op: Op) -> Int {
        var bits = UInt64(bitPattern: op.imm) ^ UInt64(op.code.rawValue) << 56 ^ UInt64(op.aux) << 40
        bits ^= UInt64(UInt32(bitPattern: op.a.raw)) << 20 ^ UInt64(UInt32(bitPattern: op.b.raw))
        bits = bits &* 0x9e37_79b9_7f4a_7c15
        return Int(truncatingIfNeeded: bits >> 56)
    }
}
