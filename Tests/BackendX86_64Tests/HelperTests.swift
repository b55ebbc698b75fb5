// room: tests
// does: helpers get their arguments where System V puts them, and every guest register survives the call
// spec: System V psABI, x86-64, 3.2.3; Docs/Architecture.md, "Helpers and libffi"

import Base
import BackendX86_64
import CSupport
import IR
import PluginAPI
import XCTest

private typealias Eight =
    @convention(c) (Int64, Int32, Double, Float, Int64, Int64, Int64, Int64) -> Int64
private let mix: Eight = { a, b, c, d, e, f, g, h in
    let first = a &+ 2 &* Int64(b) &+ 3 &* Int64(c) &+ 4 &* Int64(d)
    return first &+ 5 &* e &+ 6 &* f &+ 7 &* g &+ 8 &* h
}
private let manyIntegers: @convention(c) (Int64, Int64, Int64, Int64, Int64, Int64, Int64, Int64) -> Int64 = {
    a, b, c, d, e, f, g, h in
    var sum: Int64 = 0
    for (index, value) in [a, b, c, d, e, f, g, h].enumerated() { sum = sum &+ Int64(index + 1) &* value }
    return sum
}
private let half: @convention(c) (Double) -> Double = { $0 / 2 }
/// What a C function of result type int leaves in rax above it is anything.
private let untidyInt: @convention(c) (Int64) -> Int64 = { $0 ^ 0x5A5A_5A5A_0000_0000 }
private let bump: @convention(c) (UnsafeMutableRawPointer) -> Void = { base in
    let slot = RandomRegion.layout.slots[1]
    let old = base.load(fromByteOffset: Int(slot.offset), as: UInt64.self)
    base.storeBytes(of: old + 100, toByteOffset: Int(slot.offset), as: UInt64.self)
}

final class HelperTests: XCTestCase {
    private var layout: StateLayout {
        var layout = RandomRegion.layout
        layout.integerPinOrder = layout.slots.indices.filter { layout.slots[$0].type == .i64 }.map { SlotID($0) }
        layout.floatPinOrder = layout.slots.indices.filter { layout.slots[$0].type == .f64 }.map { SlotID($0) }
        return layout
    }

    private func address<T>(_ function: T) -> UInt {
        UInt(bitPattern: unsafeBitCast(function, to: UnsafeRawPointer.self))
    }

    /// Runs a region that `build` makes, which ends itself.
    private func run(
        _ build: (inout RegionBuilder) -> Void, prepare: (TestMachine) -> Void = { _ in }
    ) throws -> TestMachine {
        let backend = try X86Backend(
            BackendConfiguration(layout: layout, codeBytes: 1 << 20, checksAllocations: true))
        let machine = TestMachine(layout: layout)
        backend.prepare(machine.cpu)
        for (index, slot) in layout.slots.enumerated() where slot.type == .i64 {
            machine.cpu[slot] = UInt64(1000 + index)
        }
        for (index, slot) in layout.slots.enumerated() where slot.type == .f64 {
            machine.cpu[slot] = Double(index).bitPattern
        }
        prepare(machine)
        var builder = RegionBuilder()
        builder.startBlock()
        build(&builder)
        var compiled = CompiledRegion()
        try backend.compile(builder.makeRegion(), firstExit: ExitID(0), into: &compiled)
        XCTAssertEqual(backend.run(machine.cpu, from: compiled.entry), .direct(ExitID(0)))
        return machine
    }

    func testArgumentsOfEveryKind() throws {
        let helper = Helper(
            name: "mix",
            signature: HelperSignature([.i64, .i32, .f64, .f32, .i64, .i64, .i64, .i64], result: .i64),
            address: address(mix))
        let layout = self.layout
        let machine = try run { builder in
            let a = builder.get(.i64, SlotID(0))
            let b = builder.trunc(builder.get(.i64, SlotID(1)))
            let c = builder.get(.f64, layout.slot(named: "f1")!)
            let d = builder.fconst(.f32, Int64(Float(2.0).bitPattern))
            let e = builder.iconst(.i64, 9)
            let f = builder.get(.i64, SlotID(3))
            let sum = builder.call(helper, [a, b, c, d, e, f, a, builder.add(a, f)])
            builder.set(SlotID(2), sum)
            builder.exit(pc: GuestAddress(0x2000))
        }
        let c = layout.slots.firstIndex { $0.name == "f1" }!
        let expected: [Int] = [1000, 2 * 1001, 3 * c, 8, 45, 6 * 1003, 7 * 1000, 8 * 2003]
        XCTAssertEqual(machine["x2"], UInt64(expected.reduce(0, +)))
        for (index, slot) in layout.slots.enumerated() where slot.type == .i64 && slot.name != "x2" {
            XCTAssertEqual(machine.cpu[slot], UInt64(1000 + index), slot.name)
        }
        for (index, slot) in layout.slots.enumerated() where slot.type == .f64 {
            XCTAssertEqual(machine.cpu[slot], Double(index).bitPattern, slot.name)
        }
    }

    func testIntegersOnTheStack() throws {
        let helper = Helper(
            name: "many", signature: HelperSignature(Array(repeating: .i64, count: 8), result: .i64),
            address: address(manyIntegers))
        let machine = try run { builder in
            let arguments = (0..<8).map { builder.get(.i64, SlotID($0)) }
            let sum = builder.call(helper, arguments)
            builder.set(SlotID(9), sum)
            builder.exit(pc: GuestAddress(0x2000))
        }
        var expected = 0
        for index in 0..<8 { expected += (index + 1) * (1000 + index) }
        XCTAssertEqual(machine["x9"], UInt64(expected))
    }

    func testAFloatResultAndTheGuestsOwnFlags() throws {
        let helper = Helper(
            name: "half", signature: HelperSignature([.f64], result: .f64), address: address(half))
        let layout = self.layout
        let machine = try run { builder in
            // The smallest subnormal halved is inexact in the host's float environment, not in the guest's.
            let tiny = builder.fconst(.f64, 1)
            let first = builder.call(helper, [tiny])
            builder.set(layout.slot(named: "f2")!, first)
            let second = builder.call(helper, [builder.get(.f64, layout.slot(named: "f5")!)])
            builder.set(layout.slot(named: "f3")!, second)
            builder.exit(pc: GuestAddress(0x2000))
        }
        let index = layout.slots.firstIndex { $0.name == "f5" }!
        XCTAssertEqual(machine["f3"], (Double(index) / 2).bitPattern)
        XCTAssertEqual(machine.cpu.header.pointee.float_flags, 0)
    }

    func testTheUpperHalfOfAnI32ResultIsNotTheGuests() throws {
        let helper = Helper(
            name: "untidy", signature: HelperSignature([.i64], result: .i32), address: address(untidyInt))
        for low in [Int64(7), -7] {
            let bits = UInt64(UInt32(truncatingIfNeeded: low))
            let machine = try run { builder in
                let result = builder.call(helper, [builder.iconst(.i64, low)])
                builder.set(SlotID(2), builder.zext32(result))
                builder.set(SlotID(3), builder.sext32(result))
                // No 32-bit operation stands between the call and these.
                let again = builder.call(helper, [builder.iconst(.i64, low)])
                builder.set(SlotID(4), builder.cmp(.eq, again, builder.iconst(.i32, low)))
                builder.set(SlotID(5), builder.zext32(builder.shr(again, builder.iconst(.i32, 0))))
                builder.exit(pc: GuestAddress(0x2000))
            }
            XCTAssertEqual(machine["x2"], bits)
            XCTAssertEqual(machine["x3"], UInt64(bitPattern: low))
            XCTAssertEqual(machine["x4"], 1)
            XCTAssertEqual(machine["x5"], bits)
        }
    }

    func testAHelperThatWritesState() throws {
        let helper = Helper(
            name: "bump",
            signature: HelperSignature([.pointer], effects: [.readsState, .writesState]), address: address(bump))
        let layout = self.layout
        let backend = try X86Backend(
            BackendConfiguration(layout: layout, codeBytes: 1 << 20, checksAllocations: true))
        let machine = TestMachine(layout: layout)
        backend.prepare(machine.cpu)
        let base = UInt64(UInt(bitPattern: machine.cpu.base))
        machine["x1"] = 7
        var builder = RegionBuilder()
        builder.startBlock()
        builder.insn(length: 4, pc: GuestAddress(0x1234))
        let old = builder.get(.i64, SlotID(1))
        builder.set(SlotID(1), builder.add(old, builder.iconst(.i64, 1)))
        builder.call(helper, [builder.iconst(.i64, Int64(base))])
        let new = builder.get(.i64, SlotID(1))
        builder.set(SlotID(3), builder.sub(new, old))
        builder.exit(pc: GuestAddress(0x2000))
        var compiled = CompiledRegion()
        try backend.compile(builder.makeRegion(), firstExit: ExitID(0), into: &compiled)
        XCTAssertEqual(backend.run(machine.cpu, from: compiled.entry), .direct(ExitID(0)))
        XCTAssertEqual(machine["x1"], 108)
        XCTAssertEqual(machine["x3"], 101)
    }
}
