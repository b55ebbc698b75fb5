// room: tests
// does: code that is written, rewritten in parts, read from files, mapped twice and moved; data beside it
// spec: RISC-V Unprivileged, Zifencei; riscv_flush_icache (system call 259)
#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/mman.h>

#include "check.h"

static uint32_t *map_code(unsigned long pages) {
    void *memory = mmap(0, pages * PAGE, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    CHECK(memory != MAP_FAILED, "mmap");
    return memory;
}

static long call(void *code, long argument) { return ((code_function)code)(argument); }

static void flush(void *from, unsigned long size) { __builtin___clear_cache((char *)from, (char *)from + size); }

static void rewritten(void) {
    uint32_t *code = map_code(2);
    for (int i = 0; i < 2000; i++) {
        code_constant(code, i);
        if (i % 2) fence_i();
        else flush(code, 8);
        CHECK_EQUAL(call(code, 0), i);
    }
    // A hot function changes one instruction in its middle while others stay.
    for (int k = 0; k < 40; k++) code[k] = code_addi(CODE_A0, CODE_A0, 1);
    code[40] = CODE_RET;
    fence_i();
    for (int i = 0; i < 500; i++) {
        code[i % 40] = code_addi(CODE_A0, CODE_A0, 1 + i % 5);
        flush(code + i % 40, 4);
        long expected = 0;
        for (int k = 0; k < 40; k++) expected += (int32_t)code[k] >> 20;
        CHECK_EQUAL(call(code, 0), expected);
        CHECK_EQUAL(call(code + 20, 0) + call(code, 0) - call(code + 20, 0), expected);
    }
    munmap(code, 2 * PAGE);
}

// jal x0, offset
static uint32_t code_jump(int32_t offset) {
    uint32_t o = (uint32_t)offset;
    return (o >> 20 & 1) << 31 | (o >> 1 & 0x3ff) << 21 | (o >> 11 & 1) << 20 | (o >> 12 & 0xff) << 12 | 0x6f;
}

// A chain of blocks; the target of a linked jump is rewritten, then the jump itself.
static void chained(void) {
    uint32_t *code = map_code(8);
    for (int i = 0; i < 300; i++) {
        int first = 1 + i % 3, second = 1 + i % 4;
        uint32_t *a = code + 1024 * first, *b = code + 1024 * (4 + second - 1) + 8;
        code[0] = code_jump((char *)a - (char *)code);
        a[0] = code_addi(CODE_A0, CODE_A0, i % 100);
        a[1] = code_jump((char *)b - (char *)(a + 1));
        b[0] = code_addi(CODE_A0, CODE_A0, 1000);
        b[1] = CODE_RET;
        if (i % 2) flush(code, 8 * PAGE);
        else fence_i();
        for (int k = 0; k < 5; k++) CHECK_EQUAL(call(code, k), k + i % 100 + 1000);
    }
    munmap(code, 8 * PAGE);
}

// An instruction of 4 bytes over two pages, whose halves are rewritten alone.
static void halves(void) {
    uint8_t *code = (uint8_t *)map_code(2);
    uint16_t *at = (uint16_t *)(code + PAGE - 2);
    for (int i = 0; i < 300; i++) {
        uint32_t whole = code_addi(CODE_A0, 0, i);
        if (i % 3 == 0) {
            // Both halves.
            at[0] = (uint16_t)whole;
            at[1] = (uint16_t)(whole >> 16);
        } else if (i % 3 == 1) {
            // The upper half alone: another immediate.
            at[1] = (uint16_t)(whole >> 16);
        } else {
            // The lower half alone: ori instead of addi.
            at[0] = (uint16_t)(whole | 6 << 12);
            at[1] = (uint16_t)(whole >> 16);
        }
        uint32_t ret = CODE_RET;
        memcpy(at + 2, &ret, 4);
        if (i % 2) fence_i();
        else flush(i % 3 == 1 ? (void *)(at + 1) : (void *)at, i % 3 == 1 ? 2 : 4);
        CHECK_EQUAL(call(at, 0), i);
    }
    munmap(code, 2 * PAGE);
}

// Written through one mapping, run through another; written by read; moved.
static void other_ways(void) {
    int file = memfd_create("code", 0);
    CHECK(file >= 0 && ftruncate(file, PAGE) == 0, "memfd_create");
    uint32_t *writable = mmap(0, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    uint32_t *executable = mmap(0, PAGE, PROT_READ | PROT_EXEC, MAP_SHARED, file, 0);
    CHECK(writable != MAP_FAILED && executable != MAP_FAILED, "mmap");
    for (int i = 0; i < 200; i++) {
        code_constant(writable, i);
        if (i % 2) fence_i();
        else flush(executable, 8);
        CHECK_EQUAL(call(executable, 0), i);
    }
    for (int i = 0; i < 100; i++) {
        uint32_t code[2];
        code_constant(code, 500 + i);
        CHECK_EQUAL(pwrite(file, code, 8, 0), 8);
        fence_i();
        CHECK_EQUAL(call(executable, 0), 500 + i);
    }
    uint32_t *own = map_code(1);
    for (int i = 0; i < 100; i++) {
        code_constant(writable, 300 + i);
        CHECK_EQUAL(pread(file, own, 8, 0), 8);
        fence_i();
        CHECK_EQUAL(call(own, 0), 300 + i);
    }
    munmap(own, PAGE);
    // Private pages of a file show what is written to it until they are written to themselves.
    uint32_t *private = mmap(0, PAGE, PROT_READ | PROT_EXEC, MAP_PRIVATE, file, 0);
    CHECK(private != MAP_FAILED, "mmap");
    for (int i = 0; i < 100; i++) {
        uint32_t code[2];
        code_constant(i % 2 ? writable : code, 700 + i);
        if (i % 2 == 0) CHECK_EQUAL(pwrite(file, code, 8, 0), 8);
        fence_i();
        CHECK_EQUAL(call(private, 0), 700 + i);
    }
    munmap(private, PAGE);
    munmap(writable, PAGE);
    munmap(executable, PAGE);
    close(file);
}

// What mmap, munmap, mprotect and mremap do to code needs no fence.
static void remapped(void) {
    uint32_t *place = map_code(1);
    for (int i = 0; i < 200; i++) {
        switch (i % 4) {
        case 0:
            CHECK(mprotect(place, PAGE, PROT_READ | PROT_WRITE) == 0, "mprotect");
            code_constant(place, i);
            CHECK(mprotect(place, PAGE, PROT_READ | PROT_EXEC) == 0, "mprotect");
            break;
        case 1:
            CHECK(munmap(place, PAGE) == 0, "munmap");
            CHECK(mmap(place, PAGE, PROT_READ | PROT_WRITE | PROT_EXEC,
                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0) == place, "mmap");
            code_constant(place, i);
            break;
        case 2: {
            uint32_t *fresh = mmap(place, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
            CHECK(fresh == place, "mmap");
            code_constant(place, i);
            CHECK(mprotect(place, PAGE, PROT_READ | PROT_EXEC) == 0, "mprotect");
            break;
        }
        case 3: {
            uint32_t *other = map_code(1);
            code_constant(other, i);
            CHECK(mremap(other, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, place) == place, "mremap");
            break;
        }
        }
        CHECK_EQUAL(call(place, 0), i);
        CHECK_EQUAL(call(place, 0), i);
    }
    munmap(place, PAGE);
}

// Data stores beside running code change nothing, and the code beside them can still be changed.
static void data_beside(void) {
    uint32_t *code = map_code(1);
    volatile uint64_t *data = (volatile uint64_t *)(code + 64);
    code[0] = code_addi(CODE_A0, CODE_A0, 3);
    code[1] = CODE_RET;
    fence_i();
    long value = 0;
    for (int i = 0; i < 300000; i++) {
        data[i % 32] = i;
        value = call(code, value);
    }
    CHECK_EQUAL(value, 900000);
    CHECK_EQUAL(data[31], 299999);
    code[0] = code_addi(CODE_A0, CODE_A0, 4);
    fence_i();
    CHECK_EQUAL(call(code, 0), 4);
    munmap(code, PAGE);
}

// A function that rewrites what comes after it in its own block.
__asm__(
    ".globl own_block\n.globl own_block_end\nown_block:\n"
    ".option push\n.option norvc\n"
    "  auipc t0, 0\n  sw a0, 16(t0)\n  li a0, 0\n  fence.i\n  addi a0, a0, 1\n  ret\n"
    ".option pop\nown_block_end:\n");
extern char own_block[], own_block_end[];

static void own_code(void) {
    uint8_t *code = (uint8_t *)map_code(1);
    memcpy(code, own_block, own_block_end - own_block);
    fence_i();
    for (int i = 0; i < 500; i++) CHECK_EQUAL(call(code, code_addi(CODE_A0, CODE_A0, i)), i);
    munmap(code, PAGE);
}

int main(void) {
    rewritten();
    chained();
    halves();
    other_ways();
    remapped();
    data_beside();
    own_code();
    return finish();
}
