// room: tests
// does: one SSE instruction per operation under a given MXCSR, and the places where x86 and RISC-V results differ
// spec: Intel SDM vol. 1, 4.8 and 11.5; RISC-V Unprivileged ISA, "F" chapter

#include "host_float.h"
#include "float_operations.h"

#include <cpuid.h>
#include <math.h>
#include <stddef.h>
#include <string.h>

#define NX 1u
#define NV 16u

int host_has_fma(void) {
    uint32_t a, b, c, d;
    if (!__get_cpuid(1, &a, &b, &c, &d)) return 0;
    return (c & bit_FMA) && (c & bit_OSXSAVE) && (c & bit_AVX);
}

const char *host_float_name(uint32_t operation) {
#define NAME(name) #name,
    static const char *const names[] = {FLOAT_OPERATIONS(NAME)};
#undef NAME
    return operation < float_operation_count ? names[operation] : NULL;
}

// All exceptions masked, no flag raised. RISC-V: RNE RTZ RDN RUP; the RC field: nearest 0, down 1, up 2, zero 3.
static void set_rounding(uint32_t rounding) {
    static const uint32_t control[4] = {0, 3, 1, 2};
    uint32_t mxcsr = 0x1f80u | control[rounding] << 13;
    __asm__ volatile("ldmxcsr %0" : : "m"(mxcsr) : "memory");
}

// The raised flags as fflags. MXCSR has, from bit 0: invalid, denormal, divide by zero, overflow, underflow, precision.
static uint32_t take_flags(void) {
    uint32_t mxcsr;
    __asm__ volatile("stmxcsr %0" : "=m"(mxcsr) : : "memory");
    return (mxcsr & 1) << 4 | (mxcsr >> 2 & 1) << 3 | (mxcsr >> 3 & 1) << 2 | (mxcsr >> 4 & 1) << 1 | (mxcsr >> 5 & 1);
}

static float f32(uint64_t bits) {
    uint32_t low = (uint32_t)bits;
    float value;
    memcpy(&value, &low, sizeof value);
    return value;
}

static double f64(uint64_t bits) {
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static int is_nan32(uint64_t bits) { return ((uint32_t)bits & 0x7fffffffu) > 0x7f800000u; }
static int is_nan64(uint64_t bits) { return (bits & 0x7fffffffffffffffu) > 0x7ff0000000000000u; }

// x86 keeps an operand's payload; RISC-V gives the canonical NaN.
static uint64_t bits32(float value) {
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    return is_nan32(bits) ? 0x7fc00000u : bits;
}

static uint64_t bits64(double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return is_nan64(bits) ? 0x7ff8000000000000u : bits;
}

#define REAL float
#define SUFFIX "s"
#define N(name) f32_##name
#define FROM_BITS f32
#define BITS bits32
#define IS_NAN is_nan32
#include "host_float_width.h"
#undef REAL
#undef SUFFIX
#undef N
#undef FROM_BITS
#undef BITS
#undef IS_NAN

#define REAL double
#define SUFFIX "d"
#define N(name) f64_##name
#define FROM_BITS f64
#define BITS bits64
#define IS_NAN is_nan64
#include "host_float_width.h"

static double widen(float a) {
    double r;
    __asm__ volatile("cvtss2sd %1, %0" : "=x"(r) : "x"(a));
    return r;
}

static float narrow(double a) {
    float r;
    __asm__ volatile("cvtsd2ss %1, %0" : "=x"(r) : "x"(a));
    return r;
}

static uint64_t sign_extended(uint64_t value) { return (uint64_t)(int64_t)(int32_t)(uint32_t)value; }

#define ARITHMETIC(F, R, B) \
    case op_add##F: return B(R##_add(R(a), R(b))); \
    case op_subtract##F: return B(R##_subtract(R(a), R(b))); \
    case op_multiply##F: return B(R##_multiply(R(a), R(b))); \
    case op_divide##F: return B(R##_divide(R(a), R(b))); \
    case op_squareRoot##F: return B(R##_root(R(a))); \
    case op_fusedMultiplyAdd##F: return B(R##_fma(R(a), R(b), R(c))); \
    case op_i32To##F: return B(R##_from_i64((int32_t)(uint32_t)a)); \
    case op_u32To##F: return B(R##_from_i64((uint32_t)a)); \
    case op_i64To##F: return B(R##_from_i64((int64_t)a)); \
    case op_u64To##F: return B(R##_from_u64(a)); \
    case op_minimum##F: return R##_select(a, b, 0); \
    case op_maximum##F: return R##_select(a, b, 1); \
    case op_equal##F: return (uint64_t)R##_equal(R(a), R(b)); \
    case op_less##F: return (uint64_t)R##_less(R(a), R(b)); \
    case op_lessOrEqual##F: return (uint64_t)R##_less_or_equal(R(a), R(b)); \
    case op_classify##F: return R##_class(a);

static uint64_t compute(uint32_t operation, uint64_t a, uint64_t b, uint64_t c) {
    switch ((enum float_operation)operation) {
    ARITHMETIC(F32, f32, bits32)
    ARITHMETIC(F64, f64, bits64)
    case op_f32ToF64: return bits64(widen(f32(a)));
    case op_f64ToF32: return bits32(narrow(f64(a)));
    default: __builtin_trap();
    }
}

static uint64_t to_integer(uint32_t operation, uint64_t a, uint32_t *flags) {
    switch ((enum float_operation)operation) {
    case op_f32ToI32: return f32_to_int(f32(a), INT32_MIN, INT32_MAX, flags);
    case op_f32ToU32: return sign_extended(f32_to_int(f32(a), 0, UINT32_MAX, flags));
    case op_f32ToI64: return f32_to_int(f32(a), INT64_MIN, INT64_MAX, flags);
    case op_f32ToU64: return f32_to_u64(f32(a), flags);
    case op_f64ToI32: return f64_to_int(f64(a), INT32_MIN, INT32_MAX, flags);
    case op_f64ToU32: return sign_extended(f64_to_int(f64(a), 0, UINT32_MAX, flags));
    case op_f64ToI64: return f64_to_int(f64(a), INT64_MIN, INT64_MAX, flags);
    case op_f64ToU64: return f64_to_u64(f64(a), flags);
    default: __builtin_trap();
    }
}

// x86 lets a NaN addend hide the invalid product of infinity and zero.
static uint32_t hidden_invalid(uint32_t operation, uint64_t a, uint64_t b) {
    double left, right;
    if (operation == op_fusedMultiplyAddF32) {
        left = f32(a);
        right = f32(b);
    } else if (operation == op_fusedMultiplyAddF64) {
        left = f64(a);
        right = f64(b);
    } else {
        return 0;
    }
    return (isinf(left) && right == 0) || (left == 0 && isinf(right)) ? NV : 0;
}

uint64_t host_float(uint32_t operation, uint64_t a, uint64_t b, uint64_t c, uint32_t rounding, uint32_t *flags) {
    uint32_t saved;
    uint64_t result;
    uint32_t hidden = hidden_invalid(operation, a, b);
    __asm__ volatile("stmxcsr %0" : "=m"(saved) : : "memory");
    set_rounding(rounding);
    if (operation >= op_f32ToI32 && operation <= op_f64ToU64) {
        result = to_integer(operation, a, flags);
    } else {
        result = compute(operation, a, b, c);
        *flags = take_flags() | hidden;
    }
    __asm__ volatile("ldmxcsr %0" : : "m"(saved) : "memory");
    return result;
}
