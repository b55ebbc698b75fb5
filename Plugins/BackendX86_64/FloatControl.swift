// room: backend/x86-64
// does: MXCSR as the guest's sticky flags and rounding mode, and back
// spec: Intel SDM volume 1, section 10.2.3; RISC-V unprivileged ISA, "F", fcsr

import CSupport
import PluginAPI

/// MXCSR:
///
///     15 14-13 12  11  10  9   8   7   6   5  4  3  2  1  0
///     FZ  RC   PM  UM  OM  ZM  DM  IM DAZ  PE UE OE ZE DE IE
enum FloatControl {
    static let allMasked: UInt32 = 0x1F80

    /// By the guest's rounding, two bits each: nearest 0, towards zero 3, down 1, up 2.
    private static let roundingBits: UInt32 = 0b10_01_11_00

    /// The MXCSR for the guest's flags (NX 1 UF 2 OF 4 DZ 8 NV 16) and dynamic rounding.
    static func guest(flags: UInt32, rounding: UInt32) -> UInt32 {
        allMasked | sticky(flags) | (rounding < 4 ? roundingBits >> (2 * rounding) & 3 : 0) << 13
    }

    /// The MXCSR status bits of the guest's flags.
    static func sticky(_ flags: UInt32) -> UInt32 {
        (flags & 1) << 5 | (flags & 2) << 3 | (flags & 4) << 1 | (flags & 8) >> 1 | (flags & 16) >> 4
    }

    /// The guest's flags of an MXCSR; the denormal-operand flag has no counterpart.
    static func flags(_ control: UInt32) -> UInt32 {
        (control >> 5 & 1) | (control >> 3 & 2) | (control >> 1 & 4) | (control << 1 & 8) | (control << 4 & 16)
    }

    /// Writes the guest's flags and rounding of `control` to where they are outside generated code.
    static func store(_ control: UInt32, to cpu: CPUState) {
        cpu.header.pointee.float_flags = flags(control)
        cpu.header.pointee.float_rounding = rounding(control)
    }

    /// The guest's number of an MXCSR's rounding mode.
    static func rounding(_ control: UInt32) -> UInt32 {
        let field = control >> 13 & 3
        return field == 3 ? 1 : field == 0 ? 0 : field + 1
    }
}
