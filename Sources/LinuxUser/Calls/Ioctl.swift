// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: ioctl: the argument's size by request, and the pointers inside the arguments that have some
// spec: ioctl(2), mincore(2); Sources/LinuxUser/Tables/ioctls.table

/// Requests whose argument holds pointers or has an end that it says itself.
private enum NestedRequest {
    /// struct ifconf: 0 length (int), 8 buffer.
    static let interfaceList: UInt32 = 0x8912
    /// struct ifreq: 16 a pointer that the driver knows the meaning of.
    static let ethernetTool: UInt32 = 0x8946
    /// struct sg_io_hdr: 8 command length (u8), 9 sense length (u8), 10 vector count (u16), 12 data length (u32),
    /// 16 data, 24 command, 32 sense.
    static let scsi: UInt32 = 0x2285
    /// struct blkpg_ioctl_arg: 8 length (int), 16 data.
    static let partition: UInt32 = 0x1269
    /// struct fiemap: 24 number of extents (u32), 32 extents of 56 bytes.
    static let fileMap: UInt32 = 0xc020_660b
    /// struct file_dedupe_range: 16 number of targets (u16), 24 targets of 32 bytes.
    static let shareRanges: UInt32 = 0xc018_9436

    /// Whether it has pointers, and nothing behind the structure. (A set would cost the first `isatty` of every program
    /// the making of its type.)
    static func isCopied(_ request: UInt32) -> Bool {
        switch request {
        case interfaceList, ethernetTool, scsi, partition: true
        default: false
        }
    }
}

extension LinuxTask {
    package func ioctl(_ a: SyscallArguments) -> SyscallResult {
        let request = UInt32(truncatingIfNeeded: a.a1)
        switch IoctlArgument(request: request) {
        case .none: return pass(.ioctl, a, wait: .restartable)
        case .pointer(let bytes):
            guard reaches(a.a2, bytes) else { return .failure(.EFAULT) }
            if a.a2 != 0, NestedRequest.isCopied(request) { return withCopy(a, request, Int(bytes)) }
            guard a.a2 == 0 || reachesBehind(request, a.a2) else { return .failure(.EFAULT) }
        case .unknown:
            guard reachesUnknown(request, a.a2) else { return .failure(.EFAULT) }
        }
        return pass(.ioctl, a, wait: .restartable)
    }

    /// The argument of a request that the table does not know.
    private func reachesUnknown(_ request: UInt32, _ address: UInt64) -> Bool {
        let hasPointer = request >> 30 != 0
        let size = UInt64(request >> 16 & 0x3fff)
        if hasPointer, size > 0 { return reaches(address, size) && !pointsToMartlet(address, size) }
        // What neither the table nor the request's own bits call a pointer may be a number, which is small.
        return address <= UInt64(UInt32.max) || address >= UInt64(bitPattern: Int64(Int32.min))
            || space.contains(address, 1)
    }

    /// Whether a word of a structure, whose fields nobody knows, is an address where Martlet has something.
    private func pointsToMartlet(_ address: UInt64, _ size: UInt64) -> Bool {
        guard address != 0, let bytes = memory.bytes(address, count: Int(size)) else { return false }
        return stride(from: 0, to: bytes.count - 7, by: 8).contains { at in
            isMartlets(bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: at, as: UInt64.self) })
        }
    }

    /// Whether the host has something at an address, and the guest has not.
    private func isMartlets(_ address: UInt64) -> Bool {
        let (lowest, highest) = (UInt64(0x1_0000), UInt64(1) << 47)
        guard address >= lowest, address < highest, !space.contains(address, 1) else { return false }
        var resident: UInt8 = 0
        return withUnsafeMutableBytes(of: &resident) {
            host(.mincore, Int(pageFloor(address)), Int(pageSize), Int(bitPattern: $0.baseAddress)) == 0
        }
    }

    /// Runs a request on a copy of its structure, so that its pointers stay what they were when they were checked.
    private func withCopy(_ a: SyscallArguments, _ request: UInt32, _ size: Int) -> SyscallResult {
        withUnsafeTemporaryAllocation(byteCount: size, alignment: 8) { copy in
            guard memory.read(a.a2, into: copy) else { return .failure(.EFAULT) }
            guard reachesInside(request, UnsafeRawBufferPointer(copy)) else { return .failure(.EFAULT) }
            var lent = a
            lent.a2 = UInt64(UInt(bitPattern: copy.baseAddress))
            let result = pass(.ioctl, lent, wait: .restartable)
            if result.isFailure || result.isSpecial { return result }
            return memory.write(UnsafeRawBufferPointer(copy), at: a.a2) ? result : .failure(.EFAULT)
        }
    }

    /// Whether the memory that a structure points to is the guest's.
    private func reachesInside(_ request: UInt32, _ copy: UnsafeRawBufferPointer) -> Bool {
        func word(_ at: Int) -> UInt64 { copy.load(fromByteOffset: at, as: UInt64.self) }
        func length(_ at: Int) -> UInt64 { UInt64(max(0, copy.load(fromByteOffset: at, as: Int32.self))) }
        switch request {
        case NestedRequest.interfaceList: return reaches(word(8), length(0))
        case NestedRequest.ethernetTool: return reaches(word(16), 4)
        case NestedRequest.partition: return reaches(word(16), length(8))
        case NestedRequest.scsi:
            let vectors = UInt64(copy.load(fromByteOffset: 10, as: UInt16.self))
            let data = UInt64(copy.load(fromByteOffset: 12, as: UInt32.self))
            let reachesData = vectors == 0 ? reaches(word(16), data) : reachesVector(word(16), count: vectors)
            return reachesData && reaches(word(24), UInt64(copy[8])) && reaches(word(32), UInt64(copy[9]))
        default: return true
        }
    }

    /// Whether what lies behind a structure, as many entries as it says, is the guest's too.
    private func reachesBehind(_ request: UInt32, _ at: UInt64) -> Bool {
        switch request {
        case NestedRequest.fileMap:
            guard let count = memory.load(at + 24, as: UInt32.self) else { return false }
            return reaches(at, 32 + UInt64(count) * 56)
        case NestedRequest.shareRanges:
            guard let count = memory.load(at + 16, as: UInt16.self) else { return false }
            return reaches(at, 24 + UInt64(count) * 32)
        default: return true
        }
    }
}
