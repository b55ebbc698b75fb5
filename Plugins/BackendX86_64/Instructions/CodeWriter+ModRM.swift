// room: x86-64 instructions, UNSAFE ROOM
// does: the encoder as a function of a form; the short way for forms whose operands all stand in ModRM
// spec: Intel SDM volume 2, sections 2.1 (format), 2.2.1 (REX), tables 2-2 and 2-3 (ModRM and SIB)

/// How a form is encoded whose operands all stand in ModRM and the immediate, as a generated word; 0 for others.
///
///      0–23  opcode bytes           28  reg is a digit            36–38  immediate bytes
///     24–25  their number           29  reg is a byte register    40–47  prefix or 0
///     26     a memory operand       30  rm is one                 48–55  REX or 0
///     27     register 0 is in rm    32–34  the digit
struct ModRMWord {
    let word: UInt64

    @inline(__always) init(_ form: Form) { word = form.modRMWord }

    @inline(__always) private func byte(_ low: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: word &>> low) }
    @inline(__always) private func bit(_ place: UInt64) -> Bool { word & 1 &<< place != 0 }

    var opcode: UInt64 { @inline(__always) get { word & 0xFF_FFFF } }
    var opcodeCount: Int { @inline(__always) get { Int(byte(24) & 3) } }
    var isNone: Bool { @inline(__always) get { word == 0 } }
    var hasMemory: Bool { @inline(__always) get { bit(26) } }
    var isReversed: Bool { @inline(__always) get { bit(27) } }
    var hasDigit: Bool { @inline(__always) get { bit(28) } }
    var hasByteRegisters: Bool { @inline(__always) get { byte(24) & 0x60 != 0 } }
    var digit: UInt8 { @inline(__always) get { byte(32) & 7 } }
    var immediateBytes: Int { @inline(__always) get { Int(byte(36) & 7) } }
    var prefix: UInt8 { @inline(__always) get { byte(40) } }
    var rex: UInt8 { @inline(__always) get { byte(48) } }

    /// The REX that byte registers need to be told from ah, ch, dh and bh.
    func forcedREX(reg: UInt8, rm: UInt8) -> UInt8 {
        (bit(29) ? byteREX(GPR(reg)) : 0) | (bit(30) ? byteREX(GPR(rm)) : 0)
    }
}

extension CodeWriter {
    /// Writes `form` with operands taken from `o`.
    public mutating func encode(_ form: Form, _ o: Operands) {
        let r = o.registers
        let word = ModRMWord(form)
        if word.isNone {
            encodeAny(form, o)
        } else if word.hasMemory {
            encode(form, o.memory, r[0], r[1], immediate: o.immediate, condition: o.condition)
        } else {
            encode(form, r[0], r[1], r[2], immediate: o.immediate, condition: o.condition)
        }
    }

    /// Writes `form`, whose operands are registers and perhaps an immediate.
    public mutating func encode(
        _ form: Form, _ r0: UInt8, _ r1: UInt8, _ r2: UInt8, immediate: Int64, condition: Condition
    ) {
        let word = ModRMWord(form)
        if word.isNone || word.hasMemory {
            let o = Operands(registers: SIMD4(r0, r1, r2, 0), immediate: immediate, condition: condition)
            return encodeAny(form, o)
        }
        let reg = word.hasDigit ? word.digit : word.isReversed ? r1 : r0
        let rm = word.isReversed ? r0 : r1
        reserve()
        let forced = word.hasByteRegisters ? word.forcedREX(reg: reg, rm: rm) : 0
        let modRM = 0xC0 | (reg & 7) &<< 3 | rm & 7
        put(
            word, opcode: word.opcode | UInt64(modRM) &<< UInt64(8 &* word.opcodeCount), word.opcodeCount &+ 1,
            rex: (reg &>> 3) &<< 2 | rm &>> 3 | forced)
        putImmediate(word, immediate)
    }

    /// Writes `form`, which has a memory operand.
    public mutating func encode(
        _ form: Form, _ memory: Memory, _ r0: UInt8, _ r1: UInt8, immediate: Int64, condition: Condition
    ) {
        let word = ModRMWord(form)
        let base = memory.baseNumber
        let displacement = Int32(truncatingIfNeeded: memory.displacement)
        guard word.hasMemory, base < 16, Int64(displacement) == memory.displacement else {
            return encodeAny(
                form,
                Operands(
                    registers: SIMD4(r0, r1, 0, 0), memory: memory, immediate: immediate, condition: condition))
        }
        let reg = word.hasDigit ? word.digit : r0
        reserve()
        var rex = (reg &>> 3) &<< 2 | base &>> 3
        if word.hasByteRegisters { rex |= word.forcedREX(reg: reg, rm: 0) }
        let isNear = Int32(Int8(truncatingIfNeeded: displacement)) == displacement
        let mod: UInt8 = displacement == 0 && base & 7 != 5 ? 0 : isNear ? 0x40 : 0x80
        var bytes = word.opcode
        var count = word.opcodeCount
        let modRM = mod | (reg & 7) &<< 3
        if memory.indexNumber != Memory.none || base & 7 == 4 {
            // No index is encoded as rsp.
            let index = memory.indexNumber == Memory.none ? 4 : memory.indexNumber
            rex |= (index &>> 3) &<< 1
            let sib = memory.scale.rawValue &<< 6 | (index & 7) &<< 3 | base & 7
            bytes |= (UInt64(modRM | 4) | UInt64(sib) &<< 8) &<< UInt64(8 &* count)
            count &+= 2
        } else {
            bytes |= UInt64(modRM | base & 7) &<< UInt64(8 &* count)
            count &+= 1
        }
        if mod == 0x40 {
            bytes |= UInt64(UInt8(truncatingIfNeeded: displacement)) &<< UInt64(8 &* count)
            count &+= 1
        }
        put(word, opcode: bytes, count, rex: rex)
        if mod == 0x80 { store(displacement, count: 4) }
        putImmediate(word, immediate)
    }

    /// Writes the bytes that start with the opcode, and the prefixes before them, by one store.
    @inline(__always)
    private mutating func put(_ word: ModRMWord, opcode: UInt64, _ opcodeCount: Int, rex bits: UInt8) {
        var bytes = opcode
        var count = opcodeCount
        let rex = word.rex | bits
        if rex != 0 {
            bytes = bytes &<< 8 | UInt64(rex | 0x40)
            count &+= 1
        }
        if word.prefix != 0 {
            bytes = bytes &<< 8 | UInt64(word.prefix)
            count &+= 1
        }
        store(bytes, count: count)
    }

    /// The bytes behind an immediate of less than four are slack, which the next instruction overwrites.
    @inline(__always)
    private mutating func putImmediate(_ word: ModRMWord, _ immediate: Int64) {
        if word.immediateBytes > 0 { store(Int32(truncatingIfNeeded: immediate), count: word.immediateBytes) }
    }
}
