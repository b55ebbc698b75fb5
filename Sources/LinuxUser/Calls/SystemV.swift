// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: System V messages, semaphores and shared memory
// spec: sysvipc(7), msgctl(2), msgop(2), semctl(2), shmctl(2), shmop(2)

/// Commands that the three kinds share.
private enum IPCCommand {
    static let remove = 0
    static let set = 1
    static let status = 2
    static let info = 3
}

extension LinuxTask {
    // MARK: messages

    package func msgctl(_ a: SyscallArguments) -> SyscallResult {
        let size: UInt64
        switch a.int(1) {
        case IPCCommand.set, IPCCommand.status, 11, 13: size = 120
        case IPCCommand.info, 12: size = 32
        default: size = 0
        }
        return reaches(a.a2, size) ? pass(.msgctl, a) : .failure(.EFAULT)
    }

    /// The kernel reads the type (8 bytes) before it looks at the size.
    package func msgsnd(_ a: SyscallArguments) -> SyscallResult {
        let isPossible = a.a2 <= UInt64(Int32.max)
        guard reaches(a.a1, isPossible ? 8 + a.a2 : 8) else { return .failure(.EFAULT) }
        return pass(.msgsnd, a, wait: .interrupted)
    }

    package func msgrcv(_ a: SyscallArguments) -> SyscallResult {
        let isPossible = a.a2 <= UInt64(Int32.max)
        guard reaches(a.a1, isPossible ? 8 + a.a2 : 8) else { return .failure(.EFAULT) }
        return pass(.msgrcv, a, wait: .interrupted)
    }

    // MARK: semaphores

    /// The fourth argument is a number, a structure or an array of 16-bit values, by command.
    package func semctl(_ a: SyscallArguments) -> SyscallResult {
        switch a.int(2) {
        case IPCCommand.status, 18, 20: return semaphoreStatus(a)
        case IPCCommand.set: return setSemaphoreStatus(a)
        case IPCCommand.info, 19: return reaches(a.a3, 40) ? pass(.semctl, a) : .failure(.EFAULT)
        case 13, 17:
            let count = semaphoreCount(a.int(0))
            return reaches(a.a3, longCount: count, of: 2) ? pass(.semctl, a) : .failure(.EFAULT)
        default: return pass(.semctl, a)
        }
    }

    private func semaphoreStatus(_ a: SyscallArguments) -> SyscallResult {
        let layout = StructLayout.semaphoreSet
        return withUnsafeTemporaryAllocation(byteCount: layout.hostSize, alignment: 8) { host in
            let address = Int(bitPattern: host.baseAddress)
            let answer = self.host(.semctl, a.int(0), a.int(1), a.int(2), address)
            guard answer >= 0 else { return .value(answer) }
            return withUnsafeTemporaryAllocation(byteCount: layout.guestSize, alignment: 8) { guest in
                layout.toGuest(UnsafeRawBufferPointer(host), guest)
                let stored = memory.write(UnsafeRawBufferPointer(guest), at: a.a3)
                return stored ? .value(answer) : .failure(.EFAULT)
            }
        }
    }

    private func setSemaphoreStatus(_ a: SyscallArguments) -> SyscallResult {
        let layout = StructLayout.semaphoreSet
        guard let guest = memory.bytes(a.a3, count: layout.guestSize) else { return .failure(.EFAULT) }
        return withUnsafeTemporaryAllocation(byteCount: layout.hostSize, alignment: 8) { host in
            guest.withUnsafeBytes { layout.toHost($0, host) }
            let address = Int(bitPattern: host.baseAddress)
            return .value(self.host(.semctl, a.int(0), a.int(1), a.int(2), address))
        }
    }

    /// How many semaphores a set has; 0 where it may not be looked at, and then the kernel says why.
    private func semaphoreCount(_ set: Int) -> UInt64 {
        let layout = StructLayout.semaphoreSet
        return withUnsafeTemporaryAllocation(byteCount: layout.hostSize, alignment: 8) { host in
            let answer = self.host(.semctl, set, 0, IPCCommand.status, Int(bitPattern: host.baseAddress))
            return answer < 0 ? 0 : host.loadUnaligned(fromByteOffset: 80, as: UInt64.self)
        }
    }

    // MARK: shared memory

    package func shmctl(_ a: SyscallArguments) -> SyscallResult {
        let size: UInt64
        switch a.int(1) {
        case IPCCommand.set, IPCCommand.status, 13, 15: size = 112
        case IPCCommand.info: size = 72
        case 14: size = 48
        default: size = 0
        }
        return reaches(a.a2, size) ? pass(.shmctl, a) : .failure(.EFAULT)
    }

    package func shmat(_ a: SyscallArguments) -> SyscallResult {
        answering { () throws(Errno) in
            let size = try segmentSize(a.int(0))
            return .value(
                try space.attach(SegmentRequest(segment: a.int(0), size: size, address: a.a1, flags: a.int(2))))
        }
    }

    package func shmdt(_ a: SyscallArguments) -> SyscallResult {
        answering { () throws(Errno) in
            try space.detach(a.a0)
            return .success
        }
    }

    /// In bytes. The status takes the same right as attaching does, and fails alike.
    private func segmentSize(_ segment: Int) throws(Errno) -> UInt64 {
        var size: UInt64 = 0
        let answer = withUnsafeTemporaryAllocation(byteCount: 112, alignment: 8) { status in
            let answer = host(.shmctl, segment, IPCCommand.status, Int(bitPattern: status.baseAddress))
            if answer >= 0 { size = status.loadUnaligned(fromByteOffset: 48, as: UInt64.self) }
            return answer
        }
        guard answer >= 0 else { throw Errno(Int32(-answer)) }
        return size
    }
}
