// room: benchmarks
// does: products of double matrices
// spec: Docs/Performance.md
#include "../kernel.h"

enum { N = 192 };
static double a[N][N], b[N][N], c[N][N];

static NOINLINE void multiply(void) {
    for (int i = 0; i < N; i++) {
        for (int j = 0; j < N; j++) c[i][j] = 0;
        for (int k = 0; k < N; k++) {
            double factor = a[i][k];
            for (int j = 0; j < N; j++) c[i][j] += factor * b[k][j];
        }
    }
}

int main(int argc, char **argv) {
    uint64_t seed = 17, sum = 0;
    for (int i = 0; i < N; i++) {
        for (int j = 0; j < N; j++) {
            a[i][j] = (double)(next_random(&seed) >> 40) / (1 << 24);
            b[i][j] = (double)(next_random(&seed) >> 40) / (1 << 24) - 0.5;
        }
    }
    long rounds = amount(argc, argv, 90);
    for (long i = 0; i < rounds; i++) {
        multiply();
        a[i % N][i * 7 % N] = c[i * 3 % N][i % N] * 0.125;
    }
    for (int i = 0; i < N; i++) {
        for (int j = 0; j < N; j++) sum = mix(sum, bits_of(c[i][j]));
    }
    printf("matmul %016llx %.17g\n", (unsigned long long)sum, c[N / 2][N / 3]);
    return 0;
}
