// room: linuxuser/strace
// does: arguments that the table does not describe, because another argument says what they point to, or the call itself
// spec: execve(2), clone3(2), ioctl_tty(2), prctl(2), getdents64(2); linux Documentation/arch/riscv/hwprobe.rst

extension ArgumentDecoder {
    /// Whether the argument is shown as the call leaves it, not as it finds it.
    func isOutput(_ index: Int, of call: DecodedCall) -> Bool {
        let argument = call.description.arguments[index]
        if ["out", "inout"].contains(argument.head) { return true }
        switch (call.description.name, argument.name) {
        case ("ioctl", "arg"): return ioctlArgument(call.arguments[1])?.isOutput ?? false
        case ("prctl", "arg2"): return isName(call, "PR_GET_NAME")
        case ("riscv_hwprobe", "pairs"): return true
        default: return argument.elementType == "iovec" && call.description.fillsVectors
        }
    }

    /// The argument where its call says more about it than its kind; nil where it does not.
    func valueByCall(_ index: Int, of call: DecodedCall) -> TraceValue? {
        let address = call.arguments[index]
        switch (call.description.name, call.description.arguments[index].name) {
        case ("execve", "argv"), ("execveat", "argv"): return texts(address, call.memory)
        case ("execve", "envp"), ("execveat", "envp"): return pointers(address, call.memory)
        case ("clone3", "args"): return cloneArguments(address, call.arguments[1], call.memory)
        case ("sendmsg", "message"), ("recvmsg", "message"), ("sendmmsg", "messages"), ("recvmmsg", "messages"):
            return messages(address, call)
        case ("ioctl", "arg"):
            guard let known = ioctlArgument(call.arguments[1]), address != 0 else { return nil }
            if known.isOutput, !call.hasSucceeded { return nil }
            return pointee(known.type, address, call.memory)
        case ("prctl", "arg2"):
            if isName(call, "PR_SET_NAME") { return threadName(address, call.memory) }
            return isName(call, "PR_GET_NAME") && call.hasSucceeded ? threadName(address, call.memory) : nil
        case ("riscv_hwprobe", "pairs"):
            return call.hasSucceeded ? probes(address, call.arguments[1], call.memory) : nil
        case ("getdents64", "buf"):
            return call.hasSucceeded ? entries(address, UInt64(max(0, call.result?.raw ?? 0)), call.memory) : nil
        default: return nil
        }
    }

    // MARK: execve

    /// Strings up to a null pointer, as argv has them.
    private func texts(_ address: UInt64, _ memory: GuestMemory) -> TraceValue {
        if address == 0 { return .text("NULL") }
        var values: [TraceValue] = []
        while true {
            guard let text = memory.load(address &+ UInt64(values.count) * 8, as: UInt64.self) else {
                return .text(hexadecimal(address))
            }
            if text == 0 { return .list(values, isCut: false) }
            if values.count == shownElements { return .list(values, isCut: true) }
            values.append(string(text, memory, limit: 1 << 17))
        }
    }

    /// How many pointers there are up to a null pointer: an environment is too long to be shown.
    private func pointers(_ address: UInt64, _ memory: GuestMemory) -> TraceValue {
        if address == 0 { return .text("NULL") }
        for count in 0..<1 << 17 {
            guard let pointer = memory.load(address &+ UInt64(count) * 8, as: UInt64.self) else { break }
            if pointer == 0 { return .counted(address, count, one: "var", many: "vars") }
        }
        return .text(hexadecimal(address))
    }

    // MARK: clone3

    /// struct clone_args, words of 8 bytes: flags, pidfd, child_tid, parent_tid, exit_signal, stack, stack_size, tls, and
    /// where the size reaches that far set_tid, set_tid_size, cgroup. Those that a flag announces are shown with it only.
    private func cloneArguments(_ address: UInt64, _ size: UInt64, _ memory: GuestMemory) -> TraceValue {
        if address == 0 { return .text("NULL") }
        let count = Int(min(size / 8, 11))
        guard count >= 8, let bytes = memory.bytes(address, count: count * 8) else {
            return .text(hexadecimal(address))
        }
        let words = stride(from: 0, to: bytes.count, by: 8).map { at in
            bytes[at..<at + 8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        }
        let flags = words[0]
        func has(_ wanted: UInt64) -> Bool { flags & wanted != 0 }
        func pointer(_ index: Int) -> TraceValue { .text(words[index] == 0 ? "NULL" : hexadecimal(words[index])) }
        var fields: [(name: Substring, value: TraceValue)] = [
            ("flags", sets["clone"].map { .flags($0.flagNames(flags)) } ?? .text(hexadecimal(flags)))
        ]
        if has(CloneFlag.pidDescriptor) { fields.append(("pidfd", pointer(1))) }
        if has(CloneFlag.childSetTID | CloneFlag.childClearTID) { fields.append(("child_tid", pointer(2))) }
        if has(CloneFlag.parentSetTID) { fields.append(("parent_tid", pointer(3))) }
        fields.append(("exit_signal", .text(signalName(Int32(truncatingIfNeeded: words[4])))))
        fields += [("stack", pointer(5)), ("stack_size", .unsigned(words[6]))]
        if has(CloneFlag.setTLS) { fields.append(("tls", .text(hexadecimal(words[7])))) }
        if count > 9, words[8] != 0 || words[9] != 0 {
            fields += [("set_tid", pointer(8)), ("set_tid_size", .unsigned(words[9]))]
        }
        let intoGroup: UInt64 = 0x2_0000_0000
        if count > 10, has(intoGroup) { fields.append(("cgroup", .unsigned(words[10]))) }
        return .structure(fields)
    }

    // MARK: ioctl, prctl

    /// What the argument of a common request points to, and whether the call writes it.
    private func ioctlArgument(_ request: UInt64) -> (type: Substring, isOutput: Bool)? {
        switch sets["ioctl"]?.one(UInt64(UInt32(truncatingIfNeeded: request))) {
        case "TCGETS": ("termios", true)
        case "TCSETS", "TCSETSW", "TCSETSF": ("termios", false)
        case "TIOCGWINSZ": ("winsize", true)
        case "TIOCSWINSZ": ("winsize", false)
        case "FIONREAD", "TIOCOUTQ", "TIOCGPGRP", "TIOCGSID", "TIOCGETD", "TIOCGPTN", "TIOCGPTLCK": ("i32", true)
        case "FIONBIO", "FIOASYNC", "TIOCSPGRP", "TIOCSETD", "TIOCSPTLCK": ("i32", false)
        default: nil
        }
    }

    private func pointee(_ type: Substring, _ address: UInt64, _ memory: GuestMemory) -> TraceValue {
        guard type == "i32" else { return single(type, address, memory) }
        return memory.load(address, as: Int32.self).map { .list([.number(Int64($0))], isCut: false) }
            ?? .text(hexadecimal(address))
    }

    private func isName(_ call: DecodedCall, _ option: String) -> Bool {
        sets["prctl"]?.one(UInt64(UInt32(truncatingIfNeeded: call.arguments[0]))) == option
    }

    /// At most TASK_COMM_LEN bytes count, the NUL among them.
    private func threadName(_ address: UInt64, _ memory: GuestMemory) -> TraceValue {
        if address == 0 { return .text("NULL") }
        guard let text = try? memory.string(address) else { return .text(hexadecimal(address)) }
        return .bytes(Array(text.prefix(15)), isCut: text.count > 15)
    }

    // MARK: arrays that no type of the table describes

    /// struct riscv_hwprobe: 0 key, which the call makes -1 where it does not know it, 8 value.
    private func probes(_ address: UInt64, _ count: UInt64, _ memory: GuestMemory) -> TraceValue {
        var values: [TraceValue] = []
        for index in 0..<min(count, UInt64(shownElements)) {
            guard let (key, value) = memory.load(address &+ index * 16, as: (Int64, UInt64).self) else {
                return .text(hexadecimal(address))
            }
            let name = sets["hwprobe"]?.members.first { key >= 0 && $0.value == UInt64(key) }?.name
            values.append(
                .structure([
                    ("key", name.map { .text(String($0)) } ?? .number(key)), ("value", .text(hexadecimal(value))),
                ]))
        }
        return .list(values, isCut: count > UInt64(shownElements))
    }

    /// struct linux_dirent64 has its own size at 16; none is smaller than 24 bytes.
    private func entries(_ address: UInt64, _ size: UInt64, _ memory: GuestMemory) -> TraceValue {
        var count = 0
        var at: UInt64 = 0
        while at < size {
            guard let length = memory.load(address &+ at &+ 16, as: UInt16.self), length >= 24 else {
                return .text(hexadecimal(address))
            }
            at += UInt64(length)
            count += 1
        }
        return .counted(address, count, one: "entry", many: "entries")
    }
}
