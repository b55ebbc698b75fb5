// room: linuxuser/calls
// does: the memory calls, on the guest's address space
// spec: mmap(2), munmap(2), mprotect(2), mremap(2), brk(2), madvise(2), msync(2), mincore(2), mlock(2)

extension LinuxTask {
    package func mmap(_ a: SyscallArguments) -> SyscallResult {
        answering { () throws(Errno) in
            let request = MapRequest(
                address: a.a0, size: a.a1, prot: a.a2, flags: a.int(3), descriptor: a.int(4), offset: a.a5)
            return .value(try space.map(request))
        }
    }

    package func munmap(_ a: SyscallArguments) -> SyscallResult {
        answering { () throws(Errno) in
            try space.unmap(a.a0, a.a1)
            return .success
        }
    }

    package func mprotect(_ a: SyscallArguments) -> SyscallResult {
        answering { () throws(Errno) in
            try space.protect(a.a0, a.a1, prot: a.a2)
            return .success
        }
    }

    package func mremap(_ a: SyscallArguments) -> SyscallResult {
        answering { () throws(Errno) in
            .value(try space.remap(a.a0, a.a1, a.a2, flags: a.int(3), target: a.a4))
        }
    }

    package func brk(_ a: SyscallArguments) -> SyscallResult { .value(space.setHeapEnd(a.a0)) }

    package func madvise(_ a: SyscallArguments) -> SyscallResult {
        answering { () throws(Errno) in
            try space.advise(a.a0, a.a1, a.int(2))
            return .success
        }
    }

    package func msync(_ a: SyscallArguments) -> SyscallResult { eachPiece(.msync, a, a.int(2)) }
    package func mlock(_ a: SyscallArguments) -> SyscallResult { eachPiece(.mlock, aligned(a), 0) }
    package func munlock(_ a: SyscallArguments) -> SyscallResult { eachPiece(.munlock, aligned(a), 0) }
    package func mlock2(_ a: SyscallArguments) -> SyscallResult { eachPiece(.mlock2, aligned(a), a.int(2)) }

    private func eachPiece(_ number: HostNumber, _ a: SyscallArguments, _ argument: Int) -> SyscallResult {
        answering { () throws(Errno) in
            try space.forEachPiece(number, a.a0, a.a1, argument)
            return .success
        }
    }

    /// mlock and its kin round the start down where the others refuse it.
    private func aligned(_ a: SyscallArguments) -> SyscallArguments {
        var rounded = a
        rounded.a0 = pageFloor(a.a0)
        rounded.a1 = a.a1 &+ (a.a0 - rounded.a0)
        return rounded
    }

    package func mincore(_ a: SyscallArguments) -> SyscallResult {
        guard a.a0 % pageSize == 0 else { return .failure(.EINVAL) }
        let size = pageCeiling(a.a1)
        guard space.contains(a.a0, size) else { return .failure(.ENOMEM) }
        guard reaches(a.a2, size / pageSize) else { return .failure(.EFAULT) }
        return pass(.mincore, a)
    }

    /// Changes of code become visible in `start..<end`. The kernel flushes everything; so do we where the range is empty, or is
    /// not code: then it may be another mapping of what is.
    package func riscvFlushIcache(_ a: SyscallArguments) -> SyscallResult {
        guard a.a2 & ~1 == 0 else { return .failure(.EINVAL) }
        let end = min(a.a1, ELFImage.addressLimit)
        if end > a.a0, space.hasCode(in: a.a0..<end) {
            space.codeChanged(a.a0..<end)
        } else {
            forgetCodeThatMayChange()
        }
        return .success
    }

    /// PRIVATE_EXPEDITED_SYNC_CORE is, beside its barrier, a `fence.i` on all threads.
    package func membarrier(_ a: SyscallArguments) -> SyscallResult {
        let result = pass(.membarrier, a)
        let synchronizeCores = 1 << 5
        if result == .success, a.int(0) == synchronizeCores { forgetCodeThatMayChange() }
        return result
    }

    private func forgetCodeThatMayChange() {
        for mapping in space.table.mappings where mapping.protection.contains(.execute) && mapping.mayChange {
            space.codeChanged(mapping.start..<mapping.end)
        }
    }
}
