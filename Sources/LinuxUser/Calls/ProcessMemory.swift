// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: calls that name memory by address without a pointer's check: other processes', NUMA policies, locks, keys
// spec: process_vm_readv(2), process_madvise(2), mbind(2), get_mempolicy(2), mlockall(2), pkey_alloc(2)

extension LinuxTask {
    // MARK: another process

    package func processVmReadv(_ a: SyscallArguments) -> SyscallResult { passRemote(.process_vm_readv, a) }
    package func processVmWritev(_ a: SyscallArguments) -> SyscallResult { passRemote(.process_vm_writev, a) }

    /// Where the other process runs a guest, this one or another, its addresses must be that guest's too.
    private func passRemote(_ number: HostNumber, _ a: SyscallArguments) -> SyscallResult {
        answering { () throws(Errno) in
            let process = a.int(0)
            let isOwn = process != 0 && system.isOwn(process)
            let others = isOwn || process <= 0 ? nil : try system.guestRanges(ofProcess: process)
            return withVector(a, at: 1, count: a.a2) { a in
                guard isOwn || others != nil else { return pass(number, a) }
                return withVector(a, at: 3, count: a.a4, of: others) { pass(number, $0) }
            }
        }
    }

    /// Advice that destroys nothing, whosever memory it is: cold, page out, will need, collapse.
    package func processMadvise(_ a: SyscallArguments) -> SyscallResult {
        [3, 20, 21, 25].contains(a.int(3)) ? pass(.process_madvise, a) : .failure(.EINVAL)
    }

    // MARK: NUMA

    package func mbind(_ a: SyscallArguments) -> SyscallResult {
        isGuestRange(a.a0, a.a1) ? pass(.mbind, a) : .failure(.EFAULT)
    }

    package func setMempolicyHomeNode(_ a: SyscallArguments) -> SyscallResult {
        isGuestRange(a.a0, a.a1) ? pass(.set_mempolicy_home_node, a) : .failure(.ENOENT)
    }

    private func isGuestRange(_ address: UInt64, _ size: UInt64) -> Bool {
        let rounded = pageCeiling(size)
        return address % pageSize != 0 || rounded < size || reaches(address, rounded)
    }

    package func getMempolicy(_ a: SyscallArguments) -> SyscallResult {
        let ofAddress: UInt64 = 2
        guard a.a4 & ofAddress == 0 || space.contains(a.a3, 1) else { return .failure(.EFAULT) }
        return pass(.get_mempolicy, a)
    }

    // MARK: locks

    /// Locks the guest's mappings one by one: the host's call would lock Martlet's memory too.
    package func mlockall(_ a: SyscallArguments) -> SyscallResult {
        let (current, future, onFault): (UInt64, UInt64, UInt64) = (1, 2, 4)
        guard a.a0 & ~(current | future | onFault) == 0, a.a0 & (current | future) != 0 else {
            return .failure(.EINVAL)
        }
        let (mappings, limit) = (space.table.mappings, lockLimit())
        guard limit == .max || host(.geteuid) == 0 || a.a0 & current == 0 || MemoryLimits.total(mappings) <= limit
        else { return .failure(limit == 0 ? .EPERM : .ENOMEM) }
        if a.a0 & current != 0 {
            // Pages that can't be touched are locked all the same; the error is not the caller's.
            for mapping in mappings {
                _ = host(.mlock2, Int(mapping.start), Int(mapping.size), a.a0 & onFault != 0 ? 1 : 0)
            }
        }
        space.locksNewMappings = a.a0 & future != 0
        return .success
    }

    package func munlockall(_ a: SyscallArguments) -> SyscallResult {
        space.locksNewMappings = false
        return pass(.munlockall, a)
    }

    /// RLIMIT_MEMLOCK's soft limit in bytes.
    private func lockLimit() -> UInt64 {
        var limit: (UInt64, UInt64) = (0, 0)
        let answer = withUnsafeMutableBytes(of: &limit) { host(.getrlimit, 8, Int(bitPattern: $0.baseAddress)) }
        return answer == 0 ? limit.0 : .max
    }

    // MARK: pages and keys

    package func remapFilePages(_ a: SyscallArguments) -> SyscallResult {
        guard a.a2 == 0 else { return .failure(.EINVAL) }
        return answering { () throws(Errno) in
            try space.reorder(a.a0, a.a1, page: a.a3, flags: a.int(4))
            return .success
        }
    }

    /// No riscv64 machine has protection keys: only the key -1, which is none, is known.
    package func pkeyMprotect(_ a: SyscallArguments) -> SyscallResult {
        a.int(3) == -1 ? mprotect(a) : .failure(.EINVAL)
    }

    package func pkeyAlloc(_ a: SyscallArguments) -> SyscallResult {
        a.a0 == 0 && a.a1 & ~3 == 0 ? .failure(.ENOSPC) : .failure(.EINVAL)
    }

    package func pkeyFree(_ a: SyscallArguments) -> SyscallResult { .failure(.EINVAL) }
}
