// room: kit/csupport
// does: ordered loads and stores of plain memory, which Swift's Synchronization does not offer for raw pointers
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

#endif
