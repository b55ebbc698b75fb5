// room: backend/x86-64
// does: where generated code finds the fields of the thread's CPU state, and which registers have a fixed part to play
// spec: Sources/Kit/Sources/CSupport/include/martlet_cpu.h; Docs/Decisions/0030-x86-register-convention.md

import CSupport
import Codegen
import IR
import X86Instructions

/// Byte offsets into `martlet_cpu`; a test compares them with the C structure.
package enum CPUField {
    package static let pollRequest: Int32 = 0
    package static let pc: Int32 = 8
    package static let jumpTable: Int32 = 16
    package static let predictionLimit: Int32 = 24
    package static let reservationAddress: Int32 = 32
    package static let reservationValue: Int32 = 40
    package static let guestFloatControl: Int32 = 48
    package static let hostFloatControl: Int32 = 52
    package static let scratch: Int32 = 56
    package static let exitOperand: Int32 = 256
    package static let hostStack: Int32 = 272
    package static let predictionStack: Int32 = 280
    package static let predictionBase: Int32 = 288
    package static let faultExit: Int32 = 296
    package static let inGeneratedCode: Int32 = 312
}

/// The memory operand of the CPU state's byte `offset`: rbp points MARTLET_BASE_BIAS bytes in.
@inline(__always)
func cpuMemory(_ offset: Int32) -> Memory { Memory(base: .rbp, displacement: offset - MARTLET_BASE_BIAS) }

/// The memory operand of a spill slot.
@inline(__always)
func spillMemory(_ index: Int) -> Memory { cpuMemory(MARTLET_SPILLS + 8 * Int32(index)) }

extension HostRegister {
    static let rax = HostRegister(0), rcx = HostRegister(1), rdx = HostRegister(2), rbx = HostRegister(3)
    static let rsp = HostRegister(4), rbp = HostRegister(5), rsi = HostRegister(6), rdi = HostRegister(7)
    static let r8 = HostRegister(8), r9 = HostRegister(9), r10 = HostRegister(10), r11 = HostRegister(11)
    static let r12 = HostRegister(12), r13 = HostRegister(13), r14 = HostRegister(14), r15 = HostRegister(15)
    static let xmm0 = HostRegister(16), xmm15 = HostRegister(31)

    var gpr: GPR { GPR(number) }
    var xmm: XMM { XMM(number) }
}

/// Registers that hold guest slots across all translations, in the order slots get them.
let pinnedIntegerOrder: [HostRegister] = [.rbx, .rsi, .rdi, .r8, .r9, .r10, .r11, .r12, .r13, .r14, .r15]
let pinnedFloatCount = 13

extension PinnedRegisters {
    /// The convention for a frontend's layout: as many of its slots as there are registers.
    init(layout: StateLayout) {
        self.init(slotCount: layout.slots.count)
        var integers = pinnedIntegerOrder[...]
        for slot in layout.integerPinOrder where layout[slot].type == .i64 {
            guard let register = integers.popFirst() else { break }
            pin(slot.index, to: register)
        }
        var float: UInt8 = 16
        for slot in layout.floatPinOrder where layout[slot].type == .f64 {
            guard float < 16 + UInt8(pinnedFloatCount) else { break }
            pin(slot.index, to: HostRegister(float))
            float += 1
        }
        scratchIntegers = HostRegister.rax.bit | HostRegister.rcx.bit | HostRegister.rdx.bit
        for register in integers { scratchIntegers |= register.bit }
        for number in float..<32 { scratchFloats |= HostRegister(number).bit }
    }
}

/// Registers that a System V function may change.
let callerSaved: UInt32 =
    HostRegister.rax.bit | HostRegister.rcx.bit | HostRegister.rdx.bit | HostRegister.rsi.bit | HostRegister.rdi.bit
    | HostRegister.r8.bit | HostRegister.r9.bit | HostRegister.r10.bit | HostRegister.r11.bit | 0xFFFF_0000
