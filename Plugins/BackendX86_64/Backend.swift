// room: backend/x86-64 (UNSAFE ROOM: runs host code and reads fault records)
// does: the backend: compiles regions into code memory, links their exits, runs them, rebuilds the state at faults
// spec: Docs/Architecture.md, sections 4, 5 and 7

import Base
import CSupport
import CodeMemory
import Codegen
import IR
import PluginAPI
import X86Instructions

/// Host code for x86-64.
public final class X86Backend: Backend {
    private let memory: CodeMemory
    private let configuration: BackendConfiguration
    private let stubs: Stubs
    private let stubsEnd: Int
    private var compiler: Compiler

    /// - Throws: `CodeMemoryError` if the memory cannot be had.
    public init(_ configuration: BackendConfiguration) throws {
        self.configuration = configuration
        memory = try CodeMemory(bytes: configuration.codeBytes)
        let features = HostFeatures(masking: configuration.maskedFeatures)
        let pins = PinnedRegisters(layout: configuration.layout)
        stubs = Stubs(memory: memory, pins: pins, layout: configuration.layout)
        stubsEnd = memory.used
        compiler = Compiler(
            configuration: configuration, stubs: stubs, writer: Self.writer(memory, at: memory.used),
            features: features)
        // Faults at these addresses belong to the guest.
        martlet_set_code_range(memory.address(0), memory.address(memory.capacity - 1) &+ 1)
    }

    private static func writer(_ memory: CodeMemory, at offset: Int) -> CodeWriter {
        CodeWriter(
            start: memory.writable(offset), capacity: memory.capacity - offset, address: memory.address(offset))
    }

    // MARK: - Compiling

    public func compile(
        _ region: Region, firstExit: ExitID, into compiled: inout CompiledRegion
    ) throws(CompileFailure) {
        try region.withView { view throws(CompileFailure) in
            try compile(view, region.helpers, firstExit, &compiled)
        }
    }

    public func compile(
        _ built: inout RegionBuilder, firstExit: ExitID, into compiled: inout CompiledRegion
    ) throws(CompileFailure) {
        try compile(built.view, built.helpers, firstExit, &compiled)
    }

    private func compile(
        _ view: RegionView, _ helpers: [Helper], _ firstExit: ExitID, _ compiled: inout CompiledRegion
    ) throws(CompileFailure) {
        guard memory.free >= 4096 else { throw .full }
        let mark = compiler.maps.mark
        let cells = memory.used
        compiler.firstExit = firstExit.raw
        if !(helpers.isEmpty && compiler.helpers.isEmpty) { compiler.helpers = helpers }
        defer { compiler.region = RegionView() }
        compiler.begin(view)
        let cellCount = Int(compiler.cellCount)
        guard memory.free >= cellCount * 16 + 4096 else { throw .full }
        let start = placeCells(cellCount)
        compiler.w = Self.writer(memory, at: start)
        compiler.codeStart = start
        compiler.cellAddress = memory.address(cells)
        compiler.compile()
        if compiler.w.overflowed { compiler.failure = .full }
        if let failure = compiler.failure ?? (compiler.w.isValid ? nil : .tooLarge) {
            compiler.maps.rewind(to: mark)
            throw failure
        }
        memory.advance(to: start + compiler.w.offset)
        compiled.entry = CodeEntry(memory.address(start))
        compiled.hostBytes = compiler.w.offset
        if compiler.checker.isOn { compiled.allocation = compiler.checker.allocation }
        // Not emptied first: what changes an array by a range is slow for few elements.
        while compiled.sites.count > compiler.sites.count { compiled.sites.removeLast() }
        for exit in compiler.sites.indices {
            let site = ExitSite(compiler.sites[exit])
            if exit < compiled.sites.count { compiled.sites[exit] = site } else { compiled.sites.append(site) }
        }
    }

    /// Writes a last-target cell for each of the region's indirect exits; gives where they end and its code starts.
    private func placeCells(_ count: Int) -> Int {
        let cells = memory.used
        for cell in 0..<count {
            memory.patch64(at: cells + 16 * cell, .max)
            memory.patch64(at: cells + 16 * cell + 8, stubs.leaveNowhere)
        }
        return cells + 16 * count
    }

    // MARK: - Linking

    public func link(_ site: ExitSite, to entry: CodeEntry, pc: GuestAddress) {
        let at = Int(site.raw & 0xFFFF_FFFF)
        if site.raw & SiteBits.indirect == 0 {
            let distance = entry.raw &- (memory.address(at) &+ 4)
            memory.patch32(at: at, Int32(truncatingIfNeeded: distance))
            return
        }
        // Set once: a thread may be between the comparison and the jump.
        guard memory.load64(at: at) == .max else { return }
        memory.patch64(at: at + 8, entry.raw)
        memory.patch64(at: at, pc.raw)
    }

    public func unlink(_ site: ExitSite) {
        let at = Int(site.raw & 0xFFFF_FFFF)
        if site.raw & SiteBits.indirect == 0 {
            let stub = Int(site.raw >> 32)
            memory.patch32(at: at, Int32(stub - (at + 4)))
            return
        }
        memory.patch64(at: at, .max)
        memory.patch64(at: at + 8, stubs.leaveNowhere)
    }

    // MARK: - Running

    public func prepare(_ cpu: CPUState) {
        cpu.header.pointee.fault_exit = stubs.faultExit
        cpu.header.pointee.reservation_address = .max
        forgetPredictions(cpu)
    }

    public func forgetPredictions(_ cpu: CPUState) {
        let top = cpu.header.pointee.prediction_base - UInt64(Stubs.sentinelBytes)
        guard let frame = UnsafeMutablePointer<UInt64>(bitPattern: UInt(top)) else { return }
        frame[0] = stubs.leaveSentinel
        frame[1] = Stubs.sentinelPC
        cpu.header.pointee.prediction_stack = top
    }

    public func run(_ cpu: CPUState, from entry: CodeEntry) -> ExitReason {
        let header = cpu.header
        header.pointee.guest_float_control = FloatControl.guest(
            flags: header.pointee.float_flags, rounding: header.pointee.float_rounding)
        let code = martlet_code_call(stubs.entry, cpu.base, entry.raw)
        FloatControl.store(header.pointee.guest_float_control, to: cpu)
        switch code & 0xFF {
        case ExitCode.direct: return .direct(ExitID(UInt32(truncatingIfNeeded: code >> 8)))
        case ExitCode.indirect: return .indirect(ExitID(UInt32(truncatingIfNeeded: code >> 8)))
        case ExitCode.leaveKind:
            return .leave(LeaveReason(rawValue: UInt16(truncatingIfNeeded: code >> 8)).unsafelyUnwrapped)
        case ExitCode.poll: return .poll
        default: return .fault
        }
    }

    // MARK: - Faults

    public func recoverState(_ cpu: CPUState) -> FaultSite? {
        let fault = cpu.header.pointee.fault
        guard let offset = memory.offset(of: fault.host_pc), let map = compiler.maps.map(at: offset) else { return nil }
        let pins = compiler.pins
        let slots = configuration.layout.slots
        for (slot, register) in pins.registerOfSlot.enumerated() where !register.isNone {
            cpu[slots[slot]] = Self.register(fault, Int(register.raw))
        }
        // Read everything before writing: an entry's place may be another entry's home.
        var values: [(Int, UInt64)] = []
        for entry in map.entries {
            let value: UInt64
            switch entry.place {
            case .register: value = Self.register(fault, Int(entry.index))
            case .spill: value = cpu[offset: MARTLET_SPILLS + 8 * Int32(entry.index)]
            case .home: value = cpu[slots[Int(entry.index)]]
            case .constant: value = UInt64(bitPattern: entry.constant)
            case .address: value = Self.computedAddress(fault, map.access)
            }
            values.append((Int(entry.slot), entry.value(of: value)))
        }
        for (slot, value) in values { cpu[slots[slot]] = value }
        cpu.header.pointee.pc = map.pc
        FloatControl.store(fault.float_control, to: cpu)
        return FaultSite(address: Self.address(fault, map.access), isWrite: map.access.isWrite)
    }

    /// The bits of host register `number`: 0 to 15 general, 16 to 31 xmm.
    private static func register(_ fault: martlet_fault, _ number: Int) -> UInt64 {
        withUnsafeBytes(of: fault) { bytes in
            let general = MemoryLayout<martlet_fault>.offset(of: \.general).unsafelyUnwrapped
            let vector = MemoryLayout<martlet_fault>.offset(of: \.vector).unsafelyUnwrapped
            let at = number < 16 ? general + 8 * number : vector + 16 * (number - 16)
            return bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        }
    }

    private static func address(_ fault: martlet_fault, _ access: AccessRecipe) -> UInt64 {
        fault.address != 0 ? fault.address : computedAddress(fault, access)
    }

    /// The address of the access's first byte, by the registers: the host's may be that of another byte of it.
    private static func computedAddress(_ fault: martlet_fault, _ access: AccessRecipe) -> UInt64 {
        var address = UInt64(bitPattern: Int64(access.displacement))
        if access.base != 255 { address &+= register(fault, Int(access.base)) }
        if access.index != 255 { address &+= register(fault, Int(access.index)) << UInt64(access.scale) }
        return address
    }

    // MARK: - The whole memory

    public func reset() {
        memory.rewind(to: stubsEnd)
        compiler.maps.removeAll()
    }

    public func separateAfterFork() -> Bool {
        do {
            // The parent goes on patching the memory that the two still share, so only what never changes is copied.
            try memory.separateAfterFork(keeping: stubsEnd)
        } catch {
            fatalError("the child of a fork has no code memory: \(error)")
        }
        reset()
        return false
    }

    public func disassemble(_ entry: CodeEntry, bytes: Int) -> String? {
        guard let offset = memory.offset(of: entry.raw) else { return nil }
        return HostListing.text(memory.bytes(at: offset, count: bytes), address: entry.raw)
    }
}
