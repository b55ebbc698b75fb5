// room: tests
// does: MAP_GROWSDOWN: accesses below a mapping make it larger, as far as the limit and the next mapping allow
// spec: mmap(2), "MAP_GROWSDOWN"; getrlimit(2), "RLIMIT_STACK"
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "check.h"

#define MEGABYTE (1ul << 20)
#define ROOM (64 * MEGABYTE)

static int dies_reading(volatile char *at) {
    pid_t child = fork();
    if (child == 0) {
        signal(SIGSEGV, SIG_DFL);
        (void)*at;
        _exit(0);
    }
    int status = -1;
    CHECK_EQUAL(waitpid(child, &status, 0), child);
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGSEGV;
}

int main(void) {
    struct rlimit limit;
    CHECK_EQUAL(getrlimit(RLIMIT_STACK, &limit), 0);
    limit.rlim_cur = 8 * MEGABYTE;
    CHECK_EQUAL(setrlimit(RLIMIT_STACK, &limit), 0);
    char *room = mmap(0, ROOM, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    CHECK(room != MAP_FAILED, "room");
    CHECK_EQUAL(munmap(room, ROOM), 0);
    char *top = room + ROOM - 2 * MEGABYTE;
    int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN | MAP_FIXED_NOREPLACE;
    char *made = mmap(top - 2 * PAGE, 2 * PAGE, PROT_READ | PROT_WRITE, flags, -1, 0);
    CHECK(made == top - 2 * PAGE, "errno %d", errno);
    made[0] = 1;
    // Page for page, and then far below at once.
    for (size_t at = 3; at < 100; at++) top[-(long)(at * PAGE)] = (char)at;
    *(long *)(top - 4 * MEGABYTE + 16) = 0x1234567890;
    for (size_t at = 3; at < 100; at++) CHECK_EQUAL(top[-(long)(at * PAGE)], (char)at);
    CHECK_EQUAL(*(volatile long *)(top - 4 * MEGABYTE + 16), 0x1234567890);
    CHECK_EQUAL(*(volatile long *)(top - 3 * MEGABYTE), 0);
    CHECK_EQUAL(made[0], 1);
    CHECK(dies_reading(top - 9 * MEGABYTE), "the limit");
    // The next mapping below keeps its distance.
    char *below = mmap(top - 6 * MEGABYTE, PAGE, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
    CHECK(below != MAP_FAILED, "errno %d", errno);
    CHECK(dies_reading(below + 2 * PAGE), "too near");
    CHECK(!dies_reading(below + 2 * MEGABYTE - PAGE), "far enough");
    CHECK_EQUAL(munmap(top - 8 * MEGABYTE, 8 * MEGABYTE), 0);
    CHECK(dies_reading(top - PAGE), "it is gone");
    return finish();
}
