// room: kit/ir
// does: the typed signature of a helper, from which call placement, the ffi_cif and the libffi closure are made
// spec: Docs/Architecture.md, "Helpers and libffi"

/// The kind of a helper's argument or result.
@frozen
public enum HelperKind: UInt8, CaseIterable, Sendable {
    case void
    case i32
    case i64
    case f32
    case f64
    case pointer

    /// The IR type that carries it.
    @inlinable
    public var type: ValueType {
        switch self {
        case .void: .none
        case .i32: .i32
        case .i64, .pointer: .i64
        case .f32: .f32
        case .f64: .f64
        }
    }

    public var name: StaticString {
        switch self {
        case .void: "void"
        case .i32: "i32"
        case .i64: "i64"
        case .f32: "f32"
        case .f64: "f64"
        case .pointer: "ptr"
        }
    }
}

/// What a helper does beyond computing its result.
@frozen
public struct HelperEffects: OptionSet, Hashable, Sendable {
    public var rawValue: UInt8

    @inlinable
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Reads guest state: every slot is in its home in the CPU state during the call.
    @inlinable public static var readsState: HelperEffects { HelperEffects(rawValue: 1) }
    /// Changes guest state (implies that slots are read again afterwards).
    @inlinable public static var writesState: HelperEffects { HelperEffects(rawValue: 2) }
    /// Does not touch the float environment: the guest's need not be taken off for the call.
    @inlinable public static var preservesFloat: HelperEffects { HelperEffects(rawValue: 4) }
}

/// A helper's signature: up to eight arguments, a result, its effects.
@frozen
public struct HelperSignature: Hashable, Sendable {
    public static let maximumArguments = 8

    /// Four bits an argument, the first in the lowest bits.
    public var packedArguments: UInt32
    public var count: UInt8
    public var result: HelperKind
    public var effects: HelperEffects

    /// - Precondition: at most eight arguments, none of them `void`.
    public init(_ arguments: [HelperKind], result: HelperKind = .void, effects: HelperEffects = []) {
        precondition(arguments.count <= Self.maximumArguments && !arguments.contains(.void))
        packedArguments = 0
        for (index, kind) in arguments.enumerated() { packedArguments |= UInt32(kind.rawValue) << UInt32(4 * index) }
        count = UInt8(arguments.count)
        self.result = result
        self.effects = effects
    }

    /// The kind of argument `index`.
    @inlinable
    public func argument(_ index: Int) -> HelperKind {
        HelperKind(rawValue: UInt8(truncatingIfNeeded: packedArguments >> UInt32(4 * index)) & 15).unsafelyUnwrapped
    }

    public var arguments: [HelperKind] { (0..<Int(count)).map { argument($0) } }
}

/// A helper that regions can call: a C function of a known signature.
public final class Helper: Sendable {
    public let name: String
    public let signature: HelperSignature
    /// The address of a C function with that signature.
    public let address: UInt

    public init(name: String, signature: HelperSignature, address: UInt) {
        self.name = name
        self.signature = signature
        self.address = address
    }
}
