// room: backend/x86-64
// does: the compiler's state for one region, and the walk over traces, blocks and ops
// spec: Docs/Decisions/0031-one-pass-allocation.md

import Base
import CodeMemory
import Codegen
import IR
import PluginAPI
import X86Instructions

typealias CC = X86Instructions.Condition

/// A trace that starts off another: where it begins, and what the registers hold there.
struct PendingTrace {
    var block: Int32
    var entry: Label
    var snapshot: Int32
}

/// The state of the compiler. It is made once and reused: nothing here allocates once it has grown.
///
/// Methods that only read are `mutating` too: a borrow of the whole struct is compiled to a copy of it.
struct Compiler: ~Copyable {
    var w: CodeWriter
    /// The region that is being compiled, lent by the caller, and its helpers.
    var region = RegionView()
    var helpers: [Helper] = []
    let features: HostFeatures
    let pins: PinnedRegisters
    /// Byte offsets of the slots in the CPU state, and their types.
    let slotOffset: FlatArray<Int32>
    let slotType: FlatArray<ValueType>
    let stubs: Stubs

    var states = FlatArray<ValueState>()
    var planner: TracePlanner
    /// The value in each register, -1 where it is not a value of the region.
    var content = FlatArray<Int32>(repeating: -1, count: 32)
    /// For each slot the value that a `defer` left pending, -1 for none; and how many are pending.
    var pending: FlatArray<Int32>
    var pendingCount = 0
    /// For each slot in memory the value that its home is known to hold.
    var homeValue: FlatArray<Int32>
    /// The value in each spill slot, -1 where it is free; those below `fixedSpills` belong to one value for the region.
    var spillOwner = FlatArray<Int32>()
    /// Operand registers of the op being lowered: not to be overwritten.
    var locked: UInt32 = 0
    var position: Int32 = 0
    var pc: UInt64 = 0

    /// Values with NaNs that are not canonical yet, the newest last, and the places that checks of them look at.
    var openNaNs = FlatArray<OpenNaN>()
    var nanPlaces = FlatArray<NaNPlace>()
    /// The `set_fflags` up to which comparisons put back the flags that they raise, so that it has nothing to do; -1: none.
    var flagsRestored: Int32 = -1
    /// `sourceMark` for the values that one certain other depends on.
    var sourceMarks = FlatArray<UInt32>()
    var sourceMark: UInt32 = 0

    var labels = LabelTable()
    var cold = FlatArray<ColdPath>()
    var traces = FlatArray<PendingTrace>()
    var snapshots = FlatArray<Int32>()
    var traceBlocks = FlatArray<Int32>()
    /// Whether each block is entered by one edge only, from a block that dominates it.
    var isTree = true
    /// The last survey, by number, that has found a way into each block.
    var entered = FlatArray<Int>()
    var survey = 0
    /// Spill slots that hold an edge's arguments on their way.
    var staging = FlatArray<Int>()
    /// The tables as they were before the first of two edges.
    var savedContent = FlatArray<Int32>()
    var savedStates = FlatArray<ValueState>()
    var blockLabels = FlatArray<Label>()
    var firstExitOfBlock = FlatArray<Int32>()
    /// The last-target cell of each exit, -1 for direct ones and continuations, which have none; and how many there are.
    var cellOfExit = FlatArray<Int32>()
    var cellCount: Int32 = 0
    var sites = FlatArray<UInt64>()
    /// The first exit's number, and where the last-target cells of the region are.
    var firstExit: UInt32 = 0
    var cellAddress: UInt64 = 0
    var maps: StateMapTable
    /// The offset of the writer's first byte in code memory.
    var codeStart = 0
    var failure: CompileFailure?
    var checker: CheckRecorder

    init(configuration: BackendConfiguration, stubs: Stubs, writer: consuming CodeWriter, features: HostFeatures) {
        w = writer
        self.stubs = stubs
        self.features = features
        let layout = configuration.layout
        pins = PinnedRegisters(layout: layout)
        planner = TracePlanner(pins: pins, foldsNegations: features.contains(.fma))
        var offsets = FlatArray<Int32>()
        var types = FlatArray<ValueType>()
        for slot in layout.slots {
            offsets.append(slot.offset)
            types.append(slot.type)
        }
        slotOffset = offsets
        slotType = types
        pending = FlatArray(repeating: -1, count: layout.slots.count)
        homeValue = FlatArray(repeating: -1, count: layout.slots.count)
        maps = StateMapTable()
        checker = CheckRecorder(isOn: configuration.checksAllocations, pins: pins, layout: layout)
    }

    // MARK: - A region

    /// Compiles the region that was begun to the writer's place.
    mutating func compile() {
        if isTree {
            compileTrace(from: 0)
        } else {
            compileBlocksApart()
        }
        compileSideTraces()
        if failure == nil { emitColdPaths() }
        if failure == nil { w.resolve(&labels) }
        if checker.isOn, let violation = checker.violation, failure == nil {
            failure = .unsupported("a correct allocation: \(violation)")
        }
    }

    /// Compiles the traces that start off others; they may start more.
    private mutating func compileSideTraces() {
        var next = 0
        while next < traces.count, failure == nil {
            let trace = traces[next]
            next += 1
            w.bind(trace.entry, in: &labels)
            restore(trace.snapshot)
            if trace.block >= 0 {
                compileTrace(from: trace.block)
            } else {
                leaveForPoll(-1 - trace.block)
            }
        }
    }

    /// Makes everything ready to compile `view`, which stays lent until it is.
    mutating func begin(_ view: RegionView) {
        region = view
        failure = nil
        TracePlanner.countUses(region, &states)
        labels.reset()
        cold.removeAll()
        traces.removeAll()
        snapshots.removeAll()
        spillOwner.removeAll()
        openNaNs.removeAll()
        nanPlaces.removeAll()
        flagsRestored = -1
        position = 0
        pc = region.entry.raw
        forgetEverything()
        surveyBlocks()
        if !isTree { TracePlanner.findCrossings(region, &states) }
        if checker.isOn { checker.begin(region) }
    }

    /// Numbers the exits, and finds whether the region is a tree: no block joins two paths. Then registers flow along its
    /// traces.
    private mutating func surveyBlocks() {
        firstExitOfBlock.removeAll()
        cellOfExit.removeAll()
        cellCount = 0
        sites.removeAll()
        isTree = true
        survey &+= 1
        while entered.count < region.blocks.count { entered.append(0) }
        for block in region.blocks.indices {
            firstExitOfBlock.append(Int32(truncatingIfNeeded: sites.count))
            let index = Int(region.blocks[block].end) - 1
            switch region.ops[index].code {
            case .jump, .br: noteTargets(of: region.ops[index])
            case .exit: addExit(hasCell: false)
            case .exitIndirect, .exitReturn: addExit(hasCell: true)
            case .exitCall:
                addExit(hasCell: false)
                addExit(hasCell: false)
            case .exitCallIndirect:
                addExit(hasCell: true)
                addExit(hasCell: false)
            default: break
            }
        }
    }

    @inline(__always)
    private mutating func addExit(hasCell: Bool) {
        cellOfExit.append(hasCell ? cellCount : -1)
        if hasCell { cellCount &+= 1 }
        sites.append(0)
    }

    private mutating func noteTargets(of last: Op) {
        var at = last.c.index
        for _ in 0..<(last.code == .br ? 2 : 1) {
            let target = Int(region.extra[at])
            let count = Int(region.extra[at + 1])
            if entered[target] == survey || target == 0 || count > 0 { isTree = false }
            entered[target] = survey
            at += 2 + count
        }
    }

    /// The way out of a poll that finds slots pending: they go home first.
    private mutating func leaveForPoll(_ target: Int32) {
        let target = resolve(target)
        states[Int(target)].lastUse = max(states[Int(target)].lastUse, position)
        flushPending()
        locked = 0
        let register = use(target)
        checker.leaves()
        if register != .rcx { w.mov_rr64(.rcx, register.gpr) }
        w.jmp(toAddress: stubs.leavePoll)
        position += 1
    }

    // MARK: - Traces

    /// Nothing is known of any register.
    mutating func forgetEverything() {
        content.setAllBits()
        homeValue.setAllBits()
        if pendingCount > 0 { pending.setAllBits() }
        pendingCount = 0
        locked = 0
    }

    /// Compiles the trace that starts at `block`: on through jumps, and through branches by their likely side.
    private mutating func compileTrace(from block: Int32) {
        traceBlocks.removeAll()
        var next = block
        while next >= 0 {
            traceBlocks.append(next)
            next = successorOnTrace(next)
        }
        let end = planner.plan(
            region, blocks: traceBlocks, start: position, pending: pending, pendingCount: pendingCount, &states)
        for place in 0..<traceBlocks.count {
            let block = traceBlocks[place]
            compileBlock(block, next: place + 1 < traceBlocks.count ? traceBlocks[place + 1] : -1)
            if failure != nil { return }
        }
        position = end
    }

    private mutating func successorOnTrace(_ block: Int32) -> Int32 {
        let last = region.ending(of: block)
        if last.code == .jump { return region.extra[last.c.index] }
        guard last.code == .br else { return -1 }
        let then = region.extra[last.c.index]
        let other = region.extra[last.c.index + 2 + Int(region.extra[last.c.index + 1])]
        // What leaves at once is the side; of two that do, the one taken is.
        return endsThere(other) && !endsThere(then) ? then : other
    }

    private mutating func endsThere(_ block: Int32) -> Bool {
        let last = region.ending(of: block).code
        return last != .jump && last != .br
    }

    mutating func compileBlock(_ number: Int32, next: Int32) {
        let block = region.blocks[Int(number)]
        let ops = region.ops
        let last = Int(block.end) - 1
        // The position of each op is its index and this.
        let shift = position &- block.first
        var index = Int(block.first)
        while index < last {
            switch ops[index].code {
            // Every second op is one of these.
            case .nop, .iconst: break
            case .insn: pc = UInt64(bitPattern: ops[index].imm)
            default:
                position = shift &+ Int32(truncatingIfNeeded: index)
                locked = 0
                lower(index, of: ops)
                if checker.isOn { checkTables(index) }
                if failure != nil { return }
            }
            index &+= 1
        }
        position = shift &+ Int32(truncatingIfNeeded: last)
        locked = 0
        lowerEnding(last, block: number, next: next)
        position &+= 1
        if checker.isOn { checkTables(last) }
        if w.overflowed, failure == nil { failure = .full }
    }

    /// That a value's register says the same: only where allocations are checked.
    private mutating func checkTables(_ index: Int) {
        for value in states.indices where states[value].register != 255 {
            let register = states[value].register
            if content[Int(register)] != Int32(value), failure == nil {
                failure = .unsupported("value \(value)'s register \(register) after op \(index)")
            }
        }
    }

    // MARK: - Snapshots

    /// Remembers what the registers hold, for a trace that starts here.
    mutating func takeSnapshot() -> Int32 {
        let at = Int32(snapshots.count)
        snapshots.append(Int32(spillOwner.count))
        snapshots.append(Int32(truncatingIfNeeded: pc))
        snapshots.append(Int32(truncatingIfNeeded: pc >> 32))
        snapshots.append(contentsOf: content)
        snapshots.append(contentsOf: pending)
        snapshots.append(contentsOf: homeValue)
        snapshots.append(contentsOf: spillOwner)
        checker.takeSnapshot(at)
        return at
    }

    private mutating func restore(_ snapshot: Int32) {
        checker.restoreSnapshot(snapshot)
        var at = Int(snapshot)
        let spills = Int(snapshots[at])
        pc = UInt64(UInt32(bitPattern: snapshots[at + 1])) | UInt64(UInt32(bitPattern: snapshots[at + 2])) << 32
        at += 3
        forgetPlaces()
        content.overwrite(from: snapshots, at: at)
        at += 32
        pendingCount = 0
        pending.overwrite(from: snapshots, at: at)
        for slot in pending.indices where pending[slot] >= 0 { pendingCount += 1 }
        at += pending.count
        homeValue.overwrite(from: snapshots, at: at)
        at += homeValue.count
        for index in spillOwner.indices { spillOwner[index] = index < spills ? snapshots[at + index] : -1 }
        forgetPlaces()
        let (registers, homes, states) = (content.elements, homeValue.elements, states.elements)
        for register in 0..<32 where registers[register] >= 0 {
            states[Int(registers[register])].register = UInt8(register)
        }
        for slot in 0..<homes.count where homes[slot] >= 0 {
            states[Int(homes[slot])].home = Int16(truncatingIfNeeded: slot)
        }
        for index in spillOwner.indices where spillOwner[index] >= 0 {
            states[Int(spillOwner[index])].spill = Int16(index)
        }
    }

    /// Unties every value from its place.
    private mutating func forgetPlaces() {
        let states = states.elements
        Self.forgetPlaces(of: content.elements, states)
        Self.forgetPlaces(of: homeValue.elements, states)
        Self.forgetPlaces(of: spillOwner.elements, states)
    }

    @inline(__always)
    private static func forgetPlaces(of values: FlatElements<Int32>, _ states: FlatElements<ValueState>) {
        for place in 0..<values.count where values[place] >= 0 {
            let value = Int(values[place])
            states[value].register = 255
            states[value].home = -1
            states[value].spill = -1
        }
    }
}
