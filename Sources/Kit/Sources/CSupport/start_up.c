// room: kit/csupport
// does: gives back the pages of the program's and its libraries' files that only starting needed
// spec: dl_iterate_phdr(3), elf(5), madvise(2); Docs/Decisions/0052-peak-memory.md
#include "martlet_start_up.h"

#include <link.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/mman.h>

// Whether the dynamic linker has changed pages that are not writable now: they must stay.
static bool has_text_relocations(const struct dl_phdr_info *object) {
    for (int i = 0; i < object->dlpi_phnum; i++) {
        if (object->dlpi_phdr[i].p_type != PT_DYNAMIC) continue;
        const ElfW(Dyn) *entry = (const ElfW(Dyn) *)(object->dlpi_addr + object->dlpi_phdr[i].p_vaddr);
        for (; entry->d_tag != DT_NULL; entry++) {
            if (entry->d_tag == DT_TEXTREL) return true;
            if (entry->d_tag == DT_FLAGS && (entry->d_un.d_val & DF_TEXTREL)) return true;
        }
    }
    return false;
}

static int give_back(struct dl_phdr_info *object, size_t size, void *unused) {
    (void)size;
    (void)unused;
    if (has_text_relocations(object)) return 0;
    for (int i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *segment = &object->dlpi_phdr[i];
        if (segment->p_type != PT_LOAD || (segment->p_flags & PF_W)) continue;
        ElfW(Addr) start = (object->dlpi_addr + segment->p_vaddr) & ~(ElfW(Addr))4095;
        ElfW(Addr) end = (object->dlpi_addr + segment->p_vaddr + segment->p_filesz + 4095) & ~(ElfW(Addr))4095;
        madvise((void *)start, end - start, MADV_DONTNEED);
    }
    return 0;
}

void martlet_give_back_start_up(void) { dl_iterate_phdr(give_back, NULL); }
