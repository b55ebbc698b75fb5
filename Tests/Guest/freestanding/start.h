// room: guest programs
// does: a program without a C library: the entry, three system calls, output of numbers
// spec: Linux riscv64 system call convention (syscall(2)); RISC-V psABI, "Linux ABI"; unistd numbers of asm-generic
#ifndef START_H
#define START_H

enum { NUMBER_WRITE = 64, NUMBER_EXIT = 93 };

static long call3(long number, long a, long b, long c) {
    register long a7 __asm__("a7") = number;
    register long a0 __asm__("a0") = a;
    register long a1 __asm__("a1") = b;
    register long a2 __asm__("a2") = c;
    __asm__ volatile("ecall" : "+r"(a0) : "r"(a7), "r"(a1), "r"(a2) : "memory");
    return a0;
}

static void put(const char *text) {
    long count = 0;
    while (text[count]) count++;
    call3(NUMBER_WRITE, 1, (long)text, count);
}

static void __attribute__((unused)) put_number(unsigned long value) {
    char digits[21], *first = digits + 20;
    *first = 0;
    do *--first = (char)('0' + value % 10);
    while ((value /= 10) != 0);
    put(first);
}

// `stack` is what the kernel left there: the number of arguments, their addresses, 0.
int __attribute__((noinline)) run(long count, char **arguments);

static void __attribute__((noreturn, used)) enter(long *stack) {
    call3(NUMBER_EXIT, run(stack[0], (char **)(stack + 1)), 0, 0);
    __builtin_unreachable();
}

__asm__(
    ".globl _start\n"
    "_start:\n"
    "    .option push\n"
    "    .option norelax\n"
    "    lla gp, __global_pointer$\n"
    "    .option pop\n"
    "    mv a0, sp\n"
    "    andi sp, sp, -16\n"
    "    tail enter\n");

#endif
