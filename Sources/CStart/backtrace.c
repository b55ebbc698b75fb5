// room: cli
// does: keeps the Swift runtime from preparing reports of crashes that Martlet's own fault handlers answer
// spec: System V gABI, "Initialization and Termination Functions"; Docs/Decisions/0073-no-crash-reports-of-the-runtime.md
#include <stddef.h>
#include <string.h>

// One entry of the environment says something else while the libraries initialize themselves: nothing can be added before
// the C library is ready, and the guest must see what the user gave.
// Volatile: the compiler takes what a constructor finds for the initial values, as if nothing could run before.
static char **volatile borrowed;
static char *volatile original;
static char setting[] = "SWIFT_BACKTRACE=enable=no,interactive=no,color=no,swift-backtrace=/";

static void before_libraries(int argc, char **argv, char **environment) {
    (void)argc;
    (void)argv;
    char **last = NULL;
    for (char **entry = environment; *entry; entry++) {
        // The user has a wish of their own.
        if (strncmp(*entry, setting, sizeof "SWIFT_BACKTRACE=" - 1) == 0) return;
        last = entry;
    }
    if (!last) return;
    original = *last;
    *last = setting;
    borrowed = last;
}

// Runs before any library's initialization.
__attribute__((section(".preinit_array"), used)) static void (*const first)(int, char **, char **) = before_libraries;

// Runs after all libraries' initialization.
__attribute__((constructor)) static void after_libraries(void) {
    if (borrowed) *borrowed = original;
}
