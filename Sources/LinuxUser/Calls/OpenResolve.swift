// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: openat2: the rules about the way to a file, between the walk through the sysroot and the kernel's own
// spec: openat2(2)

/// open_how.resolve
private enum Resolve {
    static let noCrossing: UInt64 = 1
    static let noMagicLinks: UInt64 = 2
    static let noLinks: UInt64 = 4
    static let beneath: UInt64 = 8
    static let inRoot: UInt64 = 0x10
    static let cached: UInt64 = 0x20
    static let known: UInt64 = 0x3f
}

/// What the host is to open.
private struct OpenPlace {
    var folder: Int
    var path: [UInt8]
    /// The folder was opened for this call.
    var isOwn = false
}

extension LinuxTask {
    /// open_how: 0 flags, 8 mode, 16 resolve. A path that must stay below its folder is the kernel's to walk: there is
    /// nothing of the sysroot above that folder, and its links are not the host's.
    package func openat2(_ a: SyscallArguments) -> SyscallResult {
        // The kernel looks at the size first.
        if a.a3 < 24 || a.a3 > pageSize { return pass(.openat2, a) }
        return answering { () throws(Errno) in
            guard let flags = memory.load(a.a2, as: UInt64.self) else { throw .EFAULT }
            let resolve = memory.load(a.a2 + 16, as: UInt64.self) ?? 0
            let path = try memory.string(a.a1)
            var place = OpenPlace(folder: a.int(0), path: path)
            if resolve & (Resolve.beneath | Resolve.inRoot | ~Resolve.known) == 0 {
                place = try self.place(place, openRule(flags, path), resolve)
            }
            defer { if place.isOwn { _ = host(.close, place.folder) } }
            var a = a
            a.a0 = UInt64(bitPattern: Int64(place.folder))
            a.a1 = try pathBuffers.place(place.path, 0)
            let result = passWaiting(.openat2, a.host, wait: .restartable)
            return opened(result, place.path, from: place.folder, flags: flags)
        }
    }

    /// Where a path is on the host, whose kernel gets the same rules: no link is left on that way, except where the host's
    /// kernel has links of its own.
    private func place(_ asked: OpenPlace, _ rule: WalkRule, _ resolve: UInt64) throws(Errno) -> OpenPlace {
        var rule = rule
        rule.refusesLinks = resolve & Resolve.noLinks != 0
        let mayBeMagic = resolve & (Resolve.noLinks | Resolve.noMagicLinks) == 0
        let found =
            mayBeMagic
            ? try hostPath(of: asked.path, from: asked.folder, rule)
            : try paths.hostPath(of: asked.path, from: asked.folder, rule)
        guard let found else { return asked }
        if resolve & Resolve.noCrossing != 0, let place = try place(asked, found) { return place }
        return OpenPlace(folder: -100, path: found)
    }

    /// RESOLVE_NO_XDEV: the way that may cross no mount begins at the guest's root, or where its path begins, wherever these
    /// lie on the host. Nil for what lies in neither.
    private func place(_ asked: OpenPlace, _ found: [UInt8]) throws(Errno) -> OpenPlace? {
        if asked.path.first != slash, let folder = paths.folder(ofDescriptor: asked.folder),
            let rest = rest(of: found, below: folder)
        {
            return OpenPlace(folder: asked.folder, path: rest)
        }
        guard let root = paths.sysroot, let rest = rest(of: found, below: root) else { return nil }
        let (onlyPath, isFolder, closeOnExec) = (0x20_0000, 0x10000, 0x80000)
        let descriptor = (root + [0]).withUnsafeBytes {
            host(.openat, -100, Int(bitPattern: $0.baseAddress), onlyPath | isFolder | closeOnExec)
        }
        guard descriptor >= 0 else { throw Errno(Int32(-descriptor)) }
        return OpenPlace(folder: descriptor, path: rest, isOwn: true)
    }

    private func rest(of path: [UInt8], below folder: [UInt8]) -> [UInt8]? {
        guard path.starts(with: folder) else { return nil }
        let rest = path[folder.count...]
        guard let first = rest.first else { return [dot] }
        return first == slash ? [dot] + rest : nil
    }
}
