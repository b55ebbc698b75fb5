// room: x86-64 instructions, UNSAFE ROOM
// does: places in a buffer that jumps refer to before or after they are known
// spec: Intel SDM volume 2, JMP, Jcc, CALL

import Base

/// A place in the code of one `CodeWriter`.
@frozen public struct Label: Equatable, Sendable {
    @usableFromInline let index: Int32

    @inlinable init(index: Int32) { self.index = index }

    /// No place: what needs none has it.
    @inlinable public static var none: Label { Label(index: -1) }
}

/// A jump whose label was not bound when it was written.
@frozen @usableFromInline struct Fixup {
    /// Where the displacement is; it counts from its own end.
    @usableFromInline let at: Int32
    @usableFromInline let label: Int32
    @usableFromInline let isShort: Bool

    @inlinable init(at: Int32, label: Int32, isShort: Bool) {
        self.at = at
        self.label = label
        self.isShort = isShort
    }
}

/// The labels of a buffer. Kept and `reset` between translations, it stops allocating once it has grown.
public struct LabelTable: ~Copyable {
    /// Offsets in bytes; -1 for a label that is not bound.
    @usableFromInline var offsets = FlatArray<Int32>()
    @usableFromInline var fixups = FlatArray<Fixup>()

    public init() {}

    /// Forgets every label and keeps the storage.
    @inlinable public mutating func reset() {
        offsets.removeAll()
        fixups.removeAll()
    }

    @inlinable public mutating func makeLabel() -> Label {
        offsets.append(-1)
        return Label(index: Int32(offsets.count - 1))
    }

    /// The offset of a bound label.
    @inlinable public func offset(of label: Label) -> Int? {
        let offset = offsets[Int(label.index)]
        return offset < 0 ? nil : Int(offset)
    }
}

extension CodeWriter {
    /// Binds `label` to the cursor. It is `mutating` because a borrow of the writer is compiled to a copy of it.
    @inlinable public mutating func bind(_ label: Label, in labels: inout LabelTable) {
        precondition(labels.offsets[Int(label.index)] < 0, "a label is bound once")
        labels.offsets[Int(label.index)] = Int32(offset)
    }

    /// A jump to `label`: two bytes where it is bound and near, else five. `short` promises that a label not bound yet
    /// will be within 127 bytes; where that proves wrong, `resolve` sets `outOfReach`.
    @inlinable public mutating func jmp(_ label: Label, in labels: inout LabelTable, short: Bool = false) {
        if let target = labels.offset(of: label) {
            let distance = target - offset
            if distance >= -126 { return jmp_rel8(Int8(distance - 2)) }
            return jmp_rel32(Int32(distance - 5))
        }
        if short { jmp_rel8(0) } else { jmp_rel32(0) }
        addFixup(label, short, &labels)
    }

    /// A conditional jump to `label`, two or six bytes; otherwise as `jmp`.
    @inlinable
    public mutating func jcc(_ cc: Condition, _ label: Label, in labels: inout LabelTable, short: Bool = false) {
        if let target = labels.offset(of: label) {
            let distance = target - offset
            if distance >= -126 { return jcc_rel8(cc, Int8(distance - 2)) }
            return jcc_rel32(cc, Int32(distance - 6))
        }
        if short { jcc_rel8(cc, 0) } else { jcc_rel32(cc, 0) }
        addFixup(label, short, &labels)
    }

    /// A call of `label`.
    @inlinable public mutating func call(_ label: Label, in labels: inout LabelTable) {
        if let target = labels.offset(of: label) { return call_rel32(Int32(target - offset - 5)) }
        call_rel32(0)
        addFixup(label, false, &labels)
    }

    /// The address of `label` in a register, relative to rip.
    @inlinable public mutating func lea(_ d: GPR, _ label: Label, in labels: inout LabelTable) {
        lea_rm64(d, .ripRelative(to: here &+ 7))
        if let target = labels.offset(of: label) {
            patch32(at: offset - 4, Int32(target - offset))
        } else {
            addFixup(label, false, &labels)
        }
    }

    /// Ends a short jump that was written with a displacement of 0 `at` an offset: its target is here.
    @inlinable public mutating func bindShortJump(at: Int) {
        guard !overflowed else { return }
        patch8(at: at + 1, offset - at - 2)
    }

    @inlinable mutating func addFixup(_ label: Label, _ isShort: Bool, _ labels: inout LabelTable) {
        labels.fixups.append(Fixup(at: Int32(offset - (isShort ? 1 : 4)), label: label.index, isShort: isShort))
    }

    /// Fills in every jump to a label that was bound after it. Call it once, with all labels bound.
    @inlinable public mutating func resolve(_ labels: inout LabelTable) {
        guard !overflowed else { return }
        for index in labels.fixups.indices {
            let fixup = labels.fixups[index]
            let target = labels.offsets[Int(fixup.label)]
            precondition(target >= 0, "a label that is jumped to is never bound")
            if fixup.isShort {
                patch8(at: Int(fixup.at), Int(target - fixup.at - 1))
            } else {
                patch32(at: Int(fixup.at), target - fixup.at - 4)
            }
        }
        labels.fixups.removeAll()
    }

    /// Replaces the four bytes at `at`, an offset from the start that has been written already.
    @inlinable public mutating func patch32(at: Int, _ value: Int32) {
        guard !overflowed else { return }
        precondition(at >= 0 && at + 4 <= offset)
        UnsafeMutableRawPointer(start + at).storeBytes(of: value, as: Int32.self)
    }

    @inlinable mutating func patch8(at: Int, _ value: Int) {
        guard let small = Int8(exactly: value) else {
            missesTarget = true
            return
        }
        precondition(at >= 0 && at < offset)
        start[at] = UInt8(bitPattern: small)
    }
}
