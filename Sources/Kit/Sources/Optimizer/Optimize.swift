// room: kit/optimizer
// does: optimizes a region: a forward walk and a backward walk, or one quick walk
// spec: Docs/Architecture.md, section 4

import IR

/// Optimizes `region` with what is on in `scratch`. Linear in the region's size; allocates nothing once region and
/// scratch have grown.
///
/// Ops that were removed stay as `nop`s: to close the gaps would be one more walk, and backends only skip them;
/// `compacted` closes them for readers.
///
/// Facts hold along straight paths: a block with one predecessor, which stands right before it, goes on with what is known
/// there; every other block starts from nothing.
///
/// With `OptimizationSet.quick` there is one walk, which changes the region in place (Docs/Decisions/0077-loops-are-optimized.md). A
/// `RegionBuilder` knows its result without it: `dropOverwrittenStores` there.
public func optimize(_ region: inout Region, _ layout: StateLayout, _ scratch: inout OptimizerScratch) {
    if scratch.enabled == .quick { return region.dropOverwrittenStores(&scratch.stores) }
    scratch.begin(&region, slotCount: layout.slots.count)
    scratch.walkForward(&region)
    scratch.walkBackward(&region)
    scratch.output.copy(into: &region.ops)
}

extension OptimizerScratch {
    /// Takes the region's ops and finds its blocks' order and predecessors.
    mutating func begin(_ region: inout Region, slotCount: Int) {
        input.refill(from: region.ops)
        output.removeAll()
        values.refill(-1, input.count)
        beginFacts(slotCount: slotCount)
        sawForwardReference = false
        predecessors.refill(0, region.blocks.count)
        order.removeAll()
        for block in region.blocks.indices where region.blocks[block].first >= 0 {
            values[Int(region.blocks[block].first)] = -2 - Int32(truncatingIfNeeded: block)
        }
        predecessors[0] = 1
        // Blocks follow each other without a gap.
        var place = 0
        while place < input.count {
            let block = -2 - Int(values[place])
            precondition(block >= 0, "an op outside of the blocks")
            values[place] = -1
            order.append(Int32(truncatingIfNeeded: block))
            place = Int(region.blocks[block].end)
            let last = input[place - 1]
            region.forEachTarget(of: last) { target, _ in predecessors[target.index] += 1 }
        }
    }

    /// Makes room for the slots' facts; of the last region none holds.
    mutating func beginFacts(slotCount: Int) {
        while slotFacts.count < slotCount {
            slotFacts.append(SlotFact(epoch: 0, value: 0, isDeferred: false, faults: 0))
        }
        if epoch > 1 << 30 { restartEpochs() }
        epoch += 1
    }

    private mutating func restartEpochs() {
        for index in slotFacts.indices { slotFacts[index].epoch = 0 }
        epoch = 0
    }

    mutating func walkForward(_ region: inout Region) {
        var before = -1
        for position in order.indices {
            let block = Int(order[position])
            let range = region.blocks[block].range
            let first = output.count
            if predecessors[block] != 1 || block == 0 || !leads(before, to: block, &region) {
                epoch += 1
                pathStart = Int32(truncatingIfNeeded: first)
                memory.clear()
                hasPC = false
            }
            for index in range {
                if input[index].code == .insn {
                    visitMark(index)
                } else {
                    visit(index, &region)
                }
            }
            region.blocks[block] = Block(
                first: Int32(truncatingIfNeeded: first), end: Int32(truncatingIfNeeded: output.count))
            before = block
        }
        if sawForwardReference { resolveForwardReferences(&region) }
    }

    /// Whether `block`, walked already, goes to `target`.
    private mutating func leads(_ block: Int, to target: Int, _ region: inout Region) -> Bool {
        guard block >= 0 else { return false }
        let last = output[Int(region.blocks[block].end) - 1]
        guard last.code == .jump || last.code == .br else { return false }
        let first = last.c.index
        if Int(region.extra[first]) == target { return true }
        return last.code == .br && Int(region.extra[first + 2 + Int(region.extra[first + 1])]) == target
    }

    @inline(__always)
    private mutating func resolve(_ value: ValueID) -> ValueID {
        guard value.raw >= 0 else { return value }
        let known = values[value.index]
        if known >= 0 { return ValueID(known) }
        sawForwardReference = true
        return ValueID(-2 - value.raw)
    }

    /// The third operand; the start of a list stays.
    @inline(__always)
    private mutating func resolveThird(_ op: Op) -> ValueID {
        op.code == .call || op.code == .jump || op.code == .br ? op.c : resolve(op.c)
    }

    /// An instruction's mark: every fourth op is one.
    @inline(__always)
    private mutating func visitMark(_ index: Int) {
        let mark = input[index]
        pc = mark.imm
        hasPC = true
        append(mark)
    }

    private mutating func visit(_ index: Int, _ region: inout Region) {
        let raw = input[index]
        // What has one operand at most is settled first.
        switch raw.code {
        case .nop: return
        case .iconst:
            values[index] = integer(raw.type, raw.imm).raw
            return
        case .get:
            values[index] = emitGet(raw).raw
            return
        case .set, .defer:
            emitSet(Op(raw.code, raw.type, a: resolve(raw.a), imm: raw.imm))
            return
        default: visitWithOperands(raw, index, &region)
        }
    }

    @inline(__always)
    private mutating func visitWithOperands(_ raw: Op, _ index: Int, _ region: inout Region) {
        // Made in one piece: to change fields and copy the op at once stalls on the half-written words.
        let op = Op(
            raw.code, raw.type, aux: raw.aux, a: resolve(raw.a), b: resolve(raw.b), c: resolveThird(raw), imm: raw.imm)
        switch op.code {
        case .param: values[index] = append(op).raw
        case .load: values[index] = visitLoad(op, index).raw
        case .store: emitStore(op)
        case .call:
            resolveList(op.c.index, Int(op.aux), &region)
            values[index] = append(op).raw
            memory.clear()
            if region.helpers[Int(op.imm)].signature.effects.contains(.writesState) { epoch += 1 }
        case .jump, .br:
            resolveTargets(op, &region)
            if op.code == .br { emitBranch(op, &region) } else { append(op) }
        case .exitIndirect, .exitCallIndirect: emitIndirect(op)
        case .rmw, .cas, .lr, .sc, .fence, .poll:
            values[index] = append(op).raw
            memory.clear()
        default:
            values[index] = emit(op).raw
        }
    }

    /// A 32-bit load that is extended at once loads 64 bits of value right away.
    private mutating func visitLoad(_ load: Op, _ index: Int) -> ValueID {
        let next = input[index + 1]
        guard on(.extensions), load.type == .i32, next.code == .sext32 || next.code == .zext32, next.a.index == index
        else { return emitLoad(load) }
        let access = MemoryAccess(rawValue: load.aux)
        let isSigned = next.code == .sext32
        guard access.bytes == 4 || access.isSigned == isSigned else { return emitLoad(load) }
        var op = load
        op.type = .i64
        op.aux = MemoryAccess(bytes: access.bytes, signed: isSigned, order: access.order).rawValue
        return emit(.trunc, .i32, emitLoad(op))
    }

    private mutating func resolveList(_ start: Int, _ count: Int, _ region: inout Region) {
        for index in start..<start + count { region.extra[index] = resolve(ValueID(region.extra[index])).raw }
    }

    private mutating func resolveTargets(_ op: Op, _ region: inout Region) {
        var at = op.c.index
        for _ in 0..<(op.code == .br ? 2 : 1) {
            let count = Int(region.extra[at + 1])
            resolveList(at + 2, count, &region)
            at += 2 + count
        }
    }

    /// Only a layout that does not follow dominance has operands that are defined further down.
    private mutating func resolveForwardReferences(_ region: inout Region) {
        for index in output.indices {
            output[index].a = definite(output[index].a)
            output[index].b = definite(output[index].b)
            output[index].c = definite(output[index].c)
        }
        for index in region.extra.indices { region.extra[index] = definite(ValueID(region.extra[index])).raw }
    }

    private mutating func definite(_ value: ValueID) -> ValueID {
        value.raw <= -2 ? ValueID(values[-2 - value.index]) : value
    }
}
