// room: tests
// does: keeps every part of Martlet that makes code busy, then says so and goes on until it is killed
// spec: Docs/Architecture.md, section 5, W^X
#define _GNU_SOURCE
#include <setjmp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>

#include "check.h"

static sigjmp_buf back;
static volatile double value = 1.5;

static void on_signal(int signal) {
    (void)signal;
    siglongjmp(back, 1);
}

int main(void) {
    uint32_t *code = mmap(0, PAGE, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    CHECK(code != MAP_FAILED, "mmap");
    signal(SIGSEGV, on_signal);
    for (volatile int round = 0;; round++) {
        for (int i = 0; i < 200; i++) {
            code_constant(code, i);
            fence_i();
            CHECK_EQUAL(((code_function)code)(0), i);
            value = value * 1.25 / 1.2;
        }
        if (sigsetjmp(back, 1) == 0) (void)*(volatile int *)(PAGE * (round < 0) + 8);
        // The child is looked at as well: it makes code and waits to be killed with its parent.
        if (round == 1) {
            if (fork() == 0) {
                code_constant(code, 7);
                fence_i();
                CHECK_EQUAL(((code_function)code)(0), 7);
                CHECK(write(1, "child\n", 6) == 6, "write");
                for (;;) pause();
            }
            CHECK(write(1, "ready\n", 6) == 6, "write");
        }
    }
}
