// room: engine
// does: forgets translations: of a range, of changed code, or all of them
// spec: RISC-V Unprivileged, Zifencei; Docs/Architecture.md, section 5

import Base
import CSupport
import IR
import PluginAPI

extension Engine {
    /// Translations of the range whose bytes are what they were stay: a page that is made writable, patched in one place
    /// and made executable again costs what was patched.
    public func invalidate(start: GuestAddress, length: UInt64) {
        let thread = currentThread
        world.locked(thread) {
            var doomed: [TranslationID] = []
            var windows = CodeWindows(system)
            pages.forEach(start: start.raw, length: length) { id in
                guard graph.translations[id.index].isValid, overlaps(id, start.raw, length) else { return }
                if hasChanged(id, &windows) {
                    doomed.append(id)
                } else {
                    watchCode(of: id, &windows)
                }
            }
            guard !doomed.isEmpty else { return }
            forget(doomed, by: thread)
            pages.prune(start: start.raw, length: length) { !graph.translations[$0.index].isValid }
        }
    }

    /// Forgets the translations whose code is not what it was: what `fence.i` makes visible.
    func invalidateChangedCode(_ thread: GuestThread) {
        world.locked(thread) {
            var doomed: [TranslationID] = []
            changeable.removeAll { !graph.translations[$0.index].isValid }
            var windows = CodeWindows(system)
            for id in changeable where hasChanged(id, &windows) { doomed.append(id) }
            if !doomed.isEmpty { forget(doomed, by: thread) }
        }
    }

    /// Unlinks and forgets translations while the world stands still.
    private func forget(_ doomed: [TranslationID], by thread: GuestThread?) {
        world.stopped(by: thread) { threads in
            let clearsTables = doomed.count > 256
            for id in doomed {
                let node = graph.translations[id.index]
                guard node.isValid else { continue }
                graph.invalidate(id, in: backend)
                lookup.remove(node.pc, mode: node.mode)
                if node.codeHash != 0, node.hasCode { dormant[DormantKey(node.pc, node.mode)] = id }
                if !clearsTables { for other in threads { other.forgetJump(to: node.pc.raw) } }
                counts.invalidations += 1
            }
            if clearsTables { for other in threads { other.clearJumpTable() } }
        }
    }

    /// Forgets everything because code memory is full. The caller holds the lock.
    func flush(by thread: GuestThread) {
        world.stopped(by: thread) { threads in
            backend.reset()
            forgetEverything()
            if threads.count > 1 { Self.forgetFetchedCode() }
            for other in threads {
                other.clearJumpTable()
                backend.forgetPredictions(other.cpu)
            }
        }
        counts.flushes += 1
    }

    /// Code memory is going to be used again: no processor goes on with what it has fetched from it. Where the host's kernel
    /// does not know the call, the processor's own coherence has to do.
    private static func forgetFetchedCode() {
        // membarrier is 324 on x86-64; the commands register for and do PRIVATE_EXPEDITED_SYNC_CORE.
        let (membarrier, register, synchronize) = (324, 64, 32)
        _ = martlet_syscall6(membarrier, register, 0, 0, 0, 0, 0)
        _ = martlet_syscall6(membarrier, synchronize, 0, 0, 0, 0, 0)
    }

    /// Empties the tables after the backend has forgotten its code.
    func forgetEverything() {
        graph.reset()
        pages.reset()
        lookup.reset()
        changeable.removeAll(keepingCapacity: true)
        dormant.removeAll(keepingCapacity: true)
        exitCounters.reset()
        epoch += 1
    }

    /// A translation that was forgotten, if the code at its place is again what it was made from.
    func revive(_ pc: GuestAddress, _ mode: UInt32) -> (CodeEntry, TranslationID)? {
        guard !dormant.isEmpty, let id = dormant.removeValue(forKey: DormantKey(pc, mode)) else { return nil }
        var windows = CodeWindows(system)
        guard !hasChanged(id, &windows) else { return nil }
        graph.revive(id)
        for range in graph.codeRanges(of: id) { pages.add(range, id) }
        watchCode(of: id, &windows)
        counts.revivals += 1
        return (graph.translations[id.index].entry, id)
    }

    /// Remembers a translation for `fence.i` if its bytes may change without the mapping changing.
    func watchCode(of id: TranslationID, _ windows: inout CodeWindows) {
        guard !graph.translations[id.index].isWatched, mayChange(graph.codeRanges(of: id), &windows) else { return }
        watch(id)
    }

    /// As `watchCode`, for one that nobody watches yet and whose bytes may change.
    func watch(_ id: TranslationID) {
        graph.watch(id)
        changeable.append(id)
    }

    /// Whether somebody can write these bytes now. A range is shorter than a page: it lies in two mappings at most.
    func mayChange(_ ranges: some Sequence<GuestCodeRange>, _ windows: inout CodeWindows) -> Bool {
        for range in ranges {
            if windows.find(range.start)?.mayChange == true { return true }
            let last = range.start.advanced(by: Int64(range.length) - 1)
            if windows.find(last)?.mayChange == true { return true }
        }
        return false
    }

    private func overlaps(_ id: TranslationID, _ start: UInt64, _ length: UInt64) -> Bool {
        graph.codeRanges(of: id).contains { range in
            range.start.raw &- start < length || start &- range.start.raw < UInt64(range.length)
        }
    }

    private func hasChanged(_ id: TranslationID, _ windows: inout CodeWindows) -> Bool {
        let known = graph.translations[id.index].codeHash
        return known == 0 || hash(graph.codeRanges(of: id), &windows) != known
    }

    /// A number that other bytes would hardly have; 0 for code that cannot be fetched.
    func hash(_ ranges: some Sequence<GuestCodeRange>, _ windows: inout CodeWindows) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for range in ranges {
            var at = range.start.raw
            let end = at &+ UInt64(range.length)
            while at < end {
                guard let window = windows.find(GuestAddress(at)) else { return 0 }
                let stop = min(end, window.end)
                while at < stop {
                    var bits: UInt64 = 0
                    let place = at &+ UInt64(bitPattern: Int64(window.bias))
                    let isWide = stop - at >= 8
                    let failed = isWide ? martlet_access_load64(place, &bits) : martlet_access_load16(place, &bits)
                    if failed != 0 { return 0 }
                    hash = (hash ^ bits) &* 0x9E37_79B9_7F4A_7C15
                    hash ^= hash >> 29
                    at += isWide ? 8 : 2
                }
            }
        }
        return hash | 1
    }
}

/// Where code lies, as the system layer says it; neighbours are asked for once.
///
/// One lives no longer than the lock is held. If another thread changes a mapping meanwhile, what was found may be out of
/// date, as any answer may be a moment later; the change's `invalidate` waits for the lock and then looks at the translations
/// anew.
struct CodeWindows {
    private let system: any GuestSystem
    /// What was found last; empty where nothing was.
    private var last: CodeWindow
    /// Whether anything that was found can be written.
    private(set) var mayChange: Bool

    /// - Parameter last: what somebody else has found just now.
    init(_ system: any GuestSystem, _ last: CodeWindow = CodeWindow(start: 1, end: 0)) {
        self.system = system
        self.last = last
        mayChange = last.mayChange
    }

    /// The executable run around `address`; nil if the byte at `address` may not be executed.
    mutating func find(_ address: GuestAddress) -> CodeWindow? {
        if address.raw >= last.start, address.raw < last.end { return last }
        guard let found = system.codeWindow(containing: address) else { return nil }
        last = found
        if found.mayChange { mayChange = true }
        return found
    }
}

/// Where a forgotten translation would be entered.
struct DormantKey: Hashable {
    var pc: GuestAddress
    var mode: UInt32

    init(_ pc: GuestAddress, _ mode: UInt32) {
        self.pc = pc
        self.mode = mode
    }
}
