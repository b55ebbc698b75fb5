// room: benchmarks
// does: an interpreter whose operations each jump to the next by a table of labels
// spec: Docs/Performance.md; GCC manual, "Labels as Values"
#include "interpreter.h"

static NOINLINE int64_t interpret(const int32_t *code, int64_t *variables) {
    static const void *const labels[] = {&&push, &&load, &&store, &&add, &&sub, &&mul, &&halve,
                                         &&is_odd, &&less, &&jump, &&jump_if_zero, &&dup, &&halt};
    int64_t stack[16], *top = stack, executed = 0;
    const int32_t *pc = code;
#define NEXT do { executed++; goto *labels[*pc++]; } while (0)
    NEXT;
push: *top++ = *pc++; NEXT;
load: *top++ = variables[*pc++]; NEXT;
store: variables[*pc++] = *--top; NEXT;
add: top--; top[-1] += top[0]; NEXT;
sub: top--; top[-1] -= top[0]; NEXT;
mul: top--; top[-1] *= top[0]; NEXT;
halve: top[-1] >>= 1; NEXT;
is_odd: top[-1] &= 1; NEXT;
less: top--; top[-1] = top[-1] < top[0]; NEXT;
jump: pc = code + *pc; NEXT;
jump_if_zero: pc = *--top ? pc + 1 : code + *pc; NEXT;
dup: *top = top[-1]; top++; NEXT;
halt: return executed;
}
