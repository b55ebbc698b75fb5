// room: kit/csupport
// does: raw syscalls, the interruptible syscall, and the fault-tolerant guest copy
// spec: Docs/Architecture.md, section 4; syscall(2); Intel SDM vol.2 REP MOVS
#ifndef MARTLET_GUEST_H
#define MARTLET_GUEST_H

#include <stdint.h>

/// What `martlet_syscall_interruptible` returns when a signal was recorded before the kernel saw the call.
/// It lies outside the range of errno values (1...4095 are errors of the kernel, of which 512 is never shown).
#define MARTLET_NOT_STARTED (-512L)

/// The kernel's answer, a value or -errno; errno and glibc's wrappers stay out of it.
long martlet_syscall6(long number, long a0, long a1, long a2, long a3, long a4, long a5);

/// As `martlet_syscall6` with `arguments[6]`, but answers `MARTLET_NOT_STARTED` when `*pending` is not zero, or
/// becomes so (by a host signal handler that calls `martlet_interrupt_fixup`) before the kernel is entered.
long martlet_syscall_interruptible(long number, const long *arguments, const volatile uint32_t *pending);

/// Copies `count` bytes; one side may be any guest address. Returns how many bytes were not copied: 0 is success.
unsigned long martlet_guest_copy(void *to, const void *from, unsigned long count);

/// Copies a string with its NUL, at most `limit` bytes. Returns its length without the NUL, `limit` when there is
/// no NUL in that many bytes, or -14 (EFAULT).
long martlet_guest_copy_string(void *to, const void *from, unsigned long limit);

/// Reads one aligned 32-bit word into `*to`. Returns 0, or -14 (EFAULT).
long martlet_guest_load32(uint32_t *to, const void *from);

/// Tells the fault handler of martlet_fault.h of the copies above, and that signals which somebody sent are the
/// guest's to see. Once per process; returns what `martlet_add_fixup` does.
int martlet_register_guest_copies(void);

/// For the handlers of asynchronous signals: where to go on when `rip` lies in the interruptible stub before its
/// syscall instruction was executed, so that the call is given up; 0 elsewhere.
uintptr_t martlet_interrupt_fixup(uintptr_t rip);

#endif
