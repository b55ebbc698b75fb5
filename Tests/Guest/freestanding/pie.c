// room: guest programs
// does: a static position-independent program that relocates itself: it prints through a table of addresses
// spec: System V gABI, chapter 5, "Dynamic Section" and "Relocation"; RISC-V psABI, R_RISCV_RELATIVE
#include "start.h"

struct dynamic {
    long tag;
    unsigned long value;
};
struct relocation {
    unsigned long offset, information;
    long addend;
};
enum { TAG_END = 0, TAG_RELA = 7, TAG_RELA_BYTES = 8, RELATIVE = 3 };

extern struct dynamic _DYNAMIC[] __attribute__((visibility("hidden")));
extern const char __ehdr_start[] __attribute__((visibility("hidden")));

static int square(int x) { return x * x; }
static int twice(int x) { return 2 * x; }

// Addresses that only a relocation makes right: they are not known before the program is loaded.
static const char *volatile words[] = {"the table ", "was ", "relocated\n"};
static int (*volatile functions[])(int) = {square, twice};

static long relocate(void) {
    unsigned long base = (unsigned long)__ehdr_start, table = 0, bytes = 0;
    for (struct dynamic *entry = _DYNAMIC; entry->tag != TAG_END; entry++) {
        if (entry->tag == TAG_RELA) table = base + entry->value;
        if (entry->tag == TAG_RELA_BYTES) bytes = entry->value;
    }
    long count = 0;
    for (struct relocation *each = (struct relocation *)table; bytes >= sizeof *each; each++, bytes -= sizeof *each) {
        if ((each->information & 0xffffffff) != RELATIVE) continue;
        *(unsigned long *)(base + each->offset) = base + (unsigned long)each->addend;
        count++;
    }
    return count;
}

int run(long count, char **arguments) {
    (void)count, (void)arguments;
    // The addresses of the program that its linker wrote down start at 0.
    if ((unsigned long)__ehdr_start < 4096) put("not moved\n");
    if (relocate() < 5) put("too few relocations\n");
    for (int i = 0; i < 3; i++) put(words[i]);
    put_number((unsigned long)(functions[0](5) + functions[1](8)));
    put("\nok\n");
    return 0;
}
