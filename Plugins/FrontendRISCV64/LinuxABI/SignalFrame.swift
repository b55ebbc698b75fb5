// room: frontend/riscv64/linux
// does: the frame that a signal handler finds on its stack, as bytes
// spec: linux arch/riscv/kernel/signal.c (struct rt_sigframe) and arch/riscv/include/uapi/asm/{ucontext,sigcontext,ptrace}.h

import Base
import PluginAPI

/// struct rt_sigframe:
///
///        0  siginfo_t                     128 bytes
///      128  ucontext_t: uc_flags            8
///      136              uc_link             8
///      144              uc_stack           24   ss_sp, ss_flags and padding, ss_size
///      168              uc_sigmask          8   and 120 of padding, then 8 that align what follows to 16
///      304              sc_regs           256   pc, x1 to x31
///      560              fp state          528   f0 to f31 and fcsr (4); in its last 12 bytes the extension header:
///     1076                reserved          4   0
///     1080                magic, size       8   of the next extension record; both 0: there is none
///     1088
struct SignalFrame {
    static let size = 1088
    static let infoOffset = 0
    static let contextOffset = 128
    private static let stackOffset = 144
    private static let maskOffset = 168
    private static let registerOffset = 304
    private static let floatOffset = 560
    private static let floatControlOffset = 816
    private static let reservedOffset = 1076
    private static let extensionOffset = 1080

    var bytes = [UInt8](repeating: 0, count: size)

    /// All zeros, to be read into.
    init() {
        // `bytes` is set already.
    }

    /// What the kernel saves of the interrupted state.
    init(savedOf cpu: CPUState, _ request: SignalFrameRequest) {
        for (index, byte) in request.info.prefix(Self.contextOffset).enumerated() { bytes[index] = byte }
        self[Self.stackOffset] = request.alternateStack.base
        self[Self.stackOffset + 8] = UInt64(UInt32(bitPattern: request.alternateStack.flags))
        self[Self.stackOffset + 16] = request.alternateStack.size
        self[Self.maskOffset] = request.savedMask
        // A jump to an odd address may not have reached its target yet: the guest sees bit 0 clear.
        self[Self.registerOffset] = cpu.pc.raw & ~1
        let slots = GuestState.layout
        for number in 1..<32 {
            self[Self.registerOffset + 8 * number] = cpu[slots[GuestState.integer(UInt8(number))]]
        }
        for number in 0..<32 { self[Self.floatOffset + 8 * number] = cpu[slots[GuestState.float(UInt8(number))]] }
        self[Self.floatControlOffset] = FloatControl(cpu: cpu).value
    }

    /// Whether the kernel would take the frame back: no extension record that this state has no place for.
    var isWellFormed: Bool {
        self[Self.reservedOffset] & 0xffff_ffff == 0 && self[Self.extensionOffset] == 0
    }

    var mask: UInt64 { self[Self.maskOffset] }

    var alternateStack: (base: UInt64, flags: Int32, size: UInt64) {
        let flags = Int32(truncatingIfNeeded: self[Self.stackOffset + 8])
        return (self[Self.stackOffset], flags, self[Self.stackOffset + 16])
    }

    /// Sets registers, pc and float control from the frame.
    func restore(_ cpu: CPUState) {
        let slots = GuestState.layout
        cpu.pc = GuestAddress(self[Self.registerOffset])
        for number in 1..<32 {
            cpu[slots[GuestState.integer(UInt8(number))]] = self[Self.registerOffset + 8 * number]
        }
        for number in 0..<32 { cpu[slots[GuestState.float(UInt8(number))]] = self[Self.floatOffset + 8 * number] }
        FloatControl(cpu: cpu).set(self[Self.floatControlOffset] & 0xff)
    }

    /// The 64 bits at `offset`, little-endian.
    private subscript(offset: Int) -> UInt64 {
        get { (0..<8).reduce(0) { $0 | UInt64(bytes[offset + $1]) << UInt64(8 * $1) } }
        set { for index in 0..<8 { bytes[offset + index] = UInt8(truncatingIfNeeded: newValue >> UInt64(8 * index)) } }
    }
}
