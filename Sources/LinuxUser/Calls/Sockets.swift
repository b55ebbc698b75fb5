// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: socket options whose value holds a pointer or is counted in something else than bytes; sockets with a timeout
// spec: getsockopt(2), socket(7), signal(7);
//       linux Documentation/networking/filter.rst

private enum SocketOption {
    static let socketLevel = 1
    static let attachFilter = 26
    static let attachPortFilter = 51
    static let tcpLevel = 6
    static let zeroCopyReceive = 35
    static let receiveTimeout = 20
    static let sendTimeout = 21
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

    /// Whether a call that a signal ended waited on a socket with a timeout: it is not restarted then, whatever the
    /// handler's SA_RESTART says.
    package func hasSocketTimeout(_ number: HostNumber, _ descriptor: Int) -> Bool {
        let option: Int
        switch number {
        case .read, .readv, .recvfrom, .recvmsg, .recvmmsg, .accept, .accept4: option = SocketOption.receiveTimeout
        case .write, .writev, .sendto, .sendmsg, .sendmmsg, .connect: option = SocketOption.sendTimeout
        default: return false
        }
        var time: (Int64, Int64) = (0, 0)
        var size: UInt32 = 16
        let answer = withUnsafeMutableBytes(of: &time) { time in
            withUnsafeMutableBytes(of: &size) { size in
                host(
                    .getsockopt, descriptor, SocketOption.socketLevel, option, Int(bitPattern: time.baseAddress),
                    Int(bitPattern: size.baseAddress))
            }
        }
        return answer == 0 && time != (0, 0)
    }
}
