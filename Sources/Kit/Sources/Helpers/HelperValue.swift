// room: kit/helpers (UNSAFE ROOM: argument memory of libffi)
// does: the Swift types that a helper's arguments and result can have
// spec: System V AMD64 psABI, 3.2.3

import IR

/// A type that a helper can take or give.
///
/// Contract of the memory: `load` reads a value that libffi stored with the kind's size and alignment; `store` writes
/// eight bytes where an integer narrower than a register is widened, as libffi wants results.
public protocol HelperValue {
    static var kind: HelperKind { get }
    static func load(_ memory: UnsafeMutableRawPointer) -> Self
    func store(_ memory: UnsafeMutableRawPointer)
}

extension Int32: HelperValue {
    public static var kind: HelperKind { .i32 }
    public static func load(_ memory: UnsafeMutableRawPointer) -> Int32 { memory.load(as: Int32.self) }
    public func store(_ memory: UnsafeMutableRawPointer) { memory.storeBytes(of: Int64(self), as: Int64.self) }
}

extension UInt32: HelperValue {
    public static var kind: HelperKind { .i32 }
    public static func load(_ memory: UnsafeMutableRawPointer) -> UInt32 { memory.load(as: UInt32.self) }
    public func store(_ memory: UnsafeMutableRawPointer) {
        memory.storeBytes(of: Int64(Int32(bitPattern: self)), as: Int64.self)
    }
}

extension Int64: HelperValue {
    public static var kind: HelperKind { .i64 }
    public static func load(_ memory: UnsafeMutableRawPointer) -> Int64 { memory.load(as: Int64.self) }
    public func store(_ memory: UnsafeMutableRawPointer) { memory.storeBytes(of: self, as: Int64.self) }
}

extension UInt64: HelperValue {
    public static var kind: HelperKind { .i64 }
    public static func load(_ memory: UnsafeMutableRawPointer) -> UInt64 { memory.load(as: UInt64.self) }
    public func store(_ memory: UnsafeMutableRawPointer) { memory.storeBytes(of: self, as: UInt64.self) }
}

extension Float: HelperValue {
    public static var kind: HelperKind { .f32 }
    public static func load(_ memory: UnsafeMutableRawPointer) -> Float { memory.load(as: Float.self) }
    public func store(_ memory: UnsafeMutableRawPointer) { memory.storeBytes(of: self, as: Float.self) }
}

extension Double: HelperValue {
    public static var kind: HelperKind { .f64 }
    public static func load(_ memory: UnsafeMutableRawPointer) -> Double { memory.load(as: Double.self) }
    public func store(_ memory: UnsafeMutableRawPointer) { memory.storeBytes(of: self, as: Double.self) }
}

extension UnsafeMutableRawPointer: HelperValue {
    public static var kind: HelperKind { .pointer }
    public static func load(_ memory: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
        memory.load(as: UnsafeMutableRawPointer.self)
    }
    public func store(_ memory: UnsafeMutableRawPointer) {
        memory.storeBytes(of: self, as: UnsafeMutableRawPointer.self)
    }
}
