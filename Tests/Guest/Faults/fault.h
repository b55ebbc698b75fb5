// room: tests
// does: what the fault guests share: a handler that hands signal, address and context on, and memory to fault in
// spec: sigaction(2), RISC-V Linux ucontext_t
#pragma once

#include <setjmp.h>
#include <signal.h>
#include <sys/mman.h>
#include <ucontext.h>

#include "check.h"

typedef void fault_handler(int signal, siginfo_t *info, void *context);

static inline void catch_signal(int signal, fault_handler *handler, int flags) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = handler;
    action.sa_flags = SA_SIGINFO | flags;
    CHECK(sigaction(signal, &action, 0) == 0, "signal %d", signal);
}

static inline uint8_t *map_pages(unsigned long pages, int protection) {
    void *memory = mmap(0, pages * PAGE, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    CHECK(memory != MAP_FAILED, "mmap");
    return memory;
}

#define REGISTER(context, number) (((ucontext_t *)(context))->uc_mcontext.__gregs[number])
#define PC(context) REGISTER(context, REG_PC)
