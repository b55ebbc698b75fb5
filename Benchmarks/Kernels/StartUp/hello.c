// room: benchmarks
// does: the smallest program that uses the C library
// spec: Docs/Performance.md
#include <stdio.h>

int main(void) {
    puts("Hello, world.");
    return 0;
}
