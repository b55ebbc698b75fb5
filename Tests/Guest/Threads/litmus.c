// room: tests
// does: litmus tests MP, SB, LB, IRIW, CoRR with and without fences, and atomics of every kind under contention
// spec: RISC-V Unprivileged ISA, "RVWMO Memory Consistency Model", appendix A; the names are those of the field
//
// A forbidden outcome that is seen once is a failure. Outcomes that RVWMO merely allows (store buffering without a fence)
// are not asked for: how often they are seen is the machine's business.
#define _GNU_SOURCE
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>

#include "check.h"

enum { ROUNDS = 3000, LINE = 16 };

#ifdef __riscv
#define LOAD(at) ({ long value_; __asm__ volatile("ld %0, %1" : "=r"(value_) : "m"(*(at)) : "memory"); value_; })
#define STORE(at, what) __asm__ volatile("sd %1, %0" : "=m"(*(at)) : "r"((long)(what)) : "memory")
#define FENCE(before, after) __asm__ volatile("fence " #before "," #after ::: "memory")
#define FENCE_TSO() __asm__ volatile("fence.tso" ::: "memory")
#define SWAP_AQ_RL(at, what)                                                                                      \
    ({ long old_; __asm__ volatile("amoswap.d.aqrl %0, %2, %1" : "=r"(old_), "+A"(*(at)) : "r"((long)(what)) : "memory"); old_; })
#else
#define LOAD(at) (*(volatile long *)(at))
#define STORE(at, what) (*(volatile long *)(at) = (what))
#define FENCE(before, after) atomic_thread_fence(memory_order_seq_cst)
#define FENCE_TSO() atomic_thread_fence(memory_order_acq_rel)
#define SWAP_AQ_RL(at, what) atomic_exchange((_Atomic long *)(at), (what))
#endif

// x, y and four results, each on a line of its own.
static long cells[8][LINE] __attribute__((aligned(128)));
#define X (&cells[0][0])
#define Y (&cells[1][0])
#define R(n) (&cells[2 + (n)][0])

static atomic_int turn[4];
static int variant;

typedef void (*thread_body)(void);

static void mp_writes(void) {
    STORE(X, 1);
    if (variant == 0) FENCE(w, w);
    if (variant == 1) FENCE_TSO();
    if (variant == 2) {
        SWAP_AQ_RL(Y, 1);
        return;
    }
    STORE(Y, 1);
}
static void mp_reads(void) {
    long y = LOAD(Y);
    FENCE(r, r);
    *R(0) = y;
    *R(1) = LOAD(X);
}
static int mp_forbidden(void) { return *R(0) == 1 && *R(1) == 0; }

static void sb_first(void) {
    if (variant == 1) SWAP_AQ_RL(X, 1); else STORE(X, 1);
    FENCE(w, r);
    *R(0) = LOAD(Y);
}
static void sb_second(void) {
    if (variant == 1) SWAP_AQ_RL(Y, 1); else STORE(Y, 1);
    FENCE(rw, rw);
    *R(1) = LOAD(X);
}
static int sb_forbidden(void) { return *R(0) == 0 && *R(1) == 0; }

static void lb_first(void) {
    long x = LOAD(X);
    if (variant == 0) FENCE(r, w);
    STORE(Y, variant == 1 ? (x ^ x) + 1 : 1);
    *R(0) = x;
}
static void lb_second(void) {
    long y = LOAD(Y);
    if (variant == 0) FENCE(r, w);
    STORE(X, variant == 1 ? (y ^ y) + 1 : 1);
    *R(1) = y;
}
static int lb_forbidden(void) { return *R(0) == 1 && *R(1) == 1; }

static void iriw_x(void) { STORE(X, 1); }
static void iriw_y(void) { STORE(Y, 1); }
static void iriw_reads_x(void) {
    long x = LOAD(X);
    FENCE(r, r);
    *R(1) = LOAD(Y);
    *R(0) = x;
}
static void iriw_reads_y(void) {
    long y = LOAD(Y);
    FENCE(r, r);
    *R(3) = LOAD(X);
    *R(2) = y;
}
static int iriw_forbidden(void) { return *R(0) == 1 && *R(1) == 0 && *R(2) == 1 && *R(3) == 0; }

// Two loads of one word never go back in time, with or without a fence.
static void corr_writes(void) {
    STORE(X, 1);
    STORE(X, 2);
}
static void corr_reads(void) {
    long first = LOAD(X), second = LOAD(X), third = LOAD(X);
    *R(0) = first > second || second > third;
}
static int corr_forbidden(void) { return *R(0) == 1; }

struct test {
    const char *name;
    int variants, threads;
    thread_body bodies[4];
    int (*forbidden)(void);
};

static const struct test tests[] = {
    {"MP", 3, 2, {mp_writes, mp_reads}, mp_forbidden},
    {"SB", 2, 2, {sb_first, sb_second}, sb_forbidden},
    {"LB", 2, 2, {lb_first, lb_second}, lb_forbidden},
    {"IRIW", 1, 4, {iriw_x, iriw_y, iriw_reads_x, iriw_reads_y}, iriw_forbidden},
    {"CoRR", 1, 2, {corr_writes, corr_reads}, corr_forbidden},
};

static const struct test *current;
static atomic_int at_start, at_end;
static int rounds;

static void meet(atomic_int *counter, int target) {
    for (int spins = 0; *counter < target; spins++)
        if (spins > 200) sched_yield();
}

static void *runs(void *argument) {
    int me = (int)(long)argument;
    for (int round = 1; round <= rounds; round++) {
        if (me == 0) {
            for (int i = 0; i < 8; i++) cells[i][0] = 0;
        }
        at_start++;
        meet(&at_start, round * current->threads);
        // Shift the threads against each other by a different amount each time.
        for (volatile int i = 0; i < (round * (me + 3)) % 37; i++) {}
        current->bodies[me]();
        at_end++;
        meet(&at_end, round * current->threads);
        if (me == 0) CHECK(!current->forbidden(), "%s, variant %d, round %d", current->name, variant, round);
        turn[me]++;
        // Nobody clears the cells before all have looked.
        for (int other = 0; other < current->threads; other++) meet(&turn[other], round);
    }
    return 0;
}

static void run(const struct test *test) {
    for (variant = 0; variant < test->variants; variant++) {
        current = test;
        at_start = at_end = 0;
        for (int i = 0; i < 4; i++) turn[i] = 0;
        pthread_t threads[4];
        for (long i = 0; i < test->threads; i++) CHECK_EQUAL(pthread_create(&threads[i], 0, runs, (void *)i), 0);
        for (int i = 0; i < test->threads; i++) CHECK_EQUAL(pthread_join(threads[i], 0), 0);
    }
}

// Counters that every thread changes by every kind of atomic: the end result is exact.
static _Atomic long wide;
static _Atomic long bits;
static _Atomic int narrow, narrow_exchanged;
static long locked_count;
static atomic_flag lock = ATOMIC_FLAG_INIT;

static void *contends(void *argument) {
    long me = (long)argument;
    for (int i = 0; i < rounds; i++) {
        atomic_fetch_add(&wide, 3);
        atomic_fetch_sub_explicit(&narrow, 1, memory_order_relaxed);
        atomic_fetch_xor_explicit(&bits, 1l << me, memory_order_acq_rel);
        int seen = atomic_load(&narrow_exchanged);
        while (!atomic_compare_exchange_weak(&narrow_exchanged, &seen, seen + 2)) {}
        while (atomic_flag_test_and_set_explicit(&lock, memory_order_acquire)) sched_yield();
        locked_count++;
        atomic_flag_clear_explicit(&lock, memory_order_release);
    }
    return 0;
}

int main(int argc, char **argv) {
    rounds = argc > 1 ? atoi(argv[1]) : ROUNDS;
    for (unsigned i = 0; i < sizeof tests / sizeof *tests; i++) run(&tests[i]);
    pthread_t threads[4];
    for (long i = 0; i < 4; i++) CHECK_EQUAL(pthread_create(&threads[i], 0, contends, (void *)i), 0);
    for (int i = 0; i < 4; i++) CHECK_EQUAL(pthread_join(threads[i], 0), 0);
    CHECK_EQUAL(wide, 12l * rounds);
    CHECK_EQUAL(narrow, -4 * rounds);
    CHECK_EQUAL(narrow_exchanged, 8 * rounds);
    CHECK_EQUAL(bits, rounds % 2 ? 15 : 0);
    CHECK_EQUAL(locked_count, 4l * rounds);
    return finish();
}
