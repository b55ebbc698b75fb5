// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: waiting for descriptors: ppoll, pselect6 and epoll, with the signal mask of the wait
// spec: poll(2), select(2), epoll_ctl(2), epoll_wait(2)
//
// The mask for the wait goes to the host without the synchronous signals. Where a signal ends the wait, the mask stays
// as it was during the wait until the handler's frame is made, and the frame restores the one before.

extension LinuxTask {
    package func ppoll(_ a: SyscallArguments) -> SyscallResult {
        guard reaches(a.a0, count: a.a1, of: 8) else { return .failure(.EFAULT) }
        return waiting(maskAt: a.a3, size: a.a4) { mask in
            HostArguments(Int(truncatingIfNeeded: a.a0), a.int(1), Int(truncatingIfNeeded: a.a2), mask, 8)
        } call: {
            .ppoll
        }
    }

    package func pselect6(_ a: SyscallArguments) -> SyscallResult {
        var maskAddress: UInt64 = 0
        var maskSize: UInt64 = 8
        if a.a5 != 0 {
            guard let address = memory.load(a.a5, as: UInt64.self), let size = memory.load(a.a5 + 8, as: UInt64.self)
            else { return .failure(.EFAULT) }
            (maskAddress, maskSize) = (address, size)
        }
        // The host's sixth argument is a pair of our own: where the mask is, and how large.
        var pair: (Int, Int) = (0, 8)
        return withUnsafeMutableBytes(of: &pair) { bytes in
            waiting(maskAt: maskAddress, size: maskSize) { mask in
                bytes.storeBytes(of: mask, as: Int.self)
                var arguments = a.host
                arguments.a5 = Int(bitPattern: bytes.baseAddress)
                return arguments
            } call: {
                .pselect6
            }
        }
    }

    /// Runs a waiting call with the guest's mask at `address` (0: none) in force; `build` is given the address of the
    /// host's form of it, or 0.
    package func waiting(
        maskAt address: UInt64, size: UInt64, _ build: (Int) -> HostArguments, call: () -> HostNumber
    ) -> SyscallResult {
        if address == 0 { return passWaiting(call(), build(0), wait: .interrupted) }
        guard size == 8 else { return .failure(.EINVAL) }
        guard let mask = memory.load(address, as: UInt64.self) else { return .failure(.EFAULT) }
        var hostMask = mask & ~SignalNumber.synchronous
        let result = withUnsafeBytes(of: &hostMask) {
            passWaiting(call(), build(Int(bitPattern: $0.baseAddress)), wait: .interrupted)
        }
        if result == .failure(.EINTR) { holdMask(of: mask) }
        return result
    }

    /// The wait was ended by a signal: its mask is in force until that is delivered.
    package func holdMask(of waitMask: UInt64) {
        maskBeforeWait = blockedSignals
        blockedSignals = waitMask & ~SignalNumber.unblockable
    }

    package func epollCtl(_ a: SyscallArguments) -> SyscallResult {
        guard a.a3 != 0 else { return pass(.epoll_ctl, a) }
        let layout = StructLayout.epollEvent
        guard let guest = memory.bytes(a.a3, count: layout.guestSize) else { return .failure(.EFAULT) }
        return withUnsafeTemporaryAllocation(byteCount: layout.hostSize, alignment: 8) { event in
            guest.withUnsafeBytes { layout.toHost($0, event) }
            return .value(host(.epoll_ctl, a.int(0), a.int(1), a.int(2), Int(bitPattern: event.baseAddress)))
        }
    }

    package func epollPwait(_ a: SyscallArguments) -> SyscallResult {
        epollWait(a, maskAt: a.a4, size: a.a5, .epoll_pwait) { events, mask in
            HostArguments(a.int(0), events, a.int(2), a.int(3), mask, 8)
        }
    }

    package func epollPwait2(_ a: SyscallArguments) -> SyscallResult {
        epollWait(a, maskAt: a.a4, size: a.a5, .epoll_pwait2) { events, mask in
            HostArguments(a.int(0), events, a.int(2), Int(truncatingIfNeeded: a.a3), mask, 8)
        }
    }

    private func epollWait(
        _ a: SyscallArguments, maskAt maskAddress: UInt64, size: UInt64, _ number: HostNumber,
        _ build: (_ events: Int, _ mask: Int) -> HostArguments
    ) -> SyscallResult {
        let layout = StructLayout.epollEvent
        let limit = Int(UInt64(Int32.max)) / layout.guestSize
        guard a.int(2) > 0, a.int(2) <= limit else { return .failure(.EINVAL) }
        guard reaches(a.a1, UInt64(a.int(2) * layout.guestSize)) else { return .failure(.EFAULT) }
        // More events than this are left for the next call, as the kernel may do too.
        let count = min(a.int(2), 4096)
        return withUnsafeTemporaryAllocation(byteCount: count * layout.hostSize, alignment: 8) { events in
            let result = waiting(maskAt: maskAddress, size: size) { mask in
                var arguments = build(Int(bitPattern: events.baseAddress), mask)
                arguments.a2 = count
                return arguments
            } call: {
                number
            }
            guard result.raw > 0 else { return result }
            return withUnsafeTemporaryAllocation(byteCount: layout.guestSize, alignment: 8) { event in
                for index in 0..<Int(result.raw) {
                    let piece = events[index * layout.hostSize..<(index + 1) * layout.hostSize]
                    layout.toGuest(UnsafeRawBufferPointer(rebasing: piece), event)
                    let at = a.a1 + UInt64(index * layout.guestSize)
                    guard memory.write(UnsafeRawBufferPointer(event), at: at) else { return .failure(.EFAULT) }
                }
                return result
            }
        }
    }
}
