// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: kernel asynchronous IO: the pointers inside its control blocks, and its wait with a signal mask
// spec: io_submit(2), io_getevents(2); linux include/uapi/linux/aio_abi.h

/// struct iocb: 16 opcode (u16), 24 buffer, 32 byte count or vector count.
private enum ControlBlock {
    static let size: UInt64 = 64
    static let read: UInt16 = 0
    static let write: UInt16 = 1
    static let readVector: UInt16 = 7
    static let writeVector: UInt16 = 8
}

extension LinuxTask {
    /// A block that is not the guest's, or names memory that is not, ends the list, as a fault does in the kernel.
    package func ioSubmit(_ a: SyscallArguments) -> SyscallResult {
        let count = Int64(bitPattern: a.a1)
        guard count > 0 else { return pass(.io_submit, a) }
        var good: UInt64 = 0
        // The kernel takes at most as many as its ring has room for.
        while good < min(UInt64(count), 0x1_0000), reachesControlBlock(a.a2 &+ good * 8) { good += 1 }
        guard good > 0 else { return .failure(.EFAULT) }
        var checked = a
        checked.a1 = good
        return pass(.io_submit, checked)
    }

    /// `address` is that of a pointer to the block.
    private func reachesControlBlock(_ address: UInt64) -> Bool {
        guard let block = memory.load(address, as: UInt64.self), space.contains(block, ControlBlock.size),
            let opcode = memory.load(block + 16, as: UInt16.self),
            let buffer = memory.load(block + 24, as: UInt64.self), let count = memory.load(block + 32, as: UInt64.self)
        else { return false }
        switch opcode {
        case ControlBlock.read, ControlBlock.write: return reaches(buffer, count)
        case ControlBlock.readVector, ControlBlock.writeVector: return reachesVector(buffer, count: count)
        default: return true
        }
    }

    /// Its sixth argument is the address of a pair: where the mask is, and how large.
    package func ioPgetevents(_ a: SyscallArguments) -> SyscallResult {
        guard a.a5 != 0 else { return pass(.io_pgetevents, a, wait: .interrupted) }
        guard let pair = memory.load(a.a5, as: (UInt64, UInt64).self) else { return .failure(.EFAULT) }
        var hostPair: (Int, Int) = (0, 8)
        return withUnsafeMutableBytes(of: &hostPair) { bytes in
            waiting(maskAt: pair.0, size: pair.1) { mask in
                bytes.storeBytes(of: mask, as: Int.self)
                var arguments = a.host
                arguments.a5 = Int(bitPattern: bytes.baseAddress)
                return arguments
            } call: {
                .io_pgetevents
            }
        }
    }
}
