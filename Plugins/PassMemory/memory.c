// room: pass/memory
// does: counts the guest's loads and stores, and if asked the pages that it touches: a pass of the C ABI
// spec: Docs/HowTo/WriteAPassInC.md
#include "martlet_plugin.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

MARTLET_PLUGIN(.kind = MARTLET_PASS, .name = "memory", .version = "1.0",
               .summary = "counts loads and stores",
               .options = "pages flag no - count the accesses of each page too, by a call each\n"
                          "top int 20 1...100000 pages to list\n");

#define PAGE_BITS 12
#define BUCKETS (1u << 16)

struct page {
    uint64_t number; // of the page, plus 1; 0 is a free bucket
    uint64_t accesses;
};

struct memory_pass {
    const struct martlet_host *host;
    uint32_t loads;
    uint32_t stores;
    int counts_pages;
    struct page *pages;
    uint64_t lost; // accesses of pages for which no bucket was free
};

/// Called by generated code before each access.
static void note_access(uint64_t context, uint64_t address) {
    struct memory_pass *pass = (struct memory_pass *)context;
    uint64_t number = (address >> PAGE_BITS) + 1;
    uint64_t start = number * UINT64_C(0x9e3779b97f4a7c15) >> 48;
    for (uint32_t step = 0; step < 64; step++) {
        struct page *page = &pass->pages[(start + step) % BUCKETS];
        if (page->number == 0) {
            page->number = number;
        }
        if (page->number == number) {
            page->accesses++;
            return;
        }
    }
    pass->lost++;
}

static void instrument(void *userdata, const struct martlet_block *block, void *editor) {
    struct memory_pass *pass = userdata;
    const char *at = (const char *)block->instructions;
    for (uint32_t index = 0; index < block->count; index++, at += block->instruction_stride) {
        const struct martlet_instruction *instruction = (const struct martlet_instruction *)at;
        if (instruction->flags & MARTLET_LOADS) {
            pass->host->insert_add(editor, index, MARTLET_BEFORE, pass->loads, 1);
        }
        if (instruction->flags & MARTLET_STORES) {
            pass->host->insert_add(editor, index, MARTLET_BEFORE, pass->stores, 1);
        }
        if (pass->counts_pages && instruction->flags & (MARTLET_LOADS | MARTLET_STORES)) {
            struct martlet_argument arguments[2] = {
                {.kind = MARTLET_ARGUMENT_CONSTANT, .value = (uint64_t)pass},
                {.kind = MARTLET_ARGUMENT_ADDRESS},
            };
            struct martlet_call call = {
                .size = sizeof call, .count = 2, .arguments = arguments, .function = (void *)note_access};
            pass->host->insert_call(editor, index, MARTLET_BEFORE_ACCESS, &call);
        }
    }
}

static int more_accesses(const void *left, const void *right) {
    uint64_t a = ((const struct page *)left)->accesses;
    uint64_t b = ((const struct page *)right)->accesses;
    return a < b ? 1 : a > b ? -1 : 0;
}

static void report(void *userdata, void *out) {
    struct memory_pass *pass = userdata;
    const struct martlet_host *host = pass->host;
    char first[32];
    char second[32];
    const char *cells[] = {first, second};
    const char *totals[] = {"loads", "stores"};
    host->report_table(out, "instructions", 2, totals);
    snprintf(first, sizeof first, "%llu", (unsigned long long)host->counter_value(host->self, pass->loads));
    snprintf(second, sizeof second, "%llu", (unsigned long long)host->counter_value(host->self, pass->stores));
    host->report_row(out, 2, cells);
    if (!pass->counts_pages) {
        return;
    }
    const char *columns[] = {"accesses", "page"};
    host->report_table(out, "pages", 2, columns);
    qsort(pass->pages, BUCKETS, sizeof pass->pages[0], more_accesses);
    uint64_t limit = (uint64_t)host->option_integer(host->self, "top");
    for (uint64_t row = 0; row < limit && row < BUCKETS && pass->pages[row].accesses > 0; row++) {
        snprintf(first, sizeof first, "%llu", (unsigned long long)pass->pages[row].accesses);
        snprintf(second, sizeof second, "0x%llx", (unsigned long long)(pass->pages[row].number - 1) << PAGE_BITS);
        host->report_row(out, 2, cells);
    }
    if (pass->lost > 0) {
        snprintf(first, sizeof first, "%llu", (unsigned long long)pass->lost);
        snprintf(second, sizeof second, "others");
        host->report_row(out, 2, cells);
    }
}

static void destroy(void *userdata) {
    struct memory_pass *pass = userdata;
    free(pass->pages);
    free(pass);
}

int martlet_pass_create(const struct martlet_host *host, struct martlet_pass *out) {
    struct memory_pass *pass = calloc(1, sizeof *pass);
    if (pass == NULL) {
        return -1;
    }
    pass->host = host;
    pass->loads = host->new_counter(host->self);
    pass->stores = host->new_counter(host->self);
    const char *pages = host->option_text(host->self, "pages");
    pass->counts_pages = pages != NULL && (strcmp(pages, "yes") == 0 || strcmp(pages, "1") == 0);
    if (pass->counts_pages) {
        pass->pages = calloc(BUCKETS, sizeof pass->pages[0]);
        if (pass->pages == NULL) {
            free(pass);
            return -1;
        }
    }
    out->userdata = pass;
    out->instrument = instrument;
    out->report = report;
    out->destroy = destroy;
    return 0;
}
