// room: tests
// does: a timer every 500 µs interrupts loops without system calls at an instruction border, with all state exact
// spec: Docs/Architecture.md, section 4, asynchronous signals; setitimer(2)
#define _GNU_SOURCE
#include <math.h>
#include <sys/time.h>

#include "Faults/fault.h"

// Loops until the word at a0 is not 0. `body` keeps a relation that holds at every instruction border of the loop.
#define LOOP(name, body)                             \
    __asm__(".globl " #name "\n" #name ":\n"         \
            " mv a7, ra\n"                           \
            " li a1, 0\n li a2, 0\n li a3, 0\n"      \
            ".globl " #name "_start\n" #name "_start:\n" body \
            ".globl " #name "_end\n" #name "_end:\n" \
            " mv ra, a7\n mv a0, a1\n ret\n");       \
    extern char name##_start[], name##_end[];        \
    extern uint64_t name(volatile int *stop);

// A chained loop: one block that jumps to itself.
LOOP(direct_loop,
     "1: addi a1, a1, 1\n addi a2, a2, 3\n lw t0, 0(a0)\n beqz t0, 1b\n")
// The same over a forward jump and a backward one.
LOOP(two_blocks,
     "1: addi a1, a1, 1\n j 3f\n.skip 64\n3: addi a2, a2, 3\n lw t0, 0(a0)\n bnez t0, 2f\n j 1b\n2:\n")
// Loops through indirect jumps alone, as threaded interpreters do.
LOOP(indirect_loop,
     "1: addi a1, a1, 1\n la t1, 3f\n jr t1\n.skip 32\n3: addi a2, a2, 3\n lw t0, 0(a0)\n bnez t0, 2f\n"
     " la t1, 1b\n jr t1\n2:\n")
// Calls and returns that match.
LOOP(calling_loop,
     " j 1f\n4: addi a2, a2, 3\n ret\n"
     "1: addi a1, a1, 1\n call 4b\n lw t0, 0(a0)\n beqz t0, 1b\n")
// Returns alone: each goes where ra says, and nothing was called.
LOOP(returning_loop,
     "1: addi a1, a1, 1\n la ra, 3f\n ret\n.skip 16\n3: addi a2, a2, 3\n lw t0, 0(a0)\n bnez t0, 2f\n"
     " la ra, 1b\n ret\n2:\n")

static struct {
    uint64_t (*code)(volatile int *);
    char *start, *end;
} loops[] = {
    {direct_loop, direct_loop_start, direct_loop_end},
    {two_blocks, two_blocks_start, two_blocks_end},
    {indirect_loop, indirect_loop_start, indirect_loop_end},
    {calling_loop, calling_loop_start, calling_loop_end},
    {returning_loop, returning_loop_start, returning_loop_end},
};

static volatile int stop, current, alarms, inside, wanted;
static volatile double noise = 2;

static void on_alarm(int signal, siginfo_t *info, void *context) {
    (void)signal;
    (void)info;
    uint64_t pc = PC(context);
    alarms++;
    if (pc >= (uint64_t)loops[current].start && pc < (uint64_t)loops[current].end) {
        inside++;
        // a2 is behind a1 between the two additions only.
        uint64_t first = REGISTER(context, 11), second = REGISTER(context, 12);
        CHECK(second == 3 * first || second + 3 == 3 * first, "loop %d at +%#lx: %ld, %ld", current,
              (long)(pc - (uint64_t)loops[current].start), (long)first, (long)second);
        CHECK_EQUAL(REGISTER(context, 10), &stop);
    }
    // What a handler may clobber.
    for (int i = 0; i < 10; i++) noise = sqrt(noise + i);
    __asm__ volatile("li t0, -1\n li t1, -1\n li a1, -1\n li a2, -1\n fmv.d.x fa0, t0\n fmv.d.x ft0, t0" ::
                         : "t0", "t1", "a1", "a2", "fa0", "ft0");
    if (alarms >= wanted) stop = 1;
}

static void set_timer(int microseconds) {
    struct itimerval timer = {{0, microseconds}, {0, microseconds}};
    CHECK(setitimer(ITIMER_REAL, &timer, 0) == 0, "setitimer");
}

// Floats in a loop that is interrupted: the result and the flags are those of an undisturbed run.
__attribute__((noinline)) static double series(long steps) {
    double sum = 0, sign = 1;
    for (long i = 0; i < steps; i++) {
        sum += sign / (2 * i + 1);
        sign = -sign;
    }
    return sum;
}

int main(void) {
    catch_signal(SIGALRM, on_alarm, SA_RESTART);
    for (current = 0; current < 5; current++) {
        stop = alarms = inside = 0;
        wanted = 60;
        set_timer(500);
        loops[current].code(&stop);
        set_timer(0);
        CHECK(alarms >= wanted, "loop %d: %d", current, alarms);
        CHECK(inside > 0, "loop %d was never interrupted itself", current);
    }
    double undisturbed = series(300000);
    wanted = 1 << 30;
    alarms = 0;
    set_timer(500);
    for (int round = 0; round < 5 || alarms < 20; round++) {
        double disturbed = series(300000);
        CHECK(memcmp(&disturbed, &undisturbed, 8) == 0, "%.17g, not %.17g", disturbed, undisturbed);
    }
    set_timer(0);
    return finish();
}
