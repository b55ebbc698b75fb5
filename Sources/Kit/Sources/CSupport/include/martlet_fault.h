// room: kit/csupport
// does: host faults of generated code: recorded by a handler, which then sends the thread to the backend's exit stub
// spec: sigaction(2), sigaltstack(2); Docs/Architecture.md, section 4
#ifndef MARTLET_FAULT_H
#define MARTLET_FAULT_H

#include "martlet_cpu.h"
#include <signal.h>

/// Sets the calling thread's CPU state (0: none) and gives the thread an alternate signal stack when it has none.
/// Returns 0, or an errno value when the stack cannot be had.
int martlet_enter_thread(struct martlet_cpu *cpu);

/// Frees what `martlet_enter_thread` allocated for the calling thread.
void martlet_leave_thread(void);

/// The calling thread's CPU state.
struct martlet_cpu *martlet_current_cpu(void);

/// Says where generated code is: a fault there belongs to the guest. An empty range (0, 0) means nowhere.
void martlet_set_code_range(uint64_t start, uint64_t end);

/// A place outside generated code where a fault is legitimate: a fault with start <= pc < end resumes at `fixup`.
/// Returns 0, or -1 when there is no room for one more (there is room for 8).
int martlet_add_fixup(uint64_t start, uint64_t end, uint64_t fixup);

/// Called by the handler for a signal that no instruction caused: it was sent by somebody or tells of a child's end.
typedef void (*martlet_sent_signal)(int signal, const siginfo_t *info, void *context);
void martlet_set_sent_signal(martlet_sent_signal receiver);

/// A register of the guest's state, as reports of bugs name it.
struct martlet_reported_register {
    char name[8];    // ends with a 0 byte
    uint64_t offset; // of its 64 bits, from the start of the CPU state
};

/// What a report of a bug says beside the fault: the guest's registers, and the program with which it can be reproduced.
/// Called once, before the guest runs; the memory stays the caller's and must remain.
void martlet_set_report(const struct martlet_reported_register *registers, int count, const char *program);

/// Takes over SIGSEGV, SIGBUS, SIGILL, SIGFPE and SIGTRAP. Returns 0 or an errno value.
int martlet_install_fault_handlers(void);

/// The handler itself, for layers that install handlers of their own for these signals.
void martlet_fault_handler(int signal, siginfo_t *info, void *context);

#endif
