// room: kit/ir
// does: guest memory under a buffer of stores, so that a run can be compared with another and leaves nothing behind
// spec: Docs/Architecture.md, section 7 (lock step)

/// Memory that can be asked whether a store would fault.
public protocol ProbedMemory: InterpreterMemory {
    mutating func canStore(_ address: UInt64, bytes: Int) -> Bool
}

extension DirectMemory: ProbedMemory {}

/// `base` with stores kept apart: loads see them, `base` does not change. For one thread.
public struct OverlayMemory<Base: ProbedMemory>: InterpreterMemory {
    /// Eight bytes at an aligned address, of which those of `mask` (all ones where a byte was stored) are ours.
    struct Word {
        var bits: UInt64
        var mask: UInt64
    }

    public var base: Base
    var words: [UInt64: Word] = [:]

    public init(_ base: Base) { self.base = base }

    /// Forgets all stores, keeping storage.
    public mutating func reset() { words.removeAll(keepingCapacity: true) }

    public mutating func load(_ address: UInt64, bytes: Int, order: MemoryOrder) -> UInt64? {
        guard let below = base.load(address, bytes: bytes, order: .relaxed) else { return nil }
        var value = below
        Self.forEachPart(address, bytes) { word, shift, mask in
            guard let stored = words[word] else { return }
            let ours = stored.mask & mask
            value = value & ~Self.moved(ours, back: shift) | Self.moved(stored.bits & ours, back: shift)
        }
        return value
    }

    public mutating func store(_ address: UInt64, _ value: UInt64, bytes: Int, order: MemoryOrder) -> Bool {
        guard base.canStore(address, bytes: bytes) else { return false }
        Self.forEachPart(address, bytes) { word, shift, mask in
            var stored = words[word] ?? Word(bits: 0, mask: 0)
            stored.bits = stored.bits & ~mask | Self.moved(value, back: -shift) & mask
            stored.mask |= mask
            words[word] = stored
        }
        return true
    }

    public mutating func compareAndSwap(
        _ address: UInt64, expected: UInt64, desired: UInt64, bytes: Int
    ) -> UInt64? {
        guard base.canStore(address, bytes: bytes), let old = load(address, bytes: bytes, order: .relaxed) else {
            return nil
        }
        let width: UInt64 = bytes == 8 ? .max : 1 << UInt64(8 * bytes) - 1
        if old == expected & width { _ = store(address, desired, bytes: bytes, order: .relaxed) }
        return old
    }

    public mutating func fence(_ kind: FenceKind) {
        // Nobody else sees the overlay.
    }

    /// Addresses of aligned eight-byte words whose stored bytes differ from those of `base` now: after the other engine
    /// ran, where the two stored different things.
    public mutating func differences() -> [UInt64] {
        var found: [UInt64] = []
        for (address, word) in words {
            let now = base.load(address, bytes: 8, order: .relaxed)
            if now.map({ ($0 ^ word.bits) & word.mask != 0 }) ?? true { found.append(address) }
        }
        return found.sorted()
    }

    /// The words that an access touches: the word's address, the bits that its content is shifted up by against the
    /// value's (negative: down), and the mask of the bits touched.
    private static func forEachPart(_ address: UInt64, _ bytes: Int, _ body: (UInt64, Int, UInt64) -> Void) {
        let width: UInt64 = bytes == 8 ? .max : 1 << UInt64(8 * bytes) - 1
        let shift = Int(address & 7) * 8
        body(address & ~7, shift, Self.moved(width, back: -shift))
        if Int(address & 7) + bytes > 8 { body((address & ~7) &+ 8, shift - 64, Self.moved(width, back: 64 - shift)) }
    }

    private static func moved(_ bits: UInt64, back shift: Int) -> UInt64 { bits >> shift }
}
