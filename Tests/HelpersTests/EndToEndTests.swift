// room: tests
// does: helpers of a pass, called by translated code through the engine: every kind and number of arguments, every result
// spec: Docs/Architecture.md, "Helpers and libffi"; System V AMD64 psABI, 3.2.3

import BackendInterpreter
import BackendX86_64
import Base
import CSupport
import Engine
import Helpers
import IR
import PluginAPI
import XCTest

/// What the helpers under test were called with, as text.
private final class Calls: @unchecked Sendable {
    static let seen = Calls()
    var list: [String] = []
}

private func text<Value>(_ value: Value) -> String {
    if let pointer = value as? UnsafeMutableRawPointer { return "\(UInt(bitPattern: pointer))" }
    if let float = value as? Float { return "f\(String(float.bitPattern, radix: 16))" }
    if let double = value as? Double { return "d\(String(double.bitPattern, radix: 16))" }
    return "\(value)"
}

/// A typed closure that writes its arguments down.
private func recording<each Argument: HelperValue>(
    _: repeat (each Argument).Type
) -> (repeat each Argument) -> Void {
    { (arguments: repeat each Argument) in
        var words: [String] = []
        repeat words.append(text(each arguments))
        Calls.seen.list.append(words.joined(separator: " "))
    }
}

/// Likewise, with a result.
private func answering<each Argument: HelperValue, Result: HelperValue>(
    _ result: Result, _: repeat (each Argument).Type
) -> (repeat each Argument) -> Result {
    { (arguments: repeat each Argument) in
        var words: [String] = []
        repeat words.append(text(each arguments))
        Calls.seen.list.append(words.joined(separator: " "))
        return result
    }
}

private func record(_ values: Any...) {
    Calls.seen.list.append(values.map { text($0) }.joined(separator: " "))
}

private typealias P = UnsafeMutableRawPointer
private let eightWords: @convention(c) (Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32) -> Void = {
    record($0, $1, $2, $3, $4, $5, $6, $7)
}
private let eightLongs: @convention(c) (Int64, Int64, Int64, Int64, Int64, Int64, Int64, Int64) -> Void = {
    record($0, $1, $2, $3, $4, $5, $6, $7)
}
private let eightFloats: @convention(c) (Float, Float, Float, Float, Float, Float, Float, Float) -> Void = {
    record($0, $1, $2, $3, $4, $5, $6, $7)
}
private let eightDoubles: @convention(c) (Double, Double, Double, Double, Double, Double, Double, Double) -> Void = {
    record($0, $1, $2, $3, $4, $5, $6, $7)
}
private let eightPointers: @convention(c) (P, P, P, P, P, P, P, P) -> Void = { record($0, $1, $2, $3, $4, $5, $6, $7) }
private let mixed: @convention(c) (Int32, Double, P, Float, Int64, Int32, Float, Double) -> Double = {
    record($0, $1, $2, $3, $4, $5, $6, $7)
    return -0.5
}
private let nothing: @convention(c) () -> Int32 = {
    record()
    return -3
}
private let giveLong: @convention(c) (Int64) -> Int64 = { $0 &- 1 }
private let giveFloat: @convention(c) (Float) -> Float = { $0 * 2 }
private let givePointer: @convention(c) (P) -> P = { $0 + 8 }

/// Inserts calls of its helpers before each instruction. Arguments come from guest registers; results go to x9.
private final class CallingPass: InstrumentationPass {
    var helpers: [PassHelper] = []
    private let context: PassContext

    init(_ context: PassContext) { self.context = context }

    func instrument(_ editor: RegionEditor) {
        for index in editor.instructions.indices {
            for helper in helpers { editor.insert(.before, index) { [self] code in call(helper, &code) } }
        }
    }

    private func call(_ helper: PassHelper, _ code: inout InlineCode) {
        let kinds = helper.helper.signature.arguments.dropFirst(helper.leading.count)
        let arguments = kinds.enumerated().map { index, kind in argument(kind, index + 1, &code) }
        let result = code.call(helper, arguments)
        let type = helper.helper.signature.result.type
        guard type != .none, let slot = context.register(named: "x9") else { return }
        code.emit(Op(.set, .none, a: code.bits(of: result, type), imm: Int64(slot.raw)))
    }

    /// Argument `number`, from the guest register of its file with that number.
    private func argument(_ kind: HelperKind, _ number: Int, _ code: inout InlineCode) -> ValueID {
        let integer = code.register(context.register(named: "x\(number)")!, .i64)
        let double = code.register(context.register(named: "f\(number)")!, .f64)
        switch kind {
        case .i32: return code.emit(Op(.trunc, .i32, a: integer))
        case .i64, .pointer, .void: return integer
        case .f64: return double
        case .f32: return code.emit(Op(.funbox, .f32, a: double))
        }
    }

    func report(into report: inout Report) {
        // The tests look at the calls.
    }
}

/// One instruction, which is a system call, and the end.
private final class OneCall: Frontend, GuestSystem, @unchecked Sendable {
    let elfMachine: UInt16 = 0
    let layout: StateLayout
    var linux: any LinuxABI { fatalError("there is no Linux here") }

    init() {
        var offset = StateLayout.farStart
        var slots: [StateSlot] = []
        for (letter, type) in [("x", ValueType.i64), ("f", .f64)] {
            for number in 1...9 {
                slots.append(StateSlot(name: "\(letter)\(number)", type: type, offset: offset))
                offset += 8
            }
        }
        // Some of the arguments are in host registers, some in memory.
        layout = StateLayout(
            slots: slots, integerPinOrder: [0, 2, 4, 6, 8].map { SlotID($0) },
            floatPinOrder: [9, 10, 12, 13, 16].map { SlotID($0) })
    }

    func translate(
        _ pc: GuestAddress, mode: UInt32, reader: inout CodeReader, limits: TranslationLimits,
        into builder: inout RegionBuilder
    ) {
        builder.reset(entry: pc, mode: mode)
        builder.startBlock()
        builder.insn(length: 4, pc: pc)
        builder.leave(.syscall, pc: pc.advanced(by: 4))
        builder.instructionCount = 1
        builder.guestCode.append(GuestCodeRange(start: pc, length: 4))
    }

    func mode(of cpu: CPUState) -> UInt32 { 0 }
    func disassemble(_ pc: GuestAddress, reader: inout CodeReader) -> DisassembledInstruction? { nil }
    func codeWindow(containing address: GuestAddress) -> CodeWindow? { nil }
    func systemCall(_ cpu: CPUState) -> GuestContinuation { .stop }
    func fault(_ fault: GuestFault, _ cpu: CPUState) -> GuestContinuation { .stop }
    func safepoint(_ cpu: CPUState) -> GuestContinuation { .resume }
}

private final class Instrumenter: RegionInstrumenter {
    private let passes: PassSet

    init(_ passes: PassSet) { self.passes = passes }

    func instrument(_ region: inout Region) { passes.instrument(&region) }
}

private final class NoFacts: GuestDescription {
    func symbol(at address: GuestAddress) -> (name: String, offset: UInt64)? { nil }
    func disassemble(_ pc: GuestAddress) -> String? { nil }
}

final class EndToEndTests: XCTestCase {
    private let backends: [(String, (BackendConfiguration) throws -> any Backend)] = [
        ("x86-64", { try X86Backend($0) }), ("interpreter", { InterpreterBackend($0) }),
    ]
    /// x1 to x8: among them negative ones, and ones whose low halves differ from the whole.
    private let integers: [Int64] = [-1, 0x1_8000_0000, .min, 42, -0x1_0000_0007, 0x7fff_ffff, .max, 3]
    /// f1 to f8, each a boxed single as well as a double that counts as a NaN only where it is used as one.
    private func floatBits(_ number: Int) -> UInt64 {
        0xffff_ffff_0000_0000 | UInt64((Float(number) * 1.25 - 4).bitPattern)
    }

    /// Runs the instruction with calls of the helpers before it, by each backend, with and without forced closures.
    ///
    /// - Parameter result: x9 afterwards; nil if no helper gives a result.
    private func check(
        _ wanted: [String], result: UInt64? = nil, rungs: (free: HelperRung, forced: HelperRung)? = nil,
        line: UInt = #line, _ make: (PassContext) throws -> [PassHelper]
    ) throws {
        for (name, makeBackend) in backends {
            for isForced in [false, true] {
                let what = "\(name)\(isForced ? ", forced closures" : "")"
                let (guest, rung) = try run(makeBackend, isForced, make)
                XCTAssertEqual(Calls.seen.list, wanted, what, line: line)
                if let rungs { XCTAssertEqual(rung, isForced ? rungs.forced : rungs.free, what, line: line) }
                for number in 1...8 {
                    XCTAssertEqual(guest.x[number - 1], UInt64(bitPattern: integers[number - 1]), what, line: line)
                    XCTAssertEqual(guest.f[number - 1], floatBits(number), what, line: line)
                }
                XCTAssertEqual(guest.x[8], result ?? 99, what, line: line)
            }
        }
    }

    private func run(
        _ makeBackend: (BackendConfiguration) throws -> any Backend, _ isForced: Bool,
        _ make: (PassContext) throws -> [PassHelper]
    ) throws -> (guest: (x: [UInt64], f: [UInt64]), rung: HelperRung?) {
        Calls.seen.list = []
        martlet_install_fault_handlers()
        let guest = OneCall()
        let passes = PassSet(layout: guest.layout, guest: NoFacts(), forcesClosures: isForced)
        var rung: HelperRung?
        try passes.add("calling", options: try PluginOptions(declared: [], given: [])) { context in
            let pass = CallingPass(context)
            pass.helpers = try make(context)
            rung = pass.helpers.first?.rung
            return pass
        }
        let layout = passes.layout
        let backend = try makeBackend(
            BackendConfiguration(layout: layout, codeBytes: 1 << 20, checksAllocations: true))
        let engine = Engine(
            frontend: InstrumentedFrontend(guest, layout: layout), backend: backend, system: guest)
        let instrumenter = Instrumenter(passes)
        engine.instrumenters = [instrumenter]
        let cpu = try engine.makeThread()
        defer { engine.releaseThread(cpu) }
        for number in 1...8 {
            cpu[layout.slots[number - 1]] = UInt64(bitPattern: integers[number - 1])
            cpu[layout.slots[number + 8]] = floatBits(number)
        }
        cpu[layout.slots[8]] = 99
        cpu.pc = GuestAddress(0x1000)
        engine.run(cpu)
        XCTAssertEqual(cpu.pc, GuestAddress(0x1004))
        return ((layout.slots[..<9].map { cpu[$0] }, layout.slots[9..<18].map { cpu[$0] }), rung)
    }

    /// What a helper sees of argument `number`.
    private func seen(_ kind: HelperKind, _ number: Int) -> String {
        let integer = integers[number - 1]
        switch kind {
        case .i32: return text(Int32(truncatingIfNeeded: integer))
        case .i64: return text(integer)
        case .pointer: return "\(UInt64(bitPattern: integer))"
        case .f32: return text(Float(bitPattern: UInt32(truncatingIfNeeded: floatBits(number))))
        case .f64: return text(Double(bitPattern: floatBits(number)))
        case .void: return ""
        }
    }

    private func seen(_ kinds: [HelperKind]) -> String {
        kinds.enumerated().map { seen($1, $0 + 1) }.joined(separator: " ")
    }

    private func seen(_ kind: HelperKind, count: Int) -> String { seen(Array(repeating: kind, count: count)) }

    func testOneToEightArgumentsOfEachKind() throws {
        func all<Value: HelperValue>(_ type: Value.Type, _ kind: HelperKind) throws {
            try check((0...8).map { seen(kind, count: $0) }) { context in
                [
                    try context.makeHelper("0", recording()),
                    try context.makeHelper("1", recording(type)),
                    try context.makeHelper("2", recording(type, type)),
                    try context.makeHelper("3", recording(type, type, type)),
                    try context.makeHelper("4", recording(type, type, type, type)),
                    try context.makeHelper("5", recording(type, type, type, type, type)),
                    try context.makeHelper("6", recording(type, type, type, type, type, type)),
                    try context.makeHelper("7", recording(type, type, type, type, type, type, type)),
                    try context.makeHelper("8", recording(type, type, type, type, type, type, type, type)),
                ]
            }
        }
        try all(Int32.self, .i32)
        try all(Int64.self, .i64)
        try all(Float.self, .f32)
        try all(Double.self, .f64)
        try all(UnsafeMutableRawPointer.self, .pointer)
    }

    /// Integers go to one row of host registers, floats to another; what is left goes to the stack in order.
    func testMixedArguments() throws {
        let kinds: [HelperKind] = [.i32, .f64, .pointer, .f32, .i64, .i32, .f32, .f64]
        try check([seen(kinds)], result: (-0.25).bitPattern) { context in
            [
                try context.makeHelper(
                    "mixed",
                    answering(
                        -0.25, Int32.self, Double.self, P.self, Float.self, Int64.self, Int32.self, Float.self,
                        Double.self))
            ]
        }
    }

    func testEachKindOfResult() throws {
        func one<Value: HelperValue>(_ value: Value, _ bits: UInt64) throws {
            try check([seen([.i64, .f64])], result: bits) { context in
                [try context.makeHelper("result", answering(value, Int64.self, Double.self))]
            }
        }
        try one(Int32(-5), 0xffff_fffb)
        try one(UInt32(0x8000_0001), 0x8000_0001)
        try one(Int64.min, 1 << 63)
        try one(UInt64.max, .max)
        try one(Float(-1.5), UInt64(Float(-1.5).bitPattern))
        try one(Double.pi, Double.pi.bitPattern)
        try one(P(bitPattern: 0x1234_5678_9abc)!, 0x1234_5678_9abc)
    }

    /// Closures of 64-bit integers alone take the rung of a context argument, unless libffi is forced.
    func testTheRungOfAContextArgument() throws {
        let longs = integers.map { UInt64(bitPattern: $0) }
        let rungs = (free: HelperRung.context, forced: HelperRung.closure)
        try check(["\(longs[0])"], rungs: rungs) { context in
            [try context.makeHelper("one") { (a: UInt64) in record(a) }]
        }
        try check(["\(longs[0]) \(longs[1])"], rungs: rungs) { context in
            [try context.makeHelper("two") { (a: UInt64, b: UInt64) in record(a, b) }]
        }
        try check(["\(longs[0]) \(longs[1]) \(longs[2])"], rungs: rungs) { context in
            [try context.makeHelper("three") { (a: UInt64, b: UInt64, c: UInt64) in record(a, b, c) }]
        }
    }

    // MARK: - C functions, called directly

    private func function<Function>(_ function: Function) -> UnsafeRawPointer {
        unsafeBitCast(function, to: UnsafeRawPointer.self)
    }

    private func checkFunction<Function>(
        _ pointer: Function, _ kinds: [HelperKind], gives result: HelperKind = .void, _ bits: UInt64? = nil,
        records: Bool = true, line: UInt = #line
    ) throws {
        let rungs = (free: HelperRung.function, forced: HelperRung.function)
        try check(records ? [seen(kinds)] : [], result: bits, rungs: rungs, line: line) { context in
            [
                context.makeHelper(
                    "c", signature: HelperSignature(kinds, result: result), function: function(pointer))
            ]
        }
    }

    func testCFunctions() throws {
        try checkFunction(eightWords, Array(repeating: .i32, count: 8))
        try checkFunction(eightLongs, Array(repeating: .i64, count: 8))
        try checkFunction(eightFloats, Array(repeating: .f32, count: 8))
        try checkFunction(eightDoubles, Array(repeating: .f64, count: 8))
        try checkFunction(eightPointers, Array(repeating: .pointer, count: 8))
        try checkFunction(
            mixed, [.i32, .f64, .pointer, .f32, .i64, .i32, .f32, .f64], gives: .f64, (-0.5).bitPattern)
        try checkFunction(nothing, [], gives: .i32, 0xffff_fffd)
    }

    func testResultsOfCFunctions() throws {
        let x1 = UInt64(bitPattern: integers[0])
        let f1 = Float(bitPattern: UInt32(truncatingIfNeeded: floatBits(1)))
        try checkFunction(giveLong, [.i64], gives: .i64, x1 &- 1, records: false)
        try checkFunction(givePointer, [.pointer], gives: .pointer, x1 &+ 8, records: false)
        try checkFunction(giveFloat, [.f32], gives: .f32, UInt64((f1 * 2).bitPattern), records: false)
    }
}
