// room: linuxuser/calls
// does: ioctl: the argument's size by request, and the pointers inside the arguments that have some
// spec: ioctl(2); Sources/LinuxUser/Tables/ioctls.table

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
}

extension LinuxTask {
    package func ioctl(_ a: SyscallArguments) -> SyscallResult {
        let request = UInt32(truncatingIfNeeded: a.a1)
        guard reachesIoctlArgument(request, a.a2) else { return .failure(.EFAULT) }
        return pass(.ioctl, a, wait: .restartable)
    }

    private func reachesIoctlArgument(_ request: UInt32, _ address: UInt64) -> Bool {
        switch IoctlArgument(request: request) {
        case .none: return true
        case .pointer(let bytes):
            return reaches(address, bytes) && (address == 0 || reachesInside(request, address))
        case .unknown:
            // What neither the table nor the request's own bits call a pointer may be a number, which is small.
            let hasPointer = request >> 30 != 0
            let size = UInt64(request >> 16 & 0x3fff)
            if hasPointer, size > 0 { return reaches(address, size) && reachesInside(request, address) }
            return address <= UInt64(UInt32.max) || address >= UInt64(bitPattern: Int64(Int32.min))
                || space.contains(address, 1)
        }
    }

    /// Whether the memory that a structure points to, or goes on into, is the guest's.
    private func reachesInside(_ request: UInt32, _ at: UInt64) -> Bool {
        switch request {
        case NestedRequest.interfaceList:
            guard let length = memory.load(at, as: Int32.self), let buffer = memory.load(at + 8, as: UInt64.self)
            else { return false }
            return length <= 0 || reaches(buffer, UInt64(length))
        case NestedRequest.ethernetTool:
            return memory.load(at + 16, as: UInt64.self).map { reaches($0, 4) } ?? false
        case NestedRequest.scsi: return reachesSCSI(at)
        case NestedRequest.partition:
            guard let length = memory.load(at + 8, as: Int32.self), let data = memory.load(at + 16, as: UInt64.self)
            else { return false }
            return reaches(data, UInt64(max(0, length)))
        case NestedRequest.fileMap:
            guard let count = memory.load(at + 24, as: UInt32.self) else { return false }
            return reaches(at, 32 + UInt64(count) * 56)
        case NestedRequest.shareRanges:
            guard let count = memory.load(at + 16, as: UInt16.self) else { return false }
            return reaches(at, 24 + UInt64(count) * 32)
        default: return true
        }
    }

    private func reachesSCSI(_ at: UInt64) -> Bool {
        guard let lengths = memory.load(at + 8, as: (UInt8, UInt8, UInt16, UInt32).self),
            let pointers = memory.load(at + 16, as: (UInt64, UInt64, UInt64).self)
        else { return false }
        let (command, sense, vectors, data) = lengths
        let reachesData =
            vectors == 0 ? reaches(pointers.0, UInt64(data)) : reachesVector(pointers.0, count: UInt64(vectors))
        return reachesData && reaches(pointers.1, UInt64(command)) && reaches(pointers.2, UInt64(sense))
    }
}
