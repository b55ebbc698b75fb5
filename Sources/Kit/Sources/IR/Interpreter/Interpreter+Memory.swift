// room: kit/ir
// does: the interpreter's loads, stores and atomic accesses
// spec: Sources/Kit/Sources/IR/Tables/ir.table; RISC-V Unprivileged ISA, "A" chapter

extension Interpreter {
    /// The guest address that a memory op accesses.
    func address(of op: Op) -> UInt64 {
        let hasOffset = op.code == .load || op.code == .store
        return self[op.a] &+ (hasOffset ? UInt64(bitPattern: op.imm) : 0)
    }

    /// Performs a memory op; its value (0 if it has none), or nil if it faulted.
    @inline(__always)
    func access<Memory: InterpreterMemory>(
        _ op: Op, _ region: Region, _ memory: inout Memory, _ thread: inout InterpreterThread
    ) -> UInt64? {
        let how = MemoryAccess(rawValue: op.aux)
        switch op.code {
        case .load:
            let address = self[op.a] &+ UInt64(bitPattern: op.imm)
            return memory.load(address, bytes: how.bytes, order: how.order).map { extended($0, how, op.type) }
        case .store:
            let address = self[op.a] &+ UInt64(bitPattern: op.imm)
            return memory.store(address, self[op.b], bytes: how.bytes, order: how.order) ? 0 : nil
        case .rmw:
            let operation = AtomicAccess(rawValue: op.aux).operation
            return memory.readModifyWrite(operation, self[op.a], self[op.b], bytes: op.type.bits / 8)
                .map { held($0, op.type) }
        case .cas:
            return memory.compareAndSwap(self[op.a], expected: self[op.b], desired: self[op.c], bytes: how.bytes)
                .map { held($0, op.type) }
        case .lr: return reserve(op, how, &memory, &thread)
        default: return storeConditional(op, how, &memory, &thread)
        }
    }

    private func reserve<Memory: InterpreterMemory>(
        _ op: Op, _ how: MemoryAccess, _ memory: inout Memory, _ thread: inout InterpreterThread
    ) -> UInt64? {
        guard let value = memory.load(self[op.a], bytes: how.bytes, order: how.order) else { return nil }
        thread.reservationAddress = self[op.a]
        thread.reservationValue = value
        return held(value, op.type)
    }

    /// Stores if the address is the reserved one and still holds what was reserved. As in compiled code, the comparison of
    /// values does not see a change that was undone in between.
    private func storeConditional<Memory: InterpreterMemory>(
        _ op: Op, _ how: MemoryAccess, _ memory: inout Memory, _ thread: inout InterpreterThread
    ) -> UInt64? {
        let isReserved = thread.reservationAddress == self[op.a]
        thread.reservationAddress = InterpreterThread.noReservation
        guard isReserved else { return 1 }
        let expected = how.bytes == 8 ? thread.reservationValue : thread.reservationValue & 0xffff_ffff
        let found = memory.compareAndSwap(self[op.a], expected: expected, desired: self[op.b], bytes: how.bytes)
        return found.map { $0 == expected ? 0 : 1 }
    }

    /// A value of `type` from its zero-extended bits, as the interpreter holds it.
    @inline(__always)
    private func held(_ bits: UInt64, _ type: ValueType) -> UInt64 {
        type == .i32 ? UInt64(bitPattern: Int64(Int32(truncatingIfNeeded: bits))) : bits
    }

    @inline(__always)
    private func extended(_ bits: UInt64, _ how: MemoryAccess, _ type: ValueType) -> UInt64 {
        guard how.isSigned else { return held(bits, type) }
        let above = UInt64(64 - 8 * how.bytes)
        return UInt64(bitPattern: Int64(bitPattern: bits &<< above) &>> Int64(above))
    }
}
