// room: x86-64 instructions
// does: how a form is encoded, read from its packed word, and the index from opcode bytes to forms
// spec: Intel SDM volume 2, sections 2.1 to 2.3 and appendix A (opcode maps)

/// The bytes of a form, as 55 bits of a generated table.
///
///      0–7  opcode                  15  lock        28–31  immediate bytes
///      8–9  map: 1, 0F, 0F38, 0F3A  16  +r          32     a register in the last byte's upper half
///     10    VEX                     17  +cc         36–38  operand in ModRM.reg, 7 for none
///     11–12 W: 0, 1, 2 ignored   18–19  ModRM       40–42  … in ModRM.rm
///     13–14 pp: none, 66, F3, F2 20–27  its digit   44–46  … in VEX.vvvv
///                                       or byte     48–50  … in the opcode, 52–54 in the last byte
struct EncodingWord {
    let word: UInt64

    private func field(_ low: UInt64, _ width: UInt64) -> UInt8 { UInt8(word >> low & (1 << width - 1)) }
    private func operand(_ low: UInt64) -> Int? {
        let index = field(low, 3)
        return index == 7 ? nil : Int(index)
    }

    enum ModRM: UInt8 {
        case none, register, digit, byte
    }

    var opcode: UInt8 { field(0, 8) }
    var map: UInt8 { field(8, 2) }
    var isVEX: Bool { field(10, 1) == 1 }
    /// What W has to be; nil where the processor ignores it.
    var w: UInt8? { field(11, 2) == 2 ? nil : field(11, 2) }
    var pp: UInt8 { field(13, 2) }
    var lock: Bool { field(15, 1) == 1 }
    var hasOpcodeRegister: Bool { field(16, 1) == 1 }
    var hasCondition: Bool { field(17, 1) == 1 }
    var modRM: ModRM { ModRM(rawValue: field(18, 2)).unsafelyUnwrapped }
    /// The digit in ModRM.reg, or the whole third opcode byte.
    var digit: UInt8 { field(20, 8) }
    var immediateBytes: Int { Int(field(28, 4)) }
    var reg: Int? { operand(36) }
    var rm: Int? { operand(40) }
    var vvvv: Int? { operand(44) }
    var opcodeRegister: Int? { operand(48) }
    var is4: Int? { operand(52) }

    /// How many opcodes in a row belong to the form.
    var opcodeCount: Int { hasCondition ? 16 : hasOpcodeRegister ? 8 : 1 }
}

extension Form {
    var encoding: EncodingWord { EncodingWord(word: encodingWords[Int(rawValue)]) }
}

/// The forms of each opcode, as chains: a form may be in several, so links are numbered by position, not by form.
struct FormIndex {
    private var heads: [UInt16]
    private var links: [(form: Form, next: UInt16)] = []

    static let end: UInt16 = .max
    static let shared = FormIndex()

    private static func key(isVEX: Bool, map: UInt8, pp: UInt8, opcode: UInt8) -> Int {
        (isVEX ? 1 << 12 : 0) | Int(map) << 10 | Int(pp) << 8 | Int(opcode)
    }

    private init() {
        heads = Array(repeating: FormIndex.end, count: 1 << 13)
        for form in Form.allCases {
            let e = form.encoding
            let first = FormIndex.key(isVEX: e.isVEX, map: e.map, pp: e.pp, opcode: e.opcode)
            for key in first..<first + e.opcodeCount {
                links.append((form, heads[key]))
                heads[key] = UInt16(links.count - 1)
            }
        }
    }

    /// The first form of the opcode for which `accepts` holds.
    func first(isVEX: Bool, map: UInt8, pp: UInt8, opcode: UInt8, where accepts: (Form) -> Bool) -> Form? {
        var link = heads[FormIndex.key(isVEX: isVEX, map: map, pp: pp, opcode: opcode)]
        while link != FormIndex.end {
            let (form, next) = links[Int(link)]
            if accepts(form) { return form }
            link = next
        }
        return nil
    }
}
