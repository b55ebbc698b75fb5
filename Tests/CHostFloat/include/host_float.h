// room: tests
// does: float operations computed by the host's SSE unit, with RISC-V results and flags
// spec: Intel SDM vol. 1, 4.8 and 11.5

#ifndef HOST_FLOAT_H
#define HOST_FLOAT_H

#include <stdint.h>

/// Whether the processor has FMA3; without it there is no host oracle for the fused operations.
int host_has_fma(void);

/// The name of an operation, or NULL from float_operation_count on.
const char *host_float_name(uint32_t operation);

/// Computes an operation. `rounding` is a RISC-V encoding from 0 to 3. Sets `*flags` to fflags bits.
uint64_t host_float(uint32_t operation, uint64_t a, uint64_t b, uint64_t c, uint32_t rounding, uint32_t *flags);

#endif
