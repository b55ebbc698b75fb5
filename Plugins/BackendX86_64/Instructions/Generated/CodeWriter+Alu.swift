// room: x86-64 instructions
// does: one method per form of alu.table
// spec: Intel SDM volume 2
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

extension CodeWriter {
    /// ADD r64, r64: REX.W 03 /r
    @inlinable public mutating func add_rr64(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x3, 1), reg: d.number, rm: s.number)
    }
    /// ADD r64, m64: REX.W 03 /r
    @inlinable public mutating func add_rm64(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x3, 1), reg: d.number, m)
    }
    /// ADD m64, r64: REX.W 01 /r
    @inlinable public mutating func add_mr64(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x1, 1), reg: s.number, m)
    }
    /// ADD r64, imm8 (sign-extended): REX.W 83 /0 ib
    @inlinable public mutating func add_rib64(_ d: GPR, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x83, 1), reg: 0, rm: d.number)
        append(imm)
    }
    /// ADD m64, imm8 (sign-extended): REX.W 83 /0 ib
    @inlinable public mutating func add_mib64(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x83, 1), reg: 0, m, trailing: 1)
        append(imm)
    }
    /// ADD r64, imm32 (sign-extended): REX.W 81 /0 id
    @inlinable public mutating func add_rid64(_ d: GPR, _ imm: Int32) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x81, 1), reg: 0, rm: d.number)
        append(imm)
    }
    /// ADD m64, imm32 (sign-extended): REX.W 81 /0 id
    @inlinable public mutating func add_mid64(_ m: Memory, _ imm: Int32) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x81, 1), reg: 0, m, trailing: 4)
        append(imm)
    }
    /// ADD RAX, imm32 (sign-extended): REX.W 05 id
    @inlinable public mutating func add_aid64(_ imm: Int32) {
        plain(Legacy(0x0, 0, rex: 0x48, 0x5, 1))
        append(imm)
    }
    /// ADD r32, r32: 03 /r
    @inlinable public mutating func add_rr32(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x3, 1), reg: d.number, rm: s.number)
    }
    /// ADD r32, m32: 03 /r
    @inlinable public mutating func add_rm32(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x3, 1), reg: d.number, m)
    }
    /// ADD m32, r32: 01 /r
    @inlinable public mutating func add_mr32(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x1, 1), reg: s.number, m)
    }
    /// ADD r32, imm8 (sign-extended): 83 /0 ib
    @inlinable public mutating func add_rib32(_ d: GPR, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x83, 1), reg: 0, rm: d.number)
        append(imm)
    }
    /// ADD m32, imm8 (sign-extended): 83 /0 ib
    @inlinable public mutating func add_mib32(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x83, 1), reg: 0, m, trailing: 1)
        append(imm)
    }
    /// ADD r32, imm32: 81 /0 id
    @inlinable public mutating func add_rid32(_ d: GPR, _ imm: UInt32) {
        legacy(Legacy(0x0, 0, rex: 0, 0x81, 1), reg: 0, rm: d.number)
        append(imm)
    }
    /// ADD m32, imm32: 81 /0 id
    @inlinable public mutating func add_mid32(_ m: Memory, _ imm: UInt32) {
        legacy(Legacy(0x0, 0, rex: 0, 0x81, 1), reg: 0, m, trailing: 4)
        append(imm)
    }
    /// ADD EAX, imm32: 05 id
    @inlinable public mutating func add_aid32(_ imm: UInt32) {
        plain(Legacy(0x0, 0, rex: 0, 0x5, 1))
        append(imm)
    }
    /// ADD r16, r16: 66 03 /r
    @inlinable public mutating func add_rr16(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0x3, 1), reg: d.number, rm: s.number)
    }
    /// ADD r16, m16: 66 03 /r
    @inlinable public mutating func add_rm16(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x3, 1), reg: d.number, m)
    }
    /// ADD m16, r16: 66 01 /r
    @inlinable public mutating func add_mr16(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0x1, 1), reg: s.number, m)
    }
    /// ADD r16, imm8 (sign-extended): 66 83 /0 ib
    @inlinable public mutating func add_rib16(_ d: GPR, _ imm: Int8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x83, 1), reg: 0, rm: d.number)
        append(imm)
    }
    /// ADD m16, imm8 (sign-extended): 66 83 /0 ib
    @inlinable public mutating func add_mib16(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x83, 1), reg: 0, m, trailing: 1)
        append(imm)
    }
    /// ADD r16, imm16: 66 81 /0 iw
    @inlinable public mutating func add_riw16(_ d: GPR, _ imm: UInt16) {
        legacy(Legacy(0x66, 1, rex: 0, 0x81, 1), reg: 0, rm: d.number)
        append(imm)
    }
    /// ADD m16, imm16: 66 81 /0 iw
    @inlinable public mutating func add_miw16(_ m: Memory, _ imm: UInt16) {
        legacy(Legacy(0x66, 1, rex: 0, 0x81, 1), reg: 0, m, trailing: 2)
        append(imm)
    }
    /// ADD AX, imm16: 66 05 iw
    @inlinable public mutating func add_aiw16(_ imm: UInt16) {
        plain(Legacy(0x66, 1, rex: 0, 0x5, 1))
        append(imm)
    }
    /// ADD r8, r8: 02 /r
    @inlinable public mutating func add_rr8(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x2, 1), reg: d.number, rm: s.number, force: byteREX(d) | byteREX(s))
    }
    /// ADD r8, m8: 02 /r
    @inlinable public mutating func add_rm8(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x2, 1), reg: d.number, m, force: byteREX(d))
    }
    /// ADD m8, r8: 00 /r
    @inlinable public mutating func add_mr8(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x0, 1), reg: s.number, m, force: byteREX(s))
    }
    /// ADD r8, imm8: 80 /0 ib
    @inlinable public mutating func add_rib8(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x80, 1), reg: 0, rm: d.number, force: byteREX(d))
        append(imm)
    }
    /// ADD m8, imm8: 80 /0 ib
    @inlinable public mutating func add_mib8(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x80, 1), reg: 0, m, trailing: 1)
        append(imm)
    }
    /// ADD AL, imm8: 04 ib
    @inlinable public mutating func add_aib8(_ imm: UInt8) {
        plain(Legacy(0x0, 0, rex: 0, 0x4, 1))
        append(imm)
    }
    /// OR r64, r64: REX.W 0B /r
    @inlinable public mutating func or_rr64(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xB, 1), reg: d.number, rm: s.number)
    }
    /// OR r64, m64: REX.W 0B /r
    @inlinable public mutating func or_rm64(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xB, 1), reg: d.number, m)
    }
    /// OR m64, r64: REX.W 09 /r
    @inlinable public mutating func or_mr64(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x9, 1), reg: s.number, m)
    }
    /// OR r64, imm8 (sign-extended): REX.W 83 /1 ib
    @inlinable public mutating func or_rib64(_ d: GPR, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x83, 1), reg: 1, rm: d.number)
        append(imm)
    }
    /// OR m64, imm8 (sign-extended): REX.W 83 /1 ib
    @inlinable public mutating func or_mib64(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x83, 1), reg: 1, m, trailing: 1)
        append(imm)
    }
    /// OR r64, imm32 (sign-extended): REX.W 81 /1 id
    @inlinable public mutating func or_rid64(_ d: GPR, _ imm: Int32) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x81, 1), reg: 1, rm: d.number)
        append(imm)
    }
    /// OR m64, imm32 (sign-extended): REX.W 81 /1 id
    @inlinable public mutating func or_mid64(_ m: Memory, _ imm: Int32) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x81, 1), reg: 1, m, trailing: 4)
        append(imm)
    }
    /// OR RAX, imm32 (sign-extended): REX.W 0D id
    @inlinable public mutating func or_aid64(_ imm: Int32) {
        plain(Legacy(0x0, 0, rex: 0x48, 0xD, 1))
        append(imm)
    }
    /// OR r32, r32: 0B /r
    @inlinable public mutating func or_rr32(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xB, 1), reg: d.number, rm: s.number)
    }
    /// OR r32, m32: 0B /r
    @inlinable public mutating func or_rm32(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xB, 1), reg: d.number, m)
    }
    /// OR m32, r32: 09 /r
    @inlinable public mutating func or_mr32(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x9, 1), reg: s.number, m)
    }
    /// OR r32, imm8 (sign-extended): 83 /1 ib
    @inlinable public mutating func or_rib32(_ d: GPR, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x83, 1), reg: 1, rm: d.number)
        append(imm)
    }
    /// OR m32, imm8 (sign-extended): 83 /1 ib
    @inlinable public mutating func or_mib32(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x83, 1), reg: 1, m, trailing: 1)
        append(imm)
    }
    /// OR r32, imm32: 81 /1 id
    @inlinable public mutating func or_rid32(_ d: GPR, _ imm: UInt32) {
        legacy(Legacy(0x0, 0, rex: 0, 0x81, 1), reg: 1, rm: d.number)
        append(imm)
    }
    /// OR m32, imm32: 81 /1 id
    @inlinable public mutating func or_mid32(_ m: Memory, _ imm: UInt32) {
        legacy(Legacy(0x0, 0, rex: 0, 0x81, 1), reg: 1, m, trailing: 4)
        append(imm)
    }
    /// OR EAX, imm32: 0D id
    @inlinable public mutating func or_aid32(_ imm: UInt32) {
        plain(Legacy(0x0, 0, rex: 0, 0xD, 1))
        append(imm)
    }
    /// OR r16, r16: 66 0B /r
    @inlinable public mutating func or_rr16(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0xB, 1), reg: d.number, rm: s.number)
    }
    /// OR r16, m16: 66 0B /r
    @inlinable public mutating func or_rm16(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xB, 1), reg: d.number, m)
    }
    /// OR m16, r16: 66 09 /r
    @inlinable public mutating func or_mr16(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0x9, 1), reg: s.number, m)
    }
    /// OR r16, imm8 (sign-extended): 66 83 /1 ib
    @inlinable public mutating func or_rib16(_ d: GPR, _ imm: Int8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x83, 1), reg: 1, rm: d.number)
        append(imm)
    }
    /// OR m16, imm8 (sign-extended): 66 83 /1 ib
    @inlinable public mutating func or_mib16(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x83, 1), reg: 1, m, trailing: 1)
        append(imm)
    }
    /// OR r16, imm16: 66 81 /1 iw
    @inlinable public mutating func or_riw16(_ d: GPR, _ imm: UInt16) {
        legacy(Legacy(0x66, 1, rex: 0, 0x81, 1), reg: 1, rm: d.number)
        append(imm)
    }
    /// OR m16, imm16: 66 81 /1 iw
    @inlinable public mutating func or_miw16(_ m: Memory, _ imm: UInt16) {
        legacy(Legacy(0x66, 1, rex: 0, 0x81, 1), reg: 1, m, trailing: 2)
        append(imm)
    }
    /// OR AX, imm16: 66 0D iw
    @inlinable public mutating func or_aiw16(_ imm: UInt16) {
        plain(Legacy(0x66, 1, rex: 0, 0xD, 1))
        append(imm)
    }
    /// OR r8, r8: 0A /r
    @inlinable public mutating func or_rr8(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xA, 1), reg: d.number, rm: s.number, force: byteREX(d) | byteREX(s))
    }
    /// OR r8, m8: 0A /r
    @inlinable public mutating func or_rm8(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xA, 1), reg: d.number, m, force: byteREX(d))
    }
    /// OR m8, r8: 08 /r
    @inlinable public mutating func or_mr8(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x8, 1), reg: s.number, m, force: byteREX(s))
    }
    /// OR r8, imm8: 80 /1 ib
    @inlinable public mutating func or_rib8(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x80, 1), reg: 1, rm: d.number, force: byteREX(d))
        append(imm)
    }
    /// OR m8, imm8: 80 /1 ib
    @inlinable public mutating func or_mib8(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x80, 1), reg: 1, m, trailing: 1)
        append(imm)
    }
    /// OR AL, imm8: 0C ib
    @inlinable public mutating func or_aib8(_ imm: UInt8) {
        plain(Legacy(0x0, 0, rex: 0, 0xC, 1))
        append(imm)
    }
    /// ADC r64, r64: REX.W 13 /r
    @inlinable public mutating func adc_rr64(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x13, 1), reg: d.number, rm: s.number)
    }
    /// ADC r64, m64: REX.W 13 /r
    @inlinable public mutating func adc_rm64(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x13, 1), reg: d.number, m)
    }
    /// ADC m64, r64: REX.W 11 /r
    @inlinable public mutating func adc_mr64(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x11, 1), reg: s.number, m)
    }
    /// ADC r64, imm8 (sign-extended): REX.W 83 /2 ib
    @inlinable public mutating func adc_rib64(_ d: GPR, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x83, 1), reg: 2, rm: d.number)
        append(imm)
    }
    /// ADC m64, imm8 (sign-extended): REX.W 83 /2 ib
    @inlinable public mutating func adc_mib64(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x83, 1), reg: 2, m, trailing: 1)
        append(imm)
    }
    /// ADC r64, imm32 (sign-extended): REX.W 81 /2 id
    @inlinable public mutating func adc_rid64(_ d: GPR, _ imm: Int32) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x81, 1), reg: 2, rm: d.number)
        append(imm)
    }
    /// ADC m64, imm32 (sign-extended): REX.W 81 /2 id
    @inlinable public mutating func adc_mid64(_ m: Memory, _ imm: Int32) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x81, 1), reg: 2, m, trailing: 4)
        append(imm)
    }
    /// ADC RAX, imm32 (sign-extended): REX.W 15 id
    @inlinable public mutating func adc_aid64(_ imm: Int32) {
        plain(Legacy(0x0, 0, rex: 0x48, 0x15, 1))
        append(imm)
    }
    /// ADC r32, r32: 13 /r
    @inlinable public mutating func adc_rr32(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x13, 1), reg: d.number, rm: s.number)
    }
    /// ADC r32, m32: 13 /r
    @inlinable public mutating func adc_rm32(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x13, 1), reg: d.number, m)
    }
    /// ADC m32, r32: 11 /r
    @inlinable public mutating func adc_mr32(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x11, 1), reg: s.number, m)
    }
    /// ADC r32, imm8 (sign-extended): 83 /2 ib
    @inlinable public mutating func adc_rib32(_ d: GPR, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x83, 1), reg: 2, rm: d.number)
        append(imm)
    }
    /// ADC m32, imm8 (sign-extended): 83 /2 ib
    @inlinable public mutating func adc_mib32(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x83, 1), reg: 2, m, trailing: 1)
        append(imm)
    }
    /// ADC r32, imm32: 81 /2 id
    @inlinable public mutating func adc_rid32(_ d: GPR, _ imm: UInt32) {
        legacy(Legacy(0x0, 0, rex: 0, 0x81, 1), reg: 2, rm: d.number)
        append(imm)
    }
    /// ADC m32, imm32: 81 /2 id
    @inlinable public mutating func adc_mid32(_ m: Memory, _ imm: UInt32) {
        legacy(Legacy(0x0, 0, rex: 0, 0x81, 1), reg: 2, m, trailing: 4)
        append(imm)
    }
    /// ADC EAX, imm32: 15 id
    @inlinable public mutating func adc_aid32(_ imm: UInt32) {
        plain(Legacy(0x0, 0, rex: 0, 0x15, 1))
        append(imm)
    }
    /// ADC r16, r16: 66 13 /r
    @inlinable public mutating func adc_rr16(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0x13, 1), reg: d.number, rm: s.number)
    }
    /// ADC r16, m16: 66 13 /r
    @inlinable public mutating func adc_rm16(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x13, 1), reg: d.number, m)
    }
    /// ADC m16, r16: 66 11 /r
    @inlinable public mutating func adc_mr16(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0x11, 1), reg: s.number, m)
    }
    /// ADC r16, imm8 (sign-extended): 66 83 /2 ib
    @inlinable public mutating func adc_rib16(_ d: GPR, _ imm: Int8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x83, 1), reg: 2, rm: d.number)
        append(imm)
    }
    /// ADC m16, imm8 (sign-extended): 66 83 /2 ib
    @inlinable public mutating func adc_mib16(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x83, 1), reg: 2, m, trailing: 1)
        append(imm)
    }
    /// ADC r16, imm16: 66 81 /2 iw
    @inlinable public mutating func adc_riw16(_ d: GPR, _ imm: UInt16) {
        legacy(Legacy(0x66, 1, rex: 0, 0x81, 1), reg: 2, rm: d.number)
        append(imm)
    }
    /// ADC m16, imm16: 66 81 /2 iw
    @inlinable public mutating func adc_miw16(_ m: Memory, _ imm: UInt16) {
        legacy(Legacy(0x66, 1, rex: 0, 0x81, 1), reg: 2, m, trailing: 2)
        append(imm)
    }
    /// ADC AX, imm16: 66 15 iw
    @inlinable public mutating func adc_aiw16(_ imm: UInt16) {
        plain(Legacy(0x66, 1, rex: 0, 0x15, 1))
        append(imm)
    }
    /// ADC r8, r8: 12 /r
    @inlinable public mutating func adc_rr8(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x12, 1), reg: d.number, rm: s.number, force: byteREX(d) | byteREX(s))
    }
    /// ADC r8, m8: 12 /r
    @inlinable public mutating func adc_rm8(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x12, 1), reg: d.number, m, force: byteREX(d))
    }
    /// ADC m8, r8: 10 /r
    @inlinable public mutating func adc_mr8(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x10, 1), reg: s.number, m, force: byteREX(s))
    }
    /// ADC r8, imm8: 80 /2 ib
    @inlinable public mutating func adc_rib8(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x80, 1), reg: 2, rm: d.number, force: byteREX(d))
        append(imm)
    }
    /// ADC m8, imm8: 80 /2 ib
    @inlinable public mutating func adc_mib8(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x80, 1), reg: 2, m, trailing: 1)
        append(imm)
    }
    /// ADC AL, imm8: 14 ib
    @inlinable public mutating func adc_aib8(_ imm: UInt8) {
        plain(Legacy(0x0, 0, rex: 0, 0x14, 1))
        append(imm)
    }
    /// SBB r64, r64: REX.W 1B /r
    @inlinable public mutating func sbb_rr64(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x1B, 1), reg: d.number, rm: s.number)
    }
    /// SBB r64, m64: REX.W 1B /r
    @inlinable public mutating func sbb_rm64(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x1B, 1), reg: d.number, m)
    }
    /// SBB m64, r64: REX.W 19 /r
    @inlinable public mutating func sbb_mr64(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x19, 1), reg: s.number, m)
    }
    /// SBB r64, imm8 (sign-extended): REX.W 83 /3 ib
    @inlinable public mutating func sbb_rib64(_ d: GPR, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x83, 1), reg: 3, rm: d.number)
        append(imm)
    }
    /// SBB m64, imm8 (sign-extended): REX.W 83 /3 ib
    @inlinable public mutating func sbb_mib64(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x83, 1), reg: 3, m, trailing: 1)
        append(imm)
    }
    /// SBB r64, imm32 (sign-extended): REX.W 81 /3 id
    @inlinable public mutating func sbb_rid64(_ d: GPR, _ imm: Int32) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x81, 1), reg: 3, rm: d.number)
        append(imm)
    }
    /// SBB m64, imm32 (sign-extended): REX.W 81 /3 id
    @inlinable public mutating func sbb_mid64(_ m: Memory, _ imm: Int32) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x81, 1), reg: 3, m, trailing: 4)
        append(imm)
    }
    /// SBB RAX, imm32 (sign-extended): REX.W 1D id
    @inlinable public mutating func sbb_aid64(_ imm: Int32) {
        plain(Legacy(0x0, 0, rex: 0x48, 0x1D, 1))
        append(imm)
    }
    /// SBB r32, r32: 1B /r
    @inlinable public mutating func sbb_rr32(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x1B, 1), reg: d.number, rm: s.number)
    }
    /// SBB r32, m32: 1B /r
    @inlinable public mutating func sbb_rm32(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x1B, 1), reg: d.number, m)
    }
    /// SBB m32, r32: 19 /r
    @inlinable public mutating func sbb_mr32(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x19, 1), reg: s.number, m)
    }
    /// SBB r32, imm8 (sign-extended): 83 /3 ib
    @inlinable public mutating func sbb_rib32(_ d: GPR, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x83, 1), reg: 3, rm: d.number)
        append(imm)
    }
    /// SBB m32, imm8 (sign-extended): 83 /3 ib
    @inlinable public mutating func sbb_mib32(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x83, 1), reg: 3, m, trailing: 1)
        append(imm)
    }
    /// SBB r32, imm32: 81 /3 id
    @inlinable public mutating func sbb_rid32(_ d: GPR, _ imm: UInt32) {
        legacy(Legacy(0x0, 0, rex: 0, 0x81, 1), reg: 3, rm: d.number)
        append(imm)
    }
    /// SBB m32, imm32: 81 /3 id
    @inlinable public mutating func sbb_mid32(_ m: Memory, _ imm: UInt32) {
        legacy(Legacy(0x0, 0, rex: 0, 0x81, 1), reg: 3, m, trailing: 4)
        append(imm)
    }
    /// SBB EAX, imm32: 1D id
    @inlinable public mutating func sbb_aid32(_ imm: UInt32) {
        plain(Legacy(0x0, 0, rex: 0, 0x1D, 1))
        append(imm)
    }
    /// SBB r16, r16: 66 1B /r
    @inlinable public mutating func sbb_rr16(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0x1B, 1), reg: d.number, rm: s.number)
    }
    /// SBB r16, m16: 66 1B /r
    @inlinable public mutating func sbb_rm16(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x1B, 1), reg: d.number, m)
    }
    /// SBB m16, r16: 66 19 /r
    @inlinable public mutating func sbb_mr16(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0x19, 1), reg: s.number, m)
    }
    /// SBB r16, imm8 (sign-extended): 66 83 /3 ib
    @inlinable public mutating func sbb_rib16(_ d: GPR, _ imm: Int8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x83, 1), reg: 3, rm: d.number)
        append(imm)
    }
    /// SBB m16, imm8 (sign-extended): 66 83 /3 ib
    @inlinable public mutating func sbb_mib16(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x83, 1), reg: 3, m, trailing: 1)
        append(imm)
    }
    /// SBB r16, imm16: 66 81 /3 iw
    @inlinable public mutating func sbb_riw16(_ d: GPR, _ imm: UInt16) {
        legacy(Legacy(0x66, 1, rex: 0, 0x81, 1), reg: 3, rm: d.number)
        append(imm)
    }
    /// SBB m16, imm16: 66 81 /3 iw
    @inlinable public mutating func sbb_miw16(_ m: Memory, _ imm: UInt16) {
        legacy(Legacy(0x66, 1, rex: 0, 0x81, 1), reg: 3, m, trailing: 2)
        append(imm)
    }
    /// SBB AX, imm16: 66 1D iw
    @inlinable public mutating func sbb_aiw16(_ imm: UInt16) {
        plain(Legacy(0x66, 1, rex: 0, 0x1D, 1))
        append(imm)
    }
    /// SBB r8, r8: 1A /r
    @inlinable public mutating func sbb_rr8(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x1A, 1), reg: d.number, rm: s.number, force: byteREX(d) | byteREX(s))
    }
    /// SBB r8, m8: 1A /r
    @inlinable public mutating func sbb_rm8(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x1A, 1), reg: d.number, m, force: byteREX(d))
    }
    /// SBB m8, r8: 18 /r
    @inlinable public mutating func sbb_mr8(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x18, 1), reg: s.number, m, force: byteREX(s))
    }
    /// SBB r8, imm8: 80 /3 ib
    @inlinable public mutating func sbb_rib8(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x80, 1), reg: 3, rm: d.number, force: byteREX(d))
        append(imm)
    }
    /// SBB m8, imm8: 80 /3 ib
    @inlinable public mutating func sbb_mib8(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x80, 1), reg: 3, m, trailing: 1)
        append(imm)
    }
    /// SBB AL, imm8: 1C ib
    @inlinable public mutating func sbb_aib8(_ imm: UInt8) {
        plain(Legacy(0x0, 0, rex: 0, 0x1C, 1))
        append(imm)
    }
    /// AND r64, r64: REX.W 23 /r
    @inlinable public mutating func and_rr64(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x23, 1), reg: d.number, rm: s.number)
    }
    /// AND r64, m64: REX.W 23 /r
    @inlinable public mutating func and_rm64(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x23, 1), reg: d.number, m)
    }
    /// AND m64, r64: REX.W 21 /r
    @inlinable public mutating func and_mr64(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x21, 1), reg: s.number, m)
    }
    /// AND r64, imm8 (sign-extended): REX.W 83 /4 ib
    @inlinable public mutating func and_rib64(_ d: GPR, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x83, 1), reg: 4, rm: d.number)
        append(imm)
    }
    /// AND m64, imm8 (sign-extended): REX.W 83 /4 ib
    @inlinable public mutating func and_mib64(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x83, 1), reg: 4, m, trailing: 1)
        append(imm)
    }
    /// AND r64, imm32 (sign-extended): REX.W 81 /4 id
    @inlinable public mutating func and_rid64(_ d: GPR, _ imm: Int32) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x81, 1), reg: 4, rm: d.number)
        append(imm)
    }
    /// AND m64, imm32 (sign-extended): REX.W 81 /4 id
    @inlinable public mutating func and_mid64(_ m: Memory, _ imm: Int32) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x81, 1), reg: 4, m, trailing: 4)
        append(imm)
    }
    /// AND RAX, imm32 (sign-extended): REX.W 25 id
    @inlinable public mutating func and_aid64(_ imm: Int32) {
        plain(Legacy(0x0, 0, rex: 0x48, 0x25, 1))
        append(imm)
    }
    /// AND r32, r32: 23 /r
    @inlinable public mutating func and_rr32(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x23, 1), reg: d.number, rm: s.number)
    }
    /// AND r32, m32: 23 /r
    @inlinable public mutating func and_rm32(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x23, 1), reg: d.number, m)
    }
    /// AND m32, r32: 21 /r
    @inlinable public mutating func and_mr32(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x21, 1), reg: s.number, m)
    }
    /// AND r32, imm8 (sign-extended): 83 /4 ib
    @inlinable public mutating func and_rib32(_ d: GPR, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x83, 1), reg: 4, rm: d.number)
        append(imm)
    }
    /// AND m32, imm8 (sign-extended): 83 /4 ib
    @inlinable public mutating func and_mib32(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x83, 1), reg: 4, m, trailing: 1)
        append(imm)
    }
    /// AND r32, imm32: 81 /4 id
    @inlinable public mutating func and_rid32(_ d: GPR, _ imm: UInt32) {
        legacy(Legacy(0x0, 0, rex: 0, 0x81, 1), reg: 4, rm: d.number)
        append(imm)
    }
    /// AND m32, imm32: 81 /4 id
    @inlinable public mutating func and_mid32(_ m: Memory, _ imm: UInt32) {
        legacy(Legacy(0x0, 0, rex: 0, 0x81, 1), reg: 4, m, trailing: 4)
        append(imm)
    }
    /// AND EAX, imm32: 25 id
    @inlinable public mutating func and_aid32(_ imm: UInt32) {
        plain(Legacy(0x0, 0, rex: 0, 0x25, 1))
        append(imm)
    }
    /// AND r16, r16: 66 23 /r
    @inlinable public mutating func and_rr16(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0x23, 1), reg: d.number, rm: s.number)
    }
    /// AND r16, m16: 66 23 /r
    @inlinable public mutating func and_rm16(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x23, 1), reg: d.number, m)
    }
    /// AND m16, r16: 66 21 /r
    @inlinable public mutating func and_mr16(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0x21, 1), reg: s.number, m)
    }
    /// AND r16, imm8 (sign-extended): 66 83 /4 ib
    @inlinable public mutating func and_rib16(_ d: GPR, _ imm: Int8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x83, 1), reg: 4, rm: d.number)
        append(imm)
    }
    /// AND m16, imm8 (sign-extended): 66 83 /4 ib
    @inlinable public mutating func and_mib16(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x83, 1), reg: 4, m, trailing: 1)
        append(imm)
    }
    /// AND r16, imm16: 66 81 /4 iw
    @inlinable public mutating func and_riw16(_ d: GPR, _ imm: UInt16) {
        legacy(Legacy(0x66, 1, rex: 0, 0x81, 1), reg: 4, rm: d.number)
        append(imm)
    }
    /// AND m16, imm16: 66 81 /4 iw
    @inlinable public mutating func and_miw16(_ m: Memory, _ imm: UInt16) {
        legacy(Legacy(0x66, 1, rex: 0, 0x81, 1), reg: 4, m, trailing: 2)
        append(imm)
    }
    /// AND AX, imm16: 66 25 iw
    @inlinable public mutating func and_aiw16(_ imm: UInt16) {
        plain(Legacy(0x66, 1, rex: 0, 0x25, 1))
        append(imm)
    }
    /// AND r8, r8: 22 /r
    @inlinable public mutating func and_rr8(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x22, 1), reg: d.number, rm: s.number, force: byteREX(d) | byteREX(s))
    }
    /// AND r8, m8: 22 /r
    @inlinable public mutating func and_rm8(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x22, 1), reg: d.number, m, force: byteREX(d))
    }
    /// AND m8, r8: 20 /r
    @inlinable public mutating func and_mr8(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x20, 1), reg: s.number, m, force: byteREX(s))
    }
    /// AND r8, imm8: 80 /4 ib
    @inlinable public mutating func and_rib8(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x80, 1), reg: 4, rm: d.number, force: byteREX(d))
        append(imm)
    }
    /// AND m8, imm8: 80 /4 ib
    @inlinable public mutating func and_mib8(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x80, 1), reg: 4, m, trailing: 1)
        append(imm)
    }
    /// AND AL, imm8: 24 ib
    @inlinable public mutating func and_aib8(_ imm: UInt8) {
        plain(Legacy(0x0, 0, rex: 0, 0x24, 1))
        append(imm)
    }
    /// SUB r64, r64: REX.W 2B /r
    @inlinable public mutating func sub_rr64(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x2B, 1), reg: d.number, rm: s.number)
    }
    /// SUB r64, m64: REX.W 2B /r
    @inlinable public mutating func sub_rm64(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x2B, 1), reg: d.number, m)
    }
    /// SUB m64, r64: REX.W 29 /r
    @inlinable public mutating func sub_mr64(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x29, 1), reg: s.number, m)
    }
    /// SUB r64, imm8 (sign-extended): REX.W 83 /5 ib
    @inlinable public mutating func sub_rib64(_ d: GPR, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x83, 1), reg: 5, rm: d.number)
        append(imm)
    }
    /// SUB m64, imm8 (sign-extended): REX.W 83 /5 ib
    @inlinable public mutating func sub_mib64(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x83, 1), reg: 5, m, trailing: 1)
        append(imm)
    }
    /// SUB r64, imm32 (sign-extended): REX.W 81 /5 id
    @inlinable public mutating func sub_rid64(_ d: GPR, _ imm: Int32) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x81, 1), reg: 5, rm: d.number)
        append(imm)
    }
    /// SUB m64, imm32 (sign-extended): REX.W 81 /5 id
    @inlinable public mutating func sub_mid64(_ m: Memory, _ imm: Int32) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x81, 1), reg: 5, m, trailing: 4)
        append(imm)
    }
    /// SUB RAX, imm32 (sign-extended): REX.W 2D id
    @inlinable public mutating func sub_aid64(_ imm: Int32) {
        plain(Legacy(0x0, 0, rex: 0x48, 0x2D, 1))
        append(imm)
    }
    /// SUB r32, r32: 2B /r
    @inlinable public mutating func sub_rr32(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x2B, 1), reg: d.number, rm: s.number)
    }
    /// SUB r32, m32: 2B /r
    @inlinable public mutating func sub_rm32(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x2B, 1), reg: d.number, m)
    }
    /// SUB m32, r32: 29 /r
    @inlinable public mutating func sub_mr32(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x29, 1), reg: s.number, m)
    }
    /// SUB r32, imm8 (sign-extended): 83 /5 ib
    @inlinable public mutating func sub_rib32(_ d: GPR, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x83, 1), reg: 5, rm: d.number)
        append(imm)
    }
    /// SUB m32, imm8 (sign-extended): 83 /5 ib
    @inlinable public mutating func sub_mib32(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x83, 1), reg: 5, m, trailing: 1)
        append(imm)
    }
    /// SUB r32, imm32: 81 /5 id
    @inlinable public mutating func sub_rid32(_ d: GPR, _ imm: UInt32) {
        legacy(Legacy(0x0, 0, rex: 0, 0x81, 1), reg: 5, rm: d.number)
        append(imm)
    }
    /// SUB m32, imm32: 81 /5 id
    @inlinable public mutating func sub_mid32(_ m: Memory, _ imm: UInt32) {
        legacy(Legacy(0x0, 0, rex: 0, 0x81, 1), reg: 5, m, trailing: 4)
        append(imm)
    }
    /// SUB EAX, imm32: 2D id
    @inlinable public mutating func sub_aid32(_ imm: UInt32) {
        plain(Legacy(0x0, 0, rex: 0, 0x2D, 1))
        append(imm)
    }
    /// SUB r16, r16: 66 2B /r
    @inlinable public mutating func sub_rr16(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0x2B, 1), reg: d.number, rm: s.number)
    }
    /// SUB r16, m16: 66 2B /r
    @inlinable public mutating func sub_rm16(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x2B, 1), reg: d.number, m)
    }
    /// SUB m16, r16: 66 29 /r
    @inlinable public mutating func sub_mr16(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0x29, 1), reg: s.number, m)
    }
    /// SUB r16, imm8 (sign-extended): 66 83 /5 ib
    @inlinable public mutating func sub_rib16(_ d: GPR, _ imm: Int8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x83, 1), reg: 5, rm: d.number)
        append(imm)
    }
    /// SUB m16, imm8 (sign-extended): 66 83 /5 ib
    @inlinable public mutating func sub_mib16(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x83, 1), reg: 5, m, trailing: 1)
        append(imm)
    }
    /// SUB r16, imm16: 66 81 /5 iw
    @inlinable public mutating func sub_riw16(_ d: GPR, _ imm: UInt16) {
        legacy(Legacy(0x66, 1, rex: 0, 0x81, 1), reg: 5, rm: d.number)
        append(imm)
    }
    /// SUB m16, imm16: 66 81 /5 iw
    @inlinable public mutating func sub_miw16(_ m: Memory, _ imm: UInt16) {
        legacy(Legacy(0x66, 1, rex: 0, 0x81, 1), reg: 5, m, trailing: 2)
        append(imm)
    }
    /// SUB AX, imm16: 66 2D iw
    @inlinable public mutating func sub_aiw16(_ imm: UInt16) {
        plain(Legacy(0x66, 1, rex: 0, 0x2D, 1))
        append(imm)
    }
    /// SUB r8, r8: 2A /r
    @inlinable public mutating func sub_rr8(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x2A, 1), reg: d.number, rm: s.number, force: byteREX(d) | byteREX(s))
    }
    /// SUB r8, m8: 2A /r
    @inlinable public mutating func sub_rm8(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x2A, 1), reg: d.number, m, force: byteREX(d))
    }
    /// SUB m8, r8: 28 /r
    @inlinable public mutating func sub_mr8(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x28, 1), reg: s.number, m, force: byteREX(s))
    }
    /// SUB r8, imm8: 80 /5 ib
    @inlinable public mutating func sub_rib8(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x80, 1), reg: 5, rm: d.number, force: byteREX(d))
        append(imm)
    }
    /// SUB m8, imm8: 80 /5 ib
    @inlinable public mutating func sub_mib8(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x80, 1), reg: 5, m, trailing: 1)
        append(imm)
    }
    /// SUB AL, imm8: 2C ib
    @inlinable public mutating func sub_aib8(_ imm: UInt8) {
        plain(Legacy(0x0, 0, rex: 0, 0x2C, 1))
        append(imm)
    }
    /// XOR r64, r64: REX.W 33 /r
    @inlinable public mutating func xor_rr64(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x33, 1), reg: d.number, rm: s.number)
    }
    /// XOR r64, m64: REX.W 33 /r
    @inlinable public mutating func xor_rm64(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x33, 1), reg: d.number, m)
    }
    /// XOR m64, r64: REX.W 31 /r
    @inlinable public mutating func xor_mr64(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x31, 1), reg: s.number, m)
    }
    /// XOR r64, imm8 (sign-extended): REX.W 83 /6 ib
    @inlinable public mutating func xor_rib64(_ d: GPR, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x83, 1), reg: 6, rm: d.number)
        append(imm)
    }
    /// XOR m64, imm8 (sign-extended): REX.W 83 /6 ib
    @inlinable public mutating func xor_mib64(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x83, 1), reg: 6, m, trailing: 1)
        append(imm)
    }
    /// XOR r64, imm32 (sign-extended): REX.W 81 /6 id
    @inlinable public mutating func xor_rid64(_ d: GPR, _ imm: Int32) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x81, 1), reg: 6, rm: d.number)
        append(imm)
    }
    /// XOR m64, imm32 (sign-extended): REX.W 81 /6 id
    @inlinable public mutating func xor_mid64(_ m: Memory, _ imm: Int32) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x81, 1), reg: 6, m, trailing: 4)
        append(imm)
    }
    /// XOR RAX, imm32 (sign-extended): REX.W 35 id
    @inlinable public mutating func xor_aid64(_ imm: Int32) {
        plain(Legacy(0x0, 0, rex: 0x48, 0x35, 1))
        append(imm)
    }
    /// XOR r32, r32: 33 /r
    @inlinable public mutating func xor_rr32(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x33, 1), reg: d.number, rm: s.number)
    }
    /// XOR r32, m32: 33 /r
    @inlinable public mutating func xor_rm32(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x33, 1), reg: d.number, m)
    }
    /// XOR m32, r32: 31 /r
    @inlinable public mutating func xor_mr32(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x31, 1), reg: s.number, m)
    }
    /// XOR r32, imm8 (sign-extended): 83 /6 ib
    @inlinable public mutating func xor_rib32(_ d: GPR, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x83, 1), reg: 6, rm: d.number)
        append(imm)
    }
    /// XOR m32, imm8 (sign-extended): 83 /6 ib
    @inlinable public mutating func xor_mib32(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x83, 1), reg: 6, m, trailing: 1)
        append(imm)
    }
    /// XOR r32, imm32: 81 /6 id
    @inlinable public mutating func xor_rid32(_ d: GPR, _ imm: UInt32) {
        legacy(Legacy(0x0, 0, rex: 0, 0x81, 1), reg: 6, rm: d.number)
        append(imm)
    }
    /// XOR m32, imm32: 81 /6 id
    @inlinable public mutating func xor_mid32(_ m: Memory, _ imm: UInt32) {
        legacy(Legacy(0x0, 0, rex: 0, 0x81, 1), reg: 6, m, trailing: 4)
        append(imm)
    }
    /// XOR EAX, imm32: 35 id
    @inlinable public mutating func xor_aid32(_ imm: UInt32) {
        plain(Legacy(0x0, 0, rex: 0, 0x35, 1))
        append(imm)
    }
    /// XOR r16, r16: 66 33 /r
    @inlinable public mutating func xor_rr16(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0x33, 1), reg: d.number, rm: s.number)
    }
    /// XOR r16, m16: 66 33 /r
    @inlinable public mutating func xor_rm16(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x33, 1), reg: d.number, m)
    }
    /// XOR m16, r16: 66 31 /r
    @inlinable public mutating func xor_mr16(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0x31, 1), reg: s.number, m)
    }
    /// XOR r16, imm8 (sign-extended): 66 83 /6 ib
    @inlinable public mutating func xor_rib16(_ d: GPR, _ imm: Int8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x83, 1), reg: 6, rm: d.number)
        append(imm)
    }
    /// XOR m16, imm8 (sign-extended): 66 83 /6 ib
    @inlinable public mutating func xor_mib16(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x83, 1), reg: 6, m, trailing: 1)
        append(imm)
    }
    /// XOR r16, imm16: 66 81 /6 iw
    @inlinable public mutating func xor_riw16(_ d: GPR, _ imm: UInt16) {
        legacy(Legacy(0x66, 1, rex: 0, 0x81, 1), reg: 6, rm: d.number)
        append(imm)
    }
    /// XOR m16, imm16: 66 81 /6 iw
    @inlinable public mutating func xor_miw16(_ m: Memory, _ imm: UInt16) {
        legacy(Legacy(0x66, 1, rex: 0, 0x81, 1), reg: 6, m, trailing: 2)
        append(imm)
    }
    /// XOR AX, imm16: 66 35 iw
    @inlinable public mutating func xor_aiw16(_ imm: UInt16) {
        plain(Legacy(0x66, 1, rex: 0, 0x35, 1))
        append(imm)
    }
    /// XOR r8, r8: 32 /r
    @inlinable public mutating func xor_rr8(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x32, 1), reg: d.number, rm: s.number, force: byteREX(d) | byteREX(s))
    }
    /// XOR r8, m8: 32 /r
    @inlinable public mutating func xor_rm8(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x32, 1), reg: d.number, m, force: byteREX(d))
    }
    /// XOR m8, r8: 30 /r
    @inlinable public mutating func xor_mr8(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x30, 1), reg: s.number, m, force: byteREX(s))
    }
    /// XOR r8, imm8: 80 /6 ib
    @inlinable public mutating func xor_rib8(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x80, 1), reg: 6, rm: d.number, force: byteREX(d))
        append(imm)
    }
    /// XOR m8, imm8: 80 /6 ib
    @inlinable public mutating func xor_mib8(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x80, 1), reg: 6, m, trailing: 1)
        append(imm)
    }
    /// XOR AL, imm8: 34 ib
    @inlinable public mutating func xor_aib8(_ imm: UInt8) {
        plain(Legacy(0x0, 0, rex: 0, 0x34, 1))
        append(imm)
    }
    /// CMP r64, r64: REX.W 3B /r
    @inlinable public mutating func cmp_rr64(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x3B, 1), reg: d.number, rm: s.number)
    }
    /// CMP r64, m64: REX.W 3B /r
    @inlinable public mutating func cmp_rm64(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x3B, 1), reg: d.number, m)
    }
    /// CMP m64, r64: REX.W 39 /r
    @inlinable public mutating func cmp_mr64(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x39, 1), reg: s.number, m)
    }
    /// CMP r64, imm8 (sign-extended): REX.W 83 /7 ib
    @inlinable public mutating func cmp_rib64(_ d: GPR, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x83, 1), reg: 7, rm: d.number)
        append(imm)
    }
    /// CMP m64, imm8 (sign-extended): REX.W 83 /7 ib
    @inlinable public mutating func cmp_mib64(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x83, 1), reg: 7, m, trailing: 1)
        append(imm)
    }
    /// CMP r64, imm32 (sign-extended): REX.W 81 /7 id
    @inlinable public mutating func cmp_rid64(_ d: GPR, _ imm: Int32) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x81, 1), reg: 7, rm: d.number)
        append(imm)
    }
    /// CMP m64, imm32 (sign-extended): REX.W 81 /7 id
    @inlinable public mutating func cmp_mid64(_ m: Memory, _ imm: Int32) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x81, 1), reg: 7, m, trailing: 4)
        append(imm)
    }
    /// CMP RAX, imm32 (sign-extended): REX.W 3D id
    @inlinable public mutating func cmp_aid64(_ imm: Int32) {
        plain(Legacy(0x0, 0, rex: 0x48, 0x3D, 1))
        append(imm)
    }
    /// CMP r32, r32: 3B /r
    @inlinable public mutating func cmp_rr32(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x3B, 1), reg: d.number, rm: s.number)
    }
    /// CMP r32, m32: 3B /r
    @inlinable public mutating func cmp_rm32(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x3B, 1), reg: d.number, m)
    }
    /// CMP m32, r32: 39 /r
    @inlinable public mutating func cmp_mr32(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x39, 1), reg: s.number, m)
    }
    /// CMP r32, imm8 (sign-extended): 83 /7 ib
    @inlinable public mutating func cmp_rib32(_ d: GPR, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x83, 1), reg: 7, rm: d.number)
        append(imm)
    }
    /// CMP m32, imm8 (sign-extended): 83 /7 ib
    @inlinable public mutating func cmp_mib32(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x83, 1), reg: 7, m, trailing: 1)
        append(imm)
    }
    /// CMP r32, imm32: 81 /7 id
    @inlinable public mutating func cmp_rid32(_ d: GPR, _ imm: UInt32) {
        legacy(Legacy(0x0, 0, rex: 0, 0x81, 1), reg: 7, rm: d.number)
        append(imm)
    }
    /// CMP m32, imm32: 81 /7 id
    @inlinable public mutating func cmp_mid32(_ m: Memory, _ imm: UInt32) {
        legacy(Legacy(0x0, 0, rex: 0, 0x81, 1), reg: 7, m, trailing: 4)
        append(imm)
    }
    /// CMP EAX, imm32: 3D id
    @inlinable public mutating func cmp_aid32(_ imm: UInt32) {
        plain(Legacy(0x0, 0, rex: 0, 0x3D, 1))
        append(imm)
    }
    /// CMP r16, r16: 66 3B /r
    @inlinable public mutating func cmp_rr16(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0x3B, 1), reg: d.number, rm: s.number)
    }
    /// CMP r16, m16: 66 3B /r
    @inlinable public mutating func cmp_rm16(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0x3B, 1), reg: d.number, m)
    }
    /// CMP m16, r16: 66 39 /r
    @inlinable public mutating func cmp_mr16(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0x39, 1), reg: s.number, m)
    }
    /// CMP r16, imm8 (sign-extended): 66 83 /7 ib
    @inlinable public mutating func cmp_rib16(_ d: GPR, _ imm: Int8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x83, 1), reg: 7, rm: d.number)
        append(imm)
    }
    /// CMP m16, imm8 (sign-extended): 66 83 /7 ib
    @inlinable public mutating func cmp_mib16(_ m: Memory, _ imm: Int8) {
        legacy(Legacy(0x66, 1, rex: 0, 0x83, 1), reg: 7, m, trailing: 1)
        append(imm)
    }
    /// CMP r16, imm16: 66 81 /7 iw
    @inlinable public mutating func cmp_riw16(_ d: GPR, _ imm: UInt16) {
        legacy(Legacy(0x66, 1, rex: 0, 0x81, 1), reg: 7, rm: d.number)
        append(imm)
    }
    /// CMP m16, imm16: 66 81 /7 iw
    @inlinable public mutating func cmp_miw16(_ m: Memory, _ imm: UInt16) {
        legacy(Legacy(0x66, 1, rex: 0, 0x81, 1), reg: 7, m, trailing: 2)
        append(imm)
    }
    /// CMP AX, imm16: 66 3D iw
    @inlinable public mutating func cmp_aiw16(_ imm: UInt16) {
        plain(Legacy(0x66, 1, rex: 0, 0x3D, 1))
        append(imm)
    }
    /// CMP r8, r8: 3A /r
    @inlinable public mutating func cmp_rr8(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x3A, 1), reg: d.number, rm: s.number, force: byteREX(d) | byteREX(s))
    }
    /// CMP r8, m8: 3A /r
    @inlinable public mutating func cmp_rm8(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0x3A, 1), reg: d.number, m, force: byteREX(d))
    }
    /// CMP m8, r8: 38 /r
    @inlinable public mutating func cmp_mr8(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x38, 1), reg: s.number, m, force: byteREX(s))
    }
    /// CMP r8, imm8: 80 /7 ib
    @inlinable public mutating func cmp_rib8(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x80, 1), reg: 7, rm: d.number, force: byteREX(d))
        append(imm)
    }
    /// CMP m8, imm8: 80 /7 ib
    @inlinable public mutating func cmp_mib8(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0x80, 1), reg: 7, m, trailing: 1)
        append(imm)
    }
    /// CMP AL, imm8: 3C ib
    @inlinable public mutating func cmp_aib8(_ imm: UInt8) {
        plain(Legacy(0x0, 0, rex: 0, 0x3C, 1))
        append(imm)
    }
    /// TEST r64, r64: REX.W 85 /r
    @inlinable public mutating func test_rr64(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x85, 1), reg: s.number, rm: d.number)
    }
    /// TEST m64, r64: REX.W 85 /r
    @inlinable public mutating func test_mr64(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0x85, 1), reg: s.number, m)
    }
    /// TEST r64, imm32 (sign-extended): REX.W F7 /0 id
    @inlinable public mutating func test_rid64(_ d: GPR, _ imm: Int32) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xF7, 1), reg: 0, rm: d.number)
        append(imm)
    }
    /// TEST m64, imm32 (sign-extended): REX.W F7 /0 id
    @inlinable public mutating func test_mid64(_ m: Memory, _ imm: Int32) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xF7, 1), reg: 0, m, trailing: 4)
        append(imm)
    }
    /// TEST RAX, imm32 (sign-extended): REX.W A9 id
    @inlinable public mutating func test_aid64(_ imm: Int32) {
        plain(Legacy(0x0, 0, rex: 0x48, 0xA9, 1))
        append(imm)
    }
    /// TEST r32, r32: 85 /r
    @inlinable public mutating func test_rr32(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x85, 1), reg: s.number, rm: d.number)
    }
    /// TEST m32, r32: 85 /r
    @inlinable public mutating func test_mr32(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x85, 1), reg: s.number, m)
    }
    /// TEST r32, imm32: F7 /0 id
    @inlinable public mutating func test_rid32(_ d: GPR, _ imm: UInt32) {
        legacy(Legacy(0x0, 0, rex: 0, 0xF7, 1), reg: 0, rm: d.number)
        append(imm)
    }
    /// TEST m32, imm32: F7 /0 id
    @inlinable public mutating func test_mid32(_ m: Memory, _ imm: UInt32) {
        legacy(Legacy(0x0, 0, rex: 0, 0xF7, 1), reg: 0, m, trailing: 4)
        append(imm)
    }
    /// TEST EAX, imm32: A9 id
    @inlinable public mutating func test_aid32(_ imm: UInt32) {
        plain(Legacy(0x0, 0, rex: 0, 0xA9, 1))
        append(imm)
    }
    /// TEST r16, r16: 66 85 /r
    @inlinable public mutating func test_rr16(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0x85, 1), reg: s.number, rm: d.number)
    }
    /// TEST m16, r16: 66 85 /r
    @inlinable public mutating func test_mr16(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0x85, 1), reg: s.number, m)
    }
    /// TEST r16, imm16: 66 F7 /0 iw
    @inlinable public mutating func test_riw16(_ d: GPR, _ imm: UInt16) {
        legacy(Legacy(0x66, 1, rex: 0, 0xF7, 1), reg: 0, rm: d.number)
        append(imm)
    }
    /// TEST m16, imm16: 66 F7 /0 iw
    @inlinable public mutating func test_miw16(_ m: Memory, _ imm: UInt16) {
        legacy(Legacy(0x66, 1, rex: 0, 0xF7, 1), reg: 0, m, trailing: 2)
        append(imm)
    }
    /// TEST AX, imm16: 66 A9 iw
    @inlinable public mutating func test_aiw16(_ imm: UInt16) {
        plain(Legacy(0x66, 1, rex: 0, 0xA9, 1))
        append(imm)
    }
    /// TEST r8, r8: 84 /r
    @inlinable public mutating func test_rr8(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x84, 1), reg: s.number, rm: d.number, force: byteREX(d) | byteREX(s))
    }
    /// TEST m8, r8: 84 /r
    @inlinable public mutating func test_mr8(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0x84, 1), reg: s.number, m, force: byteREX(s))
    }
    /// TEST r8, imm8: F6 /0 ib
    @inlinable public mutating func test_rib8(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xF6, 1), reg: 0, rm: d.number, force: byteREX(d))
        append(imm)
    }
    /// TEST m8, imm8: F6 /0 ib
    @inlinable public mutating func test_mib8(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xF6, 1), reg: 0, m, trailing: 1)
        append(imm)
    }
    /// TEST AL, imm8: A8 ib
    @inlinable public mutating func test_aib8(_ imm: UInt8) {
        plain(Legacy(0x0, 0, rex: 0, 0xA8, 1))
        append(imm)
    }
    /// INC r64: REX.W FF /0
    @inlinable public mutating func inc_r64(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xFF, 1), reg: 0, rm: d.number)
    }
    /// INC m64: REX.W FF /0
    @inlinable public mutating func inc_m64(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xFF, 1), reg: 0, m)
    }
    /// INC r32: FF /0
    @inlinable public mutating func inc_r32(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xFF, 1), reg: 0, rm: d.number)
    }
    /// INC m32: FF /0
    @inlinable public mutating func inc_m32(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xFF, 1), reg: 0, m)
    }
    /// INC r16: 66 FF /0
    @inlinable public mutating func inc_r16(_ d: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0xFF, 1), reg: 0, rm: d.number)
    }
    /// INC m16: 66 FF /0
    @inlinable public mutating func inc_m16(_ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xFF, 1), reg: 0, m)
    }
    /// INC r8: FE /0
    @inlinable public mutating func inc_r8(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xFE, 1), reg: 0, rm: d.number, force: byteREX(d))
    }
    /// INC m8: FE /0
    @inlinable public mutating func inc_m8(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xFE, 1), reg: 0, m)
    }
    /// DEC r64: REX.W FF /1
    @inlinable public mutating func dec_r64(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xFF, 1), reg: 1, rm: d.number)
    }
    /// DEC m64: REX.W FF /1
    @inlinable public mutating func dec_m64(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xFF, 1), reg: 1, m)
    }
    /// DEC r32: FF /1
    @inlinable public mutating func dec_r32(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xFF, 1), reg: 1, rm: d.number)
    }
    /// DEC m32: FF /1
    @inlinable public mutating func dec_m32(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xFF, 1), reg: 1, m)
    }
    /// DEC r16: 66 FF /1
    @inlinable public mutating func dec_r16(_ d: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0xFF, 1), reg: 1, rm: d.number)
    }
    /// DEC m16: 66 FF /1
    @inlinable public mutating func dec_m16(_ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xFF, 1), reg: 1, m)
    }
    /// DEC r8: FE /1
    @inlinable public mutating func dec_r8(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xFE, 1), reg: 1, rm: d.number, force: byteREX(d))
    }
    /// DEC m8: FE /1
    @inlinable public mutating func dec_m8(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xFE, 1), reg: 1, m)
    }
    /// NOT r64: REX.W F7 /2
    @inlinable public mutating func not_r64(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xF7, 1), reg: 2, rm: d.number)
    }
    /// NOT m64: REX.W F7 /2
    @inlinable public mutating func not_m64(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xF7, 1), reg: 2, m)
    }
    /// NOT r32: F7 /2
    @inlinable public mutating func not_r32(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xF7, 1), reg: 2, rm: d.number)
    }
    /// NOT m32: F7 /2
    @inlinable public mutating func not_m32(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xF7, 1), reg: 2, m)
    }
    /// NOT r16: 66 F7 /2
    @inlinable public mutating func not_r16(_ d: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0xF7, 1), reg: 2, rm: d.number)
    }
    /// NOT m16: 66 F7 /2
    @inlinable public mutating func not_m16(_ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xF7, 1), reg: 2, m)
    }
    /// NOT r8: F6 /2
    @inlinable public mutating func not_r8(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xF6, 1), reg: 2, rm: d.number, force: byteREX(d))
    }
    /// NOT m8: F6 /2
    @inlinable public mutating func not_m8(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xF6, 1), reg: 2, m)
    }
    /// NEG r64: REX.W F7 /3
    @inlinable public mutating func neg_r64(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xF7, 1), reg: 3, rm: d.number)
    }
    /// NEG m64: REX.W F7 /3
    @inlinable public mutating func neg_m64(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xF7, 1), reg: 3, m)
    }
    /// NEG r32: F7 /3
    @inlinable public mutating func neg_r32(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xF7, 1), reg: 3, rm: d.number)
    }
    /// NEG m32: F7 /3
    @inlinable public mutating func neg_m32(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xF7, 1), reg: 3, m)
    }
    /// NEG r16: 66 F7 /3
    @inlinable public mutating func neg_r16(_ d: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0xF7, 1), reg: 3, rm: d.number)
    }
    /// NEG m16: 66 F7 /3
    @inlinable public mutating func neg_m16(_ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xF7, 1), reg: 3, m)
    }
    /// NEG r8: F6 /3
    @inlinable public mutating func neg_r8(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xF6, 1), reg: 3, rm: d.number, force: byteREX(d))
    }
    /// NEG m8: F6 /3
    @inlinable public mutating func neg_m8(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xF6, 1), reg: 3, m)
    }
    /// CLC: F8
    @inlinable public mutating func clc() {
        plain(Legacy(0x0, 0, rex: 0, 0xF8, 1))
    }
    /// STC: F9
    @inlinable public mutating func stc() {
        plain(Legacy(0x0, 0, rex: 0, 0xF9, 1))
    }
    /// CMC: F5
    @inlinable public mutating func cmc() {
        plain(Legacy(0x0, 0, rex: 0, 0xF5, 1))
    }
    /// ADCX r64, r64: 66 REX.W 0F 38 F6 /r
    @inlinable public mutating func adcx_rr64(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0x48, 0xF6380F, 3), reg: d.number, rm: s.number)
    }
    /// ADCX r64, m64: 66 REX.W 0F 38 F6 /r
    @inlinable public mutating func adcx_rm64(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0x48, 0xF6380F, 3), reg: d.number, m)
    }
    /// ADCX r32, r32: 66 0F 38 F6 /r
    @inlinable public mutating func adcx_rr32(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0xF6380F, 3), reg: d.number, rm: s.number)
    }
    /// ADCX r32, m32: 66 0F 38 F6 /r
    @inlinable public mutating func adcx_rm32(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xF6380F, 3), reg: d.number, m)
    }
    /// ADOX r64, r64: F3 REX.W 0F 38 F6 /r
    @inlinable public mutating func adox_rr64(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0xF3, 1, rex: 0x48, 0xF6380F, 3), reg: d.number, rm: s.number)
    }
    /// ADOX r64, m64: F3 REX.W 0F 38 F6 /r
    @inlinable public mutating func adox_rm64(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0x48, 0xF6380F, 3), reg: d.number, m)
    }
    /// ADOX r32, r32: F3 0F 38 F6 /r
    @inlinable public mutating func adox_rr32(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0xF3, 1, rex: 0, 0xF6380F, 3), reg: d.number, rm: s.number)
    }
    /// ADOX r32, m32: F3 0F 38 F6 /r
    @inlinable public mutating func adox_rm32(_ d: GPR, _ m: Memory) {
        legacy(Legacy(0xF3, 1, rex: 0, 0xF6380F, 3), reg: d.number, m)
    }
    /// The shortest form of ADD for this immediate.
    @inlinable public mutating func add_ri64(_ d: GPR, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return add_rib64(d, small) }
        if d == .rax { return add_aid64(imm) }
        add_rid64(d, imm)
    }
    /// The shortest form of ADD for this immediate.
    @inlinable public mutating func add_mi64(_ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return add_mib64(m, small) }
        add_mid64(m, imm)
    }
    /// The shortest form of ADD for this immediate.
    @inlinable public mutating func add_ri32(_ d: GPR, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return add_rib32(d, small) }
        if d == .rax { return add_aid32(UInt32(bitPattern: imm)) }
        add_rid32(d, UInt32(bitPattern: imm))
    }
    /// The shortest form of ADD for this immediate.
    @inlinable public mutating func add_mi32(_ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return add_mib32(m, small) }
        add_mid32(m, UInt32(bitPattern: imm))
    }
    /// The shortest form of ADD for this immediate.
    @inlinable public mutating func add_ri16(_ d: GPR, _ imm: Int16) {
        if let small = Int8(exactly: imm) { return add_rib16(d, small) }
        if d == .rax { return add_aiw16(UInt16(bitPattern: imm)) }
        add_riw16(d, UInt16(bitPattern: imm))
    }
    /// The shortest form of ADD for this immediate.
    @inlinable public mutating func add_mi16(_ m: Memory, _ imm: Int16) {
        if let small = Int8(exactly: imm) { return add_mib16(m, small) }
        add_miw16(m, UInt16(bitPattern: imm))
    }
    /// The shortest form of ADD for this immediate.
    @inlinable public mutating func add_ri8(_ d: GPR, _ imm: Int8) {
        if d == .rax { return add_aib8(UInt8(bitPattern: imm)) }
        add_rib8(d, UInt8(bitPattern: imm))
    }
    /// The shortest form of OR for this immediate.
    @inlinable public mutating func or_ri64(_ d: GPR, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return or_rib64(d, small) }
        if d == .rax { return or_aid64(imm) }
        or_rid64(d, imm)
    }
    /// The shortest form of OR for this immediate.
    @inlinable public mutating func or_mi64(_ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return or_mib64(m, small) }
        or_mid64(m, imm)
    }
    /// The shortest form of OR for this immediate.
    @inlinable public mutating func or_ri32(_ d: GPR, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return or_rib32(d, small) }
        if d == .rax { return or_aid32(UInt32(bitPattern: imm)) }
        or_rid32(d, UInt32(bitPattern: imm))
    }
    /// The shortest form of OR for this immediate.
    @inlinable public mutating func or_mi32(_ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return or_mib32(m, small) }
        or_mid32(m, UInt32(bitPattern: imm))
    }
    /// The shortest form of OR for this immediate.
    @inlinable public mutating func or_ri16(_ d: GPR, _ imm: Int16) {
        if let small = Int8(exactly: imm) { return or_rib16(d, small) }
        if d == .rax { return or_aiw16(UInt16(bitPattern: imm)) }
        or_riw16(d, UInt16(bitPattern: imm))
    }
    /// The shortest form of OR for this immediate.
    @inlinable public mutating func or_mi16(_ m: Memory, _ imm: Int16) {
        if let small = Int8(exactly: imm) { return or_mib16(m, small) }
        or_miw16(m, UInt16(bitPattern: imm))
    }
    /// The shortest form of OR for this immediate.
    @inlinable public mutating func or_ri8(_ d: GPR, _ imm: Int8) {
        if d == .rax { return or_aib8(UInt8(bitPattern: imm)) }
        or_rib8(d, UInt8(bitPattern: imm))
    }
    /// The shortest form of ADC for this immediate.
    @inlinable public mutating func adc_ri64(_ d: GPR, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return adc_rib64(d, small) }
        if d == .rax { return adc_aid64(imm) }
        adc_rid64(d, imm)
    }
    /// The shortest form of ADC for this immediate.
    @inlinable public mutating func adc_mi64(_ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return adc_mib64(m, small) }
        adc_mid64(m, imm)
    }
    /// The shortest form of ADC for this immediate.
    @inlinable public mutating func adc_ri32(_ d: GPR, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return adc_rib32(d, small) }
        if d == .rax { return adc_aid32(UInt32(bitPattern: imm)) }
        adc_rid32(d, UInt32(bitPattern: imm))
    }
    /// The shortest form of ADC for this immediate.
    @inlinable public mutating func adc_mi32(_ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return adc_mib32(m, small) }
        adc_mid32(m, UInt32(bitPattern: imm))
    }
    /// The shortest form of ADC for this immediate.
    @inlinable public mutating func adc_ri16(_ d: GPR, _ imm: Int16) {
        if let small = Int8(exactly: imm) { return adc_rib16(d, small) }
        if d == .rax { return adc_aiw16(UInt16(bitPattern: imm)) }
        adc_riw16(d, UInt16(bitPattern: imm))
    }
    /// The shortest form of ADC for this immediate.
    @inlinable public mutating func adc_mi16(_ m: Memory, _ imm: Int16) {
        if let small = Int8(exactly: imm) { return adc_mib16(m, small) }
        adc_miw16(m, UInt16(bitPattern: imm))
    }
    /// The shortest form of ADC for this immediate.
    @inlinable public mutating func adc_ri8(_ d: GPR, _ imm: Int8) {
        if d == .rax { return adc_aib8(UInt8(bitPattern: imm)) }
        adc_rib8(d, UInt8(bitPattern: imm))
    }
    /// The shortest form of SBB for this immediate.
    @inlinable public mutating func sbb_ri64(_ d: GPR, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return sbb_rib64(d, small) }
        if d == .rax { return sbb_aid64(imm) }
        sbb_rid64(d, imm)
    }
    /// The shortest form of SBB for this immediate.
    @inlinable public mutating func sbb_mi64(_ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return sbb_mib64(m, small) }
        sbb_mid64(m, imm)
    }
    /// The shortest form of SBB for this immediate.
    @inlinable public mutating func sbb_ri32(_ d: GPR, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return sbb_rib32(d, small) }
        if d == .rax { return sbb_aid32(UInt32(bitPattern: imm)) }
        sbb_rid32(d, UInt32(bitPattern: imm))
    }
    /// The shortest form of SBB for this immediate.
    @inlinable public mutating func sbb_mi32(_ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return sbb_mib32(m, small) }
        sbb_mid32(m, UInt32(bitPattern: imm))
    }
    /// The shortest form of SBB for this immediate.
    @inlinable public mutating func sbb_ri16(_ d: GPR, _ imm: Int16) {
        if let small = Int8(exactly: imm) { return sbb_rib16(d, small) }
        if d == .rax { return sbb_aiw16(UInt16(bitPattern: imm)) }
        sbb_riw16(d, UInt16(bitPattern: imm))
    }
    /// The shortest form of SBB for this immediate.
    @inlinable public mutating func sbb_mi16(_ m: Memory, _ imm: Int16) {
        if let small = Int8(exactly: imm) { return sbb_mib16(m, small) }
        sbb_miw16(m, UInt16(bitPattern: imm))
    }
    /// The shortest form of SBB for this immediate.
    @inlinable public mutating func sbb_ri8(_ d: GPR, _ imm: Int8) {
        if d == .rax { return sbb_aib8(UInt8(bitPattern: imm)) }
        sbb_rib8(d, UInt8(bitPattern: imm))
    }
    /// The shortest form of AND for this immediate.
    @inlinable public mutating func and_ri64(_ d: GPR, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return and_rib64(d, small) }
        if d == .rax { return and_aid64(imm) }
        and_rid64(d, imm)
    }
    /// The shortest form of AND for this immediate.
    @inlinable public mutating func and_mi64(_ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return and_mib64(m, small) }
        and_mid64(m, imm)
    }
    /// The shortest form of AND for this immediate.
    @inlinable public mutating func and_ri32(_ d: GPR, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return and_rib32(d, small) }
        if d == .rax { return and_aid32(UInt32(bitPattern: imm)) }
        and_rid32(d, UInt32(bitPattern: imm))
    }
    /// The shortest form of AND for this immediate.
    @inlinable public mutating func and_mi32(_ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return and_mib32(m, small) }
        and_mid32(m, UInt32(bitPattern: imm))
    }
    /// The shortest form of AND for this immediate.
    @inlinable public mutating func and_ri16(_ d: GPR, _ imm: Int16) {
        if let small = Int8(exactly: imm) { return and_rib16(d, small) }
        if d == .rax { return and_aiw16(UInt16(bitPattern: imm)) }
        and_riw16(d, UInt16(bitPattern: imm))
    }
    /// The shortest form of AND for this immediate.
    @inlinable public mutating func and_mi16(_ m: Memory, _ imm: Int16) {
        if let small = Int8(exactly: imm) { return and_mib16(m, small) }
        and_miw16(m, UInt16(bitPattern: imm))
    }
    /// The shortest form of AND for this immediate.
    @inlinable public mutating func and_ri8(_ d: GPR, _ imm: Int8) {
        if d == .rax { return and_aib8(UInt8(bitPattern: imm)) }
        and_rib8(d, UInt8(bitPattern: imm))
    }
    /// The shortest form of SUB for this immediate.
    @inlinable public mutating func sub_ri64(_ d: GPR, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return sub_rib64(d, small) }
        if d == .rax { return sub_aid64(imm) }
        sub_rid64(d, imm)
    }
    /// The shortest form of SUB for this immediate.
    @inlinable public mutating func sub_mi64(_ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return sub_mib64(m, small) }
        sub_mid64(m, imm)
    }
    /// The shortest form of SUB for this immediate.
    @inlinable public mutating func sub_ri32(_ d: GPR, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return sub_rib32(d, small) }
        if d == .rax { return sub_aid32(UInt32(bitPattern: imm)) }
        sub_rid32(d, UInt32(bitPattern: imm))
    }
    /// The shortest form of SUB for this immediate.
    @inlinable public mutating func sub_mi32(_ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return sub_mib32(m, small) }
        sub_mid32(m, UInt32(bitPattern: imm))
    }
    /// The shortest form of SUB for this immediate.
    @inlinable public mutating func sub_ri16(_ d: GPR, _ imm: Int16) {
        if let small = Int8(exactly: imm) { return sub_rib16(d, small) }
        if d == .rax { return sub_aiw16(UInt16(bitPattern: imm)) }
        sub_riw16(d, UInt16(bitPattern: imm))
    }
    /// The shortest form of SUB for this immediate.
    @inlinable public mutating func sub_mi16(_ m: Memory, _ imm: Int16) {
        if let small = Int8(exactly: imm) { return sub_mib16(m, small) }
        sub_miw16(m, UInt16(bitPattern: imm))
    }
    /// The shortest form of SUB for this immediate.
    @inlinable public mutating func sub_ri8(_ d: GPR, _ imm: Int8) {
        if d == .rax { return sub_aib8(UInt8(bitPattern: imm)) }
        sub_rib8(d, UInt8(bitPattern: imm))
    }
    /// The shortest form of XOR for this immediate.
    @inlinable public mutating func xor_ri64(_ d: GPR, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return xor_rib64(d, small) }
        if d == .rax { return xor_aid64(imm) }
        xor_rid64(d, imm)
    }
    /// The shortest form of XOR for this immediate.
    @inlinable public mutating func xor_mi64(_ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return xor_mib64(m, small) }
        xor_mid64(m, imm)
    }
    /// The shortest form of XOR for this immediate.
    @inlinable public mutating func xor_ri32(_ d: GPR, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return xor_rib32(d, small) }
        if d == .rax { return xor_aid32(UInt32(bitPattern: imm)) }
        xor_rid32(d, UInt32(bitPattern: imm))
    }
    /// The shortest form of XOR for this immediate.
    @inlinable public mutating func xor_mi32(_ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return xor_mib32(m, small) }
        xor_mid32(m, UInt32(bitPattern: imm))
    }
    /// The shortest form of XOR for this immediate.
    @inlinable public mutating func xor_ri16(_ d: GPR, _ imm: Int16) {
        if let small = Int8(exactly: imm) { return xor_rib16(d, small) }
        if d == .rax { return xor_aiw16(UInt16(bitPattern: imm)) }
        xor_riw16(d, UInt16(bitPattern: imm))
    }
    /// The shortest form of XOR for this immediate.
    @inlinable public mutating func xor_mi16(_ m: Memory, _ imm: Int16) {
        if let small = Int8(exactly: imm) { return xor_mib16(m, small) }
        xor_miw16(m, UInt16(bitPattern: imm))
    }
    /// The shortest form of XOR for this immediate.
    @inlinable public mutating func xor_ri8(_ d: GPR, _ imm: Int8) {
        if d == .rax { return xor_aib8(UInt8(bitPattern: imm)) }
        xor_rib8(d, UInt8(bitPattern: imm))
    }
    /// The shortest form of CMP for this immediate.
    @inlinable public mutating func cmp_ri64(_ d: GPR, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return cmp_rib64(d, small) }
        if d == .rax { return cmp_aid64(imm) }
        cmp_rid64(d, imm)
    }
    /// The shortest form of CMP for this immediate.
    @inlinable public mutating func cmp_mi64(_ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return cmp_mib64(m, small) }
        cmp_mid64(m, imm)
    }
    /// The shortest form of CMP for this immediate.
    @inlinable public mutating func cmp_ri32(_ d: GPR, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return cmp_rib32(d, small) }
        if d == .rax { return cmp_aid32(UInt32(bitPattern: imm)) }
        cmp_rid32(d, UInt32(bitPattern: imm))
    }
    /// The shortest form of CMP for this immediate.
    @inlinable public mutating func cmp_mi32(_ m: Memory, _ imm: Int32) {
        if let small = Int8(exactly: imm) { return cmp_mib32(m, small) }
        cmp_mid32(m, UInt32(bitPattern: imm))
    }
    /// The shortest form of CMP for this immediate.
    @inlinable public mutating func cmp_ri16(_ d: GPR, _ imm: Int16) {
        if let small = Int8(exactly: imm) { return cmp_rib16(d, small) }
        if d == .rax { return cmp_aiw16(UInt16(bitPattern: imm)) }
        cmp_riw16(d, UInt16(bitPattern: imm))
    }
    /// The shortest form of CMP for this immediate.
    @inlinable public mutating func cmp_mi16(_ m: Memory, _ imm: Int16) {
        if let small = Int8(exactly: imm) { return cmp_mib16(m, small) }
        cmp_miw16(m, UInt16(bitPattern: imm))
    }
    /// The shortest form of CMP for this immediate.
    @inlinable public mutating func cmp_ri8(_ d: GPR, _ imm: Int8) {
        if d == .rax { return cmp_aib8(UInt8(bitPattern: imm)) }
        cmp_rib8(d, UInt8(bitPattern: imm))
    }
    /// The shortest form of TEST for this immediate.
    @inlinable public mutating func test_ri64(_ d: GPR, _ imm: Int32) {
        if d == .rax { return test_aid64(imm) }
        test_rid64(d, imm)
    }
    /// The shortest form of TEST for this immediate.
    @inlinable public mutating func test_ri32(_ d: GPR, _ imm: Int32) {
        if d == .rax { return test_aid32(UInt32(bitPattern: imm)) }
        test_rid32(d, UInt32(bitPattern: imm))
    }
    /// The shortest form of TEST for this immediate.
    @inlinable public mutating func test_ri16(_ d: GPR, _ imm: Int16) {
        if d == .rax { return test_aiw16(UInt16(bitPattern: imm)) }
        test_riw16(d, UInt16(bitPattern: imm))
    }
    /// The shortest form of TEST for this immediate.
    @inlinable public mutating func test_ri8(_ d: GPR, _ imm: Int8) {
        if d == .rax { return test_aib8(UInt8(bitPattern: imm)) }
        test_rib8(d, UInt8(bitPattern: imm))
    }
}
