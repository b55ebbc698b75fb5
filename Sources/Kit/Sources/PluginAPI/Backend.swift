// room: kit/plugin-api
// does: the protocol of backends: compile a region, link its exits, run it, rebuild the state at a fault
// spec: Docs/Architecture.md, sections 5 and 7

import Base
import IR

/// Where a compiled region is entered: a host code address, or whatever else the backend likes. Never 0.
@frozen
public struct CodeEntry: Hashable, Sendable {
    public var raw: UInt64

    @inlinable
    public init(_ raw: UInt64) { self.raw = raw }
}

/// A place in compiled code that can be linked, in the backend's own terms.
@frozen
public struct ExitSite: Hashable, Sendable {
    public var raw: UInt64

    @inlinable
    public init(_ raw: UInt64) { self.raw = raw }
}

/// The number of an exit: the engine numbers the exits of all translations.
@frozen
public struct ExitID: Hashable, Sendable {
    public var raw: UInt32

    @inlinable
    public init(_ raw: UInt32) { self.raw = raw }
}

/// What kind of link an exit has.
@frozen
public enum ExitKind: UInt8, Sendable {
    /// `exit`, and the callee of `exit_call`: a jump to the one known pc.
    case direct
    /// The place that a call's callee returns to: a jump to the return pc, entered by a matched return.
    case continuation
    /// The last-target check of an indirect exit: holds one (pc, entry) pair, set once until it is cleared.
    case indirect
}

/// An exit of a region as both the engine and the backend number them.
@frozen
public struct RegionExit: Equatable, Sendable {
    public var kind: ExitKind
    /// The guest pc that it leads to; 0 for an indirect one.
    public var pc: GuestAddress

    @inlinable
    public init(kind: ExitKind, pc: GuestAddress) {
        self.kind = kind
        self.pc = pc
    }
}

extension Region {
    /// The region's exits in the order of their ops: one for `exit`, `exit_indirect` and `exit_return`, two for
    /// `exit_call` and `exit_call_indirect` (the jump, then the continuation). An exit's number is the region's first
    /// exit number plus its place in this order.
    public func collectExits(into exits: inout [RegionExit]) {
        exits.removeAll(keepingCapacity: true)
        withView { view in view.forEachExit { exits.append(RegionExit(kind: $0, pc: $1())) } }
    }
}

extension RegionView {
    /// Calls `body` for each exit, in the order of `Region.collectExits`, with its kind and what tells the guest pc that it
    /// leads to.
    @inlinable
    @inline(__always)
    public func forEachExit(_ body: (ExitKind, () -> GuestAddress) -> Void) {
        for block in blocks {
            let op = ops[Int(block.end) - 1]
            switch op.code {
            case .exit:
                body(.direct) { GuestAddress(UInt64(bitPattern: op.imm)) }
            case .exitIndirect, .exitReturn:
                body(.indirect) { GuestAddress(0) }
            case .exitCall:
                body(.direct) { GuestAddress(UInt64(bitPattern: op.imm)) }
                body(.continuation) { predictedReturn(op.a) }
            case .exitCallIndirect:
                body(.indirect) { GuestAddress(0) }
                body(.continuation) { predictedReturn(op.b) }
            default:
                break
            }
        }
    }

    @inlinable
    func predictedReturn(_ value: ValueID) -> GuestAddress {
        GuestAddress(UInt64(bitPattern: ops[value.index].imm))
    }
}

/// What `compile` gives; its storage is reused from region to region.
public struct CompiledRegion: Sendable {
    public var entry = CodeEntry(0)
    /// One site an exit, in the order of `Region.collectExits`.
    public var sites: [ExitSite] = []
    /// The size of the host code in bytes; 0 where there is none.
    public var hostBytes = 0
    /// Where each value was put, a line each (`%5 in r9`); empty where the backend allocates nothing, or was not asked
    /// to check its allocations.
    public var allocation = ""

    public init() {
        // Everything starts empty.
    }
}

/// Why a region was not compiled.
public enum CompileFailure: Error, Equatable, Sendable {
    /// Code memory is full: the engine flushes and tries again.
    case full
    /// The region needs more than the backend has (spill slots, code size): the engine asks for a smaller one.
    case tooLarge
    /// The backend does not know how to compile an op; the text names it.
    case unsupported(String)
}

/// Why `run` came back. The guest pc is in the CPU state, every slot in its home.
@frozen
public enum ExitReason: Equatable, Sendable {
    /// By a direct exit or a continuation that is not linked; pc is its target.
    case direct(ExitID)
    /// By an indirect exit whose target neither its last-target check nor the jump table knew; pc is the target.
    case indirect(ExitID)
    /// By a `leave` op; a `misaligned` one's address is in `exit_operand`.
    case leave(LeaveReason)
    /// A poll saw a safepoint request.
    case poll
    /// A host fault in generated code: `header.fault` says which. The guest state is not rebuilt yet.
    case fault
}

/// A piece of the guest's memory access that faulted.
@frozen
public struct FaultSite: Equatable, Sendable {
    /// The guest address of the access, recomputed where the host did not say.
    public var address: UInt64
    public var isWrite: Bool

    @inlinable
    public init(address: UInt64, isWrite: Bool) {
        self.address = address
        self.isWrite = isWrite
    }
}

/// What a backend needs to know when it is made.
public struct BackendConfiguration: Sendable {
    public var layout: StateLayout
    /// The size of code memory in bytes.
    public var codeBytes: Int
    /// Host features not to be used, by the names that CPUID documents use in lower case (`bmi2`, `avx`, `fma`).
    /// (An array, as a set of strings makes the runtime search all conformances at each start.)
    public var maskedFeatures: [String]
    /// Check every register allocation (slow).
    public var checksAllocations: Bool

    public init(
        layout: StateLayout, codeBytes: Int = 64 << 20, maskedFeatures: [String] = [],
        checksAllocations: Bool = false
    ) {
        self.layout = layout
        self.codeBytes = codeBytes
        self.maskedFeatures = maskedFeatures
        self.checksAllocations = checksAllocations
    }

    public init(
        layout: StateLayout, codeBytes: Int = 64 << 20, maskedFeatures: Set<String>, checksAllocations: Bool = false
    ) {
        self.init(
            layout: layout, codeBytes: codeBytes, maskedFeatures: maskedFeatures.sorted(),
            checksAllocations: checksAllocations)
    }
}

/// A backend: turns regions into something that runs on the host.
///
/// Threads: `run`, `prepare` and `release` are called by many threads at once; everything else by one at a time (the engine
/// holds a lock). `recoverState` may come while another thread runs `link`, but not while one compiles or resets.
/// `reset`, `forgetPredictions` and `unlink` of an indirect site are called only while no other thread runs generated
/// code.
public protocol Backend: AnyObject {
    /// Compiles `region`, whose exits are numbered from `firstExit`.
    func compile(_ region: Region, firstExit: ExitID, into compiled: inout CompiledRegion) throws(CompileFailure)

    /// As above, for a region as it was built, which nothing looked at or changed since. Without an implementation of the
    /// backend's own it is made a `Region` first; one that reads `built.view` saves that copy.
    func compile(
        _ built: inout RegionBuilder, firstExit: ExitID, into compiled: inout CompiledRegion
    ) throws(CompileFailure)

    /// Makes an exit go to `entry`, which is the translation of `pc`, without the engine. May be called while other
    /// threads run the code.
    func link(_ site: ExitSite, to entry: CodeEntry, pc: GuestAddress)

    /// Makes an exit go to the engine again.
    func unlink(_ site: ExitSite)

    /// Prepares a thread: fills the backend's fields of the header. The engine has filled the prediction stack's.
    func prepare(_ cpu: CPUState)

    /// Frees what `prepare` made for a thread that has ended.
    func release(_ cpu: CPUState)

    /// Runs guest code from `entry` until it leaves.
    func run(_ cpu: CPUState, from entry: CodeEntry) -> ExitReason

    /// After `ExitReason.fault`: writes every guest slot and the pc as they were before the faulting instruction and
    /// says which access it was; nil if the faulting host instruction is not one that may fault (a bug).
    func recoverState(_ cpu: CPUState) -> FaultSite?

    /// Forgets the thread's predicted returns.
    func forgetPredictions(_ cpu: CPUState)

    /// Forgets all code; every entry and site becomes invalid. No thread is in generated code.
    func reset()

    /// In the child after fork, before any guest code runs: gives the process code memory of its own. Entries and sites
    /// stay valid if it answers true; if false, everything was forgotten as by `reset`.
    func separateAfterFork() -> Bool

    /// The host code of the region that starts at `entry` as text, one line an instruction; nil where there is none.
    func disassemble(_ entry: CodeEntry, bytes: Int) -> String?
}

extension Backend {
    public func compile(
        _ built: inout RegionBuilder, firstExit: ExitID, into compiled: inout CompiledRegion
    ) throws(CompileFailure) {
        try compile(built.makeRegion(), firstExit: firstExit, into: &compiled)
    }

    public func release(_ cpu: CPUState) {
        // Most backends keep everything in the CPU state.
    }
}
