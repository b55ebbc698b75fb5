// room: backend/x86-64
// does: the code that all regions share: entry, the ways out, constants; written once at the start of code memory
// spec: System V psABI, x86-64, 3.2 (callee-saved registers); Docs/Decisions/0030-x86-register-convention.md

import CSupport
import CodeMemory
import Codegen
import IR
import X86Instructions

/// Host addresses of the shared code and constants.
struct Stubs: Sendable {
    /// `uint64_t entry(void *cpu, uint64_t target)`
    var entry: UInt64 = 0
    /// rcx: pc, rax: exit number.
    var leaveDirect: UInt64 = 0
    var leaveIndirect: UInt64 = 0
    /// rcx: pc.
    var leavePoll: UInt64 = 0
    /// rcx: pc, rax: what `run` is given.
    var leave: UInt64 = 0
    /// Where an empty last-target cell leads: its pc, all ones, was jumped to.
    var leaveNowhere: UInt64 = 0
    /// Where the sentinel of the empty prediction stack leads: its pc was returned to.
    var leaveSentinel: UInt64 = 0
    /// Registers as the fault found them; they are in `header.fault`.
    var faultExit: UInt64 = 0
    /// Computes by a C function what eax says of the scratch words; keeps every register but rax, rcx, rdx.
    var callSoft: UInt64 = 0
    var constants = ConstantPool()

    /// The bytes that the frame of the empty prediction stack takes: `leaveSentinel` and a guest pc that is none.
    static let sentinelBytes: Int32 = 16
    /// An odd address: no guest pc.
    static let sentinelPC: UInt64 = 1
}

/// 16-byte constants for float instructions.
struct ConstantPool: Sendable {
    var base: UInt64 = 0

    /// Each twice, for instructions that read 16 bytes.
    static let words: [UInt64] = [
        0x8000_0000_8000_0000, 0x8000_0000_0000_0000, 0x7FFF_FFFF_7FFF_FFFF, 0x7FFF_FFFF_FFFF_FFFF,
        0xFFFF_FFFF_0000_0000, 0x7FC0_0000_7FC0_0000, 0x7FF8_0000_0000_0000, 0xFFFF_FFFF_7FC0_0000,
        0x43E0_0000_0000_0000, 0x5F00_0000_5F00_0000, 0x41EF_FFFF_FFE0_0000, 0x4F7F_FFFF_4F7F_FFFF,
    ]

    private func at(_ index: Int) -> Memory { .ripRelative(to: base + UInt64(16 * index)) }

    func sign(_ isWide: Bool) -> Memory { at(isWide ? 1 : 0) }
    func magnitude(_ isWide: Bool) -> Memory { at(isWide ? 3 : 2) }
    var box: Memory { at(4) }
    func canonicalNaN(_ isWide: Bool) -> Memory { at(isWide ? 6 : 5) }
    var boxedNaN: Memory { at(7) }
    func twoTo63(_ isWide: Bool) -> Memory { at(isWide ? 8 : 9) }
    /// The largest value below 2^32 of either format.
    func largest32(_ isWide: Bool) -> Memory { at(isWide ? 10 : 11) }
    /// The box's bits in the low half of 16 bytes only.
    var lowBox: Memory { at(Self.words.count) }
    /// The guest's flags by MXCSR's status bits, 64 bytes.
    var flagsByStatus: Memory { at(Self.words.count + 1) }
    /// MXCSR's status bits by the guest's flags, 32 bytes.
    var statusByFlags: Memory { at(Self.words.count + 5) }
    static let bytes = 16 * (words.count + 7)
}

extension ConstantPool {
    static func write(to memory: CodeMemory, at offset: Int) {
        for (index, word) in words.enumerated() {
            memory.patch64(at: offset + 16 * index, word)
            memory.patch64(at: offset + 16 * index + 8, word)
        }
        let tables = offset + 16 * words.count
        memory.patch64(at: tables, 0xFFFF_FFFF_0000_0000)
        memory.patch64(at: tables + 8, 0)
        let bytes = memory.writable(tables + 16)
        for status in 0..<64 { bytes[status] = UInt8(FloatControl.flags(UInt32(status))) }
        for flags in 0..<32 { bytes[64 + flags] = UInt8(FloatControl.sticky(UInt32(flags))) }
    }
}

extension Stubs {
    /// Writes everything to the start of `memory`.
    init(memory: CodeMemory, pins: PinnedRegisters, layout: StateLayout) {
        var w = CodeWriter(
            start: memory.writable(memory.used), capacity: memory.free, address: memory.address(memory.used))
        let poolOffset = memory.used
        constants.base = w.here
        w.nop(count: ConstantPool.bytes)
        ConstantPool.write(to: memory, at: poolOffset)
        entry = w.here
        Self.writeEntry(&w, pins, layout)
        w.align(to: 16)
        leaveDirect = w.here
        w.shl_rib64(.rax, 8)
        let toLeave = w.offset
        w.jmp_rel32(0)
        leaveIndirect = w.here
        w.shl_rib64(.rax, 8)
        w.or_rib64(.rax, Int8(ExitCode.indirect))
        let toLeaveToo = w.offset
        w.jmp_rel32(0)
        leaveSentinel = w.here
        // The return took the frame's first word, which stays there.
        w.lea_rm64(.rsp, Memory(base: .rsp, displacement: -8))
        w.mov_ri64(.rcx, Self.sentinelPC)
        let toPoll = w.offset
        w.jmp_rel32(0)
        leaveNowhere = w.here
        w.mov_ri64(.rcx, .max)
        leavePoll = w.here
        w.patch32(at: toPoll + 1, Int32(w.offset - toPoll - 5))
        w.mov_rid32(.rax, UInt32(ExitCode.poll))
        leave = w.here
        for place in [toLeave, toLeaveToo] { w.patch32(at: place + 1, Int32(Int(leave - w.address) - place - 5)) }
        Self.writePinStores(&w, pins, layout)
        w.mov_mr64(cpuMemory(CPUField.pc), .rcx)
        let restore = w.here
        Self.writeReturn(&w)
        faultExit = w.here
        w.mov_rid32(.rax, UInt32(ExitCode.fault))
        w.jmp(toAddress: restore)
        w.align(to: 16)
        callSoft = w.here
        Self.writeSoftCall(&w)
        precondition(w.isValid, "code memory is too small for the shared code")
        memory.advance(to: poolOffset + w.offset, alignment: 64)
    }

    private static let calleeSaved: [GPR] = [.rbp, .rbx, .r12, .r13, .r14, .r15]

    private static func writeEntry(_ w: inout CodeWriter, _ pins: PinnedRegisters, _ layout: StateLayout) {
        for register in calleeSaved { w.push_r(register) }
        w.lea_rm64(.rbp, Memory(base: .rdi, displacement: MARTLET_BASE_BIAS))
        w.mov_rr64(.rax, .rsi)
        w.mov_mr64(cpuMemory(CPUField.hostStack), .rsp)
        w.stmxcsr_m(cpuMemory(CPUField.hostFloatControl))
        w.ldmxcsr_m(cpuMemory(CPUField.guestFloatControl))
        w.mov_rm64(.rsp, cpuMemory(CPUField.predictionStack))
        w.mov_mid64(cpuMemory(CPUField.inGeneratedCode), 1)
        for (slot, register) in pins.registerOfSlot.enumerated() where !register.isNone {
            let memory = cpuMemory(layout.slots[slot].offset)
            if register.isFloat { w.movsd_xm(register.xmm, memory) } else { w.mov_rm64(register.gpr, memory) }
        }
        w.jmp_r(.rax)
    }

    private static func writePinStores(_ w: inout CodeWriter, _ pins: PinnedRegisters, _ layout: StateLayout) {
        for (slot, register) in pins.registerOfSlot.enumerated() where !register.isNone {
            let memory = cpuMemory(layout.slots[slot].offset)
            if register.isFloat { w.movsd_mx(memory, register.xmm) } else { w.mov_mr64(memory, register.gpr) }
        }
    }

    private static func writeReturn(_ w: inout CodeWriter) {
        w.stmxcsr_m(cpuMemory(CPUField.guestFloatControl))
        w.ldmxcsr_m(cpuMemory(CPUField.hostFloatControl))
        w.mov_mr64(cpuMemory(CPUField.predictionStack), .rsp)
        w.mov_mid64(cpuMemory(CPUField.inGeneratedCode), 0)
        w.mov_rm64(.rsp, cpuMemory(CPUField.hostStack))
        for register in calleeSaved.reversed() { w.pop_r(register) }
        w.ret()
    }
}
