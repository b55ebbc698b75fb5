// room: kit/ir
// does: the op: a trivial 24-byte struct; what its traits and shape are
// spec: Docs/TextIR.md

/// One op of a region.
///
///     0     1     2      4        8        12       16            24
///     code  type  aux    a        b        c        imm
@frozen
public struct Op: Equatable, Sendable {
    public var code: Opcode
    /// The type of the value that the op defines; `none` if it defines none.
    public var type: ValueType
    /// A condition, rounding mode, memory access …, as `code.shape.auxiliary` says.
    public var aux: UInt16
    public var a: ValueID
    public var b: ValueID
    /// An operand; for `call`, `jump` and `br` the start of the op's part of the region's extra list.
    public var c: ValueID
    public var imm: Int64

    @inlinable
    public init(
        _ code: Opcode, _ type: ValueType, aux: UInt16 = 0, a: ValueID = .none, b: ValueID = .none, c: ValueID = .none,
        imm: Int64 = 0
    ) {
        self.code = code
        self.type = type
        self.aux = aux
        self.a = a
        self.b = b
        self.c = c
        self.imm = imm
    }
}

/// What the optimizer and the backends must know of an op beyond its types.
@frozen
public struct OpTraits: OptionSet, Sendable {
    public var rawValue: UInt16

    @inlinable
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    @inlinable public static var readsState: OpTraits { OpTraits(rawValue: 1) }
    @inlinable public static var writesState: OpTraits { OpTraits(rawValue: 2) }
    @inlinable public static var loads: OpTraits { OpTraits(rawValue: 4) }
    @inlinable public static var stores: OpTraits { OpTraits(rawValue: 8) }
    /// The op may leave the region in the middle: it has a state map.
    @inlinable public static var faults: OpTraits { OpTraits(rawValue: 16) }
    /// Reads or changes the float flags or the rounding mode.
    @inlinable public static var fenv: OpTraits { OpTraits(rawValue: 32) }
    @inlinable public static var calls: OpTraits { OpTraits(rawValue: 64) }
    /// No memory access and no float op moves across.
    @inlinable public static var barrier: OpTraits { OpTraits(rawValue: 128) }
    /// The op ends a block.
    @inlinable public static var ends: OpTraits { OpTraits(rawValue: 256) }
    @inlinable public static var mark: OpTraits { OpTraits(rawValue: 512) }
    @inlinable public static var commutative: OpTraits { OpTraits(rawValue: 1024) }
    /// A NaN result's payload is unspecified.
    @inlinable public static var nan: OpTraits { OpTraits(rawValue: 2048) }

    /// The op may be dropped when nobody uses its value, and merged with an equal one.
    @inlinable public var isPure: Bool {
        rawValue & ~(OpTraits.commutative.rawValue | OpTraits.nan.rawValue) == 0
    }
}

/// The type rule of a result or of an operand.
public enum TypeRule: Sendable {
    case none
    case int
    case float
    case any
    case i32
    case i64
    case f32
    case f64
    case sameAsResult
    case sameAsA
}

/// What the `aux` field means.
public enum AuxiliaryKind: Sendable {
    case none
    case cond
    case fcond
    case round
    case mem
    case rmw
    case fence
    case length
    case reason
}

/// What the `imm` field means.
public enum ImmediateKind: Sendable {
    case none
    case bits
    case slot
    case field
    case offset
    case helper
    case pc
}

/// An op's type rules and the meaning of its fields: what the printer, the parser and the verifier go by.
public struct OpShape: Sendable {
    public var result: TypeRule
    public var a: TypeRule
    public var b: TypeRule
    public var c: TypeRule
    public var auxiliary: AuxiliaryKind
    public var immediate: ImmediateKind
}
