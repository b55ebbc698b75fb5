// room: template
// does: the plugin's descriptor: what Martlet reads before it loads anything
// spec: Docs/HowTo/WriteAPass.md
#include "martlet_same_build.h"

MARTLET_SAME_BUILD_PLUGIN(.kind = MARTLET_PASS, .name = "pass-template", .version = "0.1",
                          .options = "minimum int 1 0...1000000 leave out branches that were taken less often\n",
                          .summary = "counts how often each branch leaves its block");
