// room: linuxuser/memory
// does: RLIMIT_AS and RLIMIT_DATA, counted over the guest's own mappings
// spec: setrlimit(2)
//
// The host is never told of these two: its count would hold Martlet's memory too, and a limit that a program can live
// with would end Martlet. What is counted is summed up only where there is a limit.

/// A resource limit of the guest's, in bytes or descriptors; the largest number is no limit.
public struct ResourceLimit: Equatable, Sendable {
    public var soft: UInt64
    public var hard: UInt64

    public init(soft: UInt64, hard: UInt64) { (self.soft, self.hard) = (soft, hard) }
}

/// The limits that are the guest's own, by resource. (A dictionary would make the runtime search all conformances at each
/// start.)
public struct KeptLimits: Equatable, Sendable {
    private var addressSpace: ResourceLimit?
    private var data: ResourceLimit?
    private var stack: ResourceLimit?
    private var descriptors: ResourceLimit?

    public init() {
        // The host's limits hold.
    }

    /// By RLIMIT number; nil for a limit that nobody has set or that is the host's.
    public subscript(resource: Int) -> ResourceLimit? {
        get {
            switch resource {
            case LinuxSystem.addressSpaceLimit: addressSpace
            case LinuxSystem.dataLimit: data
            case LinuxSystem.stackLimit: stack
            case LinuxSystem.descriptorLimit: descriptors
            default: nil
            }
        }
        set {
            switch resource {
            case LinuxSystem.addressSpaceLimit: addressSpace = newValue
            case LinuxSystem.dataLimit: data = newValue
            case LinuxSystem.stackLimit: stack = newValue
            case LinuxSystem.descriptorLimit: descriptors = newValue
            default: preconditionFailure("limit \(resource) is the host's")
            }
        }
    }
}

/// Limits on the guest's mappings, in bytes.
public struct MemoryLimits: Sendable {
    public var addressSpace = UInt64.max
    /// Of private memory that can be written: data, heap, anonymous maps.
    public var data = UInt64.max

    public init() {}

    /// ENOMEM if `size` more bytes, less those that they replace, are over a limit.
    package func admit(
        _ size: UInt64, countsAsData: Bool, replacing range: Range<UInt64>? = nil, in table: MappingTable
    ) throws(Errno) {
        if addressSpace == .max && data == .max { return }
        let replaced = range.map { table.pieces(in: $0) } ?? []
        let total = MemoryLimits.total(table.mappings) - MemoryLimits.total(replaced)
        guard total <= addressSpace, size <= addressSpace - total else { throw .ENOMEM }
        guard countsAsData, data != .max else { return }
        let used = MemoryLimits.total(table.mappings.filter(\.isData)) - MemoryLimits.total(replaced.filter(\.isData))
        guard used <= data, size <= data - used else { throw .ENOMEM }
    }

    /// ENOMEM if `size` bytes that are mapped already are too many as data.
    package func admitData(_ size: UInt64, in table: MappingTable) throws(Errno) {
        if data == .max { return }
        let used = MemoryLimits.total(table.mappings.filter(\.isData))
        guard used <= data, size <= data - used else { throw .ENOMEM }
    }

    package static func total(_ mappings: [Mapping]) -> UInt64 { mappings.reduce(0) { $0 + $1.countedSize } }
}

extension Mapping {
    /// The kernel's stack grows to its limit; ours has its full size at once, and counts as that of a small program.
    package var countedSize: UInt64 { kind == .stack ? min(size, 132 << 10) : size }

    /// Whether RLIMIT_DATA counts it.
    package var isData: Bool { !isShared && kind != .stack && protection.contains(.write) }
}

extension MapRequest {
    package var isPrivateData: Bool { flags & HostMap.typeMask == HostMap.private && prot & 2 != 0 }
}
