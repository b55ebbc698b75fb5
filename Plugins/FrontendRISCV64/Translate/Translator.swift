// room: frontend/riscv64/translate
// does: walks guest code from one pc on and builds an extended block of it
// spec: Docs/Architecture.md, sections 1, 4 and 5

import Base
import IR
import PluginAPI
import RISCVInstructions

/// Where a region leaves its straight path; the block is placed at the region's end.
struct SideExit {
    enum Kind: UInt8 {
        /// A conditional branch that was taken: on at `pc`.
        case branch
        /// The same, backwards: a safepoint.
        case loop
        /// An atomic access at address `operand` that is not aligned.
        case misaligned
        /// The translation mode changed.
        case mode
    }

    var pc: UInt64
    var block: BlockID
    var operand: ValueID
    var kind: Kind
}

/// Builds one region: an extended block with one entry and many exits.
///
/// The path goes on through fall-throughs, past conditional branches (their taken side is a side exit) and through direct
/// jumps. It ends at calls, returns, indirect jumps, whatever needs the engine, the limits, and the end of a page.
///
/// Every cycle that guest code can run through without the engine meets a safepoint: it has a direct edge that does not
/// lead forward, which is polled here, or an indirect one, which polls by itself. Returns that were predicted need none,
/// because each goes on behind its call.
///
/// Methods that only read are `mutating` too: a borrow of the whole struct is compiled to a copy of it.
struct Translator: ~Copyable, TranslationFunctions {
    var builder: RegionBuilder
    /// The pc of the instruction in translation, and of the one to go on with.
    var pc: UInt64
    var next: UInt64
    let mode: TranslationMode
    let limits: TranslationLimits
    /// The path is complete: the last op ended its block.
    var hasEnded = false
    private var count = 0
    /// Conditional branches on the path.
    var branchCount = 0
    /// Where the straight run of code in translation started.
    private var runStart: UInt64

    // What is known of the registers: the value that a slot holds, or none if it was neither read nor written yet.
    var integers = InlineArray<32, ValueID>(repeating: .none)
    var floats = InlineArray<32, ValueID>(repeating: .none)

    private static var sideExitLimit: Int { 16 }
    private var sideExits = InlineArray<16, SideExit>(
        repeating: SideExit(pc: 0, block: BlockID(0), operand: .none, kind: .branch))
    private var sideExitCount = 0

    /// - Parameter builder: where the region is built; it was reset.
    init(_ builder: consuming RegionBuilder, pc: GuestAddress, mode: UInt32, limits: TranslationLimits) {
        self.builder = builder
        self.pc = pc.raw
        next = pc.raw
        runStart = pc.raw
        self.mode = TranslationMode(rawValue: mode) ?? .reserved
        self.limits = limits
    }

    /// Translates from `pc` until the path ends.
    mutating func translate(reader: inout CodeReader) {
        builder.startBlock()
        if pc & 1 != 0 {
            // An indirect jump's target, of which the hardware clears bit 0: see `jalr`.
            builder.exit(pc: GuestAddress(pc & ~1))
            return
        }
        repeat {
            pc = next
            let fetched = reader.fetchInstruction(GuestAddress(pc))
            guard let bits = fetched.bits else {
                endBeforeUnfetchable(length: fetched.needed)
                break
            }
            let instruction = decode(bits)
            next = pc &+ UInt64(instruction.length)
            count &+= 1
            builder.insn(length: UInt16(instruction.length), pc: GuestAddress(pc))
            dispatch(instruction, to: &self)
            if !hasEnded { endIfNeeded() }
        } while !hasEnded
        closeRun(end: next)
        builder.instructionCount = Int32(truncatingIfNeeded: count)
        placeSideExits()
    }

    /// Gives the builder back.
    consuming func finish() -> RegionBuilder { builder }

    /// Ends before an instruction that can't be fetched. The region depends on that code only if it is the first.
    private mutating func endBeforeUnfetchable(length: UInt64) {
        if count == 0 {
            leave(.fetchFault, pc: pc)
            next = pc &+ length
        } else {
            exit(to: pc)
        }
    }

    /// Ends the path behind an instruction that went on, if it must not become longer.
    private mutating func endIfNeeded() {
        let fellThrough = next &- pc <= 4
        let leftPage = fellThrough && (next ^ pc) >> 12 != 0
        if leftPage || isFull || fellThrough && hasOtherRuns && isCovered(next) { exit(to: next) }
    }

    private var isFull: Bool {
        @inline(__always) get {
            count >= limits.instructions || sideExitCount >= Self.sideExitLimit - Self.sideExitsPerInstruction
        }
    }

    /// No instruction has more.
    private static var sideExitsPerInstruction: Int { 1 }
}

// What the translation functions end with.
extension Translator {
    /// Ends the path: on at `target`. A jump that does not lead ahead is a safepoint; one that was followed to `next` has
    /// had its own.
    mutating func exit(to target: UInt64) {
        if target <= pc && target != next { poll(target) }
        builder.exit(pc: GuestAddress(target))
        hasEnded = true
    }

    /// Ends the path: to the engine.
    mutating func leave(_ reason: LeaveReason, pc: UInt64) {
        builder.leave(reason, pc: GuestAddress(pc))
        hasEnded = true
    }

    /// A safepoint that would resume at `target`.
    mutating func poll(_ target: UInt64) { builder.poll(builder.iconst(.i64, Int64(bitPattern: target))) }

    /// Follows a direct jump to `target`, if it leads where the region has not been yet.
    mutating func goOn(at target: UInt64) {
        guard limits.extendsBlocks, !isFull, !isCovered(target) else { return exit(to: target) }
        if target <= pc { poll(target) }
        closeRun(end: next)
        runStart = target
        next = target
    }

    /// Branches to a side exit if the condition holds, and goes on behind it.
    mutating func sideExit(
        _ kind: SideExit.Kind, if condition: Condition, _ a: ValueID, _ b: ValueID, pc: UInt64, operand: ValueID = .none
    ) {
        let side = builder.reserveBlock()
        let onward = builder.reserveBlock()
        builder.br(condition, a, b, then: side, else: onward)
        builder.place(onward)
        sideExits[sideExitCount] = SideExit(pc: pc, block: side, operand: operand, kind: kind)
        sideExitCount += 1
    }

    private mutating func placeSideExits() {
        for index in 0..<sideExitCount {
            let side = sideExits[index]
            let pc = GuestAddress(side.pc)
            builder.place(side.block)
            switch side.kind {
            case .branch: builder.exit(pc: pc)
            case .loop:
                poll(side.pc)
                builder.exit(pc: pc)
            case .misaligned:
                builder.append(
                    Op(
                        .leave, .none, aux: LeaveReason.misaligned.rawValue, a: side.operand,
                        imm: Int64(bitPattern: side.pc)))
            case .mode: builder.leave(.modeChanged, pc: pc)
            }
        }
    }
}

// The guest code that the region was made from.
extension Translator {
    private var hasOtherRuns: Bool { mutating get { !builder.guestCode.isEmpty } }

    /// Whether the instruction at `address` is in the region already. Halves of instructions don't count: code that
    /// jumps into the middle of an instruction is another path.
    private mutating func isCovered(_ address: UInt64) -> Bool {
        if address >= runStart && address < next { return true }
        for index in builder.guestCode.indices {
            let range = builder.guestCode[index]
            if address &- range.start.raw < UInt64(range.length) { return true }
        }
        return false
    }

    /// Notes the straight run that ends at `end`.
    private mutating func closeRun(end: UInt64) {
        let length = UInt32(truncatingIfNeeded: end &- runStart)
        if let last = builder.guestCode.last, last.start.raw &+ UInt64(last.length) == runStart {
            builder.guestCode[builder.guestCode.count - 1].length += length
        } else if length > 0 {
            builder.guestCode.append(GuestCodeRange(start: GuestAddress(runStart), length: length))
        }
    }
}
