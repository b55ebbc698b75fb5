// room: kit/plugin-api (UNSAFE ROOM: raw guest memory)
// does: what the Linux layer must know of a guest instruction set: registers of calls, start, signals
// spec: RISC-V psABI; linux arch/*/include/uapi

import Base
import IR

/// What the kernel puts into a signal frame besides the registers.
public struct SignalFrameRequest: Sendable {
    public var signal: Int32
    public var handler: GuestAddress
    /// Where the handler returns to: the vDSO's sigreturn code.
    public var returnAddress: GuestAddress
    /// The 128 bytes of siginfo_t.
    public var info: [UInt8]
    /// The signal mask to restore.
    public var savedMask: UInt64
    /// The stack pointer to build the frame below: the guest's, or the top of the alternate stack.
    public var stackPointer: UInt64
    /// stack_t of the frame: base, flags, size.
    public var alternateStack: (base: UInt64, flags: Int32, size: UInt64)

    public init(
        signal: Int32, handler: GuestAddress, returnAddress: GuestAddress, info: [UInt8], savedMask: UInt64,
        stackPointer: UInt64, alternateStack: (base: UInt64, flags: Int32, size: UInt64)
    ) {
        self.signal = signal
        self.handler = handler
        self.returnAddress = returnAddress
        self.info = info
        self.savedMask = savedMask
        self.stackPointer = stackPointer
        self.alternateStack = alternateStack
    }
}

/// What sigreturn found in a frame, besides the registers, which are restored already.
public struct RestoredSignalFrame: Sendable {
    public var mask: UInt64
    public var alternateStack: (base: UInt64, flags: Int32, size: UInt64)

    public init(mask: UInt64, alternateStack: (base: UInt64, flags: Int32, size: UInt64)) {
        self.mask = mask
        self.alternateStack = alternateStack
    }
}

/// How a signal frame reads and writes guest memory: false means that the guest's memory can't be accessed there.
public protocol GuestMemoryAccess {
    func read(_ address: UInt64, into bytes: UnsafeMutableRawBufferPointer) -> Bool
    func write(_ bytes: UnsafeRawBufferPointer, at address: UInt64) -> Bool
}

/// A guest instruction set's side of the Linux user ABI.
public protocol LinuxABI: Sendable {
    /// `uname -m` and AT_PLATFORM's family: `riscv64`.
    var machine: String { get }
    /// AT_HWCAP.
    var hardwareCapabilities: UInt64 { get }
    var syscallNumber: StateSlot { get }
    /// Six.
    var syscallArguments: [StateSlot] { get }
    var syscallResult: StateSlot { get }
    var stackPointer: StateSlot { get }
    /// The register that clone's tls argument goes to.
    var threadPointer: StateSlot { get }
    /// Instruction bytes of the system call instruction, which a restart goes back by.
    var syscallLength: Int { get }
    /// The machine code of the vDSO's rt_sigreturn.
    var sigreturnCode: [UInt8] { get }

    /// Registers as execve leaves them.
    func start(_ cpu: CPUState, pc: GuestAddress, stackPointer: UInt64)

    /// Writes a signal frame (rt_sigframe) and sets the registers for the handler; false if the stack can't be written.
    func pushSignalFrame(_ cpu: CPUState, _ request: SignalFrameRequest, memory: some GuestMemoryAccess) -> Bool

    /// Restores the registers from the frame at the stack pointer; nil if it can't be read or is malformed.
    func popSignalFrame(_ cpu: CPUState, memory: some GuestMemoryAccess) -> RestoredSignalFrame?
}
