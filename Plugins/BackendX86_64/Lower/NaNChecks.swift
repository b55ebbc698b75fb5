// room: backend/x86-64
// does: makes NaNs of arithmetic canonical late, when something may look, with one check for all that a result depends on
// spec: Docs/Decisions/0070-late-nan-checks.md

import CSupport
import Codegen
import IR
import X86Instructions

/// A float that was computed and whose NaN has not been made canonical yet.
struct OpenNaN {
    var value: Int32
    /// An f32 whose register's upper half is the NaN box: it stands for its `fbox` as well.
    var isBoxed = false
}

/// A place that is looked at once a check has found a NaN.
struct NaNPlace {
    /// The register, or `none` for the CPU state's bytes at `offset`.
    var register: HostRegister
    var offset: Int32 = 0
    /// An f64.
    var isWide: Bool
    /// The bits above an f32 belong to it, too.
    var hasBox = true
}

/// A value that is a NaN makes every sum, product, quotient and root that it enters a NaN. So the check of a result, if it
/// finds none, is the check of everything that the result was made from; if it finds one, a cold path looks at each place.
/// Only regions that are trees have open NaNs, and none is left open at a branch.
extension Compiler {
    // MARK: - Opening

    /// `value`, an `fcanon`, is from here on one with `raw`, the arithmetic's result; what its NaN is is left open.
    mutating func openNaN(_ value: Int32, of raw: Int32) {
        makeAlias(value, of: raw)
        guard !isCanonical(raw), findOpen(raw) < 0 else { return }
        openNaNs.append(OpenNaN(value: raw))
        checker.openNaN(raw)
    }

    /// The op leaves no NaN but the canonical one behind.
    private mutating func isCanonical(_ raw: Int32) -> Bool {
        let op = region.ops[Int(raw)]
        switch op.code {
        case .fmin, .fmax, .sintToF, .uintToF, .fcanon: return true
        case .fma: return isFusedNaNPossible(op)
        default: return false
        }
    }

    /// The addend may be a NaN: then the host does not raise NV for infinity times zero, and `lowerFMA` checks the result.
    mutating func isFusedNaNPossible(_ op: Op) -> Bool {
        var addend = region.ops[Int(resolve(op.c))]
        if addend.code == .fneg { addend = region.ops[Int(resolve(addend.a))] }
        guard addend.code == .fconst else { return addend.code != .sintToF && addend.code != .uintToF }
        return addend.type == .f64
            ? Double(bitPattern: UInt64(bitPattern: addend.imm)).isNaN
            : Float(bitPattern: UInt32(truncatingIfNeeded: addend.imm)).isNaN
    }

    private mutating func findOpen(_ value: Int32) -> Int {
        for index in openNaNs.indices where openNaNs[index].value == value { return index }
        return -1
    }

    // MARK: - Boxes

    /// Boxes an f32 in its register, where the upper half is free to be anything: the two values are one from here on.
    /// False if that cannot be done.
    mutating func boxInPlace(_ value: Int32, _ raw: Int32) -> Bool {
        let op = region.ops[Int(raw)]
        // A constant would be made again without its box, and a home's upper half is not there or not free.
        guard isTree, op.type == .f32, op.code != .fconst else { return false }
        let open = findOpen(raw)
        if open >= 0, openNaNs[open].isBoxed {
            makeAlias(value, of: raw)
            return true
        }
        guard states[Int(raw)].home < 0 else { return false }
        let register = use(raw)
        keepOnly(register, for: raw)
        emitLogic(.or, register, register, stubs.constants.box)
        states[Int(raw)].flags |= ValueState.boxed
        if open >= 0 { openNaNs[open].isBoxed = true }
        checker.define(raw, in: register)
        makeAlias(value, of: raw)
        return true
    }

    /// Forgets where else than in `register` the value is.
    private mutating func keepOnly(_ register: HostRegister, for value: Int32) {
        for other in 16..<32 where content[other] == value && other != register.index { content[other] = -1 }
        let spill = Int(states[Int(value)].spill)
        if spill >= 0 {
            spillOwner[spill] = -1
            states[Int(value)].spill = -1
        }
    }

    // MARK: - Closing

    /// Before `op`: closes what it could tell from the canonical NaN, or what a way out could.
    mutating func closeNaNs(before op: Op) {
        switch op.code {
        case .nop, .insn, .iconst, .fconst, .param, .get, .set, .defer, .fcanon, .fbox, .load: return
        case .store: closeNaN(resolve(op.b))
        default:
            if op.code.ignoresNaNPayload { return }
            if !op.code.traits.isDisjoint(with: [.faults, .calls, .ends]) { return closeNaNs() }
            for operand in [op.a, op.b, op.c] where !operand.isNone { closeNaN(resolve(operand)) }
        }
    }

    mutating func closeNaN(_ value: Int32) {
        let open = findOpen(value)
        guard open >= 0 else { return }
        check(takeOpen(open))
        locked = 0
    }

    /// Closes everything that is still to be had.
    mutating func closeNaNs() {
        while !openNaNs.isEmpty {
            let open = takeOpen(openNaNs.count - 1)
            if isObservable(open.value) { check(open) } else { checker.closeNaN(open.value) }
        }
        locked = 0
    }

    private mutating func takeOpen(_ index: Int) -> OpenNaN {
        let open = openNaNs[index]
        for next in index + 1..<max(index + 1, openNaNs.count) { openNaNs.move(next, to: next - 1) }
        openNaNs.truncate(to: openNaNs.count - 1)
        return open
    }

    /// An op may use the value, or a slot's home holds it.
    private mutating func isObservable(_ value: Int32) -> Bool {
        if states[Int(value)].lastUse >= position { return true }
        for register in 16..<32 where content[register] == value && pins.slotOfRegister[register] >= 0 { return true }
        return states[Int(value)].home >= 0
    }

    /// Checks one value, between ops.
    private mutating func check(_ open: OpenNaN) {
        locked = 0
        let register = use(open.value)
        let entry = labels.makeLabel()
        let back = labels.makeLabel()
        var path = ColdPath(kind: .canonicalNaNs, entry: entry, back: back, register: register)
        emitNaNBranch(open, &path)
    }

    /// The check of an `fma`'s result, where NV may be missing: the cold path multiplies the factors for that.
    mutating func checkFused(_ value: Int32, in register: HostRegister, _ a: HostRegister, _ b: HostRegister) {
        var path = ColdPath(
            kind: .canonicalNaNs, entry: labels.makeLabel(), back: labels.makeLabel(), register: register)
        path.second = a
        path.third = b
        emitNaNBranch(OpenNaN(value: value), &path)
    }

    /// Branches to the cold path if the value is a NaN. Everything open that it depends on is closed with it.
    private mutating func emitNaNBranch(_ open: OpenNaN, _ path: inout ColdPath) {
        path.isWide = region.ops[Int(open.value)].type == .f64
        path.number = Int32(truncatingIfNeeded: nanPlaces.count)
        addPlaces(open, besides: path.register)
        closeCovered(by: open.value)
        path.value = Int64(nanPlaces.count) - Int64(path.number)
        emitUnordered(path.register, path.register, path.isWide)
        w.jcc(.parity, path.entry, in: &labels)
        w.bind(path.back, in: &labels)
        cold.append(path)
        checker.closeNaN(open.value)
    }

    /// Takes what is open and makes `value` a NaN if it is one off the list, noting its places.
    private mutating func closeCovered(by value: Int32) {
        guard !openNaNs.isEmpty else { return }
        markSources(of: value)
        var kept = 0
        for index in openNaNs.indices {
            let open = openNaNs[index]
            if sourceMarks[Int(open.value)] == sourceMark {
                if isObservable(open.value) { addPlaces(open, besides: .none) }
                checker.closeNaN(open.value)
            } else {
                openNaNs[kept] = open
                kept += 1
            }
        }
        openNaNs.truncate(to: kept)
    }

    /// Marks the values of which a NaN makes `value` a NaN, down to the oldest open one.
    private mutating func markSources(of value: Int32) {
        if sourceMarks.count < region.ops.count {
            sourceMarks.append(repeating: 0, count: region.ops.count - sourceMarks.count)
        }
        sourceMark &+= 1
        var oldest = value
        for index in openNaNs.indices { oldest = min(oldest, openNaNs[index].value) }
        sourceMarks[Int(value)] = sourceMark
        var index = value
        while index >= oldest {
            if sourceMarks[Int(index)] == sourceMark { markOperands(region.ops[Int(index)]) }
            index -= 1
        }
    }

    private mutating func markOperands(_ op: Op) {
        switch op.code {
        case .fadd, .fsub, .fmul, .fdiv, .fsqrt, .fma, .fcvt, .fneg:
            sourceMarks[Int(resolve(op.a))] = sourceMark
            if !op.b.isNone { sourceMarks[Int(resolve(op.b))] = sourceMark }
            if !op.c.isNone { sourceMarks[Int(resolve(op.c))] = sourceMark }
        default: return
        }
    }

    /// Notes where the value is, besides the register that the check looks at.
    private mutating func addPlaces(_ open: OpenNaN, besides checked: HostRegister) {
        let state = states[Int(open.value)]
        let isWide = region.ops[Int(open.value)].type == .f64
        for number in 16..<32 where content[number] == open.value && number != checked.index {
            nanPlaces.append(NaNPlace(register: HostRegister(UInt8(number)), isWide: isWide))
        }
        if state.spill >= 0 {
            let offset = MARTLET_SPILLS + 8 * Int32(state.spill)
            nanPlaces.append(NaNPlace(register: .none, offset: offset, isWide: isWide))
        }
        guard state.home >= 0 else { return }
        for slot in homeValue.indices where homeValue[slot] == open.value {
            nanPlaces.append(
                NaNPlace(
                    register: .none, offset: slotOffset[slot], isWide: isWide, hasBox: slotType[slot].bits == 64))
        }
    }

    // MARK: - State maps

    /// How a fault makes the value of a slot canonical that a state map says is `value`.
    mutating func nanForm(_ value: Int32) -> StateMapEntry.NaN {
        guard !openNaNs.isEmpty, findOpen(value) >= 0 else { return .asItIs }
        return region.ops[Int(value)].type == .f64 ? .canonical64 : .canonical32
    }

    /// Adds entries for slots that are home but have an open NaN there; gives their number.
    mutating func collectOpenHomes() -> Int {
        var entries = 0
        for index in openNaNs.indices {
            let value = openNaNs[index].value
            let form = nanForm(value)
            for register in 16..<32 where content[register] == value {
                let slot = pins.slotOfRegister[register]
                guard slot >= 0, pending[Int(slot)] < 0 else { continue }
                maps.add(StateMapEntry(slot: UInt16(slot), place: .register, index: UInt16(register), nan: form))
                entries += 1
            }
            guard states[Int(value)].home >= 0 else { continue }
            for slot in homeValue.indices where homeValue[slot] == value && pending[slot] < 0 {
                maps.add(StateMapEntry(slot: UInt16(slot), place: .home, index: UInt16(slot), nan: form))
                entries += 1
            }
        }
        return entries
    }

    // MARK: - The cold path

    /// Looks at each place with the help of the checked register, which is a NaN itself and is made canonical last.
    mutating func emitCanonicalNaNs(_ path: ColdPath) {
        for index in Int(path.number)..<Int(path.number) + Int(path.value) {
            let place = nanPlaces[index]
            let over = labels.makeLabel()
            let register = place.register.isNone ? path.register : place.register
            let memory = cpuMemory(place.offset)
            if place.register.isNone { coldLoad(register, memory, place.isWide) }
            coldUnordered(register, place.isWide)
            w.jcc(.notParity, over, in: &labels, short: true)
            if !place.register.isNone {
                loadCanonicalNaN(register, place.isWide)
            } else {
                w.mov_mid32(memory, place.isWide ? 0 : 0x7FC0_0000)
                if place.hasBox {
                    w.mov_mid32(cpuMemory(place.offset + 4), place.isWide ? 0x7FF8_0000 : .max)
                }
            }
            w.bind(over, in: &labels)
        }
        loadCanonicalNaN(path.register, path.isWide)
    }

    /// An f32's with its box: the upper half may be anything.
    private mutating func loadCanonicalNaN(_ register: HostRegister, _ isWide: Bool) {
        coldLoad(register, isWide ? stubs.constants.canonicalNaN(true) : stubs.constants.boxedNaN, true)
    }
}
