// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: the file calls that need more than their pointers checked
// spec: openat(2), readlinkat(2), fstatat(2), fcntl(2)

extension LinuxTask {
    package func openat(_ a: SyscallArguments) -> SyscallResult {
        if let name = procName(a.a1) {
            if name == Array("/proc/self/exe".utf8) { return openExecutable(a) }
            if let text = system.procText(name) { return openText(text, name: name, flags: a.a2) }
        }
        var a = a
        if let error = locate(&a, PathPlace(1, folder: 0), openRule(a.a2)) { return .failure(error) }
        return passWaiting(.openat, a.host, wait: .restartable)
    }

    /// O_NOFOLLOW, and O_CREAT with O_EXCL, leave a symbolic link alone.
    private func openRule(_ flags: UInt64) -> LinkRule {
        let noFollow: UInt64 = 0x20000
        let createNew: UInt64 = 0xc0
        return flags & noFollow != 0 || flags & createNew == createNew ? .notFollowed : .followed
    }

    /// open_how: 0 flags, 8 mode, 16 resolve. A path that must stay below its folder is the kernel's to check.
    package func openat2(_ a: SyscallArguments) -> SyscallResult {
        guard let flags = memory.load(a.a2, as: UInt64.self) else { return .failure(.EFAULT) }
        let resolve = a.a3 >= 24 ? memory.load(a.a2 + 16, as: UInt64.self) ?? 0 : 0
        var a = a
        if resolve == 0, let error = locate(&a, PathPlace(1, folder: 0), openRule(flags)) { return .failure(error) }
        return passWaiting(.openat2, a.host, wait: .restartable)
    }

    /// The path at `address` if it is one under /proc that shows the guest where the host would show Martlet.
    /// Its own pid's folder is spelt `self`.
    package func procName(_ address: UInt64) -> [UInt8]? {
        let prefix = Array("/proc/".utf8)
        guard memory.bytes(address, count: prefix.count) == prefix,
            let path = try? memory.string(address)
        else { return nil }
        let rest = path.dropFirst(prefix.count)
        let first = rest.prefix { $0 != UInt8(ascii: "/") }
        if first.elementsEqual("thread-self".utf8) || first.elementsEqual(String(host(.getpid)).utf8) {
            return prefix + Array("self".utf8) + rest.dropFirst(first.count)
        }
        return path
    }

    private func openExecutable(_ a: SyscallArguments) -> SyscallResult {
        (system.executableHostPath + [0]).withUnsafeBytes {
            .value(host(.openat, -100, Int(bitPattern: $0.baseAddress), a.int(2), a.int(3)))
        }
    }

    /// A descriptor that reads `text`: an anonymous file, as nothing else needs no name on any file system.
    private func openText(_ text: [UInt8], name: [UInt8], flags: UInt64) -> SyscallResult {
        let writing: UInt64 = 3
        guard flags & writing == 0 else { return .failure(.EACCES) }
        let closeOnExec = flags & 0x80000 != 0 ? 1 : 0
        let descriptor = (name + [0]).withUnsafeBytes {
            host(.memfd_create, Int(bitPattern: $0.baseAddress), closeOnExec)
        }
        guard descriptor >= 0 else { return .value(descriptor) }
        text.withUnsafeBytes {
            _ = host(.pwrite64, descriptor, Int(bitPattern: $0.baseAddress), $0.count, 0)
        }
        return .value(descriptor)
    }

    package func readlinkat(_ a: SyscallArguments) -> SyscallResult {
        guard let name = procName(a.a1), name == Array("/proc/self/exe".utf8) else {
            return paths.isOverlay && procName(a.a1) != nil ? readKernelLink(a) : pass(.readlinkat, a)
        }
        guard a.int(3) > 0 else { return .failure(.EINVAL) }
        let target = Array(system.executablePath.prefix(a.int(3)))
        return memory.store(target, at: a.a2) ? .value(target.count) : .failure(.EFAULT)
    }

    /// Links under /proc hold host paths.
    private func readKernelLink(_ a: SyscallArguments) -> SyscallResult {
        guard a.int(3) > 0 else { return .failure(.EINVAL) }
        var answer = 0
        let target = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, size in
            answer = host(
                .readlinkat, a.int(0), Int(truncatingIfNeeded: a.a1), Int(bitPattern: buffer.baseAddress), 4096)
            size = max(0, answer)
        }
        guard answer >= 0 else { return .value(answer) }
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

    package func newfstatat(_ a: SyscallArguments) -> SyscallResult {
        let followsLink = a.a3 & 0x100 == 0
        if followsLink, let name = procName(a.a1), name == Array("/proc/self/exe".utf8) {
            return (system.executableHostPath + [0]).withUnsafeBytes { path in
                statInto(a.a2) { host(.newfstatat, -100, Int(bitPattern: path.baseAddress), $0, 0) }
            }
        }
        return statInto(a.a2) { host(.newfstatat, a.int(0), Int(truncatingIfNeeded: a.a1), $0, a.int(3)) }
    }

    package func fstat(_ a: SyscallArguments) -> SyscallResult { statInto(a.a1) { host(.fstat, a.int(0), $0) } }

    /// Runs a host call that fills a host stat and stores the guest's form of it.
    private func statInto(_ address: UInt64, _ call: (Int) -> Int) -> SyscallResult {
        var status = HostStat()
        let answer = withUnsafeMutableBytes(of: &status.bytes) { call(Int(bitPattern: $0.baseAddress)) }
        guard answer >= 0 else { return .value(answer) }
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
        default:
            return pass(.fcntl, a)
        }
    }
}
