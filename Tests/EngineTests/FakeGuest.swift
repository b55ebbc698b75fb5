// room: tests
// does: a guest without an instruction set: its frontend, backend and system, which check every step that is run
// spec: Docs/Architecture.md, section 5

import Base
import CSupport
import Glibc
import IR
import PluginAPI
import Synchronization
import XCTest

/// The guest's code: `count` blocks, some of which lie on two pages, each of a version that only grows. A region of an outdated version must
/// not be entered once `confirmed` has passed it.
final class FakeCode: @unchecked Sendable {
    static let base: UInt64 = 0x10000
    static let blockBytes: UInt64 = 3072
    let count: Int
    let current: UnsafeMutablePointer<UInt64>
    let confirmed: UnsafeMutablePointer<UInt64>
    /// The bytes of the code: each word is its block's version.
    let words: UnsafeMutablePointer<UInt64>
    private static let blockWords = Int(blockBytes / 8)

    init(count: Int) {
        words = .allocate(capacity: count * Self.blockWords)
        words.initialize(repeating: 0, count: count * Self.blockWords)
        self.count = count
        current = .allocate(capacity: count)
        confirmed = .allocate(capacity: count)
        current.initialize(repeating: 0, count: count)
        confirmed.initialize(repeating: 0, count: count)
    }

    deinit {
        current.deallocate()
        confirmed.deallocate()
        words.deallocate()
    }

    func write(_ version: UInt64, to block: Int) {
        for index in 0..<Self.blockWords {
            martlet_store_release64(words + block * Self.blockWords + index, version)
        }
    }

    func pc(_ block: Int) -> GuestAddress { GuestAddress(Self.base + UInt64(block) * Self.blockBytes) }
    func block(_ pc: GuestAddress) -> Int { Int((pc.raw - Self.base) / Self.blockBytes) }
}

/// Makes a region for a block: its exits depend on the block alone, its version is kept in `instructionCount`, less 1.
final class FakeFrontend: Frontend {
    let code: FakeCode
    let elfMachine: UInt16 = 0
    let layout = StateLayout(slots: [])
    var linux: any LinuxABI { fatalError("the fake guest has no Linux ABI") }

    init(_ code: FakeCode) { self.code = code }

    func translate(
        _ pc: GuestAddress, mode: UInt32, reader: inout CodeReader, limits: TranslationLimits,
        into builder: inout RegionBuilder
    ) {
        builder.reset(entry: pc, mode: mode)
        let block = code.block(pc)
        let successor = { (step: Int) in self.code.pc((block * 7 + step * 13 + 1) % self.code.count) }
        builder.startBlock()
        let value = builder.iconst(.i64, Int64(successor(3).raw))
        switch block % 5 {
        case 0: builder.exit(pc: successor(1))
        case 1: builder.exitIndirect(value)
        case 2: builder.exitCall(pc: successor(2), value)
        case 3: builder.exitCallIndirect(value, value)
        default: builder.leave(.syscall, pc: successor(1))
        }
        // One more than the version: a region without an instruction is not kept.
        builder.instructionCount = 1 + Int32(truncatingIfNeeded: martlet_load_acquire64(code.current + block))
        builder.guestCode.append(GuestCodeRange(start: pc, length: UInt32(FakeCode.blockBytes)))
    }

    /// Where a thread's state says which mode it asks for.
    static let modeOffset = Int32(4096 - 16)

    func mode(of cpu: CPUState) -> UInt32 { UInt32(cpu[offset: Self.modeOffset]) }

    func disassemble(_ pc: GuestAddress, reader: inout CodeReader) -> DisassembledInstruction? { nil }
}

/// "Runs" regions by walking their links, and fails the test when a link leads where it must not.
final class FakeBackend: Backend, @unchecked Sendable {
    final class Node: @unchecked Sendable {
        let pc: GuestAddress
        let mode: UInt32
        let version: UInt64
        let exits: [RegionExit]
        let firstExit: UInt32
        let leaves: Bool
        /// For each exit the entry that it is linked to (0: none) and the pc that the entry must have.
        let links: UnsafeMutablePointer<UInt64>

        init(_ region: Region, _ exits: [RegionExit], _ firstExit: UInt32) {
            pc = region.entry
            mode = region.mode
            version = UInt64(region.instructionCount) - 1
            self.exits = exits
            self.firstExit = firstExit
            leaves = region.ops[region.ops.count - 1].code == .leave
            links = .allocate(capacity: 2)
            links.initialize(repeating: 0, count: 2)
        }

        deinit { links.deallocate() }
    }

    private let code: FakeCode
    private let capacity: Int
    private let modes: UInt64
    private let nodes: UnsafeMutablePointer<Node?>
    private var used = 0
    let steps = Atomic<Int>(0)
    let violations = Atomic<Int>(0)
    let resets = Atomic<Int>(0)

    /// - Parameter modes: how many modes the guest changes between, at places of its own choice.
    init(_ code: FakeCode, capacity: Int, modes: UInt64 = 1) {
        self.code = code
        self.capacity = capacity
        self.modes = modes
        nodes = .allocate(capacity: capacity)
        nodes.initialize(repeating: nil, count: capacity)
    }

    deinit {
        nodes.deinitialize(count: capacity)
        nodes.deallocate()
    }

    func compile(_ region: Region, firstExit: ExitID, into compiled: inout CompiledRegion) throws(CompileFailure) {
        guard used < capacity else { throw .full }
        var exits: [RegionExit] = []
        region.collectExits(into: &exits)
        nodes[used] = Node(region, exits, firstExit.raw)
        compiled.entry = CodeEntry(UInt64(used + 1))
        compiled.sites = exits.indices.map { ExitSite(UInt64(used * 2 + $0)) }
        compiled.hostBytes = 1
        used += 1
    }

    private func link(at site: ExitSite) -> UnsafeMutablePointer<UInt64> {
        nodes[Int(site.raw / 2)].unsafelyUnwrapped.links + Int(site.raw % 2)
    }

    /// How many exits of the translations of `pc`, old and new, are linked.
    func linkCount(from pc: GuestAddress) -> Int {
        (0..<used).reduce(0) { count, index in
            let node = nodes[index].unsafelyUnwrapped
            return node.pc == pc ? count + (0..<2).count(where: { node.links[$0] != 0 }) : count
        }
    }

    func link(_ site: ExitSite, to entry: CodeEntry, pc: GuestAddress) {
        if link(at: site).pointee != 0 { violations.add(1, ordering: .relaxed) }
        martlet_store_release64(link(at: site), entry.raw)
    }

    func unlink(_ site: ExitSite) { martlet_store_release64(link(at: site), 0) }

    func prepare(_ cpu: CPUState) { cpu[offset: 4096 - 8] = UInt64.random(in: 1...(.max)) }

    func run(_ cpu: CPUState, from entry: CodeEntry) -> ExitReason {
        var random = SeededRandom(seed: cpu[offset: 4096 - 8])
        defer { cpu[offset: 4096 - 8] = random.next() }
        var at = entry
        while true {
            steps.add(1, ordering: .relaxed)
            let node = nodes[Int(at.raw) - 1].unsafelyUnwrapped
            if node.version < martlet_load_acquire64(code.confirmed + code.block(node.pc)) {
                violations.add(1, ordering: .relaxed)
            }
            if UInt64(node.mode) != cpu[offset: FakeFrontend.modeOffset] { violations.add(1, ordering: .relaxed) }
            // Some direct exits form cycles that no leave ends, so every region leaves now and then.
            if node.leaves || random.next() % 64 == 0 {
                cpu.pc = GuestAddress(code.pc(Int(random.next() % UInt64(code.count))).raw)
                if modes > 1, random.next() % 4 == 0 {
                    cpu[offset: FakeFrontend.modeOffset] = random.next() % modes
                    return .leave(.modeChanged)
                }
                return .leave(.syscall)
            }
            let choice = Int(random.next() % UInt64(node.exits.count))
            let exit = node.exits[choice]
            let target =
                exit.kind == .indirect ? code.pc(Int(random.next() % UInt64(code.count))) : exit.pc
            if martlet_load_acquire32(&cpu.header.pointee.poll_request) != 0 {
                cpu.pc = target
                return .poll
            }
            guard let next = follow(node, choice, target, cpu) else {
                cpu.pc = target
                let id = ExitID(node.firstExit + UInt32(choice))
                return exit.kind == .indirect ? .indirect(id) : .direct(id)
            }
            if nodes[Int(next.raw) - 1].unsafelyUnwrapped.pc != target { violations.add(1, ordering: .relaxed) }
            at = next
        }
    }

    /// Where an exit leads without the engine.
    private func follow(_ node: Node, _ choice: Int, _ target: GuestAddress, _ cpu: CPUState) -> CodeEntry? {
        let linked = martlet_load_acquire64(node.links + choice)
        if node.exits[choice].kind != .indirect { return linked == 0 ? nil : CodeEntry(linked) }
        if linked != 0, nodes[Int(linked) - 1].unsafelyUnwrapped.pc == target { return CodeEntry(linked) }
        let table = UnsafePointer<martlet_jump_entry>(bitPattern: UInt(cpu.header.pointee.jump_table)).unsafelyUnwrapped
        let slot = table[Int(target.raw >> 1) & (Int(MARTLET_JUMP_ENTRIES) - 1)]
        return slot.pc == target.raw ? CodeEntry(slot.host) : nil
    }

    func recoverState(_ cpu: CPUState) -> FaultSite? { nil }
    func forgetPredictions(_ cpu: CPUState) {
        // The fake guest predicts nothing.
    }

    func reset() {
        for index in 0..<used { nodes[index] = nil }
        used = 0
        resets.add(1, ordering: .relaxed)
    }

    func separateAfterFork() -> Bool { true }
    func disassemble(_ entry: CodeEntry, bytes: Int) -> String? { nil }
}

/// At each system call it changes code now and then, and stops the thread after some.
final class FakeSystem: GuestSystem, @unchecked Sendable {
    private let code: FakeCode
    private let limit: Int
    weak var engine: (any EngineServices)?
    let calls = Atomic<Int>(0)
    private let perThread = Mutex<[UInt: (Int, SeededRandom)]>([:])

    init(_ code: FakeCode, callsPerThread limit: Int) {
        self.code = code
        self.limit = limit
    }

    func codeWindow(containing address: GuestAddress) -> CodeWindow? {
        CodeWindow(
            start: FakeCode.base, end: FakeCode.base + UInt64(code.count) * FakeCode.blockBytes,
            bias: Int(bitPattern: code.words) - Int(FakeCode.base), mayChange: true)
    }

    func systemCall(_ cpu: CPUState) -> GuestContinuation {
        calls.add(1, ordering: .relaxed)
        let key = UInt(bitPattern: cpu.base)
        let (count, roll) = perThread.withLock { states -> (Int, UInt64) in
            var (count, random) = states[key] ?? (0, SeededRandom(seed: UInt64(states.count)))
            let roll = random.next()
            count += 1
            states[key] = (count, random)
            return (count, roll)
        }
        if roll % 8 == 0 {
            change(first: Int(roll >> 8 % UInt64(code.count)) % code.count, length: Int(roll >> 40) % 4 + 1)
        }
        return count < limit ? .resume : .stop
    }

    /// New versions of some blocks; once `invalidate` is back no thread may enter an old one. Only the last bytes of the
    /// first block change, and the first bytes of the last one.
    private func change(first: Int, length: Int) {
        let range = first..<min(code.count, first + length)
        let versions = range.map { block in
            UInt64(1)
                + perThread.withLock { _ in
                    let next = code.current[block] + 1
                    martlet_store_release64(code.current + block, next)
                    code.write(next, to: block)
                    return next - 1
                }
        }
        let start = code.pc(range.lowerBound).advanced(by: Int64(FakeCode.blockBytes) - 16)
        let end = range.count == 1 ? start.raw + 16 : code.pc(range.upperBound - 1).raw + 16
        engine?.invalidate(start: start, length: end - start.raw)
        for (block, version) in zip(range, versions) {
            perThread.withLock { _ in
                if code.confirmed[block] < version { martlet_store_release64(code.confirmed + block, version) }
            }
        }
    }

    func fault(_ fault: GuestFault, _ cpu: CPUState) -> GuestContinuation { .stop }
    func safepoint(_ cpu: CPUState) -> GuestContinuation { .resume }
}
