// room: template
// does: the guest machine: its registers and its instructions, decoded from 16 bits each
// spec: Docs/HowTo/WriteAFrontend.md

import IR

/// The state: r0 to r7. Slot n is register n.
enum Machine {
    static let layout = StateLayout(
        slots: (0..<8).map { StateSlot(name: "r\($0)", type: .i64, offset: StateLayout.farStart + Int32(8 * $0)) },
        integerPinOrder: (0..<8).map { SlotID($0) })
}

/// An instruction: four bits of opcode, then the operands.
///
///     15    12 11   9 8    6 5    3 2    0
///     | op    | d    | a    | b    | 0    |   add, and shared by load and store
///     | op    | d    | immediate, signed   |   set
///     | op    | a    | offset in halfwords |   branch if not zero
///     | op    | 0                          |   system call
enum Instruction: Equatable {
    case set(d: Int, value: Int64)
    case add(d: Int, a: Int, b: Int)
    case load(d: Int, a: Int)
    case store(a: Int, b: Int)
    case branchIfNotZero(a: Int, offset: Int64)
    case systemCall

    /// Nil for what is no instruction.
    init?(_ bits: UInt16) {
        let d = Int(bits >> 9 & 7)
        let a = Int(bits >> 6 & 7)
        let b = Int(bits >> 3 & 7)
        let immediate = Int64(Int16(bitPattern: bits << 7) >> 7)
        switch bits >> 12 {
        case 1: self = .set(d: d, value: immediate)
        case 2 where bits & 7 == 0: self = .add(d: d, a: a, b: b)
        case 3 where bits & 0x3f == 0: self = .load(d: d, a: a)
        case 4 where bits & 0xe07 == 0: self = .store(a: a, b: b)
        case 5: self = .branchIfNotZero(a: d, offset: 2 * immediate)
        case 6 where bits & 0xfff == 0: self = .systemCall
        default: return nil
        }
    }

    var text: String {
        switch self {
        case .set(let d, let value): "set r\(d), \(value)"
        case .add(let d, let a, let b): "add r\(d), r\(a), r\(b)"
        case .load(let d, let a): "load r\(d), [r\(a)]"
        case .store(let a, let b): "store [r\(a)], r\(b)"
        case .branchIfNotZero(let a, let offset): "bnz r\(a), \(offset)"
        case .systemCall: "sys"
        }
    }
}
