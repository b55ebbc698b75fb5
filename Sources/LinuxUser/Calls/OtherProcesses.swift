// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: what /proc shows of other processes that Martlet runs, and what memory of theirs is their guests'
// spec: proc(5), proc_pid_stat(5), process_vm_readv(2); Docs/Decisions/0060-proc-is-read-by-descriptor.md
//
// Each Martlet tells the kernel where its guest's program and stack lie. That is all that is known of another's guest;
// what the kernel lets nobody see of a process it does not let us see either.

/// The memory of a guest in another process.
package struct GuestRanges {
    /// In ascending order, with no two that touch.
    private var ranges: [Range<UInt64>] = []

    package init(_ mappings: [HostMapping]) { self.init(mappings.map { $0.start..<$0.end }) }

    /// - Parameter mappings: in ascending order.
    package init(_ mappings: [Range<UInt64>]) {
        for mapping in mappings where !mapping.isEmpty {
            if let last = ranges.last, last.upperBound == mapping.lowerBound {
                ranges[ranges.count - 1] = last.lowerBound..<mapping.upperBound
            } else {
                ranges.append(mapping)
            }
        }
    }

    /// Bytes.
    package var size: UInt64 { ranges.reduce(0) { $0 + UInt64($1.count) } }

    /// From the lowest to the highest.
    package var extent: Range<UInt64>? {
        guard let first = ranges.first, let last = ranges.last else { return nil }
        return first.lowerBound..<last.upperBound
    }

    package func overlaps(_ other: Range<UInt64>) -> Bool { ranges.contains { $0.overlaps(other) } }

    /// How many of `size` bytes from `address` on are the guest's without a hole.
    package func clamp(_ address: UInt64, _ size: UInt64) -> UInt64 {
        guard let range = ranges.first(where: { $0.contains(address) }) else { return 0 }
        return min(size, range.upperBound - address)
    }
}

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
        case .statm, .rollup, .numaMaps:
            guard let ranges = (try? guestRanges(ofProcess: file.process)).flatMap({ $0 }) else { return nil }
            return Array(memoryText(ofOther: file, wholeText(descriptor), ranges).utf8)
        case .stat, .cmdline, .environ, .mem, .limits, .cpuinfo, .arch, .unix: return nil
        }
    }

    private func memoryText(ofOther file: ProcFile, _ hostText: [UInt8], _ ranges: GuestRanges) -> String {
        switch file.kind {
        case .statm:
            let start = statField(26, ofProcess: file.process) ?? 0
            let code = start..<max(start, statField(27, ofProcess: file.process) ?? 0)
            return statmText(hostText, size: ranges.size, code: code, data: nil)
        case .rollup:
            return rollupText(hostText, smaps: readHostFile("/proc/\(file.process)/smaps"), ranges)
        default: return numaText(hostText, ranges)
        }
    }

    /// The program that another process runs as a guest, or this one.
    package func program(ofProcess process: Int) -> LinkedProgram? {
        if process > 0, isOwn(process) {
            if isProgram(executableHostPath, programFile.inode) { return LinkedProgram(name: executableHostPath) }
            let path = programDescriptor.map { Array("/proc/self/fd/\($0)".utf8) }
            return mappedProgram(at: program.code.lowerBound, ofProcess: process, path)
                ?? LinkedProgram(name: executableHostPath)
        }
        guard isMartlet(process), let code = statField(26, ofProcess: process), code != 0 else { return nil }
        return mappedProgram(at: code, ofProcess: process, nil)
    }

    /// The kernel calls a mapped file what it is called now, and opens it by its addresses for those who may that.
    private func mappedProgram(at code: UInt64, ofProcess process: Int, _ path: [UInt8]?) -> LinkedProgram? {
        let mappings = HostMapping.all(readHostFile("/proc/\(process)/maps"))
        guard let mapping = mappings.first(where: { $0.start <= code && code < $0.end && $0.inode != 0 }) else {
            return nil
        }
        let name = Array(mapping.name.utf8)
        if isProgram(name, mapping.inode) { return LinkedProgram(name: name) }
        let range = String(mapping.start, radix: 16) + "-" + String(mapping.end, radix: 16)
        if let path, isProgram(path, mapping.inode) { return LinkedProgram(name: name, path: path) }
        return LinkedProgram(name: name, path: Array("/proc/\(process)/map_files/\(range)".utf8))
    }

    /// Whether a name on the host is still, or again, that of the file.
    private func isProgram(_ name: [UInt8], _ inode: UInt64) -> Bool {
        fileStatus(path: name).map { $0.inode == inode } ?? false
    }

    /// The memory of the guest that another process runs; nil where it runs none, and EPERM where that can't be known:
    /// the rights to look at a process and to write to it are not the same.
    package func guestRanges(ofProcess process: Int) throws(Errno) -> GuestRanges? {
        var isRefused = false
        guard isMartlet(process, isRefused: &isRefused) else {
            if isRefused { throw .EPERM }
            return nil
        }
        let text = readHostFile("/proc/\(process)/maps")
        guard !text.isEmpty else { throw .EPERM }
        return GuestRanges(guestMappings(HostMapping.all(text)))
    }

    package func isMartlet(_ process: Int) -> Bool {
        var isRefused = false
        return isMartlet(process, isRefused: &isRefused)
    }

    private func isMartlet(_ process: Int, isRefused: inout Bool) -> Bool {
        guard let own = GuestPaths.readLink(Array("/proc/self/exe".utf8), host: host) else {
            isRefused = true
            return false
        }
        var byte: UInt8 = 0
        let other = Array("/proc/\(process)/exe".utf8)
        let answer = (other + [0]).withUnsafeBytes { path in
            withUnsafeMutableBytes(of: &byte) {
                host(.readlinkat, -100, Int(bitPattern: path.baseAddress), Int(bitPattern: $0.baseAddress), 1)
            }
        }
        // A process that has ended, and one of the kernel's, has no program.
        if answer < 0 { isRefused = answer != -Int(Errno.ENOENT.raw) && answer != -Int(Errno.ESRCH.raw) }
        return answer > 0 && own == GuestPaths.readLink(other, host: host)
    }

    private func statField(_ number: Int, ofProcess process: Int) -> UInt64? {
        let text = String(decoding: readHostFile("/proc/\(process)/stat"), as: UTF8.self)
        guard let nameEnd = text.lastIndex(of: ")") else { return nil }
        let fields = text[text.index(after: nameEnd)...].split(separator: " ")
        return fields.indices.contains(number - 3) ? UInt64(fields[number - 3]) : nil
    }

    /// Without what is Martlet's own: all above the guest's top, its program and heap, and the zeroed memory behind them.
    private func guestMappings(_ mappings: [HostMapping]) -> [HostMapping] {
        let martlet = GuestPaths.readLink(Array("/proc/self/exe".utf8), host: host)
        var ownEnd: UInt64 = 0
        return mappings.filter { mapping in
            guard mapping.end <= space.layout.top else { return false }
            let goesOn = mapping.start == ownEnd && mapping.inode == 0
            guard Array(mapping.name.utf8) == martlet || mapping.name == "[heap]" || goesOn else { return true }
            ownEnd = mapping.end
            return false
        }
    }

    private func mapsText(ofProcess process: Int, _ hostText: [UInt8]) -> String {
        let codeStart = statField(26, ofProcess: process)
        var text = ""
        for mapping in guestMappings(HostMapping.all(hostText)) {
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
