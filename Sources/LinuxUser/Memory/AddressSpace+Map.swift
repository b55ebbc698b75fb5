// room: linuxuser/memory
// does: mmap, munmap, mprotect and brk of the guest
// spec: mmap(2), mprotect(2), brk(2)

/// What the guest passes to mmap.
public struct MapRequest: Sendable {
    public var address: UInt64
    public var size: UInt64
    public var prot: UInt64
    public var flags: Int
    public var descriptor: Int
    public var offset: UInt64

    public init(address: UInt64, size: UInt64, prot: UInt64, flags: Int, descriptor: Int = -1, offset: UInt64 = 0) {
        (self.address, self.size, self.prot, self.flags) = (address, size, prot, flags)
        (self.descriptor, self.offset) = (descriptor, offset)
    }
}

extension AddressSpace {
    /// Returns the address of the new mapping.
    public func map(_ request: MapRequest, kind: Mapping.Kind = .plain) throws(Errno) -> UInt64 {
        guard table.mappings.count < mappingLimit else { throw .ENOMEM }
        let isFixed = request.flags & HostMap.fixed != 0 && request.flags & HostMap.fixedNoReplace == 0
        let end = isFixed ? rangeEnd(request.address, pageCeiling(request.size)) : nil
        try limits.admit(
            pageCeiling(request.size), countsAsData: request.isPrivateData,
            replacing: end.flatMap { $0 > request.address ? request.address..<$0 : nil }, in: table)
        return try mapUnlimited(request, kind)
    }

    /// For what has been counted already.
    package func mapUnlimited(_ request: MapRequest, _ kind: Mapping.Kind = .plain) throws(Errno) -> UInt64 {
        guard request.size > 0, request.offset % pageSize == 0 else { throw .EINVAL }
        let size = pageCeiling(request.size)
        guard size != 0, size <= ELFImage.addressLimit else { throw .ENOMEM }
        guard request.flags & HostMap.hugePages == 0 else { throw .ENOMEM }
        if request.flags & HostMap.fixedNoReplace != 0 { return try mapFixed(request, size, replace: false, kind) }
        if request.flags & HostMap.fixed != 0 { return try mapFixed(request, size, replace: true, kind) }
        let hint = pageCeiling(request.address)
        if hint >= layout.bottom, let end = rangeEnd(hint, size), !table.overlaps(hint..<end) {
            if try place(request, hint..<end, kind) { return hint }
        }
        return try mapAnywhere(request, size, kind)
    }

    private func mapFixed(
        _ request: MapRequest, _ size: UInt64, replace: Bool, _ kind: Mapping.Kind
    ) throws(Errno) -> UInt64 {
        guard request.address % pageSize == 0 else { throw .EINVAL }
        guard let end = rangeEnd(request.address, size) else { throw .ENOMEM }
        let range = request.address..<end
        if !table.overlaps(range) {
            guard try place(request, range, kind) else { throw replace ? .ENOMEM : .EEXIST }
            return range.lowerBound
        }
        guard replace else { throw .EEXIST }
        let gaps = table.gaps(in: range)
        if let errno = reserveGaps(in: range) { throw errno == .EEXIST ? .ENOMEM : errno }
        let answer = hostMap(request, range, placement: HostMap.fixed)
        guard answer == Int(range.lowerBound) else {
            // A refused MAP_FIXED leaves the old mappings; the gaps go back to the host.
            for gap in gaps { _ = host(.munmap, Int(gap.lowerBound), gap.count) }
            throw Errno(Int32(clamping: -answer))
        }
        insert(mapping(request, range, kind))
        return range.lowerBound
    }

    /// Works down from the top; where the host has something of its own it goes below that in growing steps.
    private func mapAnywhere(
        _ request: MapRequest, _ size: UInt64, _ kind: Mapping.Kind
    ) throws(Errno) -> UInt64 {
        var ceiling = mmapTop
        var step: UInt64 = 1 << 20
        while ceiling > layout.bottom, let start = table.highestGap(size: size, in: layout.bottom..<ceiling) {
            if try place(request, start..<start + size, kind) { return start }
            ceiling = start + size > step + layout.bottom ? start + size - step : layout.bottom
            step *= 2
        }
        throw .ENOMEM
    }

    /// Maps at a range that the table has free; false where the host has something of its own there.
    private func place(_ request: MapRequest, _ range: Range<UInt64>, _ kind: Mapping.Kind) throws(Errno) -> Bool {
        if request.flags & HostMap.typeMask == HostMap.sharedValidate {
            return try placeValidated(request, range, kind)
        }
        let answer = hostMap(request, range, placement: HostMap.fixedNoReplace)
        if answer == -Int(Errno.EEXIST.raw) { return false }
        guard answer >= 0 else { throw Errno(Int32(-answer)) }
        insert(mapping(request, range, kind))
        return true
    }

    /// As `place` for MAP_SHARED_VALIDATE, which refuses MAP_FIXED_NOREPLACE: the range is taken from the host before.
    private func placeValidated(
        _ request: MapRequest, _ range: Range<UInt64>, _ kind: Mapping.Kind
    ) throws(Errno) -> Bool {
        guard request.flags & HostMap.fixedNoReplace == 0 else { throw .EOPNOTSUPP }
        if let errno = reserveGaps(in: range) {
            if errno == .EEXIST { return false }
            throw errno
        }
        let answer = hostMap(request, range, placement: HostMap.fixed)
        guard answer >= 0 else {
            _ = host(.munmap, Int(range.lowerBound), range.count)
            throw Errno(Int32(-answer))
        }
        insert(mapping(request, range, kind))
        return true
    }

    private func hostMap(_ request: MapRequest, _ range: Range<UInt64>, placement: Int) -> Int {
        let dropped = HostMap.fixed | HostMap.fixedNoReplace | HostMap.onlyX86 | HostMap.growsDown
        let flags = request.flags & ~dropped | placement | (locksNewMappings ? HostMap.locked : 0)
        return host(
            .mmap, Int(range.lowerBound), range.count, GuestProtection(prot: request.prot).hostProtection, flags,
            request.descriptor, Int(truncatingIfNeeded: request.offset))
    }

    private func mapping(_ request: MapRequest, _ range: Range<UInt64>, _ kind: Mapping.Kind) -> Mapping {
        let type = request.flags & HostMap.typeMask
        let ticket = request.flags & HostMap.anonymous == 0 ? takeFileTicket() : 0
        let isShared = type != HostMap.private
        let grows = kind == .plain && request.flags & HostMap.growsDown != 0 && request.isPrivateData
        return Mapping(
            start: range.lowerBound, end: range.upperBound, protection: GuestProtection(prot: request.prot),
            isShared: isShared, followsFile: !isShared && ticket != 0 && isWritable(request.descriptor),
            kind: grows ? .growing : kind, fileTicket: ticket,
            fileOffset: ticket == 0 ? 0 : request.offset)
    }

    /// Whether a descriptor was opened for writing.
    private func isWritable(_ descriptor: Int) -> Bool {
        let (getFlags, accessMode) = (3, 3)
        let flags = host(.fcntl, descriptor, getFlags)
        return flags >= 0 && flags & accessMode != 0
    }

    /// Makes a MAP_GROWSDOWN mapping reach down to `address`, as an access below it does; false where none may.
    ///
    /// - Parameter limit: RLIMIT_STACK, in bytes.
    package func grow(to address: UInt64, limit: UInt64) -> Bool {
        let start = pageFloor(address)
        let reach = min(limit, layout.top - min(start, layout.top))
        guard let mapping = table.pieces(in: start..<start + reach).first, mapping.kind == .growing,
            let whole = table.mapping(at: mapping.start), whole.end - start <= limit, start > layout.stackGap,
            !table.overlaps(start - layout.stackGap..<mapping.start)
        else { return false }
        let flags = HostMap.private | HostMap.anonymous | HostMap.growsDown | HostMap.fixedNoReplace
        let prot = UInt64(mapping.protection.rawValue)
        let size = mapping.start - start
        return (try? map(MapRequest(address: start, size: size, prot: prot, flags: flags))) != nil
    }

    /// Refuses what would make one mapping more than there may be. To unmap makes one more only where both ends of a
    /// mapping stay; to protect differently does at either end.
    private func admitCut(_ range: Range<UInt64>, keepsInside: Bool) throws(Errno) {
        guard table.mappings.count >= mappingLimit else { return }
        let startsInside = table.mapping(at: range.lowerBound).map { $0.start < range.lowerBound } ?? false
        let endsInside = table.mapping(at: range.upperBound).map { $0.start < range.upperBound } ?? false
        let makesMore = keepsInside ? startsInside || endsInside : startsInside && endsInside
        if makesMore { throw .ENOMEM }
    }

    /// One past the last byte; nil where the range leaves what is the guest's: all below the layout's top, behind
    /// which Martlet and the host's libraries have theirs.
    package func rangeEnd(_ address: UInt64, _ size: UInt64) -> UInt64? {
        let (end, overflow) = address.addingReportingOverflow(size)
        return overflow || end > layout.top ? nil : end
    }

    /// A page-aligned range from the guest's arguments, or EINVAL; nil where it is empty.
    package func pages(_ address: UInt64, _ size: UInt64) throws(Errno) -> Range<UInt64>? {
        guard address % pageSize == 0 else { throw .EINVAL }
        if size == 0 { return nil }
        let rounded = pageCeiling(size)
        guard rounded != 0, let end = rangeEnd(address, rounded) else { throw .ENOMEM }
        return address..<end
    }

    public func unmap(_ address: UInt64, _ size: UInt64) throws(Errno) {
        guard address % pageSize == 0, size > 0, pageCeiling(size) != 0,
            let end = rangeEnd(address, pageCeiling(size))
        else { throw .EINVAL }
        try admitCut(address..<end, keepsInside: false)
        for piece in table.pieces(in: address..<end) {
            let answer = host(.munmap, Int(piece.start), Int(piece.size))
            guard answer == 0 else { throw Errno(Int32(-answer)) }
            remove(piece.start..<piece.end)
        }
    }

    public func protect(_ address: UInt64, _ size: UInt64, prot: UInt64) throws(Errno) {
        guard let range = try grown(pages(address, size), prot: prot) else { return }
        try admitCut(range, keepsInside: true)
        let protection = GuestProtection(prot: prot)
        // The kernel changes what comes before the first hole and then says ENOMEM.
        var next = range.lowerBound
        for piece in table.pieces(in: range) {
            guard piece.start == next else { throw .ENOMEM }
            next = piece.end
            if piece.protection == protection { continue }
            var changed = piece
            changed.protection = protection
            if changed.isData, !piece.isData { try limits.admitData(piece.size, in: table) }
            if piece.protection.hostProtection != protection.hostProtection {
                let answer = host(.mprotect, Int(piece.start), Int(piece.size), protection.hostProtection)
                guard answer == 0 else { throw Errno(Int32(-answer)) }
            }
            let code = piece.protection.contains(.execute) || protection.contains(.execute)
            protect(piece.start..<piece.end, protection)
            if code { codeChanged(piece.start..<piece.end) }
        }
        guard next == range.upperBound else { throw .ENOMEM }
    }

    /// What mprotect is about: with PROT_GROWSDOWN from the start of the mapping on, which must be one that grows. Nothing
    /// grows upwards.
    private func grown(_ range: Range<UInt64>?, prot: UInt64) throws(Errno) -> Range<UInt64>? {
        let (growsDown, growsUp, access) = (UInt64(0x0100_0000), UInt64(0x0200_0000), UInt64(7))
        let atomics: UInt64 = 8
        let growth = prot & (growsDown | growsUp)
        guard let range else { return nil }
        guard growth != growsDown | growsUp, prot & ~(access | atomics | growth) == 0 else { throw .EINVAL }
        if growth == 0 { return range }
        guard let first = table.pieces(in: range).first, let mapping = table.mapping(at: first.start),
            growth == growsDown || first.start == range.lowerBound
        else { throw .ENOMEM }
        guard growth == growsDown, mapping.kind == .stack || mapping.kind == .growing else { throw .EINVAL }
        return mapping.start..<range.upperBound
    }

    /// Starts the heap behind the program.
    public func startHeap(at address: UInt64) {
        heapStart = pageCeiling(address)
        heapEnd = heapStart
    }

    /// brk: returns the new end of the heap, or the old one where it can't be moved there.
    public func setHeapEnd(_ end: UInt64) -> UInt64 {
        guard end >= heapStart, let limit = rangeEnd(end, 0) else { return heapEnd }
        let old = pageCeiling(heapEnd)
        let new = pageCeiling(limit)
        if new > old {
            // A page stays free behind the heap, so that an overrun faults.
            guard !table.overlaps(old..<new + pageSize) else { return heapEnd }
            let flags = HostMap.private | HostMap.anonymous
            let request = MapRequest(address: old, size: new - old, prot: 3, flags: flags)
            guard (try? limits.admit(new - old, countsAsData: true, in: table)) != nil else { return heapEnd }
            guard (try? place(request, old..<new, .heap)) == true else { return heapEnd }
        } else if new < old {
            guard (try? unmap(new, old - new)) != nil else { return heapEnd }
        }
        heapEnd = end
        return end
    }
}
