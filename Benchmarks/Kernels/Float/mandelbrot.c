// room: benchmarks
// does: iterations until a point of the complex plane escapes
// spec: Docs/Performance.md
#include "../kernel.h"

static NOINLINE int escape(double cr, double ci, int limit) {
    double zr = 0, zi = 0;
    int count = 0;
    while (count < limit) {
        double rr = zr * zr, ii = zi * zi;
        if (rr + ii > 4) break;
        zi = 2 * zr * zi + ci;
        zr = rr - ii + cr;
        count++;
    }
    return count;
}

int main(int argc, char **argv) {
    long lines = amount(argc, argv, 960);
    uint64_t sum = 0;
    for (long y = 0; y < lines; y++) {
        for (int x = 0; x < 640; x++)
            sum = mix(sum, (uint64_t)escape(x * (3.0 / 640) - 2.1, (double)(y % 480) * (2.4 / 480) - 1.2, 1000));
    }
    printf("mandelbrot %016llx\n", (unsigned long long)sum);
    return 0;
}
