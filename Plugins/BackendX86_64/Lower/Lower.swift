// room: backend/x86-64
// does: which function lowers which op
// spec: Docs/Reference/IR.md

import Base
import Codegen
import IR
import X86Instructions

extension Compiler {
    /// Lowers an op that neither ends its block nor stands for no code at all.
    ///
    /// The functions of the most frequent ops read what they need of the op: to hand over all its 24 bytes costs more.
    @inline(__always)
    mutating func lower(_ index: Int, of ops: FlatView<Op>) {
        let code = ops[index].code
        let value = Int32(truncatingIfNeeded: index)
        switch code {
        case .fconst, .param: break
        case .set: lowerSet(Int(ops[index].imm), to: ops[index].a)
        case .defer: lowerDefer(Int(ops[index].imm), ops[index].a)
        // Neither cares for NaNs that are open. A load is never dropped or folded, a get is never folded.
        case .load: lowerLoad(value)
        case .get: if states[index].uses > 0 { lowerGet(value, Int(ops[index].imm)) }
        case .store:
            if !openNaNs.isEmpty { closeNaNs(before: ops[index]) }
            lowerStore(value)
        default:
            if states[index].isFolded || states[index].uses == 0 && code.traits.isDroppable { return }
            if !openNaNs.isEmpty { closeNaNs(before: ops[index]) }
            if code == .add { lowerAdd(value) } else { lowerValue(value, ops[index]) }
        }
    }

    private mutating func lowerValue(_ index: Int32, _ op: Op) {
        switch op.code {
        case .sub: lowerSub(index, op)
        case .and, .or, .xor: lowerLogic(index, op)
        case .mul: lowerMul(index, op)
        case .mulhs, .mulhu, .mulhsu: lowerMulHigh(index, op)
        case .divs, .divu, .rems, .remu: lowerDivide(index, op)
        case .shl, .shr, .sar, .rotl, .rotr: lowerShift(index, op)
        case .smin, .smax, .umin, .umax: lowerMinMax(index, op)
        case .neg, .not, .bswap: lowerUnary(index, op)
        case .clz, .ctz, .popcnt: lowerCount(index, op)
        case .sext8, .sext16, .zext8, .zext16, .sext32, .zext32: lowerExtend(index, op)
        case .trunc: makeAlias(index, of: resolve(op.a))
        case .extract, .sextract: lowerExtract(index, op)
        case .deposit: lowerDeposit(index, op)
        case .cmp: lowerCompare(index, op)
        case .select: lowerSelect(index, op)
        case .poll: lowerPoll(op)
        case .rmw, .cas, .lr, .sc, .fence: lowerAtomic(index, op)
        case .call: lowerCall(index, op)
        default: lowerFloat(index, op)
        }
    }
}

extension OpTraits {
    /// The op has no effect when nobody uses its value; reading state is none.
    var isDroppable: Bool {
        subtracting(.readsState).isPure
    }
}
