// room: backend/interpreter (UNSAFE ROOM: link cells that threads share)
// does: a backend that interprets regions: portable, slow, and what other backends are compared with
// spec: Docs/Architecture.md, section 7

import Base
import CSupport
import IR
import PluginAPI

/// Runs regions by interpreting their IR.
///
/// An entry is the address of an `InterpretedRegion`, a site that of a `LinkCell`. Both live until `reset`.
public final class InterpreterBackend: Backend {
    private let layout: StateLayout
    private let capacity: Int
    private var regions: [InterpretedRegion] = []
    private var usedBytes = 0

    /// Faults come back as values only while Martlet's fault handlers are installed.
    public init(_ configuration: BackendConfiguration) {
        layout = configuration.layout
        capacity = configuration.codeBytes
        _ = martlet_register_accesses()
    }

    public func compile(
        _ region: Region, firstExit: ExitID, into compiled: inout CompiledRegion
    ) throws(CompileFailure) {
        // The limit is one of memory, as that of a code cache is.
        let bytes = region.ops.count * MemoryLayout<Op>.stride
        guard usedBytes + bytes <= capacity || regions.isEmpty else { throw .full }
        usedBytes += bytes
        let made = InterpretedRegion(region.compacted(), firstExit: firstExit)
        regions.append(made)
        compiled.entry = made.entry
        compiled.hostBytes = 0
        compiled.sites.removeAll(keepingCapacity: true)
        for index in 0..<made.cellCount { compiled.sites.append(ExitSite(made.cellAddress(index))) }
    }

    public func link(_ site: ExitSite, to entry: CodeEntry, pc: GuestAddress) {
        let cell = LinkCell.at(site)
        guard cell.pointee.entry == 0 else { return }
        cell.pointee.pc = pc.raw
        martlet_store_release64(&cell.pointee.entry, entry.raw)
    }

    public func unlink(_ site: ExitSite) { martlet_store_release64(&LinkCell.at(site).pointee.entry, 0) }

    public func prepare(_ cpu: CPUState) {
        let thread = InterpretedThread(layout: layout, cpu: cpu)
        cpu.header.pointee.interpreter_scratch.0 = UInt64(UInt(bitPattern: Unmanaged.passRetained(thread).toOpaque()))
    }

    public func release(_ cpu: CPUState) {
        let address = UnsafeRawPointer(bitPattern: UInt(cpu.header.pointee.interpreter_scratch.0))
        Unmanaged<InterpretedThread>.fromOpaque(address.unsafelyUnwrapped).release()
    }

    public func run(_ cpu: CPUState, from entry: CodeEntry) -> ExitReason {
        let address = UnsafeRawPointer(bitPattern: UInt(cpu.header.pointee.interpreter_scratch.0))
        return Unmanaged<InterpretedThread>.fromOpaque(address.unsafelyUnwrapped)
            ._withUnsafeGuaranteedRef { $0.run(from: entry) }
    }

    public func recoverState(_ cpu: CPUState) -> FaultSite? {
        // Slots are exact at every op; `run` noted which access it was.
        let scratch = cpu.header.pointee.interpreter_scratch
        return FaultSite(address: scratch.1, isWrite: scratch.2 != 0)
    }

    public func forgetPredictions(_ cpu: CPUState) {
        // The interpreter predicts no returns.
    }

    public func reset() {
        regions.removeAll()
        usedBytes = 0
    }

    /// Everything is private memory, which the host copies when a process forks.
    public func separateAfterFork() -> Bool { true }

    public func disassemble(_ entry: CodeEntry, bytes: Int) -> String? { nil }
}

/// Where an exit goes: 0 to the engine.
struct LinkCell {
    var pc: UInt64 = 0
    var entry: UInt64 = 0

    /// Contract: the site is one of a region that has not been forgotten.
    static func at(_ site: ExitSite) -> UnsafeMutablePointer<LinkCell> {
        UnsafeMutablePointer(bitPattern: UInt(site.raw)).unsafelyUnwrapped
    }
}

/// A region ready to be interpreted.
final class InterpretedRegion {
    let region: Region
    let firstExit: ExitID
    /// The first exit of each ending op, by block, in the order of `Region.collectExits`.
    private var exitOfOp: [Int32: Int32] = [:]
    let cellCount: Int
    private let cells: UnsafeMutablePointer<LinkCell>

    init(_ region: Region, firstExit: ExitID) {
        self.region = region
        self.firstExit = firstExit
        var count: Int32 = 0
        for block in region.blocks {
            let op = region.ops[Int(block.end) - 1]
            exitOfOp[block.end - 1] = count
            switch op.code {
            case .exit, .exitIndirect, .exitReturn: count += 1
            case .exitCall, .exitCallIndirect: count += 2
            default: break
            }
        }
        cellCount = Int(count)
        cells = .allocate(capacity: max(1, cellCount))
        cells.initialize(repeating: LinkCell(), count: max(1, cellCount))
    }

    deinit { cells.deallocate() }

    var entry: CodeEntry { CodeEntry(UInt64(UInt(bitPattern: Unmanaged.passUnretained(self).toOpaque()))) }

    /// Contract: the entry is one of a region that has not been forgotten.
    static func at(_ entry: UInt64) -> Unmanaged<InterpretedRegion> {
        Unmanaged.fromOpaque(UnsafeRawPointer(bitPattern: UInt(entry)).unsafelyUnwrapped)
    }

    func cellAddress(_ index: Int) -> UInt64 { UInt64(UInt(bitPattern: cells + index)) }

    func cell(_ index: Int) -> UnsafeMutablePointer<LinkCell> { cells + index }

    func exit(of op: ValueID) -> Int { Int(exitOfOp[op.raw] ?? 0) }

    func exitID(_ index: Int) -> ExitID { ExitID(firstExit.raw + UInt32(index)) }
}
