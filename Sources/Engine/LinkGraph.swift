// room: engine
// does: who is linked to whom: translations, their exits, and the reverse links that invalidation follows
// spec: Docs/Architecture.md, section 5

import Base
import IR
import PluginAPI

/// A translation, by its index in the link graph.
struct TranslationID: Hashable {
    var raw: UInt32
    var index: Int { Int(raw) }
}

/// No exit, in the intrusive lists.
private let noExit: UInt32 = .max

/// One exit of a translation.
struct ExitNode {
    var site: ExitSite
    var pc: GuestAddress
    var kind: ExitKind
    var source: TranslationID
    /// The translation that it is linked to; nil while it leads to the engine.
    var target: TranslationID?
    fileprivate var next = noExit
    fileprivate var previous = noExit
}

/// One translation.
struct TranslationNode {
    var pc: GuestAddress
    var mode: UInt32
    var entry: CodeEntry
    var firstExit: ExitID
    var exitCount: UInt32
    /// Guest instructions and host bytes, for reports.
    var instructions: Int32
    var hostBytes: Int32
    var isValid = true
    /// Of the guest code's bytes; 0 where they are not known.
    var codeHash: UInt64 = 0
    /// `fence.i` looks at it.
    var isWatched = false
    fileprivate var incoming = noExit
    fileprivate var ranges: Range<Int32> = 0..<0

    init(
        pc: GuestAddress, mode: UInt32, entry: CodeEntry, firstExit: ExitID, exitCount: UInt32, instructions: Int32,
        hostBytes: Int32
    ) {
        self.pc = pc
        self.mode = mode
        self.entry = entry
        self.firstExit = firstExit
        self.exitCount = exitCount
        self.instructions = instructions
        self.hostBytes = hostBytes
    }
}

/// Translations and their links. Every link is known from both ends.
///
/// The incoming links of a translation are a doubly linked list through the exits, so that linking, unlinking and
/// invalidating allocate nothing and cost what they change.
public struct LinkGraph {
    private(set) var translations: [TranslationNode] = []
    private(set) var exits: [ExitNode] = []
    private var ranges: [GuestCodeRange] = []

    /// Room for a middling program's translations: memory that is not touched costs nothing, growing copies what is there.
    public init() {
        translations.reserveCapacity(1 << 14)
        exits.reserveCapacity(1 << 16)
        ranges.reserveCapacity(1 << 15)
    }

    /// The number that the next translation's first exit gets.
    var nextExit: ExitID { ExitID(UInt32(exits.count)) }

    /// Adds a translation and its exits, which are unlinked.
    mutating func add(
        _ node: TranslationNode, code: [GuestCodeRange], exits newExits: [RegionExit], sites: [ExitSite]
    ) -> TranslationID {
        precondition(newExits.count == sites.count, "a backend must give one site an exit")
        let id = TranslationID(raw: UInt32(translations.count))
        translations.append(node)
        translations[id.index].ranges = Int32(ranges.count)..<Int32(ranges.count + code.count)
        ranges.append(contentsOf: code)
        for index in newExits.indices {
            let exit = newExits[index]
            exits.append(ExitNode(site: sites[index], pc: exit.pc, kind: exit.kind, source: id, target: nil))
        }
        return id
    }

    mutating func watch(_ id: TranslationID) { translations[id.index].isWatched = true }

    /// Makes a translation valid again, with no links.
    mutating func revive(_ id: TranslationID) {
        translations[id.index].isValid = true
        translations[id.index].isWatched = false
    }

    mutating func setCodeHash(_ hash: UInt64, of id: TranslationID) { translations[id.index].codeHash = hash }

    /// Links an exit to a translation. An exit that is linked elsewhere must be unlinked first.
    mutating func link(_ exit: ExitID, to target: TranslationID, in backend: any Backend) {
        let index = Int(exit.raw)
        precondition(exits[index].target == nil, "an exit is linked once")
        let head = translations[target.index].incoming
        exits[index].target = target
        exits[index].next = head
        exits[index].previous = noExit
        if head != noExit { exits[Int(head)].previous = exit.raw }
        translations[target.index].incoming = exit.raw
        let node = translations[target.index]
        backend.link(exits[index].site, to: node.entry, pc: node.pc)
    }

    /// Makes an exit lead to the engine again; nothing if it does already.
    mutating func unlink(_ exit: ExitID, in backend: any Backend) {
        let index = Int(exit.raw)
        guard let target = exits[index].target else { return }
        let (previous, next) = (exits[index].previous, exits[index].next)
        if previous == noExit {
            translations[target.index].incoming = next
        } else {
            exits[Int(previous)].next = next
        }
        if next != noExit { exits[Int(next)].previous = previous }
        exits[index].target = nil
        backend.unlink(exits[index].site)
    }

    /// Unlinks everything that leads to a translation and everything that it leads to, and marks it invalid.
    mutating func invalidate(_ id: TranslationID, in backend: any Backend) {
        guard translations[id.index].isValid else { return }
        translations[id.index].isValid = false
        while translations[id.index].incoming != noExit {
            unlink(ExitID(translations[id.index].incoming), in: backend)
        }
        let first = translations[id.index].firstExit.raw
        for exit in first..<first + translations[id.index].exitCount { unlink(ExitID(exit), in: backend) }
    }

    /// Forgets everything; the storage stays.
    mutating func reset() {
        translations.removeAll(keepingCapacity: true)
        exits.removeAll(keepingCapacity: true)
        ranges.removeAll(keepingCapacity: true)
    }

    /// The guest code that a translation was made from.
    func codeRanges(of id: TranslationID) -> ArraySlice<GuestCodeRange> {
        let range = translations[id.index].ranges
        return ranges[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    /// The exits that are linked to a translation, in no particular order.
    func incoming(of id: TranslationID) -> [ExitID] {
        var result: [ExitID] = []
        var at = translations[id.index].incoming
        while at != noExit {
            result.append(ExitID(at))
            at = exits[Int(at)].next
        }
        return result
    }
}
