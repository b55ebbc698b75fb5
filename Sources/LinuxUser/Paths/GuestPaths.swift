// room: linuxuser/paths (UNSAFE ROOM: lends buffers to host calls)
// does: the sysroot laid over the host's file tree: which host file a guest's path means, and back
// spec: path_resolution(7); Docs/Decisions/0040-sysroot-overlay.md
//
// A guest path is looked up component by component: in the sysroot while it has the components, on the host from the
// first one that it lacks. Below /usr, /bin, /sbin and /lib the sysroot alone counts, where it has them. Symbolic links
// are read here, so that absolute targets begin at the guest's root again. What neither has belongs to the tree that
// has its folder. After chroot there is one tree, the new root's.

/// Where the guest's files are on the host. Without a sysroot every path means itself.
public struct GuestPaths {
    /// The path on the host of the guest's root, with no symbolic link in it and no slash at its end; nil where that is the
    /// host's root.
    public private(set) var sysroot: [UInt8]?
    /// The root that the program was started with, which chroot may come back to.
    package let firstRoot: [UInt8]?
    /// chroot has left nothing of the host's beside the guest's root.
    package private(set) var isAlone = false
    package let host: HostCalls
    /// Folders as the guest spelt them that lay in the sysroot, with what they are without symbolic links. Only what
    /// exists is remembered, so that nothing new is missed.
    private var folders: [ArraySlice<UInt8>: [UInt8]] = [:]

    /// No sysroot.
    public init(host: HostCalls) {
        self.host = host
        firstRoot = nil
    }

    /// Throws what is wrong with the folder.
    public init(sysroot: String, host: HostCalls) throws(Errno) {
        self.host = host
        let path = try GuestPaths.canonicalFolder(sysroot, host: host)
        firstRoot = path == [slash] ? nil : path
        self.sysroot = firstRoot
    }

    /// Whether paths may mean something else than themselves.
    @inlinable public var isOverlay: Bool { sysroot != nil }

    /// Forgets what is known of folders: one may have gone or become a symbolic link.
    package mutating func forgetFolders() {
        if !folders.isEmpty { folders.removeAll(keepingCapacity: true) }
    }

    // MARK: chroot

    /// The guest's root becomes another folder, of which the host path without symbolic links is given. Its first root is
    /// again what it was, with the host's tree under it.
    package mutating func changeRoot(to folder: [UInt8]) {
        let root = folder == [slash] ? nil : folder
        sysroot = root
        isAlone = root != nil && root != firstRoot
        forgetFolders()
    }

    /// The host path of a root that is not the first one.
    package var changedRoot: [UInt8]? { sysroot == firstRoot ? nil : sysroot ?? [slash] }

    /// For another thread, which may not yet know the folders.
    package var withoutFolders: GuestPaths {
        var copy = self
        copy.folders = [:]
        return copy
    }

    // MARK: from host to guest

    /// The guest's name for a host path: the root's own part is taken off. What lies outside of a root that was changed has
    /// the name that it had before.
    public func guestPath(ofHost path: [UInt8]) -> [UInt8] {
        if let inside = guestPath(ofHost: path, in: sysroot) { return inside }
        return (isAlone ? guestPath(ofHost: path, in: firstRoot) : nil) ?? path
    }

    /// Whether the guest has no path for a folder on the host, because its root is another one.
    package func isOutside(_ path: [UInt8]) -> Bool {
        isAlone && guestPath(ofHost: path, in: sysroot) == nil && !isOfProcesses(path)
    }

    private func guestPath(ofHost path: [UInt8], in root: [UInt8]?) -> [UInt8]? {
        guard let root, path.starts(with: root) else { return nil }
        if path.count == root.count { return [slash] }
        return path[root.count] == slash ? Array(path[root.count...]) : nil
    }

    /// The position of a folder whose host path has no symbolic links.
    package func position(ofHost path: [UInt8]) -> PathPosition {
        guard let guest = guestPath(ofHost: path, in: sysroot) else {
            return PathPosition(path: withoutRoot(path), inSysroot: isAlone && isOfProcesses(path))
        }
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

    /// The parent of a folder on the host is in the sysroot if the sysroot has it. A folder outside of a root that was
    /// changed has its parents outside, up to the first root.
    private func goUp(_ position: inout PathPosition) {
        if isAlone, !position.inSysroot, position.path == firstRoot { return }
        // A proc(5) in a changed root is walked as the host's is.
        if isAlone, position.path == GuestPaths.processFolder, hasProcesses((sysroot ?? []) + position.path) {
            position.inSysroot = true
        }
        guard let end = position.path.lastIndex(of: slash) else { return }
        position.path.removeSubrange(end...)
        guard !position.inSysroot, !isAlone else { return }
        position.inSysroot = !isHostsOwn(position.path) && look(sysroot! + position.path) == .other
    }

    private func descend(_ walk: inout PathWalk, _ component: ArraySlice<UInt8>) throws(Errno) {
        var candidate = walk.position.path
        candidate.append(slash)
        candidate += component
        if isAlone { return try descendAlone(&walk, candidate) }
        if walk.position.inSysroot, !isHostsOwn(candidate) {
            let seen = look(sysroot! + candidate)
            if seen != .missing { return try walk.enter(candidate, seen, inSysroot: true) }
        }
        if isKernels(candidate) { return try descendInKernels(&walk, candidate) }
        if walk.position.inSysroot, isOfPrograms(candidate) { return walk.leaveRest(to: candidate, inSysroot: true) }
        let seen = look(candidate)
        if seen == .missing {
            return walk.leaveRest(to: candidate, inSysroot: walk.position.inSysroot && !isHostsOwn(candidate))
        }
        if candidate == sysroot { return try walk.enter([], seen, inSysroot: true) }
        try walk.enter(candidate, seen, inSysroot: false)
    }

    /// After chroot: there is the tree that the position is in, and no other.
    private func descendAlone(_ walk: inout PathWalk, _ candidate: [UInt8]) throws(Errno) {
        let isInside = walk.position.inSysroot
        if isInside ? isOfProcesses(candidate) : isKernels(candidate) { return try descendInKernels(&walk, candidate) }
        let found = (isInside ? sysroot ?? [] : []) + candidate
        let seen = look(found)
        if seen == .missing { return walk.leaveRest(to: candidate, inSysroot: isInside) }
        if found == sysroot { return try walk.enter([], seen, inSysroot: true) }
        try walk.enter(candidate, seen, inSysroot: isInside)
    }

    /// Whether a path in a changed root leads into a proc(5) that was mounted there. What lies below is then shown as the
    /// host's is; the folder itself is the one that can be mounted and unmounted.
    private func isOfProcesses(_ path: [UInt8]) -> Bool {
        let folder = GuestPaths.processFolder
        guard path.count > folder.count, path.starts(with: folder), path[folder.count] == slash else { return false }
        return hasProcesses((sysroot ?? []) + folder)
    }

    private func hasProcesses(_ path: [UInt8]) -> Bool {
        let kernels = 0x9fa0
        return withUnsafeTemporaryAllocation(byteCount: path.count + 1 + 120, alignment: 8) { bytes in
            // struct statfs, whose first word is the kind of file system.
            bytes.copyBytes(from: [UInt8](repeating: 0, count: 120) + path + [0])
            let name = UnsafeMutableRawBufferPointer(rebasing: bytes[120...])
            let answer = host(.statfs, Int(bitPattern: name.baseAddress), Int(bitPattern: bytes.baseAddress))
            return answer == 0 && bytes.load(as: Int.self) == kernels
        }
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

    private static let processFolder = Array("/proc".utf8)
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
