// room: kit/ir
// does: guest memory that is host memory, with host atomics and faults that come back as values
// spec: Docs/Architecture.md, sections 4 and 5

import CSupport

/// The guest's memory at the host's addresses (guest base 0).
///
/// Faults come back as values only where `martlet_install_fault_handlers` and `martlet_register_accesses` were called.
public struct DirectMemory: InterpreterMemory {
    public init() {
        // There is nothing to hold.
    }

    public func load(_ address: UInt64, bytes: Int, order: MemoryOrder) -> UInt64? {
        // The host's loads are acquire loads; a sequential one needs all stores before it to be visible.
        if order == .sequential { martlet_full_fence() }
        var value: UInt64 = 0
        let failed =
            switch bytes {
            case 1: martlet_access_load8(address, &value)
            case 2: martlet_access_load16(address, &value)
            case 4: martlet_access_load32(address, &value)
            default: martlet_access_load64(address, &value)
            }
        return failed == 0 ? value : nil
    }

    public func store(_ address: UInt64, _ value: UInt64, bytes: Int, order: MemoryOrder) -> Bool {
        let failed =
            switch bytes {
            case 1: martlet_access_store8(address, value)
            case 2: martlet_access_store16(address, value)
            case 4: martlet_access_store32(address, value)
            default: martlet_access_store64(address, value)
            }
        if order == .sequential { martlet_full_fence() }
        return failed == 0
    }

    public func compareAndSwap(_ address: UInt64, expected: UInt64, desired: UInt64, bytes: Int) -> UInt64? {
        var value = expected
        let failed =
            bytes == 4
            ? martlet_access_cas32(address, &value, desired) : martlet_access_cas64(address, &value, desired)
        return failed == 0 ? value : nil
    }

    public func fence(_ kind: FenceKind) { if kind == .full { martlet_full_fence() } }

    /// Whether `bytes` bytes at `address` can be written; they keep their values.
    public func canStore(_ address: UInt64, bytes: Int) -> Bool {
        martlet_access_probe_write(address) == 0 && martlet_access_probe_write(address &+ UInt64(bytes - 1)) == 0
    }
}
