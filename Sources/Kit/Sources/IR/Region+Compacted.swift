// room: kit/ir
// does: a region without gaps: without the ops that were removed, its lists in the order of its ops
// spec: Docs/TextIR.md

extension Region {
    /// The region as a builder would have left it: without `nop`s, its extra list in the order of its ops and without gaps.
    /// The optimizer leaves `nop`s behind; a pass that removes or replaces calls and branches leaves gaps in the list.
    /// Backends take either; this is for whoever prints, keeps or compares regions.
    ///
    /// - Precondition: every operand, block and argument list is inside the region.
    public func compacted() -> Region {
        var result = self
        // For each op the number of those before it that stay.
        var places: [Int32] = []
        places.reserveCapacity(ops.count + 1)
        var count: Int32 = 0
        for op in ops {
            places.append(count)
            if op.code != .nop { count += 1 }
        }
        places.append(count)
        result.ops.removeAll(keepingCapacity: true)
        result.extra.removeAll(keepingCapacity: true)
        for op in ops where op.code != .nop {
            var moved = op
            moved.a = op.a.moved(places)
            moved.b = op.b.moved(places)
            moved.c = hasList(op) ? ValueID(result.extra.count) : op.c.moved(places)
            if op.code == .call { result.extra += callArguments(op).map { ValueID($0).moved(places).raw } }
            forEachTarget(of: op) { block, arguments in
                result.extra += [block.raw, Int32(truncatingIfNeeded: arguments.count)]
                result.extra += extra[arguments].map { ValueID($0).moved(places).raw }
            }
            result.ops.append(moved)
        }
        for index in blocks.indices where blocks[index].first >= 0 {
            result.blocks[index].first = places[Int(blocks[index].first)]
            result.blocks[index].end = places[Int(blocks[index].end)]
        }
        return result
    }

    private func hasList(_ op: Op) -> Bool { op.code == .call || op.code == .jump || op.code == .br }
}

extension ValueID {
    fileprivate func moved(_ places: [Int32]) -> ValueID { isNone ? self : ValueID(places[index]) }
}
