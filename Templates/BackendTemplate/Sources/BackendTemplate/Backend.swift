// room: template
// does: a whole backend in one file: what `compile` gives is the region itself, and `run` interprets it
// spec: Docs/HowTo/WriteABackend.md; Sources/Kit/Sources/PluginAPI/Backend.swift

import Base
import CSupport
import Helpers
import IR
import PluginAPI

/// A backend for one guest thread. An entry is the index of a region plus 1, a site the index of a link.
public final class BackendTemplate: Backend {
    private struct Compiled {
        var region: Region
        var firstExit: UInt32
        var firstSite: Int
        /// By the index of an ending op: its first exit among the region's.
        var exitOfOp: [Int: Int]
    }

    private var compiled: [Compiled] = []
    /// Where each site leads: 0 to the engine.
    private var links: [UInt64] = []
    private var interpreter: Interpreter
    private var lastFault = FaultSite(address: 0, isWrite: false)

    public init(_ configuration: BackendConfiguration) {
        interpreter = Interpreter(layout: configuration.layout)
        // Faults of the guest come back from `DirectMemory` as values.
        _ = martlet_register_accesses()
    }

    public func compile(
        _ region: Region, firstExit: ExitID, into result: inout CompiledRegion
    ) throws(CompileFailure) {
        var exits: [RegionExit] = []
        region.collectExits(into: &exits)
        var exitOfOp: [Int: Int] = [:]
        var count = 0
        for block in region.blocks {
            let op = Int(block.end) - 1
            exitOfOp[op] = count
            switch region.ops[op].code {
            case .exit, .exitIndirect, .exitReturn: count += 1
            case .exitCall, .exitCallIndirect: count += 2
            default: break
            }
        }
        compiled.append(
            Compiled(region: region, firstExit: firstExit.raw, firstSite: links.count, exitOfOp: exitOfOp))
        result.entry = CodeEntry(UInt64(compiled.count))
        result.sites = exits.indices.map { ExitSite(UInt64(links.count + $0)) }
        result.hostBytes = 0
        links += repeatElement(0, count: exits.count)
    }

    public func link(_ site: ExitSite, to entry: CodeEntry, pc: GuestAddress) { links[Int(site.raw)] = entry.raw }

    public func unlink(_ site: ExitSite) { links[Int(site.raw)] = 0 }

    public func prepare(_ cpu: CPUState) {
        // This backend keeps nothing in the header.
    }

    public func run(_ cpu: CPUState, from entry: CodeEntry) -> ExitReason {
        var at = entry.raw
        var thread = InterpreterThread(
            reservationAddress: cpu.header.pointee.reservation_address,
            reservationValue: cpu.header.pointee.reservation_value)
        thread.float.flags.rawValue = UInt8(cpu.header.pointee.float_flags & 31)
        thread.float.setRounding(UInt64(cpu.header.pointee.float_rounding))
        defer {
            cpu.header.pointee.reservation_address = thread.reservationAddress
            cpu.header.pointee.reservation_value = thread.reservationValue
            cpu.header.pointee.float_flags = UInt32(thread.float.flags.rawValue)
            cpu.header.pointee.float_rounding = UInt32(thread.float.rounding.rawValue)
        }
        let host = Host(cpu)
        var memory = DirectMemory()
        while true {
            let unit = compiled[Int(at) - 1]
            let result = interpreter.run(
                unit.region, state: cpu.base, thread: &thread, memory: &memory, host: host)
            cpu.pc = result.pc
            let exit = unit.exitOfOp[result.op.index] ?? 0
            switch result.kind {
            case .exit, .exitCall:
                let next = links[unit.firstSite + exit]
                if next == 0 { return .direct(ExitID(unit.firstExit + UInt32(exit))) }
                at = next
            case .exitIndirect, .exitCallIndirect, .exitReturn:
                // An indirect exit polls. This backend looks nothing up by itself.
                if host.isPollRequested { return .poll }
                return .indirect(ExitID(unit.firstExit + UInt32(exit)))
            case .leave:
                cpu.header.pointee.exit_operand = result.operand
                return .leave(result.reason)
            case .poll: return .poll
            case .fault:
                lastFault = FaultSite(address: result.operand, isWrite: result.isStore)
                return .fault
            }
        }
    }

    public func recoverState(_ cpu: CPUState) -> FaultSite? { lastFault }

    public func forgetPredictions(_ cpu: CPUState) {
        // Returns are not predicted.
    }

    public func reset() {
        compiled.removeAll()
        links.removeAll()
    }

    public func separateAfterFork() -> Bool { true }

    public func disassemble(_ entry: CodeEntry, bytes: Int) -> String? { nil }
}

/// Calls helpers and sees safepoint requests.
private final class Host: InterpreterHost {
    private let cpu: CPUState

    init(_ cpu: CPUState) { self.cpu = cpu }

    var isPollRequested: Bool { martlet_load_acquire32(&cpu.header.pointee.poll_request) != 0 }

    func call(_ helper: Helper, _ arguments: HelperArguments, _ thread: inout InterpreterThread) -> UInt64 {
        CallInterface(helper.signature).call(helper.address, arguments)
    }
}

/// Called once, when Martlet has loaded the plugin.
@_cdecl("martlet_plugin_register")
public func registerBackendTemplate(_ registry: UnsafeMutableRawPointer) {
    registry.assumingMemoryBound(to: Registry.self).pointee.addBackend("backend-template") { BackendTemplate($0) }
}
