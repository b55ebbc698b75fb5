// room: guest programs
// does: printf's conversions of integers, strings and characters, buffered output, the heap
// spec: printf(3), malloc(3)
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    printf("Hello, %s! %d %u %x %#o %c\n", "world", -42, 42u, 0xBEEFu, 8u, '*');
    printf("[%8d] [%-8d] [%08d] [%+d] [%.5s] [%*d]\n", 123, 123, 123, 123, "truncated", 6, 7);
    printf("%d %u %ld %lu %lld\n", INT_MIN, UINT_MAX, LONG_MIN, ULONG_MAX, LLONG_MAX);
    printf("%hhd %hd %zu %jd\n", (char)-1, (short)-2, sizeof(void *), (intmax_t)-3);
    char *lines = NULL;
    size_t used = 0;
    for (int i = 0; i < 1000; i++) {
        char line[32];
        int count = snprintf(line, sizeof line, "line %d of %d\n", i, 1000);
        char *bigger = realloc(lines, used + (size_t)count + 1);
        if (!bigger) return 1;
        lines = bigger;
        memcpy(lines + used, line, (size_t)count + 1);
        used += (size_t)count;
    }
    printf("%zu bytes, last: %s", used, strrchr(lines, 'l'));
    fputs(lines, stdout);
    free(lines);
    return 0;
}
