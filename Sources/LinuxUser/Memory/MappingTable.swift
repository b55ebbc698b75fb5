// room: linuxuser/memory
// does: the interval map of what the guest has mapped; pure, it asks nothing of the host
// spec: mmap(2), proc_pid_maps(5)
//
// Invariants: mappings ascend, do not overlap, are page-aligned and not empty; neighbours that could be one are one.

/// A run of pages that the guest has mapped alike.
public struct Mapping: Equatable, Sendable {
    public enum Kind: UInt8, Sendable {
        case plain, heap, stack
        /// A System V shared memory segment; its ticket is that of the attachment.
        case segment
        /// MAP_GROWSDOWN: an access below it makes it larger.
        case growing
    }

    public var start: UInt64
    public var end: UInt64
    public var protection: GuestProtection
    public var isShared: Bool
    /// Private pages of a file that was mapped by a descriptor for writing: until the guest writes to them they show what
    /// becomes of the file.
    public var followsFile: Bool
    public var kind: Kind
    /// Which mmap of a file it came from; 0 for anonymous memory.
    public var fileTicket: UInt32
    /// Where `start` lies in that file, in bytes.
    public var fileOffset: UInt64

    public init(
        start: UInt64, end: UInt64, protection: GuestProtection, isShared: Bool = false, followsFile: Bool = false,
        kind: Kind = .plain, fileTicket: UInt32 = 0, fileOffset: UInt64 = 0
    ) {
        (self.start, self.end, self.protection) = (start, end, protection)
        (self.isShared, self.followsFile, self.kind) = (isShared, followsFile, kind)
        (self.fileTicket, self.fileOffset) = (fileTicket, fileOffset)
    }

    public var size: UInt64 { end - start }
    /// Whether what is mapped may change without a change of the mapping: the guest can write it, here or elsewhere.
    public var mayChange: Bool { isShared || followsFile || protection.contains(.write) }

    /// The part of it inside `range`, which must meet it.
    package func clipped(to range: Range<UInt64>) -> Mapping {
        var piece = self
        piece.start = max(start, range.lowerBound)
        piece.end = min(end, range.upperBound)
        if fileTicket != 0 { piece.fileOffset += piece.start - start }
        return piece
    }

    /// Whether `next` goes on where this one ends.
    package func continues(into next: Mapping) -> Bool {
        end == next.start && protection == next.protection && isShared == next.isShared && kind == next.kind
            && followsFile == next.followsFile && fileTicket == next.fileTicket
            && (fileTicket == 0 || fileOffset + size == next.fileOffset)
    }
}

public struct MappingTable: Sendable {
    public private(set) var mappings: [Mapping] = []

    public init() {}

    /// Index of the first mapping that ends after `address`; `mappings.count` where there is none.
    private func firstIndex(endingAfter address: UInt64) -> Int {
        var low = 0
        var high = mappings.count
        while low < high {
            let middle = (low + high) / 2
            if mappings[middle].end <= address { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Indices of the mappings that meet `range`.
    private func indices(meeting range: Range<UInt64>) -> Range<Int> {
        let first = firstIndex(endingAfter: range.lowerBound)
        var last = first
        while last < mappings.count, mappings[last].start < range.upperBound { last += 1 }
        return first..<last
    }

    public func mapping(at address: UInt64) -> Mapping? {
        let index = firstIndex(endingAfter: address)
        guard index < mappings.count, mappings[index].start <= address else { return nil }
        return mappings[index]
    }

    /// The mapped parts of `range` in ascending order.
    public func pieces(in range: Range<UInt64>) -> [Mapping] {
        indices(meeting: range).map { mappings[$0].clipped(to: range) }
    }

    /// The parts of `range` that are not mapped, in ascending order.
    public func gaps(in range: Range<UInt64>) -> [Range<UInt64>] {
        var gaps: [Range<UInt64>] = []
        var next = range.lowerBound
        for index in indices(meeting: range) {
            if mappings[index].start > next { gaps.append(next..<mappings[index].start) }
            next = mappings[index].end
        }
        if next < range.upperBound { gaps.append(next..<range.upperBound) }
        return gaps
    }

    /// How far from `address` on memory is mapped without a hole; nil where `address` itself is not mapped.
    /// With `needed`, only as far as all pages allow that.
    public func extent(at address: UInt64, needed: GuestProtection = []) -> Range<UInt64>? {
        var index = firstIndex(endingAfter: address)
        guard index < mappings.count, mappings[index].start <= address,
            mappings[index].protection.isSuperset(of: needed)
        else { return nil }
        let start = mappings[index].start
        while index + 1 < mappings.count, mappings[index + 1].start == mappings[index].end,
            mappings[index + 1].protection.isSuperset(of: needed)
        {
            index += 1
        }
        return start..<mappings[index].end
    }

    public func overlaps(_ range: Range<UInt64>) -> Bool { !indices(meeting: range).isEmpty }

    public func covers(_ range: Range<UInt64>) -> Bool {
        guard let extent = extent(at: range.lowerBound) else { return range.isEmpty }
        return extent.upperBound >= range.upperBound
    }

    /// Takes `range` out of the map; returns what was there.
    @discardableResult
    public mutating func remove(_ range: Range<UInt64>) -> [Mapping] {
        let touched = indices(meeting: range)
        guard !touched.isEmpty else { return [] }
        let removed = touched.map { mappings[$0].clipped(to: range) }
        var rest: [Mapping] = []
        let first = mappings[touched.lowerBound]
        let last = mappings[touched.upperBound - 1]
        if first.start < range.lowerBound { rest.append(first.clipped(to: first.start..<range.lowerBound)) }
        if last.end > range.upperBound { rest.append(last.clipped(to: range.upperBound..<last.end)) }
        mappings.replaceSubrange(touched, with: rest)
        return removed
    }

    /// Puts a mapping in place of whatever its range held.
    public mutating func insert(_ mapping: Mapping) {
        remove(mapping.start..<mapping.end)
        let index = firstIndex(endingAfter: mapping.start)
        mappings.insert(mapping, at: index)
        join(around: index..<index + 1)
    }

    /// Gives every mapped page of `range` a new protection.
    public mutating func protect(_ range: Range<UInt64>, _ protection: GuestProtection) {
        for var piece in remove(range) {
            piece.protection = protection
            mappings.insert(piece, at: firstIndex(endingAfter: piece.start))
        }
        join(around: indices(meeting: range))
    }

    /// Joins neighbours that could be one, among `range` and one on either side.
    private mutating func join(around range: Range<Int>) {
        var index = min(range.upperBound, mappings.count - 1)
        while index > 0, index >= range.lowerBound {
            if mappings[index - 1].continues(into: mappings[index]) {
                mappings[index - 1].end = mappings[index].end
                mappings.remove(at: index)
            }
            index -= 1
        }
    }

    /// The highest free range of `size` bytes that starts on a multiple of `alignment` (a power of two, at least a
    /// page) and lies in `bounds`.
    public func highestGap(size: UInt64, alignment: UInt64 = pageSize, in bounds: Range<UInt64>) -> UInt64? {
        guard size > 0, size <= bounds.upperBound - bounds.lowerBound else { return nil }
        var ceiling = bounds.upperBound
        var index = firstIndex(endingAfter: ceiling - 1)
        if index < mappings.count, mappings[index].start < ceiling { ceiling = mappings[index].start }
        while true {
            index -= 1
            let floor = index >= 0 ? max(mappings[index].end, bounds.lowerBound) : bounds.lowerBound
            if ceiling > floor, ceiling - floor >= size {
                let start = (ceiling - size) & ~(alignment - 1)
                if start >= floor { return start }
            }
            guard index >= 0, mappings[index].start > bounds.lowerBound else { return nil }
            ceiling = mappings[index].start
        }
    }
}
