// room: x86-64 instructions
// does: one method per form of shift.table
// spec: Intel SDM volume 2
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

extension CodeWriter {
    /// ROL r64, 1: REX.W D1 /0
    @inlinable public mutating func rol_ro64(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD1, 1), reg: 0, rm: d.number)
    }
    /// ROL m64, 1: REX.W D1 /0
    @inlinable public mutating func rol_mo64(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD1, 1), reg: 0, m)
    }
    /// ROL r64, imm8: REX.W C1 /0 ib
    @inlinable public mutating func rol_rib64(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xC1, 1), reg: 0, rm: d.number)
        append(imm)
    }
    /// ROL m64, imm8: REX.W C1 /0 ib
    @inlinable public mutating func rol_mib64(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xC1, 1), reg: 0, m, trailing: 1)
        append(imm)
    }
    /// ROL r64, CL: REX.W D3 /0
    @inlinable public mutating func rol_rc64(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD3, 1), reg: 0, rm: d.number)
    }
    /// ROL m64, CL: REX.W D3 /0
    @inlinable public mutating func rol_mc64(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD3, 1), reg: 0, m)
    }
    /// ROL r32, 1: D1 /0
    @inlinable public mutating func rol_ro32(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD1, 1), reg: 0, rm: d.number)
    }
    /// ROL m32, 1: D1 /0
    @inlinable public mutating func rol_mo32(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD1, 1), reg: 0, m)
    }
    /// ROL r32, imm8: C1 /0 ib
    @inlinable public mutating func rol_rib32(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC1, 1), reg: 0, rm: d.number)
        append(imm)
    }
    /// ROL m32, imm8: C1 /0 ib
    @inlinable public mutating func rol_mib32(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC1, 1), reg: 0, m, trailing: 1)
        append(imm)
    }
    /// ROL r32, CL: D3 /0
    @inlinable public mutating func rol_rc32(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD3, 1), reg: 0, rm: d.number)
    }
    /// ROL m32, CL: D3 /0
    @inlinable public mutating func rol_mc32(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD3, 1), reg: 0, m)
    }
    /// ROL r16, 1: 66 D1 /0
    @inlinable public mutating func rol_ro16(_ d: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD1, 1), reg: 0, rm: d.number)
    }
    /// ROL m16, 1: 66 D1 /0
    @inlinable public mutating func rol_mo16(_ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD1, 1), reg: 0, m)
    }
    /// ROL r16, imm8: 66 C1 /0 ib
    @inlinable public mutating func rol_rib16(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0xC1, 1), reg: 0, rm: d.number)
        append(imm)
    }
    /// ROL m16, imm8: 66 C1 /0 ib
    @inlinable public mutating func rol_mib16(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0xC1, 1), reg: 0, m, trailing: 1)
        append(imm)
    }
    /// ROL r16, CL: 66 D3 /0
    @inlinable public mutating func rol_rc16(_ d: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD3, 1), reg: 0, rm: d.number)
    }
    /// ROL m16, CL: 66 D3 /0
    @inlinable public mutating func rol_mc16(_ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD3, 1), reg: 0, m)
    }
    /// ROL r8, 1: D0 /0
    @inlinable public mutating func rol_ro8(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD0, 1), reg: 0, rm: d.number, force: byteREX(d))
    }
    /// ROL m8, 1: D0 /0
    @inlinable public mutating func rol_mo8(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD0, 1), reg: 0, m)
    }
    /// ROL r8, imm8: C0 /0 ib
    @inlinable public mutating func rol_rib8(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC0, 1), reg: 0, rm: d.number, force: byteREX(d))
        append(imm)
    }
    /// ROL m8, imm8: C0 /0 ib
    @inlinable public mutating func rol_mib8(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC0, 1), reg: 0, m, trailing: 1)
        append(imm)
    }
    /// ROL r8, CL: D2 /0
    @inlinable public mutating func rol_rc8(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD2, 1), reg: 0, rm: d.number, force: byteREX(d))
    }
    /// ROL m8, CL: D2 /0
    @inlinable public mutating func rol_mc8(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD2, 1), reg: 0, m)
    }
    /// ROR r64, 1: REX.W D1 /1
    @inlinable public mutating func ror_ro64(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD1, 1), reg: 1, rm: d.number)
    }
    /// ROR m64, 1: REX.W D1 /1
    @inlinable public mutating func ror_mo64(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD1, 1), reg: 1, m)
    }
    /// ROR r64, imm8: REX.W C1 /1 ib
    @inlinable public mutating func ror_rib64(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xC1, 1), reg: 1, rm: d.number)
        append(imm)
    }
    /// ROR m64, imm8: REX.W C1 /1 ib
    @inlinable public mutating func ror_mib64(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xC1, 1), reg: 1, m, trailing: 1)
        append(imm)
    }
    /// ROR r64, CL: REX.W D3 /1
    @inlinable public mutating func ror_rc64(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD3, 1), reg: 1, rm: d.number)
    }
    /// ROR m64, CL: REX.W D3 /1
    @inlinable public mutating func ror_mc64(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD3, 1), reg: 1, m)
    }
    /// ROR r32, 1: D1 /1
    @inlinable public mutating func ror_ro32(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD1, 1), reg: 1, rm: d.number)
    }
    /// ROR m32, 1: D1 /1
    @inlinable public mutating func ror_mo32(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD1, 1), reg: 1, m)
    }
    /// ROR r32, imm8: C1 /1 ib
    @inlinable public mutating func ror_rib32(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC1, 1), reg: 1, rm: d.number)
        append(imm)
    }
    /// ROR m32, imm8: C1 /1 ib
    @inlinable public mutating func ror_mib32(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC1, 1), reg: 1, m, trailing: 1)
        append(imm)
    }
    /// ROR r32, CL: D3 /1
    @inlinable public mutating func ror_rc32(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD3, 1), reg: 1, rm: d.number)
    }
    /// ROR m32, CL: D3 /1
    @inlinable public mutating func ror_mc32(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD3, 1), reg: 1, m)
    }
    /// ROR r16, 1: 66 D1 /1
    @inlinable public mutating func ror_ro16(_ d: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD1, 1), reg: 1, rm: d.number)
    }
    /// ROR m16, 1: 66 D1 /1
    @inlinable public mutating func ror_mo16(_ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD1, 1), reg: 1, m)
    }
    /// ROR r16, imm8: 66 C1 /1 ib
    @inlinable public mutating func ror_rib16(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0xC1, 1), reg: 1, rm: d.number)
        append(imm)
    }
    /// ROR m16, imm8: 66 C1 /1 ib
    @inlinable public mutating func ror_mib16(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0xC1, 1), reg: 1, m, trailing: 1)
        append(imm)
    }
    /// ROR r16, CL: 66 D3 /1
    @inlinable public mutating func ror_rc16(_ d: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD3, 1), reg: 1, rm: d.number)
    }
    /// ROR m16, CL: 66 D3 /1
    @inlinable public mutating func ror_mc16(_ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD3, 1), reg: 1, m)
    }
    /// ROR r8, 1: D0 /1
    @inlinable public mutating func ror_ro8(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD0, 1), reg: 1, rm: d.number, force: byteREX(d))
    }
    /// ROR m8, 1: D0 /1
    @inlinable public mutating func ror_mo8(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD0, 1), reg: 1, m)
    }
    /// ROR r8, imm8: C0 /1 ib
    @inlinable public mutating func ror_rib8(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC0, 1), reg: 1, rm: d.number, force: byteREX(d))
        append(imm)
    }
    /// ROR m8, imm8: C0 /1 ib
    @inlinable public mutating func ror_mib8(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC0, 1), reg: 1, m, trailing: 1)
        append(imm)
    }
    /// ROR r8, CL: D2 /1
    @inlinable public mutating func ror_rc8(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD2, 1), reg: 1, rm: d.number, force: byteREX(d))
    }
    /// ROR m8, CL: D2 /1
    @inlinable public mutating func ror_mc8(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD2, 1), reg: 1, m)
    }
    /// RCL r64, 1: REX.W D1 /2
    @inlinable public mutating func rcl_ro64(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD1, 1), reg: 2, rm: d.number)
    }
    /// RCL m64, 1: REX.W D1 /2
    @inlinable public mutating func rcl_mo64(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD1, 1), reg: 2, m)
    }
    /// RCL r64, imm8: REX.W C1 /2 ib
    @inlinable public mutating func rcl_rib64(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xC1, 1), reg: 2, rm: d.number)
        append(imm)
    }
    /// RCL m64, imm8: REX.W C1 /2 ib
    @inlinable public mutating func rcl_mib64(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xC1, 1), reg: 2, m, trailing: 1)
        append(imm)
    }
    /// RCL r64, CL: REX.W D3 /2
    @inlinable public mutating func rcl_rc64(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD3, 1), reg: 2, rm: d.number)
    }
    /// RCL m64, CL: REX.W D3 /2
    @inlinable public mutating func rcl_mc64(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD3, 1), reg: 2, m)
    }
    /// RCL r32, 1: D1 /2
    @inlinable public mutating func rcl_ro32(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD1, 1), reg: 2, rm: d.number)
    }
    /// RCL m32, 1: D1 /2
    @inlinable public mutating func rcl_mo32(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD1, 1), reg: 2, m)
    }
    /// RCL r32, imm8: C1 /2 ib
    @inlinable public mutating func rcl_rib32(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC1, 1), reg: 2, rm: d.number)
        append(imm)
    }
    /// RCL m32, imm8: C1 /2 ib
    @inlinable public mutating func rcl_mib32(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC1, 1), reg: 2, m, trailing: 1)
        append(imm)
    }
    /// RCL r32, CL: D3 /2
    @inlinable public mutating func rcl_rc32(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD3, 1), reg: 2, rm: d.number)
    }
    /// RCL m32, CL: D3 /2
    @inlinable public mutating func rcl_mc32(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD3, 1), reg: 2, m)
    }
    /// RCR r64, 1: REX.W D1 /3
    @inlinable public mutating func rcr_ro64(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD1, 1), reg: 3, rm: d.number)
    }
    /// RCR m64, 1: REX.W D1 /3
    @inlinable public mutating func rcr_mo64(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD1, 1), reg: 3, m)
    }
    /// RCR r64, imm8: REX.W C1 /3 ib
    @inlinable public mutating func rcr_rib64(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xC1, 1), reg: 3, rm: d.number)
        append(imm)
    }
    /// RCR m64, imm8: REX.W C1 /3 ib
    @inlinable public mutating func rcr_mib64(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xC1, 1), reg: 3, m, trailing: 1)
        append(imm)
    }
    /// RCR r64, CL: REX.W D3 /3
    @inlinable public mutating func rcr_rc64(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD3, 1), reg: 3, rm: d.number)
    }
    /// RCR m64, CL: REX.W D3 /3
    @inlinable public mutating func rcr_mc64(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD3, 1), reg: 3, m)
    }
    /// RCR r32, 1: D1 /3
    @inlinable public mutating func rcr_ro32(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD1, 1), reg: 3, rm: d.number)
    }
    /// RCR m32, 1: D1 /3
    @inlinable public mutating func rcr_mo32(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD1, 1), reg: 3, m)
    }
    /// RCR r32, imm8: C1 /3 ib
    @inlinable public mutating func rcr_rib32(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC1, 1), reg: 3, rm: d.number)
        append(imm)
    }
    /// RCR m32, imm8: C1 /3 ib
    @inlinable public mutating func rcr_mib32(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC1, 1), reg: 3, m, trailing: 1)
        append(imm)
    }
    /// RCR r32, CL: D3 /3
    @inlinable public mutating func rcr_rc32(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD3, 1), reg: 3, rm: d.number)
    }
    /// RCR m32, CL: D3 /3
    @inlinable public mutating func rcr_mc32(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD3, 1), reg: 3, m)
    }
    /// SHL r64, 1: REX.W D1 /4
    @inlinable public mutating func shl_ro64(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD1, 1), reg: 4, rm: d.number)
    }
    /// SHL m64, 1: REX.W D1 /4
    @inlinable public mutating func shl_mo64(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD1, 1), reg: 4, m)
    }
    /// SHL r64, imm8: REX.W C1 /4 ib
    @inlinable public mutating func shl_rib64(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xC1, 1), reg: 4, rm: d.number)
        append(imm)
    }
    /// SHL m64, imm8: REX.W C1 /4 ib
    @inlinable public mutating func shl_mib64(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xC1, 1), reg: 4, m, trailing: 1)
        append(imm)
    }
    /// SHL r64, CL: REX.W D3 /4
    @inlinable public mutating func shl_rc64(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD3, 1), reg: 4, rm: d.number)
    }
    /// SHL m64, CL: REX.W D3 /4
    @inlinable public mutating func shl_mc64(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD3, 1), reg: 4, m)
    }
    /// SHL r32, 1: D1 /4
    @inlinable public mutating func shl_ro32(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD1, 1), reg: 4, rm: d.number)
    }
    /// SHL m32, 1: D1 /4
    @inlinable public mutating func shl_mo32(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD1, 1), reg: 4, m)
    }
    /// SHL r32, imm8: C1 /4 ib
    @inlinable public mutating func shl_rib32(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC1, 1), reg: 4, rm: d.number)
        append(imm)
    }
    /// SHL m32, imm8: C1 /4 ib
    @inlinable public mutating func shl_mib32(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC1, 1), reg: 4, m, trailing: 1)
        append(imm)
    }
    /// SHL r32, CL: D3 /4
    @inlinable public mutating func shl_rc32(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD3, 1), reg: 4, rm: d.number)
    }
    /// SHL m32, CL: D3 /4
    @inlinable public mutating func shl_mc32(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD3, 1), reg: 4, m)
    }
    /// SHL r16, 1: 66 D1 /4
    @inlinable public mutating func shl_ro16(_ d: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD1, 1), reg: 4, rm: d.number)
    }
    /// SHL m16, 1: 66 D1 /4
    @inlinable public mutating func shl_mo16(_ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD1, 1), reg: 4, m)
    }
    /// SHL r16, imm8: 66 C1 /4 ib
    @inlinable public mutating func shl_rib16(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0xC1, 1), reg: 4, rm: d.number)
        append(imm)
    }
    /// SHL m16, imm8: 66 C1 /4 ib
    @inlinable public mutating func shl_mib16(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0xC1, 1), reg: 4, m, trailing: 1)
        append(imm)
    }
    /// SHL r16, CL: 66 D3 /4
    @inlinable public mutating func shl_rc16(_ d: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD3, 1), reg: 4, rm: d.number)
    }
    /// SHL m16, CL: 66 D3 /4
    @inlinable public mutating func shl_mc16(_ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD3, 1), reg: 4, m)
    }
    /// SHL r8, 1: D0 /4
    @inlinable public mutating func shl_ro8(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD0, 1), reg: 4, rm: d.number, force: byteREX(d))
    }
    /// SHL m8, 1: D0 /4
    @inlinable public mutating func shl_mo8(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD0, 1), reg: 4, m)
    }
    /// SHL r8, imm8: C0 /4 ib
    @inlinable public mutating func shl_rib8(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC0, 1), reg: 4, rm: d.number, force: byteREX(d))
        append(imm)
    }
    /// SHL m8, imm8: C0 /4 ib
    @inlinable public mutating func shl_mib8(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC0, 1), reg: 4, m, trailing: 1)
        append(imm)
    }
    /// SHL r8, CL: D2 /4
    @inlinable public mutating func shl_rc8(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD2, 1), reg: 4, rm: d.number, force: byteREX(d))
    }
    /// SHL m8, CL: D2 /4
    @inlinable public mutating func shl_mc8(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD2, 1), reg: 4, m)
    }
    /// SHR r64, 1: REX.W D1 /5
    @inlinable public mutating func shr_ro64(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD1, 1), reg: 5, rm: d.number)
    }
    /// SHR m64, 1: REX.W D1 /5
    @inlinable public mutating func shr_mo64(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD1, 1), reg: 5, m)
    }
    /// SHR r64, imm8: REX.W C1 /5 ib
    @inlinable public mutating func shr_rib64(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xC1, 1), reg: 5, rm: d.number)
        append(imm)
    }
    /// SHR m64, imm8: REX.W C1 /5 ib
    @inlinable public mutating func shr_mib64(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xC1, 1), reg: 5, m, trailing: 1)
        append(imm)
    }
    /// SHR r64, CL: REX.W D3 /5
    @inlinable public mutating func shr_rc64(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD3, 1), reg: 5, rm: d.number)
    }
    /// SHR m64, CL: REX.W D3 /5
    @inlinable public mutating func shr_mc64(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD3, 1), reg: 5, m)
    }
    /// SHR r32, 1: D1 /5
    @inlinable public mutating func shr_ro32(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD1, 1), reg: 5, rm: d.number)
    }
    /// SHR m32, 1: D1 /5
    @inlinable public mutating func shr_mo32(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD1, 1), reg: 5, m)
    }
    /// SHR r32, imm8: C1 /5 ib
    @inlinable public mutating func shr_rib32(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC1, 1), reg: 5, rm: d.number)
        append(imm)
    }
    /// SHR m32, imm8: C1 /5 ib
    @inlinable public mutating func shr_mib32(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC1, 1), reg: 5, m, trailing: 1)
        append(imm)
    }
    /// SHR r32, CL: D3 /5
    @inlinable public mutating func shr_rc32(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD3, 1), reg: 5, rm: d.number)
    }
    /// SHR m32, CL: D3 /5
    @inlinable public mutating func shr_mc32(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD3, 1), reg: 5, m)
    }
    /// SHR r16, 1: 66 D1 /5
    @inlinable public mutating func shr_ro16(_ d: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD1, 1), reg: 5, rm: d.number)
    }
    /// SHR m16, 1: 66 D1 /5
    @inlinable public mutating func shr_mo16(_ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD1, 1), reg: 5, m)
    }
    /// SHR r16, imm8: 66 C1 /5 ib
    @inlinable public mutating func shr_rib16(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0xC1, 1), reg: 5, rm: d.number)
        append(imm)
    }
    /// SHR m16, imm8: 66 C1 /5 ib
    @inlinable public mutating func shr_mib16(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0xC1, 1), reg: 5, m, trailing: 1)
        append(imm)
    }
    /// SHR r16, CL: 66 D3 /5
    @inlinable public mutating func shr_rc16(_ d: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD3, 1), reg: 5, rm: d.number)
    }
    /// SHR m16, CL: 66 D3 /5
    @inlinable public mutating func shr_mc16(_ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD3, 1), reg: 5, m)
    }
    /// SHR r8, 1: D0 /5
    @inlinable public mutating func shr_ro8(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD0, 1), reg: 5, rm: d.number, force: byteREX(d))
    }
    /// SHR m8, 1: D0 /5
    @inlinable public mutating func shr_mo8(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD0, 1), reg: 5, m)
    }
    /// SHR r8, imm8: C0 /5 ib
    @inlinable public mutating func shr_rib8(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC0, 1), reg: 5, rm: d.number, force: byteREX(d))
        append(imm)
    }
    /// SHR m8, imm8: C0 /5 ib
    @inlinable public mutating func shr_mib8(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC0, 1), reg: 5, m, trailing: 1)
        append(imm)
    }
    /// SHR r8, CL: D2 /5
    @inlinable public mutating func shr_rc8(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD2, 1), reg: 5, rm: d.number, force: byteREX(d))
    }
    /// SHR m8, CL: D2 /5
    @inlinable public mutating func shr_mc8(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD2, 1), reg: 5, m)
    }
    /// SAR r64, 1: REX.W D1 /7
    @inlinable public mutating func sar_ro64(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD1, 1), reg: 7, rm: d.number)
    }
    /// SAR m64, 1: REX.W D1 /7
    @inlinable public mutating func sar_mo64(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD1, 1), reg: 7, m)
    }
    /// SAR r64, imm8: REX.W C1 /7 ib
    @inlinable public mutating func sar_rib64(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xC1, 1), reg: 7, rm: d.number)
        append(imm)
    }
    /// SAR m64, imm8: REX.W C1 /7 ib
    @inlinable public mutating func sar_mib64(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xC1, 1), reg: 7, m, trailing: 1)
        append(imm)
    }
    /// SAR r64, CL: REX.W D3 /7
    @inlinable public mutating func sar_rc64(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD3, 1), reg: 7, rm: d.number)
    }
    /// SAR m64, CL: REX.W D3 /7
    @inlinable public mutating func sar_mc64(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xD3, 1), reg: 7, m)
    }
    /// SAR r32, 1: D1 /7
    @inlinable public mutating func sar_ro32(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD1, 1), reg: 7, rm: d.number)
    }
    /// SAR m32, 1: D1 /7
    @inlinable public mutating func sar_mo32(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD1, 1), reg: 7, m)
    }
    /// SAR r32, imm8: C1 /7 ib
    @inlinable public mutating func sar_rib32(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC1, 1), reg: 7, rm: d.number)
        append(imm)
    }
    /// SAR m32, imm8: C1 /7 ib
    @inlinable public mutating func sar_mib32(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC1, 1), reg: 7, m, trailing: 1)
        append(imm)
    }
    /// SAR r32, CL: D3 /7
    @inlinable public mutating func sar_rc32(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD3, 1), reg: 7, rm: d.number)
    }
    /// SAR m32, CL: D3 /7
    @inlinable public mutating func sar_mc32(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD3, 1), reg: 7, m)
    }
    /// SAR r16, 1: 66 D1 /7
    @inlinable public mutating func sar_ro16(_ d: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD1, 1), reg: 7, rm: d.number)
    }
    /// SAR m16, 1: 66 D1 /7
    @inlinable public mutating func sar_mo16(_ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD1, 1), reg: 7, m)
    }
    /// SAR r16, imm8: 66 C1 /7 ib
    @inlinable public mutating func sar_rib16(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0xC1, 1), reg: 7, rm: d.number)
        append(imm)
    }
    /// SAR m16, imm8: 66 C1 /7 ib
    @inlinable public mutating func sar_mib16(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x66, 1, rex: 0, 0xC1, 1), reg: 7, m, trailing: 1)
        append(imm)
    }
    /// SAR r16, CL: 66 D3 /7
    @inlinable public mutating func sar_rc16(_ d: GPR) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD3, 1), reg: 7, rm: d.number)
    }
    /// SAR m16, CL: 66 D3 /7
    @inlinable public mutating func sar_mc16(_ m: Memory) {
        legacy(Legacy(0x66, 1, rex: 0, 0xD3, 1), reg: 7, m)
    }
    /// SAR r8, 1: D0 /7
    @inlinable public mutating func sar_ro8(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD0, 1), reg: 7, rm: d.number, force: byteREX(d))
    }
    /// SAR m8, 1: D0 /7
    @inlinable public mutating func sar_mo8(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD0, 1), reg: 7, m)
    }
    /// SAR r8, imm8: C0 /7 ib
    @inlinable public mutating func sar_rib8(_ d: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC0, 1), reg: 7, rm: d.number, force: byteREX(d))
        append(imm)
    }
    /// SAR m8, imm8: C0 /7 ib
    @inlinable public mutating func sar_mib8(_ m: Memory, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xC0, 1), reg: 7, m, trailing: 1)
        append(imm)
    }
    /// SAR r8, CL: D2 /7
    @inlinable public mutating func sar_rc8(_ d: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD2, 1), reg: 7, rm: d.number, force: byteREX(d))
    }
    /// SAR m8, CL: D2 /7
    @inlinable public mutating func sar_mc8(_ m: Memory) {
        legacy(Legacy(0x0, 0, rex: 0, 0xD2, 1), reg: 7, m)
    }
    /// SHLD r64, r64, imm8: REX.W 0F A4 /r ib
    @inlinable public mutating func shld_rrib64(_ d: GPR, _ s: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xA40F, 2), reg: s.number, rm: d.number)
        append(imm)
    }
    /// SHLD m64, r64, imm8: REX.W 0F A4 /r ib
    @inlinable public mutating func shld_mrib64(_ m: Memory, _ s: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xA40F, 2), reg: s.number, m, trailing: 1)
        append(imm)
    }
    /// SHLD r64, r64, CL: REX.W 0F A5 /r
    @inlinable public mutating func shld_rrc64(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xA50F, 2), reg: s.number, rm: d.number)
    }
    /// SHLD m64, r64, CL: REX.W 0F A5 /r
    @inlinable public mutating func shld_mrc64(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xA50F, 2), reg: s.number, m)
    }
    /// SHLD r32, r32, imm8: 0F A4 /r ib
    @inlinable public mutating func shld_rrib32(_ d: GPR, _ s: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xA40F, 2), reg: s.number, rm: d.number)
        append(imm)
    }
    /// SHLD m32, r32, imm8: 0F A4 /r ib
    @inlinable public mutating func shld_mrib32(_ m: Memory, _ s: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xA40F, 2), reg: s.number, m, trailing: 1)
        append(imm)
    }
    /// SHLD r32, r32, CL: 0F A5 /r
    @inlinable public mutating func shld_rrc32(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xA50F, 2), reg: s.number, rm: d.number)
    }
    /// SHLD m32, r32, CL: 0F A5 /r
    @inlinable public mutating func shld_mrc32(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xA50F, 2), reg: s.number, m)
    }
    /// SHRD r64, r64, imm8: REX.W 0F AC /r ib
    @inlinable public mutating func shrd_rrib64(_ d: GPR, _ s: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xAC0F, 2), reg: s.number, rm: d.number)
        append(imm)
    }
    /// SHRD m64, r64, imm8: REX.W 0F AC /r ib
    @inlinable public mutating func shrd_mrib64(_ m: Memory, _ s: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xAC0F, 2), reg: s.number, m, trailing: 1)
        append(imm)
    }
    /// SHRD r64, r64, CL: REX.W 0F AD /r
    @inlinable public mutating func shrd_rrc64(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xAD0F, 2), reg: s.number, rm: d.number)
    }
    /// SHRD m64, r64, CL: REX.W 0F AD /r
    @inlinable public mutating func shrd_mrc64(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0x48, 0xAD0F, 2), reg: s.number, m)
    }
    /// SHRD r32, r32, imm8: 0F AC /r ib
    @inlinable public mutating func shrd_rrib32(_ d: GPR, _ s: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xAC0F, 2), reg: s.number, rm: d.number)
        append(imm)
    }
    /// SHRD m32, r32, imm8: 0F AC /r ib
    @inlinable public mutating func shrd_mrib32(_ m: Memory, _ s: GPR, _ imm: UInt8) {
        legacy(Legacy(0x0, 0, rex: 0, 0xAC0F, 2), reg: s.number, m, trailing: 1)
        append(imm)
    }
    /// SHRD r32, r32, CL: 0F AD /r
    @inlinable public mutating func shrd_rrc32(_ d: GPR, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xAD0F, 2), reg: s.number, rm: d.number)
    }
    /// SHRD m32, r32, CL: 0F AD /r
    @inlinable public mutating func shrd_mrc32(_ m: Memory, _ s: GPR) {
        legacy(Legacy(0x0, 0, rex: 0, 0xAD0F, 2), reg: s.number, m)
    }
    /// The shortest form of ROL for this immediate.
    @inlinable public mutating func rol_ri64(_ d: GPR, _ imm: UInt8) {
        if imm == 1 { return rol_ro64(d) }
        rol_rib64(d, imm)
    }
    /// The shortest form of ROL for this immediate.
    @inlinable public mutating func rol_mi64(_ m: Memory, _ imm: UInt8) {
        if imm == 1 { return rol_mo64(m) }
        rol_mib64(m, imm)
    }
    /// The shortest form of ROL for this immediate.
    @inlinable public mutating func rol_ri32(_ d: GPR, _ imm: UInt8) {
        if imm == 1 { return rol_ro32(d) }
        rol_rib32(d, imm)
    }
    /// The shortest form of ROL for this immediate.
    @inlinable public mutating func rol_mi32(_ m: Memory, _ imm: UInt8) {
        if imm == 1 { return rol_mo32(m) }
        rol_mib32(m, imm)
    }
    /// The shortest form of ROL for this immediate.
    @inlinable public mutating func rol_ri16(_ d: GPR, _ imm: UInt8) {
        if imm == 1 { return rol_ro16(d) }
        rol_rib16(d, imm)
    }
    /// The shortest form of ROL for this immediate.
    @inlinable public mutating func rol_mi16(_ m: Memory, _ imm: UInt8) {
        if imm == 1 { return rol_mo16(m) }
        rol_mib16(m, imm)
    }
    /// The shortest form of ROL for this immediate.
    @inlinable public mutating func rol_ri8(_ d: GPR, _ imm: UInt8) {
        if imm == 1 { return rol_ro8(d) }
        rol_rib8(d, imm)
    }
    /// The shortest form of ROL for this immediate.
    @inlinable public mutating func rol_mi8(_ m: Memory, _ imm: UInt8) {
        if imm == 1 { return rol_mo8(m) }
        rol_mib8(m, imm)
    }
    /// The shortest form of ROR for this immediate.
    @inlinable public mutating func ror_ri64(_ d: GPR, _ imm: UInt8) {
        if imm == 1 { return ror_ro64(d) }
        ror_rib64(d, imm)
    }
    /// The shortest form of ROR for this immediate.
    @inlinable public mutating func ror_mi64(_ m: Memory, _ imm: UInt8) {
        if imm == 1 { return ror_mo64(m) }
        ror_mib64(m, imm)
    }
    /// The shortest form of ROR for this immediate.
    @inlinable public mutating func ror_ri32(_ d: GPR, _ imm: UInt8) {
        if imm == 1 { return ror_ro32(d) }
        ror_rib32(d, imm)
    }
    /// The shortest form of ROR for this immediate.
    @inlinable public mutating func ror_mi32(_ m: Memory, _ imm: UInt8) {
        if imm == 1 { return ror_mo32(m) }
        ror_mib32(m, imm)
    }
    /// The shortest form of ROR for this immediate.
    @inlinable public mutating func ror_ri16(_ d: GPR, _ imm: UInt8) {
        if imm == 1 { return ror_ro16(d) }
        ror_rib16(d, imm)
    }
    /// The shortest form of ROR for this immediate.
    @inlinable public mutating func ror_mi16(_ m: Memory, _ imm: UInt8) {
        if imm == 1 { return ror_mo16(m) }
        ror_mib16(m, imm)
    }
    /// The shortest form of ROR for this immediate.
    @inlinable public mutating func ror_ri8(_ d: GPR, _ imm: UInt8) {
        if imm == 1 { return ror_ro8(d) }
        ror_rib8(d, imm)
    }
    /// The shortest form of ROR for this immediate.
    @inlinable public mutating func ror_mi8(_ m: Memory, _ imm: UInt8) {
        if imm == 1 { return ror_mo8(m) }
        ror_mib8(m, imm)
    }
    /// The shortest form of RCL for this immediate.
    @inlinable public mutating func rcl_ri64(_ d: GPR, _ imm: UInt8) {
        if imm == 1 { return rcl_ro64(d) }
        rcl_rib64(d, imm)
    }
    /// The shortest form of RCL for this immediate.
    @inlinable public mutating func rcl_mi64(_ m: Memory, _ imm: UInt8) {
        if imm == 1 { return rcl_mo64(m) }
        rcl_mib64(m, imm)
    }
    /// The shortest form of RCL for this immediate.
    @inlinable public mutating func rcl_ri32(_ d: GPR, _ imm: UInt8) {
        if imm == 1 { return rcl_ro32(d) }
        rcl_rib32(d, imm)
    }
    /// The shortest form of RCL for this immediate.
    @inlinable public mutating func rcl_mi32(_ m: Memory, _ imm: UInt8) {
        if imm == 1 { return rcl_mo32(m) }
        rcl_mib32(m, imm)
    }
    /// The shortest form of RCR for this immediate.
    @inlinable public mutating func rcr_ri64(_ d: GPR, _ imm: UInt8) {
        if imm == 1 { return rcr_ro64(d) }
        rcr_rib64(d, imm)
    }
    /// The shortest form of RCR for this immediate.
    @inlinable public mutating func rcr_mi64(_ m: Memory, _ imm: UInt8) {
        if imm == 1 { return rcr_mo64(m) }
        rcr_mib64(m, imm)
    }
    /// The shortest form of RCR for this immediate.
    @inlinable public mutating func rcr_ri32(_ d: GPR, _ imm: UInt8) {
        if imm == 1 { return rcr_ro32(d) }
        rcr_rib32(d, imm)
    }
    /// The shortest form of RCR for this immediate.
    @inlinable public mutating func rcr_mi32(_ m: Memory, _ imm: UInt8) {
        if imm == 1 { return rcr_mo32(m) }
        rcr_mib32(m, imm)
    }
    /// The shortest form of SHL for this immediate.
    @inlinable public mutating func shl_ri64(_ d: GPR, _ imm: UInt8) {
        if imm == 1 { return shl_ro64(d) }
        shl_rib64(d, imm)
    }
    /// The shortest form of SHL for this immediate.
    @inlinable public mutating func shl_mi64(_ m: Memory, _ imm: UInt8) {
        if imm == 1 { return shl_mo64(m) }
        shl_mib64(m, imm)
    }
    /// The shortest form of SHL for this immediate.
    @inlinable public mutating func shl_ri32(_ d: GPR, _ imm: UInt8) {
        if imm == 1 { return shl_ro32(d) }
        shl_rib32(d, imm)
    }
    /// The shortest form of SHL for this immediate.
    @inlinable public mutating func shl_mi32(_ m: Memory, _ imm: UInt8) {
        if imm == 1 { return shl_mo32(m) }
        shl_mib32(m, imm)
    }
    /// The shortest form of SHL for this immediate.
    @inlinable public mutating func shl_ri16(_ d: GPR, _ imm: UInt8) {
        if imm == 1 { return shl_ro16(d) }
        shl_rib16(d, imm)
    }
    /// The shortest form of SHL for this immediate.
    @inlinable public mutating func shl_mi16(_ m: Memory, _ imm: UInt8) {
        if imm == 1 { return shl_mo16(m) }
        shl_mib16(m, imm)
    }
    /// The shortest form of SHL for this immediate.
    @inlinable public mutating func shl_ri8(_ d: GPR, _ imm: UInt8) {
        if imm == 1 { return shl_ro8(d) }
        shl_rib8(d, imm)
    }
    /// The shortest form of SHL for this immediate.
    @inlinable public mutating func shl_mi8(_ m: Memory, _ imm: UInt8) {
        if imm == 1 { return shl_mo8(m) }
        shl_mib8(m, imm)
    }
    /// The shortest form of SHR for this immediate.
    @inlinable public mutating func shr_ri64(_ d: GPR, _ imm: UInt8) {
        if imm == 1 { return shr_ro64(d) }
        shr_rib64(d, imm)
    }
    /// The shortest form of SHR for this immediate.
    @inlinable public mutating func shr_mi64(_ m: Memory, _ imm: UInt8) {
        if imm == 1 { return shr_mo64(m) }
        shr_mib64(m, imm)
    }
    /// The shortest form of SHR for this immediate.
    @inlinable public mutating func shr_ri32(_ d: GPR, _ imm: UInt8) {
        if imm == 1 { return shr_ro32(d) }
        shr_rib32(d, imm)
    }
    /// The shortest form of SHR for this immediate.
    @inlinable public mutating func shr_mi32(_ m: Memory, _ imm: UInt8) {
        if imm == 1 { return shr_mo32(m) }
        shr_mib32(m, imm)
    }
    /// The shortest form of SHR for this immediate.
    @inlinable public mutating func shr_ri16(_ d: GPR, _ imm: UInt8) {
        if imm == 1 { return shr_ro16(d) }
        shr_rib16(d, imm)
    }
    /// The shortest form of SHR for this immediate.
    @inlinable public mutating func shr_mi16(_ m: Memory, _ imm: UInt8) {
        if imm == 1 { return shr_mo16(m) }
        shr_mib16(m, imm)
    }
    /// The shortest form of SHR for this immediate.
    @inlinable public mutating func shr_ri8(_ d: GPR, _ imm: UInt8) {
        if imm == 1 { return shr_ro8(d) }
        shr_rib8(d, imm)
    }
    /// The shortest form of SHR for this immediate.
    @inlinable public mutating func shr_mi8(_ m: Memory, _ imm: UInt8) {
        if imm == 1 { return shr_mo8(m) }
        shr_mib8(m, imm)
    }
    /// The shortest form of SAR for this immediate.
    @inlinable public mutating func sar_ri64(_ d: GPR, _ imm: UInt8) {
        if imm == 1 { return sar_ro64(d) }
        sar_rib64(d, imm)
    }
    /// The shortest form of SAR for this immediate.
    @inlinable public mutating func sar_mi64(_ m: Memory, _ imm: UInt8) {
        if imm == 1 { return sar_mo64(m) }
        sar_mib64(m, imm)
    }
    /// The shortest form of SAR for this immediate.
    @inlinable public mutating func sar_ri32(_ d: GPR, _ imm: UInt8) {
        if imm == 1 { return sar_ro32(d) }
        sar_rib32(d, imm)
    }
    /// The shortest form of SAR for this immediate.
    @inlinable public mutating func sar_mi32(_ m: Memory, _ imm: UInt8) {
        if imm == 1 { return sar_mo32(m) }
        sar_mib32(m, imm)
    }
    /// The shortest form of SAR for this immediate.
    @inlinable public mutating func sar_ri16(_ d: GPR, _ imm: UInt8) {
        if imm == 1 { return sar_ro16(d) }
        sar_rib16(d, imm)
    }
    /// The shortest form of SAR for this immediate.
    @inlinable public mutating func sar_mi16(_ m: Memory, _ imm: UInt8) {
        if imm == 1 { return sar_mo16(m) }
        sar_mib16(m, imm)
    }
    /// The shortest form of SAR for this immediate.
    @inlinable public mutating func sar_ri8(_ d: GPR, _ imm: UInt8) {
        if imm == 1 { return sar_ro8(d) }
        sar_rib8(d, imm)
    }
    /// The shortest form of SAR for this immediate.
    @inlinable public mutating func sar_mi8(_ m: Memory, _ imm: UInt8) {
        if imm == 1 { return sar_mo8(m) }
        sar_mib8(m, imm)
    }
}
