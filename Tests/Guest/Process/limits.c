// room: tests
// does: limits on memory hold for a program, its children and what they execute
// spec: getrlimit(2), execve(2), fork(2)
#define _GNU_SOURCE
#include <errno.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "check.h"

#define MEGABYTE (1ul << 20)
#define SPACE (100 * MEGABYTE)
#define DATA (20 * MEGABYTE)

static int maps(size_t size, int flags) {
    void *at = mmap(0, size, PROT_READ | PROT_WRITE, flags | MAP_ANONYMOUS, -1, 0);
    if (at == MAP_FAILED) {
        CHECK_EQUAL(errno, ENOMEM);
        return 0;
    }
    munmap(at, size);
    return 1;
}

static void check_limits(void) {
    struct rlimit limit;
    CHECK_EQUAL(getrlimit(RLIMIT_AS, &limit), 0);
    CHECK_EQUAL(limit.rlim_cur, SPACE);
    CHECK_EQUAL(limit.rlim_max, 2 * SPACE);
    CHECK_EQUAL(prlimit(0, RLIMIT_DATA, 0, &limit), 0);
    CHECK_EQUAL(limit.rlim_cur, DATA);
    CHECK(maps(80 * MEGABYTE, MAP_SHARED), "below the limit");
    CHECK(!maps(120 * MEGABYTE, MAP_SHARED), "above the limit");
    CHECK(maps(10 * MEGABYTE, MAP_PRIVATE), "below the data limit");
    CHECK(!maps(30 * MEGABYTE, MAP_PRIVATE), "above the data limit");
    CHECK(malloc(60 * MEGABYTE) == 0, "malloc");
}

static void run(const char *self, int rounds) {
    pid_t child = fork();
    if (child == 0) {
        check_limits();
        char text[12];
        snprintf(text, sizeof text, "%d", rounds);
        // The environment is empty: what is kept is not kept there.
        execve(self, (char *[]){"limits", text, 0}, (char *[]){0});
        _exit(98);
    }
    int status = -1;
    CHECK_EQUAL(waitpid(child, &status, 0), child);
    CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 0, "%#x", status);
}

// Uses about `pages` pages of stack.
static __attribute__((noinline)) long deep(int pages) {
    volatile char page[PAGE];
    page[0] = pages & 1;
    return pages == 0 ? 0 : deep(pages - 1) + page[0];
}

int main(int count, char **arguments) {
    static char self[4096];
    CHECK(readlink("/proc/self/exe", self, sizeof self - 1) > 0, "readlink");
    if (count > 1 && strcmp(arguments[1], "stack") == 0) {
        struct rlimit stack;
        CHECK_EQUAL(getrlimit(RLIMIT_STACK, &stack), 0);
        CHECK_EQUAL(stack.rlim_cur, PAGE * 32);
        return deep(20) == 10 ? 0 : 3;
    }
    if (count > 1) {
        check_limits();
        int rounds = atoi(arguments[1]);
        if (rounds > 0) run(self, rounds - 1);
        return 0;
    }
    {
        // Less stack than Martlet itself needs, and as much as a compiler asks for, which it gets at once.
        struct rlimit stack;
        CHECK_EQUAL(getrlimit(RLIMIT_STACK, &stack), 0);
        rlim_t old = stack.rlim_cur;
        stack.rlim_cur = 32 * MEGABYTE;
        CHECK_EQUAL(setrlimit(RLIMIT_STACK, &stack), 0);
        CHECK_EQUAL(deep(10 * 256), 5 * 256);
        stack.rlim_cur = PAGE * 32;
        CHECK_EQUAL(setrlimit(RLIMIT_STACK, &stack), 0);
        pid_t child = fork();
        if (child == 0) {
            execve(self, (char *[]){"limits", "stack", 0}, (char *[]){0});
            _exit(97);
        }
        int status = -1;
        CHECK_EQUAL(waitpid(child, &status, 0), child);
        CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 0, "%#x", status);
        stack.rlim_cur = old;
        CHECK_EQUAL(setrlimit(RLIMIT_STACK, &stack), 0);
    }
    CHECK_EQUAL(setrlimit(RLIMIT_AS, &(struct rlimit){SPACE, 2 * SPACE}), 0);
    CHECK_EQUAL(setrlimit(RLIMIT_DATA, &(struct rlimit){DATA, RLIM_INFINITY}), 0);
    check_limits();
    run(self, 2);
    // Back up to the hard limit, and no further without the right.
    CHECK_EQUAL(setrlimit(RLIMIT_AS, &(struct rlimit){2 * SPACE, 2 * SPACE}), 0);
    CHECK(maps(120 * MEGABYTE, MAP_SHARED), "below the new limit");
    CHECK(setrlimit(RLIMIT_AS, &(struct rlimit){3, 2}) < 0 && errno == EINVAL, "errno %d", errno);
    return finish();
}
