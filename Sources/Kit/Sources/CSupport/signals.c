// room: kit/csupport
// does: records asynchronous signals for the guest; everything here is async-signal-safe and takes no lock
// spec: Docs/Architecture.md, section 4; rt_sigaction(2), signal(7)

#include "martlet_signals.h"

#include "martlet_fault.h"
#include "martlet_guest.h"

#include <signal.h>
#include <string.h>
#include <sys/syscall.h>
#include <ucontext.h>

// Faults of generated code come as these; they are never blocked on the host.
#define SYNCHRONOUS                                                                                                    \
    (1ul << (SIGSEGV - 1) | 1ul << (SIGBUS - 1) | 1ul << (SIGILL - 1) | 1ul << (SIGFPE - 1) | 1ul << (SIGTRAP - 1))

static _Thread_local struct martlet_signals *attached __attribute__((tls_model("initial-exec")));

void martlet_signals_attach(struct martlet_signals *signals) { attached = signals; }

static int holds(const struct martlet_signals *signals, int signal) {
    for (uint32_t at = signals->head; at != signals->tail; at++) {
        int recorded;
        memcpy(&recorded, signals->info[at % MARTLET_SIGNAL_RECORDS], sizeof recorded);
        if (recorded == signal) return 1;
    }
    return 0;
}

void martlet_signals_record(int signal, const void *info, void *context) {
    struct martlet_signals *signals = attached;
    ucontext_t *interrupted = context;
    if (!signals) return;
    // Only the synchronous signals can come while a record waits, and those do not queue: one of each is enough.
    if (signals->tail - signals->head >= MARTLET_SIGNAL_RECORDS) {
        signals->lost++;
    } else if (!((SYNCHRONOUS >> (signal - 1) & 1) && holds(signals, signal))) {
        memcpy(signals->info[signals->tail % MARTLET_SIGNAL_RECORDS], info, MARTLET_SIGINFO_SIZE);
        signals->tail++;
    }
    __atomic_store_n(&signals->pending, 1, __ATOMIC_RELEASE);
    if (signals->poll_request) __atomic_store_n(signals->poll_request, 1, __ATOMIC_RELEASE);
    unsigned long blocked = ~SYNCHRONOUS;
    memcpy(&interrupted->uc_sigmask, &blocked, sizeof blocked);
    uintptr_t next = martlet_interrupt_fixup((uintptr_t)interrupted->uc_mcontext.gregs[REG_RIP]);
    if (next) interrupted->uc_mcontext.gregs[REG_RIP] = (greg_t)next;
}

int martlet_signals_peek(const struct martlet_signals *signals) {
    int signal = 0;
    if (signals->head != signals->tail)
        memcpy(&signal, signals->info[signals->head % MARTLET_SIGNAL_RECORDS], sizeof signal);
    return signal;
}

int martlet_signals_take(struct martlet_signals *signals, void *info) {
    int signal = martlet_signals_peek(signals);
    if (signal) {
        memcpy(info, signals->info[signals->head % MARTLET_SIGNAL_RECORDS], MARTLET_SIGINFO_SIZE);
        signals->head++;
    }
    __atomic_store_n(&signals->pending, 0, __ATOMIC_RELEASE);
    // A handler may have come between the last look and the store.
    if (__atomic_load_n(&signals->tail, __ATOMIC_ACQUIRE) != signals->head)
        __atomic_store_n(&signals->pending, 1, __ATOMIC_RELEASE);
    return signal;
}

static void recording_handler(int signal, siginfo_t *info, void *context) {
    martlet_signals_record(signal, info, context);
}

// The kernel's struct sigaction, which is not libc's.
struct kernel_sigaction {
    void *handler;
    unsigned long flags;
    void (*restorer)(void);
    unsigned long mask;
};

#define KERNEL_SA_RESTORER 0x04000000ul

void martlet_signal_restorer(void);

long martlet_signals_dispose(int signal, enum martlet_disposition disposition, unsigned long flags) {
    struct kernel_sigaction action = {.flags = flags | SA_ONSTACK | KERNEL_SA_RESTORER,
                                      .restorer = martlet_signal_restorer};
    switch (disposition) {
    case MARTLET_SIGNAL_DEFAULT: action.handler = (void *)SIG_DFL; break;
    case MARTLET_SIGNAL_IGNORE: action.handler = (void *)SIG_IGN; break;
    case MARTLET_SIGNAL_RECORD:
        action.handler = (void *)recording_handler;
        action.flags |= SA_SIGINFO;
        action.mask = ~SYNCHRONOUS;
        break;
    }
    return martlet_syscall6(SYS_rt_sigaction, signal, (long)&action, 0, sizeof action.mask, 0, 0);
}

long martlet_interruptible(long number, long a0, long a1, long a2, long a3, long a4, long a5) {
    struct martlet_signals *signals = attached;
    if (!signals) return martlet_syscall6(number, a0, a1, a2, a3, a4, a5);
    const long arguments[6] = {a0, a1, a2, a3, a4, a5};
    return martlet_syscall_interruptible(number, arguments, &signals->pending);
}

static void record_sent(int signal, const siginfo_t *info, void *context) {
    martlet_signals_record(signal, info, context);
}

extern const uint64_t martlet_guest_copy_places[3][3] __attribute__((visibility("hidden")));

int martlet_register_guest_copies(void) {
    static int registered;
    if (registered) return 0;
    registered = 1;
    martlet_set_sent_signal(record_sent);
    for (int place = 0; place < 3; place++) {
        const uint64_t *bounds = martlet_guest_copy_places[place];
        if (martlet_add_fixup(bounds[0], bounds[1], bounds[2])) return -1;
    }
    return 0;
}
