// room: linuxuser/strace (UNSAFE ROOM: reads the fields of a siginfo)
// does: --strace: one line a call with its decoded arguments and result, one a signal; as text or as JSON
// spec: Docs/Reference/Syscalls.md, "Tracing"

/// How --strace writes its lines.
public enum TraceFormat: Sendable {
    case text
    /// One JSON object a line.
    case json
}

package final class Tracer {
    private let write: (String) -> Void
    private let format: TraceFormat
    private let descriptions = SyscallDescription.parse(syscallDescriptionText.description)
    private let decoder = ArgumentDecoder()

    /// A call between its start and its end: what is known before it runs.
    package struct Call {
        package var number: UInt64
        package var arguments: SyscallArguments
        /// Inputs in their final form; outputs are decoded when the call has written them.
        package var values: [TraceValue?]
    }

    package init(format: TraceFormat = .text, write: @escaping (String) -> Void) {
        self.format = format
        self.write = write
    }

    package func name(of number: UInt64) -> String { descriptions[number].map { String($0.name) } ?? "\(number)" }

    /// Said once for each number.
    package func unsupported(_ number: UInt64) {
        switch format {
        case .text: write("system call \(name(of: number)) is not supported: ENOSYS")
        case .json: write("{\"unsupported\":\(jsonString(Array(name(of: number).utf8)))}")
        }
    }

    package func enter(_ number: UInt64, _ arguments: SyscallArguments, _ task: LinuxTask) -> Call {
        var call = Call(number: number, arguments: arguments, values: [])
        guard let description = descriptions[number] else {
            call.values = (0..<6).map { .text(hexadecimal(arguments[$0])) }
            return call
        }
        let decoded = DecodedCall(
            description: description, arguments: arguments, result: nil, memory: task.memory)
        for index in description.arguments.indices {
            call.values.append(decoder.isOutput(index, of: decoded) ? nil : decoder.value(index, of: decoded))
        }
        // What does not come back is said at once, and of a program when nothing but the kernel can refuse it.
        switch description.name {
        case "exit", "exit_group": say(call, description, nil, task)
        case "execve", "execveat": task.tracedExec = call
        default: break
        }
        return call
    }

    /// The thread's execve goes to the kernel.
    package func executes(_ task: LinuxTask) {
        guard let call = task.tracedExec else { return }
        task.tracedExec = nil
        say(call, descriptions[call.number], nil, task)
    }

    package func leave(_ call: Call, _ result: SyscallResult, _ task: LinuxTask) {
        var finished = call
        task.tracedExec = nil
        guard let description = descriptions[call.number] else { return say(call, nil, result, task) }
        if result == .stop { return }
        let decoded = DecodedCall(
            description: description, arguments: call.arguments, result: result, memory: task.memory)
        for index in description.arguments.indices where call.values[index] == nil {
            finished.values[index] = decoder.value(index, of: decoded)
        }
        say(finished, description, result, task)
    }

    package func signal(_ signal: Int32, _ info: [UInt8], _ task: LinuxTask) {
        let (code, address) = info.withUnsafeBytes {
            ($0.loadUnaligned(fromByteOffset: 8, as: Int32.self), $0.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
        }
        let isFault = code > 0 && SignalNumber.isSynchronous(signal)
        switch format {
        case .text:
            write("--- \(signalName(signal)) code=\(code)\(isFault ? " address=\(hexadecimal(address))" : "") ---")
        case .json:
            let place = isFault ? ",\"address\":\"\(hexadecimal(address))\"" : ""
            write("{\"signal\":\"\(signalName(signal))\",\"code\":\(code)\(place)\(origin(task))}")
        }
    }

    // MARK: lines

    private func say(_ call: Call, _ description: SyscallDescription?, _ result: SyscallResult?, _ task: LinuxTask) {
        let name = description.map { String($0.name) } ?? "syscall_\(call.number)"
        let values = call.values.map { $0 ?? .text("?") }
        switch format {
        case .text:
            let outcome = result.map { text($0, isAddress: description?.result == "hex") } ?? "?"
            write("\(name)(\(values.map(\.text).joined(separator: ", "))) = \(outcome)")
        case .json:
            var line = "{\"call\":\"\(name)\",\"number\":\(call.number),\"arguments\":{"
            line += values.enumerated().map { index, value in
                let known = description.map { Array($0.arguments[index].name.utf8) } ?? Array("a\(index)".utf8)
                return jsonString(known) + ":" + value.json
            }.joined(separator: ",")
            line += "}" + (result.map { json($0) } ?? "") + origin(task) + "}"
            write(line)
        }
    }

    private func origin(_ task: LinuxTask) -> String { ",\"pid\":\(task.host(.getpid)),\"tid\":\(task.host(.gettid))" }

    private func text(_ result: SyscallResult, isAddress: Bool) -> String {
        switch result {
        case .notStarted: return "? (a signal comes first)"
        case .interrupted: return "? (interrupted)"
        case .stateReplaced: return "? (registers replaced)"
        default: break
        }
        if result.isFailure { return "-1 \(Errno(Int32(-result.raw)).name)" }
        return isAddress ? hexadecimal(UInt64(bitPattern: result.raw)) : "\(result.raw)"
    }

    private func json(_ result: SyscallResult) -> String {
        switch result {
        case .notStarted: return ",\"ends\":\"a signal comes first\""
        case .interrupted: return ",\"ends\":\"interrupted\""
        case .stateReplaced: return ",\"ends\":\"registers replaced\""
        default:
            return result.isFailure
                ? ",\"result\":-1,\"error\":\"\(Errno(Int32(-result.raw)).name)\"" : ",\"result\":\(result.raw)"
        }
    }
}
