// room: cli (UNSAFE ROOM: file buffers)
// does: whole files in and out, folders, for the commands that need them
// spec: open(2), mkdir(2), opendir(3)

import Glibc

/// The bytes of a file.
func readBytes(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress!, $0.count) }
        guard count >= 0 else { throw unreadable(path) }
        if count == 0 { return bytes }
        bytes += chunk[..<count]
    }
}

/// Why a file can't be read, by errno.
private func unreadable(_ path: String) -> CommandFailure {
    let text =
        switch errno {
        case ENOENT, ENOTDIR: "no such file; check the path"
        case EISDIR: "is a folder; name a file in it"
        default: "can't be read (\(errorText())); check its permissions"
        }
    return CommandFailure(description: "\(path): \(text)", status: 2)
}

func readText(_ path: String) throws -> String { String(decoding: try readBytes(path), as: UTF8.self) }

/// Writes a new file with the permission bits `mode`; one that is there already is an error.
func createFile(_ path: String, _ bytes: [UInt8], mode: mode_t = 0o666) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw unwritable(path) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress!, $0.count) }
        guard count > 0 else { throw unwritable(path) }
        rest = rest.dropFirst(count)
    }
}

func createFolder(_ path: String) throws {
    guard mkdir(path, 0o777) == 0 else { throw unwritable(path) }
}

/// Why a file or folder can't be made, by errno.
private func unwritable(_ path: String) -> CommandFailure {
    let remedy =
        switch errno {
        case ENOENT, ENOTDIR: "name a folder that exists with --folder"
        case EEXIST: "choose another name or, with --folder, another folder"
        default: "check the permissions and the free space of its folder"
        }
    return CommandFailure(description: "\(path) can't be made (\(errorText())); \(remedy)", status: 2)
}

/// The names in a folder but `.` and `..`, sorted; nil if it is no folder.
func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
}

func errorText() -> String { String(cString: strerror(errno)) }
