// room: kit/csupport
// does: a descriptor's fields one by one, for Swift, where an array of C is a tuple whose type is made anew at every start
// spec: martlet_plugin.h
#ifndef MARTLET_DESCRIPTOR_H
#define MARTLET_DESCRIPTOR_H

#include "martlet_plugin.h"

#include <stddef.h>

/// The room of a text field; the text ends at its first 0 byte, if it has one.
struct martlet_text_field {
    const char *start;
    size_t size; // bytes
};

/// The fields of a descriptor that are numbers, under their names.
struct martlet_descriptor_numbers {
    uint32_t size;
    uint16_t abi_major;
    uint16_t abi_minor;
    uint32_t kind;
    uint32_t tier;
    uint64_t kit_interfaces;
    uint32_t elf_machine;
};

static inline struct martlet_descriptor_numbers martlet_descriptor_numbers(const void *bytes) {
    const struct martlet_descriptor *from = (const struct martlet_descriptor *)bytes;
    return (struct martlet_descriptor_numbers){from->size, from->abi_major,      from->abi_minor,  from->kind,
                                               from->tier, from->kit_interfaces, from->elf_machine};
}

#define MARTLET_TEXT_FIELD(field)                                                                                      \
    static inline struct martlet_text_field martlet_descriptor_##field(const void *bytes) {                            \
        const struct martlet_descriptor *from = (const struct martlet_descriptor *)bytes;                              \
        return (struct martlet_text_field){from->field, sizeof(from->field)};                                          \
    }

MARTLET_TEXT_FIELD(magic)
MARTLET_TEXT_FIELD(kit_compiler)
MARTLET_TEXT_FIELD(name)
MARTLET_TEXT_FIELD(version)
MARTLET_TEXT_FIELD(summary)
MARTLET_TEXT_FIELD(required)
MARTLET_TEXT_FIELD(conflicts)
MARTLET_TEXT_FIELD(options)
MARTLET_TEXT_FIELD(entry)

#undef MARTLET_TEXT_FIELD

#endif
