// room: kit/codegen
// does: what the allocator knows of a value: until when it is needed, where it is now, where it would best be computed
// spec: Docs/Decisions/0031-one-pass-allocation.md

/// The allocator's knowledge of one value. A value may be in a register, a spill slot and a state slot's home at once.
@frozen
public struct ValueState: Sendable {
    /// The position of the last op that needs it on the trace that is being compiled; -1: none.
    public var lastUse: Int32 = -1
    /// Another value with the same bits, which stands for this one; -1: none.
    public var alias: Int32 = -1
    /// The value whose `set` gave the hint.
    public var hintRoot: Int32 = -1
    /// The spill slot that holds it; -1: none.
    public var spill: Int16 = -1
    /// The state slot whose memory home holds it; -1: none.
    public var home: Int16 = -1
    /// A register that holds it; 255: none. Others may, too.
    public var register: UInt8 = 255
    /// The pinned register that it will be set into; 255: none.
    public var hint: UInt8 = 255
    public var flags: UInt8 = 0
    /// Operands that name it.
    public var uses: UInt32 = 0

    @inlinable
    public init() {
        // Everything starts unknown.
    }

    /// The value is computed as part of the one op that uses it.
    public static let folded: UInt8 = 1
    /// The value is used in another block than its own and therefore always in its spill slot.
    public static let crossesBlocks: UInt8 = 2
    /// The hint was checked to be usable where the value is defined.
    public static let hintHolds: UInt8 = 4

    /// The value is folded into an access's address, provided that its one other use is a `defer` for that access alone.
    public static let mayUnfold: UInt8 = 8
    /// An f32 that was boxed where it is and stands for its `fbox`, too, at least on one path.
    public static let boxed: UInt8 = 16

    /// It may be in more than one register.
    public static let copied: UInt8 = 32

    @inlinable
    public var isFolded: Bool { flags & 1 != 0 }
    @inlinable
    public var isCrossing: Bool { flags & 2 != 0 }
    @inlinable
    public var hasHint: Bool { flags & 4 != 0 }
    @inlinable
    public var isCopied: Bool { flags & 32 != 0 }
}
