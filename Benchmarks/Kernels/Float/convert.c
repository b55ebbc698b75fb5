// room: benchmarks
// does: conversions between integers, floats and doubles
// spec: Docs/Performance.md
#include "../kernel.h"

enum { N = 2048 };
static int64_t wide[N];
static double doubles[N];

// Every value stays in range: out of it C says nothing, and x86-64 and RISC-V differ.
static NOINLINE uint64_t pass(double factor) {
    uint64_t sum = 0;
    for (int i = 0; i < N; i++) {
        double d = (double)wide[i] * factor;
        float f = (float)d;
        int32_t low = (int32_t)(f * 0.0009765625f);
        uint32_t positive = (uint32_t)((double)(uint32_t)wide[i] * 0.5);
        doubles[i] = (double)low + (double)positive + (double)f;
        sum += (uint64_t)(int64_t)doubles[i] + (uint64_t)(doubles[i] * doubles[i] + 1.0);
        wide[i] = (int64_t)(((uint64_t)wide[i] * 5 + sum) << 24) >> 24;
    }
    return sum;
}

int main(int argc, char **argv) {
    uint64_t seed = 41, sum = 0;
    for (int i = 0; i < N; i++) wide[i] = (int64_t)next_random(&seed) >> 24;
    long rounds = amount(argc, argv, 40000);
    for (long i = 0; i < rounds; i++) sum = mix(sum, pass(1.0 / (double)(1024 + i % 5)));
    for (int i = 0; i < N; i++) sum = mix(sum, bits_of(doubles[i]));
    printf("convert %016llx\n", (unsigned long long)sum);
    return 0;
}
