// room: tests
// does: the caller's code changes, goes or is flushed while its callee runs: returns go to what is there then
// spec: Docs/Architecture.md, section 5, return stack and self-modifying code
#define _GNU_SOURCE
#include <sys/mman.h>

#include "check.h"

static uint32_t *caller;
static int round_number, way;

// addi sp, sp, -16; sd ra, 0(sp); jalr ra, 0(a0); addi a0, a0, `add`; ld ra, 0(sp); addi sp, sp, 16; ret
static void write_caller(uint32_t *at, int add) {
    at[0] = code_addi(2, 2, -16);
    at[1] = 0x00113023;
    at[2] = 0x000500e7;
    at[3] = code_addi(CODE_A0, CODE_A0, add);
    at[4] = 0x00013083;
    at[5] = code_addi(2, 2, 16);
    at[6] = CODE_RET;
}

enum { REWRITE, REWRITE_BY_CALL, MAP_OVER, PROTECT, REMAP, WAYS };

// What the caller calls: it changes its caller, and returns into it.
static long changes_caller(void) {
    int add = round_number % 1000;
    switch (way) {
    case REWRITE:
        write_caller(caller, add);
        fence_i();
        break;
    case REWRITE_BY_CALL:
        write_caller(caller, add);
        __builtin___clear_cache((char *)caller, (char *)(caller + 7));
        break;
    case MAP_OVER:
        CHECK(mmap(caller, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == caller,
              "mmap");
        write_caller(caller, add);
        CHECK(mprotect(caller, PAGE, PROT_READ | PROT_EXEC | PROT_WRITE) == 0, "mprotect");
        break;
    case PROTECT:
        CHECK(mprotect(caller, PAGE, PROT_READ | PROT_WRITE) == 0, "mprotect");
        write_caller(caller, add);
        CHECK(mprotect(caller, PAGE, PROT_READ | PROT_EXEC | PROT_WRITE) == 0, "mprotect");
        break;
    case REMAP: {
        uint32_t *other = mmap(0, PAGE, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        CHECK(other != MAP_FAILED, "mmap");
        write_caller(other, add);
        CHECK(mremap(other, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, caller) == caller, "mremap");
        break;
    }
    }
    return 100000;
}

__attribute__((noinline)) static long nested(int depth) {
    if (depth == 0) return ((long (*)(long (*)(void)))caller)(changes_caller);
    return nested(depth - 1) + 1;
}

static void changed_callers(void) {
    caller = mmap(0, PAGE, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    CHECK(caller != MAP_FAILED, "mmap");
    for (way = 0; way < WAYS; way++) {
        write_caller(caller, 1999);
        fence_i();
        for (round_number = 0; round_number < 300; round_number++) {
            CHECK_EQUAL(nested(round_number % 20), 100000 + round_number + round_number % 20);
        }
    }
}

// Fills the code cache with ever new functions while 1,000 frames are live.
#define FUNCTIONS 4096
#define FUNCTION_WORDS 16
static uint32_t *functions;

static long run_much_code(int seed) {
    long sum = 0;
    for (int i = 0; i < FUNCTIONS; i++) {
        uint32_t *at = functions + i * FUNCTION_WORDS;
        for (int k = 0; k < FUNCTION_WORDS - 1; k++) at[k] = code_addi(CODE_A0, CODE_A0, (seed + i + k) % 7 + 1);
        at[FUNCTION_WORDS - 1] = CODE_RET;
    }
    fence_i();
    for (int i = 0; i < FUNCTIONS; i++) {
        long expected = 0;
        for (int k = 0; k < FUNCTION_WORDS - 1; k++) expected += (seed + i + k) % 7 + 1;
        CHECK_EQUAL(((code_function)(functions + i * FUNCTION_WORDS))(0), expected);
        sum += expected;
    }
    return sum;
}

static long flushed_sum;

__attribute__((noinline)) static long live(int depth, int seed) {
    if (depth == 0) {
        flushed_sum = run_much_code(seed);
        return 0;
    }
    long below = live(depth - 1, seed);
    // Something behind the call that a wrong return would skip.
    return below + (depth ^ seed) % 5;
}

static void flushed_callers(void) {
    functions = mmap(0, FUNCTIONS * FUNCTION_WORDS * 4, PROT_READ | PROT_WRITE | PROT_EXEC,
                     MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    CHECK(functions != MAP_FAILED, "mmap");
    for (int seed = 0; seed < 8; seed++) {
        long expected = 0;
        for (int depth = 1; depth <= 1000; depth++) expected += (depth ^ seed) % 5;
        CHECK_EQUAL(live(1000, seed), expected);
    }
}

int main(void) {
    changed_callers();
    flushed_callers();
    return finish();
}
