// room: frontend/riscv64/instructions
// does: the mnemonics, their extensions and effects
// spec: Plugins/FrontendRISCV64/Tables
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

/// The operation of a 32-bit row, or `illegal`.
@frozen public enum Mnemonic: UInt16, CaseIterable, Sendable {
    case illegal
    case lrW
    case scW
    case amoswapW
    case amoaddW
    case amoxorW
    case amoandW
    case amoorW
    case amominW
    case amomaxW
    case amominuW
    case amomaxuW
    case lrD
    case scD
    case amoswapD
    case amoaddD
    case amoxorD
    case amoandD
    case amoorD
    case amominD
    case amomaxD
    case amominuD
    case amomaxuD
    case fld
    case fsd
    case fmaddD
    case fmsubD
    case fnmsubD
    case fnmaddD
    case faddD
    case fsubD
    case fmulD
    case fdivD
    case fsqrtD
    case fsgnjD
    case fsgnjnD
    case fsgnjxD
    case fminD
    case fmaxD
    case feqD
    case fltD
    case fleD
    case fclassD
    case fcvtWD
    case fcvtWuD
    case fcvtLD
    case fcvtLuD
    case fcvtDW
    case fcvtDWu
    case fcvtDL
    case fcvtDLu
    case fmvXD
    case fmvDX
    case fcvtSD
    case fcvtDS
    case flw
    case fsw
    case fmaddS
    case fmsubS
    case fnmsubS
    case fnmaddS
    case faddS
    case fsubS
    case fmulS
    case fdivS
    case fsqrtS
    case fsgnjS
    case fsgnjnS
    case fsgnjxS
    case fminS
    case fmaxS
    case feqS
    case fltS
    case fleS
    case fclassS
    case fcvtWS
    case fcvtWuS
    case fcvtLS
    case fcvtLuS
    case fcvtSW
    case fcvtSWu
    case fcvtSL
    case fcvtSLu
    case fmvXW
    case fmvWX
    case lui
    case auipc
    case jal
    case jalr
    case beq
    case bne
    case blt
    case bge
    case bltu
    case bgeu
    case lb
    case lh
    case lw
    case ld
    case lbu
    case lhu
    case lwu
    case sb
    case sh
    case sw
    case sd
    case addi
    case slti
    case sltiu
    case xori
    case ori
    case andi
    case slli
    case srli
    case srai
    case addiw
    case slliw
    case srliw
    case sraiw
    case add
    case sub
    case sll
    case slt
    case sltu
    case xor
    case srl
    case sra
    case or
    case and
    case addw
    case subw
    case sllw
    case srlw
    case sraw
    case fence
    case fenceTso
    case pause
    case ecall
    case ebreak
    case mul
    case mulh
    case mulhsu
    case mulhu
    case div
    case divu
    case rem
    case remu
    case mulw
    case divw
    case divuw
    case remw
    case remuw
    case csrrw
    case csrrs
    case csrrc
    case csrrwi
    case csrrsi
    case csrrci
    case fenceI
}

/// The 16-bit row that an instruction was written as, or `none`.
@frozen public enum CompressedForm: UInt8, CaseIterable, Sendable {
    case none
    case cAddi4spn
    case cFld
    case cLw
    case cLd
    case cFsd
    case cSw
    case cSd
    case cNop
    case cAddi
    case cAddiw
    case cLi
    case cAddi16sp
    case cLui
    case cSrli
    case cSrai
    case cAndi
    case cSub
    case cXor
    case cOr
    case cAnd
    case cSubw
    case cAddw
    case cJ
    case cBeqz
    case cBnez
    case cSlli
    case cFldsp
    case cLwsp
    case cLdsp
    case cJr
    case cMv
    case cEbreak
    case cJalr
    case cAdd
    case cFsdsp
    case cSwsp
    case cSdsp
}

/// An extension of the ISA by its name in the manual.
@frozen public enum ISAExtension: UInt8, CaseIterable, Sendable {
    case zalrsc
    case zaamo
    case zca
    case zcd
    case d
    case f
    case i
    case zihintpause
    case m
    case zicsr
    case zifencei
    case zicntr

    /// The manual's name.
    public var name: StaticString {
        switch self {
        case .zalrsc: "Zalrsc"
        case .zaamo: "Zaamo"
        case .zca: "Zca"
        case .zcd: "Zcd"
        case .d: "D"
        case .f: "F"
        case .i: "I"
        case .zihintpause: "Zihintpause"
        case .m: "M"
        case .zicsr: "Zicsr"
        case .zifencei: "Zifencei"
        case .zicntr: "Zicntr"
        }
    }
}

/// What an instruction touches besides integer registers.
@frozen public struct InstructionEffects: Equatable, Sendable {
    public var rawValue: UInt16

    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

    @inlinable public static func | (left: Self, right: Self) -> Self {
        Self(rawValue: left.rawValue | right.rawValue)
    }

    @inlinable public func contains(_ effects: Self) -> Bool {
        rawValue & effects.rawValue == effects.rawValue
    }

    @inlinable public func isDisjoint(with effects: Self) -> Bool { rawValue & effects.rawValue == 0 }

    public static let nothing = Self(rawValue: 0)
    public static let load = Self(rawValue: 1 << 0)
    public static let store = Self(rawValue: 1 << 1)
    public static let atomic = Self(rawValue: 1 << 2)
    public static let branch = Self(rawValue: 1 << 3)
    public static let jump = Self(rawValue: 1 << 4)
    public static let system = Self(rawValue: 1 << 5)
    public static let fence = Self(rawValue: 1 << 6)
    public static let fencei = Self(rawValue: 1 << 7)
    public static let csr = Self(rawValue: 1 << 8)
    public static let float = Self(rawValue: 1 << 9)
}

extension Mnemonic {
    /// The manual's mnemonic.
    public var text: StaticString {
        switch self {
        case .illegal: "illegal"
        case .lrW: "lr.w"
        case .scW: "sc.w"
        case .amoswapW: "amoswap.w"
        case .amoaddW: "amoadd.w"
        case .amoxorW: "amoxor.w"
        case .amoandW: "amoand.w"
        case .amoorW: "amoor.w"
        case .amominW: "amomin.w"
        case .amomaxW: "amomax.w"
        case .amominuW: "amominu.w"
        case .amomaxuW: "amomaxu.w"
        case .lrD: "lr.d"
        case .scD: "sc.d"
        case .amoswapD: "amoswap.d"
        case .amoaddD: "amoadd.d"
        case .amoxorD: "amoxor.d"
        case .amoandD: "amoand.d"
        case .amoorD: "amoor.d"
        case .amominD: "amomin.d"
        case .amomaxD: "amomax.d"
        case .amominuD: "amominu.d"
        case .amomaxuD: "amomaxu.d"
        case .fld: "fld"
        case .fsd: "fsd"
        case .fmaddD: "fmadd.d"
        case .fmsubD: "fmsub.d"
        case .fnmsubD: "fnmsub.d"
        case .fnmaddD: "fnmadd.d"
        case .faddD: "fadd.d"
        case .fsubD: "fsub.d"
        case .fmulD: "fmul.d"
        case .fdivD: "fdiv.d"
        case .fsqrtD: "fsqrt.d"
        case .fsgnjD: "fsgnj.d"
        case .fsgnjnD: "fsgnjn.d"
        case .fsgnjxD: "fsgnjx.d"
        case .fminD: "fmin.d"
        case .fmaxD: "fmax.d"
        case .feqD: "feq.d"
        case .fltD: "flt.d"
        case .fleD: "fle.d"
        case .fclassD: "fclass.d"
        case .fcvtWD: "fcvt.w.d"
        case .fcvtWuD: "fcvt.wu.d"
        case .fcvtLD: "fcvt.l.d"
        case .fcvtLuD: "fcvt.lu.d"
        case .fcvtDW: "fcvt.d.w"
        case .fcvtDWu: "fcvt.d.wu"
        case .fcvtDL: "fcvt.d.l"
        case .fcvtDLu: "fcvt.d.lu"
        case .fmvXD: "fmv.x.d"
        case .fmvDX: "fmv.d.x"
        case .fcvtSD: "fcvt.s.d"
        case .fcvtDS: "fcvt.d.s"
        case .flw: "flw"
        case .fsw: "fsw"
        case .fmaddS: "fmadd.s"
        case .fmsubS: "fmsub.s"
        case .fnmsubS: "fnmsub.s"
        case .fnmaddS: "fnmadd.s"
        case .faddS: "fadd.s"
        case .fsubS: "fsub.s"
        case .fmulS: "fmul.s"
        case .fdivS: "fdiv.s"
        case .fsqrtS: "fsqrt.s"
        case .fsgnjS: "fsgnj.s"
        case .fsgnjnS: "fsgnjn.s"
        case .fsgnjxS: "fsgnjx.s"
        case .fminS: "fmin.s"
        case .fmaxS: "fmax.s"
        case .feqS: "feq.s"
        case .fltS: "flt.s"
        case .fleS: "fle.s"
        case .fclassS: "fclass.s"
        case .fcvtWS: "fcvt.w.s"
        case .fcvtWuS: "fcvt.wu.s"
        case .fcvtLS: "fcvt.l.s"
        case .fcvtLuS: "fcvt.lu.s"
        case .fcvtSW: "fcvt.s.w"
        case .fcvtSWu: "fcvt.s.wu"
        case .fcvtSL: "fcvt.s.l"
        case .fcvtSLu: "fcvt.s.lu"
        case .fmvXW: "fmv.x.w"
        case .fmvWX: "fmv.w.x"
        case .lui: "lui"
        case .auipc: "auipc"
        case .jal: "jal"
        case .jalr: "jalr"
        case .beq: "beq"
        case .bne: "bne"
        case .blt: "blt"
        case .bge: "bge"
        case .bltu: "bltu"
        case .bgeu: "bgeu"
        case .lb: "lb"
        case .lh: "lh"
        case .lw: "lw"
        case .ld: "ld"
        case .lbu: "lbu"
        case .lhu: "lhu"
        case .lwu: "lwu"
        case .sb: "sb"
        case .sh: "sh"
        case .sw: "sw"
        case .sd: "sd"
        case .addi: "addi"
        case .slti: "slti"
        case .sltiu: "sltiu"
        case .xori: "xori"
        case .ori: "ori"
        case .andi: "andi"
        case .slli: "slli"
        case .srli: "srli"
        case .srai: "srai"
        case .addiw: "addiw"
        case .slliw: "slliw"
        case .srliw: "srliw"
        case .sraiw: "sraiw"
        case .add: "add"
        case .sub: "sub"
        case .sll: "sll"
        case .slt: "slt"
        case .sltu: "sltu"
        case .xor: "xor"
        case .srl: "srl"
        case .sra: "sra"
        case .or: "or"
        case .and: "and"
        case .addw: "addw"
        case .subw: "subw"
        case .sllw: "sllw"
        case .srlw: "srlw"
        case .sraw: "sraw"
        case .fence: "fence"
        case .fenceTso: "fence.tso"
        case .pause: "pause"
        case .ecall: "ecall"
        case .ebreak: "ebreak"
        case .mul: "mul"
        case .mulh: "mulh"
        case .mulhsu: "mulhsu"
        case .mulhu: "mulhu"
        case .div: "div"
        case .divu: "divu"
        case .rem: "rem"
        case .remu: "remu"
        case .mulw: "mulw"
        case .divw: "divw"
        case .divuw: "divuw"
        case .remw: "remw"
        case .remuw: "remuw"
        case .csrrw: "csrrw"
        case .csrrs: "csrrs"
        case .csrrc: "csrrc"
        case .csrrwi: "csrrwi"
        case .csrrsi: "csrrsi"
        case .csrrci: "csrrci"
        case .fenceI: "fence.i"
        }
    }

    /// The extension that has the instruction; nil for `illegal`.
    public var isaExtension: ISAExtension? {
        switch self {
        case .illegal: nil
        case .lrW, .scW, .lrD, .scD: .zalrsc
        case .amoswapW, .amoaddW, .amoxorW, .amoandW, .amoorW, .amominW, .amomaxW, .amominuW, .amomaxuW, .amoswapD, .amoaddD, .amoxorD, .amoandD, .amoorD, .amominD, .amomaxD, .amominuD, .amomaxuD: .zaamo
        case .fld, .fsd, .fmaddD, .fmsubD, .fnmsubD, .fnmaddD, .faddD, .fsubD, .fmulD, .fdivD, .fsqrtD, .fsgnjD, .fsgnjnD, .fsgnjxD, .fminD, .fmaxD, .feqD, .fltD, .fleD, .fclassD, .fcvtWD, .fcvtWuD, .fcvtLD, .fcvtLuD, .fcvtDW, .fcvtDWu, .fcvtDL, .fcvtDLu, .fmvXD, .fmvDX, .fcvtSD, .fcvtDS: .d
        case .flw, .fsw, .fmaddS, .fmsubS, .fnmsubS, .fnmaddS, .faddS, .fsubS, .fmulS, .fdivS, .fsqrtS, .fsgnjS, .fsgnjnS, .fsgnjxS, .fminS, .fmaxS, .feqS, .fltS, .fleS, .fclassS, .fcvtWS, .fcvtWuS, .fcvtLS, .fcvtLuS, .fcvtSW, .fcvtSWu, .fcvtSL, .fcvtSLu, .fmvXW, .fmvWX: .f
        case .lui, .auipc, .jal, .jalr, .beq, .bne, .blt, .bge, .bltu, .bgeu, .lb, .lh, .lw, .ld, .lbu, .lhu, .lwu, .sb, .sh, .sw, .sd, .addi, .slti, .sltiu, .xori, .ori, .andi, .slli, .srli, .srai, .addiw, .slliw, .srliw, .sraiw, .add, .sub, .sll, .slt, .sltu, .xor, .srl, .sra, .or, .and, .addw, .subw, .sllw, .srlw, .sraw, .fence, .fenceTso, .ecall, .ebreak: .i
        case .pause: .zihintpause
        case .mul, .mulh, .mulhsu, .mulhu, .div, .divu, .rem, .remu, .mulw, .divw, .divuw, .remw, .remuw: .m
        case .csrrw, .csrrs, .csrrc, .csrrwi, .csrrsi, .csrrci: .zicsr
        case .fenceI: .zifencei
        }
    }

    /// What the instruction touches.
    public var effects: InstructionEffects {
        switch self {
        case .illegal, .ecall, .ebreak: .system
        case .lrW, .lrD: .load | .atomic
        case .scW, .scD: .store | .atomic
        case .amoswapW, .amoaddW, .amoxorW, .amoandW, .amoorW, .amominW, .amomaxW, .amominuW, .amomaxuW, .amoswapD, .amoaddD, .amoxorD, .amoandD, .amoorD, .amominD, .amomaxD, .amominuD, .amomaxuD: .load | .store | .atomic
        case .fld, .flw: .float | .load
        case .fsd, .fsw: .float | .store
        case .fmaddD, .fmsubD, .fnmsubD, .fnmaddD, .faddD, .fsubD, .fmulD, .fdivD, .fsqrtD, .fsgnjD, .fsgnjnD, .fsgnjxD, .fminD, .fmaxD, .feqD, .fltD, .fleD, .fclassD, .fcvtWD, .fcvtWuD, .fcvtLD, .fcvtLuD, .fcvtDW, .fcvtDWu, .fcvtDL, .fcvtDLu, .fmvXD, .fmvDX, .fcvtSD, .fcvtDS, .fmaddS, .fmsubS, .fnmsubS, .fnmaddS, .faddS, .fsubS, .fmulS, .fdivS, .fsqrtS, .fsgnjS, .fsgnjnS, .fsgnjxS, .fminS, .fmaxS, .feqS, .fltS, .fleS, .fclassS, .fcvtWS, .fcvtWuS, .fcvtLS, .fcvtLuS, .fcvtSW, .fcvtSWu, .fcvtSL, .fcvtSLu, .fmvXW, .fmvWX: .float
        case .lui, .auipc, .addi, .slti, .sltiu, .xori, .ori, .andi, .slli, .srli, .srai, .addiw, .slliw, .srliw, .sraiw, .add, .sub, .sll, .slt, .sltu, .xor, .srl, .sra, .or, .and, .addw, .subw, .sllw, .srlw, .sraw, .pause, .mul, .mulh, .mulhsu, .mulhu, .div, .divu, .rem, .remu, .mulw, .divw, .divuw, .remw, .remuw: .nothing
        case .jal, .jalr: .jump
        case .beq, .bne, .blt, .bge, .bltu, .bgeu: .branch
        case .lb, .lh, .lw, .ld, .lbu, .lhu, .lwu: .load
        case .sb, .sh, .sw, .sd: .store
        case .fence, .fenceTso: .fence
        case .csrrw, .csrrs, .csrrc, .csrrwi, .csrrsi, .csrrci: .csr
        case .fenceI: .fencei
        }
    }
}

extension CompressedForm {
    /// The manual's mnemonic.
    public var text: StaticString {
        switch self {
        case .none: ""
        case .cAddi4spn: "c.addi4spn"
        case .cFld: "c.fld"
        case .cLw: "c.lw"
        case .cLd: "c.ld"
        case .cFsd: "c.fsd"
        case .cSw: "c.sw"
        case .cSd: "c.sd"
        case .cNop: "c.nop"
        case .cAddi: "c.addi"
        case .cAddiw: "c.addiw"
        case .cLi: "c.li"
        case .cAddi16sp: "c.addi16sp"
        case .cLui: "c.lui"
        case .cSrli: "c.srli"
        case .cSrai: "c.srai"
        case .cAndi: "c.andi"
        case .cSub: "c.sub"
        case .cXor: "c.xor"
        case .cOr: "c.or"
        case .cAnd: "c.and"
        case .cSubw: "c.subw"
        case .cAddw: "c.addw"
        case .cJ: "c.j"
        case .cBeqz: "c.beqz"
        case .cBnez: "c.bnez"
        case .cSlli: "c.slli"
        case .cFldsp: "c.fldsp"
        case .cLwsp: "c.lwsp"
        case .cLdsp: "c.ldsp"
        case .cJr: "c.jr"
        case .cMv: "c.mv"
        case .cEbreak: "c.ebreak"
        case .cJalr: "c.jalr"
        case .cAdd: "c.add"
        case .cFsdsp: "c.fsdsp"
        case .cSwsp: "c.swsp"
        case .cSdsp: "c.sdsp"
        }
    }

    /// The extension that has the row; nil for `none`.
    public var isaExtension: ISAExtension? {
        switch self {
        case .none: nil
        case .cAddi4spn, .cLw, .cLd, .cSw, .cSd, .cNop, .cAddi, .cAddiw, .cLi, .cAddi16sp, .cLui, .cSrli, .cSrai, .cAndi, .cSub, .cXor, .cOr, .cAnd, .cSubw, .cAddw, .cJ, .cBeqz, .cBnez, .cSlli, .cLwsp, .cLdsp, .cJr, .cMv, .cEbreak, .cJalr, .cAdd, .cSwsp, .cSdsp: .zca
        case .cFld, .cFsd, .cFldsp, .cFsdsp: .zcd
        }
    }

    /// The 32-bit row it stands for.
    public var mnemonic: Mnemonic {
        switch self {
        case .none: .illegal
        case .cAddi4spn, .cNop, .cAddi, .cLi, .cAddi16sp: .addi
        case .cFld, .cFldsp: .fld
        case .cLw, .cLwsp: .lw
        case .cLd, .cLdsp: .ld
        case .cFsd, .cFsdsp: .fsd
        case .cSw, .cSwsp: .sw
        case .cSd, .cSdsp: .sd
        case .cAddiw: .addiw
        case .cLui: .lui
        case .cSrli: .srli
        case .cSrai: .srai
        case .cAndi: .andi
        case .cSub: .sub
        case .cXor: .xor
        case .cOr: .or
        case .cAnd: .and
        case .cSubw: .subw
        case .cAddw: .addw
        case .cJ: .jal
        case .cBeqz: .beq
        case .cBnez: .bne
        case .cSlli: .slli
        case .cJr, .cJalr: .jalr
        case .cMv, .cAdd: .add
        case .cEbreak: .ebreak
        }
    }
}
