// room: kit/codegen
// does: the backward pass over a trace: last uses, which ops fold into their user, where values would best be computed
// spec: Docs/Decisions/0031-one-pass-allocation.md

import Base
import IR

/// Plans a trace: a run of blocks of which each is entered by the one before it alone.
///
/// Positions count ops along the trace; those of one region only grow. A branch to a block off the trace counts as a use
/// of everything that the block and those below it use.
public struct TracePlanner: ~Copyable {
    /// What the backward walk has met of a state slot so far: all bits are set until it meets something.
    @frozen
    @usableFromInline
    struct SlotPlan {
        var setValue: Int32 = -1
        var setEpoch: Int32 = -1
        var getPosition: Int32 = -1
        var mapStamp: Int32 = -1
    }

    var slots: FlatArray<SlotPlan>
    // Positions of ops with state maps, in the order of the walk.
    var mapPositions = FlatArray<Int32>()
    private var epoch: Int32 = 0
    private var end: Int32 = 0
    private let pins: PinnedRegisters
    let foldsNegations: Bool

    /// - Parameter foldsNegations: the host multiplies and adds with a factor or the addend negated.
    public init(pins: PinnedRegisters, foldsNegations: Bool = false) {
        self.foldsNegations = foldsNegations
        slots = FlatArray(repeating: SlotPlan(), count: pins.registerOfSlot.count)
        self.pins = pins
    }

    /// Makes a state for each value of `region`, with the number of its uses.
    ///
    /// The state after the last one takes what operands that are not there would count: to look first costs more.
    public static func countUses(_ region: RegionView, _ table: inout FlatArray<ValueState>) {
        let ops = region.ops
        let none = UInt32(truncatingIfNeeded: ops.count)
        table.refill(ValueState(), Int(none) &+ 1)
        let states = table.elements
        for index in ops.indices {
            // No operand is -1, the greatest number without a sign.
            states[Int(min(UInt32(bitPattern: ops[index].a.raw), none))].uses &+= 1
            states[Int(min(UInt32(bitPattern: ops[index].b.raw), none))].uses &+= 1
            if ops[index].c.raw >= 0 { countThirds(region, index, states) }
        }
    }

    /// The uses by the third operand and by lists: few ops have either, so that this is kept out of the loop.
    @inline(never)
    private static func countThirds(_ region: RegionView, _ index: Int, _ states: FlatElements<ValueState>) {
        // Nearly all are branches whose blocks have no parameters.
        let third = region.ops[index].c.index
        if region.ops[index].code == .br, region.extra[third + 1] == 0, region.extra[third + 3] == 0 { return }
        forEachOperand(region, region.ops[index], from: region.ops[index].c) { states[Int($0)].uses &+= 1 }
    }

    /// Finds the values that are used outside of the block that defines them.
    public static func findCrossings(_ region: RegionView, _ table: inout FlatArray<ValueState>) {
        let states = table.elements
        for number in region.blocks.indices {
            let block = region.blocks[number]
            for index in block.range {
                forEachOperand(region, region.ops[index]) { value in
                    guard value < block.first || value >= block.end else { return }
                    states[Int(value)].flags |= ValueState.crossesBlocks
                }
            }
        }
    }

    @inline(__always)
    static func forEachOperand(_ region: RegionView, _ op: Op, _ body: (Int32) -> Void) {
        if op.a.raw >= 0 { body(op.a.raw) }
        if op.b.raw >= 0 { body(op.b.raw) }
        if op.c.raw >= 0 { forEachOperand(region, op, from: op.c, body) }
    }

    /// The third operand or the operands in the list that starts there.
    @inline(__always)
    private static func forEachOperand(_ region: RegionView, _ op: Op, from third: ValueID, _ body: (Int32) -> Void) {
        switch op.code {
        case .call:
            for index in third.index..<third.index + Int(op.aux) { body(region.extra[index]) }
        case .jump, .br:
            var at = third.index
            for _ in 0..<(op.code == .br ? 2 : 1) {
                let count = Int(region.extra[at + 1])
                for argument in at + 2..<at + 2 + count { body(region.extra[argument]) }
                at += 2 + count
            }
        default:
            body(third.raw)
        }
    }

    /// Plans the trace of `blocks`, whose first op has position `start`; gives the position after its last.
    ///
    /// - Parameters:
    ///   - pending: for each slot the value that a `defer` before the trace left pending, -1 for none.
    ///   - pendingCount: how many those are.
    public mutating func plan(
        _ region: RegionView, blocks: borrowing FlatArray<Int32>, start: Int32, pending: borrowing FlatArray<Int32>,
        pendingCount: Int, _ table: inout FlatArray<ValueState>
    ) -> Int32 {
        begin(region, blocks: blocks, start: start)
        let states = table.elements
        let ops = region.ops
        var position = end
        var place = blocks.count
        while place > 0 {
            let next = place < blocks.count ? blocks[place] : -1
            place &-= 1
            let block = region.blocks[Int(blocks[place])]
            // The position of each op is its index and this.
            let shift = position &- block.end
            var index = Int(block.end)
            while index > Int(block.first) {
                index &-= 1
                let code = ops[index].code
                // Half of the ops: they use nothing.
                if code == .insn || code.rawValue <= Opcode.fconst.rawValue { continue }
                let here = shift &+ Int32(truncatingIfNeeded: index)
                visit(region, index, blockStart: block.first, next: next, here, states)
            }
            position = shift &+ block.first
        }
        if pendingCount > 0 {
            for slot in pending.indices where pending[slot] >= 0 {
                extend(pending[slot], to: neededUntil(slot), states)
            }
        }
        return end
    }

    private mutating func begin(_ region: RegionView, blocks: borrowing FlatArray<Int32>, start: Int32) {
        mapPositions.removeAll()
        epoch = 0
        slots.setAllBits()
        end = start
        for place in blocks.indices {
            let block = region.blocks[Int(blocks[place])]
            end += block.end - block.first
        }
    }

    @inline(__always)
    mutating func extend(_ value: Int32, to position: Int32, _ states: FlatElements<ValueState>) {
        var value = Int(value)
        while states[value].alias >= 0 { value = Int(states[value].alias) }
        if states[value].lastUse < position { states[value].lastUse = position }
        // A use that the address did not reckon with.
        if states[value].flags & ValueState.mayUnfold != 0 {
            states[value].flags &= ~(ValueState.folded | ValueState.mayUnfold)
        }
    }

    /// Until when a value that was deferred for `slot` before the walk's place is needed.
    mutating func neededUntil(_ slot: Int) -> Int32 {
        let stamp = Int(slots[slot].mapStamp)
        // No set follows: the trace ends in a jump, where everything pending is written home.
        if stamp < 0 { return end }
        let map = stamp < mapPositions.count ? mapPositions[stamp] : -1
        return max(map, slots[slot].getPosition)
    }

    // Fields are read where they are used: all of an op at once, or handed on, are too many for the registers.
    @inline(__always)
    private mutating func visit(
        _ region: RegionView, _ index: Int, blockStart: Int32, next: Int32, _ position: Int32,
        _ states: FlatElements<ValueState>
    ) {
        let ops = region.ops
        switch ops[index].code {
        case .nop, .insn, .iconst, .fconst, .param: break
        case .get:
            let slot = Int(ops[index].imm)
            if slots[slot].getPosition < 0 { slots[slot].getPosition = position }
            slots[slot].setValue = -1
        case .set:
            extend(ops[index].a.raw, to: position, states)
            noteSet(Int(ops[index].imm), ops[index].a, states)
        case .defer:
            visitDefer(Int(ops[index].imm), ops[index].a, position, states)
        case .br:
            visitBranch(region, index, blockStart: blockStart, next: next, position, states)
        case .jump, .exit, .exitIndirect, .exitCall, .exitCallIndirect, .exitReturn, .leave:
            epoch &+= 1
            extendOperands(region, index, to: position, states)
        case .load, .store:
            if ops[index].code == .load { settleHint(region, index, blockStart, states) }
            addMap(position)
            useAddress(region, ops[index].a, isExact: ops[index].imm == 0, blockStart: blockStart, position, states)
            if ops[index].b.raw >= 0 { extend(ops[index].b.raw, to: position, states) }
        default:
            visitOther(region, index, blockStart: blockStart, position, states)
        }
    }

    /// Computations, calls and atomic accesses.
    private mutating func visitOther(
        _ region: RegionView, _ index: Int, blockStart: Int32, _ position: Int32, _ states: FlatElements<ValueState>
    ) {
        if states[index].isFolded { return }
        if region.ops[index].type != .none { settleHint(region, index, blockStart, states) }
        if region.ops[index].code.traits.contains(.faults) { addMap(position) }
        extendOperands(region, index, to: position, states)
        switch region.ops[index].code {
        case .add, .fma, .select:
            foldOperands(region, region.ops[index], blockStart: blockStart, position, states)
        default: break
        }
    }

    @inline(__always)
    private mutating func extendOperands(
        _ region: RegionView, _ index: Int, to position: Int32, _ states: FlatElements<ValueState>
    ) {
        let ops = region.ops
        if ops[index].a.raw >= 0 { extend(ops[index].a.raw, to: position, states) }
        if ops[index].b.raw >= 0 { extend(ops[index].b.raw, to: position, states) }
        if ops[index].c.raw >= 0 { extendThirds(region, index, to: position, states) }
    }

    /// The third operand and those in lists, which few ops have.
    private mutating func extendThirds(
        _ region: RegionView, _ index: Int, to position: Int32, _ states: FlatElements<ValueState>
    ) {
        Self.forEachOperand(region, region.ops[index], from: region.ops[index].c) { extend($0, to: position, states) }
    }

    /// Notes that there is a state map here.
    @inline(__always)
    private mutating func addMap(_ position: Int32) {
        mapPositions.append(position)
        epoch &+= 1
    }

    private mutating func visitDefer(
        _ slot: Int, _ value: ValueID, _ position: Int32, _ states: FlatElements<ValueState>
    ) {
        if states[value.index].flags & ValueState.mayUnfold != 0, isForNextAccess(value, slot, states) {
            states[value.index].flags &= ~ValueState.mayUnfold
        } else {
            extend(value.raw, to: position, states)
            extend(value.raw, to: neededUntil(slot), states)
        }
        noteSet(slot, value, states)
    }

    /// Notes that `value` is what `slot` is set to next.
    @inline(__always)
    private mutating func noteSet(_ slot: Int, _ value: ValueID, _ states: FlatElements<ValueState>) {
        slots[slot].mapStamp = Int32(truncatingIfNeeded: mapPositions.count)
        slots[slot].getPosition = -1
        let register = pins.registerOfSlot[slot]
        guard !register.isNone else { return }
        slots[slot].setValue = value.raw
        slots[slot].setEpoch = epoch
        states[value.index].hint = register.raw
        states[value.index].hintRoot = value.raw
    }

    /// Decides whether the hint of the value that op `index` defines holds here, and hands it to the first operand.
    @inline(__always)
    private mutating func settleHint(
        _ region: RegionView, _ index: Int, _ blockStart: Int32, _ states: FlatElements<ValueState>
    ) {
        guard states[index].hint != 255 else { return }
        let slot = Int(pins.slotOfRegister[Int(states[index].hint)])
        guard slots[slot].setValue == states[index].hintRoot, slots[slot].setEpoch == epoch else { return }
        states[index].flags |= ValueState.hintHolds
        let op = region.ops[index]
        switch op.code {
        case .sext32, .zext32, .add, .sub, .mul, .and, .or, .xor, .shl, .shr, .sar, .rotl, .rotr, .neg, .not, .zext8,
            .zext16, .sext8, .sext16, .extract, .sextract, .fadd, .fsub, .fmul, .fdiv, .fcanon, .fbox, .fneg, .fabs,
            .fma:
            let operand = op.code == .fma ? op.c.index : op.a.index
            // What is made canonical or boxed is the same value from there on, however often it is used.
            let isSingle = states[operand].uses == 1 || op.code == .fcanon || op.code == .fbox
            if operand >= Int(blockStart), isSingle, states[operand].hint == 255 {
                states[operand].hint = states[index].hint
                states[operand].hintRoot = states[index].hintRoot
            }
        default:
            break
        }
    }

    private mutating func visitBranch(
        _ region: RegionView, _ index: Int, blockStart: Int32, next: Int32, _ position: Int32,
        _ states: FlatElements<ValueState>
    ) {
        addMap(position)
        let op = region.ops[index]
        let count = Int(region.extra[op.c.index + 1])
        extend(op.a.raw, to: position, states)
        extend(op.b.raw, to: position, states)
        if count > 0 || region.extra[op.c.index + 3] > 0 { extendThirds(region, index, to: position, states) }
        foldCondition(region, op, blockStart: blockStart, position, states)
        guard next >= 0 else { return }
        let first = region.extra[op.c.index]
        let second = region.extra[op.c.index + 2 + count]
        markUses(region, block: first == next ? second : first, position, states)
    }

    /// Extends everything that `block` and the blocks below it use to `position`.
    private mutating func markUses(
        _ region: RegionView, block: Int32, _ position: Int32, _ states: FlatElements<ValueState>
    ) {
        let range = region.blocks[Int(block)].range
        for index in range {
            Self.forEachOperand(region, region.ops[index]) { extend($0, to: position, states) }
        }
        let last = region.ops[range.upperBound - 1]
        guard last.code == .jump || last.code == .br else { return }
        markUses(region, block: region.extra[last.c.index], position, states)
        guard last.code == .br else { return }
        let second = last.c.index + 2 + Int(region.extra[last.c.index + 1])
        markUses(region, block: region.extra[second], position, states)
    }
}
