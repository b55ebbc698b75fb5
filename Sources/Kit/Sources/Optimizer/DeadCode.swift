// room: kit/optimizer
// does: dead code: which unused ops go, and the walk that closes the gaps
// spec: Docs/Architecture.md, section 4a

import IR

extension OptimizerScratch {
    /// Whether `op` may go when nobody uses its value. A load stays: it may fault. A float op stays: it sets flags.
    @inline(__always)
    mutating func isRemovable(_ op: Op, _ traits: OpTraits) -> Bool {
        (traits.isPure && op.code != .param) || op.code == .get
    }

    /// Gives the region its ops back, without the `nop`s.
    mutating func close(_ region: inout Region) {
        input.removeAll(keepingCapacity: true)
        values.refill(-1, output.count)
        for block in order {
            let range = region.blocks[Int(block)].range
            let first = input.count
            for index in range {
                let op = output[index]
                if op.code == .nop { continue }
                values[index] = Int32(truncatingIfNeeded: input.count)
                input.append(sawForwardReference ? op : renumbered(op, &region))
            }
            region.blocks[Int(block)] = Block(
                first: Int32(truncatingIfNeeded: first), end: Int32(truncatingIfNeeded: input.count))
        }
        if sawForwardReference {
            for index in input.indices { input[index] = renumbered(input[index], &region) }
        }
        swap(&region.ops, &input)
    }

    @inline(__always)
    private mutating func renumbered(_ op: Op, _ region: inout Region) -> Op {
        Op(
            op.code, op.type, aux: op.aux, a: renumbered(op.a), b: renumbered(op.b),
            c: op.c.raw >= 0 ? renumberedThird(op, &region) : op.c, imm: op.imm)
    }

    @inline(__always)
    private mutating func renumbered(_ value: ValueID) -> ValueID {
        value.raw >= 0 ? ValueID(values[value.index]) : value
    }

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
        for index in start..<start + count { region.extra[index] = values[Int(region.extra[index])] }
    }
}
