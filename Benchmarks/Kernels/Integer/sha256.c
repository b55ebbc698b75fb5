// room: benchmarks
// does: SHA-256 of a growing message
// spec: FIPS 180-4, sections 4.1.2, 5.1.1 and 6.2
#include "../kernel.h"

// The constants are the first 32 bits of the fractional parts of cube and square roots of primes (section 4.2.2, 5.3.3);
// they are computed in integers instead of being listed.
static uint32_t K[64], H0[8];

// The first 32 bits after the point of the root of `n`: the largest r with r^power <= n << (32 * power).
static uint32_t root_fraction(unsigned n, int power) {
    unsigned __int128 target = (unsigned __int128)n << (32 * power);
    uint64_t root = 0;
    for (int bit = 35; bit >= 0; bit--) {
        uint64_t next = root | 1ull << bit;
        unsigned __int128 product = (unsigned __int128)next * next;
        if (power == 3) product *= next;
        if (product <= target) root = next;
    }
    return (uint32_t)root;
}

static void constants(void) {
    unsigned prime = 2;
    for (int i = 0; i < 64; prime++) {
        int composite = 0;
        for (unsigned d = 2; d * d <= prime; d++) composite |= prime % d == 0;
        if (composite) continue;
        if (i < 8) H0[i] = root_fraction(prime, 2);
        K[i++] = root_fraction(prime, 3);
    }
}

#define ROR(x, n) ((x) >> (n) | (x) << (32 - (n)))

static NOINLINE void block(uint32_t *h, const uint8_t *bytes) {
    uint32_t w[64], s[8];
    for (int i = 0; i < 16; i++)
        w[i] = (uint32_t)bytes[4 * i] << 24 | bytes[4 * i + 1] << 16 | bytes[4 * i + 2] << 8 | bytes[4 * i + 3];
    for (int i = 16; i < 64; i++) {
        uint32_t a = w[i - 15], b = w[i - 2];
        w[i] = w[i - 16] + w[i - 7] + (ROR(a, 7) ^ ROR(a, 18) ^ a >> 3) + (ROR(b, 17) ^ ROR(b, 19) ^ b >> 10);
    }
    memcpy(s, h, sizeof s);
    for (int i = 0; i < 64; i++) {
        uint32_t t1 = s[7] + (ROR(s[4], 6) ^ ROR(s[4], 11) ^ ROR(s[4], 25)) + ((s[4] & s[5]) ^ (~s[4] & s[6]));
        t1 += K[i] + w[i];
        uint32_t t2 = (ROR(s[0], 2) ^ ROR(s[0], 13) ^ ROR(s[0], 22)) + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
        for (int j = 7; j > 0; j--) s[j] = s[j - 1];
        s[4] += t1;
        s[0] = t1 + t2;
    }
    for (int i = 0; i < 8; i++) h[i] += s[i];
}

static void digest(uint32_t *h, const uint8_t *bytes, size_t count) {
    uint8_t last[128] = {0};
    size_t whole = count / 64 * 64, tail = count - whole, size = tail < 56 ? 64 : 128;
    memcpy(h, H0, sizeof H0);
    for (size_t i = 0; i < whole; i += 64) block(h, bytes + i);
    memcpy(last, bytes + whole, tail);
    last[tail] = 0x80;
    for (int i = 0; i < 8; i++) last[size - 1 - i] = (uint8_t)((uint64_t)count * 8 >> 8 * i);
    for (size_t i = 0; i < size; i += 64) block(h, last + i);
}

int main(int argc, char **argv) {
    static uint8_t message[1 << 14];
    uint32_t h[8], total = 0;
    constants();
    digest(h, (const uint8_t *)"abc", 3);
    printf("sha256 abc %08x\n", h[0]);
    for (size_t i = 0; i < sizeof message; i++) message[i] = (uint8_t)(i * 7 + (i >> 8));
    long rounds = amount(argc, argv, 8000);
    for (long i = 0; i < rounds; i++) {
        digest(h, message, sizeof message - i % 64);
        message[i % 1024] ^= (uint8_t)h[0];
        total ^= h[7];
    }
    printf("sha256 %08x%08x %08x\n", h[0], h[1], total);
    return 0;
}
