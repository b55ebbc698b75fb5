// room: linuxuser/host
// does: the one file through which the Linux layer asks the host's kernel for something; tests replace it whole
// spec: syscalls(2); x86-64 numbers from arch/x86/entry/syscalls/syscall_64.tbl

import CSupport

/// The arguments of a host call in the kernel's order.
@frozen
public struct HostArguments: Equatable, Sendable {
    public var a0, a1, a2, a3, a4, a5: Int

    @inlinable
    public init(_ a0: Int = 0, _ a1: Int = 0, _ a2: Int = 0, _ a3: Int = 0, _ a4: Int = 0, _ a5: Int = 0) {
        (self.a0, self.a1, self.a2, self.a3, self.a4, self.a5) = (a0, a1, a2, a3, a4, a5)
    }
}

/// The host's kernel, or a stand-in for it. Answers are values or -errno, as the kernel gives them.
public struct HostCalls: Sendable {
    /// Answered instead of a result when a signal was recorded before the kernel was entered.
    public static let notStarted = Int(MARTLET_NOT_STARTED)

    public typealias Invoke = @Sendable (_ number: HostNumber, _ arguments: HostArguments) -> Int

    /// A call that does not wait, or one whose interruption does not matter to the guest.
    public var invoke: Invoke

    /// A call that may wait: a guest signal that is recorded before it begins makes it answer `notStarted`.
    public var invokeInterruptible: Invoke

    public init(invoke: @escaping Invoke, invokeInterruptible: Invoke? = nil) {
        self.invoke = invoke
        self.invokeInterruptible = invokeInterruptible ?? invoke
    }

    /// The kernel that the program runs on.
    public static let kernel = HostCalls(
        invoke: { number, a in
            martlet_syscall6(number.raw, a.a0, a.a1, a.a2, a.a3, a.a4, a.a5)
        },
        invokeInterruptible: { number, a in
            martlet_interruptible(number.raw, a.a0, a.a1, a.a2, a.a3, a.a4, a.a5)
        })

    @inlinable
    public func callAsFunction(
        _ number: HostNumber, _ a0: Int = 0, _ a1: Int = 0, _ a2: Int = 0, _ a3: Int = 0, _ a4: Int = 0, _ a5: Int = 0
    ) -> Int {
        invoke(number, HostArguments(a0, a1, a2, a3, a4, a5))
    }
}
