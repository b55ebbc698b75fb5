// room: kit/plugin-api
// does: a region as a pass sees it: guest instructions, their accesses and exits, and where code can be inserted
// spec: Docs/HowTo/WriteAPass.md

import Base
import IR

/// A guest instruction of the region that is being instrumented.
public struct InstructionView: Sendable {
    public var pc: GuestAddress
    /// Bytes.
    public var length: Int
    public var loads = false
    public var stores = false
    /// It can leave for another place than the next instruction.
    public var branches = false
    public var calls = false
    public var returns = false
    /// It is the first of the region or follows one that branches.
    public var startsBlock = false
}

/// Where inserted code runs.
public enum InsertionPlace: Equatable, Sendable {
    /// Before the instruction, whose registers are then as it finds them.
    case before
    /// Before each memory access of the instruction.
    case beforeAccess
    /// Whenever the region is left by the instruction.
    case beforeLeaving
}

/// Shows one region to a pass and collects what it inserts.
///
/// An editor is valid during `instrument` only.
public final class RegionEditor {
    public private(set) var region = Region()
    public private(set) var instructions: [InstructionView] = []
    public let guest: any GuestDescription
    /// The instruction that each op belongs to; -1 before the first.
    private var instructionOfOp: [Int32] = []
    private var insertions: [[(inout InlineCode) -> Void]] = []
    private(set) var insertionCount = 0

    public init(guest: any GuestDescription) { self.guest = guest }

    /// Inserts code: `emit` is called once for each place, when the whole region has been shown.
    ///
    /// - Parameter instruction: an index into `instructions`.
    public func insert(_ place: InsertionPlace, _ instruction: Int, _ emit: @escaping (inout InlineCode) -> Void) {
        for index in region.ops.indices where instructionOfOp[index] == instruction {
            let code = region.ops[index].code
            let matches =
                switch place {
                case .before: code == .insn
                case .beforeAccess: isAccess(code)
                case .beforeLeaving: leavesRegion(code)
                }
            guard matches else { continue }
            insertions[index].append(emit)
            insertionCount += 1
        }
    }

    /// The instruction's text in the guest's assembler language; nil if it can't be fetched.
    public func text(of instruction: Int) -> String? { guest.disassemble(instructions[instruction].pc) }

    func begin(_ region: Region) {
        self.region = region
        insertionCount = 0
        insertions = Array(repeating: [], count: region.ops.count)
        instructions.removeAll(keepingCapacity: true)
        instructionOfOp = Array(repeating: -1, count: region.ops.count)
        var atBlock = [Int32](repeating: -1, count: region.blocks.count)
        for block in region.placementOrder {
            var current = atBlock[block.index]
            for index in region.blocks[block.index].range {
                let op = region.ops[index]
                if op.code == .insn {
                    current = Int32(instructions.count)
                    instructions.append(
                        InstructionView(pc: GuestAddress(UInt64(bitPattern: op.imm)), length: Int(op.aux)))
                }
                instructionOfOp[index] = current
                if current >= 0 { note(op, in: &instructions[Int(current)]) }
                // An instruction may go on in blocks of its own.
                region.forEachTarget(of: op) { target, _ in
                    if atBlock[target.index] < 0 { atBlock[target.index] = current }
                }
            }
        }
        for index in instructions.indices {
            instructions[index].startsBlock = index == 0 || instructions[index - 1].branches
        }
    }

    private func note(_ op: Op, in view: inout InstructionView) {
        let traits = op.code.traits
        if isAccess(op.code) {
            if traits.contains(.loads) { view.loads = true }
            if traits.contains(.stores) { view.stores = true }
        }
        switch op.code {
        case .exit, .exitIndirect: view.branches = true
        case .exitCall, .exitCallIndirect:
            view.branches = true
            view.calls = true
        case .exitReturn:
            view.branches = true
            view.returns = true
        default: break
        }
    }

    private func isAccess(_ code: Opcode) -> Bool {
        switch code {
        case .load, .store, .rmw, .cas, .lr, .sc: true
        default: false
        }
    }

    private func leavesRegion(_ code: Opcode) -> Bool {
        switch code {
        case .exit, .exitIndirect, .exitCall, .exitCallIndirect, .exitReturn, .leave: true
        default: false
        }
    }

    /// Makes the changed copy of the region.
    func apply(reusing scratch: inout Region) {
        var code = InlineCode(rewriter: RegionRewriter(reusing: scratch))
        scratch = Region()
        for (block, range) in region.blocks.map(\.range).enumerated() {
            code.rewriter.start(block)
            for index in range {
                let op = region.ops[index]
                // An `insn` mark goes first, so that what is inserted has the state map of its instruction.
                if op.code == .insn { code.rewriter.copy(index, of: region) }
                if !insertions[index].isEmpty {
                    code.enter(op, at: instructions[Int(instructionOfOp[index])].pc)
                    for emit in insertions[index] { emit(&code) }
                }
                if op.code != .insn { code.rewriter.copy(index, of: region) }
            }
        }
        scratch = code.rewriter.finish(like: region)
    }
}
