// room: kit/csupport
// does: maps code memory twice, writable and executable, and calls code in it
// spec: mmap(2), mremap(2), membarrier(2); Intel SDM volume 2, CPUID and XGETBV
#include "martlet_code_memory.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#if defined(__x86_64__)
#if __has_include(<sys/platform/x86.h>)
#include <sys/platform/x86.h>
#else
#include <cpuid.h>
#endif
#endif

// Two views of new shared memory that has no name and needs no descriptor: a guest may have used up all descriptors, or
// limited the size of files, before it forks. mremap with an old size of 0 maps shared memory a second time.
static int fresh_views(size_t bytes, struct martlet_code_views *views, void *executable_at) {
    void *writable = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (writable == MAP_FAILED) return errno;
    int place = executable_at ? MREMAP_FIXED : 0;
    void *executable = mremap(writable, 0, bytes, MREMAP_MAYMOVE | place, executable_at);
    int error = executable == MAP_FAILED ? errno : 0;
    if (error == 0 && mprotect(executable, bytes, PROT_READ | PROT_EXEC) != 0) {
        error = errno;
        if (!executable_at) munmap(executable, bytes);
    }
    if (error != 0) {
        munmap(writable, bytes);
        return error;
    }
    views->writable = writable;
    views->executable = executable;
    return 0;
}

int martlet_code_map(size_t bytes, struct martlet_code_views *views) { return fresh_views(bytes, views, NULL); }

int martlet_code_remap_private(struct martlet_code_views views, size_t bytes, size_t used) {
    // The old bytes are read through the writable view: the executable one is replaced before they are copied.
    struct martlet_code_views fresh;
    int error = fresh_views(bytes, &fresh, views.executable);
    if (error != 0) return error;
    memcpy(fresh.writable, views.writable, used);
    void *moved = mremap(fresh.writable, bytes, bytes, MREMAP_MAYMOVE | MREMAP_FIXED, views.writable);
    return moved == MAP_FAILED ? errno : 0;
}

void martlet_code_unmap(struct martlet_code_views views, size_t bytes) {
    munmap(views.writable, bytes);
    munmap(views.executable, bytes);
}

void martlet_code_give_back(struct martlet_code_views views, size_t bytes) {
    // Of shared memory this takes the pages out of the view and no more. If it fails the view stays as it is.
    madvise(views.writable, bytes, MADV_DONTNEED);
}

void martlet_code_populate(struct martlet_code_views views, size_t offset, size_t bytes) {
#ifdef MADV_POPULATE_WRITE
    // Linux 5.14. Where it fails the pages come one by one.
    madvise((char *)views.writable + offset, bytes, MADV_POPULATE_WRITE);
#endif
}

uint64_t martlet_code_call(uint64_t entry, void *cpu, uint64_t target) {
    return ((uint64_t(*)(void *, uint64_t))entry)(cpu, target);
}

void martlet_store_release(void *at, uint64_t value) { __atomic_store_n((uint64_t *)at, value, __ATOMIC_RELEASE); }

// A hypervisor answers each CPUID instruction, which takes microseconds; the C library keeps what it has asked.
#if defined(__x86_64__) && __has_include(<sys/platform/x86.h>)
static void cpuid_leaves(struct martlet_cpuid *result) {
    // Registers in the order eax, ebx, ecx, edx.
    result->leaf1_ecx = __x86_get_cpuid_feature_leaf(CPUID_INDEX_1)->cpuid_array[2];
    result->leaf7_ebx = __x86_get_cpuid_feature_leaf(CPUID_INDEX_7)->cpuid_array[1];
    result->extended_ecx = __x86_get_cpuid_feature_leaf(CPUID_INDEX_80000001)->cpuid_array[2];
}
#elif defined(__x86_64__)
static void cpuid_leaves(struct martlet_cpuid *result) {
    unsigned a, b, c, d;
    if (__get_cpuid(1, &a, &b, &c, &d)) result->leaf1_ecx = c;
    if (__get_cpuid_count(7, 0, &a, &b, &c, &d)) result->leaf7_ebx = b;
    if (__get_cpuid(0x80000001u, &a, &b, &c, &d)) result->extended_ecx = c;
}
#endif

struct martlet_cpuid martlet_host_cpuid(void) {
    struct martlet_cpuid result = {0, 0, 0, 0};
#if defined(__x86_64__)
    cpuid_leaves(&result);
    // OSXSAVE: the operating system lets programs read XCR0.
    if (result.leaf1_ecx & (1u << 27)) {
        unsigned low, high;
        __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
        result.xcr0 = low;
    }
#endif
    return result;
}
