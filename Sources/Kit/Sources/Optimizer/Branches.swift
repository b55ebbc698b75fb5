// room: kit/optimizer
// does: block endings: branches that are decided, indirect exits to constants
// spec: Docs/Architecture.md, sections 4 and 5

import IR

extension OptimizerScratch {
    /// A branch whose operands are mapped already.
    mutating func emitBranch(_ branch: Op, _ region: inout Region) {
        var op = branch
        let known = simplifyComparison(&op)
        guard known != .unknown, on(.branches) else {
            // A decided comparison may have been changed on the way: the branch as it was says the same.
            append(known == .unknown ? op : branch)
            return
        }
        let first = op.c.index
        let second = first + 2 + Int(region.extra[first + 1])
        let taken = known == .yes ? first : second
        let other = known == .yes ? second : first
        predecessors[Int(region.extra[other])] -= 1
        append(Op(.jump, .none, c: ValueID(taken)))
    }

    /// An indirect exit or call exit; to a constant it is a direct one, which polls no more: so a poll stands before it
    /// unless it goes forward, as before every direct exit that can close a loop.
    mutating func emitIndirect(_ op: Op) {
        guard on(.branches), let target = constant(op.a) else {
            append(op)
            return
        }
        let isForward = hasPC && UInt64(bitPattern: target) > UInt64(bitPattern: pc)
        if !isForward { append(Op(.poll, .none, a: op.a)) }
        if op.code == .exitIndirect {
            append(Op(.exit, .none, imm: target))
        } else {
            append(Op(.exitCall, .none, a: op.b, imm: target))
        }
    }
}
