// room: engine
// does: what `--stats` prints: counts of the slow paths, which cost nothing on the fast ones
// spec: Docs/Architecture.md, "Statistics"

/// Counts of one thread. Only exits to the engine are counted, so chained code pays nothing.
public struct ThreadStatistics: Equatable, Sendable {
    /// Times that `run` was entered.
    public var entries = 0
    public var directExits = 0
    public var indirectExits = 0
    public var polls = 0
    public var systemCalls = 0
    public var faults = 0
    public var traps = 0
    public var lookupHits = 0
    public var lookupMisses = 0

    static func += (left: inout ThreadStatistics, right: ThreadStatistics) {
        left.entries += right.entries
        left.directExits += right.directExits
        left.indirectExits += right.indirectExits
        left.polls += right.polls
        left.systemCalls += right.systemCalls
        left.faults += right.faults
        left.traps += right.traps
        left.lookupHits += right.lookupHits
        left.lookupMisses += right.lookupMisses
    }
}

/// Counts of the engine.
public struct EngineStatistics: Equatable, Sendable {
    public var translations = 0
    /// Translations that have a loop, which the whole optimizer has seen.
    public var loops = 0
    public var guestInstructionsTranslated = 0
    public var hostBytes = 0
    public var directLinks = 0
    public var continuationLinks = 0
    public var indirectLinks = 0
    public var invalidations = 0
    /// Invalidated translations whose code came back.
    public var revivals = 0
    public var flushes = 0
    /// Nanoseconds of CPU time, while `EngineOptions.timesPhases`.
    public var translateTime = 0
    public var optimizeTime = 0
    public var compileTime = 0
    public var threads = ThreadStatistics()
}
