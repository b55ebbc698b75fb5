// room: frontend/riscv64/instructions
// does: what a translator must have: one function for each 32-bit row
// spec: Plugins/FrontendRISCV64/Tables
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

/// A translator: one function for each 32-bit row, so that a row without its translation does not compile.
///
/// Compressed instructions arrive as what they stand for, with `length` 2.
public protocol TranslationFunctions: ~Copyable {
    /// A word that no row takes: it must raise SIGILL at its own pc.
    mutating func illegal(_ i: Instruction)
    /// `lr.w`, Unpriv/A/LR-SC
    mutating func lrW(_ i: Instruction)
    /// `sc.w`, Unpriv/A/LR-SC
    mutating func scW(_ i: Instruction)
    /// `amoswap.w`, Unpriv/A/AMO
    mutating func amoswapW(_ i: Instruction)
    /// `amoadd.w`, Unpriv/A/AMO
    mutating func amoaddW(_ i: Instruction)
    /// `amoxor.w`, Unpriv/A/AMO
    mutating func amoxorW(_ i: Instruction)
    /// `amoand.w`, Unpriv/A/AMO
    mutating func amoandW(_ i: Instruction)
    /// `amoor.w`, Unpriv/A/AMO
    mutating func amoorW(_ i: Instruction)
    /// `amomin.w`, Unpriv/A/AMO
    mutating func amominW(_ i: Instruction)
    /// `amomax.w`, Unpriv/A/AMO
    mutating func amomaxW(_ i: Instruction)
    /// `amominu.w`, Unpriv/A/AMO
    mutating func amominuW(_ i: Instruction)
    /// `amomaxu.w`, Unpriv/A/AMO
    mutating func amomaxuW(_ i: Instruction)
    /// `lr.d`, Unpriv/A/LR-SC
    mutating func lrD(_ i: Instruction)
    /// `sc.d`, Unpriv/A/LR-SC
    mutating func scD(_ i: Instruction)
    /// `amoswap.d`, Unpriv/A/AMO
    mutating func amoswapD(_ i: Instruction)
    /// `amoadd.d`, Unpriv/A/AMO
    mutating func amoaddD(_ i: Instruction)
    /// `amoxor.d`, Unpriv/A/AMO
    mutating func amoxorD(_ i: Instruction)
    /// `amoand.d`, Unpriv/A/AMO
    mutating func amoandD(_ i: Instruction)
    /// `amoor.d`, Unpriv/A/AMO
    mutating func amoorD(_ i: Instruction)
    /// `amomin.d`, Unpriv/A/AMO
    mutating func amominD(_ i: Instruction)
    /// `amomax.d`, Unpriv/A/AMO
    mutating func amomaxD(_ i: Instruction)
    /// `amominu.d`, Unpriv/A/AMO
    mutating func amominuD(_ i: Instruction)
    /// `amomaxu.d`, Unpriv/A/AMO
    mutating func amomaxuD(_ i: Instruction)
    /// `fld`, Unpriv/D/Load and Store
    mutating func fld(_ i: Instruction)
    /// `fsd`, Unpriv/D/Load and Store
    mutating func fsd(_ i: Instruction)
    /// `fmadd.d`, Unpriv/D/Computational
    mutating func fmaddD(_ i: Instruction)
    /// `fmsub.d`, Unpriv/D/Computational
    mutating func fmsubD(_ i: Instruction)
    /// `fnmsub.d`, Unpriv/D/Computational
    mutating func fnmsubD(_ i: Instruction)
    /// `fnmadd.d`, Unpriv/D/Computational
    mutating func fnmaddD(_ i: Instruction)
    /// `fadd.d`, Unpriv/D/Computational
    mutating func faddD(_ i: Instruction)
    /// `fsub.d`, Unpriv/D/Computational
    mutating func fsubD(_ i: Instruction)
    /// `fmul.d`, Unpriv/D/Computational
    mutating func fmulD(_ i: Instruction)
    /// `fdiv.d`, Unpriv/D/Computational
    mutating func fdivD(_ i: Instruction)
    /// `fsqrt.d`, Unpriv/D/Computational
    mutating func fsqrtD(_ i: Instruction)
    /// `fsgnj.d`, Unpriv/D/Conversion and Move
    mutating func fsgnjD(_ i: Instruction)
    /// `fsgnjn.d`, Unpriv/D/Conversion and Move
    mutating func fsgnjnD(_ i: Instruction)
    /// `fsgnjx.d`, Unpriv/D/Conversion and Move
    mutating func fsgnjxD(_ i: Instruction)
    /// `fmin.d`, Unpriv/D/Computational
    mutating func fminD(_ i: Instruction)
    /// `fmax.d`, Unpriv/D/Computational
    mutating func fmaxD(_ i: Instruction)
    /// `feq.d`, Unpriv/D/Compare
    mutating func feqD(_ i: Instruction)
    /// `flt.d`, Unpriv/D/Compare
    mutating func fltD(_ i: Instruction)
    /// `fle.d`, Unpriv/D/Compare
    mutating func fleD(_ i: Instruction)
    /// `fclass.d`, Unpriv/D/Classify
    mutating func fclassD(_ i: Instruction)
    /// `fcvt.w.d`, Unpriv/D/Conversion and Move
    mutating func fcvtWD(_ i: Instruction)
    /// `fcvt.wu.d`, Unpriv/D/Conversion and Move
    mutating func fcvtWuD(_ i: Instruction)
    /// `fcvt.l.d`, Unpriv/D/Conversion and Move
    mutating func fcvtLD(_ i: Instruction)
    /// `fcvt.lu.d`, Unpriv/D/Conversion and Move
    mutating func fcvtLuD(_ i: Instruction)
    /// `fcvt.d.w`, Unpriv/D/Conversion and Move
    mutating func fcvtDW(_ i: Instruction)
    /// `fcvt.d.wu`, Unpriv/D/Conversion and Move
    mutating func fcvtDWu(_ i: Instruction)
    /// `fcvt.d.l`, Unpriv/D/Conversion and Move
    mutating func fcvtDL(_ i: Instruction)
    /// `fcvt.d.lu`, Unpriv/D/Conversion and Move
    mutating func fcvtDLu(_ i: Instruction)
    /// `fmv.x.d`, Unpriv/D/Conversion and Move
    mutating func fmvXD(_ i: Instruction)
    /// `fmv.d.x`, Unpriv/D/Conversion and Move
    mutating func fmvDX(_ i: Instruction)
    /// `fcvt.s.d`, Unpriv/D/Conversion and Move
    mutating func fcvtSD(_ i: Instruction)
    /// `fcvt.d.s`, Unpriv/D/Conversion and Move
    mutating func fcvtDS(_ i: Instruction)
    /// `flw`, Unpriv/F/Load and Store
    mutating func flw(_ i: Instruction)
    /// `fsw`, Unpriv/F/Load and Store
    mutating func fsw(_ i: Instruction)
    /// `fmadd.s`, Unpriv/F/Computational
    mutating func fmaddS(_ i: Instruction)
    /// `fmsub.s`, Unpriv/F/Computational
    mutating func fmsubS(_ i: Instruction)
    /// `fnmsub.s`, Unpriv/F/Computational
    mutating func fnmsubS(_ i: Instruction)
    /// `fnmadd.s`, Unpriv/F/Computational
    mutating func fnmaddS(_ i: Instruction)
    /// `fadd.s`, Unpriv/F/Computational
    mutating func faddS(_ i: Instruction)
    /// `fsub.s`, Unpriv/F/Computational
    mutating func fsubS(_ i: Instruction)
    /// `fmul.s`, Unpriv/F/Computational
    mutating func fmulS(_ i: Instruction)
    /// `fdiv.s`, Unpriv/F/Computational
    mutating func fdivS(_ i: Instruction)
    /// `fsqrt.s`, Unpriv/F/Computational
    mutating func fsqrtS(_ i: Instruction)
    /// `fsgnj.s`, Unpriv/F/Conversion and Move
    mutating func fsgnjS(_ i: Instruction)
    /// `fsgnjn.s`, Unpriv/F/Conversion and Move
    mutating func fsgnjnS(_ i: Instruction)
    /// `fsgnjx.s`, Unpriv/F/Conversion and Move
    mutating func fsgnjxS(_ i: Instruction)
    /// `fmin.s`, Unpriv/F/Computational
    mutating func fminS(_ i: Instruction)
    /// `fmax.s`, Unpriv/F/Computational
    mutating func fmaxS(_ i: Instruction)
    /// `feq.s`, Unpriv/F/Compare
    mutating func feqS(_ i: Instruction)
    /// `flt.s`, Unpriv/F/Compare
    mutating func fltS(_ i: Instruction)
    /// `fle.s`, Unpriv/F/Compare
    mutating func fleS(_ i: Instruction)
    /// `fclass.s`, Unpriv/F/Classify
    mutating func fclassS(_ i: Instruction)
    /// `fcvt.w.s`, Unpriv/F/Conversion and Move
    mutating func fcvtWS(_ i: Instruction)
    /// `fcvt.wu.s`, Unpriv/F/Conversion and Move
    mutating func fcvtWuS(_ i: Instruction)
    /// `fcvt.l.s`, Unpriv/F/Conversion and Move
    mutating func fcvtLS(_ i: Instruction)
    /// `fcvt.lu.s`, Unpriv/F/Conversion and Move
    mutating func fcvtLuS(_ i: Instruction)
    /// `fcvt.s.w`, Unpriv/F/Conversion and Move
    mutating func fcvtSW(_ i: Instruction)
    /// `fcvt.s.wu`, Unpriv/F/Conversion and Move
    mutating func fcvtSWu(_ i: Instruction)
    /// `fcvt.s.l`, Unpriv/F/Conversion and Move
    mutating func fcvtSL(_ i: Instruction)
    /// `fcvt.s.lu`, Unpriv/F/Conversion and Move
    mutating func fcvtSLu(_ i: Instruction)
    /// `fmv.x.w`, Unpriv/F/Conversion and Move
    mutating func fmvXW(_ i: Instruction)
    /// `fmv.w.x`, Unpriv/F/Conversion and Move
    mutating func fmvWX(_ i: Instruction)
    /// `lui`, Unpriv/RV32I/Integer Register-Immediate
    mutating func lui(_ i: Instruction)
    /// `auipc`, Unpriv/RV32I/Integer Register-Immediate
    mutating func auipc(_ i: Instruction)
    /// `jal`, Unpriv/RV32I/Unconditional Jumps
    mutating func jal(_ i: Instruction)
    /// `jalr`, Unpriv/RV32I/Unconditional Jumps
    mutating func jalr(_ i: Instruction)
    /// `beq`, Unpriv/RV32I/Conditional Branches
    mutating func beq(_ i: Instruction)
    /// `bne`, Unpriv/RV32I/Conditional Branches
    mutating func bne(_ i: Instruction)
    /// `blt`, Unpriv/RV32I/Conditional Branches
    mutating func blt(_ i: Instruction)
    /// `bge`, Unpriv/RV32I/Conditional Branches
    mutating func bge(_ i: Instruction)
    /// `bltu`, Unpriv/RV32I/Conditional Branches
    mutating func bltu(_ i: Instruction)
    /// `bgeu`, Unpriv/RV32I/Conditional Branches
    mutating func bgeu(_ i: Instruction)
    /// `lb`, Unpriv/RV32I/Load and Store
    mutating func lb(_ i: Instruction)
    /// `lh`, Unpriv/RV32I/Load and Store
    mutating func lh(_ i: Instruction)
    /// `lw`, Unpriv/RV32I/Load and Store
    mutating func lw(_ i: Instruction)
    /// `ld`, Unpriv/RV64I/Load and Store
    mutating func ld(_ i: Instruction)
    /// `lbu`, Unpriv/RV32I/Load and Store
    mutating func lbu(_ i: Instruction)
    /// `lhu`, Unpriv/RV32I/Load and Store
    mutating func lhu(_ i: Instruction)
    /// `lwu`, Unpriv/RV64I/Load and Store
    mutating func lwu(_ i: Instruction)
    /// `sb`, Unpriv/RV32I/Load and Store
    mutating func sb(_ i: Instruction)
    /// `sh`, Unpriv/RV32I/Load and Store
    mutating func sh(_ i: Instruction)
    /// `sw`, Unpriv/RV32I/Load and Store
    mutating func sw(_ i: Instruction)
    /// `sd`, Unpriv/RV64I/Load and Store
    mutating func sd(_ i: Instruction)
    /// `addi`, Unpriv/RV32I/Integer Register-Immediate
    mutating func addi(_ i: Instruction)
    /// `slti`, Unpriv/RV32I/Integer Register-Immediate
    mutating func slti(_ i: Instruction)
    /// `sltiu`, Unpriv/RV32I/Integer Register-Immediate
    mutating func sltiu(_ i: Instruction)
    /// `xori`, Unpriv/RV32I/Integer Register-Immediate
    mutating func xori(_ i: Instruction)
    /// `ori`, Unpriv/RV32I/Integer Register-Immediate
    mutating func ori(_ i: Instruction)
    /// `andi`, Unpriv/RV32I/Integer Register-Immediate
    mutating func andi(_ i: Instruction)
    /// `slli`, Unpriv/RV64I/Integer Register-Immediate
    mutating func slli(_ i: Instruction)
    /// `srli`, Unpriv/RV64I/Integer Register-Immediate
    mutating func srli(_ i: Instruction)
    /// `srai`, Unpriv/RV64I/Integer Register-Immediate
    mutating func srai(_ i: Instruction)
    /// `addiw`, Unpriv/RV64I/Integer Register-Immediate
    mutating func addiw(_ i: Instruction)
    /// `slliw`, Unpriv/RV64I/Integer Register-Immediate
    mutating func slliw(_ i: Instruction)
    /// `srliw`, Unpriv/RV64I/Integer Register-Immediate
    mutating func srliw(_ i: Instruction)
    /// `sraiw`, Unpriv/RV64I/Integer Register-Immediate
    mutating func sraiw(_ i: Instruction)
    /// `add`, Unpriv/RV32I/Integer Register-Register
    mutating func add(_ i: Instruction)
    /// `sub`, Unpriv/RV32I/Integer Register-Register
    mutating func sub(_ i: Instruction)
    /// `sll`, Unpriv/RV64I/Integer Register-Register
    mutating func sll(_ i: Instruction)
    /// `slt`, Unpriv/RV32I/Integer Register-Register
    mutating func slt(_ i: Instruction)
    /// `sltu`, Unpriv/RV32I/Integer Register-Register
    mutating func sltu(_ i: Instruction)
    /// `xor`, Unpriv/RV32I/Integer Register-Register
    mutating func xor(_ i: Instruction)
    /// `srl`, Unpriv/RV64I/Integer Register-Register
    mutating func srl(_ i: Instruction)
    /// `sra`, Unpriv/RV64I/Integer Register-Register
    mutating func sra(_ i: Instruction)
    /// `or`, Unpriv/RV32I/Integer Register-Register
    mutating func or(_ i: Instruction)
    /// `and`, Unpriv/RV32I/Integer Register-Register
    mutating func and(_ i: Instruction)
    /// `addw`, Unpriv/RV64I/Integer Register-Register
    mutating func addw(_ i: Instruction)
    /// `subw`, Unpriv/RV64I/Integer Register-Register
    mutating func subw(_ i: Instruction)
    /// `sllw`, Unpriv/RV64I/Integer Register-Register
    mutating func sllw(_ i: Instruction)
    /// `srlw`, Unpriv/RV64I/Integer Register-Register
    mutating func srlw(_ i: Instruction)
    /// `sraw`, Unpriv/RV64I/Integer Register-Register
    mutating func sraw(_ i: Instruction)
    /// `fence`, Unpriv/RV32I/Memory Ordering
    mutating func fence(_ i: Instruction)
    /// `fence.tso`, Unpriv/RV32I/Memory Ordering
    mutating func fenceTso(_ i: Instruction)
    /// `pause`, Unpriv/Zihintpause
    mutating func pause(_ i: Instruction)
    /// `ecall`, Unpriv/RV32I/Environment Call and Breakpoints
    mutating func ecall(_ i: Instruction)
    /// `ebreak`, Unpriv/RV32I/Environment Call and Breakpoints
    mutating func ebreak(_ i: Instruction)
    /// `mul`, Unpriv/M/Multiplication
    mutating func mul(_ i: Instruction)
    /// `mulh`, Unpriv/M/Multiplication
    mutating func mulh(_ i: Instruction)
    /// `mulhsu`, Unpriv/M/Multiplication
    mutating func mulhsu(_ i: Instruction)
    /// `mulhu`, Unpriv/M/Multiplication
    mutating func mulhu(_ i: Instruction)
    /// `div`, Unpriv/M/Division
    mutating func div(_ i: Instruction)
    /// `divu`, Unpriv/M/Division
    mutating func divu(_ i: Instruction)
    /// `rem`, Unpriv/M/Division
    mutating func rem(_ i: Instruction)
    /// `remu`, Unpriv/M/Division
    mutating func remu(_ i: Instruction)
    /// `mulw`, Unpriv/M/Multiplication
    mutating func mulw(_ i: Instruction)
    /// `divw`, Unpriv/M/Division
    mutating func divw(_ i: Instruction)
    /// `divuw`, Unpriv/M/Division
    mutating func divuw(_ i: Instruction)
    /// `remw`, Unpriv/M/Division
    mutating func remw(_ i: Instruction)
    /// `remuw`, Unpriv/M/Division
    mutating func remuw(_ i: Instruction)
    /// `csrrw`, Unpriv/Zicsr
    mutating func csrrw(_ i: Instruction)
    /// `csrrs`, Unpriv/Zicsr
    mutating func csrrs(_ i: Instruction)
    /// `csrrc`, Unpriv/Zicsr
    mutating func csrrc(_ i: Instruction)
    /// `csrrwi`, Unpriv/Zicsr
    mutating func csrrwi(_ i: Instruction)
    /// `csrrsi`, Unpriv/Zicsr
    mutating func csrrsi(_ i: Instruction)
    /// `csrrci`, Unpriv/Zicsr
    mutating func csrrci(_ i: Instruction)
    /// `fence.i`, Unpriv/Zifencei
    mutating func fenceI(_ i: Instruction)
}

/// Calls the function of `translator` that `i`'s mnemonic names.
@inlinable @inline(__always)
public func dispatch<T: TranslationFunctions & ~Copyable>(_ i: Instruction, to translator: inout T) {
    switch i.mnemonic {
    case .illegal: translator.illegal(i)
    case .lrW: translator.lrW(i)
    case .scW: translator.scW(i)
    case .amoswapW: translator.amoswapW(i)
    case .amoaddW: translator.amoaddW(i)
    case .amoxorW: translator.amoxorW(i)
    case .amoandW: translator.amoandW(i)
    case .amoorW: translator.amoorW(i)
    case .amominW: translator.amominW(i)
    case .amomaxW: translator.amomaxW(i)
    case .amominuW: translator.amominuW(i)
    case .amomaxuW: translator.amomaxuW(i)
    case .lrD: translator.lrD(i)
    case .scD: translator.scD(i)
    case .amoswapD: translator.amoswapD(i)
    case .amoaddD: translator.amoaddD(i)
    case .amoxorD: translator.amoxorD(i)
    case .amoandD: translator.amoandD(i)
    case .amoorD: translator.amoorD(i)
    case .amominD: translator.amominD(i)
    case .amomaxD: translator.amomaxD(i)
    case .amominuD: translator.amominuD(i)
    case .amomaxuD: translator.amomaxuD(i)
    case .fld: translator.fld(i)
    case .fsd: translator.fsd(i)
    case .fmaddD: translator.fmaddD(i)
    case .fmsubD: translator.fmsubD(i)
    case .fnmsubD: translator.fnmsubD(i)
    case .fnmaddD: translator.fnmaddD(i)
    case .faddD: translator.faddD(i)
    case .fsubD: translator.fsubD(i)
    case .fmulD: translator.fmulD(i)
    case .fdivD: translator.fdivD(i)
    case .fsqrtD: translator.fsqrtD(i)
    case .fsgnjD: translator.fsgnjD(i)
    case .fsgnjnD: translator.fsgnjnD(i)
    case .fsgnjxD: translator.fsgnjxD(i)
    case .fminD: translator.fminD(i)
    case .fmaxD: translator.fmaxD(i)
    case .feqD: translator.feqD(i)
    case .fltD: translator.fltD(i)
    case .fleD: translator.fleD(i)
    case .fclassD: translator.fclassD(i)
    case .fcvtWD: translator.fcvtWD(i)
    case .fcvtWuD: translator.fcvtWuD(i)
    case .fcvtLD: translator.fcvtLD(i)
    case .fcvtLuD: translator.fcvtLuD(i)
    case .fcvtDW: translator.fcvtDW(i)
    case .fcvtDWu: translator.fcvtDWu(i)
    case .fcvtDL: translator.fcvtDL(i)
    case .fcvtDLu: translator.fcvtDLu(i)
    case .fmvXD: translator.fmvXD(i)
    case .fmvDX: translator.fmvDX(i)
    case .fcvtSD: translator.fcvtSD(i)
    case .fcvtDS: translator.fcvtDS(i)
    case .flw: translator.flw(i)
    case .fsw: translator.fsw(i)
    case .fmaddS: translator.fmaddS(i)
    case .fmsubS: translator.fmsubS(i)
    case .fnmsubS: translator.fnmsubS(i)
    case .fnmaddS: translator.fnmaddS(i)
    case .faddS: translator.faddS(i)
    case .fsubS: translator.fsubS(i)
    case .fmulS: translator.fmulS(i)
    case .fdivS: translator.fdivS(i)
    case .fsqrtS: translator.fsqrtS(i)
    case .fsgnjS: translator.fsgnjS(i)
    case .fsgnjnS: translator.fsgnjnS(i)
    case .fsgnjxS: translator.fsgnjxS(i)
    case .fminS: translator.fminS(i)
    case .fmaxS: translator.fmaxS(i)
    case .feqS: translator.feqS(i)
    case .fltS: translator.fltS(i)
    case .fleS: translator.fleS(i)
    case .fclassS: translator.fclassS(i)
    case .fcvtWS: translator.fcvtWS(i)
    case .fcvtWuS: translator.fcvtWuS(i)
    case .fcvtLS: translator.fcvtLS(i)
    case .fcvtLuS: translator.fcvtLuS(i)
    case .fcvtSW: translator.fcvtSW(i)
    case .fcvtSWu: translator.fcvtSWu(i)
    case .fcvtSL: translator.fcvtSL(i)
    case .fcvtSLu: translator.fcvtSLu(i)
    case .fmvXW: translator.fmvXW(i)
    case .fmvWX: translator.fmvWX(i)
    case .lui: translator.lui(i)
    case .auipc: translator.auipc(i)
    case .jal: translator.jal(i)
    case .jalr: translator.jalr(i)
    case .beq: translator.beq(i)
    case .bne: translator.bne(i)
    case .blt: translator.blt(i)
    case .bge: translator.bge(i)
    case .bltu: translator.bltu(i)
    case .bgeu: translator.bgeu(i)
    case .lb: translator.lb(i)
    case .lh: translator.lh(i)
    case .lw: translator.lw(i)
    case .ld: translator.ld(i)
    case .lbu: translator.lbu(i)
    case .lhu: translator.lhu(i)
    case .lwu: translator.lwu(i)
    case .sb: translator.sb(i)
    case .sh: translator.sh(i)
    case .sw: translator.sw(i)
    case .sd: translator.sd(i)
    case .addi: translator.addi(i)
    case .slti: translator.slti(i)
    case .sltiu: translator.sltiu(i)
    case .xori: translator.xori(i)
    case .ori: translator.ori(i)
    case .andi: translator.andi(i)
    case .slli: translator.slli(i)
    case .srli: translator.srli(i)
    case .srai: translator.srai(i)
    case .addiw: translator.addiw(i)
    case .slliw: translator.slliw(i)
    case .srliw: translator.srliw(i)
    case .sraiw: translator.sraiw(i)
    case .add: translator.add(i)
    case .sub: translator.sub(i)
    case .sll: translator.sll(i)
    case .slt: translator.slt(i)
    case .sltu: translator.sltu(i)
    case .xor: translator.xor(i)
    case .srl: translator.srl(i)
    case .sra: translator.sra(i)
    case .or: translator.or(i)
    case .and: translator.and(i)
    case .addw: translator.addw(i)
    case .subw: translator.subw(i)
    case .sllw: translator.sllw(i)
    case .srlw: translator.srlw(i)
    case .sraw: translator.sraw(i)
    case .fence: translator.fence(i)
    case .fenceTso: translator.fenceTso(i)
    case .pause: translator.pause(i)
    case .ecall: translator.ecall(i)
    case .ebreak: translator.ebreak(i)
    case .mul: translator.mul(i)
    case .mulh: translator.mulh(i)
    case .mulhsu: translator.mulhsu(i)
    case .mulhu: translator.mulhu(i)
    case .div: translator.div(i)
    case .divu: translator.divu(i)
    case .rem: translator.rem(i)
    case .remu: translator.remu(i)
    case .mulw: translator.mulw(i)
    case .divw: translator.divw(i)
    case .divuw: translator.divuw(i)
    case .remw: translator.remw(i)
    case .remuw: translator.remuw(i)
    case .csrrw: translator.csrrw(i)
    case .csrrs: translator.csrrs(i)
    case .csrrc: translator.csrrc(i)
    case .csrrwi: translator.csrrwi(i)
    case .csrrsi: translator.csrrsi(i)
    case .csrrci: translator.csrrci(i)
    case .fenceI: translator.fenceI(i)
    }
}
