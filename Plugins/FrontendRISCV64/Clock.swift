// room: frontend/riscv64 (UNSAFE ROOM: a C-callable function)
// does: what the counters cycle, time and instret read, and the register that Martlet's vDSO reads
// spec: RISC-V Unprivileged ISA, "Zicntr"

import Glibc
import IR

/// The frequency of the `time` CSR in hertz, as riscv_hwprobe reports it: one tick is a nanosecond.
public let timeFrequency: UInt64 = 1_000_000_000

/// Nanoseconds of the monotonic clock.
///
/// `time` must tick at a constant rate on all harts alike, which this clock does. `cycle` and `instret` must only count
/// what the machine did at a rate that nobody promises: Martlet has no guest clock and does not count instructions, so
/// both move as a 1 GHz machine of one instruction a cycle would.
@_cdecl("martlet_riscv64_read_counter")
func readCounter() -> UInt64 { nanoseconds(of: CLOCK_MONOTONIC) }

/// Nanoseconds since 1970.
@_cdecl("martlet_riscv64_read_wall_clock")
func readWallClock() -> UInt64 { nanoseconds(of: CLOCK_REALTIME) }

private func nanoseconds(of clock: clockid_t) -> UInt64 {
    var now = timespec()
    clock_gettime(clock, &now)
    return UInt64(bitPattern: Int64(now.tv_sec)) &* timeFrequency &+ UInt64(bitPattern: Int64(now.tv_nsec))
}

enum Clock {
    static let wallClock = Helper(
        name: "riscv64_read_wall_clock", signature: HelperSignature([], result: .i64, effects: [.preservesFloat]),
        address: unsafeBitCast(readWallClock as @convention(c) () -> UInt64, to: UInt.self))
    /// The helper that reads a counter. Integer code only: the float environment is left alone.
    static let helper = Helper(
        name: "riscv64_read_counter", signature: HelperSignature([], result: .i64, effects: [.preservesFloat]),
        address: unsafeBitCast(readCounter as @convention(c) () -> UInt64, to: UInt.self))
}
