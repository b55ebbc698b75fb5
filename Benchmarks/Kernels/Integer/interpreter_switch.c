// room: benchmarks
// does: an interpreter whose dispatch is one switch in a loop
// spec: Docs/Performance.md
#include "interpreter.h"

static NOINLINE int64_t interpret(const int32_t *code, int64_t *variables) {
    int64_t stack[16], *top = stack, executed = 0;
    const int32_t *pc = code;
    for (;;) {
        executed++;
        switch (*pc++) {
        case PUSH: *top++ = *pc++; break;
        case LOAD: *top++ = variables[*pc++]; break;
        case STORE: variables[*pc++] = *--top; break;
        case ADD: top--; top[-1] += top[0]; break;
        case SUB: top--; top[-1] -= top[0]; break;
        case MUL: top--; top[-1] *= top[0]; break;
        case HALVE: top[-1] >>= 1; break;
        case IS_ODD: top[-1] &= 1; break;
        case LESS: top--; top[-1] = top[-1] < top[0]; break;
        case JUMP: pc = code + *pc; break;
        case JUMP_IF_ZERO: pc = *--top ? pc + 1 : code + *pc; break;
        case DUP: *top = top[-1]; top++; break;
        case HALT: return executed;
        }
    }
}
