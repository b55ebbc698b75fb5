// room: engine
// does: which translations were made from which guest page, so that invalidation costs what it changes
// spec: Docs/Architecture.md, section 5

import Base
import IR

/// Guest page number → the translations with code on it: an open-addressed table of list heads over one flat array.
struct PageIndex: ~Copyable {
    static let pageShift: UInt64 = 12

    private struct Slot {
        var page = UInt64.max
        var head = Int32(-1)
    }

    private struct Link {
        var translation: TranslationID
        var next: Int32
    }

    private var slots: [Slot]
    private var links = ChunkedArray<Link>()
    private var used = 0

    init() {
        slots = Array(repeating: Slot(), count: 1 << 8)
    }

    /// Records that `translation` has code in `range`.
    mutating func add(_ range: GuestCodeRange, _ translation: TranslationID) {
        guard range.length > 0 else { return }
        let first = range.start.raw >> Self.pageShift
        let last = (range.start.raw &+ UInt64(range.length) &- 1) >> Self.pageShift
        for page in first...max(first, last) {
            let slot = slotForAdding(page)
            let head = slots[slot].head
            if head >= 0, links[Int(head)].translation == translation { continue }
            links.append(Link(translation: translation, next: head))
            slots[slot].head = Int32(links.count - 1)
        }
    }

    /// Calls `body` for each translation that was recorded for a page of the range, possibly more than once.
    /// Large ranges are searched by the pages that there are, not by the pages of the range.
    func forEach(start: UInt64, length: UInt64, _ body: (TranslationID) -> Void) {
        guard length > 0 else { return }
        let first = start >> Self.pageShift
        let last = (start &+ length &- 1) >> Self.pageShift
        if last - first < UInt64(slots.count) {
            for page in first...last { visit(page, body) }
        } else {
            for slot in slots where slot.page >= first && slot.page <= last { follow(slot.head, body) }
        }
    }

    /// Drops the translations of a page from the index that `isGone` says are gone.
    mutating func prune(start: UInt64, length: UInt64, isGone: (TranslationID) -> Bool) {
        guard length > 0 else { return }
        let first = start >> Self.pageShift
        let last = (start &+ length &- 1) >> Self.pageShift
        for index in slots.indices where slots[index].page >= first && slots[index].page <= last {
            var kept = Int32(-1)
            var at = slots[index].head
            while at >= 0 {
                let next = links[Int(at)].next
                if !isGone(links[Int(at)].translation) {
                    links[Int(at)].next = kept
                    kept = at
                }
                at = next
            }
            slots[index].head = kept
        }
    }

    mutating func reset() {
        for index in slots.indices { slots[index] = Slot() }
        links.removeAll()
        used = 0
    }

    private func visit(_ page: UInt64, _ body: (TranslationID) -> Void) {
        var slot = hash(page)
        while slots[slot].page != page {
            if slots[slot].page == .max { return }
            slot = (slot + 1) & (slots.count - 1)
        }
        follow(slots[slot].head, body)
    }

    private func follow(_ head: Int32, _ body: (TranslationID) -> Void) {
        var at = head
        while at >= 0 {
            body(links[Int(at)].translation)
            at = links[Int(at)].next
        }
    }

    private func hash(_ page: UInt64) -> Int {
        Int(truncatingIfNeeded: (page &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
    }

    private mutating func slotForAdding(_ page: UInt64) -> Int {
        if (used + 1) * 2 > slots.count { grow() }
        var slot = hash(page)
        while slots[slot].page != page {
            if slots[slot].page == .max {
                slots[slot].page = page
                used += 1
                return slot
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: old.count * 2)
        for entry in old where entry.page != .max {
            var slot = hash(entry.page)
            while slots[slot].page != .max { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = entry
        }
    }
}
