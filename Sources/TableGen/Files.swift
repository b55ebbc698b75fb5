// room: tables (UNSAFE ROOM: file buffers)
// does: the generator's file access: whole files in and out, and the tables of a folder by name
// spec: open(2), read(2), write(2), mkdir(2), opendir(3)

import Glibc

/// The text of the file at `path`, or nil where it can't be opened.
func readFile(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        guard count > 0 else { return count == 0 ? String(decoding: bytes, as: UTF8.self) : nil }
        bytes += chunk[..<count]
    }
}

/// Replaces the file at `path`, making the folders on the way; false with errno set where that fails.
func writeFile(_ path: String, _ text: String) -> Bool {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
        folder += part + "/"
        if mkdir(folder, 0o777) != 0, errno != EEXIST { return false }
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    guard descriptor >= 0 else { return false }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard count > 0 else {
            close(descriptor)
            return false
        }
        rest = rest.dropFirst(count)
    }
    return close(descriptor) == 0
}

/// The names of the `.table` files in `folder`, sorted.
func tableNames(in folder: String) -> [String] {
    entries(of: folder).filter { $0.hasSuffix(".table") }
}

/// The paths of all files beneath `folder`, which ends in `/`.
func filePaths(beneath folder: String) -> [String] {
    entries(of: folder).filter { !$0.hasPrefix(".") }.flatMap { name in
        let inner = filePaths(beneath: folder + name + "/")
        return inner.isEmpty ? [folder + name] : inner
    }
}

/// The names in `folder`, sorted; none where it is no folder.
private func entries(of folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        names.append(name)
    }
    return names.sorted()
}
