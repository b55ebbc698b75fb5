// room: tests
// does: code that one thread writes while others run it, by one mapping, by two, and between changes of protection
// spec: RISC-V Unprivileged, Zifencei; riscv_flush_icache (system call 259); mprotect(2)
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <sys/mman.h>
#include <sys/syscall.h>

#include "check.h"

enum { WORKERS = 3 };

static atomic_int stop, version, wants_fence;
static code_function function;
static atomic_int seen[WORKERS];

static void flush(void *from, unsigned long size) { __builtin___clear_cache((char *)from, (char *)from + size); }

// What was announced before the call must be there; what comes later may be.
static void *calls(void *argument) {
    long me = (long)argument;
    while (!stop) {
        int before = version;
        if (wants_fence) fence_i();
        long found = function(0);
        int after = version;
        CHECK(found >= before && found <= after + 1, "version %ld where %d to %d was to be seen", found, before, after);
        seen[me]++;
    }
    return 0;
}

static void start(pthread_t *threads, void *(*body)(void *)) {
    stop = 0;
    for (long i = 0; i < WORKERS; i++) {
        seen[i] = 0;
        CHECK_EQUAL(pthread_create(&threads[i], 0, body, (void *)i), 0);
    }
}

static void end(pthread_t *threads) {
    for (int i = 0; i < WORKERS; i++)
        while (seen[i] < 10) sched_yield();
    stop = 1;
    for (int i = 0; i < WORKERS; i++) CHECK_EQUAL(pthread_join(threads[i], 0), 0);
}

// Of linux/membarrier.h.
enum { SYNC_CORE = 1 << 5, REGISTER_SYNC_CORE = 1 << 6 };

static long membarrier(int command) { return syscall(SYS_membarrier, command, 0, 0); }

// way 0: flushed by range; 1: the callers execute fence.i; 2: written by another mapping; 3: that one's range is flushed;
// 4: a barrier that synchronizes the cores.
static void rewritten(int way) {
    if (way == 4) {
        if (!(membarrier(0) & SYNC_CORE)) return;
        CHECK(membarrier(SYNC_CORE) < 0 && errno == EPERM, "a barrier that was not registered for");
        CHECK_EQUAL(membarrier(REGISTER_SYNC_CORE), 0);
    }
    int file = memfd_create("code", 0);
    CHECK(file >= 0 && ftruncate(file, PAGE) == 0, "memfd");
    uint32_t *code, *view;
    if (way < 2 || way == 4) {
        code = view = mmap(0, PAGE, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    } else {
        code = mmap(0, PAGE, PROT_READ | PROT_EXEC, MAP_SHARED, file, 0);
        view = mmap(0, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    }
    CHECK(code != MAP_FAILED && view != MAP_FAILED, "mmap");
    version = 0;
    wants_fence = way == 1;
    code_constant(view, 0);
    flush(code, 8);
    function = (code_function)code;
    pthread_t threads[WORKERS];
    start(threads, calls);
    for (int i = 1; i < 1500; i++) {
        // One aligned store changes the constant.
        *(_Atomic uint32_t *)view = code_addi(CODE_A0, 0, i);
        if (way == 4) CHECK_EQUAL(membarrier(SYNC_CORE), 0);
        else if (way != 1) flush(way == 3 ? view : code, 8);
        version = i;
        if (i % 16 == 0) sched_yield();
    }
    end(threads);
    CHECK_EQUAL(munmap(code, PAGE), 0);
    close(file);
}

// Each thread has a page that is executable or writable, never both, and patches a function of 60 instructions on it.
static void *flips(void *argument) {
    long me = (long)argument;
    uint32_t *code = mmap(0, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    for (int k = 0; k < 60; k++) code[k] = code_addi(CODE_A0, CODE_A0, 1);
    code[60] = CODE_RET;
    code_constant(code + 512, 77);
    for (int i = 0; i < 300; i++) {
        CHECK_EQUAL(mprotect(code, PAGE, PROT_READ | PROT_WRITE), 0);
        code[i % 60] = code_addi(CODE_A0, CODE_A0, i % 50);
        CHECK_EQUAL(mprotect(code, PAGE, PROT_READ | PROT_EXEC), 0);
        flush(code + i % 60, 4);
        long expected = me;
        for (int k = 0; k < 60; k++) expected += (int32_t)code[k] >> 20;
        CHECK_EQUAL(((code_function)code)(me), expected);
        CHECK_EQUAL(((code_function)(code + 512))(0), 77);
        seen[me]++;
    }
    CHECK_EQUAL(munmap(code, PAGE), 0);
    return 0;
}

// Maps, runs and unmaps code at the same addresses, over and over.
static void *maps(void *argument) {
    long me = (long)argument;
    for (int i = 0; i < 300; i++) {
        uint32_t *code = mmap(0, 4 * PAGE, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        CHECK(code != MAP_FAILED, "mmap");
        code_constant(code, (int)(me * 500 + i));
        flush(code, 8);
        CHECK_EQUAL(((code_function)code)(0), me * 500 + i);
        CHECK_EQUAL(munmap(code, 4 * PAGE), 0);
        seen[me]++;
    }
    return 0;
}

int main(void) {
    for (int way = 0; way < 5; way++) rewritten(way);
    pthread_t threads[WORKERS];
    start(threads, flips);
    end(threads);
    start(threads, maps);
    end(threads);
    return finish();
}
