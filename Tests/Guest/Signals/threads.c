// room: tests
// does: signals among threads: who gets them, masks, queues, waiting for them, storms of them, stacks, timers, stops
// spec: signal(7), pthreads(7), tgkill(2), sigwaitinfo(2), signalfd(2), timer_create(2), sigaltstack(2), waitpid(2)
#define _GNU_SOURCE
#include <errno.h>
#include <fenv.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/epoll.h>
#include <sys/select.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>

#include "check.h"

static atomic_int stop, ready;

static pid_t thread_id(void) { return (pid_t)syscall(SYS_gettid); }

static void catch(int signal, void (*handler)(int, siginfo_t *, void *), int flags) {
    struct sigaction action = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO | flags};
    CHECK_EQUAL(sigaction(signal, &action, 0), 0);
}

static void mask(int how, int signal) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, signal);
    CHECK_EQUAL(pthread_sigmask(how, &set, 0), 0);
}

static pthread_t start(void *(*body)(void *), void *argument) {
    pthread_t thread;
    CHECK_EQUAL(pthread_create(&thread, 0, body, argument), 0);
    return thread;
}

static void join(pthread_t thread) { CHECK_EQUAL(pthread_join(thread, 0), 0); }

// A signal that is sent to a thread is seen by that thread and by no other.
static __thread volatile int mine;
static __thread volatile pid_t my_id;

static void counts_mine(int signal, siginfo_t *info, void *context) {
    CHECK_EQUAL(my_id, thread_id());
    CHECK_EQUAL(info->si_code, SI_TKILL);
    CHECK_EQUAL(info->si_pid, getpid());
    mine++;
}

static void *receives(void *argument) {
    my_id = thread_id();
    *(_Atomic pid_t *)argument = my_id;
    while (mine < 50) {}
    return 0;
}

static void directed(void) {
    catch(SIGUSR1, counts_mine, 0);
    _Atomic pid_t ids[4] = {0};
    pthread_t threads[4];
    for (int i = 0; i < 4; i++) threads[i] = start(receives, &ids[i]);
    for (int i = 0; i < 4; i++)
        while (!ids[i]) sched_yield();
    // More than enough: a signal that is pending already is not queued again.
    for (int round = 0; round < 100000; round++) {
        int left = 0;
        for (int i = 0; i < 4; i++) left += syscall(SYS_tgkill, getpid(), ids[i], SIGUSR1) == 0;
        if (!left) break;
        sched_yield();
    }
    for (int i = 0; i < 4; i++) join(threads[i]);
    CHECK_EQUAL(mine, 0);
    CHECK(syscall(SYS_tgkill, getpid(), ids[0], SIGUSR1) == -1 && errno == ESRCH, "errno %d", errno);
}

// A signal of the process goes to a thread that does not block it.
static atomic_int taken_here, taken_elsewhere;
static __thread int is_taker;

static void notes_taker(int signal, siginfo_t *info, void *context) {
    if (is_taker) taken_here++; else taken_elsewhere++;
}

static void *takes(void *argument) {
    is_taker = 1;
    mask(SIG_UNBLOCK, SIGUSR2);
    ready = 1;
    while (taken_here < 100) {}
    mask(SIG_BLOCK, SIGUSR2);
    return 0;
}

static void undirected(void) {
    catch(SIGUSR2, notes_taker, 0);
    mask(SIG_BLOCK, SIGUSR2);
    ready = 0;
    pthread_t thread = start(takes, 0);
    while (!ready) sched_yield();
    for (int i = 0; i < 100; i++) {
        kill(getpid(), SIGUSR2);
        while (taken_here < i + 1) sched_yield();
    }
    join(thread);
    CHECK_EQUAL(taken_elsewhere, 0);
    mask(SIG_UNBLOCK, SIGUSR2);
}

// Queued signals with values, waited for by one thread, in order.
static void *waits(void *argument) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGRTMIN + 2);
    sigaddset(&set, SIGRTMIN + 3);
    int last[2] = {-1, -1};
    for (int i = 0; i < 1000; i++) {
        siginfo_t info;
        int signal = sigwaitinfo(&set, &info);
        if (signal == -1 && errno == EINTR) {
            i--;
            continue;
        }
        CHECK(signal >= SIGRTMIN + 2, "signal %d, errno %d", signal, errno);
        int kind = signal - SIGRTMIN - 2;
        CHECK_EQUAL(info.si_code, SI_QUEUE);
        CHECK_EQUAL(info.si_value.sival_int, last[kind] + 1);
        last[kind]++;
    }
    CHECK_EQUAL(last[0] + last[1], 998);
    struct timespec time = {0, 10000000};
    CHECK(sigtimedwait(&set, 0, &time) == -1 && errno == EAGAIN, "errno %d", errno);
    return 0;
}

static void queues(void) {
    mask(SIG_BLOCK, SIGRTMIN + 2);
    mask(SIG_BLOCK, SIGRTMIN + 3);
    pthread_t thread = start(waits, 0);
    for (int i = 0; i < 500; i++)
        for (int kind = 0; kind < 2; kind++)
            while (sigqueue(getpid(), SIGRTMIN + 2 + kind, (union sigval){.sival_int = i}) == -1) {
                CHECK_EQUAL(errno, EAGAIN);
                sched_yield();
            }
    join(thread);
    for (int signal = 34; signal <= 64; signal++) {
        mask(SIG_BLOCK, signal);
        CHECK_EQUAL(sigqueue(getpid(), signal, (union sigval){.sival_int = signal * 3}), 0);
        sigset_t set;
        siginfo_t info;
        sigemptyset(&set);
        sigaddset(&set, signal);
        CHECK_EQUAL(sigwaitinfo(&set, &info), signal);
        CHECK_EQUAL(info.si_value.sival_int, signal * 3);
        mask(SIG_UNBLOCK, signal);
    }
}

// Threads compute with integers and floats while signals rain on them; the handler spoils every register it can.
static atomic_long rained;

static void spoils(int signal, siginfo_t *info, void *context) {
    volatile double a = (double)rained, b = 3;
    fesetround(FE_UPWARD);
    a = a / b + 1e300 * 1e300;
    rained++;
}

static double compute(long rounds) {
    double sum = 0, product = 1;
    unsigned long hash = 1;
    for (long i = 1; i <= rounds; i++) {
        sum += 1.0 / (double)i;
        product = product * 1.0000001 + (double)(hash >> 40) * 1e-9;
        hash = hash * 6364136223846793005ul + 1442695040888963407ul;
    }
    return sum + product + (double)hash;
}

static void *computes(void *argument) {
    double expected = *(double *)argument;
    ready++;
    while (!stop) {
        double found = compute(20000);
        CHECK(found == expected, "%a is not %a", found, expected);
        CHECK_EQUAL(fegetround(), FE_TONEAREST);
    }
    return 0;
}

static void *calls(void *argument) {
    ready++;
    while (!stop) {
        CHECK_EQUAL(getppid(), *(pid_t *)argument);
        void *memory = malloc(200000);
        memset(memory, 1, 100);
        free(memory);
    }
    return 0;
}

static void storm(void) {
    catch(SIGURG, spoils, SA_RESTART);
    double expected = compute(20000);
    pid_t parent = getppid();
    stop = ready = 0;
    pthread_t threads[4];
    for (int i = 0; i < 4; i++) threads[i] = i < 2 ? start(computes, &expected) : start(calls, &parent);
    while (ready < 4) sched_yield();
    // Those that are pending already merge, so some more until enough were seen.
    for (int i = 0; i < 8000 || rained < 200; i++) {
        CHECK_EQUAL(pthread_kill(threads[i % 4], SIGURG), 0);
        if (i % 50 == 0) sched_yield();
    }
    stop = 1;
    for (int i = 0; i < 4; i++) join(threads[i]);
}

// Calls that wait: restarted, or EINTR, as the handler asks.
static int ends[2];
static atomic_int got, interrupted;
static void does_nothing(int signal, siginfo_t *info, void *context) {}

static void *reads(void *argument) {
    char byte;
    ready = 1;
    while (1) {
        long count = read(ends[0], &byte, 1);
        if (count == -1) {
            CHECK_EQUAL(errno, EINTR);
            interrupted++;
            continue;
        }
        CHECK_EQUAL(count, 1);
        got++;
        if (byte == 'x') return 0;
    }
}

static void restarts(void) {
    CHECK_EQUAL(pipe(ends), 0);
    for (int restart = 0; restart < 2; restart++) {
        catch(SIGUSR1, does_nothing, restart ? SA_RESTART : 0);
        ready = got = interrupted = 0;
        pthread_t thread = start(reads, 0);
        while (!ready) sched_yield();
        for (int i = 0; i < 200; i++) {
            pthread_kill(thread, SIGUSR1);
            if (i % 20 == 0) CHECK_EQUAL(write(ends[1], "a", 1), 1);
            if (i % 3 == 0) usleep(100);
        }
        // Without SA_RESTART a call that waits is ended, however late the signal comes.
        while (!restart && !interrupted) pthread_kill(thread, SIGUSR1);
        CHECK_EQUAL(write(ends[1], "x", 1), 1);
        join(thread);
        CHECK_EQUAL(got, 11);
        if (restart) CHECK_EQUAL(interrupted, 0);
    }
}

// Two processes wake each other by signals that they block but while they wait: one that got lost would hang both.
static volatile int woken;
static void wakes(int signal, siginfo_t *info, void *context) { woken++; }

static void wait_for_signal(int way) {
    sigset_t none;
    sigemptyset(&none);
    int before = woken;
    while (woken == before) {
        if (way == 0) sigsuspend(&none);
        if (way == 1) pselect(0, 0, 0, 0, 0, &none);
        if (way == 2) ppoll(0, 0, 0, &none);
        if (way == 3) {
            static int queue = -1;
            if (queue < 0) queue = epoll_create1(0);
            struct epoll_event event;
            epoll_pwait(queue, &event, 1, -1, &none);
        }
    }
}

static void ping_pong(void) {
    enum { ROUNDS = 500 };
    catch(SIGUSR1, wakes, 0);
    mask(SIG_BLOCK, SIGUSR1);
    for (int way = 0; way < 4; way++) {
        pid_t child = fork();
        if (child == 0) {
            for (int i = 0; i < ROUNDS; i++) {
                wait_for_signal(way);
                kill(getppid(), SIGUSR1);
            }
            _exit(0);
        }
        for (int i = 0; i < ROUNDS; i++) {
            kill(child, SIGUSR1);
            wait_for_signal(way);
        }
        int status;
        CHECK_EQUAL(waitpid(child, &status, 0), child);
        CHECK_EQUAL(status, 0);
    }
    mask(SIG_UNBLOCK, SIGUSR1);
}

static void *reads_signals(void *argument) {
    int descriptor = *(int *)argument;
    for (int i = 0; i < 100; i++) {
        struct pollfd waits = {descriptor, POLLIN, 0};
        CHECK_EQUAL(poll(&waits, 1, -1), 1);
        struct signalfd_siginfo info;
        CHECK_EQUAL(read(descriptor, &info, sizeof info), sizeof info);
        CHECK_EQUAL(info.ssi_signo, SIGRTMIN + 5);
        CHECK_EQUAL(info.ssi_int, i);
    }
    return 0;
}

static void descriptors(void) {
    mask(SIG_BLOCK, SIGRTMIN + 5);
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGRTMIN + 5);
    int descriptor = signalfd(-1, &set, SFD_CLOEXEC);
    CHECK(descriptor >= 0, "signalfd: errno %d", errno);
    pthread_t thread = start(reads_signals, &descriptor);
    for (int i = 0; i < 100; i++) CHECK_EQUAL(sigqueue(getpid(), SIGRTMIN + 5, (union sigval){.sival_int = i}), 0);
    join(thread);
    close(descriptor);
    mask(SIG_UNBLOCK, SIGRTMIN + 5);
}

// Each thread's handlers run on the stack it gave for them.
static __thread char *handler_stack;
static __thread volatile int on_stack;

static void where(int signal, siginfo_t *info, void *context) {
    char here;
    on_stack += &here >= handler_stack && &here < handler_stack + 65536;
    ucontext_t *saved = context;
    CHECK(saved->uc_stack.ss_sp == handler_stack, "the frame names %p", saved->uc_stack.ss_sp);
}

static void *on_own_stack(void *argument) {
    stack_t none, stack = {.ss_sp = malloc(65536), .ss_size = 65536};
    CHECK_EQUAL(sigaltstack(0, &none), 0);
    CHECK_EQUAL(none.ss_flags, SS_DISABLE);
    handler_stack = stack.ss_sp;
    CHECK_EQUAL(sigaltstack(&stack, 0), 0);
    for (int i = 1; i <= 100; i++) {
        pthread_kill(pthread_self(), SIGUSR2);
        CHECK_EQUAL(on_stack, i);
    }
    stack.ss_flags = SS_DISABLE;
    CHECK_EQUAL(sigaltstack(&stack, 0), 0);
    free(handler_stack);
    return 0;
}

static void stacks(void) {
    catch(SIGUSR2, where, SA_ONSTACK);
    pthread_t threads[4];
    for (int i = 0; i < 4; i++) threads[i] = start(on_own_stack, 0);
    for (int i = 0; i < 4; i++) join(threads[i]);
}

// While a handler blocks a signal it does not run, wherever it was on its way when the handler began or ended.
static volatile int inside, entered_inside, entered;
static pthread_t target;
static int *volatile nowhere = (int *)16;

static void must_not_nest(int signal, siginfo_t *info, void *context) {
    entered++;
    if (inside) entered_inside++;
}

static void skips(int signal, siginfo_t *info, void *context) {
    inside = 1;
    for (volatile int i = 0; i < 50; i++) {}
    ucontext_t *saved = context;
#ifdef __riscv
    saved->uc_mcontext.__gregs[0] += 4;
#else
    saved->uc_mcontext.gregs[16] += 2;
#endif
    inside = 0;
}

static void *bombards(void *argument) {
    while (!stop) {
        pthread_kill(target, SIGUSR1);
        for (volatile int i = 0; i < 300; i++) {}
    }
    return 0;
}

static void masked_handlers(void) {
    struct sigaction action = {.sa_sigaction = skips, .sa_flags = SA_SIGINFO};
    sigfillset(&action.sa_mask);
    CHECK_EQUAL(sigaction(SIGSEGV, &action, 0), 0);
    catch(SIGUSR1, must_not_nest, 0);
    target = pthread_self();
    stop = 0;
    pthread_t thread = start(bombards, 0);
    for (int i = 0; i < 3000 || !entered; i++) {
#ifdef __riscv
        __asm__ volatile(".option push\n.option norvc\nsw zero, 0(%0)\n.option pop" ::"r"(nowhere) : "memory");
#else
        __asm__ volatile("movl %%eax, (%0)" ::"D"(nowhere) : "memory");
#endif
    }
    stop = 1;
    join(thread);
    CHECK_EQUAL(entered_inside, 0);
    signal(SIGSEGV, SIG_DFL);
}

// The handler of SIGUSR2 lets SIGUSR1 in, which everything else blocks.
static volatile int outside;
static void only_inside(int signal, siginfo_t *info, void *context) {
    if (!inside) outside++;
    entered++;
}
static void lets_in(int signal, siginfo_t *info, void *context) {
    inside = 1;
    mask(SIG_UNBLOCK, SIGUSR1);
    mask(SIG_BLOCK, SIGUSR1);
    inside = 0;
}
static void leaves_open(int signal, siginfo_t *info, void *context) {
    inside = 1;
    mask(SIG_UNBLOCK, SIGUSR1);
}

static void masks_come_back(void) {
    catch(SIGUSR1, only_inside, 0);
    mask(SIG_BLOCK, SIGUSR1);
    entered = 0;
    target = pthread_self();
    stop = 0;
    pthread_t thread = start(bombards, 0);
    for (int i = 0; i < 2000 || !entered; i++) {
        catch(SIGUSR2, i % 2 ? lets_in : leaves_open, 0);
        raise(SIGUSR2);
        inside = 0;
    }
    stop = 1;
    join(thread);
    CHECK_EQUAL(outside, 0);
    signal(SIGUSR1, SIG_IGN);
    mask(SIG_UNBLOCK, SIGUSR1);
}

static atomic_int ticks;
static _Atomic pid_t ticked_in;

static void ticks_by(int signal, siginfo_t *info, void *context) {
    CHECK_EQUAL(info->si_code, SI_TIMER);
    CHECK_EQUAL(info->si_value.sival_int, 99);
    ticked_in = thread_id();
    ticks++;
}

static void *is_timed(void *argument) {
    struct sigevent event = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = SIGRTMIN + 6};
    event._sigev_un._tid = thread_id();
    event.sigev_value.sival_int = 99;
    timer_t timer;
    CHECK_EQUAL(timer_create(CLOCK_MONOTONIC, &event, &timer), 0);
    struct itimerspec period = {{0, 1000000}, {0, 1000000}};
    CHECK_EQUAL(timer_settime(timer, 0, &period, 0), 0);
    while (ticks < 20) {}
    CHECK_EQUAL(ticked_in, thread_id());
    CHECK_EQUAL(timer_delete(timer), 0);
    return 0;
}

static sem_t expired;
static void expires(union sigval value) {
    CHECK_EQUAL(value.sival_int, 5);
    sem_post(&expired);
}

static void timers(void) {
    catch(SIGRTMIN + 6, ticks_by, SA_RESTART);
    join(start(is_timed, 0));
    // The C library makes a thread for each expiry.
    sem_init(&expired, 0, 0);
    struct sigevent event = {.sigev_notify = SIGEV_THREAD, .sigev_notify_function = expires};
    event.sigev_value.sival_int = 5;
    timer_t timer;
    CHECK_EQUAL(timer_create(CLOCK_MONOTONIC, &event, &timer), 0);
    struct itimerspec period = {{0, 2000000}, {0, 2000000}};
    CHECK_EQUAL(timer_settime(timer, 0, &period, 0), 0);
    for (int i = 0; i < 5; i++)
        while (sem_wait(&expired) == -1) CHECK_EQUAL(errno, EINTR);
    CHECK_EQUAL(timer_delete(timer), 0);
}

static atomic_int children;
static void child_ends(int signal, siginfo_t *info, void *context) { children++; }

static void stops(void) {
    catch(SIGCHLD, child_ends, SA_RESTART);
    pid_t child = fork();
    if (child == 0) {
        start(computes, &(double){compute(20000)});
        while (1) pause();
    }
    int status;
    for (int i = 0; i < 3; i++) {
        kill(child, i == 1 ? SIGTSTP : SIGSTOP);
        CHECK_EQUAL(waitpid(child, &status, WUNTRACED), child);
        CHECK(WIFSTOPPED(status), "status %#x", status);
        kill(child, SIGCONT);
        CHECK_EQUAL(waitpid(child, &status, WCONTINUED), child);
        CHECK(WIFCONTINUED(status), "status %#x", status);
    }
    kill(child, SIGKILL);
    CHECK_EQUAL(waitpid(child, &status, 0), child);
    CHECK_EQUAL(WTERMSIG(status), SIGKILL);
    CHECK(children >= 1, "no SIGCHLD");
}

static const struct {
    const char *name;
    void (*run)(void);
} parts[] = {
    {"directed", directed}, {"undirected", undirected}, {"queues", queues}, {"storm", storm}, {"restarts", restarts},
    {"ping_pong", ping_pong}, {"descriptors", descriptors}, {"stacks", stacks}, {"masked_handlers", masked_handlers},
    {"masks_come_back", masks_come_back}, {"timers", timers}, {"stops", stops},
};

// All parts, or the one that is named.
int main(int argc, char **argv) {
    for (unsigned i = 0; i < sizeof parts / sizeof *parts; i++) {
        stop = 0;
        if (argc < 2 || !strcmp(argv[1], parts[i].name)) parts[i].run();
    }
    return finish();
}
