// room: tests
// does: the numbers and names of the float operations that both oracles and the tests agree on
// spec: Sources/Kit/Sources/SoftFloat/Operation.swift for the first thirty

#ifndef FLOAT_OPERATIONS_H
#define FLOAT_OPERATIONS_H

#define FLOAT_OPERATIONS(X) \
    X(addF32) X(subtractF32) X(multiplyF32) X(divideF32) X(squareRootF32) X(fusedMultiplyAddF32) \
    X(addF64) X(subtractF64) X(multiplyF64) X(divideF64) X(squareRootF64) X(fusedMultiplyAddF64) \
    X(f32ToF64) X(f64ToF32) \
    X(i32ToF32) X(u32ToF32) X(i64ToF32) X(u64ToF32) \
    X(i32ToF64) X(u32ToF64) X(i64ToF64) X(u64ToF64) \
    X(f32ToI32) X(f32ToU32) X(f32ToI64) X(f32ToU64) \
    X(f64ToI32) X(f64ToU32) X(f64ToI64) X(f64ToU64) \
    X(minimumF32) X(maximumF32) X(equalF32) X(lessF32) X(lessOrEqualF32) X(classifyF32) \
    X(minimumF64) X(maximumF64) X(equalF64) X(lessF64) X(lessOrEqualF64) X(classifyF64)

#define FLOAT_OPERATION_CASE(name) op_##name,
enum float_operation { FLOAT_OPERATIONS(FLOAT_OPERATION_CASE) float_operation_count };
#undef FLOAT_OPERATION_CASE

#endif
