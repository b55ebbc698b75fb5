// room: kit/base
// does: the address newtypes that cross borders between layers
// spec: Docs/Architecture.md, "Names"

/// An address in the guest's address space. The guest's address space is the host's (guest base 0).
@frozen
public struct GuestAddress: Hashable, Comparable, Sendable, CustomStringConvertible {
    public var raw: UInt64

    @inlinable
    public init(_ raw: UInt64) { self.raw = raw }

    @inlinable
    public static func < (left: GuestAddress, right: GuestAddress) -> Bool { left.raw < right.raw }

    /// The address `bytes` further on, wrapping as the guest's arithmetic does.
    @inlinable
    public func advanced(by bytes: Int64) -> GuestAddress { GuestAddress(raw &+ UInt64(bitPattern: bytes)) }

    public var description: String { "0x" + String(raw, radix: 16) }
}

/// An address in the host process, of code or of data.
@frozen
public struct HostAddress: Hashable, Comparable, Sendable, CustomStringConvertible {
    public var raw: UInt

    @inlinable
    public init(_ raw: UInt) { self.raw = raw }

    @inlinable
    public static func < (left: HostAddress, right: HostAddress) -> Bool { left.raw < right.raw }

    @inlinable
    public func advanced(by offset: HostOffset) -> HostAddress { HostAddress(raw + UInt(offset.raw)) }

    public var description: String { "0x" + String(raw, radix: 16) }
}

/// A distance in bytes from the start of a piece of host code.
@frozen
public struct HostOffset: Hashable, Comparable, Sendable {
    public var raw: UInt32

    @inlinable
    public init(_ raw: UInt32) { self.raw = raw }

    @inlinable
    public static func < (left: HostOffset, right: HostOffset) -> Bool { left.raw < right.raw }
}
