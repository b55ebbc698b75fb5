// room: tests
// does: the host lock keeps threads apart, and wakes each that waits
// spec: futex(2)

import Glibc
import PluginAPI
import XCTest

final class HostLockTests: XCTestCase {
    /// What the threads share: a sum that only the lock keeps right.
    private final class Shared: @unchecked Sendable {
        let lock = HostLock()
        var sum = 0
        static let rounds = 20_000
    }

    func testThreadsTakeTurns() {
        let shared = Shared()
        // All of them wait at first: each has to be woken by the one before.
        shared.lock.lock()
        var threads: [pthread_t] = []
        for _ in 0..<8 {
            var thread = pthread_t()
            let started = pthread_create(
                &thread, nil,
                { raw in
                    let shared = Unmanaged<Shared>.fromOpaque(raw!).takeRetainedValue()
                    for _ in 0..<Shared.rounds { shared.lock.locked { shared.sum += 1 } }
                    return nil
                }, Unmanaged.passRetained(shared).toOpaque())
            XCTAssertEqual(started, 0)
            threads.append(thread)
        }
        usleep(20_000)
        XCTAssertEqual(shared.sum, 0, "the lock is held")
        shared.lock.unlock()
        for thread in threads { pthread_join(thread, nil) }
        XCTAssertEqual(shared.sum, 8 * Shared.rounds)
    }
}
