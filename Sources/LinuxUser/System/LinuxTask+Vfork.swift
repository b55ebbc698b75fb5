// room: linuxuser/system (UNSAFE ROOM: hands an object to the child's entry point)
// does: vfork: a child that runs in the parent's memory until it executes a program or ends
// spec: vfork(2), clone(2) "CLONE_VM" and "CLONE_VFORK"
//
// The child is a host process of its own in this very address space, on a host stack of its own, with the thread-local
// storage of the thread that waits for it. It has registers, signal records and signal actions of its own; everything else
// of the system layer it shares, as it shares the memory.

import CSupport
import PluginAPI

/// What the child's entry point is given.
private final class VforkStart {
    let task: LinuxTask
    let request: CloneRequest

    init(_ task: LinuxTask, _ request: CloneRequest) {
        self.task = task
        self.request = request
    }
}

extension LinuxTask {
    func vfork(_ request: CloneRequest) -> SyscallResult {
        guard let cpu, let engine = system.engine, let childCPU = engine.makeThread(copying: cpu) else {
            return .failure(.EAGAIN)
        }
        guard let stack = system.hostThreads.take() else {
            engine.releaseThread(childCPU)
            return .failure(.EAGAIN)
        }
        let child = LinuxTask(vforkedBy: self, childCPU, request)
        let start = VforkStart(child, request)
        let shared = CloneFlag.vm | CloneFlag.fileSystem | CloneFlag.files | CloneFlag.semaphoreUndo
        let flags = request.flags & (CloneFlag.passed | shared) | request.exitSignal
        var descriptor: Int32 = 0
        // The kernel's limits are the child's own; these it shares.
        let (kept, counted) = (system.keptLimits, space.limits)
        let answer = outsideGate {
            let raw = Unmanaged.passUnretained(start).toOpaque()
            let pid = withUnsafeMutablePointer(to: &descriptor) {
                martlet_vfork(UInt(flags), UnsafeMutableRawPointer(bitPattern: stack.end), vforkMain, raw, $0)
            }
            engine.threadIsGone(childCPU)
            return pid
        }
        // What the child did to this thread's own storage.
        _ = martlet_enter_thread(cpu.header)
        records.attach(pollRequest: cpu)
        engine.releaseThread(childCPU)
        system.hostThreads.giveBack(stack)
        withExtendedLifetime(start) {}
        (system.keptLimits, space.limits) = (kept, counted)
        if answer > 0, request.flags & CloneFlag.pidDescriptor != 0 {
            _ = memory.store(descriptor, at: request.pidDescriptor)
        }
        return .value(answer)
    }

    /// The child's task: all that a thread has of its own is copied.
    private convenience init(vforkedBy parent: LinuxTask, _ cpu: CPUState, _ request: CloneRequest) {
        self.init(system: parent.system)
        let abi = parent.system.abi
        attach(cpu)
        sharesParentsMemory = true
        actions = parent.actions.copy()
        blockedSignals = parent.blockedSignals
        alternateStack = parent.alternateStack
        inheritRoot(of: parent, request)
        cpu[abi.syscallResult] = 0
        if request.stackPointer != 0 { cpu[abi.stackPointer] = request.stackPointer }
        if request.flags & CloneFlag.setTLS != 0 { cpu[abi.threadPointer] = request.tls }
    }

    /// The child's life, in the child.
    fileprivate func runVforked(_ request: CloneRequest) -> Never {
        guard let cpu else { fatalError("a guest thread has registers") }
        enterGate()
        _ = martlet_enter_thread(cpu.header)
        records.attach(pollRequest: cpu)
        if request.flags & CloneFlag.parentSetTID != 0 {
            _ = memory.store(UInt32(truncatingIfNeeded: host(.gettid)), at: request.parentTID)
        }
        announce(request)
        if request.flags & CloneFlag.clearSignalHandlers != 0 { clearHandlers() }
        setMask(blockedSignals)
        leaveGate()
        system.engine?.run(cpu)
        system.leave(ownEnd ?? .exited(0))
    }
}

private func vforkMain(_ raw: UnsafeMutableRawPointer?) -> Int32 {
    let start = Unmanaged<VforkStart>.fromOpaque(raw.unsafelyUnwrapped).takeUnretainedValue()
    start.task.runVforked(start.request)
}
