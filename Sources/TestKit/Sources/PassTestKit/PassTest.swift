// room: test-kit/passes (UNSAFE ROOM: the CPU state of the test's thread)
// does: runs a pass on a region of text IR and interprets the result: no guest, no plugin file, milliseconds
// spec: Docs/HowTo/WriteAPass.md, "Testing"

import Base
import CSupport
import Helpers
import IR
import PluginAPI

/// One pass on one region.
public final class PassTest {
    public let layout: StateLayout
    /// The region as the pass has left it.
    public private(set) var region: Region
    private let passes: PassSet
    private let cpu: CPUState
    private let facts: TestFacts
    public var memory: ArrayMemory

    /// - Parameters:
    ///   - text: a layout and one region, as in Docs/TextIR.md.
    ///   - name: the pass's.
    ///   - options: as on the command line after the name; `declared` is what the descriptor would declare.
    ///   - make: makes the pass, as its plugin registers it.
    /// - Throws: what the text, the options or the pass have against it.
    public init(
        _ text: String, pass name: String, options: [(name: String, value: String?)] = [],
        declared: [OptionDeclaration] = [], forcesClosures: Bool = false, memory: [UInt8] = [],
        symbols: [String: UInt64] = [:], _ make: Registry.PassFactory
    ) throws {
        let file = try TextIRFile.parse(text)
        guard let first = file.regions.first else { throw PassRefusal("the text has no region") }
        region = first
        facts = TestFacts(symbols)
        passes = PassSet(layout: file.layout, guest: facts, forcesClosures: forcesClosures)
        try passes.add(name, options: try PluginOptions(declared: declared, given: options), make)
        layout = passes.layout
        passes.instrument(&region)
        try RegionVerifier(layout: layout).verify(region)
        let base = UnsafeMutableRawPointer.allocate(byteCount: layout.size, alignment: 64)
        base.initializeMemory(as: UInt8.self, repeating: 0, count: layout.size)
        cpu = CPUState(base: base)
        self.memory = ArrayMemory(start: 0x1000, bytes: memory)
        passes.threadStarts(cpu)
    }

    deinit { cpu.base.deallocate() }

    /// The value of a guest register.
    public subscript(register: String) -> UInt64 {
        get { slot(register).map { cpu[$0] } ?? 0 }
        set { if let slot = slot(register) { cpu[slot] = newValue } }
    }

    private func slot(_ name: String) -> StateSlot? { layout.slot(named: name).map { layout[$0] } }

    /// Runs the region once, from its entry to where it is left.
    @discardableResult
    public func run() -> InterpreterResult {
        var interpreter = Interpreter(layout: layout)
        var thread = InterpreterThread()
        // Cells are in the host's memory, everything else in the test's.
        var split = SplitMemory(guest: memory)
        let result = interpreter.run(
            region, state: cpu.base, thread: &thread, memory: &split, host: CallingHost())
        memory = split.guest
        return result
    }

    /// The report of the pass, with the thread ended.
    public func report() -> Report {
        passes.threadEnds(cpu)
        return passes.reports()[0]
    }

    /// What `--explain-passes` would say of the helpers.
    public var helpers: [PassHelper] { passes.passes[0].context.helpers }
}

/// Calls helpers by libffi.
private final class CallingHost: InterpreterHost {
    var isPollRequested: Bool { false }

    func call(_ helper: Helper, _ arguments: HelperArguments, _ thread: inout InterpreterThread) -> UInt64 {
        CallInterface(helper.signature).call(helper.address, arguments)
    }
}

/// The guest's memory where the test has some, the host's elsewhere.
private struct SplitMemory: InterpreterMemory {
    var guest: ArrayMemory
    private var host = DirectMemory()

    init(guest: ArrayMemory) { self.guest = guest }

    /// No host address is this low.
    private func isGuest(_ address: UInt64) -> Bool { address < 1 << 20 }

    mutating func load(_ address: UInt64, bytes: Int, order: MemoryOrder) -> UInt64? {
        isGuest(address)
            ? guest.load(address, bytes: bytes, order: order) : host.load(address, bytes: bytes, order: order)
    }

    mutating func store(_ address: UInt64, _ value: UInt64, bytes: Int, order: MemoryOrder) -> Bool {
        isGuest(address)
            ? guest.store(address, value, bytes: bytes, order: order)
            : host.store(address, value, bytes: bytes, order: order)
    }

    mutating func compareAndSwap(_ address: UInt64, expected: UInt64, desired: UInt64, bytes: Int) -> UInt64? {
        isGuest(address)
            ? guest.compareAndSwap(address, expected: expected, desired: desired, bytes: bytes)
            : host.compareAndSwap(address, expected: expected, desired: desired, bytes: bytes)
    }

    mutating func fence(_ kind: FenceKind) { host.fence(kind) }
}

/// Symbols that a test names; there is no code to disassemble.
private final class TestFacts: GuestDescription {
    private let symbols: [(name: String, address: UInt64)]

    init(_ symbols: [String: UInt64]) {
        self.symbols = symbols.map { ($0.key, $0.value) }.sorted { $0.address < $1.address }
    }

    func symbol(at address: GuestAddress) -> (name: String, offset: UInt64)? {
        symbols.last { $0.address <= address.raw }.map { ($0.name, address.raw - $0.address) }
    }

    func disassemble(_ pc: GuestAddress) -> String? { nil }
}
