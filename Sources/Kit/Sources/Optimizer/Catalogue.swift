// room: kit/optimizer
// does: lists every optimization: its name, its switch, what it does
// spec: Docs/Architecture.md, section 4

import IR

/// One optimization.
public struct Optimization: Sendable {
    /// As in the heading of a file test: `test opt only=constant-folding`.
    public var name: StaticString
    public var member: OptimizationSet
    public var doc: StaticString

    /// Runs this optimization alone.
    public func run(_ region: inout Region, _ layout: StateLayout, _ scratch: inout OptimizerScratch) {
        let before = scratch.enabled
        scratch.enabled = member
        optimize(&region, layout, &scratch)
        scratch.enabled = before
    }
}

/// Every optimization of the kit. `optimize` runs them fused: all but the last two in its forward walk, those in its
/// backward walk. Copies are propagated always.
public enum Catalogue {
    public static let all: [Optimization] = [
        Optimization(
            name: "constant-folding", member: .constantFolding,
            doc: "integer ops on constants are computed here"),
        Optimization(
            name: "identities", member: .identities,
            doc: "x + 0, x - x, x & -1, x * 8, (x + 1) + 2 and the like become simpler"),
        Optimization(
            name: "shifts", member: .shifts,
            doc: "shift chains, shift pairs that are extensions, rotates made of two shifts"),
        Optimization(
            name: "extensions", member: .extensions,
            doc: "extensions and truncations of what is that narrow already"),
        Optimization(
            name: "comparisons", member: .comparisons,
            doc: "comparisons of comparisons, with constants, of extended values; selects"),
        Optimization(
            name: "branches", member: .branches,
            doc: "branches on constants become jumps, indirect exits to constants direct ones"),
        Optimization(
            name: "addresses", member: .addresses,
            doc: "a constant added to an address goes into the access"),
        Optimization(
            name: "floats", member: .floats,
            doc: "moves between float and integer, boxes, canonical NaNs that nobody can see"),
        Optimization(
            name: "state-forwarding", member: .stateForwarding,
            doc: "a slot read again, or written with what it holds"),
        Optimization(
            name: "common-subexpressions", member: .commonSubexpressions,
            doc: "a pure op that was computed before on the same straight path"),
        Optimization(
            name: "load-forwarding", member: .loadForwarding,
            doc: "a load of what was just loaded or stored, with nothing between that could change it"),
        Optimization(
            name: "dead-state-stores", member: .deadStateStores,
            doc: "a slot written again before anybody but a state map could see it"),
        Optimization(
            name: "dead-code", member: .deadCode,
            doc: "pure ops whose value nobody uses"),
    ]

    /// The optimization called `name`.
    public static func named(_ name: String) -> Optimization? {
        all.first { $0.name.description == name }
    }
}
