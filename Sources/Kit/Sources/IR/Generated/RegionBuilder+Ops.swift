// room: kit/ir
// does: one builder method an op
// spec: Sources/Kit/Sources/IR/Tables/ir.table
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

import Base

extension RegionBuilder {
    /// an integer constant; i32 constants are held sign-extended.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func iconst(_ type: ValueType, _ bits: Int64) -> ValueID {
        append(Op(.iconst, type, aux: 0, a: .none, b: .none, c: .none, imm: bits))
    }

    /// a float constant by its bits.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func fconst(_ type: ValueType, _ bits: Int64) -> ValueID {
        append(Op(.fconst, type, aux: 0, a: .none, b: .none, c: .none, imm: bits))
    }

    /// the value of a state slot.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func get(_ type: ValueType, _ slot: SlotID) -> ValueID {
        append(Op(.get, type, aux: 0, a: .none, b: .none, c: .none, imm: Int64(slot.raw)))
    }

    /// stores a value in a state slot.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func set(_ slot: SlotID, _ a: ValueID) -> ValueID {
        append(Op(.set, .none, aux: 0, a: a, b: .none, c: .none, imm: Int64(slot.raw)))
    }

    /// as set, but only state maps need to know: a later set of the slot comes before any exit.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func `defer`(_ slot: SlotID, _ a: ValueID) -> ValueID {
        append(Op(.`defer`, .none, aux: 0, a: a, b: .none, c: .none, imm: Int64(slot.raw)))
    }

    /// a + b.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func add(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.add, type(of: a), aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// a - b.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func sub(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.sub, type(of: a), aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// low half of a * b.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func mul(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.mul, type(of: a), aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// high half of the signed product.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func mulhs(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.mulhs, .i64, aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// high half of the unsigned product.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func mulhu(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.mulhu, .i64, aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// high half of the product of signed a and unsigned b.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func mulhsu(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.mulhsu, .i64, aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// signed quotient; by 0 gives -1; the overflow case gives a.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func divs(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.divs, type(of: a), aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// unsigned quotient; by 0 gives all ones.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func divu(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.divu, type(of: a), aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// signed remainder; by 0 gives a; the overflow case gives 0.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func rems(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.rems, type(of: a), aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// unsigned remainder; by 0 gives a.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func remu(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.remu, type(of: a), aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// bitwise and.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func and(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.and, type(of: a), aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// bitwise or.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func or(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.or, type(of: a), aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// bitwise exclusive or.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func xor(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.xor, type(of: a), aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// a << b; b is taken modulo the width, as in all shifts.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func shl(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.shl, type(of: a), aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// logical a >> b.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func shr(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.shr, type(of: a), aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// arithmetic a >> b.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func sar(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.sar, type(of: a), aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// rotate left.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func rotl(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.rotl, type(of: a), aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// rotate right.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func rotr(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.rotr, type(of: a), aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// signed minimum.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func smin(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.smin, type(of: a), aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// signed maximum.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func smax(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.smax, type(of: a), aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// unsigned minimum.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func umin(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.umin, type(of: a), aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// unsigned maximum.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func umax(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.umax, type(of: a), aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// 0 - a.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func neg(_ a: ValueID) -> ValueID {
        append(Op(.neg, type(of: a), aux: 0, a: a, b: .none, c: .none, imm: 0))
    }

    /// bitwise complement.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func not(_ a: ValueID) -> ValueID {
        append(Op(.not, type(of: a), aux: 0, a: a, b: .none, c: .none, imm: 0))
    }

    /// leading zero bits; the width for 0.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func clz(_ a: ValueID) -> ValueID {
        append(Op(.clz, type(of: a), aux: 0, a: a, b: .none, c: .none, imm: 0))
    }

    /// trailing zero bits; the width for 0.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func ctz(_ a: ValueID) -> ValueID {
        append(Op(.ctz, type(of: a), aux: 0, a: a, b: .none, c: .none, imm: 0))
    }

    /// one bits.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func popcnt(_ a: ValueID) -> ValueID {
        append(Op(.popcnt, type(of: a), aux: 0, a: a, b: .none, c: .none, imm: 0))
    }

    /// bytes in reverse order.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func bswap(_ a: ValueID) -> ValueID {
        append(Op(.bswap, type(of: a), aux: 0, a: a, b: .none, c: .none, imm: 0))
    }

    /// low 8 bits, sign-extended.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func sext8(_ a: ValueID) -> ValueID {
        append(Op(.sext8, type(of: a), aux: 0, a: a, b: .none, c: .none, imm: 0))
    }

    /// low 16 bits, sign-extended.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func sext16(_ a: ValueID) -> ValueID {
        append(Op(.sext16, type(of: a), aux: 0, a: a, b: .none, c: .none, imm: 0))
    }

    /// low 8 bits, zero-extended.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func zext8(_ a: ValueID) -> ValueID {
        append(Op(.zext8, type(of: a), aux: 0, a: a, b: .none, c: .none, imm: 0))
    }

    /// low 16 bits, zero-extended.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func zext16(_ a: ValueID) -> ValueID {
        append(Op(.zext16, type(of: a), aux: 0, a: a, b: .none, c: .none, imm: 0))
    }

    /// i32 to i64, sign-extended.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func sext32(_ a: ValueID) -> ValueID {
        append(Op(.sext32, .i64, aux: 0, a: a, b: .none, c: .none, imm: 0))
    }

    /// i32 to i64, zero-extended.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func zext32(_ a: ValueID) -> ValueID {
        append(Op(.zext32, .i64, aux: 0, a: a, b: .none, c: .none, imm: 0))
    }

    /// low 32 bits.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func trunc(_ a: ValueID) -> ValueID {
        append(Op(.trunc, .i32, aux: 0, a: a, b: .none, c: .none, imm: 0))
    }

    /// bits [pos, pos+len) of a, zero-extended.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func extract(_ a: ValueID, _ field: BitField) -> ValueID {
        append(Op(.extract, type(of: a), aux: 0, a: a, b: .none, c: .none, imm: field.rawValue))
    }

    /// bits [pos, pos+len) of a, sign-extended.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func sextract(_ a: ValueID, _ field: BitField) -> ValueID {
        append(Op(.sextract, type(of: a), aux: 0, a: a, b: .none, c: .none, imm: field.rawValue))
    }

    /// a with bits [pos, pos+len) replaced by the low bits of b.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func deposit(_ a: ValueID, _ b: ValueID, _ field: BitField) -> ValueID {
        append(Op(.deposit, type(of: a), aux: 0, a: a, b: b, c: .none, imm: field.rawValue))
    }

    /// 1 if the condition holds, else 0.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func cmp(_ condition: Condition, _ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.cmp, .i64, aux: condition.rawValue, a: a, b: b, c: .none, imm: 0))
    }

    /// b if a is not 0, else c.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func select(_ a: ValueID, _ b: ValueID, _ c: ValueID) -> ValueID {
        append(Op(.select, type(of: b), aux: 0, a: a, b: b, c: c, imm: 0))
    }

    /// a + b.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func fadd(_ rounding: RoundingMode, _ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.fadd, type(of: a), aux: rounding.rawValue, a: a, b: b, c: .none, imm: 0))
    }

    /// a - b.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func fsub(_ rounding: RoundingMode, _ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.fsub, type(of: a), aux: rounding.rawValue, a: a, b: b, c: .none, imm: 0))
    }

    /// a * b.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func fmul(_ rounding: RoundingMode, _ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.fmul, type(of: a), aux: rounding.rawValue, a: a, b: b, c: .none, imm: 0))
    }

    /// a / b.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func fdiv(_ rounding: RoundingMode, _ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.fdiv, type(of: a), aux: rounding.rawValue, a: a, b: b, c: .none, imm: 0))
    }

    /// square root.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func fsqrt(_ rounding: RoundingMode, _ a: ValueID) -> ValueID {
        append(Op(.fsqrt, type(of: a), aux: rounding.rawValue, a: a, b: .none, c: .none, imm: 0))
    }

    /// a * b + c, rounded once; infinity times 0 is invalid even with a quiet NaN c.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func fma(_ rounding: RoundingMode, _ a: ValueID, _ b: ValueID, _ c: ValueID) -> ValueID {
        append(Op(.fma, type(of: a), aux: rounding.rawValue, a: a, b: b, c: c, imm: 0))
    }

    /// between f32 and f64.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func fcvt(_ type: ValueType, _ rounding: RoundingMode, _ a: ValueID) -> ValueID {
        append(Op(.fcvt, type, aux: rounding.rawValue, a: a, b: .none, c: .none, imm: 0))
    }

    /// a, with any NaN replaced by the canonical one (positive, quiet, payload 0).
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func fcanon(_ a: ValueID) -> ValueID {
        append(Op(.fcanon, type(of: a), aux: 0, a: a, b: .none, c: .none, imm: 0))
    }

    /// minimumNumber of IEEE 754-2019, -0 below +0, a NaN result canonical; a signalling NaN raises NV.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func fmin(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.fmin, type(of: a), aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// maximumNumber, likewise.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func fmax(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.fmax, type(of: a), aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// a with its sign bit inverted.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func fneg(_ a: ValueID) -> ValueID {
        append(Op(.fneg, type(of: a), aux: 0, a: a, b: .none, c: .none, imm: 0))
    }

    /// a with its sign bit cleared.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func fabs(_ a: ValueID) -> ValueID {
        append(Op(.fabs, type(of: a), aux: 0, a: a, b: .none, c: .none, imm: 0))
    }

    /// a with the sign bit of b.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func fcopysign(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.fcopysign, type(of: a), aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// a with its sign bit exclusive-ored with that of b.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func fxorsign(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.fxorsign, type(of: a), aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// 1 if the condition holds, else 0; eq is quiet, lt and le are signalling.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func fcmp(_ condition: FloatCondition, _ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.fcmp, .i64, aux: condition.rawValue, a: a, b: b, c: .none, imm: 0))
    }

    /// ten-bit class mask (bit 0 -inf ... bit 9 quiet NaN).
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func fclass(_ a: ValueID) -> ValueID {
        append(Op(.fclass, .i64, aux: 0, a: a, b: .none, c: .none, imm: 0))
    }

    /// the bits of a float, of the same width.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func fbits(_ type: ValueType, _ a: ValueID) -> ValueID {
        append(Op(.fbits, type, aux: 0, a: a, b: .none, c: .none, imm: 0))
    }

    /// a float from bits of the same width.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func bitsf(_ type: ValueType, _ a: ValueID) -> ValueID {
        append(Op(.bitsf, type, aux: 0, a: a, b: .none, c: .none, imm: 0))
    }

    /// NaN-boxes: the upper 32 bits are ones.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func fbox(_ a: ValueID) -> ValueID {
        append(Op(.fbox, .f64, aux: 0, a: a, b: .none, c: .none, imm: 0))
    }

    /// the low half if the upper 32 bits are ones, else the canonical NaN.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func funbox(_ a: ValueID) -> ValueID {
        append(Op(.funbox, .f32, aux: 0, a: a, b: .none, c: .none, imm: 0))
    }

    /// signed integer to float.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func sintToF(_ type: ValueType, _ rounding: RoundingMode, _ a: ValueID) -> ValueID {
        append(Op(.sintToF, type, aux: rounding.rawValue, a: a, b: .none, c: .none, imm: 0))
    }

    /// unsigned integer to float.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func uintToF(_ type: ValueType, _ rounding: RoundingMode, _ a: ValueID) -> ValueID {
        append(Op(.uintToF, type, aux: rounding.rawValue, a: a, b: .none, c: .none, imm: 0))
    }

    /// float to signed integer, saturating; NaN gives the maximum; NV when out of range.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func fToSint(_ type: ValueType, _ rounding: RoundingMode, _ a: ValueID) -> ValueID {
        append(Op(.fToSint, type, aux: rounding.rawValue, a: a, b: .none, c: .none, imm: 0))
    }

    /// float to unsigned integer, likewise (negatives give 0).
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func fToUint(_ type: ValueType, _ rounding: RoundingMode, _ a: ValueID) -> ValueID {
        append(Op(.fToUint, type, aux: rounding.rawValue, a: a, b: .none, c: .none, imm: 0))
    }

    /// the sticky flags: NX 1, UF 2, OF 4, DZ 8, NV 16.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func fflags() -> ValueID {
        append(Op(.fflags, .i64, aux: 0, a: .none, b: .none, c: .none, imm: 0))
    }

    /// replaces the sticky flags by the low five bits.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func setFflags(_ a: ValueID) -> ValueID {
        append(Op(.setFflags, .none, aux: 0, a: a, b: .none, c: .none, imm: 0))
    }

    /// sets the dynamic rounding: 0 RNE, 1 RTZ, 2 RDN, 3 RUP; any other value acts as RNE.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func setRounding(_ a: ValueID) -> ValueID {
        append(Op(.setRounding, .none, aux: 0, a: a, b: .none, c: .none, imm: 0))
    }

    /// loads 1, 2, 4 or 8 bytes and extends them to the type.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func load(_ type: ValueType, _ access: MemoryAccess, _ a: ValueID, offset: Int64 = 0) -> ValueID {
        append(Op(.load, type, aux: access.rawValue, a: a, b: .none, c: .none, imm: offset))
    }

    /// stores the low bytes of b.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func store(_ access: MemoryAccess, _ a: ValueID, _ b: ValueID, offset: Int64 = 0) -> ValueID {
        append(Op(.store, .none, aux: access.rawValue, a: a, b: b, c: .none, imm: offset))
    }

    /// atomic read-modify-write of the type's width; the old value.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func rmw(_ operation: AtomicAccess, _ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.rmw, type(of: b), aux: operation.rawValue, a: a, b: b, c: .none, imm: 0))
    }

    /// atomic compare (with b) and swap (to c); the old value.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func cas(_ access: MemoryAccess, _ a: ValueID, _ b: ValueID, _ c: ValueID) -> ValueID {
        append(Op(.cas, type(of: b), aux: access.rawValue, a: a, b: b, c: c, imm: 0))
    }

    /// loads and reserves the address.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func lr(_ type: ValueType, _ access: MemoryAccess, _ a: ValueID) -> ValueID {
        append(Op(.lr, type, aux: access.rawValue, a: a, b: .none, c: .none, imm: 0))
    }

    /// stores if the reservation of the address holds: 0, else 1; always ends the reservation.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func sc(_ access: MemoryAccess, _ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.sc, .i64, aux: access.rawValue, a: a, b: b, c: .none, imm: 0))
    }

    /// a memory fence.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func fence(_ kind: FenceKind) -> ValueID {
        append(Op(.fence, .none, aux: kind.rawValue, a: .none, b: .none, c: .none, imm: 0))
    }

    /// from here on state maps belong to the guest instruction at pc, of aux bytes.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func insn(length: UInt16, pc: GuestAddress) -> ValueID {
        append(Op(.insn, .none, aux: length, a: .none, b: .none, c: .none, imm: Int64(bitPattern: pc.raw)))
    }

    /// leaves the region with the guest pc a if a safepoint is requested.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func poll(_ a: ValueID) -> ValueID {
        append(Op(.poll, .none, aux: 0, a: a, b: .none, c: .none, imm: 0))
    }

    /// direct exit to a constant guest pc; patched when linked.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func exit(pc: GuestAddress) -> ValueID {
        append(Op(.exit, .none, aux: 0, a: .none, b: .none, c: .none, imm: Int64(bitPattern: pc.raw)))
    }

    /// exit to the guest pc a; polls.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func exitIndirect(_ a: ValueID) -> ValueID {
        append(Op(.exitIndirect, .none, aux: 0, a: a, b: .none, c: .none, imm: 0))
    }

    /// direct call exit to pc; pushes the return prediction a, which is an iconst.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func exitCall(pc: GuestAddress, _ a: ValueID) -> ValueID {
        append(Op(.exitCall, .none, aux: 0, a: a, b: .none, c: .none, imm: Int64(bitPattern: pc.raw)))
    }

    /// call exit to the guest pc a; pushes the return prediction b, which is an iconst; polls.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func exitCallIndirect(_ a: ValueID, _ b: ValueID) -> ValueID {
        append(Op(.exitCallIndirect, .none, aux: 0, a: a, b: b, c: .none, imm: 0))
    }

    /// return exit to the guest pc a; polls when the prediction fails.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func exitReturn(_ a: ValueID) -> ValueID {
        append(Op(.exitReturn, .none, aux: 0, a: a, b: .none, c: .none, imm: 0))
    }

    /// to the engine with a reason; pc is the guest pc then.
    @inlinable
    @inline(__always)
    @discardableResult
    public mutating func leave(_ reason: LeaveReason, pc: GuestAddress) -> ValueID {
        append(Op(.leave, .none, aux: reason.rawValue, a: .none, b: .none, c: .none, imm: Int64(bitPattern: pc.raw)))
    }

}
