// room: linuxuser/paths (UNSAFE ROOM: lends buffers to host calls)
// does: chroot: which threads have the new root, and who may ask for it
// spec: chroot(2), clone(2) "CLONE_FS", unshare(2); Docs/Decisions/0083-chroot-is-martlets-own.md

/// Threads that have the same object have one root, as the kernel's have one `fs_struct`.
package final class SharedRoot {
    package init() {
        // Who has it is all that it says.
    }
}

extension LinuxTask {
    /// The folder becomes the root of the guest's paths. The host's root stays: the next program that the guest executes is
    /// Martlet again, with its plugins and libraries.
    package func chroot(_ a: SyscallArguments) -> SyscallResult {
        let (onlyPath, isFolder, closeOnExec) = (0x20_0000, 0x10000, 0x80000)
        let descriptor = host(.openat, -100, Int(truncatingIfNeeded: a.a0), onlyPath | isFolder | closeOnExec)
        guard descriptor >= 0 else { return .value(descriptor) }
        defer { _ = host(.close, descriptor) }
        let refusal = mayNotSearch(descriptor)
        if refusal == -Int(Errno.EACCES.raw) { return .value(refusal) }
        // Who may change the root may set it to what it is.
        let answer = "/".withCString { host(.chroot, Int(bitPattern: $0)) }
        guard answer == 0 else { return .value(answer) }
        guard let folder = GuestPaths.hostPath(ofDescriptor: descriptor, host: host) else { return .failure(.ENOENT) }
        system.changeRoot(of: self, to: folder)
        return .success
    }

    private func mayNotSearch(_ folder: Int) -> Int {
        let (search, effectiveAndEmpty) = (1, 0x1200)
        return "".withCString { host(.faccessat2, folder, Int(bitPattern: $0), search, effectiveAndEmpty) }
    }

    /// CLONE_NEWNS and CLONE_NEWUSER imply CLONE_FS.
    package func unshare(_ a: SyscallArguments) -> SyscallResult {
        let result = pass(.unshare, a)
        if !result.isFailure, a.a0 & (CloneFlag.fileSystem | CloneFlag.newMounts | CloneFlag.newUser) != 0 {
            sharedRoot = SharedRoot()
        }
        return result
    }

    /// The root of the thread that made this one.
    func inheritRoot(of parent: LinuxTask, _ request: CloneRequest) {
        paths = parent.paths.withoutFolders
        if request.flags & CloneFlag.fileSystem != 0 { sharedRoot = parent.sharedRoot }
    }
}

extension LinuxSystem {
    fileprivate func changeRoot(of task: LinuxTask, to folder: [UInt8]) {
        for other in tasks where other.sharedRoot === task.sharedRoot { other.paths.changeRoot(to: folder) }
        task.paths.changeRoot(to: folder)
        if !task.sharesParentsMemory { adoptRoot(of: task) }
    }

    /// The names that the whole program's paths have are those of `task`.
    func adoptRoot(of task: LinuxTask) {
        if paths.changedRoot != task.paths.changedRoot { paths = task.paths.withoutFolders }
    }

    /// The root, for the next program.
    func rootOptions(_ paths: GuestPaths) -> [[UInt8]] {
        paths.changedRoot.map { [Array("--guest-root".utf8), $0] } ?? []
    }
}
