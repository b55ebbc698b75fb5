// room: benchmarks
// does: products of numbers of many 64-bit words, and division by a small one
// spec: Docs/Performance.md
#include "../kernel.h"

enum { WORDS = 128 };

static NOINLINE void multiply(uint64_t *product, const uint64_t *a, const uint64_t *b) {
    memset(product, 0, 2 * WORDS * sizeof *product);
    for (int i = 0; i < WORDS; i++) {
        uint64_t carry = 0;
        for (int j = 0; j < WORDS; j++) {
            unsigned __int128 t = (unsigned __int128)a[i] * b[j] + product[i + j] + carry;
            product[i + j] = (uint64_t)t;
            carry = (uint64_t)(t >> 64);
        }
        product[i + WORDS] = carry;
    }
}

static NOINLINE uint32_t divide(uint64_t *number, int count, uint32_t by) {
    uint64_t rest = 0;
    for (int i = count - 1; i >= 0; i--) {
        uint64_t high = rest << 32 | number[i] >> 32;
        uint64_t low = high % by << 32 | (uint32_t)number[i];
        number[i] = high / by << 32 | low / by;
        rest = low % by;
    }
    return (uint32_t)rest;
}

int main(int argc, char **argv) {
    static uint64_t a[WORDS], b[WORDS], product[2 * WORDS];
    uint64_t seed = 5, sum = 0;
    for (int i = 0; i < WORDS; i++) {
        a[i] = next_random(&seed);
        b[i] = next_random(&seed);
    }
    long rounds = amount(argc, argv, 30000);
    for (long i = 0; i < rounds; i++) {
        multiply(product, a, b);
        if (i % 16 == 0) sum += divide(product, 2 * WORDS, 1000000007);
        memcpy(a, product + WORDS / 2, sizeof a);
        a[0] |= 1;
    }
    for (int i = 0; i < WORDS; i++) sum = mix(sum, a[i]);
    printf("bigmul %016llx\n", (unsigned long long)sum);
    return 0;
}
