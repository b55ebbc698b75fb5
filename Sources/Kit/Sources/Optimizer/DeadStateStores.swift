// room: kit/optimizer
// does: dead state stores: a slot written again before anybody can see it
// spec: Docs/Architecture.md, section 4

import IR

extension OptimizerScratch {
    /// Meets the `set` or `defer` at `index` in the backward walk. A store with no fault between it and the next one of its
    /// slot is dropped; with a fault between, which needs it in its state map, it is deferred. False if it was dropped.
    ///
    /// `OverwrittenStores` finds the same front to back, where a block's path is not followed into the next.
    @inline(__always)
    mutating func keepStateStore(_ index: Int, _ faults: UInt32) -> Bool {
        let slot = Int(output[index].imm)
        let fact = slotFacts[slot]
        if fact.epoch == epoch, fact.faults == faults {
            output[index] = Op(.nop, .none)
            return false
        }
        slotFacts[slot] = SlotFact(epoch: epoch, value: 0, isDeferred: false, faults: faults)
        if fact.epoch == epoch { output[index].code = .defer }
        return true
    }
}
