// room: cli (UNSAFE ROOM: file buffers)
// does: whole files in and out, folders, for the commands that need them
// spec: open(2), mkdir(2), opendir(3)

import Glibc

/// The bytes of a file.
func readBytes(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CommandFailure(description: "\(path): \(errorText())", status: 2) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress!, $0.count) }
        guard count >= 0 else { throw CommandFailure(description: "\(path): \(errorText())", status: 2) }
        if count == 0 { return bytes }
        bytes += chunk[..<count]
    }
}

func readText(_ path: String) throws -> String { String(decoding: try readBytes(path), as: UTF8.self) }

/// Writes a new file with the permission bits `mode`; one that is there already is an error.
func createFile(_ path: String, _ bytes: [UInt8], mode: mode_t = 0o666) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw CommandFailure(description: "\(path): \(errorText())") }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress!, $0.count) }
        guard count > 0 else { throw CommandFailure(description: "\(path): \(errorText())") }
        rest = rest.dropFirst(count)
    }
}

func createFolder(_ path: String) throws {
    guard mkdir(path, 0o777) == 0 else { throw CommandFailure(description: "\(path): \(errorText())") }
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
