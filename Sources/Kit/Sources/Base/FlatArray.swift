// room: kit/base (UNSAFE ROOM: owns raw storage)
// does: a growable array of trivial elements that is never shared, and a view of memory that somebody else owns
// spec: Docs/Decisions/0033-flat-arrays.md

/// A growable array of trivial elements with one owner: no reference count, so no check for one at each write.
///
/// Translation keeps its tables in these. Storage only grows; `removeAll` keeps it. Subscripts check their bounds.
@frozen
public struct FlatArray<Element: BitwiseCopyable>: ~Copyable {
    @usableFromInline var start: UnsafeMutablePointer<Element>
    @usableFromInline var used: Int
    @usableFromInline var capacity: Int

    @inlinable
    public init() {
        capacity = 16
        start = .allocate(capacity: capacity)
        used = 0
    }

    /// `count` times `element`.
    @inlinable
    public init(repeating element: Element, count: Int) {
        self.init()
        refill(element, count)
    }

    @inlinable
    deinit { start.deallocate() }

    @inlinable public var count: Int { @inline(__always) get { used } }
    @inlinable public var isEmpty: Bool { @inline(__always) get { used == 0 } }
    @inlinable public var indices: Range<Int> { @inline(__always) get { 0..<used } }

    @inlinable
    public subscript(index: Int) -> Element {
        @inline(__always) get {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: used), "index out of range")
            return start[index]
        }
        @inline(__always) _modify {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: used), "index out of range")
            yield &start[index]
        }
    }

    @inlinable
    @inline(__always)
    public mutating func append(_ element: Element) {
        if used == capacity { grow(to: used + 1) }
        (start + used).initialize(to: element)
        used &+= 1
    }

    /// Appends four elements.
    @inlinable
    @inline(__always)
    public mutating func append(_ first: Element, _ second: Element, _ third: Element, _ fourth: Element) {
        if used + 4 > capacity { grow(to: used + 4) }
        (start + used).initialize(to: first)
        (start + used + 1).initialize(to: second)
        (start + used + 2).initialize(to: third)
        (start + used + 3).initialize(to: fourth)
        used &+= 4
    }

    /// Appends everything in `other`.
    @inlinable
    public mutating func append(contentsOf other: borrowing FlatArray<Element>) {
        if used + other.used > capacity { grow(to: used + other.used) }
        (start + used).initialize(from: other.start, count: other.used)
        used += other.used
    }

    /// Appends `count` times `element`.
    @inlinable
    public mutating func append(repeating element: Element, count: Int) {
        if used + count > capacity { grow(to: used + count) }
        (start + used).initialize(repeating: element, count: count)
        used += count
    }

    /// The elements, for loops over them.
    @inlinable public var elements: FlatElements<Element> {
        @inline(__always) mutating get { FlatElements(start: start, count: used) }
    }

    /// The elements, lent: good until the array changes.
    @inlinable public var view: FlatView<Element> {
        @inline(__always) mutating get { FlatView(UnsafeBufferPointer(start: start, count: used)) }
    }

    /// Makes the array `count` times `element`.
    @inlinable
    @inline(__always)
    public mutating func refill(_ element: Element, _ count: Int) {
        used = 0
        append(repeating: element, count: count)
    }

    /// Sets every bit of every element: of integers this makes -1.
    @inlinable
    @inline(__always)
    public mutating func setAllBits() {
        UnsafeMutableRawPointer(start).initializeMemory(
            as: UInt8.self, repeating: 0xff, count: used * MemoryLayout<Element>.stride)
    }

    /// Makes the array the same as `elements`.
    @inlinable
    public mutating func refill(from elements: [Element]) {
        used = 0
        if elements.count > capacity { grow(to: elements.count) }
        elements.withUnsafeBufferPointer { source in
            guard let first = source.baseAddress else { return }
            start.initialize(from: first, count: source.count)
        }
        used = elements.count
    }

    /// Makes the array the same as `other`.
    @inlinable
    public mutating func refill(from other: borrowing FlatArray<Element>) {
        used = 0
        append(contentsOf: other)
    }

    /// Overwrites the elements from the first on with those of `other` from `offset` on.
    @inlinable
    public mutating func overwrite(from other: borrowing FlatArray<Element>, at offset: Int) {
        precondition(offset >= 0 && offset + used <= other.used, "index out of range")
        start.update(from: other.start + offset, count: used)
    }

    /// Makes `array` the same as this one, in the storage that it has.
    @inlinable
    public func copy(into array: inout [Element]) {
        // Most often the sizes differ by little or nothing: what changes an array by a range is slow for few elements.
        let common = min(used, array.count)
        array.withUnsafeMutableBufferPointer { target in
            guard common > 0, let first = target.baseAddress else { return }
            first.update(from: start, count: common)
        }
        if array.count > used + 8 { array.removeLast(array.count - used) }
        while array.count > used { array.removeLast() }
        if used > common + 8 {
            array.append(contentsOf: UnsafeBufferPointer(start: start + common, count: used - common))
        } else {
            for index in common..<used { array.append(start[index]) }
        }
    }

    /// Overwrites the element at `target` with a copy of that at `index`.
    @inlinable
    @inline(__always)
    public mutating func move(_ index: Int, to target: Int) {
        precondition(UInt(bitPattern: max(index, target)) < UInt(bitPattern: used) && min(index, target) >= 0)
        start[target] = start[index]
    }

    @inlinable
    @inline(__always)
    public mutating func removeAll() { used = 0 }

    /// Drops the elements from `count` on.
    @inlinable
    public mutating func truncate(to count: Int) {
        precondition(count >= 0 && count <= used, "index out of range")
        used = count
    }

    /// The last element.
    @inlinable public var last: Element? { used > 0 ? start[used &- 1] : nil }

    @inlinable
    public mutating func reserve(_ count: Int) {
        if count > capacity { grow(to: count) }
    }

    @inlinable
    @inline(never)
    mutating func grow(to count: Int) {
        let larger = max(count, capacity * 2)
        let moved = UnsafeMutablePointer<Element>.allocate(capacity: larger)
        moved.moveInitialize(from: start, count: used)
        start.deallocate()
        start = moved
        capacity = larger
    }
}

extension FlatArray<UInt8> {
    /// Appends the `count` lowest bytes of `word`, the lowest first; at most eight.
    @inlinable
    @inline(__always)
    public mutating func append(bytes word: UInt64, count: Int) {
        precondition(UInt(bitPattern: count) <= 8, "more bytes than a word has")
        if used + 8 > capacity { grow(to: used + 8) }
        UnsafeMutableRawPointer(start + used).storeBytes(of: word.littleEndian, as: UInt64.self)
        used &+= count
    }
}

extension FlatArray<Int32> {
    /// Which of the sixteen elements from `first` on are `element`: bit i for the i-th.
    @inlinable
    @inline(__always)
    public func places(of element: Int32, from first: Int) -> UInt32 {
        precondition(first >= 0 && first + 16 <= used, "index out of range")
        var found: UInt32 = 0
        for index in 0..<16 { found |= (start[first &+ index] == element ? 1 : 0) &<< UInt32(index) }
        return found
    }
}

/// The elements of a `FlatArray` while a loop works on them: their address and number stay in registers, where the array's
/// own are read again after each write. Subscripts check their bounds.
///
/// Contract: the array lives, and does not grow, as long as this is used.
@frozen
public struct FlatElements<Element: BitwiseCopyable> {
    @usableFromInline let start: UnsafeMutablePointer<Element>
    public let count: Int

    @inlinable
    @inline(__always)
    init(start: UnsafeMutablePointer<Element>, count: Int) {
        self.start = start
        self.count = count
    }

    @inlinable
    public subscript(index: Int) -> Element {
        @inline(__always) get {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index out of range")
            return start[index]
        }
        @inline(__always) nonmutating _modify {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index out of range")
            yield &start[index]
        }
    }
}

/// Elements in memory that somebody else owns.
///
/// Contract: the owner lives, and neither moves nor changes the elements, as long as the view is used.
@frozen
public struct FlatView<Element: BitwiseCopyable>: RandomAccessCollection {
    @usableFromInline let start: UnsafePointer<Element>?
    public let count: Int

    @inlinable
    public init() {
        start = nil
        count = 0
    }

    @inlinable
    public init(_ elements: UnsafeBufferPointer<Element>) {
        start = elements.baseAddress
        count = elements.count
    }

    @inlinable public var startIndex: Int { @inline(__always) get { 0 } }
    @inlinable public var endIndex: Int { @inline(__always) get { count } }
    @inlinable public var indices: Range<Int> { @inline(__always) get { 0..<count } }

    @inlinable
    public subscript(index: Int) -> Element {
        @inline(__always) get {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index out of range")
            return start.unsafelyUnwrapped[index]
        }
    }
}
