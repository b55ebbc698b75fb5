// room: kit/csupport
// does: makes the layout checks of the CPU state part of the build
// spec: Docs/Architecture.md, "CPU state"
#include "martlet_csupport.h"
