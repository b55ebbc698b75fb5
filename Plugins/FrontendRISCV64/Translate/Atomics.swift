// room: frontend/riscv64/translate
// does: the A extension: load-reserved, store-conditional, atomic memory operations
// spec: RISC-V Unprivileged ISA, "A Extension for Atomic Instructions"

import IR
import RISCVInstructions

extension Translator {
    private func order(_ i: Instruction) -> MemoryOrder {
        switch (i.aq, i.rl) {
        case (false, false): .relaxed
        case (true, false): .acquire
        case (false, true): .release
        case (true, true): .sequential
        }
    }

    /// The address of an atomic access; one that is not aligned goes to the engine.
    private mutating func alignedAddress(_ i: Instruction, bytes: Int) -> ValueID {
        let address = x(i.rs1)
        let mask = constant(Int64(bytes - 1))
        let low = builder.and(address, mask)
        let zero = x(0)
        sideExit(.misaligned, if: .ne, low, zero, pc: pc, operand: address)
        return address
    }

    private mutating func loadReserved(_ i: Instruction, bytes: Int) {
        let address = alignedAddress(i, bytes: bytes)
        let access = MemoryAccess(bytes: bytes, order: order(i))
        if bytes == 4 {
            setW(i.rd, builder.lr(.i32, access, address))
        } else {
            setX(i.rd, builder.lr(.i64, access, address))
        }
    }

    private mutating func storeConditional(_ i: Instruction, bytes: Int) {
        let address = alignedAddress(i, bytes: bytes)
        let value = bytes == 4 ? w(i.rs2) : x(i.rs2)
        setX(i.rd, builder.sc(MemoryAccess(bytes: bytes, order: order(i)), address, value))
    }

    private mutating func readModifyWriteW(_ i: Instruction, _ operation: AtomicOperation) {
        let address = alignedAddress(i, bytes: 4)
        let value = w(i.rs2)
        setW(i.rd, builder.rmw(AtomicAccess(operation, order: order(i)), address, value))
    }

    private mutating func readModifyWriteD(_ i: Instruction, _ operation: AtomicOperation) {
        let address = alignedAddress(i, bytes: 8)
        let value = x(i.rs2)
        setX(i.rd, builder.rmw(AtomicAccess(operation, order: order(i)), address, value))
    }

    mutating func lrW(_ i: Instruction) { loadReserved(i, bytes: 4) }
    mutating func lrD(_ i: Instruction) { loadReserved(i, bytes: 8) }
    mutating func scW(_ i: Instruction) { storeConditional(i, bytes: 4) }
    mutating func scD(_ i: Instruction) { storeConditional(i, bytes: 8) }

    mutating func amoswapW(_ i: Instruction) { readModifyWriteW(i, .swap) }
    mutating func amoaddW(_ i: Instruction) { readModifyWriteW(i, .add) }
    mutating func amoxorW(_ i: Instruction) { readModifyWriteW(i, .xor) }
    mutating func amoandW(_ i: Instruction) { readModifyWriteW(i, .and) }
    mutating func amoorW(_ i: Instruction) { readModifyWriteW(i, .or) }
    mutating func amominW(_ i: Instruction) { readModifyWriteW(i, .smin) }
    mutating func amomaxW(_ i: Instruction) { readModifyWriteW(i, .smax) }
    mutating func amominuW(_ i: Instruction) { readModifyWriteW(i, .umin) }
    mutating func amomaxuW(_ i: Instruction) { readModifyWriteW(i, .umax) }
    mutating func amoswapD(_ i: Instruction) { readModifyWriteD(i, .swap) }
    mutating func amoaddD(_ i: Instruction) { readModifyWriteD(i, .add) }
    mutating func amoxorD(_ i: Instruction) { readModifyWriteD(i, .xor) }
    mutating func amoandD(_ i: Instruction) { readModifyWriteD(i, .and) }
    mutating func amoorD(_ i: Instruction) { readModifyWriteD(i, .or) }
    mutating func amominD(_ i: Instruction) { readModifyWriteD(i, .smin) }
    mutating func amomaxD(_ i: Instruction) { readModifyWriteD(i, .smax) }
    mutating func amominuD(_ i: Instruction) { readModifyWriteD(i, .umin) }
    mutating func amomaxuD(_ i: Instruction) { readModifyWriteD(i, .umax) }
}
