// room: cli
// does: keeps the process's arguments as the dynamic linker passes them
// spec: System V gABI, "Initialization and Termination Functions"
#include "martlet_start.h"

// Volatile: the compiler takes what a constructor finds for the initial values, as if nothing could run before.
static volatile struct martlet_arguments given;

struct martlet_arguments martlet_arguments_given(void) { return given; }

static void before_libraries(int argc, char **argv, char **environment) {
    (void)environment;
    given.count = argc;
    given.texts = argv;
}

// Runs before any library's initialization.
__attribute__((section(".preinit_array"), used)) static void (*const first)(int, char **, char **) = before_libraries;
