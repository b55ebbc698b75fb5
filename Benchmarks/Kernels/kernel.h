// room: benchmarks
// does: what all kernels share: the amount of work from the command line, a small random generator, a checksum
// spec: Docs/Performance.md
#ifndef KERNEL_H
#define KERNEL_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Work of `full` units, or `percent` of it where argv[1] says so; at least 1.
static inline long amount(int argc, char **argv, long full) {
    long percent = argc > 1 ? atol(argv[1]) : 100;
    long units = full / 100 * percent + full % 100 * percent / 100;
    return units > 0 ? units : 1;
}

// Marsaglia's 64-bit xorshift with the shifts 13, 7, 17.
static inline uint64_t next_random(uint64_t *state) {
    uint64_t x = *state;
    x ^= x << 13;
    x ^= x >> 7;
    x ^= x << 17;
    return *state = x;
}

// Order matters, so that equal values in another order are seen.
static inline uint64_t mix(uint64_t sum, uint64_t value) {
    return (sum ^ value) * 0x9E3779B97F4A7C15u + (sum >> 29);
}

static inline uint64_t bits_of(double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

#define NOINLINE __attribute__((noinline, noclone))

#endif
