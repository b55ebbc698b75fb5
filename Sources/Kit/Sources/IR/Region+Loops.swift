// room: kit/ir
// does: tells whether a region is a loop
// spec: Docs/Decisions/0077-loops-are-optimized.md

extension RegionView {
    /// Whether the region's code may run many times soon after it was entered: a direct exit goes back to its entry, or a
    /// block to itself or to one that stands before it. Looks at the blocks' last ops only.
    public var hasLoop: Bool {
        for index in blocks.indices {
            let block = blocks[index]
            guard block.first >= 0 else { continue }
            let last = ops[Int(block.end) - 1]
            switch last.code {
            case .exit:
                if UInt64(bitPattern: last.imm) == entry.raw { return true }
            case .jump, .br:
                var at = last.c.index
                for _ in 0..<(last.code == .br ? 2 : 1) {
                    if blocks[Int(extra[at])].first <= block.first { return true }
                    at += 2 + Int(extra[at + 1])
                }
            default: break
            }
        }
        return false
    }
}

extension Region {
    /// As its view's.
    public var hasLoop: Bool { withView { $0.hasLoop } }
}

extension RegionBuilder {
    /// As its view's, of what was built so far.
    public var hasLoop: Bool { mutating get { view.hasLoop } }
}
