// room: tests/differential
// does: single instructions with every pair of edge operands
// spec: RISC-V Unprivileged ISA, "M", "F" and "D": special cases

import RISCVInstructions

/// Which values an operand takes.
enum EdgeOperands {
    case integers
    case doubles
    case singles

    var values: [UInt64] {
        switch self {
        case .integers: Operands.integers
        case .doubles: Operands.doubles
        // The last one is not boxed, and counts as a NaN.
        case .singles: Operands.singles.map { UInt64($0) | 0xffff_ffff_0000_0000 } + [0x3f80_0000]
        }
    }
}

/// A row that computes from two operands, or from one and something else, with what they are.
struct EdgeRow {
    var row: InstructionRow
    /// rs1, or the memory of an atomic operation.
    var first: EdgeOperands
    /// rs2; of no effect where a row has none.
    var second: EdgeOperands

    var pairs: Int { first.values.count * second.values.count }

    /// Every row that computes: not memory accesses, jumps, and what acts on control registers.
    static let all: [EdgeRow] = InstructionRow.all.compactMap { row in
        let effects = row.mnemonic.effects
        guard row.form == .none, effects.isDisjoint(with: .branch | .jump | .csr | .system | .fence | .fencei),
            ![.lui, .auipc, .pause, .lrW, .lrD, .scW, .scD].contains(row.mnemonic)
        else { return nil }
        if effects.contains(.atomic) { return EdgeRow(row: row, first: .integers, second: .integers) }
        guard effects.isDisjoint(with: .load | .store) else { return nil }
        guard effects.contains(.float) else { return EdgeRow(row: row, first: .integers, second: .integers) }
        let floats: EdgeOperands = "\(row.mnemonic.text)".hasSuffix(".d") ? .doubles : .singles
        return EdgeRow(row: row, first: row.mnemonic.readsInteger ? .integers : floats, second: floats)
    }
}

extension BlockGenerator {
    /// A case of the row with pair number `pair`; registers, immediate, rounding mode and everything else are random.
    mutating func edgeCase(_ edge: EdgeRow, pair: Int) -> TestCase {
        let seconds = edge.second.values
        let (first, second) = (edge.first.values[pair / seconds.count], seconds[pair % seconds.count])
        var start = Operands.record(using: &random)
        let instruction = edgeInstruction(edge.row)
        if edge.row.mnemonic.effects.contains(.atomic) {
            let offset = Int(start.x[Int(instruction.rs1)] - GuestMap.data)
            for byte in 0..<8 { start.data[offset + byte] = UInt8(truncatingIfNeeded: first >> UInt64(8 * byte)) }
        } else if edge.row.mnemonic.readsInteger {
            start.x[Int(instruction.rs1)] = first
        } else {
            start.f[Int(instruction.rs1)] = first
        }
        if edge.row.mnemonic.effects.contains(.float) {
            start.f[Int(instruction.rs2)] = second
        } else {
            start.x[Int(instruction.rs2)] = second
        }
        start.x[0] = 0
        var block = Block()
        block.items.append((0, .plain(instruction)))
        return TestCase(block: block, start: start)
    }

    /// A word of the row whose operands are two registers that may have any value.
    private mutating func edgeInstruction(_ row: InstructionRow) -> Instruction {
        while true {
            var instruction = acceptable(row)
            if row.mnemonic.effects.contains(.atomic) {
                place(&instruction)
                // The value comes from no pointer.
                if GuestMap.pointers.contains(where: { $0.register == Int(instruction.rs2) }) { continue }
            }
            if instruction.rs1 != instruction.rs2 { return instruction }
        }
    }
}
