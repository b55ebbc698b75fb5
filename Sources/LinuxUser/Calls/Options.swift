// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: prctl and personality: what a process may set about itself, without setting it for Martlet
// spec: prctl(2), personality(2); linux include/uapi/linux/prctl.h

/// prctl's options, as far as they are told apart here.
private enum ProcessOption {
    static let getDeathSignal = 2
    static let setName = 15
    static let getName = 16
    static let getSeccomp = 21
    static let setMemoryMap = 35
    static let getSubreaper = 37
    static let getThreadIDAddress = 40
    static let coreScheduling = 62
    static let getWriteExecute = 66
    static let setFlushContext = 71
    static let getAuxiliaryVector = 0x4155_5856
    static let setMappingName = 0x5356_4d41
    static let setTracer = 0x5961_6d61

    /// Numbers alone, and the same for the host as for the guest: death signal, dumpable, capabilities, timing, secure
    /// bits, timer slack, machine-check policy, subreaper, no new privileges, huge pages, ambient capabilities, IO
    /// flusher, memory merging.
    static let passed: Set<Int> = [
        1, 3, 4, 7, 8, 13, 14, 23, 24, 27, 28, 29, 30, 31, 32, 33, 34, 36, 38, 39, 41, 42, 47, 57, 58, 67, 68,
    ]
}

extension LinuxTask {
    package func prctl(_ a: SyscallArguments) -> SyscallResult {
        switch a.int(0) {
        case ProcessOption.getDeathSignal, ProcessOption.getSubreaper:
            return reaches(a.a1, 4) ? pass(.prctl, a) : .failure(.EFAULT)
        case ProcessOption.setName: return reaches(a.a1, 1) ? pass(.prctl, a) : .failure(.EFAULT)
        case ProcessOption.getName: return reaches(a.a1, 16) ? pass(.prctl, a) : .failure(.EFAULT)
        case ProcessOption.getSeccomp: return .success
        case ProcessOption.setMemoryMap: return .failure(.EPERM)
        case ProcessOption.getThreadIDAddress:
            return memory.store(clearChildAddress, at: a.a1) ? .success : .failure(.EFAULT)
        case ProcessOption.coreScheduling: return reaches(a.a4, 8) ? pass(.prctl, a) : .failure(.EFAULT)
        case ProcessOption.getWriteExecute: return a.a1 | a.a2 | a.a3 | a.a4 == 0 ? .success : .failure(.EINVAL)
        case ProcessOption.getAuxiliaryVector: return auxiliaryVector(a)
        case ProcessOption.setFlushContext: return a.a1 <= 1 && a.a2 <= 1 ? .success : .failure(.EINVAL)
        case ProcessOption.setMappingName: return nameMapping(a)
        case ProcessOption.setTracer: return pass(.prctl, a)
        case let option where ProcessOption.passed.contains(option): return pass(.prctl, a)
        default: return .failure(.EINVAL)
        }
    }

    /// PR_GET_AUXV: as much as there is room for, and how much it is.
    private func auxiliaryVector(_ a: SyscallArguments) -> SyscallResult {
        guard a.a3 == 0, a.a4 == 0 else { return .failure(.EINVAL) }
        let words = (system.stackImage?.auxiliary ?? []).flatMap { [$0.key, $0.value] }
        return words.withUnsafeBytes { bytes in
            let room = Int(min(a.a2, UInt64(bytes.count)))
            let isStored = memory.write(UnsafeRawBufferPointer(rebasing: bytes[..<room]), at: a.a1)
            return isStored ? .value(bytes.count) : .failure(.EFAULT)
        }
    }

    /// PR_SET_VMA_ANON_NAME: address, size and a name, or null to take the name away.
    private func nameMapping(_ a: SyscallArguments) -> SyscallResult {
        guard a.a1 == 0, a.a2 % pageSize == 0 else { return .failure(.EINVAL) }
        let size = pageCeiling(a.a3)
        guard size >= a.a3 else { return .failure(.EINVAL) }
        guard reaches(a.a4, 1) else { return .failure(.EFAULT) }
        guard space.contains(a.a2, size) else { return .failure(.ENOMEM) }
        return pass(.prctl, a)
    }

    /// The host is told only of what does not change how it maps memory or runs programs.
    package func personality(_ a: SyscallArguments) -> SyscallResult {
        let old = system.persona ?? UInt32(truncatingIfNeeded: host(.personality, Int(Persona.query)))
        let new = UInt32(truncatingIfNeeded: a.a0)
        if new != Persona.query {
            let answer = host(.personality, Int(new & Persona.passed))
            guard answer >= 0 else { return .value(answer) }
            system.persona = new
        }
        return .value(Int(old))
    }
}

private enum Persona {
    /// Changes nothing.
    static let query: UInt32 = 0xffff_ffff
    /// ADDR_NO_RANDOMIZE, UNAME26, WHOLE_SECONDS, STICKY_TIMEOUTS.
    static let passed: UInt32 = 0x0004_0000 | 0x0002_0000 | 0x0200_0000 | 0x0400_0000
}
