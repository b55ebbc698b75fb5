// room: tests
// does: how a program with threads ends and forks: each argument is one way
// spec: exit_group(2), _exit(2), fork(2), pthread_exit(3), pthread_cancel(3), execve(2)
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>

#include "check.h"

static atomic_int running, stop;

static void *spins(void *argument) {
    running++;
    while (!stop) {}
    return argument;
}

static void *sleeps(void *argument) {
    running++;
    while (!stop) pause();
    return argument;
}

static void *allocates(void *argument) {
    running++;
    while (!stop) {
        void *memory = malloc(100000);
        memset(memory, 1, 1000);
        free(memory);
    }
    return argument;
}

static pthread_t start(void *(*body)(void *), void *argument) {
    pthread_t thread;
    CHECK_EQUAL(pthread_create(&thread, 0, body, argument), 0);
    return thread;
}

static void busy(void) {
    start(spins, 0);
    start(sleeps, 0);
    start(allocates, 0);
    while (running < 3) {}
}

static void *exits(void *argument) {
    exit((int)(long)argument);
    return 0;
}

static void *ends_last(void *argument) {
    usleep(50000);
    return argument;
}

static void *exits_alone(void *argument) {
    usleep(50000);
    syscall(SYS_exit, (long)argument);
    return 0;
}

static void *faults(void *argument) {
    *(volatile int *)8 = 1;
    return argument;
}

static void *forks(void *argument) {
    for (int i = 0; i < (int)(long)argument; i++) {
        pid_t child = fork();
        CHECK(child >= 0, "fork: errno %d", errno);
        if (child == 0) {
            // The child can allocate, make threads and wait for them.
            void *memory = malloc(200000);
            memset(memory, 3, 200000);
            void *result;
            CHECK_EQUAL(pthread_join(start(ends_last, (void *)5), &result), 0);
            CHECK_EQUAL(result, 5);
            free(memory);
            _exit(40 + i % 10);
        }
        int status;
        CHECK_EQUAL(waitpid(child, &status, 0), child);
        CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 40 + i % 10, "status %#x", status);
    }
    return 0;
}

static void *creates(void *argument) {
    running++;
    while (!stop) CHECK_EQUAL(pthread_join(start(ends_last, 0), 0), 0);
    return argument;
}

static atomic_int cleaned;
static void clean(void *argument) { cleaned += (int)(long)argument; }

static void *cancelled(void *argument) {
    pthread_cleanup_push(clean, (void *)1);
    running++;
    if (argument) pthread_setcanceltype(PTHREAD_CANCEL_ASYNCHRONOUS, 0);
    while (1)
        if (!argument) pause();
    pthread_cleanup_pop(0);
    return 0;
}

int main(int argc, char **argv) {
    CHECK_EQUAL(argc, 2);
    const char *way = argv[1];
    if (!strcmp(way, "return")) {
        busy();
        return 3;
    }
    if (!strcmp(way, "exit-in-thread")) {
        busy();
        start(exits, (void *)4);
        pause();
    }
    if (!strcmp(way, "main-ends-first")) {
        start(ends_last, 0);
        pthread_exit(0);
    }
    if (!strcmp(way, "leader-exits")) {
        // The status of the thread that ends last is the process's.
        start(exits_alone, (void *)6);
        syscall(SYS_exit, 9);
    }
    if (!strcmp(way, "fault")) {
        busy();
        start(faults, 0);
        pause();
    }
    if (!strcmp(way, "kill")) {
        busy();
        kill(getpid(), SIGTERM);
        pause();
    }
    if (!strcmp(way, "exec")) {
        busy();
        execl("/proc/self/exe", argv[0], "plain", (char *)0);
    }
    if (!strcmp(way, "plain")) return finish();
    if (!strcmp(way, "fork")) {
        busy();
        start(creates, 0);
        while (running < 4) {}
        pthread_t thread = start(forks, (void *)20);
        forks((void *)20);
        CHECK_EQUAL(pthread_join(thread, 0), 0);
        return finish();
    }
    if (!strcmp(way, "cancel")) {
        for (long i = 0; i < 20; i++) {
            running = 0;
            pthread_t thread = start(cancelled, (void *)(i % 2));
            while (!running) {}
            if (i % 4 < 2) usleep(2000);
            CHECK_EQUAL(pthread_cancel(thread), 0);
            void *result;
            CHECK_EQUAL(pthread_join(thread, &result), 0);
            CHECK(result == PTHREAD_CANCELED, "result %p", result);
        }
        CHECK_EQUAL(cleaned, 20);
        return finish();
    }
    if (!strcmp(way, "setuid")) {
        // The C library stops every thread with a signal to change the ids of all.
        busy();
        for (int i = 0; i < 20; i++) CHECK_EQUAL(setresuid(-1, getuid(), -1), 0);
        return finish();
    }
    CHECK(0, "no such way: %s", way);
}
