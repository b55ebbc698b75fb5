// room: kit/softfloat (UNSAFE ROOM: C-callable functions)
// does: the operations as values: evaluated on 64-bit words, or as the address of a C function
// spec: RISC-V Unprivileged ISA, "F" and "D" chapters: FADD to FCVT

import Base

/// An operation that generated code may call by address.
///
/// Operands and results are 64-bit words. Of a binary32 or 32-bit integer operand only the lower half is looked at.
/// A binary32 result is zero-extended; a 32-bit integer result, signed or not, is sign-extended as FCVT.W and FCVT.WU want.
@frozen
public enum SoftFloatOperation: UInt8, CaseIterable, Sendable {
    case addF32, subtractF32, multiplyF32, divideF32, squareRootF32, fusedMultiplyAddF32
    case addF64, subtractF64, multiplyF64, divideF64, squareRootF64, fusedMultiplyAddF64
    case f32ToF64, f64ToF32
    case i32ToF32, u32ToF32, i64ToF32, u64ToF32
    case i32ToF64, u32ToF64, i64ToF64, u64ToF64
    case f32ToI32, f32ToU32, f32ToI64, f32ToU64
    case f64ToI32, f64ToU32, f64ToI64, f64ToU64

    /// The signature of every entry: three operands, a rounding mode in its RISC-V encoding, and a pointer to the word
    /// into which the exceptions are OR-ed.
    public typealias Entry = @convention(c) (UInt64, UInt64, UInt64, UInt32, StickyFlags) -> UInt64

    /// The address of the C function for this operation.
    public var address: HostAddress { HostAddress(UInt(bitPattern: unsafeBitCast(entry, to: UnsafeRawPointer.self))) }

    /// The C function for this operation.
    public var entry: Entry {
        switch self {
        case .addF32: return martlet_soft_f32_add
        case .subtractF32: return martlet_soft_f32_sub
        case .multiplyF32: return martlet_soft_f32_mul
        case .divideF32: return martlet_soft_f32_div
        case .squareRootF32: return martlet_soft_f32_sqrt
        case .fusedMultiplyAddF32: return martlet_soft_f32_fma
        case .addF64: return martlet_soft_f64_add
        case .subtractF64: return martlet_soft_f64_sub
        case .multiplyF64: return martlet_soft_f64_mul
        case .divideF64: return martlet_soft_f64_div
        case .squareRootF64: return martlet_soft_f64_sqrt
        case .fusedMultiplyAddF64: return martlet_soft_f64_fma
        case .f32ToF64: return martlet_soft_f32_to_f64
        case .f64ToF32: return martlet_soft_f64_to_f32
        case .i32ToF32: return martlet_soft_i32_to_f32
        case .u32ToF32: return martlet_soft_u32_to_f32
        case .i64ToF32: return martlet_soft_i64_to_f32
        case .u64ToF32: return martlet_soft_u64_to_f32
        case .i32ToF64: return martlet_soft_i32_to_f64
        case .u32ToF64: return martlet_soft_u32_to_f64
        case .i64ToF64: return martlet_soft_i64_to_f64
        case .u64ToF64: return martlet_soft_u64_to_f64
        case .f32ToI32: return martlet_soft_f32_to_i32
        case .f32ToU32: return martlet_soft_f32_to_u32
        case .f32ToI64: return martlet_soft_f32_to_i64
        case .f32ToU64: return martlet_soft_f32_to_u64
        case .f64ToI32: return martlet_soft_f64_to_i32
        case .f64ToU32: return martlet_soft_f64_to_u32
        case .f64ToI64: return martlet_soft_f64_to_i64
        case .f64ToU64: return martlet_soft_f64_to_u64
        }
    }
}

extension SoftFloatOperation {
    /// Computes the operation; an operand that it does not have is ignored.
    @inlinable
    public func evaluate(
        _ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: Rounding, _ flags: inout FloatFlags
    ) -> UInt64 {
        let single = UInt32(truncatingIfNeeded: a)
        let other = UInt32(truncatingIfNeeded: b)
        switch self {
        case .addF32: return UInt64(Binary32.add(single, other, rounding, &flags))
        case .subtractF32: return UInt64(Binary32.subtract(single, other, rounding, &flags))
        case .multiplyF32: return UInt64(Binary32.multiply(single, other, rounding, &flags))
        case .divideF32: return UInt64(Binary32.divide(single, other, rounding, &flags))
        case .squareRootF32: return UInt64(Binary32.squareRoot(single, rounding, &flags))
        case .fusedMultiplyAddF32:
            return UInt64(Binary32.fusedMultiplyAdd(single, other, UInt32(truncatingIfNeeded: c), rounding, &flags))
        case .addF64: return Binary64.add(a, b, rounding, &flags)
        case .subtractF64: return Binary64.subtract(a, b, rounding, &flags)
        case .multiplyF64: return Binary64.multiply(a, b, rounding, &flags)
        case .divideF64: return Binary64.divide(a, b, rounding, &flags)
        case .squareRootF64: return Binary64.squareRoot(a, rounding, &flags)
        case .fusedMultiplyAddF64:
            return Binary64.fusedMultiplyAdd(a, b, c, rounding, &flags)
        case .f32ToF64: return Binary64.convertFormat(single, from: Binary32.self, rounding, &flags)
        case .f64ToF32: return UInt64(Binary32.convertFormat(a, from: Binary64.self, rounding, &flags))
        case .i32ToF32: return UInt64(Binary32.convertFromInt(Int32(bitPattern: single), rounding, &flags))
        case .u32ToF32: return UInt64(Binary32.convertFromInt(single, rounding, &flags))
        case .i64ToF32: return UInt64(Binary32.convertFromInt(Int64(bitPattern: a), rounding, &flags))
        case .u64ToF32: return UInt64(Binary32.convertFromInt(a, rounding, &flags))
        case .i32ToF64: return Binary64.convertFromInt(Int32(bitPattern: single), rounding, &flags)
        case .u32ToF64: return Binary64.convertFromInt(single, rounding, &flags)
        case .i64ToF64: return Binary64.convertFromInt(Int64(bitPattern: a), rounding, &flags)
        case .u64ToF64: return Binary64.convertFromInt(a, rounding, &flags)
        case .f32ToI32: return signExtended(Binary32.convertToInteger(single, as: Int32.self, rounding, &flags))
        case .f32ToU32:
            return signExtended(Int32(bitPattern: Binary32.convertToInteger(single, as: UInt32.self, rounding, &flags)))
        case .f32ToI64: return UInt64(bitPattern: Binary32.convertToInteger(single, as: Int64.self, rounding, &flags))
        case .f32ToU64: return Binary32.convertToInteger(single, as: UInt64.self, rounding, &flags)
        case .f64ToI32: return signExtended(Binary64.convertToInteger(a, as: Int32.self, rounding, &flags))
        case .f64ToU32:
            return signExtended(Int32(bitPattern: Binary64.convertToInteger(a, as: UInt32.self, rounding, &flags)))
        case .f64ToI64: return UInt64(bitPattern: Binary64.convertToInteger(a, as: Int64.self, rounding, &flags))
        case .f64ToU64: return Binary64.convertToInteger(a, as: UInt64.self, rounding, &flags)
        }
    }

    @inlinable
    func signExtended(_ value: Int32) -> UInt64 { UInt64(bitPattern: Int64(value)) }
}
