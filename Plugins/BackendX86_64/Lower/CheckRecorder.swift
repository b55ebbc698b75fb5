// room: backend/x86-64
// does: tells the allocation checker what each emitted instruction does, by the constraints of its table row
// spec: Docs/Reference/X86.md

import Base
import CSupport
import Codegen
import IR
import X86Instructions

/// The way from the emitter to the checker; nothing happens where checking is off, and to ask for that is all it costs:
/// the questions are inlined, what they guard is not.
struct CheckRecorder {
    let isOn: Bool
    private var checker: AllocationChecker?
    private var backup: AllocationChecker?

    /// Where each value was put, in the order of the code.
    private var places: [(value: Int32, text: String)] = []
    private let pins: PinnedRegisters
    private let slotNames: [String]

    init(isOn: Bool, pins: PinnedRegisters, layout: StateLayout) {
        self.isOn = isOn
        self.pins = pins
        slotNames = isOn ? layout.slots.map(\.name) : []
        if isOn {
            checker = AllocationChecker(
                pins: pins, slotOffset: layout.slots.map(\.offset), spillOffset: MARTLET_SPILLS)
        }
    }

    /// The allocation as `CompiledRegion.allocation` has it: `%5 in r9`, a line a place.
    var allocation: String { places.map { "%\($0.value) \($0.text)\n" }.joined() }

    /// The instructions up to the first violation.
    private var trail: [(Form, Operands)] = []

    /// The first violation in the region, with the instructions before it.
    var violation: String? {
        guard let violation = checker?.violation else { return nil }
        let lines = trail.suffix(16).map { "\n    " + $0.text($1, at: 0, length: 0) }
        return violation + lines.joined()
    }

    mutating func begin(_ region: RegionView) {
        checker?.begin()
        trail.removeAll()
        places.removeAll()
        for index in region.ops.indices {
            let op = region.ops[index]
            guard op.code == .iconst || op.code == .fconst else { continue }
            checker?.constant(Int32(index), op.imm)
        }
    }

    mutating func blockStarts(_ spillOwner: borrowing FlatArray<Int32>) {
        guard isOn else { return }
        checker?.startBlock()
        for index in spillOwner.indices where spillOwner[index] >= 0 {
            checker?.assume(spillOwner[index], spill: index)
        }
    }

    @inline(__always)
    mutating func takeSnapshot(_ key: Int32) { if isOn { checker?.takeSnapshot(key) } }
    @inline(__always)
    mutating func restoreSnapshot(_ key: Int32) { if isOn { checker?.restoreSnapshot(key) } }
    /// Remembers the state, for code that may be emitted again.
    @inline(__always)
    mutating func mark() { if isOn { backup = checker } }
    @inline(__always)
    mutating func rewind() { if isOn { checker = backup } }
    @inline(__always)
    mutating func get(_ value: Int32, _ slot: Int) { if isOn { recordGet(value, slot) } }
    private mutating func recordGet(_ value: Int32, _ slot: Int) {
        checker?.get(value, slot)
        let register = pins.registerOfSlot[slot]
        let home = register.isNone ? "in the CPU state" : "in \(name(of: register))"
        places.append((value, "\(home), the home of \(slotNames[slot])"))
    }
    @inline(__always)
    mutating func setSlot(_ slot: Int, to value: Int32) { if isOn { checker?.setSlot(slot, to: value) } }
    @inline(__always)
    mutating func storeSlot(_ slot: Int, _ value: Int32) { if isOn { checker?.storeSlot(slot, value) } }
    @inline(__always)
    mutating func expect(_ value: Int32, in register: HostRegister) { if isOn { checker?.expect(value, in: register) } }
    @inline(__always)
    mutating func define(_ value: Int32, in register: HostRegister) { if isOn { recordDefinition(value, register) } }
    private mutating func recordDefinition(_ value: Int32, _ register: HostRegister) {
        checker?.define(value, in: register)
        places.append((value, "in \(name(of: register))"))
    }
    @inline(__always)
    mutating func openNaN(_ value: Int32) { if isOn { checker?.openNaN(value) } }
    @inline(__always)
    mutating func closeNaN(_ value: Int32) { if isOn { checker?.closeNaN(value) } }
    @inline(__always)
    mutating func leaves() { if isOn { checker?.leaves() } }
    @inline(__always)
    mutating func isAllInMemory() { if isOn { checker?.isAllInMemory() } }
    @inline(__always)
    mutating func slotsChanged() { if isOn { checker?.slotsChanged() } }
    @inline(__always)
    mutating func overwrite(_ set: UInt32) { if isOn { checker?.apply(.overwrite(set)) } }

    @inline(__always)
    mutating func alias(_ value: Int32, of other: Int32, isStated: Bool) {
        if isOn { recordAlias(value, of: other, isStated: isStated) }
    }
    private mutating func recordAlias(_ value: Int32, of other: Int32, isStated: Bool) {
        checker?.alias(value, of: other, isStated: isStated)
        places.append((value, "is %\(other)"))
    }

    private func name(of register: HostRegister) -> String {
        register.isFloat ? "xmm\(register.number)" : registerName(GPR(register.number), width: 64)
    }

    /// The map that was just added; only where checking is on, as to lend the table is to copy it.
    mutating func stateMap(_ maps: borrowing StateMapTable, address: Int32) {
        guard let map = maps.last else { return }
        checker?.stateMap(map.entries, address: address)
    }

    /// An instruction, before it is emitted.
    mutating func instruction(_ form: Form, _ operands: Operands) {
        if checker?.violation == nil { trail.append((form, operands)) }
        let offset = cpuOffset(operands.memory)
        let isMemoryForm = form.operands.contains { $0.operandClass.isMemory }
        switch form {
        case .mov_rr64:
            return apply(.move(to: HostRegister(operands.registers[0]), from: HostRegister(operands.registers[1])))
        case .movaps, .vmovaps:
            return apply(
                .move(to: HostRegister(16 + operands.registers[0]), from: HostRegister(16 + operands.registers[1])))
        case .mov_rm64, .mov_rm32:
            if let offset { return apply(.load(to: HostRegister(operands.registers[0]), offset: offset)) }
        case .movsd_xm, .vmovsd_xm, .movss_xm, .vmovss_xm:
            if let offset { return apply(.load(to: HostRegister(16 + operands.registers[0]), offset: offset)) }
        case .mov_mr64, .mov_mr32:
            if let offset { apply(.store(offset: offset, from: HostRegister(operands.registers[0]))) }
            return
        case .movsd_mx, .vmovsd_mx, .movss_mx, .vmovss_mx:
            if let offset { apply(.store(offset: offset, from: HostRegister(16 + operands.registers[0]))) }
            return
        default: break
        }
        overwriteResults(form, operands, isMemoryForm ? offset : nil)
    }

    private mutating func overwriteResults(_ form: Form, _ operands: Operands, _ offset: Int32?) {
        var next = 0
        var set: UInt32 = 0
        for constraint in form.operands {
            let kind = constraint.operandClass
            if kind.isMemory {
                if constraint.access.writes, let offset { apply(.overwriteMemory(offset: offset)) }
                continue
            }
            guard kind.isGPR || kind.isXMM else { continue }
            let number: UInt8
            if let fixed = constraint.fixedRegister {
                number = fixed
            } else {
                number = operands.registers[next]
                next += 1
            }
            if constraint.access.writes { set |= 1 << UInt32(number + (kind.isXMM ? 16 : 0)) }
        }
        apply(.overwrite(set))
    }

    private mutating func apply(_ effect: CheckedEffect) { checker?.apply(effect) }

    /// The place in the CPU state that an operand means, if it means one.
    private func cpuOffset(_ memory: Memory) -> Int32? {
        guard memory.base == .rbp, memory.index == nil else { return nil }
        return Int32(memory.displacement) + MARTLET_BASE_BIAS
    }
}
