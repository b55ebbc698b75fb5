// room: benchmarks
// does: the radix-2 fast Fourier transform, there and back
// spec: Docs/Performance.md
#include <math.h>

#include "../kernel.h"

enum { BITS = 12, N = 1 << BITS };
typedef struct { double re, im; } Complex;
static Complex data[N], roots[N / 2];

// The roots of unity by halving angles, so that no library's sine is measured or compared.
static void make_roots(void) {
    roots[0] = (Complex){1, 0};
    double c = -1;
    for (int step = N / 4; step >= 1; step /= 2) {
        double half = sqrt((1 + c) / 2), sine = sqrt((1 - c) / 2);
        c = half;
        for (int i = step; i < N / 2; i += 2 * step) {
            Complex r = roots[i - step];
            roots[i] = (Complex){r.re * half + r.im * sine, r.im * half - r.re * sine};
        }
    }
}

static NOINLINE void transform(double direction) {
    for (unsigned i = 0, j = 0; i < N; i++) {
        if (i < j) {
            Complex t = data[i];
            data[i] = data[j];
            data[j] = t;
        }
        unsigned bit = N >> 1;
        while (j & bit) {
            j ^= bit;
            bit >>= 1;
        }
        j |= bit;
    }
    for (int half = 1; half < N; half *= 2) {
        for (int start = 0; start < N; start += 2 * half) {
            for (int k = 0; k < half; k++) {
                Complex w = roots[k * (N / 2 / half)], *a = &data[start + k], *b = a + half, t;
                w.im *= direction;
                t.re = b->re * w.re - b->im * w.im;
                t.im = b->re * w.im + b->im * w.re;
                b->re = a->re - t.re;
                b->im = a->im - t.im;
                a->re += t.re;
                a->im += t.im;
            }
        }
    }
}

int main(int argc, char **argv) {
    uint64_t seed = 31, sum = 0;
    make_roots();
    for (int i = 0; i < N; i++) data[i].re = (double)(next_random(&seed) >> 40) / (1 << 24);
    double before = data[N / 3].re;
    long rounds = amount(argc, argv, 4000);
    for (long i = 0; i < rounds; i++) {
        transform(1);
        transform(-1);
        for (int j = 0; j < N; j++) {
            data[j].re *= 1.0 / N;
            data[j].im *= 1.0 / N;
        }
    }
    for (int i = 0; i < N; i++) sum = mix(sum, bits_of(data[i].re));
    printf("fft %016llx %s\n", (unsigned long long)sum, fabs(data[N / 3].re - before) < 1e-6 ? "close" : "far");
    return 0;
}
