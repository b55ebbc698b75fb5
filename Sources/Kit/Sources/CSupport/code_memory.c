// room: kit/csupport
// does: maps code memory twice, writable and executable, and calls code in it
// spec: memfd_create(2), mmap(2), membarrier(2); Intel SDM volume 2, CPUID and XGETBV
#include "martlet_code_memory.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#if defined(__x86_64__)
#include <cpuid.h>
#endif

static int fresh_memory(size_t bytes) {
    int fd = memfd_create("martlet-code", MFD_CLOEXEC);
    if (fd < 0) return -1;
    if (ftruncate(fd, (off_t)bytes) != 0) {
        int error = errno;
        close(fd);
        errno = error;
        return -1;
    }
    return fd;
}

int martlet_code_map(size_t bytes, struct martlet_code_views *views) {
    int fd = fresh_memory(bytes);
    if (fd < 0) return errno;
    void *writable = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    void *executable = MAP_FAILED;
    int error = writable == MAP_FAILED ? errno : 0;
    if (error == 0) {
        executable = mmap(NULL, bytes, PROT_READ | PROT_EXEC, MAP_SHARED, fd, 0);
        if (executable == MAP_FAILED) {
            error = errno;
            munmap(writable, bytes);
        }
    }
    close(fd);
    if (error != 0) return error;
    views->writable = writable;
    views->executable = executable;
    return 0;
}

int martlet_code_remap_private(struct martlet_code_views views, size_t bytes, size_t used) {
    int fd = fresh_memory(bytes);
    if (fd < 0) return errno;
    const char *from = views.executable;
    size_t done = 0;
    while (done < used) {
        ssize_t written = pwrite(fd, from + done, used - done, (off_t)done);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) {
            int error = written < 0 ? errno : ENOSPC;
            close(fd);
            return error;
        }
        done += (size_t)written;
    }
    int error = 0;
    if (mmap(views.executable, bytes, PROT_READ | PROT_EXEC, MAP_SHARED | MAP_FIXED, fd, 0) == MAP_FAILED) error = errno;
    if (mmap(views.writable, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0) == MAP_FAILED) error = errno;
    close(fd);
    return error;
}

void martlet_code_unmap(struct martlet_code_views views, size_t bytes) {
    munmap(views.writable, bytes);
    munmap(views.executable, bytes);
}

uint64_t martlet_code_call(uint64_t entry, void *cpu, uint64_t target) {
    return ((uint64_t(*)(void *, uint64_t))entry)(cpu, target);
}

void martlet_store_release(void *at, uint64_t value) { __atomic_store_n((uint64_t *)at, value, __ATOMIC_RELEASE); }

struct martlet_cpuid martlet_host_cpuid(void) {
    struct martlet_cpuid result = {0, 0, 0, 0};
#if defined(__x86_64__)
    unsigned a, b, c, d;
    if (__get_cpuid(1, &a, &b, &c, &d)) {
        result.leaf1_ecx = c;
        // OSXSAVE: the operating system lets programs read XCR0.
        if (c & (1u << 27)) {
            unsigned low, high;
            __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
            result.xcr0 = low;
        }
    }
    if (__get_cpuid_count(7, 0, &a, &b, &c, &d)) result.leaf7_ebx = b;
    if (__get_cpuid(0x80000001u, &a, &b, &c, &d)) result.extended_ecx = c;
#endif
    return result;
}
