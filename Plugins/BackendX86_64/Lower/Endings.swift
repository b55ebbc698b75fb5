// room: backend/x86-64
// does: block endings: branches, patchable exits, indirect exits, the return stack, leaving with a reason
// spec: Docs/Architecture.md, section 5; Docs/Decisions/0032-exits-and-predictions.md

import CSupport
import Codegen
import IR
import PluginAPI
import X86Instructions

/// What an exit site's 64 bits mean.
///
///     63         62..32            31..0
///     indirect   stub offset       offset of the rel32, or of the last-target cell
enum SiteBits {
    static let indirect: UInt64 = 1 << 63

    static func jump(at offset: Int) -> UInt64 { UInt64(offset) }
    static func cell(at offset: Int) -> UInt64 { UInt64(offset) | indirect }
}

extension Compiler {
    /// Lowers the last op of `block`, which is op `index`.
    mutating func lowerEnding(_ index: Int, block: Int32, next: Int32) {
        let op = region.ops[index]
        if !openNaNs.isEmpty, !isTree || op.code != .jump { closeNaNs() }
        // In a tree the next block of the trace goes on with what is pending, behind a jump as behind a branch.
        if !isTree || op.code != .br && op.code != .jump { flushPending() }
        locked = 0
        let exit = firstExitOfBlock[Int(block)]
        switch op.code {
        case .jump:
            if !isTree { lowerJumpApart(op) }
        case .br:
            if isTree { lowerBranch(op, next: next) } else { lowerBranchApart(op) }
        case .exit: lowerDirectExit(op, exit)
        case .exitIndirect:
            let register = use(op.a)
            checker.leaves()
            emitPoll(register)
            emitIndirectJump(register, exit, cell: cell(exit))
        case .exitCall: lowerCallExit(op, exit)
        case .exitCallIndirect: lowerIndirectCallExit(op, exit)
        case .exitReturn: lowerReturnExit(op, exit)
        case .leave: lowerLeave(op)
        default: failure = .unsupported("\(op.code.name) at the end of a block")
        }
    }

    // MARK: - Branches on a trace

    private mutating func lowerBranch(_ op: Op, next: Int32) {
        let then = region.extra[op.c.index]
        let other = region.extra[op.c.index + 2]
        let condition = IR.Condition(rawValue: op.aux).unsafelyUnwrapped
        var comparison = prepareBranch(condition, op)
        let side: Int32
        if next == then {
            comparison.invert()
            side = other
        } else {
            side = then
        }
        if pendingCount == 0, comparison.float != .quiet, let exit = plainExit(side) {
            if let poll = pollBefore(exit: side) {
                return emitPolledExit(comparison, exit, side, pollPC: poll)
            }
            return emitConditionalExit(comparison, exit, side)
        }
        emitComparison(comparison)
        let entry = labels.makeLabel()
        emitBranch(comparison, entry)
        traces.append(PendingTrace(block: side, entry: entry, snapshot: takeSnapshot()))
    }

    mutating func prepareBranch(_ condition: IR.Condition, _ op: Op) -> Comparison {
        prepareCondition(condition, op.a, op.b)
    }

    /// Jumps to `target` if the comparison that was just emitted holds.
    mutating func emitBranch(_ comparison: Comparison, _ target: Label) {
        guard comparison.float == .quiet else { return w.jcc(comparison.cc, target, in: &labels) }
        // Equal means ZF without PF.
        if comparison.isInverted {
            w.jcc(.parity, target, in: &labels)
            w.jcc(.notEqual, target, in: &labels)
        } else {
            let over = labels.makeLabel()
            w.jcc(.parity, over, in: &labels, short: true)
            w.jcc(.equal, target, in: &labels)
            w.bind(over, in: &labels)
        }
    }

    /// The direct exit that `block` is, if it does nothing but poll and leave.
    private mutating func plainExit(_ block: Int32) -> Op? {
        let range = region.blocks[Int(block)].range
        let last = region.ops[range.upperBound - 1]
        guard last.code == .exit else { return nil }
        for index in range.lowerBound..<range.upperBound - 1 {
            switch region.ops[index].code {
            case .nop, .insn, .iconst: break
            case .poll where index == range.upperBound - 2 && constant(region.ops[index].a) == last.imm: break
            default: return nil
            }
        }
        return last
    }

    private mutating func pollBefore(exit block: Int32) -> Int64? {
        let range = region.blocks[Int(block)].range
        guard range.count >= 2 else { return nil }
        let poll = region.ops[range.upperBound - 2]
        return poll.code == .poll ? constant(poll.a) : nil
    }

    /// A compare and a patchable jcc, which is the exit itself.
    private mutating func emitConditionalExit(_ comparison: Comparison, _ exit: Op, _ block: Int32) {
        let number = firstExitOfBlock[Int(block)]
        addExitStub(number, pc: exit.imm)
        checker.leaves()
        let start = w.offset
        checker.mark()
        emitComparison(comparison)
        if (w.here &+ 2) & 7 > 4 {
            // The padding goes before the comparison, which fuses with the jump only if they touch.
            let padding = Int(8 - ((w.here &+ 2) & 7))
            w.rewind(to: start)
            checker.rewind()
            w.nop(count: padding)
            emitComparison(comparison)
            if (w.here &+ 2) & 7 > 4 { w.alignForPatch(opcodeLength: 2) }
        }
        w.jcc_rel32(comparison.cc, 0)
        setSite(number)
    }

    /// The exit of a loop's back edge: only where it is taken, the poll is asked for, and a patchable jump follows.
    private mutating func emitPolledExit(_ comparison: Comparison, _ exit: Op, _ block: Int32, pollPC: Int64) {
        let number = firstExitOfBlock[Int(block)]
        emitComparison(comparison)
        let over = w.offset
        w.jcc_rel8(comparison.cc.inverse, 0)
        checker.leaves()
        emit(.cmp_mib32, cpuMemory(CPUField.pollRequest), imm: 0)
        w.alignForPatch(opcodeLength: 2)
        addExitStub(number, pc: exit.imm)
        w.jcc_rel32(.equal, 0)
        setSite(number)
        let poll = labels.makeLabel()
        w.jmp(poll, in: &labels)
        cold.append(ColdPath(kind: .poll, entry: poll, back: poll, value: pollPC))
        w.bindShortJump(at: over)
    }

    // MARK: - Direct exits

    /// Asks for the stub that an exit goes to while it is not linked. It needs no label: `sites` has the one jump to it.
    mutating func addExitStub(_ number: Int32, pc: Int64) {
        cold.append(ColdPath(kind: .exitStub, number: number, value: pc))
    }

    /// Notes that the rel32 just written is exit `number`'s.
    mutating func setSite(_ number: Int32) {
        sites[Int(number)] |= SiteBits.jump(at: codeStart + w.offset - 4)
    }

    private mutating func lowerDirectExit(_ op: Op, _ exit: Int32) {
        checker.leaves()
        emitPatchableJump(exit, pc: op.imm)
    }

    private mutating func emitPatchableJump(_ exit: Int32, pc: Int64) {
        w.alignForPatch(opcodeLength: 1)
        addExitStub(exit, pc: pc)
        w.jmp_rel32(0)
        setSite(exit)
    }

    // MARK: - Indirect exits

    /// The address of exit `number`'s last-target cell: pc and host address. It stands before the region's code.
    mutating func cell(_ number: Int32) -> UInt64 {
        cellAddress + 16 * UInt64(truncatingIfNeeded: cellOfExit[Int(number)])
    }

    /// Its offset in code memory.
    private mutating func cellOffset(_ number: Int32) -> Int { codeStart - Int(w.address - cell(number)) }

    /// Leaves for the engine if a safepoint is requested, with the pc in `register`.
    mutating func emitPoll(_ register: HostRegister) {
        let poll = labels.makeLabel()
        emit(.cmp_mib32, cpuMemory(CPUField.pollRequest), imm: 0)
        w.jcc(.notEqual, poll, in: &labels)
        cold.append(ColdPath(kind: .poll, entry: poll, back: poll, register: register))
    }

    /// Jumps to the translation of the pc in `register`: the last target, else by the thread's table, else the engine.
    mutating func emitIndirectJump(_ register: HostRegister, _ exit: Int32, cell: UInt64) {
        sites[Int(exit)] = SiteBits.cell(at: cellOffset(exit))
        w.cmp_rm64(register.gpr, .ripRelative(to: cell))
        let miss = w.offset
        w.jcc_rel8(.notEqual, 0)
        w.jmp_m(.ripRelative(to: cell + 8))
        w.bindShortJump(at: miss)
        emitTableProbe(register, exit)
    }

    private mutating func emitTableProbe(_ register: HostRegister, _ exit: Int32) {
        let index: GPR = register == .rax ? .rcx : .rax
        w.mov_rr32(index, register.gpr)
        w.and_rid32(index, UInt32((MARTLET_JUMP_ENTRIES - 1) << 1))
        w.shl_rib32(index, 3)
        w.add_rm64(index, cpuMemory(CPUField.jumpTable))
        w.cmp_rm64(register.gpr, Memory(base: index))
        let miss = w.offset
        w.jcc_rel8(.notEqual, 0)
        w.jmp_m(Memory(base: index, displacement: 8))
        w.bindShortJump(at: miss)
        if register != .rcx { w.mov_rr64(.rcx, register.gpr) }
        w.mov_rid32(.rax, firstExit &+ UInt32(exit))
        w.jmp(toAddress: stubs.leaveIndirect)
    }

    // MARK: - Calls and returns

    /// Pushes the predicted guest return address, after making sure that there is room.
    private mutating func emitPushPrediction(_ pc: Int64) {
        let entry = labels.makeLabel()
        let back = labels.makeLabel()
        w.cmp_rm64(.rsp, cpuMemory(CPUField.predictionLimit))
        w.jcc(.belowOrEqual, entry, in: &labels)
        cold.append(ColdPath(kind: .resetPredictions, entry: entry, back: back))
        w.bind(back, in: &labels)
        if let small = Int32(exactly: pc) {
            w.push_i(small)
        } else {
            w.mov_ri64(.rax, UInt64(bitPattern: pc))
            w.push_r(.rax)
        }
    }

    /// Where a matched return comes back to: drops the guest address and jumps on.
    private mutating func emitContinuation(_ exit: Int32, pc: Int64) {
        w.lea_rm64(.rsp, Memory(base: .rsp, displacement: 8))
        emitPatchableJump(exit, pc: pc)
    }

    private mutating func lowerCallExit(_ op: Op, _ exit: Int32) {
        checker.leaves()
        let returnPC = constant(op.a) ?? 0
        emitPushPrediction(returnPC)
        w.alignForPatch(opcodeLength: 1)
        addExitStub(exit, pc: op.imm)
        w.call_rel32(0)
        setSite(exit)
        emitContinuation(exit + 1, pc: returnPC)
    }

    private mutating func lowerIndirectCallExit(_ op: Op, _ exit: Int32) {
        let returnPC = constant(op.b) ?? 0
        var register = use(op.a)
        checker.leaves()
        emitPoll(register)
        if register == .rax {
            // The push may need rax.
            w.mov_rr64(.rdx, .rax)
            register = .rdx
        }
        emitPushPrediction(returnPC)
        let miss = labels.makeLabel()
        let continuation = labels.makeLabel()
        w.cmp_rm64(register.gpr, .ripRelative(to: cell(exit)))
        w.jcc(.notEqual, miss, in: &labels)
        w.call_m(.ripRelative(to: cell(exit) + 8))
        w.bind(continuation, in: &labels)
        emitContinuation(exit + 1, pc: returnPC)
        sites[Int(exit)] = SiteBits.cell(at: cellOffset(exit))
        cold.append(
            ColdPath(kind: .indirectCall, entry: miss, back: continuation, register: register, number: exit))
    }

    private mutating func lowerReturnExit(_ op: Op, _ exit: Int32) {
        let register = use(op.a)
        checker.leaves()
        let miss = labels.makeLabel()
        w.cmp_rm64(register.gpr, Memory(base: .rsp, displacement: 8))
        w.jcc(.notEqual, miss, in: &labels)
        w.ret()
        sites[Int(exit)] = SiteBits.cell(at: cellOffset(exit))
        cold.append(ColdPath(kind: .missedReturn, entry: miss, back: miss, register: register, number: exit))
    }

    private mutating func lowerLeave(_ op: Op) {
        if !op.a.isNone {
            let register = use(op.a)
            emit(.mov_mr64, cpuMemory(CPUField.exitOperand), register)
        }
        checker.leaves()
        w.mov_ri64(.rcx, UInt64(bitPattern: op.imm))
        w.mov_rid32(.rax, ExitCode.leave(op.aux))
        w.jmp(toAddress: stubs.leave)
    }

    // MARK: - Polls

    mutating func lowerPoll(_ op: Op) {
        let constant = self.constant(op.a)
        let register = constant == nil ? use(op.a) : .none
        let entry = labels.makeLabel()
        emit(.cmp_mib32, cpuMemory(CPUField.pollRequest), imm: 0)
        w.jcc(.notEqual, entry, in: &labels)
        if pendingCount > 0 {
            traces.append(PendingTrace(block: -1 - op.a.raw, entry: entry, snapshot: takeSnapshot()))
        } else {
            cold.append(
                ColdPath(kind: .poll, entry: entry, back: entry, register: register, value: constant ?? 0))
        }
    }
}

extension Comparison {
    /// Makes it hold where it did not.
    mutating func invert() {
        cc = cc.inverse
        isInverted.toggle()
    }
}

/// The values that generated code returns to `run`: a kind in the low byte, above it an exit number or a reason.
enum ExitCode {
    static let direct: UInt64 = 0
    static let indirect: UInt64 = 1
    static let leaveKind: UInt64 = 2
    static let poll: UInt64 = 3
    static let fault: UInt64 = 4

    static func leave(_ reason: UInt16) -> UInt32 { UInt32(leaveKind) | UInt32(reason) << 8 }
}
