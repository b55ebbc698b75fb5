// room: linuxuser/system
// does: what a system call takes and gives, and how a call that waits is interrupted
// spec: syscall(2), signal(7) "Interruption of system calls"

/// The six argument registers.
@frozen
public struct SyscallArguments: Equatable, Sendable {
    public var a0, a1, a2, a3, a4, a5: UInt64

    public init(
        _ a0: UInt64 = 0, _ a1: UInt64 = 0, _ a2: UInt64 = 0, _ a3: UInt64 = 0, _ a4: UInt64 = 0, _ a5: UInt64 = 0
    ) {
        (self.a0, self.a1, self.a2, self.a3, self.a4, self.a5) = (a0, a1, a2, a3, a4, a5)
    }

    @inlinable
    public subscript(index: Int) -> UInt64 {
        @inline(__always) get {
            switch index {
            case 0: a0
            case 1: a1
            case 2: a2
            case 3: a3
            case 4: a4
            default: a5
            }
        }
        @inline(__always) set {
            switch index {
            case 0: a0 = newValue
            case 1: a1 = newValue
            case 2: a2 = newValue
            case 3: a3 = newValue
            case 4: a4 = newValue
            default: a5 = newValue
            }
        }
    }

    /// The argument as a C `int`, which ignores the register's upper half.
    package func int(_ index: Int) -> Int { Int(Int32(truncatingIfNeeded: self[index])) }

    package var host: HostArguments {
        HostArguments(
            Int(truncatingIfNeeded: a0), Int(truncatingIfNeeded: a1), Int(truncatingIfNeeded: a2),
            Int(truncatingIfNeeded: a3), Int(truncatingIfNeeded: a4), Int(truncatingIfNeeded: a5))
    }
}

/// How a call that waits behaves when a signal's handler runs.
package enum SyscallWait {
    case never
    /// It starts again where the handler has SA_RESTART.
    case restartable
    /// It is EINTR whatever the handler says.
    case interrupted
}

/// What becomes of a system call: a value or -errno for the result register, or one of the special endings.
@frozen
public struct SyscallResult: Equatable, Sendable {
    public var raw: Int64

    package init(raw: Int64) { self.raw = raw }

    package static func value(_ value: Int) -> SyscallResult { SyscallResult(raw: Int64(value)) }
    package static func value(_ value: UInt64) -> SyscallResult { SyscallResult(raw: Int64(bitPattern: value)) }
    package static func failure(_ errno: Errno) -> SyscallResult { SyscallResult(raw: -Int64(errno.raw)) }
    package static let success = SyscallResult(raw: 0)

    // Below every -errno (-4095...-1) and above no address that a call returns.

    /// A signal came before the kernel saw the call: it is delivered and the call starts again in any case.
    package static let notStarted = SyscallResult(raw: -5001)
    /// EINTR, unless the handler that is delivered has SA_RESTART.
    package static let interrupted = SyscallResult(raw: -5002)
    /// The registers are a new program's or a restored frame's; nothing is written.
    package static let stateReplaced = SyscallResult(raw: -5003)
    /// The thread ends.
    package static let stop = SyscallResult(raw: -5004)

    /// Whether it is -errno.
    package var isFailure: Bool { raw < 0 && raw >= -4095 }
    package var isSpecial: Bool { raw <= -5001 && raw >= -5004 }
}
