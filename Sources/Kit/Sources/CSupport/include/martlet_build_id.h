// room: kit/csupport
// does: which kit this is: a hash of the interface of each of its modules
// spec: Docs/Architecture.md, section 6
// Written by `swift run tablegen build-id`; do not change it by hand.
#ifndef MARTLET_BUILD_ID_H
#define MARTLET_BUILD_ID_H

#include <stdint.h>

// The interface of the module Base: its declarations, the layout of its types, what is inlined
// into other modules.
#define MARTLET_INTERFACE_Base UINT64_C(0x26175eaacc17e394)

// The interface of the module CFFI: its declarations, the layout of its types, what is inlined
// into other modules.
#define MARTLET_INTERFACE_CFFI UINT64_C(0x8425dc2afc68d69b)

// The interface of the module CSupport: its declarations, the layout of its types, what is inlined
// into other modules.
#define MARTLET_INTERFACE_CSupport UINT64_C(0x1dcccd29e1810f11)

// The interface of the module CodeMemory: its declarations, the layout of its types, what is inlined
// into other modules.
#define MARTLET_INTERFACE_CodeMemory UINT64_C(0x9404951d970a14b1)

// The interface of the module Codegen: its declarations, the layout of its types, what is inlined
// into other modules.
#define MARTLET_INTERFACE_Codegen UINT64_C(0x734987b06153f3cb)

// The interface of the module Helpers: its declarations, the layout of its types, what is inlined
// into other modules.
#define MARTLET_INTERFACE_Helpers UINT64_C(0xc96e7b16e942ffcd)

// The interface of the module IR: its declarations, the layout of its types, what is inlined
// into other modules.
#define MARTLET_INTERFACE_IR UINT64_C(0xfc4a455b5e53e51c)

// The interface of the module Optimizer: its declarations, the layout of its types, what is inlined
// into other modules.
#define MARTLET_INTERFACE_Optimizer UINT64_C(0xa8ea2b8177b6c6ce)

// The interface of the module PluginAPI: its declarations, the layout of its types, what is inlined
// into other modules.
#define MARTLET_INTERFACE_PluginAPI UINT64_C(0x92d6a8279c11e111)

// The interface of the module SoftFloat: its declarations, the layout of its types, what is inlined
// into other modules.
#define MARTLET_INTERFACE_SoftFloat UINT64_C(0x89bf9a40d122bbf8)

// All of them. The multiplier keeps two equal changes from cancelling.
#define MARTLET_KIT_INTERFACES ((((((((((UINT64_C(0) * 31 + MARTLET_INTERFACE_Base) * 31 + MARTLET_INTERFACE_CFFI) * 31 + MARTLET_INTERFACE_CSupport) * 31 + MARTLET_INTERFACE_CodeMemory) * 31 + MARTLET_INTERFACE_Codegen) * 31 + MARTLET_INTERFACE_Helpers) * 31 + MARTLET_INTERFACE_IR) * 31 + MARTLET_INTERFACE_Optimizer) * 31 + MARTLET_INTERFACE_PluginAPI) * 31 + MARTLET_INTERFACE_SoftFloat)

#endif
