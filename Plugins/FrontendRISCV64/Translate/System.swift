// room: frontend/riscv64/translate
// does: what the engine must do for the guest: traps, calls of the system, fences
// spec: RISC-V Unprivileged ISA, "Memory Ordering Instructions", "Environment Call and Breakpoints", "Zifencei"

import IR
import RISCVInstructions

extension Translator {
    mutating func illegal(_ i: Instruction) { leave(.illegal, pc: pc) }
    mutating func ecall(_ i: Instruction) { leave(.syscall, pc: next) }
    mutating func ebreak(_ i: Instruction) { leave(.breakpoint, pc: pc) }
    mutating func fenceI(_ i: Instruction) { leave(.codeChanged, pc: next) }

    /// Only a fence that orders an earlier write (W or O) before a later read (R or I) costs the host anything.
    mutating func fence(_ i: Instruction) {
        if i.pred == 0 || i.succ == 0 { return }
        let ordersWriteBeforeRead = i.pred & 0b0101 != 0 && i.succ & 0b1010 != 0
        builder.fence(ordersWriteBeforeRead ? .full : .tso)
    }

    mutating func fenceTso(_ i: Instruction) { builder.fence(.tso) }

    /// A hint that nothing depends on.
    mutating func pause(_ i: Instruction) {
        // The host's own hint would cost more than it gives to a thread that is not alone on its core.
    }
}
