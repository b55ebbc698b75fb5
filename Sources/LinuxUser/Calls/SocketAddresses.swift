// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: the names of Unix sockets, which are paths: host paths for the host, the guest's for the guest
// spec: unix(7), bind(2), connect(2), getsockname(2); Docs/Decisions/0061-sockets-and-folders-of-the-sysroot.md

/// An address that the host gets in place of the guest's.
struct LentAddress {
    /// sizeof(struct sockaddr_storage).
    static let limit = 128
    var bytes: [UInt8]
    /// The folder of a socket whose host path is too long for an address.
    var folder: Int?

    func close(_ host: HostCalls) {
        if let folder { _ = host(.close, folder) }
    }
}

/// struct sockaddr_un: 0 family (u16), 2 path of at most 108 bytes.
private enum UnixAddress {
    static let family: UInt8 = 1
    static let pathStart = 2
    static let longestPath = 108

    /// The path of an address with a name in the file system.
    static func path(_ address: [UInt8]) -> [UInt8]? {
        guard address.count > pathStart, address[0] == family, address[1] == 0, address[pathStart] != 0 else {
            return nil
        }
        return Array(address[pathStart...].prefix { $0 != 0 })
    }

    static func address(_ path: [UInt8]) -> [UInt8] { [family, 0] + path + [0] }
}

extension LinuxTask {
    package func bind(_ a: SyscallArguments) -> SyscallResult { withAddress(a, at: 1, binds: true) { pass(.bind, $0) } }

    package func connect(_ a: SyscallArguments) -> SyscallResult {
        withAddress(a, at: 1) { pass(.connect, $0, wait: .restartable) }
    }

    package func sendto(_ a: SyscallArguments) -> SyscallResult {
        withAddress(a, at: 4) { pass(.sendto, $0, wait: .restartable) }
    }

    package func accept(_ a: SyscallArguments) -> SyscallResult {
        tellingAddress(a, at: 1) { pass(.accept, $0, wait: .restartable) }
    }

    package func accept4(_ a: SyscallArguments) -> SyscallResult {
        tellingAddress(a, at: 1) { pass(.accept4, $0, wait: .restartable) }
    }

    package func getsockname(_ a: SyscallArguments) -> SyscallResult {
        tellingAddress(a, at: 1) { pass(.getsockname, $0) }
    }

    package func getpeername(_ a: SyscallArguments) -> SyscallResult {
        tellingAddress(a, at: 1) { pass(.getpeername, $0) }
    }

    package func recvfrom(_ a: SyscallArguments) -> SyscallResult {
        tellingAddress(a, at: 4) { pass(.recvfrom, $0, wait: .restartable) }
    }

    // MARK: from guest to host

    /// Runs a call whose arguments at `index` are an address and its size.
    private func withAddress(
        _ a: SyscallArguments, at index: Int, binds: Bool = false, _ call: (SyscallArguments) -> SyscallResult
    ) -> SyscallResult {
        guard paths.isOverlay, a[index] != 0 else { return call(a) }
        return answering { () throws(Errno) in
            let size = UInt64(UInt32(truncatingIfNeeded: a[index + 1]))
            guard let lent = try lentAddress(a[index], size, binds: binds) else { return call(a) }
            defer { lent.close(host) }
            return lent.bytes.withUnsafeBytes {
                var arguments = a
                arguments[index] = UInt64(UInt(bitPattern: $0.baseAddress))
                arguments[index + 1] = UInt64($0.count)
                return call(arguments)
            }
        }
    }

    /// The host's form of an address of the guest's; nil where it is the same.
    ///
    /// - Parameter binds: the address is to be made, so a symbolic link of that name is not followed.
    func lentAddress(_ address: UInt64, _ size: UInt64, binds: Bool) throws(Errno) -> LentAddress? {
        guard size <= UInt64(UnixAddress.pathStart + UnixAddress.longestPath) else { return nil }
        guard let bytes = memory.bytes(address, count: Int(size)) else { throw .EFAULT }
        guard let path = UnixAddress.path(bytes),
            let found = try paths.hostPath(of: path, from: -100, binds ? .kept : .followed)
        else { return nil }
        if found.count < UnixAddress.longestPath { return LentAddress(bytes: UnixAddress.address(found)) }
        return try addressByFolder(found)
    }

    /// The address of a path that is too long for one: the kernel's link to the open folder, and the last name.
    private func addressByFolder(_ path: [UInt8]) throws(Errno) -> LentAddress {
        guard let end = path.lastIndex(of: slash) else { throw .EINVAL }
        let (onlyPath, isFolder, closeOnExec) = (0x20_0000, 0x10000, 0x80000)
        let folder = (path[..<end] + [slash, 0]).withUnsafeBytes {
            host(.openat, -100, Int(bitPattern: $0.baseAddress), onlyPath | isFolder | closeOnExec)
        }
        guard folder >= 0 else { throw Errno(Int32(-folder)) }
        let short = Array("/proc/self/fd/\(folder)".utf8) + path[end...]
        guard short.count < UnixAddress.longestPath else {
            _ = host(.close, folder)
            throw .EINVAL
        }
        return LentAddress(bytes: UnixAddress.address(short), folder: folder)
    }

    // MARK: from host to guest

    /// An address as the guest knows it.
    func guestAddress(_ address: [UInt8]) -> [UInt8] {
        guard let path = UnixAddress.path(address) else { return address }
        let guest = paths.guestPath(ofHost: path)
        return guest == path ? address : UnixAddress.address(guest)
    }

    /// Runs a call whose arguments at `index` are room for an address and a pointer to the room's size.
    private func tellingAddress(
        _ a: SyscallArguments, at index: Int, _ call: (SyscallArguments) -> SyscallResult
    ) -> SyscallResult {
        guard paths.isOverlay, a[index] != 0, a[index + 1] != 0,
            let room = memory.load(a[index + 1], as: Int32.self), room >= 0
        else { return call(a) }
        return withUnsafeTemporaryAllocation(byteCount: LentAddress.limit + 8, alignment: 8) { buffer in
            let sizeAt = LentAddress.limit
            buffer.storeBytes(of: UInt32(LentAddress.limit), toByteOffset: sizeAt, as: UInt32.self)
            var arguments = a
            arguments[index] = UInt64(UInt(bitPattern: buffer.baseAddress))
            arguments[index + 1] = arguments[index] + UInt64(sizeAt)
            let result = call(arguments)
            guard !result.isFailure, !result.isSpecial else { return result }
            let size = Int(buffer.load(fromByteOffset: sizeAt, as: UInt32.self))
            let name = guestAddress(Array(buffer.prefix(min(size, LentAddress.limit))))
            guard memory.store(Array(name.prefix(Int(room))), at: a[index]),
                memory.store(UInt32(name.count), at: a[index + 1])
            else { return .failure(.EFAULT) }
            return result
        }
    }
}
