// room: frontend/riscv64/instructions
// does: prints an instruction as GNU objdump 2.40 does, with or without pseudo-instructions
// spec: RISC-V Assembly Programmer's Manual

/// How instructions are spelt.
public enum DisassemblyStyle: Sendable {
    /// With pseudo-instructions, compressed ones as what they stand for: `objdump -d`.
    case plain
    /// Every row by its own name: `objdump -d -M no-aliases`.
    case strict
}

/// The text of the instruction at guest address `pc`: the mnemonic, a tab and the operands; no tab where there are none.
///
/// A branch's target is its address in base 16. Words that no assembler writes are printed as `.2byte` or `.4byte`.
public func disassemble(_ i: Instruction, at pc: UInt64, style: DisassemblyStyle = .plain) -> String {
    var printer = InstructionPrinter(pc: pc)
    if i.mnemonic == .illegal {
        let bits = UInt32(bitPattern: i.imm)
        if bits == 0, i.length == 2 { return style == .strict ? "c.unimp" : "unimp" }
        return (i.length == 2 ? ".2byte\t0x" : ".4byte\t0x") + String(bits, radix: 16)
    }
    guard i.isCanonical else { return ".4byte\t0x" + String(i.word, radix: 16) }
    if let alias = Alias.spelling(of: i, strict: style == .strict) {
        printer.instruction(i, alias.text, alias.format)
    } else if style == .strict, i.form != .none {
        printer.instruction(i, i.form.text, i.form.format)
    } else {
        printer.instruction(i, i.mnemonic.text, i.mnemonic.format)
    }
    return printer.text
}

/// The text of the instruction that starts with the low bits of `bits`, as above.
public func disassemble(_ bits: UInt32, at pc: UInt64, style: DisassemblyStyle = .plain) -> String {
    disassemble(decode(bits), at: pc, style: style)
}

/// Names of the integer registers by the psABI, `x0` first.
let integerNames: [String] = [
    "zero", "ra", "sp", "gp", "tp", "t0", "t1", "t2", "s0", "s1", "a0", "a1", "a2", "a3", "a4", "a5",
    "a6", "a7", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "s11", "t3", "t4", "t5", "t6",
]
/// Names of the float registers by the psABI, `f0` first.
let floatNames: [String] = [
    "ft0", "ft1", "ft2", "ft3", "ft4", "ft5", "ft6", "ft7", "fs0", "fs1", "fa0", "fa1", "fa2", "fa3", "fa4", "fa5",
    "fa6", "fa7", "fs2", "fs3", "fs4", "fs5", "fs6", "fs7", "fs8", "fs9", "fs10", "fs11", "ft8", "ft9", "ft10", "ft11",
]
/// Names of the rounding modes by number; the seventh, dynamic, is left out in text.
let roundingNames = ["rne", "rtz", "rdn", "rup", "rmm"]

/// The psABI's name of integer register `x0` to `x31`.
public func integerRegisterName(_ number: UInt8) -> String { integerNames[Int(number & 31)] }

/// The psABI's name of float register `f0` to `f31`.
public func floatRegisterName(_ number: UInt8) -> String { floatNames[Int(number & 31)] }

/// Collects the text of one instruction; the generated `operands` calls one function for each operand.
struct InstructionPrinter {
    var text = ""
    /// The instruction's own guest address.
    var pc: UInt64

    init(pc: UInt64) { self.pc = pc }

    mutating func instruction(_ i: Instruction, _ mnemonic: StaticString, _ format: Format) {
        text += "\(mnemonic)"
        if i.order != 0 { text += i.aq ? (i.rl ? ".aqrl" : ".aq") : ".rl" }
        guard format != .bare else { return }
        text += "\t"
        operands(i, format)
    }

    mutating func mark(_ marks: StaticString) { text += "\(marks)" }
    mutating func integer(_ register: UInt8) { text += integerRegisterName(register) }
    mutating func float(_ register: UInt8) { text += floatRegisterName(register) }
    mutating func decimal(_ value: Int32) { text += String(value) }
    mutating func decimal(_ value: UInt8) { text += String(value) }
    mutating func hex(_ value: Int32) { text += "0x" + String(value, radix: 16) }
    mutating func upper(_ value: Int32) { text += "0x" + String(UInt32(bitPattern: value) >> 12, radix: 16) }
    mutating func target(_ offset: Int32) { text += "0x" + String(pc &+ UInt64(bitPattern: Int64(offset)), radix: 16) }
    mutating func stack() { text += "sp" }

    mutating func csr(_ number: Int32) {
        if let name = registerName(UInt16(truncatingIfNeeded: number)) {
            text += "\(name)"
        } else {
            hex(number)
        }
    }

    mutating func rounding(_ mode: UInt8) {
        if mode != 7 { text += "," + (mode < 5 ? roundingNames[Int(mode)] : "unknown") }
    }

    mutating func fenceset(_ set: Int32) {
        if set == 0 { text += "unknown" }
        for (bit, letter) in zip([8, 4, 2, 1] as [Int32], ["i", "o", "r", "w"]) where set & bit != 0 { text += letter }
    }
}
