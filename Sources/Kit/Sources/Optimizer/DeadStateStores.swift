// room: kit/optimizer
// does: dead state stores: a slot written again before anybody can see it
// spec: Docs/Architecture.md, section 4

import IR

extension OptimizerScratch {
    /// Meets the `set` or `defer` at `index` in the backward walk. A store with no fault between it and the next one of its
    /// slot is dropped; with a fault between, which needs it in its state map, it is deferred. False if it was dropped.
    @inline(__always)
    mutating func keepStateStore(_ index: Int, _ faults: UInt32) -> Bool {
        switch noteStore(Int(output[index].imm), faults) {
        case .lives: break
        case .isSeenInFaults: output[index].code = .defer
        case .isDead:
            output[index] = Op(.nop, .none)
            return false
        }
        return true
    }

    /// The backward walk for this alone. Every block's end forgets what is known, so that the blocks' order does not matter.
    mutating func dropDeadStateStores(_ region: inout Region, slotCount: Int) {
        beginFacts(slotCount: slotCount)
        var faults: UInt32 = 0
        for index in region.ops.indices.reversed() {
            let code = region.ops[index].code
            switch code {
            case .set, .defer:
                switch noteStore(Int(region.ops[index].imm), faults) {
                case .lives: break
                case .isSeenInFaults: region.ops[index].code = .defer
                case .isDead: region.ops[index] = Op(.nop, .none)
                }
            case .get: slotFacts[Int(region.ops[index].imm)].epoch = 0
            case .call:
                faults &+= 1
                let effects = region.helpers[Int(region.ops[index].imm)].signature.effects
                if !effects.isDisjoint(with: [.readsState, .writesState]) { epoch += 1 }
            default:
                let traits = code.traits
                if traits.contains(.faults) { faults &+= 1 }
                if traits.contains(.ends) { epoch += 1 }
            }
        }
    }

    private enum StoreFate {
        case lives, isSeenInFaults, isDead
    }

    /// Meets a store of `slot`, `faults` having been met behind it.
    @inline(__always)
    private mutating func noteStore(_ slot: Int, _ faults: UInt32) -> StoreFate {
        let fact = slotFacts[slot]
        if fact.epoch == epoch, fact.faults == faults { return .isDead }
        slotFacts[slot] = SlotFact(epoch: epoch, value: 0, isDeferred: false, faults: faults)
        return fact.epoch == epoch ? .isSeenInFaults : .lives
    }
}
