// room: kit/optimizer
// does: the set of optimizations that are switched on
// spec: Docs/Architecture.md, section 4

/// Optimizations by bit. `Catalogue.all` names them.
@frozen
public struct OptimizationSet: OptionSet, Hashable, Sendable {
    public var rawValue: UInt32

    @inlinable
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    @inlinable public static var constantFolding: OptimizationSet { OptimizationSet(rawValue: 1) }
    @inlinable public static var identities: OptimizationSet { OptimizationSet(rawValue: 1 << 1) }
    @inlinable public static var shifts: OptimizationSet { OptimizationSet(rawValue: 1 << 2) }
    @inlinable public static var extensions: OptimizationSet { OptimizationSet(rawValue: 1 << 3) }
    @inlinable public static var comparisons: OptimizationSet { OptimizationSet(rawValue: 1 << 4) }
    @inlinable public static var branches: OptimizationSet { OptimizationSet(rawValue: 1 << 5) }
    @inlinable public static var addresses: OptimizationSet { OptimizationSet(rawValue: 1 << 6) }
    @inlinable public static var floats: OptimizationSet { OptimizationSet(rawValue: 1 << 7) }
    @inlinable public static var stateForwarding: OptimizationSet { OptimizationSet(rawValue: 1 << 8) }
    @inlinable public static var commonSubexpressions: OptimizationSet { OptimizationSet(rawValue: 1 << 9) }
    @inlinable public static var loadForwarding: OptimizationSet { OptimizationSet(rawValue: 1 << 10) }
    @inlinable public static var deadStateStores: OptimizationSet { OptimizationSet(rawValue: 1 << 11) }
    @inlinable public static var deadCode: OptimizationSet { OptimizationSet(rawValue: 1 << 12) }

    /// What a region without a loop is worth: most of what optimizing gains, for a tenth of the time.
    @inlinable public static var quick: OptimizationSet { .deadStateStores }
    /// Everything.
    @inlinable public static var all: OptimizationSet { OptimizationSet(rawValue: 1 << 13 - 1) }

    /// What a region is worth: everything if it has a loop (Docs/Decisions/0077-loops-are-optimized.md).
    @inlinable
    public static func worth(hasLoop: Bool) -> OptimizationSet { hasLoop ? .all : .quick }
}
