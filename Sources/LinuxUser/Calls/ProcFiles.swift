// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: files under /proc whose text is the guest's: which descriptors are such files, and what is read from them
// spec: proc(5), statfs(2), dup(2); Docs/Decisions/0060-proc-is-read-by-descriptor.md, 0084-what-was-opened-decides.md
//
// The descriptor is the kernel's own, so its position, its name and who may open it are the kernel's too, and what it
// shows is found out when it is read. As with the kernel's files the text is made when a reader begins at its start, so
// that a reader of small pieces gets one text.

/// A file under /proc that shows Martlet, or the host, where it should show the guest.
package struct ProcFile: Equatable {
    package enum Kind: String {
        case maps, smaps, status, stat, cmdline, environ, auxv, mem, statm, limits
        case rollup = "smaps_rollup"
        case numaMaps = "numa_maps"
        /// Of the machine, not of a process.
        case cpuinfo, arch
        /// Of a network.
        case unix
    }

    package let kind: Kind
    /// 0 where it is a file of the machine.
    package let process: Int

    /// From the name that the kernel gives an open file of a proc file system, wherever that is mounted: no links and no
    /// `self`. A file of a process, or a thread, lies in a folder that is its number.
    package init?(kernelName path: [UInt8]) {
        let parts = path.split(separator: slash).suffix(3).map { String(decoding: $0, as: UTF8.self) }
        guard let name = parts.last, let kind = Kind(rawValue: name) else { return nil }
        self.kind = kind
        let number = parts.dropLast().last.flatMap { Int($0) }
        switch kind {
        case .cpuinfo, .arch:
            guard number == nil, kind == .cpuinfo || parts.dropLast().elementsEqual(["sys", "kernel"]) else {
                return nil
            }
            process = 0
        case .unix:
            guard parts.dropLast().last == "net" else { return nil }
            process = 0
        default:
            guard let number else { return nil }
            process = number
        }
    }
}

/// A descriptor of such a file. The numbers tell whether the descriptor is still that file.
package struct OpenProcFile {
    package let file: ProcFile
    fileprivate let device: UInt64
    fileprivate let inode: UInt64
    /// What is left to be read of by a reader that began at the start.
    fileprivate var text: [UInt8]?
    /// Where such a reader came to the end: there it stays, although the text would be longer by now.
    fileprivate var end: Int?
}

extension LinuxSystem {
    /// What the kernel calls a file of a proc file system; nil for every other file, and empty where that can't be known.
    ///
    /// - Parameter status: the file's; those of proc say that they are empty.
    fileprivate func procName(_ descriptor: Int, _ status: HostStat) -> [UInt8]? {
        guard status.fileType == HostStat.regular, status.size == 0, isOfProc(descriptor) else { return nil }
        return GuestPaths.hostPath(ofDescriptor: descriptor, host: host) ?? []
    }

    /// Whether an open file lies in a proc file system.
    package func isOfProc(_ descriptor: Int) -> Bool {
        let procMagic = 0x9fa0
        return withUnsafeTemporaryAllocation(byteCount: 120, alignment: 8) { status in
            host(.fstatfs, descriptor, Int(bitPattern: status.baseAddress)) == 0
                && status.load(as: Int.self) == procMagic
        }
    }

    fileprivate func noteProcFile(_ file: ProcFile, _ descriptor: Int, _ status: HostStat) {
        procFiles[descriptor] = OpenProcFile(file: file, device: status.device, inode: status.inode)
    }

    /// The standard input that a shell has opened: `grep Name < /proc/self/status`.
    package func noteInheritedProcFile() {
        guard let status = fileStatus(0), let file = procName(0, status).flatMap(ProcFile.init(kernelName:)) else {
            return
        }
        noteProcFile(file, 0, status)
    }

    /// The descriptor `copy` was made of `descriptor`.
    package func noteProcCopy(of descriptor: Int, _ copy: Int) {
        guard copy >= 0, let open = procFiles[descriptor] else { return }
        procFiles[copy] = open
    }

    package func procFile(_ descriptor: Int) -> ProcFile? {
        guard let open = procFiles[descriptor] else { return nil }
        if let status = fileStatus(descriptor), status.device == open.device, status.inode == open.inode {
            return open.file
        }
        procFiles[descriptor] = nil
        return nil
    }

    package func fileStatus(_ descriptor: Int) -> HostStat? {
        var status = HostStat()
        let answer = withUnsafeMutableBytes(of: &status.bytes) {
            host(.fstat, descriptor, Int(bitPattern: $0.baseAddress))
        }
        return answer == 0 ? status : nil
    }

    /// The next `count` bytes at `position`; nil where the kernel's own are right.
    fileprivate func procText(_ descriptor: Int, _ task: LinuxTask, at position: Int, count: Int) -> ArraySlice<UInt8>?
    {
        guard let file = procFile(descriptor) else { return nil }
        if position > 0, let end = procFiles[descriptor]?.end, position >= end { return [] }
        var text = position > 0 ? procFiles[descriptor]?.text : nil
        if text == nil { text = shownText(file, descriptor, task) }
        guard let text else { return nil }
        let piece = text.dropFirst(position).prefix(count)
        let isWhole = piece.endIndex == text.count
        procFiles[descriptor]?.text = isWhole ? nil : text
        procFiles[descriptor]?.end = isWhole ? text.count : nil
        return piece
    }
}

extension LinuxTask {
    /// Looks at what an open that succeeded has opened: any name may be a link to it.
    ///
    /// - Parameter path: the name that it was asked for, from the folder `start`.
    package func opened(_ result: SyscallResult, _ path: [UInt8], from start: Int, flags: UInt64) -> SyscallResult {
        guard !result.isFailure, !result.isSpecial else { return result }
        let descriptor = Int(result.raw)
        guard let status = system.fileStatus(descriptor), status.fileType == HostStat.regular else { return result }
        if system.isMartlets(status), let program = linkedProgram(path, from: start, follows: true) {
            _ = host(.close, descriptor)
            return openAgain(program.path, flags)
        }
        guard let name = system.procName(descriptor, status) else { return result }
        let file = ProcFile(kernelName: name)
        if isWriteToMemory(file, name, flags: flags) {
            _ = host(.close, descriptor)
            return .failure(.EACCES)
        }
        if let file { system.noteProcFile(file, descriptor, status) }
        return result
    }

    /// Whether a file of proc is opened for writing that is a guest's memory, or may be: a write there would go around
    /// every check of what is the guest's.
    private func isWriteToMemory(_ file: ProcFile?, _ name: [UInt8], flags: UInt64) -> Bool {
        let (accessMode, onlyPath): (UInt64, UInt64) = (3, 0x20_0000)
        guard flags & accessMode != 0, flags & onlyPath == 0 else { return false }
        guard let file else { return name.isEmpty }
        guard file.kind == .mem else { return false }
        // Elsewhere the numbers may be those of another namespace.
        if system.isOwn(file.process) || !name.starts(with: "/proc/".utf8) { return true }
        do throws(Errno) {
            return try system.guestRanges(ofProcess: file.process) != nil
        } catch {
            return true
        }
    }

    private func openAgain(_ path: [UInt8], _ flags: UInt64) -> SyscallResult {
        .value((path + [0]).withUnsafeBytes { host(.openat, -100, Int(bitPattern: $0.baseAddress), Int(flags)) })
    }

    package func read(_ a: SyscallArguments) -> SyscallResult {
        if !system.procFiles.isEmpty, let result = readProc(a.int(0), size: a.a2, at: nil, { scatter($0, a.a1) }) {
            return result
        }
        return pass(.read, a, wait: .restartable)
    }

    package func pread64(_ a: SyscallArguments) -> SyscallResult {
        if !system.procFiles.isEmpty,
            let result = readProc(a.int(0), size: a.a2, at: Int(truncatingIfNeeded: a.a3), { scatter($0, a.a1) })
        {
            return result
        }
        return pass(.pread64, a, wait: .restartable)
    }

    package func readv(_ a: SyscallArguments) -> SyscallResult { readVector(.readv, a, at: nil) }

    package func preadv(_ a: SyscallArguments) -> SyscallResult {
        readVector(.preadv, a, at: Int(truncatingIfNeeded: a.a3))
    }

    package func preadv2(_ a: SyscallArguments) -> SyscallResult {
        let offset = Int(truncatingIfNeeded: a.a3)
        return readVector(.preadv2, a, at: offset == -1 ? nil : offset)
    }

    private func readVector(_ number: HostNumber, _ a: SyscallArguments, at offset: Int?) -> SyscallResult {
        guard !system.procFiles.isEmpty, system.procFile(a.int(0)) != nil else {
            return withVector(a, at: 1, count: a.a2) { pass(number, $0, wait: .restartable) }
        }
        let count = UInt64(UInt32(truncatingIfNeeded: a.a2))
        guard count <= 1024 else { return .failure(.EINVAL) }
        let pieces = (0..<count).map { memory.load(a.a1 &+ $0 * 16, as: (UInt64, UInt64).self) }
        guard !pieces.contains(where: { $0 == nil }) else { return .failure(.EFAULT) }
        let size = pieces.reduce(UInt64(0)) { $0 &+ min($1?.1 ?? 0, UInt64(Int32.max)) }
        let result = readProc(a.int(0), size: size, at: offset) { text in
            var rest = text
            for case .some(let (base, length)) in pieces {
                let piece = rest.prefix(Int(min(length, UInt64(rest.count))))
                guard memory.store(Array(piece), at: base) else { return false }
                rest = rest.dropFirst(piece.count)
            }
            return true
        }
        return result ?? withVector(a, at: 1, count: a.a2) { pass(number, $0, wait: .restartable) }
    }

    private func scatter(_ text: ArraySlice<UInt8>, _ address: UInt64) -> Bool {
        memory.store(Array(text), at: address)
    }

    /// Reads from a file whose text is not the kernel's; nil where it is.
    private func readProc(
        _ descriptor: Int, size: UInt64, at offset: Int?, _ store: (ArraySlice<UInt8>) -> Bool
    ) -> SyscallResult? {
        guard let file = system.procFile(descriptor) else { return nil }
        let position = offset ?? host(.lseek, descriptor, 0, 1)
        guard position >= 0 else { return .failure(offset == nil ? .EBADF : .EINVAL) }
        let count = Int(min(size, UInt64(Int32.max)))
        let piece: ArraySlice<UInt8>
        if file.kind == .mem {
            guard let reach = reach(inMemoryOf: file.process, at: position, count: count) else { return nil }
            if reach == 0, count > 0 { return .failure(.EIO) }
            piece = system.hostBytes(descriptor, at: position, count: reach)[...]
            if piece.isEmpty, count > 0 { return .failure(.EIO) }
        } else {
            guard let text = system.procText(descriptor, self, at: position, count: count) else { return nil }
            piece = text
        }
        if piece.isEmpty { return .value(0) }
        guard store(piece) else { return .failure(.EFAULT) }
        if offset == nil { _ = host(.lseek, descriptor, position + piece.count, 0) }
        return .value(piece.count)
    }

    /// How many bytes of a process's memory a reader is shown; nil where all of it, since no guest runs there.
    private func reach(inMemoryOf process: Int, at position: Int, count: Int) -> Int? {
        let (start, size) = (UInt64(position), UInt64(count))
        if system.isOwn(process) { return Int(space.clamp(start, size)) }
        do throws(Errno) {
            return try system.guestRanges(ofProcess: process).map { Int($0.clamp(start, size)) }
        } catch {
            return 0
        }
    }

    // MARK: copies of descriptors

    package func dup(_ a: SyscallArguments) -> SyscallResult { copying(a.int(0), pass(.dup, a)) }
    package func dup3(_ a: SyscallArguments) -> SyscallResult {
        isMartlets(a.int(1)) ? .failure(.EBADF) : copying(a.int(0), pass(.dup3, a))
    }

    package func copying(_ descriptor: Int, _ result: SyscallResult) -> SyscallResult {
        if !system.procFiles.isEmpty, !result.isFailure { system.noteProcCopy(of: descriptor, Int(result.raw)) }
        return result
    }

    // MARK: calls that would move the kernel's text without showing it to us

    package func sendfile(_ a: SyscallArguments) -> SyscallResult { moving(.sendfile, a, from: a.int(1)) }
    package func splice(_ a: SyscallArguments) -> SyscallResult { moving(.splice, a, from: a.int(0)) }
    package func copyFileRange(_ a: SyscallArguments) -> SyscallResult { moving(.copy_file_range, a, from: a.int(0)) }

    /// EINVAL is what files that can't be moved so answer: programs read and write instead.
    private func moving(_ number: HostNumber, _ a: SyscallArguments, from descriptor: Int) -> SyscallResult {
        if !system.procFiles.isEmpty, system.procFile(descriptor) != nil { return .failure(.EINVAL) }
        return pass(number, a, wait: .restartable)
    }
}
