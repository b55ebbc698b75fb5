// room: kit/base (UNSAFE ROOM: owns raw storage)
// does: a growable array of trivial elements that stay where they are: it grows by chunks and copies nothing
// spec: Docs/Decisions/0052-peak-memory.md

/// A growable array of trivial elements with one owner, in chunks each twice as large as the one before.
///
/// A table that grows with the guest's program lives in one of these: growing never holds the old and the new storage at
/// the same time, and what is not used yet is not touched. Storage only grows; `removeAll` keeps it. Subscripts check
/// their bounds.
///
///     directory: | chunk 0 | chunk 1 | … |        chunk n: 2^(shift + n) elements; the first is at most a page
@frozen
public struct ChunkedArray<Element: BitwiseCopyable>: ~Copyable {
    @usableFromInline let directory: UnsafeMutablePointer<UnsafeMutablePointer<Element>>
    @usableFromInline var used: Int
    @usableFromInline var chunks: Int

    /// The directory does not move either: it has room for more than 4 GiB of host code can bring about.
    @usableFromInline static var directoryCapacity: Int { 28 }

    /// log2 of the elements in the first chunk.
    @usableFromInline static var shift: Int {
        @inline(__always) get {
            Int.bitWidth - 1 - ((1 << 12) / MemoryLayout<Element>.stride).leadingZeroBitCount
        }
    }

    /// Where the element at `index` is, or is to be.
    @inlinable
    @inline(__always)
    static func place(_ index: Int) -> (chunk: Int, offset: Int) {
        let number = index &+ 1 << shift
        let log = Int.bitWidth - 1 - number.leadingZeroBitCount
        return (log &- shift, number ^ 1 << log)
    }

    @inlinable
    public init() {
        directory = .allocate(capacity: Self.directoryCapacity)
        used = 0
        chunks = 0
    }

    @inlinable
    deinit {
        for chunk in 0..<chunks { directory[chunk].deallocate() }
        directory.deallocate()
    }

    @inlinable public var count: Int { @inline(__always) get { used } }
    @inlinable public var isEmpty: Bool { @inline(__always) get { used == 0 } }

    @inlinable
    public subscript(index: Int) -> Element {
        @inline(__always) get {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: used), "index out of range")
            let place = Self.place(index)
            return directory[place.chunk][place.offset]
        }
        @inline(__always) _modify {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: used), "index out of range")
            let place = Self.place(index)
            yield &directory[place.chunk][place.offset]
        }
    }

    @inlinable
    public mutating func append(_ element: Element) {
        let place = Self.place(used)
        if place.chunk == chunks { addChunk() }
        (directory[place.chunk] + place.offset).initialize(to: element)
        used += 1
    }

    // Inlinable: what is not is told of the array's type, and asking the runtime for that costs every start.
    @inlinable
    @inline(never)
    mutating func addChunk() {
        precondition(chunks < Self.directoryCapacity, "too many elements")
        (directory + chunks).initialize(to: .allocate(capacity: 1 << (Self.shift + chunks)))
        chunks += 1
    }

    @inlinable
    public mutating func removeAll() { used = 0 }

    /// The elements of `range`, which must not be removed as long as they are looked at.
    @inlinable
    public func slice(_ range: Range<Int>) -> ChunkedSlice<Element> {
        precondition(range.lowerBound >= 0 && range.upperBound <= used, "range out of bounds")
        return ChunkedSlice(view, range)
    }

    /// For reading while another thread appends.
    @inlinable public var view: ChunkedView<Element> { ChunkedView(directory) }
}

/// The elements of a `ChunkedArray` for threads that do not own it.
///
/// Contract: the array lives, and whoever reads an element learned its index, by an acquiring load, from the thread that
/// appended it. Bounds are not checked.
@frozen
public struct ChunkedView<Element: BitwiseCopyable>: @unchecked Sendable {
    @usableFromInline let directory: UnsafeMutablePointer<UnsafeMutablePointer<Element>>

    @inlinable
    init(_ directory: UnsafeMutablePointer<UnsafeMutablePointer<Element>>) { self.directory = directory }

    @inlinable
    public subscript(index: Int) -> Element {
        @inline(__always) get {
            let place = ChunkedArray<Element>.place(index)
            return directory[place.chunk][place.offset]
        }
    }
}

/// Elements of a `ChunkedArray` that follow one another.
@frozen
public struct ChunkedSlice<Element: BitwiseCopyable>: Sequence, IteratorProtocol {
    @usableFromInline let view: ChunkedView<Element>
    @usableFromInline var rest: Range<Int>

    @inlinable
    init(_ view: ChunkedView<Element>, _ range: Range<Int>) {
        self.view = view
        rest = range
    }

    @inlinable
    public mutating func next() -> Element? {
        guard let index = rest.first else { return nil }
        rest = index + 1..<rest.upperBound
        return view[index]
    }
}
