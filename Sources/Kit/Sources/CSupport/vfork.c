// room: kit/csupport
// does: starts a process that shares this one's memory
// spec: clone(2)
#include "martlet_vfork.h"

#include <errno.h>
#include <sched.h>

long martlet_vfork(unsigned long flags, void *stack_end, int (*child)(void *), void *argument, int *pid_descriptor) {
    int pid = clone(child, stack_end, (int)flags, argument, pid_descriptor);
    return pid < 0 ? -errno : pid;
}
