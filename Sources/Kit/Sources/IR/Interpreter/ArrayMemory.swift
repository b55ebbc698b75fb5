// room: kit/ir
// does: a small guest memory of its own, with faults everywhere else, for tests
// spec: none

/// `bytes.count` bytes from `start` on; any access outside faults, and so does a store below `writableFrom`.
public struct ArrayMemory: ProbedMemory, Equatable, Sendable {
    public var start: UInt64
    public var bytes: [UInt8]
    /// The lowest address that can be written.
    public var writableFrom: UInt64

    public init(start: UInt64, bytes: [UInt8], readOnlyBytes: Int = 0) {
        self.start = start
        self.bytes = bytes
        writableFrom = start + UInt64(readOnlyBytes)
    }

    private func offset(_ address: UInt64, _ count: Int) -> Int? {
        let offset = address &- start
        return offset < UInt64(bytes.count) && UInt64(bytes.count) - offset >= UInt64(count) ? Int(offset) : nil
    }

    public func load(_ address: UInt64, bytes count: Int, order: MemoryOrder) -> UInt64? {
        guard let offset = offset(address, count) else { return nil }
        return bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    public func canStore(_ address: UInt64, bytes count: Int) -> Bool {
        offset(address, count) != nil && address >= writableFrom
    }

    public mutating func store(_ address: UInt64, _ value: UInt64, bytes count: Int, order: MemoryOrder) -> Bool {
        guard canStore(address, bytes: count), let offset = offset(address, count) else { return false }
        for index in 0..<count { bytes[offset + index] = UInt8(truncatingIfNeeded: value >> UInt64(8 * index)) }
        return true
    }

    public mutating func compareAndSwap(
        _ address: UInt64, expected: UInt64, desired: UInt64, bytes count: Int
    ) -> UInt64? {
        guard canStore(address, bytes: count), let old = load(address, bytes: count, order: .relaxed) else {
            return nil
        }
        let width: UInt64 = count == 8 ? .max : 1 << UInt64(8 * count) - 1
        if old == expected & width { _ = store(address, desired, bytes: count, order: .relaxed) }
        return old
    }

    public mutating func fence(_ kind: FenceKind) {
        // One thread only.
    }
}
