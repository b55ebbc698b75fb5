// room: backend/x86-64
// does: float signs, bit casts, NaN boxes, comparisons, minimum and maximum, selection
// spec: Docs/Reference/IR.md; RISC-V Unprivileged ISA, "F", NaN boxing; Intel SDM volume 2, COMISD, UCOMISD, MINSD

import Codegen
import IR
import X86Instructions

/// A bitwise operation on whole xmm registers.
enum FloatLogic {
    case and, or, xor
}

extension Compiler {
    mutating func emitLogic(_ logic: FloatLogic, _ d: HostRegister, _ a: HostRegister, _ b: HostRegister) {
        if isAVX {
            let form: Form = logic == .and ? .vandps : logic == .or ? .vorps : .vxorps
            return emit(form, d, a, b)
        }
        if d != a { emitMove(d, a) }
        emit(logic == .and ? .andps : logic == .or ? .orps : .xorps, d, b)
    }

    mutating func emitLogic(_ logic: FloatLogic, _ d: HostRegister, _ a: HostRegister, _ memory: Memory) {
        if isAVX {
            let form: Form = logic == .and ? .vandps_xxm : logic == .or ? .vorps_xxm : .vxorps_xxm
            return emit(form, memory, d, a)
        }
        if d != a { emitMove(d, a) }
        emit(logic == .and ? .andps_xm : logic == .or ? .orps_xm : .xorps_xm, memory, d)
    }

    mutating func lowerSign(_ value: Int32, _ op: Op) {
        let isWide = op.type == .f64
        let constants = stubs.constants
        if op.code == .fneg || op.code == .fabs {
            let ra = use(op.a)
            let d = destination(value, reusing: ra)
            if op.code == .fneg {
                emitLogic(.xor, d, ra, constants.sign(isWide))
            } else {
                emitLogic(.and, d, ra, constants.magnitude(isWide))
            }
            return define(value, in: d)
        }
        let ra = use(op.a)
        let rb = use(op.b)
        // Both operands may be in scratch registers and be needed later: there is a third one, but no fourth.
        let d = destination(value, reusing: rb, avoiding: ra.bit)
        if op.code == .fxorsign {
            emitLogic(.and, d, rb, constants.sign(isWide))
        } else {
            // Where the signs differ; exclusive-ored with a, that gives b's.
            emitLogic(.xor, d, rb, ra)
            emitLogic(.and, d, d, constants.sign(isWide))
        }
        emitLogic(.xor, d, d, ra)
        define(value, in: d)
    }

    mutating func lowerBits(_ value: Int32, _ op: Op) {
        let isWide = op.type.bits == 64
        let a = resolve(op.a)
        if register(of: a) == nil, let memory = memory(of: a, isWide: isWide) {
            let d = destination(value)
            emitReload(d, memory, isWide: isWide)
            return define(value, in: d)
        }
        let ra = use(a)
        let d = destination(value)
        if op.code == .fbits { emitToInteger(d, ra, isWide) } else { emitFromInteger(d, ra, isWide) }
        define(value, in: d)
    }

    mutating func lowerBox(_ value: Int32, _ op: Op) {
        let raw = resolve(op.a)
        if boxInPlace(value, raw) { return }
        if !openNaNs.isEmpty { closeNaN(raw) }
        let ra = use(raw)
        let d = destination(value, reusing: ra)
        emitLogic(.or, d, ra, stubs.constants.box)
        define(value, in: d)
    }

    mutating func lowerUnbox(_ value: Int32, _ op: Op) {
        let ra = use(op.a)
        let entry = labels.makeLabel()
        let back = labels.makeLabel()
        if features.contains(.sse41) {
            // CF: every bit of the mask is set in the value.
            emit(.ptest_xm, stubs.constants.lowBox, ra)
            let d = destination(value, reusing: ra)
            if d != ra { emitMove(d, ra) }
            w.jcc(.aboveOrEqual, entry, in: &labels)
            finishUnbox(value, d, entry, back)
        } else {
            let r = takeScratch(isFloat: false)
            emitToInteger(r, ra, true)
            let d = destination(value, reusing: ra)
            if d != ra { emitMove(d, ra) }
            emit(.shr_rib64, r, imm: 32)
            emitALU(.cmp, false, r, .immediate(-1))
            w.jcc(.notEqual, entry, in: &labels)
            finishUnbox(value, d, entry, back)
        }
    }

    private mutating func finishUnbox(_ value: Int32, _ d: HostRegister, _ entry: Label, _ back: Label) {
        w.bind(back, in: &labels)
        cold.append(ColdPath(kind: .canonicalNaN, entry: entry, back: back, register: d, isWide: false))
        define(value, in: d)
    }

    // MARK: - Comparisons

    /// The comparison of floats that `op`, an fcmp, is.
    mutating func prepareFloatComparison(_ op: Op) -> Comparison {
        let isWide = self.op(op.a.raw).type == .f64
        let ra = use(op.a)
        let rb = use(op.b)
        switch FloatCondition(rawValue: op.aux).unsafelyUnwrapped {
        case .eq: return Comparison(left: ra, right: .register(rb), isWide: isWide, cc: .equal, float: .quiet)
        // Swapped, so that unordered, which sets CF, fails.
        case .lt: return Comparison(left: rb, right: .register(ra), isWide: isWide, cc: .above, float: .signalling)
        case .le:
            return Comparison(left: rb, right: .register(ra), isWide: isWide, cc: .aboveOrEqual, float: .signalling)
        }
    }

    mutating func emitFloatComparison(_ comparison: Comparison) {
        guard case .register(let right) = comparison.right else { return }
        if comparison.float == .quiet {
            emitUnordered(comparison.left, right, comparison.isWide)
        } else {
            emitSignallingCompare(comparison.left, right, comparison.isWide)
        }
    }

    mutating func lowerFloatCompare(_ value: Int32, _ op: Op) {
        let comparison = prepareFloatComparison(op)
        let d = destination(value)
        if comparison.float == .quiet {
            let t = takeScratch(isFloat: false)
            emit(.xor_rr32, t, t)
            emit(.mov_rid32, d, imm: 0)
            emitFloatComparison(comparison)
            emit(.setcc_r8, t, cc: .notParity)
            emit(.cmovcc_rr32, d, t, cc: .equal)
        } else {
            emit(.xor_rr32, d, d)
            emitFloatComparison(comparison)
            emit(.setcc_r8, d, cc: comparison.cc)
        }
        if value < flagsRestored { emitFlagsRestored() }
        define(value, in: d)
    }

    /// Behind a comparison, whose flags are still there: only a NaN can have raised a float flag.
    private mutating func emitFlagsRestored() {
        let entry = labels.makeLabel()
        let back = labels.makeLabel()
        w.jcc(.parity, entry, in: &labels)
        w.bind(back, in: &labels)
        cold.append(ColdPath(kind: .restoreFlags, entry: entry, back: back))
    }

    // MARK: - Minimum and maximum

    mutating func lowerFloatMinMax(_ value: Int32, _ op: Op) {
        let isWide = op.type == .f64
        let isMin = op.code == .fmin
        let ra = use(op.a)
        let rb = use(op.b)
        let entry = labels.makeLabel()
        let back = labels.makeLabel()
        emitUnordered(ra, rb, isWide)
        // Moves that make room for the result come before the branch, and keep the flags.
        let d = destination(value, reusing: ra, or: rb)
        // Equal (ZF) covers -0 and +0, and unordered sets ZF as well.
        w.jcc(.equal, entry, in: &labels)
        var (first, second) = (ra, rb)
        if !isAVX, d == rb { (first, second) = (rb, ra) }
        if isAVX {
            let form: Form = isMin ? (isWide ? .vminsd : .vminss) : (isWide ? .vmaxsd : .vmaxss)
            emit(form, d, first, second)
        } else {
            if d != first { emitMove(d, first) }
            emit(isMin ? (isWide ? .minsd : .minss) : (isWide ? .maxsd : .maxss), d, second == first ? d : second)
        }
        w.bind(back, in: &labels)
        var path = ColdPath(kind: .minMax, entry: entry, back: back, register: d, second: ra, isWide: isWide)
        path.third = rb
        path.number = isMin ? 1 : 0
        cold.append(path)
        define(value, in: d)
    }

    // MARK: - Selection

    mutating func lowerFloatSelect(_ value: Int32, _ op: Op) {
        let comparison = selectCondition(op)
        emitComparison(comparison)
        let cc = comparison.cc
        locked = 0
        let rb = use(op.b)
        let rc = use(op.c)
        let d = destination(value, reusing: rc, or: rb)
        let over = labels.makeLabel()
        if d == rb, d != rc {
            w.jcc(cc, over, in: &labels, short: true)
            emitMove(d, rc)
        } else {
            if d != rc { emitMove(d, rc) }
            w.jcc(cc.inverse, over, in: &labels, short: true)
            emitMove(d, rb)
        }
        w.bind(over, in: &labels)
        define(value, in: d)
    }
}
