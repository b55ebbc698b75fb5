// room: linuxuser/strace (UNSAFE ROOM: lends buffers to host calls)
// does: --strace: one line a call with its decoded arguments and result, one a signal
// spec: Docs/Reference/Syscalls.md

package final class Tracer {
    private let write: (String) -> Void
    private let descriptions = SyscallDescription.parse(syscallDescriptionText.description)
    private let sets = ConstantNames.parse(constantSetText.description)

    /// A call between its start and its end: the text of what is known before it runs.
    package struct Call {
        package var number: UInt64
        package var arguments: SyscallArguments
        /// Inputs in their final form; outputs are decoded when the call has written them.
        package var texts: [String?]
    }

    package init(write: @escaping (String) -> Void) { self.write = write }

    package func line(_ text: String) { write(text) }

    package func name(of number: UInt64) -> String { descriptions[number].map { String($0.name) } ?? "\(number)" }

    package func enter(_ number: UInt64, _ arguments: SyscallArguments, _ task: LinuxTask) -> Call {
        var call = Call(number: number, arguments: arguments, texts: [])
        guard let description = descriptions[number] else {
            call.texts = (0..<6).map { hex(arguments[$0]) }
            return call
        }
        for (index, argument) in description.arguments.enumerated() {
            let isOutput = argument.head == "out"
            call.texts.append(isOutput ? nil : text(argument, index, description, arguments, nil, task))
        }
        // What does not come back is said at once.
        if ["exit", "exit_group", "execve"].contains(description.name) {
            write("\(description.name)(\(call.texts.map { $0 ?? "" }.joined(separator: ", "))) = ?")
        }
        return call
    }

    package func leave(_ call: Call, _ result: SyscallResult, _ task: LinuxTask) {
        guard let description = descriptions[call.number] else {
            write("syscall_\(call.number)(\(call.texts.map { $0 ?? "" }.joined(separator: ", "))) = \(text(result))")
            return
        }
        if result == .stop { return }
        var texts: [String] = []
        for (index, argument) in description.arguments.enumerated() {
            let known = call.texts[index]
            texts.append(known ?? text(argument, index, description, call.arguments, result, task))
        }
        let outcome =
            description.result == "hex" && !isError(result) ? hex(UInt64(bitPattern: result.raw)) : text(result)
        write("\(description.name)(\(texts.joined(separator: ", "))) = \(outcome)")
    }

    package func signal(_ signal: Int32, _ info: [UInt8], _ task: LinuxTask) {
        let (code, address) = info.withUnsafeBytes {
            ($0.loadUnaligned(fromByteOffset: 8, as: Int32.self), $0.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
        }
        let isFault = code > 0 && SignalNumber.isSynchronous(signal)
        write("--- \(signalName(signal)) code=\(code)\(isFault ? " address=\(hex(address))" : "") ---")
    }

    private func isError(_ result: SyscallResult) -> Bool { result.raw < 0 && result.raw >= -4095 }

    private func text(_ result: SyscallResult) -> String {
        switch result {
        case .notStarted: return "? (a signal comes first)"
        case .interrupted: return "? (interrupted)"
        case .stateReplaced: return "? (registers replaced)"
        default: break
        }
        return isError(result) ? "-1 \(Errno(Int32(-result.raw)).name)" : "\(result.raw)"
    }

    /// One argument. With a result the outputs are decoded too, as far as the call says it wrote them.
    private func text(
        _ argument: SyscallDescription.Argument, _ index: Int, _ description: SyscallDescription,
        _ arguments: SyscallArguments, _ result: SyscallResult?, _ task: LinuxTask
    ) -> String {
        let value = arguments[index]
        switch argument.head {
        case "enum": return sets[argument.inner]?.one(UInt64(UInt32(truncatingIfNeeded: value))) ?? hex(value)
        case "flags": return sets[argument.inner]?.flags(UInt64(UInt32(truncatingIfNeeded: value))) ?? hex(value)
        case "path", "entry", "string": return quotedString(value, task)
        case "in", "inout", "out": return pointer(argument, value, description, arguments, result, task)
        default: return plain(argument.kind, value)
        }
    }

    private func plain(_ kind: Substring, _ value: UInt64) -> String {
        let int = Int32(truncatingIfNeeded: value)
        switch kind {
        case "int", "fd", "pid": return "\(int)"
        case "dirfd": return int == -100 ? "AT_FDCWD" : "\(int)"
        case "uint": return "\(UInt32(truncatingIfNeeded: value))"
        case "uid": return int == -1 ? "-1" : "\(UInt32(truncatingIfNeeded: value))"
        case "off": return "\(Int64(bitPattern: value))"
        case "size": return "\(value)"
        case "mode": return "0" + String(UInt32(truncatingIfNeeded: value), radix: 8)
        case "signal": return signalName(int)
        default: return value == 0 && kind == "ptr" ? "NULL" : hex(value)
        }
    }

    private func pointer(
        _ argument: SyscallDescription.Argument, _ value: UInt64, _ description: SyscallDescription,
        _ arguments: SyscallArguments, _ result: SyscallResult?, _ task: LinuxTask
    ) -> String {
        if value == 0 { return "NULL" }
        if let result, isError(result) { return hex(value) }
        if let countName = argument.countName {
            guard argument.inner.hasPrefix("bytes[") else { return hex(value) }
            let place = description.arguments.firstIndex { $0.name == countName }
            let size = place.map { arguments[$0] } ?? UInt64(countName) ?? 0
            // A call that returns a count wrote that much.
            let written = result.map { min(size, UInt64(max(0, $0.raw))) } ?? size
            return quotedBytes(value, place == nil ? size : written, task)
        }
        switch argument.inner {
        case "u32": return task.memory.load(value, as: UInt32.self).map { "[\($0)]" } ?? hex(value)
        case "u64": return task.memory.load(value, as: UInt64.self).map { "[\(hex($0))]" } ?? hex(value)
        case "timespec", "timeval", "rlimit":
            return task.memory.load(value, as: (Int64, Int64).self).map { "{\($0.0), \($0.1)}" } ?? hex(value)
        default: return hex(value)
        }
    }

    private func quotedString(_ address: UInt64, _ task: LinuxTask) -> String {
        if address == 0 { return "NULL" }
        guard let text = try? task.memory.string(address) else { return hex(address) }
        return quoted(text, limit: 256)
    }

    private func quotedBytes(_ address: UInt64, _ size: UInt64, _ task: LinuxTask) -> String {
        let shown = 32
        let count = Int(min(size, UInt64(shown) + 1))
        guard let bytes = task.memory.bytes(address, count: count) else { return hex(address) }
        return quoted(bytes, limit: shown)
    }

    private func quoted(_ bytes: [UInt8], limit: Int) -> String {
        var text = "\""
        for byte in bytes.prefix(limit) {
            switch byte {
            case UInt8(ascii: "\n"): text += "\\n"
            case UInt8(ascii: "\t"): text += "\\t"
            case UInt8(ascii: "\r"): text += "\\r"
            case UInt8(ascii: "\""): text += "\\\""
            case UInt8(ascii: "\\"): text += "\\\\"
            case 0x20..<0x7f: text.unicodeScalars.append(UnicodeScalar(byte))
            default: text += "\\x" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
            }
        }
        return text + (bytes.count > limit ? "\"..." : "\"")
    }

    private func hex(_ value: UInt64) -> String { "0x" + String(value, radix: 16) }

    private func signalName(_ signal: Int32) -> String {
        let names = [
            "0", "SIGHUP", "SIGINT", "SIGQUIT", "SIGILL", "SIGTRAP", "SIGABRT", "SIGBUS", "SIGFPE", "SIGKILL",
            "SIGUSR1", "SIGSEGV", "SIGUSR2", "SIGPIPE", "SIGALRM", "SIGTERM", "SIGSTKFLT", "SIGCHLD", "SIGCONT",
            "SIGSTOP", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGURG", "SIGXCPU", "SIGXFSZ", "SIGVTALRM", "SIGPROF",
            "SIGWINCH", "SIGIO", "SIGPWR", "SIGSYS",
        ]
        if signal >= 0, Int(signal) < names.count { return names[Int(signal)] }
        return signal <= 64 && signal > 0 ? "SIGRT_\(signal - 32)" : "\(signal)"
    }
}
