// room: backend/x86-64
// does: regions whose blocks join paths: each block alone, values between blocks in spill slots; correct, not fast
// spec: Docs/Decisions/0031-one-pass-allocation.md

import CSupport
import Codegen
import IR
import X86Instructions

extension Compiler {
    /// Compiles each block by itself. Between blocks every slot is in its home and every value in its spill slot.
    mutating func compileBlocksApart() {
        assignFixedSpills()
        blockLabels.removeAll()
        for _ in region.blocks.indices { blockLabels.append(labels.makeLabel()) }
        for block in 0..<region.blocks.count where failure == nil {
            forgetRegisters()
            traceBlocks.removeAll()
            traceBlocks.append(Int32(block))
            let end = planner.plan(
                region, blocks: traceBlocks, start: position, pending: pending, pendingCount: pendingCount, &states)
            w.bind(blockLabels[block], in: &labels)
            checker.blockStarts(spillOwner)
            compileBlock(Int32(block), next: -1)
            position = end
        }
    }

    private mutating func assignFixedSpills() {
        for index in region.ops.indices {
            let code = region.ops[index].code
            let isConstant = code == .iconst || code == .fconst
            guard code == .param || states[index].isCrossing, !isConstant else { continue }
            guard spillOwner.count < Int(MARTLET_SPILL_COUNT) else {
                failure = .tooLarge
                return
            }
            states[index].flags |= ValueState.crossesBlocks
            states[index].spill = Int16(spillOwner.count)
            spillOwner.append(Int32(index))
        }
    }

    private mutating func forgetRegisters() {
        for register in 0..<32 where content[register] >= 0 {
            states[Int(content[register])].register = 255
            content[register] = -1
        }
        for slot in homeValue.indices {
            if homeValue[slot] >= 0 { states[Int(homeValue[slot])].home = -1 }
            homeValue[slot] = -1
        }
    }

    mutating func lowerJumpApart(_ op: Op) {
        emitEdge(op.c.index)
        w.jmp(blockLabels[Int(region.extra[op.c.index])], in: &labels)
    }

    mutating func lowerBranchApart(_ op: Op) {
        let condition = IR.Condition(rawValue: op.aux).unsafelyUnwrapped
        var comparison = prepareBranch(condition, op)
        comparison.invert()
        emitComparison(comparison)
        let other = labels.makeLabel()
        emitBranch(comparison, other)
        let second = op.c.index + 2 + Int(region.extra[op.c.index + 1])
        // The edges are alternatives: both start with the registers as they are here.
        savedContent.refill(from: content)
        savedStates.refill(from: states)
        checker.mark()
        locked = 0
        emitEdge(op.c.index)
        w.jmp(blockLabels[Int(region.extra[op.c.index])], in: &labels)
        content.refill(from: savedContent)
        states.refill(from: savedStates)
        checker.rewind()
        w.bind(other, in: &labels)
        locked = 0
        emitEdge(second)
        w.jmp(blockLabels[Int(region.extra[second])], in: &labels)
    }

    /// Moves an edge's arguments to the parameters: all to free spill slots first, for they may name each other.
    private mutating func emitEdge(_ at: Int) {
        let count = Int(region.extra[at + 1])
        let target = Int(region.blocks[Int(region.extra[at])].first)
        guard spillOwner.count + count <= Int(MARTLET_SPILL_COUNT) else {
            failure = .tooLarge
            return
        }
        staging.removeAll()
        for index in 0..<count {
            let value = resolve(region.extra[at + 2 + index])
            locked = 0
            let register = use(value)
            // The parameter's number keeps the slot from being given to another value meanwhile.
            staging.append(spillOwner.count)
            spillOwner.append(Int32(target + index))
            emitSpill(spillMemory(staging[index]), register)
        }
        locked = 0
        take(.rax)
        for index in 0..<count {
            emit(.mov_rm64, spillMemory(staging[index]), .rax)
            emit(.mov_mr64, spillMemory(Int(states[target + index].spill)), .rax)
            spillOwner[staging[index]] = -1
        }
    }
}
