// room: linuxuser/system (UNSAFE ROOM: a CPU state refers to its thread object)
// does: one guest thread: its signal state, and the checks and passing on of its system calls
// spec: Docs/Architecture.md, sections 4 and 5

import CSupport
import PluginAPI

/// What Linux knows of one thread. Used by that thread alone.
public final class LinuxTask {
    public let system: LinuxSystem
    /// The thread's registers while it is in the system layer; nil in tests of calls that need none.
    public internal(set) var cpu: CPUState?
    /// The signals that this thread blocks; bit n-1 for signal n.
    package var blockedSignals: UInt64 = 0
    /// The mask to go back to when the signal that ended sigsuspend, ppoll and their like is delivered.
    package var maskBeforeWait: UInt64?
    package var alternateStack = AlternateStack()
    /// Synchronous signals that were sent (not caused) while the guest blocks them: the host never does.
    package var heldSignals: [[UInt8]] = []
    /// The word that the host's kernel clears when the thread is gone; 0: none.
    package var clearChildAddress: UInt64 = 0
    /// Those of the program; a vforked child has a copy, because its host process has.
    package var actions: SignalActions
    /// A vforked child, whose end is not the program's.
    var sharesParentsMemory = false
    /// How a vforked child ended.
    var ownEnd: ProgramEnd?
    /// What the thread gave to `exit`.
    package var exitStatus: Int32 = 0
    /// An execve of which --strace has said nothing yet.
    package var tracedExec: Tracer.Call?
    private var isInGate = false
    package let records: SignalRecords
    /// The sysroot, with what this thread knows of its folders.
    package var paths: GuestPaths
    package var sharedRoot = SharedRoot()
    package lazy var pathBuffers = PathBuffers()

    public var space: AddressSpace { system.space }
    package var host: HostCalls { system.host }
    public var memory: GuestMemory { GuestMemory(system.space) }

    package init(system: LinuxSystem) {
        self.system = system
        actions = system.actions
        records = SignalRecords()
        paths = system.paths
    }

    /// The program ends, as soon as this thread stops.
    package func end(_ end: ProgramEnd) {
        if sharesParentsMemory { ownEnd = end } else { system.end = end }
    }

    /// The thread runs with this state from now on.
    package func attach(_ cpu: CPUState) {
        self.cpu = cpu
        cpu.header.pointee.system_thread = UInt64(UInt(bitPattern: Unmanaged.passUnretained(self).toOpaque()))
    }

    // MARK: the gate

    @inline(__always)
    package func enterGate() {
        guard system.hasThreads else { return }
        system.gate.lock()
        isInGate = true
    }

    @inline(__always)
    package func leaveGate() {
        guard isInGate else { return }
        isInGate = false
        system.gate.unlock()
    }

    /// Runs a host call while other threads may be in the system layer; it touches nothing that threads share.
    @inline(__always)
    package func outsideGate(_ call: () -> Int) -> Int {
        guard isInGate else { return call() }
        leaveGate()
        defer { enterGate() }
        return call()
    }

    // MARK: pointers

    /// Whether a pointer may be handed to the host: null always (the kernel says what it means), else if nothing of
    /// Martlet's is within `size` bytes. What is nobody's is left to the kernel, which may not touch all of a buffer.
    @inline(__always)
    package func reaches(_ address: UInt64, _ size: UInt64) -> Bool {
        address == 0 || size == 0 || space.contains(address, size) || space.isClearOfMartlet(address, size)
    }

    package func reaches(_ address: UInt64, count: UInt64, of size: UInt64) -> Bool {
        let elements = UInt32(truncatingIfNeeded: count)
        // No call takes a negative count, and each says so before it looks at the array.
        return elements > UInt32(Int32.max) || reaches(address, UInt64(elements) * size)
    }

    /// As `clamped`, for calls to which no size is too large, or which look at its lower half alone.
    package func clampedAlways(_ address: UInt64, _ size: UInt64) -> UInt64? {
        if reaches(address, size) { return size }
        let reach = space.clamp(address, size)
        return reach == 0 ? nil : reach
    }

    /// How many of `size` bytes at `address` may be handed to the host; nil is EFAULT.
    package func clamped(_ address: UInt64, _ size: UInt64) -> UInt64? {
        // More than Int.max is EINVAL to the kernel, and stays so.
        if size > UInt64(Int.max) { return reaches(address, 1) ? size : nil }
        return clampedAlways(address, size)
    }

    /// An iovec array and every piece of memory that it names.
    package func reachesVector(_ address: UInt64, count: UInt64) -> Bool {
        let limit: UInt64 = 1024
        // The kernel looks at the lower half of the count alone.
        let count = UInt64(UInt32(truncatingIfNeeded: count))
        if count == 0 || count > limit { return true }
        guard reaches(address, count * 16) else { return false }
        for index in 0..<count {
            // What the kernel can't read either it does not follow.
            guard let base = memory.load(address &+ index * 16, as: UInt64.self),
                let length = memory.load(address &+ index * 16 + 8, as: UInt64.self)
            else { return true }
            guard reaches(base, length) else { return false }
        }
        return true
    }

    /// Bytes of an fd_set for `count` descriptors: the kernel works in words of 64 bits.
    package func descriptorSetSize(_ count: UInt64) -> UInt64 {
        let descriptors = Int32(truncatingIfNeeded: count)
        return descriptors <= 0 ? 0 : (UInt64(descriptors) + 63) / 64 * 8
    }

    // MARK: passing on

    /// Hands a call to the host as it is.
    @inline(__always)
    package func pass(_ number: HostNumber, _ arguments: SyscallArguments, wait: SyscallWait = .never) -> SyscallResult
    {
        if wait == .never { return .value(outsideGate { host.invoke(number, arguments.host) }) }
        return passWaiting(number, arguments.host, wait: wait)
    }

    package func passWaiting(_ number: HostNumber, _ arguments: HostArguments, wait: SyscallWait) -> SyscallResult {
        let answer = outsideGate { host.invokeInterruptible(number, arguments) }
        if answer == HostCalls.notStarted { return .notStarted }
        if answer == -Int(Errno.EINTR.raw), wait == .restartable, !hasSocketTimeout(number, arguments.a0) {
            return .interrupted
        }
        return .value(answer)
    }

    /// ENOSYS, and with --strace one line for each such number.
    package func unknownSyscall(_ number: UInt64) -> SyscallResult {
        system.noteUnknown(number)
        return .failure(.ENOSYS)
    }
}

/// Runs a throwing body as a call.
@inline(__always)
package func answering(_ body: () throws(Errno) -> SyscallResult) -> SyscallResult {
    do throws(Errno) {
        return try body()
    } catch {
        return .failure(error)
    }
}
