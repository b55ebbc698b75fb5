// room: kit/optimizer
// does: dead code: which unused ops go, and the walk that closes the gaps
// spec: Docs/Architecture.md, section 4a

import IR

extension OptimizerScratch {
    /// Whether `op` may go when nobody uses its value. A load stays: it may fault. A float op stays: it sets flags.
    @inline(__always)
    func isRemovable(_ op: Op, _ traits: OpTraits) -> Bool {
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
                var op = output[index]
                if op.code == .nop { continue }
                values[index] = Int32(truncatingIfNeeded: input.count)
                if !sawForwardReference { renumber(&op, &region) }
                input.append(op)
            }
            region.blocks[Int(block)] = Block(
                first: Int32(truncatingIfNeeded: first), end: Int32(truncatingIfNeeded: input.count))
        }
        if sawForwardReference {
            for index in input.indices {
                var op = input[index]
                renumber(&op, &region)
                input[index] = op
            }
        }
        swap(&region.ops, &input)
    }

    @inline(__always)
    private func renumber(_ op: inout Op, _ region: inout Region) {
        if op.a.raw >= 0 { op.a = ValueID(values[op.a.index]) }
        if op.b.raw >= 0 { op.b = ValueID(values[op.b.index]) }
        if op.c.raw >= 0 { renumberThird(&op, &region) }
    }

    private func renumberThird(_ op: inout Op, _ region: inout Region) {
        switch op.code {
        case .call: renumberList(op.c.index, Int(op.aux), &region)
        case .jump, .br:
            var at = op.c.index
            for _ in 0..<(op.code == .br ? 2 : 1) {
                let count = Int(region.extra[at + 1])
                renumberList(at + 2, count, &region)
                at += 2 + count
            }
        default: op.c = ValueID(values[op.c.index])
        }
    }

    private func renumberList(_ start: Int, _ count: Int, _ region: inout Region) {
        for index in start..<start + count { region.extra[index] = values[Int(region.extra[index])] }
    }
}
