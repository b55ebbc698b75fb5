// room: engine
// does: the engine's lock and the safepoint protocol: how one thread makes all others stand outside generated code
// spec: Docs/Architecture.md, sections 4 and 5

import CSupport
import Glibc
import PluginAPI
import Synchronization

/// The lock that guards everything but lookups and runs, and the stopping of the world.
///
/// A thread is *inside* while it may hold or run an entry into compiled code. To stop the world the stopper, which holds
/// the lock, raises `stopping`, asks every inside thread for a poll and waits until all are outside. A thread that goes
/// inside first says so and then looks at `stopping` (both sequentially consistent), so one of the two sees the other. A
/// thread that waits for the lock is outside meanwhile; a thread that holds it cannot be disturbed.
final class World: @unchecked Sendable {
    private let lock = HostLock()
    private let stopping = Atomic<Int>(0)
    private var threads: [GuestThread] = []
    /// Between `acquireForFork` and `releaseAfterFork`.
    private var isStoppedForFork = false

    /// Runs `body` with the lock. The calling thread, if it is a guest thread, is outside while it waits.
    func locked<Result>(_ thread: GuestThread?, _ body: () -> Result) -> Result {
        let wasInside = thread?.goOutside() ?? false
        lock.lock()
        if wasInside { thread?.inside.store(true, ordering: .sequentiallyConsistent) }
        defer { lock.unlock() }
        return body()
    }

    /// Goes inside; waits while the world is stopped.
    func enter(_ thread: GuestThread) {
        while true {
            thread.inside.store(true, ordering: .sequentiallyConsistent)
            if stopping.load(ordering: .sequentiallyConsistent) == 0 { return }
            thread.inside.store(false, ordering: .sequentiallyConsistent)
            lock.lock()
            lock.unlock()
        }
    }

    func leave(_ thread: GuestThread) { thread.inside.store(false, ordering: .releasing) }

    /// Runs `body` while every thread but `thread` is outside. The caller holds the lock.
    func stopped(by thread: GuestThread?, _ body: ([GuestThread]) -> Void) {
        let others = threads.filter { $0 !== thread }
        if !others.isEmpty {
            stopping.store(1, ordering: .sequentiallyConsistent)
            for other in others where other.inside.load(ordering: .sequentiallyConsistent) {
                martlet_store_release32(&other.cpu.header.pointee.poll_request, 1)
            }
            for other in others {
                while other.inside.load(ordering: .sequentiallyConsistent) { sched_yield() }
            }
        }
        body(threads)
        if !others.isEmpty { stopping.store(0, ordering: .sequentiallyConsistent) }
    }

    /// The caller holds the lock.
    var hasSeveralThreads: Bool { threads.count > 1 }

    /// Runs `body` with the lock, which the caller may hold since `acquireForFork`.
    func whileHeld<Result>(_ body: ([GuestThread]) -> Result) -> Result {
        isStoppedForFork ? body(threads) : locked(nil) { body(threads) }
    }

    func add(_ thread: GuestThread) { locked(nil) { threads.append(thread) } }

    func remove(_ thread: GuestThread) { locked(nil) { threads.removeAll { $0 === thread } } }

    /// Before fork: takes the lock and stops the world, until `release`.
    func acquireForFork(_ thread: GuestThread?) {
        _ = thread?.goOutside()
        lock.lock()
        stopping.store(1, ordering: .sequentiallyConsistent)
        for other in threads where other !== thread {
            martlet_store_release32(&other.cpu.header.pointee.poll_request, 1)
            while other.inside.load(ordering: .sequentiallyConsistent) { sched_yield() }
        }
        isStoppedForFork = true
    }

    /// After fork, in both processes. In the child only the forking thread is left.
    func releaseAfterFork(inChild: Bool, survivor: GuestThread?) {
        if inChild { threads.removeAll { $0 !== survivor } }
        isStoppedForFork = false
        stopping.store(0, ordering: .sequentiallyConsistent)
        lock.unlock()
    }
}
