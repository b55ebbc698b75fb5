// room: x86-64 instructions
// does: bytes back to a form and its operands; refuses what the tables don't hold and what no assembler writes
// spec: Intel SDM volume 2, sections 2.1 (format), 2.2.1 (REX), 2.3 (VEX), tables 2-2 and 2-3

/// An instruction read from bytes.
public struct DecodedInstruction: Equatable, Sendable {
    public var form: Form
    /// The operands with which `CodeWriter.encode` writes the instruction again.
    public var operands: Operands
    /// Bytes.
    public var length: Int
    /// The memory operand has a displacement in the encoding, which may be 0 (the manual's long no-operations).
    var hasDisplacement: Bool
}

/// The instruction at the start of `bytes`, which run at host address `address`.
///
/// Nil where the bytes end too early, for a form that the tables lack, and for an encoding with prefixes or prefix bits
/// that mean nothing: a disassembler has to show those, and a form has no place for them.
public func decode(_ bytes: Span<UInt8>, at address: UInt64) -> DecodedInstruction? {
    var decoder = Decoder(bytes: bytes, address: address)
    return decoder.decode()
}

/// The text of the instruction at the start of `bytes` as objdump prints it in Intel syntax, and its length in bytes;
/// nil where `decode` answers nil. `address` is the host address of the first byte.
public func disassemble(_ bytes: Span<UInt8>, at address: UInt64) -> (text: String, length: Int)? {
    guard let i = decode(bytes, at: address) else { return nil }
    let text = i.form.text(i.operands, at: address, length: i.length, hasDisplacement: i.hasDisplacement)
    return (text, i.length)
}

/// The state of reading one instruction.
private struct Decoder: ~Copyable {
    /// The first bytes; no instruction has more than 15 (SDM volume 2, section 2.3.11).
    var bytes = SIMD16<UInt8>.zero
    let count: Int
    let address: UInt64
    var cursor = 0
    var lock = false
    /// 0 none, 1 66, 2 F3, 3 F2.
    var pp: UInt8 = 0
    var isVEX = false
    var hasREX = false
    /// The bits W R X B, as REX has them.
    var rex: UInt8 = 0
    /// Those of them that an operand used.
    var usedREX: UInt8 = 0
    var map: UInt8 = 0
    var vvvv: UInt8 = 0
    var opcode: UInt8 = 0
    var modRM: UInt8 = 0
    var operands = Operands()
    var hasDisplacement = false

    init(bytes: Span<UInt8>, address: UInt64) {
        count = min(bytes.count, 15)
        for index in 0..<count { self.bytes[index] = bytes[index] }
        self.address = address
    }

    mutating func decode() -> DecodedInstruction? {
        guard readPrefixes(), let form = readForm() else { return nil }
        let e = form.encoding
        if e.modRM == .register || e.modRM == .digit || e.modRM == .byte { cursor += 1 }
        if e.hasCondition {
            operands.condition = Condition(rawValue: opcode & 15).unsafelyUnwrapped
        }
        if let place = e.opcodeRegister { set(place, of: form, to: opcode & 7 | extend(1, by: 3)) }
        if let place = e.reg { set(place, of: form, to: modRM >> 3 & 7 | extend(4, by: 1)) }
        if let place = e.vvvv { set(place, of: form, to: vvvv) } else if vvvv != 0 { return nil }
        if let place = e.rm {
            if modRM >> 6 == 3 {
                set(place, of: form, to: modRM & 7 | extend(1, by: 3))
            } else if !readMemory() {
                return nil
            }
        }
        guard readImmediate(form, e), usedREX & rex == rex & 7, byteRegistersAreNamed(form) else { return nil }
        if operands.memory.isRIPRelative {
            let next = address &+ UInt64(cursor)
            operands.memory = .ripRelative(to: next &+ UInt64(bitPattern: operands.memory.displacement))
        }
        return DecodedInstruction(
            form: form, operands: operands, length: cursor, hasDisplacement: hasDisplacement)
    }

    /// The bit `mask` of REX, moved up by `shift` to be bit 3 of a register number.
    private mutating func extend(_ mask: UInt8, by shift: UInt8) -> UInt8 {
        usedREX |= mask
        return (rex & mask) << shift
    }

    private mutating func next() -> UInt8? {
        guard cursor < count else { return nil }
        defer { cursor += 1 }
        return bytes[cursor]
    }

    /// A little-endian number of `width` bytes, sign-extended.
    private mutating func number(_ width: Int) -> Int64? {
        guard count - cursor >= width else { return nil }
        var value: UInt64 = 0
        for index in 0..<width { value |= UInt64(bytes[cursor + index]) << UInt64(8 * index) }
        cursor += width
        let unused = Int64(64 - 8 * width)
        return width == 0 ? 0 : (Int64(bitPattern: value) << unused) >> unused
    }
}

extension Decoder {
    /// LOCK, one of 66 F3 F2, REX or VEX, and the bytes that choose the map; then the opcode.
    private mutating func readPrefixes() -> Bool {
        while let byte = next() {
            switch byte {
            case 0xF0 where !lock: lock = true
            case 0x66 where pp == 0: pp = 1
            case 0xF3 where pp == 0: pp = 2
            case 0xF2 where pp == 0: pp = 3
            case 0xC4, 0xC5: return pp == 0 && !lock && readVEX(isLong: byte == 0xC4)
            case 0x40...0x4F:
                hasREX = true
                rex = byte & 15
                guard let first = next() else { return false }
                return readOpcode(first)
            default: return readOpcode(byte)
            }
            if byte == 0xF0, !lock { return false }
        }
        return false
    }

    private mutating func readOpcode(_ first: UInt8) -> Bool {
        guard first == 0x0F else {
            opcode = first
            return true
        }
        guard let second = next() else { return false }
        map = [0x38: 2, 0x3A: 3][second] ?? 1
        guard let last = map == 1 ? second : next() else { return false }
        opcode = last
        return true
    }

    ///     C5 [R̅ v̅v̅v̅v̅ L pp] opcode
    ///     C4 [R̅ X̅ B̅ m-mmmm] [W v̅v̅v̅v̅ L pp] opcode
    private mutating func readVEX(isLong: Bool) -> Bool {
        isVEX = true
        map = 1
        guard var last = next() else { return false }
        rex = ~last >> 5 & 4
        if isLong {
            rex = ~last >> 5 & 7
            map = last & 31
            guard let third = next(), map >= 1, map <= 3 else { return false }
            last = third
            rex |= last >> 4 & 8
        }
        vvvv = ~last >> 3 & 15
        pp = last & 3
        guard last & 4 == 0, let byte = next() else { return false }
        opcode = byte
        return true
    }

    /// The form of the opcode that agrees with W, LOCK and ModRM, of which the cursor is left in front.
    private mutating func readForm() -> Form? {
        let following = cursor < count ? bytes[cursor] : nil
        modRM = following ?? 0
        let (w, locked, byte) = (rex >> 3, lock, modRM)
        return FormIndex.shared.first(isVEX: isVEX, map: map, pp: pp, opcode: opcode) { form in
            let e = form.encoding
            guard e.lock == locked, e.w == nil || e.w == w else { return false }
            if e.modRM == .none { return true }
            guard following != nil else { return false }
            if e.modRM == .byte { return byte == e.digit }
            if e.modRM == .digit, byte >> 3 & 7 != e.digit { return false }
            guard let rm = e.rm else { return false }
            return form.operands[rm].operandClass.isMemory == (byte >> 6 != 3)
        }
    }

    /// Puts `number` into the register operand at `place` of the form's operands.
    private mutating func set(_ place: Int, of form: Form, to number: UInt8) {
        var index = 0
        for constraint in form.operands.prefix(place) where constraint.fixedRegister == nil {
            if constraint.operandClass.isGPR || constraint.operandClass.isXMM { index += 1 }
        }
        operands.registers[index] = number
    }

    /// SIB and displacement. A rip-relative displacement stays one until the length is known.
    private mutating func readMemory() -> Bool {
        let mod = modRM >> 6
        var base = modRM & 7
        var index = Memory.none
        var scale = Scale.x1
        let isRIP = mod == 0 && base == 5
        if base == 4 {
            guard let sib = next() else { return false }
            scale = Scale(rawValue: sib >> 6).unsafelyUnwrapped
            base = sib & 7
            let number = sib >> 3 & 7 | extend(2, by: 2)
            let isBaseless = base == 5 && mod == 0
            if number != 4 {
                index = number
            } else if scale != .x1 || (base != 4 && !isBaseless) {
                return false
            }
            if isBaseless { base = Memory.none }
        }
        if isRIP { base = Memory.rip }
        hasDisplacement = mod != 0 || base >= 16
        guard let displacement = number(mod == 1 ? 1 : hasDisplacement ? 4 : 0) else { return false }
        if base < 16 { base |= extend(1, by: 3) }
        operands.memory = Memory(base: base, index: index, scale: scale, displacement: displacement)
        return true
    }

    private mutating func readImmediate(_ form: Form, _ e: EncodingWord) -> Bool {
        guard let value = number(e.immediateBytes - (e.is4 == nil ? 0 : 1)) else { return false }
        operands.immediate = value
        for constraint in form.operands {
            switch constraint.operandClass {
            case .imm8, .imm16, .imm32: operands.immediate = value & (1 << Int64(constraint.operandClass.width) - 1)
            default: break
            }
        }
        guard let place = e.is4 else { return true }
        guard let last = next(), last & 15 == 0 else { return false }
        set(place, of: form, to: last >> 4)
        return true
    }

    /// A byte register 4 to 7 is spl to dil only with REX, and a REX without bits serves nothing else.
    private func byteRegistersAreNamed(_ form: Form) -> Bool {
        var index = 0
        var needsREX = false
        for constraint in form.operands.prefix(form.operands.explicitCount) where constraint.fixedRegister == nil {
            let kind = constraint.operandClass
            guard kind.isGPR || kind.isXMM else { continue }
            if kind == .r8, operands.registers[index] >> 2 == 1 { needsREX = true }
            index += 1
        }
        return isVEX || (needsREX ? hasREX : !hasREX || rex != 0)
    }
}
