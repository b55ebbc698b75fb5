// room: kit/plugin-api
// does: the border between the engine and the operating system layer, from both sides
// spec: Docs/Architecture.md, sections 4 and 8

import Base
import IR

/// A guest fault or trap, with the guest state exact at the instruction's pc.
@frozen
public enum GuestFault: Equatable, Sendable {
    /// A memory access: the host's signal number and si_code, and the guest address.
    case access(signal: Int32, code: Int32, address: UInt64, isWrite: Bool)
    /// The instruction at pc can't be fetched; the address is pc or the part of it that can't.
    case fetch(address: UInt64)
    case illegal
    case breakpoint
    /// An atomic access that is not aligned.
    case misaligned(address: UInt64)
}

/// What a guest thread does next.
@frozen
public enum GuestContinuation: Equatable, Sendable {
    /// Go on at the CPU state's pc.
    case resume
    /// The thread ends. Whether the process ends with it the system layer has decided itself.
    case stop
}

/// The operating system layer as the engine sees it. All calls come from the guest thread itself, outside generated
/// code, with every slot in its home.
public protocol GuestSystem: CodeSource {
    /// The guest made a system call; pc is the next instruction's.
    func systemCall(_ cpu: CPUState) -> GuestContinuation
    /// The guest faulted; pc is the faulting instruction's.
    func fault(_ fault: GuestFault, _ cpu: CPUState) -> GuestContinuation
    /// A safepoint was requested: pending signals can be delivered now.
    func safepoint(_ cpu: CPUState) -> GuestContinuation
}

/// The engine as the operating system layer sees it.
public protocol EngineServices: AnyObject {
    /// Guest code in this range changed or went away: translations that were made from other bytes than are there now are
    /// forgotten before this returns.
    func invalidate(start: GuestAddress, length: UInt64)
    /// Makes the thread leave generated code at its next safepoint. Async-signal-safe code sets `poll_request` itself.
    func requestPoll(_ cpu: CPUState)
    /// A new thread's CPU state, a copy of `parent`'s slots; nil if there is no memory for it.
    func makeThread(copying parent: CPUState) -> CPUState?
    /// Runs a thread until the system layer stops it.
    func run(_ cpu: CPUState)
    /// The thread will not run again, and may have died in the middle of something: nobody waits for it any more.
    func threadIsGone(_ cpu: CPUState)
    /// Frees what a thread had.
    func releaseThread(_ cpu: CPUState)
    /// Before fork, or before the program ends: no other thread holds a lock of the engine or runs generated code until
    /// `afterFork`.
    func beforeFork()
    func afterFork(inChild: Bool)
}
