// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: what the guest asks about the machine and itself: names, groups, extensions
// spec: uname(2), getgroups(2); linux Documentation/arch/riscv/hwprobe.rst

extension LinuxTask {
    /// struct new_utsname: six fields of 65 bytes; the fifth is the machine.
    package func uname(_ a: SyscallArguments) -> SyscallResult {
        let result = pass(.uname, a)
        guard result == .success else { return result }
        var machine = Array(system.abi.machine.utf8.prefix(64))
        machine += [UInt8](repeating: 0, count: 65 - machine.count)
        return memory.store(machine, at: a.a0 + 4 * 65) ? .success : .failure(.EFAULT)
    }

    // MARK: groups

    package func getgroups(_ a: SyscallArguments) -> SyscallResult {
        reaches(a.a1, UInt64(max(0, a.int(0))) * 4) ? pass(.getgroups, a) : .failure(.EFAULT)
    }

    package func setgroups(_ a: SyscallArguments) -> SyscallResult {
        reaches(a.a1, UInt64(max(0, a.int(0))) * 4) ? pass(.setgroups, a) : .failure(.EFAULT)
    }

    // MARK: extensions

    /// Pairs of a key and its value; an unknown key becomes -1. With RISCV_HWPROBE_WHICH_CPUS the values are the caller's,
    /// and the set of processors becomes that of those which have them all.
    package func riscvHwprobe(_ a: SyscallArguments) -> SyscallResult {
        let whichProcessors: UInt64 = 1
        let flags = UInt64(UInt32(truncatingIfNeeded: a.a4))
        guard flags & ~whichProcessors == 0 else { return .failure(.EINVAL) }
        return answering { () throws(Errno) in
            if flags == whichProcessors { return try findProcessors(a) }
            // No set at all is every processor that is online; they are all alike.
            if a.a2 != 0 || a.a3 != 0 {
                let (wanted, online) = try processorSet(a)
                guard zip(wanted, online).contains(where: { $0 & $1 != 0 }) else { throw .EINVAL }
            }
            for index in 0..<a.a1 {
                let at = a.a0 &+ index * 16
                guard let key = memory.load(at, as: Int64.self) else { throw .EFAULT }
                let value = system.hardwareProbe(key)
                guard memory.store(value == nil ? -1 : key, at: at), memory.store(value ?? 0, at: at &+ 8) else {
                    throw .EFAULT
                }
            }
            return .success
        }
    }

    /// The processors of the caller's set, or of all that are online where it is empty, that have what the pairs say.
    private func findProcessors(_ a: SyscallArguments) throws(Errno) -> SyscallResult {
        guard a.a2 != 0, a.a3 != 0 else { throw .EINVAL }
        let (wanted, online) = try processorSet(a)
        var agrees = true
        for index in 0..<a.a1 {
            let at = a.a0 &+ index * 16
            guard let key = memory.load(at, as: Int64.self), let value = memory.load(at &+ 8, as: UInt64.self) else {
                throw .EFAULT
            }
            if let own = system.hardwareProbe(key) {
                agrees = agrees && (LinuxSystem.isBitSet(key) ? own & value == value : own == value)
            } else {
                agrees = false
                guard memory.store(Int64(-1), at: at), memory.store(UInt64(0), at: at &+ 8) else { throw .EFAULT }
            }
        }
        let isAll = wanted.allSatisfy { $0 == 0 }
        let found = zip(wanted, online).map { agrees ? (isAll ? $1 : $0 & $1) : 0 }
        return memory.store(found, at: a.a3) ? .success : .failure(.EFAULT)
    }

    /// The caller's set of processors, of as many bytes as the kernel's own has, or fewer; and as much of the set of those
    /// that are online.
    private func processorSet(_ a: SyscallArguments) throws(Errno) -> (wanted: [UInt8], online: [UInt8]) {
        let online = system.onlineProcessorSet()
        let size = Int(min(a.a2, UInt64(online.count)))
        guard let wanted = memory.bytes(a.a3, count: size) else { throw .EFAULT }
        return (wanted, Array(online.prefix(size)))
    }
}

extension LinuxSystem {
    /// The value of a riscv_hwprobe key, told from AT_HWCAP, so that both say the same; nil where it is unknown.
    package func hardwareProbe(_ key: Int64) -> UInt64? {
        let has = { (letter: Character) in
            self.abi.hardwareCapabilities >> UInt64(letter.asciiValue! - Character("a").asciiValue!) & 1 != 0
        }
        let fast: UInt64 = 3
        switch key {
        case 0, 1, 2: return 0
        case 3: return has("i") && has("m") && has("a") ? 1 : 0
        case 4: return (has("f") && has("d") ? 1 : 0) | (has("c") ? 2 : 0) | (has("v") ? 4 : 0)
        case 5, 9: return fast
        case 6, 12: return has("v") ? 64 : 0
        case 7: return ELFImage.addressLimit - 1
        case 8: return LinuxSystem.timeFrequency
        case 10: return has("v") ? fast : 4
        default: return nil
        }
    }

    /// Whether a key's value is a set of bits, of which a caller may name some: the base behaviour, the extensions, and
    /// (by an old mistake) the speed of misaligned accesses.
    package static func isBitSet(_ key: Int64) -> Bool { (3...5).contains(key) }

    /// A bit for each processor that is online, in whole words of 64.
    package func onlineProcessorSet() -> [UInt8] {
        var set = [UInt8](repeating: 0, count: 128)
        if let text = hostText("/sys/devices/system/cpu/online") {
            // Numbers and ranges: 0-3,5
            for range in text.split(whereSeparator: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\n") }) {
                let ends = range.split(separator: UInt8(ascii: "-")).map { Int(String(decoding: $0, as: UTF8.self)) }
                guard case .some(.some(let first)) = ends.first, case .some(.some(let last)) = ends.last else {
                    continue
                }
                for number in stride(from: first, through: min(last, set.count * 8 - 1), by: 1) {
                    set[number / 8] |= 1 << UInt8(number % 8)
                }
            }
        } else {
            _ = set.withUnsafeMutableBytes { host(.sched_getaffinity, 0, $0.count, Int(bitPattern: $0.baseAddress)) }
        }
        let used = (set.lastIndex { $0 != 0 } ?? 0) / 8 * 8 + 8
        return Array(set.prefix(used))
    }

    /// The start of a short file of the host's; nil where it can't be read.
    private func hostText(_ path: String) -> [UInt8]? {
        let closeOnExec = 0x80000
        let descriptor = Array((path + "\0").utf8).withUnsafeBytes {
            host(.openat, -100, Int(bitPattern: $0.baseAddress), closeOnExec)
        }
        guard descriptor >= 0 else { return nil }
        defer { _ = host(.close, descriptor) }
        var size = 0
        let text = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
            size = host(.read, descriptor, Int(bitPattern: buffer.baseAddress), buffer.count)
            count = max(0, size)
        }
        return size > 0 ? text : nil
    }

    /// Ticks per second of the `time` register: it counts nanoseconds.
    public static let timeFrequency: UInt64 = 1_000_000_000
}
