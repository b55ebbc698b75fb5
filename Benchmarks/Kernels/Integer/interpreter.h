// room: benchmarks
// does: a small stack machine and its program (Collatz lengths and a sum of squares), for both interpreter kernels
// spec: Docs/Performance.md
#ifndef INTERPRETER_H
#define INTERPRETER_H

#include "../kernel.h"

enum Operation { PUSH, LOAD, STORE, ADD, SUB, MUL, HALVE, IS_ODD, LESS, JUMP, JUMP_IF_ZERO, DUP, HALT };

// Variables: 0 the number, 1 the best length, 2 the length, 3 the limit, 4 the current value, 5 a running sum.
static const int32_t program[] = {
    /*  0 */ PUSH, 1, STORE, 0,
    /*  4 */ LOAD, 0, LOAD, 3, LESS, JUMP_IF_ZERO, 67,
    /* 11 */ LOAD, 0, STORE, 4, PUSH, 0, STORE, 2,
    /* 19 */ PUSH, 1, LOAD, 4, LESS, JUMP_IF_ZERO, 47,
    /* 26 */ LOAD, 2, PUSH, 1, ADD, STORE, 2,
    /* 33 */ LOAD, 4, IS_ODD, JUMP_IF_ZERO, 40, JUMP, 68,
    /* 40 */ LOAD, 4, HALVE, STORE, 4, JUMP, 19,
    /* 47 */ LOAD, 2, DUP, MUL, LOAD, 5, ADD, STORE, 5,
    /* 56 */ LOAD, 0, PUSH, 1, ADD, STORE, 0, JUMP, 4, HALT, HALT,
    /* 67 */ HALT,
    /* 68 */ LOAD, 4, PUSH, 3, MUL, PUSH, 1, ADD, STORE, 4, JUMP, 19,
};

static int64_t interpret(const int32_t *code, int64_t *variables);

int main(int argc, char **argv) {
    int64_t variables[6] = {0};
    variables[3] = amount(argc, argv, 120000);
    int64_t executed = interpret(program, variables);
    printf("interpreter %lld %lld\n", (long long)executed, (long long)variables[5]);
    return 0;
}

#endif
