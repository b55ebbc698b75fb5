// room: kit/softfloat (UNSAFE ROOM: every entry writes through the flags pointer that its caller passes)
// does: one C function per operation, all of one signature, for generated code to call
// spec: System V psABI, x86-64, 3.2.3; SoftFloatOperation for what each one computes

// Contract of all of them: `sticky` points to a 32-bit word that the calling thread owns; the exceptions that the operation
// raised are OR-ed into it, in fflags bits. `rounding` is an `rm` encoding from 0 to 4, and anything else traps. Operands
// that an operation does not have are ignored. No host floating-point or vector state is depended on.

/// Where the entries accumulate exceptions.
public typealias StickyFlags = UnsafeMutablePointer<UInt32>

@inline(__always)
private func enter(
    _ operation: SoftFloatOperation, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags
) -> UInt64 {
    guard let mode = Rounding(rawValue: UInt8(rounding)) else { preconditionFailure("not a rounding mode") }
    var flags: FloatFlags = []
    let result = operation.evaluate(a, b, c, mode, &flags)
    sticky.pointee |= UInt32(flags.rawValue)
    return result
}

@_cdecl("martlet_soft_f32_add")
public func martlet_soft_f32_add(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.addF32, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_f32_sub")
public func martlet_soft_f32_sub(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.subtractF32, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_f32_mul")
public func martlet_soft_f32_mul(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.multiplyF32, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_f32_div")
public func martlet_soft_f32_div(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.divideF32, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_f32_sqrt")
public func martlet_soft_f32_sqrt(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.squareRootF32, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_f32_fma")
public func martlet_soft_f32_fma(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.fusedMultiplyAddF32, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_f64_add")
public func martlet_soft_f64_add(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.addF64, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_f64_sub")
public func martlet_soft_f64_sub(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.subtractF64, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_f64_mul")
public func martlet_soft_f64_mul(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.multiplyF64, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_f64_div")
public func martlet_soft_f64_div(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.divideF64, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_f64_sqrt")
public func martlet_soft_f64_sqrt(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.squareRootF64, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_f64_fma")
public func martlet_soft_f64_fma(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.fusedMultiplyAddF64, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_f32_to_f64")
public func martlet_soft_f32_to_f64(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.f32ToF64, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_f64_to_f32")
public func martlet_soft_f64_to_f32(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.f64ToF32, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_i32_to_f32")
public func martlet_soft_i32_to_f32(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.i32ToF32, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_u32_to_f32")
public func martlet_soft_u32_to_f32(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.u32ToF32, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_i64_to_f32")
public func martlet_soft_i64_to_f32(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.i64ToF32, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_u64_to_f32")
public func martlet_soft_u64_to_f32(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.u64ToF32, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_i32_to_f64")
public func martlet_soft_i32_to_f64(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.i32ToF64, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_u32_to_f64")
public func martlet_soft_u32_to_f64(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.u32ToF64, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_i64_to_f64")
public func martlet_soft_i64_to_f64(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.i64ToF64, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_u64_to_f64")
public func martlet_soft_u64_to_f64(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.u64ToF64, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_f32_to_i32")
public func martlet_soft_f32_to_i32(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.f32ToI32, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_f32_to_u32")
public func martlet_soft_f32_to_u32(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.f32ToU32, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_f32_to_i64")
public func martlet_soft_f32_to_i64(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.f32ToI64, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_f32_to_u64")
public func martlet_soft_f32_to_u64(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.f32ToU64, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_f64_to_i32")
public func martlet_soft_f64_to_i32(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.f64ToI32, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_f64_to_u32")
public func martlet_soft_f64_to_u32(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.f64ToU32, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_f64_to_i64")
public func martlet_soft_f64_to_i64(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.f64ToI64, a, b, c, rounding, sticky)
}

@_cdecl("martlet_soft_f64_to_u64")
public func martlet_soft_f64_to_u64(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ rounding: UInt32, _ sticky: StickyFlags)
    -> UInt64
{
    enter(.f64ToU64, a, b, c, rounding, sticky)
}
