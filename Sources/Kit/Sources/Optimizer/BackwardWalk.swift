// room: kit/optimizer
// does: the backward walk: each op meets the dead-store and dead-code rules, its operands are marked
// spec: Docs/Architecture.md, section 4

import IR

extension OptimizerScratch {
    /// Turns dead ops of the output into `nop`s. Whether a value is used stands one further on, so that no value has a
    /// place, too. (The region goes by reference because a copy an op costs.)
    mutating func walkBackward(_ region: inout Region) {
        used.refill(sawForwardReference, output.count + 1)
        epoch += 1
        var faults: UInt32 = 0
        var after = -1
        for place in order.indices.reversed() {
            let block = order[place]
            let range = region.blocks[Int(block)].range
            if !continues(output[range.upperBound - 1], in: after, &region) { epoch += 1 }
            for index in range.reversed() { visitBackward(index, &region, &faults) }
            after = Int(block)
        }
    }

    /// Whether a block that ends with `op` goes on in `block` and nowhere else, and only it does.
    private mutating func continues(_ op: Op, in block: Int, _ region: inout Region) -> Bool {
        op.code == .jump && block > 0 && Int(region.extra[op.c.index]) == block && predecessors[block] == 1
    }

    @inline(__always)
    private mutating func visitBackward(_ index: Int, _ region: inout Region, _ faults: inout UInt32) {
        let code = output[index].code
        if code == .insn || code == .nop { return }
        let traits = code.traits
        if !used[index + 1], on(.deadCode), isRemovable(code, traits) {
            output[index] = Op(.nop, .none)
            return
        }
        switch code {
        case .set, .defer:
            if on(.deadStateStores), !keepStateStore(index, faults) { return }
        case .get: slotFacts[Int(output[index].imm)].epoch = 0
        case .call, .jump, .br: markLists(output[index], &region)
        default: if output[index].c.raw >= 0 { used[output[index].c.index + 1] = true }
        }
        if traits.contains(.faults) { faults &+= 1 }
        used[output[index].a.index + 1] = true
        used[output[index].b.index + 1] = true
    }

    private mutating func markLists(_ op: Op, _ region: inout Region) {
        guard op.code == .call else { return markTargets(op, &region) }
        markList(op.c.index, Int(op.aux), &region)
        let effects = region.helpers[Int(op.imm)].signature.effects
        if !effects.isDisjoint(with: [.readsState, .writesState]) { epoch += 1 }
    }

    private mutating func markTargets(_ op: Op, _ region: inout Region) {
        var at = op.c.index
        for _ in 0..<(op.code == .br ? 2 : 1) {
            let count = Int(region.extra[at + 1])
            markList(at + 2, count, &region)
            at += 2 + count
        }
    }

    private mutating func markList(_ start: Int, _ count: Int, _ region: inout Region) {
        for index in start..<start + count { used[Int(region.extra[index]) + 1] = true }
    }
}
