// room: kit/csupport
// does: single accesses to guest memory that survive a fault
// spec: Intel SDM vol. 3A, 9.2 (x86-TSO); martlet_fault.h for what a fault does
#ifndef MARTLET_ACCESS_H
#define MARTLET_ACCESS_H

#include <stdint.h>

// Each returns 0, or 1 if the access faulted: then memory and `*value` are as before. They need the fault handlers of
// martlet_fault.h installed and `martlet_register_accesses` called once. Plain accesses may be unaligned; those of one
// aligned unit are single-copy atomic, loads acquire and stores release, as all plain accesses of the host do.

int martlet_access_load8(uint64_t address, uint64_t *value);
int martlet_access_load16(uint64_t address, uint64_t *value);
int martlet_access_load32(uint64_t address, uint64_t *value);
int martlet_access_load64(uint64_t address, uint64_t *value);
int martlet_access_store8(uint64_t address, uint64_t value);
int martlet_access_store16(uint64_t address, uint64_t value);
int martlet_access_store32(uint64_t address, uint64_t value);
int martlet_access_store64(uint64_t address, uint64_t value);

/// Compares with `*value` and swaps if equal, as one sequentially consistent step; `*value` becomes what was there.
int martlet_access_cas32(uint64_t address, uint64_t *value, uint64_t desired);
int martlet_access_cas64(uint64_t address, uint64_t *value, uint64_t desired);

/// Whether the byte can be written: writes it back to itself as one atomic step.
int martlet_access_probe_write(uint64_t address);

/// Tells the fault handler of the functions above. Returns what `martlet_add_fixup` does.
int martlet_register_accesses(void);

static inline void martlet_full_fence(void) { __atomic_thread_fence(__ATOMIC_SEQ_CST); }

#endif
