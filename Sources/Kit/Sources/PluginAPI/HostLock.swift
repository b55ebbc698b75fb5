// room: kit/plugin-api (UNSAFE ROOM: owns the lock's word)
// does: a lock that the child of a fork finds as the forking thread left it
// spec: futex(2), FUTEX_WAIT and FUTEX_WAKE

import CSupport

/// A lock of the host's threads. Each translation takes several, hardly ever against another thread: then it is one atomic
/// operation, which the C library's mutex hides behind calls and questions about its kind.
///
/// It knows nothing of its owner: the one thread of a forked child unlocks what that thread locked before the fork, which
/// a lock that remembers thread ids would refuse.
public final class HostLock: @unchecked Sendable {
    private static let free: UInt32 = 0
    private static let held: UInt32 = 1
    /// Held, and somebody may wait in the kernel.
    private static let contended: UInt32 = 2

    private let word: UnsafeMutablePointer<UInt32>

    public init() {
        word = .allocate(capacity: 1)
        word.initialize(to: Self.free)
    }

    deinit { word.deallocate() }

    public func lock() {
        if martlet_replace_acquire32(word, Self.free, Self.held) == 0 { wait() }
    }

    public func unlock() {
        if martlet_exchange32(word, Self.free) == Self.contended { wakeOne() }
    }

    /// Who has waited once can't know whether others still do, and so takes the lock as a contended one.
    @inline(never)
    private func wait() {
        while martlet_exchange32(word, Self.contended) != Self.free {
            Self.futex(word, Self.waitOperation, Self.contended)
        }
    }

    @inline(never)
    private func wakeOne() { Self.futex(word, Self.wakeOperation, 1) }

    // FUTEX_WAIT and FUTEX_WAKE, both with FUTEX_PRIVATE_FLAG.
    private static let waitOperation = 128
    private static let wakeOperation = 129

    private static func futex(_ word: UnsafeMutablePointer<UInt32>, _ operation: Int, _ value: UInt32) {
        // futex is 202 on x86-64. A wait that ends for whatever reason looks at the word again.
        _ = martlet_syscall6(202, Int(bitPattern: word), operation, Int(value), 0, 0, 0)
    }

    @inlinable
    @inline(__always)
    public func locked<Result>(_ body: () -> Result) -> Result {
        lock()
        defer { unlock() }
        return body()
    }
}
