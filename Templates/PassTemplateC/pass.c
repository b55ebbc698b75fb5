// room: template
// does: a pass in C that counts the instructions that the guest executes
// spec: Docs/HowTo/WriteAPassInC.md
#include "martlet_plugin.h"

#include <stdio.h>
#include <stdlib.h>

MARTLET_PLUGIN(.kind = MARTLET_PASS, .name = "pass-template-c", .version = "0.1",
               .summary = "counts instructions");

struct pass {
    const struct martlet_host *host;
    uint32_t counter;
};

/// Called for each piece of guest code when it is translated.
static void instrument(void *userdata, const struct martlet_block *block, void *editor) {
    struct pass *pass = userdata;
    for (uint32_t index = 0; index < block->count; index++) {
        pass->host->insert_add(editor, index, MARTLET_BEFORE, pass->counter, 1);
    }
}

/// Called when the guest has ended.
static void report(void *userdata, void *out) {
    struct pass *pass = userdata;
    const struct martlet_host *host = pass->host;
    const char *columns[] = {"instructions"};
    char text[32];
    const char *cells[] = {text};
    snprintf(text, sizeof text, "%llu", (unsigned long long)host->counter_value(host->self, pass->counter));
    host->report_table(out, "executed", 1, columns);
    host->report_row(out, 1, cells);
}

int martlet_pass_create(const struct martlet_host *host, struct martlet_pass *out) {
    struct pass *pass = calloc(1, sizeof *pass);
    if (pass == NULL) {
        return -1;
    }
    pass->host = host;
    pass->counter = host->new_counter(host->self);
    out->userdata = pass;
    out->instrument = instrument;
    out->report = report;
    out->destroy = free;
    return 0;
}
