// room: kit/optimizer
// does: address folding: a constant added to the address of a load or store goes into the access
// spec: Docs/TextIR.md

import IR

extension OptimizerScratch {
    /// The address is `a + imm` modulo 2^64; backends encode an `imm` of signed 32 bits.
    mutating func foldAddress(_ op: inout Op) {
        for _ in 0..<2 {
            let base = definition(op.a)
            guard base.code == .add, let offset = constant(base.b), isWorthLookingThrough(op.a) else { return }
            let sum = offset.addingReportingOverflow(op.imm)
            guard !sum.overflow, sum.partialValue == Int64(Int32(truncatingIfNeeded: sum.partialValue)) else { return }
            op.a = base.a
            op.imm = sum.partialValue
        }
    }
}
