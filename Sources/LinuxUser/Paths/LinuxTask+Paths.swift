// room: linuxuser/paths (UNSAFE ROOM: host buffers that hold the paths of one call)
// does: puts host paths in place of a call's guest paths
// spec: openat(2), "Rationale for openat() and other directory file descriptor APIs"; Docs/Decisions/0040-sysroot-overlay.md

/// Room for the two paths that one call may name.
package final class PathBuffers {
    package static let size = 8192
    private let bytes: UnsafeMutableRawBufferPointer

    package init() { bytes = .allocate(byteCount: 2 * PathBuffers.size, alignment: 8) }

    deinit { bytes.deallocate() }

    /// The address of a copy of `path` with its NUL; it lasts until the next call.
    package func place(_ path: [UInt8], _ index: Int) throws(Errno) -> UInt64 {
        guard path.count < PathBuffers.size else { throw .ENAMETOOLONG }
        let room = UnsafeMutableRawBufferPointer(
            rebasing: bytes[(index * PathBuffers.size)..<((index + 1) * PathBuffers.size)])
        room.copyBytes(from: path)
        room[path.count] = 0
        return UInt64(UInt(bitPattern: room.baseAddress))
    }

    /// The path that was placed at `address`; nil where none was.
    package func path(at address: UInt64) -> [UInt8]? {
        let start = UInt64(UInt(bitPattern: bytes.baseAddress))
        guard address == start || address == start + UInt64(PathBuffers.size) else { return nil }
        return Array(bytes[Int(address - start)...].prefix { $0 != 0 })
    }
}

/// Which file a path argument names if its last component is a symbolic link.
package enum LinkRule: Equatable {
    case followed
    case notFollowed
    /// Flags in another argument say: AT_SYMLINK_NOFOLLOW.
    case followedUnless(flags: UInt64)
    /// Flags in another argument say: AT_SYMLINK_FOLLOW.
    case notFollowedUnless(flags: UInt64)
    /// The component itself is made, removed or renamed.
    case kept

    fileprivate var walk: WalkRule {
        switch self {
        case .followed: .followed
        case .notFollowed: .notFollowed
        case .followedUnless(let flags): flags & 0x100 == 0 ? .followed : .notFollowed
        case .notFollowedUnless(let flags): flags & 0x400 != 0 ? .followed : .notFollowed
        case .kept: .kept
        }
    }
}

/// Where a call has a path.
package struct PathPlace {
    fileprivate var argument: Int
    fileprivate var buffer: Int
    fileprivate var folder: Int?

    /// - Parameter folder: the argument that holds the descriptor of the folder where relative paths begin.
    @inline(__always)
    package init(_ argument: Int, buffer: Int = 0, folder: Int? = nil) {
        self.argument = argument
        self.buffer = buffer
        self.folder = folder
    }
}

extension LinuxTask {
    /// Puts a host path in the place of a guest path, where the two differ; returns what the call fails with, or nil.
    @inline(__always)
    package func locate(_ a: inout SyscallArguments, _ place: PathPlace, _ rule: LinkRule) -> Errno? {
        paths.isOverlay || mayNameProgram(a[place.argument]) ? locateSlowly(&a, place, rule) : nil
    }

    @inline(never)
    private func locateSlowly(_ a: inout SyscallArguments, _ place: PathPlace, _ rule: LinkRule) -> Errno? {
        if a[place.argument] == 0 { return nil }
        do throws(Errno) {
            let path = try memory.string(a[place.argument])
            let descriptor = place.folder.map { a.int($0) } ?? -100
            guard let found = try hostPath(of: path, from: descriptor, rule.walk) else { return nil }
            a[place.argument] = try pathBuffers.place(found, place.buffer)
            return nil
        } catch {
            return error
        }
    }

    /// The host's path of a guest path; nil where the path itself will do.
    package func hostPath(
        of path: [UInt8], from descriptor: Int, _ rule: WalkRule
    ) throws(Errno) -> [UInt8]? {
        let follows = rule.last == .followed
        if follows, let program = namedProgram(path, from: descriptor) { return program.path }
        let found = try paths.hostPath(of: path, from: descriptor, rule)
        // A walk through links may end there too.
        if follows, let found, found.starts(with: "/proc/".utf8), let program = namedProgram(found, from: -100) {
            return program.path
        }
        return found
    }

    /// Whether a path begins with "/pro", or is "exe" and nothing else.
    private func mayNameProgram(_ address: UInt64) -> Bool {
        guard let start = memory.load(address, as: UInt32.self) else { return false }
        return start == 0x6f72_702f || start == 0x0065_7865
    }

    // MARK: what the kernel says in host paths

    package func getcwd(_ a: SyscallArguments) -> SyscallResult {
        guard paths.isOverlay else { return pass(.getcwd, a) }
        var answer = 0
        let path = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, size in
            answer = host(.getcwd, Int(bitPattern: buffer.baseAddress), 4096)
            size = max(0, answer - 1)
        }
        guard answer > 0 else { return .value(answer) }
        // As the kernel marks a folder that the root does not hold.
        let guest = (paths.isOutside(path) ? Array("(unreachable)".utf8) : []) + paths.guestPath(ofHost: path) + [0]
        guard UInt64(guest.count) <= a.a1 else { return .failure(.ERANGE) }
        return memory.store(guest, at: a.a0) ? .value(guest.count) : .failure(.EFAULT)
    }
}
