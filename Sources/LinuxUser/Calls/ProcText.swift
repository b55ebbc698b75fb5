// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: the contents of the /proc files that would show Martlet instead of the guest
// spec: proc(5), proc_pid_maps(5), proc_cpuinfo(5)

extension LinuxSystem {
    /// The text of the file called `name`, or nil where the host's own is right.
    package func procText(_ name: [UInt8]) -> [UInt8]? {
        switch String(decoding: name, as: UTF8.self) {
        case "/proc/self/maps": Array(mapsText().utf8)
        case "/proc/self/cmdline": arguments.flatMap { $0 + [0] }
        case "/proc/self/environ": environment.flatMap { $0 + [0] }
        case "/proc/self/auxv": auxvBytes()
        case "/proc/cpuinfo": Array(cpuText().utf8)
        default: nil
        }
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
    private func mapsText() -> String {
        let hostLines = hostMappings()
        var text = ""
        for mapping in space.table.mappings {
            for line in hostLines where line.end > mapping.start && line.start < mapping.end {
                let start = max(line.start, mapping.start)
                let offset = line.inode == 0 ? 0 : line.offset + (start - line.start)
                var row =
                    "\(hex(start, 8))-\(hex(min(line.end, mapping.end), 8)) "
                    + "\(mapping.protection.text)\(mapping.isShared ? "s" : "p") "
                    + "\(hex(offset, 8)) \(line.device) \(line.inode)"
                if let name = name(of: mapping, hostName: line.name) {
                    row += String(repeating: " ", count: max(1, 73 - row.utf8.count)) + name
                }
                text += row + "\n"
            }
        }
        return text
    }

    private func name(of mapping: Mapping, hostName: String) -> String? {
        switch mapping.kind {
        case .heap: return "[heap]"
        case .stack: return "[stack]"
        case .plain, .segment:
            if mapping.start == vdsoAddress { return "[vdso]" }
            if hostName.isEmpty { return nil }
            return String(decoding: paths.guestPath(ofHost: Array(hostName.utf8)), as: UTF8.self)
        }
    }

    private func hex(_ value: UInt64, _ width: Int) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    private struct HostMapping {
        var start, end, offset, inode: UInt64
        var device, name: String
    }

    private func hostMappings() -> [HostMapping] {
        let text = String(decoding: readHostFile("/proc/self/maps"), as: UTF8.self)
        return text.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: true)
            guard words.count >= 5 else { return nil }
            let ends = words[0].split(separator: "-").compactMap { UInt64($0, radix: 16) }
            guard ends.count == 2, let offset = UInt64(words[2], radix: 16), let inode = UInt64(words[4]) else {
                return nil
            }
            let name = words.count > 5 ? words[5].drop { $0 == " " } : ""
            return HostMapping(
                start: ends[0], end: ends[1], offset: offset, inode: inode, device: String(words[3]),
                name: String(name))
        }
    }

    /// A whole file of the host; empty where it can't be read.
    package func readHostFile(_ path: String) -> [UInt8] {
        let descriptor = path.withCString { host(.openat, -100, Int(bitPattern: $0), 0x80000) }
        guard descriptor >= 0 else { return [] }
        defer { _ = host(.close, descriptor) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = piece.withUnsafeMutableBytes {
                host(.read, descriptor, Int(bitPattern: $0.baseAddress), $0.count)
            }
            guard count > 0 else { return bytes }
            bytes += piece.prefix(count)
        }
    }
}
