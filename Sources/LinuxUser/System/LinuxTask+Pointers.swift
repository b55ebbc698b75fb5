// room: linuxuser/system (UNSAFE ROOM: lends buffers to host calls)
// does: the checks of pointers whose size a structure or another pointer says
// spec: Sources/LinuxUser/Tables/syscalls.table, head; Docs/Architecture.md, section 5
//
// As `reaches`: null always passes, since the kernel says what it means, and a size that no call accepts passes too, so
// that the guest gets the kernel's own error.

extension LinuxTask {
    /// An array whose count is a 64-bit argument.
    package func reaches(_ address: UInt64, longCount: UInt64, of size: UInt64) -> Bool {
        let (bytes, overflow) = longCount.multipliedReportingOverflow(by: size)
        return !overflow && reaches(address, bytes)
    }

    /// An array whose count is in the u32 at `countAt`; the kernel writes at most `limit` elements.
    package func reachesIndirectly(
        _ address: UInt64, countAt: UInt64, of size: UInt64, limit: UInt64 = UInt64(Int32.max)
    ) -> Bool {
        if address == 0 || countAt == 0 { return true }
        guard let count = memory.load(countAt, as: UInt32.self) else { return reaches(countAt, 4) }
        if count > UInt32(Int32.max) { return true }
        return reaches(address, min(UInt64(count), limit) * size)
    }

    /// A structure whose first u32 is its size in bytes; the kernel refuses more than a page.
    package func reachesSized(_ address: UInt64) -> Bool {
        if address == 0 { return true }
        guard let size = memory.load(address, as: UInt32.self) else { return reaches(address, 4) }
        return reaches(address, min(UInt64(size), pageSize))
    }

    /// struct file_handle: 0 handle_bytes, 4 handle_type, 8 the handle, of at most 128 bytes.
    package func reachesFileHandle(_ address: UInt64) -> Bool {
        if address == 0 { return true }
        guard let size = memory.load(address, as: UInt32.self) else { return reaches(address, 8) }
        return reaches(address, 8 + min(UInt64(size), 128))
    }

    /// A bit for each node, in words of 64; more bits than a page holds are EINVAL to the kernel.
    package func reachesNodeMask(_ address: UInt64, bits: UInt64) -> Bool {
        reaches(address, min((min(bits, pageSize * 8) + 63) / 64 * 8, pageSize))
    }

    /// Runs a call with a copy of its iovec, the argument at `index`: another thread of the guest's can't change it
    /// between the check and the call. A piece that leads to Martlet's memory ends the vector where it leaves the guest's,
    /// as a fault ends the kernel's work; where nothing comes before, it is EFAULT.
    ///
    /// - Parameter others: the memory of another guest that the pieces are in; nil is this one's.
    package func withVector(
        _ arguments: SyscallArguments, at index: Int, count: UInt64, of others: GuestRanges? = nil,
        _ call: (SyscallArguments) -> SyscallResult
    ) -> SyscallResult {
        let limit = 1024
        // The kernel looks at the lower half of the count alone.
        let count = Int(UInt32(truncatingIfNeeded: count))
        if count == 0 || count > limit { return call(arguments) }
        return withUnsafeTemporaryAllocation(byteCount: count * 16, alignment: 8) { vector in
            guard memory.read(arguments[index], into: vector) else { return .failure(.EFAULT) }
            guard clampPieces(UnsafeMutableRawBufferPointer(vector), others) else { return .failure(.EFAULT) }
            var lent = arguments
            lent[index] = UInt64(UInt(bitPattern: vector.baseAddress))
            return call(lent)
        }
    }

    /// How many of `length` bytes at `base` may be handed on.
    private func reachable(_ base: UInt64, _ length: UInt64) -> UInt64 {
        reaches(base, length) ? length : space.clamp(base, length)
    }

    /// Empties every piece from the first on that leads to Martlet's memory, which keeps what it has of the guest's.
    private func clampPieces(_ vector: UnsafeMutableRawBufferPointer, _ others: GuestRanges?) -> Bool {
        var hasEnded = false
        var hasBytes = false
        for at in stride(from: 0, to: vector.count, by: 16) {
            let base = vector.load(fromByteOffset: at, as: UInt64.self)
            let length = vector.load(fromByteOffset: at + 8, as: UInt64.self)
            // A negative length is the kernel's EINVAL.
            if length == 0 || length > UInt64(Int.max) { continue }
            let reach = hasEnded ? 0 : others?.clamp(base, length) ?? reachable(base, length)
            if reach < length { hasEnded = true }
            hasBytes = hasBytes || reach > 0
            vector.storeBytes(of: reach, toByteOffset: at + 8, as: UInt64.self)
        }
        return hasBytes || !hasEnded
    }
}
