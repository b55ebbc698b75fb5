// room: kit/csupport
// does: the descriptor of plugins that use the kit's Swift interfaces: it names the build that they belong to
// spec: Docs/Architecture.md, section 6
#ifndef MARTLET_SAME_BUILD_H
#define MARTLET_SAME_BUILD_H

#include "martlet_build_id.h"
#include "martlet_plugin.h"

/// The compiler that compiles the file which includes this header.
#define MARTLET_COMPILER __VERSION__

/// Defines the descriptor of a plugin that loads only into the kit whose headers it was compiled with.
#define MARTLET_SAME_BUILD_PLUGIN(...)                                                                                 \
    MARTLET_DESCRIBE(.tier = MARTLET_TIER_SAME_BUILD, .kit_interfaces = MARTLET_KIT_INTERFACES,                        \
                     .kit_compiler = MARTLET_COMPILER, __VA_ARGS__)

/// The hash of this kit's interfaces.
uint64_t martlet_kit_interfaces(void);

/// The compiler that this kit was built with.
const char *martlet_kit_compiler(void);

#endif
