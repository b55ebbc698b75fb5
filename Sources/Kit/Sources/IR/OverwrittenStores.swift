// room: kit/ir
// does: finds state stores that are written over before anything can read their slot, front to back
// spec: Docs/Architecture.md, section 4; Docs/Decisions/0081-stores-are-dropped-as-they-are-built.md

import Base

/// Meets the ops of a region in their order and notes which state stores nobody sees.
///
/// A store is dead if the next store of its slot comes in the same block, with no read of the slot and no fault between. With
/// a fault between, which needs the value in its state map, it is to be deferred.
@frozen
public struct OverwrittenStores: ~Copyable {
    /// A store that was met. Of another span than the present one it can't be written over any more.
    @frozen
    @usableFromInline
    struct LastStore {
        @usableFromInline var op: Int32
        @usableFromInline var span: UInt32
        @usableFromInline var faults: UInt32

        @inlinable
        init(op: Int32, span: UInt32, faults: UInt32) {
            self.op = op
            self.span = span
            self.faults = faults
        }
    }

    /// A store that nobody sees, or only a fault.
    @frozen
    @usableFromInline
    struct Found {
        @usableFromInline var op: Int32
        @usableFromInline var isForFaults: Bool

        @inlinable
        init(op: Int32, isForFaults: Bool) {
            self.op = op
            self.isForFaults = isForFaults
        }

        var index: Int { Int(op) }

        /// Makes of the store what is needed of it.
        func change(_ op: inout Op) {
            if isForFaults { op.code = .defer } else { op = Op(.nop, .none) }
        }
    }

    /// By slot.
    @usableFromInline var lastStores = FlatArray<LastStore>()
    @usableFromInline var found = FlatArray<Found>()
    /// A run of ops in which a store can be written over: it ends with its block and with a call that sees the state.
    @usableFromInline var span: UInt32 = 1
    /// The faults that were met.
    @usableFromInline var faults: UInt32 = 0

    @inlinable
    public init() {
        // Everything starts empty.
    }

    /// Forgets what was found, to meet another region.
    public mutating func reset() {
        found.removeAll()
        if span > 1 << 30 {
            for slot in lastStores.indices { lastStores[slot].span = 0 }
            span = 0
        }
        span &+= 1
    }

    /// Meets `op`, which stands at `index`, with what it calls.
    @inlinable
    @inline(__always)
    mutating func meet(_ op: Op, _ index: Int, helpers: borrowing [Helper]) {
        switch op.code {
        case .set, .defer: noteStore(Int(op.imm), Int32(truncatingIfNeeded: index))
        case .get: noteRead(Int(op.imm))
        case .call:
            faults &+= 1
            let effects = helpers[Int(op.imm)].signature.effects
            if !effects.isDisjoint(with: [.readsState, .writesState]) { span &+= 1 }
        default:
            if op.code.mayFault { faults &+= 1 }
            if op.code.endsBlock { span &+= 1 }
        }
    }

    @inlinable
    @inline(__always)
    mutating func noteStore(_ slot: Int, _ index: Int32) {
        if slot >= lastStores.count { makeRoom(for: slot) }
        let last = lastStores[slot]
        if last.span == span { found.append(Found(op: last.op, isForFaults: last.faults != faults)) }
        lastStores[slot] = LastStore(op: index, span: span, faults: faults)
    }

    @inlinable
    @inline(__always)
    mutating func noteRead(_ slot: Int) {
        if slot < lastStores.count { lastStores[slot].span = 0 }
    }

    @usableFromInline
    mutating func makeRoom(for slot: Int) {
        while lastStores.count <= slot { lastStores.append(LastStore(op: 0, span: 0, faults: 0)) }
    }
}

extension Region {
    /// Drops the state stores that are written over before anything can read their slot, and defers those that only a fault
    /// between would. Dropped ops stay as `nop`s.
    ///
    /// - Parameter stores: storage for what is found on the way.
    public mutating func dropOverwrittenStores(_ stores: inout OverwrittenStores) {
        stores.reset()
        for index in ops.indices { stores.meet(ops[index], index, helpers: helpers) }
        for place in stores.found.indices {
            let store = stores.found[place]
            store.change(&ops[store.index])
        }
    }
}

extension RegionBuilder {
    /// As the region's own, for what was built so far; that was found while it was built.
    public mutating func dropOverwrittenStores() {
        for place in stores.found.indices {
            let store = stores.found[place]
            store.change(&ops[store.index])
        }
    }
}
