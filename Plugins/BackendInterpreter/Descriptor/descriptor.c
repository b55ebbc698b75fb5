// room: backend/interpreter
// does: the plugin's descriptor
// spec: Docs/Architecture.md, section 6
#include "martlet_same_build.h"

MARTLET_SAME_BUILD_PLUGIN(.kind = MARTLET_BACKEND, .name = "interpreter", .version = "1.0",
                          .entry = "martlet_register_backend_interpreter",
                          .summary = "interprets IR: portable and slow");
