// room: cli (UNSAFE ROOM: code bytes)
// does: `martlet disas`: guest code of a file as text, by the frontend's own disassembler
// spec: System V gABI, "Program Header"

import ArgumentParser
import Base
import LinuxUser
import PluginAPI
import PluginLoader

struct Disassemble: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disas", abstract: "Disassemble guest code: an ELF program's, or a file's bytes.")

    @Argument(help: "An ELF program, or with --raw a file of code bytes.")
    var file: String

    @Flag(help: "The file is nothing but code.")
    var raw = false

    @Option(help: "Start here: a symbol or an address; without it all executable segments are shown.")
    var at: String?

    @Option(help: "Instructions to show, at most.")
    var count: Int?

    @Option(help: "The frontend; by default the ELF machine chooses, riscv64 for raw code.")
    var frontend: String?

    @OptionGroup var folders: PluginFolders

    func run() throws {
        let bytes = try readBytes(file)
        let isELF = !raw && bytes.count >= 20 && bytes[0...3].elementsEqual([0x7f, 0x45, 0x4c, 0x46])
        guard raw || isELF else {
            throw CommandFailure(description: "\(file) is not an ELF file; use --raw for plain code", status: 2)
        }
        let machine = isELF ? UInt16(bytes[18]) | UInt16(bytes[19]) << 8 : ELFMachine.riscv
        let frontend = try makeFrontend(frontend, machine: machine, folders.search)
        let pieces = try isELF ? executableSegments(bytes, machine) : [CodeBytes(bytes, at: 0)]
        let symbols = ELFSymbols(ELFSource(bytes: isELF ? bytes : []), machine: machine)
        var left = count ?? (at == nil ? .max : 32)
        for piece in pieces {
            var pc = piece.start
            if let at {
                guard let start = symbols.address(of: at) ?? number(at) else {
                    throw CommandFailure(
                        description: "\(file) has no symbol '\(at)'; give an address as 0x…", status: 2)
                }
                guard piece.codeWindow(containing: GuestAddress(start)) != nil else { continue }
                pc = start
            }
            show(piece, from: pc, frontend, symbols, &left)
        }
    }

    private func show(
        _ piece: CodeBytes, from start: UInt64, _ frontend: any Frontend, _ symbols: ELFSymbols, _ left: inout Int
    ) {
        var reader = CodeReader(piece)
        var pc = start
        while left > 0, let instruction = frontend.disassemble(GuestAddress(pc), reader: &reader) {
            if let (symbol, offset) = symbols.symbol(at: pc), offset == 0 { print("\(symbol.name):") }
            print("    \(GuestAddress(pc))  \(instruction.text)")
            pc += UInt64(max(1, instruction.length))
            left -= 1
        }
    }

    private func executableSegments(_ bytes: [UInt8], _ machine: UInt16) throws -> [CodeBytes] {
        do throws(ELFError) {
            let image = try ELFImage(ELFSource(bytes: bytes), file: file, machine: machine)
            return image.segments.filter { $0.protection.contains(.execute) }.map { segment in
                CodeBytes(
                    Array(bytes[Int(segment.offset)..<Int(segment.offset + segment.fileSize)]), at: segment.address)
            }
        } catch {
            throw CommandFailure(description: error.description, status: error.exitStatus)
        }
    }

    private func number(_ text: String) -> UInt64? {
        text.hasPrefix("0x") ? UInt64(text.dropFirst(2), radix: 16) : UInt64(text)
    }
}

/// Code bytes and the guest address that they belong at.
final class CodeBytes: CodeSource {
    let start: UInt64
    private let bytes: UnsafeMutableBufferPointer<UInt8>

    init(_ bytes: [UInt8], at start: UInt64) {
        self.start = start
        self.bytes = .allocate(capacity: bytes.count)
        _ = self.bytes.initialize(from: bytes)
    }

    deinit { bytes.deallocate() }

    func codeWindow(containing address: GuestAddress) -> CodeWindow? {
        let end = start + UInt64(bytes.count)
        guard address.raw >= start, address.raw < end else { return nil }
        let bias = Int(bitPattern: bytes.baseAddress) - Int(bitPattern: UInt(start))
        return CodeWindow(start: start, end: end, bias: bias)
    }
}

/// Loads a frontend plugin and makes a frontend of it.
func makeFrontend(_ name: String?, machine: UInt16, _ search: PluginSearch) throws -> any Frontend {
    var registry = Registry()
    var loader = PluginLoader(search: search)
    let plugin: LoadedPlugin
    do throws(PluginError) {
        if let name {
            plugin = try loader.load(PluginRequest(name), kind: .frontend, into: &registry)
        } else {
            plugin = try loader.loadFrontend(machine: machine, into: &registry)
        }
    } catch {
        throw CommandFailure(description: error.description, status: 2)
    }
    guard let make = registry.frontend(plugin.descriptor.name) else {
        throw CommandFailure(description: "plugin \(plugin.path) registered no frontend", status: 2)
    }
    return try make(plugin.options)
}
