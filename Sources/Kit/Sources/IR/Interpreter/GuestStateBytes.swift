// room: kit/ir (UNSAFE ROOM)
// does: the interpreter's access to the state slots of a thread
// spec: Docs/Architecture.md, "CPU state"

/// The CPU state of one thread, as bytes.
///
/// Contract: `base` points to at least `layout.size` bytes, aligned to 8, that nobody else uses during a run; every offset is
/// one of the layout's.
struct GuestStateBytes {
    let base: UnsafeMutableRawPointer

    /// A slot's value as the interpreter holds it: an i32 sign-extended, an f32 zero-extended.
    @inline(__always)
    func load(_ type: ValueType, at offset: Int32) -> UInt64 {
        switch type {
        case .i64, .f64: base.load(fromByteOffset: Int(offset), as: UInt64.self)
        case .i32: UInt64(bitPattern: Int64(base.load(fromByteOffset: Int(offset), as: Int32.self)))
        case .f32: UInt64(base.load(fromByteOffset: Int(offset), as: UInt32.self))
        case .none: 0
        }
    }

    @inline(__always)
    func store(_ value: UInt64, _ type: ValueType, at offset: Int32) {
        if type.bits == 64 {
            base.storeBytes(of: value, toByteOffset: Int(offset), as: UInt64.self)
        } else {
            base.storeBytes(of: UInt32(truncatingIfNeeded: value), toByteOffset: Int(offset), as: UInt32.self)
        }
    }
}
