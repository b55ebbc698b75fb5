// room: kit/ir
// does: value types, ids, and the small enums that ops carry in their `aux` field
// spec: Docs/TextIR.md

/// The type of a value. Narrower integers exist in memory accesses and extensions only.
@frozen
public enum ValueType: UInt8, CaseIterable, Sendable {
    case none
    case i32
    case i64
    case f32
    case f64

    @inlinable
    public var isInteger: Bool { self == .i32 || self == .i64 }
    @inlinable
    public var isFloat: Bool { self == .f32 || self == .f64 }
    /// The width in bits; 0 for `none`.
    @inlinable
    public var bits: Int {
        switch self {
        case .none: 0
        case .i32, .f32: 32
        case .i64, .f64: 64
        }
    }

    /// The type's name in text.
    public var name: StaticString {
        switch self {
        case .none: "none"
        case .i32: "i32"
        case .i64: "i64"
        case .f32: "f32"
        case .f64: "f64"
        }
    }
}

/// A value: the index of the op that defines it.
@frozen
public struct ValueID: Hashable, Comparable, Sendable {
    public var raw: Int32

    @inlinable
    public init(_ raw: Int32) { self.raw = raw }
    @inlinable
    public init(_ index: Int) { raw = Int32(truncatingIfNeeded: index) }

    /// No operand.
    @inlinable
    public static var none: ValueID { ValueID(Int32(-1)) }
    @inlinable
    public var index: Int { Int(raw) }
    @inlinable
    public var isNone: Bool { raw < 0 }
    @inlinable
    public static func < (left: ValueID, right: ValueID) -> Bool { left.raw < right.raw }
}

/// A block of a region, by index.
@frozen
public struct BlockID: Hashable, Sendable {
    public var raw: Int32

    @inlinable
    public init(_ raw: Int32) { self.raw = raw }
    @inlinable
    public init(_ index: Int) { raw = Int32(truncatingIfNeeded: index) }
    @inlinable
    public var index: Int { Int(raw) }
}

/// A state slot, by its index in the frontend's `StateLayout`.
@frozen
public struct SlotID: Hashable, Sendable {
    public var raw: UInt16

    @inlinable
    public init(_ raw: UInt16) { self.raw = raw }
    @inlinable
    public init(_ index: Int) { raw = UInt16(truncatingIfNeeded: index) }
    @inlinable
    public var index: Int { Int(raw) }
}

/// An integer comparison.
@frozen
public enum Condition: UInt16, CaseIterable, Sendable {
    case eq
    case ne
    case lts
    case ges
    case ltu
    case geu

    /// The condition that holds exactly when this one does not.
    @inlinable
    public var inverted: Condition { Condition(rawValue: rawValue ^ 1).unsafelyUnwrapped }

    public var name: StaticString {
        switch self {
        case .eq: "eq"
        case .ne: "ne"
        case .lts: "lts"
        case .ges: "ges"
        case .ltu: "ltu"
        case .geu: "geu"
        }
    }
}

/// A float comparison; false when an operand is a NaN. `eq` is quiet, the others raise NV for any NaN.
@frozen
public enum FloatCondition: UInt16, CaseIterable, Sendable {
    case eq
    case lt
    case le

    public var name: StaticString {
        switch self {
        case .eq: "eq"
        case .lt: "lt"
        case .le: "le"
        }
    }
}

/// A rounding mode; the raw values are those of the RISC-V `rm` field.
@frozen
public enum RoundingMode: UInt16, CaseIterable, Sendable {
    case nearestEven = 0
    case towardZero = 1
    case down = 2
    case up = 3
    case nearestMaxMagnitude = 4
    /// What `set_rounding` set last.
    case dynamic = 7

    public var name: StaticString {
        switch self {
        case .nearestEven: "rne"
        case .towardZero: "rtz"
        case .down: "rdn"
        case .up: "rup"
        case .nearestMaxMagnitude: "rmm"
        case .dynamic: "dyn"
        }
    }
}

/// How an atomic access is ordered against others (RVWMO's aq and rl).
@frozen
public enum MemoryOrder: UInt16, CaseIterable, Sendable {
    case relaxed
    case acquire
    case release
    case sequential
}

/// A memory access: width, extension, ordering.
///
///     bit  0-1  log2 of the width in bytes
///     bit  2    sign-extended
///     bit  3-4  MemoryOrder
@frozen
public struct MemoryAccess: Hashable, Sendable {
    public var rawValue: UInt16

    @inlinable
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// - Parameter bytes: 1, 2, 4 or 8.
    @inlinable
    public init(bytes: Int, signed: Bool = false, order: MemoryOrder = .relaxed) {
        rawValue = UInt16(truncatingIfNeeded: bytes.trailingZeroBitCount) | (signed ? 4 : 0) | order.rawValue << 3
    }

    @inlinable
    public var bytes: Int { 1 << Int(rawValue & 3) }
    @inlinable
    public var isSigned: Bool { rawValue & 4 != 0 }
    @inlinable
    public var order: MemoryOrder { MemoryOrder(rawValue: rawValue >> 3 & 3).unsafelyUnwrapped }
}

/// What an atomic read-modify-write does with the old value and its operand.
@frozen
public enum AtomicOperation: UInt16, CaseIterable, Sendable {
    case swap
    case add
    case and
    case or
    case xor
    case smin
    case smax
    case umin
    case umax
}

/// An atomic read-modify-write: operation (bits 0-3) and ordering (bits 4-5).
@frozen
public struct AtomicAccess: Hashable, Sendable {
    public var rawValue: UInt16

    @inlinable
    public init(rawValue: UInt16) { self.rawValue = rawValue }
    @inlinable
    public init(_ operation: AtomicOperation, order: MemoryOrder) {
        rawValue = operation.rawValue | order.rawValue << 4
    }

    @inlinable
    public var operation: AtomicOperation { AtomicOperation(rawValue: rawValue & 15).unsafelyUnwrapped }
    @inlinable
    public var order: MemoryOrder { MemoryOrder(rawValue: rawValue >> 4 & 3).unsafelyUnwrapped }
}

/// A memory fence.
@frozen
public enum FenceKind: UInt16, CaseIterable, Sendable {
    /// Orders everything but an earlier store with a later load: what the host's memory model (TSO) gives by itself.
    case tso
    /// Orders everything.
    case full
}

/// Why a region leaves to the engine by a `leave` op.
@frozen
public enum LeaveReason: UInt16, CaseIterable, Sendable {
    /// A system call; pc is the next instruction's.
    case syscall
    /// An illegal instruction; pc is its own.
    case illegal
    /// A breakpoint instruction; pc is its own.
    case breakpoint
    /// An atomic access that is not aligned; pc is its own, operand a the address.
    case misaligned
    /// Code changed: translations of this thread must see it; pc is the next instruction's.
    case codeChanged
    /// The translation mode changed; pc is the next instruction's.
    case modeChanged
    /// The instruction at pc cannot be fetched.
    case fetchFault
    /// Go on at pc by the engine; for what generated code cannot do by itself.
    case resume
}

/// A bit field: position (bits 0-7) and length in bits (bits 8-15).
@frozen
public struct BitField: Hashable, Sendable {
    public var rawValue: Int64

    @inlinable
    public init(rawValue: Int64) { self.rawValue = rawValue }
    @inlinable
    public init(position: Int, length: Int) { rawValue = Int64(position | length << 8) }
    @inlinable
    public var position: Int { Int(rawValue & 255) }
    @inlinable
    public var length: Int { Int(rawValue >> 8 & 255) }
}
