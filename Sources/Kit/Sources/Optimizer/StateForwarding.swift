// room: kit/optimizer
// does: forwards what a slot holds to later reads; drops writes of what it holds
// spec: Docs/Architecture.md, section 4

import IR

extension OptimizerScratch {
    mutating func emitGet(_ op: Op) -> ValueID {
        let slot = Int(op.imm)
        let fact = slotFacts[slot]
        if on(.stateForwarding), fact.epoch == epoch, output[Int(fact.value)].type == op.type {
            return ValueID(fact.value)
        }
        let value = append(op)
        note(slot, value, isDeferred: false)
        return value
    }

    mutating func emitSet(_ op: Op) {
        let slot = Int(op.imm)
        let fact = slotFacts[slot]
        let isDeferred = op.code == .defer
        if on(.stateForwarding), fact.epoch == epoch, fact.value == op.a.raw, isDeferred || !fact.isDeferred { return }
        append(op)
        if op.a.raw >= 0 {
            note(slot, op.a, isDeferred: isDeferred)
        } else {
            slotFacts[slot].epoch = 0
        }
    }

    private mutating func note(_ slot: Int, _ value: ValueID, isDeferred: Bool) {
        slotFacts[slot] = SlotFact(epoch: epoch, value: value.raw, isDeferred: isDeferred, faults: 0)
        if slotOfValue.count <= value.index { slotOfValue.append(repeating: 0, count: value.index + 1) }
        slotOfValue[value.index] = UInt16(truncatingIfNeeded: slot)
    }
}
