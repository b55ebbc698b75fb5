// room: backend/x86-64
// does: float arithmetic on SSE or AVX: which instruction, in which rounding mode
// spec: Docs/Reference/IR.md; performance.md, "Floating point"; Intel SDM volume 1, section 10.2.3

import Codegen
import IR
import SoftFloat
import X86Instructions

extension Compiler {
    @inline(__always)
    var isAVX: Bool { features.contains(.avx) }

    mutating func lowerFloat(_ value: Int32, _ op: Op) {
        switch op.code {
        case .fadd, .fsub, .fmul, .fdiv: lowerFloatBinary(value, op)
        case .fsqrt: lowerSquareRoot(value, op)
        case .fma: lowerFMA(value, op)
        case .fcvt: lowerFloatConvert(value, op)
        case .fcanon: lowerCanonical(value, op)
        case .fmin, .fmax: lowerFloatMinMax(value, op)
        case .fneg, .fabs, .fcopysign, .fxorsign: lowerSign(value, op)
        case .fcmp: lowerFloatCompare(value, op)
        case .fclass: lowerSoft(value, op, .classify(isWide: self.op(op.a.raw).type == .f64))
        case .fbits, .bitsf: lowerBits(value, op)
        case .fbox: lowerBox(value, op)
        case .funbox: lowerUnbox(value, op)
        case .sintToF, .uintToF: lowerIntegerToFloat(value, op)
        case .fToSint, .fToUint: lowerFloatToInteger(value, op)
        case .fflags, .setFflags, .setRounding: lowerFloatControl(value, op)
        default: failure = .unsupported("\(op.code.name)")
        }
    }

    // MARK: - Rounding modes

    /// The MXCSR rounding field of a static mode; nil for `dynamic`, and for RMM, which the host does not have.
    mutating func hostRounding(_ mode: RoundingMode) -> Int64? {
        switch mode {
        case .nearestEven: 0
        case .towardZero: 3
        case .down: 1
        case .up: 2
        case .nearestMaxMagnitude, .dynamic: nil
        }
    }

    /// Puts a static rounding mode into MXCSR, keeping the guest's in the thread's scratch words.
    mutating func beginRounding(_ bits: Int64) {
        let r = takeScratch(isFloat: false)
        emit(.stmxcsr_m, cpuMemory(CPUField.scratch + 24))
        emit(.mov_rm32, cpuMemory(CPUField.scratch + 24), r)
        emitALU(.and, false, r, .immediate(~0x6000))
        emitALU(.or, false, r, .immediate(Int32(bits << 13)))
        emit(.mov_mr32, cpuMemory(CPUField.scratch + 28), r)
        emit(.ldmxcsr_m, cpuMemory(CPUField.scratch + 28))
        locked &= ~r.bit
    }

    /// Puts the guest's rounding mode back and keeps the flags that were raised.
    mutating func endRounding() {
        let r = takeScratch(isFloat: false)
        emit(.stmxcsr_m, cpuMemory(CPUField.scratch + 28))
        emit(.mov_rm32, cpuMemory(CPUField.scratch + 28), r)
        emitALU(.and, false, r, .immediate(0x3F))
        emitALU(.or, false, r, .memory(cpuMemory(CPUField.scratch + 24)))
        emit(.mov_mr32, cpuMemory(CPUField.scratch + 28), r)
        emit(.ldmxcsr_m, cpuMemory(CPUField.scratch + 28))
        locked &= ~r.bit
    }

    /// How an op with a rounding mode is done.
    enum RoundingPlan {
        case asIs
        case switched(Int64)
        case soft
    }

    mutating func plan(_ op: Op, isExact: Bool = false) -> RoundingPlan {
        let mode = RoundingMode(rawValue: op.aux).unsafelyUnwrapped
        if isExact || mode == .dynamic { return .asIs }
        guard let bits = hostRounding(mode) else { return .soft }
        return .switched(bits)
    }

    // MARK: - Two operands

    private struct FloatForms {
        var two: Form
        var twoMemory: Form
        var three: Form
        var threeMemory: Form
    }

    private mutating func forms(_ code: Opcode, _ isWide: Bool) -> FloatForms {
        switch (code, isWide) {
        case (.fadd, true): FloatForms(two: .addsd, twoMemory: .addsd_xm, three: .vaddsd, threeMemory: .vaddsd_xxm)
        case (.fadd, false): FloatForms(two: .addss, twoMemory: .addss_xm, three: .vaddss, threeMemory: .vaddss_xxm)
        case (.fsub, true): FloatForms(two: .subsd, twoMemory: .subsd_xm, three: .vsubsd, threeMemory: .vsubsd_xxm)
        case (.fsub, false): FloatForms(two: .subss, twoMemory: .subss_xm, three: .vsubss, threeMemory: .vsubss_xxm)
        case (.fmul, true): FloatForms(two: .mulsd, twoMemory: .mulsd_xm, three: .vmulsd, threeMemory: .vmulsd_xxm)
        case (.fmul, false): FloatForms(two: .mulss, twoMemory: .mulss_xm, three: .vmulss, threeMemory: .vmulss_xxm)
        case (_, true): FloatForms(two: .divsd, twoMemory: .divsd_xm, three: .vdivsd, threeMemory: .vdivsd_xxm)
        default: FloatForms(two: .divss, twoMemory: .divss_xm, three: .vdivss, threeMemory: .vdivss_xxm)
        }
    }

    private mutating func lowerFloatBinary(_ value: Int32, _ op: Op) {
        let isWide = op.type == .f64
        let plan = plan(op)
        if case .soft = plan { return lowerSoft(value, op, .arithmetic(op.code, isWide)) }
        let forms = forms(op.code, isWide)
        let ra = use(op.a)
        let b = resolve(op.b)
        let inMemory = register(of: b) == nil && !livesOn(b) ? memory(of: b, isWide: isWide) : nil
        let rb = inMemory == nil ? use(b) : HostRegister.none
        if case .switched(let bits) = plan { beginRounding(bits) }
        if isAVX {
            let d = destination(value, reusing: ra, or: rb)
            if let inMemory { emit(forms.threeMemory, inMemory, d, ra) } else { emit(forms.three, d, ra, rb) }
            define(value, in: d)
        } else {
            let isCommutative = op.code == .fadd || op.code == .fmul
            let d = destination(
                value, reusing: ra, or: isCommutative ? rb : .none,
                avoiding: isCommutative || rb.isNone || rb == ra ? 0 : rb.bit)
            if d == rb, d != ra {
                emit(forms.two, d, ra)
            } else {
                if d != ra { emitMove(d, ra) }
                if let inMemory { emit(forms.twoMemory, inMemory, d) } else { emit(forms.two, d, rb == ra ? d : rb) }
            }
            define(value, in: d)
        }
        if case .switched = plan { endRounding() }
    }

    private mutating func lowerSquareRoot(_ value: Int32, _ op: Op) {
        let isWide = op.type == .f64
        let plan = plan(op)
        if case .soft = plan { return lowerSoft(value, op, .squareRoot(isWide)) }
        let ra = use(op.a)
        if case .switched(let bits) = plan { beginRounding(bits) }
        let d = destination(value, reusing: ra)
        if isAVX {
            emit(isWide ? .vsqrtsd : .vsqrtss, d, ra, ra)
        } else {
            emit(isWide ? .sqrtsd : .sqrtss, d, ra)
        }
        define(value, in: d)
        if case .switched = plan { endRounding() }
    }

    private mutating func lowerFloatConvert(_ value: Int32, _ op: Op) {
        let widens = op.type == .f64
        if widens == (self.op(op.a.raw).type == .f64) { return lowerCopy(value, op) }
        let plan = plan(op, isExact: widens)
        if case .soft = plan { return lowerSoft(value, op, .narrow) }
        let ra = use(op.a)
        if case .switched(let bits) = plan { beginRounding(bits) }
        let d = destination(value, reusing: ra)
        if isAVX {
            emit(widens ? .vcvtss2sd : .vcvtsd2ss, d, ra, ra)
        } else {
            emit(widens ? .cvtss2sd : .cvtsd2ss, d, ra)
        }
        define(value, in: d)
        if case .switched = plan { endRounding() }
    }

    private mutating func lowerCopy(_ value: Int32, _ op: Op) { makeAlias(value, of: resolve(op.a)) }

    // MARK: - Fused multiply-add

    private mutating func lowerFMA(_ value: Int32, _ op: Op) {
        let isWide = op.type == .f64
        let plan = plan(op)
        guard features.contains(.fma) else { return lowerSoft(value, op, .fusedMultiplyAdd(isWide)) }
        if case .soft = plan { return lowerSoft(value, op, .fusedMultiplyAdd(isWide)) }
        let ra = use(unnegated(op.a))
        let rb = use(op.b)
        if case .switched(let bits) = plan { beginRounding(bits) }
        let c = unnegated(op.c)
        let rc = register(of: c) ?? .none
        if !rc.isNone { checker.expect(c, in: rc) }
        // The cold path multiplies a and b again: the result must not overwrite them. The third operand is not locked, since
        // there may be no fourth scratch register: it is copied from wherever it then is.
        let d = destination(value, reusing: rc, avoiding: ra.bit | rb.bit)
        if d != rc { copy(c, into: d) }
        emit(fusedForm(isWide, states[op.a.index].isFolded, states[op.c.index].isFolded), d, ra, rb)
        if isTree {
            define(value, in: d)
            if isFusedNaNPossible(op) { checkFused(value, in: d, ra, rb) }
        } else {
            let path = emitNaNCheck(d, isWide, kind: .fusedNaN)
            cold[path].second = ra
            cold[path].third = rb
            define(value, in: d)
        }
        if case .switched = plan { endRounding() }
    }

    /// The value that an operand is, or that a negation which is part of the instruction negates.
    private mutating func unnegated(_ value: ValueID) -> Int32 {
        resolve(states[value.index].isFolded ? op(value.raw).a : value)
    }

    private func fusedForm(_ isWide: Bool, _ negatesProduct: Bool, _ negatesAddend: Bool) -> Form {
        switch (negatesProduct, negatesAddend) {
        case (false, false): isWide ? .vfmadd231sd : .vfmadd231ss
        case (false, true): isWide ? .vfmsub231sd : .vfmsub231ss
        case (true, false): isWide ? .vfnmadd231sd : .vfnmadd231ss
        case (true, true): isWide ? .vfnmsub231sd : .vfnmsub231ss
        }
    }

    /// Branches to a cold path of `kind` where `d` is a NaN; gives the path's place.
    mutating func emitNaNCheck(_ d: HostRegister, _ isWide: Bool, kind: ColdPath.Kind) -> Int {
        let entry = labels.makeLabel()
        let back = labels.makeLabel()
        emitUnordered(d, d, isWide)
        w.jcc(.parity, entry, in: &labels)
        w.bind(back, in: &labels)
        cold.append(ColdPath(kind: kind, entry: entry, back: back, register: d, isWide: isWide))
        return cold.count - 1
    }

    /// UCOMIS: quiet, sets ZF PF CF.
    mutating func emitUnordered(_ a: HostRegister, _ b: HostRegister, _ isWide: Bool) {
        if isAVX {
            emit(isWide ? .vucomisd : .vucomiss, a, b)
        } else {
            emit(isWide ? .ucomisd : .ucomiss, a, b)
        }
    }

    /// COMIS: as UCOMIS, but any NaN raises NV.
    mutating func emitSignallingCompare(_ a: HostRegister, _ b: HostRegister, _ isWide: Bool) {
        if isAVX {
            emit(isWide ? .vcomisd : .vcomiss, a, b)
        } else {
            emit(isWide ? .comisd : .comiss, a, b)
        }
    }

    private mutating func lowerCanonical(_ value: Int32, _ op: Op) {
        let isWide = op.type == .f64
        // Which NaN arithmetic gave is open: the two values may be one.
        if isTree, isQuiet(op.a) { return openNaN(value, of: resolve(op.a)) }
        let ra = use(op.a)
        let d = destination(value, reusing: ra)
        if d != ra { emitMove(d, ra) }
        // Of a signalling NaN, UCOMIS would raise NV, which this op does not: only what arithmetic made is quiet.
        if isQuiet(op.a) {
            _ = emitNaNCheck(d, isWide, kind: .canonicalNaN)
        } else {
            emitQuietNaNCheck(d, isWide)
        }
        define(value, in: d)
    }

    /// The value was computed by arithmetic, whose NaNs are quiet.
    private mutating func isQuiet(_ value: ValueID) -> Bool {
        let definition = region.ops[Int(resolve(value))]
        guard definition.type == op(value.raw).type else { return false }
        switch definition.code {
        case .fadd, .fsub, .fmul, .fdiv, .fsqrt, .fma, .fcanon, .fmin, .fmax, .sintToF, .uintToF: return true
        case .fcvt: return op(definition.a.raw).type != definition.type
        default: return false
        }
    }

    /// A NaN check by integers: the magnitude is above infinity's.
    private mutating func emitQuietNaNCheck(_ d: HostRegister, _ isWide: Bool) {
        let r = takeScratch(isFloat: false)
        emitToInteger(r, d, isWide)
        emitALU(.add, isWide, r, .register(r))
        let t = takeScratch(isFloat: false)
        emitConstant(t, isWide ? Int64(bitPattern: 0xFFE0_0000_0000_0000) : 0xFF00_0000)
        emitALU(.cmp, isWide, r, .register(t))
        let entry = labels.makeLabel()
        let back = labels.makeLabel()
        w.jcc(.above, entry, in: &labels)
        w.bind(back, in: &labels)
        cold.append(ColdPath(kind: .canonicalNaN, entry: entry, back: back, register: d, isWide: isWide))
    }

    mutating func emitToInteger(_ r: HostRegister, _ x: HostRegister, _ isWide: Bool) {
        if isAVX {
            emit(isWide ? .vmovq_rx : .vmovd_rx, r, x)
        } else {
            emit(isWide ? .movq_rx : .movd_rx, r, x)
        }
    }

    mutating func emitFromInteger(_ x: HostRegister, _ r: HostRegister, _ isWide: Bool) {
        if isAVX {
            emit(isWide ? .vmovq_xr : .vmovd_xr, x, r)
        } else {
            emit(isWide ? .movq_xr : .movd_xr, x, r)
        }
    }

    /// A float constant by way of a general register, which keeps the flags.
    mutating func emitFloatConstant(_ register: HostRegister, _ op: Op) {
        if op.imm == 0 || op.type == .f32 && op.imm & 0xFFFF_FFFF == 0 {
            if isAVX { emit(.vxorps, register, register, register) } else { emit(.xorps, register, register) }
            return
        }
        let before = locked
        let r = takeScratch(isFloat: false)
        emitConstant(r, op.type == .f32 ? op.imm & 0xFFFF_FFFF : op.imm)
        emitFromInteger(register, r, op.type == .f64)
        locked = before
    }
}
