// room: linuxuser/system (UNSAFE ROOM: lends buffers to host calls)
// does: finds the file that a program's path means: through the sysroot, and through scripts to their interpreters
// spec: execve(2); Docs/Decisions/0040-sysroot-overlay.md

/// A program to run, as the guest names it.
package struct ProgramRequest: Equatable {
    /// Where the program is.
    package var path: [UInt8]
    package var arguments: [[UInt8]]
    /// What the program is told that it is called (AT_EXECFN) and the interpreter of a script what to read: the path, but
    /// by the guest's own number where it gave a descriptor.
    package var name: [UInt8]
    /// The descriptor of that name is closed by execve, so that the interpreter of a script would find nothing.
    package var nameEndsAtExec = false

    package init(path: [UInt8], arguments: [[UInt8]]) {
        self.path = path
        self.arguments = arguments
        name = path
    }
}

extension LinuxSystem {
    /// Follows scripts to the program that runs them, and opens that. The caller closes the file.
    ///
    /// - Parameter isExec: the guest asks, so every file on the way must be executable.
    package func openProgram(
        _ request: inout ProgramRequest, in paths: GuestPaths, isExec: Bool
    ) throws(ELFError) -> ProgramFile {
        // The kernel's own limit: a script of a script of a script of a script of a script.
        var name = String(decoding: request.path, as: UTF8.self)
        for _ in 0...5 {
            let file = try openFile(request.path, named: name, in: paths, isExec: isExec)
            do throws(Errno) {
                guard let line = try ScriptLine(try file.source.read(0, ScriptLine.limit)) else { return file }
                if request.nameEndsAtExec { throw .ENOENT }
                request.arguments = line.arguments(script: request.name, request.arguments)
                request.path = line.interpreter
                request.name = line.interpreter
                name += ": its interpreter " + String(decoding: line.interpreter, as: UTF8.self)
                file.close()
            } catch {
                file.close()
                throw ELFError(file: file.path, reason: error == .ENOEXEC ? .notELF : .unreadable(error))
            }
        }
        throw ELFError(file: name, reason: .unreadable(.ELOOP))
    }

    /// Opens the file that a path of the guest's means.
    ///
    /// - Parameter named: what messages call it if not by its path.
    package func openFile(
        _ path: [UInt8], named: String? = nil, in paths: GuestPaths, isExec: Bool = false
    ) throws(ELFError) -> ProgramFile {
        let name = named ?? String(decoding: path, as: UTF8.self)
        var paths = paths
        let found: [UInt8]
        do throws(Errno) {
            // A descriptor has no path in a root that lacks /dev.
            let isOpen = paths.isAlone && path.starts(with: "/dev/fd/".utf8)
            found = isOpen ? path : try paths.hostPath(of: path, from: -100, follows: true) ?? path
            if isExec { try checkExecutable(found) }
        } catch {
            throw ELFError(file: name, reason: .unreadable(error))
        }
        return try ProgramFile(name, at: found, host: host)
    }

    // MARK: names that the caller on the host used

    /// A program in the sysroot that was called by its host path gets the name that the guest knows.
    package func nameAsGuest(_ request: inout ProgramRequest) {
        let path = guestSpelling(request.path)
        guard path != request.path else { return }
        if request.arguments.first == request.path { request.arguments[0] = path }
        request.path = path
        request.name = path
    }

    /// Variables that hold host paths of their own accord, as the guest would have them.
    package func environmentEntry(_ entry: [UInt8]) -> [UInt8] {
        let entry = shownToGuest(entry)
        guard paths.isOverlay else { return entry }
        for name in ["PWD=", "OLDPWD="] where entry.starts(with: name.utf8) {
            return Array(name.utf8) + paths.guestPath(ofHost: Array(entry.dropFirst(name.utf8.count)))
        }
        return entry
    }

    private func guestSpelling(_ path: [UInt8]) -> [UInt8] {
        guard paths.isOverlay else { return path }
        if path.first == slash { return paths.guestPath(ofHost: path) }
        guard path.contains(slash), let folder = GuestPaths.currentFolder(host: host) else { return path }
        let absolute = (folder == [slash] ? [] : folder) + [slash] + path
        let isInside = paths.guestPath(ofHost: folder) != folder
        let guest = paths.guestPath(ofHost: absolute)
        return isInside || guest == absolute ? path : guest
    }

    /// The name under which other processes see the program: the last part of its path.
    package func nameProcess(_ path: [UInt8]) {
        let setName = 15
        let name = path[(path.lastIndex(of: slash).map { $0 + 1 } ?? 0)...]
        _ = (name.prefix(15) + [0]).withUnsafeBytes { host(.prctl, setName, Int(bitPattern: $0.baseAddress), 0, 0, 0) }
    }
}
