// room: tests
// does: operands that cover every way in which an instruction form can be encoded
// spec: Intel SDM volume 2, tables 2-2 and 2-3

import X86Instructions

/// Every shape of a memory operand: each base and index, the edges of both displacement widths, no base, no register.
let memoryShapes: [Memory] = {
    var all: [Memory] = []
    let edges: [Int32] = [0, 1, -1, 127, 128, -128, -129, .max, .min]
    for base in 0..<16 {
        for edge in edges { all.append(Memory(base: GPR(UInt8(base)), displacement: edge)) }
    }
    for base in 0..<16 {
        for index in 0..<16 where index != 4 {
            let scale = Scale.allCases[(base + index) % 4]
            let edge = edges[(base * 5 + index) % edges.count]
            all.append(Memory(base: GPR(UInt8(base)), index: GPR(UInt8(index)), scale: scale, displacement: edge))
            all.append(Memory(base: GPR(UInt8(base)), index: GPR(UInt8(index)), scale: .x1))
        }
    }
    for index in 0..<16 where index != 4 {
        for scale in Scale.allCases {
            all.append(Memory(index: GPR(UInt8(index)), scale: scale, displacement: edges[index % edges.count]))
        }
    }
    all += [.absolute(0), .absolute(0x1234_5678), .absolute(-4096)]
    all += [.ripRelative(to: sampleAddress), .ripRelative(to: sampleAddress + 0x7000_0000)]
    all += [.ripRelative(to: sampleAddress - 0x7000_0000)]
    return all
}()

/// Where the tests pretend that their code runs.
let sampleAddress: UInt64 = 0x5555_0000_0000

func immediateEdges(_ kind: OperandClass) -> [Int64] {
    switch kind {
    case .simm8, .rel8: [0, 1, -1, 127, -128, 16]
    case .simm32, .rel32: [0, 1, -1, 127, 128, -129, Int64(Int32.max), Int64(Int32.min), 0x1234_5678]
    case .imm8: [0, 1, 2, 7, 8, 31, 32, 63, 127, 128, 255]
    case .imm16: [0, 1, 127, 128, 0x7FFF, 0x8000, 0xFFFF]
    case .imm32: [0, 1, 127, 128, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF]
    case .imm64: [0, 1, -1, .max, .min, 0x1234_5678_9ABC_DEF0]
    default: []
    }
}

/// Operands for `form`: every register in every place, every memory shape, every edge of an immediate, every condition.
func samples(of form: Form) -> [Operands] {
    var edges: [Int64] = [0]
    var hasMemory = false
    var hasCondition = false
    var registers = 0
    for constraint in form.operands.prefix(form.operands.explicitCount) {
        let kind = constraint.operandClass
        if kind.isImmediate { edges = immediateEdges(kind) }
        if kind.isMemory { hasMemory = true }
        if kind == .condition { hasCondition = true }
        if kind.isGPR || kind.isXMM, constraint.fixedRegister == nil { registers += 1 }
    }
    var count = registers == 0 ? edges.count : 16 * max(16, edges.count)
    if registers < 2, !hasMemory { count = 16 * edges.count }
    if hasMemory { count = memoryShapes.count }
    return (0..<count).map { step in
        // Steps of a row of 16 go through the first register, rows go through the others at different speeds.
        let row = step / 16
        let numbers = SIMD4<UInt8>(
            UInt8(step % 16), UInt8((step + row) % 16), UInt8((step * 3 + row * 5) % 16), UInt8((step * 7 + row) % 16))
        return Operands(
            registers: numbers, memory: memoryShapes[step % memoryShapes.count],
            immediate: edges[(hasMemory || registers < 2 ? step : row) % edges.count],
            condition: hasCondition ? Condition(rawValue: UInt8((step + row) % 16))! : .equal)
    }
}
