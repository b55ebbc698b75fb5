// room: linuxuser/paths (UNSAFE ROOM: lends buffers to host calls)
// does: the sysroot laid over the host's file tree: which host file a guest's path means, and back
// spec: path_resolution(7); Docs/Decisions/0040-sysroot-overlay.md
//
// A guest path is looked up component by component: in the sysroot while it has the components, on the host from the
// first one that it lacks. Below /usr, /bin, /sbin and /lib the sysroot alone counts, where it has them. Symbolic links
// are read here, so that absolute targets begin at the guest's root again. What neither has belongs to the tree that
// has its folder.

/// Where the guest's files are on the host. Without a sysroot every path means itself.
public struct GuestPaths {
    /// The sysroot's path on the host, with no symbolic link in it and no slash at its end; nil where there is none.
    public let sysroot: [UInt8]?
    package let host: HostCalls
    /// Folders as the guest spelt them that lay in the sysroot, with what they are without symbolic links. Only what
    /// exists is remembered, so that nothing new is missed.
    private var folders: [ArraySlice<UInt8>: [UInt8]] = [:]

    /// No sysroot.
    public init(host: HostCalls) {
        self.host = host
        sysroot = nil
    }

    /// Throws what is wrong with the folder.
    public init(sysroot: String, host: HostCalls) throws(Errno) {
        self.host = host
        let path = try GuestPaths.canonicalFolder(sysroot, host: host)
        self.sysroot = path == [slash] ? nil : path
    }

    /// Whether paths may mean something else than themselves.
    @inlinable public var isOverlay: Bool { sysroot != nil }

    /// Forgets what is known of folders: one may have gone or become a symbolic link.
    package mutating func forgetFolders() {
        if !folders.isEmpty { folders.removeAll(keepingCapacity: true) }
    }

    // MARK: from host to guest

    /// The guest's name for a host path: the sysroot's own part is taken off.
    public func guestPath(ofHost path: [UInt8]) -> [UInt8] {
        guard let sysroot, path.starts(with: sysroot) else { return path }
        if path.count == sysroot.count { return [slash] }
        return path[sysroot.count] == slash ? Array(path[sysroot.count...]) : path
    }

    /// The position of a folder whose host path has no symbolic links.
    package func position(ofHost path: [UInt8]) -> PathPosition {
        guard sysroot != nil else { return PathPosition(path: withoutRoot(path), inSysroot: false) }
        let guest = guestPath(ofHost: path)
        if guest.count == path.count { return PathPosition(path: path, inSysroot: false) }
        return PathPosition(path: withoutRoot(guest), inSysroot: true)
    }

    private func withoutRoot(_ path: [UInt8]) -> [UInt8] { path == [slash] ? [] : path }

    // MARK: from guest to host

    /// The host's path of a guest path, without a NUL.
    ///
    /// - Parameter folder: where a relative path begins: a folder's host path without symbolic links.
    /// - Parameter follows: whether a symbolic link as the last component is followed.
    public mutating func hostPath(
        of path: [UInt8], from folder: [UInt8]? = nil, follows: Bool = true
    ) throws(Errno) -> [UInt8] {
        try hostPath(of: path, from: folder, follows ? .followed : .notFollowed)
    }

    /// - Parameter isFolder: where a relative path begins is known to be a folder.
    package mutating func hostPath(
        of path: [UInt8], from folder: [UInt8]? = nil, isFolder: Bool = false, _ rule: WalkRule
    ) throws(Errno) -> [UInt8] {
        guard sysroot != nil, let first = path.first else { return path }
        var start = PathPosition(path: [], inSysroot: true)
        if first != slash {
            guard let folder else { return path }
            start = position(ofHost: folder)
        }
        let folderEnd = first == slash && path.last != slash ? path.lastIndex(of: slash) ?? 0 : 0
        // There may have been links on the way to a folder that is known.
        if folderEnd > 0, !rule.refusesLinks, let known = folders[path[..<folderEnd]] {
            let start = PathPosition(path: known, inSysroot: true)
            return hostPath(try walk(Array(path[folderEnd...]), from: start, isFolder: false, rule))
        }
        let walk = try walk(path, from: start, isFolder: first == slash || isFolder, rule)
        if folderEnd > 0, let known = walk.folder {
            if folders.count >= 512 { forgetFolders() }
            folders[path[..<folderEnd]] = known
        }
        return hostPath(walk)
    }

    /// The host's path of a guest path; nil where the path itself will do.
    ///
    /// - Parameter descriptor: the open folder where a relative path begins, or AT_FDCWD (-100).
    package mutating func hostPath(
        of path: [UInt8], from descriptor: Int, follows: Bool
    ) throws(Errno) -> [UInt8]? {
        try hostPath(of: path, from: descriptor, follows ? .followed : .notFollowed)
    }

    package mutating func hostPath(
        of path: [UInt8], from descriptor: Int, _ rule: WalkRule
    ) throws(Errno) -> [UInt8]? {
        guard isOverlay, let first = path.first else { return nil }
        if first == slash {
            let found = try hostPath(of: path, rule)
            return found == path ? nil : found
        }
        if !path.contains(slash), isPlain(path, descriptor, rule) { return nil }
        guard let folder = folder(ofDescriptor: descriptor) else { return nil }
        return try hostPath(of: path, from: folder, isFolder: descriptor == -100, rule)
    }

    /// The host path of the folder where relative paths begin.
    package func folder(ofDescriptor descriptor: Int) -> [UInt8]? {
        descriptor == -100
            ? GuestPaths.currentFolder(host: host) : GuestPaths.hostPath(ofDescriptor: descriptor, host: host)
    }

    /// Whether the kernel finds what a path of one component means: not the parent of a folder, which may be the guest's
    /// root, nor a link that would have to be followed.
    private func isPlain(_ name: [UInt8], _ descriptor: Int, _ rule: WalkRule) -> Bool {
        if rule.last == .kept || name == [dot] { return true }
        if name == [dot, dot] { return false }
        return rule.last == .notFollowed || linkLength(name, descriptor) == -Int(Errno.EINVAL.raw)
    }

    /// 1 where there is a symbolic link, or -errno: EINVAL for everything else that is there.
    private func linkLength(_ path: [UInt8], _ descriptor: Int) -> Int {
        var byte: UInt8 = 0
        return (path + [0]).withUnsafeBytes { path in
            withUnsafeMutableBytes(of: &byte) {
                host(.readlinkat, descriptor, Int(bitPattern: path.baseAddress), Int(bitPattern: $0.baseAddress), 1)
            }
        }
    }

    private func hostPath(_ walk: PathWalk) -> [UInt8] {
        let body = (walk.position.inSysroot ? sysroot ?? [] : []) + walk.position.path + walk.rest
        return body.isEmpty ? [slash] : body
    }

    private func walk(
        _ path: [UInt8], from start: PathPosition, isFolder: Bool, _ rule: WalkRule
    ) throws(Errno) -> PathWalk {
        var walk = PathWalk(start, path, rule, isFolder: isFolder)
        while let component = walk.next() {
            if component.elementsEqual([dot]) || component.elementsEqual([dot, dot]) {
                if walk.leavesLast(component) { break }
                if component.count == 2 { try leaveFolder(&walk) }
                continue
            }
            try descend(&walk, component)
            if walk.isDone { break }
        }
        walk.finish()
        return walk
    }

    /// Goes on in the parent, which only a folder has that may be searched: the kernel will see no more of it.
    private func leaveFolder(_ walk: inout PathWalk) throws(Errno) {
        if !walk.isFolder {
            let root = walk.position.inSysroot ? sysroot ?? [] : []
            let answer = linkLength(root + walk.position.path + [slash, dot], -100)
            if answer < 0, answer != -Int(Errno.EINVAL.raw) { throw Errno(Int32(-answer)) }
        }
        goUp(&walk.position)
        walk.isFolder = true
    }

    /// The parent of a folder on the host is in the sysroot if the sysroot has it.
    private func goUp(_ position: inout PathPosition) {
        guard let end = position.path.lastIndex(of: slash) else { return }
        position.path.removeSubrange(end...)
        guard !position.inSysroot else { return }
        position.inSysroot = !isHostsOwn(position.path) && look(sysroot! + position.path) == .other
    }

    private func descend(_ walk: inout PathWalk, _ component: ArraySlice<UInt8>) throws(Errno) {
        var candidate = walk.position.path
        candidate.append(slash)
        candidate += component
        if walk.position.inSysroot, !isHostsOwn(candidate) {
            let seen = look(sysroot! + candidate)
            if seen != .missing { return try walk.enter(candidate, seen, inSysroot: true) }
        }
        if isKernels(candidate) {
            if mayLeadOut(candidate, walk.ahead) { return try descendInKernels(&walk, candidate) }
            return walk.leaveRest(to: candidate)
        }
        if walk.position.inSysroot, isOfPrograms(candidate) { return walk.leaveRest(to: candidate, inSysroot: true) }
        let seen = look(candidate)
        if seen == .missing {
            return walk.leaveRest(to: candidate, inSysroot: walk.position.inSysroot && !isHostsOwn(candidate))
        }
        if candidate == sysroot { return try walk.enter([], seen, inSysroot: true) }
        try walk.enter(candidate, seen, inSysroot: false)
    }

    /// What a host path is, the last component not followed.
    package func look(_ path: [UInt8]) -> PathEntry {
        withUnsafeTemporaryAllocation(byteCount: path.count + 1 + 4096, alignment: 8) { bytes in
            bytes.copyBytes(from: path)
            bytes[path.count] = 0
            let target = UnsafeMutableRawBufferPointer(rebasing: bytes[(path.count + 1)...])
            let length = host(
                .readlinkat, -100, Int(bitPattern: bytes.baseAddress), Int(bitPattern: target.baseAddress), 4096)
            if length > 0 { return .link(Array(target.prefix(length))) }
            return length == -Int(Errno.ENOENT.raw) ? .missing : .other
        }
    }

    // MARK: what is never the sysroot's

    /// Folders that a running system fills: the guest sees the host's.
    private func isHostsOwn(_ path: [UInt8]) -> Bool { isUnder(path, GuestPaths.hostFolders) }

    /// Symbolic links there are the kernel's, which no walk by name can follow.
    private func isKernels(_ path: [UInt8]) -> Bool { isUnder(path, GuestPaths.kernelFolders) }

    /// Below a folder of programs and libraries that the sysroot has: the host's would be of another machine or version,
    /// and a linker that searches beside its own libraries would take them.
    private func isOfPrograms(_ path: [UInt8]) -> Bool {
        isUnder(path, GuestPaths.programFolders) && !isUnder(path, GuestPaths.localFolders)
    }

    private func isUnder(_ path: [UInt8], _ folders: [[UInt8]]) -> Bool {
        folders.contains { path.starts(with: $0) && (path.count == $0.count || path[$0.count] == slash) }
    }

    private static let kernelFolders = ["/proc", "/dev", "/sys"].map { Array($0.utf8) }
    private static let programFolders = ["/usr", "/bin", "/sbin", "/lib", "/lib64"].map { Array($0.utf8) }
    private static let localFolders = ["/usr/local", "/usr/src"].map { Array($0.utf8) }
    private static let hostFolders = kernelFolders + [Array("/tmp".utf8)]

    // MARK: folders of the host

    /// The path without symbolic links of an existing folder.
    private static func canonicalFolder(_ path: String, host: HostCalls) throws(Errno) -> [UInt8] {
        let folder = 0x10000
        let onlyPath = 0x20_0000
        let closeOnExec = 0x80000
        let descriptor = path.withCString {
            host(.openat, -100, Int(bitPattern: $0), folder | onlyPath | closeOnExec)
        }
        guard descriptor >= 0 else { throw Errno(Int32(-descriptor)) }
        defer { _ = host(.close, descriptor) }
        guard let found = hostPath(ofDescriptor: descriptor, host: host) else { throw .ENOENT }
        return found
    }

    /// The host path of an open file; nil where it has none.
    package static func hostPath(ofDescriptor descriptor: Int, host: HostCalls) -> [UInt8]? {
        guard descriptor >= 0 else { return nil }
        return readLink(Array("/proc/self/fd/\(descriptor)".utf8), host: host).flatMap { $0.first == slash ? $0 : nil }
    }

    package static func readLink(_ path: [UInt8], host: HostCalls) -> [UInt8]? {
        var length = 0
        let target = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, size in
            length = (path + [0]).withUnsafeBytes {
                host(
                    .readlinkat, -100, Int(bitPattern: $0.baseAddress), Int(bitPattern: buffer.baseAddress), 4096)
            }
            size = max(0, length)
        }
        return length > 0 ? target : nil
    }

    /// The host path of the current folder; nil where it has none any more.
    package static func currentFolder(host: HostCalls) -> [UInt8]? {
        var length = 0
        let path = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, size in
            length = host(.getcwd, Int(bitPattern: buffer.baseAddress), 4096)
            size = max(0, length - 1)
        }
        return length > 1 && path.first == slash ? path : nil
    }
}
