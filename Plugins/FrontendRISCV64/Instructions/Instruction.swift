// room: frontend/riscv64/instructions
// does: one decoded instruction as 16 trivial bytes, and the decoder's entry
// spec: RISC-V Unprivileged ISA, "Instruction Length Encoding"

/// A decoded instruction: a 32-bit row's operation and operands, whatever the length it was written in.
///
/// Members that the row has no field for are 0. A register member is a number of 0 to 31; the row says which file it is in.
@frozen public struct Instruction: Equatable, Sendable {
    public var mnemonic: Mnemonic
    /// The 16-bit row that it was written as.
    public var form: CompressedForm
    /// Bytes in memory: 2 or 4.
    public var length: UInt8
    public var rd: UInt8
    /// A register, or the five immediate bits of `csrrwi`, `csrrsi` and `csrrci` (`zimm`).
    public var rs1: UInt8
    public var rs2: UInt8
    public var rs3: UInt8
    /// The rounding mode field: 0 to 4, or 7 for the dynamic one.
    public var rm: UInt8
    /// An atomic's ordering: bit 1 is `aq`, bit 0 is `rl`.
    public var order: UInt8
    /// The immediate with its sign, as the value that it adds (`lui` and `auipc`: already moved to bit 12); a shift's
    /// amount; a fence's sets (`fm`, `pred`, `succ`, four bits each); a CSR's number; for `illegal` the word.
    public var imm: Int32

    @inlinable public init(_ mnemonic: Mnemonic, form: CompressedForm = .none, length: UInt8) {
        self.mnemonic = mnemonic
        self.form = form
        self.length = length
        rd = 0
        rs1 = 0
        rs2 = 0
        rs3 = 0
        rm = 0
        order = 0
        imm = 0
    }

    /// A word that no row takes.
    @inlinable public init(illegal bits: UInt32, length: UInt8) {
        self.init(.illegal, length: length)
        imm = Int32(bitPattern: bits)
    }

    /// The acquire bit of an atomic.
    @inlinable public var aq: Bool { order & 2 != 0 }
    /// The release bit of an atomic.
    @inlinable public var rl: Bool { order & 1 != 0 }
    /// The number of a CSR instruction's register.
    @inlinable public var csr: UInt16 { UInt16(truncatingIfNeeded: imm) }
    /// The immediate operand of `csrrwi`, `csrrsi` and `csrrci`.
    @inlinable public var zimm: UInt8 { rs1 }
    /// A fence's predecessor set: input 8, output 4, read 2, write 1.
    @inlinable public var pred: UInt8 { UInt8(truncatingIfNeeded: imm >> 4 & 15) }
    /// A fence's successor set: input 8, output 4, read 2, write 1.
    @inlinable public var succ: UInt8 { UInt8(truncatingIfNeeded: imm & 15) }
}

/// Decodes the instruction that starts with the low bits of `bits`.
///
/// A 16-bit instruction is one whose two low bits are not both set; the upper half of `bits` is then passed over. Words
/// that start encodings of more than 32 bits are illegal with a length of 4.
@inlinable
public func decode(_ bits: UInt32) -> Instruction {
    bits & 3 == 3 ? decode32(bits) : decode16(bits & 0xffff)
}

/// `bits` as a two's complement number of `width` bits.
@inline(__always)
func signed(_ bits: UInt32, width: Int32) -> Int32 {
    Int32(bitPattern: bits &<< UInt32(32 &- width)) &>> (32 &- width)
}

/// The bits of member `value` from `low` up, `bits` of them, at word bit `position`.
@inline(__always)
func place(_ value: UInt8, from low: UInt32, bits: UInt32, at position: UInt32) -> UInt32 {
    (UInt32(value) &>> low & (1 &<< bits &- 1)) &<< position
}

/// The bits of member `value` from `low` up, `bits` of them, at word bit `position`.
@inline(__always)
func place(_ value: Int32, from low: UInt32, bits: UInt32, at position: UInt32) -> UInt32 {
    (UInt32(bitPattern: value) &>> low & (1 &<< bits &- 1)) &<< position
}
