// room: tests
// does: calls that never return, returns that were never called, and stacks that are switched
// spec: Docs/Architecture.md, section 5, return stack; RISC-V Unprivileged, "Unconditional jumps" (ra and t0 as links)
#define _GNU_SOURCE
#include <setjmp.h>
#include <signal.h>
#include <ucontext.h>

#include "check.h"

#pragma GCC diagnostic ignored "-Winfinite-recursion"

static jmp_buf back;
static volatile long work;

__attribute__((noinline)) static void leaves(long depth) {
    if (depth == 0) longjmp(back, 1);
    leaves(depth - 1);
    work++;
}

static void never_returning(void) {
    for (volatile long i = 0; i < 100000; i++) {
        if (setjmp(back) == 0) leaves(i % 7);
    }
    for (volatile long i = 0; i < 100; i++) {
        if (setjmp(back) == 0) leaves(5000);
    }
    CHECK_EQUAL(work, 0);
}

// Calls whose callee drops its return address: a loop made of calls alone.
__asm__(
    ".globl calls_only\ncalls_only:\n mv t2, ra\n"
    "1: addi a0, a0, -1\n beqz a0, 2f\n call 1b\n unimp\n"
    "2: jr t2\n"
    // Returns alone: ra goes from one block to the next.
    ".globl returns_only\nreturns_only:\n mv t2, ra\n li a1, 0\n"
    "3: la ra, 4f\n addi a1, a1, 1\n ret\n unimp\n"
    "4: la ra, 3b\n addi a0, a0, -1\n bgtz a0, 5f\n mv a0, a1\n jr t2\n"
    "5: ret\n"
    // A callee that returns 4 bytes behind its return address.
    ".globl skips\nskips:\n addi sp, sp, -16\n sd ra, 0(sp)\n li a1, 0\n"
    "6: call 7f\n addi a1, a1, 100\n addi a1, a1, 1\n addi a0, a0, -1\n bnez a0, 6b\n"
    " mv a0, a1\n ld ra, 0(sp)\n addi sp, sp, 16\n ret\n"
    ".option push\n.option norvc\n7: addi ra, ra, 4\n ret\n.option pop\n"
    // t0 as the link register, and both at once: a co-routine call swaps them.
    ".globl swaps\nswaps:\n mv t2, ra\n li a1, 0\n"
    " la t0, 9f\n"
    "8: jalr ra, 0(t0)\n j 8b\n"
    "9: addi a1, a1, 1\n addi a0, a0, -1\n beqz a0, 10f\n jalr t0, 0(ra)\n j 9b\n"
    "10: mv a0, a1\n jr t2\n"
    // jalr whose destination is its own source, with bit 0 set, and c.jalr.
    ".globl odd_calls\nodd_calls:\n mv t2, ra\n li a1, 0\n"
    "11: la ra, 12f\n addi ra, ra, 1\n .option push\n.option norvc\n jalr ra, 0(ra)\n.option pop\n"
    " la t1, 12f\n c.jalr t1\n"
    " addi a0, a0, -1\n bnez a0, 11b\n mv a0, a1\n jr t2\n"
    "12: addi a1, a1, 1\n ret\n");
extern long calls_only(long), returns_only(long), skips(long), swaps(long), odd_calls(long);

static void mismatches(void) {
    calls_only(300000);
    CHECK_EQUAL(returns_only(100000), 100000);
    CHECK_EQUAL(skips(100000) % 101, 100000 % 101);
    CHECK_EQUAL(swaps(100000), 100000);
    CHECK_EQUAL(odd_calls(100000), 200000);
}

// Hand-written switching between stacks: only what a call preserves.
__asm__(
    ".globl switch_to\nswitch_to:\n"
    "  addi sp, sp, -112\n"
    "  sd ra, 0(sp)\n sd s0, 8(sp)\n sd s1, 16(sp)\n sd s2, 24(sp)\n sd s3, 32(sp)\n sd s4, 40(sp)\n sd s5, 48(sp)\n"
    "  sd s6, 56(sp)\n sd s7, 64(sp)\n sd s8, 72(sp)\n sd s9, 80(sp)\n sd s10, 88(sp)\n sd s11, 96(sp)\n"
    "  sd sp, 0(a0)\n mv sp, a1\n"
    "  ld ra, 0(sp)\n ld s0, 8(sp)\n ld s1, 16(sp)\n ld s2, 24(sp)\n ld s3, 32(sp)\n ld s4, 40(sp)\n ld s5, 48(sp)\n"
    "  ld s6, 56(sp)\n ld s7, 64(sp)\n ld s8, 72(sp)\n ld s9, 80(sp)\n ld s10, 88(sp)\n ld s11, 96(sp)\n"
    "  addi sp, sp, 112\n ret\n");
extern void switch_to(void **save, void *stack);

#define ROUTINES 10
static void *stacks[ROUTINES], *main_stack;
static long counts[ROUTINES];
static int running;

__attribute__((noinline)) static void yield_at(int depth) {
    if (depth > 0) {
        yield_at(depth - 1);
        counts[running] += 1;
        return;
    }
    switch_to(&stacks[running], main_stack);
}

static void routine(void) {
    for (long i = 0;; i++) yield_at((int)((i + running) % 13));
}

static void switching(void) {
    for (int i = 0; i < ROUTINES; i++) {
        uint8_t *memory = malloc(65536);
        uint64_t *frame = (uint64_t *)(memory + 65536 - 128);
        frame = (uint64_t *)((uint64_t)frame & ~15ul);
        memset(frame, 0, 112);
        frame[0] = (uint64_t)routine;
        stacks[i] = frame;
    }
    for (long i = 0; i < 20000; i++) {
        for (running = 0; running < ROUTINES; running++) switch_to(&main_stack, stacks[running]);
    }
    for (int i = 0; i < ROUTINES; i++) {
        long expected = 0;
        for (long k = 0; k < 19999; k++) expected += (k + i) % 13;
        CHECK_EQUAL(counts[i], expected);
    }
}

static ucontext_t home, guest;
static long swapped;

static void context_routine(void) {
    for (;;) {
        swapped++;
        swapcontext(&guest, &home);
    }
}

static void contexts(void) {
    static uint8_t stack[65536];
    getcontext(&guest);
    guest.uc_stack.ss_sp = stack;
    guest.uc_stack.ss_size = sizeof stack;
    guest.uc_link = 0;
    makecontext(&guest, context_routine, 0);
    for (long i = 0; i < 5000; i++) swapcontext(&home, &guest);
    CHECK_EQUAL(swapped, 5000);
}

// A handler that leaves by siglongjmp, from ever other depths of the interrupted code.
static sigjmp_buf signal_back;
static volatile uint64_t unmapped = 8;

static void on_signal(int signal) {
    (void)signal;
    siglongjmp(signal_back, 1);
}

__attribute__((noinline)) static long faults_at(long depth) {
    if (depth == 0) return *(volatile long *)unmapped;
    return faults_at(depth - 1) + 1;
}

static void jumping_handlers(void) {
    signal(SIGSEGV, on_signal);
    for (volatile long i = 0; i < 5000; i++) {
        if (sigsetjmp(signal_back, 1) == 0) {
            faults_at(i % 50);
            CHECK(0, "no fault");
        }
    }
}

int main(void) {
    never_returning();
    mismatches();
    switching();
    contexts();
    jumping_handlers();
    return finish();
}
