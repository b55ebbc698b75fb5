// room: kit/csupport
// does: what the C library offers by macros and variable arguments, for which Swift has a library that a run need not load
// spec: errno(3), open(2), mmap(2), inode(7), environ(7); Docs/Decisions/0072-libraries-of-a-run.md
#ifndef MARTLET_LIBC_H
#define MARTLET_LIBC_H

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/// `errno` of the calling thread.
static inline int martlet_errno(void) { return errno; }

/// open(2); `mode` counts only where a file is made.
static inline int martlet_open(const char *path, int flags, mode_t mode) { return open(path, flags, mode); }

/// Whether mmap(2) gave memory.
static inline bool martlet_is_mapped(const void *answer) { return answer != MAP_FAILED; }

static inline bool martlet_is_regular_file(mode_t mode) { return S_ISREG(mode); }

/// environ(7): pointers to `NAME=value`, ended by a null.
static inline char **martlet_environment(void) {
    extern char **environ;
    return environ;
}

#endif
