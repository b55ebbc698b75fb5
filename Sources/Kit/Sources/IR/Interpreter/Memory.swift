// room: kit/ir
// does: what the interpreter sees of guest memory
// spec: Docs/TextIR.md; RISC-V Unprivileged ISA, "A" chapter

/// Guest memory as the interpreter accesses it. Values are little-endian and zero-extended to 64 bits; a nil or false answer
/// is a fault, after which memory is as before. Addresses need no alignment but where stated.
public protocol InterpreterMemory {
    /// The `bytes` (1, 2, 4 or 8) bytes at `address`.
    mutating func load(_ address: UInt64, bytes: Int, order: MemoryOrder) -> UInt64?

    /// Stores the low `bytes` bytes of `value`.
    mutating func store(_ address: UInt64, _ value: UInt64, bytes: Int, order: MemoryOrder) -> Bool

    /// Stores the low `bytes` (4 or 8) bytes of `desired` if those at `address` are those of `expected`, as one sequentially
    /// consistent step; gives what was there.
    mutating func compareAndSwap(
        _ address: UInt64, expected: UInt64, desired: UInt64, bytes: Int
    ) -> UInt64?

    mutating func fence(_ kind: FenceKind)
}

extension InterpreterMemory {
    /// Replaces the `bytes` (4 or 8) bytes at `address` by the operation's result, as one sequentially consistent step;
    /// gives what was there.
    @inlinable
    mutating func readModifyWrite(
        _ operation: AtomicOperation, _ address: UInt64, _ operand: UInt64, bytes: Int
    ) -> UInt64? {
        guard var old = load(address, bytes: bytes, order: .relaxed) else { return nil }
        while true {
            let desired = operation.result(old, operand, bytes: bytes)
            guard let found = compareAndSwap(address, expected: old, desired: desired, bytes: bytes) else { return nil }
            if found == old { return old }
            old = found
        }
    }
}

extension AtomicOperation {
    /// What memory holds afterwards; only the low `bytes` (4 or 8) bytes of operands and result count.
    @inlinable
    func result(_ old: UInt64, _ operand: UInt64, bytes: Int) -> UInt64 {
        let shift = UInt64(64 - 8 * bytes)
        // At the top of the word, signed and unsigned order are those of the narrow values.
        let left = old &<< shift
        let right = operand &<< shift
        let isLess = Int64(bitPattern: left) < Int64(bitPattern: right)
        switch self {
        case .swap: return operand
        case .add: return old &+ operand
        case .and: return old & operand
        case .or: return old | operand
        case .xor: return old ^ operand
        case .smin: return isLess ? old : operand
        case .smax: return isLess ? operand : old
        case .umin: return left < right ? old : operand
        case .umax: return left < right ? operand : old
        }
    }
}
