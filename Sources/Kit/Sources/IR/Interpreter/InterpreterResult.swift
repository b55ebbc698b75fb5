// room: kit/ir
// does: what the interpreter needs besides a region, and what a run gives
// spec: Docs/TextIR.md

import Base

/// What a thread carries from region to region beside its state slots.
@frozen
public struct InterpreterThread: Equatable, Sendable {
    /// The address of no reservation.
    @inlinable public static var noReservation: UInt64 { .max }

    public var float: FloatEnvironment
    /// The address that the last `lr` reserved, or `noReservation`.
    public var reservationAddress: UInt64
    /// What that `lr` loaded, zero-extended.
    public var reservationValue: UInt64

    @inlinable
    public init(
        float: FloatEnvironment = FloatEnvironment(), reservationAddress: UInt64 = Self.noReservation,
        reservationValue: UInt64 = 0
    ) {
        self.float = float
        self.reservationAddress = reservationAddress
        self.reservationValue = reservationValue
    }
}

/// The arguments of a helper call: integers as the interpreter holds them (an i32 sign-extended), floats as bits.
@frozen
public struct HelperArguments: Sendable {
    public var values: SIMD8<UInt64>
    public var count: Int

    @inlinable
    public init() {
        values = SIMD8(repeating: 0)
        count = 0
    }

    @inlinable
    public subscript(index: Int) -> UInt64 { values[index] }
}

/// Whoever runs the interpreter: performs helper calls, and knows of safepoint requests.
public protocol InterpreterHost: AnyObject {
    /// Calls `helper`; the result is as the interpreter holds it (an i32 sign-extended, floats as bits), or anything for a
    /// helper without one.
    func call(_ helper: Helper, _ arguments: HelperArguments, _ thread: inout InterpreterThread) -> UInt64

    /// Whether a safepoint is requested now.
    var isPollRequested: Bool { get }
}

/// How a region was left.
@frozen
public struct InterpreterResult: Equatable, Sendable {
    @frozen
    public enum Kind: UInt8, Sendable {
        /// By `exit`; `pc` is its target.
        case exit
        /// By `exit_call`; `pc` is the callee, `operand` the predicted return address.
        case exitCall
        /// By `exit_indirect`; `pc` is its target.
        case exitIndirect
        /// By `exit_call_indirect`; as `exitCall`.
        case exitCallIndirect
        /// By `exit_return`; `pc` is its target.
        case exitReturn
        /// By `leave`; `reason` says why, `pc` and `operand` (0 if there is none) are the op's.
        case leave
        /// By `poll`; `pc` is the op's operand.
        case poll
        /// By a memory access that faulted; `pc` is that of the guest instruction, `operand` the address of the access.
        case fault
    }

    public var kind: Kind
    public var reason: LeaveReason
    /// Of a fault: the access was a store or an atomic one.
    public var isStore: Bool
    /// The op that left.
    public var op: ValueID
    public var pc: GuestAddress
    public var operand: UInt64
    /// Guest instructions begun: `insn` marks passed.
    public var instructions: Int

    @inlinable
    public init(
        kind: Kind, reason: LeaveReason = .resume, isStore: Bool = false, op: ValueID, pc: GuestAddress,
        operand: UInt64 = 0, instructions: Int
    ) {
        self.kind = kind
        self.reason = reason
        self.isStore = isStore
        self.op = op
        self.pc = pc
        self.operand = operand
        self.instructions = instructions
    }
}
