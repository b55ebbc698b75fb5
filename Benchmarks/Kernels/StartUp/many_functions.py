#!/usr/bin/env python3
# room: benchmarks
# does: writes a C program of many distinct functions that each run once: what it measures is translation
# spec: Docs/Performance.md
"""Writes the C source of the much-code-once kernel to standard output; the same source on every run."""

import argparse
import random

HEADER = """#include <stdint.h>
#include <stdio.h>

static uint64_t words[256];
static double numbers[64];
#define NOINLINE __attribute__((noinline, noclone))
"""


def statement(rng, depth=0):
    """One C statement over the locals a, b, c and d."""
    x, y, z = rng.sample("abcd", 3)
    constant = rng.getrandbits(rng.choice([5, 11, 31, 62])) | 1
    place = rng.randrange(256)
    shift = rng.randrange(1, 63)
    kinds = [
        f"{x} = {y} + {z} * {constant}u;",
        f"{x} ^= ({y} >> {shift}) + {constant}u;",
        f"{x} = ({y} << {shift}) - {z};",
        f"{x} += words[({y} + {place}) & 255];",
        f"words[({x} >> 3) & 255] = {y} ^ {z};",
        f"{x} = (uint64_t)(int32_t)((uint32_t){y} + (uint32_t){z}) | {constant}u;",
        f"{x} = {y} / ({z} | {constant}u) + (uint8_t){z};",
        f"numbers[{place & 63}] = (double)(uint32_t){x} * {rng.randrange(1, 99)}.5 + numbers[{rng.randrange(64)}] * 0.25;",
        f"{x} += (uint64_t)(int64_t)(numbers[{place & 63}] * 0.001953125);",
    ]
    if depth < 2:
        inner = lambda: statement(rng, depth + 1)
        kinds += [
            f"if ({x} < {y}) {{ {inner()} {inner()} }} else {{ {inner()} }}",
            f"if (({x} & {1 << (place & 7)}) != 0) {{ {inner()} }}",
            f"for (int i = 0; i < {rng.randrange(2, 4)}; i++) {{ {inner()} {x} += (uint64_t)i; }}",
            f"switch ({x} & 3) {{ case 0: {inner()} break; case 1: {inner()} break; default: {inner()} }}",
        ]
    return rng.choice(kinds)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--functions", type=int, default=700, help="how many functions (default: %(default)s)")
    parser.add_argument("--statements", type=int, default=16, help="statements in each (default: %(default)s)")
    options = parser.parse_args()
    rng = random.Random(2024)
    print(HEADER)
    for number in range(options.functions):
        print(f"static NOINLINE uint64_t f{number}(uint64_t a, uint64_t b) {{")
        print(f"    uint64_t c = a ^ {rng.getrandbits(40)}u, d = b + {rng.getrandbits(20)}u;")
        for _ in range(options.statements):
            print("    " + statement(rng))
        print("    return a + b + c + d;\n}")
    print("int main(void) {\n    uint64_t sum = 1;")
    print("    for (int i = 0; i < 256; i++) words[i] = (uint64_t)i * 0x9E3779B97F4A7C15u;")
    for number in range(options.functions):
        print(f"    sum = sum * 31 + f{number}(sum, {number});")
    print('    printf("many_functions %016llx\\n", (unsigned long long)sum);')
    print("    return 0;\n}")


if __name__ == "__main__":
    main()
