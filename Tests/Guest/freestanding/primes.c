// room: guest programs
// does: counts the primes below a limit (the first argument, or 200000) by a sieve; a loop hot enough to profile
// spec: start.h
#include "start.h"

enum { LARGEST = 1000000 };
static unsigned char composite[LARGEST];

// The number of primes below `limit`; the largest of them goes to `last`.
static long __attribute__((noinline, noclone)) sieve(long limit, long *last) {
    long found = 0;
    for (long i = 2; i < limit; i++) {
        if (composite[i]) continue;
        found++;
        *last = i;
        for (long j = i * i; j < limit; j += i) composite[j] = 1;
    }
    return found;
}

int run(long count, char **arguments) {
    long limit = 200000, last = 0;
    if (count > 1) {
        limit = 0;
        for (const char *digit = arguments[1]; *digit; digit++) {
            if (*digit < '0' || *digit > '9' || limit > LARGEST) {
                put("usage: primes [LIMIT]\n");
                return 2;
            }
            limit = limit * 10 + (*digit - '0');
        }
    }
    if (limit > LARGEST) {
        put("the limit is at most 1000000\n");
        return 2;
    }
    long found = sieve(limit, &last);
    put_number((unsigned long)found);
    put(" primes below ");
    put_number((unsigned long)limit);
    if (found > 0) {
        put(", the last is ");
        put_number((unsigned long)last);
    }
    put("\n");
    return 0;
}
