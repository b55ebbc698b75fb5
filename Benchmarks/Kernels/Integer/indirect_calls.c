// room: benchmarks
// does: calls through pointers: a site that always calls the same function, one with a pattern, one at random
// spec: Docs/Performance.md
#include "../kernel.h"

typedef uint64_t (*Step)(uint64_t);

static NOINLINE uint64_t add(uint64_t x) { return x + 0x1234567; }
static NOINLINE uint64_t turn(uint64_t x) { return x << 7 | x >> 57; }
static NOINLINE uint64_t flip(uint64_t x) { return x ^ 0x5555aaaa5555aaaa; }
static NOINLINE uint64_t times(uint64_t x) { return x * 0x2545F4914F6CDD1D; }
static NOINLINE uint64_t halve(uint64_t x) { return x - (x >> 1); }
static NOINLINE uint64_t negate(uint64_t x) { return ~x; }
static NOINLINE uint64_t fold(uint64_t x) { return x ^ x >> 32; }
static NOINLINE uint64_t odd(uint64_t x) { return x | 1; }

static Step volatile steps[8] = {add, turn, flip, times, halve, negate, fold, odd};

int main(int argc, char **argv) {
    uint64_t x = 88172645463325252, seed = 1234567;
    long rounds = amount(argc, argv, 60000000);
    for (long i = 0; i < rounds; i++) {
        x = steps[3](x);
        x = steps[i & 3](x);
        x = steps[i % 3 + 4](x);
        if ((i & 7) == 0) x = steps[next_random(&seed) & 7](x);
    }
    printf("indirect_calls %016llx\n", (unsigned long long)x);
    return 0;
}
