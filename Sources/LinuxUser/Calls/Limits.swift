// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: resource limits: those on memory, and the hard one on descriptors, are kept for the guest, the others are the host's
// spec: getrlimit(2), prlimit(2)

extension LinuxTask {
    package func getrlimit(_ a: SyscallArguments) -> SyscallResult {
        guard system.keepsLimit(a.int(0)) else { return pass(.getrlimit, a) }
        return answering { () throws(Errno) in
            let limit = try system.guestLimit(a.int(0))
            return memory.store((limit.soft, limit.hard), at: a.a1) ? .success : .failure(.EFAULT)
        }
    }

    package func setrlimit(_ a: SyscallArguments) -> SyscallResult {
        guard system.keepsLimit(a.int(0)) else { return pass(.setrlimit, a) }
        return answering { () throws(Errno) in
            try keepLimit(a.int(0), at: a.a1, old: try system.guestLimit(a.int(0)))
            return .success
        }
    }

    package func prlimit64(_ a: SyscallArguments) -> SyscallResult {
        let isSelf = a.int(0) == 0 || a.int(0) == host(.getpid)
        guard system.keepsLimit(a.int(1)) else { return pass(.prlimit64, a) }
        // The host's would count what another Martlet needs for itself.
        let isHosts = a.a2 == 0 || a.int(1) == LinuxSystem.descriptorLimit
        guard isSelf else { return isHosts ? pass(.prlimit64, a) : .failure(.EPERM) }
        return answering { () throws(Errno) in
            let old = try system.guestLimit(a.int(1))
            if a.a2 != 0 { try keepLimit(a.int(1), at: a.a2, old: old) }
            if a.a3 != 0, !memory.store((old.soft, old.hard), at: a.a3) { throw .EFAULT }
            return .success
        }
    }

    /// CAP_SYS_RESOURCE among the effective capabilities of this thread.
    private var mayRaiseLimits: Bool {
        // struct __user_cap_header_struct (version 3, this thread), and two of __user_cap_data_struct.
        var header: (version: UInt32, thread: Int32) = (0x2008_0522, 0)
        var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
        let answer = withUnsafeMutableBytes(of: &header) { header in
            withUnsafeMutableBytes(of: &words) {
                host(.capget, Int(bitPattern: header.baseAddress), Int(bitPattern: $0.baseAddress))
            }
        }
        let resource: UInt64 = 24
        return answer == 0 && words.0 >> resource & 1 != 0
    }

    private func keepLimit(_ resource: Int, at address: UInt64, old: ResourceLimit) throws(Errno) {
        guard let new = memory.load(address, as: (UInt64, UInt64).self) else { throw .EFAULT }
        guard new.0 <= new.1 else { throw .EINVAL }
        guard new.1 <= old.hard || mayRaiseLimits else { throw .EPERM }
        switch resource {
        case LinuxSystem.addressSpaceLimit: space.limits.addressSpace = new.0
        case LinuxSystem.dataLimit: space.limits.data = new.0
        case LinuxSystem.descriptorLimit: try system.setDescriptorLimit(ResourceLimit(soft: new.0, hard: new.1))
        default:
            // The host's stack is Martlet's own as well.
            let least = LinuxSystem.leastHostStack
            try system.setHostLimit(resource, ResourceLimit(soft: max(new.0, least), hard: max(new.1, least)))
            system.growStack(to: new.0)
        }
        system.keptLimits[resource] = ResourceLimit(soft: new.0, hard: new.1)
    }
}

extension LinuxSystem {
    /// RLIMIT_AS.
    package static let addressSpaceLimit = 9
    /// RLIMIT_DATA.
    package static let dataLimit = 2

    /// RLIMIT_STACK.
    package static let stackLimit = 3
    /// Bytes of stack that Martlet itself needs on the host.
    package static let leastHostStack: UInt64 = 1 << 20

    /// The limit that holds: the one that was kept, or else the host's.
    package func guestLimit(_ resource: Int) throws(Errno) -> ResourceLimit {
        if resource == LinuxSystem.descriptorLimit { return try descriptorLimit() }
        if let kept = keptLimits[resource] { return kept }
        return try hostLimit(resource)
    }

    /// Whether the host is not told of a limit, or not all of it, because it would starve Martlet itself.
    package func keepsLimit(_ resource: Int) -> Bool {
        switch resource {
        case LinuxSystem.dataLimit, LinuxSystem.addressSpaceLimit, LinuxSystem.stackLimit, LinuxSystem.descriptorLimit:
            true
        default: false
        }
    }
}
