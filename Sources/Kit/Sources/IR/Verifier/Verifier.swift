// room: kit/ir
// does: finds every broken rule of a region; blocks here, ops in Verifier+Ops.swift, values in Verifier+Flow.swift
// spec: Docs/TextIR.md; the rules are the cases of IRRule

/// Checks regions against all of `IRRule`.
///
/// Rules build on each other: types are checked when blocks and operands are in place, dominance, NaN payloads and deferred
/// slots when all else holds. So a region with violations may have more.
public struct RegionVerifier {
    private let layout: StateLayout

    public init(layout: StateLayout) { self.layout = layout }

    /// Everything that is wrong with `region`, in the order of its ops.
    public func check(_ region: Region) -> [IRViolation] {
        var run = VerifierRun(region: region, layout: layout)
        run.checkBlocks()
        if run.violations.isEmpty { run.checkOps() }
        if run.violations.isEmpty { run.checkFlow() }
        return run.violations
    }

    /// - Throws: the first violation.
    public func verify(_ region: Region) throws(IRViolation) {
        if let violation = check(region).first { throw violation }
    }
}

/// One check of one region.
struct VerifierRun {
    let region: Region
    let layout: StateLayout
    var violations: [IRViolation] = []

    mutating func report(_ rule: IRRule, op index: Int, _ detail: String) {
        let text = RegionPrinter(layout: layout).text(ofOp: index, in: region)
        violations.append(IRViolation(rule: rule, op: index, text: text, detail: detail))
    }

    mutating func report(_ rule: IRRule, block: Int, _ detail: String) {
        violations.append(IRViolation(rule: rule, op: nil, text: "b\(block)", detail: detail))
    }

    mutating func checkBlocks() {
        checkRanges()
        guard violations.isEmpty else { return }
        if region.blocks[0].first != 0 { report(.entry, block: 0, "starts at op \(region.blocks[0].first)") }
        if region.ops[0].code == .param { report(.entry, op: 0, "a parameter of the entry") }
        for block in region.blocks { checkEnding(block) }
        for block in region.blocks { checkParameters(block) }
        for (index, op) in region.ops.enumerated() { checkLists(index, op) }
    }

    private mutating func checkRanges() {
        guard !region.blocks.isEmpty else {
            report(.entry, block: 0, "the region has no block")
            return
        }
        var end: Int32 = 0
        for id in region.placementOrder {
            let block = region.blocks[id.index]
            if block.first != end { report(.blockRange, block: id.index, "starts at op \(block.first), not \(end)") }
            if block.end <= block.first { report(.blockRange, block: id.index, "has no ops") }
            end = block.end
        }
        if Int(end) != region.ops.count {
            report(.blockRange, block: region.blocks.count - 1, "ends at op \(end) of \(region.ops.count)")
        }
    }

    private mutating func checkEnding(_ block: Block) {
        for index in block.range {
            let isLast = index == Int(block.end) - 1
            let ends = region.ops[index].code.traits.contains(.ends)
            if ends && !isLast { report(.blockEnding, op: index, "ends the block too early") }
            if isLast && !ends { report(.blockEnding, op: index, "does not end the block") }
        }
    }

    private mutating func checkParameters(_ block: Block) {
        var isStart = true
        for index in block.range {
            let isParameter = region.ops[index].code == .param
            if isParameter && !isStart { report(.parameterPlace, op: index, "stands behind another op") }
            isStart = isStart && isParameter
        }
    }

    /// The argument lists of calls, jumps and branches, and what their targets are.
    private mutating func checkLists(_ index: Int, _ op: Op) {
        switch op.code {
        case .call:
            let start = op.c.index
            if start < 0 || start + Int(op.aux) > region.extra.count {
                report(.extra, op: index, "arguments at \(start) of \(region.extra.count)")
            }
        case .jump, .br:
            guard region.hasWholeTargets(op) else {
                report(.extra, op: index, "targets at \(op.c.index) of \(region.extra.count)")
                return
            }
            var targets: [BlockID] = []
            region.forEachTarget(of: op) { block, _ in targets.append(block) }
            for target in targets where !region.blocks.indices.contains(target.index) {
                report(.target, op: index, "there is no b\(target.raw)")
            }
        default: break
        }
    }
}
