// room: benchmarks
// does: the sieve of Eratosthenes over bytes
// spec: Docs/Performance.md
#include "../kernel.h"

enum { LIMIT = 1 << 18 };
static uint8_t composite[LIMIT];

static NOINLINE long sieve(int limit) {
    long count = 0;
    memset(composite, 0, sizeof composite);
    for (int i = 2; i < limit; i++) {
        if (composite[i]) continue;
        count++;
        for (int j = 2 * i; j < limit; j += i) composite[j] = 1;
    }
    return count;
}

int main(int argc, char **argv) {
    long rounds = amount(argc, argv, 1000), count = 0;
    for (long i = 0; i < rounds; i++) count += sieve(LIMIT - (int)i);
    printf("sieve %ld\n", count);
    return 0;
}
