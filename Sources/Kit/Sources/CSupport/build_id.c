// room: kit/csupport
// does: which build of the kit this is
// spec: Docs/Architecture.md, section 6
#include "martlet_same_build.h"

uint64_t martlet_kit_interfaces(void) {
    return MARTLET_KIT_INTERFACES;
}

const char *martlet_kit_compiler(void) {
    return MARTLET_COMPILER;
}
