// room: tests
// does: recursion 10^7 deep, and back; every frame's value is right
// spec: Docs/Architecture.md, section 5, return stack
#define _GNU_SOURCE
#include <sys/mman.h>

#include "check.h"

// uint64_t sum(n) = n == 0 ? 0 : n + sum(n - 1), with 16 bytes of stack a frame, on the stack at a1.
__asm__(
    ".globl deep_sum\ndeep_sum:\n"
    "  mv t0, sp\n mv sp, a1\n addi sp, sp, -16\n sd ra, 0(sp)\n sd t0, 8(sp)\n"
    "  call 1f\n"
    "  ld ra, 0(sp)\n ld sp, 8(sp)\n ret\n"
    "1: beqz a0, 2f\n"
    "  addi sp, sp, -16\n sd ra, 0(sp)\n sd a0, 8(sp)\n"
    "  addi a0, a0, -1\n"
    "  call 1b\n"
    "  ld t1, 8(sp)\n ld ra, 0(sp)\n addi sp, sp, 16\n"
    "  add a0, a0, t1\n"
    "2: ret\n");
extern uint64_t deep_sum(uint64_t depth, void *stack);

__attribute__((noinline)) static unsigned ackermann(unsigned m, unsigned n) {
    if (m == 0) return n + 1;
    if (n == 0) return ackermann(m - 1, 1);
    return ackermann(m - 1, ackermann(m, n - 1));
}

int main(int count, char **words) {
    uint64_t depth = count > 1 ? strtoul(words[1], 0, 0) : 10000000;
    size_t size = (depth + 1024) * 16;
    uint8_t *stack = mmap(0, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    CHECK(stack != MAP_FAILED, "mmap");
    for (int round = 0; round < 2; round++) {
        CHECK_EQUAL(deep_sum(depth, stack + size), depth * (depth + 1) / 2);
        CHECK_EQUAL(deep_sum(100, stack + size), 5050);
    }
    CHECK_EQUAL(ackermann(2, 9), 21);
    CHECK_EQUAL(ackermann(3, 5), 253);
    return finish();
}
