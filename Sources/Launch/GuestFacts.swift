// room: launch
// does: what is known of the guest program besides its code: symbols and disassembly, for passes, dumps and statistics
// spec: System V gABI, "Symbol Table"

import Base
import Engine
import LinuxUser
import PluginAPI

/// The guest program as passes, dumps and statistics name its parts. Symbols are read when they are first asked for.
public final class GuestFacts: GuestDescription {
    private let frontend: any Frontend
    private unowned let system: LinuxSystem
    private let program: String
    private var bias: UInt64 = 0
    private var symbols: ELFSymbols?

    init(frontend: any Frontend, system: LinuxSystem, program: String) {
        self.frontend = frontend
        self.system = system
        self.program = program
    }

    func programIsLoaded() { bias = system.program.bias }

    public func symbol(at address: GuestAddress) -> (name: String, offset: UInt64)? {
        loadedSymbols().symbol(at: address.raw &- bias).map { ($0.symbol.name, $0.offset) }
    }

    public func disassemble(_ pc: GuestAddress) -> String? {
        var reader = CodeReader(system)
        return frontend.disassemble(pc, reader: &reader)?.text
    }

    /// The guest address that the user calls `text`: a number or a symbol.
    public func address(_ text: String) throws(LaunchError) -> GuestAddress {
        if text.hasPrefix("0x"), let value = UInt64(text.dropFirst(2), radix: 16) { return GuestAddress(value) }
        if let value = UInt64(text) { return GuestAddress(value) }
        if let found = loadedSymbols().address(of: text) { return GuestAddress(found &+ bias) }
        throw LaunchError("\(program) has no symbol '\(text)'; give an address as 0x…", status: 2)
    }

    /// `name+0x10`, or the address alone.
    public func name(of address: GuestAddress) -> String {
        guard let (name, offset) = symbol(at: address) else { return "\(address)" }
        return offset == 0 ? name : "\(name)+0x\(String(offset, radix: 16))"
    }

    private func loadedSymbols() -> ELFSymbols {
        if let symbols { return symbols }
        var found = ELFSymbols(ELFSource(bytes: []), machine: frontend.elfMachine)
        if let file = try? ProgramFile(program, host: system.host) {
            found = ELFSymbols(file.source, machine: frontend.elfMachine)
            file.close()
        }
        symbols = found
        return found
    }
}
