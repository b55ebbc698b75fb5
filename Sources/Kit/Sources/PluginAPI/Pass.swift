// room: kit/plugin-api (UNSAFE ROOM: hands state to passes)
// does: the protocol of instrumentation passes, and what a pass is given when it is made
// spec: Docs/HowTo/WriteAPass.md

import Base
import IR

/// An instrumentation pass: looks at guest code while it is translated and inserts code of its own.
///
/// Threads: `instrument` is called by one thread at a time, with the engine's lock held. Inserted code runs on the
/// guest's threads. The other calls come when the thread in question runs no guest code.
public protocol InstrumentationPass: AnyObject {
    /// Called once for each region, before it is optimized. What is inserted runs each time that the place is reached.
    func instrument(_ editor: RegionEditor)

    /// A guest thread starts; its counters are 0.
    func threadStarts(_ cpu: CPUState)

    /// A guest thread ends; its counters have been added to the totals.
    func threadEnds(_ cpu: CPUState)

    /// The guest process ends: hands over what was found.
    func report(into report: inout Report)
}

extension InstrumentationPass {
    public func threadStarts(_ cpu: CPUState) {
        // Most passes need no word of it.
    }

    public func threadEnds(_ cpu: CPUState) {
        // Most passes need no word of it.
    }
}

/// A counter of 64 bits in each guest thread, raised by inline IR. It is a state slot, so that the optimizer folds the
/// additions of a region into one and state maps keep it exact at every fault and poll.
@frozen
public struct Counter: Equatable, Sendable {
    public let slot: SlotID

    @inlinable
    init(slot: SlotID) { self.slot = slot }
}

/// A counter of 64 bits in memory, for passes that need more than a fixed number. Additions are not atomic: with several
/// guest threads it may come out low.
@frozen
public struct Cell: @unchecked Sendable {
    @usableFromInline
    let pointer: UnsafeMutablePointer<UInt64>

    @inlinable
    init(pointer: UnsafeMutablePointer<UInt64>) { self.pointer = pointer }

    @inlinable
    public var value: UInt64 { pointer.pointee }
    @inlinable
    public var address: UInt { UInt(bitPattern: pointer) }
}

/// What is known of the guest program besides its code.
public protocol GuestDescription: AnyObject {
    /// The symbol that `address` belongs to, and how far in it is in bytes; nil if there is none.
    func symbol(at address: GuestAddress) -> (name: String, offset: UInt64)?
    /// The instruction at `pc` as text; nil if it can't be fetched.
    func disassemble(_ pc: GuestAddress) -> String?
}

/// How calls from generated code to a helper are made.
public enum HelperRung: String, Sendable {
    case function = "C function"
    case context = "C function with a context argument"
    case closure = "libffi closure"
}

/// A helper that a pass can insert calls of.
public struct PassHelper: Sendable {
    public let helper: Helper
    public let rung: HelperRung
    /// Passed before the author's own arguments.
    public let leading: [UInt64]

    public init(helper: Helper, rung: HelperRung, leading: [UInt64] = []) {
        self.helper = helper
        self.rung = rung
        self.leading = leading
    }
}

/// What a pass may ask for while it is made, and keep.
public final class PassContext {
    public let name: String
    public let options: PluginOptions
    public let guest: any GuestDescription
    /// All helpers go through libffi closures, whatever would be faster (`--trampoline ffi`).
    public let forcesClosures: Bool
    /// Helpers that were made, for `--explain-passes`.
    public private(set) var helpers: [PassHelper] = []
    private unowned let owner: PassSet
    /// What makes and keeps the closures of this run's passes; Helpers owns its type.
    public var closureOwner: AnyObject? {
        get { owner.closureOwner }
        set { owner.closureOwner = newValue }
    }

    init(
        name: String, options: PluginOptions, guest: any GuestDescription, forcesClosures: Bool, owner: PassSet
    ) {
        self.name = name
        self.options = options
        self.guest = guest
        self.forcesClosures = forcesClosures
        self.owner = owner
    }

    /// A new counter in each thread. Only while the pass is made.
    public func makeCounter() -> Counter { owner.makeCounter(for: name) }

    /// The sum of a counter over all threads; exact while no guest code runs.
    public func value(of counter: Counter) -> UInt64 { owner.value(of: counter) }

    /// A new counter in memory; at any time.
    public func makeCell() -> Cell { owner.makeCell() }

    /// The guest register with this name, as the frontend's layout calls it (`x10`).
    public func register(named name: String) -> SlotID? { owner.guestLayout.slot(named: name) }

    /// A guest register's slot and type by its number; nil if there is none.
    func register(_ number: UInt64) -> (SlotID, ValueType)? {
        let slots = owner.guestLayout.slots
        return number < UInt64(slots.count) ? (SlotID(Int(number)), slots[Int(number)].type) : nil
    }

    /// Notes a helper for `--explain-passes`.
    public func note(_ helper: PassHelper) { helpers.append(helper) }

    /// The number of counters that the pass has made.
    public var counterCount: Int { owner.counterCount(of: name) }
}
