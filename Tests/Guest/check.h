// room: tests
// does: what guests that check themselves share: a check that says what it found, and generated code
// spec: RISC-V Unprivileged, "Instruction formats" and Zifencei
#pragma once

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// A failed check ends the process at once, also in a signal handler, where stdio may not be used.
#define CHECK(condition, ...)                                                                       \
    do {                                                                                            \
        if (!(condition)) {                                                                         \
            char check_line_[512];                                                                  \
            int check_at_ = snprintf(check_line_, 300, "%s:%d: %s: ", __FILE__, __LINE__, #condition); \
            check_at_ += snprintf(check_line_ + check_at_, sizeof check_line_ - check_at_ - 1, __VA_ARGS__); \
            check_line_[check_at_++] = '\n';                                                        \
            (void)!write(1, check_line_, check_at_);                                                \
            _exit(1);                                                                               \
        }                                                                                           \
    } while (0)

#define CHECK_EQUAL(found, wanted)                                                                  \
    do {                                                                                            \
        uint64_t check_found_ = (uint64_t)(found), check_wanted_ = (uint64_t)(wanted);              \
        CHECK(check_found_ == check_wanted_, "%s is %#lx, not %#lx", #found, (long)check_found_,    \
              (long)check_wanted_);                                                                 \
    } while (0)

#define PAGE 4096ul

static inline int finish(void) {
    puts("ok");
    return 0;
}

#ifdef __riscv

// addi rd, rs1, immediate
static inline uint32_t code_addi(int rd, int rs1, int immediate) {
    return (uint32_t)(immediate & 0xfff) << 20 | (uint32_t)rs1 << 15 | (uint32_t)rd << 7 | 0x13;
}

#define CODE_RET 0x00008067u
#define CODE_A0 10

// Writes a function that returns `value`, which is at most 2047.
static inline void code_constant(uint32_t *at, int value) {
    at[0] = code_addi(CODE_A0, 0, value);
    at[1] = CODE_RET;
}

static inline void fence_i(void) { __asm__ volatile("fence.i" ::: "memory"); }

typedef long (*code_function)(long);

#endif
