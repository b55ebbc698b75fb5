// room: kit/csupport
// does: the host fault handler: lock-free, on the thread's alternate stack; it records and redirects, nothing else
// spec: sigaction(2), sigaltstack(2); Intel SDM vol. 1, 13.4 (XSAVE area); Docs/Architecture.md, section 4
#include "martlet_fault.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

// Room for the largest XSAVE area (AVX-512, AMX) and a few handler frames.
#define ALTERNATE_STACK_BYTES (128 << 10)
#define FIXUPS 8

static __thread struct martlet_cpu *current_cpu __attribute__((tls_model("initial-exec")));
static __thread void *alternate_stack __attribute__((tls_model("initial-exec")));

static volatile uint64_t code_start, code_end;
static struct fixup {
    uint64_t start, end, fixup;
} fixups[FIXUPS];
static volatile int fixup_count;
static martlet_sent_signal volatile sent_signal;
static struct {
    const struct martlet_reported_register *registers;
    int count;
    const char *program;
} reported;

int martlet_enter_thread(struct martlet_cpu *cpu) {
    current_cpu = cpu;
    if (alternate_stack) return 0;
    void *memory = mmap(0, ALTERNATE_STACK_BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) return errno;
    stack_t stack = {.ss_sp = memory, .ss_size = ALTERNATE_STACK_BYTES};
    if (sigaltstack(&stack, 0)) {
        int error = errno;
        munmap(memory, ALTERNATE_STACK_BYTES);
        return error;
    }
    alternate_stack = memory;
    return 0;
}

void martlet_leave_thread(void) {
    current_cpu = 0;
    if (!alternate_stack) return;
    stack_t none = {.ss_flags = SS_DISABLE};
    sigaltstack(&none, 0);
    munmap(alternate_stack, ALTERNATE_STACK_BYTES);
    alternate_stack = 0;
}

struct martlet_cpu *martlet_current_cpu(void) { return current_cpu; }

void martlet_set_code_range(uint64_t start, uint64_t end) {
    code_start = start;
    code_end = end;
}

int martlet_add_fixup(uint64_t start, uint64_t end, uint64_t fixup) {
    // A layer may be started more than once in a process; the same range needs one entry.
    for (int i = 0; i < fixup_count; i++)
        if (fixups[i].start == start && fixups[i].end == end && fixups[i].fixup == fixup) return 0;
    if (fixup_count == FIXUPS) return -1;
    fixups[fixup_count].start = start;
    fixups[fixup_count].end = end;
    fixups[fixup_count].fixup = fixup;
    __atomic_signal_fence(__ATOMIC_SEQ_CST);
    fixup_count++;
    return 0;
}

void martlet_set_sent_signal(martlet_sent_signal receiver) { sent_signal = receiver; }

void martlet_set_report(const struct martlet_reported_register *registers, int count, const char *program) {
    reported.registers = registers;
    reported.count = count;
    reported.program = program;
}

// gregs order of ucontext.h by the host's register number.
static const int register_order[16] = {REG_RAX, REG_RCX, REG_RDX, REG_RBX, REG_RSP, REG_RBP, REG_RSI, REG_RDI,
                                       REG_R8,  REG_R9,  REG_R10, REG_R11, REG_R12, REG_R13, REG_R14, REG_R15};

// xmm16-31 are the low quarters of the Hi16_ZMM component, whose offset CPUID leaf 0xD, sub-leaf 7 gives.
static void record_high_vectors(const ucontext_t *context, struct martlet_fault *fault) {
    const uint8_t *area = (const uint8_t *)context->uc_mcontext.fpregs;
    uint32_t magic, size;
    uint64_t features;
    memcpy(&magic, area + 464, 4);
    memcpy(&size, area + 468, 4);
    memcpy(&features, area + 512, 8);
    if (magic != 0x46505853 || !(features & (1 << 7))) return;
    uint32_t a = 0xD, b = 0, c = 7, d = 0;
    __asm__("cpuid" : "+a"(a), "=b"(b), "+c"(c), "=d"(d));
    if (b < 576 || b + 1024 > size) return;
    for (int i = 0; i < 16; i++) memcpy(fault->vector[16 + i], area + b + 64 * i, 16);
}

static void record(struct martlet_cpu *cpu, int signal, const siginfo_t *info, const ucontext_t *context) {
    struct martlet_fault *fault = &cpu->fault;
    const greg_t *registers = context->uc_mcontext.gregs;
    fault->host_pc = (uint64_t)registers[REG_RIP];
    // A general-protection fault (non-canonical address) has no address: si_addr is 0 with SI_KERNEL.
    fault->address = info->si_code == SI_KERNEL ? 0 : (uint64_t)info->si_addr;
    fault->signal = signal;
    fault->code = info->si_code;
    fault->is_write = (uint64_t)registers[REG_ERR] >> 1 & 1;
    for (int i = 0; i < 16; i++) fault->general[i] = (uint64_t)registers[register_order[i]];
    if (!context->uc_mcontext.fpregs) return;
    for (int i = 0; i < 16; i++) memcpy(fault->vector[i], &context->uc_mcontext.fpregs->_xmm[i], 16);
    fault->float_control = context->uc_mcontext.fpregs->mxcsr;
    record_high_vectors(context, fault);
}

static void say(const char *text) {
    ssize_t ignored = write(2, text, strlen(text));
    (void)ignored;
}

static void say_hex(const char *label, uint64_t value) {
    char digits[20] = "0x";
    int at = 2;
    for (int shift = 60; shift >= 0; shift -= 4) digits[at++] = "0123456789abcdef"[value >> shift & 15];
    digits[at] = 0;
    say(label);
    say(digits);
}

// What generated code still holds in host registers is not in the state, so these are the values of the last store.
static void report_guest(const struct martlet_cpu *cpu) {
    if (reported.count) say("\nmartlet: guest registers, as last stored:");
    for (int i = 0; i < reported.count; i++) {
        uint64_t value;
        memcpy(&value, (const char *)cpu + reported.registers[i].offset, sizeof value);
        say(i % 4 == 0 ? "\n  " : " ");
        say(reported.registers[i].name);
        say_hex(" ", value);
    }
    if (!reported.program) return;
    say("\nmartlet: its translation: martlet explain ");
    say(reported.program);
    say_hex(" --at ", cpu->pc);
}

// A fault outside the places where one is legitimate is a bug of ours: say what is known and die by the signal.
static void report_bug(int signal, const siginfo_t *info, const ucontext_t *context) {
    const char *name = signal == SIGSEGV ? "SIGSEGV" : signal == SIGBUS ? "SIGBUS" : signal == SIGILL ? "SIGILL"
        : signal == SIGFPE ? "SIGFPE" : "SIGTRAP";
    say("martlet: internal error: ");
    say(name);
    say_hex(" at host pc ", (uint64_t)context->uc_mcontext.gregs[REG_RIP]);
    say_hex(", address ", (uint64_t)info->si_addr);
    if (current_cpu) say_hex(", last guest pc ", current_cpu->pc);
    if (current_cpu) report_guest(current_cpu);
    say("\nmartlet: this is a bug in Martlet or in a pass, not in the program it runs; "
        "run again with --backend interpreter to see whether the JIT is at fault\n");
    struct sigaction standard = {.sa_handler = SIG_DFL};
    sigaction(signal, &standard, 0);
}

// Whether somebody sent the signal instead of an instruction having faulted. Codes from 1 to 6 are not only faults': a child
// that was cloned with such a signal ends with them, too, but has its pid where a fault has an address that the CPU knows
// of: CR2, which keeps that of the last access that faulted, or the instruction's own.
static int was_sent(int signal, const siginfo_t *info, const ucontext_t *context) {
    if (info->si_code <= 0) return 1;
    if (info->si_code > CLD_CONTINUED) return 0;
    int is_access = signal == SIGSEGV || signal == SIGBUS;
    greg_t where = context->uc_mcontext.gregs[is_access ? REG_CR2 : REG_RIP];
    return (uint64_t)info->si_addr != (uint64_t)where;
}

static const struct fixup *find_fixup(uint64_t pc) {
    for (int i = 0; i < fixup_count; i++)
        if (pc >= fixups[i].start && pc < fixups[i].end) return &fixups[i];
    return 0;
}

void martlet_fault_handler(int signal, siginfo_t *info, void *raw_context) {
    ucontext_t *context = raw_context;
    int saved_errno = errno;
    uint64_t pc = (uint64_t)context->uc_mcontext.gregs[REG_RIP];
    martlet_sent_signal receiver = sent_signal;
    int is_generated = current_cpu && pc >= code_start && pc < code_end;
    const struct fixup *fixup = is_generated ? 0 : find_fixup(pc);
    if (receiver && was_sent(signal, info, context)) {
        receiver(signal, info, raw_context);
    } else if (is_generated) {
        record(current_cpu, signal, info, context);
        context->uc_mcontext.gregs[REG_RIP] = (greg_t)current_cpu->fault_exit;
    } else if (fixup) {
        // Whoever set the fix-up can tell the guest which signal and address it was.
        if (current_cpu) record(current_cpu, signal, info, context);
        context->uc_mcontext.gregs[REG_RIP] = (greg_t)fixup->fixup;
    } else {
        report_bug(signal, info, context);
    }
    errno = saved_errno;
}

int martlet_install_fault_handlers(void) {
    static const int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP};
    struct sigaction action = {.sa_sigaction = martlet_fault_handler, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigfillset(&action.sa_mask);
    for (unsigned i = 0; i < sizeof signals / sizeof *signals; i++)
        if (sigaction(signals[i], &action, 0)) return errno;
    return 0;
}
