// room: benchmarks
// does: CRC-32 by a table, one byte a step
// spec: ISO 3309, polynomial EDB88320 reflected
#include "../kernel.h"

static uint32_t table[256];

static NOINLINE uint32_t crc(uint32_t value, const uint8_t *bytes, size_t count) {
    value = ~value;
    for (size_t i = 0; i < count; i++) value = table[(value ^ bytes[i]) & 255] ^ value >> 8;
    return ~value;
}

int main(int argc, char **argv) {
    static uint8_t buffer[1 << 16];
    uint64_t seed = 7;
    for (uint32_t i = 0; i < 256; i++) {
        uint32_t value = i;
        for (int bit = 0; bit < 8; bit++) value = value & 1 ? 0xEDB88320u ^ value >> 1 : value >> 1;
        table[i] = value;
    }
    for (size_t i = 0; i < sizeof buffer; i++) buffer[i] = (uint8_t)next_random(&seed);
    uint32_t value = crc(0, (const uint8_t *)"123456789", 9);
    printf("crc32 check %08x\n", value);
    long rounds = amount(argc, argv, 3200);
    for (long i = 0; i < rounds; i++) value = crc(value, buffer, sizeof buffer);
    printf("crc32 %08x\n", value);
    return 0;
}
