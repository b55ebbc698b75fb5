// room: pass/calls
// does: the plugin's descriptor
// spec: Docs/Architecture.md, section 6
#include "martlet_same_build.h"

MARTLET_SAME_BUILD_PLUGIN(.kind = MARTLET_PASS, .name = "calls", .version = "1.0",
                          .options = "top int 20 1...100000 functions to list\n",
                          .entry = "martlet_register_pass_calls",
                          .summary = "calls and returns by function");
