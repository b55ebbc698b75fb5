// room: tests
// does: a fault in the middle of a hot loop shows the handler every integer register, pc and address; it repairs, resumes
// spec: Docs/Architecture.md, section 4
#define _GNU_SOURCE
#include "Faults/fault.h"

// The loop changes most registers, some of them twice around the access (a dead store unless a state map keeps it), and
// holds constants of two kinds. It walks over t0 in steps of 8 until t1, through a page that can't be accessed.
#define LOOP(name, access)                          \
    ".globl " #name "\n" #name ":\n"                \
    "  addi sp, sp, -128\n"                         \
    "  sd ra, 0(sp)\n sd s0, 8(sp)\n sd s1, 16(sp)\n sd s2, 24(sp)\n sd s3, 32(sp)\n sd s4, 40(sp)\n" \
    "  sd s5, 48(sp)\n sd s6, 56(sp)\n sd s7, 64(sp)\n sd s8, 72(sp)\n sd s9, 80(sp)\n sd s10, 88(sp)\n" \
    "  sd s11, 96(sp)\n sd a2, 104(sp)\n"           \
    "  mv t0, a0\n mv t1, a1\n"                     \
    "  li ra, 1001\n li t2, 7\n li s0, 1008\n li s1, 1009\n li a0, 1010\n li a1, 1011\n li a2, 1012\n" \
    "  li a3, 1013\n li a4, 1014\n li a5, 1015\n li a6, 1016\n li a7, 1017\n li s2, 1018\n li s3, 1019\n" \
    "  li s4, 1020\n li s5, 1021\n li s6, 1022\n li s7, 1023\n li s8, 1024\n li s9, 1025\n li s10, 1026\n" \
    "  li s11, 1027\n li t3, 1028\n li t4, 1029\n li t5, 1030\n li t6, 1031\n" \
    "1:\n"                                          \
    "  addi ra, ra, 3\n"                            \
    "  add s0, s0, ra\n"                            \
    "  xor s1, s1, s0\n"                            \
    "  li a0, 77\n"                                 \
    "  lui a1, 0x12345\n"                           \
    "  slli a2, s1, 3\n"                            \
    "  sub a3, a3, s0\n"                            \
    "  mulw a4, a4, ra\n"                           \
    "  mv a5, a4\n"                                 \
    "  li s11, 0\n"                                 \
    ".globl " #name "_at\n" #name "_at:\n"          \
    "  " access "\n"                                \
    "  li a0, 88\n"                                 \
    "  addi a1, a1, 1\n"                            \
    "  add a3, a3, t2\n"                            \
    "  addi s11, s11, 5\n"                          \
    "  addi t6, t6, -1\n"                           \
    "  addi t0, t0, 8\n"                            \
    "  bltu t0, t1, 1b\n"                           \
    "  sd gp, 112(sp)\n"                            \
    "  ld gp, 104(sp)\n"                            \
    "  sd ra, 8(gp)\n sd t0, 40(gp)\n sd t1, 48(gp)\n sd t2, 56(gp)\n sd s0, 64(gp)\n sd s1, 72(gp)\n" \
    "  sd a0, 80(gp)\n sd a1, 88(gp)\n sd a2, 96(gp)\n sd a3, 104(gp)\n sd a4, 112(gp)\n sd a5, 120(gp)\n" \
    "  sd a6, 128(gp)\n sd a7, 136(gp)\n sd s2, 144(gp)\n sd s3, 152(gp)\n sd s4, 160(gp)\n sd s5, 168(gp)\n" \
    "  sd s6, 176(gp)\n sd s7, 184(gp)\n sd s8, 192(gp)\n sd s9, 200(gp)\n sd s10, 208(gp)\n sd s11, 216(gp)\n" \
    "  sd t3, 224(gp)\n sd t4, 232(gp)\n sd t5, 240(gp)\n sd t6, 248(gp)\n" \
    "  ld gp, 112(sp)\n"                            \
    "  ld ra, 0(sp)\n ld s0, 8(sp)\n ld s1, 16(sp)\n ld s2, 24(sp)\n ld s3, 32(sp)\n ld s4, 40(sp)\n" \
    "  ld s5, 48(sp)\n ld s6, 56(sp)\n ld s7, 64(sp)\n ld s8, 72(sp)\n ld s9, 80(sp)\n ld s10, 88(sp)\n" \
    "  ld s11, 96(sp)\n addi sp, sp, 128\n ret\n"

__asm__(LOOP(load_loop, "ld t2, 0(t0)"));
__asm__(LOOP(store_loop, "sd s1, 0(t0)"));
__asm__(LOOP(narrow_loop, "lbu t2, 3(t0)"));
__asm__(LOOP(atomic_loop, "amoadd.d t2, s0, (t0)"));
__asm__(LOOP(float_load_loop, "fld ft0, 0(t0)"));
__asm__(LOOP(unused_load_loop, "ld x0, 0(t0)"));

typedef void loop(void *from, void *to, uint64_t *registers);
extern loop load_loop, store_loop, narrow_loop, atomic_loop, float_load_loop, unused_load_loop;
extern char load_loop_at[], store_loop_at[], narrow_loop_at[], atomic_loop_at[], float_load_loop_at[],
    unused_load_loop_at[];

enum access { LOADS, STORES, LOADS_BYTE, ADDS, LOADS_NOTHING };

static struct {
    loop *code;
    char *at;
    enum access access;
    int offset;
} loops[] = {
    {load_loop, load_loop_at, LOADS, 0},
    {store_loop, store_loop_at, STORES, 0},
    {narrow_loop, narrow_loop_at, LOADS_BYTE, 3},
    {atomic_loop, atomic_loop_at, ADDS, 0},
    {float_load_loop, float_load_loop_at, LOADS_NOTHING, 0},
    {unused_load_loop, unused_load_loop_at, LOADS_NOTHING, 0},
};

// The same loop in C: the registers before the access of iteration `count`, or after the last one if `ends`.
static void model(uint64_t *x, int which, uint8_t *from, uint8_t *to, unsigned count, int ends, uint64_t *memory) {
    for (int i = 0; i < 32; i++) x[i] = 1000 + i;
    x[7] = 7;
    x[5] = (uint64_t)from;
    x[6] = (uint64_t)to;
    for (unsigned i = 0;; i++) {
        x[1] += 3;
        x[8] += x[1];
        x[9] ^= x[8];
        x[10] = 77;
        x[11] = 0x12345000;
        x[12] = x[9] << 3;
        x[13] -= x[8];
        x[14] = (uint64_t)(int64_t)(int32_t)(x[14] * x[1]);
        x[15] = x[14];
        x[27] = 0;
        if (!ends && i == count) return;
        switch (loops[which].access) {
        case LOADS: x[7] = memory[i]; break;
        case LOADS_BYTE: x[7] = memory[i] >> 24 & 0xff; break;
        case ADDS: x[7] = memory[i]; break;
        default: break;
        }
        x[10] = 88;
        x[11]++;
        x[13] += x[7];
        x[27] += 5;
        x[31]--;
        x[5] += 8;
        if (ends && i + 1 == count) return;
    }
}

#define WORDS (3 * PAGE / 8)

static uint8_t *area, *spare;
static int current, faults, repairs_by_register;
static uint64_t initial[WORDS], gp_before, tp_before;

static void on_fault(int signal, siginfo_t *info, void *context) {
    uint64_t expected[32];
    uint8_t *hole = area + PAGE;
    CHECK_EQUAL(signal, SIGSEGV);
    CHECK_EQUAL(info->si_code, SEGV_ACCERR);
    CHECK_EQUAL(info->si_addr, hole + loops[current].offset);
    CHECK_EQUAL(PC(context), loops[current].at);
    model(expected, current, area, area + 3 * PAGE, PAGE / 8, 0, initial);
    for (int i = 1; i < 32; i++) {
        if (i == 2 || i == 3 || i == 4) continue;
        CHECK(REGISTER(context, i) == expected[i], "loop %d: x%d is %#lx, not %#lx", current, i,
              (long)REGISTER(context, i), (long)expected[i]);
    }
    CHECK_EQUAL(REGISTER(context, 3), gp_before);
    CHECK_EQUAL(REGISTER(context, 4), tp_before);
    faults++;
    if (repairs_by_register) {
        // The loop goes on in other memory, with every register but this one as it was.
        REGISTER(context, 5) = (uint64_t)spare;
        REGISTER(context, 6) = (uint64_t)(spare + 2 * PAGE);
    } else {
        CHECK(mprotect(hole, PAGE, PROT_READ | PROT_WRITE) == 0, "mprotect");
    }
}

static void run(int which) {
    uint64_t found[32] = {0}, expected[32];
    current = which;
    CHECK(mprotect(area, 3 * PAGE, PROT_READ | PROT_WRITE) == 0, "mprotect");
    for (unsigned i = 0; i < WORDS; i++) initial[i] = i * 0x9e3779b97f4a7c15u >> 7;
    memcpy(area, initial, sizeof initial);
    memcpy(spare, initial + PAGE / 8, 2 * PAGE);
    CHECK(mprotect(area + PAGE, PAGE, PROT_NONE) == 0, "mprotect");
    loops[which].code(area, area + 3 * PAGE, found);
    model(expected, which, area, area + 3 * PAGE, WORDS, 1, initial);
    if (repairs_by_register) expected[5] = expected[6] = (uint64_t)(spare + 2 * PAGE);
    for (int i = 1; i < 32; i++) {
        if (i == 2 || i == 3 || i == 4) continue;
        CHECK(found[i] == expected[i], "loop %d: x%d ends as %#lx, not %#lx", which, i, (long)found[i],
              (long)expected[i]);
    }
}

int main(void) {
    __asm__ volatile("mv %0, gp" : "=r"(gp_before));
    __asm__ volatile("mv %0, tp" : "=r"(tp_before));
    area = map_pages(3, PROT_READ | PROT_WRITE);
    spare = map_pages(2, PROT_READ | PROT_WRITE);
    catch_signal(SIGSEGV, on_fault, 0);
    int expected = 0;
    for (int round = 0; round < 3; round++) {
        for (repairs_by_register = 0; repairs_by_register < 2; repairs_by_register++) {
            for (unsigned i = 0; i < sizeof loops / sizeof *loops; i++) {
                run(i);
                expected++;
                CHECK_EQUAL(faults, expected);
            }
        }
    }
    return finish();
}
