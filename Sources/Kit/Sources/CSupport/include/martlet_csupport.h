// room: kit/csupport
// does: the umbrella header of the C that there must be
// spec: Docs/Architecture.md
#ifndef MARTLET_CSUPPORT_H
#define MARTLET_CSUPPORT_H

#include "martlet_access.h"
#include "martlet_build_id.h"
#include "martlet_code_memory.h"
#include "martlet_cpu.h"
#include "martlet_plugin.h"
#include "martlet_descriptor.h"
#include "martlet_fault.h"
#include "martlet_order.h"
#include "martlet_guest.h"
#include "martlet_libc.h"
#include "martlet_signals.h"
#include "martlet_start_up.h"
#include "martlet_vfork.h"

#endif
