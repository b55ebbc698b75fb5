// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: resource limits: those on memory are the guest's alone, the others are the host's
// spec: getrlimit(2), prlimit(2)

extension LinuxTask {
    package typealias Limit = (soft: UInt64, hard: UInt64)

    package func getrlimit(_ a: SyscallArguments) -> SyscallResult {
        guard system.keepsLimit(a.int(0)) else { return pass(.getrlimit, a) }
        return answering { () throws(Errno) in
            memory.store(try limit(a.int(0)), at: a.a1) ? .success : .failure(.EFAULT)
        }
    }

    package func setrlimit(_ a: SyscallArguments) -> SyscallResult {
        guard system.keepsLimit(a.int(0)) else { return pass(.setrlimit, a) }
        return answering { () throws(Errno) in
            try keepLimit(a.int(0), at: a.a1, old: try limit(a.int(0)))
            return .success
        }
    }

    package func prlimit64(_ a: SyscallArguments) -> SyscallResult {
        let isSelf = a.int(0) == 0 || a.int(0) == host(.getpid)
        guard isSelf, system.keepsLimit(a.int(1)) else { return pass(.prlimit64, a) }
        return answering { () throws(Errno) in
            let old = try limit(a.int(1))
            if a.a2 != 0 { try keepLimit(a.int(1), at: a.a2, old: old) }
            if a.a3 != 0, !memory.store(old, at: a.a3) { throw .EFAULT }
            return .success
        }
    }

    /// The limit that holds: the one that was kept, or else the host's.
    private func limit(_ resource: Int) throws(Errno) -> Limit {
        if let kept = system.keptLimits[resource] { return kept }
        var words: (UInt64, UInt64) = (0, 0)
        let answer = withUnsafeMutableBytes(of: &words) { host(.getrlimit, resource, Int(bitPattern: $0.baseAddress)) }
        guard answer == 0 else { throw Errno(Int32(-answer)) }
        return (words.0, words.1)
    }

    private func keepLimit(_ resource: Int, at address: UInt64, old: Limit) throws(Errno) {
        guard let new = memory.load(address, as: (UInt64, UInt64).self) else { throw .EFAULT }
        guard new.0 <= new.1 else { throw .EINVAL }
        // CAP_SYS_RESOURCE, which root has.
        guard new.1 <= old.hard || host(.geteuid) == 0 else { throw .EPERM }
        system.keptLimits[resource] = (soft: new.0, hard: new.1)
        if resource == LinuxSystem.addressSpaceLimit {
            space.limits.addressSpace = new.0
        } else {
            space.limits.data = new.0
        }
    }
}

extension LinuxSystem {
    /// RLIMIT_AS.
    package static let addressSpaceLimit = 9
    /// RLIMIT_DATA.
    package static let dataLimit = 2

    /// Whether the host is not told of a limit, because it would starve Martlet itself.
    package func keepsLimit(_ resource: Int) -> Bool {
        resource == LinuxSystem.dataLimit || resource == LinuxSystem.addressSpaceLimit
    }
}
