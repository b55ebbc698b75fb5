// room: launch (UNSAFE ROOM: C strings and buffers)
// does: text to standard output and standard error, whole files out, the environment, and leaving with one clear line
// spec: write(2), environ(7)

import CSupport
import Glibc

/// Writes all of `text` to a descriptor; errors are nobody's to report to.
public func emit(_ text: String, to descriptor: Int32 = STDERR_FILENO) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, martlet_errno() == EINTR { continue }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
    }
}

/// Ends the process with one line on standard error.
public func fail(_ message: String, status: Int32) -> Never {
    emit("martlet: \(message)\n")
    exit(status)
}

/// Writes a file anew; false with errno set where that fails.
func writeFile(_ path: String, _ text: String) -> Bool {
    let descriptor = martlet_open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return false }
    emit(text, to: descriptor)
    return close(descriptor) == 0
}

/// Whether a file is there, or can be made, and can be written; false with errno set. What is in it stays.
func isWritable(_ path: String) -> Bool {
    var facts = stat()
    // Opening a pipe, even for no more than this, would be an end of file for its reader.
    if stat(path, &facts) == 0, !martlet_is_regular_file(facts.st_mode), access(path + "/.", F_OK) != 0 {
        return access(path, W_OK) == 0
    }
    let descriptor = martlet_open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
    return descriptor >= 0 && close(descriptor) == 0
}

/// C texts as they are, which need not be UTF-8.
public func argumentBytes(_ texts: UnsafePointer<UnsafeMutablePointer<CChar>?>, count: Int) -> [[UInt8]] {
    var result: [[UInt8]] = []
    result.reserveCapacity(count)
    for index in 0..<count {
        if let text = texts[index] { result.append(bytes(text)) }
    }
    return result
}

/// The environment, `NAME=value` each.
func environmentBytes() -> [[UInt8]] {
    var result: [[UInt8]] = []
    guard var at = martlet_environment() else { return [] }
    while let entry = at.pointee {
        result.append(bytes(entry))
        at += 1
    }
    return result
}

/// Whether an entry of the environment begins with `prefix`.
func environmentHas(prefix: String) -> Bool {
    guard var at = martlet_environment() else { return false }
    while let entry = at.pointee {
        if strncmp(entry, prefix, prefix.utf8.count) == 0 { return true }
        at += 1
    }
    return false
}

private func bytes(_ text: UnsafePointer<CChar>) -> [UInt8] {
    Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
}
