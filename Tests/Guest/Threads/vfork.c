// room: tests
// does: children that share their parent's memory until they execute a program or end
// spec: vfork(2), posix_spawn(3)
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdatomic.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include "check.h"

extern char **environ;
static const char *self;
static volatile int shared;
static atomic_long progress;
static atomic_int stop;

static int ended(pid_t child) {
    int status;
    CHECK_EQUAL(waitpid(child, &status, 0), child);
    return status;
}

static void memory(void) {
    for (int i = 0; i < 50; i++) {
        shared = 0;
        volatile pid_t parent = getpid();
        pid_t child = vfork();
        if (child == 0) {
            shared = getpid() != parent ? 100 + i : 0;
            char *kept = malloc(1000 + i);
            memset(kept, 7, 1000);
            free(kept);
            _exit(i);
        }
        CHECK(child > 0, "vfork: errno %d", errno);
        CHECK_EQUAL(shared, 100 + i);
        CHECK_EQUAL(getpid(), parent);
        CHECK_EQUAL(ended(child), i << 8);
    }
}

static void programs(void) {
    pid_t child;
    char *words[] = {(char *)self, "status", "23", 0};
    for (int i = 0; i < 10; i++) {
        CHECK_EQUAL(posix_spawn(&child, self, 0, 0, words, environ), 0);
        CHECK_EQUAL(ended(child), 23 << 8);
        // The error of the child's exec is the parent's to see.
        CHECK_EQUAL(posix_spawn(&child, "/nowhere/at/all", 0, 0, words, environ), ENOENT);
    }
    child = vfork();
    if (child == 0) {
        execve(self, words, environ);
        _exit(99);
    }
    CHECK_EQUAL(ended(child), 23 << 8);
}

static volatile int caught;
static void catches(int signal) { caught++; }

static void signals(void) {
    signal(SIGUSR1, catches);
    pid_t child = vfork();
    if (child == 0) {
        // Actions and masks are the child's own.
        signal(SIGUSR1, SIG_IGN);
        raise(SIGUSR1);
        sigset_t all;
        sigfillset(&all);
        sigprocmask(SIG_SETMASK, &all, 0);
        _exit(0);
    }
    CHECK_EQUAL(ended(child), 0);
    CHECK_EQUAL(caught, 0);
    raise(SIGUSR1);
    CHECK_EQUAL(caught, 1);
    child = vfork();
    if (child == 0) {
        raise(SIGUSR1);
        kill(getpid(), SIGTERM);
        _exit(0);
    }
    CHECK_EQUAL(ended(child), SIGTERM);
    CHECK_EQUAL(caught, 2);
    child = vfork();
    if (child == 0) {
        alarm(1);
        while (1) {}
    }
    CHECK_EQUAL(ended(child), SIGALRM);
}

static void *works(void *argument) {
    while (!stop) {
        progress++;
        free(malloc(100 + progress % 1000));
        if (progress % 64 == 0) getppid();
    }
    return 0;
}

static int ends[2];

static void *answers(void *argument) {
    char byte;
    CHECK_EQUAL(read(ends[0], &byte, 1), 1);
    CHECK_EQUAL(write(*(int *)argument, &byte, 1), 1);
    return 0;
}

// Other threads go on while one waits for its child, and the child may even wait for them.
static void *spawns(void *argument) {
    for (int i = 0; i < 40; i++) {
        long before = progress;
        pid_t child = vfork();
        if (child == 0) {
            while (progress < before + 100) {}
            _exit(5);
        }
        CHECK_EQUAL(ended(child), 5 << 8);
    }
    return 0;
}

static void threads(void) {
    pthread_t workers[2], spawners[2], answerer;
    for (int i = 0; i < 2; i++) CHECK_EQUAL(pthread_create(&workers[i], 0, works, 0), 0);
    for (int i = 0; i < 2; i++) CHECK_EQUAL(pthread_create(&spawners[i], 0, spawns, 0), 0);
    for (int i = 0; i < 2; i++) CHECK_EQUAL(pthread_join(spawners[i], 0), 0);
    int back[2];
    CHECK_EQUAL(pipe(ends) | pipe(back), 0);
    CHECK_EQUAL(pthread_create(&answerer, 0, answers, &back[1]), 0);
    pid_t child = vfork();
    if (child == 0) {
        char byte = 'z';
        CHECK_EQUAL(write(ends[1], &byte, 1), 1);
        CHECK_EQUAL(read(back[0], &byte, 1), 1);
        _exit(byte);
    }
    CHECK_EQUAL(ended(child), 'z' << 8);
    CHECK_EQUAL(pthread_join(answerer, 0), 0);
    programs();
    stop = 1;
    for (int i = 0; i < 2; i++) CHECK_EQUAL(pthread_join(workers[i], 0), 0);
}

int main(int argc, char **argv) {
    if (argc == 3) return atoi(argv[2]);
    self = argv[0];
    memory();
    programs();
    signals();
    threads();
    return finish();
}
