// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: the files of /proc that tell of a process's memory as a whole, without what is Martlet's own
// spec: proc_pid_statm(5), proc_pid_smaps(5) (smaps_rollup), proc_pid_numa_maps(5), proc_pid_map_files(5), proc_pid_net(5)

extension LinuxSystem {
    /// The memory of this process's guest.
    package var ownRanges: GuestRanges { GuestRanges(space.table.mappings.map { $0.start..<$0.end }) }

    /// Size, resident, shared, text, library, data, dirty: pages. What is resident is not told apart, only kept plausible.
    package func statmText(_ hostText: [UInt8], size: UInt64, code: Range<UInt64>, data: UInt64?) -> String {
        var fields = numbers(hostText)
        guard fields.count == 7 else { return String(decoding: hostText, as: UTF8.self) }
        fields[0] = size / pageSize
        fields[1] = min(fields[1], fields[0])
        fields[2] = min(fields[2], fields[1])
        fields[3] = (pageCeiling(code.upperBound) - pageFloor(code.lowerBound)) / pageSize
        fields[5] = data.map { $0 / pageSize } ?? min(fields[5], fields[0])
        return fields.map { String($0) }.joined(separator: " ") + "\n"
    }

    private func numbers(_ text: [UInt8]) -> [UInt64] {
        String(decoding: text, as: UTF8.self).split { $0 == " " || $0 == "\n" }.compactMap { UInt64($0) }
    }

    /// Sums over the guest's part of smaps, with the lines that the kernel's own text has.
    package func rollupText(_ hostText: [UInt8], smaps: [UInt8], _ ranges: GuestRanges) -> String {
        var sums: [Substring: UInt64] = [:]
        for mapping in HostMapping.all(smaps) where ranges.overlaps(mapping.start..<mapping.end) {
            for detail in mapping.details + mapping.sharesByKind {
                let parts = detail.split(separator: ":", maxSplits: 1)
                guard parts.count == 2, let value = kilobytes(parts[1]) else { continue }
                sums[parts[0], default: 0] += value
            }
        }
        let lines = String(decoding: hostText, as: UTF8.self).split(separator: "\n")
        guard let head = HostMapping.all(Array((lines.first ?? "").utf8)).first, let extent = ranges.extent else {
            return ""
        }
        let first = head.row(extent, protection: head.protection, offset: head.offset, name: head.name)
        return lines.dropFirst().reduce(into: first) { text, line in
            let name = line.prefix { $0 != ":" }
            let amount = String(sums[name] ?? 0)
            let room = String(repeating: " ", count: max(1, 23 - name.utf8.count - amount.utf8.count))
            text += "\(name):\(room)\(amount) kB\n"
        }
    }

    /// A line begins with the mapping's address.
    package func numaText(_ hostText: [UInt8], _ ranges: GuestRanges) -> String {
        String(decoding: hostText, as: UTF8.self).split(separator: "\n").reduce(into: "") { text, line in
            guard let start = UInt64(line.prefix { $0 != " " }, radix: 16), ranges.clamp(start, 1) == 1 else { return }
            let words = line.split(separator: " ").map { word in
                guard word.hasPrefix("file=") else { return String(word) }
                return "file=" + String(decoding: paths.guestPath(ofHost: Array(word.dropFirst(5).utf8)), as: UTF8.self)
            }
            text += words.joined(separator: " ") + "\n"
        }
    }

    /// The names of Unix sockets, the last thing in a line, are paths of the host's.
    package func socketsText(_ hostText: [UInt8]) -> [UInt8] {
        hostText.split(separator: UInt8(ascii: "\n")).reduce(into: []) { text, line in
            let start = line.firstIndex(of: slash) ?? line.endIndex
            text += line[..<start] + paths.guestPath(ofHost: Array(line[start...])) + [UInt8(ascii: "\n")]
        }
    }
}

extension HostMapping {
    /// What the rollup has and smaps has not: the proportional share by the kind of memory. Pages of a process's own are
    /// shared with nobody, as long as no child has them too.
    fileprivate var sharesByKind: [Substring] {
        func amount(_ name: String) -> UInt64 {
            details.first { $0.hasPrefix(name + ":") }.flatMap { kilobytes($0.dropFirst(name.count + 1)) } ?? 0
        }
        let share = amount("Pss")
        let ownPages = min(share, amount("Anonymous"))
        let isShared = ["/dev/zero", "/memfd:", "/SYSV", "/dev/shm/"].contains { name.hasPrefix($0) }
        return ["Pss_Anon: \(ownPages) kB", "Pss_\(isShared ? "Shmem" : "File"): \(share - ownPages) kB"]
    }
}

private func kilobytes(_ text: Substring) -> UInt64? {
    let words = text.split(separator: " ")
    return words.count == 2 && words[1] == "kB" ? UInt64(words[0]) : nil
}

extension LinuxTask {
    /// map_files lists all that a process has mapped, by address: the guest sees its own.
    package func getdents64(_ a: SyscallArguments) -> SyscallResult {
        while true {
            let result = pass(.getdents64, a)
            guard !result.isFailure, !result.isSpecial, result.raw > 0, system.isOfProc(a.int(0)),
                let ranges = rangesOfMapFiles(a.int(0)), let entries = memory.bytes(a.a1, count: Int(result.raw))
            else { return result }
            let shown = guestsEntries(entries, ranges)
            // An answer without any would be the end.
            if shown.isEmpty { continue }
            return memory.store(shown, at: a.a1) ? .value(shown.count) : .failure(.EFAULT)
        }
    }

    private func rangesOfMapFiles(_ descriptor: Int) -> GuestRanges? {
        guard let path = GuestPaths.hostPath(ofDescriptor: descriptor, host: host) else { return nil }
        let parts = path.split(separator: slash).suffix(2).map { String(decoding: $0, as: UTF8.self) }
        guard parts.count == 2, parts[1] == "map_files", let process = Int(parts[0]) else { return nil }
        if system.isOwn(process) { return system.ownRanges }
        return (try? system.guestRanges(ofProcess: process)).flatMap { $0 }
    }

    /// struct linux_dirent64: 16 d_reclen, 19 d_name, which is an address, a dash and another; dots stay.
    private func guestsEntries(_ entries: [UInt8], _ ranges: GuestRanges) -> [UInt8] {
        var shown: [UInt8] = []
        var at = 0
        while at + 19 < entries.count {
            let size = Int(entries[at + 16]) | Int(entries[at + 17]) << 8
            guard size > 19, at + size <= entries.count else { break }
            let name = String(decoding: entries[(at + 19)..<(at + size)].prefix { $0 != 0 }, as: UTF8.self)
            let start = UInt64(name.prefix { $0 != "-" }, radix: 16)
            if start.map({ ranges.clamp($0, 1) == 1 }) ?? true { shown += entries[at..<(at + size)] }
            at += size
        }
        return shown
    }
}
