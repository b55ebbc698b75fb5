// room: kit/csupport
// does: the host side of guest signals: the handler that records, the records of a thread, raw sigaction
// spec: Docs/Architecture.md, section 4; rt_sigaction(2), signal(7)
#ifndef MARTLET_SIGNALS_H
#define MARTLET_SIGNALS_H

#include <stdint.h>

#define MARTLET_SIGNAL_RECORDS 16
#define MARTLET_SIGINFO_SIZE 128

/// One thread's signals that the host has delivered and the guest has not seen. The handler runs on the same thread
/// as the reader, so a record is complete whenever the reader looks.
struct martlet_signals {
    uint32_t pending;       // not 0: at least one record waits; a blocking call is given up (see martlet_guest.h)
    uint32_t head;          // records taken so far; written by the reader
    uint32_t tail;          // records made so far; written by the handler
    uint32_t lost;          // records for which there was no room
    uint32_t *poll_request; // set to 1 with every record
    uint8_t info[MARTLET_SIGNAL_RECORDS][MARTLET_SIGINFO_SIZE];
};

/// The calling thread's records from now on; a null pointer where it takes no guest signals.
void martlet_signals_attach(struct martlet_signals *signals);

/// Records a signal for the calling thread from within a host signal handler and moves an interruptible call that has
/// not begun to its end. Until the guest has seen the record, all other asynchronous signals stay in the kernel: the
/// interrupted context goes on with them blocked. `context` is the handler's ucontext_t.
void martlet_signals_record(int signal, const void *info, void *context);

/// Takes the oldest record, 128 bytes of siginfo_t. Returns its signal number, or 0 where there is none.
int martlet_signals_take(struct martlet_signals *signals, void *info);

/// The oldest record's signal number without taking it; 0 where there is none.
int martlet_signals_peek(const struct martlet_signals *signals);

/// What the host does with a signal: MARTLET_SIGNAL_RECORD installs the recording handler on the alternate stack.
enum martlet_disposition { MARTLET_SIGNAL_DEFAULT, MARTLET_SIGNAL_IGNORE, MARTLET_SIGNAL_RECORD };

/// Sets it without libc, so that the signals libc keeps for itself (32 and 33) work too. `flags` may hold
/// SA_NOCLDSTOP and SA_NOCLDWAIT. Returns 0 or -errno.
long martlet_signals_dispose(int signal, enum martlet_disposition disposition, unsigned long flags);

/// As `martlet_syscall6`, but gives up where a record of the calling thread waits: see
/// `martlet_syscall_interruptible`.
long martlet_interruptible(long number, long a0, long a1, long a2, long a3, long a4, long a5);

#endif
