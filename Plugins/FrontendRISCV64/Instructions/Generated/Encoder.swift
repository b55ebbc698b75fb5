// room: frontend/riscv64/instructions
// does: fixed bits, fields from members, register numbers
// spec: Plugins/FrontendRISCV64/Tables
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

extension Mnemonic {
    /// The bits that every word of the row has, and which bits those are.
    public var fixedBits: (match: UInt32, mask: UInt32) {
        switch self {
        case .illegal: (0, 0)
        case .lrW: (0x1000202f, 0xf9f0707f)
        case .scW: (0x1800202f, 0xf800707f)
        case .amoswapW: (0x800202f, 0xf800707f)
        case .amoaddW: (0x202f, 0xf800707f)
        case .amoxorW: (0x2000202f, 0xf800707f)
        case .amoandW: (0x6000202f, 0xf800707f)
        case .amoorW: (0x4000202f, 0xf800707f)
        case .amominW: (0x8000202f, 0xf800707f)
        case .amomaxW: (0xa000202f, 0xf800707f)
        case .amominuW: (0xc000202f, 0xf800707f)
        case .amomaxuW: (0xe000202f, 0xf800707f)
        case .lrD: (0x1000302f, 0xf9f0707f)
        case .scD: (0x1800302f, 0xf800707f)
        case .amoswapD: (0x800302f, 0xf800707f)
        case .amoaddD: (0x302f, 0xf800707f)
        case .amoxorD: (0x2000302f, 0xf800707f)
        case .amoandD: (0x6000302f, 0xf800707f)
        case .amoorD: (0x4000302f, 0xf800707f)
        case .amominD: (0x8000302f, 0xf800707f)
        case .amomaxD: (0xa000302f, 0xf800707f)
        case .amominuD: (0xc000302f, 0xf800707f)
        case .amomaxuD: (0xe000302f, 0xf800707f)
        case .fld: (0x3007, 0x707f)
        case .fsd: (0x3027, 0x707f)
        case .fmaddD: (0x2000043, 0x600007f)
        case .fmsubD: (0x2000047, 0x600007f)
        case .fnmsubD: (0x200004b, 0x600007f)
        case .fnmaddD: (0x200004f, 0x600007f)
        case .faddD: (0x2000053, 0xfe00007f)
        case .fsubD: (0xa000053, 0xfe00007f)
        case .fmulD: (0x12000053, 0xfe00007f)
        case .fdivD: (0x1a000053, 0xfe00007f)
        case .fsqrtD: (0x5a000053, 0xfff0007f)
        case .fsgnjD: (0x22000053, 0xfe00707f)
        case .fsgnjnD: (0x22001053, 0xfe00707f)
        case .fsgnjxD: (0x22002053, 0xfe00707f)
        case .fminD: (0x2a000053, 0xfe00707f)
        case .fmaxD: (0x2a001053, 0xfe00707f)
        case .feqD: (0xa2002053, 0xfe00707f)
        case .fltD: (0xa2001053, 0xfe00707f)
        case .fleD: (0xa2000053, 0xfe00707f)
        case .fclassD: (0xe2001053, 0xfff0707f)
        case .fcvtWD: (0xc2000053, 0xfff0007f)
        case .fcvtWuD: (0xc2100053, 0xfff0007f)
        case .fcvtLD: (0xc2200053, 0xfff0007f)
        case .fcvtLuD: (0xc2300053, 0xfff0007f)
        case .fcvtDW: (0xd2000053, 0xfff0007f)
        case .fcvtDWu: (0xd2100053, 0xfff0007f)
        case .fcvtDL: (0xd2200053, 0xfff0007f)
        case .fcvtDLu: (0xd2300053, 0xfff0007f)
        case .fmvXD: (0xe2000053, 0xfff0707f)
        case .fmvDX: (0xf2000053, 0xfff0707f)
        case .fcvtSD: (0x40100053, 0xfff0007f)
        case .fcvtDS: (0x42000053, 0xfff0007f)
        case .flw: (0x2007, 0x707f)
        case .fsw: (0x2027, 0x707f)
        case .fmaddS: (0x43, 0x600007f)
        case .fmsubS: (0x47, 0x600007f)
        case .fnmsubS: (0x4b, 0x600007f)
        case .fnmaddS: (0x4f, 0x600007f)
        case .faddS: (0x53, 0xfe00007f)
        case .fsubS: (0x8000053, 0xfe00007f)
        case .fmulS: (0x10000053, 0xfe00007f)
        case .fdivS: (0x18000053, 0xfe00007f)
        case .fsqrtS: (0x58000053, 0xfff0007f)
        case .fsgnjS: (0x20000053, 0xfe00707f)
        case .fsgnjnS: (0x20001053, 0xfe00707f)
        case .fsgnjxS: (0x20002053, 0xfe00707f)
        case .fminS: (0x28000053, 0xfe00707f)
        case .fmaxS: (0x28001053, 0xfe00707f)
        case .feqS: (0xa0002053, 0xfe00707f)
        case .fltS: (0xa0001053, 0xfe00707f)
        case .fleS: (0xa0000053, 0xfe00707f)
        case .fclassS: (0xe0001053, 0xfff0707f)
        case .fcvtWS: (0xc0000053, 0xfff0007f)
        case .fcvtWuS: (0xc0100053, 0xfff0007f)
        case .fcvtLS: (0xc0200053, 0xfff0007f)
        case .fcvtLuS: (0xc0300053, 0xfff0007f)
        case .fcvtSW: (0xd0000053, 0xfff0007f)
        case .fcvtSWu: (0xd0100053, 0xfff0007f)
        case .fcvtSL: (0xd0200053, 0xfff0007f)
        case .fcvtSLu: (0xd0300053, 0xfff0007f)
        case .fmvXW: (0xe0000053, 0xfff0707f)
        case .fmvWX: (0xf0000053, 0xfff0707f)
        case .lui: (0x37, 0x7f)
        case .auipc: (0x17, 0x7f)
        case .jal: (0x6f, 0x7f)
        case .jalr: (0x67, 0x707f)
        case .beq: (0x63, 0x707f)
        case .bne: (0x1063, 0x707f)
        case .blt: (0x4063, 0x707f)
        case .bge: (0x5063, 0x707f)
        case .bltu: (0x6063, 0x707f)
        case .bgeu: (0x7063, 0x707f)
        case .lb: (0x3, 0x707f)
        case .lh: (0x1003, 0x707f)
        case .lw: (0x2003, 0x707f)
        case .ld: (0x3003, 0x707f)
        case .lbu: (0x4003, 0x707f)
        case .lhu: (0x5003, 0x707f)
        case .lwu: (0x6003, 0x707f)
        case .sb: (0x23, 0x707f)
        case .sh: (0x1023, 0x707f)
        case .sw: (0x2023, 0x707f)
        case .sd: (0x3023, 0x707f)
        case .addi: (0x13, 0x707f)
        case .slti: (0x2013, 0x707f)
        case .sltiu: (0x3013, 0x707f)
        case .xori: (0x4013, 0x707f)
        case .ori: (0x6013, 0x707f)
        case .andi: (0x7013, 0x707f)
        case .slli: (0x1013, 0xfc00707f)
        case .srli: (0x5013, 0xfc00707f)
        case .srai: (0x40005013, 0xfc00707f)
        case .addiw: (0x1b, 0x707f)
        case .slliw: (0x101b, 0xfe00707f)
        case .srliw: (0x501b, 0xfe00707f)
        case .sraiw: (0x4000501b, 0xfe00707f)
        case .add: (0x33, 0xfe00707f)
        case .sub: (0x40000033, 0xfe00707f)
        case .sll: (0x1033, 0xfe00707f)
        case .slt: (0x2033, 0xfe00707f)
        case .sltu: (0x3033, 0xfe00707f)
        case .xor: (0x4033, 0xfe00707f)
        case .srl: (0x5033, 0xfe00707f)
        case .sra: (0x40005033, 0xfe00707f)
        case .or: (0x6033, 0xfe00707f)
        case .and: (0x7033, 0xfe00707f)
        case .addw: (0x3b, 0xfe00707f)
        case .subw: (0x4000003b, 0xfe00707f)
        case .sllw: (0x103b, 0xfe00707f)
        case .srlw: (0x503b, 0xfe00707f)
        case .sraw: (0x4000503b, 0xfe00707f)
        case .fence: (0xf, 0x707f)
        case .fenceTso: (0x8330000f, 0xffffffff)
        case .pause: (0x100000f, 0xffffffff)
        case .ecall: (0x73, 0xffffffff)
        case .ebreak: (0x100073, 0xffffffff)
        case .mul: (0x2000033, 0xfe00707f)
        case .mulh: (0x2001033, 0xfe00707f)
        case .mulhsu: (0x2002033, 0xfe00707f)
        case .mulhu: (0x2003033, 0xfe00707f)
        case .div: (0x2004033, 0xfe00707f)
        case .divu: (0x2005033, 0xfe00707f)
        case .rem: (0x2006033, 0xfe00707f)
        case .remu: (0x2007033, 0xfe00707f)
        case .mulw: (0x200003b, 0xfe00707f)
        case .divw: (0x200403b, 0xfe00707f)
        case .divuw: (0x200503b, 0xfe00707f)
        case .remw: (0x200603b, 0xfe00707f)
        case .remuw: (0x200703b, 0xfe00707f)
        case .csrrw: (0x1073, 0x707f)
        case .csrrs: (0x2073, 0x707f)
        case .csrrc: (0x3073, 0x707f)
        case .csrrwi: (0x5073, 0x707f)
        case .csrrsi: (0x6073, 0x707f)
        case .csrrci: (0x7073, 0x707f)
        case .fenceI: (0x100f, 0x707f)
        }
    }
}

extension CompressedForm {
    /// The bits that every word of the row has, and which bits those are.
    public var fixedBits: (match: UInt32, mask: UInt32) {
        switch self {
        case .none: (0, 0)
        case .cAddi4spn: (0x0, 0xe003)
        case .cFld: (0x2000, 0xe003)
        case .cLw: (0x4000, 0xe003)
        case .cLd: (0x6000, 0xe003)
        case .cFsd: (0xa000, 0xe003)
        case .cSw: (0xc000, 0xe003)
        case .cSd: (0xe000, 0xe003)
        case .cNop: (0x1, 0xef83)
        case .cAddi: (0x1, 0xe003)
        case .cAddiw: (0x2001, 0xe003)
        case .cLi: (0x4001, 0xe003)
        case .cAddi16sp: (0x6101, 0xef83)
        case .cLui: (0x6001, 0xe003)
        case .cSrli: (0x8001, 0xec03)
        case .cSrai: (0x8401, 0xec03)
        case .cAndi: (0x8801, 0xec03)
        case .cSub: (0x8c01, 0xfc63)
        case .cXor: (0x8c21, 0xfc63)
        case .cOr: (0x8c41, 0xfc63)
        case .cAnd: (0x8c61, 0xfc63)
        case .cSubw: (0x9c01, 0xfc63)
        case .cAddw: (0x9c21, 0xfc63)
        case .cJ: (0xa001, 0xe003)
        case .cBeqz: (0xc001, 0xe003)
        case .cBnez: (0xe001, 0xe003)
        case .cSlli: (0x2, 0xe003)
        case .cFldsp: (0x2002, 0xe003)
        case .cLwsp: (0x4002, 0xe003)
        case .cLdsp: (0x6002, 0xe003)
        case .cJr: (0x8002, 0xf07f)
        case .cMv: (0x8002, 0xf003)
        case .cEbreak: (0x9002, 0xffff)
        case .cJalr: (0x9002, 0xf07f)
        case .cAdd: (0x9002, 0xf003)
        case .cFsdsp: (0xa002, 0xe003)
        case .cSwsp: (0xc002, 0xe003)
        case .cSdsp: (0xe002, 0xe003)
        }
    }
}

extension Instruction {
    /// The word of a 32-bit row with this instruction's members in its fields; those that don't fit are cut.
    var word: UInt32 {
        switch mnemonic {
        case .illegal: UInt32(bitPattern: imm)
        case .lrW, .lrD:
            mnemonic.fixedBits.match | place(order, from: 1, bits: 1, at: 26) | place(order, from: 0, bits: 1, at: 25) | place(rs1, from: 0, bits: 5, at: 15) | place(rd, from: 0, bits: 5, at: 7)
        case .scW, .amoswapW, .amoaddW, .amoxorW, .amoandW, .amoorW, .amominW, .amomaxW, .amominuW, .amomaxuW, .scD, .amoswapD, .amoaddD, .amoxorD, .amoandD, .amoorD, .amominD, .amomaxD, .amominuD, .amomaxuD:
            mnemonic.fixedBits.match | place(order, from: 1, bits: 1, at: 26) | place(order, from: 0, bits: 1, at: 25) | place(rs2, from: 0, bits: 5, at: 20) | place(rs1, from: 0, bits: 5, at: 15) | place(rd, from: 0, bits: 5, at: 7)
        case .fld, .flw, .jalr, .lb, .lh, .lw, .ld, .lbu, .lhu, .lwu, .addi, .slti, .sltiu, .xori, .ori, .andi, .addiw, .csrrw, .csrrs, .csrrc, .csrrwi, .csrrsi, .csrrci, .fenceI:
            mnemonic.fixedBits.match | place(imm, from: 0, bits: 12, at: 20) | place(rs1, from: 0, bits: 5, at: 15) | place(rd, from: 0, bits: 5, at: 7)
        case .fsd, .fsw, .sb, .sh, .sw, .sd:
            mnemonic.fixedBits.match | place(imm, from: 5, bits: 7, at: 25) | place(imm, from: 0, bits: 5, at: 7) | place(rs2, from: 0, bits: 5, at: 20) | place(rs1, from: 0, bits: 5, at: 15)
        case .fmaddD, .fmsubD, .fnmsubD, .fnmaddD, .fmaddS, .fmsubS, .fnmsubS, .fnmaddS:
            mnemonic.fixedBits.match | place(rs3, from: 0, bits: 5, at: 27) | place(rs2, from: 0, bits: 5, at: 20) | place(rs1, from: 0, bits: 5, at: 15) | place(rm, from: 0, bits: 3, at: 12) | place(rd, from: 0, bits: 5, at: 7)
        case .faddD, .fsubD, .fmulD, .fdivD, .faddS, .fsubS, .fmulS, .fdivS:
            mnemonic.fixedBits.match | place(rs2, from: 0, bits: 5, at: 20) | place(rs1, from: 0, bits: 5, at: 15) | place(rm, from: 0, bits: 3, at: 12) | place(rd, from: 0, bits: 5, at: 7)
        case .fsqrtD, .fcvtWD, .fcvtWuD, .fcvtLD, .fcvtLuD, .fcvtDW, .fcvtDWu, .fcvtDL, .fcvtDLu, .fcvtSD, .fcvtDS, .fsqrtS, .fcvtWS, .fcvtWuS, .fcvtLS, .fcvtLuS, .fcvtSW, .fcvtSWu, .fcvtSL, .fcvtSLu:
            mnemonic.fixedBits.match | place(rs1, from: 0, bits: 5, at: 15) | place(rm, from: 0, bits: 3, at: 12) | place(rd, from: 0, bits: 5, at: 7)
        case .fsgnjD, .fsgnjnD, .fsgnjxD, .fminD, .fmaxD, .feqD, .fltD, .fleD, .fsgnjS, .fsgnjnS, .fsgnjxS, .fminS, .fmaxS, .feqS, .fltS, .fleS, .add, .sub, .sll, .slt, .sltu, .xor, .srl, .sra, .or, .and, .addw, .subw, .sllw, .srlw, .sraw, .mul, .mulh, .mulhsu, .mulhu, .div, .divu, .rem, .remu, .mulw, .divw, .divuw, .remw, .remuw:
            mnemonic.fixedBits.match | place(rs2, from: 0, bits: 5, at: 20) | place(rs1, from: 0, bits: 5, at: 15) | place(rd, from: 0, bits: 5, at: 7)
        case .fclassD, .fmvXD, .fmvDX, .fclassS, .fmvXW, .fmvWX:
            mnemonic.fixedBits.match | place(rs1, from: 0, bits: 5, at: 15) | place(rd, from: 0, bits: 5, at: 7)
        case .lui, .auipc:
            mnemonic.fixedBits.match | place(imm, from: 12, bits: 20, at: 12) | place(rd, from: 0, bits: 5, at: 7)
        case .jal:
            mnemonic.fixedBits.match | place(imm, from: 20, bits: 1, at: 31) | place(imm, from: 1, bits: 10, at: 21) | place(imm, from: 11, bits: 1, at: 20) | place(imm, from: 12, bits: 8, at: 12) | place(rd, from: 0, bits: 5, at: 7)
        case .beq, .bne, .blt, .bge, .bltu, .bgeu:
            mnemonic.fixedBits.match | place(imm, from: 12, bits: 1, at: 31) | place(imm, from: 5, bits: 6, at: 25) | place(imm, from: 1, bits: 4, at: 8) | place(imm, from: 11, bits: 1, at: 7) | place(rs2, from: 0, bits: 5, at: 20) | place(rs1, from: 0, bits: 5, at: 15)
        case .slli, .srli, .srai:
            mnemonic.fixedBits.match | place(imm, from: 0, bits: 6, at: 20) | place(rs1, from: 0, bits: 5, at: 15) | place(rd, from: 0, bits: 5, at: 7)
        case .slliw, .srliw, .sraiw:
            mnemonic.fixedBits.match | place(imm, from: 0, bits: 5, at: 20) | place(rs1, from: 0, bits: 5, at: 15) | place(rd, from: 0, bits: 5, at: 7)
        case .fence:
            mnemonic.fixedBits.match | place(imm, from: 8, bits: 4, at: 28) | place(imm, from: 4, bits: 4, at: 24) | place(imm, from: 0, bits: 4, at: 20) | place(rs1, from: 0, bits: 5, at: 15) | place(rd, from: 0, bits: 5, at: 7)
        case .fenceTso, .pause, .ecall, .ebreak:
            mnemonic.fixedBits.match
        }
    }

    /// The same for the 16-bit row.
    var halfword: UInt32 {
        switch form {
        case .none: 0
        case .cAddi4spn:
            form.fixedBits.match | place(imm, from: 4, bits: 2, at: 11) | place(imm, from: 6, bits: 4, at: 7) | place(imm, from: 2, bits: 1, at: 6) | place(imm, from: 3, bits: 1, at: 5) | place((rd &- 8), from: 0, bits: 3, at: 2)
        case .cFld, .cLd:
            form.fixedBits.match | place(imm, from: 3, bits: 3, at: 10) | place(imm, from: 6, bits: 2, at: 5) | place((rs1 &- 8), from: 0, bits: 3, at: 7) | place((rd &- 8), from: 0, bits: 3, at: 2)
        case .cLw:
            form.fixedBits.match | place(imm, from: 3, bits: 3, at: 10) | place(imm, from: 2, bits: 1, at: 6) | place(imm, from: 6, bits: 1, at: 5) | place((rs1 &- 8), from: 0, bits: 3, at: 7) | place((rd &- 8), from: 0, bits: 3, at: 2)
        case .cFsd, .cSd:
            form.fixedBits.match | place(imm, from: 3, bits: 3, at: 10) | place(imm, from: 6, bits: 2, at: 5) | place((rs1 &- 8), from: 0, bits: 3, at: 7) | place((rs2 &- 8), from: 0, bits: 3, at: 2)
        case .cSw:
            form.fixedBits.match | place(imm, from: 3, bits: 3, at: 10) | place(imm, from: 2, bits: 1, at: 6) | place(imm, from: 6, bits: 1, at: 5) | place((rs1 &- 8), from: 0, bits: 3, at: 7) | place((rs2 &- 8), from: 0, bits: 3, at: 2)
        case .cNop:
            form.fixedBits.match | place(imm, from: 5, bits: 1, at: 12) | place(imm, from: 0, bits: 5, at: 2)
        case .cAddi, .cAddiw, .cLi, .cSlli:
            form.fixedBits.match | place(imm, from: 5, bits: 1, at: 12) | place(imm, from: 0, bits: 5, at: 2) | place(rd, from: 0, bits: 5, at: 7)
        case .cAddi16sp:
            form.fixedBits.match | place(imm, from: 9, bits: 1, at: 12) | place(imm, from: 4, bits: 1, at: 6) | place(imm, from: 6, bits: 1, at: 5) | place(imm, from: 7, bits: 2, at: 3) | place(imm, from: 5, bits: 1, at: 2)
        case .cLui:
            form.fixedBits.match | place(imm, from: 17, bits: 1, at: 12) | place(imm, from: 12, bits: 5, at: 2) | place(rd, from: 0, bits: 5, at: 7)
        case .cSrli, .cSrai, .cAndi:
            form.fixedBits.match | place(imm, from: 5, bits: 1, at: 12) | place(imm, from: 0, bits: 5, at: 2) | place((rd &- 8), from: 0, bits: 3, at: 7)
        case .cSub, .cXor, .cOr, .cAnd, .cSubw, .cAddw:
            form.fixedBits.match | place((rd &- 8), from: 0, bits: 3, at: 7) | place((rs2 &- 8), from: 0, bits: 3, at: 2)
        case .cJ:
            form.fixedBits.match | place(imm, from: 11, bits: 1, at: 12) | place(imm, from: 4, bits: 1, at: 11) | place(imm, from: 8, bits: 2, at: 9) | place(imm, from: 10, bits: 1, at: 8) | place(imm, from: 6, bits: 1, at: 7) | place(imm, from: 7, bits: 1, at: 6) | place(imm, from: 1, bits: 3, at: 3) | place(imm, from: 5, bits: 1, at: 2)
        case .cBeqz, .cBnez:
            form.fixedBits.match | place(imm, from: 8, bits: 1, at: 12) | place(imm, from: 3, bits: 2, at: 10) | place(imm, from: 6, bits: 2, at: 5) | place(imm, from: 1, bits: 2, at: 3) | place(imm, from: 5, bits: 1, at: 2) | place((rs1 &- 8), from: 0, bits: 3, at: 7)
        case .cFldsp, .cLdsp:
            form.fixedBits.match | place(imm, from: 5, bits: 1, at: 12) | place(imm, from: 3, bits: 2, at: 5) | place(imm, from: 6, bits: 3, at: 2) | place(rd, from: 0, bits: 5, at: 7)
        case .cLwsp:
            form.fixedBits.match | place(imm, from: 5, bits: 1, at: 12) | place(imm, from: 2, bits: 3, at: 4) | place(imm, from: 6, bits: 2, at: 2) | place(rd, from: 0, bits: 5, at: 7)
        case .cJr, .cJalr:
            form.fixedBits.match | place(rs1, from: 0, bits: 5, at: 7)
        case .cMv, .cAdd:
            form.fixedBits.match | place(rd, from: 0, bits: 5, at: 7) | place(rs2, from: 0, bits: 5, at: 2)
        case .cEbreak:
            form.fixedBits.match
        case .cFsdsp, .cSdsp:
            form.fixedBits.match | place(imm, from: 3, bits: 3, at: 10) | place(imm, from: 6, bits: 3, at: 7) | place(rs2, from: 0, bits: 5, at: 2)
        case .cSwsp:
            form.fixedBits.match | place(imm, from: 2, bits: 4, at: 9) | place(imm, from: 6, bits: 2, at: 7) | place(rs2, from: 0, bits: 5, at: 2)
        }
    }

    /// False where a field that the hardware ignores holds what no assembler writes.
    public var isCanonical: Bool {
        guard form == .none else { return true }
        switch mnemonic {
        case .fcvtDW: return rm == 0
        case .fcvtDWu: return rm == 0
        case .fcvtDS: return rm == 0
        case .fence: return imm >> 8 & 15 == 0 && rs1 == 0 && rd == 0
        case .fenceI: return imm == 0 && rs1 == 0 && rd == 0
        default: return true
        }
    }

    /// The instruction with what an assembler writes in the fields that the hardware ignores.
    public var canonical: Instruction {
        var i = self
        guard form == .none else { return i }
        switch mnemonic {
        case .fcvtDW: i.rm = 0
        case .fcvtDWu: i.rm = 0
        case .fcvtDS: i.rm = 0
        case .fence: i.imm = i.imm & ~(15 << 8) | 0 << 8; i.rs1 = 0; i.rd = 0
        case .fenceI: i.imm = 0; i.rs1 = 0; i.rd = 0
        default: break
        }
        return i
    }
}

/// The name of a control and status register; nil for a number without one here.
func registerName(_ csr: UInt16) -> StaticString? {
    switch csr {
    case 0x1: "fflags"
    case 0x2: "frm"
    case 0x3: "fcsr"
    case 0xc00: "cycle"
    case 0xc01: "time"
    case 0xc02: "instret"
    default: nil
    }
}

/// The number of a control and status register by name.
func registerNumber(_ name: String) -> Int32? {
    switch name {
    case "fflags": 0x1
    case "frm": 0x2
    case "fcsr": 0x3
    case "cycle": 0xc00
    case "time": 0xc01
    case "instret": 0xc02
    default: nil
    }
}
