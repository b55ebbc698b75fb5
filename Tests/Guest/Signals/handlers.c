// room: tests
// does: nested handlers, masks, SA_ flags, queued signals, siglongjmp out of handlers, restart and EINTR
// spec: sigaction(2), signal(7), sigqueue(3), sigsuspend(2)
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>

#include "Faults/fault.h"

static volatile int depth, deepest, seen[65], order[64], order_count, values[64];
static sigjmp_buf back;

static void nests(int signal, siginfo_t *info, void *context) {
    (void)info;
    (void)context;
    depth++;
    if (depth > deepest) deepest = depth;
    if (signal == SIGUSR1 && depth < 5) raise(SIGUSR1);
    depth--;
    seen[signal]++;
}

static void nested(void) {
    // Without SA_NODEFER the inner ones come one after another, with it they nest.
    catch_signal(SIGUSR1, nests, SA_NODEFER);
    raise(SIGUSR1);
    CHECK_EQUAL(deepest, 5);
    CHECK_EQUAL(seen[SIGUSR1], 5);
    deepest = 0;
    catch_signal(SIGUSR2, nests, 0);
    raise(SIGUSR2);
    CHECK_EQUAL(deepest, 1);
}

static void records(int signal, siginfo_t *info, void *context) {
    (void)context;
    order[order_count] = signal;
    values[order_count++] = info->si_value.sival_int;
}

static void queued(void) {
    sigset_t all, none, now;
    sigfillset(&all);
    sigemptyset(&none);
    CHECK(sigprocmask(SIG_SETMASK, &all, 0) == 0, "sigprocmask");
    int first = SIGRTMIN + 1, second = SIGRTMIN + 4;
    catch_signal(first, records, 0);
    catch_signal(second, records, 0);
    catch_signal(SIGUSR1, records, 0);
    // Each real-time signal is queued with its value, the others are merged; lower numbers come first.
    for (int i = 0; i < 3; i++) {
        CHECK(sigqueue(getpid(), second, (union sigval){.sival_int = 10 + i}) == 0, "sigqueue");
        CHECK(sigqueue(getpid(), first, (union sigval){.sival_int = 20 + i}) == 0, "sigqueue");
        CHECK(kill(getpid(), SIGUSR1) == 0, "kill");
    }
    CHECK_EQUAL(order_count, 0);
    sigset_t pending;
    CHECK(sigpending(&pending) == 0, "sigpending");
    CHECK(sigismember(&pending, first) && sigismember(&pending, second) && sigismember(&pending, SIGUSR1), "pending");
    // One at a time through sigtimedwait, the rest through sigsuspend.
    sigset_t one;
    sigemptyset(&one);
    sigaddset(&one, second);
    siginfo_t info;
    CHECK_EQUAL(sigtimedwait(&one, &info, &(struct timespec){5, 0}), second);
    CHECK_EQUAL(info.si_value.sival_int, 10);
    CHECK(sigsuspend(&none) == -1 && errno == EINTR, "sigsuspend");
    CHECK(sigprocmask(SIG_SETMASK, 0, &now) == 0, "sigprocmask");
    CHECK(sigismember(&now, SIGUSR1), "the mask of before is back");
    CHECK(sigprocmask(SIG_SETMASK, &none, 0) == 0, "sigprocmask");
    CHECK_EQUAL(order_count, 6);
    int rt = 0, last_value[2] = {19, 10};
    for (int i = 0; i < 6; i++) {
        if (order[i] == SIGUSR1) continue;
        rt++;
        int which = order[i] == second;
        CHECK_EQUAL(values[i], last_value[which] + 1);
        last_value[which] = values[i];
    }
    CHECK_EQUAL(rt, 5);
    CHECK_EQUAL(last_value[0], 22);
    CHECK_EQUAL(last_value[1], 12);
}

static void jumps_out(int signal, siginfo_t *info, void *context) {
    (void)signal;
    (void)info;
    (void)context;
    siglongjmp(back, 1);
}

static void jumping_out(void) {
    catch_signal(SIGUSR1, jumps_out, 0);
    volatile int count = 0;
    while (count < 20000) {
        if (sigsetjmp(back, 1) == 0) {
            raise(SIGUSR1);
            CHECK(0, "the handler returned");
        }
        count++;
    }
    sigset_t now;
    sigprocmask(SIG_SETMASK, 0, &now);
    CHECK(!sigismember(&now, SIGUSR1), "blocked after siglongjmp");
}

static void once(void) {
    memset((void *)seen, 0, sizeof seen);
    catch_signal(SIGUSR2, nests, SA_RESETHAND);
    raise(SIGUSR2);
    CHECK_EQUAL(seen[SIGUSR2], 1);
    struct sigaction now;
    CHECK(sigaction(SIGUSR2, 0, &now) == 0 && now.sa_handler == SIG_DFL, "SA_RESETHAND");
    // Ignored ones do not arrive; what can't be caught is refused.
    signal(SIGUSR2, SIG_IGN);
    raise(SIGUSR2);
    CHECK(signal(SIGKILL, SIG_IGN) == SIG_ERR && errno == EINVAL, "SIGKILL");
    CHECK(sigaction(65, 0, &now) == -1 && errno == EINVAL, "signal 65");
    signal(SIGUSR2, SIG_DFL);
}

static int ends[2];

static void writes(int signal, siginfo_t *info, void *context) {
    (void)info;
    (void)context;
    seen[signal]++;
    // The interrupted read gets its byte only if the kernel's way of restarting was followed.
    if (seen[signal] == 3) CHECK(write(ends[1], "x", 1) == 1, "write");
}

static void restarted_or_not(void) {
    memset((void *)seen, 0, sizeof seen);
    CHECK(pipe(ends) == 0, "pipe");
    struct itimerval often = {{0, 5000}, {0, 5000}}, never = {{0, 0}, {0, 0}};
    catch_signal(SIGALRM, writes, SA_RESTART);
    CHECK(setitimer(ITIMER_REAL, &often, 0) == 0, "setitimer");
    char byte = 0;
    CHECK_EQUAL(read(ends[0], &byte, 1), 1);
    CHECK_EQUAL(byte, 'x');
    CHECK(seen[SIGALRM] >= 3, "%d", seen[SIGALRM]);
    CHECK(setitimer(ITIMER_REAL, &never, 0) == 0, "setitimer");
    memset((void *)seen, 0, sizeof seen);
    catch_signal(SIGALRM, writes, 0);
    CHECK(setitimer(ITIMER_REAL, &often, 0) == 0, "setitimer");
    CHECK(read(ends[0], &byte, 1) == -1 && errno == EINTR, "read was not interrupted");
    // nanosleep is never restarted and says what is left.
    struct timespec left = {0, 0};
    CHECK(nanosleep(&(struct timespec){50, 0}, &left) == -1 && errno == EINTR, "nanosleep");
    CHECK(left.tv_sec >= 1, "left: %ld", (long)left.tv_sec);
    CHECK(setitimer(ITIMER_REAL, &never, 0) == 0, "setitimer");
    // wait for a child is restarted over SIGCHLD's neighbours.
    catch_signal(SIGALRM, nests, SA_RESTART);
    pid_t child = fork();
    if (child == 0) {
        usleep(30000);
        _exit(7);
    }
    CHECK(setitimer(ITIMER_REAL, &often, 0) == 0, "setitimer");
    int status = 0;
    CHECK_EQUAL(waitpid(child, &status, 0), child);
    CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 7, "status %#x", status);
    CHECK(setitimer(ITIMER_REAL, &never, 0) == 0, "setitimer");
    close(ends[0]);
    close(ends[1]);
}

static volatile uint64_t resumed_at;

static void skips(int signal, siginfo_t *info, void *context) {
    (void)signal;
    (void)info;
    resumed_at = PC(context);
    PC(context) += 4;
    REGISTER(context, 10) = 4711;
}

static void context_is_restored(void) {
    catch_signal(SIGILL, skips, 0);
    long result;
    __asm__ volatile("li a0, 1\n .word 0xffffffff\n mv %0, a0" : "=r"(result)::"a0");
    CHECK_EQUAL(result, 4711);
}

static volatile int code_of, sender_of, status_of, descriptor_of;

static void describes(int signal, siginfo_t *info, void *context) {
    (void)context;
    code_of = info->si_code;
    sender_of = info->si_pid;
    status_of = info->si_status;
    descriptor_of = info->si_fd;
    seen[signal]++;
}

// Signals that a processor raises, for something else. A child's end has codes that are those of faults as well.
static void not_of_faults(void) {
    static const int signals[] = {SIGFPE, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGUSR1};
    for (unsigned i = 0; i < sizeof signals / sizeof *signals; i++) {
        int signal = signals[i];
        catch_signal(signal, describes, 0);
        seen[signal] = 0;
        pid_t child = syscall(SYS_clone, (long)signal, 0, 0, 0, 0);
        if (child == 0) _exit(3);
        CHECK(child > 0, "clone");
        while (!seen[signal]) {}
        CHECK_EQUAL(code_of, CLD_EXITED);
        CHECK_EQUAL(sender_of, child);
        CHECK_EQUAL(status_of, 3);
        int status;
        CHECK_EQUAL(waitpid(child, &status, __WALL), child);
        int ends[2];
        CHECK(pipe(ends) == 0, "pipe");
        CHECK(fcntl(ends[0], F_SETOWN, getpid()) == 0, "F_SETOWN");
        CHECK(fcntl(ends[0], F_SETSIG, signal) == 0, "F_SETSIG");
        CHECK(fcntl(ends[0], F_SETFL, O_ASYNC) == 0, "O_ASYNC");
        seen[signal] = 0;
        CHECK_EQUAL(write(ends[1], "x", 1), 1);
        while (!seen[signal]) {}
        CHECK_EQUAL(code_of, signal == SIGUSR1 ? POLL_IN : SI_SIGIO);
        CHECK_EQUAL(descriptor_of, ends[0]);
        CHECK(close(ends[0]) == 0 && close(ends[1]) == 0, "close");
    }
}

int main(void) {
    nested();
    not_of_faults();
    queued();
    jumping_out();
    once();
    restarted_or_not();
    context_is_restored();
    return finish();
}
