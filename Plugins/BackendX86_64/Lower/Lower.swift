// room: backend/x86-64
// does: which function lowers which op
// spec: Docs/Reference/IR.md

import Codegen
import IR
import X86Instructions

extension Compiler {
    /// Lowers an op that neither ends its block nor stands for no code at all.
    mutating func lower(_ index: Int32) {
        let op = region.ops[Int(index)]
        let state = states[Int(index)]
        switch op.code {
        case .fconst, .param: return
        case .set: return lowerSet(op)
        case .defer: return lowerDefer(op)
        default: break
        }
        if state.isFolded || state.uses == 0 && op.code.traits.isDroppable { return }
        if !openNaNs.isEmpty { closeNaNs(before: op) }
        lowerValue(index, op)
    }

    private mutating func lowerValue(_ index: Int32, _ op: Op) {
        switch op.code {
        case .get: lowerGet(index, op)
        case .add: lowerAdd(index, op)
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
        case .load: lowerLoad(index, op)
        case .store: lowerStore(op)
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
