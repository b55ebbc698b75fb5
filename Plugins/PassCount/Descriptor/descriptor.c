// room: pass/count
// does: the plugin's descriptor
// spec: Docs/Architecture.md, section 6
#include "martlet_same_build.h"

MARTLET_SAME_BUILD_PLUGIN(.kind = MARTLET_PASS, .name = "count", .version = "1.0",
                          .entry = "martlet_register_pass_count",
                          .summary = "counts executed instructions and blocks");
