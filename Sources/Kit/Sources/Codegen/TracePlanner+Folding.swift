// room: kit/codegen
// does: which ops are computed as part of the one op that uses them: addresses, shifts, carries, negations, conditions
// spec: Docs/Decisions/0031-one-pass-allocation.md

import Base
import IR

extension TracePlanner {
    /// An address: an add that nobody else needs folds into the access, and a shift into the add.
    mutating func useAddress(
        _ region: RegionView, _ value: ValueID, isExact: Bool, blockStart: Int32, _ position: Int32,
        _ states: FlatElements<ValueState>
    ) {
        let uses = states[value.index].uses
        // Uses behind this one, on the path or off it, have been met; those in a block that is planned by itself cross.
        let isDeferredToo =
            uses == 2 && isExact && states[value.index].lastUse < 0 && !states[value.index].isCrossing
        guard value.raw >= blockStart, region.ops[value.index].code == .add, uses == 1 || isDeferredToo,
            states[value.index].alias < 0
        else {
            extend(value.raw, to: position, states)
            return
        }
        states[value.index].flags |= ValueState.folded
        if isDeferredToo {
            states[value.index].flags |= ValueState.mayUnfold
            states[value.index].lastUse = position
        }
        foldShifts(region, region.ops[value.index], blockStart: blockStart, position, states)
    }

    /// Whether the `defer` of a value that was folded into the address of the next access is for that access alone:
    /// then the fault's address is the slot's value.
    mutating func isForNextAccess(_ value: ValueID, _ slot: Int, _ states: FlatElements<ValueState>)
        -> Bool
    {
        let access = states[value.index].lastUse
        return mapPositions.count > 0 && mapPositions[mapPositions.count - 1] == access
            && slots[slot].getPosition < 0 && slots[slot].mapStamp >= 0 && neededUntil(slot) == access
    }

    /// The operands of an addition, of which one may be a shift that nobody else needs.
    private mutating func foldShifts(
        _ region: RegionView, _ op: Op, blockStart: Int32, _ position: Int32, _ states: FlatElements<ValueState>
    ) {
        if foldShift(region, op.b, blockStart: blockStart, position, states) {
            extend(op.a.raw, to: position, states)
            return
        }
        extend(op.b.raw, to: position, states)
        if region.ops[op.b.index].code == .iconst
            || !foldShift(region, op.a, blockStart: blockStart, position, states)
        {
            extend(op.a.raw, to: position, states)
        }
    }

    /// A shift left by 1 to 3 that only an address or an addition needs.
    private mutating func foldShift(
        _ region: RegionView, _ value: ValueID, blockStart: Int32, _ position: Int32,
        _ states: FlatElements<ValueState>
    ) -> Bool {
        let op = region.ops[value.index]
        if value.raw >= blockStart, op.code == .shl, op.type == .i64, states[value.index].uses == 1 {
            let count = region.ops[op.b.index]
            if count.code == .iconst, (1...3).contains(count.imm) {
                states[value.index].flags |= ValueState.folded
                extend(op.a.raw, to: position, states)
                return true
            }
        }
        return false
    }

    /// A comparison whose result is the carry flag, and that only an addition needs.
    private mutating func foldCarry(
        _ region: RegionView, _ value: ValueID, blockStart: Int32, _ position: Int32,
        _ states: FlatElements<ValueState>
    ) -> Bool {
        let op = region.ops[value.index]
        guard op.code == .cmp, value.raw >= blockStart, states[value.index].uses == 1 else { return false }
        switch Condition(rawValue: op.aux).unsafelyUnwrapped {
        case .ltu, .geu: guard region.ops[op.a.index].code != .iconst else { return false }
        case .eq, .ne:
            let right = region.ops[op.b.index]
            guard right.code == .iconst, right.imm == 0, region.ops[op.a.index].code != .iconst else { return false }
        case .lts, .ges: return false
        }
        states[value.index].flags |= ValueState.folded
        extend(op.a.raw, to: position, states)
        extend(op.b.raw, to: position, states)
        return true
    }

    mutating func foldOperands(
        _ region: RegionView, _ op: Op, blockStart: Int32, _ position: Int32, _ states: FlatElements<ValueState>
    ) {
        if op.code == .add, op.type == .i64 {
            // What it folded as part of an address that came to nothing.
            if states[op.a.index].uses == 1 { states[op.a.index].flags &= ~ValueState.folded }
            if states[op.b.index].uses == 1 { states[op.b.index].flags &= ~ValueState.folded }
            if foldCarry(region, op.b, blockStart: blockStart, position, states) { return }
            if foldCarry(region, op.a, blockStart: blockStart, position, states) { return }
            foldShifts(region, op, blockStart: blockStart, position, states)
        } else if op.code == .fma {
            // To nearest with ties away is done in software, with the operands as they are.
            guard foldsNegations, op.aux != RoundingMode.nearestMaxMagnitude.rawValue else { return }
            foldNegation(region, op.a, blockStart: blockStart, position, states)
            foldNegation(region, op.c, blockStart: blockStart, position, states)
        } else if op.code == .select {
            let condition = region.ops[op.a.index]
            guard op.a.raw >= blockStart, states[op.a.index].uses == 1 else { return }
            if condition.code == .cmp {
                states[op.a.index].flags |= ValueState.folded
                extend(condition.a.raw, to: position, states)
                extend(condition.b.raw, to: position, states)
            }
        }
    }

    /// A negation that only the multiplication and addition needs.
    private mutating func foldNegation(
        _ region: RegionView, _ value: ValueID, blockStart: Int32, _ position: Int32,
        _ states: FlatElements<ValueState>
    ) {
        let op = region.ops[value.index]
        guard op.code == .fneg, value.raw >= blockStart, states[value.index].uses == 1 else { return }
        states[value.index].flags |= ValueState.folded
        extend(op.a.raw, to: position, states)
    }

    /// A comparison that only the branch needs, and a conjunction that is compared with 0.
    mutating func foldCondition(
        _ region: RegionView, _ op: Op, blockStart: Int32, _ position: Int32, _ states: FlatElements<ValueState>
    ) {
        let zero = region.ops[op.b.index]
        guard zero.code == .iconst, zero.imm == 0, op.aux <= Condition.ne.rawValue else { return }
        let condition = region.ops[op.a.index]
        guard op.a.raw >= blockStart, states[op.a.index].uses == 1 else { return }
        switch condition.code {
        case .fcmp where !touchesFloats(region, after: op.a.index):
            states[op.a.index].flags |= ValueState.folded
            extend(condition.a.raw, to: position, states)
            extend(condition.b.raw, to: position, states)
        case .cmp, .and:
            states[op.a.index].flags |= ValueState.folded
            extend(condition.a.raw, to: position, states)
            extend(condition.b.raw, to: position, states)
        default:
            break
        }
    }

    /// Whether an op after `index` in its block could see when the flags of that op are raised.
    private mutating func touchesFloats(_ region: RegionView, after index: Int) -> Bool {
        var next = index + 1
        while true {
            let traits = region.ops[next].code.traits
            if traits.contains(.ends) { return false }
            if !traits.isDisjoint(with: [.fenv, .barrier, .faults, .calls]) { return true }
            next += 1
        }
    }
}
