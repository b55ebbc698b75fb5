// room: tables
// does: the four packed words of an x86-64 form, and the reference page
// spec: Docs/Reference/X86.md; the readers are OperandList, Effects, EncodingWord and ModRMWord in the instructions target

extension X86Class {
    /// The five-bit code of a class in an operand word; fixed registers have the class of their width.
    var code: UInt64 {
        switch self {
        case .gpr(let bits), .fixed(_, _, let bits, false, _): [8: 1, 16: 2, 32: 3, 64: 4][bits]!
        case .xmm(let bits), .fixed(_, _, let bits, true, _): [32: 5, 64: 6, 128: 7][bits]!
        case .memory(let bits): [0: 13, 8: 8, 16: 9, 32: 10, 64: 11, 128: 12][bits]!
        case .immediate(let bits, let signed):
            signed ? [8: 14, 32: 18][bits]! : [8: 15, 16: 16, 32: 17, 64: 19][bits]!
        case .relative(let bits): bits == 8 ? 20 : 21
        case .one: 22
        case .condition: 23
        case .gprOrMemory, .xmmOrMemory: 0
        }
    }
}

extension X86Form {
    ///     bits 60–62: operands that are printed; then 12 bits an operand, first lowest:
    ///     0–4 class, 5–6 access, 7 fixed, 8–11 number of the fixed register
    var operandWord: UInt64 {
        var word = UInt64(operands.filter { !$0.kind.isImplicit }.count) << 60
        for (index, operand) in operands.enumerated() {
            var bits = operand.kind.code | UInt64(operand.access.rawValue) << 5
            if case .fixed(_, let number, _, _, _) = operand.kind { bits |= 1 << 7 | UInt64(number) << 8 }
            word |= bits << (12 * UInt64(index))
        }
        return word
    }

    /// Bits 0–5 flags read, 6–11 flags written, 12–17 flags undefined afterwards, 18–23 feature.
    var effectWord: UInt64 {
        let flags = row.flags
        let feature = x86Features.firstIndex(of: row.feature)!
        return UInt64(flags.read | flags.written << 6 | flags.undefined << 12 | feature << 18)
    }

    ///     0–7 opcode, 8–9 map, 10 VEX, 11–12 W (0, 1, 2 ignored), 13–14 pp, 15 lock, 16 +r, 17 +cc,
    ///     18–19 ModRM (none, /r, /digit, fixed byte), 20–27 digit or fixed byte, 28–31 immediate bytes, 32 is4,
    ///     36–38 reg, 40–42 rm, 44–46 vvvv, 48–50 opcode register, 52–54 is4: operand index, 7 for none
    var encodingWord: UInt64 {
        let e = encoding
        var word = UInt64(e.opcode) | UInt64(e.map) << 8
        if e.isVEX { word |= 1 << 10 }
        word |= (e.w.map { $0 ? 1 : 0 } ?? 2) << 11
        word |= UInt64(ppCode) << 13
        if e.lock { word |= 1 << 15 }
        if e.plusRegister { word |= 1 << 16 }
        if e.plusCondition { word |= 1 << 17 }
        switch e.modRM {
        case .none: break
        case .register: word |= 1 << 18
        case .digit(let digit): word |= 2 << 18 | UInt64(digit) << 20
        case .fixed(let byte): word |= 3 << 18 | UInt64(byte) << 20
        }
        word |= UInt64(e.immediateBytes) << 28
        if e.is4 { word |= 1 << 32 }
        for (place, shift) in [(reg, 36), (rm, 40), (vvvv, 44), (opcodeRegister, 48), (is4, 52)] {
            word |= UInt64(place ?? 7) << UInt64(shift)
        }
        return word
    }

    /// The encoder's short way, for the legacy forms whose operands all stand in ModRM and the immediate, and that have no
    /// mandatory prefix and no byte registers; 0 for others.
    ///
    ///     0 memory operand, 1 the first register is in rm and not in reg, 2 reg is a digit, 3 REX.W, 4 no memory operand,
    ///     8–10 immediate bytes, 12–14 digit, 16–18 number of lead bytes, 32–63 these: REX where it has W, and the opcode
    var modRMWord: UInt64 {
        let e = encoding
        guard let rm, !e.isVEX, !e.lock, !e.is4, !e.plusCondition, e.prefix == 0, e.immediateBytes <= 4,
            !operands.contains(where: { $0.kind == .gpr(8) })
        else { return 0 }
        let hasREX = e.w == true
        let lead: [UInt8] = (hasREX ? [0x48] : []) + [[], [0x0F], [0x0F, 0x38], [0x0F, 0x3A]][e.map] + [e.opcode]
        var word = lead.enumerated().reduce(UInt64(0)) { $0 | UInt64($1.element) << UInt64(32 + 8 * $1.offset) }
        word |= UInt64(lead.count) << 16 | UInt64(e.immediateBytes) << 8
        word |= operands[rm].kind.isMemory ? 1 : 1 << 4
        if let reg {
            if rm < reg, !operands[rm].kind.isMemory { word |= 1 << 1 }
        } else if case .digit(let digit) = e.modRM {
            word |= 1 << 1 | 1 << 2 | UInt64(digit) << 12
        }
        return hasREX ? word | 1 << 3 : word
    }
}

private func flagText(_ flags: X86Flags) -> String {
    let parts = [("r", flags.read), ("w", flags.written), ("u", flags.undefined)].filter { $0.1 != 0 }
    return parts.map { name, mask in
        name + ":" + x86FlagLetters.indices.filter { mask >> $0 & 1 == 1 }.map { String(x86FlagLetters[$0]) }.joined()
    }.joined(separator: " ")
}

/// `Docs/Reference/X86.md`
func x86ReferencePage(_ families: [X86Family]) -> GeneratedFile {
    var text = """
        # x86-64 instruction forms

        Written by `swift run tablegen` from `Plugins/BackendX86_64/Tables/*.table`; change the table, not this page.

        A row of a table is a line of the Intel manual's reference pages:
        `row MNEMONIC.SIZE  access:class, …  ENCODING  flags=…  features=…  spec="…"`.

        * Size: `b` 8, `w` 16, `l` 32, `q` 64 bits; a second letter is the source's size.
        * Access: `r` read, `w` written, `rw` both (one register), `addr` only the address is used.
        * Class: `r64` general register, `x64` xmm register of which the low 64 bits count, `m64` memory, `rm64` and `xm64`
          either (two forms), `m` an address, `imm8`, `simm8` (sign-extended), `rel32`, `1`, or a fixed register; `<rax>` is
          fixed and implicit.
        * Encoding: as in the manual; `+r` puts a register into the opcode, `+cc` a condition, which is then the first operand.
          `en=MR` is the manual's Op/En column where the operands don't tell.
        * Flags: `r:` read, `w:` written, `u:` undefined or possibly unchanged afterwards, of C P A Z S O.

        A form's Swift name is its mnemonic, a letter per operand (`r` register, `m` memory, `x` xmm, `ib iw id io` immediate,
        `o` the count 1, `a` accumulator, `c` cl) and the size. A form with xmm operands alone has the bare mnemonic.
        Names ending in `i` and a size, such as `add_ri64`, choose the shortest form for their immediate.

        """
    for family in families {
        text +=
            "\n## \(family.name)\n\n| form | instruction and encoding | flags | feature | manual |\n|---|---|---|---|---|\n"
        for form in family.forms {
            text += "| `\(form.name)` | \(form.manualText) | \(flagText(form.row.flags)) | \(form.row.feature) | "
            text += "\(form.row.spec) |\n"
        }
    }
    return GeneratedFile(path: "Docs/Reference/X86.md", text: text)
}
