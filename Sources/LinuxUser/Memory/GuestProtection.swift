// room: linuxuser/memory
// does: what the guest may do with a page, and what of it the host is told
// spec: mmap(2); Docs/Architecture.md, section 5 (the guest's PROT_EXEC never reaches the host)

/// Page size of guest and host, in bytes.
public let pageSize: UInt64 = 4096

@inlinable
public func pageFloor(_ address: UInt64) -> UInt64 { address & ~(pageSize &- 1) }

/// Rounds up; wraps to 0 at the end of the address space, as the kernel's PAGE_ALIGN does.
@inlinable
public func pageCeiling(_ address: UInt64) -> UInt64 { (address &+ (pageSize &- 1)) & ~(pageSize &- 1) }

/// PROT_READ, PROT_WRITE and PROT_EXEC as the guest asked for them.
@frozen
public struct GuestProtection: OptionSet, Hashable, Sendable {
    public var rawValue: UInt8

    @inlinable
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let none: GuestProtection = []
    public static let read = GuestProtection(rawValue: 1)
    public static let write = GuestProtection(rawValue: 2)
    public static let execute = GuestProtection(rawValue: 4)

    /// From the `prot` argument of mmap and mprotect. RISC-V has no page that can be written but not read.
    public init(prot: UInt64) {
        var value = GuestProtection(rawValue: UInt8(prot & 7))
        if value.contains(.write) { value.insert(.read) }
        self = value
    }

    /// From `p_flags`: PF_X 1, PF_W 2, PF_R 4.
    public init(elfFlags: UInt32) {
        var value: GuestProtection = []
        if elfFlags & 4 != 0 { value.insert(.read) }
        if elfFlags & 2 != 0 { value.formUnion([.read, .write]) }
        if elfFlags & 1 != 0 { value.insert(.execute) }
        self = value
    }

    /// The host's `prot`: never executable; readable where the guest may only execute, since the translator reads it.
    @inlinable
    public var hostProtection: Int {
        let access = Int(rawValue & 3)
        return contains(.execute) ? access | 1 : access
    }

    /// As in /proc/PID/maps, without the sharing letter.
    public var text: String {
        (contains(.read) ? "r" : "-") + (contains(.write) ? "w" : "-") + (contains(.execute) ? "x" : "-")
    }
}

/// How an instruction touched memory.
public enum GuestAccess: Sendable {
    case load, store, fetch

    public var needs: GuestProtection {
        switch self {
        case .load: .read
        case .store: .write
        case .fetch: .execute
        }
    }
}
