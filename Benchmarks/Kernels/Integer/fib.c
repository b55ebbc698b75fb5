// room: benchmarks
// does: recursive calls: Fibonacci numbers by their definition
// spec: Docs/Performance.md
#include "../kernel.h"

static NOINLINE unsigned fib(unsigned n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }

int main(int argc, char **argv) {
    uint64_t sum = 0;
    long rounds = amount(argc, argv, 400);
    for (long i = 0; i < rounds; i++) sum = mix(sum, fib(24 + i % 8));
    printf("fib %016llx\n", (unsigned long long)sum);
    return 0;
}
