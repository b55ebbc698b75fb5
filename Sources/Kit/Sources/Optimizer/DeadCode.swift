// room: kit/optimizer
// does: dead code: which unused ops go
// spec: Docs/Architecture.md, section 4

import IR

extension OptimizerScratch {
    /// Whether an op may go when nobody uses its value. A load stays: it may fault. A float op stays: it sets flags.
    @inline(__always)
    mutating func isRemovable(_ code: Opcode, _ traits: OpTraits) -> Bool {
        (traits.isPure && code != .param) || code == .get
    }
}
