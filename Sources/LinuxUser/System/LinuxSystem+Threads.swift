// room: linuxuser/system
// does: the life of guest threads: start, end, who is left after a fork, and the end of the program
// spec: clone(2), _exit(2), exit_group(2), signal(7)

import Base
import CSupport
import PluginAPI

/// A guest thread on its way to its first instruction.
private final class GuestThreadBody: HostThreadBody {
    private let task: LinuxTask
    private let request: CloneRequest
    var stack = HostStack(base: 0)

    init(_ task: LinuxTask, _ request: CloneRequest) {
        self.task = task
        self.request = request
    }

    func run(_ announce: () -> Void) -> HostLock {
        let system = task.system
        guard let cpu = task.cpu else { fatalError("a guest thread has registers") }
        // The host's C library lets a signal of its own through to its first thread.
        task.setHostMask(~SignalNumber.synchronous)
        // A new thread has no robust list; the host's C library has just registered one of its own.
        _ = task.host(.set_robust_list, 0, 24)
        let shared = CloneFlag.fileSystem | CloneFlag.files
        let apart = shared & ~request.flags
        if apart != 0 { _ = task.host(.unshare, Int(apart)) }
        announce()
        task.enterGate()
        begin(cpu)
        task.leaveGate()
        system.engine?.run(cpu)
        system.threadStopped(task)
        // A thread that has forked is the child's first: its id stays in use as long as the process lives.
        let tid = task.host(.gettid)
        if tid != task.host(.getpid) { system.hostThreads.retire(stack, tid: tid) }
        return system.gate
    }

    private func begin(_ cpu: CPUState) {
        precondition(martlet_enter_thread(cpu.header) == 0, "a guest thread needs an alternate signal stack")
        task.records.attach(pollRequest: cpu)
        task.announce(request)
        task.system.hooks.threadStarts(cpu)
        task.setMask(task.blockedSignals)
    }
}

extension LinuxSystem {
    /// Starts a thread of the program; answers its id.
    func startThread(_ request: CloneRequest, of parent: LinuxTask) -> SyscallResult {
        guard let parentCPU = parent.cpu, let engine, !parent.sharesParentsMemory else { return .failure(.EAGAIN) }
        let isFirst = !hasThreads
        if isFirst {
            hasThreads = true
            parent.enterGate()
        }
        guard let cpu = engine.makeThread(copying: parentCPU) else { return .failure(.EAGAIN) }
        let task = LinuxTask(system: self)
        task.attach(cpu)
        task.blockedSignals = parent.blockedSignals
        task.alternateStack = .none
        task.inheritRoot(of: parent, request)
        cpu[abi.syscallResult] = 0
        if request.stackPointer != 0 { cpu[abi.stackPointer] = request.stackPointer }
        if request.flags & CloneFlag.setTLS != 0 { cpu[abi.threadPointer] = request.tls }
        tasks.append(task)
        guard let tid = hostThreads.start(GuestThreadBody(task, request), host) else {
            tasks.removeLast()
            engine.releaseThread(cpu)
            return .failure(.EAGAIN)
        }
        // With its first thread the host's C library takes a signal for itself that is the guest's.
        if isFirst { parent.applyAction(33) }
        if request.flags & CloneFlag.parentSetTID != 0 {
            _ = parent.memory.store(UInt32(truncatingIfNeeded: tid), at: request.parentTID)
        }
        return .value(tid)
    }

    /// Runs the first thread, whose state `start` has set, and then ends the host process as the guest ended.
    public func run(_ cpu: CPUState) -> Never {
        let task = task(of: cpu)
        engine?.run(cpu)
        threadStopped(task)
        // The first thread ended and others go on: the process keeps its id until they end too.
        gate.unlock()
        while true { _ = host(.exit, 0) }
    }

    /// A thread's run is over. Returns, with the gate held, only if others go on.
    func threadStopped(_ task: LinuxTask) {
        // Nobody comes through the gate any more once the program ends.
        task.enterGate()
        guard let cpu = task.cpu, end == nil, hasThreads else { finish(task) }
        // The status is that of whoever ends last, as the kernel has had it since 6.0.
        if tasks.count == 1 {
            end = .exited(task.exitStatus)
            finish(task)
        }
        hooks.threadEnds(cpu)
        tasks.removeAll { $0 === task }
        task.records.detach()
        martlet_leave_thread()
        engine?.releaseThread(cpu)
    }

    /// The program ends, whatever its other threads do.
    private func finish(_ task: LinuxTask) -> Never {
        if let cpu = task.cpu, let ends = hooks.ends {
            engine?.beforeFork()
            ends(cpu)
        }
        leave(end ?? .exited(0))
    }

    /// In the child of a fork.
    func onlyThreadLeft(_ task: LinuxTask) {
        tasks = [task]
        actions = task.actions
        task.sharesParentsMemory = false
        adoptRoot(of: task)
        if let cpu = task.cpu { hooks.forked(cpu) }
    }
}
