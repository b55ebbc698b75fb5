// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: files under /proc whose text is the guest's: which descriptors are such files, and what is read from them
// spec: proc(5), lseek(2), dup(2); Docs/Decisions/0060-proc-is-read-by-descriptor.md
//
// The descriptor is the kernel's own, so its position, its name and who may open it are the kernel's too, and what it
// shows is found out when it is read. As with the kernel's files the text is made when a reader begins at its start, so
// that a reader of small pieces gets one text.

/// A file under /proc that shows Martlet, or the host, where it should show the guest.
package struct ProcFile: Equatable {
    package enum Kind: String {
        case maps, smaps, status, stat, cmdline, environ, auxv, mem
        /// Of the machine, not of a process.
        case cpuinfo, arch
    }

    package let kind: Kind
    /// 0 where it is a file of the machine.
    package let process: Int

    /// From the name that the kernel gives an open file: no links and no `self`.
    package init?(kernelName path: [UInt8]) {
        let parts = path.split(separator: slash).map { String(decoding: $0, as: UTF8.self) }
        guard parts.first == "proc", let name = parts.last, let kind = Kind(rawValue: name) else { return nil }
        self.kind = kind
        switch (parts.count, kind) {
        case (2, .cpuinfo): process = 0
        case (4, .arch): process = 0
        case (3, _), (5, _):
            guard let number = Int(parts[1]), parts.count == 3 || parts[2] == "task" else { return nil }
            process = Int(parts.count == 3 ? parts[1] : parts[3]) ?? number
        default: return nil
        }
    }

    /// Whether an open file called so may be one: its last name, or a link to an open descriptor, which may be any.
    package static func mayBe(_ path: [UInt8]) -> Bool {
        let name = path[(path.lastIndex(of: slash).map { $0 + 1 } ?? 0)...]
        if name.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) { return !name.isEmpty }
        return name.elementsEqual("stdin".utf8) || Kind(rawValue: String(decoding: name, as: UTF8.self)) != nil
    }
}

/// A descriptor of such a file. The numbers tell whether the descriptor is still that file.
package struct OpenProcFile {
    package let file: ProcFile
    fileprivate let device: UInt64
    fileprivate let inode: UInt64
    /// What is left to be read of by a reader that began at the start.
    fileprivate var text: [UInt8]?
}

extension LinuxSystem {
    /// Remembers `descriptor` if it is one of these files; returns the file.
    @discardableResult
    package func noteProcFile(_ descriptor: Int) -> ProcFile? {
        guard let path = GuestPaths.hostPath(ofDescriptor: descriptor, host: host),
            let file = ProcFile(kernelName: path), let status = fileStatus(descriptor)
        else { return nil }
        procFiles[descriptor] = OpenProcFile(file: file, device: status.device, inode: status.inode, text: nil)
        return file
    }

    /// The standard input that a shell has opened: `grep Name < /proc/self/status`.
    package func noteInheritedProcFile() {
        guard let status = fileStatus(0), status.fileType == HostStat.regular, status.size == 0 else { return }
        noteProcFile(0)
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

    private func fileStatus(_ descriptor: Int) -> HostStat? {
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
        var text = position > 0 ? procFiles[descriptor]?.text : nil
        if text == nil { text = shownText(file, descriptor, task) }
        guard let text else { return nil }
        let piece = text.dropFirst(position).prefix(count)
        procFiles[descriptor]?.text = piece.endIndex < text.count ? text : nil
        return piece
    }
}

extension LinuxTask {
    /// What an open that succeeded has opened, by the name that it was asked for.
    package func opened(_ result: SyscallResult, _ path: [UInt8], flags: UInt64) -> SyscallResult {
        guard !result.isFailure, !result.isSpecial, ProcFile.mayBe(path) else { return result }
        let descriptor = Int(result.raw)
        let accessMode: UInt64 = 3
        // A write there would go around every check of what is the guest's.
        if let file = system.noteProcFile(descriptor), file.kind == .mem, flags & accessMode != 0,
            system.isOwn(file.process)
        {
            _ = host(.close, descriptor)
            return .failure(.EACCES)
        }
        return result
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
        guard system.procFile(descriptor) != nil else { return nil }
        let position = offset ?? host(.lseek, descriptor, 0, 1)
        guard position >= 0 else { return .failure(offset == nil ? .EBADF : .EINVAL) }
        let count = Int(min(size, UInt64(Int32.max)))
        guard let piece = system.procText(descriptor, self, at: position, count: count) else { return nil }
        if piece.isEmpty { return .value(0) }
        guard store(piece) else { return .failure(.EFAULT) }
        if offset == nil { _ = host(.lseek, descriptor, position + piece.count, 0) }
        return .value(piece.count)
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
