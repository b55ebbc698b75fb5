// room: x86-64 instructions
// does: the operands of an instruction as values: registers, conditions and memory addresses
// spec: Intel SDM volume 2, sections 2.1.5 (ModRM and SIB) and B.1.4.7 (conditions)

/// A general register of any width; its number is what ModRM and REX encode.
@frozen public struct GPR: Equatable, Hashable, Sendable {
    public let number: UInt8

    @inlinable public init(_ number: UInt8) { self.number = number }

    @inlinable public static var rax: GPR { GPR(0) }
    @inlinable public static var rcx: GPR { GPR(1) }
    @inlinable public static var rdx: GPR { GPR(2) }
    @inlinable public static var rbx: GPR { GPR(3) }
    @inlinable public static var rsp: GPR { GPR(4) }
    @inlinable public static var rbp: GPR { GPR(5) }
    @inlinable public static var rsi: GPR { GPR(6) }
    @inlinable public static var rdi: GPR { GPR(7) }
    @inlinable public static var r8: GPR { GPR(8) }
    @inlinable public static var r9: GPR { GPR(9) }
    @inlinable public static var r10: GPR { GPR(10) }
    @inlinable public static var r11: GPR { GPR(11) }
    @inlinable public static var r12: GPR { GPR(12) }
    @inlinable public static var r13: GPR { GPR(13) }
    @inlinable public static var r14: GPR { GPR(14) }
    @inlinable public static var r15: GPR { GPR(15) }
}

/// An xmm register.
@frozen public struct XMM: Equatable, Hashable, Sendable {
    public let number: UInt8

    @inlinable public init(_ number: UInt8) { self.number = number }

    public static let xmm0 = XMM(0), xmm1 = XMM(1), xmm2 = XMM(2), xmm3 = XMM(3)
    public static let xmm4 = XMM(4), xmm5 = XMM(5), xmm6 = XMM(6), xmm7 = XMM(7)
    public static let xmm8 = XMM(8), xmm9 = XMM(9), xmm10 = XMM(10), xmm11 = XMM(11)
    public static let xmm12 = XMM(12), xmm13 = XMM(13), xmm14 = XMM(14), xmm15 = XMM(15)
}

/// The condition of a Jcc, SETcc or CMOVcc; the raw value is the encoding's low four bits.
@frozen public enum Condition: UInt8, CaseIterable, Sendable {
    case overflow, notOverflow, below, aboveOrEqual, equal, notEqual, belowOrEqual, above
    case sign, notSign, parity, notParity, less, greaterOrEqual, lessOrEqual, greater

    /// The condition that holds exactly when this one does not.
    @inlinable public var inverse: Condition { Condition(rawValue: rawValue ^ 1).unsafelyUnwrapped }
}

/// The factor of an index register.
@frozen public enum Scale: UInt8, CaseIterable, Sendable {
    case x1, x2, x4, x8
}

/// A memory operand: `base + index * scale + displacement`, an absolute address, or one relative to rip.
///
/// The initialisers choose among equal addresses the one that encodes shortest.
@frozen public struct Memory: Equatable, Sendable {
    @inlinable static var none: UInt8 { 0xFF }
    @inlinable static var rip: UInt8 { 0xFE }

    /// Bytes; for a rip-relative operand the absolute address that it means.
    public let displacement: Int64
    /// A register number, `none` or `rip`.
    @usableFromInline let baseNumber: UInt8
    @usableFromInline let indexNumber: UInt8
    public let scale: Scale

    @inlinable init(base: UInt8, index: UInt8, scale: Scale, displacement: Int64) {
        baseNumber = base
        indexNumber = index
        self.scale = scale
        self.displacement = displacement
    }

    /// `[base + displacement]`
    @inlinable public init(base: GPR, displacement: Int32 = 0) {
        self.init(base: base.number, index: Memory.none, scale: .x1, displacement: Int64(displacement))
    }

    /// `[base + index * scale + displacement]`. rsp can't be a scaled index (SDM volume 2, table 2-3): it traps.
    @inlinable public init(base: GPR, index: GPR, scale: Scale = .x1, displacement: Int32 = 0) {
        var first = base.number
        var second = index.number
        // rsp has no index encoding; rbp and r13 have no base encoding without a displacement.
        let swap = second == 4 || (first & 7 == 5 && second & 7 != 5 && displacement == 0)
        if swap, scale == .x1, first != 4 { (first, second) = (second, first) }
        precondition(second != 4, "rsp as an index")
        self.init(base: first, index: second, scale: scale, displacement: Int64(displacement))
    }

    /// `[index * scale + displacement]`; a factor of 1 or 2 needs no 4-byte displacement when written with a base.
    @inlinable public init(index: GPR, scale: Scale, displacement: Int32 = 0) {
        switch scale {
        case .x1: self.init(base: index, displacement: displacement)
        case .x2: self.init(base: index, index: index, displacement: displacement)
        case .x4, .x8:
            precondition(index != .rsp, "rsp as an index")
            self.init(base: Memory.none, index: index.number, scale: scale, displacement: Int64(displacement))
        }
    }

    /// A sign-extended 32-bit address.
    @inlinable public static func absolute(_ address: Int32) -> Memory {
        Memory(base: none, index: none, scale: .x1, displacement: Int64(address))
    }

    /// An address within 2 GiB of the instruction that uses it, encoded relative to rip.
    @inlinable public static func ripRelative(to target: UInt64) -> Memory {
        Memory(base: rip, index: none, scale: .x1, displacement: Int64(bitPattern: target))
    }

    @inlinable public var base: GPR? { baseNumber < 16 ? GPR(baseNumber) : nil }
    @inlinable public var index: GPR? { indexNumber < 16 ? GPR(indexNumber) : nil }
    public var isRIPRelative: Bool { baseNumber == Memory.rip }

    /// This address plus `offset` bytes.
    @inlinable public func advanced(by offset: Int32) -> Memory {
        Memory(base: baseNumber, index: indexNumber, scale: scale, displacement: displacement + Int64(offset))
    }
}

/// The operands of any form, for code that is driven by tables; unused places are ignored.
@frozen public struct Operands: Equatable, Sendable {
    /// The numbers of the form's register operands that are not fixed, in the order of the row.
    public var registers: SIMD4<UInt8>
    public var memory: Memory
    /// Immediates and branch displacements, sign-extended where the form's class is signed.
    public var immediate: Int64
    public var condition: Condition

    @inlinable public init(
        registers: SIMD4<UInt8> = .zero, memory: Memory = .absolute(0), immediate: Int64 = 0,
        condition: Condition = .equal
    ) {
        self.registers = registers
        self.memory = memory
        self.immediate = immediate
        self.condition = condition
    }
}
