// room: frontend/riscv64/instructions
// does: decodes by nested switches on the bits that rows fix
// spec: Plugins/FrontendRISCV64/Tables
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

/// Gives the instruction of a word whose two low bits are set, or `.illegal`.
@usableFromInline
func decode32(_ bits: UInt32) -> Instruction {
    switch bits >> 2 & 0x1f {
    case 0x0:
        switch bits >> 12 & 0x7 {
        case 0x0:
            return operandsLoad(bits, .lb)
        case 0x1:
            return operandsLoad(bits, .lh)
        case 0x2:
            return operandsLoad(bits, .lw)
        case 0x3:
            return operandsLoad(bits, .ld)
        case 0x4:
            return operandsLoad(bits, .lbu)
        case 0x5:
            return operandsLoad(bits, .lhu)
        case 0x6:
            return operandsLoad(bits, .lwu)
        default: break
        }
    case 0x1:
        switch bits >> 12 & 0x7 {
        case 0x2:
            return operandsLoad(bits, .flw)
        case 0x3:
            return operandsLoad(bits, .fld)
        default: break
        }
    case 0x3:
        switch bits >> 12 & 0x7 {
        case 0x0:
            if bits & 0xffff8f80 == 0x83300000 { return operandsNone(bits, .fenceTso) }
            if bits & 0xffff8f80 == 0x1000000 { return operandsNone(bits, .pause) }
            return operandsFence(bits, .fence)
        case 0x1:
            return operandsLoad(bits, .fenceI)
        default: break
        }
    case 0x4:
        switch bits >> 12 & 0x7 {
        case 0x0:
            return operandsLoad(bits, .addi)
        case 0x1:
            if bits & 0xfc000000 == 0x0 { return operandsShift(bits, .slli) }
        case 0x2:
            return operandsLoad(bits, .slti)
        case 0x3:
            return operandsLoad(bits, .sltiu)
        case 0x4:
            return operandsLoad(bits, .xori)
        case 0x5:
            switch bits >> 26 & 0x3f {
            case 0x0:
                return operandsShift(bits, .srli)
            case 0x10:
                return operandsShift(bits, .srai)
            default: break
            }
        case 0x6:
            return operandsLoad(bits, .ori)
        case 0x7:
            return operandsLoad(bits, .andi)
        default: break
        }
    case 0x5:
        return operandsU(bits, .auipc)
    case 0x6:
        switch bits >> 12 & 0x7 {
        case 0x0:
            return operandsLoad(bits, .addiw)
        case 0x1:
            if bits & 0xfe000000 == 0x0 { return operandsShift2(bits, .slliw) }
        case 0x5:
            switch bits >> 25 & 0x7f {
            case 0x0:
                return operandsShift2(bits, .srliw)
            case 0x20:
                return operandsShift2(bits, .sraiw)
            default: break
            }
        default: break
        }
    case 0x8:
        switch bits >> 12 & 0x7 {
        case 0x0:
            return operandsStore(bits, .sb)
        case 0x1:
            return operandsStore(bits, .sh)
        case 0x2:
            return operandsStore(bits, .sw)
        case 0x3:
            return operandsStore(bits, .sd)
        default: break
        }
    case 0x9:
        switch bits >> 12 & 0x7 {
        case 0x2:
            return operandsStore(bits, .fsw)
        case 0x3:
            return operandsStore(bits, .fsd)
        default: break
        }
    case 0xb:
        switch bits >> 12 & 0x7 {
        case 0x2:
            switch bits >> 27 & 0x1f {
            case 0x0:
                return operandsAmo(bits, .amoaddW)
            case 0x1:
                return operandsAmo(bits, .amoswapW)
            case 0x2:
                if bits & 0x1f00000 == 0x0 { return operandsLr(bits, .lrW) }
            case 0x3:
                return operandsAmo(bits, .scW)
            case 0x4:
                return operandsAmo(bits, .amoxorW)
            case 0x8:
                return operandsAmo(bits, .amoorW)
            case 0xc:
                return operandsAmo(bits, .amoandW)
            case 0x10:
                return operandsAmo(bits, .amominW)
            case 0x14:
                return operandsAmo(bits, .amomaxW)
            case 0x18:
                return operandsAmo(bits, .amominuW)
            case 0x1c:
                return operandsAmo(bits, .amomaxuW)
            default: break
            }
        case 0x3:
            switch bits >> 27 & 0x1f {
            case 0x0:
                return operandsAmo(bits, .amoaddD)
            case 0x1:
                return operandsAmo(bits, .amoswapD)
            case 0x2:
                if bits & 0x1f00000 == 0x0 { return operandsLr(bits, .lrD) }
            case 0x3:
                return operandsAmo(bits, .scD)
            case 0x4:
                return operandsAmo(bits, .amoxorD)
            case 0x8:
                return operandsAmo(bits, .amoorD)
            case 0xc:
                return operandsAmo(bits, .amoandD)
            case 0x10:
                return operandsAmo(bits, .amominD)
            case 0x14:
                return operandsAmo(bits, .amomaxD)
            case 0x18:
                return operandsAmo(bits, .amominuD)
            case 0x1c:
                return operandsAmo(bits, .amomaxuD)
            default: break
            }
        default: break
        }
    case 0xc:
        switch bits >> 12 & 0x7 {
        case 0x0:
            switch bits >> 25 & 0x7f {
            case 0x0:
                return operandsR(bits, .add)
            case 0x1:
                return operandsR(bits, .mul)
            case 0x20:
                return operandsR(bits, .sub)
            default: break
            }
        case 0x1:
            switch bits >> 25 & 0x7f {
            case 0x0:
                return operandsR(bits, .sll)
            case 0x1:
                return operandsR(bits, .mulh)
            default: break
            }
        case 0x2:
            switch bits >> 25 & 0x7f {
            case 0x0:
                return operandsR(bits, .slt)
            case 0x1:
                return operandsR(bits, .mulhsu)
            default: break
            }
        case 0x3:
            switch bits >> 25 & 0x7f {
            case 0x0:
                return operandsR(bits, .sltu)
            case 0x1:
                return operandsR(bits, .mulhu)
            default: break
            }
        case 0x4:
            switch bits >> 25 & 0x7f {
            case 0x0:
                return operandsR(bits, .xor)
            case 0x1:
                return operandsR(bits, .div)
            default: break
            }
        case 0x5:
            switch bits >> 25 & 0x7f {
            case 0x0:
                return operandsR(bits, .srl)
            case 0x1:
                return operandsR(bits, .divu)
            case 0x20:
                return operandsR(bits, .sra)
            default: break
            }
        case 0x6:
            switch bits >> 25 & 0x7f {
            case 0x0:
                return operandsR(bits, .or)
            case 0x1:
                return operandsR(bits, .rem)
            default: break
            }
        case 0x7:
            switch bits >> 25 & 0x7f {
            case 0x0:
                return operandsR(bits, .and)
            case 0x1:
                return operandsR(bits, .remu)
            default: break
            }
        default: break
        }
    case 0xd:
        return operandsU(bits, .lui)
    case 0xe:
        switch bits >> 12 & 0x7 {
        case 0x0:
            switch bits >> 25 & 0x7f {
            case 0x0:
                return operandsR(bits, .addw)
            case 0x1:
                return operandsR(bits, .mulw)
            case 0x20:
                return operandsR(bits, .subw)
            default: break
            }
        case 0x1:
            if bits & 0xfe000000 == 0x0 { return operandsR(bits, .sllw) }
        case 0x4:
            if bits & 0xfe000000 == 0x2000000 { return operandsR(bits, .divw) }
        case 0x5:
            switch bits >> 25 & 0x7f {
            case 0x0:
                return operandsR(bits, .srlw)
            case 0x1:
                return operandsR(bits, .divuw)
            case 0x20:
                return operandsR(bits, .sraw)
            default: break
            }
        case 0x6:
            if bits & 0xfe000000 == 0x2000000 { return operandsR(bits, .remw) }
        case 0x7:
            if bits & 0xfe000000 == 0x2000000 { return operandsR(bits, .remuw) }
        default: break
        }
    case 0x10:
        switch bits >> 25 & 0x3 {
        case 0x0:
            if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsFma(bits, .fmaddS) }
        case 0x1:
            if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsFma(bits, .fmaddD) }
        default: break
        }
    case 0x11:
        switch bits >> 25 & 0x3 {
        case 0x0:
            if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsFma(bits, .fmsubS) }
        case 0x1:
            if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsFma(bits, .fmsubD) }
        default: break
        }
    case 0x12:
        switch bits >> 25 & 0x3 {
        case 0x0:
            if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsFma(bits, .fnmsubS) }
        case 0x1:
            if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsFma(bits, .fnmsubD) }
        default: break
        }
    case 0x13:
        switch bits >> 25 & 0x3 {
        case 0x0:
            if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsFma(bits, .fnmaddS) }
        case 0x1:
            if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsFma(bits, .fnmaddD) }
        default: break
        }
    case 0x14:
        switch bits >> 25 & 0x7f {
        case 0x0:
            if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsFrRm(bits, .faddS) }
        case 0x1:
            if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsFrRm(bits, .faddD) }
        case 0x4:
            if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsFrRm(bits, .fsubS) }
        case 0x5:
            if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsFrRm(bits, .fsubD) }
        case 0x8:
            if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsFrRm(bits, .fmulS) }
        case 0x9:
            if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsFrRm(bits, .fmulD) }
        case 0xc:
            if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsFrRm(bits, .fdivS) }
        case 0xd:
            if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsFrRm(bits, .fdivD) }
        case 0x10:
            switch bits >> 12 & 0x7 {
            case 0x0:
                return operandsR(bits, .fsgnjS)
            case 0x1:
                return operandsR(bits, .fsgnjnS)
            case 0x2:
                return operandsR(bits, .fsgnjxS)
            default: break
            }
        case 0x11:
            switch bits >> 12 & 0x7 {
            case 0x0:
                return operandsR(bits, .fsgnjD)
            case 0x1:
                return operandsR(bits, .fsgnjnD)
            case 0x2:
                return operandsR(bits, .fsgnjxD)
            default: break
            }
        case 0x14:
            switch bits >> 12 & 0x7 {
            case 0x0:
                return operandsR(bits, .fminS)
            case 0x1:
                return operandsR(bits, .fmaxS)
            default: break
            }
        case 0x15:
            switch bits >> 12 & 0x7 {
            case 0x0:
                return operandsR(bits, .fminD)
            case 0x1:
                return operandsR(bits, .fmaxD)
            default: break
            }
        case 0x20:
            if bits & 0x1f00000 == 0x100000, bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsF1Rm(bits, .fcvtSD) }
        case 0x21:
            if bits & 0x1f00000 == 0x0, bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsF1Rm(bits, .fcvtDS) }
        case 0x2c:
            if bits & 0x1f00000 == 0x0, bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsF1Rm(bits, .fsqrtS) }
        case 0x2d:
            if bits & 0x1f00000 == 0x0, bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsF1Rm(bits, .fsqrtD) }
        case 0x50:
            switch bits >> 12 & 0x7 {
            case 0x0:
                return operandsR(bits, .fleS)
            case 0x1:
                return operandsR(bits, .fltS)
            case 0x2:
                return operandsR(bits, .feqS)
            default: break
            }
        case 0x51:
            switch bits >> 12 & 0x7 {
            case 0x0:
                return operandsR(bits, .fleD)
            case 0x1:
                return operandsR(bits, .fltD)
            case 0x2:
                return operandsR(bits, .feqD)
            default: break
            }
        case 0x60:
            switch bits >> 20 & 0x1f {
            case 0x0:
                if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsF1Rm(bits, .fcvtWS) }
            case 0x1:
                if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsF1Rm(bits, .fcvtWuS) }
            case 0x2:
                if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsF1Rm(bits, .fcvtLS) }
            case 0x3:
                if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsF1Rm(bits, .fcvtLuS) }
            default: break
            }
        case 0x61:
            switch bits >> 20 & 0x1f {
            case 0x0:
                if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsF1Rm(bits, .fcvtWD) }
            case 0x1:
                if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsF1Rm(bits, .fcvtWuD) }
            case 0x2:
                if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsF1Rm(bits, .fcvtLD) }
            case 0x3:
                if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsF1Rm(bits, .fcvtLuD) }
            default: break
            }
        case 0x68:
            switch bits >> 20 & 0x1f {
            case 0x0:
                if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsF1Rm(bits, .fcvtSW) }
            case 0x1:
                if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsF1Rm(bits, .fcvtSWu) }
            case 0x2:
                if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsF1Rm(bits, .fcvtSL) }
            case 0x3:
                if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsF1Rm(bits, .fcvtSLu) }
            default: break
            }
        case 0x69:
            switch bits >> 20 & 0x1f {
            case 0x0:
                if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsF1Rm(bits, .fcvtDW) }
            case 0x1:
                if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsF1Rm(bits, .fcvtDWu) }
            case 0x2:
                if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsF1Rm(bits, .fcvtDL) }
            case 0x3:
                if bits & 0x7000 != 0x5000, bits & 0x7000 != 0x6000 { return operandsF1Rm(bits, .fcvtDLu) }
            default: break
            }
        case 0x70:
            switch bits >> 12 & 0x7 {
            case 0x0:
                if bits & 0x1f00000 == 0x0 { return operandsFToX(bits, .fmvXW) }
            case 0x1:
                if bits & 0x1f00000 == 0x0 { return operandsFToX(bits, .fclassS) }
            default: break
            }
        case 0x71:
            switch bits >> 12 & 0x7 {
            case 0x0:
                if bits & 0x1f00000 == 0x0 { return operandsFToX(bits, .fmvXD) }
            case 0x1:
                if bits & 0x1f00000 == 0x0 { return operandsFToX(bits, .fclassD) }
            default: break
            }
        case 0x78:
            if bits & 0x1f07000 == 0x0 { return operandsFToX(bits, .fmvWX) }
        case 0x79:
            if bits & 0x1f07000 == 0x0 { return operandsFToX(bits, .fmvDX) }
        default: break
        }
    case 0x18:
        switch bits >> 12 & 0x7 {
        case 0x0:
            return operandsBranch(bits, .beq)
        case 0x1:
            return operandsBranch(bits, .bne)
        case 0x4:
            return operandsBranch(bits, .blt)
        case 0x5:
            return operandsBranch(bits, .bge)
        case 0x6:
            return operandsBranch(bits, .bltu)
        case 0x7:
            return operandsBranch(bits, .bgeu)
        default: break
        }
    case 0x19:
        if bits & 0x7000 == 0x0 { return operandsLoad(bits, .jalr) }
    case 0x1b:
        return operandsJ(bits, .jal)
    case 0x1c:
        switch bits >> 12 & 0x7 {
        case 0x0:
            switch bits >> 7 & 0x1f {
            case 0x0:
                switch bits >> 15 & 0x1ffff {
                case 0x0:
                    return operandsNone(bits, .ecall)
                case 0x20:
                    return operandsNone(bits, .ebreak)
                default: break
                }
            default: break
            }
        case 0x1:
            return operandsCsr(bits, .csrrw)
        case 0x2:
            return operandsCsr(bits, .csrrs)
        case 0x3:
            return operandsCsr(bits, .csrrc)
        case 0x5:
            return operandsCsr(bits, .csrrwi)
        case 0x6:
            return operandsCsr(bits, .csrrsi)
        case 0x7:
            return operandsCsr(bits, .csrrci)
        default: break
        }
    default: break
    }
    return Instruction(illegal: bits, length: 4)
}

/// Gives the instruction of a 16-bit word, or `.illegal`.
@usableFromInline
func decode16(_ bits: UInt32) -> Instruction {
    switch bits >> 0 & 0x3 {
    case 0x0:
        switch bits >> 13 & 0x7 {
        case 0x0:
            if bits & 0x1fe0 != 0x0 { return compressedCRsp(bits, .addi, .cAddi4spn) }
        case 0x1:
            return compressedFload(bits, .fld, .cFld)
        case 0x2:
            return compressedLoad(bits, .lw, .cLw)
        case 0x3:
            return compressedFload(bits, .ld, .cLd)
        case 0x5:
            return compressedFstore(bits, .fsd, .cFsd)
        case 0x6:
            return compressedStore(bits, .sw, .cSw)
        case 0x7:
            return compressedFstore(bits, .sd, .cSd)
        default: break
        }
    case 0x1:
        switch bits >> 13 & 0x7 {
        case 0x0:
            if bits & 0xf80 == 0x0 { return compressedNone(bits, .addi, .cNop) }
            if bits & 0xf80 != 0x0 { return compressedCRi(bits, .addi, .cAddi) }
        case 0x1:
            if bits & 0xf80 != 0x0 { return compressedCRi(bits, .addiw, .cAddiw) }
        case 0x2:
            return compressedCRi2(bits, .addi, .cLi)
        case 0x3:
            if bits & 0xf80 == 0x100, bits & 0x107c != 0x0 { return compressedCSp(bits, .addi, .cAddi16sp) }
            if bits & 0xf80 != 0x100, bits & 0x107c != 0x0 { return compressedU(bits, .lui, .cLui) }
        case 0x4:
            switch bits >> 10 & 0x3 {
            case 0x0:
                return compressedCShift(bits, .srli, .cSrli)
            case 0x1:
                return compressedCShift(bits, .srai, .cSrai)
            case 0x2:
                return compressedCRi3(bits, .andi, .cAndi)
            case 0x3:
                switch bits >> 5 & 0x3 {
                case 0x0:
                    switch bits >> 12 & 0x1 {
                    case 0x0:
                        return compressedCRr(bits, .sub, .cSub)
                    case 0x1:
                        return compressedCRr(bits, .subw, .cSubw)
                    default: break
                    }
                case 0x1:
                    switch bits >> 12 & 0x1 {
                    case 0x0:
                        return compressedCRr(bits, .xor, .cXor)
                    case 0x1:
                        return compressedCRr(bits, .addw, .cAddw)
                    default: break
                    }
                case 0x2:
                    if bits & 0x1000 == 0x0 { return compressedCRr(bits, .or, .cOr) }
                case 0x3:
                    if bits & 0x1000 == 0x0 { return compressedCRr(bits, .and, .cAnd) }
                default: break
                }
            default: break
            }
        case 0x5:
            return compressedCJ(bits, .jal, .cJ)
        case 0x6:
            return compressedCB(bits, .beq, .cBeqz)
        case 0x7:
            return compressedCB(bits, .bne, .cBnez)
        default: break
        }
    case 0x2:
        switch bits >> 13 & 0x7 {
        case 0x0:
            return compressedCShift2(bits, .slli, .cSlli)
        case 0x1:
            return compressedCFlsp(bits, .fld, .cFldsp)
        case 0x2:
            if bits & 0xf80 != 0x0 { return compressedCLsp(bits, .lw, .cLwsp) }
        case 0x3:
            if bits & 0xf80 != 0x0 { return compressedCFlsp(bits, .ld, .cLdsp) }
        case 0x4:
            switch bits >> 12 & 0x1 {
            case 0x0:
                if bits & 0x7c == 0x0, bits & 0xf80 != 0x0 { return compressedCR1(bits, .jalr, .cJr) }
                if bits & 0x7c != 0x0 { return compressedCRr2(bits, .add, .cMv) }
            case 0x1:
                if bits & 0xffc == 0x0 { return compressedNone2(bits, .ebreak, .cEbreak) }
                if bits & 0x7c == 0x0, bits & 0xf80 != 0x0 { return compressedCR12(bits, .jalr, .cJalr) }
                if bits & 0x7c != 0x0 { return compressedCRr3(bits, .add, .cAdd) }
            default: break
            }
        case 0x5:
            return compressedCFssp(bits, .fsd, .cFsdsp)
        case 0x6:
            return compressedCSsp(bits, .sw, .cSwsp)
        case 0x7:
            return compressedCFssp(bits, .sd, .cSdsp)
        default: break
        }
    default: break
    }
    return Instruction(illegal: bits, length: 2)
}

@inline(never)
private func operandsLoad(_ bits: UInt32, _ mnemonic: Mnemonic) -> Instruction {
    var i = Instruction(mnemonic, length: 4)
    i.rd = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 15 & 0x1f)
    i.imm = signed(bits >> 20 & 0xfff, width: 12)
    return i
}

@inline(never)
private func operandsNone(_ bits: UInt32, _ mnemonic: Mnemonic) -> Instruction {
    return Instruction(mnemonic, length: 4)
}

@inline(never)
private func operandsFence(_ bits: UInt32, _ mnemonic: Mnemonic) -> Instruction {
    var i = Instruction(mnemonic, length: 4)
    i.rd = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 15 & 0x1f)
    i.imm = Int32(truncatingIfNeeded: (bits >> 28 & 0xf) << 8) | Int32(truncatingIfNeeded: (bits >> 24 & 0xf) << 4) | Int32(truncatingIfNeeded: bits >> 20 & 0xf)
    return i
}

@inline(never)
private func operandsShift(_ bits: UInt32, _ mnemonic: Mnemonic) -> Instruction {
    var i = Instruction(mnemonic, length: 4)
    i.rd = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 15 & 0x1f)
    i.imm = Int32(truncatingIfNeeded: bits >> 20 & 0x3f)
    return i
}

@inline(never)
private func operandsU(_ bits: UInt32, _ mnemonic: Mnemonic) -> Instruction {
    var i = Instruction(mnemonic, length: 4)
    i.rd = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.imm = signed((bits >> 12 & 0xfffff) << 12, width: 32)
    return i
}

@inline(never)
private func operandsShift2(_ bits: UInt32, _ mnemonic: Mnemonic) -> Instruction {
    var i = Instruction(mnemonic, length: 4)
    i.rd = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 15 & 0x1f)
    i.imm = Int32(truncatingIfNeeded: bits >> 20 & 0x1f)
    return i
}

@inline(never)
private func operandsStore(_ bits: UInt32, _ mnemonic: Mnemonic) -> Instruction {
    var i = Instruction(mnemonic, length: 4)
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 15 & 0x1f)
    i.rs2 = UInt8(truncatingIfNeeded: bits >> 20 & 0x1f)
    i.imm = signed((bits >> 25 & 0x7f) << 5 | bits >> 7 & 0x1f, width: 12)
    return i
}

@inline(never)
private func operandsAmo(_ bits: UInt32, _ mnemonic: Mnemonic) -> Instruction {
    var i = Instruction(mnemonic, length: 4)
    i.rd = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 15 & 0x1f)
    i.rs2 = UInt8(truncatingIfNeeded: bits >> 20 & 0x1f)
    i.order = UInt8(truncatingIfNeeded: (bits >> 26 & 0x1) << 1) | UInt8(truncatingIfNeeded: bits >> 25 & 0x1)
    return i
}

@inline(never)
private func operandsLr(_ bits: UInt32, _ mnemonic: Mnemonic) -> Instruction {
    var i = Instruction(mnemonic, length: 4)
    i.rd = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 15 & 0x1f)
    i.order = UInt8(truncatingIfNeeded: (bits >> 26 & 0x1) << 1) | UInt8(truncatingIfNeeded: bits >> 25 & 0x1)
    return i
}

@inline(never)
private func operandsR(_ bits: UInt32, _ mnemonic: Mnemonic) -> Instruction {
    var i = Instruction(mnemonic, length: 4)
    i.rd = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 15 & 0x1f)
    i.rs2 = UInt8(truncatingIfNeeded: bits >> 20 & 0x1f)
    return i
}

@inline(never)
private func operandsFma(_ bits: UInt32, _ mnemonic: Mnemonic) -> Instruction {
    var i = Instruction(mnemonic, length: 4)
    i.rd = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 15 & 0x1f)
    i.rs2 = UInt8(truncatingIfNeeded: bits >> 20 & 0x1f)
    i.rs3 = UInt8(truncatingIfNeeded: bits >> 27 & 0x1f)
    i.rm = UInt8(truncatingIfNeeded: bits >> 12 & 0x7)
    return i
}

@inline(never)
private func operandsFrRm(_ bits: UInt32, _ mnemonic: Mnemonic) -> Instruction {
    var i = Instruction(mnemonic, length: 4)
    i.rd = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 15 & 0x1f)
    i.rs2 = UInt8(truncatingIfNeeded: bits >> 20 & 0x1f)
    i.rm = UInt8(truncatingIfNeeded: bits >> 12 & 0x7)
    return i
}

@inline(never)
private func operandsF1Rm(_ bits: UInt32, _ mnemonic: Mnemonic) -> Instruction {
    var i = Instruction(mnemonic, length: 4)
    i.rd = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 15 & 0x1f)
    i.rm = UInt8(truncatingIfNeeded: bits >> 12 & 0x7)
    return i
}

@inline(never)
private func operandsFToX(_ bits: UInt32, _ mnemonic: Mnemonic) -> Instruction {
    var i = Instruction(mnemonic, length: 4)
    i.rd = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 15 & 0x1f)
    return i
}

@inline(never)
private func operandsBranch(_ bits: UInt32, _ mnemonic: Mnemonic) -> Instruction {
    var i = Instruction(mnemonic, length: 4)
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 15 & 0x1f)
    i.rs2 = UInt8(truncatingIfNeeded: bits >> 20 & 0x1f)
    i.imm = signed((bits >> 31 & 0x1) << 12 | (bits >> 25 & 0x3f) << 5 | (bits >> 8 & 0xf) << 1 | (bits >> 7 & 0x1) << 11, width: 13)
    return i
}

@inline(never)
private func operandsJ(_ bits: UInt32, _ mnemonic: Mnemonic) -> Instruction {
    var i = Instruction(mnemonic, length: 4)
    i.rd = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.imm = signed((bits >> 31 & 0x1) << 20 | (bits >> 21 & 0x3ff) << 1 | (bits >> 20 & 0x1) << 11 | (bits >> 12 & 0xff) << 12, width: 21)
    return i
}

@inline(never)
private func operandsCsr(_ bits: UInt32, _ mnemonic: Mnemonic) -> Instruction {
    var i = Instruction(mnemonic, length: 4)
    i.rd = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 15 & 0x1f)
    i.imm = Int32(truncatingIfNeeded: bits >> 20 & 0xfff)
    return i
}

@inline(never)
private func compressedCRsp(_ bits: UInt32, _ mnemonic: Mnemonic, _ form: CompressedForm) -> Instruction {
    var i = Instruction(mnemonic, form: form, length: 2)
    i.rd = UInt8(truncatingIfNeeded: bits >> 2 & 0x7) + 8
    i.rs1 = 2
    i.imm = Int32(truncatingIfNeeded: (bits >> 11 & 0x3) << 4 | (bits >> 7 & 0xf) << 6 | (bits >> 6 & 0x1) << 2 | (bits >> 5 & 0x1) << 3)
    return i
}

@inline(never)
private func compressedFload(_ bits: UInt32, _ mnemonic: Mnemonic, _ form: CompressedForm) -> Instruction {
    var i = Instruction(mnemonic, form: form, length: 2)
    i.rd = UInt8(truncatingIfNeeded: bits >> 2 & 0x7) + 8
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 7 & 0x7) + 8
    i.imm = Int32(truncatingIfNeeded: (bits >> 10 & 0x7) << 3 | (bits >> 5 & 0x3) << 6)
    return i
}

@inline(never)
private func compressedLoad(_ bits: UInt32, _ mnemonic: Mnemonic, _ form: CompressedForm) -> Instruction {
    var i = Instruction(mnemonic, form: form, length: 2)
    i.rd = UInt8(truncatingIfNeeded: bits >> 2 & 0x7) + 8
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 7 & 0x7) + 8
    i.imm = Int32(truncatingIfNeeded: (bits >> 10 & 0x7) << 3 | (bits >> 6 & 0x1) << 2 | (bits >> 5 & 0x1) << 6)
    return i
}

@inline(never)
private func compressedFstore(_ bits: UInt32, _ mnemonic: Mnemonic, _ form: CompressedForm) -> Instruction {
    var i = Instruction(mnemonic, form: form, length: 2)
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 7 & 0x7) + 8
    i.rs2 = UInt8(truncatingIfNeeded: bits >> 2 & 0x7) + 8
    i.imm = Int32(truncatingIfNeeded: (bits >> 10 & 0x7) << 3 | (bits >> 5 & 0x3) << 6)
    return i
}

@inline(never)
private func compressedStore(_ bits: UInt32, _ mnemonic: Mnemonic, _ form: CompressedForm) -> Instruction {
    var i = Instruction(mnemonic, form: form, length: 2)
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 7 & 0x7) + 8
    i.rs2 = UInt8(truncatingIfNeeded: bits >> 2 & 0x7) + 8
    i.imm = Int32(truncatingIfNeeded: (bits >> 10 & 0x7) << 3 | (bits >> 6 & 0x1) << 2 | (bits >> 5 & 0x1) << 6)
    return i
}

@inline(never)
private func compressedNone(_ bits: UInt32, _ mnemonic: Mnemonic, _ form: CompressedForm) -> Instruction {
    var i = Instruction(mnemonic, form: form, length: 2)
    i.rd = 0
    i.rs1 = 0
    i.imm = signed((bits >> 12 & 0x1) << 5 | bits >> 2 & 0x1f, width: 6)
    return i
}

@inline(never)
private func compressedCRi(_ bits: UInt32, _ mnemonic: Mnemonic, _ form: CompressedForm) -> Instruction {
    var i = Instruction(mnemonic, form: form, length: 2)
    i.rd = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.imm = signed((bits >> 12 & 0x1) << 5 | bits >> 2 & 0x1f, width: 6)
    return i
}

@inline(never)
private func compressedCRi2(_ bits: UInt32, _ mnemonic: Mnemonic, _ form: CompressedForm) -> Instruction {
    var i = Instruction(mnemonic, form: form, length: 2)
    i.rd = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.rs1 = 0
    i.imm = signed((bits >> 12 & 0x1) << 5 | bits >> 2 & 0x1f, width: 6)
    return i
}

@inline(never)
private func compressedCSp(_ bits: UInt32, _ mnemonic: Mnemonic, _ form: CompressedForm) -> Instruction {
    var i = Instruction(mnemonic, form: form, length: 2)
    i.rd = 2
    i.rs1 = 2
    i.imm = signed((bits >> 12 & 0x1) << 9 | (bits >> 6 & 0x1) << 4 | (bits >> 5 & 0x1) << 6 | (bits >> 3 & 0x3) << 7 | (bits >> 2 & 0x1) << 5, width: 10)
    return i
}

@inline(never)
private func compressedU(_ bits: UInt32, _ mnemonic: Mnemonic, _ form: CompressedForm) -> Instruction {
    var i = Instruction(mnemonic, form: form, length: 2)
    i.rd = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.imm = signed((bits >> 12 & 0x1) << 17 | (bits >> 2 & 0x1f) << 12, width: 18)
    return i
}

@inline(never)
private func compressedCShift(_ bits: UInt32, _ mnemonic: Mnemonic, _ form: CompressedForm) -> Instruction {
    var i = Instruction(mnemonic, form: form, length: 2)
    i.rd = UInt8(truncatingIfNeeded: bits >> 7 & 0x7) + 8
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 7 & 0x7) + 8
    i.imm = Int32(truncatingIfNeeded: (bits >> 12 & 0x1) << 5 | bits >> 2 & 0x1f)
    return i
}

@inline(never)
private func compressedCRi3(_ bits: UInt32, _ mnemonic: Mnemonic, _ form: CompressedForm) -> Instruction {
    var i = Instruction(mnemonic, form: form, length: 2)
    i.rd = UInt8(truncatingIfNeeded: bits >> 7 & 0x7) + 8
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 7 & 0x7) + 8
    i.imm = signed((bits >> 12 & 0x1) << 5 | bits >> 2 & 0x1f, width: 6)
    return i
}

@inline(never)
private func compressedCRr(_ bits: UInt32, _ mnemonic: Mnemonic, _ form: CompressedForm) -> Instruction {
    var i = Instruction(mnemonic, form: form, length: 2)
    i.rd = UInt8(truncatingIfNeeded: bits >> 7 & 0x7) + 8
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 7 & 0x7) + 8
    i.rs2 = UInt8(truncatingIfNeeded: bits >> 2 & 0x7) + 8
    return i
}

@inline(never)
private func compressedCJ(_ bits: UInt32, _ mnemonic: Mnemonic, _ form: CompressedForm) -> Instruction {
    var i = Instruction(mnemonic, form: form, length: 2)
    i.rd = 0
    i.imm = signed((bits >> 12 & 0x1) << 11 | (bits >> 11 & 0x1) << 4 | (bits >> 9 & 0x3) << 8 | (bits >> 8 & 0x1) << 10 | (bits >> 7 & 0x1) << 6 | (bits >> 6 & 0x1) << 7 | (bits >> 3 & 0x7) << 1 | (bits >> 2 & 0x1) << 5, width: 12)
    return i
}

@inline(never)
private func compressedCB(_ bits: UInt32, _ mnemonic: Mnemonic, _ form: CompressedForm) -> Instruction {
    var i = Instruction(mnemonic, form: form, length: 2)
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 7 & 0x7) + 8
    i.rs2 = 0
    i.imm = signed((bits >> 12 & 0x1) << 8 | (bits >> 10 & 0x3) << 3 | (bits >> 5 & 0x3) << 6 | (bits >> 3 & 0x3) << 1 | (bits >> 2 & 0x1) << 5, width: 9)
    return i
}

@inline(never)
private func compressedCShift2(_ bits: UInt32, _ mnemonic: Mnemonic, _ form: CompressedForm) -> Instruction {
    var i = Instruction(mnemonic, form: form, length: 2)
    i.rd = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.imm = Int32(truncatingIfNeeded: (bits >> 12 & 0x1) << 5 | bits >> 2 & 0x1f)
    return i
}

@inline(never)
private func compressedCFlsp(_ bits: UInt32, _ mnemonic: Mnemonic, _ form: CompressedForm) -> Instruction {
    var i = Instruction(mnemonic, form: form, length: 2)
    i.rd = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.rs1 = 2
    i.imm = Int32(truncatingIfNeeded: (bits >> 12 & 0x1) << 5 | (bits >> 5 & 0x3) << 3 | (bits >> 2 & 0x7) << 6)
    return i
}

@inline(never)
private func compressedCLsp(_ bits: UInt32, _ mnemonic: Mnemonic, _ form: CompressedForm) -> Instruction {
    var i = Instruction(mnemonic, form: form, length: 2)
    i.rd = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.rs1 = 2
    i.imm = Int32(truncatingIfNeeded: (bits >> 12 & 0x1) << 5 | (bits >> 4 & 0x7) << 2 | (bits >> 2 & 0x3) << 6)
    return i
}

@inline(never)
private func compressedCR1(_ bits: UInt32, _ mnemonic: Mnemonic, _ form: CompressedForm) -> Instruction {
    var i = Instruction(mnemonic, form: form, length: 2)
    i.rd = 0
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.imm = 0
    return i
}

@inline(never)
private func compressedCRr2(_ bits: UInt32, _ mnemonic: Mnemonic, _ form: CompressedForm) -> Instruction {
    var i = Instruction(mnemonic, form: form, length: 2)
    i.rd = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.rs1 = 0
    i.rs2 = UInt8(truncatingIfNeeded: bits >> 2 & 0x1f)
    return i
}

@inline(never)
private func compressedNone2(_ bits: UInt32, _ mnemonic: Mnemonic, _ form: CompressedForm) -> Instruction {
    return Instruction(mnemonic, form: form, length: 2)
}

@inline(never)
private func compressedCR12(_ bits: UInt32, _ mnemonic: Mnemonic, _ form: CompressedForm) -> Instruction {
    var i = Instruction(mnemonic, form: form, length: 2)
    i.rd = 1
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.imm = 0
    return i
}

@inline(never)
private func compressedCRr3(_ bits: UInt32, _ mnemonic: Mnemonic, _ form: CompressedForm) -> Instruction {
    var i = Instruction(mnemonic, form: form, length: 2)
    i.rd = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.rs1 = UInt8(truncatingIfNeeded: bits >> 7 & 0x1f)
    i.rs2 = UInt8(truncatingIfNeeded: bits >> 2 & 0x1f)
    return i
}

@inline(never)
private func compressedCFssp(_ bits: UInt32, _ mnemonic: Mnemonic, _ form: CompressedForm) -> Instruction {
    var i = Instruction(mnemonic, form: form, length: 2)
    i.rs1 = 2
    i.rs2 = UInt8(truncatingIfNeeded: bits >> 2 & 0x1f)
    i.imm = Int32(truncatingIfNeeded: (bits >> 10 & 0x7) << 3 | (bits >> 7 & 0x7) << 6)
    return i
}

@inline(never)
private func compressedCSsp(_ bits: UInt32, _ mnemonic: Mnemonic, _ form: CompressedForm) -> Instruction {
    var i = Instruction(mnemonic, form: form, length: 2)
    i.rs1 = 2
    i.rs2 = UInt8(truncatingIfNeeded: bits >> 2 & 0x1f)
    i.imm = Int32(truncatingIfNeeded: (bits >> 9 & 0xf) << 2 | (bits >> 7 & 0x3) << 6)
    return i
}
