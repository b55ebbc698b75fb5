// room: tests
// does: runs IR text on the interpreter with given slots and memory
// spec: none

import Base
import IR

/// A host for helper calls: adds up its arguments, remembers them, and asks for polls on demand.
final class TestHost: InterpreterHost {
    var isPollRequested = false
    var calls: [(String, [UInt64])] = []
    var answer: (String, [UInt64]) -> UInt64 = { _, arguments in arguments.reduce(0, &+) }

    func call(_ helper: Helper, _ arguments: HelperArguments, _ thread: inout InterpreterThread) -> UInt64 {
        let values = (0..<arguments.count).map { arguments[$0] }
        calls.append((helper.name, values))
        let result = answer(helper.name, values)
        return helper.signature.result == .i32 ? UInt64(bitPattern: Int64(Int32(truncatingIfNeeded: result))) : result
    }
}

/// A CPU state, a thread and a memory for the interpreter.
final class InterpreterRun {
    let layout: StateLayout
    let state: UnsafeMutableRawPointer
    var interpreter: Interpreter
    var thread = InterpreterThread()
    var memory: ArrayMemory
    let host = TestHost()

    init(layout: StateLayout, memory: ArrayMemory = ArrayMemory(start: 0x1000, bytes: [])) {
        self.layout = layout
        self.memory = memory
        interpreter = Interpreter(layout: layout)
        state = UnsafeMutableRawPointer.allocate(byteCount: layout.size, alignment: 64)
        state.initializeMemory(as: UInt8.self, repeating: 0, count: layout.size)
    }

    deinit { state.deallocate() }

    /// The bits of a slot, zero-extended.
    subscript(name: String) -> UInt64 {
        get {
            let slot = layout[layout.slot(named: name)!]
            return slot.type.bits == 64
                ? state.load(fromByteOffset: Int(slot.offset), as: UInt64.self)
                : UInt64(state.load(fromByteOffset: Int(slot.offset), as: UInt32.self))
        }
        set {
            let slot = layout[layout.slot(named: name)!]
            if slot.type.bits == 64 {
                state.storeBytes(of: newValue, toByteOffset: Int(slot.offset), as: UInt64.self)
            } else {
                state.storeBytes(
                    of: UInt32(truncatingIfNeeded: newValue), toByteOffset: Int(slot.offset), as: UInt32.self)
            }
        }
    }

    @discardableResult
    func run(_ region: Region) -> InterpreterResult {
        interpreter.run(region, state: state, thread: &thread, memory: &memory, host: host)
    }

    /// Runs a one-block region around `ops`, which ends by `exit 0x0` if it does not end itself.
    @discardableResult
    func run(ops: String, helpers: String = "") throws -> InterpreterResult {
        let region = try Region.parse("region 0x100 mode 0 insns 0 {\n\(helpers)\nb0:\n\(ops)\n}", layout: layout)
        try RegionVerifier(layout: layout).verify(region)
        return run(region)
    }
}

/// Slots `a`, `b`, `c`, `r` of a type, as `i64a` and so on.
let operandLayout: StateLayout = {
    var slots: [StateSlot] = []
    for type in ValueType.allCases where type != .none {
        for name in ["a", "b", "c", "r"] {
            slots.append(StateSlot(name: "\(type.name)\(name)", type: type, offset: 4096 + Int32(8 * slots.count)))
        }
    }
    return StateLayout(slots: slots)
}()
