// room: kit/plugin-api (UNSAFE ROOM: owns a pthread mutex)
// does: a lock that the child of a fork finds as the forking thread left it
// spec: pthread_mutex_lock(3)

import Glibc

/// A mutex of the host.
///
/// It knows nothing of its owner: the one thread of a forked child unlocks what that thread locked before the fork, which
/// a lock that remembers thread ids would refuse.
public final class HostLock: @unchecked Sendable {
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>

    public init() {
        mutex = .allocate(capacity: 1)
        mutex.initialize(to: pthread_mutex_t())
        pthread_mutex_init(mutex, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    public func lock() { pthread_mutex_lock(mutex) }

    public func unlock() { pthread_mutex_unlock(mutex) }

    @inlinable
    @inline(__always)
    public func locked<Result>(_ body: () -> Result) -> Result {
        lock()
        defer { unlock() }
        return body()
    }
}
