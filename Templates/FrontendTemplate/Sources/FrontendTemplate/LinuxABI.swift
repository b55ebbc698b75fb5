// room: template
// does: how programs of this machine meet the kernel: r7 is the number, r1 to r6 the arguments, r1 the result
// spec: Docs/HowTo/WriteAFrontend.md

import Base
import IR
import PluginAPI

struct TemplateLinuxABI: LinuxABI {
    private func register(_ number: Int) -> StateSlot { Machine.layout.slots[number] }

    var machine: String { "template" }
    var hardwareCapabilities: UInt64 { 0 }
    var syscallNumber: StateSlot { register(7) }
    var syscallArguments: [StateSlot] { (1...6).map { register($0) } }
    var syscallResult: StateSlot { register(1) }
    var stackPointer: StateSlot { register(0) }
    var threadPointer: StateSlot { register(6) }
    var syscallLength: Int { 2 }

    /// `set r7, 139; sys`: rt_sigreturn has the number 139.
    var sigreturnCode: [UInt8] { [0x8b, 0x1e, 0x00, 0x60] }

    func start(_ cpu: CPUState, pc: GuestAddress, stackPointer: UInt64) {
        cpu.pc = pc
        cpu[register(0)] = stackPointer
    }

    /// The machine has no signals yet: delivering one fails, which ends the program.
    func pushSignalFrame(_ cpu: CPUState, _ request: SignalFrameRequest, memory: some GuestMemoryAccess) -> Bool {
        false
    }

    func popSignalFrame(_ cpu: CPUState, memory: some GuestMemoryAccess) -> RestoredSignalFrame? { nil }
}
