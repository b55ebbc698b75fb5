// room: linuxuser/system (UNSAFE ROOM: host stacks and the entry point of host threads)
// does: the host threads that carry guest threads: their stacks, their start, and when a stack is free again
// spec: pthread_create(3), pthread_attr_setstack(3), set_tid_address(2), tgkill(2)
//
// A guest thread is a host thread, with its id. CLONE_CHILD_CLEARTID and robust lists are left to the host's kernel, which
// does both when the host thread is gone, in its own order. glibc would wait for the same word of the kernel before it
// uses a stack again; so the stacks are ours, and one is free when the kernel no longer knows the thread that had it.

import CSupport
import Glibc
import PluginAPI

/// What a host thread runs.
///
/// Contract: `run` is called on the new thread, with all asynchronous signals blocked. It publishes the thread's id before
/// it takes any lock, and returns the lock that it holds when the thread has nothing left to do but to end.
protocol HostThreadBody: AnyObject {
    var stack: HostStack { get set }
    func run(_ announce: () -> Void) -> HostLock
}

/// A stack of a host thread: its lowest address.
struct HostStack: Equatable {
    static let bytes = 1 << 20
    var base: UInt

    /// One past its highest byte.
    var end: UInt { base + UInt(Self.bytes) }
}

/// The start of one host thread, shared by the two threads until the id is known.
private final class HostThreadStart {
    let body: any HostThreadBody
    let host: HostCalls
    /// 0 until the new thread has said its id.
    let tid: UnsafeMutablePointer<UInt32>

    init(_ body: any HostThreadBody, _ host: HostCalls) {
        self.body = body
        self.host = host
        tid = .allocate(capacity: 1)
        tid.initialize(to: 0)
    }

    deinit {
        tid.deallocate()
    }

    private static let waitPrivate = 128
    private static let wakePrivate = 129

    func publish() {
        martlet_store_release32(tid, UInt32(truncatingIfNeeded: host(.gettid)))
        _ = host(.futex, Int(bitPattern: tid), Self.wakePrivate, 1)
    }

    func wait() -> Int {
        while true {
            let known = martlet_load_acquire32(tid)
            if known != 0 { return Int(known) }
            _ = host(.futex, Int(bitPattern: tid), Self.waitPrivate, 0, 0)
        }
    }
}

/// Guarded by the gate.
final class HostThreads {
    private var free: [HostStack] = []
    /// Stacks of threads that have ended or are about to.
    private var ending: [(stack: HostStack, tid: Int)] = []
    private static let mostFree = 64

    /// Starts a host thread and returns its id, or nil where the host has no room for it.
    func start(_ body: any HostThreadBody, _ host: HostCalls) -> Int? {
        collect(host)
        guard let stack = take() else { return nil }
        body.stack = stack
        let start = HostThreadStart(body, host)
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        let guardBytes = 4096
        let base = UnsafeMutableRawPointer(bitPattern: stack.base + UInt(guardBytes)).unsafelyUnwrapped
        pthread_attr_setstack(&attributes, base, HostStack.bytes - guardBytes)
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        var thread = pthread_t()
        let raw = Unmanaged.passRetained(start).toOpaque()
        guard pthread_create(&thread, &attributes, hostThreadMain, raw) == 0 else {
            Unmanaged<HostThreadStart>.fromOpaque(raw).release()
            free.append(stack)
            return nil
        }
        let tid = start.wait()
        // An id that is given again belonged to a thread that is gone.
        for index in ending.indices.reversed() where ending[index].tid == tid {
            free.append(ending.remove(at: index).stack)
        }
        return tid
    }

    /// A stack that nobody uses.
    func take() -> HostStack? { free.popLast() ?? makeStack() }

    func giveBack(_ stack: HostStack) { free.append(stack) }

    /// The calling thread ends, and uses its stack until the kernel has forgotten it.
    func retire(_ stack: HostStack, tid: Int) { ending.append((stack, tid)) }

    /// Waits until no thread is on its way out: on that way the host's C library takes locks.
    func waitForEnding(_ host: HostCalls) {
        while !ending.isEmpty {
            collect(host)
            if !ending.isEmpty { sched_yield() }
        }
    }

    private func collect(_ host: HostCalls) {
        guard !ending.isEmpty else { return }
        let process = host(.getpid)
        ending.removeAll { stack, tid in
            guard host(.tgkill, process, tid, 0) == -Int(Errno.ESRCH.raw) else { return false }
            free.append(stack)
            return true
        }
        while free.count > Self.mostFree {
            munmap(UnsafeMutableRawPointer(bitPattern: free.removeLast().base), HostStack.bytes)
        }
    }

    private func makeStack() -> HostStack? {
        let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
        guard let base = mmap(nil, HostStack.bytes, PROT_READ | PROT_WRITE, flags, -1, 0), martlet_is_mapped(base)
        else {
            return nil
        }
        // An overrun faults.
        mprotect(base, 4096, PROT_NONE)
        return HostStack(base: UInt(bitPattern: base))
    }
}

private func hostThreadMain(_ raw: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    // Whatever this thread frees it frees before it lets go of the lock.
    let lock = runHostThread(raw.unsafelyUnwrapped)
    lock.unlock()
    return nil
}

@inline(never)
private func runHostThread(_ raw: UnsafeMutableRawPointer) -> HostLock {
    let start = Unmanaged<HostThreadStart>.fromOpaque(raw).takeRetainedValue()
    return start.body.run { start.publish() }
}
