// room: test-kit/conformance
// does: what a conformance run gives: how much was checked, and every failure with what reproduces it
// spec: Docs/HowTo/TestAPlugin.md

/// The result of a conformance run.
public struct ConformanceReport: Equatable, Sendable {
    /// Checks that were made, by what they check.
    public private(set) var checks: [String: Int] = [:]
    public private(set) var failures: [String] = []
    /// No more failures than this are kept: one bug makes many.
    public static let failureLimit = 20

    public init() {
        // Nothing has been checked.
    }

    public var isClean: Bool { failures.isEmpty }

    mutating func checked(_ what: String) { checks[what, default: 0] += 1 }

    mutating func fail(_ text: String) { if failures.count < Self.failureLimit { failures.append(text) } }

    var isFull: Bool { failures.count >= Self.failureLimit }

    /// One line a kind of check, then the failures.
    public var text: String {
        var text = ""
        for (what, count) in checks.sorted(by: { $0.key < $1.key }) { text += "\(count) \(what)\n" }
        for failure in failures { text += "FAIL \(failure)\n" }
        return text + (isClean ? "conforms\n" : "does not conform\n")
    }
}
