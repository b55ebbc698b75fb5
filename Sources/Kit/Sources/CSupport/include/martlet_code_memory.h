// room: kit/csupport
// does: maps code memory twice, writable and executable, and calls code in it
// spec: mmap(2), mremap(2); Docs/Architecture.md, section 5
#ifndef MARTLET_CODE_MEMORY_H
#define MARTLET_CODE_MEMORY_H

#include <stddef.h>
#include <stdint.h>

struct martlet_code_views {
    void *writable;   // PROT_READ | PROT_WRITE
    void *executable; // PROT_READ | PROT_EXEC, the same pages
};

/// Maps `bytes` bytes (a multiple of the page size) of fresh memory twice. Returns 0, or an errno value.
int martlet_code_map(size_t bytes, struct martlet_code_views *views);

/// Replaces both views, at their addresses, by fresh memory that holds the first `used` bytes of the old. Returns 0, or
/// an errno value; after a failure the views may be gone.
int martlet_code_remap_private(struct martlet_code_views views, size_t bytes, size_t used);

void martlet_code_unmap(struct martlet_code_views views, size_t bytes);

/// Takes the pages of the writable view out of this process's map; they come back as they are touched, with what they hold.
void martlet_code_give_back(struct martlet_code_views views, size_t bytes);

/// Maps pages of the writable view before they are written, with one call instead of a fault for each.
void martlet_code_populate(struct martlet_code_views views, size_t offset, size_t bytes);

/// Calls generated entry code: `entry(cpu, target)`.
uint64_t martlet_code_call(uint64_t entry, void *cpu, uint64_t target);

/// Stores a word that other threads read, after every earlier store.
void martlet_store_release(void *at, uint64_t value);

/// The bits of CPUID leaves 1 (ecx), 7 (ebx), 0x80000001 (ecx), and of XCR0's low word (0 without OSXSAVE).
struct martlet_cpuid {
    uint32_t leaf1_ecx;
    uint32_t leaf7_ebx;
    uint32_t extended_ecx;
    uint32_t xcr0;
};
struct martlet_cpuid martlet_host_cpuid(void);

#endif
