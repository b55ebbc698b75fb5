// room: x86-64 instructions, UNSAFE ROOM
// does: the encoder as a function of a form; the short way for forms whose operands all stand in ModRM
// spec: Intel SDM volume 2, sections 2.1 (format), 2.2.1 (REX), tables 2-2 and 2-3 (ModRM and SIB)

/// How a form is encoded whose operands all stand in ModRM and the immediate, as a generated word; 0 for others, and for
/// those with a mandatory prefix or byte registers.
///
///     0  a memory operand       3  REX.W                        12–14  the digit
///     1  register 0 is in rm    4  no memory operand            16–18  number of lead bytes
///     2  reg is a digit         8–10  immediate bytes           32–63  lead: REX where it has W, and the opcode
struct ModRMWord {
    let word: UInt64

    @inline(__always) init(_ form: Form) { word = form.modRMWord }

    @inline(__always) private func bit(_ place: UInt64) -> Bool { word & 1 &<< place != 0 }

    var hasMemory: Bool { @inline(__always) get { bit(0) } }
    var isReversed: Bool { @inline(__always) get { bit(1) } }
    var hasDigit: Bool { @inline(__always) get { bit(2) } }
    var hasREX: Bool { @inline(__always) get { bit(3) } }
    var hasRegistersOnly: Bool { @inline(__always) get { bit(4) } }
    /// A memory operand, a register, and nothing else.
    var isMemoryAndRegister: Bool { @inline(__always) get { word & 0x707 == 1 } }
    var immediateBytes: Int { @inline(__always) get { Int(truncatingIfNeeded: word &>> 8 & 7) } }
    var digit: UInt8 { @inline(__always) get { UInt8(truncatingIfNeeded: word &>> 12) & 7 } }
    var leadCount: Int { @inline(__always) get { Int(truncatingIfNeeded: word &>> 16 & 7) } }
    var lead: UInt64 { @inline(__always) get { word &>> 32 } }
}

extension CodeWriter {
    /// Writes `form` with operands taken from `o`: by its word, if it has one.
    public mutating func encode(_ form: Form, _ o: Operands) {
        let r = o.registers
        let word = ModRMWord(form)
        if word.isMemoryAndRegister {
            encode(form, o.memory, r[0])
        } else if word.hasMemory {
            encode(form, o.memory, r[0], r[1], immediate: o.immediate, condition: o.condition)
        } else if word.hasRegistersOnly {
            encode(form, r[0], r[1], r[2], immediate: o.immediate, condition: o.condition)
        } else {
            encodeAny(form, o)
        }
    }

    /// Writes `form`, whose operands are registers and perhaps an immediate.
    public mutating func encode(
        _ form: Form, _ r0: UInt8, _ r1: UInt8, _ r2: UInt8, immediate: Int64, condition: Condition
    ) {
        let word = ModRMWord(form)
        // A test of the word alone would make branches of the table that it comes from.
        guard word.hasRegistersOnly, r0 | r1 < 16 else {
            return encodeLong(form, SIMD4(r0, r1, r2, 0), .absolute(0), immediate, condition)
        }
        let reg = word.hasDigit ? word.digit : word.isReversed ? r1 : r0
        let rm = word.isReversed ? r0 : r1
        reserve()
        let modRM = 0xC0 | (reg & 7) &<< 3 | rm & 7
        put(word, rex: (reg &>> 3) &<< 2 | rm &>> 3, UInt64(modRM), 1)
        putImmediate(word, immediate)
    }

    /// Writes `form`, which has a memory operand.
    public mutating func encode(
        _ form: Form, _ memory: Memory, _ r0: UInt8, _ r1: UInt8, immediate: Int64, condition: Condition
    ) {
        let word = ModRMWord(form)
        guard word.hasMemory, memory.hasBase, memory.hasShortDisplacement else {
            return encodeLong(form, SIMD4(r0, r1, 0, 0), memory, immediate, condition)
        }
        putMemory(word, memory, reg: word.hasDigit ? word.digit : r0)
        putImmediate(word, immediate)
    }

    /// Writes `form`, which has a memory operand and a register: what most instructions are.
    public mutating func encode(_ form: Form, _ memory: Memory, _ r0: UInt8) {
        let word = ModRMWord(form)
        guard word.isMemoryAndRegister, memory.hasBase, memory.hasShortDisplacement else {
            return encodeLong(form, SIMD4(r0, 0, 0, 0), memory, 0, .equal)
        }
        putMemory(word, memory, reg: r0)
    }

    @inline(never)
    private mutating func encodeLong(
        _ form: Form, _ registers: SIMD4<UInt8>, _ memory: Memory, _ immediate: Int64, _ condition: Condition
    ) {
        encodeAny(form, Operands(registers: registers, memory: memory, immediate: immediate, condition: condition))
    }

    @inline(__always)
    private mutating func putMemory(_ word: ModRMWord, _ memory: Memory, reg: UInt8) {
        reserve()
        let base = memory.baseNumber
        let displacement = Int32(truncatingIfNeeded: memory.displacement)
        let mod: UInt8
        let size: Int
        if Int32(Int8(truncatingIfNeeded: displacement)) != displacement {
            (mod, size) = (0x80, 4)
        } else if displacement != 0 || base & 7 == 5 {
            (mod, size) = (0x40, 1)
        } else {
            (mod, size) = (0, 0)
        }
        let modRM = mod | (reg & 7) &<< 3
        var rex = (reg &>> 3) &<< 2 | base &>> 3
        if memory.indexNumber != Memory.none || base & 7 == 4 {
            // No index is encoded as rsp.
            let index = memory.indexNumber == Memory.none ? 4 : memory.indexNumber
            rex |= (index &>> 3) &<< 1
            let sib = memory.scale.rawValue &<< 6 | (index & 7) &<< 3 | base & 7
            put(word, rex: rex, UInt64(modRM | 4) | UInt64(sib) &<< 8, 2)
        } else {
            put(word, rex: rex, UInt64(modRM | base & 7), 1)
        }
        // What of it is not part of the instruction is slack, which the next one overwrites.
        store(displacement, count: size)
    }

    /// Writes REX, the opcode and `count` bytes after it by one store.
    @inline(__always)
    private mutating func put(_ word: ModRMWord, rex: UInt8, _ rest: UInt64, _ count: Int) {
        var bytes = word.lead | rest &<< UInt64(8 &* word.leadCount)
        var size = word.leadCount &+ count
        if word.hasREX {
            bytes |= UInt64(rex)
        } else if rex != 0 {
            bytes = bytes &<< 8 | UInt64(rex | 0x40)
            size &+= 1
        }
        store(bytes, count: size)
    }

    /// As with displacements, four bytes are stored whatever the immediate's size is.
    @inline(__always)
    private mutating func putImmediate(_ word: ModRMWord, _ immediate: Int64) {
        if word.immediateBytes > 0 { store(Int32(truncatingIfNeeded: immediate), count: word.immediateBytes) }
    }
}

extension Memory {
    /// A register, perhaps with an index.
    @inline(__always) fileprivate var hasBase: Bool { baseNumber < 16 }

    /// The displacement fits into four bytes.
    @inline(__always) fileprivate var hasShortDisplacement: Bool {
        Int64(Int32(truncatingIfNeeded: displacement)) == displacement
    }
}
