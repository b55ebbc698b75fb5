// room: engine (UNSAFE ROOM: raw memory that several threads read without a lock)
// does: guest pc and mode → translation, read by all threads without a lock, written by the one that holds the lock
// spec: Docs/Architecture.md, section 5

import Base
import CSupport
import Glibc
import PluginAPI

/// An open-addressed hash table in raw memory. An entry is the number of a translation, whose node holds the rest.
///
///     header: mask (4 bytes) | entries: 0, or translation + 1 (31 bits) and whether it was removed (the top bit) …
///
/// Contract: one writer at a time; readers at any time. An entry is stored, releasing, after its translation's node is
/// written, and the node's pc, mode and code do not change until `reset`. An entry is never emptied, only marked as removed, so a
/// probe never misses a later one. Tables that have been outgrown are kept until `reset`, when no thread reads.
final class LookupTable: @unchecked Sendable {
    private static let removed = UInt32(1) << 31

    private let translations: ChunkedView<TranslationNode>
    private var retired: [UnsafeMutablePointer<UInt32>] = []
    private let current: UnsafeMutablePointer<UInt64>
    private var used = 0

    /// - Parameter translations: outlive the table.
    init(_ translations: ChunkedView<TranslationNode>, capacity: Int = 1 << 12) {
        self.translations = translations
        current = .allocate(capacity: 1)
        current.pointee = UInt64(UInt(bitPattern: Self.makeTable(capacity)))
    }

    deinit {
        free(table)
        for old in retired { free(old) }
        current.deallocate()
    }

    /// The published table. Addresses fit in 64 bits, and readers need an acquire load.
    private var table: UnsafeMutablePointer<UInt32> {
        UnsafeMutablePointer(bitPattern: UInt(martlet_load_acquire64(current))).unsafelyUnwrapped
    }

    /// Zeroed memory that the host need not have touched.
    private static func makeTable(_ capacity: Int) -> UnsafeMutablePointer<UInt32> {
        guard let memory = calloc(1 + capacity, MemoryLayout<UInt32>.stride) else {
            fatalError("\(EngineError.outOfMemory)")
        }
        let table = memory.bindMemory(to: UInt32.self, capacity: 1 + capacity)
        table[0] = UInt32(capacity - 1)
        return table
    }

    private static func index(_ pc: GuestAddress, _ mode: UInt32, _ mask: UInt32) -> UInt32 {
        let key = pc.raw >> 1 | UInt64(mode) << 56
        return UInt32(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    }

    /// Whether `pc` can have a translation that is kept: guest code lies below bit 56 (Sv57 user addresses end there).
    static func canHold(_ pc: GuestAddress) -> Bool { pc.raw < 1 << 56 }

    /// The translation of `pc`, if there is a valid one.
    func find(_ pc: GuestAddress, mode: UInt32) -> (CodeEntry, TranslationID)? {
        guard Self.canHold(pc) else { return nil }
        let word = place(pc, mode, in: table).word
        guard word != 0, word & Self.removed == 0 else { return nil }
        let id = TranslationID(raw: word - 1)
        return (translations[id.index].entry, id)
    }

    /// Adds or replaces a translation. The caller holds the engine's lock.
    func insert(_ pc: GuestAddress, mode: UInt32, translation: TranslationID) {
        if (used + 1) * 2 > Int(table[0]) + 1 { grow() }
        let (slot, word) = place(pc, mode, in: table)
        if word == 0 { used += 1 }
        martlet_store_release32(slot, translation.raw + 1)
    }

    /// Forgets a translation. The caller holds the engine's lock.
    func remove(_ pc: GuestAddress, mode: UInt32) {
        guard Self.canHold(pc) else { return }
        let (slot, word) = place(pc, mode, in: table)
        if word != 0 { martlet_store_release32(slot, word | Self.removed) }
    }

    /// Forgets everything. No thread reads the table.
    func reset() {
        for old in retired { free(old) }
        retired.removeAll(keepingCapacity: true)
        let table = table
        (table + 1).update(repeating: 0, count: Int(table[0]) + 1)
        used = 0
    }

    /// The entry of `pc`, or the empty one where it belongs, and what it held when it was looked at.
    private func place(
        _ pc: GuestAddress, _ mode: UInt32, in table: UnsafeMutablePointer<UInt32>
    ) -> (slot: UnsafeMutablePointer<UInt32>, word: UInt32) {
        let mask = table[0]
        var index = Self.index(pc, mode, mask)
        while true {
            let slot = table + (1 + Int(index))
            let word = martlet_load_acquire32(slot)
            if word == 0 { return (slot, word) }
            let node = Int((word & ~Self.removed) - 1)
            if translations[node].pc == pc, translations[node].mode == mode { return (slot, word) }
            index = (index + 1) & mask
        }
    }

    private func grow() {
        let old = table
        let new = Self.makeTable((Int(old[0]) + 1) * 2)
        used = 0
        for index in 0...Int(old[0]) where old[1 + index] != 0 && old[1 + index] & Self.removed == 0 {
            let node = translations[Int(old[1 + index] - 1)]
            place(node.pc, node.mode, in: new).slot.pointee = old[1 + index]
            used += 1
        }
        martlet_store_release64(current, UInt64(UInt(bitPattern: new)))
        retired.append(old)
    }
}
