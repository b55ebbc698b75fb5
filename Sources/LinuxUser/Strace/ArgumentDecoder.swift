// room: linuxuser/strace (UNSAFE ROOM: reads fields of guest structures)
// does: from an argument's kind and register to a value that --strace shows
// spec: Docs/Reference/Syscalls.md; Sources/LinuxUser/Tables/syscalls.table, head

/// How a structure is shown: the fields that the table names.
package struct StructDescription {
    package struct Field {
        package var name: Substring
        package var format: Substring
        package var offset: Int
    }

    package var size: Int
    package var fields: [Field]

    package static func parse(_ text: String) -> [Substring: StructDescription] {
        var all: [Substring: StructDescription] = [:]
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count >= 2, let size = Int(words[1]) else { continue }
            let fields = words.dropFirst(2).compactMap { word -> Field? in
                let parts = word.split { $0 == ":" || $0 == "@" }
                guard parts.count == 3, let offset = Int(parts[2]) else { return nil }
                return Field(name: parts[0], format: parts[1], offset: offset)
            }
            all[words[0]] = StructDescription(size: size, fields: fields)
        }
        return all
    }

    /// `bytes` holds at least `size` bytes.
    package func value(_ bytes: UnsafeRawBufferPointer) -> TraceValue {
        .structure(fields.map { (name: $0.name, value: value($0, bytes)) })
    }

    private func value(_ field: Field, _ bytes: UnsafeRawBufferPointer) -> TraceValue {
        if field.format == "signal" {
            return .text(signalName(bytes.loadUnaligned(fromByteOffset: field.offset, as: Int32.self)))
        }
        guard let width = Int(field.format.dropFirst()) else { return .text("?") }
        if field.format.first == "s" {
            let text = bytes[field.offset..<field.offset + width].prefix { $0 != 0 }
            return .bytes(Array(text), isCut: false)
        }
        let raw = load(bytes, field.offset, width)
        switch field.format.first {
        case "i": return .number(Int64(bitPattern: raw << UInt64(64 - width)) >> Int64(64 - width))
        case "x": return .text(hexadecimal(raw))
        case "o": return .text("0" + String(raw, radix: 8))
        case "l": return raw == .max ? .text("RLIM_INFINITY") : .unsigned(raw)
        default: return .unsigned(raw)
        }
    }

    private func load(_ bytes: UnsafeRawBufferPointer, _ offset: Int, _ width: Int) -> UInt64 {
        switch width {
        case 8: UInt64(bytes[offset])
        case 16: UInt64(bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
        case 32: UInt64(bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        default: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        }
    }
}

/// One call whose arguments are decoded: before it runs (no result), or after.
package struct DecodedCall {
    package var description: SyscallDescription
    package var arguments: SyscallArguments
    package var result: SyscallResult?
    package var memory: GuestMemory

    /// Whether it has run and done what it was asked to.
    var hasSucceeded: Bool { result.map { !$0.isFailure && !$0.isSpecial } ?? false }
}

package struct ArgumentDecoder {
    let sets = ConstantNames.parse(constantSetText.description)
    private let types = StructDescription.parse(structTypeText.description)
    /// Elements of an array and bytes of a buffer that are shown.
    let shownElements = 16
    private let shownBytes = 32

    /// The argument at `index`. Outputs are decoded as far as the call says that it wrote them.
    package func value(_ index: Int, of call: DecodedCall) -> TraceValue {
        if let value = valueByCall(index, of: call) { return value }
        let argument = call.description.arguments[index]
        let register = call.arguments[index]
        let low = UInt64(UInt32(truncatingIfNeeded: register))
        switch argument.head {
        case "enum": return .text(sets[argument.inner]?.one(low) ?? hexadecimal(register))
        case "flags": return sets[argument.inner].map { .flags($0.flagNames(low)) } ?? .text(hexadecimal(register))
        case "path", "entry", "name", "string": return string(register, call.memory)
        case "in", "inout", "out": return pointer(argument, register, call)
        default: return plain(argument.kind, register)
        }
    }

    private func plain(_ kind: Substring, _ value: UInt64) -> TraceValue {
        let int = Int32(truncatingIfNeeded: value)
        switch kind {
        case "int", "fd", "pid": return .number(Int64(int))
        case "dirfd": return int == -100 ? .text("AT_FDCWD") : .number(Int64(int))
        case "uint": return .number(Int64(UInt32(truncatingIfNeeded: value)))
        case "uid": return .number(int == -1 ? -1 : Int64(UInt32(truncatingIfNeeded: value)))
        case "off": return .number(Int64(bitPattern: value))
        case "size": return .unsigned(value)
        case "mode": return .text("0" + String(UInt32(truncatingIfNeeded: value), radix: 8))
        case "signal": return .text(signalName(int))
        default: return .text(value == 0 && kind == "ptr" ? "NULL" : hexadecimal(value))
        }
    }

    private func pointer(
        _ argument: SyscallDescription.Argument, _ address: UInt64, _ call: DecodedCall
    ) -> TraceValue {
        if address == 0 { return .text("NULL") }
        if argument.head == "out", let result = call.result, result.isFailure { return .text(hexadecimal(address)) }
        guard let countName = argument.countName else { return single(argument.inner, address, call.memory) }
        guard let count = count(countName, call) else { return .text(hexadecimal(address)) }
        switch argument.elementType {
        case "bytes":
            // A call that returns a count wrote that much.
            let isFixed = Int(countName) != nil
            let written = isFixed ? nil : call.result.map { min(count, UInt64(max(0, $0.raw))) }
            return bytes(address, argument.head == "in" ? count : written ?? count, call.memory)
        case "sockaddr": return socketAddress(address, count, call.memory)
        case "fdset": return descriptorSet(address, count, call.memory)
        case "iovec":
            let filled = call.description.fillsVectors ? UInt64(max(0, call.result?.raw ?? 0)) : nil
            return vectors(address, count, filled: filled, call.memory)
        case let type:
            guard ["u32", "u64"].contains(type) || types[type] != nil else { return .text(hexadecimal(address)) }
            let isWritten = ["epoll_event", "io_event"].contains(type)
            let written = isWritten ? call.result.map { min(count, UInt64(max(0, $0.raw))) } ?? count : count
            return list(type, address, written, call.memory)
        }
    }

    /// The number that an array's brackets name: a constant, an argument, or what an argument points to.
    private func count(_ name: Substring, _ call: DecodedCall) -> UInt64? {
        if let constant = UInt64(name) { return constant }
        let isIndirect = name.hasPrefix("*")
        let wanted = isIndirect ? name.dropFirst() : name
        guard let place = call.description.arguments.firstIndex(where: { $0.name == wanted }) else { return nil }
        let register = call.arguments[place]
        if isIndirect { return call.memory.load(register, as: UInt32.self).map { UInt64($0) } }
        return call.description.arguments[place].kind == "size"
            ? register : UInt64(UInt32(truncatingIfNeeded: register))
    }

    func single(_ type: Substring, _ address: UInt64, _ memory: GuestMemory) -> TraceValue {
        switch type {
        case "u32":
            return memory.load(address, as: UInt32.self).map { .list([.unsigned(UInt64($0))], isCut: false) }
                ?? .text(hexadecimal(address))
        case "u64":
            return memory.load(address, as: UInt64.self).map { .list([.text(hexadecimal($0))], isCut: false) }
                ?? .text(hexadecimal(address))
        default:
            guard let description = types[type], let bytes = memory.bytes(address, count: description.size) else {
                return .text(hexadecimal(address))
            }
            return bytes.withUnsafeBytes { description.value($0) }
        }
    }

    private func list(_ type: Substring, _ address: UInt64, _ count: UInt64, _ memory: GuestMemory) -> TraceValue {
        let size = type == "u32" ? 4 : type == "u64" ? 8 : UInt64(types[type]?.size ?? 1)
        var values: [TraceValue] = []
        for index in 0..<min(count, UInt64(shownElements)) {
            let element = single(type, address &+ index * size, memory)
            if case .list(let inner, _) = element { values += inner } else { values.append(element) }
        }
        return .list(values, isCut: count > UInt64(shownElements))
    }

    // MARK: texts and bytes

    func string(_ address: UInt64, _ memory: GuestMemory, limit: Int = 4096) -> TraceValue {
        if address == 0 { return .text("NULL") }
        guard let text = try? memory.string(address, limit: limit) else { return .text(hexadecimal(address)) }
        return .bytes(Array(text.prefix(256)), isCut: text.count > 256)
    }

    func bytes(_ address: UInt64, _ size: UInt64, _ memory: GuestMemory) -> TraceValue {
        guard let bytes = memory.bytes(address, count: Int(min(size, UInt64(shownBytes)))) else {
            return .text(hexadecimal(address))
        }
        return .bytes(bytes, isCut: size > UInt64(shownBytes))
    }

    // MARK: structures of their own

    /// Buffers of a vector.
    ///
    /// - Parameter filled: how many bytes the call has put into them; nil where they hold what it reads.
    func vectors(_ address: UInt64, _ count: UInt64, filled: UInt64?, _ memory: GuestMemory) -> TraceValue {
        var left = filled ?? .max
        var values: [TraceValue] = []
        for index in 0..<min(count, UInt64(shownElements)) {
            guard let (base, length) = memory.load(address &+ index * 16, as: (UInt64, UInt64).self) else {
                return .text(hexadecimal(address))
            }
            let shown = min(length, left)
            left -= shown
            values.append(bytes(base, shown, memory))
        }
        return .list(values, isCut: count > UInt64(shownElements))
    }

    /// The family decides: 2 IPv4, 10 IPv6, 1 a path (or a name, after a zero), 16 netlink.
    func socketAddress(_ address: UInt64, _ length: UInt64, _ memory: GuestMemory) -> TraceValue {
        if length == 0 { return .structure([]) }
        guard let raw = memory.bytes(address, count: Int(min(length, 128))), raw.count >= 2 else {
            return .text(hexadecimal(address))
        }
        let family = UInt64(raw[0]) | UInt64(raw[1]) << 8
        var fields: [(name: Substring, value: TraceValue)] = [
            ("sa_family", .text(sets["domain"]?.one(family) ?? hexadecimal(family)))
        ]
        switch family {
        case 1: fields.append(("sun_path", .bytes(socketPath(raw.dropFirst(2)), isCut: false)))
        case 2 where raw.count >= 8:
            fields.append(("sin_port", .number(Int64(raw[2]) << 8 | Int64(raw[3]))))
            fields.append(("sin_addr", .text(raw[4..<8].map { "\($0)" }.joined(separator: "."))))
        case 10 where raw.count >= 24:
            fields.append(("sin6_port", .number(Int64(raw[2]) << 8 | Int64(raw[3]))))
            let groups = stride(from: 8, to: 24, by: 2).map { String(Int(raw[$0]) << 8 | Int(raw[$0 + 1]), radix: 16) }
            fields.append(("sin6_addr", .text(groups.joined(separator: ":"))))
        default: fields.append(("sa_data", .bytes(Array(raw.dropFirst(2).prefix(shownBytes)), isCut: false)))
        }
        return .structure(fields)
    }

    private func socketPath(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.first == 0 ? Array(bytes) : Array(bytes.prefix { $0 != 0 })
    }

    private func descriptorSet(_ address: UInt64, _ count: UInt64, _ memory: GuestMemory) -> TraceValue {
        let limit = Int(min(count, 1024))
        guard let bytes = memory.bytes(address, count: (limit + 7) / 8) else { return .text(hexadecimal(address)) }
        let members = (0..<limit).filter { bytes[$0 / 8] >> ($0 % 8) & 1 != 0 }
        return .list(members.prefix(shownElements).map { .number(Int64($0)) }, isCut: members.count > shownElements)
    }
}

package func hexadecimal(_ value: UInt64) -> String { "0x" + String(value, radix: 16) }

package func signalName(_ signal: Int32) -> String {
    let names = [
        "0", "SIGHUP", "SIGINT", "SIGQUIT", "SIGILL", "SIGTRAP", "SIGABRT", "SIGBUS", "SIGFPE", "SIGKILL",
        "SIGUSR1", "SIGSEGV", "SIGUSR2", "SIGPIPE", "SIGALRM", "SIGTERM", "SIGSTKFLT", "SIGCHLD", "SIGCONT",
        "SIGSTOP", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGURG", "SIGXCPU", "SIGXFSZ", "SIGVTALRM", "SIGPROF",
        "SIGWINCH", "SIGIO", "SIGPWR", "SIGSYS",
    ]
    if signal >= 0, Int(signal) < names.count { return names[Int(signal)] }
    return signal <= 64 && signal > 0 ? "SIGRT_\(signal - 32)" : "\(signal)"
}
