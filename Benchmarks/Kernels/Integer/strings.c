// room: benchmarks
// does: copies, fills, comparisons and searches in loops of our own, as a guest's C library does without vectors
// spec: Docs/Performance.md
#include "../kernel.h"

// The C library's functions would be vector code natively, so the loops here are the kernel's.
static NOINLINE size_t length(const char *text) {
    const char *end = text;
    while (*end) end++;
    return (size_t)(end - text);
}

static NOINLINE void copy_words(uint64_t *to, const uint64_t *from, size_t count) {
    for (size_t i = 0; i < count; i++) {
        __asm__ volatile("" ::: "memory");
        to[i] = from[i];
    }
}

static NOINLINE void copy_bytes(char *to, const char *from, size_t count) {
    for (size_t i = 0; i < count; i++) {
        __asm__ volatile("" ::: "memory");
        to[i] = from[i];
    }
}

static NOINLINE int compare(const char *a, const char *b) {
    while (*a && *a == *b) a++, b++;
    return (unsigned char)*a - (unsigned char)*b;
}

static NOINLINE const char *search(const char *text, const char *word) {
    for (; *text; text++) {
        size_t i = 0;
        while (word[i] && text[i] == word[i]) i++;
        if (!word[i]) return text;
    }
    return text;
}

static NOINLINE size_t upper(char *text) {
    size_t changed = 0;
    for (; *text; text++) {
        if (*text >= 'a' && *text <= 'z') {
            *text -= 32;
            changed++;
        }
    }
    return changed;
}

int main(int argc, char **argv) {
    static uint64_t store[3][1024];
    char *a = (char *)store[0], *b = (char *)store[1], *c = (char *)store[2];
    uint64_t seed = 11, sum = 0;
    long rounds = amount(argc, argv, 11000);
    for (int i = 0; i < 8191; i++) a[i] = (char)("etaoinshrdlu cmfwyp"[next_random(&seed) % 19]);
    for (long i = 0; i < rounds; i++) {
        copy_words(store[1], store[0], 1024);
        copy_bytes(c, b, 8192);
        b[next_random(&seed) % 8191] = 'z';
        sum += length(b) + (uint64_t)compare(b, c);
        sum += (uint64_t)(search(b, "zebra") - b) + (uint64_t)(search(c, "shrdlu") - c);
        sum += upper(c);
    }
    printf("strings %016llx\n", (unsigned long long)sum);
    return 0;
}
