// room: x86-64 instructions, UNSAFE ROOM
// does: instructions chosen by value or by place: constants, far targets, padding, jumps that can be patched atomically
// spec: Intel SDM volume 2, MOV, NOP (table 4-12); volume 3, section 8.1.1 (guaranteed atomic operations)

extension CodeWriter {
    /// `value` into a 64-bit register: 5 bytes, 7 or 10. Flags are kept, so 0 is not made by XOR.
    @inlinable public mutating func mov_ri64(_ d: GPR, _ value: UInt64) {
        if let low = UInt32(exactly: value) {
            mov_rid32(d, low)
        } else if let low = Int32(exactly: Int64(bitPattern: value)) {
            mov_rid64(d, low)
        } else {
            movabs(d, value)
        }
    }

    /// A jump to a host address within 2 GiB, always five bytes.
    @inlinable public mutating func jmp(toAddress target: UInt64) {
        jmp_rel32(reach(target, after: 5))
    }

    /// A call of a host address within 2 GiB, always five bytes.
    @inlinable public mutating func call(toAddress target: UInt64) {
        call_rel32(reach(target, after: 5))
    }

    /// A conditional jump to a host address within 2 GiB, always six bytes.
    @inlinable public mutating func jcc(_ cc: Condition, toAddress target: UInt64) {
        jcc_rel32(cc, reach(target, after: 6))
    }

    /// `first` into rcx, `second` into eax, and a jump: there is one for each exit, so the usual size is written at once.
    public mutating func loadAndJump(rcx first: UInt64, eax second: UInt32, toAddress target: UInt64) {
        guard let low = UInt32(exactly: first) else {
            mov_ri64(.rcx, first)
            mov_rid32(.rax, second)
            return jmp(toAddress: target)
        }
        // Fifteen bytes: b9 first, b8 second, e9 displacement.
        reserve()
        store(0xB9 | UInt64(low) &<< 8 | 0xB8 &<< 40, count: 6)
        append(second)
        let distance = reach(target, after: 5)
        append(UInt8(0xE9))
        append(distance)
    }

    /// The displacement of `target` from `length` bytes after the cursor.
    @inlinable mutating func reach(_ target: UInt64, after length: UInt64) -> Int32 {
        let distance = Int64(bitPattern: target &- (here &+ length))
        if distance != Int64(Int32(truncatingIfNeeded: distance)) { missesTarget = true }
        return Int32(truncatingIfNeeded: distance)
    }

    /// Pads so that the four bytes `opcodeLength` bytes after the cursor lie within one aligned 8-byte word: a store
    /// to them is then atomic. Pass 1 before a JMP or CALL rel32, 2 before a Jcc rel32.
    ///
    ///     address mod 8:   0   1   2   3   4   5   6   7
    ///     rel32 may start: x   x   x   x   x   –   –   –
    @inlinable public mutating func alignForPatch(opcodeLength: UInt64 = 1) {
        let place = (here &+ opcodeLength) & 7
        if place > 4 { nop(count: Int(8 - place)) }
    }

    /// Pads to a multiple of `alignment` bytes, a power of two.
    @inlinable public mutating func align(to alignment: UInt64) {
        nop(count: Int((0 &- here) & (alignment &- 1)))
    }

    /// `count` bytes that do nothing, in as few instructions as possible (the manual's recommended sequences; their
    /// addresses carry displacements of 0 that `Memory` would leave out).
    public mutating func nop(count: Int) {
        var rest = count
        while rest > 0 {
            let step = min(rest, 9)
            reserve()
            if step == 9 { append(UInt8(0x66)) }
            let bytes: UInt64 =
                switch step {
                case 1: 0x90
                case 2: 0x9066
                case 3: 0x00_1F0F
                case 4: 0x0040_1F0F
                case 5: 0x00_0044_1F0F
                case 6: 0x0000_441F_0F66
                case 7: 0x0000_0000_801F_0F
                default: 0x0000_0000_0084_1F0F
                }
            store(bytes, count: min(step, 8))
            rest -= step
        }
    }
}
