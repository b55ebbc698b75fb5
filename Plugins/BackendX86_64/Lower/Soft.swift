// room: backend/x86-64 (UNSAFE ROOM: addresses of C functions)
// does: ops done by the exact soft-float, and the cold paths of float ops
// spec: performance.md, "Floating point"; Sources/Kit/Sources/SoftFloat

import Base
import CSupport
import Codegen
import IR
import PluginAPI
import SoftFloat
import X86Instructions

/// Which function a software call computes.
///
///     bit 0-7 operation   8-10 rounding mode   11 keep NV only
struct SoftSelector {
    /// Beyond the soft-float's operations: the class of an f32 or f64.
    static let classifyNarrow: UInt32 = 200
    static let classifyWide: UInt32 = 201
    static let onlyInvalid: UInt32 = 1 << 11

    var operation: UInt32

    init(_ operation: SoftFloatOperation) { self.operation = UInt32(operation.rawValue) }
    init(raw: UInt32) { operation = raw }

    func word(rounding: UInt16) -> UInt32 { operation | UInt32(rounding & 7) << 8 }

    static func classify(isWide: Bool) -> SoftSelector { SoftSelector(raw: isWide ? classifyWide : classifyNarrow) }

    static func arithmetic(_ code: Opcode, _ isWide: Bool) -> SoftSelector {
        switch code {
        case .fadd: SoftSelector(isWide ? .addF64 : .addF32)
        case .fsub: SoftSelector(isWide ? .subtractF64 : .subtractF32)
        case .fmul: SoftSelector(isWide ? .multiplyF64 : .multiplyF32)
        default: SoftSelector(isWide ? .divideF64 : .divideF32)
        }
    }

    static func squareRoot(_ isWide: Bool) -> SoftSelector { SoftSelector(isWide ? .squareRootF64 : .squareRootF32) }
    static func fusedMultiplyAdd(_ isWide: Bool) -> SoftSelector {
        SoftSelector(isWide ? .fusedMultiplyAddF64 : .fusedMultiplyAddF32)
    }
    static var narrow: SoftSelector { SoftSelector(.f64ToF32) }

    static func fromInteger(_ source: ValueType, _ isSigned: Bool, _ toWide: Bool) -> SoftSelector {
        switch (source == .i64, isSigned) {
        case (true, true): SoftSelector(toWide ? .i64ToF64 : .i64ToF32)
        case (true, false): SoftSelector(toWide ? .u64ToF64 : .u64ToF32)
        case (false, true): SoftSelector(toWide ? .i32ToF64 : .i32ToF32)
        case (false, false): SoftSelector(toWide ? .u32ToF64 : .u32ToF32)
        }
    }

    static func toInteger(_ fromWide: Bool, _ isSigned: Bool, _ type: ValueType) -> SoftSelector {
        switch (type == .i64, isSigned) {
        case (true, true): SoftSelector(fromWide ? .f64ToI64 : .f32ToI64)
        case (true, false): SoftSelector(fromWide ? .f64ToU64 : .f32ToU64)
        case (false, true): SoftSelector(fromWide ? .f64ToI32 : .f32ToI32)
        case (false, false): SoftSelector(fromWide ? .f64ToU32 : .f32ToU32)
        }
    }
}

/// What generated code calls: operands and result in the thread's scratch words, flags and rounding in its saved MXCSR.
private let computeInSoftware: @convention(c) (UnsafeMutableRawPointer, UInt32) -> Void = { base, selector in
    let header = CPUState(base: base).header
    let (a, b, c, _) = header.pointee.scratch
    let operation = selector & 0xFF
    if operation == SoftSelector.classifyWide {
        header.pointee.scratch.0 = UInt64(Binary64.classify(a).rawValue)
        return
    }
    if operation == SoftSelector.classifyNarrow {
        header.pointee.scratch.0 = UInt64(Binary32.classify(UInt32(truncatingIfNeeded: a)).rawValue)
        return
    }
    let control = header.pointee.guest_float_control
    let field = selector >> 8 & 7
    let dynamic = FloatControl.rounding(control)
    guard let known = SoftFloatOperation(rawValue: UInt8(operation)),
        let mode = Rounding(rawValue: UInt8(field == 7 ? dynamic : field))
    else { return }
    var flags: FloatFlags = []
    header.pointee.scratch.0 = known.evaluate(a, b, c, mode, &flags)
    if selector & SoftSelector.onlyInvalid != 0 { flags.formIntersection(.invalid) }
    header.pointee.guest_float_control = control | FloatControl.sticky(UInt32(flags.rawValue))
}

extension Stubs {
    /// The selector is on the stack above the return address. Keeps every register.
    static func writeSoftCall(_ w: inout CodeWriter) {
        let saved: [GPR] = [.rax, .rcx, .rdx, .rsi, .rdi, .r8, .r9, .r10, .r11]
        // With the selector and the return address below a multiple of 16: nine words and a pad keep it one.
        let frame = Int32(16 * 16 + 8 * (saved.count + 1))
        w.lea_rm64(.rsp, Memory(base: .rsp, displacement: -frame))
        for number in 0..<16 {
            w.movups_mx(Memory(base: .rsp, displacement: Int32(16 * number)), XMM(UInt8(number)))
        }
        for (index, register) in saved.enumerated() {
            w.mov_mr64(Memory(base: .rsp, displacement: Int32(256 + 8 * index)), register)
        }
        w.stmxcsr_m(cpuMemory(CPUField.guestFloatControl))
        w.ldmxcsr_m(cpuMemory(CPUField.hostFloatControl))
        w.lea_rm64(.rdi, Memory(base: .rbp, displacement: -MARTLET_BASE_BIAS))
        w.mov_rm32(.rsi, Memory(base: .rsp, displacement: frame + 8))
        w.movabs(.rax, UInt64(UInt(bitPattern: unsafeBitCast(computeInSoftware, to: UnsafeRawPointer.self))))
        w.call_r(.rax)
        w.ldmxcsr_m(cpuMemory(CPUField.guestFloatControl))
        for number in 0..<16 {
            w.movups_xm(XMM(UInt8(number)), Memory(base: .rsp, displacement: Int32(16 * number)))
        }
        for (index, register) in saved.enumerated() {
            w.mov_rm64(register, Memory(base: .rsp, displacement: Int32(256 + 8 * index)))
        }
        w.lea_rm64(.rsp, Memory(base: .rsp, displacement: frame))
        w.ret()
    }
}

extension Compiler {
    /// The op in software, for modes and hosts that the instructions do not serve.
    mutating func lowerSoft(_ value: Int32, _ op: Op, _ selector: SoftSelector) {
        var word = CPUField.scratch
        for operand in [op.a, op.b, op.c] where !operand.isNone {
            emitSpill(cpuMemory(word), use(operand))
            word += 8
            locked = 0
        }
        emitSoftCall(selector.word(rounding: op.code.shape.auxiliary == .round ? op.aux : 0))
        let d = destination(value)
        emitReload(d, cpuMemory(CPUField.scratch), isWide: op.type.bits == 64)
        define(value, in: d)
    }

    private mutating func emitSoftCall(_ selector: UInt32) {
        w.push_i(Int32(selector))
        w.call(toAddress: stubs.callSoft)
        w.lea_rm64(.rsp, Memory(base: .rsp, displacement: 8))
    }

    mutating func emitFloatColdPath(_ path: ColdPath) {
        let constants = stubs.constants
        switch path.kind {
        case .canonicalNaN:
            coldLoad(path.register, constants.canonicalNaN(path.isWide), path.isWide)
        case .canonicalNaNs:
            if !path.second.isNone { emitFusedInvalid(path) }
            emitCanonicalNaNs(path)
        case .fusedNaN: emitFusedInvalid(path)
        case .minMax: emitMinMaxColdPath(path)
        case .saturate: emitSaturation(path)
        default:
            coldStore(path.second, 0)
            emitSoftCall(UInt32(path.value))
            let result = cpuMemory(CPUField.scratch)
            if path.register.isFloat {
                coldLoad(path.register, result, path.isWide)
            } else {
                w.mov_rm64(path.register.gpr, result)
            }
        }
        w.jmp(path.back, in: &labels)
    }

    /// Raises NV if the factors are infinity and zero.
    private mutating func emitFusedInvalid(_ path: ColdPath) {
        coldStore(path.second, 0)
        coldStore(path.third, 8)
        let product = SoftSelector.arithmetic(.fmul, path.isWide).word(rounding: 0)
        emitSoftCall(product | SoftSelector.onlyInvalid)
    }

    mutating func coldLoad(_ d: HostRegister, _ memory: Memory, _ isWide: Bool) {
        switch (isAVX, isWide) {
        case (true, true): w.vmovsd_xm(d.xmm, memory)
        case (true, false): w.vmovss_xm(d.xmm, memory)
        case (false, true): w.movsd_xm(d.xmm, memory)
        case (false, false): w.movss_xm(d.xmm, memory)
        }
    }

    private mutating func coldStore(_ register: HostRegister, _ offset: Int32) {
        let memory = cpuMemory(CPUField.scratch + offset)
        if !register.isFloat {
            w.mov_mr64(memory, register.gpr)
        } else if isAVX {
            w.vmovsd_mx(memory, register.xmm)
        } else {
            w.movsd_mx(memory, register.xmm)
        }
    }

    private mutating func coldMove(_ d: HostRegister, _ s: HostRegister) {
        if d == s { return }
        if isAVX { w.vmovaps(d.xmm, s.xmm) } else { w.movaps(d.xmm, s.xmm) }
    }

    mutating func coldUnordered(_ a: HostRegister, _ isWide: Bool) {
        switch (isAVX, isWide) {
        case (true, true): w.vucomisd(a.xmm, a.xmm)
        case (true, false): w.vucomiss(a.xmm, a.xmm)
        case (false, true): w.ucomisd(a.xmm, a.xmm)
        case (false, false): w.ucomiss(a.xmm, a.xmm)
        }
    }

    /// Equal operands: the sign bits decide, which is all that -0 and +0 differ in. Unordered: the one that is a number.
    private mutating func emitMinMaxColdPath(_ path: ColdPath) {
        let (d, a, b) = (path.register, path.second, path.third)
        let unordered = labels.makeLabel()
        let takeA = labels.makeLabel()
        let takeB = labels.makeLabel()
        w.jcc(.parity, unordered, in: &labels, short: true)
        let other = d == b ? a : b
        if d != b { coldMove(d, a) }
        if path.number == 1 { w.orps(d.xmm, other.xmm) } else { w.andps(d.xmm, other.xmm) }
        w.jmp(path.back, in: &labels)
        w.bind(unordered, in: &labels)
        coldUnordered(a, path.isWide)
        w.jcc(.notParity, takeA, in: &labels, short: true)
        coldUnordered(b, path.isWide)
        w.jcc(.notParity, takeB, in: &labels, short: true)
        coldLoad(d, stubs.constants.canonicalNaN(path.isWide), path.isWide)
        w.jmp(path.back, in: &labels)
        w.bind(takeA, in: &labels)
        coldMove(d, a)
        w.jmp(path.back, in: &labels)
        w.bind(takeB, in: &labels)
        coldMove(d, b)
    }

    private mutating func emitSaturation(_ path: ColdPath) {
        let (d, a) = (path.register.gpr, path.second)
        let largest: UInt64 = path.isWide ? UInt64(Int64.max) : UInt64(Int32.max)
        coldUnordered(a, path.number == 1)
        w.mov_ri64(d, largest)
        w.jcc(.parity, path.back, in: &labels)
        if path.number == 1 { w.movmskpd_rx(d, a.xmm) } else { w.movmskps_rx(d, a.xmm) }
        w.test_ri32(d, 1)
        w.mov_ri64(d, largest)
        w.jcc(.equal, path.back, in: &labels)
        w.mov_ri64(d, path.isWide ? 1 << 63 : 0x8000_0000)
    }
}
