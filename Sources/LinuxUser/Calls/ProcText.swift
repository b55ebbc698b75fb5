// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: the contents of the /proc files that would show Martlet, or the host, instead of the guest
// spec: proc(5), proc_pid_maps(5), proc_pid_smaps(5), proc_pid_stat(5), proc_pid_status(5), proc_cpuinfo(5)

extension LinuxSystem {
    /// What a reader of `file`, open as `descriptor`, is shown; nil where the kernel's text is right.
    package func shownText(_ file: ProcFile, _ descriptor: Int, _ task: LinuxTask) -> [UInt8]? {
        if !isOwn(file.process) { return shownText(ofOther: file, descriptor) }
        switch file.kind {
        case .cpuinfo: return Array(cpuText().utf8)
        case .arch: return Array("\(abi.machine)\n".utf8)
        case .maps: return Array(mapsText(wholeText(descriptor), hasDetails: false).utf8)
        case .smaps: return Array(mapsText(wholeText(descriptor), hasDetails: true).utf8)
        case .status: return Array(statusText(wholeText(descriptor), task).utf8)
        case .stat: return Array(statText(wholeText(descriptor), task).utf8)
        case .cmdline: return kernelShowsStrings ? nil : arguments.flatMap { $0 + [0] }
        case .environ: return kernelShowsStrings ? nil : environment.flatMap { $0 + [0] }
        case .auxv: return auxvBytes()
        case .mem: return nil
        case .limits: return Array(limitsText(wholeText(descriptor)).utf8)
        case .statm:
            let mappings = space.table.mappings
            let data = MemoryLimits.total(mappings.filter { $0.isData || $0.kind == .stack })
            let size = MemoryLimits.total(mappings)
            return Array(statmText(wholeText(descriptor), size: size, code: program.code, data: data).utf8)
        case .rollup:
            let smaps = readHostFile("/proc/self/smaps")
            return Array(rollupText(wholeText(descriptor), smaps: smaps, ownRanges).utf8)
        case .numaMaps: return Array(numaText(wholeText(descriptor), ownRanges).utf8)
        case .unix: return paths.isOverlay ? socketsText(wholeText(descriptor)) : nil
        }
    }

    /// Whether a process, or a thread, is this one's; so is 0, the machine.
    package func isOwn(_ process: Int) -> Bool {
        let own = host(.getpid)
        return process == 0 || process == own || host(.tgkill, own, process, 0) == 0
    }

    private func auxvBytes() -> [UInt8] {
        (stackImage?.auxiliary ?? []).flatMap { entry in
            [entry.key, entry.value].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } }
        }
    }

    private func cpuText() -> String {
        let processors = max(1, onlineProcessors())
        return (0..<processors).map {
            "processor\t: \($0)\nhart\t\t: \($0)\nisa\t\t: \(isaName())\nmmu\t\t: sv48\n"
                + "uarch\t\t: martlet\nmvendorid\t: 0x0\nmarchid\t\t: 0x0\nmimpid\t\t: 0x0\n\n"
        }.joined()
    }

    /// From AT_HWCAP, in the order of the ISA's naming rule.
    private func isaName() -> String {
        let letters = "imafdqcbvh".filter { letter in
            let bit = UInt64(letter.asciiValue! - Character("a").asciiValue!)
            return abi.hardwareCapabilities >> bit & 1 != 0
        }
        return "rv64\(letters)_zicntr_zicsr_zifencei"
    }

    private func onlineProcessors() -> Int {
        var mask = [UInt8](repeating: 0, count: 128)
        let count = mask.withUnsafeMutableBytes {
            host(.sched_getaffinity, 0, $0.count, Int(bitPattern: $0.baseAddress))
        }
        return count > 0 ? mask.prefix(count).reduce(0) { $0 + $1.nonzeroBitCount } : 1
    }

    /// The guest's mappings: the host knows names, offsets and inodes, the guest's own map the protection.
    ///
    /// - Parameter hasDetails: smaps. What the kernel says of a mapping of its own goes to the guest's first in it.
    private func mapsText(_ hostText: [UInt8], hasDetails: Bool) -> String {
        var hostLines = HostMapping.all(hostText)
        var text = ""
        for mapping in space.table.mappings {
            for index in hostLines.indices {
                let line = hostLines[index]
                guard line.end > mapping.start, line.start < mapping.end else { continue }
                let (start, end) = (max(line.start, mapping.start), min(line.end, mapping.end))
                let offset = line.inode == 0 ? 0 : line.offset + (start - line.start)
                text += line.row(
                    start..<end, protection: "\(mapping.protection.text)\(mapping.isShared ? "s" : "p")",
                    offset: offset, name: name(of: mapping, hostName: line.name))
                guard hasDetails else { continue }
                for detail in line.details { text += line.detail(detail, of: end - start) + "\n" }
                hostLines[index].forgetAmounts()
            }
        }
        return text
    }

    private func name(of mapping: Mapping, hostName: String) -> String? {
        switch mapping.kind {
        case .heap: return "[heap]"
        case .stack: return "[stack]"
        case .plain, .segment, .growing:
            if mapping.start == vdsoAddress { return "[vdso]" }
            if hostName.isEmpty { return nil }
            return String(decoding: paths.guestPath(ofHost: Array(hostName.utf8)), as: UTF8.self)
        }
    }

    /// A column each for the name (26 letters wide), the soft and the hard limit (21 each) and the unit.
    private func limitsText(_ hostText: [UInt8]) -> String {
        let names = [
            ("Max open files", LinuxSystem.descriptorLimit), ("Max address space", LinuxSystem.addressSpaceLimit),
            ("Max data size", LinuxSystem.dataLimit), ("Max stack size", LinuxSystem.stackLimit),
        ]
        func column(_ limit: UInt64) -> String {
            let text = limit == .max ? "unlimited" : String(limit)
            return text + String(repeating: " ", count: max(1, 21 - text.utf8.count))
        }
        let lines = String(decoding: hostText, as: UTF8.self).split(separator: "\n")
        return lines.map { line in
            guard let row = names.first(where: { line.hasPrefix($0.0) }), line.utf8.count > 68,
                let limit = try? guestLimit(row.1)
            else { return line + "\n" }
            return line.prefix(26) + column(limit.soft) + column(limit.hard) + line.dropFirst(68) + "\n"
        }.joined()
    }

    // MARK: one process in numbers

    private func statusText(_ hostText: [UInt8], _ task: LinuxTask) -> String {
        let lines = String(decoding: hostText, as: UTF8.self).split(separator: "\n")
        func kilobytes(_ bytes: UInt64) -> String {
            let digits = String(bytes >> 10)
            return String(repeating: " ", count: max(0, 8 - digits.utf8.count)) + digits + " kB"
        }
        func hostBytes(_ name: String) -> UInt64 {
            let line = lines.first { $0.hasPrefix(name + ":") }
            return (line?.split(separator: " ").dropFirst().first).flatMap { UInt64($0) }.map { $0 << 10 } ?? 0
        }
        let mappings = space.table.mappings
        let size = MemoryLimits.total(mappings)
        let signals = signalMasks(task)
        let executable = MemoryLimits.total(mappings.filter { $0.protection.contains(.execute) })
        let code = min(executable, pageCeiling(program.code.upperBound) - pageFloor(program.code.lowerBound))
        let shown = [
            "VmExe": kilobytes(code), "VmLib": kilobytes(executable - code),
            "VmPeak": kilobytes(size + (hostBytes("VmPeak") &- hostBytes("VmSize"))), "VmSize": kilobytes(size),
            "VmData": kilobytes(MemoryLimits.total(mappings.filter(\.isData))),
            "VmStk": kilobytes(MemoryLimits.total(mappings.filter { $0.kind == .stack })),
            "SigBlk": hex(signals.blocked, 16), "SigIgn": hex(signals.ignored, 16), "SigCgt": hex(signals.caught, 16),
        ]
        return ofThisMachine(lines).map { line in
            let name = line.prefix { $0 != ":" }
            return (shown[String(name)].map { "\(name):\t\($0)" } ?? line) + "\n"
        }.joined()
    }

    /// The lines of a status file, without those that only kernels for x86 write.
    package func ofThisMachine(_ lines: [Substring]) -> [String] {
        lines.filter { !$0.hasPrefix("x86_") }.map { String($0) }
    }

    private func signalMasks(_ task: LinuxTask) -> (blocked: UInt64, ignored: UInt64, caught: UInt64) {
        var (ignored, caught): (UInt64, UInt64) = (0, 0)
        for signal in 1...SignalNumber.count {
            let action = task.actions[signal]
            if action.isHandler { caught |= SignalNumber.bit(signal) }
            if action.handler == SignalAction.ignoreHandler { ignored |= SignalNumber.bit(signal) }
        }
        return (task.blockedSignals, ignored, caught)
    }

    /// Numbers of fields are proc(5)'s; the third is the first behind the name in parentheses.
    private func statText(_ hostText: [UInt8], _ task: LinuxTask) -> String {
        let text = String(decoding: hostText, as: UTF8.self)
        guard let nameEnd = text.lastIndex(of: ")"), let image = stackImage else { return text }
        var fields = text[text.index(after: nameEnd)...].split(whereSeparator: { $0 == " " || $0 == "\n" })
        let signals = signalMasks(task)
        let low: UInt64 = 0x7fff_ffff
        let shown: [(Int, UInt64)] = [
            (23, MemoryLimits.total(space.table.mappings)), (26, program.code.lowerBound),
            (27, program.code.upperBound), (28, image.stackPointer), (32, signals.blocked & low),
            (33, signals.ignored & low), (34, signals.caught & low), (45, program.data.lowerBound),
            (46, program.data.upperBound), (47, space.heapStart), (48, image.argumentRange.lowerBound),
            (49, image.argumentRange.upperBound), (50, image.environmentRange.lowerBound),
            (51, image.environmentRange.upperBound),
        ]
        for (number, value) in shown where fields.indices.contains(number - 3) {
            fields[number - 3] = Substring(String(value))
        }
        return text[...nameEnd] + " " + fields.joined(separator: " ") + "\n"
    }

    // MARK: the host's text

    /// All that the kernel has to say in an open file of its own; its position stays.
    package func wholeText(_ descriptor: Int) -> [UInt8] {
        readAll { piece, done in
            self.host(.pread64, descriptor, Int(bitPattern: piece.baseAddress), piece.count, done)
        }
    }

    /// A whole file of the host; empty where it can't be read.
    package func readHostFile(_ path: String) -> [UInt8] {
        let descriptor = path.withCString { host(.openat, -100, Int(bitPattern: $0), 0x80000) }
        guard descriptor >= 0 else { return [] }
        defer { _ = host(.close, descriptor) }
        return wholeText(descriptor)
    }

    /// What the kernel has at `position` of an open file, as far as it can be read.
    package func hostBytes(_ descriptor: Int, at position: Int, count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
            done = max(0, host(.pread64, descriptor, Int(bitPattern: buffer.baseAddress), count, position))
        }
    }

    private func readAll(_ read: (UnsafeMutableRawBufferPointer, Int) -> Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = piece.withUnsafeMutableBytes { read($0, bytes.count) }
            guard count > 0 else { return bytes }
            bytes += piece.prefix(count)
        }
    }
}

private func hex(_ value: UInt64, _ width: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

/// A line of the host's maps, or a block of its smaps.
package struct HostMapping {
    package var start, end, offset, inode: UInt64
    package var protection, device, name: String
    /// The lines that smaps has of it.
    package var details: [Substring] = []

    package static func all(_ text: [UInt8]) -> [HostMapping] {
        var mappings: [HostMapping] = []
        for line in String(decoding: text, as: UTF8.self).split(separator: "\n") {
            if let mapping = HostMapping(line) {
                mappings.append(mapping)
            } else if !mappings.isEmpty {
                mappings[mappings.count - 1].details.append(line)
            }
        }
        return mappings
    }

    private init?(_ line: Substring) {
        let words = line.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: true)
        guard words.count >= 5 else { return nil }
        let ends = words[0].split(separator: "-").compactMap { UInt64($0, radix: 16) }
        guard ends.count == 2, let offset = UInt64(words[2], radix: 16), let inode = UInt64(words[4]) else {
            return nil
        }
        (start, end, self.offset, self.inode) = (ends[0], ends[1], offset, inode)
        (protection, device) = (String(words[1]), String(words[3]))
        name = words.count > 5 ? String(words[5].drop { $0 == " " }) : ""
    }

    package func row(_ range: Range<UInt64>, protection: String, offset: UInt64, name: String?) -> String {
        var row = "\(hex(range.lowerBound, 8))-\(hex(range.upperBound, 8)) \(protection) "
        row += "\(hex(offset, 8)) \(device) \(inode) "
        if let name { row += String(repeating: " ", count: max(0, 73 - row.utf8.count)) + name }
        return row + "\n"
    }

    fileprivate func detail(_ line: Substring, of size: UInt64) -> String {
        guard line.hasPrefix("Size:") else { return String(line) }
        let kilobytes = String(size >> 10)
        return "Size:" + String(repeating: " ", count: max(1, 19 - kilobytes.utf8.count)) + kilobytes + " kB"
    }

    /// What has been said of a first part of it is not said again.
    fileprivate mutating func forgetAmounts() {
        details = details.filter { line in
            let name = line.prefix { $0 != ":" }
            return name == "VmFlags" || name.hasSuffix("Size")
        }
    }
}
