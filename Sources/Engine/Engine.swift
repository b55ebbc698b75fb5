// room: engine (UNSAFE ROOM: borrows the thread object and its state header)
// does: runs guest threads: looks translations up, makes them, links them, and hands events to the system layer
// spec: Docs/Architecture.md, sections 1, 4 and 5

import Base
import CSupport
import Glibc
import IR
import Optimizer
import PluginAPI

/// Why the engine cannot go on.
public enum EngineError: Error, Equatable, CustomStringConvertible, Sendable {
    case outOfMemory
    /// The backend cannot compile what the frontend made, at this guest pc.
    case cannotCompile(GuestAddress, String)

    public var description: String {
        switch self {
        case .outOfMemory: "no memory for a guest thread; raise the limit (ulimit -v) or free some"
        case .cannotCompile(let pc, let what): "the backend cannot compile the code at \(pc): \(what)"
        }
    }
}

/// What an engine is told when it is made.
public struct EngineOptions: Sendable {
    public var limits = TranslationLimits()
    public var optimizes = true
    /// Whether regions without a loop get the whole optimizer, too (Docs/Decisions/0077-loops-are-optimized.md).
    public var optimizesAll = false
    public var chains = true
    /// Count every executed exit in generated code, for `--stats`; costs time in the guest.
    public var countsExits = false
    /// Measure the time in translate, optimize and compile.
    public var timesPhases = false

    public init() {
        // The defaults are the fast way.
    }
}

/// Sees what the engine makes on its way, for dumps and for passes that look without changing.
public protocol TranslationObserver: AnyObject {
    func translated(_ region: Region)
    func instrumented(_ region: Region)
    func optimized(_ region: Region)
    func compiled(_ region: Region, _ compiled: CompiledRegion)
}

/// Changes regions before they are optimized: what instrumentation passes become.
public protocol RegionInstrumenter: AnyObject {
    func instrument(_ region: inout Region)
}

/// The engine of one guest process.
public final class Engine: @unchecked Sendable {
    let frontend: any Frontend
    let layout: StateLayout
    let backend: any Backend
    let system: any GuestSystem
    let options: EngineOptions
    let world = World()
    let lookup: LookupTable
    /// Held while the backend compiles, and while a thread that is inside asks it to recover a faulted state. It comes after
    /// the world's lock: who waits for it while inside waits for nobody who waits for the world.
    let codeLock = HostLock()
    /// Kept alive: a weak reference would cost every translation.
    public var observer: (any TranslationObserver)?
    public var instrumenters: [any RegionInstrumenter] = []

    // Guarded by the world's lock.
    var graph = LinkGraph()
    var pages = PageIndex()
    var exitCounters = ExitCounters()
    var counts = EngineStatistics()
    var reader: CodeReader
    var builder = RegionBuilder()
    var regionStorage = Region()
    var compiledStorage = CompiledRegion()
    var optimizerScratch = OptimizerScratch()
    /// Raised by every flush: the numbers of exits and translations from before are other ones' now.
    var epoch = 0
    /// Translations whose code may change without the mapping changing.
    var changeable: [TranslationID] = []
    /// Forgotten translations, which are good again when their bytes come back.
    var dormant: [DormantKey: TranslationID] = [:]
    /// Of the bytes that the last region was made from; 0 where they did not stand still.
    var regionHash: UInt64 = 0
    /// Whether somebody can write the last region's code now.
    var regionMayChange = false

    public init(frontend: any Frontend, backend: any Backend, system: any GuestSystem, options: EngineOptions = .init())
    {
        self.frontend = frontend
        layout = frontend.layout
        self.backend = backend
        self.system = system
        self.options = options
        reader = CodeReader(system)
        lookup = LookupTable(graph.translations.view)
        _ = martlet_register_accesses()
    }

    /// A CPU state for a first thread, all slots 0.
    public func makeThread() throws(EngineError) -> CPUState {
        let thread = try GuestThread(stateBytes: layout.size)
        backend.prepare(thread.cpu)
        _ = Unmanaged.passRetained(thread)
        world.add(thread)
        return thread.cpu
    }

    /// Runs a guest thread on the calling host thread until the system layer stops it.
    public func run(_ cpu: CPUState) {
        let thread = GuestThread.of(cpu)
        precondition(martlet_enter_thread(cpu.header) == 0, "a guest thread needs an alternate signal stack")
        refreshMode(thread)
        // A signal that came before the thread's first region is seen here.
        guard system.safepoint(cpu) == .resume else { return }
        runLoop(thread)
        world.leave(thread)
    }

    private func runLoop(_ thread: GuestThread) {
        let cpu = thread.cpu
        world.enter(thread)
        var entry = translation(of: cpu.pc, thread)
        while true {
            thread.statistics.entries += 1
            let epochBefore = epoch
            switch backend.run(cpu, from: entry) {
            case .direct(let exit):
                thread.statistics.directExits += 1
                entry = resolve(exit, thread, epochBefore)
            case .indirect(let exit):
                thread.statistics.indirectExits += 1
                entry = resolve(exit, thread, epochBefore)
                if LookupTable.canHold(cpu.pc) { thread.rememberJump(to: cpu.pc.raw, entry) }
            case .leave(let reason):
                guard let next = outside(thread, { leave(reason, thread) }) else { return }
                entry = next
            case .poll:
                thread.statistics.polls += 1
                guard let next = outside(thread, { safepoint(thread) }) else { return }
                entry = next
            case .fault:
                thread.statistics.faults += 1
                // Inside still: a flush would take the state maps away.
                let site = codeLock.locked { backend.recoverState(cpu) }
                guard let next = outside(thread, { fault(at: site, thread) }) else { return }
                entry = next
            }
        }
    }

    /// Answers an event outside of generated code: where the thread goes on, or nil if it does not, and then it stays
    /// outside.
    @inline(__always)
    private func outside(_ thread: GuestThread, _ event: () -> GuestContinuation) -> CodeEntry? {
        world.leave(thread)
        guard event() == .resume else { return nil }
        world.enter(thread)
        return translation(of: thread.cpu.pc, thread)
    }

    /// The mode may have changed while the thread was outside: what generated code has cached is then of no use.
    func refreshMode(_ thread: GuestThread) {
        let mode = frontend.mode(of: thread.cpu)
        guard mode != thread.cpu.mode else { return }
        thread.cpu.mode = mode
        thread.clearJumpTable()
        backend.forgetPredictions(thread.cpu)
    }
}

extension Engine: EngineServices {
    public func requestPoll(_ cpu: CPUState) {
        martlet_store_release32(&cpu.header.pointee.poll_request, 1)
    }

    public func makeThread(copying parent: CPUState) -> CPUState? {
        guard let cpu = try? makeThread() else { return nil }
        GuestThread.of(cpu).copyGuestState(from: parent)
        return cpu
    }

    public func threadIsGone(_ cpu: CPUState) { _ = GuestThread.of(cpu).goOutside() }

    public func releaseThread(_ cpu: CPUState) {
        let thread = GuestThread.of(cpu)
        _ = thread.goOutside()
        world.remove(thread)
        world.locked(nil) { counts.threads += thread.statistics }
        backend.release(cpu)
        Unmanaged.passUnretained(thread).release()
    }

    public func beforeFork() {
        world.acquireForFork(currentThread)
    }

    public func afterFork(inChild: Bool) {
        if inChild, !backend.separateAfterFork() {
            forgetEverything()
            // Only the forking thread is left.
            if let thread = currentThread {
                thread.clearJumpTable()
                backend.forgetPredictions(thread.cpu)
            }
        }
        world.releaseAfterFork(inChild: inChild, survivor: currentThread)
    }

    /// The guest thread that the calling host thread runs.
    var currentThread: GuestThread? {
        martlet_current_cpu().map { GuestThread.of(CPUState(base: UnsafeMutableRawPointer($0))) }
    }
}
