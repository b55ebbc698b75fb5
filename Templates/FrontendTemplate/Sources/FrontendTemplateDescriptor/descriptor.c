// room: template
// does: the plugin's descriptor: what Martlet reads before it loads anything
// spec: Docs/HowTo/WriteAFrontend.md
#include "martlet_same_build.h"

// 0xfeb0 is a number that no ELF file has; put your architecture's e_machine here.
MARTLET_SAME_BUILD_PLUGIN(.kind = MARTLET_FRONTEND, .name = "frontend-template", .version = "0.1",
                          .elf_machine = 0xfeb0, .summary = "a machine with eight registers and five instructions");
