// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: what /proc shows of other processes that Martlet runs: their program, mappings and auxiliary vector
// spec: proc(5), proc_pid_stat(5), process_vm_readv(2); Docs/Decisions/0060-proc-is-read-by-descriptor.md
//
// Each Martlet tells the kernel where its guest's program and stack lie. That is all that is known of another's guest;
// what the kernel lets nobody see of a process it does not let us see either.

extension LinuxSystem {
    package func shownText(ofOther file: ProcFile, _ descriptor: Int) -> [UInt8]? {
        switch file.kind {
        case .status:
            let lines = String(decoding: wholeText(descriptor), as: UTF8.self).split(separator: "\n")
            return Array(ofThisMachine(lines).map { $0 + "\n" }.joined().utf8)
        case .maps, .smaps:
            guard isMartlet(file.process) else { return nil }
            return Array(mapsText(ofProcess: file.process, wholeText(descriptor)).utf8)
        case .auxv: return isMartlet(file.process) ? auxiliaryVector(ofProcess: file.process) : nil
        case .stat, .cmdline, .environ, .mem, .cpuinfo, .arch: return nil
        }
    }

    /// The host path of the program that another process runs as a guest, or this one.
    package func programPath(ofProcess process: Int) -> [UInt8]? {
        if isOwn(process) { return executableHostPath }
        guard isMartlet(process), let code = statField(26, ofProcess: process), code != 0 else { return nil }
        let mappings = HostMapping.all(readHostFile("/proc/\(process)/maps"))
        let program = mappings.first { $0.start <= code && code < $0.end && $0.inode != 0 }
        return program.map { Array($0.name.utf8) }
    }

    private func isMartlet(_ process: Int) -> Bool {
        let own = GuestPaths.readLink(Array("/proc/self/exe".utf8), host: host)
        return own != nil && own == GuestPaths.readLink(Array("/proc/\(process)/exe".utf8), host: host)
    }

    private func statField(_ number: Int, ofProcess process: Int) -> UInt64? {
        let text = String(decoding: readHostFile("/proc/\(process)/stat"), as: UTF8.self)
        guard let nameEnd = text.lastIndex(of: ")") else { return nil }
        let fields = text[text.index(after: nameEnd)...].split(separator: " ")
        return fields.indices.contains(number - 3) ? UInt64(fields[number - 3]) : nil
    }

    /// Without what is Martlet's own: all above the guest's top, its program and heap, and the zeroed memory behind them.
    private func mapsText(ofProcess process: Int, _ hostText: [UInt8]) -> String {
        let martlet = GuestPaths.readLink(Array("/proc/self/exe".utf8), host: host)
        let codeStart = statField(26, ofProcess: process)
        var ownEnd: UInt64 = 0
        var text = ""
        for mapping in HostMapping.all(hostText) where mapping.end <= space.layout.top {
            let goesOn = mapping.start == ownEnd && mapping.inode == 0
            if Array(mapping.name.utf8) == martlet || mapping.name == "[heap]" || goesOn {
                ownEnd = mapping.end
                continue
            }
            var protection = mapping.protection
            // No page of the guest's is executable for the host.
            if let codeStart, (mapping.start..<mapping.end).contains(codeStart) {
                protection = String(protection.prefix(2)) + "x" + String(protection.suffix(1))
            }
            let name = String(decoding: paths.guestPath(ofHost: Array(mapping.name.utf8)), as: UTF8.self)
            text += mapping.row(
                mapping.start..<mapping.end, protection: protection, offset: mapping.offset,
                name: name.isEmpty ? nil : name)
            for detail in mapping.details { text += detail + "\n" }
        }
        return text
    }

    /// From the stack that its guest was started with: argc, argv, envp, then the vector.
    private func auxiliaryVector(ofProcess process: Int) -> [UInt8]? {
        guard let stack = statField(28, ofProcess: process), stack != 0 else { return nil }
        let words = memoryWords(ofProcess: process, at: stack, limit: 1 << 16)
        guard let count = words.first, count < words.count else { return nil }
        guard let environmentEnd = words[(Int(count) + 2)...].firstIndex(of: 0) else { return nil }
        var vector: [UInt64] = []
        for index in stride(from: environmentEnd + 1, to: words.count - 1, by: 2) {
            vector += [words[index], words[index + 1]]
            if words[index] == AuxiliaryEntry.null { break }
        }
        guard vector.dropLast().last == AuxiliaryEntry.null else { return nil }
        return vector.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } }
    }

    /// As many words as can be read, up to `limit`.
    private func memoryWords(ofProcess process: Int, at address: UInt64, limit: Int) -> [UInt64] {
        [UInt64](unsafeUninitializedCapacity: limit) { buffer, count in
            let here: [UInt64] = [UInt64(UInt(bitPattern: buffer.baseAddress)), UInt64(limit * 8)]
            let there: [UInt64] = [address, UInt64(limit * 8)]
            let answer = here.withUnsafeBytes { here in
                there.withUnsafeBytes { there in
                    host(
                        .process_vm_readv, process, Int(bitPattern: here.baseAddress), 1,
                        Int(bitPattern: there.baseAddress), 1, 0)
                }
            }
            count = max(0, answer) / 8
        }
    }
}
