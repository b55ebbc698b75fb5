// room: tests
// does: the file test kind `translate`: assembles RISC-V code at 0x10000 and prints the region of its first instruction
// spec: Docs/TextIR.md, "File tests"

import Base
import FrontendRISCV64
import IR
import Optimizer
import PluginAPI
import RISCVInstructions

/// Options: `mode=N` is the translation mode, `insns=N` the limit of instructions, `optimize=1` optimizes the region.
func translatedFile(_ input: FileTestInput) throws -> String {
    var guest = GuestCodeInput(input.text)
    for (key, value) in input.options where try !guest.takes(key, value) {
        throw FileTestError.badOption("\(key)=\(value)")
    }
    let region = try guest.region()
    return region.text(layout: GuestCodeInput.frontend.layout)
}

/// RISC-V code and how it is translated.
struct GuestCodeInput {
    static let frontend = RISCV64Frontend()
    private let text: String
    private var mode: UInt32 = 0
    private var limits = TranslationLimits(branches: 64)
    var optimizes = false

    init(_ text: String) { self.text = text }

    /// Whether the option is one of translation.
    mutating func takes(_ key: String, _ value: String) throws -> Bool {
        guard ["mode", "insns", "optimize"].contains(key) else { return false }
        switch (key, Int(value)) {
        case ("mode", let number?): mode = UInt32(number)
        case ("insns", let number?): limits.instructions = number
        case ("optimize", 1): optimizes = true
        default: throw FileTestError.badOption("\(key)=\(value)")
        }
        return true
    }

    /// The region of the first instruction.
    func region() throws -> Region {
        let frontend = Self.frontend
        let code = AssembledCode(try assemble(text, at: AssembledCode.start).bytes)
        var reader = CodeReader(code)
        let start = GuestAddress(AssembledCode.start)
        var region = frontend.region(start, mode: mode, reader: &reader, limits: limits)
        if optimizes {
            var scratch = OptimizerScratch()
            optimize(&region, frontend.layout, &scratch)
        }
        try RegionVerifier(layout: frontend.layout).verify(region)
        return region.compacted()
    }
}

/// The test's code; what is behind it can't be fetched.
private final class AssembledCode: CodeSource {
    static let start: UInt64 = 0x10000
    private let bytes: UnsafeMutableBufferPointer<UInt8>

    init(_ code: [UInt8]) {
        bytes = .allocate(capacity: code.count)
        _ = bytes.update(fromContentsOf: code)
    }

    deinit { bytes.deallocate() }

    func codeWindow(containing address: GuestAddress) -> CodeWindow? {
        let end = Self.start + UInt64(bytes.count)
        guard address.raw >= Self.start, address.raw < end else { return nil }
        let host = UInt(bitPattern: bytes.baseAddress)
        return CodeWindow(start: Self.start, end: end, bias: Int(bitPattern: host &- UInt(Self.start)))
    }
}
