// room: kit/ir
// does: predecessors, reverse postorder and dominators of a region's blocks
// spec: none

/// The blocks' control flow, taken from a region whose targets are valid.
///
/// Dominators are found by iteration over the reverse postorder until nothing changes.
public struct ControlFlow: Sendable {
    /// The blocks that are reachable, each after all its predecessors but those of backward edges.
    public private(set) var reversePostorder: [BlockID] = []
    public private(set) var predecessors: [[BlockID]]
    public private(set) var successors: [[BlockID]]
    /// The position in `reversePostorder`; -1 for unreachable blocks.
    private var order: [Int]
    /// The immediate dominator; -1 for unreachable blocks, itself for the entry.
    private var immediate: [Int]

    public init(_ region: Region) {
        let count = region.blocks.count
        predecessors = Array(repeating: [], count: count)
        successors = Array(repeating: [], count: count)
        order = Array(repeating: -1, count: count)
        immediate = Array(repeating: -1, count: count)
        for (index, block) in region.blocks.enumerated() {
            region.forEachTarget(of: region.ops[Int(block.end) - 1]) { target, _ in
                successors[index].append(target)
                predecessors[target.index].append(BlockID(index))
            }
        }
        guard count > 0 else { return }
        findOrder()
        findDominators()
    }

    private mutating func findOrder() {
        var postorder: [BlockID] = []
        var isSeen = Array(repeating: false, count: successors.count)
        var stack: [(block: Int, next: Int)] = [(0, 0)]
        isSeen[0] = true
        while let (block, next) = stack.last {
            guard next < successors[block].count else {
                postorder.append(BlockID(block))
                stack.removeLast()
                continue
            }
            stack[stack.count - 1].next += 1
            let successor = successors[block][next].index
            if !isSeen[successor] {
                isSeen[successor] = true
                stack.append((successor, 0))
            }
        }
        reversePostorder = postorder.reversed()
        for (position, block) in reversePostorder.enumerated() { order[block.index] = position }
    }

    private mutating func findDominators() {
        immediate[0] = 0
        var isChanged = true
        while isChanged {
            isChanged = false
            for block in reversePostorder.dropFirst() {
                var common = -1
                for predecessor in predecessors[block.index] where immediate[predecessor.index] >= 0 {
                    common = common < 0 ? predecessor.index : commonDominator(common, predecessor.index)
                }
                if immediate[block.index] != common {
                    immediate[block.index] = common
                    isChanged = true
                }
            }
        }
    }

    private func commonDominator(_ left: Int, _ right: Int) -> Int {
        var left = left
        var right = right
        while left != right {
            if order[left] > order[right] { left = immediate[left] } else { right = immediate[right] }
        }
        return left
    }

    public func isReachable(_ block: BlockID) -> Bool { order[block.index] >= 0 }

    /// Whether every path from the entry to `block` goes through `dominator`. Of an unreachable block this holds always.
    public func dominates(_ dominator: BlockID, _ block: BlockID) -> Bool {
        guard isReachable(block) else { return true }
        guard isReachable(dominator) else { return false }
        var at = block.index
        while order[at] > order[dominator.index] { at = immediate[at] }
        return at == dominator.index
    }

    /// The block's immediate dominator; nil for the entry and for unreachable blocks.
    public func immediateDominator(of block: BlockID) -> BlockID? {
        let dominator = immediate[block.index]
        return dominator < 0 || dominator == block.index ? nil : BlockID(dominator)
    }
}
