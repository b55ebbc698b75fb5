// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: finds the guest's program behind links to /proc/PID/exe, where the kernel knows Martlet
// spec: proc_pid_exe(5), path_resolution(7); Docs/Decisions/0084-what-was-opened-decides.md
//
// Usual names are seen at once. Every other way to such a link (a symbolic link, a path through /proc/PID/root or
// /dev/fd/..) is noticed by its end: the kernel comes to Martlet's own program. Only then is the way walked here.

/// What a link /proc/PID/exe of a guest leads to.
package struct LinkedProgram: Equatable {
    /// What the link says: the path on the host of the running file, as it is called now.
    package var name: [UInt8]
    /// What opens that file on the host.
    package var path: [UInt8]
    /// Whether the file has a name: those of memfd_create and those that have been removed have none.
    package var isNamed: Bool { name == path }

    package init(name: [UInt8], path: [UInt8]? = nil) {
        self.name = name
        self.path = path ?? name
    }
}

/// The file that a host process runs, by numbers and by name.
package struct HostProgram {
    fileprivate var device, inode: UInt64
    fileprivate var path: [UInt8]
}

extension LinuxSystem {
    /// Whether a file is Martlet itself.
    package func isMartlets(_ status: HostStat) -> Bool {
        let martlet = ownProgram()
        return status.inode == martlet.inode && status.device == martlet.device && martlet.inode != 0
    }

    package func isMartletsInode(_ inode: UInt64) -> Bool { inode != 0 && inode == ownProgram().inode }

    /// Whether what `readlink` told, with room for `room` bytes, is Martlet's own path.
    fileprivate func isMartletsPath(_ target: [UInt8], room: Int) -> Bool {
        let path = ownProgram().path
        if path.isEmpty || target.isEmpty { return false }
        return target.starts(with: path) || target.count == room && path.starts(with: target)
    }

    private func ownProgram() -> HostProgram {
        if let martlet { return martlet }
        let link = Array("/proc/self/exe".utf8)
        let status = fileStatus(path: link)
        let found = HostProgram(
            device: status?.device ?? 0, inode: status?.inode ?? 0, path: GuestPaths.readLink(link, host: host) ?? [])
        martlet = found
        return found
    }

    package func fileStatus(path: [UInt8]) -> HostStat? {
        var status = HostStat()
        let answer = (path + [0]).withUnsafeBytes { path in
            withUnsafeMutableBytes(of: &status.bytes) {
                host(.newfstatat, -100, Int(bitPattern: path.baseAddress), Int(bitPattern: $0.baseAddress), 0)
            }
        }
        return answer == 0 ? status : nil
    }
}

extension LinuxTask {
    /// The program that `path` leads to, if that is the link /proc/PID/exe of a process that runs a guest.
    ///
    /// - Parameter follows: whether a symbolic link may lead to that link.
    package func linkedProgram(_ path: [UInt8], from start: Int, follows: Bool) -> LinkedProgram? {
        programLink(path, from: start, follows: follows).flatMap { system.program(ofProcess: $0) }
    }

    /// The same for a path that is called so.
    package func namedProgram(_ path: [UInt8], from start: Int) -> LinkedProgram? {
        guard path.suffix(3).elementsEqual("exe".utf8), path.count == 3 || path[path.count - 4] == slash else {
            return nil
        }
        return linkedProgram(path, from: start, follows: false)
    }

    /// The process whose /proc/PID/exe a path comes to; nil where it comes to something else, or nowhere.
    private func programLink(_ path: [UInt8], from start: Int, follows: Bool) -> Int? {
        if path.isEmpty { return GuestPaths.hostPath(ofDescriptor: start, host: host).flatMap(process(ofLink:)) }
        var (folder, rest) = (start, path)
        defer { if folder != start { _ = host(.close, folder) } }
        // The kernel's own limit.
        for _ in 0...40 {
            let split = rest.lastIndex(of: slash).map { $0 + 1 } ?? 0
            let last = Array(rest[split...])
            guard !last.isEmpty, let parent = openFolder(Array(rest[..<split]), from: folder) else { return nil }
            if folder != start { _ = host(.close, folder) }
            folder = parent
            if last.elementsEqual("exe".utf8), system.isOfProc(folder) {
                return GuestPaths.hostPath(ofDescriptor: folder, host: host).flatMap {
                    process(ofLink: $0 + [slash] + last)
                }
            }
            guard follows, let target = readLink(last, from: folder) else { return nil }
            rest = target
        }
        return nil
    }

    private func process(ofLink name: [UInt8]) -> Int? {
        let parts = name.split(separator: slash).suffix(2)
        guard parts.count == 2, parts.last!.elementsEqual("exe".utf8) else { return nil }
        return Int(String(decoding: parts.first!, as: UTF8.self))
    }

    private func openFolder(_ path: [UInt8], from start: Int) -> Int? {
        let (folder, onlyPath, closeOnExec) = (0x10000, 0x20_0000, 0x80000)
        do throws(Errno) {
            let found = try paths.hostPath(of: path, from: start, follows: true) ?? (path.isEmpty ? [dot] : path)
            let descriptor = (found + [0]).withUnsafeBytes {
                host(.openat, start, Int(bitPattern: $0.baseAddress), folder | onlyPath | closeOnExec)
            }
            return descriptor >= 0 ? descriptor : nil
        } catch {
            return nil
        }
    }

    private func readLink(_ name: [UInt8], from folder: Int) -> [UInt8]? {
        var length = 0
        let target = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, size in
            length = (name + [0]).withUnsafeBytes {
                host(.readlinkat, folder, Int(bitPattern: $0.baseAddress), Int(bitPattern: buffer.baseAddress), 4096)
            }
            size = max(0, length)
        }
        return length > 0 ? target : nil
    }

    // MARK: calls that came to Martlet's own program

    /// The program that a path argument, which the kernel followed to Martlet's own, means; nil where it does mean Martlet.
    ///
    /// - Parameter address: of the guest's path, or of what was put in its place.
    package func programMeant(_ address: UInt64, from start: Int, flags: UInt64 = 0) -> LinkedProgram? {
        let noFollow: UInt64 = 0x100
        guard let path = pathBuffers.path(at: address) ?? (try? memory.string(address)) else { return nil }
        // An open file is what it is.
        return path.isEmpty ? nil : linkedProgram(path, from: start, follows: flags & noFollow == 0)
    }

    /// The program that a link means whose target the kernel told as Martlet's own path; nil where that is the target.
    package func programTold(_ target: [UInt8], room: Int, _ address: UInt64, from start: Int) -> LinkedProgram? {
        guard system.isMartletsPath(target, room: room),
            let path = pathBuffers.path(at: address) ?? (try? memory.string(address))
        else { return nil }
        return linkedProgram(path, from: start, follows: false)
    }
}
