// room: template
// does: tests the pass against a host of its own: no Martlet and no guest
// spec: Docs/HowTo/WriteAPassInC.md, "Testing"
#include "martlet_plugin.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

static uint32_t additions;
static uint32_t counters;
static char reported[32];

static uint32_t new_counter(void *self) {
    (void)self;
    return counters++;
}

static uint64_t counter_value(void *self, uint32_t counter) {
    (void)self;
    assert(counter < counters);
    return 42;
}

static void insert_add(void *editor, uint32_t instruction, uint32_t when, uint32_t counter, int64_t amount) {
    assert(editor == &additions && instruction == additions && when == MARTLET_BEFORE);
    assert(counter == 0 && amount == 1);
    additions++;
}

static void report_table(void *report, const char *title, uint32_t count, const char *const *columns) {
    assert(report == reported && strcmp(title, "executed") == 0 && count == 1);
    assert(strcmp(columns[0], "instructions") == 0);
}

static void report_row(void *report, uint32_t count, const char *const *cells) {
    assert(report == reported && count == 1);
    strncpy(reported, cells[0], sizeof reported - 1);
}

int main(void) {
    struct martlet_host host = {
        .size = sizeof host,
        .abi_major = MARTLET_ABI_MAJOR,
        .abi_minor = MARTLET_ABI_MINOR,
        .new_counter = new_counter,
        .counter_value = counter_value,
        .insert_add = insert_add,
        .report_table = report_table,
        .report_row = report_row,
    };
    struct martlet_pass pass = {.size = sizeof pass};
    if (martlet_pass_create(&host, &pass) != 0) {
        return 1;
    }
    struct martlet_instruction instructions[3] = {{.pc = 0x1000}, {.pc = 0x1004}, {.pc = 0x1006}};
    struct martlet_block block = {
        .size = sizeof block, .count = 3, .instructions = instructions, .instruction_stride = sizeof instructions[0]};
    pass.instrument(pass.userdata, &block, &additions);
    pass.report(pass.userdata, reported);
    pass.destroy(pass.userdata);
    if (additions != 3 || strcmp(reported, "42") != 0) {
        printf("%u additions, report '%s'\n", additions, reported);
        return 1;
    }
    puts("passed");
    return 0;
}
