// room: kit/ir
// does: the interpreter's jumps, calls and ways out
// spec: Sources/Kit/Sources/IR/Tables/ir.table

import Base

extension Interpreter {
    /// Passes the arguments of the target that stands at `at` in the extra list; gives the first op to run.
    @inline(__always)
    mutating func enter(_ region: Region, at: Int) -> Int {
        let first = Int(region.blocks[Int(region.extra[at])].first)
        let count = Int(region.extra[at + 1])
        if count == 0 { return first }
        // All arguments are read before a parameter is written: a loop may swap its parameters.
        arguments.removeAll(keepingCapacity: true)
        for index in at + 2..<at + 2 + count { arguments.append(self[ValueID(region.extra[index])]) }
        for index in 0..<count { values[first + index + 1] = arguments[index] }
        return first + count
    }

    /// Where the second target of a branch stands in the extra list.
    @inline(__always)
    func secondTarget(_ op: Op, _ region: Region) -> Int { op.c.index + 2 + Int(region.extra[op.c.index + 1]) }

    mutating func call(
        _ op: Op, _ region: Region, _ host: any InterpreterHost, _ thread: inout InterpreterThread
    ) -> UInt64 {
        var passed = HelperArguments()
        for argument in region.callArguments(op) {
            passed.values[passed.count] = self[ValueID(argument)]
            passed.count += 1
        }
        return host.call(region.helpers[Int(op.imm)], passed, &thread)
    }

    /// The result of leaving by `op`, which is an ending or a poll.
    func left(_ kind: InterpreterResult.Kind, _ op: Op, _ at: Int) -> InterpreterResult {
        let constant = UInt64(bitPattern: op.imm)
        let first = self[op.a]
        let (target, operand): (UInt64, UInt64) =
            switch kind {
            case .exit: (constant, 0)
            case .exitCall, .leave: (constant, first)
            case .exitCallIndirect: (first, self[op.b])
            case .exitIndirect, .exitReturn, .poll, .fault: (first, 0)
            }
        let reason = kind == .leave ? LeaveReason(rawValue: op.aux).unsafelyUnwrapped : .resume
        return InterpreterResult(
            kind: kind, reason: reason, isStore: false, op: ValueID(at), pc: GuestAddress(target), operand: operand,
            instructions: instructions)
    }

    /// The result of a fault at the access `op`.
    func fault(_ op: Op, _ at: Int) -> InterpreterResult {
        InterpreterResult(
            kind: .fault, reason: .resume, isStore: op.code.traits.contains(.stores), op: ValueID(at), pc: pc,
            operand: address(of: op), instructions: instructions)
    }
}
