// room: kit/csupport
// does: starts a process that shares this one's memory and holds the calling thread up until it is done with it
// spec: clone(2), "CLONE_VM" and "CLONE_VFORK"
#ifndef MARTLET_VFORK_H
#define MARTLET_VFORK_H

/// Runs `child(argument)` in a new process, on the stack that ends at `stack_end` and with the calling thread's thread-local
/// storage, which is why `flags` must hold CLONE_VM and CLONE_VFORK. Returns the child's id when the child has replaced its
/// program or ended, or -errno. `pid_descriptor` is used with CLONE_PIDFD only.
long martlet_vfork(unsigned long flags, void *stack_end, int (*child)(void *), void *argument, int *pid_descriptor);

#endif
