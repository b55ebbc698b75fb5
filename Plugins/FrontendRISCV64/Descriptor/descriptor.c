// room: frontend/riscv64
// does: the plugin's descriptor
// spec: Docs/Architecture.md, section 6
#include "martlet_same_build.h"

MARTLET_SAME_BUILD_PLUGIN(.kind = MARTLET_FRONTEND, .name = "riscv64", .version = "1.0", .elf_machine = 243,
                          .options = "cpu choice rv64gc rv64gc the instruction set\n",
                          .entry = "martlet_register_frontend_riscv64",
                          .summary = "RV64GC: riscv64 Linux programs");
