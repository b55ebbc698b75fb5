// room: kit/helpers (UNSAFE ROOM: memory that is executed)
// does: memory for libffi closures in two views of one memfd: written in one, executed in the other, never both
// spec: memfd_create(2), mmap(2); Docs/Architecture.md, section 5

import CSupport
import Glibc

/// Why there is no memory for closures.
public enum ClosureError: Error, Equatable, CustomStringConvertible {
    case noMemory(errno: Int32)
    case full(limit: Int)
    case refused

    public var description: String {
        switch self {
        case .noMemory(let number): "no memory for helper closures: \(String(cString: strerror(number)))"
        case .full(let limit): "more than \(limit) helper closures; share some, or call C functions"
        case .refused: "libffi refused to make a closure for a helper's signature"
        }
    }
}

/// Slots for closures.
///
/// Contract: a slot is written through its writable address before anybody knows its executable one, and never changed
/// afterwards. After a fork both processes see the same pages, so a child takes pages of its own before it writes.
struct ClosureMemory: ~Copyable {
    static let slotBytes = 128
    static let slots = 2048

    private let writable: UnsafeMutableRawPointer
    private let executable: UnsafeMutableRawPointer
    private static let bytes = ClosureMemory.slotBytes * ClosureMemory.slots
    private var used = 0
    private var owner: pid_t

    private init(writable: UnsafeMutableRawPointer, executable: UnsafeMutableRawPointer) {
        self.writable = writable
        self.executable = executable
        owner = getpid()
    }

    static func make() throws(ClosureError) -> ClosureMemory {
        let descriptor = try makeFile(bytes)
        defer { close(descriptor) }
        let writable = try view(descriptor, bytes, PROT_READ | PROT_WRITE, at: nil)
        let executable = try view(descriptor, bytes, PROT_READ | PROT_EXEC, at: nil)
        return ClosureMemory(writable: writable, executable: executable)
    }

    deinit {
        munmap(writable, Self.bytes)
        munmap(executable, Self.bytes)
    }

    /// A new slot: where it is written and where it is executed.
    mutating func allocate() throws(ClosureError) -> (UnsafeMutableRawPointer, UnsafeMutableRawPointer) {
        guard used < Self.slots else { throw .full(limit: Self.slots) }
        if owner != getpid() { try separate() }
        defer { used += 1 }
        return (writable + used * Self.slotBytes, executable + used * Self.slotBytes)
    }

    /// Gives this process pages of its own at the same addresses, with the same contents.
    mutating func separate() throws(ClosureError) {
        let descriptor = try Self.makeFile(Self.bytes)
        defer { close(descriptor) }
        let copy = try Self.view(descriptor, Self.bytes, PROT_READ | PROT_WRITE, at: nil)
        copy.copyMemory(from: writable, byteCount: Self.bytes)
        munmap(copy, Self.bytes)
        _ = try Self.view(descriptor, Self.bytes, PROT_READ | PROT_WRITE, at: writable)
        _ = try Self.view(descriptor, Self.bytes, PROT_READ | PROT_EXEC, at: executable)
        owner = getpid()
    }

    private static func makeFile(_ bytes: Int) throws(ClosureError) -> Int32 {
        // memfd_create (319 on x86-64) is no part of what Swift's Glibc declares; MFD_CLOEXEC is 1.
        let answer = "martlet-closures".withCString {
            martlet_syscall6(319, Int(bitPattern: $0), 1, 0, 0, 0, 0)
        }
        guard answer >= 0 else { throw .noMemory(errno: Int32(-answer)) }
        let descriptor = Int32(answer)
        guard ftruncate(descriptor, off_t(bytes)) == 0 else {
            let number = martlet_errno()
            close(descriptor)
            throw .noMemory(errno: number)
        }
        return descriptor
    }

    private static func view(
        _ descriptor: Int32, _ bytes: Int, _ protection: Int32, at address: UnsafeMutableRawPointer?
    ) throws(ClosureError) -> UnsafeMutableRawPointer {
        let flags = MAP_SHARED | (address == nil ? 0 : MAP_FIXED)
        guard let view = mmap(address, bytes, protection, flags, descriptor, 0), martlet_is_mapped(view) else {
            throw .noMemory(errno: martlet_errno())
        }
        return view
    }
}
