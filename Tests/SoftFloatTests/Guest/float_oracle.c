// room: tests
// does: reads float operations from stdin, computes each with its RISC-V instruction, writes results and fflags
// spec: RISC-V Unprivileged ISA, "F" and "D" chapters

#include "float_operations.h"

#include <stdint.h>
#include <stdio.h>

struct request {
    uint32_t operation, rounding;
    uint64_t a, b, c;
};

struct response {
    uint64_t result, flags;
};

// The instruction between setting frm and reading fflags; nothing else touches fcsr in between.
#define AROUND(load, instruction, store)                                                                               \
    __asm__ volatile("fsrm %[rounding]\n" load "fsflags zero\n" instruction "\n" store "frflags %[flags]"              \
                     : [result] "=&r"(result), [flags] "=&r"(flags)                                                    \
                     : [a] "r"(q->a), [b] "r"(q->b), [c] "r"(q->c), [rounding] "r"((uint64_t)q->rounding)             \
                     : "ft0", "ft1", "ft2", "ft3")

#define FROM_S "fmv.w.x ft0, %[a]\n fmv.w.x ft1, %[b]\n fmv.w.x ft2, %[c]\n"
#define FROM_D "fmv.d.x ft0, %[a]\n fmv.d.x ft1, %[b]\n fmv.d.x ft2, %[c]\n"
#define TO_S "fmv.x.w %[result], ft3\n slli %[result], %[result], 32\n srli %[result], %[result], 32\n"
#define TO_D "fmv.x.d %[result], ft3\n"

#define WIDTH(F, S, FROM, TO)                                                                                          \
    case op_add##F: AROUND(FROM, "fadd." S " ft3, ft0, ft1", TO); break;                                               \
    case op_subtract##F: AROUND(FROM, "fsub." S " ft3, ft0, ft1", TO); break;                                          \
    case op_multiply##F: AROUND(FROM, "fmul." S " ft3, ft0, ft1", TO); break;                                          \
    case op_divide##F: AROUND(FROM, "fdiv." S " ft3, ft0, ft1", TO); break;                                            \
    case op_squareRoot##F: AROUND(FROM, "fsqrt." S " ft3, ft0", TO); break;                                            \
    case op_fusedMultiplyAdd##F: AROUND(FROM, "fmadd." S " ft3, ft0, ft1, ft2", TO); break;                            \
    case op_i32To##F: AROUND("", "fcvt." S ".w ft3, %[a]", TO); break;                                                 \
    case op_u32To##F: AROUND("", "fcvt." S ".wu ft3, %[a]", TO); break;                                                \
    case op_i64To##F: AROUND("", "fcvt." S ".l ft3, %[a]", TO); break;                                                 \
    case op_u64To##F: AROUND("", "fcvt." S ".lu ft3, %[a]", TO); break;                                                \
    case op_minimum##F: AROUND(FROM, "fmin." S " ft3, ft0, ft1", TO); break;                                           \
    case op_maximum##F: AROUND(FROM, "fmax." S " ft3, ft0, ft1", TO); break;                                           \
    case op_equal##F: AROUND(FROM, "feq." S " %[result], ft0, ft1", ""); break;                                        \
    case op_less##F: AROUND(FROM, "flt." S " %[result], ft0, ft1", ""); break;                                         \
    case op_lessOrEqual##F: AROUND(FROM, "fle." S " %[result], ft0, ft1", ""); break;                                  \
    case op_classify##F: AROUND(FROM, "fclass." S " %[result], ft0", ""); break;

// Without an explicit rounding mode the assembler encodes the dynamic one.
#define TO_INT(name, S, FROM, I) \
    case op_##name: AROUND(FROM, "fcvt." I "." S " %[result], ft0, dyn", ""); break;

static int compute(const struct request *q, struct response *r) {
    uint64_t result = 0, flags = 0;
    switch (q->operation) {
    WIDTH(F32, "s", FROM_S, TO_S)
    WIDTH(F64, "d", FROM_D, TO_D)
    case op_f32ToF64: AROUND(FROM_S, "fcvt.d.s ft3, ft0", TO_D); break;
    case op_f64ToF32: AROUND(FROM_D, "fcvt.s.d ft3, ft0", TO_S); break;
    TO_INT(f32ToI32, "s", FROM_S, "w")
    TO_INT(f32ToU32, "s", FROM_S, "wu")
    TO_INT(f32ToI64, "s", FROM_S, "l")
    TO_INT(f32ToU64, "s", FROM_S, "lu")
    TO_INT(f64ToI32, "d", FROM_D, "w")
    TO_INT(f64ToU32, "d", FROM_D, "wu")
    TO_INT(f64ToI64, "d", FROM_D, "l")
    TO_INT(f64ToU64, "d", FROM_D, "lu")
    default: return 0;
    }
    r->result = result;
    r->flags = flags;
    return 1;
}

int main(void) {
    struct request request;
    struct response response;
    while (fread(&request, sizeof request, 1, stdin) == 1) {
        if (!compute(&request, &response)) return 1;
        if (fwrite(&response, sizeof response, 1, stdout) != 1) return 1;
    }
    return fflush(stdout) != 0;
}
