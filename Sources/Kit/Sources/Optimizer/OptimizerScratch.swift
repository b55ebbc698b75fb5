// room: kit/optimizer
// does: the optimizer's storage, reused from region to region, and what all its rules ask
// spec: Docs/Architecture.md, section 4

import Base
import IR

/// What the optimizer needs to work: its storage, kept from region to region, and which optimizations are on.
///
/// The forward walk reads `input`, a copy of the region's ops, and appends to `output`; `values` maps the ids of the one to ids of the other. An
/// operand whose definition comes later in the layout stands as `-2 - id` until the walk is over.
///
/// Methods that only read are `mutating` too: a borrow of the whole struct is compiled to a copy of it, an op costs several.
public struct OptimizerScratch: ~Copyable {
    public var enabled: OptimizationSet = .all

    var input = FlatArray<Op>()
    var output = FlatArray<Op>()
    /// For each op of `input`: its value in `output`; before its walk -1, or -2 - block where a block starts.
    var values = FlatArray<Int32>()
    /// For each op of `output` that a slot has held: that slot. Other entries are left over from other regions; a slot's
    /// fact names the value that it holds, and so tells.
    var slotOfValue = FlatArray<UInt16>()
    var slotFacts = FlatArray<SlotFact>()
    /// Slot facts of another epoch are void.
    var epoch: UInt32 = 0
    /// Where the straight path that is being walked starts in `output`: what stands there and after dominates.
    var pathStart: Int32 = 0
    var sawForwardReference = false
    /// The pc of the last `insn` mark.
    var pc: Int64 = 0
    var hasPC = false
    /// By hash: a value that may equal an op.
    var expressions = FlatArray<Int32>(repeating: 0, count: Self.expressionCount)
    var memory = MemoryFacts()
    /// For each block: the number of its predecessors.
    var predecessors = FlatArray<Int32>()
    /// The blocks by position.
    var order = FlatArray<Int32>()
    var used = FlatArray<Bool>()
    /// What the quick walk finds.
    var stores = OverwrittenStores()

    static let expressionCount = 256

    public init() {
        // Everything grows with the first regions.
    }

    /// Whether an optimization is on.
    @inline(__always)
    mutating func on(_ member: OptimizationSet) -> Bool { enabled.rawValue & member.rawValue != 0 }

    /// The op that defines `value`; a `nop` if that is not known yet.
    @inline(__always)
    mutating func definition(_ value: ValueID) -> Op { value.raw >= 0 ? output[value.index] : Op(.nop, .none) }

    @inline(__always)
    mutating func constant(_ value: ValueID) -> Int64? {
        guard value.raw >= 0, output[value.index].code == .iconst else { return nil }
        return output[value.index].imm
    }

    @inline(__always)
    mutating func isConstant(_ value: ValueID, _ bits: Int64) -> Bool {
        value.raw >= 0 && output[value.index].code == .iconst && output[value.index].imm == bits
    }

    /// Appends `op` as it is.
    @inline(__always)
    @discardableResult
    mutating func append(_ op: Op) -> ValueID {
        let value = ValueID(output.count)
        output.append(op)
        return value
    }

    /// Appends `op` unless a rule knows better: the value that it then has.
    @discardableResult
    mutating func emit(_ op: Op) -> ValueID {
        var op = op
        let known = simplify(&op)
        if known.raw >= 0 { return known }
        return op.code.traits.isPure ? merged(op) : append(op)
    }

    mutating func emit(_ code: Opcode, _ type: ValueType, _ a: ValueID, _ b: ValueID = .none) -> ValueID {
        emit(Op(code, type, a: a, b: b))
    }

    /// An integer constant of the type, sign-extended.
    mutating func integer(_ type: ValueType, _ bits: Int64) -> ValueID {
        merged(Op(.iconst, type, imm: type == .i32 ? Int64(Int32(truncatingIfNeeded: bits)) : bits))
    }

    /// Whether a slot holds `value` now: then a backend has it in the slot's register, free to use.
    @inline(__always)
    mutating func isInState(_ value: ValueID) -> Bool {
        guard value.raw >= 0, value.index < slotOfValue.count else { return false }
        let fact = slotFacts[Int(slotOfValue[value.index])]
        return fact.epoch == epoch && fact.value == value.raw
    }

    /// Whether to compute from the operands of `value` instead of from it. Not so if a slot holds it while an operand
    /// is in no slot any more: keeping that alive takes a register and a move.
    mutating func isWorthLookingThrough(_ value: ValueID) -> Bool {
        guard isInState(value) else { return true }
        let inner = output[value.index]
        return isAtHand(inner.a) && isAtHand(inner.b)
    }

    private mutating func isAtHand(_ value: ValueID) -> Bool {
        value.isNone || constant(value) != nil || isInState(value)
    }
}

/// What is known of a state slot.
struct SlotFact {
    var epoch: UInt32
    var value: Int32
    /// The slot was only deferred: its home does not hold the value.
    var isDeferred: Bool
    /// In the backward walk: the faults that were seen when the slot was overwritten.
    var faults: UInt32
}
