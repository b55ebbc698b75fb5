// room: tests
// does: mutexes of every kind, condition variables, barriers, read-write locks, semaphores, timeouts, raw futexes
// spec: futex(2), pthread_mutex_lock(3p), pthread_mutexattr_setrobust(3), pthread_mutexattr_setprotocol(3p)
#define _GNU_SOURCE
#include <errno.h>
#include <linux/futex.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>

#include "check.h"

enum { THREADS = 8, ROUNDS = 3000 };

static void in_threads(void *(*body)(void *), void *argument) {
    pthread_t threads[THREADS];
    for (int i = 0; i < THREADS; i++) CHECK_EQUAL(pthread_create(&threads[i], 0, body, argument), 0);
    for (int i = 0; i < THREADS; i++) CHECK_EQUAL(pthread_join(threads[i], 0), 0);
}

static pthread_mutex_t mutex;
static long count;

static void *counts(void *argument) {
    for (int i = 0; i < ROUNDS; i++) {
        CHECK_EQUAL(pthread_mutex_lock(&mutex), 0);
        count++;
        CHECK_EQUAL(pthread_mutex_unlock(&mutex), 0);
    }
    return argument;
}

static void mutexes(void) {
    for (int type = 0; type < 6; type++) {
        pthread_mutexattr_t kind;
        pthread_mutexattr_init(&kind);
        if (type == 1) pthread_mutexattr_settype(&kind, PTHREAD_MUTEX_RECURSIVE);
        if (type == 2) pthread_mutexattr_settype(&kind, PTHREAD_MUTEX_ERRORCHECK);
        if (type == 3) pthread_mutexattr_setprotocol(&kind, PTHREAD_PRIO_INHERIT);
        if (type == 4) pthread_mutexattr_setrobust(&kind, PTHREAD_MUTEX_ROBUST);
        if (type == 5) {
            pthread_mutexattr_setrobust(&kind, PTHREAD_MUTEX_ROBUST);
            pthread_mutexattr_setprotocol(&kind, PTHREAD_PRIO_INHERIT);
        }
        CHECK_EQUAL(pthread_mutex_init(&mutex, &kind), 0);
        count = 0;
        in_threads(counts, 0);
        CHECK_EQUAL(count, THREADS * ROUNDS);
        CHECK_EQUAL(pthread_mutex_destroy(&mutex), 0);
    }
}

// A bounded queue: every number comes out once.
static pthread_mutex_t queue_lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t has_items = PTHREAD_COND_INITIALIZER, has_room = PTHREAD_COND_INITIALIZER;
static long queue[16], queued, taken, produced, sum;

static void *produces(void *argument) {
    for (int i = 1; i <= ROUNDS; i++) {
        pthread_mutex_lock(&queue_lock);
        while (queued - taken == 16) pthread_cond_wait(&has_room, &queue_lock);
        queue[queued++ % 16] = i;
        pthread_cond_signal(&has_items);
        pthread_mutex_unlock(&queue_lock);
    }
    return argument;
}

static void *consumes(void *argument) {
    while (1) {
        pthread_mutex_lock(&queue_lock);
        while (queued == taken && taken < produced) pthread_cond_wait(&has_items, &queue_lock);
        if (taken == produced) {
            pthread_cond_broadcast(&has_items);
            pthread_mutex_unlock(&queue_lock);
            return argument;
        }
        sum += queue[taken++ % 16];
        pthread_cond_signal(&has_room);
        pthread_mutex_unlock(&queue_lock);
    }
}

static void conditions(void) {
    produced = THREADS / 2 * ROUNDS;
    pthread_t threads[THREADS];
    for (int i = 0; i < THREADS; i++)
        CHECK_EQUAL(pthread_create(&threads[i], 0, i % 2 ? produces : consumes, 0), 0);
    for (int i = 0; i < THREADS; i++) CHECK_EQUAL(pthread_join(threads[i], 0), 0);
    CHECK_EQUAL(sum, (long)THREADS / 2 * ROUNDS * (ROUNDS + 1) / 2);
}

static pthread_barrier_t barrier;
static atomic_int arrived;

static void *meets(void *argument) {
    for (int i = 0; i < 200; i++) {
        arrived++;
        pthread_barrier_wait(&barrier);
        CHECK_EQUAL(arrived, THREADS * (i + 1));
        pthread_barrier_wait(&barrier);
    }
    return argument;
}

static pthread_rwlock_t rwlock = PTHREAD_RWLOCK_INITIALIZER;
static long pair[2];

static void *reads_and_writes(void *argument) {
    for (int i = 0; i < ROUNDS; i++) {
        if (i % 10 == 0) {
            pthread_rwlock_wrlock(&rwlock);
            pair[0]++;
            pair[1]++;
        } else {
            pthread_rwlock_rdlock(&rwlock);
            CHECK_EQUAL(pair[0], pair[1]);
        }
        pthread_rwlock_unlock(&rwlock);
    }
    return argument;
}

static void *dies_with_lock(void *argument) {
    CHECK_EQUAL(pthread_mutex_lock(argument), 0);
    return 0;
}

static void robust(void) {
    pthread_mutexattr_t kind;
    pthread_mutexattr_init(&kind);
    pthread_mutexattr_setrobust(&kind, PTHREAD_MUTEX_ROBUST);
    pthread_mutexattr_setpshared(&kind, PTHREAD_PROCESS_SHARED);
    pthread_mutex_t *shared = mmap(0, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    for (int protocol = 0; protocol < 2; protocol++) {
        if (protocol) pthread_mutexattr_setprotocol(&kind, PTHREAD_PRIO_INHERIT);
        CHECK_EQUAL(pthread_mutex_init(shared, &kind), 0);
        for (int i = 0; i < 20; i++) {
            pthread_t thread;
            CHECK_EQUAL(pthread_create(&thread, 0, dies_with_lock, shared), 0);
            // Waits in the kernel for an owner that never unlocks.
            if (i % 2) CHECK_EQUAL(pthread_join(thread, 0), 0);
            int answer = pthread_mutex_lock(shared);
            while (answer == 0) {
                CHECK_EQUAL(pthread_mutex_unlock(shared), 0);
                sched_yield();
                answer = pthread_mutex_lock(shared);
            }
            CHECK_EQUAL(answer, EOWNERDEAD);
            CHECK_EQUAL(pthread_mutex_consistent(shared), 0);
            CHECK_EQUAL(pthread_mutex_unlock(shared), 0);
            if (!(i % 2)) CHECK_EQUAL(pthread_join(thread, 0), 0);
        }
        pid_t child = fork();
        if (child == 0) {
            CHECK_EQUAL(pthread_mutex_lock(shared), 0);
            kill(getpid(), SIGKILL);
        }
        CHECK_EQUAL(waitpid(child, 0, 0), child);
        CHECK_EQUAL(pthread_mutex_lock(shared), EOWNERDEAD);
        CHECK_EQUAL(pthread_mutex_unlock(shared), 0);
        CHECK_EQUAL(pthread_mutex_lock(shared), ENOTRECOVERABLE);
        CHECK_EQUAL(pthread_mutex_destroy(shared), 0);
    }
}

static struct timespec soon(clockid_t clock, long milliseconds) {
    struct timespec time;
    clock_gettime(clock, &time);
    time.tv_nsec += milliseconds * 1000000;
    time.tv_sec += time.tv_nsec / 1000000000;
    time.tv_nsec %= 1000000000;
    return time;
}

static void timeouts(void) {
    pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
    pthread_cond_t never = PTHREAD_COND_INITIALIZER;
    pthread_mutex_lock(&lock);
    struct timespec time = soon(CLOCK_REALTIME, 20);
    CHECK_EQUAL(pthread_cond_timedwait(&never, &lock, &time), ETIMEDOUT);
    time = soon(CLOCK_MONOTONIC, 20);
    CHECK_EQUAL(pthread_cond_clockwait(&never, &lock, CLOCK_MONOTONIC, &time), ETIMEDOUT);
    time = soon(CLOCK_REALTIME, 20);
    CHECK_EQUAL(pthread_mutex_timedlock(&lock, &time), ETIMEDOUT);
    sem_t semaphore;
    sem_init(&semaphore, 0, 0);
    time = soon(CLOCK_REALTIME, 20);
    CHECK(sem_timedwait(&semaphore, &time) == -1 && errno == ETIMEDOUT, "errno %d", errno);
}

static long futex(_Atomic uint32_t *word, int operation, long value, long four, void *second, long last) {
    return syscall(SYS_futex, word, operation, value, four, second, last);
}

static _Atomic uint32_t word_a, word_b, woken;

static void *waits_on_a(void *argument) {
    long mask = (long)argument;
    while (futex(&word_a, FUTEX_WAIT_BITSET, 0, 0, 0, mask) != 0) CHECK(errno == EINTR, "errno %d", errno);
    woken++;
    return 0;
}

static void raw_futexes(void) {
    CHECK(futex(&word_a, FUTEX_WAIT, 1, 0, 0, 0) == -1 && errno == EAGAIN, "errno %d", errno);
    CHECK(futex((void *)8, FUTEX_WAIT, 1, 0, 0, 0) == -1 && errno == EFAULT, "errno %d", errno);
    CHECK(futex((void *)((char *)&word_a + 1), FUTEX_WAIT, 1, 0, 0, 0) == -1 && errno == EINVAL, "errno %d", errno);
    CHECK(futex(&word_a, 77, 1, 0, 0, 0) == -1 && errno == ENOSYS, "errno %d", errno);
    struct timespec time = {0, 20000000};
    CHECK(futex(&word_a, FUTEX_WAIT, 0, (long)&time, 0, 0) == -1 && errno == ETIMEDOUT, "errno %d", errno);
    pthread_t threads[4];
    for (long i = 0; i < 4; i++) CHECK_EQUAL(pthread_create(&threads[i], 0, waits_on_a, (void *)(1l << i)), 0);
    // Requeue all to another word; bit sets travel with them.
    int moved = 0;
    while (moved < 4) {
        long answer = futex(&word_a, FUTEX_CMP_REQUEUE, 0, 4, &word_b, 0);
        CHECK(answer >= 0, "errno %d", errno);
        moved += (int)answer;
    }
    CHECK_EQUAL(futex(&word_b, FUTEX_WAKE_BITSET, 10, 0, 0, 4), 1);
    CHECK_EQUAL(pthread_join(threads[2], 0), 0);
    CHECK_EQUAL(woken, 1);
    // One is woken on the first word, of which there is none; the second becomes 5 and, as it was 0, wakes three.
    CHECK_EQUAL(futex(&word_a, FUTEX_WAKE_OP, 1, 10, &word_b, FUTEX_OP(FUTEX_OP_SET, 5, FUTEX_OP_CMP_EQ, 0)), 3);
    for (int i = 0; i < 4; i++)
        if (i != 2) CHECK_EQUAL(pthread_join(threads[i], 0), 0);
    CHECK_EQUAL(word_b, 5);
    CHECK_EQUAL(woken, 4);
    void *head = 0;
    size_t size = 0;
    CHECK_EQUAL(syscall(SYS_get_robust_list, 0, &head, &size), 0);
    CHECK(head != 0 && size == 24, "the C library has registered a list of size %ld", (long)size);
}

int main(void) {
    mutexes();
    conditions();
    pthread_barrier_init(&barrier, 0, THREADS);
    in_threads(meets, 0);
    in_threads(reads_and_writes, 0);
    CHECK_EQUAL(pair[0], THREADS * ROUNDS / 10);
    robust();
    timeouts();
    raw_futexes();
    return finish();
}
