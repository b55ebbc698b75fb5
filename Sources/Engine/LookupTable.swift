// room: engine (UNSAFE ROOM: raw memory that several threads read without a lock)
// does: guest pc and mode → translation, read by all threads without a lock, written by the one that holds the lock
// spec: Docs/Architecture.md, section 5

import Base
import CSupport
import PluginAPI

/// An open-addressed hash table in raw memory.
///
///     header: mask (8 bytes) | entries: key (8), entry (8), translation (8) …
///
/// Contract: one writer at a time; readers at any time. A reader sees an entry whole or not at all, because its key is
/// stored last. A key is never removed, only its value zeroed, so a probe never misses a later entry. Tables that have
/// been outgrown are kept until `reset`, when no thread reads.
final class LookupTable: @unchecked Sendable {
    private static let entryWords = 3
    private static let empty = UInt64.max

    private var retired: [UnsafeMutablePointer<UInt64>] = []
    private let current: UnsafeMutablePointer<UInt64>
    private var used = 0

    init(capacity: Int = 1 << 12) {
        current = .allocate(capacity: 1)
        current.pointee = UInt64(UInt(bitPattern: Self.makeTable(capacity)))
    }

    deinit {
        table.deallocate()
        for old in retired { old.deallocate() }
        current.deallocate()
    }

    /// The published table. Addresses fit in 64 bits, and readers need an acquire load.
    private var table: UnsafeMutablePointer<UInt64> {
        UnsafeMutablePointer(bitPattern: UInt(martlet_load_acquire64(current))).unsafelyUnwrapped
    }

    private static func makeTable(_ capacity: Int) -> UnsafeMutablePointer<UInt64> {
        let words = 1 + capacity * entryWords
        let table = UnsafeMutablePointer<UInt64>.allocate(capacity: words)
        table.initialize(repeating: empty, count: words)
        table[0] = UInt64(capacity - 1)
        return table
    }

    /// Guest code lies below bit 56 (Sv57 user addresses end at bit 56), so the mode fits above it.
    private static func key(_ pc: GuestAddress, _ mode: UInt32) -> UInt64 { pc.raw | UInt64(mode) << 57 }

    private static func slot(_ key: UInt64, _ mask: UInt64) -> UInt64 {
        ((key >> 1) &* 0x9E37_79B9_7F4A_7C15) >> 20 & mask
    }

    /// Whether `pc` can have a translation that is kept.
    static func canHold(_ pc: GuestAddress) -> Bool { pc.raw < 1 << 56 }

    /// The translation of `pc`, if there is a valid one.
    func find(_ pc: GuestAddress, mode: UInt32) -> (CodeEntry, TranslationID)? {
        guard Self.canHold(pc) else { return nil }
        let table = table
        let mask = table[0]
        let key = Self.key(pc, mode)
        var slot = Self.slot(key, mask)
        while true {
            let at = table + (1 + Int(slot) * Self.entryWords)
            let found = martlet_load_acquire64(at)
            if found == key {
                let entry = martlet_load_acquire64(at + 1)
                return entry == 0 ? nil : (CodeEntry(entry), TranslationID(raw: UInt32(truncatingIfNeeded: at[2])))
            }
            if found == Self.empty { return nil }
            slot = (slot + 1) & mask
        }
    }

    /// Adds or replaces a translation. The caller holds the engine's lock.
    func insert(_ pc: GuestAddress, mode: UInt32, entry: CodeEntry, translation: TranslationID) {
        if (used + 1) * 2 > Int(table[0] + 1) { grow() }
        if Self.put(Self.key(pc, mode), entry.raw, UInt64(translation.raw), in: table) { used += 1 }
    }

    /// Forgets a translation. The caller holds the engine's lock.
    func remove(_ pc: GuestAddress, mode: UInt32) {
        let table = table
        let key = Self.key(pc, mode)
        var slot = Self.slot(key, table[0])
        while true {
            let at = table + (1 + Int(slot) * Self.entryWords)
            if at[0] == key { return martlet_store_release64(at + 1, 0) }
            if at[0] == Self.empty { return }
            slot = (slot + 1) & table[0]
        }
    }

    /// Forgets everything. No thread reads the table.
    func reset() {
        for old in retired { old.deallocate() }
        retired.removeAll(keepingCapacity: true)
        let table = table
        (table + 1).update(repeating: Self.empty, count: Int(table[0] + 1) * Self.entryWords)
        used = 0
    }

    /// Puts an entry where it belongs; true if the key is new.
    private static func put(_ key: UInt64, _ entry: UInt64, _ id: UInt64, in table: UnsafeMutablePointer<UInt64>)
        -> Bool
    {
        var slot = slot(key, table[0])
        while true {
            let at = table + (1 + Int(slot) * entryWords)
            if at[0] == key || at[0] == empty {
                let isNew = at[0] == empty
                at[2] = id
                martlet_store_release64(at + 1, entry)
                martlet_store_release64(at, key)
                return isNew
            }
            slot = (slot + 1) & table[0]
        }
    }

    private func grow() {
        let old = table
        let new = Self.makeTable(Int(old[0] + 1) * 2)
        used = 0
        for index in 0..<Int(old[0] + 1) {
            let at = old + (1 + index * Self.entryWords)
            if at[0] != Self.empty, at[1] != 0, Self.put(at[0], at[1], at[2], in: new) { used += 1 }
        }
        martlet_store_release64(current, UInt64(UInt(bitPattern: new)))
        retired.append(old)
    }
}
