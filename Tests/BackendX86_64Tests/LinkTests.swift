// room: tests
// does: exits are linked and unlinked, calls return by prediction, polls leave, code memory is never W and X at once
// spec: Docs/Architecture.md, section 5

import Base
import BackendX86_64
import CSupport
import Foundation
import Glibc
import IR
import PluginAPI
import XCTest

/// fork, which Swift does not import.
private func forkProcess() -> Int32 {
    guard let symbol = dlsym(nil, "fork") else { return -1 }
    return unsafeBitCast(symbol, to: (@convention(c) () -> Int32).self)()
}

final class LinkTests: XCTestCase {
    private let layout = RandomRegion.layout

    private func makeBackend() throws -> (X86Backend, TestMachine) {
        let backend = try X86Backend(
            BackendConfiguration(layout: layout, codeBytes: 1 << 20, checksAllocations: true))
        let machine = TestMachine(layout: layout)
        backend.prepare(machine.cpu)
        machine["memory"] = machine.memoryAddress
        return (backend, machine)
    }

    /// A one-block region around `ops` at `pc`.
    private func compile(_ backend: X86Backend, _ ops: String, pc: UInt64, firstExit: UInt32) throws -> CompiledRegion {
        let text = "region 0x\(String(pc, radix: 16)) mode 0 insns 1 {\nb0:\n\(ops)\n}"
        var compiled = CompiledRegion()
        try backend.compile(
            Region.parse(text, layout: layout), firstExit: ExitID(firstExit), into: &compiled)
        return compiled
    }

    private func add(_ amount: Int, to slot: String, then ending: String) -> String {
        """
            %0 = get.i64 \(slot)
            %1 = iconst.i64 \(amount)
            %2 = add.i64 %0, %1
            set \(slot), %2
            \(ending)
        """
    }

    func testADirectExitIsLinkedAndUnlinked() throws {
        let (backend, machine) = try makeBackend()
        let first = try compile(backend, add(1, to: "x0", then: "exit 0x2000"), pc: 0x1000, firstExit: 5)
        let second = try compile(backend, add(1, to: "x1", then: "exit 0x3000"), pc: 0x2000, firstExit: 6)
        machine["x0"] = 10
        machine["x1"] = 20
        XCTAssertEqual(backend.run(machine.cpu, from: first.entry), .direct(ExitID(5)))
        XCTAssertEqual(machine.cpu.pc.raw, 0x2000)
        backend.link(first.sites[0], to: second.entry, pc: GuestAddress(0x2000))
        XCTAssertEqual(backend.run(machine.cpu, from: first.entry), .direct(ExitID(6)))
        XCTAssertEqual(machine.cpu.pc.raw, 0x3000)
        backend.unlink(first.sites[0])
        XCTAssertEqual(backend.run(machine.cpu, from: first.entry), .direct(ExitID(5)))
        XCTAssertEqual(machine["x0"], 13)
        XCTAssertEqual(machine["x1"], 21)
    }

    func testALinkMayGoBackwards() throws {
        let (backend, machine) = try makeBackend()
        let first = try compile(backend, add(1, to: "x0", then: "exit 0x3000"), pc: 0x1000, firstExit: 1)
        let second = try compile(backend, add(1, to: "x1", then: "exit 0x1000"), pc: 0x2000, firstExit: 2)
        backend.link(second.sites[0], to: first.entry, pc: GuestAddress(0x1000))
        XCTAssertEqual(backend.run(machine.cpu, from: second.entry), .direct(ExitID(1)))
        XCTAssertEqual(machine["x0"], 1)
    }

    func testAnIndirectExitIsResolvedByItsCellAndByTheTable() throws {
        let (backend, machine) = try makeBackend()
        let ops = "    %0 = get.i64 x9\n    exit_indirect %0"
        let first = try compile(backend, ops, pc: 0x1000, firstExit: 1)
        let second = try compile(backend, "    exit 0x5000", pc: 0x2000, firstExit: 2)
        let third = try compile(backend, "    exit 0x6000", pc: 0x4000, firstExit: 3)
        machine["x9"] = 0x2000
        XCTAssertEqual(backend.run(machine.cpu, from: first.entry), .indirect(ExitID(1)))
        XCTAssertEqual(machine.cpu.pc.raw, 0x2000)
        backend.link(first.sites[0], to: second.entry, pc: GuestAddress(0x2000))
        XCTAssertEqual(backend.run(machine.cpu, from: first.entry), .direct(ExitID(2)))
        machine["x9"] = 0x4000
        XCTAssertEqual(backend.run(machine.cpu, from: first.entry), .indirect(ExitID(1)))
        // A filled cell keeps its pair until it is cleared.
        backend.link(first.sites[0], to: third.entry, pc: GuestAddress(0x4000))
        XCTAssertEqual(backend.run(machine.cpu, from: first.entry), .indirect(ExitID(1)))
        machine.addJump(0x4000, third.entry)
        XCTAssertEqual(backend.run(machine.cpu, from: first.entry), .direct(ExitID(3)))
        machine["x9"] = 0x2000
        backend.unlink(first.sites[0])
        XCTAssertEqual(backend.run(machine.cpu, from: first.entry), .indirect(ExitID(1)))
    }

    /// Caller, callee and continuation, linked as the engine links them.
    private func makeCall(_ backend: X86Backend) throws -> (caller: CompiledRegion, callee: CompiledRegion) {
        let call = "    %0 = iconst.i64 0x1004\n    exit_call 0x2000, %0"
        let caller = try compile(backend, call, pc: 0x1000, firstExit: 1)
        let ret = add(1, to: "x1", then: "%4 = get.i64 x9\n    exit_return %4")
        let callee = try compile(backend, ret, pc: 0x2000, firstExit: 3)
        backend.link(caller.sites[0], to: callee.entry, pc: GuestAddress(0x2000))
        return (caller, callee)
    }

    func testAMatchedReturnGoesToTheContinuation() throws {
        let (backend, machine) = try makeBackend()
        let (caller, _) = try makeCall(backend)
        machine["x9"] = 0x1004
        // A poll request does not stop a matched return.
        machine.cpu.header.pointee.poll_request = 1
        XCTAssertEqual(backend.run(machine.cpu, from: caller.entry), .direct(ExitID(2)))
        XCTAssertEqual(machine.cpu.pc.raw, 0x1004)
        machine.cpu.header.pointee.poll_request = 0
        let rest = try compile(backend, "    exit 0x7000", pc: 0x1004, firstExit: 9)
        backend.link(caller.sites[1], to: rest.entry, pc: GuestAddress(0x1004))
        XCTAssertEqual(backend.run(machine.cpu, from: caller.entry), .direct(ExitID(9)))
    }

    func testAMismatchedReturnIsIndirectAndPolls() throws {
        let (backend, machine) = try makeBackend()
        let (caller, callee) = try makeCall(backend)
        machine["x9"] = 0x8000
        XCTAssertEqual(backend.run(machine.cpu, from: caller.entry), .indirect(ExitID(3)))
        XCTAssertEqual(machine.cpu.pc.raw, 0x8000)
        machine.cpu.header.pointee.poll_request = 1
        XCTAssertEqual(backend.run(machine.cpu, from: callee.entry), .poll)
        XCTAssertEqual(machine.cpu.pc.raw, 0x8000)
        machine.cpu.header.pointee.poll_request = 0
        backend.forgetPredictions(machine.cpu)
        machine["x9"] = 0x1004
        XCTAssertEqual(backend.run(machine.cpu, from: callee.entry), .indirect(ExitID(3)))
    }

    func testCallsThatNeverReturnDoNotOverflow() throws {
        let (backend, machine) = try makeBackend()
        // A region that calls itself until its counter is 0.
        let text = """
            region 0x1000 mode 0 insns 1 {
            b0:
                %0 = get.i64 counter
                %1 = iconst.i64 1
                %2 = sub.i64 %0, %1
                set counter, %2
                %4 = iconst.i64 0
                br.eq %2, %4 -> b1, b2
            b1:
                exit 0x9000
            b2:
                %7 = iconst.i64 0x1004
                exit_call 0x1000, %7
            }
            """
        var compiled = CompiledRegion()
        try backend.compile(Region.parse(text, layout: layout), firstExit: ExitID(0), into: &compiled)
        backend.link(compiled.sites[1], to: compiled.entry, pc: GuestAddress(0x1000))
        machine["counter"] = 1_000_000
        XCTAssertEqual(backend.run(machine.cpu, from: compiled.entry), .direct(ExitID(0)))
        XCTAssertEqual(machine["counter"], 0)
    }

    func testAPollOfABackEdgeLeaves() throws {
        let (backend, machine) = try makeBackend()
        let text = """
            region 0x1000 mode 0 insns 1 {
            b0:
                %0 = get.i64 x3
                %1 = iconst.i64 1
                %2 = add.i64 %0, %1
                set x3, %2
                %4 = get.i64 x4
                br.ne %2, %4 -> b1, b2
            b1:
                %6 = iconst.i64 0x1000
                poll %6
                exit 0x1000
            b2:
                exit 0x2000
            }
            """
        var compiled = CompiledRegion()
        try backend.compile(Region.parse(text, layout: layout), firstExit: ExitID(0), into: &compiled)
        backend.link(compiled.sites[0], to: compiled.entry, pc: GuestAddress(0x1000))
        machine["x4"] = 1000
        XCTAssertEqual(backend.run(machine.cpu, from: compiled.entry), .direct(ExitID(1)))
        XCTAssertEqual(machine["x3"], 1000)
        machine["x3"] = 0
        machine.cpu.header.pointee.poll_request = 1
        XCTAssertEqual(backend.run(machine.cpu, from: compiled.entry), .poll)
        XCTAssertEqual(machine["x3"], 1)
        XCTAssertEqual(machine.cpu.pc.raw, 0x1000)
    }

    func testNoPageIsWritableAndExecutable() throws {
        let (backend, machine) = try makeBackend()
        let first = try compile(backend, "    exit 0x5000", pc: 0x2000, firstExit: 2)
        XCTAssertEqual(backend.run(machine.cpu, from: first.entry), .direct(ExitID(2)))
        let maps = try String(contentsOfFile: "/proc/self/maps", encoding: .utf8)
        var executable = 0
        for line in maps.split(separator: "\n") {
            let words = line.split(separator: " ")
            XCTAssertFalse(words[1].contains("w") && words[1].contains("x"), String(line))
            let range = words[0].split(separator: "-").compactMap { UInt64($0, radix: 16) }
            if range[0] <= first.entry.raw, first.entry.raw < range[1] { executable += words[1].contains("x") ? 1 : 0 }
        }
        XCTAssertEqual(executable, 1)
    }

    func testResetForgetsCodeAndMakesRoom() throws {
        let (backend, _) = try makeBackend()
        var count = 0
        var isFull = false
        while !isFull {
            do {
                _ = try compile(backend, add(count, to: "x0", then: "exit 0x2000"), pc: 0x1000, firstExit: 0)
                count += 1
            } catch CompileFailure.full {
                isFull = true
            }
        }
        XCTAssertGreaterThan(count, 1000)
        backend.reset()
        _ = try compile(backend, "    exit 0x2000", pc: 0x1000, firstExit: 0)
    }

    func testAForkedChildHasCodeMemoryOfItsOwn() throws {
        let (backend, machine) = try makeBackend()
        let first = try compile(backend, "    exit 0x2000", pc: 0x1000, firstExit: 1)
        let second = try compile(backend, "    exit 0x3000", pc: 0x2000, firstExit: 2)
        let child = forkProcess()
        if child == 0 {
            // Both sides compile, link and run; the child forgets what was there.
            let isKept = backend.separateAfterFork()
            backend.forgetPredictions(machine.cpu)
            let own = try? compile(backend, "    exit 0x7000", pc: 0x1000, firstExit: 7)
            let ran = own.map { backend.run(machine.cpu, from: $0.entry) }
            _exit(!isKept && ran == .direct(ExitID(7)) ? 0 : 1)
        }
        backend.link(first.sites[0], to: second.entry, pc: GuestAddress(0x2000))
        XCTAssertEqual(backend.run(machine.cpu, from: first.entry), .direct(ExitID(2)))
        var status: Int32 = -1
        waitpid(child, &status, 0)
        XCTAssertEqual(status, 0, "the child's own code works")
        backend.unlink(first.sites[0])
        XCTAssertEqual(backend.run(machine.cpu, from: first.entry), .direct(ExitID(1)))
    }

    func testAJumpToAllOnesLeaves() throws {
        let (backend, machine) = try makeBackend()
        let ops = "    %0 = get.i64 x9\n    exit_indirect %0"
        let region = try compile(backend, ops, pc: 0x1000, firstExit: 1)
        machine["x9"] = .max
        XCTAssertEqual(backend.run(machine.cpu, from: region.entry), .poll)
        XCTAssertEqual(machine.cpu.pc.raw, .max)
        backend.link(region.sites[0], to: region.entry, pc: GuestAddress(0x4000))
        XCTAssertEqual(backend.run(machine.cpu, from: region.entry), .indirect(ExitID(1)))
    }
}
