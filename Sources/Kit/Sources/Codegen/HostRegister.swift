// room: kit/codegen
// does: a host register as the allocator sees it: a number in one of two files of sixteen
// spec: Docs/Decisions/0030-x86-register-convention.md

/// A host register: 0 to 15 are the general ones, 16 to 31 the float ones, by the host's own numbers.
@frozen
public struct HostRegister: Hashable, Sendable {
    public var raw: UInt8

    @inlinable
    public init(_ raw: UInt8) { self.raw = raw }

    @inlinable
    public static var none: HostRegister { HostRegister(255) }
    @inlinable
    public var isNone: Bool { raw == 255 }
    @inlinable
    public var isFloat: Bool { raw & 16 != 0 }
    /// The number within its file.
    @inlinable
    public var number: UInt8 { raw & 15 }
    /// The register's bit in a set of registers.
    @inlinable
    public var bit: UInt32 {
        @inline(__always) get { 1 &<< UInt32(raw & 31) }
    }
    @inlinable
    public var index: Int { Int(raw) }
}

/// Which slots are pinned to which registers, and which registers are free for everything else.
public struct PinnedRegisters: Sendable {
    /// The register of each slot, `none` where the slot lives in memory.
    public var registerOfSlot: [HostRegister]
    /// The slot of each register, -1 where none is pinned to it.
    public var slotOfRegister: [Int16]
    /// Registers that hold no slot, as sets.
    public var scratchIntegers: UInt32
    public var scratchFloats: UInt32

    public init(slotCount: Int) {
        registerOfSlot = Array(repeating: .none, count: slotCount)
        slotOfRegister = Array(repeating: -1, count: 32)
        scratchIntegers = 0
        scratchFloats = 0
    }

    public mutating func pin(_ slot: Int, to register: HostRegister) {
        registerOfSlot[slot] = register
        slotOfRegister[register.index] = Int16(slot)
    }
}
