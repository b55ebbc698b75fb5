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

    /// Pairs of a key and its value; an unknown key becomes -1.
    package func riscvHwprobe(_ a: SyscallArguments) -> SyscallResult {
        let whichProcessors: UInt64 = 1
        guard a.a4 & ~whichProcessors == 0 else { return .failure(.EINVAL) }
        if a.a4 == whichProcessors, a.a2 == 0 || a.a3 == 0 { return .failure(.EINVAL) }
        guard reaches(a.a3, a.a2), a.a1 < 1 << 16 else { return .failure(.EFAULT) }
        var agrees = true
        for index in 0..<a.a1 {
            let at = a.a0 &+ index * 16
            guard let key = memory.load(at, as: Int64.self), let wanted = memory.load(at &+ 8, as: UInt64.self) else {
                return .failure(.EFAULT)
            }
            let value = system.hardwareProbe(key)
            if a.a4 == whichProcessors {
                agrees = agrees && value.map { key == 4 || key == 3 ? $0 & wanted == wanted : $0 == wanted } ?? false
                if value == nil, !(memory.store(Int64(-1), at: at) && memory.store(UInt64(0), at: at + 8)) {
                    return .failure(.EFAULT)
                }
            } else if !(memory.store(value == nil ? -1 : key, at: at) && memory.store(value ?? 0, at: at + 8)) {
                return .failure(.EFAULT)
            }
        }
        // All processors are alike: all that were asked for, or none.
        if a.a4 == whichProcessors, !agrees {
            let none = [UInt8](repeating: 0, count: Int(min(a.a2, 1 << 16)))
            guard memory.store(none, at: a.a3) else { return .failure(.EFAULT) }
        }
        return .success
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

    /// Ticks per second of the `time` register: it counts nanoseconds.
    public static let timeFrequency: UInt64 = 1_000_000_000
}
