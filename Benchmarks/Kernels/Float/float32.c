// room: benchmarks
// does: single precision: a scaled sum of vectors, a recursive filter, a dot product
// spec: Docs/Performance.md
#include "../kernel.h"

enum { N = 4096 };
static float x[N], y[N], z[N];

static NOINLINE void scaled_sum(float factor) {
    for (int i = 0; i < N; i++) y[i] = factor * x[i] + y[i];
}

static NOINLINE void filter(const float *weights) {
    float a = 0, b = 0;
    for (int i = 0; i < N; i++) {
        float w = y[i] - weights[0] * a - weights[1] * b;
        z[i] = weights[2] * w + weights[3] * a + weights[4] * b;
        b = a;
        a = w;
    }
}

static NOINLINE float dot(void) {
    float sum = 0;
    for (int i = 0; i < N; i++) sum += y[i] * z[i];
    return sum;
}

int main(int argc, char **argv) {
    static const float weights[5] = {-1.1429805f, 0.4128016f, 0.067455f, 0.134911f, 0.067455f};
    uint64_t seed = 37, sum = 0;
    for (int i = 0; i < N; i++) x[i] = (float)(int32_t)next_random(&seed) / 2147483648.0f;
    float factor = 0.5f;
    long rounds = amount(argc, argv, 16000);
    for (long i = 0; i < rounds; i++) {
        scaled_sum(factor);
        filter(weights);
        float product = dot();
        factor = product > 100.0f ? -0.25f : 0.3125f;
        sum = mix(sum, bits_of(product));
    }
    printf("float32 %016llx\n", (unsigned long long)sum);
    return 0;
}
