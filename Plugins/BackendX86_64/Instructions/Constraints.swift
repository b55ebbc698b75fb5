// room: x86-64 instructions
// does: what a form asks of its operands and does to the flags, for the register allocator and its checker
// spec: Docs/Reference/X86.md

/// What an operand may be; the width is the number of bits that the instruction uses.
public enum OperandClass: UInt8, Sendable {
    case none
    case r8, r16, r32, r64
    case x32, x64, x128
    case m8, m16, m32, m64, m128
    /// Only the address is used.
    case address
    case simm8, imm8, imm16, imm32, simm32, imm64
    case rel8, rel32
    /// The literal 1 of a shift by one.
    case one
    case condition

    @inlinable public var isGPR: Bool { rawValue >= 1 && rawValue <= 4 }
    @inlinable public var isXMM: Bool { rawValue >= 5 && rawValue <= 7 }
    @inlinable public var isMemory: Bool { rawValue >= 8 && rawValue <= 13 }
    @inlinable public var isImmediate: Bool { rawValue >= 14 && rawValue <= 21 }

    /// Bits; 0 for an address, a condition and the literal 1.
    public var width: Int {
        switch self {
        case .none, .address, .one, .condition: 0
        case .r8, .m8, .simm8, .imm8, .rel8: 8
        case .r16, .m16, .imm16: 16
        case .r32, .x32, .m32, .imm32, .simm32, .rel32: 32
        case .r64, .x64, .m64, .imm64: 64
        case .x128, .m128: 128
        }
    }
}

/// How an operand is used. A `readWrite` register is one register on both sides: a tied pair for the allocator.
public enum OperandAccess: UInt8, Sendable {
    case read, write, readWrite
    /// The registers of a memory operand are read, the memory is not touched.
    case address

    @inlinable public var reads: Bool { self == .read || self == .readWrite }
    @inlinable public var writes: Bool { self == .write || self == .readWrite }
}

/// One operand of a form: 12 bits of the form's word.
@frozen public struct OperandConstraint: Equatable, Sendable {
    @usableFromInline let bits: UInt16

    @inlinable init(bits: UInt16) { self.bits = bits }

    @inlinable public var operandClass: OperandClass { OperandClass(rawValue: UInt8(bits & 31)).unsafelyUnwrapped }
    @inlinable public var access: OperandAccess { OperandAccess(rawValue: UInt8(bits >> 5 & 3)).unsafelyUnwrapped }
    /// The number of the one register that it must be, of the file that the class names.
    @inlinable public var fixedRegister: UInt8? { bits & 0x80 != 0 ? UInt8(bits >> 8 & 15) : nil }
}

/// The operands of a form in the order of its row; implicit ones come last. A collection in all but the name: its protocols
/// would have each start look fifty symbols up.
@frozen public struct OperandList: Sequence, IteratorProtocol, Sendable {
    @usableFromInline let word: UInt64
    @usableFromInline var position = 0

    @inlinable init(word: UInt64) { self.word = word }

    @inlinable public var count: Int {
        let used = word & (1 << 60 - 1)
        return used == 0 ? 0 : (63 - used.leadingZeroBitCount) / 12 + 1
    }

    @inlinable public mutating func next() -> OperandConstraint? {
        guard position < count else { return nil }
        defer { position += 1 }
        return self[position]
    }

    /// How many of the operands are written by the programmer; the rest are implicit fixed registers.
    @inlinable public var explicitCount: Int { Int(word >> 60) }

    @inlinable public subscript(index: Int) -> OperandConstraint {
        OperandConstraint(bits: UInt16(truncatingIfNeeded: word >> UInt64(12 * index)) & 0xFFF)
    }
}

/// A set of status flags.
@frozen public struct StatusFlags: Equatable, Sendable {
    public let rawValue: UInt8

    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let carry = StatusFlags(rawValue: 1), parity = StatusFlags(rawValue: 2)
    public static let adjust = StatusFlags(rawValue: 4), zero = StatusFlags(rawValue: 8)
    public static let sign = StatusFlags(rawValue: 16), overflow = StatusFlags(rawValue: 32)
}

/// The CPU feature that a form needs; the order is that of the tables' list.
public enum Feature: UInt8, CaseIterable, Sendable {
    case base, sse3, ssse3, sse41, popcnt, lzcnt, bmi1, bmi2, adx, movbe, cx16, xsave, avx, fma
}

/// What a form does besides its operands.
@frozen public struct Effects: Equatable, Sendable {
    @usableFromInline let word: UInt64

    @inlinable init(word: UInt64) { self.word = word }

    @inlinable public var flagsRead: StatusFlags { StatusFlags(rawValue: UInt8(word & 63)) }
    /// Flags with a value that the manual defines.
    @inlinable public var flagsWritten: StatusFlags { StatusFlags(rawValue: UInt8(word >> 6 & 63)) }
    /// Flags that hold nothing useful afterwards.
    @inlinable public var flagsUndefined: StatusFlags { StatusFlags(rawValue: UInt8(word >> 12 & 63)) }
    @inlinable public var keepsFlags: Bool { word >> 6 & 0xFFF == 0 }
    @inlinable public var feature: Feature { Feature(rawValue: UInt8(word >> 18 & 63)).unsafelyUnwrapped }
}

extension Form {
    @inlinable public var operands: OperandList { OperandList(word: operandWords[Int(rawValue)]) }
    @inlinable public var effects: Effects { Effects(word: effectWords[Int(rawValue)]) }
}
