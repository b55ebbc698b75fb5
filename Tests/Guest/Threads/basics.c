// room: tests
// does: threads of the C library: thousands one after the other, many at once, thread-local data, stacks, once, detached
// spec: pthreads(7), pthread_create(3)
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <sys/syscall.h>
#include <time.h>

#include "check.h"

static __thread long local = 17;
static __thread char zeroed[5000];
static pthread_key_t key;
static atomic_int destroyed;

static void *square(void *argument) {
    long value = (long)argument;
    local += value;
    for (int i = 0; i < (int)sizeof zeroed; i++) CHECK_EQUAL(zeroed[i], 0);
    zeroed[value % sizeof zeroed] = 1;
    pthread_setspecific(key, (void *)(value + 1));
    CHECK_EQUAL(local, 17 + value);
    return (void *)(value * value);
}

static void one_after_the_other(void) {
    for (long i = 0; i < 2000; i++) {
        pthread_t thread;
        void *result;
        CHECK_EQUAL(pthread_create(&thread, 0, square, (void *)i), 0);
        CHECK_EQUAL(pthread_join(thread, &result), 0);
        CHECK_EQUAL(result, i * i);
    }
    CHECK_EQUAL(local, 17);
    CHECK_EQUAL(destroyed, 2000);
}

static void many_at_once(void) {
    enum { COUNT = 200 };
    static pthread_t threads[COUNT];
    for (long i = 0; i < COUNT; i++) CHECK_EQUAL(pthread_create(&threads[i], 0, square, (void *)i), 0);
    for (long i = 0; i < COUNT; i++) {
        void *result;
        CHECK_EQUAL(pthread_join(threads[i], &result), 0);
        CHECK_EQUAL(result, i * i);
    }
}

static void destroy(void *value) {
    CHECK(value != 0, "a destructor without a value");
    destroyed++;
}

static atomic_int onces;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static void count_once(void) { onces++; }

static void *calls_once(void *argument) {
    for (int i = 0; i < 100; i++) pthread_once(&once, count_once);
    return argument;
}

// A tree of threads that create threads.
static void *sums(void *argument) {
    long depth = (long)argument;
    if (depth == 0) return (void *)1;
    pthread_t left, right;
    void *a, *b;
    CHECK_EQUAL(pthread_create(&left, 0, sums, (void *)(depth - 1)), 0);
    CHECK_EQUAL(pthread_create(&right, 0, sums, (void *)(depth - 1)), 0);
    CHECK_EQUAL(pthread_join(left, &a), 0);
    CHECK_EQUAL(pthread_join(right, &b), 0);
    return (void *)((long)a + (long)b);
}

static sem_t done;

static void *posts(void *argument) {
    sem_post(&done);
    return argument;
}

static void detached(void) {
    sem_init(&done, 0, 0);
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    for (int i = 0; i < 500; i++) {
        pthread_t thread;
        CHECK_EQUAL(pthread_create(&thread, &attributes, posts, 0), 0);
        if (i % 10 == 9)
            for (int j = 0; j < 10; j++) CHECK_EQUAL(sem_wait(&done), 0);
    }
}

static __attribute__((noinline)) long descend(long depth) {
    volatile char frame[1000];
    frame[0] = (char)depth;
    return depth == 0 ? 0 : 1 + descend(depth - 1) + (frame[0] & 0);
}

static void *deep(void *argument) { return (void *)descend((long)argument); }

static void stacks(void) {
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    CHECK_EQUAL(pthread_attr_setstacksize(&attributes, 32 << 20), 0);
    pthread_t thread;
    void *result;
    CHECK_EQUAL(pthread_create(&thread, &attributes, deep, (void *)30000), 0);
    CHECK_EQUAL(pthread_join(thread, &result), 0);
    CHECK_EQUAL(result, 30000);
}

static atomic_int ids_seen;

static void *identity(void *argument) {
    pid_t *seen = argument;
    *seen = (pid_t)syscall(SYS_gettid);
    CHECK(*seen != getpid(), "a thread has an id of its own");
    ids_seen++;
    while (ids_seen < 8) sched_yield();
    return 0;
}

static void identities(void) {
    pthread_t threads[8];
    pid_t ids[8];
    for (int i = 0; i < 8; i++) CHECK_EQUAL(pthread_create(&threads[i], 0, identity, &ids[i]), 0);
    for (int i = 0; i < 8; i++) CHECK_EQUAL(pthread_join(threads[i], 0), 0);
    for (int i = 0; i < 8; i++)
        for (int j = 0; j < i; j++) CHECK(ids[i] != ids[j], "two threads with id %d", ids[i]);
}

static void *timed(void *argument) {
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    CHECK(now.tv_sec < 5, "the clock of a new thread starts at 0");
    pthread_setname_np(pthread_self(), "worker");
    char name[16];
    CHECK_EQUAL(pthread_getname_np(pthread_self(), name, sizeof name), 0);
    CHECK(strcmp(name, "worker") == 0, "the name is %s", name);
    return argument;
}

int main(void) {
    pthread_key_create(&key, destroy);
    one_after_the_other();
    many_at_once();
    pthread_t threads[8];
    for (int i = 0; i < 8; i++) CHECK_EQUAL(pthread_create(&threads[i], 0, calls_once, 0), 0);
    for (int i = 0; i < 8; i++) CHECK_EQUAL(pthread_join(threads[i], 0), 0);
    CHECK_EQUAL(onces, 1);
    CHECK_EQUAL(sums((void *)6), 64);
    detached();
    stacks();
    identities();
    CHECK_EQUAL(pthread_create(&threads[0], 0, timed, 0), 0);
    CHECK_EQUAL(pthread_join(threads[0], 0), 0);
    return finish();
}
