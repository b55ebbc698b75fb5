// room: benchmarks
// does: counts the placements of queens that don't attack each other, by backtracking over bit masks
// spec: Docs/Performance.md
#include "../kernel.h"

static NOINLINE long place(uint32_t free, uint32_t left, uint32_t right, uint32_t all) {
    if (free == 0) return 1;
    long count = 0;
    uint32_t open = free & ~(left | right) & all;
    while (open) {
        uint32_t bit = open & -open;
        open ^= bit;
        count += place(free ^ bit, (left | bit) << 1, (right | bit) >> 1, all);
    }
    return count;
}

int main(int argc, char **argv) {
    long rounds = amount(argc, argv, 200), count = 0;
    for (long i = 0; i < rounds; i++) {
        uint32_t all = (1u << (9 + i % 4)) - 1;
        count += place(all, 0, 0, all);
    }
    printf("nqueens %ld\n", count);
    return 0;
}
