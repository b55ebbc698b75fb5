// room: kit/cffi
// does: libffi as Swift can use it: its types and calling convention by function, not by global variable or macro
// spec: libffi 3.4, "Using libffi"
#ifndef MARTLET_CFFI_SHIM_H
#define MARTLET_CFFI_SHIM_H

#include <ffi.h>
#include <stdint.h>

/// The libffi type of a helper kind: 0 void, 1 i32, 2 i64, 3 f32, 4 f64, 5 pointer.
static inline ffi_type *martlet_ffi_type(unsigned kind) {
    switch (kind) {
    case 1: return &ffi_type_sint32;
    case 2: return &ffi_type_sint64;
    case 3: return &ffi_type_float;
    case 4: return &ffi_type_double;
    case 5: return &ffi_type_pointer;
    default: return &ffi_type_void;
    }
}

/// Describes a call in the host's C convention; 0 if that succeeded.
static inline int martlet_ffi_prepare(ffi_cif *cif, unsigned count, ffi_type *result, ffi_type **arguments) {
    return ffi_prep_cif(cif, FFI_DEFAULT_ABI, count, result, arguments) == FFI_OK ? 0 : -1;
}

static inline void martlet_ffi_call(ffi_cif *cif, uintptr_t function, void *result, void **arguments) {
    ffi_call(cif, FFI_FN(function), result, arguments);
}

#endif
