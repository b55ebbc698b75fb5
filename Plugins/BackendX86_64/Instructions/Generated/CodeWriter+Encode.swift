// room: x86-64 instructions
// does: the encoder as one function of a form
// spec: Intel SDM volume 2
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

extension CodeWriter {
    /// Writes `form` with operands taken from `o`: the long way, which all forms have.
    public mutating func encodeAny(_ form: Form, _ o: Operands) {
        switch form.rawValue {
        case ..<303: encodeAlu(form, o)
        case ..<372: encodeAtomic(form, o)
        case ..<550: encodeAvx(form, o)
        case ..<646: encodeBits(form, o)
        case ..<652: encodeCmovSetcc(form, o)
        case ..<686: encodeControl(form, o)
        case ..<734: encodeFma3(form, o)
        case ..<778: encodeMovLea(form, o)
        case ..<816: encodeMuldiv(form, o)
        case ..<820: encodeMxcsr(form, o)
        case ..<980: encodeShift(form, o)
        case ..<1008: encodeSseCompare(form, o)
        case ..<1044: encodeSseConvert(form, o)
        case ..<1116: encodeSseLogic(form, o)
        case ..<1186: encodeSseMove(form, o)
        case ..<1246: encodeSseScalar(form, o)
        default: preconditionFailure("no such form")
        }
    }

    private mutating func encodeAlu(_ form: Form, _ o: Operands) {
        switch form {
        case .add_rr64: add_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .add_rm64: add_rm64(GPR(o.registers[0]), o.memory)
        case .add_mr64: add_mr64(o.memory, GPR(o.registers[0]))
        case .add_rib64: add_rib64(GPR(o.registers[0]), Int8(truncatingIfNeeded: o.immediate))
        case .add_mib64: add_mib64(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .add_rid64: add_rid64(GPR(o.registers[0]), Int32(truncatingIfNeeded: o.immediate))
        case .add_mid64: add_mid64(o.memory, Int32(truncatingIfNeeded: o.immediate))
        case .add_aid64: add_aid64(Int32(truncatingIfNeeded: o.immediate))
        case .add_rr32: add_rr32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .add_rm32: add_rm32(GPR(o.registers[0]), o.memory)
        case .add_mr32: add_mr32(o.memory, GPR(o.registers[0]))
        case .add_rib32: add_rib32(GPR(o.registers[0]), Int8(truncatingIfNeeded: o.immediate))
        case .add_mib32: add_mib32(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .add_rid32: add_rid32(GPR(o.registers[0]), UInt32(truncatingIfNeeded: o.immediate))
        case .add_mid32: add_mid32(o.memory, UInt32(truncatingIfNeeded: o.immediate))
        case .add_aid32: add_aid32(UInt32(truncatingIfNeeded: o.immediate))
        case .add_rr16: add_rr16(GPR(o.registers[0]), GPR(o.registers[1]))
        case .add_rm16: add_rm16(GPR(o.registers[0]), o.memory)
        case .add_mr16: add_mr16(o.memory, GPR(o.registers[0]))
        case .add_rib16: add_rib16(GPR(o.registers[0]), Int8(truncatingIfNeeded: o.immediate))
        case .add_mib16: add_mib16(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .add_riw16: add_riw16(GPR(o.registers[0]), UInt16(truncatingIfNeeded: o.immediate))
        case .add_miw16: add_miw16(o.memory, UInt16(truncatingIfNeeded: o.immediate))
        case .add_aiw16: add_aiw16(UInt16(truncatingIfNeeded: o.immediate))
        case .add_rr8: add_rr8(GPR(o.registers[0]), GPR(o.registers[1]))
        case .add_rm8: add_rm8(GPR(o.registers[0]), o.memory)
        case .add_mr8: add_mr8(o.memory, GPR(o.registers[0]))
        case .add_rib8: add_rib8(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .add_mib8: add_mib8(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .add_aib8: add_aib8(UInt8(truncatingIfNeeded: o.immediate))
        case .or_rr64: or_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .or_rm64: or_rm64(GPR(o.registers[0]), o.memory)
        case .or_mr64: or_mr64(o.memory, GPR(o.registers[0]))
        case .or_rib64: or_rib64(GPR(o.registers[0]), Int8(truncatingIfNeeded: o.immediate))
        case .or_mib64: or_mib64(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .or_rid64: or_rid64(GPR(o.registers[0]), Int32(truncatingIfNeeded: o.immediate))
        case .or_mid64: or_mid64(o.memory, Int32(truncatingIfNeeded: o.immediate))
        case .or_aid64: or_aid64(Int32(truncatingIfNeeded: o.immediate))
        case .or_rr32: or_rr32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .or_rm32: or_rm32(GPR(o.registers[0]), o.memory)
        case .or_mr32: or_mr32(o.memory, GPR(o.registers[0]))
        case .or_rib32: or_rib32(GPR(o.registers[0]), Int8(truncatingIfNeeded: o.immediate))
        case .or_mib32: or_mib32(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .or_rid32: or_rid32(GPR(o.registers[0]), UInt32(truncatingIfNeeded: o.immediate))
        case .or_mid32: or_mid32(o.memory, UInt32(truncatingIfNeeded: o.immediate))
        case .or_aid32: or_aid32(UInt32(truncatingIfNeeded: o.immediate))
        case .or_rr16: or_rr16(GPR(o.registers[0]), GPR(o.registers[1]))
        case .or_rm16: or_rm16(GPR(o.registers[0]), o.memory)
        case .or_mr16: or_mr16(o.memory, GPR(o.registers[0]))
        case .or_rib16: or_rib16(GPR(o.registers[0]), Int8(truncatingIfNeeded: o.immediate))
        case .or_mib16: or_mib16(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .or_riw16: or_riw16(GPR(o.registers[0]), UInt16(truncatingIfNeeded: o.immediate))
        case .or_miw16: or_miw16(o.memory, UInt16(truncatingIfNeeded: o.immediate))
        case .or_aiw16: or_aiw16(UInt16(truncatingIfNeeded: o.immediate))
        case .or_rr8: or_rr8(GPR(o.registers[0]), GPR(o.registers[1]))
        case .or_rm8: or_rm8(GPR(o.registers[0]), o.memory)
        case .or_mr8: or_mr8(o.memory, GPR(o.registers[0]))
        case .or_rib8: or_rib8(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .or_mib8: or_mib8(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .or_aib8: or_aib8(UInt8(truncatingIfNeeded: o.immediate))
        case .adc_rr64: adc_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .adc_rm64: adc_rm64(GPR(o.registers[0]), o.memory)
        case .adc_mr64: adc_mr64(o.memory, GPR(o.registers[0]))
        case .adc_rib64: adc_rib64(GPR(o.registers[0]), Int8(truncatingIfNeeded: o.immediate))
        case .adc_mib64: adc_mib64(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .adc_rid64: adc_rid64(GPR(o.registers[0]), Int32(truncatingIfNeeded: o.immediate))
        case .adc_mid64: adc_mid64(o.memory, Int32(truncatingIfNeeded: o.immediate))
        case .adc_aid64: adc_aid64(Int32(truncatingIfNeeded: o.immediate))
        case .adc_rr32: adc_rr32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .adc_rm32: adc_rm32(GPR(o.registers[0]), o.memory)
        case .adc_mr32: adc_mr32(o.memory, GPR(o.registers[0]))
        case .adc_rib32: adc_rib32(GPR(o.registers[0]), Int8(truncatingIfNeeded: o.immediate))
        case .adc_mib32: adc_mib32(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .adc_rid32: adc_rid32(GPR(o.registers[0]), UInt32(truncatingIfNeeded: o.immediate))
        case .adc_mid32: adc_mid32(o.memory, UInt32(truncatingIfNeeded: o.immediate))
        case .adc_aid32: adc_aid32(UInt32(truncatingIfNeeded: o.immediate))
        case .adc_rr16: adc_rr16(GPR(o.registers[0]), GPR(o.registers[1]))
        case .adc_rm16: adc_rm16(GPR(o.registers[0]), o.memory)
        case .adc_mr16: adc_mr16(o.memory, GPR(o.registers[0]))
        case .adc_rib16: adc_rib16(GPR(o.registers[0]), Int8(truncatingIfNeeded: o.immediate))
        case .adc_mib16: adc_mib16(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .adc_riw16: adc_riw16(GPR(o.registers[0]), UInt16(truncatingIfNeeded: o.immediate))
        case .adc_miw16: adc_miw16(o.memory, UInt16(truncatingIfNeeded: o.immediate))
        case .adc_aiw16: adc_aiw16(UInt16(truncatingIfNeeded: o.immediate))
        case .adc_rr8: adc_rr8(GPR(o.registers[0]), GPR(o.registers[1]))
        case .adc_rm8: adc_rm8(GPR(o.registers[0]), o.memory)
        case .adc_mr8: adc_mr8(o.memory, GPR(o.registers[0]))
        case .adc_rib8: adc_rib8(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .adc_mib8: adc_mib8(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .adc_aib8: adc_aib8(UInt8(truncatingIfNeeded: o.immediate))
        case .sbb_rr64: sbb_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .sbb_rm64: sbb_rm64(GPR(o.registers[0]), o.memory)
        case .sbb_mr64: sbb_mr64(o.memory, GPR(o.registers[0]))
        case .sbb_rib64: sbb_rib64(GPR(o.registers[0]), Int8(truncatingIfNeeded: o.immediate))
        case .sbb_mib64: sbb_mib64(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .sbb_rid64: sbb_rid64(GPR(o.registers[0]), Int32(truncatingIfNeeded: o.immediate))
        case .sbb_mid64: sbb_mid64(o.memory, Int32(truncatingIfNeeded: o.immediate))
        case .sbb_aid64: sbb_aid64(Int32(truncatingIfNeeded: o.immediate))
        case .sbb_rr32: sbb_rr32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .sbb_rm32: sbb_rm32(GPR(o.registers[0]), o.memory)
        case .sbb_mr32: sbb_mr32(o.memory, GPR(o.registers[0]))
        case .sbb_rib32: sbb_rib32(GPR(o.registers[0]), Int8(truncatingIfNeeded: o.immediate))
        case .sbb_mib32: sbb_mib32(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .sbb_rid32: sbb_rid32(GPR(o.registers[0]), UInt32(truncatingIfNeeded: o.immediate))
        case .sbb_mid32: sbb_mid32(o.memory, UInt32(truncatingIfNeeded: o.immediate))
        case .sbb_aid32: sbb_aid32(UInt32(truncatingIfNeeded: o.immediate))
        case .sbb_rr16: sbb_rr16(GPR(o.registers[0]), GPR(o.registers[1]))
        case .sbb_rm16: sbb_rm16(GPR(o.registers[0]), o.memory)
        case .sbb_mr16: sbb_mr16(o.memory, GPR(o.registers[0]))
        case .sbb_rib16: sbb_rib16(GPR(o.registers[0]), Int8(truncatingIfNeeded: o.immediate))
        case .sbb_mib16: sbb_mib16(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .sbb_riw16: sbb_riw16(GPR(o.registers[0]), UInt16(truncatingIfNeeded: o.immediate))
        case .sbb_miw16: sbb_miw16(o.memory, UInt16(truncatingIfNeeded: o.immediate))
        case .sbb_aiw16: sbb_aiw16(UInt16(truncatingIfNeeded: o.immediate))
        case .sbb_rr8: sbb_rr8(GPR(o.registers[0]), GPR(o.registers[1]))
        case .sbb_rm8: sbb_rm8(GPR(o.registers[0]), o.memory)
        case .sbb_mr8: sbb_mr8(o.memory, GPR(o.registers[0]))
        case .sbb_rib8: sbb_rib8(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .sbb_mib8: sbb_mib8(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .sbb_aib8: sbb_aib8(UInt8(truncatingIfNeeded: o.immediate))
        case .and_rr64: and_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .and_rm64: and_rm64(GPR(o.registers[0]), o.memory)
        case .and_mr64: and_mr64(o.memory, GPR(o.registers[0]))
        case .and_rib64: and_rib64(GPR(o.registers[0]), Int8(truncatingIfNeeded: o.immediate))
        case .and_mib64: and_mib64(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .and_rid64: and_rid64(GPR(o.registers[0]), Int32(truncatingIfNeeded: o.immediate))
        case .and_mid64: and_mid64(o.memory, Int32(truncatingIfNeeded: o.immediate))
        case .and_aid64: and_aid64(Int32(truncatingIfNeeded: o.immediate))
        case .and_rr32: and_rr32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .and_rm32: and_rm32(GPR(o.registers[0]), o.memory)
        case .and_mr32: and_mr32(o.memory, GPR(o.registers[0]))
        case .and_rib32: and_rib32(GPR(o.registers[0]), Int8(truncatingIfNeeded: o.immediate))
        case .and_mib32: and_mib32(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .and_rid32: and_rid32(GPR(o.registers[0]), UInt32(truncatingIfNeeded: o.immediate))
        case .and_mid32: and_mid32(o.memory, UInt32(truncatingIfNeeded: o.immediate))
        case .and_aid32: and_aid32(UInt32(truncatingIfNeeded: o.immediate))
        case .and_rr16: and_rr16(GPR(o.registers[0]), GPR(o.registers[1]))
        case .and_rm16: and_rm16(GPR(o.registers[0]), o.memory)
        case .and_mr16: and_mr16(o.memory, GPR(o.registers[0]))
        case .and_rib16: and_rib16(GPR(o.registers[0]), Int8(truncatingIfNeeded: o.immediate))
        case .and_mib16: and_mib16(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .and_riw16: and_riw16(GPR(o.registers[0]), UInt16(truncatingIfNeeded: o.immediate))
        case .and_miw16: and_miw16(o.memory, UInt16(truncatingIfNeeded: o.immediate))
        case .and_aiw16: and_aiw16(UInt16(truncatingIfNeeded: o.immediate))
        case .and_rr8: and_rr8(GPR(o.registers[0]), GPR(o.registers[1]))
        case .and_rm8: and_rm8(GPR(o.registers[0]), o.memory)
        case .and_mr8: and_mr8(o.memory, GPR(o.registers[0]))
        case .and_rib8: and_rib8(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .and_mib8: and_mib8(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .and_aib8: and_aib8(UInt8(truncatingIfNeeded: o.immediate))
        case .sub_rr64: sub_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .sub_rm64: sub_rm64(GPR(o.registers[0]), o.memory)
        case .sub_mr64: sub_mr64(o.memory, GPR(o.registers[0]))
        case .sub_rib64: sub_rib64(GPR(o.registers[0]), Int8(truncatingIfNeeded: o.immediate))
        case .sub_mib64: sub_mib64(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .sub_rid64: sub_rid64(GPR(o.registers[0]), Int32(truncatingIfNeeded: o.immediate))
        case .sub_mid64: sub_mid64(o.memory, Int32(truncatingIfNeeded: o.immediate))
        case .sub_aid64: sub_aid64(Int32(truncatingIfNeeded: o.immediate))
        case .sub_rr32: sub_rr32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .sub_rm32: sub_rm32(GPR(o.registers[0]), o.memory)
        case .sub_mr32: sub_mr32(o.memory, GPR(o.registers[0]))
        case .sub_rib32: sub_rib32(GPR(o.registers[0]), Int8(truncatingIfNeeded: o.immediate))
        case .sub_mib32: sub_mib32(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .sub_rid32: sub_rid32(GPR(o.registers[0]), UInt32(truncatingIfNeeded: o.immediate))
        case .sub_mid32: sub_mid32(o.memory, UInt32(truncatingIfNeeded: o.immediate))
        case .sub_aid32: sub_aid32(UInt32(truncatingIfNeeded: o.immediate))
        case .sub_rr16: sub_rr16(GPR(o.registers[0]), GPR(o.registers[1]))
        case .sub_rm16: sub_rm16(GPR(o.registers[0]), o.memory)
        case .sub_mr16: sub_mr16(o.memory, GPR(o.registers[0]))
        case .sub_rib16: sub_rib16(GPR(o.registers[0]), Int8(truncatingIfNeeded: o.immediate))
        case .sub_mib16: sub_mib16(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .sub_riw16: sub_riw16(GPR(o.registers[0]), UInt16(truncatingIfNeeded: o.immediate))
        case .sub_miw16: sub_miw16(o.memory, UInt16(truncatingIfNeeded: o.immediate))
        case .sub_aiw16: sub_aiw16(UInt16(truncatingIfNeeded: o.immediate))
        case .sub_rr8: sub_rr8(GPR(o.registers[0]), GPR(o.registers[1]))
        case .sub_rm8: sub_rm8(GPR(o.registers[0]), o.memory)
        case .sub_mr8: sub_mr8(o.memory, GPR(o.registers[0]))
        case .sub_rib8: sub_rib8(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .sub_mib8: sub_mib8(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .sub_aib8: sub_aib8(UInt8(truncatingIfNeeded: o.immediate))
        case .xor_rr64: xor_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .xor_rm64: xor_rm64(GPR(o.registers[0]), o.memory)
        case .xor_mr64: xor_mr64(o.memory, GPR(o.registers[0]))
        case .xor_rib64: xor_rib64(GPR(o.registers[0]), Int8(truncatingIfNeeded: o.immediate))
        case .xor_mib64: xor_mib64(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .xor_rid64: xor_rid64(GPR(o.registers[0]), Int32(truncatingIfNeeded: o.immediate))
        case .xor_mid64: xor_mid64(o.memory, Int32(truncatingIfNeeded: o.immediate))
        case .xor_aid64: xor_aid64(Int32(truncatingIfNeeded: o.immediate))
        case .xor_rr32: xor_rr32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .xor_rm32: xor_rm32(GPR(o.registers[0]), o.memory)
        case .xor_mr32: xor_mr32(o.memory, GPR(o.registers[0]))
        case .xor_rib32: xor_rib32(GPR(o.registers[0]), Int8(truncatingIfNeeded: o.immediate))
        case .xor_mib32: xor_mib32(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .xor_rid32: xor_rid32(GPR(o.registers[0]), UInt32(truncatingIfNeeded: o.immediate))
        case .xor_mid32: xor_mid32(o.memory, UInt32(truncatingIfNeeded: o.immediate))
        case .xor_aid32: xor_aid32(UInt32(truncatingIfNeeded: o.immediate))
        case .xor_rr16: xor_rr16(GPR(o.registers[0]), GPR(o.registers[1]))
        case .xor_rm16: xor_rm16(GPR(o.registers[0]), o.memory)
        case .xor_mr16: xor_mr16(o.memory, GPR(o.registers[0]))
        case .xor_rib16: xor_rib16(GPR(o.registers[0]), Int8(truncatingIfNeeded: o.immediate))
        case .xor_mib16: xor_mib16(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .xor_riw16: xor_riw16(GPR(o.registers[0]), UInt16(truncatingIfNeeded: o.immediate))
        case .xor_miw16: xor_miw16(o.memory, UInt16(truncatingIfNeeded: o.immediate))
        case .xor_aiw16: xor_aiw16(UInt16(truncatingIfNeeded: o.immediate))
        case .xor_rr8: xor_rr8(GPR(o.registers[0]), GPR(o.registers[1]))
        case .xor_rm8: xor_rm8(GPR(o.registers[0]), o.memory)
        case .xor_mr8: xor_mr8(o.memory, GPR(o.registers[0]))
        case .xor_rib8: xor_rib8(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .xor_mib8: xor_mib8(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .xor_aib8: xor_aib8(UInt8(truncatingIfNeeded: o.immediate))
        case .cmp_rr64: cmp_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .cmp_rm64: cmp_rm64(GPR(o.registers[0]), o.memory)
        case .cmp_mr64: cmp_mr64(o.memory, GPR(o.registers[0]))
        case .cmp_rib64: cmp_rib64(GPR(o.registers[0]), Int8(truncatingIfNeeded: o.immediate))
        case .cmp_mib64: cmp_mib64(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .cmp_rid64: cmp_rid64(GPR(o.registers[0]), Int32(truncatingIfNeeded: o.immediate))
        case .cmp_mid64: cmp_mid64(o.memory, Int32(truncatingIfNeeded: o.immediate))
        case .cmp_aid64: cmp_aid64(Int32(truncatingIfNeeded: o.immediate))
        case .cmp_rr32: cmp_rr32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .cmp_rm32: cmp_rm32(GPR(o.registers[0]), o.memory)
        case .cmp_mr32: cmp_mr32(o.memory, GPR(o.registers[0]))
        case .cmp_rib32: cmp_rib32(GPR(o.registers[0]), Int8(truncatingIfNeeded: o.immediate))
        case .cmp_mib32: cmp_mib32(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .cmp_rid32: cmp_rid32(GPR(o.registers[0]), UInt32(truncatingIfNeeded: o.immediate))
        case .cmp_mid32: cmp_mid32(o.memory, UInt32(truncatingIfNeeded: o.immediate))
        case .cmp_aid32: cmp_aid32(UInt32(truncatingIfNeeded: o.immediate))
        case .cmp_rr16: cmp_rr16(GPR(o.registers[0]), GPR(o.registers[1]))
        case .cmp_rm16: cmp_rm16(GPR(o.registers[0]), o.memory)
        case .cmp_mr16: cmp_mr16(o.memory, GPR(o.registers[0]))
        case .cmp_rib16: cmp_rib16(GPR(o.registers[0]), Int8(truncatingIfNeeded: o.immediate))
        case .cmp_mib16: cmp_mib16(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .cmp_riw16: cmp_riw16(GPR(o.registers[0]), UInt16(truncatingIfNeeded: o.immediate))
        case .cmp_miw16: cmp_miw16(o.memory, UInt16(truncatingIfNeeded: o.immediate))
        case .cmp_aiw16: cmp_aiw16(UInt16(truncatingIfNeeded: o.immediate))
        case .cmp_rr8: cmp_rr8(GPR(o.registers[0]), GPR(o.registers[1]))
        case .cmp_rm8: cmp_rm8(GPR(o.registers[0]), o.memory)
        case .cmp_mr8: cmp_mr8(o.memory, GPR(o.registers[0]))
        case .cmp_rib8: cmp_rib8(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .cmp_mib8: cmp_mib8(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .cmp_aib8: cmp_aib8(UInt8(truncatingIfNeeded: o.immediate))
        case .test_rr64: test_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .test_mr64: test_mr64(o.memory, GPR(o.registers[0]))
        case .test_rid64: test_rid64(GPR(o.registers[0]), Int32(truncatingIfNeeded: o.immediate))
        case .test_mid64: test_mid64(o.memory, Int32(truncatingIfNeeded: o.immediate))
        case .test_aid64: test_aid64(Int32(truncatingIfNeeded: o.immediate))
        case .test_rr32: test_rr32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .test_mr32: test_mr32(o.memory, GPR(o.registers[0]))
        case .test_rid32: test_rid32(GPR(o.registers[0]), UInt32(truncatingIfNeeded: o.immediate))
        case .test_mid32: test_mid32(o.memory, UInt32(truncatingIfNeeded: o.immediate))
        case .test_aid32: test_aid32(UInt32(truncatingIfNeeded: o.immediate))
        case .test_rr16: test_rr16(GPR(o.registers[0]), GPR(o.registers[1]))
        case .test_mr16: test_mr16(o.memory, GPR(o.registers[0]))
        case .test_riw16: test_riw16(GPR(o.registers[0]), UInt16(truncatingIfNeeded: o.immediate))
        case .test_miw16: test_miw16(o.memory, UInt16(truncatingIfNeeded: o.immediate))
        case .test_aiw16: test_aiw16(UInt16(truncatingIfNeeded: o.immediate))
        case .test_rr8: test_rr8(GPR(o.registers[0]), GPR(o.registers[1]))
        case .test_mr8: test_mr8(o.memory, GPR(o.registers[0]))
        case .test_rib8: test_rib8(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .test_mib8: test_mib8(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .test_aib8: test_aib8(UInt8(truncatingIfNeeded: o.immediate))
        case .inc_r64: inc_r64(GPR(o.registers[0]))
        case .inc_m64: inc_m64(o.memory)
        case .inc_r32: inc_r32(GPR(o.registers[0]))
        case .inc_m32: inc_m32(o.memory)
        case .inc_r16: inc_r16(GPR(o.registers[0]))
        case .inc_m16: inc_m16(o.memory)
        case .inc_r8: inc_r8(GPR(o.registers[0]))
        case .inc_m8: inc_m8(o.memory)
        case .dec_r64: dec_r64(GPR(o.registers[0]))
        case .dec_m64: dec_m64(o.memory)
        case .dec_r32: dec_r32(GPR(o.registers[0]))
        case .dec_m32: dec_m32(o.memory)
        case .dec_r16: dec_r16(GPR(o.registers[0]))
        case .dec_m16: dec_m16(o.memory)
        case .dec_r8: dec_r8(GPR(o.registers[0]))
        case .dec_m8: dec_m8(o.memory)
        case .not_r64: not_r64(GPR(o.registers[0]))
        case .not_m64: not_m64(o.memory)
        case .not_r32: not_r32(GPR(o.registers[0]))
        case .not_m32: not_m32(o.memory)
        case .not_r16: not_r16(GPR(o.registers[0]))
        case .not_m16: not_m16(o.memory)
        case .not_r8: not_r8(GPR(o.registers[0]))
        case .not_m8: not_m8(o.memory)
        case .neg_r64: neg_r64(GPR(o.registers[0]))
        case .neg_m64: neg_m64(o.memory)
        case .neg_r32: neg_r32(GPR(o.registers[0]))
        case .neg_m32: neg_m32(o.memory)
        case .neg_r16: neg_r16(GPR(o.registers[0]))
        case .neg_m16: neg_m16(o.memory)
        case .neg_r8: neg_r8(GPR(o.registers[0]))
        case .neg_m8: neg_m8(o.memory)
        case .clc: clc()
        case .stc: stc()
        case .cmc: cmc()
        case .adcx_rr64: adcx_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .adcx_rm64: adcx_rm64(GPR(o.registers[0]), o.memory)
        case .adcx_rr32: adcx_rr32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .adcx_rm32: adcx_rm32(GPR(o.registers[0]), o.memory)
        case .adox_rr64: adox_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .adox_rm64: adox_rm64(GPR(o.registers[0]), o.memory)
        case .adox_rr32: adox_rr32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .adox_rm32: adox_rm32(GPR(o.registers[0]), o.memory)
        default: preconditionFailure("a form of another family")
        }
    }

    private mutating func encodeAtomic(_ form: Form, _ o: Operands) {
        switch form {
        case .lock_add_mr64: lock_add_mr64(o.memory, GPR(o.registers[0]))
        case .lock_add_mib64: lock_add_mib64(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .lock_add_mid64: lock_add_mid64(o.memory, Int32(truncatingIfNeeded: o.immediate))
        case .lock_add_mr32: lock_add_mr32(o.memory, GPR(o.registers[0]))
        case .lock_add_mib32: lock_add_mib32(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .lock_add_mid32: lock_add_mid32(o.memory, UInt32(truncatingIfNeeded: o.immediate))
        case .lock_add_mr16: lock_add_mr16(o.memory, GPR(o.registers[0]))
        case .lock_add_mr8: lock_add_mr8(o.memory, GPR(o.registers[0]))
        case .lock_or_mr64: lock_or_mr64(o.memory, GPR(o.registers[0]))
        case .lock_or_mib64: lock_or_mib64(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .lock_or_mid64: lock_or_mid64(o.memory, Int32(truncatingIfNeeded: o.immediate))
        case .lock_or_mr32: lock_or_mr32(o.memory, GPR(o.registers[0]))
        case .lock_or_mib32: lock_or_mib32(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .lock_or_mid32: lock_or_mid32(o.memory, UInt32(truncatingIfNeeded: o.immediate))
        case .lock_or_mr16: lock_or_mr16(o.memory, GPR(o.registers[0]))
        case .lock_or_mr8: lock_or_mr8(o.memory, GPR(o.registers[0]))
        case .lock_and_mr64: lock_and_mr64(o.memory, GPR(o.registers[0]))
        case .lock_and_mib64: lock_and_mib64(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .lock_and_mid64: lock_and_mid64(o.memory, Int32(truncatingIfNeeded: o.immediate))
        case .lock_and_mr32: lock_and_mr32(o.memory, GPR(o.registers[0]))
        case .lock_and_mib32: lock_and_mib32(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .lock_and_mid32: lock_and_mid32(o.memory, UInt32(truncatingIfNeeded: o.immediate))
        case .lock_and_mr16: lock_and_mr16(o.memory, GPR(o.registers[0]))
        case .lock_and_mr8: lock_and_mr8(o.memory, GPR(o.registers[0]))
        case .lock_sub_mr64: lock_sub_mr64(o.memory, GPR(o.registers[0]))
        case .lock_sub_mib64: lock_sub_mib64(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .lock_sub_mid64: lock_sub_mid64(o.memory, Int32(truncatingIfNeeded: o.immediate))
        case .lock_sub_mr32: lock_sub_mr32(o.memory, GPR(o.registers[0]))
        case .lock_sub_mib32: lock_sub_mib32(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .lock_sub_mid32: lock_sub_mid32(o.memory, UInt32(truncatingIfNeeded: o.immediate))
        case .lock_sub_mr16: lock_sub_mr16(o.memory, GPR(o.registers[0]))
        case .lock_sub_mr8: lock_sub_mr8(o.memory, GPR(o.registers[0]))
        case .lock_xor_mr64: lock_xor_mr64(o.memory, GPR(o.registers[0]))
        case .lock_xor_mib64: lock_xor_mib64(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .lock_xor_mid64: lock_xor_mid64(o.memory, Int32(truncatingIfNeeded: o.immediate))
        case .lock_xor_mr32: lock_xor_mr32(o.memory, GPR(o.registers[0]))
        case .lock_xor_mib32: lock_xor_mib32(o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .lock_xor_mid32: lock_xor_mid32(o.memory, UInt32(truncatingIfNeeded: o.immediate))
        case .lock_xor_mr16: lock_xor_mr16(o.memory, GPR(o.registers[0]))
        case .lock_xor_mr8: lock_xor_mr8(o.memory, GPR(o.registers[0]))
        case .lock_inc_m64: lock_inc_m64(o.memory)
        case .lock_inc_m32: lock_inc_m32(o.memory)
        case .lock_dec_m64: lock_dec_m64(o.memory)
        case .lock_dec_m32: lock_dec_m32(o.memory)
        case .lock_not_m64: lock_not_m64(o.memory)
        case .lock_not_m32: lock_not_m32(o.memory)
        case .lock_neg_m64: lock_neg_m64(o.memory)
        case .lock_neg_m32: lock_neg_m32(o.memory)
        case .lock_xadd_mr64: lock_xadd_mr64(o.memory, GPR(o.registers[0]))
        case .lock_cmpxchg_mr64: lock_cmpxchg_mr64(o.memory, GPR(o.registers[0]))
        case .xchg_rr64: xchg_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .xchg_mr64: xchg_mr64(o.memory, GPR(o.registers[0]))
        case .lock_xadd_mr32: lock_xadd_mr32(o.memory, GPR(o.registers[0]))
        case .lock_cmpxchg_mr32: lock_cmpxchg_mr32(o.memory, GPR(o.registers[0]))
        case .xchg_rr32: xchg_rr32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .xchg_mr32: xchg_mr32(o.memory, GPR(o.registers[0]))
        case .lock_xadd_mr16: lock_xadd_mr16(o.memory, GPR(o.registers[0]))
        case .lock_cmpxchg_mr16: lock_cmpxchg_mr16(o.memory, GPR(o.registers[0]))
        case .xchg_rr16: xchg_rr16(GPR(o.registers[0]), GPR(o.registers[1]))
        case .xchg_mr16: xchg_mr16(o.memory, GPR(o.registers[0]))
        case .lock_xadd_mr8: lock_xadd_mr8(o.memory, GPR(o.registers[0]))
        case .lock_cmpxchg_mr8: lock_cmpxchg_mr8(o.memory, GPR(o.registers[0]))
        case .xchg_rr8: xchg_rr8(GPR(o.registers[0]), GPR(o.registers[1]))
        case .xchg_mr8: xchg_mr8(o.memory, GPR(o.registers[0]))
        case .lock_cmpxchg8b_m: lock_cmpxchg8b_m(o.memory)
        case .lock_cmpxchg16b_m: lock_cmpxchg16b_m(o.memory)
        case .lfence: lfence()
        case .mfence: mfence()
        case .sfence: sfence()
        default: preconditionFailure("a form of another family")
        }
    }

    private mutating func encodeAvx(_ form: Form, _ o: Operands) {
        switch form {
        case .vaddsd: vaddsd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vaddsd_xxm: vaddsd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vmulsd: vmulsd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vmulsd_xxm: vmulsd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vsubsd: vsubsd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vsubsd_xxm: vsubsd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vminsd: vminsd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vminsd_xxm: vminsd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vdivsd: vdivsd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vdivsd_xxm: vdivsd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vmaxsd: vmaxsd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vmaxsd_xxm: vmaxsd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vsqrtsd: vsqrtsd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vsqrtsd_xxm: vsqrtsd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vaddss: vaddss(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vaddss_xxm: vaddss_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vmulss: vmulss(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vmulss_xxm: vmulss_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vsubss: vsubss(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vsubss_xxm: vsubss_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vminss: vminss(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vminss_xxm: vminss_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vdivss: vdivss(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vdivss_xxm: vdivss_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vmaxss: vmaxss(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vmaxss_xxm: vmaxss_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vsqrtss: vsqrtss(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vsqrtss_xxm: vsqrtss_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vroundss_xxxib: vroundss_xxxib(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]), UInt8(truncatingIfNeeded: o.immediate))
        case .vroundss_xxmib: vroundss_xxmib(XMM(o.registers[0]), XMM(o.registers[1]), o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .vroundsd_xxxib: vroundsd_xxxib(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]), UInt8(truncatingIfNeeded: o.immediate))
        case .vroundsd_xxmib: vroundsd_xxmib(XMM(o.registers[0]), XMM(o.registers[1]), o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .vucomisd: vucomisd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .vucomisd_xm: vucomisd_xm(XMM(o.registers[0]), o.memory)
        case .vcomisd: vcomisd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .vcomisd_xm: vcomisd_xm(XMM(o.registers[0]), o.memory)
        case .vucomiss: vucomiss(XMM(o.registers[0]), XMM(o.registers[1]))
        case .vucomiss_xm: vucomiss_xm(XMM(o.registers[0]), o.memory)
        case .vcomiss: vcomiss(XMM(o.registers[0]), XMM(o.registers[1]))
        case .vcomiss_xm: vcomiss_xm(XMM(o.registers[0]), o.memory)
        case .vcmpsd_xxxib: vcmpsd_xxxib(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]), UInt8(truncatingIfNeeded: o.immediate))
        case .vcmpsd_xxmib: vcmpsd_xxmib(XMM(o.registers[0]), XMM(o.registers[1]), o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .vcmpss_xxxib: vcmpss_xxxib(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]), UInt8(truncatingIfNeeded: o.immediate))
        case .vcmpss_xxmib: vcmpss_xxmib(XMM(o.registers[0]), XMM(o.registers[1]), o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .vcvtsi2sd_xxr64: vcvtsi2sd_xxr64(XMM(o.registers[0]), XMM(o.registers[1]), GPR(o.registers[2]))
        case .vcvtsi2sd_xxm64: vcvtsi2sd_xxm64(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vcvtsi2sd_xxr32: vcvtsi2sd_xxr32(XMM(o.registers[0]), XMM(o.registers[1]), GPR(o.registers[2]))
        case .vcvtsi2sd_xxm32: vcvtsi2sd_xxm32(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vcvtsi2ss_xxr64: vcvtsi2ss_xxr64(XMM(o.registers[0]), XMM(o.registers[1]), GPR(o.registers[2]))
        case .vcvtsi2ss_xxm64: vcvtsi2ss_xxm64(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vcvtsi2ss_xxr32: vcvtsi2ss_xxr32(XMM(o.registers[0]), XMM(o.registers[1]), GPR(o.registers[2]))
        case .vcvtsi2ss_xxm32: vcvtsi2ss_xxm32(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vcvtsd2si_rx64: vcvtsd2si_rx64(GPR(o.registers[0]), XMM(o.registers[1]))
        case .vcvtsd2si_rm64: vcvtsd2si_rm64(GPR(o.registers[0]), o.memory)
        case .vcvtsd2si_rx32: vcvtsd2si_rx32(GPR(o.registers[0]), XMM(o.registers[1]))
        case .vcvtsd2si_rm32: vcvtsd2si_rm32(GPR(o.registers[0]), o.memory)
        case .vcvttsd2si_rx64: vcvttsd2si_rx64(GPR(o.registers[0]), XMM(o.registers[1]))
        case .vcvttsd2si_rm64: vcvttsd2si_rm64(GPR(o.registers[0]), o.memory)
        case .vcvttsd2si_rx32: vcvttsd2si_rx32(GPR(o.registers[0]), XMM(o.registers[1]))
        case .vcvttsd2si_rm32: vcvttsd2si_rm32(GPR(o.registers[0]), o.memory)
        case .vcvtss2si_rx64: vcvtss2si_rx64(GPR(o.registers[0]), XMM(o.registers[1]))
        case .vcvtss2si_rm64: vcvtss2si_rm64(GPR(o.registers[0]), o.memory)
        case .vcvtss2si_rx32: vcvtss2si_rx32(GPR(o.registers[0]), XMM(o.registers[1]))
        case .vcvtss2si_rm32: vcvtss2si_rm32(GPR(o.registers[0]), o.memory)
        case .vcvttss2si_rx64: vcvttss2si_rx64(GPR(o.registers[0]), XMM(o.registers[1]))
        case .vcvttss2si_rm64: vcvttss2si_rm64(GPR(o.registers[0]), o.memory)
        case .vcvttss2si_rx32: vcvttss2si_rx32(GPR(o.registers[0]), XMM(o.registers[1]))
        case .vcvttss2si_rm32: vcvttss2si_rm32(GPR(o.registers[0]), o.memory)
        case .vcvtss2sd: vcvtss2sd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vcvtss2sd_xxm: vcvtss2sd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vcvtsd2ss: vcvtsd2ss(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vcvtsd2ss_xxm: vcvtsd2ss_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vmovss: vmovss(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vmovss_xm: vmovss_xm(XMM(o.registers[0]), o.memory)
        case .vmovss_mx: vmovss_mx(o.memory, XMM(o.registers[0]))
        case .vmovsd: vmovsd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vmovsd_xm: vmovsd_xm(XMM(o.registers[0]), o.memory)
        case .vmovsd_mx: vmovsd_mx(o.memory, XMM(o.registers[0]))
        case .vmovd_xr: vmovd_xr(XMM(o.registers[0]), GPR(o.registers[1]))
        case .vmovd_xm: vmovd_xm(XMM(o.registers[0]), o.memory)
        case .vmovd_rx: vmovd_rx(GPR(o.registers[0]), XMM(o.registers[1]))
        case .vmovd_mx: vmovd_mx(o.memory, XMM(o.registers[0]))
        case .vmovq_xr: vmovq_xr(XMM(o.registers[0]), GPR(o.registers[1]))
        case .vmovq_rx: vmovq_rx(GPR(o.registers[0]), XMM(o.registers[1]))
        case .vmovq: vmovq(XMM(o.registers[0]), XMM(o.registers[1]))
        case .vmovq_xm: vmovq_xm(XMM(o.registers[0]), o.memory)
        case .vmovq_mx: vmovq_mx(o.memory, XMM(o.registers[0]))
        case .vmovaps: vmovaps(XMM(o.registers[0]), XMM(o.registers[1]))
        case .vmovaps_xm: vmovaps_xm(XMM(o.registers[0]), o.memory)
        case .vmovaps_mx: vmovaps_mx(o.memory, XMM(o.registers[0]))
        case .vmovapd: vmovapd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .vmovapd_xm: vmovapd_xm(XMM(o.registers[0]), o.memory)
        case .vmovapd_mx: vmovapd_mx(o.memory, XMM(o.registers[0]))
        case .vmovups: vmovups(XMM(o.registers[0]), XMM(o.registers[1]))
        case .vmovups_xm: vmovups_xm(XMM(o.registers[0]), o.memory)
        case .vmovups_mx: vmovups_mx(o.memory, XMM(o.registers[0]))
        case .vmovupd: vmovupd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .vmovupd_xm: vmovupd_xm(XMM(o.registers[0]), o.memory)
        case .vmovupd_mx: vmovupd_mx(o.memory, XMM(o.registers[0]))
        case .vmovdqa: vmovdqa(XMM(o.registers[0]), XMM(o.registers[1]))
        case .vmovdqa_xm: vmovdqa_xm(XMM(o.registers[0]), o.memory)
        case .vmovdqa_mx: vmovdqa_mx(o.memory, XMM(o.registers[0]))
        case .vmovdqu: vmovdqu(XMM(o.registers[0]), XMM(o.registers[1]))
        case .vmovdqu_xm: vmovdqu_xm(XMM(o.registers[0]), o.memory)
        case .vmovdqu_mx: vmovdqu_mx(o.memory, XMM(o.registers[0]))
        case .vmovddup: vmovddup(XMM(o.registers[0]), XMM(o.registers[1]))
        case .vmovddup_xm: vmovddup_xm(XMM(o.registers[0]), o.memory)
        case .vmovshdup: vmovshdup(XMM(o.registers[0]), XMM(o.registers[1]))
        case .vmovshdup_xm: vmovshdup_xm(XMM(o.registers[0]), o.memory)
        case .vpshufd_xxib: vpshufd_xxib(XMM(o.registers[0]), XMM(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .vpshufd_xmib: vpshufd_xmib(XMM(o.registers[0]), o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .vpinsrd_xxrib: vpinsrd_xxrib(XMM(o.registers[0]), XMM(o.registers[1]), GPR(o.registers[2]), UInt8(truncatingIfNeeded: o.immediate))
        case .vpinsrd_xxmib: vpinsrd_xxmib(XMM(o.registers[0]), XMM(o.registers[1]), o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .vpinsrq_xxrib: vpinsrq_xxrib(XMM(o.registers[0]), XMM(o.registers[1]), GPR(o.registers[2]), UInt8(truncatingIfNeeded: o.immediate))
        case .vpinsrq_xxmib: vpinsrq_xxmib(XMM(o.registers[0]), XMM(o.registers[1]), o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .vpextrd_rxib: vpextrd_rxib(GPR(o.registers[0]), XMM(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .vpextrd_mxib: vpextrd_mxib(o.memory, XMM(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .vpextrq_rxib: vpextrq_rxib(GPR(o.registers[0]), XMM(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .vpextrq_mxib: vpextrq_mxib(o.memory, XMM(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .vandps: vandps(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vandps_xxm: vandps_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vandnps: vandnps(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vandnps_xxm: vandnps_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vorps: vorps(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vorps_xxm: vorps_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vxorps: vxorps(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vxorps_xxm: vxorps_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vandpd: vandpd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vandpd_xxm: vandpd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vandnpd: vandnpd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vandnpd_xxm: vandnpd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vorpd: vorpd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vorpd_xxm: vorpd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vxorpd: vxorpd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vxorpd_xxm: vxorpd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vpand: vpand(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vpand_xxm: vpand_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vpandn: vpandn(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vpandn_xxm: vpandn_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vpor: vpor(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vpor_xxm: vpor_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vpxor: vpxor(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vpxor_xxm: vpxor_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vpaddb: vpaddb(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vpaddb_xxm: vpaddb_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vpaddw: vpaddw(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vpaddw_xxm: vpaddw_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vpaddd: vpaddd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vpaddd_xxm: vpaddd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vpaddq: vpaddq(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vpaddq_xxm: vpaddq_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vpsubb: vpsubb(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vpsubb_xxm: vpsubb_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vpsubw: vpsubw(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vpsubw_xxm: vpsubw_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vpsubd: vpsubd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vpsubd_xxm: vpsubd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vpsubq: vpsubq(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vpsubq_xxm: vpsubq_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vpmuludq: vpmuludq(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vpmuludq_xxm: vpmuludq_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vpcmpeqd: vpcmpeqd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vpcmpeqd_xxm: vpcmpeqd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vpcmpeqq: vpcmpeqq(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vpcmpeqq_xxm: vpcmpeqq_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vpsrlw_xxib: vpsrlw_xxib(XMM(o.registers[0]), XMM(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .vpsraw_xxib: vpsraw_xxib(XMM(o.registers[0]), XMM(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .vpsllw_xxib: vpsllw_xxib(XMM(o.registers[0]), XMM(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .vpsrld_xxib: vpsrld_xxib(XMM(o.registers[0]), XMM(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .vpsrad_xxib: vpsrad_xxib(XMM(o.registers[0]), XMM(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .vpslld_xxib: vpslld_xxib(XMM(o.registers[0]), XMM(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .vpsrlq_xxib: vpsrlq_xxib(XMM(o.registers[0]), XMM(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .vpsllq_xxib: vpsllq_xxib(XMM(o.registers[0]), XMM(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .vblendvps: vblendvps(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]), XMM(o.registers[3]))
        case .vblendvps_xxmx: vblendvps_xxmx(XMM(o.registers[0]), XMM(o.registers[1]), o.memory, XMM(o.registers[2]))
        case .vblendvpd: vblendvpd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]), XMM(o.registers[3]))
        case .vblendvpd_xxmx: vblendvpd_xxmx(XMM(o.registers[0]), XMM(o.registers[1]), o.memory, XMM(o.registers[2]))
        case .vzeroupper: vzeroupper()
        default: preconditionFailure("a form of another family")
        }
    }

    private mutating func encodeBits(_ form: Form, _ o: Operands) {
        switch form {
        case .bsf_rr64: bsf_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .bsf_rm64: bsf_rm64(GPR(o.registers[0]), o.memory)
        case .bsf_rr32: bsf_rr32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .bsf_rm32: bsf_rm32(GPR(o.registers[0]), o.memory)
        case .bsr_rr64: bsr_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .bsr_rm64: bsr_rm64(GPR(o.registers[0]), o.memory)
        case .bsr_rr32: bsr_rr32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .bsr_rm32: bsr_rm32(GPR(o.registers[0]), o.memory)
        case .tzcnt_rr64: tzcnt_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .tzcnt_rm64: tzcnt_rm64(GPR(o.registers[0]), o.memory)
        case .tzcnt_rr32: tzcnt_rr32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .tzcnt_rm32: tzcnt_rm32(GPR(o.registers[0]), o.memory)
        case .lzcnt_rr64: lzcnt_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .lzcnt_rm64: lzcnt_rm64(GPR(o.registers[0]), o.memory)
        case .lzcnt_rr32: lzcnt_rr32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .lzcnt_rm32: lzcnt_rm32(GPR(o.registers[0]), o.memory)
        case .popcnt_rr64: popcnt_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .popcnt_rm64: popcnt_rm64(GPR(o.registers[0]), o.memory)
        case .popcnt_rr32: popcnt_rr32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .popcnt_rm32: popcnt_rm32(GPR(o.registers[0]), o.memory)
        case .bt_rr64: bt_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .bt_rib64: bt_rib64(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .bt_mib64: bt_mib64(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .bt_rr32: bt_rr32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .bt_rib32: bt_rib32(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .bt_mib32: bt_mib32(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .bts_rr64: bts_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .bts_rib64: bts_rib64(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .bts_mib64: bts_mib64(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .bts_rr32: bts_rr32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .bts_rib32: bts_rib32(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .bts_mib32: bts_mib32(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .btr_rr64: btr_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .btr_rib64: btr_rib64(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .btr_mib64: btr_mib64(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .btr_rr32: btr_rr32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .btr_rib32: btr_rib32(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .btr_mib32: btr_mib32(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .btc_rr64: btc_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .btc_rib64: btc_rib64(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .btc_mib64: btc_mib64(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .btc_rr32: btc_rr32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .btc_rib32: btc_rib32(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .btc_mib32: btc_mib32(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .andn_rrr64: andn_rrr64(GPR(o.registers[0]), GPR(o.registers[1]), GPR(o.registers[2]))
        case .andn_rrm64: andn_rrm64(GPR(o.registers[0]), GPR(o.registers[1]), o.memory)
        case .bextr_rrr64: bextr_rrr64(GPR(o.registers[0]), GPR(o.registers[1]), GPR(o.registers[2]))
        case .bextr_rmr64: bextr_rmr64(GPR(o.registers[0]), o.memory, GPR(o.registers[1]))
        case .blsr_rr64: blsr_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .blsr_rm64: blsr_rm64(GPR(o.registers[0]), o.memory)
        case .blsmsk_rr64: blsmsk_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .blsmsk_rm64: blsmsk_rm64(GPR(o.registers[0]), o.memory)
        case .blsi_rr64: blsi_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .blsi_rm64: blsi_rm64(GPR(o.registers[0]), o.memory)
        case .andn_rrr32: andn_rrr32(GPR(o.registers[0]), GPR(o.registers[1]), GPR(o.registers[2]))
        case .andn_rrm32: andn_rrm32(GPR(o.registers[0]), GPR(o.registers[1]), o.memory)
        case .bextr_rrr32: bextr_rrr32(GPR(o.registers[0]), GPR(o.registers[1]), GPR(o.registers[2]))
        case .bextr_rmr32: bextr_rmr32(GPR(o.registers[0]), o.memory, GPR(o.registers[1]))
        case .blsr_rr32: blsr_rr32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .blsr_rm32: blsr_rm32(GPR(o.registers[0]), o.memory)
        case .blsmsk_rr32: blsmsk_rr32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .blsmsk_rm32: blsmsk_rm32(GPR(o.registers[0]), o.memory)
        case .blsi_rr32: blsi_rr32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .blsi_rm32: blsi_rm32(GPR(o.registers[0]), o.memory)
        case .bzhi_rrr64: bzhi_rrr64(GPR(o.registers[0]), GPR(o.registers[1]), GPR(o.registers[2]))
        case .bzhi_rmr64: bzhi_rmr64(GPR(o.registers[0]), o.memory, GPR(o.registers[1]))
        case .pdep_rrr64: pdep_rrr64(GPR(o.registers[0]), GPR(o.registers[1]), GPR(o.registers[2]))
        case .pdep_rrm64: pdep_rrm64(GPR(o.registers[0]), GPR(o.registers[1]), o.memory)
        case .pext_rrr64: pext_rrr64(GPR(o.registers[0]), GPR(o.registers[1]), GPR(o.registers[2]))
        case .pext_rrm64: pext_rrm64(GPR(o.registers[0]), GPR(o.registers[1]), o.memory)
        case .mulx_rrr64: mulx_rrr64(GPR(o.registers[0]), GPR(o.registers[1]), GPR(o.registers[2]))
        case .mulx_rrm64: mulx_rrm64(GPR(o.registers[0]), GPR(o.registers[1]), o.memory)
        case .rorx_rrib64: rorx_rrib64(GPR(o.registers[0]), GPR(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .rorx_rmib64: rorx_rmib64(GPR(o.registers[0]), o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .sarx_rrr64: sarx_rrr64(GPR(o.registers[0]), GPR(o.registers[1]), GPR(o.registers[2]))
        case .sarx_rmr64: sarx_rmr64(GPR(o.registers[0]), o.memory, GPR(o.registers[1]))
        case .shlx_rrr64: shlx_rrr64(GPR(o.registers[0]), GPR(o.registers[1]), GPR(o.registers[2]))
        case .shlx_rmr64: shlx_rmr64(GPR(o.registers[0]), o.memory, GPR(o.registers[1]))
        case .shrx_rrr64: shrx_rrr64(GPR(o.registers[0]), GPR(o.registers[1]), GPR(o.registers[2]))
        case .shrx_rmr64: shrx_rmr64(GPR(o.registers[0]), o.memory, GPR(o.registers[1]))
        case .bzhi_rrr32: bzhi_rrr32(GPR(o.registers[0]), GPR(o.registers[1]), GPR(o.registers[2]))
        case .bzhi_rmr32: bzhi_rmr32(GPR(o.registers[0]), o.memory, GPR(o.registers[1]))
        case .pdep_rrr32: pdep_rrr32(GPR(o.registers[0]), GPR(o.registers[1]), GPR(o.registers[2]))
        case .pdep_rrm32: pdep_rrm32(GPR(o.registers[0]), GPR(o.registers[1]), o.memory)
        case .pext_rrr32: pext_rrr32(GPR(o.registers[0]), GPR(o.registers[1]), GPR(o.registers[2]))
        case .pext_rrm32: pext_rrm32(GPR(o.registers[0]), GPR(o.registers[1]), o.memory)
        case .mulx_rrr32: mulx_rrr32(GPR(o.registers[0]), GPR(o.registers[1]), GPR(o.registers[2]))
        case .mulx_rrm32: mulx_rrm32(GPR(o.registers[0]), GPR(o.registers[1]), o.memory)
        case .rorx_rrib32: rorx_rrib32(GPR(o.registers[0]), GPR(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .rorx_rmib32: rorx_rmib32(GPR(o.registers[0]), o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .sarx_rrr32: sarx_rrr32(GPR(o.registers[0]), GPR(o.registers[1]), GPR(o.registers[2]))
        case .sarx_rmr32: sarx_rmr32(GPR(o.registers[0]), o.memory, GPR(o.registers[1]))
        case .shlx_rrr32: shlx_rrr32(GPR(o.registers[0]), GPR(o.registers[1]), GPR(o.registers[2]))
        case .shlx_rmr32: shlx_rmr32(GPR(o.registers[0]), o.memory, GPR(o.registers[1]))
        case .shrx_rrr32: shrx_rrr32(GPR(o.registers[0]), GPR(o.registers[1]), GPR(o.registers[2]))
        case .shrx_rmr32: shrx_rmr32(GPR(o.registers[0]), o.memory, GPR(o.registers[1]))
        default: preconditionFailure("a form of another family")
        }
    }

    private mutating func encodeCmovSetcc(_ form: Form, _ o: Operands) {
        switch form {
        case .cmovcc_rr64: cmovcc_rr64(o.condition, GPR(o.registers[0]), GPR(o.registers[1]))
        case .cmovcc_rm64: cmovcc_rm64(o.condition, GPR(o.registers[0]), o.memory)
        case .cmovcc_rr32: cmovcc_rr32(o.condition, GPR(o.registers[0]), GPR(o.registers[1]))
        case .cmovcc_rm32: cmovcc_rm32(o.condition, GPR(o.registers[0]), o.memory)
        case .setcc_r8: setcc_r8(o.condition, GPR(o.registers[0]))
        case .setcc_m8: setcc_m8(o.condition, o.memory)
        default: preconditionFailure("a form of another family")
        }
    }

    private mutating func encodeControl(_ form: Form, _ o: Operands) {
        switch form {
        case .jmp_rel8: jmp_rel8(Int8(truncatingIfNeeded: o.immediate))
        case .jmp_rel32: jmp_rel32(Int32(truncatingIfNeeded: o.immediate))
        case .jmp_r: jmp_r(GPR(o.registers[0]))
        case .jmp_m: jmp_m(o.memory)
        case .jcc_rel8: jcc_rel8(o.condition, Int8(truncatingIfNeeded: o.immediate))
        case .jcc_rel32: jcc_rel32(o.condition, Int32(truncatingIfNeeded: o.immediate))
        case .call_rel32: call_rel32(Int32(truncatingIfNeeded: o.immediate))
        case .call_r: call_r(GPR(o.registers[0]))
        case .call_m: call_m(o.memory)
        case .ret: ret()
        case .ret_iw: ret_iw(UInt16(truncatingIfNeeded: o.immediate))
        case .push_r: push_r(GPR(o.registers[0]))
        case .push_m: push_m(o.memory)
        case .push_ib: push_ib(Int8(truncatingIfNeeded: o.immediate))
        case .push_id: push_id(Int32(truncatingIfNeeded: o.immediate))
        case .pop_r: pop_r(GPR(o.registers[0]))
        case .pop_m: pop_m(o.memory)
        case .leave: leave()
        case .pushfq: pushfq()
        case .popfq: popfq()
        case .lahf: lahf()
        case .sahf: sahf()
        case .nop: nop()
        case .nop2: nop2()
        case .nop_m16: nop_m16(o.memory)
        case .nop_m32: nop_m32(o.memory)
        case .int3: int3()
        case .ud2: ud2()
        case .endbr64: endbr64()
        case .pause: pause()
        case .cpuid: cpuid()
        case .rdtsc: rdtsc()
        case .xgetbv: xgetbv()
        case .syscall: syscall()
        default: preconditionFailure("a form of another family")
        }
    }

    private mutating func encodeFma3(_ form: Form, _ o: Operands) {
        switch form {
        case .vfmadd132sd: vfmadd132sd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vfmadd132sd_xxm: vfmadd132sd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vfmadd132ss: vfmadd132ss(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vfmadd132ss_xxm: vfmadd132ss_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vfmadd213sd: vfmadd213sd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vfmadd213sd_xxm: vfmadd213sd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vfmadd213ss: vfmadd213ss(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vfmadd213ss_xxm: vfmadd213ss_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vfmadd231sd: vfmadd231sd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vfmadd231sd_xxm: vfmadd231sd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vfmadd231ss: vfmadd231ss(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vfmadd231ss_xxm: vfmadd231ss_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vfmsub132sd: vfmsub132sd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vfmsub132sd_xxm: vfmsub132sd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vfmsub132ss: vfmsub132ss(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vfmsub132ss_xxm: vfmsub132ss_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vfmsub213sd: vfmsub213sd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vfmsub213sd_xxm: vfmsub213sd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vfmsub213ss: vfmsub213ss(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vfmsub213ss_xxm: vfmsub213ss_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vfmsub231sd: vfmsub231sd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vfmsub231sd_xxm: vfmsub231sd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vfmsub231ss: vfmsub231ss(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vfmsub231ss_xxm: vfmsub231ss_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vfnmadd132sd: vfnmadd132sd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vfnmadd132sd_xxm: vfnmadd132sd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vfnmadd132ss: vfnmadd132ss(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vfnmadd132ss_xxm: vfnmadd132ss_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vfnmadd213sd: vfnmadd213sd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vfnmadd213sd_xxm: vfnmadd213sd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vfnmadd213ss: vfnmadd213ss(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vfnmadd213ss_xxm: vfnmadd213ss_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vfnmadd231sd: vfnmadd231sd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vfnmadd231sd_xxm: vfnmadd231sd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vfnmadd231ss: vfnmadd231ss(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vfnmadd231ss_xxm: vfnmadd231ss_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vfnmsub132sd: vfnmsub132sd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vfnmsub132sd_xxm: vfnmsub132sd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vfnmsub132ss: vfnmsub132ss(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vfnmsub132ss_xxm: vfnmsub132ss_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vfnmsub213sd: vfnmsub213sd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vfnmsub213sd_xxm: vfnmsub213sd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vfnmsub213ss: vfnmsub213ss(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vfnmsub213ss_xxm: vfnmsub213ss_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vfnmsub231sd: vfnmsub231sd(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vfnmsub231sd_xxm: vfnmsub231sd_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        case .vfnmsub231ss: vfnmsub231ss(XMM(o.registers[0]), XMM(o.registers[1]), XMM(o.registers[2]))
        case .vfnmsub231ss_xxm: vfnmsub231ss_xxm(XMM(o.registers[0]), XMM(o.registers[1]), o.memory)
        default: preconditionFailure("a form of another family")
        }
    }

    private mutating func encodeMovLea(_ form: Form, _ o: Operands) {
        switch form {
        case .mov_rr64: mov_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .mov_rm64: mov_rm64(GPR(o.registers[0]), o.memory)
        case .mov_mr64: mov_mr64(o.memory, GPR(o.registers[0]))
        case .mov_rr32: mov_rr32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .mov_rm32: mov_rm32(GPR(o.registers[0]), o.memory)
        case .mov_mr32: mov_mr32(o.memory, GPR(o.registers[0]))
        case .mov_rr16: mov_rr16(GPR(o.registers[0]), GPR(o.registers[1]))
        case .mov_rm16: mov_rm16(GPR(o.registers[0]), o.memory)
        case .mov_mr16: mov_mr16(o.memory, GPR(o.registers[0]))
        case .mov_rr8: mov_rr8(GPR(o.registers[0]), GPR(o.registers[1]))
        case .mov_rm8: mov_rm8(GPR(o.registers[0]), o.memory)
        case .mov_mr8: mov_mr8(o.memory, GPR(o.registers[0]))
        case .mov_rid64: mov_rid64(GPR(o.registers[0]), Int32(truncatingIfNeeded: o.immediate))
        case .mov_mid64: mov_mid64(o.memory, Int32(truncatingIfNeeded: o.immediate))
        case .movabs: movabs(GPR(o.registers[0]), UInt64(truncatingIfNeeded: o.immediate))
        case .mov_rid32: mov_rid32(GPR(o.registers[0]), UInt32(truncatingIfNeeded: o.immediate))
        case .mov_mid32: mov_mid32(o.memory, UInt32(truncatingIfNeeded: o.immediate))
        case .mov_miw16: mov_miw16(o.memory, UInt16(truncatingIfNeeded: o.immediate))
        case .mov_rib8: mov_rib8(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .mov_mib8: mov_mib8(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .movzx_rr32_8: movzx_rr32_8(GPR(o.registers[0]), GPR(o.registers[1]))
        case .movzx_rm32_8: movzx_rm32_8(GPR(o.registers[0]), o.memory)
        case .movzx_rr32_16: movzx_rr32_16(GPR(o.registers[0]), GPR(o.registers[1]))
        case .movzx_rm32_16: movzx_rm32_16(GPR(o.registers[0]), o.memory)
        case .movsx_rr64_8: movsx_rr64_8(GPR(o.registers[0]), GPR(o.registers[1]))
        case .movsx_rm64_8: movsx_rm64_8(GPR(o.registers[0]), o.memory)
        case .movsx_rr64_16: movsx_rr64_16(GPR(o.registers[0]), GPR(o.registers[1]))
        case .movsx_rm64_16: movsx_rm64_16(GPR(o.registers[0]), o.memory)
        case .movsx_rr32_8: movsx_rr32_8(GPR(o.registers[0]), GPR(o.registers[1]))
        case .movsx_rm32_8: movsx_rm32_8(GPR(o.registers[0]), o.memory)
        case .movsx_rr32_16: movsx_rr32_16(GPR(o.registers[0]), GPR(o.registers[1]))
        case .movsx_rm32_16: movsx_rm32_16(GPR(o.registers[0]), o.memory)
        case .movsxd_rr64: movsxd_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .movsxd_rm64: movsxd_rm64(GPR(o.registers[0]), o.memory)
        case .lea_rm64: lea_rm64(GPR(o.registers[0]), o.memory)
        case .lea_rm32: lea_rm32(GPR(o.registers[0]), o.memory)
        case .bswap_r64: bswap_r64(GPR(o.registers[0]))
        case .bswap_r32: bswap_r32(GPR(o.registers[0]))
        case .movbe_rm64: movbe_rm64(GPR(o.registers[0]), o.memory)
        case .movbe_mr64: movbe_mr64(o.memory, GPR(o.registers[0]))
        case .movbe_rm32: movbe_rm32(GPR(o.registers[0]), o.memory)
        case .movbe_mr32: movbe_mr32(o.memory, GPR(o.registers[0]))
        case .movbe_rm16: movbe_rm16(GPR(o.registers[0]), o.memory)
        case .movbe_mr16: movbe_mr16(o.memory, GPR(o.registers[0]))
        default: preconditionFailure("a form of another family")
        }
    }

    private mutating func encodeMuldiv(_ form: Form, _ o: Operands) {
        switch form {
        case .imul_rr64: imul_rr64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .imul_rm64: imul_rm64(GPR(o.registers[0]), o.memory)
        case .imul_rrib64: imul_rrib64(GPR(o.registers[0]), GPR(o.registers[1]), Int8(truncatingIfNeeded: o.immediate))
        case .imul_rmib64: imul_rmib64(GPR(o.registers[0]), o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .imul_rrid64: imul_rrid64(GPR(o.registers[0]), GPR(o.registers[1]), Int32(truncatingIfNeeded: o.immediate))
        case .imul_rmid64: imul_rmid64(GPR(o.registers[0]), o.memory, Int32(truncatingIfNeeded: o.immediate))
        case .imul_rr32: imul_rr32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .imul_rm32: imul_rm32(GPR(o.registers[0]), o.memory)
        case .imul_rrib32: imul_rrib32(GPR(o.registers[0]), GPR(o.registers[1]), Int8(truncatingIfNeeded: o.immediate))
        case .imul_rmib32: imul_rmib32(GPR(o.registers[0]), o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .imul_rrid32: imul_rrid32(GPR(o.registers[0]), GPR(o.registers[1]), UInt32(truncatingIfNeeded: o.immediate))
        case .imul_rmid32: imul_rmid32(GPR(o.registers[0]), o.memory, UInt32(truncatingIfNeeded: o.immediate))
        case .imul_rr16: imul_rr16(GPR(o.registers[0]), GPR(o.registers[1]))
        case .imul_rm16: imul_rm16(GPR(o.registers[0]), o.memory)
        case .imul_rrib16: imul_rrib16(GPR(o.registers[0]), GPR(o.registers[1]), Int8(truncatingIfNeeded: o.immediate))
        case .imul_rmib16: imul_rmib16(GPR(o.registers[0]), o.memory, Int8(truncatingIfNeeded: o.immediate))
        case .imul_rriw16: imul_rriw16(GPR(o.registers[0]), GPR(o.registers[1]), UInt16(truncatingIfNeeded: o.immediate))
        case .imul_rmiw16: imul_rmiw16(GPR(o.registers[0]), o.memory, UInt16(truncatingIfNeeded: o.immediate))
        case .mul_r64: mul_r64(GPR(o.registers[0]))
        case .mul_m64: mul_m64(o.memory)
        case .imul_r64: imul_r64(GPR(o.registers[0]))
        case .imul_m64: imul_m64(o.memory)
        case .div_r64: div_r64(GPR(o.registers[0]))
        case .div_m64: div_m64(o.memory)
        case .idiv_r64: idiv_r64(GPR(o.registers[0]))
        case .idiv_m64: idiv_m64(o.memory)
        case .mul_r32: mul_r32(GPR(o.registers[0]))
        case .mul_m32: mul_m32(o.memory)
        case .imul_r32: imul_r32(GPR(o.registers[0]))
        case .imul_m32: imul_m32(o.memory)
        case .div_r32: div_r32(GPR(o.registers[0]))
        case .div_m32: div_m32(o.memory)
        case .idiv_r32: idiv_r32(GPR(o.registers[0]))
        case .idiv_m32: idiv_m32(o.memory)
        case .cwde: cwde()
        case .cdqe: cdqe()
        case .cdq: cdq()
        case .cqo: cqo()
        default: preconditionFailure("a form of another family")
        }
    }

    private mutating func encodeMxcsr(_ form: Form, _ o: Operands) {
        switch form {
        case .ldmxcsr_m: ldmxcsr_m(o.memory)
        case .stmxcsr_m: stmxcsr_m(o.memory)
        case .vldmxcsr_m: vldmxcsr_m(o.memory)
        case .vstmxcsr_m: vstmxcsr_m(o.memory)
        default: preconditionFailure("a form of another family")
        }
    }

    private mutating func encodeShift(_ form: Form, _ o: Operands) {
        switch form {
        case .rol_ro64: rol_ro64(GPR(o.registers[0]))
        case .rol_mo64: rol_mo64(o.memory)
        case .rol_rib64: rol_rib64(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .rol_mib64: rol_mib64(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .rol_rc64: rol_rc64(GPR(o.registers[0]))
        case .rol_mc64: rol_mc64(o.memory)
        case .rol_ro32: rol_ro32(GPR(o.registers[0]))
        case .rol_mo32: rol_mo32(o.memory)
        case .rol_rib32: rol_rib32(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .rol_mib32: rol_mib32(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .rol_rc32: rol_rc32(GPR(o.registers[0]))
        case .rol_mc32: rol_mc32(o.memory)
        case .rol_ro16: rol_ro16(GPR(o.registers[0]))
        case .rol_mo16: rol_mo16(o.memory)
        case .rol_rib16: rol_rib16(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .rol_mib16: rol_mib16(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .rol_rc16: rol_rc16(GPR(o.registers[0]))
        case .rol_mc16: rol_mc16(o.memory)
        case .rol_ro8: rol_ro8(GPR(o.registers[0]))
        case .rol_mo8: rol_mo8(o.memory)
        case .rol_rib8: rol_rib8(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .rol_mib8: rol_mib8(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .rol_rc8: rol_rc8(GPR(o.registers[0]))
        case .rol_mc8: rol_mc8(o.memory)
        case .ror_ro64: ror_ro64(GPR(o.registers[0]))
        case .ror_mo64: ror_mo64(o.memory)
        case .ror_rib64: ror_rib64(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .ror_mib64: ror_mib64(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .ror_rc64: ror_rc64(GPR(o.registers[0]))
        case .ror_mc64: ror_mc64(o.memory)
        case .ror_ro32: ror_ro32(GPR(o.registers[0]))
        case .ror_mo32: ror_mo32(o.memory)
        case .ror_rib32: ror_rib32(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .ror_mib32: ror_mib32(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .ror_rc32: ror_rc32(GPR(o.registers[0]))
        case .ror_mc32: ror_mc32(o.memory)
        case .ror_ro16: ror_ro16(GPR(o.registers[0]))
        case .ror_mo16: ror_mo16(o.memory)
        case .ror_rib16: ror_rib16(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .ror_mib16: ror_mib16(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .ror_rc16: ror_rc16(GPR(o.registers[0]))
        case .ror_mc16: ror_mc16(o.memory)
        case .ror_ro8: ror_ro8(GPR(o.registers[0]))
        case .ror_mo8: ror_mo8(o.memory)
        case .ror_rib8: ror_rib8(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .ror_mib8: ror_mib8(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .ror_rc8: ror_rc8(GPR(o.registers[0]))
        case .ror_mc8: ror_mc8(o.memory)
        case .rcl_ro64: rcl_ro64(GPR(o.registers[0]))
        case .rcl_mo64: rcl_mo64(o.memory)
        case .rcl_rib64: rcl_rib64(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .rcl_mib64: rcl_mib64(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .rcl_rc64: rcl_rc64(GPR(o.registers[0]))
        case .rcl_mc64: rcl_mc64(o.memory)
        case .rcl_ro32: rcl_ro32(GPR(o.registers[0]))
        case .rcl_mo32: rcl_mo32(o.memory)
        case .rcl_rib32: rcl_rib32(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .rcl_mib32: rcl_mib32(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .rcl_rc32: rcl_rc32(GPR(o.registers[0]))
        case .rcl_mc32: rcl_mc32(o.memory)
        case .rcr_ro64: rcr_ro64(GPR(o.registers[0]))
        case .rcr_mo64: rcr_mo64(o.memory)
        case .rcr_rib64: rcr_rib64(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .rcr_mib64: rcr_mib64(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .rcr_rc64: rcr_rc64(GPR(o.registers[0]))
        case .rcr_mc64: rcr_mc64(o.memory)
        case .rcr_ro32: rcr_ro32(GPR(o.registers[0]))
        case .rcr_mo32: rcr_mo32(o.memory)
        case .rcr_rib32: rcr_rib32(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .rcr_mib32: rcr_mib32(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .rcr_rc32: rcr_rc32(GPR(o.registers[0]))
        case .rcr_mc32: rcr_mc32(o.memory)
        case .shl_ro64: shl_ro64(GPR(o.registers[0]))
        case .shl_mo64: shl_mo64(o.memory)
        case .shl_rib64: shl_rib64(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .shl_mib64: shl_mib64(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .shl_rc64: shl_rc64(GPR(o.registers[0]))
        case .shl_mc64: shl_mc64(o.memory)
        case .shl_ro32: shl_ro32(GPR(o.registers[0]))
        case .shl_mo32: shl_mo32(o.memory)
        case .shl_rib32: shl_rib32(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .shl_mib32: shl_mib32(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .shl_rc32: shl_rc32(GPR(o.registers[0]))
        case .shl_mc32: shl_mc32(o.memory)
        case .shl_ro16: shl_ro16(GPR(o.registers[0]))
        case .shl_mo16: shl_mo16(o.memory)
        case .shl_rib16: shl_rib16(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .shl_mib16: shl_mib16(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .shl_rc16: shl_rc16(GPR(o.registers[0]))
        case .shl_mc16: shl_mc16(o.memory)
        case .shl_ro8: shl_ro8(GPR(o.registers[0]))
        case .shl_mo8: shl_mo8(o.memory)
        case .shl_rib8: shl_rib8(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .shl_mib8: shl_mib8(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .shl_rc8: shl_rc8(GPR(o.registers[0]))
        case .shl_mc8: shl_mc8(o.memory)
        case .shr_ro64: shr_ro64(GPR(o.registers[0]))
        case .shr_mo64: shr_mo64(o.memory)
        case .shr_rib64: shr_rib64(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .shr_mib64: shr_mib64(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .shr_rc64: shr_rc64(GPR(o.registers[0]))
        case .shr_mc64: shr_mc64(o.memory)
        case .shr_ro32: shr_ro32(GPR(o.registers[0]))
        case .shr_mo32: shr_mo32(o.memory)
        case .shr_rib32: shr_rib32(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .shr_mib32: shr_mib32(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .shr_rc32: shr_rc32(GPR(o.registers[0]))
        case .shr_mc32: shr_mc32(o.memory)
        case .shr_ro16: shr_ro16(GPR(o.registers[0]))
        case .shr_mo16: shr_mo16(o.memory)
        case .shr_rib16: shr_rib16(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .shr_mib16: shr_mib16(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .shr_rc16: shr_rc16(GPR(o.registers[0]))
        case .shr_mc16: shr_mc16(o.memory)
        case .shr_ro8: shr_ro8(GPR(o.registers[0]))
        case .shr_mo8: shr_mo8(o.memory)
        case .shr_rib8: shr_rib8(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .shr_mib8: shr_mib8(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .shr_rc8: shr_rc8(GPR(o.registers[0]))
        case .shr_mc8: shr_mc8(o.memory)
        case .sar_ro64: sar_ro64(GPR(o.registers[0]))
        case .sar_mo64: sar_mo64(o.memory)
        case .sar_rib64: sar_rib64(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .sar_mib64: sar_mib64(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .sar_rc64: sar_rc64(GPR(o.registers[0]))
        case .sar_mc64: sar_mc64(o.memory)
        case .sar_ro32: sar_ro32(GPR(o.registers[0]))
        case .sar_mo32: sar_mo32(o.memory)
        case .sar_rib32: sar_rib32(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .sar_mib32: sar_mib32(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .sar_rc32: sar_rc32(GPR(o.registers[0]))
        case .sar_mc32: sar_mc32(o.memory)
        case .sar_ro16: sar_ro16(GPR(o.registers[0]))
        case .sar_mo16: sar_mo16(o.memory)
        case .sar_rib16: sar_rib16(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .sar_mib16: sar_mib16(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .sar_rc16: sar_rc16(GPR(o.registers[0]))
        case .sar_mc16: sar_mc16(o.memory)
        case .sar_ro8: sar_ro8(GPR(o.registers[0]))
        case .sar_mo8: sar_mo8(o.memory)
        case .sar_rib8: sar_rib8(GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .sar_mib8: sar_mib8(o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .sar_rc8: sar_rc8(GPR(o.registers[0]))
        case .sar_mc8: sar_mc8(o.memory)
        case .shld_rrib64: shld_rrib64(GPR(o.registers[0]), GPR(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .shld_mrib64: shld_mrib64(o.memory, GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .shld_rrc64: shld_rrc64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .shld_mrc64: shld_mrc64(o.memory, GPR(o.registers[0]))
        case .shld_rrib32: shld_rrib32(GPR(o.registers[0]), GPR(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .shld_mrib32: shld_mrib32(o.memory, GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .shld_rrc32: shld_rrc32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .shld_mrc32: shld_mrc32(o.memory, GPR(o.registers[0]))
        case .shrd_rrib64: shrd_rrib64(GPR(o.registers[0]), GPR(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .shrd_mrib64: shrd_mrib64(o.memory, GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .shrd_rrc64: shrd_rrc64(GPR(o.registers[0]), GPR(o.registers[1]))
        case .shrd_mrc64: shrd_mrc64(o.memory, GPR(o.registers[0]))
        case .shrd_rrib32: shrd_rrib32(GPR(o.registers[0]), GPR(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .shrd_mrib32: shrd_mrib32(o.memory, GPR(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .shrd_rrc32: shrd_rrc32(GPR(o.registers[0]), GPR(o.registers[1]))
        case .shrd_mrc32: shrd_mrc32(o.memory, GPR(o.registers[0]))
        default: preconditionFailure("a form of another family")
        }
    }

    private mutating func encodeSseCompare(_ form: Form, _ o: Operands) {
        switch form {
        case .ucomisd: ucomisd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .ucomisd_xm: ucomisd_xm(XMM(o.registers[0]), o.memory)
        case .comisd: comisd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .comisd_xm: comisd_xm(XMM(o.registers[0]), o.memory)
        case .ucomiss: ucomiss(XMM(o.registers[0]), XMM(o.registers[1]))
        case .ucomiss_xm: ucomiss_xm(XMM(o.registers[0]), o.memory)
        case .comiss: comiss(XMM(o.registers[0]), XMM(o.registers[1]))
        case .comiss_xm: comiss_xm(XMM(o.registers[0]), o.memory)
        case .cmpsd_xxib: cmpsd_xxib(XMM(o.registers[0]), XMM(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .cmpsd_xmib: cmpsd_xmib(XMM(o.registers[0]), o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .cmpss_xxib: cmpss_xxib(XMM(o.registers[0]), XMM(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .cmpss_xmib: cmpss_xmib(XMM(o.registers[0]), o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .pcmpeqb: pcmpeqb(XMM(o.registers[0]), XMM(o.registers[1]))
        case .pcmpeqb_xm: pcmpeqb_xm(XMM(o.registers[0]), o.memory)
        case .pcmpeqw: pcmpeqw(XMM(o.registers[0]), XMM(o.registers[1]))
        case .pcmpeqw_xm: pcmpeqw_xm(XMM(o.registers[0]), o.memory)
        case .pcmpeqd: pcmpeqd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .pcmpeqd_xm: pcmpeqd_xm(XMM(o.registers[0]), o.memory)
        case .pcmpgtb: pcmpgtb(XMM(o.registers[0]), XMM(o.registers[1]))
        case .pcmpgtb_xm: pcmpgtb_xm(XMM(o.registers[0]), o.memory)
        case .pcmpgtw: pcmpgtw(XMM(o.registers[0]), XMM(o.registers[1]))
        case .pcmpgtw_xm: pcmpgtw_xm(XMM(o.registers[0]), o.memory)
        case .pcmpgtd: pcmpgtd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .pcmpgtd_xm: pcmpgtd_xm(XMM(o.registers[0]), o.memory)
        case .pcmpeqq: pcmpeqq(XMM(o.registers[0]), XMM(o.registers[1]))
        case .pcmpeqq_xm: pcmpeqq_xm(XMM(o.registers[0]), o.memory)
        case .ptest: ptest(XMM(o.registers[0]), XMM(o.registers[1]))
        case .ptest_xm: ptest_xm(XMM(o.registers[0]), o.memory)
        default: preconditionFailure("a form of another family")
        }
    }

    private mutating func encodeSseConvert(_ form: Form, _ o: Operands) {
        switch form {
        case .cvtsi2sd_xr64: cvtsi2sd_xr64(XMM(o.registers[0]), GPR(o.registers[1]))
        case .cvtsi2sd_xm64: cvtsi2sd_xm64(XMM(o.registers[0]), o.memory)
        case .cvtsi2sd_xr32: cvtsi2sd_xr32(XMM(o.registers[0]), GPR(o.registers[1]))
        case .cvtsi2sd_xm32: cvtsi2sd_xm32(XMM(o.registers[0]), o.memory)
        case .cvtsi2ss_xr64: cvtsi2ss_xr64(XMM(o.registers[0]), GPR(o.registers[1]))
        case .cvtsi2ss_xm64: cvtsi2ss_xm64(XMM(o.registers[0]), o.memory)
        case .cvtsi2ss_xr32: cvtsi2ss_xr32(XMM(o.registers[0]), GPR(o.registers[1]))
        case .cvtsi2ss_xm32: cvtsi2ss_xm32(XMM(o.registers[0]), o.memory)
        case .cvtsd2si_rx64: cvtsd2si_rx64(GPR(o.registers[0]), XMM(o.registers[1]))
        case .cvtsd2si_rm64: cvtsd2si_rm64(GPR(o.registers[0]), o.memory)
        case .cvtsd2si_rx32: cvtsd2si_rx32(GPR(o.registers[0]), XMM(o.registers[1]))
        case .cvtsd2si_rm32: cvtsd2si_rm32(GPR(o.registers[0]), o.memory)
        case .cvttsd2si_rx64: cvttsd2si_rx64(GPR(o.registers[0]), XMM(o.registers[1]))
        case .cvttsd2si_rm64: cvttsd2si_rm64(GPR(o.registers[0]), o.memory)
        case .cvttsd2si_rx32: cvttsd2si_rx32(GPR(o.registers[0]), XMM(o.registers[1]))
        case .cvttsd2si_rm32: cvttsd2si_rm32(GPR(o.registers[0]), o.memory)
        case .cvtss2si_rx64: cvtss2si_rx64(GPR(o.registers[0]), XMM(o.registers[1]))
        case .cvtss2si_rm64: cvtss2si_rm64(GPR(o.registers[0]), o.memory)
        case .cvtss2si_rx32: cvtss2si_rx32(GPR(o.registers[0]), XMM(o.registers[1]))
        case .cvtss2si_rm32: cvtss2si_rm32(GPR(o.registers[0]), o.memory)
        case .cvttss2si_rx64: cvttss2si_rx64(GPR(o.registers[0]), XMM(o.registers[1]))
        case .cvttss2si_rm64: cvttss2si_rm64(GPR(o.registers[0]), o.memory)
        case .cvttss2si_rx32: cvttss2si_rx32(GPR(o.registers[0]), XMM(o.registers[1]))
        case .cvttss2si_rm32: cvttss2si_rm32(GPR(o.registers[0]), o.memory)
        case .cvtss2sd: cvtss2sd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .cvtss2sd_xm: cvtss2sd_xm(XMM(o.registers[0]), o.memory)
        case .cvtsd2ss: cvtsd2ss(XMM(o.registers[0]), XMM(o.registers[1]))
        case .cvtsd2ss_xm: cvtsd2ss_xm(XMM(o.registers[0]), o.memory)
        case .cvtdq2pd: cvtdq2pd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .cvtdq2pd_xm: cvtdq2pd_xm(XMM(o.registers[0]), o.memory)
        case .cvtdq2ps: cvtdq2ps(XMM(o.registers[0]), XMM(o.registers[1]))
        case .cvtdq2ps_xm: cvtdq2ps_xm(XMM(o.registers[0]), o.memory)
        case .cvttpd2dq: cvttpd2dq(XMM(o.registers[0]), XMM(o.registers[1]))
        case .cvttpd2dq_xm: cvttpd2dq_xm(XMM(o.registers[0]), o.memory)
        case .cvttps2dq: cvttps2dq(XMM(o.registers[0]), XMM(o.registers[1]))
        case .cvttps2dq_xm: cvttps2dq_xm(XMM(o.registers[0]), o.memory)
        default: preconditionFailure("a form of another family")
        }
    }

    private mutating func encodeSseLogic(_ form: Form, _ o: Operands) {
        switch form {
        case .andps: andps(XMM(o.registers[0]), XMM(o.registers[1]))
        case .andps_xm: andps_xm(XMM(o.registers[0]), o.memory)
        case .andnps: andnps(XMM(o.registers[0]), XMM(o.registers[1]))
        case .andnps_xm: andnps_xm(XMM(o.registers[0]), o.memory)
        case .orps: orps(XMM(o.registers[0]), XMM(o.registers[1]))
        case .orps_xm: orps_xm(XMM(o.registers[0]), o.memory)
        case .xorps: xorps(XMM(o.registers[0]), XMM(o.registers[1]))
        case .xorps_xm: xorps_xm(XMM(o.registers[0]), o.memory)
        case .andpd: andpd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .andpd_xm: andpd_xm(XMM(o.registers[0]), o.memory)
        case .andnpd: andnpd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .andnpd_xm: andnpd_xm(XMM(o.registers[0]), o.memory)
        case .orpd: orpd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .orpd_xm: orpd_xm(XMM(o.registers[0]), o.memory)
        case .xorpd: xorpd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .xorpd_xm: xorpd_xm(XMM(o.registers[0]), o.memory)
        case .pand: pand(XMM(o.registers[0]), XMM(o.registers[1]))
        case .pand_xm: pand_xm(XMM(o.registers[0]), o.memory)
        case .pandn: pandn(XMM(o.registers[0]), XMM(o.registers[1]))
        case .pandn_xm: pandn_xm(XMM(o.registers[0]), o.memory)
        case .por: por(XMM(o.registers[0]), XMM(o.registers[1]))
        case .por_xm: por_xm(XMM(o.registers[0]), o.memory)
        case .pxor: pxor(XMM(o.registers[0]), XMM(o.registers[1]))
        case .pxor_xm: pxor_xm(XMM(o.registers[0]), o.memory)
        case .paddb: paddb(XMM(o.registers[0]), XMM(o.registers[1]))
        case .paddb_xm: paddb_xm(XMM(o.registers[0]), o.memory)
        case .paddw: paddw(XMM(o.registers[0]), XMM(o.registers[1]))
        case .paddw_xm: paddw_xm(XMM(o.registers[0]), o.memory)
        case .paddd: paddd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .paddd_xm: paddd_xm(XMM(o.registers[0]), o.memory)
        case .paddq: paddq(XMM(o.registers[0]), XMM(o.registers[1]))
        case .paddq_xm: paddq_xm(XMM(o.registers[0]), o.memory)
        case .psubb: psubb(XMM(o.registers[0]), XMM(o.registers[1]))
        case .psubb_xm: psubb_xm(XMM(o.registers[0]), o.memory)
        case .psubw: psubw(XMM(o.registers[0]), XMM(o.registers[1]))
        case .psubw_xm: psubw_xm(XMM(o.registers[0]), o.memory)
        case .psubd: psubd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .psubd_xm: psubd_xm(XMM(o.registers[0]), o.memory)
        case .psubq: psubq(XMM(o.registers[0]), XMM(o.registers[1]))
        case .psubq_xm: psubq_xm(XMM(o.registers[0]), o.memory)
        case .pmuludq: pmuludq(XMM(o.registers[0]), XMM(o.registers[1]))
        case .pmuludq_xm: pmuludq_xm(XMM(o.registers[0]), o.memory)
        case .psrlw_xib: psrlw_xib(XMM(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .psrlw: psrlw(XMM(o.registers[0]), XMM(o.registers[1]))
        case .psrlw_xm: psrlw_xm(XMM(o.registers[0]), o.memory)
        case .psraw_xib: psraw_xib(XMM(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .psraw: psraw(XMM(o.registers[0]), XMM(o.registers[1]))
        case .psraw_xm: psraw_xm(XMM(o.registers[0]), o.memory)
        case .psllw_xib: psllw_xib(XMM(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .psllw: psllw(XMM(o.registers[0]), XMM(o.registers[1]))
        case .psllw_xm: psllw_xm(XMM(o.registers[0]), o.memory)
        case .psrld_xib: psrld_xib(XMM(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .psrld: psrld(XMM(o.registers[0]), XMM(o.registers[1]))
        case .psrld_xm: psrld_xm(XMM(o.registers[0]), o.memory)
        case .psrad_xib: psrad_xib(XMM(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .psrad: psrad(XMM(o.registers[0]), XMM(o.registers[1]))
        case .psrad_xm: psrad_xm(XMM(o.registers[0]), o.memory)
        case .pslld_xib: pslld_xib(XMM(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .pslld: pslld(XMM(o.registers[0]), XMM(o.registers[1]))
        case .pslld_xm: pslld_xm(XMM(o.registers[0]), o.memory)
        case .psrlq_xib: psrlq_xib(XMM(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .psrlq: psrlq(XMM(o.registers[0]), XMM(o.registers[1]))
        case .psrlq_xm: psrlq_xm(XMM(o.registers[0]), o.memory)
        case .psllq_xib: psllq_xib(XMM(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .psllq: psllq(XMM(o.registers[0]), XMM(o.registers[1]))
        case .psllq_xm: psllq_xm(XMM(o.registers[0]), o.memory)
        case .psrldq_xib: psrldq_xib(XMM(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .pslldq_xib: pslldq_xib(XMM(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .blendvps: blendvps(XMM(o.registers[0]), XMM(o.registers[1]))
        case .blendvps_xm: blendvps_xm(XMM(o.registers[0]), o.memory)
        case .blendvpd: blendvpd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .blendvpd_xm: blendvpd_xm(XMM(o.registers[0]), o.memory)
        default: preconditionFailure("a form of another family")
        }
    }

    private mutating func encodeSseMove(_ form: Form, _ o: Operands) {
        switch form {
        case .movss: movss(XMM(o.registers[0]), XMM(o.registers[1]))
        case .movss_xm: movss_xm(XMM(o.registers[0]), o.memory)
        case .movss_mx: movss_mx(o.memory, XMM(o.registers[0]))
        case .movsd: movsd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .movsd_xm: movsd_xm(XMM(o.registers[0]), o.memory)
        case .movsd_mx: movsd_mx(o.memory, XMM(o.registers[0]))
        case .movd_xr: movd_xr(XMM(o.registers[0]), GPR(o.registers[1]))
        case .movd_xm: movd_xm(XMM(o.registers[0]), o.memory)
        case .movd_rx: movd_rx(GPR(o.registers[0]), XMM(o.registers[1]))
        case .movd_mx: movd_mx(o.memory, XMM(o.registers[0]))
        case .movq_xr: movq_xr(XMM(o.registers[0]), GPR(o.registers[1]))
        case .movq_rx: movq_rx(GPR(o.registers[0]), XMM(o.registers[1]))
        case .movq: movq(XMM(o.registers[0]), XMM(o.registers[1]))
        case .movq_xm: movq_xm(XMM(o.registers[0]), o.memory)
        case .movq_mx: movq_mx(o.memory, XMM(o.registers[0]))
        case .movaps: movaps(XMM(o.registers[0]), XMM(o.registers[1]))
        case .movaps_xm: movaps_xm(XMM(o.registers[0]), o.memory)
        case .movaps_mx: movaps_mx(o.memory, XMM(o.registers[0]))
        case .movapd: movapd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .movapd_xm: movapd_xm(XMM(o.registers[0]), o.memory)
        case .movapd_mx: movapd_mx(o.memory, XMM(o.registers[0]))
        case .movups: movups(XMM(o.registers[0]), XMM(o.registers[1]))
        case .movups_xm: movups_xm(XMM(o.registers[0]), o.memory)
        case .movups_mx: movups_mx(o.memory, XMM(o.registers[0]))
        case .movupd: movupd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .movupd_xm: movupd_xm(XMM(o.registers[0]), o.memory)
        case .movupd_mx: movupd_mx(o.memory, XMM(o.registers[0]))
        case .movdqa: movdqa(XMM(o.registers[0]), XMM(o.registers[1]))
        case .movdqa_xm: movdqa_xm(XMM(o.registers[0]), o.memory)
        case .movdqa_mx: movdqa_mx(o.memory, XMM(o.registers[0]))
        case .movdqu: movdqu(XMM(o.registers[0]), XMM(o.registers[1]))
        case .movdqu_xm: movdqu_xm(XMM(o.registers[0]), o.memory)
        case .movdqu_mx: movdqu_mx(o.memory, XMM(o.registers[0]))
        case .movhlps: movhlps(XMM(o.registers[0]), XMM(o.registers[1]))
        case .movlhps: movlhps(XMM(o.registers[0]), XMM(o.registers[1]))
        case .movhps_xm: movhps_xm(XMM(o.registers[0]), o.memory)
        case .movhps_mx: movhps_mx(o.memory, XMM(o.registers[0]))
        case .movmskpd_rx: movmskpd_rx(GPR(o.registers[0]), XMM(o.registers[1]))
        case .movmskps_rx: movmskps_rx(GPR(o.registers[0]), XMM(o.registers[1]))
        case .pmovmskb_rx: pmovmskb_rx(GPR(o.registers[0]), XMM(o.registers[1]))
        case .movddup: movddup(XMM(o.registers[0]), XMM(o.registers[1]))
        case .movddup_xm: movddup_xm(XMM(o.registers[0]), o.memory)
        case .movshdup: movshdup(XMM(o.registers[0]), XMM(o.registers[1]))
        case .movshdup_xm: movshdup_xm(XMM(o.registers[0]), o.memory)
        case .movsldup: movsldup(XMM(o.registers[0]), XMM(o.registers[1]))
        case .movsldup_xm: movsldup_xm(XMM(o.registers[0]), o.memory)
        case .pshufd_xxib: pshufd_xxib(XMM(o.registers[0]), XMM(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .pshufd_xmib: pshufd_xmib(XMM(o.registers[0]), o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .pshufb: pshufb(XMM(o.registers[0]), XMM(o.registers[1]))
        case .pshufb_xm: pshufb_xm(XMM(o.registers[0]), o.memory)
        case .shufps_xxib: shufps_xxib(XMM(o.registers[0]), XMM(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .shufps_xmib: shufps_xmib(XMM(o.registers[0]), o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .shufpd_xxib: shufpd_xxib(XMM(o.registers[0]), XMM(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .shufpd_xmib: shufpd_xmib(XMM(o.registers[0]), o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .unpcklps: unpcklps(XMM(o.registers[0]), XMM(o.registers[1]))
        case .unpcklps_xm: unpcklps_xm(XMM(o.registers[0]), o.memory)
        case .unpcklpd: unpcklpd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .unpcklpd_xm: unpcklpd_xm(XMM(o.registers[0]), o.memory)
        case .punpckldq: punpckldq(XMM(o.registers[0]), XMM(o.registers[1]))
        case .punpckldq_xm: punpckldq_xm(XMM(o.registers[0]), o.memory)
        case .punpcklqdq: punpcklqdq(XMM(o.registers[0]), XMM(o.registers[1]))
        case .punpcklqdq_xm: punpcklqdq_xm(XMM(o.registers[0]), o.memory)
        case .pinsrd_xrib: pinsrd_xrib(XMM(o.registers[0]), GPR(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .pinsrd_xmib: pinsrd_xmib(XMM(o.registers[0]), o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .pinsrq_xrib: pinsrq_xrib(XMM(o.registers[0]), GPR(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .pinsrq_xmib: pinsrq_xmib(XMM(o.registers[0]), o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .pextrd_rxib: pextrd_rxib(GPR(o.registers[0]), XMM(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .pextrd_mxib: pextrd_mxib(o.memory, XMM(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        case .pextrq_rxib: pextrq_rxib(GPR(o.registers[0]), XMM(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .pextrq_mxib: pextrq_mxib(o.memory, XMM(o.registers[0]), UInt8(truncatingIfNeeded: o.immediate))
        default: preconditionFailure("a form of another family")
        }
    }

    private mutating func encodeSseScalar(_ form: Form, _ o: Operands) {
        switch form {
        case .addsd: addsd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .addsd_xm: addsd_xm(XMM(o.registers[0]), o.memory)
        case .mulsd: mulsd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .mulsd_xm: mulsd_xm(XMM(o.registers[0]), o.memory)
        case .subsd: subsd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .subsd_xm: subsd_xm(XMM(o.registers[0]), o.memory)
        case .minsd: minsd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .minsd_xm: minsd_xm(XMM(o.registers[0]), o.memory)
        case .divsd: divsd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .divsd_xm: divsd_xm(XMM(o.registers[0]), o.memory)
        case .maxsd: maxsd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .maxsd_xm: maxsd_xm(XMM(o.registers[0]), o.memory)
        case .sqrtsd: sqrtsd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .sqrtsd_xm: sqrtsd_xm(XMM(o.registers[0]), o.memory)
        case .addss: addss(XMM(o.registers[0]), XMM(o.registers[1]))
        case .addss_xm: addss_xm(XMM(o.registers[0]), o.memory)
        case .mulss: mulss(XMM(o.registers[0]), XMM(o.registers[1]))
        case .mulss_xm: mulss_xm(XMM(o.registers[0]), o.memory)
        case .subss: subss(XMM(o.registers[0]), XMM(o.registers[1]))
        case .subss_xm: subss_xm(XMM(o.registers[0]), o.memory)
        case .minss: minss(XMM(o.registers[0]), XMM(o.registers[1]))
        case .minss_xm: minss_xm(XMM(o.registers[0]), o.memory)
        case .divss: divss(XMM(o.registers[0]), XMM(o.registers[1]))
        case .divss_xm: divss_xm(XMM(o.registers[0]), o.memory)
        case .maxss: maxss(XMM(o.registers[0]), XMM(o.registers[1]))
        case .maxss_xm: maxss_xm(XMM(o.registers[0]), o.memory)
        case .sqrtss: sqrtss(XMM(o.registers[0]), XMM(o.registers[1]))
        case .sqrtss_xm: sqrtss_xm(XMM(o.registers[0]), o.memory)
        case .roundss_xxib: roundss_xxib(XMM(o.registers[0]), XMM(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .roundss_xmib: roundss_xmib(XMM(o.registers[0]), o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .roundsd_xxib: roundsd_xxib(XMM(o.registers[0]), XMM(o.registers[1]), UInt8(truncatingIfNeeded: o.immediate))
        case .roundsd_xmib: roundsd_xmib(XMM(o.registers[0]), o.memory, UInt8(truncatingIfNeeded: o.immediate))
        case .addpd: addpd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .addpd_xm: addpd_xm(XMM(o.registers[0]), o.memory)
        case .mulpd: mulpd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .mulpd_xm: mulpd_xm(XMM(o.registers[0]), o.memory)
        case .subpd: subpd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .subpd_xm: subpd_xm(XMM(o.registers[0]), o.memory)
        case .minpd: minpd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .minpd_xm: minpd_xm(XMM(o.registers[0]), o.memory)
        case .divpd: divpd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .divpd_xm: divpd_xm(XMM(o.registers[0]), o.memory)
        case .maxpd: maxpd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .maxpd_xm: maxpd_xm(XMM(o.registers[0]), o.memory)
        case .sqrtpd: sqrtpd(XMM(o.registers[0]), XMM(o.registers[1]))
        case .sqrtpd_xm: sqrtpd_xm(XMM(o.registers[0]), o.memory)
        case .addps: addps(XMM(o.registers[0]), XMM(o.registers[1]))
        case .addps_xm: addps_xm(XMM(o.registers[0]), o.memory)
        case .mulps: mulps(XMM(o.registers[0]), XMM(o.registers[1]))
        case .mulps_xm: mulps_xm(XMM(o.registers[0]), o.memory)
        case .subps: subps(XMM(o.registers[0]), XMM(o.registers[1]))
        case .subps_xm: subps_xm(XMM(o.registers[0]), o.memory)
        case .minps: minps(XMM(o.registers[0]), XMM(o.registers[1]))
        case .minps_xm: minps_xm(XMM(o.registers[0]), o.memory)
        case .divps: divps(XMM(o.registers[0]), XMM(o.registers[1]))
        case .divps_xm: divps_xm(XMM(o.registers[0]), o.memory)
        case .maxps: maxps(XMM(o.registers[0]), XMM(o.registers[1]))
        case .maxps_xm: maxps_xm(XMM(o.registers[0]), o.memory)
        case .sqrtps: sqrtps(XMM(o.registers[0]), XMM(o.registers[1]))
        case .sqrtps_xm: sqrtps_xm(XMM(o.registers[0]), o.memory)
        default: preconditionFailure("a form of another family")
        }
    }
}

extension Form {
    /// The form as `ModRMWord` says; 0 for those that need the long way.
    var modRMWord: UInt64 {
        switch self {
        case .add_rr64: 0x34800020018
        case .add_rm64: 0x34800020009
        case .add_mr64: 0x14800020009
        case .add_rib64: 0x83480002011E
        case .add_mib64: 0x83480002010F
        case .add_rid64: 0x81480002041E
        case .add_mid64: 0x81480002040F
        case .add_rr32: 0x300010010
        case .add_rm32: 0x300010001
        case .add_mr32: 0x100010001
        case .add_rib32: 0x8300010116
        case .add_mib32: 0x8300010107
        case .add_rid32: 0x8100010416
        case .add_mid32: 0x8100010407
        case .add_mib8: 0x8000010107
        case .or_rr64: 0xB4800020018
        case .or_rm64: 0xB4800020009
        case .or_mr64: 0x94800020009
        case .or_rib64: 0x83480002111E
        case .or_mib64: 0x83480002110F
        case .or_rid64: 0x81480002141E
        case .or_mid64: 0x81480002140F
        case .or_rr32: 0xB00010010
        case .or_rm32: 0xB00010001
        case .or_mr32: 0x900010001
        case .or_rib32: 0x8300011116
        case .or_mib32: 0x8300011107
        case .or_rid32: 0x8100011416
        case .or_mid32: 0x8100011407
        case .or_mib8: 0x8000011107
        case .adc_rr64: 0x134800020018
        case .adc_rm64: 0x134800020009
        case .adc_mr64: 0x114800020009
        case .adc_rib64: 0x83480002211E
        case .adc_mib64: 0x83480002210F
        case .adc_rid64: 0x81480002241E
        case .adc_mid64: 0x81480002240F
        case .adc_rr32: 0x1300010010
        case .adc_rm32: 0x1300010001
        case .adc_mr32: 0x1100010001
        case .adc_rib32: 0x8300012116
        case .adc_mib32: 0x8300012107
        case .adc_rid32: 0x8100012416
        case .adc_mid32: 0x8100012407
        case .adc_mib8: 0x8000012107
        case .sbb_rr64: 0x1B4800020018
        case .sbb_rm64: 0x1B4800020009
        case .sbb_mr64: 0x194800020009
        case .sbb_rib64: 0x83480002311E
        case .sbb_mib64: 0x83480002310F
        case .sbb_rid64: 0x81480002341E
        case .sbb_mid64: 0x81480002340F
        case .sbb_rr32: 0x1B00010010
        case .sbb_rm32: 0x1B00010001
        case .sbb_mr32: 0x1900010001
        case .sbb_rib32: 0x8300013116
        case .sbb_mib32: 0x8300013107
        case .sbb_rid32: 0x8100013416
        case .sbb_mid32: 0x8100013407
        case .sbb_mib8: 0x8000013107
        case .and_rr64: 0x234800020018
        case .and_rm64: 0x234800020009
        case .and_mr64: 0x214800020009
        case .and_rib64: 0x83480002411E
        case .and_mib64: 0x83480002410F
        case .and_rid64: 0x81480002441E
        case .and_mid64: 0x81480002440F
        case .and_rr32: 0x2300010010
        case .and_rm32: 0x2300010001
        case .and_mr32: 0x2100010001
        case .and_rib32: 0x8300014116
        case .and_mib32: 0x8300014107
        case .and_rid32: 0x8100014416
        case .and_mid32: 0x8100014407
        case .and_mib8: 0x8000014107
        case .sub_rr64: 0x2B4800020018
        case .sub_rm64: 0x2B4800020009
        case .sub_mr64: 0x294800020009
        case .sub_rib64: 0x83480002511E
        case .sub_mib64: 0x83480002510F
        case .sub_rid64: 0x81480002541E
        case .sub_mid64: 0x81480002540F
        case .sub_rr32: 0x2B00010010
        case .sub_rm32: 0x2B00010001
        case .sub_mr32: 0x2900010001
        case .sub_rib32: 0x8300015116
        case .sub_mib32: 0x8300015107
        case .sub_rid32: 0x8100015416
        case .sub_mid32: 0x8100015407
        case .sub_mib8: 0x8000015107
        case .xor_rr64: 0x334800020018
        case .xor_rm64: 0x334800020009
        case .xor_mr64: 0x314800020009
        case .xor_rib64: 0x83480002611E
        case .xor_mib64: 0x83480002610F
        case .xor_rid64: 0x81480002641E
        case .xor_mid64: 0x81480002640F
        case .xor_rr32: 0x3300010010
        case .xor_rm32: 0x3300010001
        case .xor_mr32: 0x3100010001
        case .xor_rib32: 0x8300016116
        case .xor_mib32: 0x8300016107
        case .xor_rid32: 0x8100016416
        case .xor_mid32: 0x8100016407
        case .xor_mib8: 0x8000016107
        case .cmp_rr64: 0x3B4800020018
        case .cmp_rm64: 0x3B4800020009
        case .cmp_mr64: 0x394800020009
        case .cmp_rib64: 0x83480002711E
        case .cmp_mib64: 0x83480002710F
        case .cmp_rid64: 0x81480002741E
        case .cmp_mid64: 0x81480002740F
        case .cmp_rr32: 0x3B00010010
        case .cmp_rm32: 0x3B00010001
        case .cmp_mr32: 0x3900010001
        case .cmp_rib32: 0x8300017116
        case .cmp_mib32: 0x8300017107
        case .cmp_rid32: 0x8100017416
        case .cmp_mid32: 0x8100017407
        case .cmp_mib8: 0x8000017107
        case .test_rr64: 0x85480002001A
        case .test_mr64: 0x854800020009
        case .test_rid64: 0xF7480002041E
        case .test_mid64: 0xF7480002040F
        case .test_rr32: 0x8500010012
        case .test_mr32: 0x8500010001
        case .test_rid32: 0xF700010416
        case .test_mid32: 0xF700010407
        case .test_mib8: 0xF600010107
        case .inc_r64: 0xFF480002001E
        case .inc_m64: 0xFF480002000F
        case .inc_r32: 0xFF00010016
        case .inc_m32: 0xFF00010007
        case .inc_m8: 0xFE00010007
        case .dec_r64: 0xFF480002101E
        case .dec_m64: 0xFF480002100F
        case .dec_r32: 0xFF00011016
        case .dec_m32: 0xFF00011007
        case .dec_m8: 0xFE00011007
        case .not_r64: 0xF7480002201E
        case .not_m64: 0xF7480002200F
        case .not_r32: 0xF700012016
        case .not_m32: 0xF700012007
        case .not_m8: 0xF600012007
        case .neg_r64: 0xF7480002301E
        case .neg_m64: 0xF7480002300F
        case .neg_r32: 0xF700013016
        case .neg_m32: 0xF700013007
        case .neg_m8: 0xF600013007
        case .xchg_rr64: 0x87480002001A
        case .xchg_mr64: 0x874800020009
        case .xchg_rr32: 0x8700010012
        case .xchg_mr32: 0x8700010001
        case .bsf_rr64: 0xBC0F4800030018
        case .bsf_rm64: 0xBC0F4800030009
        case .bsf_rr32: 0xBC0F00020010
        case .bsf_rm32: 0xBC0F00020001
        case .bsr_rr64: 0xBD0F4800030018
        case .bsr_rm64: 0xBD0F4800030009
        case .bsr_rr32: 0xBD0F00020010
        case .bsr_rm32: 0xBD0F00020001
        case .bt_rr64: 0xA30F480003001A
        case .bt_rib64: 0xBA0F480003411E
        case .bt_mib64: 0xBA0F480003410F
        case .bt_rr32: 0xA30F00020012
        case .bt_rib32: 0xBA0F00024116
        case .bt_mib32: 0xBA0F00024107
        case .bts_rr64: 0xAB0F480003001A
        case .bts_rib64: 0xBA0F480003511E
        case .bts_mib64: 0xBA0F480003510F
        case .bts_rr32: 0xAB0F00020012
        case .bts_rib32: 0xBA0F00025116
        case .bts_mib32: 0xBA0F00025107
        case .btr_rr64: 0xB30F480003001A
        case .btr_rib64: 0xBA0F480003611E
        case .btr_mib64: 0xBA0F480003610F
        case .btr_rr32: 0xB30F00020012
        case .btr_rib32: 0xBA0F00026116
        case .btr_mib32: 0xBA0F00026107
        case .btc_rr64: 0xBB0F480003001A
        case .btc_rib64: 0xBA0F480003711E
        case .btc_mib64: 0xBA0F480003710F
        case .btc_rr32: 0xBB0F00020012
        case .btc_rib32: 0xBA0F00027116
        case .btc_mib32: 0xBA0F00027107
        case .jmp_r: 0xFF00014016
        case .jmp_m: 0xFF00014007
        case .call_r: 0xFF00012016
        case .call_m: 0xFF00012007
        case .push_m: 0xFF00016007
        case .pop_m: 0x8F00010007
        case .nop_m32: 0x1F0F00020007
        case .mov_rr64: 0x8B4800020018
        case .mov_rm64: 0x8B4800020009
        case .mov_mr64: 0x894800020009
        case .mov_rr32: 0x8B00010010
        case .mov_rm32: 0x8B00010001
        case .mov_mr32: 0x8900010001
        case .mov_rid64: 0xC7480002041E
        case .mov_mid64: 0xC7480002040F
        case .mov_mid32: 0xC700010407
        case .mov_mib8: 0xC600010107
        case .movzx_rm32_8: 0xB60F00020001
        case .movzx_rr32_16: 0xB70F00020010
        case .movzx_rm32_16: 0xB70F00020001
        case .movsx_rm64_8: 0xBE0F4800030009
        case .movsx_rr64_16: 0xBF0F4800030018
        case .movsx_rm64_16: 0xBF0F4800030009
        case .movsx_rm32_8: 0xBE0F00020001
        case .movsx_rr32_16: 0xBF0F00020010
        case .movsx_rm32_16: 0xBF0F00020001
        case .movsxd_rr64: 0x634800020018
        case .movsxd_rm64: 0x634800020009
        case .lea_rm64: 0x8D4800020009
        case .lea_rm32: 0x8D00010001
        case .movbe_rm64: 0xF0380F4800040009
        case .movbe_mr64: 0xF1380F4800040009
        case .movbe_rm32: 0xF0380F00030001
        case .movbe_mr32: 0xF1380F00030001
        case .imul_rr64: 0xAF0F4800030018
        case .imul_rm64: 0xAF0F4800030009
        case .imul_rrib64: 0x6B4800020118
        case .imul_rmib64: 0x6B4800020109
        case .imul_rrid64: 0x694800020418
        case .imul_rmid64: 0x694800020409
        case .imul_rr32: 0xAF0F00020010
        case .imul_rm32: 0xAF0F00020001
        case .imul_rrib32: 0x6B00010110
        case .imul_rmib32: 0x6B00010101
        case .imul_rrid32: 0x6900010410
        case .imul_rmid32: 0x6900010401
        case .mul_r64: 0xF7480002401E
        case .mul_m64: 0xF7480002400F
        case .imul_r64: 0xF7480002501E
        case .imul_m64: 0xF7480002500F
        case .div_r64: 0xF7480002601E
        case .div_m64: 0xF7480002600F
        case .idiv_r64: 0xF7480002701E
        case .idiv_m64: 0xF7480002700F
        case .mul_r32: 0xF700014016
        case .mul_m32: 0xF700014007
        case .imul_r32: 0xF700015016
        case .imul_m32: 0xF700015007
        case .div_r32: 0xF700016016
        case .div_m32: 0xF700016007
        case .idiv_r32: 0xF700017016
        case .idiv_m32: 0xF700017007
        case .ldmxcsr_m: 0xAE0F00022007
        case .stmxcsr_m: 0xAE0F00023007
        case .rol_ro64: 0xD1480002001E
        case .rol_mo64: 0xD1480002000F
        case .rol_rib64: 0xC1480002011E
        case .rol_mib64: 0xC1480002010F
        case .rol_rc64: 0xD3480002001E
        case .rol_mc64: 0xD3480002000F
        case .rol_ro32: 0xD100010016
        case .rol_mo32: 0xD100010007
        case .rol_rib32: 0xC100010116
        case .rol_mib32: 0xC100010107
        case .rol_rc32: 0xD300010016
        case .rol_mc32: 0xD300010007
        case .rol_mo8: 0xD000010007
        case .rol_mib8: 0xC000010107
        case .rol_mc8: 0xD200010007
        case .ror_ro64: 0xD1480002101E
        case .ror_mo64: 0xD1480002100F
        case .ror_rib64: 0xC1480002111E
        case .ror_mib64: 0xC1480002110F
        case .ror_rc64: 0xD3480002101E
        case .ror_mc64: 0xD3480002100F
        case .ror_ro32: 0xD100011016
        case .ror_mo32: 0xD100011007
        case .ror_rib32: 0xC100011116
        case .ror_mib32: 0xC100011107
        case .ror_rc32: 0xD300011016
        case .ror_mc32: 0xD300011007
        case .ror_mo8: 0xD000011007
        case .ror_mib8: 0xC000011107
        case .ror_mc8: 0xD200011007
        case .rcl_ro64: 0xD1480002201E
        case .rcl_mo64: 0xD1480002200F
        case .rcl_rib64: 0xC1480002211E
        case .rcl_mib64: 0xC1480002210F
        case .rcl_rc64: 0xD3480002201E
        case .rcl_mc64: 0xD3480002200F
        case .rcl_ro32: 0xD100012016
        case .rcl_mo32: 0xD100012007
        case .rcl_rib32: 0xC100012116
        case .rcl_mib32: 0xC100012107
        case .rcl_rc32: 0xD300012016
        case .rcl_mc32: 0xD300012007
        case .rcr_ro64: 0xD1480002301E
        case .rcr_mo64: 0xD1480002300F
        case .rcr_rib64: 0xC1480002311E
        case .rcr_mib64: 0xC1480002310F
        case .rcr_rc64: 0xD3480002301E
        case .rcr_mc64: 0xD3480002300F
        case .rcr_ro32: 0xD100013016
        case .rcr_mo32: 0xD100013007
        case .rcr_rib32: 0xC100013116
        case .rcr_mib32: 0xC100013107
        case .rcr_rc32: 0xD300013016
        case .rcr_mc32: 0xD300013007
        case .shl_ro64: 0xD1480002401E
        case .shl_mo64: 0xD1480002400F
        case .shl_rib64: 0xC1480002411E
        case .shl_mib64: 0xC1480002410F
        case .shl_rc64: 0xD3480002401E
        case .shl_mc64: 0xD3480002400F
        case .shl_ro32: 0xD100014016
        case .shl_mo32: 0xD100014007
        case .shl_rib32: 0xC100014116
        case .shl_mib32: 0xC100014107
        case .shl_rc32: 0xD300014016
        case .shl_mc32: 0xD300014007
        case .shl_mo8: 0xD000014007
        case .shl_mib8: 0xC000014107
        case .shl_mc8: 0xD200014007
        case .shr_ro64: 0xD1480002501E
        case .shr_mo64: 0xD1480002500F
        case .shr_rib64: 0xC1480002511E
        case .shr_mib64: 0xC1480002510F
        case .shr_rc64: 0xD3480002501E
        case .shr_mc64: 0xD3480002500F
        case .shr_ro32: 0xD100015016
        case .shr_mo32: 0xD100015007
        case .shr_rib32: 0xC100015116
        case .shr_mib32: 0xC100015107
        case .shr_rc32: 0xD300015016
        case .shr_mc32: 0xD300015007
        case .shr_mo8: 0xD000015007
        case .shr_mib8: 0xC000015107
        case .shr_mc8: 0xD200015007
        case .sar_ro64: 0xD1480002701E
        case .sar_mo64: 0xD1480002700F
        case .sar_rib64: 0xC1480002711E
        case .sar_mib64: 0xC1480002710F
        case .sar_rc64: 0xD3480002701E
        case .sar_mc64: 0xD3480002700F
        case .sar_ro32: 0xD100017016
        case .sar_mo32: 0xD100017007
        case .sar_rib32: 0xC100017116
        case .sar_mib32: 0xC100017107
        case .sar_rc32: 0xD300017016
        case .sar_mc32: 0xD300017007
        case .sar_mo8: 0xD000017007
        case .sar_mib8: 0xC000017107
        case .sar_mc8: 0xD200017007
        case .shld_rrib64: 0xA40F480003011A
        case .shld_mrib64: 0xA40F4800030109
        case .shld_rrc64: 0xA50F480003001A
        case .shld_mrc64: 0xA50F4800030009
        case .shld_rrib32: 0xA40F00020112
        case .shld_mrib32: 0xA40F00020101
        case .shld_rrc32: 0xA50F00020012
        case .shld_mrc32: 0xA50F00020001
        case .shrd_rrib64: 0xAC0F480003011A
        case .shrd_mrib64: 0xAC0F4800030109
        case .shrd_rrc64: 0xAD0F480003001A
        case .shrd_mrc64: 0xAD0F4800030009
        case .shrd_rrib32: 0xAC0F00020112
        case .shrd_mrib32: 0xAC0F00020101
        case .shrd_rrc32: 0xAD0F00020012
        case .shrd_mrc32: 0xAD0F00020001
        case .ucomiss: 0x2E0F00020010
        case .ucomiss_xm: 0x2E0F00020001
        case .comiss: 0x2F0F00020010
        case .comiss_xm: 0x2F0F00020001
        case .cvtdq2ps: 0x5B0F00020010
        case .cvtdq2ps_xm: 0x5B0F00020001
        case .andps: 0x540F00020010
        case .andps_xm: 0x540F00020001
        case .andnps: 0x550F00020010
        case .andnps_xm: 0x550F00020001
        case .orps: 0x560F00020010
        case .orps_xm: 0x560F00020001
        case .xorps: 0x570F00020010
        case .xorps_xm: 0x570F00020001
        case .movaps: 0x280F00020010
        case .movaps_xm: 0x280F00020001
        case .movaps_mx: 0x290F00020001
        case .movups: 0x100F00020010
        case .movups_xm: 0x100F00020001
        case .movups_mx: 0x110F00020001
        case .movhlps: 0x120F00020010
        case .movlhps: 0x160F00020010
        case .movhps_xm: 0x160F00020001
        case .movhps_mx: 0x170F00020001
        case .movmskps_rx: 0x500F00020010
        case .shufps_xxib: 0xC60F00020110
        case .shufps_xmib: 0xC60F00020101
        case .unpcklps: 0x140F00020010
        case .unpcklps_xm: 0x140F00020001
        case .addps: 0x580F00020010
        case .addps_xm: 0x580F00020001
        case .mulps: 0x590F00020010
        case .mulps_xm: 0x590F00020001
        case .subps: 0x5C0F00020010
        case .subps_xm: 0x5C0F00020001
        case .minps: 0x5D0F00020010
        case .minps_xm: 0x5D0F00020001
        case .divps: 0x5E0F00020010
        case .divps_xm: 0x5E0F00020001
        case .maxps: 0x5F0F00020010
        case .maxps_xm: 0x5F0F00020001
        case .sqrtps: 0x510F00020010
        case .sqrtps_xm: 0x510F00020001
        default: 0
        }
    }
}
