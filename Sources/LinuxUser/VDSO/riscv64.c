// room: linuxuser/vdso
// does: the code that programs find as linux-vdso.so.1: the clocks without a system call
// spec: vdso(7); linux arch/riscv/kernel/vdso/vdso.lds.S (names and version)
//
// The `time` register is CLOCK_MONOTONIC in nanoseconds. A register of Martlet's own, among those that the ISA leaves to
// implementations, is CLOCK_REALTIME in nanoseconds.

typedef long s64;
typedef unsigned long u64;
struct timespec { s64 seconds, nanoseconds; };
struct timeval { s64 seconds, microseconds; };
struct timezone { int west, daylight; };

#define EXPORT __attribute__((visibility("default")))
#define READ(csr) ({ u64 value_; __asm__ volatile("csrr %0, " csr : "=r"(value_)); value_; })

enum { REALTIME = 0, MONOTONIC = 1, GETTIMEOFDAY = 169, GETCPU = 168, CLOCK_GETTIME = 113, CLOCK_GETRES = 114, HWPROBE = 258, FLUSH = 259 };

static s64 call(s64 number, u64 a, u64 b, u64 c, u64 d, u64 e) {
    register u64 a0 __asm__("a0") = a;
    register u64 a1 __asm__("a1") = b;
    register u64 a2 __asm__("a2") = c;
    register u64 a3 __asm__("a3") = d;
    register u64 a4 __asm__("a4") = e;
    register s64 a7 __asm__("a7") = number;
    __asm__ volatile("ecall" : "+r"(a0) : "r"(a1), "r"(a2), "r"(a3), "r"(a4), "r"(a7) : "memory");
    return (s64)a0;
}

EXPORT int __vdso_clock_gettime(int clock, struct timespec *time) {
    u64 now;
    if (clock == MONOTONIC) now = READ("time");
    else if (clock == REALTIME) now = READ("0xcc0");
    else return call(CLOCK_GETTIME, clock, (u64)time, 0, 0, 0);
    time->seconds = now / 1000000000;
    time->nanoseconds = now % 1000000000;
    return 0;
}

EXPORT int __vdso_gettimeofday(struct timeval *time, struct timezone *zone) {
    if (zone) return call(GETTIMEOFDAY, (u64)time, (u64)zone, 0, 0, 0);
    if (time) {
        u64 now = READ("0xcc0") / 1000;
        time->seconds = now / 1000000;
        time->microseconds = now % 1000000;
    }
    return 0;
}

EXPORT int __vdso_clock_getres(int clock, struct timespec *resolution) {
    if (clock != REALTIME && clock != MONOTONIC) return call(CLOCK_GETRES, clock, (u64)resolution, 0, 0, 0);
    if (resolution) {
        resolution->seconds = 0;
        resolution->nanoseconds = 1;
    }
    return 0;
}

EXPORT int __vdso_getcpu(unsigned *cpu, unsigned *node, void *unused) {
    return call(GETCPU, (u64)cpu, (u64)node, (u64)unused, 0, 0);
}

EXPORT int __vdso_riscv_hwprobe(void *pairs, u64 count, u64 size, u64 *processors, unsigned flags) {
    return call(HWPROBE, (u64)pairs, count, size, (u64)processors, flags);
}

EXPORT int __vdso_flush_icache(u64 start, u64 end, u64 flags) { return call(FLUSH, start, end, flags, 0, 0); }

// Unwinders know this code by its bytes, or read what it says of the frame: the registers are 304 bytes above the stack
// pointer (siginfo 128, ucontext up to its registers 176), the pc first.
__asm__(
    ".pushsection .text\n"
    ".option push\n.option norvc\n"
    ".globl __vdso_rt_sigreturn\n.type __vdso_rt_sigreturn, @function\n.balign 4\n"
    // A return address is looked up by the address before it.
    ".cfi_startproc\n.cfi_signal_frame\n.cfi_def_cfa sp, 0\n.cfi_return_column 64\n.cfi_offset 64, 304\n"
    ".irp n, 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31\n"
    ".cfi_offset \\n, 304 + 8 * \\n\n.endr\n"
    "nop\n"
    "__vdso_rt_sigreturn:\nli a7, 139\necall\n.cfi_endproc\n"
    ".size __vdso_rt_sigreturn, .-__vdso_rt_sigreturn\n"
    ".option pop\n.popsection\n");
