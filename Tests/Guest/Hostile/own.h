// room: tests
// does: what hostile guests share: addresses of Martlet's own memory, which whoever runs them writes to a file
// spec: Tests/GuestTests/HostileTests.swift
#pragma once

#include "check.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>

#define OWN_LIMIT 256

struct own_addresses {
    int count;
    uint64_t at[OWN_LIMIT];
};

// Waits for the file and reads it: one hexadecimal address a line.
static inline struct own_addresses own_read(const char *path) {
    static struct own_addresses own;
    FILE *file = NULL;
    for (int tries = 0; tries < 5000 && !file; tries++) {
        file = fopen(path, "r");
        if (!file) usleep(2000);
    }
    CHECK(file, "%s does not appear", path);
    unsigned long address;
    while (own.count < OWN_LIMIT && fscanf(file, "%lx", &address) == 1) own.at[own.count++] = address;
    fclose(file);
    CHECK(own.count > 0, "%s is empty", path);
    return own;
}

// Calls that were not made before are translated now, by a translator whose state must be whole.
static inline int own_compare(const void *left, const void *right) {
    uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return a < b ? -1 : a > b;
}

static inline void still_works(uint64_t seed) {
    enum { count = 500 };
    uint64_t *numbers = malloc(count * sizeof *numbers);
    CHECK(numbers, "malloc");
    for (int i = 0; i < count; i++) {
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        numbers[i] = seed ^ seed >> 29;
    }
    qsort(numbers, count, sizeof *numbers, own_compare);
    for (int i = 1; i < count; i++) CHECK(numbers[i - 1] <= numbers[i], "order at %d", i);
    char text[64];
    snprintf(text, sizeof text, "%.6f %llx", (double)(numbers[7] >> 12) / 3.0, (unsigned long long)numbers[9]);
    CHECK(strlen(text) > 8, "%s", text);
    free(numbers);
}
