// room: tests
// does: a stand-in for the host's kernel that answers from a script, and a Linux ABI with a signal frame of two words
// spec: Sources/LinuxUser/Host/HostCalls.swift

import Base
import CSupport
import IR
import PluginAPI
import XCTest

import LinuxUser

/// Records host calls and answers them by closures, -ENOSYS where there is none.
final class ScriptedHost: @unchecked Sendable {
    typealias Answer = (HostArguments) -> Int

    var answers: [Int: Answer] = [:]
    var calls: [(number: Int, arguments: HostArguments)] = []

    func on(_ number: HostNumber, _ answer: @escaping Answer) { answers[number.raw] = answer }

    var host: HostCalls {
        HostCalls { [unowned self] number, arguments in
            calls.append((number.raw, arguments))
            return answers[number.raw]?(arguments) ?? -38
        }
    }

    func count(_ number: HostNumber) -> Int { calls.count { $0.number == number.raw } }
}

/// Registers: number, six arguments (the first is the result too), stack pointer, thread pointer.
struct TestABI: LinuxABI {
    static func slot(_ index: Int) -> StateSlot {
        StateSlot(name: "r\(index)", type: .i64, offset: StateLayout.farStart + Int32(index * 8))
    }

    var machine: String { "riscv64" }
    var hardwareCapabilities: UInt64 { 0x112d }
    var syscallNumber: StateSlot { Self.slot(0) }
    var syscallArguments: [StateSlot] { (1...6).map { Self.slot($0) } }
    var syscallResult: StateSlot { Self.slot(1) }
    var stackPointer: StateSlot { Self.slot(7) }
    var threadPointer: StateSlot { Self.slot(8) }
    var syscallLength: Int { 4 }
    var sigreturnCode: [UInt8] { [1, 2, 3, 4] }

    func start(_ cpu: CPUState, pc: GuestAddress, stackPointer: UInt64) {
        cpu.pc = pc
        cpu[self.stackPointer] = stackPointer
    }

    /// The frame: 0 pc, 8 stack pointer, 16 mask, 24 first register, 32 siginfo.
    func pushSignalFrame(_ cpu: CPUState, _ request: SignalFrameRequest, memory: some GuestMemoryAccess) -> Bool {
        let at = (request.stackPointer - 160) & ~15
        var words = [cpu.pc.raw, cpu[stackPointer], request.savedMask, cpu[Self.slot(1)]]
        words.withUnsafeMutableBytes { _ = $0 }
        let stored =
            words.withUnsafeBytes { memory.write($0, at: at) }
            && request.info.withUnsafeBytes { memory.write($0, at: at + 32) }
        guard stored else { return false }
        cpu[stackPointer] = at
        cpu[Self.slot(1)] = UInt64(request.signal)
        cpu.pc = request.handler
        return true
    }

    func popSignalFrame(_ cpu: CPUState, memory: some GuestMemoryAccess) -> RestoredSignalFrame? {
        var words: [UInt64] = [0, 0, 0, 0]
        guard words.withUnsafeMutableBytes({ memory.read(cpu[stackPointer], into: $0) }) else { return nil }
        cpu.pc = GuestAddress(words[0])
        cpu[stackPointer] = words[1]
        cpu[Self.slot(1)] = words[3]
        return RestoredSignalFrame(mask: words[2], alternateStack: (base: 0, flags: 2, size: 0))
    }
}

/// A CPU state block of its own.
final class TestCPU {
    let cpu: CPUState

    init() {
        let size = Int(StateLayout.farStart) + 128
        let base = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
        base.initializeMemory(as: UInt8.self, repeating: 0, count: size)
        cpu = CPUState(base: base)
    }

    deinit {
        cpu.base.deallocate()
    }

    func call(_ number: SyscallNumber, _ arguments: UInt64...) {
        cpu[TestABI.slot(0)] = number.raw
        for index in 0..<6 { cpu[TestABI.slot(index + 1)] = index < arguments.count ? arguments[index] : 0 }
    }

    var result: Int64 { Int64(bitPattern: cpu[TestABI.slot(1)]) }
}

extension LinuxSystem {
    /// A system for tests, with one page of guest memory at `page`.
    static func forTests(
        host: HostCalls = .kernel, strace: ((String) -> Void)? = nil, format: TraceFormat = .text
    ) -> (LinuxSystem, page: UInt64) {
        var configuration = LinuxConfiguration(
            programPath: "/guest/prog", arguments: [Array("prog".utf8)], environment: [], strace: strace)
        configuration.straceFormat = format
        var layout = AddressSpaceLayout()
        layout.top = 0x6100_0000_0000
        let system = LinuxSystem(configuration: configuration, abi: TestABI(), host: host, layout: layout)
        // The page is real, whatever the host is: tests read and write it.
        let real = AddressSpace(layout: layout)
        let flags = HostMap.private | HostMap.anonymous
        let page = try! real.map(MapRequest(address: 0, size: pageSize, prot: 3, flags: flags))
        system.space.table = real.table
        return (system, page)
    }

    /// Gives the host back what `forTests` took.
    func releaseMemory() {
        for mapping in space.table.mappings { _ = HostCalls.kernel(.munmap, Int(mapping.start), Int(mapping.size)) }
    }
}
