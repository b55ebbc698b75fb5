// room: kit/plugin-api (UNSAFE ROOM: owns the memory of cells)
// does: the passes of one run: makes them, shows them each region, keeps their counters, collects their reports
// spec: Docs/Architecture.md, section 6

import Base
import IR

/// Why a pass could not be made.
public struct PassRefusal: Error, CustomStringConvertible {
    public var description: String

    public init(_ description: String) { self.description = description }
}

/// A pass of a run.
public struct ActivePass {
    public let context: PassContext
    public let pass: any InstrumentationPass
    /// Places that it has inserted code at, so far.
    public internal(set) var insertions = 0
}

/// All passes of one run, in their order.
public final class PassSet {
    /// The frontend's layout and after its slots the passes' counters.
    public private(set) var layout: StateLayout
    public let guestLayout: StateLayout
    public private(set) var passes: [ActivePass] = []
    var closureOwner: AnyObject?
    private let guest: any GuestDescription
    private let forcesClosures: Bool
    private let firstCounter: Int
    private var owners: [String] = []
    private var totals: [UInt64] = []
    private var threads: [CPUState] = []
    private var cells: UnsafeMutablePointer<UInt64>?
    private var cellsUsed = PassSet.cellChunk
    private static let cellChunk = 4096
    private var scratch = Region()
    private let editor: RegionEditor

    public init(layout: StateLayout, guest: any GuestDescription, forcesClosures: Bool = false) {
        self.layout = layout
        guestLayout = layout
        self.guest = guest
        self.forcesClosures = forcesClosures
        firstCounter = layout.slots.count
        editor = RegionEditor(guest: guest)
    }

    /// Makes a pass. All are made before the first region is translated, because they extend the layout.
    public func add(_ name: String, options: PluginOptions, _ make: Registry.PassFactory) throws {
        let context = PassContext(
            name: name, options: options, guest: guest, forcesClosures: forcesClosures, owner: self)
        passes.append(ActivePass(context: context, pass: try make(context)))
    }

    /// Shows the region to each pass and inserts what they ask for. No pass sees what another inserts.
    public func instrument(_ region: inout Region) {
        editor.begin(region)
        for index in passes.indices {
            let before = editor.insertionCount
            passes[index].pass.instrument(editor)
            passes[index].insertions += editor.insertionCount - before
        }
        guard editor.insertionCount > 0 else { return }
        editor.apply(reusing: &scratch)
        swap(&scratch, &region)
    }

    /// A guest thread starts with this state.
    public func threadStarts(_ cpu: CPUState) {
        if passes.isEmpty { return }
        for index in owners.indices { cpu[layout.slots[firstCounter + index]] = 0 }
        threads.append(cpu)
        for active in passes { active.pass.threadStarts(cpu) }
    }

    /// A guest thread has ended; its state is freed afterwards.
    public func threadEnds(_ cpu: CPUState) {
        for index in owners.indices { totals[index] &+= cpu[layout.slots[firstCounter + index]] }
        threads.removeAll { $0.base == cpu.base }
        for active in passes { active.pass.threadEnds(cpu) }
    }

    /// In the child of a fork, where only this thread goes on.
    public func onlyThreadLeft(_ cpu: CPUState) { threads.removeAll { $0.base != cpu.base } }

    /// What the passes have found.
    public func reports() -> [Report] {
        passes.map { active in
            var report = Report(pass: active.context.name)
            active.pass.report(into: &report)
            return report
        }
    }

    func makeCounter(for name: String) -> Counter {
        let offset = Int32((layout.size + 7) & ~7)
        let slot = SlotID(layout.slots.count)
        layout.slots.append(StateSlot(name: "\(name).counter\(owners.count)", type: .i64, offset: offset))
        owners.append(name)
        totals.append(0)
        return Counter(slot: slot)
    }

    func counterCount(of name: String) -> Int { owners.filter { $0 == name }.count }

    func value(of counter: Counter) -> UInt64 {
        let index = counter.slot.index - firstCounter
        return threads.reduce(totals[index]) { $0 &+ $1[layout.slots[counter.slot.index]] }
    }

    /// Cells are never freed: generated code may raise them until the process ends.
    func makeCell() -> Cell {
        if cellsUsed == Self.cellChunk {
            let memory = UnsafeMutablePointer<UInt64>.allocate(capacity: Self.cellChunk)
            memory.initialize(repeating: 0, count: Self.cellChunk)
            cells = memory
            cellsUsed = 0
        }
        defer { cellsUsed += 1 }
        return Cell(pointer: cells.unsafelyUnwrapped + cellsUsed)
    }
}

/// A frontend whose state has the passes' counters too.
public final class InstrumentedFrontend: Frontend {
    private let inner: any Frontend
    public let layout: StateLayout

    public init(_ inner: any Frontend, layout: StateLayout) {
        self.inner = inner
        self.layout = layout
    }

    public var elfMachine: UInt16 { inner.elfMachine }
    public var linux: any LinuxABI { inner.linux }

    public func translate(
        _ pc: GuestAddress, mode: UInt32, reader: inout CodeReader, limits: TranslationLimits,
        into builder: inout RegionBuilder
    ) {
        inner.translate(pc, mode: mode, reader: &reader, limits: limits, into: &builder)
    }

    public func mode(of cpu: CPUState) -> UInt32 { inner.mode(of: cpu) }

    public func disassemble(_ pc: GuestAddress, reader: inout CodeReader) -> DisassembledInstruction? {
        inner.disassemble(pc, reader: &reader)
    }
}
