// room: kit/plugin-api
// does: what a pass writes inserted code with: additions to counters, calls of helpers, any op of the IR
// spec: Docs/HowTo/WriteAPass.md, "Inline IR"

import Base
import IR

/// Emits inserted code at one place of a region.
public struct InlineCode {
    var rewriter: RegionRewriter
    private var op = Op(.nop, .none)
    /// The instruction that the place belongs to.
    public private(set) var pc = GuestAddress(0)

    init(rewriter: RegionRewriter) { self.rewriter = rewriter }

    mutating func enter(_ op: Op, at pc: GuestAddress) {
        self.op = op
        self.pc = pc
    }

    /// Appends any op; its operands are values that this code has made. It must not end the block.
    @discardableResult
    public mutating func emit(_ op: Op) -> ValueID {
        precondition(!op.code.traits.contains(.ends), "inserted code must not end a block")
        return rewriter.append(op)
    }

    public mutating func constant(_ value: UInt64) -> ValueID {
        emit(Op(.iconst, .i64, imm: Int64(bitPattern: value)))
    }

    public mutating func constant32(_ value: Int32) -> ValueID { emit(Op(.iconst, .i32, imm: Int64(value))) }

    /// The value of a guest register as the code at this place finds it.
    public mutating func register(_ slot: SlotID, _ type: ValueType) -> ValueID {
        emit(Op(.get, type, imm: Int64(slot.raw)))
    }

    /// A value's bits as an i64, zero-extended.
    public mutating func bits(of value: ValueID, _ type: ValueType) -> ValueID {
        switch type {
        case .none, .i64: value
        case .i32: emit(Op(.zext32, .i64, a: value))
        case .f64: emit(Op(.fbits, .i64, a: value))
        case .f32: emit(Op(.zext32, .i64, a: emit(Op(.fbits, .i32, a: value))))
        }
    }

    /// Adds to a counter; nothing else of the guest's state changes.
    public mutating func add(_ amount: Int64, to counter: Counter) {
        let old = emit(Op(.get, .i64, imm: Int64(counter.slot.raw)))
        let step = emit(Op(.iconst, .i64, imm: amount))
        let new = emit(Op(.add, .i64, a: old, b: step))
        emit(Op(.set, .none, a: new, imm: Int64(counter.slot.raw)))
    }

    /// Adds to a cell in memory.
    public mutating func add(_ amount: Int64, to cell: Cell) {
        let access = MemoryAccess(bytes: 8).rawValue
        let address = constant(UInt64(cell.address))
        let old = emit(Op(.load, .i64, aux: access, a: address))
        let step = emit(Op(.iconst, .i64, imm: amount))
        let new = emit(Op(.add, .i64, a: old, b: step))
        emit(Op(.store, .none, aux: access, a: address, b: new))
    }

    /// Calls a helper with the author's arguments.
    @discardableResult
    public mutating func call(_ helper: PassHelper, _ arguments: [ValueID]) -> ValueID {
        let signature = helper.helper.signature
        let all = helper.leading.map { constant($0) } + arguments
        precondition(all.count == Int(signature.count), "\(helper.helper.name) takes other arguments")
        let start = rewriter.appendArguments(all)
        let index = rewriter.helperIndex(helper.helper)
        return emit(
            Op(.call, signature.result.type, aux: UInt16(all.count), c: start, imm: index))
    }

    /// `beforeAccess`: the guest address of the access.
    public mutating func accessAddress() -> ValueID {
        let base = rewriter.value(op.a)
        guard op.imm != 0, op.code.shape.immediate == .offset else { return base }
        let offset = emit(Op(.iconst, .i64, imm: op.imm))
        return emit(Op(.add, .i64, a: base, b: offset))
    }

    /// `beforeAccess`: the size of the access in bytes.
    public var accessBytes: Int {
        switch op.code {
        case .load, .store: MemoryAccess(rawValue: op.aux).bytes
        case .sc: sizeOfStored
        default: op.type.bits / 8
        }
    }

    private var sizeOfStored: Int { storedType.bits / 8 }
    private var storedType: ValueType { rewriter.type(of: rewriter.value(op.b)) }

    /// `beforeAccess`: the access writes.
    public var accessStores: Bool { op.code.traits.contains(.stores) }

    /// `beforeLeaving`: the guest address that the region is left for; a constant 0 if it is none, as for a trap.
    public mutating func leavingTarget() -> ValueID {
        switch op.code {
        case .exit, .exitCall: constant(UInt64(bitPattern: op.imm))
        case .exitIndirect, .exitCallIndirect, .exitReturn: rewriter.value(op.a)
        default: constant(0)
        }
    }

    /// `beforeLeaving`: how the region is left.
    public var leavesByCall: Bool { op.code == .exitCall || op.code == .exitCallIndirect }
    public var leavesByReturn: Bool { op.code == .exitReturn }
}
