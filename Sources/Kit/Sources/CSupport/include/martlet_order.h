// room: kit/csupport
// does: ordered loads, stores and exchanges of plain memory, which Swift's Synchronization does not offer for raw pointers
// spec: C11 7.17.3
#ifndef MARTLET_ORDER_H
#define MARTLET_ORDER_H

#include <stdint.h>

static inline uint64_t martlet_load_acquire64(const uint64_t *from) {
    return __atomic_load_n(from, __ATOMIC_ACQUIRE);
}

static inline void martlet_store_release64(uint64_t *to, uint64_t value) {
    __atomic_store_n(to, value, __ATOMIC_RELEASE);
}

static inline uint32_t martlet_load_acquire32(const uint32_t *from) {
    return __atomic_load_n(from, __ATOMIC_ACQUIRE);
}

static inline void martlet_store_release32(uint32_t *to, uint32_t value) {
    __atomic_store_n(to, value, __ATOMIC_RELEASE);
}

/// Stores `wanted` if `expected` is there; whether it was. Acquires.
static inline int martlet_replace_acquire32(uint32_t *at, uint32_t expected, uint32_t wanted) {
    return __atomic_compare_exchange_n(at, &expected, wanted, 0, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED);
}

/// Stores `value` and gives what was there. Acquires and releases.
static inline uint32_t martlet_exchange32(uint32_t *at, uint32_t value) {
    return __atomic_exchange_n(at, value, __ATOMIC_ACQ_REL);
}

#endif
