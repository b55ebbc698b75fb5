// room: kit/optimizer
// does: takes a load's value from an earlier access to the same bytes
// spec: Docs/Architecture.md, section 4

import Base
import IR

/// An access to guest memory whose bytes have not changed since, as far as this thread can tell.
struct MemoryFact {
    var base: Int32 = -1
    var access: UInt16 = 0
    /// The access was a load: `value` is what a load of this kind gives.
    var isLoad = false
    /// The type of the value.
    var type: ValueType = .none
    var value: Int32 = 0
    var offset: Int64 = 0

    var bytes: Int64 { Int64(MemoryAccess(rawValue: access).bytes) }
}

/// The last few accesses.
struct MemoryFacts: ~Copyable {
    static let capacity = 8
    var facts = FlatArray<MemoryFact>(repeating: MemoryFact(), count: Self.capacity)
    var next = 0
    var count = 0

    mutating func clear() {
        count = 0
        next = 0
    }

    mutating func note(_ fact: MemoryFact) {
        facts[next] = fact
        next = (next + 1) % Self.capacity
        count = min(count + 1, Self.capacity)
    }

    /// Voids what a store of `bytes` at `base + offset` may change: everything that has another base, or overlaps.
    mutating func invalidate(_ base: Int32, _ offset: Int64, _ bytes: Int64) {
        for index in 0..<count {
            let fact = facts[index]
            let apart = fact.offset >= offset + bytes || offset >= fact.offset + fact.bytes
            if fact.base != base || !apart { facts[index].base = -1 }
        }
    }

    mutating func find(_ base: Int32, _ offset: Int64, _ bytes: Int64) -> MemoryFact? {
        for index in 0..<count {
            let fact = facts[index]
            if fact.base == base, fact.offset == offset, fact.bytes == bytes { return fact }
        }
        return nil
    }
}

extension OptimizerScratch {
    mutating func emitLoad(_ load: Op) -> ValueID {
        var op = load
        if on(.addresses) { foldAddress(&op) }
        let access = MemoryAccess(rawValue: op.aux)
        // What was known before an ordered load is old after it.
        if access.order != .relaxed { memory.clear() }
        guard on(.loadForwarding), access.order == .relaxed, op.a.raw >= 0, isNear(op.imm) else { return append(op) }
        if let fact = memory.find(op.a.raw, op.imm, Int64(access.bytes)) {
            let known = loaded(fact, op)
            if known.raw >= 0 { return known }
        }
        let value = append(op)
        memory.note(
            MemoryFact(
                base: op.a.raw, access: op.aux, isLoad: true, type: op.type, value: value.raw, offset: op.imm))
        return value
    }

    mutating func emitStore(_ store: Op) {
        var op = store
        if on(.addresses) { foldAddress(&op) }
        append(op)
        guard on(.loadForwarding) else { return }
        let access = MemoryAccess(rawValue: op.aux)
        if op.a.raw < 0 || access.order != .relaxed || !isNear(op.imm) {
            memory.clear()
            return
        }
        memory.invalidate(op.a.raw, op.imm, Int64(access.bytes))
        guard op.b.raw >= 0 else { return }
        memory.note(
            MemoryFact(
                base: op.a.raw, access: op.aux, type: definition(op.b).type, value: op.b.raw, offset: op.imm))
    }

    /// Sums with such offsets do not overflow.
    private mutating func isNear(_ offset: Int64) -> Bool { offset == Int64(Int32(truncatingIfNeeded: offset)) }

    /// The value of the load `op` from the same bytes as `fact`, if it is cheaper than the load.
    private mutating func loaded(_ fact: MemoryFact, _ op: Op) -> ValueID {
        let value = ValueID(fact.value)
        // A value that is in no slot would need a register of its own: the load is as cheap.
        let isAtHand = isInState(value) || constant(value) != nil
        guard isAtHand, fact.type == op.type else { return .none }
        if fact.isLoad && fact.access == op.aux || Int(fact.bytes) * 8 == op.type.bits { return value }
        guard op.type.isInteger else { return .none }
        let isSigned = MemoryAccess(rawValue: op.aux).isSigned
        switch fact.bytes {
        case 1: return emit(isSigned ? .sext8 : .zext8, op.type, value)
        case 2: return emit(isSigned ? .sext16 : .zext16, op.type, value)
        default: return emit(isSigned ? .sext32 : .zext32, .i64, emit(.trunc, .i32, value))
        }
    }
}
