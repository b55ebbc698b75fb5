// room: frontend/riscv64
// does: the frontend's face to the engine
// spec: Docs/Architecture.md, section 1

import Base
import IR
import PluginAPI
import RISCVInstructions

/// RV64GC as a frontend.
public final class RISCV64Frontend: Frontend {
    public init() {
        // Nothing to set up: RV64GC is the one instruction set there is so far.
    }

    /// Makes the frontend from the options that the user set.
    ///
    /// - Throws: `FrontendOptionError` for an option that is not known and for an instruction set that is not there yet.
    public convenience init(options: PluginOptions) throws {
        for name in options.names where name != "cpu" { throw FrontendOptionError.unknownOption(name) }
        if let cpu = options.text("cpu"), cpu != "rv64gc" { throw FrontendOptionError.unknownCPU(cpu) }
        self.init()
    }

    /// EM_RISCV.
    public var elfMachine: UInt16 { 243 }
    public var layout: StateLayout { GuestState.layout }
    public let linux: any LinuxABI = RISCV64LinuxABI()

    public func translate(
        _ pc: GuestAddress, mode: UInt32, reader: inout CodeReader, limits: TranslationLimits,
        into builder: inout RegionBuilder
    ) {
        builder.reset(entry: pc, mode: mode)
        var translator = Translator(builder, pc: pc, mode: mode, limits: limits)
        translator.translate(reader: &reader)
        builder = translator.finish()
    }

    public func disassemble(_ pc: GuestAddress, reader: inout CodeReader) -> DisassembledInstruction? {
        guard let bits = reader.fetchInstruction(pc).bits else { return nil }
        let text = RISCVInstructions.disassemble(bits, at: pc.raw)
        return DisassembledInstruction(text: text, length: bits & 3 == 3 ? 4 : 2)
    }

    public func mode(of cpu: CPUState) -> UInt32 {
        TranslationMode(roundingField: cpu[layout[GuestState.roundingField]]).rawValue
    }
}

extension CodeReader {
    /// The instruction at `pc`: two bytes, or four if both of its low bits are set. Without its bits, how many bytes it
    /// would have needed.
    @inline(__always)
    mutating func fetchInstruction(_ pc: GuestAddress) -> (bits: UInt32?, needed: UInt64) {
        if let word = fetch32(pc) { return (word & 3 == 3 ? word : word & 0xffff, 4) }
        guard let low = fetch16(pc) else { return (nil, 2) }
        if low & 3 != 3 { return (UInt32(low), 2) }
        guard let high = fetch16(pc.advanced(by: 2)) else { return (nil, 4) }
        return (UInt32(low) | UInt32(high) << 16, 4)
    }
}

/// Why the frontend does not start.
public enum FrontendOptionError: Error, Equatable, CustomStringConvertible {
    case unknownOption(String)
    case unknownCPU(String)

    public var description: String {
        switch self {
        case .unknownOption(let name): "the riscv64 frontend has no option '\(name)'; it knows 'cpu'"
        case .unknownCPU(let name): "the riscv64 frontend has no CPU '\(name)'; use 'rv64gc', the only one so far"
        }
    }
}
