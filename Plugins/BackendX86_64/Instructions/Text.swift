// room: x86-64 instructions
// does: an instruction as text in Intel syntax, spelt as binutils' objdump spells it
// spec: Intel SDM volume 2, section 3.1.1.3 (instruction column); volume 2, table 3-1 (predicates of CMPSD, VCMPSD)

/// The condition codes as mnemonics end in them.
private let conditionNames = [
    "o", "no", "b", "ae", "e", "ne", "be", "a", "s", "ns", "p", "np", "l", "ge", "le", "g",
]
private let wideNames = [
    "rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi", "r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15",
]
private let byteNames = ["al", "cl", "dl", "bl", "spl", "bpl", "sil", "dil"]
private let predicates = [
    "eq", "lt", "le", "unord", "neq", "nlt", "nle", "ord", "eq_uq", "nge", "ngt", "false", "neq_oq", "ge", "gt", "true",
    "eq_os", "lt_oq", "le_oq", "unord_s", "neq_us", "nlt_uq", "nle_uq", "ord_s", "eq_us", "nge_uq", "ngt_uq",
    "false_os",
    "neq_os", "ge_oq", "gt_oq", "true_us",
]
private let mnemonics = mnemonicWords.withUTF8Buffer { bytes in
    bytes.split(separator: UInt8(ascii: " ")).map { word in
        String(decoding: word.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
}

private func hex(_ value: UInt64) -> String { "0x" + String(value, radix: 16) }

/// The name of general register `number` when `width` bits of it are used.
public func registerName(_ register: GPR, width: Int) -> String {
    let number = Int(register.number)
    if number >= 8 { return wideNames[number] + ([8: "b", 16: "w", 32: "d"][width] ?? "") }
    switch width {
    case 8: return byteNames[number]
    case 16: return String(wideNames[number].dropFirst())
    case 32: return "e" + wideNames[number].dropFirst()
    default: return wideNames[number]
    }
}

extension Form {
    /// The mnemonic, without a condition or predicate.
    public var mnemonic: String { mnemonics[Int(rawValue)] }

    /// The whole instruction. `address` is its own, `length` its bytes: branches and rip-relative operands need them.
    public func text(_ o: Operands, at address: UInt64, length: Int) -> String {
        text(o, at: address, length: length, hasDisplacement: o.memory.needsDisplacement)
    }

    func text(_ o: Operands, at address: UInt64, length: Int, hasDisplacement: Bool) -> String {
        let next = address &+ UInt64(length)
        var name = mnemonic
        var words: [String] = []
        var registers = 0
        for constraint in operands.prefix(operands.explicitCount) {
            let kind = constraint.operandClass
            if kind == .condition {
                name = String(name.dropLast(2)) + conditionNames[Int(o.condition.rawValue)]
            } else if kind.isGPR || kind.isXMM {
                var number = constraint.fixedRegister
                if number == nil {
                    number = o.registers[registers]
                    registers += 1
                }
                words.append(kind.isXMM ? "xmm\(number!)" : registerName(GPR(number!), width: kind.width))
            } else if kind.isMemory {
                let size = sizeName(kind, isVector: self != .lock_cmpxchg16b_m)
                words.append(size + o.memory.text(next: next, hasDisplacement: hasDisplacement))
            } else if kind == .one {
                words.append("1")
            } else if let predicate = comparison(o.immediate) {
                name = predicate
            } else {
                words.append(immediateText(kind, o.immediate, next: next))
            }
        }
        return words.isEmpty ? name : name + " " + words.joined(separator: ",")
    }

    /// The width that a sign-extended immediate is extended to.
    private var immediateWidth: Int {
        let first = operands[0].operandClass
        return first.isGPR || first.isMemory ? first.width : 64
    }

    private func immediateText(_ kind: OperandClass, _ value: Int64, next: UInt64) -> String {
        switch kind {
        case .rel8, .rel32: hex(next &+ UInt64(bitPattern: value))
        case .simm8, .simm32: hex(UInt64(bitPattern: value) & (~0 >> UInt64(64 - immediateWidth)))
        default: hex(UInt64(bitPattern: value) & (~0 >> UInt64(64 - kind.width)))
        }
    }

    /// A floating-point comparison's mnemonic with its predicate, if the immediate has one.
    private func comparison(_ immediate: Int64) -> String? {
        let name = mnemonic
        let isVEX = name.hasPrefix("vcmp")
        guard isVEX || name == "cmpsd" || name == "cmpss", immediate >= 0, immediate < (isVEX ? 32 : 8) else {
            return nil
        }
        return name.dropLast(2) + predicates[Int(immediate)] + name.suffix(2)
    }
}

/// The size of a memory operand that `kind` accesses.
private func sizeName(_ kind: OperandClass, isVector: Bool) -> String {
    switch kind {
    case .m8: "BYTE PTR "
    case .m16: "WORD PTR "
    case .m32: "DWORD PTR "
    case .m64: "QWORD PTR "
    case .m128: isVector ? "XMMWORD PTR " : "OWORD PTR "
    default: ""
    }
}

extension Memory {
    /// No encoding of the operand can leave out its displacement.
    var needsDisplacement: Bool { displacement != 0 || base == nil || baseNumber & 7 == 5 }

    /// The operand in brackets; `next` is the address of the following instruction. A displacement of 0 is printed where
    /// the encoding has one.
    func text(next: UInt64, hasDisplacement: Bool) -> String {
        let bits = UInt64(bitPattern: displacement)
        if isRIPRelative { return "[rip+" + hex(bits &- next) + "]" }
        if base == nil, index == nil { return "ds:" + hex(bits) }
        var inner = base.map { wideNames[Int($0.number)] } ?? ""
        if let index {
            inner += inner.isEmpty ? "" : "+"
            inner += wideNames[Int(index.number)] + "*\(1 << scale.rawValue)"
        }
        if hasDisplacement { inner += displacement < 0 ? "-" + hex(0 &- bits) : "+" + hex(bits) }
        return "[" + inner + "]"
    }
}
