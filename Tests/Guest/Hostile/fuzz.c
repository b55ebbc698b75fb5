// room: tests
// does: calls every system call number with random and boundary arguments, a child for each, and says how it ended
// spec: Tests/GuestTests/FuzzTests.swift
//
// usage: fuzz FILE SEED ROUNDS [FIRST LAST]. The file holds addresses of Martlet's own memory. One line for each child
// that did not end with 0: number, seed, and the end. Of the arguments, those that could reach other processes, leave
// something behind in the machine or hang for good are bounded by limits, by rights that are given up, and by `tame`.
#define _GNU_SOURCE
#include "own.h"

#include <linux/sched.h>
#include <sched.h>
#include <sys/syscall.h>
#include <sys/stat.h>
#include <sys/time.h>

static struct own_addresses own;
static uint64_t state;
static char *arena;
#define ARENA (32 * PAGE)

static uint64_t next(void) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
}

static uint64_t below(uint64_t bound) { return (next() >> 20) % bound; }

static uint64_t boundary(void) {
    static const uint64_t values[] = {
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 16, 24, 64, 100, 255, 256, 1023, 1024, 1025, 4095, 4096, 4097, 65535, 65536,
        0x7fffffff, 0x80000000, 0xffffffff, 0x100000000, 0x7ffffffffffff000, 0x7fffffffffffffff, 0x8000000000000000,
        0xfffffffffffff000, 0xfffffffffffffffe, 0xffffffffffffffff, 0x5401, 0x541b, 0x8912, 0xffffff9c,
    };
    return values[below(sizeof values / sizeof *values)];
}

static uint64_t address(void) {
    switch (below(10)) {
    case 0: return 0;
    case 1: return 1 + below(4096);
    case 2: return own.at[below(own.count)] + below(64) * 8;
    case 3: return own.at[below(own.count)] - 8 + below(16);
    case 4: return (uint64_t)arena + ARENA - below(64);
    case 5: return next();
    case 6: return (1ul << 47) - 1 - below(PAGE);
    case 7: return ~0ul << 63 | next() >> 16;
    default: return (uint64_t)arena + (below(ARENA - PAGE) & ~7ul);
    }
}

static uint64_t argument(void) {
    switch (below(8)) {
    case 0: return next();
    case 1: return below(12);
    case 2: return 1ul << below(64);
    case 3: case 4: return boundary();
    default: return address();
    }
}

// What lies at pointers: words like arguments, and names.
static void fill_arena(void) {
    static const char *const names[] = {"", "f", "d", "d/f", "./f", "../x/y", "/dev/null", "/proc/self/exe", "/", "user.x"};
    for (uint64_t at = 0; at < ARENA; at += 8) {
        uint64_t word = below(4) ? argument() : below(100);
        memcpy(arena + at, &word, 8);
    }
    for (int i = 0; i < 200; i++) strcpy(arena + (below(ARENA - 64) & ~7ul), names[below(10)]);
}

// A range of the arena, or one far from the program: without its own code a guest ends in its own way.
static void tame_range(uint64_t *at, uint64_t *size) {
    uint64_t start = (uint64_t)arena;
    if (*at >= start && *at < start + ARENA) {
        if (*size > start + ARENA - *at) *size = below(start + ARENA - *at + 1);
    } else if (*at < 1ul << 24) {
        *at &= 0x7fff;
        *size &= 0xfff;
    } else if (*at < own.at[0] && *size > PAGE) {
        *size = below(16 * PAGE);
    }
}

// Arguments that would reach beyond this child.
static void tame(long number, uint64_t *a) {
    uint64_t self = getpid(), nobody = 4194303;
    switch (number) {
    case SYS_kill: case SYS_tkill: case SYS_tgkill: case SYS_rt_sigqueueinfo: case SYS_rt_tgsigqueueinfo:
        a[0] = below(2) ? self : nobody;
        if (number == SYS_tgkill || number == SYS_rt_tgsigqueueinfo) a[1] = below(2) ? self : nobody;
        break;
    case SYS_setpriority: case SYS_ioprio_set: a[1] = 0; break;
    case SYS_prlimit64: a[0] = 0; break;
    case SYS_munmap: case SYS_mprotect: case SYS_madvise: case SYS_remap_file_pages: case SYS_pkey_mprotect:
        tame_range(&a[0], &a[1]);
        break;
    case SYS_mmap: tame_range(&a[0], &a[1]); break;
    case SYS_mremap:
        tame_range(&a[0], &a[1]);
        tame_range(&a[4], &a[2]);
        break;
    case SYS_shmat: a[2] &= ~0x4000ul; break;
    case SYS_brk: a[0] |= 1ul << 40; break;
    // FALLOC_FL_KEEP_SIZE takes room on the disk that no limit bounds.
    case SYS_fallocate: a[2] &= 0xfffff, a[3] &= 0xfffff; break;
    case SYS_fcntl:
        // F_SETOWN and F_SETOWN_EX send signals to others.
        if (a[1] == 8 || a[1] == 15) a[1] = 1;
        break;
    case SYS_clone:
        // A second thread on this stack is the guest's own mistake, not the call's.
        a[0] &= ~(uint64_t)(CLONE_SETTLS | CLONE_VM | CLONE_VFORK | CLONE_THREAD | CLONE_SIGHAND);
        break;
    case SYS_ioctl:
        if (below(2)) a[1] = below(0x100) | (uint64_t)"\x54\x89\x12\x4b\x66\x94\x22\x53"[below(8)] << 8;
        break;
    }
}

static void tick(int signal) { (void)signal; }

static void limit(int resource, uint64_t value) {
    struct rlimit both = {value, value};
    setrlimit(resource, &both);
}

static void run_child(long number, int rounds) {
    limit(RLIMIT_AS, 512ul << 20);
    limit(RLIMIT_FSIZE, 1 << 20);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, 128);
    limit(RLIMIT_CPU, 10);
    signal(SIGXFSZ, SIG_IGN);
    signal(SIGPIPE, SIG_IGN);
    // What is written or read anywhere is not the output. Standard error stays Martlet's.
    int file = open("f", O_RDWR | O_CREAT, 0600);
    if (file < 0) file = open("/dev/null", O_RDWR);
    for (int fd = 0; fd < 2; fd++) dup2(file, fd);
    arena = mmap(NULL, ARENA, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    CHECK(arena != MAP_FAILED, "arena");
    struct sigaction action = {.sa_handler = tick};
    sigaction(SIGALRM, &action, NULL);
    struct itimerval often = {{0, 20000}, {0, 20000}};
    setitimer(ITIMER_REAL, &often, NULL);
    pid_t self = getpid();
    for (int round = 0; round < rounds; round++) {
        fill_arena();
        uint64_t a[6];
        for (int i = 0; i < 6; i++) a[i] = argument();
        // A first argument that is a descriptor makes more calls go on.
        if (below(3) == 0) a[0] = below(8);
        tame(number, a);
        syscall(number, a[0], a[1], a[2], a[3], a[4], a[5]);
        if (getpid() != self) _exit(0);
    }
    still_works(next());
    _exit(0);
}

static const char *end_of(pid_t child, char *text) {
    int status = 0;
    for (int waited = 0; waitpid(child, &status, WNOHANG) != child; waited++) {
        if (waited == 4000) {
            kill(child, SIGKILL);
            waitpid(child, &status, 0);
            return "hangs";
        }
        usleep(1000);
    }
    if (WIFSIGNALED(status)) {
        sprintf(text, "signal %d", WTERMSIG(status));
        return text;
    }
    if (WEXITSTATUS(status) == 0) return NULL;
    sprintf(text, "status %d", WEXITSTATUS(status));
    return text;
}

static void give_up_rights(void) {
    // System V objects, queues and names that are made go with the name spaces.
    if (unshare(CLONE_NEWIPC | CLONE_NEWUTS | CLONE_NEWNET | CLONE_NEWNS) != 0) {
        unshare(CLONE_NEWUSER | CLONE_NEWIPC | CLONE_NEWUTS | CLONE_NEWNET | CLONE_NEWNS);
    }
    if (getuid() == 0) {
        CHECK(chmod(".", 0777) == 0, "chmod");
        CHECK(setresgid(65534, 65534, 65534) == 0 && setresuid(65534, 65534, 65534) == 0, "setresuid");
    }
}

int main(int count, char **words) {
    CHECK(count >= 4, "usage: fuzz FILE SEED ROUNDS [FIRST LAST]");
    puts("ready");
    fflush(stdout);
    own = own_read(words[1]);
    uint64_t seed = strtoull(words[2], NULL, 0);
    int rounds = atoi(words[3]);
    long first = count > 4 ? atol(words[4]) : 0, last = count > 5 ? atol(words[5]) : 475;
    give_up_rights();
    for (long number = first; number <= last; number++) {
        // Before the fork, so that what is printed repeats it.
        state = (seed << 16 | (uint64_t)number) * 0x9e3779b97f4a7c15u | 1;
        for (int i = 0; i < 4; i++) next();
        pid_t child = fork();
        CHECK(child >= 0, "fork: errno %d", errno);
        if (child == 0) run_child(number, rounds);
        char text[64];
        const char *end = end_of(child, text);
        if (end) printf("%ld %s\n", number, end);
        fflush(stdout);
    }
    still_works(seed);
    return finish();
}
