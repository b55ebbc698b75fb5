// room: benchmarks
// does: a hash table with open addressing: inserts, finds, removals
// spec: Docs/Performance.md
#include "../kernel.h"

enum { BITS = 17, SLOTS = 1 << BITS };

typedef struct { uint64_t key, value; } Slot;
static Slot table[SLOTS];

static NOINLINE Slot *find(uint64_t key) {
    uint64_t place = key * 0x9E3779B97F4A7C15u >> (64 - BITS);
    while (table[place].key != 0 && table[place].key != key) place = (place + 1) & (SLOTS - 1);
    return &table[place];
}

// Moves later entries of the run back, so that no marks of removed ones are needed.
static NOINLINE void discard(Slot *slot) {
    uint64_t hole = slot - table, place = hole;
    for (;;) {
        place = (place + 1) & (SLOTS - 1);
        if (table[place].key == 0) break;
        uint64_t home = table[place].key * 0x9E3779B97F4A7C15u >> (64 - BITS);
        if (((place - home) & (SLOTS - 1)) < ((place - hole) & (SLOTS - 1))) continue;
        table[hole] = table[place];
        hole = place;
    }
    table[hole].key = 0;
}

int main(int argc, char **argv) {
    uint64_t seed = 42, sum = 0;
    long rounds = amount(argc, argv, 18000000), used = 0;
    for (long i = 0; i < rounds; i++) {
        uint64_t r = next_random(&seed), key = r % 131071 + 1;
        Slot *slot = find(key);
        if (slot->key == 0) {
            if (used < SLOTS / 2) {
                slot->key = key;
                slot->value = r;
                used++;
            }
        } else if (r >> 60 < 3) {
            discard(slot);
            used--;
        } else {
            sum += slot->value++;
        }
    }
    printf("hash_table %ld %016llx\n", used, (unsigned long long)sum);
    return 0;
}
