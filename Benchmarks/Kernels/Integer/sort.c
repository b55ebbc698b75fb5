// room: benchmarks
// does: qsort of the C library with a comparison function, and an insertion-finished quicksort of our own
// spec: Docs/Performance.md; qsort(3)
#include "../kernel.h"

enum { COUNT = 1 << 16 };
static int32_t values[COUNT];

static int by_value(const void *a, const void *b) {
    int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
    return (x > y) - (x < y);
}

static NOINLINE void sort(int32_t *low, int32_t *high) {
    while (high - low > 12) {
        int32_t pivot = low[(high - low) / 2], *i = low, *j = high - 1;
        for (;;) {
            while (*i < pivot) i++;
            while (*j > pivot) j--;
            if (i >= j) break;
            int32_t t = *i;
            *i++ = *j;
            *j-- = t;
        }
        sort(i, high);
        high = i;
    }
    for (int32_t *i = low + 1; i < high; i++) {
        int32_t value = *i, *j = i;
        for (; j > low && j[-1] > value; j--) *j = j[-1];
        *j = value;
    }
}

int main(int argc, char **argv) {
    uint64_t seed = 3, sum = 0;
    long rounds = amount(argc, argv, 70);
    for (long round = 0; round < rounds; round++) {
        for (int i = 0; i < COUNT; i++) values[i] = (int32_t)next_random(&seed);
        if (round % 2) {
            qsort(values, COUNT, sizeof *values, by_value);
        } else {
            sort(values, values + COUNT);
        }
        for (int i = 1; i < COUNT; i++) {
            if (values[i - 1] > values[i]) return 1;
        }
        sum = mix(sum, (uint32_t)values[round * 97 % COUNT]);
    }
    printf("sort %016llx\n", (unsigned long long)sum);
    return 0;
}
