// room: tests
// does: parent and child both translate, link and flush after fork and do not disturb each other; wait statuses, pipes
// spec: fork(2), wait(2); Docs/Architecture.md, section 5, fork
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>

#include "check.h"

#define FUNCTIONS 512
#define FUNCTION_WORDS 16

static uint32_t *functions;

// Writes and runs functions that nobody has run; some jump to their neighbours, so that there is something to link.
static void run_new_code(int seed) {
    for (int i = 0; i < FUNCTIONS; i++) {
        uint32_t *at = functions + i * FUNCTION_WORDS;
        for (int k = 0; k < FUNCTION_WORDS - 1; k++) at[k] = code_addi(CODE_A0, CODE_A0, (seed + i * 3 + k) % 11);
        at[FUNCTION_WORDS - 1] = i % 4 == 3 ? CODE_RET : 0x0040006f;
    }
    fence_i();
    for (int i = 0; i < FUNCTIONS; i++) {
        long expected = 0;
        for (int n = i;; n++) {
            for (int k = 0; k < FUNCTION_WORDS - 1; k++) expected += (seed + n * 3 + k) % 11;
            if (n % 4 == 3) break;
        }
        for (int times = 0; times < 2; times++)
            CHECK_EQUAL(((code_function)(functions + i * FUNCTION_WORDS))(0), expected);
    }
}

// Code that is translated once before the forks and linked in both.
__attribute__((noinline)) static uint64_t mix(uint64_t value, int steps) {
    for (int i = 0; i < steps; i++) {
        if (value & 1) value = value * 3 + 1;
        else value ^= value >> 1 | (uint64_t)i << 40;
    }
    return value;
}

static void both_run_new_code(void) {
    for (int round = 0; round < 12; round++) {
        int ends[2];
        CHECK(pipe(ends) == 0, "pipe");
        pid_t child = fork();
        CHECK(child >= 0, "fork");
        if (child == 0) {
            close(ends[0]);
            for (int i = 0; i < 3; i++) run_new_code(1000 + round * 10 + i);
            uint64_t result = mix(round, 1000);
            CHECK_EQUAL(write(ends[1], &result, 8), 8);
            _exit(round + 1);
        }
        close(ends[1]);
        for (int i = 0; i < 3; i++) run_new_code(5000 + round * 10 + i);
        uint64_t result = 0;
        CHECK_EQUAL(read(ends[0], &result, 8), 8);
        CHECK_EQUAL(result, mix(round, 1000));
        close(ends[0]);
        int status;
        CHECK_EQUAL(waitpid(child, &status, 0), child);
        CHECK(WIFEXITED(status) && WEXITSTATUS(status) == round + 1, "status %#x", status);
    }
}

// A line of processes: each forks the next, and both go on computing.
static int line(int depth) {
    if (depth == 0) return 1;
    pid_t child = fork();
    CHECK(child >= 0, "fork");
    if (child == 0) {
        run_new_code(depth);
        _exit(line(depth - 1));
    }
    run_new_code(100 + depth);
    int status;
    CHECK_EQUAL(waitpid(child, &status, 0), child);
    CHECK(WIFEXITED(status), "status %#x", status);
    return WEXITSTATUS(status) + 1;
}

static void statuses(void) {
    static const int signals[] = {SIGKILL, SIGTERM, SIGSEGV, SIGABRT, SIGILL, SIGUSR1, SIGBUS, SIGFPE, SIGTRAP};
    int status;
    for (unsigned i = 0; i < sizeof signals / sizeof *signals; i++) {
        pid_t child = fork();
        if (child == 0) {
            kill(getpid(), signals[i]);
            for (;;) pause();
        }
        CHECK_EQUAL(waitpid(child, &status, 0), child);
        CHECK(WIFSIGNALED(status) && WTERMSIG(status) == signals[i], "status %#x of signal %d", status, signals[i]);
    }
    pid_t child = fork();
    if (child == 0) {
        *(volatile uint64_t *)(getpid() * 0ul + 8) = 1;
        _exit(1);
    }
    CHECK_EQUAL(waitpid(child, &status, 0), child);
    CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGSEGV, "status %#x", status);
    // Stopped and continued.
    child = fork();
    if (child == 0) {
        raise(SIGSTOP);
        _exit(5);
    }
    CHECK_EQUAL(waitpid(child, &status, WUNTRACED), child);
    CHECK(WIFSTOPPED(status) && WSTOPSIG(status) == SIGSTOP, "status %#x", status);
    CHECK(kill(child, SIGCONT) == 0, "kill");
    CHECK_EQUAL(waitpid(child, &status, 0), child);
    CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 5, "status %#x", status);
    CHECK(waitpid(-1, &status, WNOHANG) == -1 && errno == ECHILD, "no child is left");
}

// Many children at once, each with a share of the sum.
static void many(void) {
    int ends[2];
    CHECK(pipe(ends) == 0, "pipe");
    for (int i = 0; i < 40; i++) {
        pid_t child = fork();
        CHECK(child >= 0, "fork");
        if (child == 0) {
            uint32_t part = 0;
            for (int k = 0; k <= i; k++) part += k;
            CHECK_EQUAL(write(ends[1], &part, 4), 4);
            _exit(0);
        }
    }
    close(ends[1]);
    uint32_t part, sum = 0, expected = 0;
    while (read(ends[0], &part, 4) == 4) sum += part;
    for (int i = 0; i < 40; i++) expected += i * (i + 1) / 2;
    CHECK_EQUAL(sum, expected);
    for (int i = 0; i < 40; i++) CHECK(wait(0) > 0, "wait");
    close(ends[0]);
}

int main(void) {
    functions = mmap(0, FUNCTIONS * FUNCTION_WORDS * 4, PROT_READ | PROT_WRITE | PROT_EXEC,
                     MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    CHECK(functions != MAP_FAILED, "mmap");
    run_new_code(1);
    both_run_new_code();
    CHECK_EQUAL(line(6), 7);
    statuses();
    many();
    return finish();
}
