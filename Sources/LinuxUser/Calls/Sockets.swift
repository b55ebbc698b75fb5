// room: linuxuser/calls
// does: socket options whose value holds a pointer or is counted in something else than bytes
// spec: getsockopt(2), socket(7), packet filters in linux Documentation/networking/filter.rst

private enum SocketOption {
    static let socketLevel = 1
    static let attachFilter = 26
    static let attachPortFilter = 51
    static let tcpLevel = 6
    static let zeroCopyReceive = 35
}

extension LinuxTask {
    package func setsockopt(_ a: SyscallArguments) -> SyscallResult {
        let isFilter = a.int(2) == SocketOption.attachFilter || a.int(2) == SocketOption.attachPortFilter
        if a.int(1) == SocketOption.socketLevel, isFilter, a.a3 != 0, a.int(4) >= 16 {
            // struct sock_fprog: 0 count (u16), 8 instructions of 8 bytes.
            guard let count = memory.load(a.a3, as: UInt16.self), let code = memory.load(a.a3 + 8, as: UInt64.self),
                reaches(code, UInt64(count) * 8)
            else { return .failure(.EFAULT) }
        }
        return pass(.setsockopt, a)
    }

    package func getsockopt(_ a: SyscallArguments) -> SyscallResult {
        let level = a.int(1)
        if level == SocketOption.tcpLevel, a.int(2) == SocketOption.zeroCopyReceive { return .failure(.EINVAL) }
        if level == SocketOption.socketLevel, a.int(2) == SocketOption.attachFilter {
            // The size counts instructions.
            guard reachesIndirectly(a.a3, countAt: a.a4, of: 8) else { return .failure(.EFAULT) }
        }
        return pass(.getsockopt, a)
    }
}
