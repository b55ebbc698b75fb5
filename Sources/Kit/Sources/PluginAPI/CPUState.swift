// room: kit/plugin-api (UNSAFE ROOM)
// does: typed access to one thread's CPU state: the fixed header and the frontend's slots
// spec: Docs/Architecture.md, "CPU state"

import Base
import CSupport
import IR

/// One thread's CPU state: a block of memory that generated code addresses directly.
///
/// A `CPUState` is a reference; copying it does not copy the state. The engine allocates and frees the block.
/// Contract of the unsafe access: the block is `layout.size` bytes long, 64-byte aligned, and used by one thread at a
/// time, except `poll_request`, which anybody may set.
@frozen
public struct CPUState: @unchecked Sendable {
    public let base: UnsafeMutableRawPointer

    @inlinable
    public init(base: UnsafeMutableRawPointer) { self.base = base }

    @inlinable
    public var header: UnsafeMutablePointer<martlet_cpu> { base.assumingMemoryBound(to: martlet_cpu.self) }

    /// The guest pc; valid outside generated code.
    @inlinable
    public var pc: GuestAddress {
        get { GuestAddress(header.pointee.pc) }
        nonmutating set { header.pointee.pc = newValue.raw }
    }

    @inlinable
    public var mode: UInt32 {
        get { header.pointee.mode }
        nonmutating set { header.pointee.mode = newValue }
    }

    /// The 64 bits at `offset` bytes.
    @inlinable
    public subscript(offset offset: Int32) -> UInt64 {
        get { base.load(fromByteOffset: Int(offset), as: UInt64.self) }
        nonmutating set { base.storeBytes(of: newValue, toByteOffset: Int(offset), as: UInt64.self) }
    }

    /// The bits of a slot, zero-extended; valid outside generated code.
    @inlinable
    public subscript(slot: StateSlot) -> UInt64 {
        get {
            slot.type.bits == 64
                ? self[offset: slot.offset] : UInt64(base.load(fromByteOffset: Int(slot.offset), as: UInt32.self))
        }
        nonmutating set {
            if slot.type.bits == 64 {
                self[offset: slot.offset] = newValue
            } else {
                base.storeBytes(
                    of: UInt32(truncatingIfNeeded: newValue), toByteOffset: Int(slot.offset), as: UInt32.self)
            }
        }
    }
}
