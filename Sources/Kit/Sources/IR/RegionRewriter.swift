// room: kit/ir
// does: copies a region op by op with insertions and omissions, keeping operands right; what instrumentation is made of
// spec: Docs/TextIR.md

/// Builds a changed copy of a region. Blocks keep their numbers.
///
/// Call `start` for each block in order, `copy` for each op that stays, `append` for new ops, then `finish`. An op that
/// is left out must have no user, or `substitute` must have given its users another value.
public struct RegionRewriter {
    private var result: Region
    private var map: [Int32] = []
    private var block = 0

    /// - Parameter scratch: a region whose storage is reused.
    public init(reusing scratch: Region) {
        result = scratch
        result.reset(entry: result.entry, mode: 0)
    }

    /// Starts block `block`. Blocks come in ascending order.
    public mutating func start(_ block: Int) {
        self.block = block
        let at = Int32(truncatingIfNeeded: result.ops.count)
        while result.blocks.count <= block { result.blocks.append(Block(first: at, end: at)) }
        result.blocks[block] = Block(first: at, end: at)
    }

    /// Appends a new op, whose operands are values of the new region.
    @discardableResult
    public mutating func append(_ op: Op) -> ValueID {
        result.ops.append(op)
        result.blocks[block].end = Int32(truncatingIfNeeded: result.ops.count)
        return ValueID(result.ops.count - 1)
    }

    /// The value of the new region that stands for value `old` of the old one, which has been copied or substituted.
    public func value(_ old: ValueID) -> ValueID { old.isNone ? .none : ValueID(map[old.index]) }

    /// The type of a value of the new region.
    public func type(of new: ValueID) -> ValueType { result.type(of: new) }

    /// From here on `new` stands for `old`.
    public mutating func substitute(_ old: ValueID, by new: ValueID) {
        while map.count <= old.index { map.append(-1) }
        map[old.index] = new.raw
    }

    /// Copies op `index` of `old`, with its operands and argument lists.
    @discardableResult
    public mutating func copy(_ index: Int, of old: Region) -> ValueID {
        var op = old.ops[index]
        op.a = value(op.a)
        op.b = value(op.b)
        switch op.code {
        case .call, .jump, .br:
            op.c = copyExtra(old.ops[index], of: old)
            if op.code == .call { op.imm = helperIndex(old.helpers[Int(op.imm)]) }
        default:
            op.c = value(op.c)
        }
        let new = append(op)
        substitute(ValueID(index), by: new)
        return new
    }

    /// The finished copy, with the facts of `old`.
    public mutating func finish(like old: Region) -> Region {
        result.entry = old.entry
        result.mode = old.mode
        result.guestCode.removeAll(keepingCapacity: true)
        result.guestCode.append(contentsOf: old.guestCode)
        result.instructionCount = old.instructionCount
        return result
    }

    /// The number of `helper` in the new region.
    public mutating func helperIndex(_ helper: Helper) -> Int64 {
        if let known = result.helpers.firstIndex(where: { $0 === helper }) { return Int64(known) }
        result.helpers.append(helper)
        return Int64(result.helpers.count - 1)
    }

    /// Appends arguments of a new `call`; the answer is the op's `c`.
    public mutating func appendArguments(_ arguments: [ValueID]) -> ValueID {
        let start = result.extra.count
        for argument in arguments { result.extra.append(argument.raw) }
        return ValueID(start)
    }

    private mutating func copyExtra(_ op: Op, of old: Region) -> ValueID {
        let start = ValueID(result.extra.count)
        if op.code == .call {
            for argument in old.callArguments(op) { result.extra.append(value(ValueID(argument)).raw) }
        }
        old.forEachTarget(of: op) { block, arguments in
            result.extra.append(block.raw)
            result.extra.append(Int32(truncatingIfNeeded: arguments.count))
            for at in arguments { result.extra.append(value(ValueID(old.extra[at])).raw) }
        }
        return start
    }
}
