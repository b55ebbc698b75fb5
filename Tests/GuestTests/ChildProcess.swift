// room: tests
// does: runs a program as a child process: files for its three streams, a deadline, its exit status or death
// spec: posix_spawn(3), waitpid(2)

import Foundation
import Glibc

/// How a child process ended.
enum ProcessEnd: Equatable, CustomStringConvertible {
    case exited(Int32)
    case killed(Int32)
    /// It was still there at the deadline, and was killed.
    case timedOut

    init(waitStatus: Int32) {
        let signal = waitStatus & 0x7F
        self = signal == 0 ? .exited(waitStatus >> 8 & 0xFF) : .killed(signal)
    }

    var description: String {
        switch self {
        case .exited(let status): "exited with \(status)"
        case .killed(let signal): "was killed by signal \(signal)"
        case .timedOut: "was still running at the deadline"
        }
    }
}

struct ProcessResult {
    var end: ProcessEnd
    var output: [UInt8]
    var errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
}

/// What to run. Nothing of the caller's environment is passed on.
struct ProcessRequest {
    var program: String
    var arguments: [String] = []
    var environment: [String] = ["PATH=/usr/bin:/bin", "LC_ALL=C"]
    var input: [UInt8] = []
    var folder: String?
    /// Seconds until it is killed. Only a hang comes near it: nothing is measured.
    var deadline = 120.0
}

/// A child process between its start and its end. Its streams are files, so that no reader is needed while it runs.
final class ChildProcess {
    let identifier: pid_t
    private let folder: String
    private let deadline: Date
    private var status: Int32?

    init(_ request: ProcessRequest) throws {
        folder = try makeTemporaryFolder()
        deadline = Date(timeIntervalSinceNow: request.deadline)
        try Data(request.input).write(to: URL(fileURLWithPath: folder + "/in"))
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, folder + "/in", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, folder + "/out", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, folder + "/err", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        // A group of its own: at the deadline its children end with it.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        var child: pid_t = 0
        // env changes the folder and becomes the program.
        let words = request.folder.map { ["/usr/bin/env", "--chdir=" + $0] } ?? []
        let command = words + [request.program] + request.arguments
        let code = withVector(command) { arguments in
            withVector(request.environment) { environment in
                posix_spawn(&child, command[0], &actions, &attributes, arguments, environment)
            }
        }
        guard code == 0 else { throw ProcessError.cannotStart(request.program, String(cString: strerror(code))) }
        identifier = child
    }

    deinit {
        if !hasEnded { kill() }
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// What it has written to standard output so far.
    var output: [UInt8] { FileManager.default.contents(atPath: folder + "/out").map { Array($0) } ?? [] }

    private var errors: String {
        String(decoding: FileManager.default.contents(atPath: folder + "/err") ?? Data(), as: UTF8.self)
    }

    var hasEnded: Bool {
        if status != nil { return true }
        var waited: Int32 = 0
        guard waitpid(identifier, &waited, WNOHANG) == identifier else { return false }
        status = waited
        return true
    }

    /// Waits until `condition` holds; false if the process ended or the deadline came first.
    func wait(until condition: () throws -> Bool) rethrows -> Bool {
        while true {
            let ended = hasEnded
            if try condition() { return true }
            if ended || Date() > deadline { return false }
            usleep(2000)
        }
    }

    /// Waits for the end; kills at the deadline.
    func finish() -> ProcessResult {
        let ended = wait { hasEnded }
        if !ended { kill() }
        let end = ended ? ProcessEnd(waitStatus: status ?? 0) : .timedOut
        return ProcessResult(end: end, output: output, errors: errors)
    }

    /// Ends it with its children.
    func kill() {
        Glibc.kill(-identifier, SIGKILL)
        var waited: Int32 = 0
        if status == nil, waitpid(identifier, &waited, 0) == identifier { status = waited }
    }
}

enum ProcessError: Error, CustomStringConvertible {
    case cannotStart(String, String)
    case failed(String, ProcessResult)

    var description: String {
        switch self {
        case .cannotStart(let program, let reason): "\(program) can't be started: \(reason)"
        case .failed(let program, let result): "\(program) \(result.end)\n\(result.errors)\(result.text)"
        }
    }
}

func runChild(_ request: ProcessRequest) throws -> ProcessResult { try ChildProcess(request).finish() }

/// A new empty folder; who makes it removes it.
func makeTemporaryFolder() throws -> String {
    var template = Array((NSTemporaryDirectory() + "/martlet-test-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw ProcessError.cannotStart("mkdtemp", String(cString: strerror(errno))) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// Lends a C vector of strings.
private func withVector<Result>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
    var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    pointers.append(nil)
    return pointers.withUnsafeMutableBufferPointer { body($0.baseAddress.unsafelyUnwrapped) }
}
