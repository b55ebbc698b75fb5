// room: frontend/riscv64/instructions
// does: pseudo-instructions
// spec: Plugins/FrontendRISCV64/Tables
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

/// Another spelling of a row.
enum Alias: UInt8, CaseIterable, Sendable {
    case nopOfAddi
    case liOfAddi
    case mvOfAddi
    case addOfAddi
    case zextBOfAndi
    case andOfAndi
    case notOfXori
    case xorOfXori
    case orOfOri
    case sllOfSlli
    case srlOfSrli
    case sraOfSrai
    case sltOfSlti
    case sltuOfSltiu
    case seqzOfSltiu
    case sextWOfAddiw
    case addwOfAddiw
    case sllwOfSlliw
    case srlwOfSrliw
    case srawOfSraiw
    case negOfSub
    case negwOfSubw
    case sltzOfSlt
    case sgtzOfSlt
    case snezOfSltu
    case beqzOfBeq
    case bnezOfBne
    case bltzOfBlt
    case bgtzOfBlt
    case blezOfBge
    case bgezOfBge
    case jOfJal
    case jalOfJal
    case retOfJalr
    case jrOfJalr
    case jrOfJalr2
    case jalrOfJalr
    case jalrOfJalr2
    case jalrOfJalr3
    case fenceOfFence
    case fmvSOfFsgnjS
    case fnegSOfFsgnjnS
    case fabsSOfFsgnjxS
    case fmvDOfFsgnjD
    case fnegDOfFsgnjnD
    case fabsDOfFsgnjxD
    case unimpOfCsrrw
    case fsflagsOfCsrrw
    case fsflagsOfCsrrw2
    case fsrmOfCsrrw
    case fsrmOfCsrrw2
    case fscsrOfCsrrw
    case fscsrOfCsrrw2
    case csrwOfCsrrw
    case frflagsOfCsrrs
    case frrmOfCsrrs
    case frcsrOfCsrrs
    case rdcycleOfCsrrs
    case rdtimeOfCsrrs
    case rdinstretOfCsrrs
    case csrrOfCsrrs
    case csrsOfCsrrs
    case csrcOfCsrrc
    case fsflagsiOfCsrrwi
    case fsrmiOfCsrrwi
    case csrwOfCsrrwi
    case csrwiOfCsrrwi
    case csrrwOfCsrrwi
    case csrsOfCsrrsi
    case csrsiOfCsrrsi
    case csrrsOfCsrrsi
    case csrcOfCsrrci
    case csrciOfCsrrci
    case csrrcOfCsrrci
    case bgtOfBlt
    case bleOfBge
    case bgtuOfBltu
    case bleuOfBgeu
    case nopOfCNop
    case cNopOfCNop
    case cAddiOfCNop
    case addOfCAddi
    case sextWOfCAddiw
    case addwOfCAddiw
    case addOfCAddi16sp
    case addOfCAddi4spn
    case andOfCAndi
    case cLiOfCLi
    case liOfCLi
    case cLuiOfCLui
    case cMvOfCMv
    case mvOfCMv
    case cAddOfCAdd
    case cSlli64OfCSlli
    case cSrli64OfCSrli
    case cSrai64OfCSrai
    case cSlliOfCSlli
    case sllOfCSlli
    case srlOfCSrli
    case sraOfCSrai
    case jOfCJ
    case beqzOfCBeqz
    case bnezOfCBnez
    case retOfCJr
    case jrOfCJr
    case jalrOfCJalr

    /// What is written for the mnemonic.
    var text: StaticString {
        switch self {
        case .nopOfAddi: "nop"
        case .liOfAddi: "li"
        case .mvOfAddi: "mv"
        case .addOfAddi: "add"
        case .zextBOfAndi: "zext.b"
        case .andOfAndi: "and"
        case .notOfXori: "not"
        case .xorOfXori: "xor"
        case .orOfOri: "or"
        case .sllOfSlli: "sll"
        case .srlOfSrli: "srl"
        case .sraOfSrai: "sra"
        case .sltOfSlti: "slt"
        case .sltuOfSltiu: "sltu"
        case .seqzOfSltiu: "seqz"
        case .sextWOfAddiw: "sext.w"
        case .addwOfAddiw: "addw"
        case .sllwOfSlliw: "sllw"
        case .srlwOfSrliw: "srlw"
        case .srawOfSraiw: "sraw"
        case .negOfSub: "neg"
        case .negwOfSubw: "negw"
        case .sltzOfSlt: "sltz"
        case .sgtzOfSlt: "sgtz"
        case .snezOfSltu: "snez"
        case .beqzOfBeq: "beqz"
        case .bnezOfBne: "bnez"
        case .bltzOfBlt: "bltz"
        case .bgtzOfBlt: "bgtz"
        case .blezOfBge: "blez"
        case .bgezOfBge: "bgez"
        case .jOfJal: "j"
        case .jalOfJal: "jal"
        case .retOfJalr: "ret"
        case .jrOfJalr: "jr"
        case .jrOfJalr2: "jr"
        case .jalrOfJalr: "jalr"
        case .jalrOfJalr2: "jalr"
        case .jalrOfJalr3: "jalr"
        case .fenceOfFence: "fence"
        case .fmvSOfFsgnjS: "fmv.s"
        case .fnegSOfFsgnjnS: "fneg.s"
        case .fabsSOfFsgnjxS: "fabs.s"
        case .fmvDOfFsgnjD: "fmv.d"
        case .fnegDOfFsgnjnD: "fneg.d"
        case .fabsDOfFsgnjxD: "fabs.d"
        case .unimpOfCsrrw: "unimp"
        case .fsflagsOfCsrrw: "fsflags"
        case .fsflagsOfCsrrw2: "fsflags"
        case .fsrmOfCsrrw: "fsrm"
        case .fsrmOfCsrrw2: "fsrm"
        case .fscsrOfCsrrw: "fscsr"
        case .fscsrOfCsrrw2: "fscsr"
        case .csrwOfCsrrw: "csrw"
        case .frflagsOfCsrrs: "frflags"
        case .frrmOfCsrrs: "frrm"
        case .frcsrOfCsrrs: "frcsr"
        case .rdcycleOfCsrrs: "rdcycle"
        case .rdtimeOfCsrrs: "rdtime"
        case .rdinstretOfCsrrs: "rdinstret"
        case .csrrOfCsrrs: "csrr"
        case .csrsOfCsrrs: "csrs"
        case .csrcOfCsrrc: "csrc"
        case .fsflagsiOfCsrrwi: "fsflagsi"
        case .fsrmiOfCsrrwi: "fsrmi"
        case .csrwOfCsrrwi: "csrw"
        case .csrwiOfCsrrwi: "csrwi"
        case .csrrwOfCsrrwi: "csrrw"
        case .csrsOfCsrrsi: "csrs"
        case .csrsiOfCsrrsi: "csrsi"
        case .csrrsOfCsrrsi: "csrrs"
        case .csrcOfCsrrci: "csrc"
        case .csrciOfCsrrci: "csrci"
        case .csrrcOfCsrrci: "csrrc"
        case .bgtOfBlt: "bgt"
        case .bleOfBge: "ble"
        case .bgtuOfBltu: "bgtu"
        case .bleuOfBgeu: "bleu"
        case .nopOfCNop: "nop"
        case .cNopOfCNop: "c.nop"
        case .cAddiOfCNop: "c.addi"
        case .addOfCAddi: "add"
        case .sextWOfCAddiw: "sext.w"
        case .addwOfCAddiw: "addw"
        case .addOfCAddi16sp: "add"
        case .addOfCAddi4spn: "add"
        case .andOfCAndi: "and"
        case .cLiOfCLi: "c.li"
        case .liOfCLi: "li"
        case .cLuiOfCLui: "c.lui"
        case .cMvOfCMv: "c.mv"
        case .mvOfCMv: "mv"
        case .cAddOfCAdd: "c.add"
        case .cSlli64OfCSlli: "c.slli64"
        case .cSrli64OfCSrli: "c.srli64"
        case .cSrai64OfCSrai: "c.srai64"
        case .cSlliOfCSlli: "c.slli"
        case .sllOfCSlli: "sll"
        case .srlOfCSrli: "srl"
        case .sraOfCSrai: "sra"
        case .jOfCJ: "j"
        case .beqzOfCBeqz: "beqz"
        case .bnezOfCBnez: "bnez"
        case .retOfCJr: "ret"
        case .jrOfCJr: "jr"
        case .jalrOfCJalr: "jalr"
        }
    }

    /// The syntax of its operands.
    var format: Format {
        switch self {
        case .nopOfAddi: .bare
        case .liOfAddi: .cRi
        case .mvOfAddi: .rs
        case .addOfAddi: .i
        case .zextBOfAndi: .rs
        case .andOfAndi: .i
        case .notOfXori: .rs
        case .xorOfXori: .i
        case .orOfOri: .i
        case .sllOfSlli: .shift
        case .srlOfSrli: .shift
        case .sraOfSrai: .shift
        case .sltOfSlti: .i
        case .sltuOfSltiu: .i
        case .seqzOfSltiu: .rs
        case .sextWOfAddiw: .rs
        case .addwOfAddiw: .i
        case .sllwOfSlliw: .shift
        case .srlwOfSrliw: .shift
        case .srawOfSraiw: .shift
        case .negOfSub: .rs2
        case .negwOfSubw: .rs2
        case .sltzOfSlt: .rs
        case .sgtzOfSlt: .rs2
        case .snezOfSltu: .rs2
        case .beqzOfBeq: .cB
        case .bnezOfBne: .cB
        case .bltzOfBlt: .cB
        case .bgtzOfBlt: .rs2B
        case .blezOfBge: .rs2B
        case .bgezOfBge: .cB
        case .jOfJal: .cJ
        case .jalOfJal: .cJ
        case .retOfJalr: .bare
        case .jrOfJalr: .cR1
        case .jrOfJalr2: .jalr1
        case .jalrOfJalr: .cR1
        case .jalrOfJalr2: .jalr1
        case .jalrOfJalr3: .rs
        case .fenceOfFence: .bare
        case .fmvSOfFsgnjS: .f1
        case .fnegSOfFsgnjnS: .f1
        case .fabsSOfFsgnjxS: .f1
        case .fmvDOfFsgnjD: .f1
        case .fnegDOfFsgnjnD: .f1
        case .fabsDOfFsgnjxD: .f1
        case .unimpOfCsrrw: .bare
        case .fsflagsOfCsrrw: .csrRs
        case .fsflagsOfCsrrw2: .csrRds
        case .fsrmOfCsrrw: .csrRs
        case .fsrmOfCsrrw2: .csrRds
        case .fscsrOfCsrrw: .csrRs
        case .fscsrOfCsrrw2: .csrRds
        case .csrwOfCsrrw: .csrW
        case .frflagsOfCsrrs: .csrRd
        case .frrmOfCsrrs: .csrRd
        case .frcsrOfCsrrs: .csrRd
        case .rdcycleOfCsrrs: .csrRd
        case .rdtimeOfCsrrs: .csrRd
        case .rdinstretOfCsrrs: .csrRd
        case .csrrOfCsrrs: .csrR
        case .csrsOfCsrrs: .csrW
        case .csrcOfCsrrc: .csrW
        case .fsflagsiOfCsrrwi: .csrRi
        case .fsrmiOfCsrrwi: .csrRi
        case .csrwOfCsrrwi: .csrWi
        case .csrwiOfCsrrwi: .csrWi
        case .csrrwOfCsrrwi: .csri
        case .csrsOfCsrrsi: .csrWi
        case .csrsiOfCsrrsi: .csrWi
        case .csrrsOfCsrrsi: .csri
        case .csrcOfCsrrci: .csrWi
        case .csrciOfCsrrci: .csrWi
        case .csrrcOfCsrrci: .csri
        case .bgtOfBlt: .branchSwap
        case .bleOfBge: .branchSwap
        case .bgtuOfBltu: .branchSwap
        case .bleuOfBgeu: .branchSwap
        case .nopOfCNop: .bare
        case .cNopOfCNop: .cI
        case .cAddiOfCNop: .cRi
        case .addOfCAddi: .i
        case .sextWOfCAddiw: .rs
        case .addwOfCAddiw: .i
        case .addOfCAddi16sp: .i
        case .addOfCAddi4spn: .i
        case .andOfCAndi: .i
        case .cLiOfCLi: .cRi
        case .liOfCLi: .cRi
        case .cLuiOfCLui: .u
        case .cMvOfCMv: .cRr
        case .mvOfCMv: .cRr
        case .cAddOfCAdd: .cRr
        case .cSlli64OfCSlli: .cR
        case .cSrli64OfCSrli: .cR
        case .cSrai64OfCSrai: .cR
        case .cSlliOfCSlli: .cShift
        case .sllOfCSlli: .shift
        case .srlOfCSrli: .shift
        case .sraOfCSrai: .shift
        case .jOfCJ: .cJ
        case .beqzOfCBeqz: .cB
        case .bnezOfCBnez: .cB
        case .retOfCJr: .bare
        case .jrOfCJr: .cR1
        case .jalrOfCJalr: .cR1
        }
    }

    /// The row it stands for, all other members 0.
    var instruction: Instruction {
        switch self {
        case .nopOfAddi: Instruction(.addi, length: 4)
        case .liOfAddi: Instruction(.addi, length: 4)
        case .mvOfAddi: Instruction(.addi, length: 4)
        case .addOfAddi: Instruction(.addi, length: 4)
        case .zextBOfAndi: Instruction(.andi, length: 4)
        case .andOfAndi: Instruction(.andi, length: 4)
        case .notOfXori: Instruction(.xori, length: 4)
        case .xorOfXori: Instruction(.xori, length: 4)
        case .orOfOri: Instruction(.ori, length: 4)
        case .sllOfSlli: Instruction(.slli, length: 4)
        case .srlOfSrli: Instruction(.srli, length: 4)
        case .sraOfSrai: Instruction(.srai, length: 4)
        case .sltOfSlti: Instruction(.slti, length: 4)
        case .sltuOfSltiu: Instruction(.sltiu, length: 4)
        case .seqzOfSltiu: Instruction(.sltiu, length: 4)
        case .sextWOfAddiw: Instruction(.addiw, length: 4)
        case .addwOfAddiw: Instruction(.addiw, length: 4)
        case .sllwOfSlliw: Instruction(.slliw, length: 4)
        case .srlwOfSrliw: Instruction(.srliw, length: 4)
        case .srawOfSraiw: Instruction(.sraiw, length: 4)
        case .negOfSub: Instruction(.sub, length: 4)
        case .negwOfSubw: Instruction(.subw, length: 4)
        case .sltzOfSlt: Instruction(.slt, length: 4)
        case .sgtzOfSlt: Instruction(.slt, length: 4)
        case .snezOfSltu: Instruction(.sltu, length: 4)
        case .beqzOfBeq: Instruction(.beq, length: 4)
        case .bnezOfBne: Instruction(.bne, length: 4)
        case .bltzOfBlt: Instruction(.blt, length: 4)
        case .bgtzOfBlt: Instruction(.blt, length: 4)
        case .blezOfBge: Instruction(.bge, length: 4)
        case .bgezOfBge: Instruction(.bge, length: 4)
        case .jOfJal: Instruction(.jal, length: 4)
        case .jalOfJal: Instruction(.jal, length: 4)
        case .retOfJalr: Instruction(.jalr, length: 4)
        case .jrOfJalr: Instruction(.jalr, length: 4)
        case .jrOfJalr2: Instruction(.jalr, length: 4)
        case .jalrOfJalr: Instruction(.jalr, length: 4)
        case .jalrOfJalr2: Instruction(.jalr, length: 4)
        case .jalrOfJalr3: Instruction(.jalr, length: 4)
        case .fenceOfFence: Instruction(.fence, length: 4)
        case .fmvSOfFsgnjS: Instruction(.fsgnjS, length: 4)
        case .fnegSOfFsgnjnS: Instruction(.fsgnjnS, length: 4)
        case .fabsSOfFsgnjxS: Instruction(.fsgnjxS, length: 4)
        case .fmvDOfFsgnjD: Instruction(.fsgnjD, length: 4)
        case .fnegDOfFsgnjnD: Instruction(.fsgnjnD, length: 4)
        case .fabsDOfFsgnjxD: Instruction(.fsgnjxD, length: 4)
        case .unimpOfCsrrw: Instruction(.csrrw, length: 4)
        case .fsflagsOfCsrrw: Instruction(.csrrw, length: 4)
        case .fsflagsOfCsrrw2: Instruction(.csrrw, length: 4)
        case .fsrmOfCsrrw: Instruction(.csrrw, length: 4)
        case .fsrmOfCsrrw2: Instruction(.csrrw, length: 4)
        case .fscsrOfCsrrw: Instruction(.csrrw, length: 4)
        case .fscsrOfCsrrw2: Instruction(.csrrw, length: 4)
        case .csrwOfCsrrw: Instruction(.csrrw, length: 4)
        case .frflagsOfCsrrs: Instruction(.csrrs, length: 4)
        case .frrmOfCsrrs: Instruction(.csrrs, length: 4)
        case .frcsrOfCsrrs: Instruction(.csrrs, length: 4)
        case .rdcycleOfCsrrs: Instruction(.csrrs, length: 4)
        case .rdtimeOfCsrrs: Instruction(.csrrs, length: 4)
        case .rdinstretOfCsrrs: Instruction(.csrrs, length: 4)
        case .csrrOfCsrrs: Instruction(.csrrs, length: 4)
        case .csrsOfCsrrs: Instruction(.csrrs, length: 4)
        case .csrcOfCsrrc: Instruction(.csrrc, length: 4)
        case .fsflagsiOfCsrrwi: Instruction(.csrrwi, length: 4)
        case .fsrmiOfCsrrwi: Instruction(.csrrwi, length: 4)
        case .csrwOfCsrrwi: Instruction(.csrrwi, length: 4)
        case .csrwiOfCsrrwi: Instruction(.csrrwi, length: 4)
        case .csrrwOfCsrrwi: Instruction(.csrrwi, length: 4)
        case .csrsOfCsrrsi: Instruction(.csrrsi, length: 4)
        case .csrsiOfCsrrsi: Instruction(.csrrsi, length: 4)
        case .csrrsOfCsrrsi: Instruction(.csrrsi, length: 4)
        case .csrcOfCsrrci: Instruction(.csrrci, length: 4)
        case .csrciOfCsrrci: Instruction(.csrrci, length: 4)
        case .csrrcOfCsrrci: Instruction(.csrrci, length: 4)
        case .bgtOfBlt: Instruction(.blt, length: 4)
        case .bleOfBge: Instruction(.bge, length: 4)
        case .bgtuOfBltu: Instruction(.bltu, length: 4)
        case .bleuOfBgeu: Instruction(.bgeu, length: 4)
        case .nopOfCNop: Instruction(.addi, form: .cNop, length: 2)
        case .cNopOfCNop: Instruction(.addi, form: .cNop, length: 2)
        case .cAddiOfCNop: Instruction(.addi, form: .cNop, length: 2)
        case .addOfCAddi: Instruction(.addi, form: .cAddi, length: 2)
        case .sextWOfCAddiw: Instruction(.addiw, form: .cAddiw, length: 2)
        case .addwOfCAddiw: Instruction(.addiw, form: .cAddiw, length: 2)
        case .addOfCAddi16sp: Instruction(.addi, form: .cAddi16sp, length: 2)
        case .addOfCAddi4spn: Instruction(.addi, form: .cAddi4spn, length: 2)
        case .andOfCAndi: Instruction(.andi, form: .cAndi, length: 2)
        case .cLiOfCLi: Instruction(.addi, form: .cLi, length: 2)
        case .liOfCLi: Instruction(.addi, form: .cLi, length: 2)
        case .cLuiOfCLui: Instruction(.lui, form: .cLui, length: 2)
        case .cMvOfCMv: Instruction(.add, form: .cMv, length: 2)
        case .mvOfCMv: Instruction(.add, form: .cMv, length: 2)
        case .cAddOfCAdd: Instruction(.add, form: .cAdd, length: 2)
        case .cSlli64OfCSlli: Instruction(.slli, form: .cSlli, length: 2)
        case .cSrli64OfCSrli: Instruction(.srli, form: .cSrli, length: 2)
        case .cSrai64OfCSrai: Instruction(.srai, form: .cSrai, length: 2)
        case .cSlliOfCSlli: Instruction(.slli, form: .cSlli, length: 2)
        case .sllOfCSlli: Instruction(.slli, form: .cSlli, length: 2)
        case .srlOfCSrli: Instruction(.srli, form: .cSrli, length: 2)
        case .sraOfCSrai: Instruction(.srai, form: .cSrai, length: 2)
        case .jOfCJ: Instruction(.jal, form: .cJ, length: 2)
        case .beqzOfCBeqz: Instruction(.beq, form: .cBeqz, length: 2)
        case .bnezOfCBnez: Instruction(.bne, form: .cBnez, length: 2)
        case .retOfCJr: Instruction(.jalr, form: .cJr, length: 2)
        case .jrOfCJr: Instruction(.jalr, form: .cJr, length: 2)
        case .jalrOfCJalr: Instruction(.jalr, form: .cJalr, length: 2)
        }
    }

    /// Sets the members that the spelling leaves out.
    func complete(_ i: inout Instruction) {
        switch self {
        case .nopOfAddi: i.rd = 0; i.rs1 = 0; i.imm = 0
        case .liOfAddi: i.rs1 = 0
        case .mvOfAddi: i.imm = 0
        case .addOfAddi: break
        case .zextBOfAndi: i.imm = 255
        case .andOfAndi: break
        case .notOfXori: i.imm = -1
        case .xorOfXori: break
        case .orOfOri: break
        case .sllOfSlli: break
        case .srlOfSrli: break
        case .sraOfSrai: break
        case .sltOfSlti: break
        case .sltuOfSltiu: break
        case .seqzOfSltiu: i.imm = 1
        case .sextWOfAddiw: i.imm = 0
        case .addwOfAddiw: break
        case .sllwOfSlliw: break
        case .srlwOfSrliw: break
        case .srawOfSraiw: break
        case .negOfSub: i.rs1 = 0
        case .negwOfSubw: i.rs1 = 0
        case .sltzOfSlt: i.rs2 = 0
        case .sgtzOfSlt: i.rs1 = 0
        case .snezOfSltu: i.rs1 = 0
        case .beqzOfBeq: i.rs2 = 0
        case .bnezOfBne: i.rs2 = 0
        case .bltzOfBlt: i.rs2 = 0
        case .bgtzOfBlt: i.rs1 = 0
        case .blezOfBge: i.rs1 = 0
        case .bgezOfBge: i.rs2 = 0
        case .jOfJal: i.rd = 0
        case .jalOfJal: i.rd = 1
        case .retOfJalr: i.rd = 0; i.rs1 = 1; i.imm = 0
        case .jrOfJalr: i.rd = 0; i.imm = 0
        case .jrOfJalr2: i.rd = 0
        case .jalrOfJalr: i.rd = 1; i.imm = 0
        case .jalrOfJalr2: i.rd = 1
        case .jalrOfJalr3: i.imm = 0
        case .fenceOfFence: i.imm = 255
        case .fmvSOfFsgnjS: i.rs2 = i.rs1
        case .fnegSOfFsgnjnS: i.rs2 = i.rs1
        case .fabsSOfFsgnjxS: i.rs2 = i.rs1
        case .fmvDOfFsgnjD: i.rs2 = i.rs1
        case .fnegDOfFsgnjnD: i.rs2 = i.rs1
        case .fabsDOfFsgnjxD: i.rs2 = i.rs1
        case .unimpOfCsrrw: i.rd = 0; i.rs1 = 0; i.imm = 3072
        case .fsflagsOfCsrrw: i.rd = 0; i.imm = 1
        case .fsflagsOfCsrrw2: i.imm = 1
        case .fsrmOfCsrrw: i.rd = 0; i.imm = 2
        case .fsrmOfCsrrw2: i.imm = 2
        case .fscsrOfCsrrw: i.rd = 0; i.imm = 3
        case .fscsrOfCsrrw2: i.imm = 3
        case .csrwOfCsrrw: i.rd = 0
        case .frflagsOfCsrrs: i.rs1 = 0; i.imm = 1
        case .frrmOfCsrrs: i.rs1 = 0; i.imm = 2
        case .frcsrOfCsrrs: i.rs1 = 0; i.imm = 3
        case .rdcycleOfCsrrs: i.rs1 = 0; i.imm = 3072
        case .rdtimeOfCsrrs: i.rs1 = 0; i.imm = 3073
        case .rdinstretOfCsrrs: i.rs1 = 0; i.imm = 3074
        case .csrrOfCsrrs: i.rs1 = 0
        case .csrsOfCsrrs: i.rd = 0
        case .csrcOfCsrrc: i.rd = 0
        case .fsflagsiOfCsrrwi: i.imm = 1
        case .fsrmiOfCsrrwi: i.imm = 2
        case .csrwOfCsrrwi: i.rd = 0
        case .csrwiOfCsrrwi: i.rd = 0
        case .csrrwOfCsrrwi: break
        case .csrsOfCsrrsi: i.rd = 0
        case .csrsiOfCsrrsi: i.rd = 0
        case .csrrsOfCsrrsi: break
        case .csrcOfCsrrci: i.rd = 0
        case .csrciOfCsrrci: i.rd = 0
        case .csrrcOfCsrrci: break
        case .bgtOfBlt: break
        case .bleOfBge: break
        case .bgtuOfBltu: break
        case .bleuOfBgeu: break
        case .nopOfCNop: i.imm = 0
        case .cNopOfCNop: break
        case .cAddiOfCNop: break
        case .addOfCAddi: break
        case .sextWOfCAddiw: i.imm = 0
        case .addwOfCAddiw: break
        case .addOfCAddi16sp: break
        case .addOfCAddi4spn: break
        case .andOfCAndi: break
        case .cLiOfCLi: i.rd = 0
        case .liOfCLi: break
        case .cLuiOfCLui: i.rd = 0
        case .cMvOfCMv: i.rd = 0
        case .mvOfCMv: break
        case .cAddOfCAdd: i.rd = 0
        case .cSlli64OfCSlli: i.imm = 0
        case .cSrli64OfCSrli: i.imm = 0
        case .cSrai64OfCSrai: i.imm = 0
        case .cSlliOfCSlli: i.rd = 0
        case .sllOfCSlli: break
        case .srlOfCSrli: break
        case .sraOfCSrai: break
        case .jOfCJ: break
        case .beqzOfCBeqz: break
        case .bnezOfCBnez: break
        case .retOfCJr: i.rs1 = 1
        case .jrOfCJr: break
        case .jalrOfCJalr: break
        }
    }

    /// The spelling that `i` is printed by, with or without pseudo-instructions; nil for the row's own.
    static func spelling(of i: Instruction, strict: Bool) -> Alias? {
        switch i.form {
        case .none: break
        case .cAddi4spn:
            if !strict { return .addOfCAddi4spn }
            return nil
        case .cFld:
            return nil
        case .cLw:
            return nil
        case .cLd:
            return nil
        case .cFsd:
            return nil
        case .cSw:
            return nil
        case .cSd:
            return nil
        case .cNop:
            if !strict, i.imm == 0 { return .nopOfCNop }
            if !strict { return .cNopOfCNop }
            if strict { return .cAddiOfCNop }
            return nil
        case .cAddi:
            if !strict { return .addOfCAddi }
            return nil
        case .cAddiw:
            if !strict, i.imm == 0 { return .sextWOfCAddiw }
            if !strict { return .addwOfCAddiw }
            return nil
        case .cLi:
            if !strict, i.rd == 0 { return .cLiOfCLi }
            if !strict { return .liOfCLi }
            return nil
        case .cAddi16sp:
            if !strict { return .addOfCAddi16sp }
            return nil
        case .cLui:
            if !strict, i.rd == 0 { return .cLuiOfCLui }
            return nil
        case .cSrli:
            if i.imm == 0 { return .cSrli64OfCSrli }
            if !strict { return .srlOfCSrli }
            return nil
        case .cSrai:
            if i.imm == 0 { return .cSrai64OfCSrai }
            if !strict { return .sraOfCSrai }
            return nil
        case .cAndi:
            if !strict { return .andOfCAndi }
            return nil
        case .cSub:
            return nil
        case .cXor:
            return nil
        case .cOr:
            return nil
        case .cAnd:
            return nil
        case .cSubw:
            return nil
        case .cAddw:
            return nil
        case .cJ:
            if !strict { return .jOfCJ }
            return nil
        case .cBeqz:
            if !strict { return .beqzOfCBeqz }
            return nil
        case .cBnez:
            if !strict { return .bnezOfCBnez }
            return nil
        case .cSlli:
            if i.imm == 0 { return .cSlli64OfCSlli }
            if !strict, i.rd == 0 { return .cSlliOfCSlli }
            if !strict { return .sllOfCSlli }
            return nil
        case .cFldsp:
            return nil
        case .cLwsp:
            return nil
        case .cLdsp:
            return nil
        case .cJr:
            if !strict, i.rs1 == 1 { return .retOfCJr }
            if !strict { return .jrOfCJr }
            return nil
        case .cMv:
            if !strict, i.rd == 0 { return .cMvOfCMv }
            if !strict { return .mvOfCMv }
            return nil
        case .cEbreak:
            return nil
        case .cJalr:
            if !strict { return .jalrOfCJalr }
            return nil
        case .cAdd:
            if !strict, i.rd == 0 { return .cAddOfCAdd }
            return nil
        case .cFsdsp:
            return nil
        case .cSwsp:
            return nil
        case .cSdsp:
            return nil
        }
        switch i.mnemonic {
        case .fsgnjD:
            if !strict, i.rs2 == i.rs1 { return .fmvDOfFsgnjD }
        case .fsgnjnD:
            if !strict, i.rs2 == i.rs1 { return .fnegDOfFsgnjnD }
        case .fsgnjxD:
            if !strict, i.rs2 == i.rs1 { return .fabsDOfFsgnjxD }
        case .fsgnjS:
            if !strict, i.rs2 == i.rs1 { return .fmvSOfFsgnjS }
        case .fsgnjnS:
            if !strict, i.rs2 == i.rs1 { return .fnegSOfFsgnjnS }
        case .fsgnjxS:
            if !strict, i.rs2 == i.rs1 { return .fabsSOfFsgnjxS }
        case .jal:
            if !strict, i.rd == 0 { return .jOfJal }
            if !strict, i.rd == 1 { return .jalOfJal }
        case .jalr:
            if !strict, i.rd == 0, i.rs1 == 1, i.imm == 0 { return .retOfJalr }
            if !strict, i.rd == 0, i.imm == 0 { return .jrOfJalr }
            if !strict, i.rd == 0 { return .jrOfJalr2 }
            if !strict, i.rd == 1, i.imm == 0 { return .jalrOfJalr }
            if !strict, i.rd == 1 { return .jalrOfJalr2 }
            if !strict, i.imm == 0 { return .jalrOfJalr3 }
        case .beq:
            if !strict, i.rs2 == 0 { return .beqzOfBeq }
        case .bne:
            if !strict, i.rs2 == 0 { return .bnezOfBne }
        case .blt:
            if !strict, i.rs2 == 0 { return .bltzOfBlt }
            if !strict, i.rs1 == 0 { return .bgtzOfBlt }
        case .bge:
            if !strict, i.rs1 == 0 { return .blezOfBge }
            if !strict, i.rs2 == 0 { return .bgezOfBge }
        case .addi:
            if !strict, i.rd == 0, i.rs1 == 0, i.imm == 0 { return .nopOfAddi }
            if !strict, i.rs1 == 0 { return .liOfAddi }
            if !strict, i.imm == 0 { return .mvOfAddi }
            if !strict { return .addOfAddi }
        case .sltiu:
            if !strict, i.imm == 1 { return .seqzOfSltiu }
        case .xori:
            if !strict, i.imm == -1 { return .notOfXori }
            if !strict { return .xorOfXori }
        case .ori:
            if !strict { return .orOfOri }
        case .andi:
            if !strict, i.imm == 255 { return .zextBOfAndi }
            if !strict { return .andOfAndi }
        case .slli:
            if !strict { return .sllOfSlli }
        case .srli:
            if !strict { return .srlOfSrli }
        case .srai:
            if !strict { return .sraOfSrai }
        case .addiw:
            if !strict, i.imm == 0 { return .sextWOfAddiw }
            if !strict { return .addwOfAddiw }
        case .slliw:
            if !strict { return .sllwOfSlliw }
        case .srliw:
            if !strict { return .srlwOfSrliw }
        case .sraiw:
            if !strict { return .srawOfSraiw }
        case .sub:
            if !strict, i.rs1 == 0 { return .negOfSub }
        case .slt:
            if !strict, i.rs2 == 0 { return .sltzOfSlt }
            if !strict, i.rs1 == 0 { return .sgtzOfSlt }
        case .sltu:
            if !strict, i.rs1 == 0 { return .snezOfSltu }
        case .subw:
            if !strict, i.rs1 == 0 { return .negwOfSubw }
        case .fence:
            if !strict, i.imm == 255 { return .fenceOfFence }
        case .csrrw:
            if i.rd == 0, i.rs1 == 0, i.imm == 3072 { return .unimpOfCsrrw }
            if !strict, i.rd == 0, i.imm == 1 { return .fsflagsOfCsrrw }
            if !strict, i.imm == 1 { return .fsflagsOfCsrrw2 }
            if !strict, i.rd == 0, i.imm == 2 { return .fsrmOfCsrrw }
            if !strict, i.imm == 2 { return .fsrmOfCsrrw2 }
            if !strict, i.rd == 0, i.imm == 3 { return .fscsrOfCsrrw }
            if !strict, i.imm == 3 { return .fscsrOfCsrrw2 }
            if !strict, i.rd == 0 { return .csrwOfCsrrw }
        case .csrrs:
            if !strict, i.rs1 == 0, i.imm == 1 { return .frflagsOfCsrrs }
            if !strict, i.rs1 == 0, i.imm == 2 { return .frrmOfCsrrs }
            if !strict, i.rs1 == 0, i.imm == 3 { return .frcsrOfCsrrs }
            if !strict, i.rs1 == 0, i.imm == 3072 { return .rdcycleOfCsrrs }
            if !strict, i.rs1 == 0, i.imm == 3073 { return .rdtimeOfCsrrs }
            if !strict, i.rs1 == 0, i.imm == 3074 { return .rdinstretOfCsrrs }
            if !strict, i.rs1 == 0 { return .csrrOfCsrrs }
            if !strict, i.rd == 0 { return .csrsOfCsrrs }
        case .csrrc:
            if !strict, i.rd == 0 { return .csrcOfCsrrc }
        case .csrrwi:
            if !strict, i.imm == 1 { return .fsflagsiOfCsrrwi }
            if !strict, i.imm == 2 { return .fsrmiOfCsrrwi }
            if !strict, i.rd == 0 { return .csrwOfCsrrwi }
            if !strict { return .csrrwOfCsrrwi }
        case .csrrsi:
            if !strict, i.rd == 0 { return .csrsOfCsrrsi }
            if !strict { return .csrrsOfCsrrsi }
        case .csrrci:
            if !strict, i.rd == 0 { return .csrcOfCsrrci }
            if !strict { return .csrrcOfCsrrci }
        default: break
        }
        return nil
    }
}
