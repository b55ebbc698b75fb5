// room: kit/codegen
// does: the backward pass over a trace: last uses, which ops fold into their user, where values would best be computed
// spec: Docs/Decisions/0031-one-pass-allocation.md

import IR

/// Plans a trace: a run of blocks of which each is entered by the one before it alone.
///
/// Positions count ops along the trace; those of one region only grow. A branch to a block off the trace counts as a use
/// of everything that the block and those below it use.
public struct TracePlanner: Sendable {
    // One entry a state slot, of what the backward walk has met of it so far.
    private var setValue: [Int32]
    private var setEpoch: [Int32]
    private var getPosition: [Int32]
    private var mapStamp: [Int32]
    // Positions of ops with state maps, in the order of the walk.
    private var mapPositions: [Int32] = []
    private var epoch: Int32 = 0
    private var end: Int32 = 0
    private let pins: PinnedRegisters

    public init(pins: PinnedRegisters) {
        let count = pins.registerOfSlot.count
        setValue = Array(repeating: -1, count: count)
        setEpoch = Array(repeating: -1, count: count)
        getPosition = Array(repeating: -1, count: count)
        mapStamp = Array(repeating: -1, count: count)
        self.pins = pins
    }

    /// Counts the uses of every value of `region` and finds those that cross blocks.
    public static func countUses(_ region: borrowing Region, _ states: inout [ValueState]) {
        for block in region.blocks {
            for index in block.range {
                forEachOperand(region, region.ops[index]) { value in
                    if states[Int(value)].uses < 255 { states[Int(value)].uses += 1 }
                    if Int(value) < Int(block.first) || Int(value) >= Int(block.end) {
                        states[Int(value)].flags |= ValueState.crossesBlocks
                    }
                }
            }
        }
    }

    @inline(__always)
    static func forEachOperand(_ region: borrowing Region, _ op: Op, _ body: (Int32) -> Void) {
        if op.a.raw >= 0 { body(op.a.raw) }
        if op.b.raw >= 0 { body(op.b.raw) }
        switch op.code {
        case .call:
            for argument in region.callArguments(op) { body(argument) }
        case .jump, .br:
            var at = op.c.index
            for _ in 0..<(op.code == .br ? 2 : 1) {
                let count = Int(region.extra[at + 1])
                for argument in at + 2..<at + 2 + count { body(region.extra[argument]) }
                at += 2 + count
            }
        default:
            if op.c.raw >= 0 { body(op.c.raw) }
        }
    }

    /// Plans the trace of `blocks`, whose first op has position `start`; gives the position after its last.
    ///
    /// - Parameter pending: for each slot the value that a `defer` before the trace left pending, -1 for none.
    public mutating func plan(
        _ region: borrowing Region, blocks: [Int32], start: Int32, pending: [Int32], _ states: inout [ValueState]
    ) -> Int32 {
        begin(region, blocks: blocks, start: start)
        var position = end
        for place in stride(from: blocks.count - 1, through: 0, by: -1) {
            let block = region.blocks[Int(blocks[place])]
            let next = place + 1 < blocks.count ? blocks[place + 1] : -1
            for index in stride(from: Int(block.end) - 1, through: Int(block.first), by: -1) {
                position -= 1
                visit(region, index, blockStart: block.first, next: next, position, &states)
            }
        }
        for slot in pending.indices where pending[slot] >= 0 {
            extend(pending[slot], to: neededUntil(slot), &states)
        }
        return end
    }

    private mutating func begin(_ region: borrowing Region, blocks: [Int32], start: Int32) {
        mapPositions.removeAll(keepingCapacity: true)
        epoch = 0
        for slot in setValue.indices {
            setValue[slot] = -1
            getPosition[slot] = -1
            mapStamp[slot] = -1
        }
        end = start
        for block in blocks {
            let block = region.blocks[Int(block)]
            end += block.end - block.first
        }
    }

    private func extend(_ value: Int32, to position: Int32, _ states: inout [ValueState]) {
        var value = Int(value)
        while states[value].alias >= 0 { value = Int(states[value].alias) }
        if states[value].lastUse < position { states[value].lastUse = position }
    }

    /// Until when a value that was deferred for `slot` before the walk's place is needed.
    private func neededUntil(_ slot: Int) -> Int32 {
        let stamp = Int(mapStamp[slot])
        // No set follows: the trace ends in a jump, where everything pending is written home.
        if stamp < 0 { return end }
        let map = stamp < mapPositions.count ? mapPositions[stamp] : -1
        return max(map, getPosition[slot])
    }

    private mutating func visit(
        _ region: borrowing Region, _ index: Int, blockStart: Int32, next: Int32, _ position: Int32,
        _ states: inout [ValueState]
    ) {
        let op = region.ops[index]
        switch op.code {
        case .get:
            let slot = Int(op.imm)
            if getPosition[slot] < 0 { getPosition[slot] = position }
            setValue[slot] = -1
        case .set, .defer:
            visitSet(op, position, &states)
        case .jump, .br, .exit, .exitIndirect, .exitCall, .exitCallIndirect, .exitReturn, .leave:
            visitEnding(region, op, blockStart: blockStart, next: next, position, &states)
        default:
            if states[index].isFolded { return }
            if op.type != .none { settleHint(region, index, op, blockStart, &states) }
            if op.code.traits.contains(.faults) {
                mapPositions.append(position)
                epoch += 1
            }
            if op.code == .load || op.code == .store {
                useAddress(region, op.a, blockStart: blockStart, position, &states)
                if op.b.raw >= 0 { extend(op.b.raw, to: position, &states) }
                return
            }
            Self.forEachOperand(region, op) { extend($0, to: position, &states) }
            foldOperands(region, op, blockStart: blockStart, position, &states)
        }
    }

    private mutating func visitSet(_ op: Op, _ position: Int32, _ states: inout [ValueState]) {
        let slot = Int(op.imm)
        extend(op.a.raw, to: position, &states)
        if op.code == .defer { extend(op.a.raw, to: neededUntil(slot), &states) }
        mapStamp[slot] = Int32(mapPositions.count)
        getPosition[slot] = -1
        let register = pins.registerOfSlot[slot]
        guard !register.isNone else { return }
        setValue[slot] = op.a.raw
        setEpoch[slot] = epoch
        states[op.a.index].hint = register.raw
        states[op.a.index].hintRoot = op.a.raw
    }

    /// Decides whether the hint of the value that op `index` defines holds here, and hands it to the first operand.
    private func settleHint(
        _ region: borrowing Region, _ index: Int, _ op: Op, _ blockStart: Int32, _ states: inout [ValueState]
    ) {
        guard states[index].hint != 255 else { return }
        let slot = Int(pins.slotOfRegister[Int(states[index].hint)])
        guard setValue[slot] == states[index].hintRoot, setEpoch[slot] == epoch else { return }
        states[index].flags |= ValueState.hintHolds
        switch op.code {
        case .sext32, .zext32, .add, .sub, .mul, .and, .or, .xor, .shl, .shr, .sar, .rotl, .rotr, .neg, .not, .zext8,
            .zext16, .sext8, .sext16, .extract, .sextract, .fadd, .fsub, .fmul, .fdiv, .fcanon, .fbox, .fneg, .fabs,
            .fma:
            let operand = op.code == .fma ? op.c.index : op.a.index
            if operand >= Int(blockStart), states[operand].uses == 1, states[operand].hint == 255 {
                states[operand].hint = states[index].hint
                states[operand].hintRoot = states[index].hintRoot
            }
        default:
            break
        }
    }

    private mutating func visitEnding(
        _ region: borrowing Region, _ op: Op, blockStart: Int32, next: Int32, _ position: Int32,
        _ states: inout [ValueState]
    ) {
        epoch += 1
        Self.forEachOperand(region, op) { extend($0, to: position, &states) }
        guard op.code == .br else { return }
        mapPositions.append(position)
        foldCondition(region, op, blockStart: blockStart, position, &states)
        guard next >= 0 else { return }
        let first = region.extra[op.c.index]
        let second = region.extra[op.c.index + 2 + Int(region.extra[op.c.index + 1])]
        markUses(region, block: first == next ? second : first, position, &states)
    }

    /// Extends everything that `block` and the blocks below it use to `position`.
    private func markUses(
        _ region: borrowing Region, block: Int32, _ position: Int32, _ states: inout [ValueState]
    ) {
        let range = region.blocks[Int(block)].range
        for index in range {
            Self.forEachOperand(region, region.ops[index]) { extend($0, to: position, &states) }
        }
        let last = region.ops[range.upperBound - 1]
        region.forEachTarget(of: last) { target, _ in markUses(region, block: target.raw, position, &states) }
    }

    /// An address: an add that nobody else needs folds into the access, and a shift into the add.
    private func useAddress(
        _ region: borrowing Region, _ value: ValueID, blockStart: Int32, _ position: Int32,
        _ states: inout [ValueState]
    ) {
        let op = region.ops[value.index]
        guard value.raw >= blockStart, op.code == .add, states[value.index].uses == 1, states[value.index].alias < 0
        else {
            extend(value.raw, to: position, &states)
            return
        }
        states[value.index].flags |= ValueState.folded
        extend(op.a.raw, to: position, &states)
        foldShift(region, op.b, blockStart: blockStart, position, &states)
    }

    /// A shift left by 1 to 3 that only an address or an addition needs.
    private func foldShift(
        _ region: borrowing Region, _ value: ValueID, blockStart: Int32, _ position: Int32,
        _ states: inout [ValueState]
    ) {
        let op = region.ops[value.index]
        if value.raw >= blockStart, op.code == .shl, op.type == .i64, states[value.index].uses == 1 {
            let count = region.ops[op.b.index]
            if count.code == .iconst, (1...3).contains(count.imm) {
                states[value.index].flags |= ValueState.folded
                extend(op.a.raw, to: position, &states)
                return
            }
        }
        extend(value.raw, to: position, &states)
    }

    private func foldOperands(
        _ region: borrowing Region, _ op: Op, blockStart: Int32, _ position: Int32, _ states: inout [ValueState]
    ) {
        if op.code == .add, op.type == .i64 {
            foldShift(region, op.b, blockStart: blockStart, position, &states)
        } else if op.code == .select {
            let condition = region.ops[op.a.index]
            guard op.a.raw >= blockStart, states[op.a.index].uses == 1 else { return }
            if condition.code == .cmp {
                states[op.a.index].flags |= ValueState.folded
                extend(condition.a.raw, to: position, &states)
                extend(condition.b.raw, to: position, &states)
            }
        }
    }

    /// A comparison that only the branch needs, and a conjunction that is compared with 0.
    private func foldCondition(
        _ region: borrowing Region, _ op: Op, blockStart: Int32, _ position: Int32, _ states: inout [ValueState]
    ) {
        let zero = region.ops[op.b.index]
        guard zero.code == .iconst, zero.imm == 0, op.aux <= Condition.ne.rawValue else { return }
        let condition = region.ops[op.a.index]
        guard op.a.raw >= blockStart, states[op.a.index].uses == 1 else { return }
        switch condition.code {
        case .fcmp where !touchesFloats(region, after: op.a.index):
            states[op.a.index].flags |= ValueState.folded
            extend(condition.a.raw, to: position, &states)
            extend(condition.b.raw, to: position, &states)
        case .cmp, .and:
            states[op.a.index].flags |= ValueState.folded
            extend(condition.a.raw, to: position, &states)
            extend(condition.b.raw, to: position, &states)
        default:
            break
        }
    }

    /// Whether an op after `index` in its block could see when the flags of that op are raised.
    private func touchesFloats(_ region: borrowing Region, after index: Int) -> Bool {
        var next = index + 1
        while true {
            let traits = region.ops[next].code.traits
            if traits.contains(.ends) { return false }
            if !traits.isDisjoint(with: [.fenv, .barrier, .faults, .calls]) { return true }
            next += 1
        }
    }
}
