// room: backend/x86-64
// does: the plugin's descriptor
// spec: Docs/Architecture.md, section 6
#include "martlet_same_build.h"

MARTLET_SAME_BUILD_PLUGIN(.kind = MARTLET_BACKEND, .name = "x86-64", .version = "1.0",
                          .entry = "martlet_register_backend_x86_64",
                          .summary = "compiles IR to x86-64 code");
