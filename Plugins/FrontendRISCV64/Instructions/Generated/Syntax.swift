// room: frontend/riscv64/instructions
// does: formats, and how operands are printed and read
// spec: Plugins/FrontendRISCV64/Tables
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

/// An assembly syntax: the operands that follow a mnemonic.
enum Format: UInt8, Sendable {
    case branchSwap
    case bare
    case r
    case i
    case shift
    case u
    case j
    case branch
    case jalr
    case load
    case store
    case fence
    case lr
    case amo
    case csr
    case csri
    case fload
    case fstore
    case fr
    case frRm
    case fma
    case f1
    case f1Rm
    case fcmp
    case fToX
    case fToXRm
    case xToF
    case xToFRm
    case cRr
    case cRi
    case cShift
    case cSp
    case cRsp
    case cJ
    case cB
    case cR1
    case cLsp
    case cSsp
    case cFlsp
    case cFssp
    case cI
    case cR
    case jalr1
    case rs
    case rs2
    case rs2B
    case csrR
    case csrW
    case csrWi
    case csrRd
    case csrRs
    case csrRds
    case csrRi
}

extension Mnemonic {
    /// The syntax of the row.
    var format: Format {
        switch self {
        case .illegal, .fenceTso, .pause, .ecall, .ebreak, .fenceI: .bare
        case .lrW, .lrD: .lr
        case .scW, .amoswapW, .amoaddW, .amoxorW, .amoandW, .amoorW, .amominW, .amomaxW, .amominuW, .amomaxuW, .scD, .amoswapD, .amoaddD, .amoxorD, .amoandD, .amoorD, .amominD, .amomaxD, .amominuD, .amomaxuD: .amo
        case .fld, .flw: .fload
        case .fsd, .fsw: .fstore
        case .fmaddD, .fmsubD, .fnmsubD, .fnmaddD, .fmaddS, .fmsubS, .fnmsubS, .fnmaddS: .fma
        case .faddD, .fsubD, .fmulD, .fdivD, .faddS, .fsubS, .fmulS, .fdivS: .frRm
        case .fsqrtD, .fcvtSD, .fsqrtS: .f1Rm
        case .fsgnjD, .fsgnjnD, .fsgnjxD, .fminD, .fmaxD, .fsgnjS, .fsgnjnS, .fsgnjxS, .fminS, .fmaxS: .fr
        case .feqD, .fltD, .fleD, .feqS, .fltS, .fleS: .fcmp
        case .fclassD, .fmvXD, .fclassS, .fmvXW: .fToX
        case .fcvtWD, .fcvtWuD, .fcvtLD, .fcvtLuD, .fcvtWS, .fcvtWuS, .fcvtLS, .fcvtLuS: .fToXRm
        case .fcvtDW, .fcvtDWu, .fmvDX, .fmvWX: .xToF
        case .fcvtDL, .fcvtDLu, .fcvtSW, .fcvtSWu, .fcvtSL, .fcvtSLu: .xToFRm
        case .fcvtDS: .f1
        case .lui, .auipc: .u
        case .jal: .j
        case .jalr: .jalr
        case .beq, .bne, .blt, .bge, .bltu, .bgeu: .branch
        case .lb, .lh, .lw, .ld, .lbu, .lhu, .lwu: .load
        case .sb, .sh, .sw, .sd: .store
        case .addi, .slti, .sltiu, .xori, .ori, .andi, .addiw: .i
        case .slli, .srli, .srai, .slliw, .srliw, .sraiw: .shift
        case .add, .sub, .sll, .slt, .sltu, .xor, .srl, .sra, .or, .and, .addw, .subw, .sllw, .srlw, .sraw, .mul, .mulh, .mulhsu, .mulhu, .div, .divu, .rem, .remu, .mulw, .divw, .divuw, .remw, .remuw: .r
        case .fence: .fence
        case .csrrw, .csrrs, .csrrc: .csr
        case .csrrwi, .csrrsi, .csrrci: .csri
        }
    }
}

extension CompressedForm {
    /// The syntax of the row.
    var format: Format {
        switch self {
        case .none, .cNop, .cEbreak: .bare
        case .cAddi4spn: .cRsp
        case .cFld: .fload
        case .cLw, .cLd: .load
        case .cFsd: .fstore
        case .cSw, .cSd: .store
        case .cAddi, .cAddiw, .cLi, .cAndi: .cRi
        case .cAddi16sp: .cSp
        case .cLui: .u
        case .cSrli, .cSrai, .cSlli: .cShift
        case .cSub, .cXor, .cOr, .cAnd, .cSubw, .cAddw, .cMv, .cAdd: .cRr
        case .cJ: .cJ
        case .cBeqz, .cBnez: .cB
        case .cFldsp: .cFlsp
        case .cLwsp, .cLdsp: .cLsp
        case .cJr, .cJalr: .cR1
        case .cFsdsp: .cFssp
        case .cSwsp, .cSdsp: .cSsp
        }
    }
}

extension InstructionPrinter {
    /// Writes the operands of `i` in a format.
    mutating func operands(_ i: Instruction, _ format: Format) {
        switch format {
        case .branchSwap: integer(i.rs2); mark(","); integer(i.rs1); mark(","); target(i.imm)
        case .bare: break
        case .r: integer(i.rd); mark(","); integer(i.rs1); mark(","); integer(i.rs2)
        case .i: integer(i.rd); mark(","); integer(i.rs1); mark(","); decimal(i.imm)
        case .shift: integer(i.rd); mark(","); integer(i.rs1); mark(","); hex(i.imm)
        case .u: integer(i.rd); mark(","); upper(i.imm)
        case .j: integer(i.rd); mark(","); target(i.imm)
        case .branch: integer(i.rs1); mark(","); integer(i.rs2); mark(","); target(i.imm)
        case .jalr: integer(i.rd); mark(","); decimal(i.imm); mark("("); integer(i.rs1); mark(")")
        case .load: integer(i.rd); mark(","); decimal(i.imm); mark("("); integer(i.rs1); mark(")")
        case .store: integer(i.rs2); mark(","); decimal(i.imm); mark("("); integer(i.rs1); mark(")")
        case .fence: fenceset(i.imm >> 4 & 15); mark(","); fenceset(i.imm >> 0 & 15)
        case .lr: integer(i.rd); mark(",("); integer(i.rs1); mark(")")
        case .amo: integer(i.rd); mark(","); integer(i.rs2); mark(",("); integer(i.rs1); mark(")")
        case .csr: integer(i.rd); mark(","); csr(i.imm); mark(","); integer(i.rs1)
        case .csri: integer(i.rd); mark(","); csr(i.imm); mark(","); decimal(i.rs1)
        case .fload: float(i.rd); mark(","); decimal(i.imm); mark("("); integer(i.rs1); mark(")")
        case .fstore: float(i.rs2); mark(","); decimal(i.imm); mark("("); integer(i.rs1); mark(")")
        case .fr: float(i.rd); mark(","); float(i.rs1); mark(","); float(i.rs2)
        case .frRm: float(i.rd); mark(","); float(i.rs1); mark(","); float(i.rs2); rounding(i.rm)
        case .fma: float(i.rd); mark(","); float(i.rs1); mark(","); float(i.rs2); mark(","); float(i.rs3); rounding(i.rm)
        case .f1: float(i.rd); mark(","); float(i.rs1)
        case .f1Rm: float(i.rd); mark(","); float(i.rs1); rounding(i.rm)
        case .fcmp: integer(i.rd); mark(","); float(i.rs1); mark(","); float(i.rs2)
        case .fToX: integer(i.rd); mark(","); float(i.rs1)
        case .fToXRm: integer(i.rd); mark(","); float(i.rs1); rounding(i.rm)
        case .xToF: float(i.rd); mark(","); integer(i.rs1)
        case .xToFRm: float(i.rd); mark(","); integer(i.rs1); rounding(i.rm)
        case .cRr: integer(i.rd); mark(","); integer(i.rs2)
        case .cRi: integer(i.rd); mark(","); decimal(i.imm)
        case .cShift: integer(i.rd); mark(","); hex(i.imm)
        case .cSp: stack(); mark(","); decimal(i.imm)
        case .cRsp: integer(i.rd); mark(","); stack(); mark(","); decimal(i.imm)
        case .cJ: target(i.imm)
        case .cB: integer(i.rs1); mark(","); target(i.imm)
        case .cR1: integer(i.rs1)
        case .cLsp: integer(i.rd); mark(","); decimal(i.imm); mark("("); stack(); mark(")")
        case .cSsp: integer(i.rs2); mark(","); decimal(i.imm); mark("("); stack(); mark(")")
        case .cFlsp: float(i.rd); mark(","); decimal(i.imm); mark("("); stack(); mark(")")
        case .cFssp: float(i.rs2); mark(","); decimal(i.imm); mark("("); stack(); mark(")")
        case .cI: decimal(i.imm)
        case .cR: integer(i.rd)
        case .jalr1: decimal(i.imm); mark("("); integer(i.rs1); mark(")")
        case .rs: integer(i.rd); mark(","); integer(i.rs1)
        case .rs2: integer(i.rd); mark(","); integer(i.rs2)
        case .rs2B: integer(i.rs2); mark(","); target(i.imm)
        case .csrR: integer(i.rd); mark(","); csr(i.imm)
        case .csrW: csr(i.imm); mark(","); integer(i.rs1)
        case .csrWi: csr(i.imm); mark(","); decimal(i.rs1)
        case .csrRd: integer(i.rd)
        case .csrRs: integer(i.rs1)
        case .csrRds: integer(i.rd); mark(","); integer(i.rs1)
        case .csrRi: integer(i.rd); mark(","); decimal(i.rs1)
        }
    }
}

extension OperandReader {
    /// Reads the operands of a format into `i`; false where the text is something else.
    mutating func operands(_ i: inout Instruction, _ format: Format) -> Bool {
        switch format {
        case .branchSwap: return integer(&i.rs2) && mark(",") && integer(&i.rs1) && mark(",") && target(&i.imm)
        case .bare: return true
        case .r: return integer(&i.rd) && mark(",") && integer(&i.rs1) && mark(",") && integer(&i.rs2)
        case .i: return integer(&i.rd) && mark(",") && integer(&i.rs1) && mark(",") && decimal(&i.imm)
        case .shift: return integer(&i.rd) && mark(",") && integer(&i.rs1) && mark(",") && hex(&i.imm)
        case .u: return integer(&i.rd) && mark(",") && upper(&i.imm)
        case .j: return integer(&i.rd) && mark(",") && target(&i.imm)
        case .branch: return integer(&i.rs1) && mark(",") && integer(&i.rs2) && mark(",") && target(&i.imm)
        case .jalr: return integer(&i.rd) && mark(",") && decimal(&i.imm) && mark("(") && integer(&i.rs1) && mark(")")
        case .load: return integer(&i.rd) && mark(",") && decimal(&i.imm) && mark("(") && integer(&i.rs1) && mark(")")
        case .store: return integer(&i.rs2) && mark(",") && decimal(&i.imm) && mark("(") && integer(&i.rs1) && mark(")")
        case .fence: return fenceset(&i.imm, shift: 4) && mark(",") && fenceset(&i.imm, shift: 0)
        case .lr: return integer(&i.rd) && mark(",(") && integer(&i.rs1) && mark(")")
        case .amo: return integer(&i.rd) && mark(",") && integer(&i.rs2) && mark(",(") && integer(&i.rs1) && mark(")")
        case .csr: return integer(&i.rd) && mark(",") && csr(&i.imm) && mark(",") && integer(&i.rs1)
        case .csri: return integer(&i.rd) && mark(",") && csr(&i.imm) && mark(",") && decimal(&i.rs1)
        case .fload: return float(&i.rd) && mark(",") && decimal(&i.imm) && mark("(") && integer(&i.rs1) && mark(")")
        case .fstore: return float(&i.rs2) && mark(",") && decimal(&i.imm) && mark("(") && integer(&i.rs1) && mark(")")
        case .fr: return float(&i.rd) && mark(",") && float(&i.rs1) && mark(",") && float(&i.rs2)
        case .frRm: return float(&i.rd) && mark(",") && float(&i.rs1) && mark(",") && float(&i.rs2) && rounding(&i.rm)
        case .fma: return float(&i.rd) && mark(",") && float(&i.rs1) && mark(",") && float(&i.rs2) && mark(",") && float(&i.rs3) && rounding(&i.rm)
        case .f1: return float(&i.rd) && mark(",") && float(&i.rs1)
        case .f1Rm: return float(&i.rd) && mark(",") && float(&i.rs1) && rounding(&i.rm)
        case .fcmp: return integer(&i.rd) && mark(",") && float(&i.rs1) && mark(",") && float(&i.rs2)
        case .fToX: return integer(&i.rd) && mark(",") && float(&i.rs1)
        case .fToXRm: return integer(&i.rd) && mark(",") && float(&i.rs1) && rounding(&i.rm)
        case .xToF: return float(&i.rd) && mark(",") && integer(&i.rs1)
        case .xToFRm: return float(&i.rd) && mark(",") && integer(&i.rs1) && rounding(&i.rm)
        case .cRr: return integer(&i.rd) && mark(",") && integer(&i.rs2)
        case .cRi: return integer(&i.rd) && mark(",") && decimal(&i.imm)
        case .cShift: return integer(&i.rd) && mark(",") && hex(&i.imm)
        case .cSp: return stack() && mark(",") && decimal(&i.imm)
        case .cRsp: return integer(&i.rd) && mark(",") && stack() && mark(",") && decimal(&i.imm)
        case .cJ: return target(&i.imm)
        case .cB: return integer(&i.rs1) && mark(",") && target(&i.imm)
        case .cR1: return integer(&i.rs1)
        case .cLsp: return integer(&i.rd) && mark(",") && decimal(&i.imm) && mark("(") && stack() && mark(")")
        case .cSsp: return integer(&i.rs2) && mark(",") && decimal(&i.imm) && mark("(") && stack() && mark(")")
        case .cFlsp: return float(&i.rd) && mark(",") && decimal(&i.imm) && mark("(") && stack() && mark(")")
        case .cFssp: return float(&i.rs2) && mark(",") && decimal(&i.imm) && mark("(") && stack() && mark(")")
        case .cI: return decimal(&i.imm)
        case .cR: return integer(&i.rd)
        case .jalr1: return decimal(&i.imm) && mark("(") && integer(&i.rs1) && mark(")")
        case .rs: return integer(&i.rd) && mark(",") && integer(&i.rs1)
        case .rs2: return integer(&i.rd) && mark(",") && integer(&i.rs2)
        case .rs2B: return integer(&i.rs2) && mark(",") && target(&i.imm)
        case .csrR: return integer(&i.rd) && mark(",") && csr(&i.imm)
        case .csrW: return csr(&i.imm) && mark(",") && integer(&i.rs1)
        case .csrWi: return csr(&i.imm) && mark(",") && decimal(&i.rs1)
        case .csrRd: return integer(&i.rd)
        case .csrRs: return integer(&i.rs1)
        case .csrRds: return integer(&i.rd) && mark(",") && integer(&i.rs1)
        case .csrRi: return integer(&i.rd) && mark(",") && decimal(&i.rs1)
        }
    }
}
