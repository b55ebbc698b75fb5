// room: kit/ir
// does: the opcodes, their names, traits and shapes
// spec: Sources/Kit/Sources/IR/Tables/ir.table
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

/// What an op does.
@frozen
public enum Opcode: UInt8, CaseIterable, Sendable {
    /// nothing; what a removed op leaves behind.
    case nop
    /// a block parameter; stands at the start of its block.
    case param
    /// an integer constant; i32 constants are held sign-extended.
    case iconst
    /// a float constant by its bits.
    case fconst
    /// the value of a state slot.
    case get
    /// stores a value in a state slot.
    case set
    /// as set, but only state maps need to know: a later set of the slot comes before any exit.
    case `defer`
    /// a + b.
    case add
    /// a - b.
    case sub
    /// low half of a * b.
    case mul
    /// high half of the signed product.
    case mulhs
    /// high half of the unsigned product.
    case mulhu
    /// high half of the product of signed a and unsigned b.
    case mulhsu
    /// signed quotient; by 0 gives -1; the overflow case gives a.
    case divs
    /// unsigned quotient; by 0 gives all ones.
    case divu
    /// signed remainder; by 0 gives a; the overflow case gives 0.
    case rems
    /// unsigned remainder; by 0 gives a.
    case remu
    /// bitwise and.
    case and
    /// bitwise or.
    case or
    /// bitwise exclusive or.
    case xor
    /// a << b; b is taken modulo the width, as in all shifts.
    case shl
    /// logical a >> b.
    case shr
    /// arithmetic a >> b.
    case sar
    /// rotate left.
    case rotl
    /// rotate right.
    case rotr
    /// signed minimum.
    case smin
    /// signed maximum.
    case smax
    /// unsigned minimum.
    case umin
    /// unsigned maximum.
    case umax
    /// 0 - a.
    case neg
    /// bitwise complement.
    case not
    /// leading zero bits; the width for 0.
    case clz
    /// trailing zero bits; the width for 0.
    case ctz
    /// one bits.
    case popcnt
    /// bytes in reverse order.
    case bswap
    /// low 8 bits, sign-extended.
    case sext8
    /// low 16 bits, sign-extended.
    case sext16
    /// low 8 bits, zero-extended.
    case zext8
    /// low 16 bits, zero-extended.
    case zext16
    /// i32 to i64, sign-extended.
    case sext32
    /// i32 to i64, zero-extended.
    case zext32
    /// low 32 bits.
    case trunc
    /// bits [pos, pos+len) of a, zero-extended.
    case extract
    /// bits [pos, pos+len) of a, sign-extended.
    case sextract
    /// a with bits [pos, pos+len) replaced by the low bits of b.
    case deposit
    /// 1 if the condition holds, else 0.
    case cmp
    /// b if a is not 0, else c.
    case select
    /// a + b.
    case fadd
    /// a - b.
    case fsub
    /// a * b.
    case fmul
    /// a / b.
    case fdiv
    /// square root.
    case fsqrt
    /// a * b + c, rounded once; infinity times 0 is invalid even with a quiet NaN c.
    case fma
    /// between f32 and f64.
    case fcvt
    /// a, with any NaN replaced by the canonical one (positive, quiet, payload 0).
    case fcanon
    /// minimumNumber of IEEE 754-2019, -0 below +0, a NaN result canonical; a signalling NaN raises NV.
    case fmin
    /// maximumNumber, likewise.
    case fmax
    /// a with its sign bit inverted.
    case fneg
    /// a with its sign bit cleared.
    case fabs
    /// a with the sign bit of b.
    case fcopysign
    /// a with its sign bit exclusive-ored with that of b.
    case fxorsign
    /// 1 if the condition holds, else 0; eq is quiet, lt and le are signalling.
    case fcmp
    /// ten-bit class mask (bit 0 -inf ... bit 9 quiet NaN).
    case fclass
    /// the bits of a float, of the same width.
    case fbits
    /// a float from bits of the same width.
    case bitsf
    /// NaN-boxes: the upper 32 bits are ones.
    case fbox
    /// the low half if the upper 32 bits are ones, else the canonical NaN.
    case funbox
    /// signed integer to float.
    case sintToF
    /// unsigned integer to float.
    case uintToF
    /// float to signed integer, saturating; NaN gives the maximum; NV when out of range.
    case fToSint
    /// float to unsigned integer, likewise (negatives give 0).
    case fToUint
    /// the sticky flags: NX 1, UF 2, OF 4, DZ 8, NV 16.
    case fflags
    /// replaces the sticky flags by the low five bits.
    case setFflags
    /// sets the dynamic rounding: 0 RNE, 1 RTZ, 2 RDN, 3 RUP; any other value acts as RNE.
    case setRounding
    /// loads 1, 2, 4 or 8 bytes and extends them to the type.
    case load
    /// stores the low bytes of b.
    case store
    /// atomic read-modify-write of the type's width; the old value.
    case rmw
    /// atomic compare (with b) and swap (to c); the old value.
    case cas
    /// loads and reserves the address.
    case lr
    /// stores if the reservation of the address holds: 0, else 1; always ends the reservation.
    case sc
    /// a memory fence.
    case fence
    /// a helper; arguments are in the region's extra list; the type may be none.
    case call
    /// from here on state maps belong to the guest instruction at pc, of aux bytes.
    case insn
    /// leaves the region with the guest pc a if a safepoint is requested.
    case poll
    /// to a block of the region, with arguments.
    case jump
    /// to the first block if the condition holds, else to the second.
    case br
    /// direct exit to a constant guest pc; patched when linked.
    case exit
    /// exit to the guest pc a; polls.
    case exitIndirect
    /// direct call exit to pc; pushes the return prediction a, which is an iconst.
    case exitCall
    /// call exit to the guest pc a; pushes the return prediction b, which is an iconst; polls.
    case exitCallIndirect
    /// return exit to the guest pc a; polls when the prediction fails.
    case exitReturn
    /// to the engine with a reason; pc is the guest pc then.
    case leave
}

extension Opcode {
    /// The op's name in text.
    public var name: StaticString {
        switch self {
        case .nop: "nop"
        case .param: "param"
        case .iconst: "iconst"
        case .fconst: "fconst"
        case .get: "get"
        case .set: "set"
        case .`defer`: "defer"
        case .add: "add"
        case .sub: "sub"
        case .mul: "mul"
        case .mulhs: "mulhs"
        case .mulhu: "mulhu"
        case .mulhsu: "mulhsu"
        case .divs: "divs"
        case .divu: "divu"
        case .rems: "rems"
        case .remu: "remu"
        case .and: "and"
        case .or: "or"
        case .xor: "xor"
        case .shl: "shl"
        case .shr: "shr"
        case .sar: "sar"
        case .rotl: "rotl"
        case .rotr: "rotr"
        case .smin: "smin"
        case .smax: "smax"
        case .umin: "umin"
        case .umax: "umax"
        case .neg: "neg"
        case .not: "not"
        case .clz: "clz"
        case .ctz: "ctz"
        case .popcnt: "popcnt"
        case .bswap: "bswap"
        case .sext8: "sext8"
        case .sext16: "sext16"
        case .zext8: "zext8"
        case .zext16: "zext16"
        case .sext32: "sext32"
        case .zext32: "zext32"
        case .trunc: "trunc"
        case .extract: "extract"
        case .sextract: "sextract"
        case .deposit: "deposit"
        case .cmp: "cmp"
        case .select: "select"
        case .fadd: "fadd"
        case .fsub: "fsub"
        case .fmul: "fmul"
        case .fdiv: "fdiv"
        case .fsqrt: "fsqrt"
        case .fma: "fma"
        case .fcvt: "fcvt"
        case .fcanon: "fcanon"
        case .fmin: "fmin"
        case .fmax: "fmax"
        case .fneg: "fneg"
        case .fabs: "fabs"
        case .fcopysign: "fcopysign"
        case .fxorsign: "fxorsign"
        case .fcmp: "fcmp"
        case .fclass: "fclass"
        case .fbits: "fbits"
        case .bitsf: "bitsf"
        case .fbox: "fbox"
        case .funbox: "funbox"
        case .sintToF: "sint_to_f"
        case .uintToF: "uint_to_f"
        case .fToSint: "f_to_sint"
        case .fToUint: "f_to_uint"
        case .fflags: "fflags"
        case .setFflags: "set_fflags"
        case .setRounding: "set_rounding"
        case .load: "load"
        case .store: "store"
        case .rmw: "rmw"
        case .cas: "cas"
        case .lr: "lr"
        case .sc: "sc"
        case .fence: "fence"
        case .call: "call"
        case .insn: "insn"
        case .poll: "poll"
        case .jump: "jump"
        case .br: "br"
        case .exit: "exit"
        case .exitIndirect: "exit_indirect"
        case .exitCall: "exit_call"
        case .exitCallIndirect: "exit_call_indirect"
        case .exitReturn: "exit_return"
        case .leave: "leave"
        }
    }

    /// The op's effects and flags.
    @inlinable
    public var traits: OpTraits {
        switch self {
        case .nop: []
        case .param: []
        case .iconst: []
        case .fconst: []
        case .get: [.readsState]
        case .set: [.writesState]
        case .`defer`: [.writesState]
        case .add: [.commutative]
        case .sub: []
        case .mul: [.commutative]
        case .mulhs: [.commutative]
        case .mulhu: [.commutative]
        case .mulhsu: []
        case .divs: []
        case .divu: []
        case .rems: []
        case .remu: []
        case .and: [.commutative]
        case .or: [.commutative]
        case .xor: [.commutative]
        case .shl: []
        case .shr: []
        case .sar: []
        case .rotl: []
        case .rotr: []
        case .smin: [.commutative]
        case .smax: [.commutative]
        case .umin: [.commutative]
        case .umax: [.commutative]
        case .neg: []
        case .not: []
        case .clz: []
        case .ctz: []
        case .popcnt: []
        case .bswap: []
        case .sext8: []
        case .sext16: []
        case .zext8: []
        case .zext16: []
        case .sext32: []
        case .zext32: []
        case .trunc: []
        case .extract: []
        case .sextract: []
        case .deposit: []
        case .cmp: []
        case .select: []
        case .fadd: [.fenv, .commutative, .nan]
        case .fsub: [.fenv, .nan]
        case .fmul: [.fenv, .commutative, .nan]
        case .fdiv: [.fenv, .nan]
        case .fsqrt: [.fenv, .nan]
        case .fma: [.fenv, .nan]
        case .fcvt: [.fenv, .nan]
        case .fcanon: []
        case .fmin: [.fenv, .commutative]
        case .fmax: [.fenv, .commutative]
        case .fneg: []
        case .fabs: []
        case .fcopysign: []
        case .fxorsign: []
        case .fcmp: [.fenv]
        case .fclass: []
        case .fbits: []
        case .bitsf: []
        case .fbox: []
        case .funbox: []
        case .sintToF: [.fenv]
        case .uintToF: [.fenv]
        case .fToSint: [.fenv]
        case .fToUint: [.fenv]
        case .fflags: [.fenv, .barrier]
        case .setFflags: [.fenv, .barrier]
        case .setRounding: [.fenv, .barrier]
        case .load: [.loads, .faults]
        case .store: [.stores, .faults]
        case .rmw: [.loads, .stores, .faults, .barrier]
        case .cas: [.loads, .stores, .faults, .barrier]
        case .lr: [.loads, .faults, .barrier]
        case .sc: [.loads, .stores, .faults, .barrier]
        case .fence: [.barrier]
        case .call: [.calls, .faults, .barrier]
        case .insn: [.mark]
        case .poll: [.faults, .barrier]
        case .jump: [.ends]
        case .br: [.ends]
        case .exit: [.ends]
        case .exitIndirect: [.ends]
        case .exitCall: [.ends]
        case .exitCallIndirect: [.ends]
        case .exitReturn: [.ends]
        case .leave: [.ends]
        }
    }

    /// Whether the op has the trait `ends`; a comparison where `traits` is a table.
    @inlinable
    @inline(__always)
    public var endsBlock: Bool {
        switch self {
        case .jump, .br, .exit, .exitIndirect, .exitCall, .exitCallIndirect, .exitReturn, .leave: true
        default: false
        }
    }

    /// Whether the op has the trait `faults`; a comparison where `traits` is a table.
    @inlinable
    @inline(__always)
    public var mayFault: Bool {
        switch self {
        case .load, .store, .rmw, .cas, .lr, .sc, .call, .poll: true
        default: false
        }
    }

    /// The op's type rules and the meaning of its fields.
    public var shape: OpShape {
        switch self {
        case .nop: OpShape(result: .none, a: .none, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .param: OpShape(result: .any, a: .none, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .iconst: OpShape(result: .int, a: .none, b: .none, c: .none, auxiliary: .none, immediate: .bits)
        case .fconst: OpShape(result: .float, a: .none, b: .none, c: .none, auxiliary: .none, immediate: .bits)
        case .get: OpShape(result: .any, a: .none, b: .none, c: .none, auxiliary: .none, immediate: .slot)
        case .set: OpShape(result: .none, a: .any, b: .none, c: .none, auxiliary: .none, immediate: .slot)
        case .`defer`: OpShape(result: .none, a: .any, b: .none, c: .none, auxiliary: .none, immediate: .slot)
        case .add: OpShape(result: .int, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .none, immediate: .none)
        case .sub: OpShape(result: .int, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .none, immediate: .none)
        case .mul: OpShape(result: .int, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .none, immediate: .none)
        case .mulhs: OpShape(result: .i64, a: .i64, b: .i64, c: .none, auxiliary: .none, immediate: .none)
        case .mulhu: OpShape(result: .i64, a: .i64, b: .i64, c: .none, auxiliary: .none, immediate: .none)
        case .mulhsu: OpShape(result: .i64, a: .i64, b: .i64, c: .none, auxiliary: .none, immediate: .none)
        case .divs: OpShape(result: .int, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .none, immediate: .none)
        case .divu: OpShape(result: .int, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .none, immediate: .none)
        case .rems: OpShape(result: .int, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .none, immediate: .none)
        case .remu: OpShape(result: .int, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .none, immediate: .none)
        case .and: OpShape(result: .int, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .none, immediate: .none)
        case .or: OpShape(result: .int, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .none, immediate: .none)
        case .xor: OpShape(result: .int, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .none, immediate: .none)
        case .shl: OpShape(result: .int, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .none, immediate: .none)
        case .shr: OpShape(result: .int, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .none, immediate: .none)
        case .sar: OpShape(result: .int, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .none, immediate: .none)
        case .rotl: OpShape(result: .int, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .none, immediate: .none)
        case .rotr: OpShape(result: .int, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .none, immediate: .none)
        case .smin: OpShape(result: .int, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .none, immediate: .none)
        case .smax: OpShape(result: .int, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .none, immediate: .none)
        case .umin: OpShape(result: .int, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .none, immediate: .none)
        case .umax: OpShape(result: .int, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .none, immediate: .none)
        case .neg: OpShape(result: .int, a: .sameAsResult, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .not: OpShape(result: .int, a: .sameAsResult, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .clz: OpShape(result: .int, a: .sameAsResult, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .ctz: OpShape(result: .int, a: .sameAsResult, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .popcnt: OpShape(result: .int, a: .sameAsResult, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .bswap: OpShape(result: .int, a: .sameAsResult, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .sext8: OpShape(result: .int, a: .sameAsResult, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .sext16: OpShape(result: .int, a: .sameAsResult, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .zext8: OpShape(result: .int, a: .sameAsResult, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .zext16: OpShape(result: .int, a: .sameAsResult, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .sext32: OpShape(result: .i64, a: .i32, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .zext32: OpShape(result: .i64, a: .i32, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .trunc: OpShape(result: .i32, a: .i64, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .extract: OpShape(result: .int, a: .sameAsResult, b: .none, c: .none, auxiliary: .none, immediate: .field)
        case .sextract: OpShape(result: .int, a: .sameAsResult, b: .none, c: .none, auxiliary: .none, immediate: .field)
        case .deposit: OpShape(result: .int, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .none, immediate: .field)
        case .cmp: OpShape(result: .i64, a: .int, b: .sameAsA, c: .none, auxiliary: .cond, immediate: .none)
        case .select: OpShape(result: .any, a: .int, b: .sameAsResult, c: .sameAsResult, auxiliary: .none, immediate: .none)
        case .fadd: OpShape(result: .float, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .round, immediate: .none)
        case .fsub: OpShape(result: .float, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .round, immediate: .none)
        case .fmul: OpShape(result: .float, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .round, immediate: .none)
        case .fdiv: OpShape(result: .float, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .round, immediate: .none)
        case .fsqrt: OpShape(result: .float, a: .sameAsResult, b: .none, c: .none, auxiliary: .round, immediate: .none)
        case .fma: OpShape(result: .float, a: .sameAsResult, b: .sameAsResult, c: .sameAsResult, auxiliary: .round, immediate: .none)
        case .fcvt: OpShape(result: .float, a: .float, b: .none, c: .none, auxiliary: .round, immediate: .none)
        case .fcanon: OpShape(result: .float, a: .sameAsResult, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .fmin: OpShape(result: .float, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .none, immediate: .none)
        case .fmax: OpShape(result: .float, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .none, immediate: .none)
        case .fneg: OpShape(result: .float, a: .sameAsResult, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .fabs: OpShape(result: .float, a: .sameAsResult, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .fcopysign: OpShape(result: .float, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .none, immediate: .none)
        case .fxorsign: OpShape(result: .float, a: .sameAsResult, b: .sameAsResult, c: .none, auxiliary: .none, immediate: .none)
        case .fcmp: OpShape(result: .i64, a: .float, b: .sameAsA, c: .none, auxiliary: .fcond, immediate: .none)
        case .fclass: OpShape(result: .i64, a: .float, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .fbits: OpShape(result: .int, a: .float, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .bitsf: OpShape(result: .float, a: .int, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .fbox: OpShape(result: .f64, a: .f32, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .funbox: OpShape(result: .f32, a: .f64, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .sintToF: OpShape(result: .float, a: .int, b: .none, c: .none, auxiliary: .round, immediate: .none)
        case .uintToF: OpShape(result: .float, a: .int, b: .none, c: .none, auxiliary: .round, immediate: .none)
        case .fToSint: OpShape(result: .int, a: .float, b: .none, c: .none, auxiliary: .round, immediate: .none)
        case .fToUint: OpShape(result: .int, a: .float, b: .none, c: .none, auxiliary: .round, immediate: .none)
        case .fflags: OpShape(result: .i64, a: .none, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .setFflags: OpShape(result: .none, a: .i64, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .setRounding: OpShape(result: .none, a: .i64, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .load: OpShape(result: .any, a: .i64, b: .none, c: .none, auxiliary: .mem, immediate: .offset)
        case .store: OpShape(result: .none, a: .i64, b: .any, c: .none, auxiliary: .mem, immediate: .offset)
        case .rmw: OpShape(result: .int, a: .i64, b: .sameAsResult, c: .none, auxiliary: .rmw, immediate: .none)
        case .cas: OpShape(result: .int, a: .i64, b: .sameAsResult, c: .sameAsResult, auxiliary: .mem, immediate: .none)
        case .lr: OpShape(result: .int, a: .i64, b: .none, c: .none, auxiliary: .mem, immediate: .none)
        case .sc: OpShape(result: .i64, a: .i64, b: .int, c: .none, auxiliary: .mem, immediate: .none)
        case .fence: OpShape(result: .none, a: .none, b: .none, c: .none, auxiliary: .fence, immediate: .none)
        case .call: OpShape(result: .any, a: .none, b: .none, c: .none, auxiliary: .none, immediate: .helper)
        case .insn: OpShape(result: .none, a: .none, b: .none, c: .none, auxiliary: .length, immediate: .pc)
        case .poll: OpShape(result: .none, a: .i64, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .jump: OpShape(result: .none, a: .none, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .br: OpShape(result: .none, a: .int, b: .sameAsA, c: .none, auxiliary: .cond, immediate: .none)
        case .exit: OpShape(result: .none, a: .none, b: .none, c: .none, auxiliary: .none, immediate: .pc)
        case .exitIndirect: OpShape(result: .none, a: .i64, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .exitCall: OpShape(result: .none, a: .i64, b: .none, c: .none, auxiliary: .none, immediate: .pc)
        case .exitCallIndirect: OpShape(result: .none, a: .i64, b: .i64, c: .none, auxiliary: .none, immediate: .none)
        case .exitReturn: OpShape(result: .none, a: .i64, b: .none, c: .none, auxiliary: .none, immediate: .none)
        case .leave: OpShape(result: .none, a: .none, b: .none, c: .none, auxiliary: .reason, immediate: .pc)
        }
    }
}
