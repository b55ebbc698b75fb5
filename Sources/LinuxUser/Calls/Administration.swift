// room: linuxuser/calls
// does: calls whose last pointer means something else for each command: quotas, mounts, keys; and those that are refused
// spec: quotactl(2), fsconfig(2), keyctl(2), kcmp(2), setxattrat(2)

extension LinuxTask {
    /// What the kernel says to a user who may not change it.
    package func notPermitted(_ a: SyscallArguments) -> SyscallResult { .failure(.EPERM) }

    /// Nothing of the guest's is resumed by it.
    package func restartSyscall(_ a: SyscallArguments) -> SyscallResult { .failure(.EINTR) }

    // MARK: quotas

    package func quotactl(_ a: SyscallArguments) -> SyscallResult {
        reaches(a.a3, quotaSize(a.a0)) ? pass(.quotactl, a) : .failure(.EFAULT)
    }

    package func quotactlFd(_ a: SyscallArguments) -> SyscallResult {
        reaches(a.a3, quotaSize(a.a1)) ? pass(.quotactl_fd, a) : .failure(.EFAULT)
    }

    /// Bytes at the last argument; the command is above the low 8 bits, which are the kind of quota.
    private func quotaSize(_ command: UInt64) -> UInt64 {
        switch UInt32(truncatingIfNeeded: command) >> 8 {
        case 0x80_0002: 1
        case 0x80_0004, 0x5801, 0x5802, 0x5806: 4
        case 0x80_0005, 0x80_0006: 24
        case 0x80_0007, 0x80_0008: 72
        case 0x80_0009, 0x5805: 80
        case 0x5803, 0x5804, 0x5809: 112
        case 0x5808: 160
        default: 0
        }
    }

    // MARK: mounts

    /// What is mounted from another place of the tree has a path as its source.
    package func mount(_ a: SyscallArguments) -> SyscallResult {
        guard paths.isOverlay else { return pass(.mount, a) }
        let (remount, bind, move): (UInt64, UInt64, UInt64) = (0x20, 0x1000, 0x2000)
        // MS_SHARED, MS_PRIVATE, MS_SLAVE, MS_UNBINDABLE
        let isPropagation = a.a3 & 0x1e_0000 != 0 && a.a3 & (remount | bind) == 0
        let isFromPath = a.a3 & remount == 0 && (a.a3 & bind != 0 || a.a3 & move != 0 && !isPropagation)
        return answering { () throws(Errno) in
            var a = a
            if isFromPath, let error = locate(&a, PathPlace(0, buffer: 1), .followed) { throw error }
            let path = try memory.string(a.a1)
            let found = try hostPath(of: path, from: -100, .followed) ?? path
            a.a1 = try pathBuffers.place(found, 0)
            let result = pass(.mount, a)
            guard isPropagation, result == .failure(.EINVAL), isFirstRoot(found) else { return result }
            return try setPropagation(a)
        }
    }

    private func isFirstRoot(_ path: [UInt8]) -> Bool {
        guard !paths.isAlone, let root = paths.sysroot, path.starts(with: root) else { return false }
        return path[root.count...].split(separator: slash).allSatisfy { $0.elementsEqual([dot]) }
    }

    /// The guest's root is a mount, as every root is; the sysroot's folder need not be one on the host. Then the mount that
    /// holds it is meant, or with all that lies below (MS_REC) the host's root.
    private func setPropagation(_ a: SyscallArguments) throws(Errno) -> SyscallResult {
        let all: UInt64 = 0x4000
        var a = a
        var folder = a.a3 & all != 0 ? [] : paths.sysroot ?? []
        while true {
            a.a1 = try pathBuffers.place(folder.isEmpty ? [slash] : folder, 0)
            let result = pass(.mount, a)
            guard result == .failure(.EINVAL), let end = folder.lastIndex(of: slash) else { return result }
            folder.removeSubrange(end...)
        }
    }

    /// The value is nothing, a string, as many bytes as `aux` says, or a path, by command.
    package func fsconfig(_ a: SyscallArguments) -> SyscallResult {
        switch a.int(1) {
        case 1, 3, 4: return reaches(a.a3, 1) ? pass(.fsconfig, a) : .failure(.EFAULT)
        case 2:
            return reaches(a.a3, UInt64(max(0, a.int(4)))) ? pass(.fsconfig, a) : .failure(.EFAULT)
        default: return pass(.fsconfig, a)
        }
    }

    // MARK: extended attributes

    package func setxattrat(_ a: SyscallArguments) -> SyscallResult { passAttribute(.setxattrat, a) }
    package func getxattrat(_ a: SyscallArguments) -> SyscallResult { passAttribute(.getxattrat, a) }

    /// struct xattr_args: 0 value, 8 size (u32), 12 flags.
    private func passAttribute(_ number: HostNumber, _ a: SyscallArguments) -> SyscallResult {
        guard a.a4 != 0, a.a5 >= 16 else { return pass(number, a) }
        guard let value = memory.load(a.a4, as: UInt64.self), let size = memory.load(a.a4 + 8, as: UInt32.self),
            reaches(a.a4, min(a.a5, pageSize)), reaches(value, UInt64(size))
        else { return .failure(.EFAULT) }
        return pass(number, a)
    }

    // MARK: comparing

    /// KCMP_EPOLL_TFD's last argument is a struct of three u32.
    package func kcmp(_ a: SyscallArguments) -> SyscallResult {
        let epollTarget = 7
        guard a.int(2) != epollTarget || reaches(a.a4, 12) else { return .failure(.EFAULT) }
        return pass(.kcmp, a)
    }

    // MARK: keys

    package func keyctl(_ a: SyscallArguments) -> SyscallResult {
        switch a.int(0) {
        // Join a session by name.
        case 1: return reaches(a.a1, 1) ? pass(.keyctl, a) : .failure(.EFAULT)
        // A key and a buffer with its size: update, describe, read, instantiate, label.
        case 2, 6, 11, 12, 17: return reaches(a.a2, a.a3) ? pass(.keyctl, a) : .failure(.EFAULT)
        // A keyring and two strings: search, restrict.
        case 10, 29: return reaches(a.a2, 1) && reaches(a.a3, 1) ? pass(.keyctl, a) : .failure(.EFAULT)
        case 20: return reachesVector(a.a2, count: a.a3) ? pass(.keyctl, a) : .failure(.EFAULT)
        case 23...28: return .failure(.EOPNOTSUPP)
        // Capabilities into a buffer.
        case 31: return reaches(a.a1, a.a2) ? pass(.keyctl, a) : .failure(.EFAULT)
        case 0, 3, 4, 5, 7, 8, 9, 13, 14, 15, 16, 18, 19, 21, 22, 30, 32: return pass(.keyctl, a)
        default: return .failure(.EOPNOTSUPP)
        }
    }

    /// SIGEV_THREAD's value points to a cookie of 32 bytes, which comes back through a socket.
    package func mqNotify(_ a: SyscallArguments) -> SyscallResult {
        let byThread: Int32 = 2
        // struct sigevent: 0 value, 8 signal, 12 kind.
        guard a.a1 != 0, memory.load(a.a1 + 12, as: Int32.self) == byThread else { return pass(.mq_notify, a) }
        guard let cookie = memory.load(a.a1, as: UInt64.self), reaches(cookie, 32) else { return .failure(.EFAULT) }
        return pass(.mq_notify, a)
    }
}
