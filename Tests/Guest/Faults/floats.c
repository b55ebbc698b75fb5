// room: tests
// does: the float registers and fcsr at a fault are exact, and handlers that compute with floats leave them alone
// spec: Docs/Architecture.md, section 4; RISC-V Unprivileged, "F", fcsr
#define _GNU_SOURCE
#include <math.h>

#include "Faults/fault.h"

// Every float register takes part. fa0 is written before and after the access; ft0 is what is loaded.
__asm__(
    ".globl float_loop\nfloat_loop:\n"
    "  addi sp, sp, -96\n"
    "  fsd fs0, 0(sp)\n fsd fs1, 8(sp)\n fsd fs2, 16(sp)\n fsd fs3, 24(sp)\n fsd fs4, 32(sp)\n fsd fs5, 40(sp)\n"
    "  fsd fs6, 48(sp)\n fsd fs7, 56(sp)\n fsd fs8, 64(sp)\n fsd fs9, 72(sp)\n fsd fs10, 80(sp)\n fsd fs11, 88(sp)\n"
    "  fld f0, 0(a2)\n fld f1, 8(a2)\n fld f2, 16(a2)\n fld f3, 24(a2)\n fld f4, 32(a2)\n fld f5, 40(a2)\n"
    "  fld f6, 48(a2)\n fld f7, 56(a2)\n fld f8, 64(a2)\n fld f9, 72(a2)\n fld f10, 80(a2)\n fld f11, 88(a2)\n"
    "  fld f12, 96(a2)\n fld f13, 104(a2)\n fld f14, 112(a2)\n fld f15, 120(a2)\n fld f16, 128(a2)\n"
    "  fld f17, 136(a2)\n fld f18, 144(a2)\n fld f19, 152(a2)\n fld f20, 160(a2)\n fld f21, 168(a2)\n"
    "  fld f22, 176(a2)\n fld f23, 184(a2)\n fld f24, 192(a2)\n fld f25, 200(a2)\n fld f26, 208(a2)\n"
    "  fld f27, 216(a2)\n fld f28, 224(a2)\n fld f29, 232(a2)\n fld f30, 240(a2)\n fld f31, 248(a2)\n"
    "1:\n"
    "  fadd.d f1, f1, f2\n fadd.d f3, f3, f4\n fmul.d f5, f5, f6\n fsub.d f7, f7, f8\n"
    "  fadd.d f10, f1, f3\n"
    "  fmadd.d f12, f13, f14, f12\n"
    "  fadd.s f20, f21, f22\n"
    "  fmax.d f23, f23, f1\n"
    ".globl float_loop_at\nfloat_loop_at:\n"
    "  fld f0, 0(a0)\n"
    "  fadd.d f9, f9, f0\n"
    "  fmv.d f10, f9\n"
    "  addi a0, a0, 8\n"
    "  bltu a0, a1, 1b\n"
    "  fsd f0, 0(a2)\n fsd f1, 8(a2)\n fsd f2, 16(a2)\n fsd f3, 24(a2)\n fsd f4, 32(a2)\n fsd f5, 40(a2)\n"
    "  fsd f6, 48(a2)\n fsd f7, 56(a2)\n fsd f8, 64(a2)\n fsd f9, 72(a2)\n fsd f10, 80(a2)\n fsd f11, 88(a2)\n"
    "  fsd f12, 96(a2)\n fsd f13, 104(a2)\n fsd f14, 112(a2)\n fsd f15, 120(a2)\n fsd f16, 128(a2)\n"
    "  fsd f17, 136(a2)\n fsd f18, 144(a2)\n fsd f19, 152(a2)\n fsd f20, 160(a2)\n fsd f21, 168(a2)\n"
    "  fsd f22, 176(a2)\n fsd f23, 184(a2)\n fsd f24, 192(a2)\n fsd f25, 200(a2)\n fsd f26, 208(a2)\n"
    "  fsd f27, 216(a2)\n fsd f28, 224(a2)\n fsd f29, 232(a2)\n fsd f30, 240(a2)\n fsd f31, 248(a2)\n"
    "  fld fs0, 0(sp)\n fld fs1, 8(sp)\n fld fs2, 16(sp)\n fld fs3, 24(sp)\n fld fs4, 32(sp)\n fld fs5, 40(sp)\n"
    "  fld fs6, 48(sp)\n fld fs7, 56(sp)\n fld fs8, 64(sp)\n fld fs9, 72(sp)\n fld fs10, 80(sp)\n fld fs11, 88(sp)\n"
    "  addi sp, sp, 96\n ret\n");

extern void float_loop(void *from, void *to, double *registers);
extern char float_loop_at[];

static uint64_t boxed(float value) {
    uint32_t bits;
    memcpy(&bits, &value, 4);
    return 0xffffffff00000000u | bits;
}

static double as_double(uint64_t bits) {
    double value;
    memcpy(&value, &bits, 8);
    return value;
}

static float as_float(uint64_t bits) {
    float value;
    uint32_t low = (uint32_t)bits;
    memcpy(&value, &low, 4);
    return value;
}

static uint64_t bits_of(double value) {
    uint64_t bits;
    memcpy(&bits, &value, 8);
    return bits;
}

// All values are small integers and quarters, so that every result is exact in every rounding mode. (f20's bits are
// exact in float as well.)
static void first_values(uint64_t *f) {
    for (int i = 0; i < 32; i++) f[i] = bits_of(i + 0.25);
    f[6] = bits_of(1.0);
    f[20] = boxed(0);
    f[21] = boxed(1.5f);
    f[22] = boxed(2.25f);
    // Bits that no computation may touch: a signalling NaN and a float that is not boxed.
    f[30] = 0x7ff0000000000001u;
    f[31] = 0x123456783f800000u;
}

static void model(uint64_t *f, unsigned count, int ends) {
    first_values(f);
    for (unsigned i = 0;; i++) {
        f[1] = bits_of(as_double(f[1]) + as_double(f[2]));
        f[3] = bits_of(as_double(f[3]) + as_double(f[4]));
        f[5] = bits_of(as_double(f[5]) * as_double(f[6]));
        f[7] = bits_of(as_double(f[7]) - as_double(f[8]));
        f[10] = bits_of(as_double(f[1]) + as_double(f[3]));
        f[12] = bits_of(fma(as_double(f[13]), as_double(f[14]), as_double(f[12])));
        f[20] = boxed(as_float(f[21]) + as_float(f[22]));
        f[23] = bits_of(fmax(as_double(f[23]), as_double(f[1])));
        if (!ends && i == count) return;
        f[0] = bits_of(i);
        f[9] = bits_of(as_double(f[9]) + as_double(f[0]));
        f[10] = f[9];
        if (ends && i + 1 == count) return;
    }
}

static uint8_t *area;
static int faults;
static unsigned expected_fcsr;
static volatile double noise = 3;

static void on_fault(int signal, siginfo_t *info, void *context) {
    uint64_t expected[32];
    (void)signal;
    struct __riscv_mc_d_ext_state *state = &((ucontext_t *)context)->uc_mcontext.__fpregs.__d;
    CHECK_EQUAL(PC(context), float_loop_at);
    CHECK_EQUAL(info->si_addr, area + PAGE);
    CHECK_EQUAL(state->__fcsr, expected_fcsr);
    model(expected, PAGE / 8, 0);
    for (int i = 0; i < 32; i++)
        CHECK(state->__f[i] == expected[i], "f%d is %#lx, not %#lx", i, (long)state->__f[i], (long)expected[i]);
    // The handler's own floats: another rounding mode, another flag.
    __asm__ volatile("csrw fcsr, zero");
    for (int i = 0; i < 100; i++) noise = noise * 1.25 / 3.5 + sqrt(noise);
    __asm__ volatile(
        "fmv.d.x f1, zero\n fmv.d.x f9, zero\n fmv.d.x f12, zero\n fmv.d.x f23, zero\n fmv.d.x f31, zero\n"
        "fdiv.d f2, f1, f1\n csrw frm, %0" ::"r"(1) : "f1", "f2", "f9", "f12", "f23", "f31");
    CHECK(mprotect(area + PAGE, PAGE, PROT_READ | PROT_WRITE) == 0, "mprotect");
    faults++;
}

int main(void) {
    area = map_pages(3, PROT_READ | PROT_WRITE);
    for (unsigned i = 0; i < 3 * PAGE / 8; i++) ((double *)area)[i] = i;
    catch_signal(SIGSEGV, on_fault, 0);
    for (int round = 0; round < 40; round++) {
        uint64_t registers[32], expected[32];
        unsigned mode = round % 5, flags = round % 32, fcsr;
        expected_fcsr = mode << 5 | flags;
        first_values(registers);
        CHECK(mprotect(area + PAGE, PAGE, PROT_NONE) == 0, "mprotect");
        __asm__ volatile("csrw fcsr, %0" ::"r"(expected_fcsr));
        float_loop(area, area + 3 * PAGE, (double *)registers);
        __asm__ volatile("csrrw %0, fcsr, zero" : "=r"(fcsr));
        CHECK_EQUAL(fcsr, expected_fcsr);
        model(expected, 3 * PAGE / 8, 1);
        for (int i = 0; i < 32; i++)
            CHECK(registers[i] == expected[i], "f%d ends as %#lx, not %#lx", i, (long)registers[i], (long)expected[i]);
        CHECK_EQUAL(faults, round + 1);
    }
    return finish();
}
