// room: cli
// does: keeps libgcc_s from asking the CPU for features that nobody wants to know
// spec: System V gABI, "Initialization and Termination Functions"; Docs/Decisions/0082-no-questions-to-the-cpu.md
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stddef.h>

// libgcc_s fills a table of CPU features when it is loaded, by a dozen CPUID instructions, for programs that were built before
// GCC 5; newer ones carry a table of their own. In a virtual machine each CPUID goes to the hypervisor and back: some 10
// us. A table whose first word, the vendor, is not 0 counts as filled; all features stay absent.
static void before_libraries(int argc, char **argv, char **environment) {
    (void)argc;
    (void)argv;
    (void)environment;
    enum { vendor_other = 3 };
    unsigned *vendor = dlvsym(RTLD_DEFAULT, "__cpu_model", "GCC_4.8.0");
    if (vendor && *vendor == 0) *vendor = vendor_other;
}

// Runs before any library's initialization.
__attribute__((section(".preinit_array"), used)) static void (*const first)(int, char **, char **) = before_libraries;
