// room: kit/code-memory (UNSAFE ROOM)
// does: the memory that generated code lives in: one memory mapped twice, so that no page is writable and executable
// spec: Docs/Architecture.md, section 5; Intel SDM volume 3, section 8.1.1 (guaranteed atomic operations)

import Base
import CSupport

/// Why code memory could not be had.
public struct CodeMemoryError: Error, CustomStringConvertible, Sendable {
    /// An errno value.
    public var code: Int32

    public var description: String { "cannot map code memory (errno \(code))" }
}

/// A run of memory with two views of the same pages: code is written through one and executed through the other.
///
///     executable   | stubs, constants | region | region | … cursor → free |
///     writable     | the same bytes                                      |
///
/// Contract: one thread at a time allocates, writes and patches; any number execute. The memory stays mapped until the
/// object goes, and whoever owns it sees to it that nobody runs in it then.
public final class CodeMemory: @unchecked Sendable {
    /// Bytes of each view.
    public let capacity: Int
    private let views: martlet_code_views
    /// The first free byte, as an offset from the start.
    public private(set) var used = 0
    /// A bit for each page of the writable view that the host has mapped since the view was last given back, and how many.
    private var mapped: FlatArray<UInt64>
    private var mappedCount = 0
    /// Up to here the writable view was mapped ahead of being written.
    private var populated = 0

    /// - Parameter bytes: rounded up to whole pages.
    public init(bytes: Int) throws(CodeMemoryError) {
        capacity = (max(bytes, 1 << 16) + 0xFFFF) & ~0xFFFF
        var views = martlet_code_views()
        let code = martlet_code_map(capacity, &views)
        if code != 0 { throw CodeMemoryError(code: code) }
        self.views = views
        mapped = FlatArray(repeating: 0, count: (capacity >> Self.pageShift + 63) / 64)
        populate()
    }
    private static let pageShift = 12
    private static let populatedBytes = 32 << 10

    /// A page of the writable view is about to be written, or has just been.
    ///
    /// The host counts a page once for each view that has it mapped. Code is written once and patched a few times, mostly
    /// soon after; so the writable view is given back when it has grown, and comes back page by page. What it holds stays:
    /// it is the executable view's memory too.
    @inline(__always)
    private func touch(_ offset: Int) {
        let page = offset >> Self.pageShift
        if mapped[page >> 6] & 1 << UInt64(page & 63) == 0 { touchAnother(page) }
    }

    @inline(never)
    private func touchAnother(_ page: Int) {
        // An eighth of the code, and at least 128 KiB, may be mapped: a fault a page costs less than what it serves.
        if mappedCount >= max(32, used >> (Self.pageShift + 3)) { giveBack() }
        mapped[page >> 6] |= 1 << UInt64(page & 63)
        mappedCount += 1
    }

    /// Maps the next pages at once. The host maps around a fault of the executable view what is there already, so that view
    /// has fewer faults, too.
    private func populate() {
        let size = min(Self.populatedBytes, capacity - populated)
        guard size > 0 else { return }
        for page in populated >> Self.pageShift..<(populated + size) >> Self.pageShift { touch(page << Self.pageShift) }
        martlet_code_populate(views, populated, size)
        populated += size
    }

    private func giveBack() {
        martlet_code_give_back(views, capacity)
        forgetMapped()
    }

    private func forgetMapped() {
        mapped.refill(0, mapped.count)
        mappedCount = 0
    }

    deinit { martlet_code_unmap(views, capacity) }

    /// Where the code is executed, a host address.
    public var executableBase: HostAddress { HostAddress(UInt(bitPattern: views.executable)) }

    /// Bytes that are not used yet.
    public var free: Int { capacity - used }

    /// The writable view of the byte at `offset`.
    public func writable(_ offset: Int) -> UnsafeMutablePointer<UInt8> {
        (views.writable + offset).assumingMemoryBound(to: UInt8.self)
    }

    /// The host address that the byte at `offset` is executed at.
    public func address(_ offset: Int) -> UInt64 { UInt64(UInt(bitPattern: views.executable)) + UInt64(offset) }

    /// The offset of the executable address `address`; nil outside of the memory.
    public func offset(of address: UInt64) -> Int? {
        let start = UInt64(UInt(bitPattern: views.executable))
        guard address >= start, address < start + UInt64(capacity) else { return nil }
        return Int(address - start)
    }

    /// Takes the bytes up to `offset` and rounds up to `alignment` bytes, a power of two.
    public func advance(to offset: Int, alignment: Int = 16) {
        precondition(offset >= used && offset <= capacity)
        for page in used >> Self.pageShift..<(offset + 1 << Self.pageShift - 1) >> Self.pageShift {
            touch(page << Self.pageShift)
        }
        used = min((offset + alignment - 1) & ~(alignment - 1), capacity)
        if used + 1 << Self.pageShift > populated { populate() }
    }

    /// Gives back everything from `offset` on.
    public func rewind(to offset: Int) {
        precondition(offset <= used)
        used = offset
    }

    /// Replaces four bytes of code that may be running, in one store.
    ///
    /// - Precondition: the four bytes lie within one aligned 8-byte word.
    public func patch32(at offset: Int, _ value: Int32) {
        precondition(offset & 7 <= 4 && offset >= 0 && offset + 4 <= capacity)
        touch(offset)
        (views.writable + offset).storeBytes(of: value, as: Int32.self)
    }

    /// Replaces an aligned 8-byte word in one store that no later store overtakes (x86 stores are in order; the compiler
    /// is held by the C barrier).
    public func patch64(at offset: Int, _ value: UInt64) {
        precondition(offset & 7 == 0 && offset >= 0 && offset + 8 <= capacity)
        touch(offset)
        martlet_store_release(views.writable + offset, value)
    }

    /// The aligned 8-byte word at `offset`.
    public func load64(at offset: Int) -> UInt64 {
        precondition(offset & 7 == 0 && offset >= 0 && offset + 8 <= capacity)
        return views.executable.load(fromByteOffset: offset, as: UInt64.self)
    }

    /// The bytes from `offset` on.
    public func bytes(at offset: Int, count: Int) -> [UInt8] {
        precondition(offset >= 0 && offset + count <= capacity)
        return Array(UnsafeRawBufferPointer(start: views.executable + offset, count: count))
    }

    /// In the child after fork: replaces the memory, which the parent shares and goes on changing, by one of its own at
    /// the same addresses, with a copy of the first `kept` bytes, which nobody changes.
    public func separateAfterFork(keeping kept: Int) throws(CodeMemoryError) {
        precondition(kept <= used)
        let code = martlet_code_remap_private(views, capacity, kept)
        forgetMapped()
        if code != 0 { throw CodeMemoryError(code: code) }
    }
}
