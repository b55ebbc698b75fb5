// room: frontend/riscv64/instructions
// does: random legal words of chosen rows, for tests and fuzzing
// spec: Docs/Testing.md

/// One row, 32-bit or 16-bit.
public struct InstructionRow: Equatable, Sendable {
    public var mnemonic: Mnemonic
    /// `none` for a 32-bit row.
    public var form: CompressedForm

    /// The manual's mnemonic.
    public var text: StaticString { form == .none ? mnemonic.text : form.text }
    /// The extension that has the row.
    public var isaExtension: ISAExtension? { form == .none ? mnemonic.isaExtension : form.isaExtension }
    /// Bytes of its words: 4 or 2.
    public var length: Int { form == .none ? 4 : 2 }

    /// Every row of the ISA: what a test that claims to cover it must cover.
    public static let all: [InstructionRow] =
        Mnemonic.allCases.filter { $0 != .illegal }.map { InstructionRow(mnemonic: $0, form: .none) }
        + CompressedForm.allCases.filter { $0 != .none }.map { InstructionRow(mnemonic: $0.mnemonic, form: $0) }

    /// The rows of some extensions.
    public static func rows(of extensions: Set<ISAExtension>) -> [InstructionRow] {
        all.filter { row in row.isaExtension.map { extensions.contains($0) } ?? false }
    }

    /// A word of the row with all fields random under the row's conditions, in the low bits.
    ///
    /// - Parameter canonical: fields that the hardware ignores hold what an assembler writes there.
    public func randomWord<G: RandomNumberGenerator>(canonical: Bool = true, using generator: inout G) -> UInt32 {
        let (match, mask) = form == .none ? mnemonic.fixedBits : form.fixedBits
        while true {
            let bits = (match | generator.next() & ~mask) & (form == .none ? ~0 : 0xffff)
            let decoded = decode(bits)
            guard decoded.form == form, form != .none || decoded.mnemonic == mnemonic else { continue }
            if !canonical || decoded.isCanonical { return bits }
            let plain = decoded.canonical.word
            if decode(plain).mnemonic == mnemonic { return plain }
        }
    }
}

/// A random legal word of the given extensions; every row is as likely as any other.
public func randomInstruction<G: RandomNumberGenerator>(
    of extensions: Set<ISAExtension>, using generator: inout G
) -> EncodedInstruction? {
    guard let row = InstructionRow.rows(of: extensions).randomElement(using: &generator) else { return nil }
    return EncodedInstruction(bits: row.randomWord(using: &generator), length: row.length)
}
