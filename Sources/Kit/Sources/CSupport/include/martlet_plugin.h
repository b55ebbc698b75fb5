// room: kit/csupport
// does: the stable C ABI of plugins: the descriptor that every plugin carries, and the interface of passes
// spec: Docs/HowTo/WriteAPassInC.md; System V gABI, "Note Section"
//
// This header needs no other file of Martlet. Structures only grow at their end, and each starts with its size in bytes
// as its author compiled it; a member beyond that size is not there.
#ifndef MARTLET_PLUGIN_H
#define MARTLET_PLUGIN_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define MARTLET_ABI_MAJOR 1
#define MARTLET_ABI_MINOR 0

enum martlet_kind {
    MARTLET_FRONTEND = 1,
    MARTLET_BACKEND = 2,
    MARTLET_PASS = 3,
};

enum martlet_tier {
    MARTLET_TIER_C = 1,          // uses this header only; loads into every Martlet of the same ABI major version
    MARTLET_TIER_SAME_BUILD = 2, // uses the kit's Swift interfaces; loads into the Martlet that it was built with
};

#define MARTLET_DESCRIPTOR_MAGIC "MARTLET"

/// What a plugin says about itself. It is read from the plugin's file before any of the plugin's code runs, so it holds
/// no pointers. Text ends with a 0 byte.
struct martlet_descriptor {
    char magic[8];
    uint32_t size; // of this structure in bytes
    uint16_t abi_major;
    uint16_t abi_minor;
    uint32_t kind;             // enum martlet_kind
    uint32_t tier;             // enum martlet_tier
    uint64_t kit_interfaces;   // same-build tier: the hash of the kit's interfaces
    uint32_t elf_machine;      // frontends: e_machine of the programs that it runs
    uint32_t reserved;
    char kit_compiler[160];    // same-build tier: the compiler's version
    char name[32];             // what the user calls it
    char version[16];
    char summary[96];
    char required[128];        // names of passes that must be loaded too, separated by blanks
    char conflicts[128];       // names of passes that must not be loaded too, separated by blanks
    char options[2048];        // a line each: NAME KIND DEFAULT RANGE HELP; KIND is int, text, flag or choice; - for none
    char entry[64];            // the function to call; empty: martlet_plugin_register, or martlet_pass_create in C
};

/// The note that carries the descriptor.
struct martlet_note {
    uint32_t name_size;
    uint32_t descriptor_size;
    uint32_t type;
    char name[8];
    struct martlet_descriptor descriptor;
} __attribute__((aligned(4), packed));

#define MARTLET_NOTE_NAME "Martlet"
#define MARTLET_NOTE_TYPE 1

/// Defines a plugin's descriptor; the arguments are designated initializers: `.kind = MARTLET_PASS, .name = "mine"`.
#define MARTLET_DESCRIBE(...)                                                                                          \
    __attribute__((section(".note.martlet"), used, aligned(4)))                                                        \
    static const struct martlet_note martlet_plugin_note = {                                                           \
        sizeof(MARTLET_NOTE_NAME),                                                                                     \
        sizeof(struct martlet_descriptor),                                                                             \
        MARTLET_NOTE_TYPE,                                                                                             \
        MARTLET_NOTE_NAME,                                                                                             \
        {.magic = MARTLET_DESCRIPTOR_MAGIC,                                                                            \
         .size = sizeof(struct martlet_descriptor),                                                                    \
         .abi_major = MARTLET_ABI_MAJOR,                                                                               \
         .abi_minor = MARTLET_ABI_MINOR,                                                                               \
         __VA_ARGS__}}

/// Defines the descriptor of a plugin that uses this header only.
#define MARTLET_PLUGIN(...) MARTLET_DESCRIBE(.tier = MARTLET_TIER_C, __VA_ARGS__)

/// What an instruction does, as a set of bits.
enum martlet_instruction_flags {
    MARTLET_LOADS = 1,
    MARTLET_STORES = 2,
    MARTLET_BRANCHES = 4, // may leave to another place than the next instruction
    MARTLET_CALLS = 8,
    MARTLET_RETURNS = 16,
};

/// A guest instruction of a block that is being translated.
struct martlet_instruction {
    uint32_t size;
    uint32_t length; // bytes
    uint64_t pc;
    uint32_t flags;
    uint32_t reserved;
};

/// A piece of guest code that is being translated: it is entered at its first instruction and may be left in its middle.
/// Valid during the callback only.
struct martlet_block {
    uint32_t size;
    uint32_t count;
    const struct martlet_instruction *instructions; // `count` of them, `instruction_stride` bytes apart
    uint64_t instruction_stride;
};

/// When inserted code runs.
enum martlet_when {
    MARTLET_BEFORE = 0,        // before the instruction
    MARTLET_BEFORE_ACCESS = 1, // before each of the instruction's memory accesses
    MARTLET_BEFORE_LEAVING = 2, // when the instruction leaves the block for somewhere else, or the block ends with it
};

/// What an inserted call passes.
enum martlet_argument_kind {
    MARTLET_ARGUMENT_CONSTANT = 0, // `value`
    MARTLET_ARGUMENT_PC = 1,       // the instruction's address
    MARTLET_ARGUMENT_TARGET = 2,   // BEFORE_LEAVING: the guest address that is left for; 0 if it is none
    MARTLET_ARGUMENT_ADDRESS = 3,  // BEFORE_ACCESS: the guest address of the access
    MARTLET_ARGUMENT_BYTES = 4,    // BEFORE_ACCESS: the size of the access in bytes
    MARTLET_ARGUMENT_IS_STORE = 5, // BEFORE_ACCESS: 1 if the access writes
    MARTLET_ARGUMENT_REGISTER = 6, // the guest register with the number `value`, of `register_number`
};

struct martlet_argument {
    uint32_t kind;
    uint32_t reserved;
    uint64_t value;
};

/// A call to insert. `function` is called with as many 64-bit arguments as there are.
struct martlet_call {
    uint32_t size;
    uint32_t count; // at most 8
    const struct martlet_argument *arguments;
    void *function;
};

/// What the host offers to a pass. `self` is passed back in each call. All texts are copied.
struct martlet_host {
    uint32_t size;
    uint16_t abi_major;
    uint16_t abi_minor;
    void *self;

    /// The value of an option that the descriptor declares; 0 for one that it does not.
    int64_t (*option_integer)(void *self, const char *name);
    const char *(*option_text)(void *self, const char *name);
    /// The number of the guest register with this name (`x10`), -1 if there is none.
    int32_t (*register_number)(void *self, const char *name);

    /// While the pass is created: a new counter of 64 bits, one a thread, summed when it is read. Returns its number.
    uint32_t (*new_counter)(void *self);
    /// The sum over all threads; exact when the guest has ended.
    uint64_t (*counter_value)(void *self, uint32_t counter);

    /// While a block is instrumented: adds `amount` to a counter each time.
    void (*insert_add)(void *editor, uint32_t instruction, uint32_t when, uint32_t counter, int64_t amount);
    /// Calls a function each time. Returns 0, or -1 if the call asks for what there is not.
    int (*insert_call)(void *editor, uint32_t instruction, uint32_t when, const struct martlet_call *call);
    /// The instruction's text, valid until the next call of this function.
    const char *(*instruction_text)(void *editor, uint32_t instruction);

    /// While a report is made: starts a table with named columns, and adds a row to it.
    void (*report_table)(void *report, const char *title, uint32_t count, const char *const *columns);
    void (*report_row)(void *report, uint32_t count, const char *const *cells);
};

/// What a pass gives the host: any of the callbacks may be null.
///
/// Threads: `instrument` is called by one thread at a time; `report` and `destroy` once, when no guest code runs.
/// Inserted calls run on the guest's threads, at the same time on several.
struct martlet_pass {
    uint32_t size;
    uint32_t reserved;
    void *userdata;
    void (*instrument)(void *userdata, const struct martlet_block *block, void *editor);
    void (*report)(void *userdata, void *report);
    void (*destroy)(void *userdata);
};

/// Every pass of the C tier defines this function. `pass` is zeroed but for its size. Returns 0; anything else refuses
/// the run.
int martlet_pass_create(const struct martlet_host *host, struct martlet_pass *pass);

#ifdef __cplusplus
}
#endif

#endif
