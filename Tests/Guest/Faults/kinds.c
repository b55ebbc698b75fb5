// room: tests
// does: each kind of fault: its signal, code, address and pc, and that nothing was written
// spec: RISC-V Privileged, "Supervisor cause register"; sigaction(2), si_code
#define _GNU_SOURCE
#include "Faults/fault.h"

// What the last fault said. The handler goes on at `resume`, with ra's function, by siglongjmp.
static struct {
    int signal, code;
    uint64_t address, pc;
} last;
static sigjmp_buf back;

static void on_fault(int signal, siginfo_t *info, void *context) {
    last.signal = signal;
    last.code = info->si_code;
    last.address = (uint64_t)info->si_addr;
    last.pc = PC(context);
    siglongjmp(back, 1);
}

#define FAULTS(statement)                               \
    do {                                                \
        memset(&last, 0, sizeof last);                  \
        if (sigsetjmp(back, 1) == 0) {                  \
            statement;                                  \
            CHECK(0, "no fault at %s", #statement);     \
        }                                               \
    } while (0)

#define EXPECT(wanted_signal, wanted_code, wanted_address)      \
    do {                                                        \
        CHECK_EQUAL(last.signal, wanted_signal);                \
        CHECK_EQUAL(last.code, wanted_code);                    \
        CHECK_EQUAL(last.address, wanted_address);              \
    } while (0)

// Functions of one instruction that faults, each with a label on it.
#define ONE(name, text) \
    __asm__(".globl " #name "\n" #name ":\n nop\n nop\n.globl " #name "_at\n" #name "_at:\n" text "\n ret\n"); \
    extern void name(uint64_t address, uint64_t value); \
    extern char name##_at[];

ONE(load_byte, "lb a2, 0(a0)")
ONE(load_word, "lw a2, 0(a0)")
ONE(load_double, "ld a2, 0(a0)")
ONE(store_double, "sd a1, 0(a0)")
ONE(store_word, "sw a1, 0(a0)")
ONE(store_half, "sh a1, 0(a0)")
ONE(store_float, "fsd fa0, 0(a0)")
ONE(load_far, "ld a2, -2048(a0)")
ONE(reserve_word, "lr.w a2, (a0)")
ONE(reserve_double, "lr.d a2, (a0)")
ONE(conditional_word, "sc.w a2, a1, (a0)")
ONE(conditional_double, "sc.d a2, a1, (a0)")
ONE(add_word, "amoadd.w a2, a1, (a0)")
ONE(swap_double, "amoswap.d a2, a1, (a0)")
ONE(max_double, "amomaxu.d zero, a1, (a0)")
ONE(unimplemented, ".word 0xc0001073")
ONE(unimplemented_short, ".half 0")
ONE(reserved, ".word 0xffffffff")
ONE(unknown_csr, "csrr a2, 0x7c0")
ONE(read_only_csr, "csrw cycle, a1")
ONE(break_long, ".word 0x00100073")
ONE(break_short, ".half 0x9002")

static void accesses(void) {
    uint8_t *area = map_pages(3, PROT_READ | PROT_WRITE);
    uint64_t none = (uint64_t)area + PAGE, address;
    CHECK(mprotect(area + PAGE, PAGE, PROT_NONE) == 0, "mprotect");
    FAULTS(load_byte(none, 0));
    EXPECT(SIGSEGV, SEGV_ACCERR, none);
    CHECK_EQUAL(last.pc, load_byte_at);
    FAULTS(load_double(none + 8, 0));
    EXPECT(SIGSEGV, SEGV_ACCERR, none + 8);
    CHECK_EQUAL(last.pc, load_double_at);
    FAULTS(load_far(none + 2048 + 16, 0));
    EXPECT(SIGSEGV, SEGV_ACCERR, none + 16);
    FAULTS(swap_double(none + 24, 1));
    EXPECT(SIGSEGV, SEGV_ACCERR, none + 24);
    CHECK_EQUAL(last.pc, swap_double_at);
    FAULTS(reserve_word(none + 4, 1));
    EXPECT(SIGSEGV, SEGV_ACCERR, none + 4);
    // Null, and what lies between it and the first mapping.
    for (address = 0; address < 4096; address += 1365) {
        FAULTS(load_word(address, 0));
        EXPECT(SIGSEGV, SEGV_MAPERR, address);
        FAULTS(store_word(address, 0));
        EXPECT(SIGSEGV, SEGV_MAPERR, address);
        CHECK_EQUAL(last.pc, store_word_at);
    }
    // Addresses that no page table can hold.
    static const uint64_t wild[] = {0x8000000000000000u, 0x4000000000001000u, 0xfffffffffffffff0u, 0x0123456789abcdefu};
    for (unsigned i = 0; i < sizeof wild / sizeof *wild; i++) {
        FAULTS(load_double(wild[i], 0));
        EXPECT(SIGSEGV, SEGV_MAPERR, wild[i]);
        CHECK_EQUAL(last.pc, load_double_at);
        FAULTS(store_half(wild[i], 0));
        EXPECT(SIGSEGV, SEGV_MAPERR, wild[i]);
        CHECK_EQUAL(last.pc, store_half_at);
    }
    // Writing what can only be read: a read-only page, and code.
    CHECK(mprotect(area + PAGE, PAGE, PROT_READ) == 0, "mprotect");
    FAULTS(store_double(none + 64, 1));
    EXPECT(SIGSEGV, SEGV_ACCERR, none + 64);
    FAULTS(add_word(none + 64, 1));
    EXPECT(SIGSEGV, SEGV_ACCERR, none + 64);
    FAULTS(store_word((uint64_t)load_byte_at & -4ul, 1));
    EXPECT(SIGSEGV, SEGV_ACCERR, (uint64_t)load_byte_at & -4ul);
    CHECK(munmap(area + PAGE, PAGE) == 0, "munmap");
    FAULTS(load_byte(none + 1, 1));
    EXPECT(SIGSEGV, SEGV_MAPERR, none + 1);
    munmap(area, 3 * PAGE);
}

// A store that begins in a page that may be written and ends in one that may not writes nothing.
static void across_pages(void) {
    for (int second = PROT_NONE; second <= PROT_READ; second += PROT_READ) {
        uint8_t *area = map_pages(2, PROT_READ | PROT_WRITE);
        uint64_t border = (uint64_t)area + PAGE;
        memset(area, 0x5a, 2 * PAGE);
        CHECK(mprotect(area + PAGE, PAGE, second) == 0, "mprotect");
        for (uint64_t address = border - 7; address < border; address++) {
            FAULTS(store_double(address, -1));
            CHECK_EQUAL(last.signal, SIGSEGV);
            CHECK(last.address >= address && last.address < address + 8, "%#lx", (long)last.address);
            CHECK_EQUAL(last.pc, store_double_at);
            FAULTS(store_float(address, -1));
            CHECK_EQUAL(last.pc, store_float_at);
            if (border - address < 4) {
                FAULTS(store_word(address, -1));
                CHECK_EQUAL(last.pc, store_word_at);
            }
            if (border - address < 2) {
                FAULTS(store_half(address, -1));
                CHECK_EQUAL(last.pc, store_half_at);
            }
            if (second == PROT_NONE) {
                FAULTS(load_double(address, 0));
                CHECK_EQUAL(last.pc, load_double_at);
                CHECK(last.address >= address && last.address < address + 8, "%#lx", (long)last.address);
            }
            for (uint8_t *byte = area + PAGE - 16; byte < area + PAGE; byte++) CHECK_EQUAL(*byte, 0x5a);
        }
        // The other way round: the first page may not be written.
        CHECK(mprotect(area, PAGE, second) == 0, "mprotect");
        CHECK(mprotect(area + PAGE, PAGE, PROT_READ | PROT_WRITE) == 0, "mprotect");
        memset(area + PAGE, 0x5a, PAGE);
        FAULTS(store_double(border - 4, -1));
        EXPECT(SIGSEGV, SEGV_ACCERR, border - 4);
        for (uint8_t *byte = area + PAGE; byte < area + PAGE + 16; byte++) CHECK_EQUAL(*byte, 0x5a);
        munmap(area, 2 * PAGE);
    }
}

static void misaligned_atomics(void) {
    static uint64_t words[4] = {1, 2, 3, 4};
    uint64_t address = (uint64_t)words;
    FAULTS(reserve_word(address + 2, 0));
    EXPECT(SIGBUS, BUS_ADRALN, address + 2);
    CHECK_EQUAL(last.pc, reserve_word_at);
    FAULTS(reserve_double(address + 4, 0));
    EXPECT(SIGBUS, BUS_ADRALN, address + 4);
    FAULTS(conditional_word(address + 1, 9));
    EXPECT(SIGBUS, BUS_ADRALN, address + 1);
    FAULTS(conditional_double(address + 4, 9));
    EXPECT(SIGBUS, BUS_ADRALN, address + 4);
    FAULTS(add_word(address + 3, 9));
    EXPECT(SIGBUS, BUS_ADRALN, address + 3);
    CHECK_EQUAL(last.pc, add_word_at);
    FAULTS(swap_double(address + 4, 9));
    EXPECT(SIGBUS, BUS_ADRALN, address + 4);
    FAULTS(max_double(address + 1, 9));
    EXPECT(SIGBUS, BUS_ADRALN, address + 1);
    for (int i = 0; i < 4; i++) CHECK_EQUAL(words[i], i + 1);
    // Misaligned plain accesses are carried out.
    uint8_t bytes[24] = {0};
    for (int i = 0; i < 8; i++) {
        store_double((uint64_t)bytes + i, 0x0102030405060708u);
        for (int k = 0; k < 8; k++) CHECK_EQUAL(bytes[i + k], 8 - k);
    }
}

static void illegal_instructions(void) {
    static const struct {
        void (*code)(uint64_t, uint64_t);
        char *at;
        int signal, si_code;
    } all[] = {
        {unimplemented, unimplemented_at, SIGILL, ILL_ILLOPC},
        {unimplemented_short, unimplemented_short_at, SIGILL, ILL_ILLOPC},
        {reserved, reserved_at, SIGILL, ILL_ILLOPC},
        {unknown_csr, unknown_csr_at, SIGILL, ILL_ILLOPC},
        {read_only_csr, read_only_csr_at, SIGILL, ILL_ILLOPC},
        {break_long, break_long_at, SIGTRAP, TRAP_BRKPT},
        {break_short, break_short_at, SIGTRAP, TRAP_BRKPT},
    };
    for (unsigned i = 0; i < sizeof all / sizeof *all; i++) {
        FAULTS(all[i].code(0, 0));
        EXPECT(all[i].signal, all[i].si_code, all[i].at);
        CHECK_EQUAL(last.pc, all[i].at);
    }
}

static void jump(uint64_t address) { ((void (*)(void))address)(); }

static void jumps(void) {
    uint8_t *area = map_pages(3, PROT_READ | PROT_WRITE);
    uint64_t start = (uint64_t)area;
    static uint32_t data[2];
    code_constant(data, 1);
    code_constant((uint32_t *)area, 2);
    fence_i();
    FAULTS(jump((uint64_t)data));
    EXPECT(SIGSEGV, SEGV_ACCERR, data);
    CHECK_EQUAL(last.pc, data);
    FAULTS(jump(start));
    EXPECT(SIGSEGV, SEGV_ACCERR, start);
    FAULTS(jump(0));
    EXPECT(SIGSEGV, SEGV_MAPERR, 0);
    CHECK_EQUAL(last.pc, 0);
    FAULTS(jump(0x10));
    EXPECT(SIGSEGV, SEGV_MAPERR, 0x10);
    FAULTS(jump(0x4000000000000000u));
    EXPECT(SIGSEGV, SEGV_MAPERR, 0x4000000000000000u);
    // Code that has run and then may not run any more.
    CHECK(mprotect(area, PAGE, PROT_READ | PROT_EXEC) == 0, "mprotect");
    CHECK_EQUAL(((code_function)start)(0), 2);
    CHECK(mprotect(area, PAGE, PROT_READ) == 0, "mprotect");
    FAULTS(jump(start));
    EXPECT(SIGSEGV, SEGV_ACCERR, start);
    // Code whose second half lies in a page that may not be executed; and code that runs off the page's end.
    uint32_t *end = (uint32_t *)(area + PAGE - 2);
    uint32_t add = code_addi(CODE_A0, 0, 5);
    CHECK(mprotect(area, PAGE, PROT_READ | PROT_WRITE) == 0, "mprotect");
    memcpy(end, &add, 4);
    CHECK(mprotect(area, PAGE, PROT_READ | PROT_EXEC) == 0, "mprotect");
    FAULTS(jump((uint64_t)end));
    EXPECT(SIGSEGV, SEGV_ACCERR, start + PAGE);
    CHECK_EQUAL(last.pc, end);
    CHECK(munmap(area + PAGE, PAGE) == 0, "munmap");
    FAULTS(jump((uint64_t)end));
    EXPECT(SIGSEGV, SEGV_MAPERR, start + PAGE);
    CHECK_EQUAL(last.pc, end);
    CHECK(munmap(area, PAGE) == 0, "munmap");
    FAULTS(jump(start));
    EXPECT(SIGSEGV, SEGV_MAPERR, start);
    CHECK_EQUAL(last.pc, start);
}

static void past_the_end_of_a_file(void) {
    char name[] = "/tmp/martlet-guest-XXXXXX";
    int file = mkstemp(name);
    CHECK(file >= 0, "mkstemp");
    unlink(name);
    CHECK(ftruncate(file, PAGE) == 0, "ftruncate");
    uint8_t *area = mmap(0, 2 * PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    CHECK(area != MAP_FAILED, "mmap");
    area[PAGE - 1] = 1;
    FAULTS(load_byte((uint64_t)area + PAGE + 5, 0));
    EXPECT(SIGBUS, BUS_ADRERR, (uint64_t)area + PAGE + 5);
    CHECK_EQUAL(last.pc, load_byte_at);
    munmap(area, 2 * PAGE);
    close(file);
}

// Division has a result for every operand.
static void division(void) {
    static const int64_t numbers[] = {0, 1, -1, 7, INT64_MIN, INT64_MAX, INT32_MIN, 0x180000000};
    for (int i = 0; i < 8; i++) {
        for (int k = 0; k < 8; k++) {
            int64_t a = numbers[i], b = numbers[k], q, r, qw, rw;
            uint64_t qu, ru;
            __asm__ volatile("div %0, %1, %2" : "=r"(q) : "r"(a), "r"(b));
            __asm__ volatile("rem %0, %1, %2" : "=r"(r) : "r"(a), "r"(b));
            __asm__ volatile("divu %0, %1, %2" : "=r"(qu) : "r"(a), "r"(b));
            __asm__ volatile("remu %0, %1, %2" : "=r"(ru) : "r"(a), "r"(b));
            __asm__ volatile("divw %0, %1, %2" : "=r"(qw) : "r"(a), "r"(b));
            __asm__ volatile("remw %0, %1, %2" : "=r"(rw) : "r"(a), "r"(b));
            int overflows = a == INT64_MIN && b == -1;
            CHECK_EQUAL(q, b == 0 ? -1 : overflows ? a : a / b);
            CHECK_EQUAL(r, b == 0 ? a : overflows ? 0 : a % b);
            CHECK_EQUAL(qu, b == 0 ? -1ul : (uint64_t)a / (uint64_t)b);
            CHECK_EQUAL(ru, b == 0 ? (uint64_t)a : (uint64_t)a % (uint64_t)b);
            int32_t aw = (int32_t)a, bw = (int32_t)b;
            overflows = aw == INT32_MIN && bw == -1;
            CHECK_EQUAL(qw, (int64_t)(bw == 0 ? -1 : overflows ? aw : aw / bw));
            CHECK_EQUAL(rw, (int64_t)(bw == 0 ? aw : overflows ? 0 : aw % bw));
        }
    }
}

int main(void) {
    static const int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE};
    for (int i = 0; i < 5; i++) catch_signal(signals[i], on_fault, 0);
    // Several rounds: the first translates, later ones run what was linked.
    for (int round = 0; round < 3; round++) {
        accesses();
        across_pages();
        misaligned_atomics();
        illegal_instructions();
        jumps();
        past_the_end_of_a_file();
        division();
    }
    return finish();
}
