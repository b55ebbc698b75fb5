// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: the file calls that need more than their pointers checked
// spec: openat(2), unlinkat(2), readlinkat(2), fstatat(2), fcntl(2)

extension LinuxTask {
    /// The host is given a copy of the path: what is found out about it is about what is opened.
    package func openat(_ a: SyscallArguments) -> SyscallResult {
        answering { () throws(Errno) in
            let path = try memory.string(a.a1)
            var a = a
            let found = try hostPath(of: path, from: a.int(0), openRule(a.a2, path))
            a.a1 = try pathBuffers.place(found ?? path, 0)
            let result = passWaiting(.openat, a.host, wait: .restartable)
            return opened(result, found ?? path, from: a.int(0), flags: a.a2)
        }
    }

    /// O_NOFOLLOW leaves a symbolic link alone, and so does making what must be new or is called a folder.
    package func openRule(_ flags: UInt64, _ path: [UInt8]) -> WalkRule {
        let (noFollow, onlyPath): (UInt64, UInt64) = (0x20000, 0x20_0000)
        let (create, isNew): (UInt64, UInt64) = (0x40, 0x80)
        // O_PATH ignores the two.
        if flags & (create | onlyPath) == create, flags & isNew != 0 || path.last == slash { return .kept }
        return flags & noFollow != 0 ? .notFollowed : .followed
    }

    /// Links under /proc hold host paths and Martlet's, and nothing of those may come to the guest's memory.
    package func readlinkat(_ a: SyscallArguments) -> SyscallResult {
        guard a.int(3) > 0 else { return .failure(.EINVAL) }
        var answer = 0
        let target = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, size in
            answer = host(
                .readlinkat, a.int(0), Int(truncatingIfNeeded: a.a1), Int(bitPattern: buffer.baseAddress), 4096)
            size = max(0, answer)
        }
        guard answer >= 0 else { return .value(answer) }
        return tell(programTold(target, room: 4096, a.a1, from: a.int(0))?.name ?? target, a)
    }

    /// Stores a link's target, which names a file on the host, where readlinkat is to put it.
    private func tell(_ target: [UInt8], _ a: SyscallArguments) -> SyscallResult {
        let shown = Array(paths.guestPath(ofHost: target).prefix(a.int(3)))
        return memory.store(shown, at: a.a2) ? .value(shown.count) : .failure(.EFAULT)
    }

    /// A folder may become a symbolic link by these two.
    package func symlinkat(_ a: SyscallArguments) -> SyscallResult {
        paths.forgetFolders()
        return pass(.symlinkat, a)
    }

    package func renameat2(_ a: SyscallArguments) -> SyscallResult {
        paths.forgetFolders()
        return pass(.renameat2, a)
    }

    /// The root is in use, as the kernel says before it looks for anything: the sysroot's folder is not.
    package func unlinkat(_ a: SyscallArguments) -> SyscallResult {
        guard paths.isOverlay else { return pass(.unlinkat, a) }
        let removesFolder = 0x200
        return answering { () throws(Errno) in
            let path = try memory.string(a.a1)
            if a.int(2) == removesFolder, !path.isEmpty, path.allSatisfy({ $0 == slash }) { throw .EBUSY }
            let found = try hostPath(of: path, from: a.int(0), .kept)
            var a = a
            if let found { a.a1 = try pathBuffers.place(found, 0) }
            return pass(.unlinkat, a)
        }
    }

    package func newfstatat(_ a: SyscallArguments) -> SyscallResult {
        statInto(a.a2, { host(.newfstatat, a.int(0), Int(truncatingIfNeeded: a.a1), $0, a.int(3)) }) { status in
            guard system.isMartlets(status), let program = programMeant(a.a1, from: a.int(0), flags: a.a3) else {
                return
            }
            status = system.fileStatus(path: program.path) ?? status
        }
    }

    package func fstat(_ a: SyscallArguments) -> SyscallResult {
        statInto(a.a1, { host(.fstat, a.int(0), $0) }) { _ in
            // An open file is what it is.
        }
    }

    /// Every field is where the guest has it; 32 stx_ino.
    package func statx(_ a: SyscallArguments) -> SyscallResult {
        let result = pass(.statx, a)
        guard !result.isFailure, memory.load(a.a4 &+ 32, as: UInt64.self).map(system.isMartletsInode) ?? false,
            let program = programMeant(a.a1, from: a.int(0), flags: a.a2)
        else { return result }
        var again = a
        return answering { () throws(Errno) in
            again.a1 = try pathBuffers.place(program.path, 0)
            return pass(.statx, again)
        }
    }

    /// Runs a host call that fills a host stat and stores the guest's form of it, after `correct` has looked at it.
    @inline(__always)
    private func statInto(
        _ address: UInt64, _ call: (Int) -> Int, correct: (inout HostStat) -> Void
    ) -> SyscallResult {
        var status = HostStat()
        let answer = withUnsafeMutableBytes(of: &status.bytes) { call(Int(bitPattern: $0.baseAddress)) }
        guard answer >= 0 else { return .value(answer) }
        correct(&status)
        let layout = StructLayout.stat
        let stored = withUnsafeTemporaryAllocation(byteCount: layout.guestSize, alignment: 8) { guest in
            withUnsafeBytes(of: &status.bytes) { layout.toGuest($0, guest) }
            return memory.write(UnsafeRawBufferPointer(guest), at: address)
        }
        return stored ? .success : .failure(.EFAULT)
    }

    package func fcntl(_ a: SyscallArguments) -> SyscallResult {
        let lockSize: UInt64 = 32
        switch a.int(1) {
        case 5, 6, 36, 37:
            return reaches(a.a2, lockSize) ? pass(.fcntl, a) : .failure(.EFAULT)
        case 7, 38:
            return reaches(a.a2, lockSize) ? pass(.fcntl, a, wait: .restartable) : .failure(.EFAULT)
        case 15, 16, 17, 1035, 1036, 1037, 1038:
            return reaches(a.a2, 8) ? pass(.fcntl, a) : .failure(.EFAULT)
        // F_DUPFD, F_DUPFD_CLOEXEC
        case 0, 1030:
            return copying(a.int(0), pass(.fcntl, a))
        default:
            return pass(.fcntl, a)
        }
    }
}
