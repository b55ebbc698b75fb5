// room: guest programs
// does: reads each counter of Zicntr around a loop: it grows, and never goes back
// spec: RISC-V Unprivileged ISA, Zicntr
#include <stdio.h>

#define READER(name)                                                                                                   \
    static unsigned long read_##name(void) {                                                                           \
        unsigned long value;                                                                                           \
        __asm__ volatile("csrr %0, " #name : "=r"(value)::"memory");                                                   \
        return value;                                                                                                  \
    }
READER(cycle)
READER(time)
READER(instret)

static volatile unsigned long sink;

static int check(const char *name, unsigned long (*read)(void)) {
    unsigned long first = read();
    for (unsigned long i = 0; i < 100000; i++) sink += i;
    unsigned long last = read();
    if (last <= first) {
        printf("%s went from %lu to %lu\n", name, first, last);
        return 1;
    }
    for (int i = 0; i < 1000; i++) {
        unsigned long now = read();
        if (now < last) {
            printf("%s went back from %lu to %lu\n", name, last, now);
            return 1;
        }
        last = now;
    }
    return 0;
}

int main(void) {
    int wrong = check("cycle", read_cycle) + check("time", read_time) + check("instret", read_instret);
    if (wrong == 0) puts("ok");
    return wrong;
}
