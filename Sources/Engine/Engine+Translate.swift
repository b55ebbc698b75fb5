// room: engine
// does: finds or makes the translation of a pc: translate, instrument, optimize, compile, enter into the tables
// spec: Docs/Architecture.md, section 1

import Base
import CSupport
import Glibc
import IR
import Optimizer
import PluginAPI

/// A translation as it was looked up or made.
struct FoundTranslation {
    var entry: CodeEntry
    var id: TranslationID
    /// It can be looked up again, so exits may be linked to it.
    var isKept: Bool
}

extension Engine {
    /// Where to enter the translation of `pc` in the thread's mode. The thread is inside.
    func translation(of pc: GuestAddress, _ thread: GuestThread) -> CodeEntry {
        if let (entry, _) = lookup.find(pc, mode: thread.cpu.mode) {
            thread.statistics.lookupHits += 1
            return entry
        }
        thread.statistics.lookupMisses += 1
        return world.locked(thread) { findOrMake(pc, thread).entry }
    }

    /// As `translation(of:)`, with the lock held.
    func findOrMake(_ pc: GuestAddress, _ thread: GuestThread) -> FoundTranslation {
        if let (entry, id) = lookup.find(pc, mode: thread.cpu.mode) {
            return FoundTranslation(entry: entry, id: id, isKept: true)
        }
        if let (entry, id) = revive(pc, thread.cpu.mode) {
            lookup.insert(pc, mode: thread.cpu.mode, translation: id)
            return FoundTranslation(entry: entry, id: id, isKept: true)
        }
        return make(pc, thread)
    }

    /// Translates and compiles `pc`; flushes when code memory is full and asks for less when a region is too large.
    private func make(_ pc: GuestAddress, _ thread: GuestThread) -> FoundTranslation {
        make(pc, thread, &regionStorage, &compiledStorage)
    }

    /// As above. By reference: what a class's property is read for is copied first, an owner more for each array in it.
    private func make(
        _ pc: GuestAddress, _ thread: GuestThread, _ region: inout Region, _ compiled: inout CompiledRegion
    ) -> FoundTranslation {
        var limits = options.limits
        var hasFlushed = false
        while true {
            let isAsBuilt = !prepareRegion(&region, pc, thread.cpu.mode, limits)
            do throws(CompileFailure) {
                try timed(\.compileTime) { () throws(CompileFailure) in
                    codeLock.lock()
                    defer { codeLock.unlock() }
                    if isAsBuilt {
                        try backend.compile(&builder, firstExit: graph.nextExit, into: &compiled)
                    } else {
                        try backend.compile(region, firstExit: graph.nextExit, into: &compiled)
                    }
                }
                if isAsBuilt { return install(builder.view, &compiled, thread.cpu.mode) }
                observer?.compiled(region, compiled)
                return region.withView { install($0, &compiled, thread.cpu.mode) }
            } catch {
                switch error {
                case .full where !hasFlushed:
                    hasFlushed = true
                    flush(by: thread)
                case .tooLarge where limits.instructions > 1, .full where limits.instructions > 1:
                    limits.instructions /= 4
                    if limits.instructions < 1 { limits.instructions = 1 }
                case .unsupported(let what):
                    fatalError("\(EngineError.cannotCompile(pc, what))")
                default:
                    fatalError("\(EngineError.cannotCompile(pc, "one instruction alone is too large for code memory"))")
                }
            }
        }
    }

    /// Translates `pc`. What only the optimizer of straight code has to see stays in the builder, ready to be compiled;
    /// otherwise it is made a region, which everybody who is there looks at, and the result is true.
    private func prepareRegion(
        _ region: inout Region, _ pc: GuestAddress, _ mode: UInt32, _ limits: TranslationLimits
    ) -> Bool {
        timed(\.translateTime) { translate(pc, mode, limits) }
        let isChangedByNobody = observer == nil && instrumenters.isEmpty && !options.countsExits
        let hasLoop = builder.hasLoop
        let worth = options.optimizesAll ? .all : OptimizationSet.worth(hasLoop: hasLoop)
        if hasLoop && options.optimizes { counts.loops += 1 }
        if isChangedByNobody && worth == .quick {
            if options.optimizes { timed(\.optimizeTime) { builder.dropOverwrittenStores() } }
            return false
        }
        builder.finish(into: &region)
        observer?.translated(region)
        if !instrumenters.isEmpty {
            for instrumenter in instrumenters { instrumenter.instrument(&region) }
            observer?.instrumented(region)
        }
        if options.countsExits { exitCounters.instrument(&region) }
        if options.optimizes {
            timed(\.optimizeTime) {
                optimizerScratch.enabled = worth
                optimize(&region, layout, &optimizerScratch)
            }
            observer?.optimized(region)
        }
        return true
    }

    /// Translates `pc` into the builder, and notes the code's hash and whether it may change.
    private func translate(_ pc: GuestAddress, _ mode: UInt32, _ limits: TranslationLimits) {
        var windows = CodeWindows(system, build(pc, mode, limits))
        regionHash = hash(builder.guestCode.view, &windows)
        regionMayChange = windows.mayChange
        // Another thread may write the code at this moment, and may have changed the mapping so that it can. If the
        // code's bytes were the same before a translation and after it, that translation was made from them.
        guard world.hasSeveralThreads else { return }
        windows = CodeWindows(system)
        regionMayChange = mayChange(builder.guestCode.view, &windows)
        guard regionMayChange else { return }
        for _ in 0..<4 {
            let before = regionHash
            windows = CodeWindows(system, build(pc, mode, limits))
            regionHash = hash(builder.guestCode.view, &windows)
            if regionHash == before { return }
        }
        regionHash = 0
    }

    /// Returns where the frontend found the last code.
    private func build(_ pc: GuestAddress, _ mode: UInt32, _ limits: TranslationLimits) -> CodeWindow {
        reader.forgetWindow()
        frontend.translate(pc, mode: mode, reader: &reader, limits: limits, into: &builder)
        return reader.lastWindow
    }

    /// A program of more translations than this runs for a while; one that says hello ends before.
    private static let startedUp = 640

    /// Enters what `compile` gave into the graph and the tables. (By reference: see `make`.)
    private func install(
        _ region: RegionView, _ compiled: inout CompiledRegion, _ mode: UInt32
    ) -> FoundTranslation {
        let pc = region.entry
        let node = TranslationNode(
            pc: pc, mode: mode, entry: compiled.entry, codeHash: regionHash, hasCode: region.instructionCount > 0)
        let id = graph.add(node, region, sites: compiled.sites)
        counts.translations += 1
        if counts.translations == Self.startedUp { martlet_give_back_start_up() }
        counts.guestInstructionsTranslated += Int(region.instructionCount)
        counts.hostBytes += compiled.hostBytes
        if options.countsExits { exitCounters.commit() }
        for range in region.guestCode { pages.add(range, id) }
        if regionMayChange { watch(id) }
        // A fetch fault is no code: the page may be mapped by the time that somebody jumps there again.
        let isKept = LookupTable.canHold(pc) && node.hasCode
        if isKept { lookup.insert(pc, mode: mode, translation: id) }
        return FoundTranslation(entry: compiled.entry, id: id, isKept: isKept)
    }

    /// Links the exit that a thread left by, and says where it goes on. The thread is inside.
    func resolve(_ exit: ExitID, _ thread: GuestThread, _ epochBefore: Int) -> CodeEntry {
        let pc = thread.cpu.pc
        return world.locked(thread) {
            let found = findOrMake(pc, thread)
            // After a flush the exit's number is another one's; after an invalidation its source is not valid.
            guard options.chains, epoch == epochBefore, found.isKept else { return found.entry }
            let node = graph.exits[Int(exit.raw)]
            if node.target == nil, graph.translations[node.source.index].isValid {
                graph.link(exit, to: found.id, in: backend)
                switch node.kind {
                case .direct: counts.directLinks += 1
                case .continuation: counts.continuationLinks += 1
                case .indirect: counts.indirectLinks += 1
                }
            }
            return found.entry
        }
    }

    /// Runs `body`, adding its CPU time to a counter if phases are timed.
    @inline(__always)
    private func timed<Result, Failure: Error>(
        _ counter: WritableKeyPath<EngineStatistics, Int>, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard options.timesPhases else { return try body() }
        let start = threadNanoseconds()
        defer { counts[keyPath: counter] += threadNanoseconds() - start }
        return try body()
    }
}

private func threadNanoseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
    return now.tv_sec * 1_000_000_000 + now.tv_nsec
}
