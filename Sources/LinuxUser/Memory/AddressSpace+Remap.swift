// room: linuxuser/memory
// does: mremap, and the calls that advise on, lock, flush or look at mapped ranges
// spec: mremap(2), madvise(2), msync(2), mincore(2), mlock(2)

extension AddressSpace {
    /// Returns the address of the moved or resized mapping.
    public func remap(
        _ address: UInt64, _ oldSize: UInt64, _ newSize: UInt64, flags: Int, target: UInt64
    ) throws(Errno) -> UInt64 {
        let known = HostMap.remapMayMove | HostMap.remapFixed | HostMap.remapDontUnmap
        guard flags & ~known == 0, address % pageSize == 0, newSize > 0 else { throw .EINVAL }
        let mayMove = flags & HostMap.remapMayMove != 0
        if flags & (HostMap.remapFixed | HostMap.remapDontUnmap) != 0, !mayMove { throw .EINVAL }
        let oldRounded = pageCeiling(oldSize)
        let newRounded = pageCeiling(newSize)
        guard newRounded != 0, newRounded <= ELFImage.addressLimit else { throw .EINVAL }
        if flags & HostMap.remapDontUnmap != 0, oldRounded != newRounded { throw .EINVAL }
        guard let mapping = table.mapping(at: address), oldRounded <= mapping.end - address else { throw .EFAULT }
        if newRounded > oldRounded {
            try limits.admit(newRounded - oldRounded, countsAsData: mapping.isData, in: table)
        }
        let move = Move(
            old: address..<address + oldRounded, newSize: newRounded, mapping: mapping,
            keepsOld: flags & HostMap.remapDontUnmap != 0)
        if flags & HostMap.remapFixed != 0 { return try self.move(move, fixed: target) }
        if move.keepsOld || oldRounded == 0 {
            guard mayMove else { throw .ENOMEM }
            return try self.move(move)
        }
        if newRounded <= oldRounded {
            if newRounded < oldRounded { try unmap(address + newRounded, oldRounded - newRounded) }
            return address
        }
        if try growInPlace(move) { return address }
        guard mayMove else { throw .ENOMEM }
        return try self.move(move)
    }

    private struct Move {
        var old: Range<UInt64>
        var newSize: UInt64
        var mapping: Mapping
        var keepsOld: Bool
    }

    private func growInPlace(_ move: Move) throws(Errno) -> Bool {
        guard move.old.upperBound == move.mapping.end, let end = rangeEnd(move.old.lowerBound, move.newSize),
            !table.overlaps(move.old.upperBound..<end)
        else { return false }
        let answer = host(.mremap, Int(move.old.lowerBound), move.old.count, Int(move.newSize), 0)
        if answer == -Int(Errno.ENOMEM.raw) { return false }
        guard answer >= 0 else { throw Errno(Int32(-answer)) }
        insert(moved(move, to: move.old.lowerBound..<end))
        return true
    }

    private func move(_ move: Move, fixed target: UInt64? = nil) throws(Errno) -> UInt64 {
        let range = if let target { try fixedTarget(move, target) } else { try freeTarget(move) }
        let flags =
            HostMap.remapMayMove | HostMap.remapFixed | (move.keepsOld ? HostMap.remapDontUnmap : 0)
        let answer = host(
            .mremap, Int(move.old.lowerBound), move.old.count, Int(move.newSize), flags, Int(range.lowerBound))
        guard answer == Int(range.lowerBound) else {
            // The kernel has unmapped a fixed target even where the move then failed.
            _ = host(.munmap, Int(range.lowerBound), range.count)
            remove(range)
            throw Errno(Int32(clamping: -answer))
        }
        if !move.keepsOld, !move.old.isEmpty { remove(move.old) }
        insert(moved(move, to: range))
        return range.lowerBound
    }

    /// The mapping as it is at its new place.
    private func moved(_ move: Move, to range: Range<UInt64>) -> Mapping {
        var mapping = move.mapping
        if mapping.fileTicket != 0 { mapping.fileOffset += move.old.lowerBound - mapping.start }
        (mapping.start, mapping.end) = (range.lowerBound, range.upperBound)
        return mapping
    }

    private func fixedTarget(_ move: Move, _ address: UInt64) throws(Errno) -> Range<UInt64> {
        guard address % pageSize == 0, let end = rangeEnd(address, move.newSize) else { throw .EINVAL }
        guard end <= move.old.lowerBound || address >= move.old.upperBound else { throw .EINVAL }
        if let errno = reserveGaps(in: address..<end) { throw errno == .EEXIST ? .ENOMEM : errno }
        return address..<end
    }

    private func freeTarget(_ move: Move) throws(Errno) -> Range<UInt64> {
        let flags = HostMap.private | HostMap.anonymous | HostMap.noReserve
        let start = try mapUnlimited(MapRequest(address: 0, size: move.newSize, prot: 0, flags: flags))
        return start..<start + move.newSize
    }

    /// Applies a host call of the form (address, size, argument) to the mapped parts of a range; ENOMEM where there
    /// are holes, after the call was applied to the rest, as the kernel does.
    public func forEachPiece(
        _ number: HostNumber, _ address: UInt64, _ size: UInt64, _ argument: Int
    ) throws(Errno) {
        guard address % pageSize == 0 else { throw .EINVAL }
        let rounded = pageCeiling(size)
        if rounded == 0 || table.mapping(at: address) == nil {
            // The kernel looks at the argument first.
            let answer = host(number, Int(truncatingIfNeeded: address), 0, argument)
            guard answer >= 0 else { throw Errno(Int32(-answer)) }
        }
        if address.addingReportingOverflow(rounded).overflow { throw number == .msync ? .ENOMEM : .EINVAL }
        if rounded == 0, size > 0, number == .madvise { throw .EINVAL }
        guard rounded > 0, let range = try pages(address, size) else { return }
        var next = range.lowerBound
        var holes = false
        for piece in table.pieces(in: range) {
            if piece.start != next { holes = true }
            next = piece.end
            let answer = host(number, Int(piece.start), Int(piece.size), argument)
            guard answer >= 0 else { throw Errno(Int32(-answer)) }
        }
        if holes || next != range.upperBound { throw .ENOMEM }
    }

    /// madvise: those that drop contents change code too.
    public func advise(_ address: UInt64, _ size: UInt64, _ advice: Int) throws(Errno) {
        let dropsContents = [4, 8, 9, 102]
        defer {
            if dropsContents.contains(advice), let range = try? pages(address, size), hasCode(in: range) {
                codeChanged(range)
            }
        }
        try forEachPiece(.madvise, address, size, advice)
    }
}
