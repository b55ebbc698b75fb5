// room: linuxuser/memory
// does: System V segments in the guest's address space, and file mappings whose pages are put in another order
// spec: shmop(2), remap_file_pages(2)

/// What the guest passes to shmat, and the segment's size in bytes.
public struct SegmentRequest: Sendable {
    public var segment: Int
    public var size: UInt64
    public var address: UInt64
    public var flags: Int

    public init(segment: Int, size: UInt64, address: UInt64, flags: Int) {
        (self.segment, self.size, self.address, self.flags) = (segment, size, address, flags)
    }
}

private enum AttachFlag {
    static let readOnly = 0x1000
    static let roundDown = 0x2000
    static let replace = 0x4000
    static let execute = 0x8000
}

extension AddressSpace {
    /// Attaches a segment and returns its address.
    ///
    /// The range is taken from the host first, so that the host's shmat can replace nothing but that.
    public func attach(_ request: SegmentRequest) throws(Errno) -> UInt64 {
        let size = pageCeiling(request.size)
        try limits.admit(size, countsAsData: false, in: table)
        let range: Range<UInt64>
        var taken: [Range<UInt64>] = []
        if let start = try attachAddress(request) {
            guard let end = rangeEnd(start, size) else { throw .EINVAL }
            range = start..<end
            if request.flags & AttachFlag.replace == 0, table.overlaps(range) { throw .EINVAL }
            taken = table.gaps(in: range)
            if let errno = reserveGaps(in: range) { throw errno == .EEXIST ? .EINVAL : errno }
        } else {
            let flags = HostMap.private | HostMap.anonymous | HostMap.noReserve
            let start = try mapUnlimited(MapRequest(address: 0, size: size, prot: 0, flags: flags))
            range = start..<start + size
            taken = [range]
        }
        let hostFlags = request.flags & AttachFlag.readOnly | AttachFlag.replace
        let answer = host(.shmat, request.segment, Int(range.lowerBound), hostFlags)
        guard answer == Int(range.lowerBound) else {
            for gap in taken {
                _ = host(.munmap, Int(gap.lowerBound), gap.count)
                remove(gap)
            }
            throw Errno(Int32(clamping: -answer))
        }
        var protection: GuestProtection = request.flags & AttachFlag.readOnly != 0 ? .read : [.read, .write]
        if request.flags & AttachFlag.execute != 0 { protection.insert(.execute) }
        insert(
            Mapping(
                start: range.lowerBound, end: range.upperBound, protection: protection, isShared: true, kind: .segment,
                fileTicket: takeFileTicket()))
        return range.lowerBound
    }

    /// Where the guest wants the segment; nil where it leaves the choice.
    private func attachAddress(_ request: SegmentRequest) throws(Errno) -> UInt64? {
        let replaces = request.flags & AttachFlag.replace != 0
        var address = request.address
        if address % pageSize != 0 {
            guard request.flags & AttachFlag.roundDown != 0 else { throw .EINVAL }
            address = pageFloor(address)
        }
        if address == 0 {
            guard request.address == 0, !replaces else { throw .EINVAL }
            return nil
        }
        return address
    }

    /// shmdt: what is left of the segment that was attached at `address`, wherever the guest cut it.
    public func detach(_ address: UInt64) throws(Errno) {
        guard address % pageSize == 0 else { throw .EINVAL }
        func belongs(_ mapping: Mapping) -> Bool {
            mapping.kind == .segment && mapping.start >= address && mapping.start - mapping.fileOffset == address
        }
        guard let first = table.mappings.first(where: belongs) else { throw .EINVAL }
        for mapping in table.mappings where belongs(mapping) && mapping.fileTicket == first.fileTicket {
            try unmap(mapping.start, mapping.size)
        }
    }

    /// remap_file_pages: the pages of a shared file mapping from `address` on show the file from `page` on.
    public func reorder(_ address: UInt64, _ size: UInt64, page: UInt64, flags: Int) throws(Errno) {
        let start = pageFloor(address)
        let length = size & ~(pageSize - 1)
        guard length > 0, let end = rangeEnd(start, length), page < 1 << 40 else { throw .EINVAL }
        guard var piece = table.mapping(at: start), piece.isShared, piece.fileTicket != 0, end <= piece.end else {
            throw .EINVAL
        }
        let answer = host(.remap_file_pages, Int(start), Int(length), 0, Int(page), flags & 0x10000)
        guard answer == 0 else { throw Errno(Int32(-answer)) }
        (piece.start, piece.end, piece.fileOffset) = (start, end, page * pageSize)
        insert(piece)
    }

    /// A number for a new mapping of a file: never 0.
    package func takeFileTicket() -> UInt32 {
        let ticket = nextFileTicket
        nextFileTicket &+= 1
        if nextFileTicket == 0 { nextFileTicket = 1 }
        return ticket
    }
}
