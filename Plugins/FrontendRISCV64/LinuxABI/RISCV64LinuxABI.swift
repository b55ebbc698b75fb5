// room: frontend/riscv64/linux (UNSAFE ROOM: lends frame bytes to the memory access)
// does: registers of system calls, of a program's start and of threads, as Linux uses them on riscv64
// spec: RISC-V psABI, "Integer Register Convention"; linux arch/riscv/include/uapi/asm

import Base
import IR
import PluginAPI

/// Linux on RV64GC.
struct RISCV64LinuxABI: LinuxABI {
    var machine: String { "riscv64" }

    /// COMPAT_HWCAP_ISA_*: one bit a letter, for I, M, A, F, D and C.
    var hardwareCapabilities: UInt64 {
        "imafdc".utf8.reduce(0) { $0 | 1 << UInt64($1 - UInt8(ascii: "a")) }
    }

    var syscallNumber: StateSlot { Self.register(17) }
    let syscallArguments: [StateSlot] = (10...15).map { Self.register($0) }
    var syscallResult: StateSlot { Self.register(10) }
    var stackPointer: StateSlot { Self.register(2) }
    var threadPointer: StateSlot { Self.register(4) }
    var syscallLength: Int { 4 }

    /// `li a7, 139` (rt_sigreturn) and `ecall`.
    var sigreturnCode: [UInt8] { [0x93, 0x08, 0xb0, 0x08, 0x73, 0x00, 0x00, 0x00] }

    /// Every register is 0 but the stack pointer; the float environment is at its default.
    func start(_ cpu: CPUState, pc: GuestAddress, stackPointer: UInt64) {
        for slot in GuestState.layout.slots { cpu[slot] = 0 }
        FloatControl(cpu: cpu).set(0)
        cpu[self.stackPointer] = stackPointer
        cpu.header.pointee.reservation_address = .max
        cpu.pc = pc
    }

    /// Integer register `number`, 1 to 31.
    static func register(_ number: UInt8) -> StateSlot { GuestState.layout[GuestState.integer(number)] }

    func pushSignalFrame(_ cpu: CPUState, _ request: SignalFrameRequest, memory: some GuestMemoryAccess) -> Bool {
        let frame = SignalFrame(savedOf: cpu, request)
        let address = (request.stackPointer &- UInt64(SignalFrame.size)) & ~15
        guard frame.bytes.withUnsafeBytes({ memory.write($0, at: address) }) else { return false }
        cpu[Self.register(1)] = request.returnAddress.raw
        cpu[Self.register(2)] = address
        cpu[Self.register(10)] = UInt64(bitPattern: Int64(request.signal))
        cpu[Self.register(11)] = address + UInt64(SignalFrame.infoOffset)
        cpu[Self.register(12)] = address + UInt64(SignalFrame.contextOffset)
        cpu.header.pointee.reservation_address = .max
        cpu.pc = request.handler
        return true
    }

    func popSignalFrame(_ cpu: CPUState, memory: some GuestMemoryAccess) -> RestoredSignalFrame? {
        var frame = SignalFrame()
        let address = cpu[stackPointer]
        guard frame.bytes.withUnsafeMutableBytes({ memory.read(address, into: $0) }), frame.isWellFormed else {
            return nil
        }
        frame.restore(cpu)
        cpu.header.pointee.reservation_address = .max
        return RestoredSignalFrame(mask: frame.mask, alternateStack: frame.alternateStack)
    }
}
