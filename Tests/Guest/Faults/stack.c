// room: tests
// does: a stack overflow is caught on the alternate stack, again and again; the frame tells which stack was used
// spec: sigaltstack(2)
#define _GNU_SOURCE
#include <sys/resource.h>

#include "Faults/fault.h"

static uint8_t alternate[64 * 1024];
static sigjmp_buf back;
static int caught, was_on_alternate;
static uint64_t fault_address, stack_pointer;

static void on_fault(int signal, siginfo_t *info, void *context) {
    stack_t now;
    uint8_t here;
    CHECK_EQUAL(signal, SIGSEGV);
    CHECK(&here >= alternate && &here < alternate + sizeof alternate, "the handler runs on %p", &here);
    CHECK(sigaltstack(0, &now) == 0, "sigaltstack");
    was_on_alternate = now.ss_flags == SS_ONSTACK;
    // While it is in use it can't be changed.
    stack_t other = {.ss_sp = alternate, .ss_size = sizeof alternate};
    CHECK(sigaltstack(&other, 0) == -1, "sigaltstack on itself");
    fault_address = (uint64_t)info->si_addr;
    stack_pointer = REGISTER(context, REG_SP);
    caught++;
    siglongjmp(back, 1);
}

#pragma GCC diagnostic ignored "-Winfinite-recursion"
__attribute__((noinline)) static long deeper(long depth, volatile char *above) {
    volatile char frame[512];
    frame[0] = (char)depth;
    frame[511] = above[0];
    return deeper(depth + 1, frame) + frame[0];
}

int main(void) {
    // A stack of our own with a guard page: how far the real one goes is the host's affair.
    stack_t stack = {.ss_sp = alternate, .ss_size = sizeof alternate};
    CHECK(sigaltstack(&stack, 0) == 0, "sigaltstack");
    catch_signal(SIGSEGV, on_fault, SA_ONSTACK);
    for (int round = 0; round < 5; round++) {
        volatile char top = 0;
        if (sigsetjmp(back, 1) == 0) {
            deeper(0, &top);
            CHECK(0, "no overflow");
        }
        CHECK_EQUAL(caught, round + 1);
        CHECK(was_on_alternate, "round %d", round);
        CHECK(fault_address >= stack_pointer - 4096 && fault_address < stack_pointer + 4096, "%#lx, sp %#lx",
              (long)fault_address, (long)stack_pointer);
    }
    stack_t now;
    CHECK(sigaltstack(0, &now) == 0, "sigaltstack");
    CHECK_EQUAL(now.ss_flags, 0);
    CHECK_EQUAL(now.ss_sp, alternate);
    return finish();
}
