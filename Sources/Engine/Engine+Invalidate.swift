// room: engine
// does: forgets translations: of a range, of changed code, or all of them
// spec: RISC-V Unprivileged, Zifencei; Docs/Architecture.md, section 5

import Base
import IR
import PluginAPI

extension Engine {
    public func invalidate(start: GuestAddress, length: UInt64) {
        let thread = currentThread
        world.locked(thread) {
            var doomed: [TranslationID] = []
            pages.forEach(start: start.raw, length: length) { id in
                if graph.translations[id.index].isValid { doomed.append(id) }
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
            for id in changeable where codeHash(of: id) != graph.translations[id.index].codeHash { doomed.append(id) }
            if !doomed.isEmpty { forget(doomed, by: thread) }
        }
    }

    /// Unlinks and forgets translations while the world stands still.
    private func forget(_ doomed: [TranslationID], by thread: GuestThread?) {
        world.stopped(by: thread) { threads in
            for id in doomed {
                let node = graph.translations[id.index]
                guard node.isValid else { continue }
                graph.invalidate(id, in: backend)
                lookup.remove(node.pc, mode: node.mode)
                counts.invalidations += 1
            }
            for other in threads { other.clearJumpTable() }
            epoch += 1
        }
    }

    /// Forgets everything because code memory is full. The caller holds the lock.
    func flush(by thread: GuestThread) {
        world.stopped(by: thread) { threads in
            backend.reset()
            forgetEverything()
            for other in threads {
                other.clearJumpTable()
                backend.forgetPredictions(other.cpu)
            }
        }
        counts.flushes += 1
    }

    /// Empties the tables after the backend has forgotten its code.
    func forgetEverything() {
        graph.reset()
        pages.reset()
        lookup.reset()
        changeable.removeAll(keepingCapacity: true)
        exitCounters.reset()
        epoch += 1
    }

    /// Remembers the code of a new translation if its bytes may change without the mapping changing.
    func watchCode(of id: TranslationID) {
        let ranges = graph.codeRanges(of: id)
        // A range is shorter than a page: it lies in two mappings at most.
        let changes = ranges.contains { range in
            mayChange(range.start) || mayChange(range.start.advanced(by: Int64(range.length) - 1))
        }
        guard changes else { return }
        graph.setCodeHash(codeHash(of: id), of: id)
        changeable.append(id)
    }

    private func mayChange(_ address: GuestAddress) -> Bool {
        system.codeWindow(containing: address)?.mayChange == true
    }

    /// FNV-1a over the bytes that a translation was made from; a code that can no longer be fetched has another hash.
    private func codeHash(of id: TranslationID) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for range in graph.codeRanges(of: id) {
            var reader = CodeReader(system)
            for offset in stride(from: Int64(0), to: Int64(range.length), by: 2) {
                let bits = reader.fetch16(range.start.advanced(by: offset))
                hash = (hash ^ (bits.map { UInt64($0) } ?? 0x1_0000)) &* 0x100_0000_01B3
            }
        }
        return hash
    }
}
