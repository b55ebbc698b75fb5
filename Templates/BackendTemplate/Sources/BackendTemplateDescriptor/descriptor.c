// room: template
// does: the plugin's descriptor: what Martlet reads before it loads anything
// spec: Docs/HowTo/WriteABackend.md
#include "martlet_same_build.h"

MARTLET_SAME_BUILD_PLUGIN(.kind = MARTLET_BACKEND, .name = "backend-template", .version = "0.1",
                          .summary = "a backend to start from: interprets, and keeps its own links");
