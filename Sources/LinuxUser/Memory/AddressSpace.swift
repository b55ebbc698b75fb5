// room: linuxuser/memory
// does: the guest's address space: its map, the host calls that keep the host's in step, and the layout's constants
// spec: mmap(2); Docs/Architecture.md, section 5
//
// Guest addresses are host addresses. Martlet's own memory is whatever the host has mapped and this map does not know:
// a range is taken from the host only with MAP_FIXED_NOREPLACE, so nothing of ours is ever replaced, and only ranges
// that the map holds are unmapped, protected or advised.
//
//   0x1_0000 … non-PIE image, heap     0x2aaa_aaaa_a000 … static-pie image, heap     … mmap ▼  gap  stack ▼ top

import PluginAPI

/// Where things go in an address space.
public struct AddressSpaceLayout: Sendable {
    /// One past the guest's highest address by choice: below the host's own libraries and stack, above its program.
    public var top: UInt64 = 0x7000_0000_0000
    /// The lowest address that mmap chooses; the kernel's mmap_min_addr bounds what the guest may ask for.
    public var bottom: UInt64 = 0x1_0000
    /// Where position-independent programs are loaded.
    public var imageBase: UInt64 = 0x2aaa_aaaa_a000
    /// Bytes kept free below the stack.
    public var stackGap: UInt64 = 1 << 20

    public init() {}
}

public final class AddressSpace {
    public let host: HostCalls
    public let layout: AddressSpaceLayout
    /// Changed by one thread at a time, which holds the system's gate, as all readers but `fetchWindow` do.
    public package(set) var table = MappingTable() {
        didSet { lastFetch.end = lastFetch.start }
    }
    /// Held while the table changes and while a translator, which does not wait at the gate, looks at it.
    private let tableLock = HostLock()
    /// The mapping that was last fetched from, as long as the table has not changed; empty where there is none.
    private var lastFetch = Mapping(start: 0, end: 0, protection: [])
    /// The first address that mmap does not choose any more (it works downwards from it).
    public package(set) var mmapTop: UInt64
    public package(set) var heapStart: UInt64 = 0
    public package(set) var heapEnd: UInt64 = 0
    /// Told of every range whose executable pages were mapped, unmapped or given another protection or content.
    public var codeChanged: (Range<UInt64>) -> Void = { _ in }

    /// RLIMIT_AS and RLIMIT_DATA.
    public var limits = MemoryLimits()
    /// Mappings that the guest may have. The host's own limit (vm.max_map_count, 65530) holds for Martlet's too, which
    /// could not go on without one for itself.
    package var mappingLimit = 64_000
    /// mlockall(MCL_FUTURE) was called.
    package var locksNewMappings = false

    package var nextFileTicket: UInt32 = 1
    /// The last extent that a pointer was found in: answers most checks without a search.
    package var lastHit: Range<UInt64> = 0..<0

    public init(host: HostCalls = .kernel, layout: AddressSpaceLayout = AddressSpaceLayout()) {
        self.host = host
        self.layout = layout
        mmapTop = layout.top
    }

    /// Whether all of `size` bytes from `address` on are the guest's. The kernel then checks the protection itself.
    @inline(__always)
    public func contains(_ address: UInt64, _ size: UInt64) -> Bool {
        let (end, overflow) = address.addingReportingOverflow(size)
        if !overflow, address >= lastHit.lowerBound, end <= lastHit.upperBound { return true }
        return containsSlowly(address, size)
    }

    @inline(never)
    private func containsSlowly(_ address: UInt64, _ size: UInt64) -> Bool {
        if size == 0 { return true }
        guard let extent = table.extent(at: address) else { return false }
        lastHit = extent
        return size <= extent.upperBound - address
    }

    /// How many of `size` bytes from `address` on are the guest's without a hole.
    public func clamp(_ address: UInt64, _ size: UInt64) -> UInt64 {
        if contains(address, size) { return size }
        guard let extent = table.extent(at: address) else { return 0 }
        return min(size, extent.upperBound - address)
    }

    /// Whether nothing of Martlet's lies in a range: only the guest's memory, and holes, at which the host's kernel faults as
    /// it would for a native program. A hole is found by mapping it for a moment, which replaces nothing.
    ///
    /// Only for ranges that are not all of the guest's: it costs two host calls for each hole.
    @inline(never)
    package func isClearOfMartlet(_ address: UInt64, _ size: UInt64) -> Bool {
        // Below, the kernel maps nothing; above are no addresses of programs, and just below that is the host's stack.
        let (lowest, highest) = (UInt64(0x1_0000), UInt64(1) << 47)
        let (end, overflow) = address.addingReportingOverflow(size)
        if overflow || end >= highest { return false }
        if end <= lowest { return true }
        let holes = table.gaps(in: max(pageFloor(address), lowest)..<pageCeiling(end))
        let limit = 64
        return holes.count <= limit && holes.allSatisfy(isFree)
    }

    /// Whether the host has nothing in a range that the guest's map has free.
    private func isFree(_ hole: Range<UInt64>) -> Bool {
        let flags = HostMap.private | HostMap.anonymous | HostMap.noReserve | HostMap.fixedNoReplace
        let start = Int(hole.lowerBound)
        guard host(.mmap, start, hole.count, 0, flags, -1, 0) == start else { return false }
        _ = host(.munmap, start, hole.count)
        return true
    }

    /// The siginfo code of a fault at `address`: SEGV_ACCERR (2) where something is mapped, else SEGV_MAPERR (1).
    public func faultCode(at address: UInt64) -> Int32 { table.mapping(at: address) == nil ? 1 : 2 }

    public func allows(_ access: GuestAccess, at address: UInt64) -> Bool {
        table.mapping(at: address)?.protection.contains(access.needs) ?? false
    }

    /// The executable mapping around `address`, which the translator may read; nil where a fetch faults. Its bytes may
    /// change under the translator if the guest can write them, here or by another mapping of the same file.
    public func fetchWindow(at address: UInt64) -> (range: Range<UInt64>, mayChange: Bool)? {
        tableLock.lock()
        defer { tableLock.unlock() }
        if address < lastFetch.start || address >= lastFetch.end {
            guard let mapping = table.mapping(at: address), mapping.protection.contains(.execute) else { return nil }
            lastFetch = mapping
        }
        return (lastFetch.start..<lastFetch.end, lastFetch.mayChange)
    }

    // MARK: keeping map and host in step

    package func insert(_ mapping: Mapping) {
        let range = mapping.start..<mapping.end
        let touchesCode = mapping.protection.contains(.execute) || hasCode(in: range)
        tableLock.locked { table.insert(mapping) }
        lastHit = 0..<0
        if touchesCode { codeChanged(range) }
    }

    package func remove(_ range: Range<UInt64>) {
        let code = hasCode(in: range)
        tableLock.locked { _ = table.remove(range) }
        lastHit = 0..<0
        if code { codeChanged(range) }
    }

    package func protect(_ range: Range<UInt64>, _ protection: GuestProtection) {
        tableLock.locked { table.protect(range, protection) }
    }

    package func hasCode(in range: Range<UInt64>) -> Bool {
        table.pieces(in: range).contains { $0.protection.contains(.execute) }
    }

    /// Takes the parts of `range` that are not the guest's from the host, without access; on failure nothing is taken.
    package func reserveGaps(in range: Range<UInt64>) -> Errno? {
        var taken: [Range<UInt64>] = []
        for gap in table.gaps(in: range) {
            let flags = HostMap.private | HostMap.anonymous | HostMap.noReserve | HostMap.fixedNoReplace
            let answer = host(.mmap, Int(gap.lowerBound), gap.count, 0, flags, -1, 0)
            guard answer == Int(gap.lowerBound) else {
                for piece in taken { _ = host(.munmap, Int(piece.lowerBound), piece.count) }
                return answer < 0 ? Errno(Int32(-answer)) : .ENOMEM
            }
            taken.append(gap)
        }
        return nil
    }
}

/// The host's mmap and mremap flags.
package enum HostMap {
    package static let shared = 0x01
    package static let `private` = 0x02
    package static let sharedValidate = 0x03
    package static let typeMask = 0x0f
    package static let fixed = 0x10
    package static let anonymous = 0x20
    /// MAP_32BIT and MAP_ABOVE4G exist on x86 only; a riscv64 kernel ignores these bits.
    package static let onlyX86 = 0x40 | 0x80
    package static let growsDown = 0x100
    package static let locked = 0x2000
    package static let noReserve = 0x4000
    package static let hugePages = 0x40000
    package static let fixedNoReplace = 0x100000
    package static let remapMayMove = 1
    package static let remapFixed = 2
    package static let remapDontUnmap = 4
}
