// room: kit/ir (UNSAFE ROOM: reads and writes the CPU state)
// does: executes regions: the loop over ops; memory, calls and block endings are in Interpreter+….swift
// spec: Sources/Kit/Sources/IR/Tables/ir.table

import Base

/// The reference interpreter of IR: the oracle of tests, and the engine of the interpreter backend.
///
/// It runs verified regions. Values live in a flat array, one word an op: an i32 sign-extended, an f32 zero-extended. `set` and
/// `defer` both write the slot, so the state in memory is exact at every op. One interpreter serves one thread.
public struct Interpreter {
    let slots: [StateSlot]
    /// The value of op n is at n + 1; at 0 is that of an absent operand.
    var values: [UInt64] = [0]
    /// Block arguments on their way to parameters.
    var arguments: [UInt64] = []
    /// The guest instruction that is being executed, and how many were begun.
    var pc = GuestAddress(0)
    var instructions = 0

    public init(layout: StateLayout) { slots = layout.slots }

    /// Runs `region` from its entry until it is left.
    ///
    /// - Parameters:
    ///   - state: the thread's CPU state: `layout.size` bytes, aligned to 8.
    ///   - host: performs helper calls and answers polls.
    @_specialize(where Memory == DirectMemory)
    @_specialize(where Memory == OverlayMemory<DirectMemory>)
    @_specialize(where Memory == ArrayMemory)
    public mutating func run<Memory: InterpreterMemory>(
        _ region: Region, state: UnsafeMutableRawPointer, thread: inout InterpreterThread, memory: inout Memory,
        host: any InterpreterHost
    ) -> InterpreterResult {
        let state = GuestStateBytes(base: state)
        prepare(region)
        var at = 0
        // One case a family: this stays a single function so that the loop's state stays in registers.
        while true {
            let op = region.ops[at]
            var value: UInt64 = 0
            switch op.code {
            case .nop, .param: value = values[at + 1]
            case .iconst, .fconst: value = UInt64(bitPattern: op.imm)
            case .get: value = state.load(op.type, at: slots[Int(op.imm)].offset)
            case .set, .defer:
                let slot = slots[Int(op.imm)]
                state.store(self[op.a], slot.type, at: slot.offset)
            case .add, .sub, .mul, .mulhs, .mulhu, .mulhsu, .divs, .divu, .rems, .remu, .and, .or, .xor, .shl, .shr,
                .sar,
                .rotl, .rotr, .smin, .smax, .umin, .umax, .neg, .not, .clz, .ctz, .popcnt, .bswap, .sext8, .sext16,
                .zext8,
                .zext16, .sext32, .zext32, .trunc, .extract, .sextract, .deposit:
                let result = IntegerSemantics.evaluate(op.code, op.type, signed(op.a), signed(op.b), op.imm)
                value = UInt64(bitPattern: result)
            case .cmp: value = holds(op) ? 1 : 0
            case .select: value = self[op.a] != 0 ? self[op.b] : self[op.c]
            case .fadd, .fsub, .fmul, .fdiv, .fsqrt, .fma, .fcvt, .fcanon, .fmin, .fmax, .fneg, .fabs, .fcopysign,
                .fxorsign,
                .fcmp, .fclass, .fbits, .bitsf, .fbox, .funbox, .sintToF, .uintToF, .fToSint, .fToUint:
                let source = region.type(of: op.a)
                value = FloatSemantics.evaluate(op, source: source, self[op.a], self[op.b], self[op.c], &thread.float)
            case .fflags: value = UInt64(thread.float.flags.rawValue)
            case .setFflags: thread.float.flags.rawValue = UInt8(self[op.a] & 31)
            case .setRounding: thread.float.setRounding(self[op.a])
            case .load, .store, .rmw, .cas, .lr, .sc:
                guard let result = access(op, region, &memory, &thread) else { return fault(op, at) }
                value = result
            case .fence: memory.fence(FenceKind(rawValue: op.aux).unsafelyUnwrapped)
            case .call: value = call(op, region, host, &thread)
            case .insn:
                pc = GuestAddress(UInt64(bitPattern: op.imm))
                instructions += 1
            case .poll: if host.isPollRequested { return left(.poll, op, at) }
            case .jump:
                at = enter(region, at: op.c.index)
                continue
            case .br:
                at = enter(region, at: holds(op) ? op.c.index : secondTarget(op, region))
                continue
            case .exit: return left(.exit, op, at)
            case .exitIndirect: return left(.exitIndirect, op, at)
            case .exitCall: return left(.exitCall, op, at)
            case .exitCallIndirect: return left(.exitCallIndirect, op, at)
            case .exitReturn: return left(.exitReturn, op, at)
            case .leave: return left(.leave, op, at)
            }
            values[at + 1] = value
            at += 1
        }
    }

    private mutating func prepare(_ region: Region) {
        let count = region.ops.count + 1
        if values.count < count { values += repeatElement(0, count: count - values.count) }
        pc = region.entry
        instructions = 0
    }

    /// The value of an operand; 0 for an absent one.
    @inline(__always)
    subscript(value: ValueID) -> UInt64 { values[value.index + 1] }

    @inline(__always)
    func signed(_ value: ValueID) -> Int64 { Int64(bitPattern: self[value]) }

    /// Whether the condition of a `cmp` or `br` holds.
    @inline(__always)
    private func holds(_ op: Op) -> Bool {
        IntegerSemantics.compare(Condition(rawValue: op.aux).unsafelyUnwrapped, signed(op.a), signed(op.b))
    }
}
