// room: linuxuser/paths
// does: paths through the kernel's own trees that lead out of them again: by links of /proc to folders, and by ".."
// spec: proc_pid_root(5), proc_pid_cwd(5), proc_pid_fd(5), path_resolution(7); Docs/Decisions/0040-sysroot-overlay.md
//
// The kernel may walk a path there only while it stays there: what it finds behind the link to a guest's root is the host's
// root, and above a folder of the sysroot's the host's tree goes on.

extension GuestPaths {
    /// Whether a path below a folder of the kernel's may lead out of it.
    private func mayLeadOut(_ folder: [UInt8], _ rest: ArraySlice<UInt8>) -> Bool {
        let names = folder.split(separator: slash) + rest.split(separator: slash)
        return names.indices.contains { index in
            let name = names[index]
            if name.elementsEqual("fd".utf8) { return index + 2 < names.count }
            return name.elementsEqual([dot, dot]) || name.elementsEqual("root".utf8) || name.elementsEqual("cwd".utf8)
        }
    }

    /// One step in the kernel's trees, or all that is left: a link to a folder leads to where the guest has that folder.
    package func descendInKernels(_ walk: inout PathWalk, _ candidate: [UInt8]) throws(Errno) {
        guard mayLeadOut(candidate, walk.ahead) else { return walk.leaveRest(to: candidate) }
        let seen = look(candidate)
        if seen == .missing { return walk.leaveRest(to: candidate) }
        guard case .link(let target) = seen, let link = ProcessLink(candidate) else {
            return try walk.enter(candidate, seen, inSysroot: false)
        }
        switch link.kind {
        case .root where runsGuest(link.process):
            try walk.enter(candidate, .link([slash]), inSysroot: false)
            walk.mayChange = true
        case .root:
            walk.leaveRest(to: candidate)
        case .folder where walk.isLast, .file:
            try walk.enter(candidate, .other, inSysroot: false)
        case .folder:
            guard target.first == slash else { return walk.leaveRest(to: candidate) }
            try walk.enter(candidate, .link([slash]), inSysroot: false)
            walk.position = position(ofHost: target)
            walk.mayChange = true
        }
    }

    private func runsGuest(_ process: ArraySlice<UInt8>) -> Bool {
        let own = GuestPaths.readLink(Array("/proc/self/exe".utf8), host: host)
        return own != nil && own == GuestPaths.readLink(Array("/proc/".utf8) + process + Array("/exe".utf8), host: host)
    }
}

/// A link under /proc that the kernel follows without a path.
private struct ProcessLink {
    enum Kind {
        case root
        /// Or a file, where it comes last.
        case folder
        /// Only ever that, or something without a name.
        case file
    }

    let kind: Kind
    let process: ArraySlice<UInt8>

    /// Nil for a link that is one to the kernel as well: /proc/self.
    init?(_ path: [UInt8]) {
        var parts = path.split(separator: slash)[...]
        guard parts.count > 2, parts.removeFirst().elementsEqual("proc".utf8) else { return nil }
        process = parts.removeFirst()
        if parts.count > 2, parts.first!.elementsEqual("task".utf8) { parts = parts.dropFirst(2) }
        guard process.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        switch String(decoding: parts.first!, as: UTF8.self) {
        case "root": kind = .root
        case "cwd", "fd": kind = .folder
        case "exe", "map_files", "ns": kind = .file
        default: return nil
        }
    }
}
