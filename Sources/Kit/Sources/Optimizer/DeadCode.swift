// room: kit/optimizer
// does: dead code: which unused ops go, and the walk that closes the gaps
// spec: Docs/Architecture.md, section 4a

import IR

extension OptimizerScratch {
    /// Whether an op may go when nobody uses its value. A load stays: it may fault. A float op stays: it sets flags.
    @inline(__always)
    mutating func isRemovable(_ code: Opcode, _ traits: OpTraits) -> Bool {
        (traits.isPure && code != .param) || code == .get
    }

    /// Gives the region its ops back, without the `nop`s. A value's new number stands one further on in `values`,
    /// so that the number of no value is its own.
    mutating func close(_ region: inout Region) {
        values.refill(-1, output.count + 1)
        var count = 0
        for place in order.indices {
            let block = Int(order[place])
            let first = count
            for index in region.blocks[block].range where output[index].code != .nop {
                values[index + 1] = Int32(truncatingIfNeeded: count)
                output.move(index, to: count)
                if !sawForwardReference { renumber(count, &region) }
                count += 1
            }
            region.blocks[block] = Block(
                first: Int32(truncatingIfNeeded: first), end: Int32(truncatingIfNeeded: count))
        }
        output.truncate(to: count)
        if sawForwardReference {
            for index in output.indices { renumber(index, &region) }
        }
        output.copy(into: &region.ops)
    }

    @inline(__always)
    private mutating func renumber(_ index: Int, _ region: inout Region) {
        output[index].a = renumbered(output[index].a)
        output[index].b = renumbered(output[index].b)
        if output[index].c.raw >= 0 { output[index].c = renumberedThird(output[index], &region) }
    }

    @inline(__always)
    private mutating func renumbered(_ value: ValueID) -> ValueID { ValueID(values[value.index + 1]) }

    private mutating func renumberedThird(_ op: Op, _ region: inout Region) -> ValueID {
        switch op.code {
        case .call: renumberList(op.c.index, Int(op.aux), &region)
        case .jump, .br:
            var at = op.c.index
            for _ in 0..<(op.code == .br ? 2 : 1) {
                let count = Int(region.extra[at + 1])
                renumberList(at + 2, count, &region)
                at += 2 + count
            }
        default: return renumbered(op.c)
        }
        return op.c
    }

    private mutating func renumberList(_ start: Int, _ count: Int, _ region: inout Region) {
        for index in start..<start + count { region.extra[index] = values[Int(region.extra[index]) + 1] }
    }
}
