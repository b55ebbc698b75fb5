// room: benchmarks
// does: fused multiply-add: polynomials by Horner's rule and compensated dot products, double and single
// spec: Docs/Performance.md; built with -mfma natively
#include <math.h>

#include "../kernel.h"

enum { N = 2048 };
static double a[N], b[N];
static float c[N];

static NOINLINE double polynomial(double x) {
    double y = 1.0 / 5040;
    y = fma(y, x, -1.0 / 720);
    y = fma(y, x, 1.0 / 120);
    y = fma(y, x, -1.0 / 24);
    y = fma(y, x, 1.0 / 6);
    y = fma(y, x, -0.5);
    y = fma(y, x, 1.0);
    return fma(-y, x, 1.0);
}

static NOINLINE double dot(void) {
    double sum = 0, error = 0;
    for (int i = 0; i < N; i++) {
        double product = a[i] * b[i];
        error += fma(a[i], b[i], -product);
        sum += product;
    }
    return sum + error;
}

static NOINLINE float smooth(void) {
    float value = 0;
    for (int i = 0; i < N; i++) {
        value = fmaf(value, 0.75f, c[i]);
        c[i] = fmaf(-0.125f, value, (float)a[i]);
    }
    return value;
}

int main(int argc, char **argv) {
    uint64_t seed = 43, sum = 0;
    for (int i = 0; i < N; i++) {
        a[i] = (double)(int32_t)next_random(&seed) / 2147483648.0;
        b[i] = (double)(int32_t)next_random(&seed) / 2147483648.0;
        c[i] = (float)a[i];
    }
    long rounds = amount(argc, argv, 75000);
    for (long i = 0; i < rounds; i++) {
        for (int j = 0; j < N; j += 4) b[j] = polynomial(b[j] * 0.5);
        sum = mix(sum, bits_of(dot()));
        sum = mix(sum, bits_of(smooth()));
    }
    printf("fma %016llx\n", (unsigned long long)sum);
    return 0;
}
