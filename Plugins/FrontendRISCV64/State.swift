// room: frontend/riscv64
// does: the guest state: slots for x1-x31, f0-f31 and frm, and which of them are worth a host register
// spec: RISC-V Unprivileged ISA, "Programmers' Model for Base Integer ISA" and "F Register State"

import IR
import PluginAPI

/// Where the registers of RV64GC live in the CPU state.
///
/// x0 is a constant and has no slot. The sticky float flags and the rounding direction belong to the float environment,
/// which is not made of slots: generated code reaches it by `fflags`, `set_fflags` and `set_rounding`, everybody else by
/// the header's `float_flags` and `float_rounding`. The slot `frm` keeps all three bits of the field, so that reserved
/// values can be read back.
enum GuestState {
    /// Integer registers by how often gcc's code uses them, the most used first. The ones that do not get a host register
    /// are the last twenty; they fill the near area.
    static let integerOrder: [UInt8] = [
        15, 14, 10, 13, 2, 8, 11, 12, 9, 1, 16,  // a5 a4 a0 a3 sp s0 a1 a2 s1 ra a6
        17, 18, 6, 28, 19, 7, 29, 20, 30, 31,  // a7 s2 t1 t3 s3 t2 t4 s4 t5 t6
        5, 21, 22, 23, 24, 25, 26, 27, 4, 3,  // t0 s5-s11 tp gp
    ]

    /// Float registers likewise.
    static let floatOrder: [UInt8] = [
        15, 14, 10, 13, 11, 12, 0, 8, 9, 1, 2, 3, 16,  // fa5 fa4 fa0 fa3 fa1 fa2 ft0 fs0 fs1 ft1 ft2 ft3 fa6
        4, 5, 17, 6, 7, 18, 19, 28, 29, 30, 31, 20, 21, 22, 23, 24, 25, 26, 27,
    ]

    /// Integer slots that fit into the near area: 160 bytes of eight each.
    static let nearCount = Int(StateLayout.nearEnd - StateLayout.nearStart) / 8

    /// The slot of integer register `number`, 1 to 31.
    @inline(__always)
    static func integer(_ number: UInt8) -> SlotID { SlotID(UInt16(number) &- 1) }

    /// The slot of float register `number`, 0 to 31.
    @inline(__always)
    static func float(_ number: UInt8) -> SlotID { SlotID(UInt16(number) &+ 31) }

    /// The slot of the `frm` field.
    static let roundingField = SlotID(UInt16(63))

    // Written out: nothing else of a start turns numbers into texts.
    private static let integerNames = [
        "x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9", "x10", "x11", "x12", "x13", "x14", "x15", "x16",
        "x17", "x18", "x19", "x20", "x21", "x22", "x23", "x24", "x25", "x26", "x27", "x28", "x29", "x30", "x31",
    ]
    private static let floatNames = [
        "f0", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12", "f13", "f14", "f15",
        "f16", "f17", "f18", "f19", "f20", "f21", "f22", "f23", "f24", "f25", "f26", "f27", "f28", "f29", "f30", "f31",
    ]

    static let layout = makeLayout()

    /// Slots 0 to 30 are x1 to x31, 31 to 62 are f0 to f31, 63 is frm.
    private static func makeLayout() -> StateLayout {
        var offsets = [Int32](repeating: 0, count: 32)
        var far = StateLayout.farStart
        let pinned = integerOrder.count - nearCount
        for (place, number) in integerOrder.enumerated() {
            if place < pinned {
                offsets[Int(number)] = far
                far += 8
            } else {
                offsets[Int(number)] = StateLayout.nearStart + Int32(8 * (place - pinned))
            }
        }
        var slots: [StateSlot] = []
        slots.reserveCapacity(64)
        for number in 1..<32 {
            slots.append(StateSlot(name: integerNames[number - 1], type: .i64, offset: offsets[number]))
        }
        for name in floatNames {
            slots.append(StateSlot(name: name, type: .f64, offset: far))
            far += 8
        }
        slots.append(StateSlot(name: "frm", type: .i64, offset: far))
        return StateLayout(
            slots: slots, integerPinOrder: integerOrder.map { integer($0) },
            floatPinOrder: floatOrder.map { float($0) })
    }
}

/// What the meaning of an instruction depends on besides its bits: how dynamic rounding translates.
enum TranslationMode: UInt32 {
    /// frm is 0 to 3: dynamic rounding is the float environment's.
    case environment = 0
    /// frm is 4, round to nearest, ties to maximum magnitude: no host mode does it, so every op names it.
    case nearestMaxMagnitude = 1
    /// frm is 5 to 7: instructions with dynamic rounding are illegal.
    case reserved = 2

    init(roundingField: UInt64) {
        switch roundingField & 7 {
        case 0...3: self = .environment
        case 4: self = .nearestMaxMagnitude
        default: self = .reserved
        }
    }
}

/// Access to the float control and status register as a whole, outside generated code.
struct FloatControl {
    let cpu: CPUState

    /// fcsr: the sticky flags in bits 0 to 4, frm in bits 5 to 7.
    var value: UInt64 {
        UInt64(cpu.header.pointee.float_flags & 31) | (cpu[GuestState.layout[GuestState.roundingField]] & 7) << 5
    }

    /// Sets fcsr, the float environment's rounding and the translation mode that follow from it.
    func set(_ value: UInt64) {
        let field = value >> 5 & 7
        cpu.header.pointee.float_flags = UInt32(value & 31)
        cpu.header.pointee.float_rounding = field < 4 ? UInt32(field) : 0
        cpu[GuestState.layout[GuestState.roundingField]] = field
        cpu.mode = TranslationMode(roundingField: field).rawValue
    }
}
