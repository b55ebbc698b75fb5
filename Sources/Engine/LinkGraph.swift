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

/// No translation, in an exit.
private let noTranslation = TranslationID(raw: .max)

/// One exit of a translation: 24 bytes, because there are two or three for each translation.
struct ExitNode {
    var site: ExitSite
    fileprivate var sourceAndKind: UInt32
    fileprivate var linkedTo = noTranslation
    fileprivate var next = noExit
    fileprivate var previous = noExit

    init(site: ExitSite, kind: ExitKind, source: TranslationID) {
        self.site = site
        sourceAndKind = source.raw << 2 | UInt32(kind.rawValue)
    }

    var kind: ExitKind { ExitKind(rawValue: UInt8(sourceAndKind & 3)).unsafelyUnwrapped }
    var source: TranslationID { TranslationID(raw: sourceAndKind >> 2) }
    /// The translation that it is linked to; nil while it leads to the engine.
    var target: TranslationID? { linkedTo == noTranslation ? nil : linkedTo }
}

/// One translation, in 48 bytes. Threads without the lock read `pc`, `mode` and `entry`, which never change.
struct TranslationNode {
    var pc: GuestAddress
    var entry: CodeEntry
    /// Of the guest code's bytes; 0 where they are not known.
    var codeHash: UInt64
    fileprivate var exitsFrom: UInt32 = 0
    fileprivate var exitCount: UInt32 = 0
    fileprivate var rangesFrom: UInt32 = 0
    fileprivate var rangeCount: UInt32 = 0
    fileprivate var incoming = noExit
    private let smallMode: UInt8
    /// It was made from guest code, not from a fetch fault.
    let hasCode: Bool
    var isValid = true
    /// `fence.i` looks at it.
    var isWatched = false

    /// - Precondition: `mode` is below 128, as the lookup table has it.
    init(pc: GuestAddress, mode: UInt32, entry: CodeEntry, codeHash: UInt64, hasCode: Bool) {
        self.pc = pc
        smallMode = UInt8(mode)
        self.entry = entry
        self.codeHash = codeHash
        self.hasCode = hasCode
    }

    var mode: UInt32 { UInt32(smallMode) }
}

/// Translations and their links. Every link is known from both ends.
///
/// The incoming links of a translation are a doubly linked list through the exits, so that linking, unlinking and
/// invalidating allocate nothing and cost what they change.
struct LinkGraph: ~Copyable {
    private(set) var translations = ChunkedArray<TranslationNode>()
    private(set) var exits = ChunkedArray<ExitNode>()
    private var ranges = ChunkedArray<GuestCodeRange>()

    /// The number that the next translation's first exit gets.
    var nextExit: ExitID { ExitID(UInt32(exits.count)) }

    /// Adds a translation and its exits, which are unlinked.
    mutating func add(
        _ node: TranslationNode, _ region: RegionView, sites: [ExitSite]
    ) -> TranslationID {
        precondition(translations.count < 1 << 30, "an exit's source has 30 bits")
        let id = TranslationID(raw: UInt32(translations.count))
        var node = node
        (node.exitsFrom, node.exitCount) = (UInt32(exits.count), UInt32(sites.count))
        (node.rangesFrom, node.rangeCount) = (UInt32(ranges.count), UInt32(region.guestCode.count))
        translations.append(node)
        for range in region.guestCode { ranges.append(range) }
        var count = 0
        region.forEachExit { kind, _ in
            exits.append(ExitNode(site: sites[count], kind: kind, source: id))
            count += 1
        }
        precondition(count == sites.count, "a backend must give one site an exit")
        return id
    }

    mutating func watch(_ id: TranslationID) { translations[id.index].isWatched = true }

    /// Makes a translation valid again, with no links.
    mutating func revive(_ id: TranslationID) {
        translations[id.index].isValid = true
        translations[id.index].isWatched = false
    }

    /// Links an exit to a translation. An exit that is linked elsewhere must be unlinked first.
    mutating func link(_ exit: ExitID, to target: TranslationID, in backend: any Backend) {
        let index = Int(exit.raw)
        precondition(exits[index].target == nil, "an exit is linked once")
        let head = translations[target.index].incoming
        exits[index].linkedTo = target
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
        exits[index].linkedTo = noTranslation
        backend.unlink(exits[index].site)
    }

    /// Unlinks everything that leads to a translation and everything that it leads to, and marks it invalid.
    mutating func invalidate(_ id: TranslationID, in backend: any Backend) {
        guard translations[id.index].isValid else { return }
        translations[id.index].isValid = false
        while translations[id.index].incoming != noExit {
            unlink(ExitID(translations[id.index].incoming), in: backend)
        }
        let first = translations[id.index].exitsFrom
        for exit in first..<first + translations[id.index].exitCount { unlink(ExitID(exit), in: backend) }
    }

    /// Forgets everything; the storage stays.
    mutating func reset() {
        translations.removeAll()
        exits.removeAll()
        ranges.removeAll()
    }

    /// The guest code that a translation was made from.
    func codeRanges(of id: TranslationID) -> ChunkedSlice<GuestCodeRange> {
        let node = translations[id.index]
        return ranges.slice(Int(node.rangesFrom)..<Int(node.rangesFrom + node.rangeCount))
    }
}
