// room: linuxuser/memory (UNSAFE ROOM)
// does: reads and writes guest memory from Swift; what can't be accessed is an EFAULT, never a crash
// spec: Docs/Architecture.md, section 4
//
// Contract: every access first asks the guest's map (so that Martlet's own memory is out of reach) and then copies with
// the fault-tolerant routine, because a page of the guest's may still not be readable or writable.

import CSupport
import PluginAPI

public struct GuestMemory: GuestMemoryAccess {
    package let space: AddressSpace

    public init(_ space: AddressSpace) { self.space = space }

    public func read(_ address: UInt64, into bytes: UnsafeMutableRawBufferPointer) -> Bool {
        guard let to = bytes.baseAddress, bytes.count > 0 else { return true }
        guard space.contains(address, UInt64(bytes.count)) else { return false }
        return martlet_guest_copy(to, UnsafeRawPointer(bitPattern: UInt(address)), UInt(bytes.count)) == 0
    }

    public func write(_ bytes: UnsafeRawBufferPointer, at address: UInt64) -> Bool {
        guard let from = bytes.baseAddress, bytes.count > 0 else { return true }
        guard space.contains(address, UInt64(bytes.count)) else { return false }
        return martlet_guest_copy(UnsafeMutableRawPointer(bitPattern: UInt(address)), from, UInt(bytes.count)) == 0
    }

    /// The value at `address`, or nil: EFAULT.
    public func load<T: BitwiseCopyable>(_ address: UInt64, as type: T.Type = T.self) -> T? {
        withUnsafeTemporaryAllocation(byteCount: MemoryLayout<T>.size, alignment: MemoryLayout<T>.alignment) { bytes in
            read(address, into: bytes) ? bytes.load(as: T.self) : nil
        }
    }

    public func store<T: BitwiseCopyable>(_ value: T, at address: UInt64) -> Bool {
        withUnsafeBytes(of: value) { write($0, at: address) }
    }

    /// `count` bytes, or nil: EFAULT.
    public func bytes(_ address: UInt64, count: Int) -> [UInt8]? {
        var complete = true
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, size in
            complete = read(address, into: UnsafeMutableRawBufferPointer(buffer))
            size = complete ? count : 0
        }
        return complete ? bytes : nil
    }

    public func store(_ bytes: [UInt8], at address: UInt64) -> Bool { bytes.withUnsafeBytes { write($0, at: address) } }

    /// A NUL-terminated string without its NUL: EFAULT where it can't be read, ENAMETOOLONG where it has no end
    /// within `limit` bytes (4096 is PATH_MAX).
    public func string(_ address: UInt64, limit: Int = 4096) throws(Errno) -> [UInt8] {
        guard let extent = space.table.extent(at: address) else { throw .EFAULT }
        let reach = Int(min(UInt64(limit), extent.upperBound - address))
        var length = 0
        let text = [UInt8](unsafeUninitializedCapacity: reach) { buffer, size in
            length = martlet_guest_copy_string(
                buffer.baseAddress, UnsafeRawPointer(bitPattern: UInt(address)), UInt(reach))
            size = max(0, min(length, reach))
        }
        guard length >= 0 else { throw .EFAULT }
        guard length < reach else { throw reach < limit ? .EFAULT : .ENAMETOOLONG }
        return text
    }

    /// A vector of string pointers that ends with a null pointer (argv, envp); a null `address` is an empty one.
    public func strings(_ address: UInt64, limit: Int = 1 << 20) throws(Errno) -> [[UInt8]] {
        var strings: [[UInt8]] = []
        if address == 0 { return [] }
        while true {
            guard let pointer = load(address &+ UInt64(strings.count) * 8, as: UInt64.self) else { throw .EFAULT }
            if pointer == 0 { return strings }
            guard strings.count < limit else { throw .E2BIG }
            do throws(Errno) {
                strings.append(try string(pointer, limit: 1 << 17))
            } catch {
                throw error == .ENAMETOOLONG ? .E2BIG : error
            }
        }
    }
}
