// room: linuxuser/system (UNSAFE ROOM: lends buffers to host calls)
// does: loads a program, builds its stack, and sets the first registers; ends the host process as the guest ended
// spec: execve(2), getauxval(3); Docs/Architecture.md, section 8

import Base
import CSupport
import PluginAPI

extension LinuxSystem {
    /// Loads the configuration's program. Everything that can be wrong with it is thrown before anything runs.
    public func load(machine: UInt16) throws(ELFError) {
        var request = ProgramRequest(path: Array(configuration.programPath.utf8), arguments: configuration.arguments)
        nameAsGuest(&request)
        if let name = configuration.programName { request.name = name }
        let asked = request.name
        environment = configuration.environment.map(environmentEntry)
        let file = try openProgram(&request, in: paths, isExec: false)
        defer { file.close() }
        let image = try ELFImage(file.source, file: file.path, machine: machine)
        program = try space.load(image, from: file)
        entry = program.entry
        space.startHeap(at: program.end)
        executableHostPath = GuestPaths.hostPath(ofDescriptor: file.descriptor, host: host) ?? request.path
        executablePath = paths.guestPath(ofHost: executableHostPath)
        keepProgram(file)
        arguments = request.arguments
        nameProcess(isDescriptor(asked) ? executableHostPath : asked)
        try placing(file.path) { () throws(Errno) in
            try reserveStack()
            try makeVDSO()
        }
        if let path = image.interpreter { try loadInterpreter(path, of: file.path, machine: machine) }
        try placing(file.path) { () throws(Errno) in try fillStack(path: asked) }
        describeToKernel()
        noteInheritedProcFile()
        inheritSignals()
    }

    /// Remembers which file the program is. One without a name can only be found again by a descriptor: a high number,
    /// which a guest is not likely to meet.
    private func keepProgram(_ file: ProgramFile) {
        guard let status = fileStatus(file.descriptor) else { return }
        programFile = (status.device, status.inode)
        guard status.links == 0 else { return }
        let copyClosedOnExec = 1030
        for lowest in [1000, 100, 3] {
            let copy = host(.fcntl, file.descriptor, copyClosedOnExec, lowest)
            if copy >= 0 {
                programDescriptor = copy
                return
            }
        }
    }

    /// Tells the kernel where the guest's program, stack, arguments and environment lie, so that /proc shows them to every
    /// process. The heap stays the host's, since brk goes by it, and so does the auxiliary vector, by which debuggers find
    /// Martlet's symbols.
    private func describeToKernel() {
        guard let image = stackImage else { return }
        let (setMap, all) = (35, 14)
        let heapEnd = UInt64(truncatingIfNeeded: host(.brk, 0))
        let noProgramFile = UInt64(UInt32.max) << 32
        // struct prctl_mm_map: code, data, heap, stack, arguments, environment; no auxiliary vector.
        let words: [UInt64] = [
            program.code.lowerBound, program.code.upperBound, program.data.lowerBound, program.data.upperBound,
            heapEnd &- 1, heapEnd, image.stackPointer, image.argumentRange.lowerBound, image.argumentRange.upperBound,
            image.environmentRange.lowerBound, image.environmentRange.upperBound, 0, noProgramFile,
        ]
        kernelShowsStrings = words.withUnsafeBytes {
            host(.prctl, setMap, all, Int(bitPattern: $0.baseAddress), $0.count, 0) == 0
        }
    }

    /// Whether execveat named the program by a descriptor alone: it is then called by its file.
    private func isDescriptor(_ name: [UInt8]) -> Bool {
        configuration.programName != nil && name.starts(with: "/dev/fd/".utf8) && !name.dropFirst(8).contains(slash)
    }

    /// Ends a program that a guest executed and that can't be loaded, as the kernel ends it past execve's point of no
    /// return; comes back where that is no matter of the program's.
    public func end(executed reason: ELFReason) {
        if reason.isFatalAtExec { leave(.killed(signal: SignalNumber.segmentation)) }
    }

    private func placing(_ file: String, _ body: () throws(Errno) -> Void) throws(ELFError) {
        do throws(Errno) {
            try body()
        } catch {
            throw ELFError(file: file, reason: .addressTaken(start: space.mmapTop, end: space.layout.top, error))
        }
    }

    /// PT_INTERP's program, which runs first and finds the other by the auxiliary vector.
    private func loadInterpreter(_ path: String, of program: String, machine: UInt16) throws(ELFError) {
        let file: ProgramFile
        do throws(ELFError) {
            file = try openFile(Array(path.utf8), in: paths)
        } catch {
            guard case .unreadable(let errno) = error.reason else { throw error }
            let sysroot = paths.sysroot.map { String(decoding: $0, as: UTF8.self) }
            throw ELFError(file: program, reason: .noInterpreter(path: path, sysroot: sysroot, errno))
        }
        defer { file.close() }
        let image: ELFImage
        do throws(ELFError) {
            image = try ELFImage(file.source, file: path, machine: machine)
        } catch {
            throw ELFError(file: program, reason: .badInterpreter(path: path, problem: error.reason.text))
        }
        let loaded = try space.load(image, from: file, placement: .anywhere)
        interpreterBase = loaded.bias
        entry = loaded.entry
    }

    /// The registers of the first thread, which the calling host thread runs.
    public func start(_ cpu: CPUState) {
        let task = task(of: cpu)
        _ = martlet_register_guest_copies()
        task.records.attach(pollRequest: cpu)
        // The host's C library has registered a robust list of its own.
        _ = host(.set_robust_list, 0, 24)
        abi.start(cpu, pc: GuestAddress(entry), stackPointer: stackImage?.stackPointer ?? 0)
    }

    /// Ends this process the way the guest ended.
    func leave(_ end: ProgramEnd) -> Never {
        switch end {
        case .exited(let status):
            while true { _ = host(.exit_group, Int(status)) }
        case .killed(let signal):
            _ = martlet_signals_dispose(signal, MARTLET_SIGNAL_DEFAULT, 0)
            var none: UInt64 = 0
            _ = withUnsafeBytes(of: &none) { host(.rt_sigprocmask, 2, Int(bitPattern: $0.baseAddress), 0, 8) }
            _ = host(.tgkill, host(.getpid), host(.gettid), Int(signal))
            // Only a signal whose default is not to kill comes here.
            while true { _ = host(.exit_group, 128 + Int(signal)) }
        }
    }

    /// The kernel, too, keeps 128 MiB free for a stack whose limit is raised later.
    private func reserveStack() throws(Errno) {
        let top = space.layout.top
        let size = stackSize()
        let room: UInt64 = 128 << 20
        _ = try mapStack(top - size..<top, protection: program.executableStack ? 7 : 3)
        space.mmapTop = top - max(size, room) - space.layout.stackGap
    }

    private func mapStack(_ range: Range<UInt64>, protection: UInt64) throws(Errno) {
        let flags = HostMap.private | HostMap.anonymous | HostMap.noReserve | HostMap.fixedNoReplace
        let request = MapRequest(
            address: range.lowerBound, size: UInt64(range.count), prot: protection, flags: flags)
        _ = try space.mapUnlimited(request, .stack)
    }

    /// RLIMIT_STACK was raised: the first thread's stack reaches further down, where that is free.
    func growStack(to limit: UInt64) {
        let top = space.layout.top
        let start = top - stackSize(limit)
        guard let lowest = space.table.mapping(at: top - 1), lowest.kind == .stack, start < lowest.start,
            !space.table.overlaps(start - space.layout.stackGap..<lowest.start)
        else { return }
        try? mapStack(start..<lowest.start, protection: UInt64(lowest.protection.rawValue))
    }

    private func fillStack(path: [UInt8]) throws(Errno) {
        let top = space.layout.top
        let size = stackSize()
        var stack = InitialStack()
        stack.arguments = arguments
        stack.environment = environment
        stack.executablePath = path
        stack.random = randomBytes()
        stack.auxiliary = auxiliary()
        let image = stack.image(top: top)
        guard image.stackPointer > top - size, GuestMemory(space).store(image.bytes, at: image.stackPointer) else {
            throw .E2BIG
        }
        stackImage = image
    }

    /// How large a MAP_GROWSDOWN mapping may become: RLIMIT_STACK's soft limit.
    var stackRoom: UInt64 {
        if let kept = keptLimits[LinuxSystem.stackLimit] { return min(kept.soft, 1 << 40) }
        return stackSize()
    }

    /// RLIMIT_STACK's soft limit, between 128 KiB and 64 MiB; 8 MiB where there is none.
    private func stackSize() -> UInt64 {
        if let kept = keptLimits[LinuxSystem.stackLimit] { return stackSize(kept.soft) }
        var limits: (soft: UInt64, hard: UInt64) = (0, 0)
        let answer = withUnsafeMutableBytes(of: &limits) {
            host(.getrlimit, LinuxSystem.stackLimit, Int(bitPattern: $0.baseAddress))
        }
        return stackSize(answer < 0 ? .max : limits.soft)
    }

    private func stackSize(_ limit: UInt64) -> UInt64 {
        let wanted = limit > 1 << 40 ? 8 << 20 : limit
        return pageCeiling(min(max(wanted, 128 << 10), 64 << 20))
    }

    private func randomBytes() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 16) { buffer, size in
            size = 16
            buffer.initialize(repeating: 0)
            _ = host(.getrandom, Int(bitPattern: buffer.baseAddress), 16, 0)
        }
    }

    private func auxiliary() -> [AuxiliaryEntry] {
        let ids = [HostNumber.getuid, .geteuid, .getgid, .getegid].map { UInt64(truncatingIfNeeded: host($0)) }
        let secure: UInt64 = ids[0] != ids[1] || ids[2] != ids[3] ? 1 : 0
        var entries: [AuxiliaryEntry] = [
            AuxiliaryEntry(AuxiliaryEntry.hardwareCapabilities, abi.hardwareCapabilities),
            AuxiliaryEntry(AuxiliaryEntry.pageSize, pageSize),
            AuxiliaryEntry(AuxiliaryEntry.clockTicks, 100),
            AuxiliaryEntry(AuxiliaryEntry.programHeaders, program.programHeaders),
            AuxiliaryEntry(AuxiliaryEntry.programHeaderSize, UInt64(ELFProgramHeader.size)),
            AuxiliaryEntry(AuxiliaryEntry.programHeaderCount, UInt64(program.programHeaderCount)),
            AuxiliaryEntry(AuxiliaryEntry.base, interpreterBase),
            AuxiliaryEntry(AuxiliaryEntry.flags, 0),
            AuxiliaryEntry(AuxiliaryEntry.entry, program.entry),
            AuxiliaryEntry(AuxiliaryEntry.uid, ids[0]),
            AuxiliaryEntry(AuxiliaryEntry.euid, ids[1]),
            AuxiliaryEntry(AuxiliaryEntry.gid, ids[2]),
            AuxiliaryEntry(AuxiliaryEntry.egid, ids[3]),
            AuxiliaryEntry(AuxiliaryEntry.secure, secure),
        ]
        if hasVDSO { entries.insert(AuxiliaryEntry(AuxiliaryEntry.vdso, vdsoAddress), at: 0) }
        return entries
    }

    /// The vDSO, where signal handlers return to; for a machine that has none here, a page with that code alone.
    private func makeVDSO() throws(Errno) {
        let vdso = VDSO(machine: abi.machine, sigreturnCode: abi.sigreturnCode)
        let bytes = vdso?.bytes ?? abi.sigreturnCode
        let size = pageCeiling(UInt64(bytes.count))
        let flags = HostMap.private | HostMap.anonymous
        vdsoAddress = try space.map(MapRequest(address: 0, size: size, prot: 3, flags: flags))
        guard GuestMemory(space).store(bytes, at: vdsoAddress) else { throw .EFAULT }
        try space.protect(vdsoAddress, size, prot: 5)
        sigreturnAddress = vdsoAddress + UInt64(vdso?.sigreturnOffset ?? 0)
        hasVDSO = vdso != nil
    }
}
