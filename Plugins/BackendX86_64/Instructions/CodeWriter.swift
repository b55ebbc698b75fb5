// room: x86-64 instructions, UNSAFE ROOM
// does: the cursor that instructions are written through, and the few byte layouts that all of them have
// spec: Intel SDM volume 2, sections 2.1 (format), 2.2.1 (REX) and 2.3 (VEX)

/// A cursor over writable memory. Running out of room or of reach sets a flag and is never a crash: look at
/// `isValid` once after a whole translation.
///
///     start            cursor          softLimit   16 bytes   end
///     | instructions … | free …        | slack for the last one |
@frozen public struct CodeWriter: ~Copyable {
    @usableFromInline let start: UnsafeMutablePointer<UInt8>
    @usableFromInline var cursor: UnsafeMutablePointer<UInt8>
    @usableFromInline let softLimit: UnsafeMutablePointer<UInt8>
    /// Where the first byte will be executed, a host address.
    public let address: UInt64
    @usableFromInline var isFull = false
    @usableFromInline var missesTarget = false

    /// Writes to `capacity` bytes from `start`, which will run at `address`.
    ///
    /// Contract: the bytes stay writable and are touched by nobody else while the writer lives. The last 16 bytes
    /// are slack: they hold an instruction only if it starts before them.
    @inlinable public init(start: UnsafeMutablePointer<UInt8>, capacity: Int, address: UInt64) {
        precondition(capacity >= 16, "no room for one instruction")
        self.start = start
        cursor = start
        softLimit = start + (capacity - 16)
        self.address = address
    }

    /// Bytes written so far.
    @inlinable public var offset: Int { cursor - start }

    /// The host address of the next instruction.
    @inlinable public var here: UInt64 { address &+ UInt64(truncatingIfNeeded: cursor - start) }

    /// The code did not fit; what was written is of no use.
    @inlinable public var overflowed: Bool { isFull }

    /// A rip-relative address or a branch did not reach its target.
    @inlinable public var outOfReach: Bool { missesTarget }

    @inlinable public var isValid: Bool { !overflowed && !outOfReach }

    /// Goes back to `offset`, which an earlier `offset` gave.
    @inlinable public mutating func rewind(to offset: Int) {
        precondition(offset >= 0 && offset <= self.offset)
        cursor = start + offset
    }

    /// Makes sure that 16 bytes may be written at the cursor.
    @inlinable @inline(__always) mutating func reserve() {
        if cursor > softLimit {
            isFull = true
            cursor = softLimit
        }
    }

    @inlinable @inline(__always) mutating func store<T: FixedWidthInteger>(_ value: T, count: Int) {
        UnsafeMutableRawPointer(cursor).storeBytes(of: value, as: T.self)
        cursor += count
    }

    // An immediate follows its opcode, whose reservation covers it.
    @inlinable @inline(__always) mutating func append<T: FixedWidthInteger>(_ value: T) {
        store(value, count: MemoryLayout<T>.size)
    }
}

/// Prefixes, REX bits and opcode of a legacy-encoded form.
@frozen @usableFromInline struct Legacy {
    /// In the order of the bytes, first lowest.
    @usableFromInline let prefixes: UInt16
    @usableFromInline let prefixCount: UInt8
    /// 0x48 with REX.W, 0x40 where REX must be there for its own sake, else 0.
    @usableFromInline let rex: UInt8
    @usableFromInline let opcode: UInt32
    @usableFromInline let opcodeCount: UInt8

    @inlinable @inline(__always)
    init(_ prefixes: UInt16, _ prefixCount: UInt8, rex: UInt8, _ opcode: UInt32, _ opcodeCount: UInt8) {
        self.prefixes = prefixes
        self.prefixCount = prefixCount
        self.rex = rex
        self.opcode = opcode
        self.opcodeCount = opcodeCount
    }
}

/// The fields of a VEX-encoded form.
@frozen @usableFromInline struct Vex {
    @usableFromInline let map: UInt8
    @usableFromInline let pp: UInt8
    /// 0x80 with VEX.W.
    @usableFromInline let w: UInt8
    @usableFromInline let opcode: UInt8

    @inlinable @inline(__always) init(map: UInt8, pp: UInt8, w: UInt8, _ opcode: UInt8) {
        self.map = map
        self.pp = pp
        self.w = w
        self.opcode = opcode
    }
}

/// The REX that the byte registers spl, bpl, sil and dil need to be told from ah, ch, dh and bh.
@inlinable @inline(__always) func byteREX(_ register: GPR) -> UInt8 { register.number >> 2 == 1 ? 0x40 : 0 }

extension CodeWriter {
    @inlinable @inline(__always) mutating func lead(_ form: Legacy, rexBits: UInt8, force: UInt8) {
        store(form.prefixes, count: Int(form.prefixCount))
        let rex = form.rex | rexBits | force
        store(rex | 0x40, count: rex != 0 ? 1 : 0)
        store(form.opcode, count: Int(form.opcodeCount))
    }

    /// A form without operands in ModRM. It is inlined, so that nothing is asked of the form when it is written.
    @inlinable @inline(__always) mutating func plain(_ form: Legacy) {
        reserve()
        lead(form, rexBits: 0, force: 0)
    }

    /// A form whose register is in the opcode's low bits; inlined as `plain` is.
    @inlinable @inline(__always) mutating func plus(_ form: Legacy, register: UInt8, force: UInt8 = 0) {
        reserve()
        lead(form, rexBits: register >> 3, force: force)
        (cursor - 1).pointee |= register & 7
    }

    @inlinable mutating func legacy(_ form: Legacy, reg: UInt8, rm: UInt8, force: UInt8 = 0) {
        reserve()
        lead(form, rexBits: (reg >> 3) << 2 | rm >> 3, force: force)
        store(0xC0 | (reg & 7) << 3 | rm & 7, count: 1)
    }

    /// `trailing` is the number of immediate bytes after the address, which a rip-relative one counts from.
    @usableFromInline
    mutating func legacy(_ form: Legacy, reg: UInt8, _ memory: Memory, trailing: Int = 0, force: UInt8 = 0) {
        reserve()
        lead(form, rexBits: (reg >> 3) << 2 | memory.rexXB, force: force)
        modRM(reg: reg, memory, trailing: trailing)
    }

    @inlinable mutating func vex(_ form: Vex, reg: UInt8, v: UInt8, rm: UInt8) {
        reserve()
        vexLead(form, reg: reg, v: v, xb: rm >> 3)
        store(0xC0 | (reg & 7) << 3 | rm & 7, count: 1)
    }

    @usableFromInline
    mutating func vex(_ form: Vex, reg: UInt8, v: UInt8, _ memory: Memory, trailing: Int = 0) {
        reserve()
        vexLead(form, reg: reg, v: v, xb: memory.rexXB)
        modRM(reg: reg, memory, trailing: trailing)
    }

    @inlinable mutating func vexPlain(_ form: Vex) {
        reserve()
        vexLead(form, reg: 0, v: 0, xb: 0)
    }

    ///     C5 [R̅ v̅v̅v̅v̅ L pp] opcode
    ///     C4 [R̅ X̅ B̅ m-mmmm] [W v̅v̅v̅v̅ L pp] opcode
    @inlinable @inline(__always) mutating func vexLead(_ form: Vex, reg: UInt8, v: UInt8, xb: UInt8) {
        let last = (~v & 15) << 3 | form.pp
        let notR = (~reg & 8) << 4
        if form.map == 1, form.w == 0, xb == 0 {
            store(0xC5 | UInt32(notR | last) << 8 | UInt32(form.opcode) << 16, count: 3)
        } else {
            let second = UInt32(notR | (~xb & 3) << 5 | form.map)
            store(0xC4 | second << 8 | UInt32(form.w | last) << 16 | UInt32(form.opcode) << 24, count: 4)
        }
    }

    /// ModRM, SIB and displacement of a memory operand (SDM volume 2, tables 2-2 and 2-3).
    @usableFromInline mutating func modRM(reg: UInt8, _ memory: Memory, trailing: Int) {
        let field = (reg & 7) << 3
        let base = memory.baseNumber
        if base == Memory.rip {
            store(field | 5, count: 1)
            let next = here &+ 4 &+ UInt64(trailing)
            storeReach(memory.displacement &- Int64(bitPattern: next))
            return
        }
        let index = memory.indexNumber
        if base == Memory.none {
            store(field | 4, count: 1)
            let low = index == Memory.none ? 4 : index & 7
            store(memory.scale.rawValue << 6 | low << 3 | 5, count: 1)
            storeReach(memory.displacement)
            return
        }
        let displacement = memory.displacement
        let mod: UInt8
        if displacement == 0, base & 7 != 5 {
            mod = 0
        } else {
            mod = Int64(Int8(truncatingIfNeeded: displacement)) == displacement ? 0x40 : 0x80
        }
        if index != Memory.none {
            store(mod | field | 4, count: 1)
            store(memory.scale.rawValue << 6 | (index & 7) << 3 | base & 7, count: 1)
        } else {
            store(mod | field | base & 7, count: 1)
            if base & 7 == 4 { store(UInt8(0x24), count: 1) }
        }
        if mod == 0x40 {
            store(Int8(truncatingIfNeeded: displacement), count: 1)
        } else if mod == 0x80 {
            storeReach(displacement)
        }
    }

    /// A 4-byte displacement, or the flag that it does not fit.
    @usableFromInline mutating func storeReach(_ displacement: Int64) {
        let small = Int32(truncatingIfNeeded: displacement)
        if Int64(small) != displacement { missesTarget = true }
        store(small, count: 4)
    }
}

extension Memory {
    /// REX.X and REX.B.
    @inlinable var rexXB: UInt8 {
        (indexNumber < 16 ? indexNumber >> 3 : 0) << 1 | (baseNumber < 16 ? baseNumber >> 3 : 0)
    }
}
