// room: backend/x86-64
// does: conversions between floats and integers with RISC-V's saturation and flags, and the guest's float CSRs
// spec: RISC-V Unprivileged ISA, "F", table of FCVT bounds; Intel SDM volume 2, CVTTSD2SI, CVTSI2SD

import Codegen
import IR
import SoftFloat
import X86Instructions

extension Compiler {
    // MARK: - To floats

    mutating func lowerIntegerToFloat(_ value: Int32, _ op: Op) {
        let source = self.op(op.a.raw).type
        let toWide = op.type == .f64
        let isSigned = op.code == .sintToF
        let plan = plan(op, isExact: toWide && source == .i32)
        if case .soft = plan { return lowerSoft(value, op, .fromInteger(source, isSigned, toWide)) }
        var r = use(op.a)
        var fromWide = source == .i64
        if !isSigned, !fromWide {
            // 32 unsigned bits are 64 signed ones.
            let t = takeScratch(isFloat: false)
            emit(.mov_rr32, t, r)
            r = t
            fromWide = true
        } else if !isSigned {
            return lowerUnsignedToFloat(value, op, r, plan)
        }
        if case .switched(let bits) = plan { beginRounding(bits) }
        let d = destination(value)
        emitIntegerToFloat(d, r, fromWide: fromWide, toWide: toWide)
        define(value, in: d)
        if case .switched = plan { endRounding() }
    }

    private mutating func emitIntegerToFloat(_ d: HostRegister, _ r: HostRegister, fromWide: Bool, toWide: Bool) {
        // Clearing breaks the dependency on the register's old upper half.
        if isAVX {
            emit(.vxorps, d, d, d)
            let form: Form =
                toWide
                ? (fromWide ? .vcvtsi2sd_xxr64 : .vcvtsi2sd_xxr32) : (fromWide ? .vcvtsi2ss_xxr64 : .vcvtsi2ss_xxr32)
            emit(form, d, d, r)
        } else {
            emit(.xorps, d, d)
            let form: Form =
                toWide ? (fromWide ? .cvtsi2sd_xr64 : .cvtsi2sd_xr32) : (fromWide ? .cvtsi2ss_xr64 : .cvtsi2ss_xr32)
            emit(form, d, r)
        }
    }

    /// 64 unsigned bits: signed below 2^63, else in software.
    private mutating func lowerUnsignedToFloat(
        _ value: Int32, _ op: Op, _ r: HostRegister, _ plan: RoundingPlan
    ) {
        let toWide = op.type == .f64
        let selector = SoftSelector.fromInteger(.i64, false, toWide).word(rounding: op.aux)
        let d = destination(value)
        let entry = labels.makeLabel()
        let back = labels.makeLabel()
        // Nothing between the branch and the label may move values: the cold path comes back to the label.
        if case .switched(let bits) = plan { beginRounding(bits) }
        emit(.test_rr64, r, r)
        w.jcc(.sign, entry, in: &labels)
        emitIntegerToFloat(d, r, fromWide: true, toWide: toWide)
        w.bind(back, in: &labels)
        cold.append(
            ColdPath(
                kind: .soft, entry: entry, back: back, register: d, second: r, isWide: toWide, value: Int64(selector)))
        define(value, in: d)
        if case .switched = plan { endRounding() }
    }

    // MARK: - To integers

    mutating func lowerFloatToInteger(_ value: Int32, _ op: Op) {
        let fromWide = self.op(op.a.raw).type == .f64
        let isSigned = op.code == .fToSint
        let isTruncating = op.aux == RoundingMode.towardZero.rawValue
        let plan = isTruncating ? RoundingPlan.asIs : plan(op)
        if case .soft = plan { return lowerSoft(value, op, .toInteger(fromWide, isSigned, op.type)) }
        let ra = use(op.a)
        let d = destination(value)
        if isSigned {
            if case .switched(let bits) = plan { beginRounding(bits) }
            emitToSigned(d, ra, toWide: op.type == .i64, fromWide: fromWide, isTruncating: isTruncating)
            if case .switched = plan { endRounding() }
            saturate(d, ra, op.type == .i64, fromWide)
        } else {
            convertToUnsigned(value, op, d, ra, plan, isTruncating)
        }
        define(value, in: d)
    }

    private mutating func emitToSigned(
        _ d: HostRegister, _ a: HostRegister, toWide: Bool, fromWide: Bool, isTruncating: Bool
    ) {
        let form: Form
        switch (isTruncating, fromWide, toWide) {
        case (true, true, true): form = isAVX ? .vcvttsd2si_rx64 : .cvttsd2si_rx64
        case (true, true, false): form = isAVX ? .vcvttsd2si_rx32 : .cvttsd2si_rx32
        case (true, false, true): form = isAVX ? .vcvttss2si_rx64 : .cvttss2si_rx64
        case (true, false, false): form = isAVX ? .vcvttss2si_rx32 : .cvttss2si_rx32
        case (false, true, true): form = isAVX ? .vcvtsd2si_rx64 : .cvtsd2si_rx64
        case (false, true, false): form = isAVX ? .vcvtsd2si_rx32 : .cvtsd2si_rx32
        case (false, false, true): form = isAVX ? .vcvtss2si_rx64 : .cvtss2si_rx64
        case (false, false, false): form = isAVX ? .vcvtss2si_rx32 : .cvtss2si_rx32
        }
        emit(form, d, a)
    }

    /// The host gives the smallest integer for whatever does not fit, and the right flags: NV without NX. A cold path puts
    /// the largest one where the operand is positive or a NaN.
    private mutating func saturate(_ d: HostRegister, _ a: HostRegister, _ toWide: Bool, _ fromWide: Bool) {
        let entry = labels.makeLabel()
        let back = labels.makeLabel()
        // Only the smallest integer overflows when 1 is taken off.
        emitALU(.cmp, toWide, d, .immediate(1))
        w.jcc(.overflow, entry, in: &labels)
        w.bind(back, in: &labels)
        cold.append(
            ColdPath(
                kind: .saturate, entry: entry, back: back, register: d, second: a, isWide: toWide,
                number: fromWide ? 1 : 0))
    }

    /// A signed 64-bit conversion of what is in range; the range is looked at first, for a conversion that does not fit
    /// would leave flags behind that the guest must not see.
    private mutating func convertToUnsigned(
        _ value: Int32, _ op: Op, _ d: HostRegister, _ a: HostRegister, _ plan: RoundingPlan, _ isTruncating: Bool
    ) {
        let fromWide = self.op(op.a.raw).type == .f64
        let entry = labels.makeLabel()
        let back = labels.makeLabel()
        let zero = takeScratch(isFloat: true)
        if case .switched(let bits) = plan { beginRounding(bits) }
        if isAVX { emit(.vxorps, zero, zero, zero) } else { emit(.xorps, zero, zero) }
        emitUnordered(a, zero, fromWide)
        w.jcc(.below, entry, in: &labels)
        let isLong = op.type == .i64
        let bound = isLong ? stubs.constants.twoTo63(fromWide) : stubs.constants.largest32(fromWide)
        if isAVX {
            emit(fromWide ? .vucomisd_xm : .vucomiss_xm, bound, a)
        } else {
            emit(fromWide ? .ucomisd_xm : .ucomiss_xm, bound, a)
        }
        w.jcc(isLong ? .aboveOrEqual : .above, entry, in: &labels)
        emitToSigned(d, a, toWide: true, fromWide: fromWide, isTruncating: isTruncating)
        w.bind(back, in: &labels)
        let selector = SoftSelector.toInteger(fromWide, false, op.type).word(rounding: op.aux)
        cold.append(
            ColdPath(
                kind: .soft, entry: entry, back: back, register: d, second: a, isWide: true, value: Int64(selector)))
        if case .switched = plan { endRounding() }
    }

    // MARK: - The guest's flags and rounding mode

    mutating func lowerFloatControl(_ value: Int32, _ op: Op) {
        switch op.code {
        case .fflags:
            emit(.stmxcsr_m, cpuMemory(CPUField.guestFloatControl))
            flagsRestored = restoration(of: value)
            if flagsRestored >= 0, states[Int(value)].uses == 1 { return }
            let d = destination(value)
            let table = takeScratch(isFloat: false)
            emit(.mov_rm32, cpuMemory(CPUField.guestFloatControl), d)
            emitALU(.and, false, d, .immediate(0x3F))
            emit(.lea_rm64, stubs.constants.flagsByStatus, table)
            emit(.movzx_rm32_8, Memory(base: table.gpr, index: d.gpr), d)
            define(value, in: d)
        case .setFflags where value == flagsRestored: flagsRestored = -1
        case .setFflags:
            let bits = takeScratch(isFloat: false)
            copy(resolve(op.a), into: bits)
            let table = takeScratch(isFloat: false)
            emitALU(.and, false, bits, .immediate(31))
            emit(.lea_rm64, stubs.constants.statusByFlags, table)
            emit(.movzx_rm32_8, Memory(base: table.gpr, index: bits.gpr), bits)
            replaceControl(bits, keeping: ~0x3F, table)
        default: lowerSetRounding(op)
        }
    }

    /// The `set_fflags` that puts back what `flags`, an `fflags`, has read, if nothing but comparisons comes between: the way
    /// to compare without raising flags. -1 if there is none.
    ///
    /// Until then the thread's saved MXCSR is what MXCSR was, for only those comparisons change it, and they restore it.
    private mutating func restoration(of flags: Int32) -> Int32 {
        var next = flags + 1
        while true {
            let op = region.ops[Int(next)]
            if op.code == .setFflags { return op.a.raw == flags ? next : -1 }
            let stops: OpTraits = [.faults, .calls, .ends, .barrier]
            if !op.code.traits.isDisjoint(with: stops) { return -1 }
            if op.code.traits.contains(.fenv), op.code != .fcmp { return -1 }
            next += 1
        }
    }

    /// MXCSR = (MXCSR & mask) | bits
    private mutating func replaceControl(_ bits: HostRegister, keeping mask: Int32, _ t: HostRegister) {
        emit(.stmxcsr_m, cpuMemory(CPUField.guestFloatControl))
        emit(.mov_rm32, cpuMemory(CPUField.guestFloatControl), t)
        emitALU(.and, false, t, .immediate(mask))
        emitALU(.or, false, t, .register(bits))
        emit(.mov_mr32, cpuMemory(CPUField.guestFloatControl), t)
        emit(.ldmxcsr_m, cpuMemory(CPUField.guestFloatControl))
    }

    private mutating func lowerSetRounding(_ op: Op) {
        if let mode = constant(op.a) {
            let field = (0..<4).contains(mode) ? [0, 3, 1, 2][Int(mode)] : 0
            let bits = takeScratch(isFloat: false)
            let t = takeScratch(isFloat: false)
            emitConstant(bits, Int64(field << 13))
            return replaceControl(bits, keeping: ~0x6000, t)
        }
        take(.rcx)
        copy(resolve(op.a), into: .rcx)
        let bits = takeScratch(isFloat: false)
        let t = takeScratch(isFloat: false)
        // Two bits a mode, from 0 up: 0, 3, 1, 2; modes above 3 find nothing there.
        emitConstant(t, 63)
        emitALU(.cmp, true, .rcx, .immediate(4))
        emit(.cmovcc_rr64, .rcx, t, cc: .aboveOrEqual)
        emitConstant(bits, 0b1001_1100)
        emitALU(.add, false, .rcx, .register(.rcx))
        emit(.shr_rc64, bits)
        emitALU(.and, false, bits, .immediate(3))
        emit(.shl_rib32, bits, imm: 13)
        content[HostRegister.rcx.index] = -1
        replaceControl(bits, keeping: ~0x6000, t)
    }
}
