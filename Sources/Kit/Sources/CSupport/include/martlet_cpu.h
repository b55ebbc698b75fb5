// room: kit/csupport
// does: the fixed part of a thread's CPU state, which generated code, signal handlers and Swift share
// spec: Docs/Architecture.md, "CPU state"
#ifndef MARTLET_CPU_H
#define MARTLET_CPU_H

#include <stddef.h>
#include <stdint.h>

#define MARTLET_NEAR_SLOTS 96
#define MARTLET_COLD_HEADER 256
#define MARTLET_SPILLS 2048
#define MARTLET_SPILL_COUNT 256
#define MARTLET_FAR_SLOTS 4096
/// A backend's base register points this many bytes into the CPU state, so that a signed 8-bit displacement reaches the
/// hot header and the near slots.
#define MARTLET_BASE_BIAS 128

/// What the host signal handler saw when generated code faulted.
struct martlet_fault {
    uint64_t host_pc;
    uint64_t address;       // si_addr; 0 for an access to a non-canonical address
    int32_t signal;         // SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP
    int32_t code;           // si_code
    uint64_t is_write;      // bit 1 of the page-fault error code
    uint64_t general[16];   // by the host's register number (x86-64: rax rcx rdx rbx rsp rbp rsi rdi r8-r15)
    uint64_t vector[32][2]; // the low 16 bytes of each vector register, by number
    uint32_t float_control; // MXCSR
    uint32_t unused;
};

struct martlet_cpu {
    // Hot header, bytes 0 to 95.
    uint32_t poll_request;          // not 0: leave at the next safepoint; written by other threads and signal handlers
    uint32_t mode;                  // the translation mode that the thread runs in
    uint64_t pc;                    // the guest pc, whenever the thread is outside generated code
    uint64_t jump_table;            // address of this thread's indirect jump table (struct martlet_jump_entry)
    uint64_t prediction_limit;      // lowest host stack address at which a call may still push its prediction
    uint64_t reservation_address;   // of LR; all ones: none
    uint64_t reservation_value;
    uint32_t guest_float_control;   // backend: the guest's MXCSR while a helper runs
    uint32_t host_float_control;    // backend: the host's MXCSR
    uint64_t scratch[4];            // the backend's own
    uint64_t counters;              // address of the thread's counter block (passes)
    uint64_t near_slots[20];        // bytes 96 to 255: the frontend's
    // Cold header, bytes 256 to 2047.
    uint64_t exit_operand;          // operand a of a leave op
    uint32_t float_flags;           // sticky flags (NX 1 UF 2 OF 4 DZ 8 NV 16), valid outside generated code
    uint32_t float_rounding;        // dynamic rounding (0 RNE 1 RTZ 2 RDN 3 RUP), valid outside generated code
    uint64_t host_stack;            // the host stack pointer that a leave restores
    uint64_t prediction_stack;      // generated code's stack pointer while outside it
    uint64_t prediction_base;       // where that stack starts when it is empty (highest address)
    uint64_t fault_exit;            // backend: where the signal handler sends a fault of generated code
    uint64_t owner;                 // the engine's: an unretained reference to the thread object
    uint64_t in_generated_code;     // 1 while the thread runs generated code
    uint64_t interpreter_scratch[8];
    uint64_t system_thread;         // the system layer's: an unretained reference to its thread object; 0: none
    struct martlet_fault fault;
};

_Static_assert(offsetof(struct martlet_cpu, near_slots) == MARTLET_NEAR_SLOTS, "near slots start at 96");
_Static_assert(offsetof(struct martlet_cpu, exit_operand) == MARTLET_COLD_HEADER, "the cold header starts at 256");
_Static_assert(sizeof(struct martlet_cpu) <= MARTLET_SPILLS, "the header ends before the spill slots");

/// An entry of a thread's indirect jump table: the index is (pc >> 1) & (MARTLET_JUMP_ENTRIES - 1).
struct martlet_jump_entry {
    uint64_t pc;   // empty: one that no jump which looks here can have
    uint64_t host; // the backend's entry
};

#define MARTLET_JUMP_BITS 12
#define MARTLET_JUMP_ENTRIES (1 << MARTLET_JUMP_BITS)

#endif
