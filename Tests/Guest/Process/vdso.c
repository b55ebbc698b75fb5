// room: tests
// does: the vDSO's functions, found as a C library finds them, say what the system calls say
// spec: vdso(7); linux arch/riscv/kernel/vdso
#define _GNU_SOURCE
#include <elf.h>
#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <sys/auxv.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>

#include "check.h"

#ifdef __riscv

static const char *base;

static const void *at(uint64_t address) { return base + address; }

static void *find(const char *name) {
    const Elf64_Ehdr *header = (const void *)base;
    const Elf64_Phdr *segments = at(header->e_phoff);
    const Elf64_Dyn *entry = 0;
    for (int i = 0; i < header->e_phnum; i++) {
        if (segments[i].p_type == PT_DYNAMIC) entry = at(segments[i].p_vaddr);
    }
    CHECK(entry, "a dynamic section");
    const Elf64_Sym *symbols = 0;
    const char *names = 0;
    const uint32_t *hash = 0;
    for (; entry->d_tag != DT_NULL; entry++) {
        if (entry->d_tag == DT_SYMTAB) symbols = at(entry->d_un.d_ptr);
        if (entry->d_tag == DT_STRTAB) names = at(entry->d_un.d_ptr);
        if (entry->d_tag == DT_HASH) hash = at(entry->d_un.d_ptr);
    }
    CHECK(symbols && names && hash, "the three tables");
    for (uint32_t i = 0; i < hash[1]; i++) {
        if (strcmp(names + symbols[i].st_name, name) == 0) return (void *)at(symbols[i].st_value);
    }
    CHECK(0, "no %s", name);
    return 0;
}

static int64_t since(const struct timespec *from, const struct timespec *to) {
    return (to->tv_sec - from->tv_sec) * 1000000000 + to->tv_nsec - from->tv_nsec;
}

static volatile int caught;

static void on_signal(int signal) {
    (void)signal;
    caught++;
}

int main(void) {
    base = (const char *)getauxval(AT_SYSINFO_EHDR);
    CHECK(base && memcmp(base, ELFMAG, 4) == 0, "the vDSO");

    int (*gettime)(int, struct timespec *) = find("__vdso_clock_gettime");
    static const int clocks[] = {CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_REALTIME_COARSE, CLOCK_BOOTTIME};
    for (unsigned i = 0; i < sizeof clocks / sizeof *clocks; i++) {
        struct timespec before, between, after;
        CHECK_EQUAL(syscall(SYS_clock_gettime, clocks[i], &before), 0);
        CHECK_EQUAL(gettime(clocks[i], &between), 0);
        CHECK_EQUAL(syscall(SYS_clock_gettime, clocks[i], &after), 0);
        CHECK(since(&before, &between) >= 0 && since(&between, &after) >= 0, "clock %d", clocks[i]);
        CHECK(between.tv_nsec >= 0 && between.tv_nsec < 1000000000, "clock %d", clocks[i]);
    }
    CHECK_EQUAL(gettime(77, &(struct timespec){0}), -EINVAL);

    int (*gettimeofday_)(struct timeval *, void *) = find("__vdso_gettimeofday");
    struct timeval first, second, third;
    CHECK_EQUAL(syscall(SYS_gettimeofday, &first, 0), 0);
    CHECK_EQUAL(gettimeofday_(&second, 0), 0);
    CHECK_EQUAL(syscall(SYS_gettimeofday, &third, 0), 0);
    CHECK(!timercmp(&second, &first, <) && !timercmp(&third, &second, <), "gettimeofday");
    struct timezone zone = {-1, -1};
    CHECK_EQUAL(gettimeofday_(&second, &zone), 0);
    CHECK(zone.tz_minuteswest != -1, "the time zone is written");

    int (*getres)(int, struct timespec *) = find("__vdso_clock_getres");
    struct timespec wanted, found;
    CHECK_EQUAL(syscall(SYS_clock_getres, CLOCK_MONOTONIC, &wanted), 0);
    CHECK_EQUAL(getres(CLOCK_MONOTONIC, &found), 0);
    CHECK_EQUAL(since(&wanted, &found), 0);

    int (*getcpu_)(unsigned *, unsigned *, void *) = find("__vdso_getcpu");
    unsigned cpu = ~0u, node = ~0u;
    CHECK_EQUAL(getcpu_(&cpu, &node, 0), 0);
    cpu_set_t set;
    CHECK_EQUAL(sched_getaffinity(0, sizeof set, &set), 0);
    CHECK(cpu < CPU_SETSIZE && CPU_ISSET(cpu, &set), "cpu %u", cpu);
    CHECK(node < 64, "node %u", node);

    int (*hwprobe)(uint64_t *, size_t, size_t, unsigned long *, unsigned) = find("__vdso_riscv_hwprobe");
    uint64_t pairs[4] = {4, 0, 4711, 1}, same[4] = {4, 0, 4711, 1};
    CHECK_EQUAL(hwprobe(pairs, 2, 0, 0, 0), 0);
    CHECK_EQUAL(syscall(258, same, 2, 0, 0, 0), 0);
    CHECK_EQUAL(memcmp(pairs, same, sizeof pairs), 0);
    CHECK(pairs[1] & 3, "float and compressed instructions");
    CHECK_EQUAL(pairs[2], -1);

    int (*flush)(void *, void *, unsigned long) = find("__vdso_flush_icache");
    CHECK_EQUAL(flush(0, 0, 0), 0);
    CHECK_EQUAL(flush(0, 0, 4), -EINVAL);

    // A handler returns through the vDSO, which unwinders know by these two instructions.
    const uint32_t *code = find("__vdso_rt_sigreturn");
    CHECK_EQUAL(code[0], 0x08b00893);
    CHECK_EQUAL(code[1], 0x00000073);
    signal(SIGUSR1, on_signal);
    raise(SIGUSR1);
    CHECK_EQUAL(caught, 1);
    return finish();
}

#else

int main(void) { return finish(); }

#endif
