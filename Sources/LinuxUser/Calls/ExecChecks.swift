// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: what the kernel finds out about a program before execve's point of no return, and with which error it says so
// spec: execve(2), "ERRORS"; System V gABI, "Program Interpreter"

extension LinuxSystem {
    /// Runs a step of the checks; what is wrong with the program becomes execve's error.
    package func execErrno<Value>(_ step: () throws(ELFError) -> Value) throws(Errno) -> Value {
        do throws(ELFError) {
            return try step()
        } catch {
            throw error.reason.execErrno ?? .ENOEXEC
        }
    }

    /// The program that PT_INTERP names: there, executable, and an ELF file for this machine. What is wrong with its
    /// segments the kernel finds out too late.
    func checkInterpreter(_ path: String, in paths: GuestPaths) throws(ELFError) {
        let file = try openFile(Array(path.utf8), in: paths, isExec: true)
        defer { file.close() }
        guard file.size >= UInt64(ELFHeader.size) else { throw ELFError(file: path, reason: .unreadable(.EIO)) }
        do throws(ELFError) {
            _ = try ELFImage(file.source, file: path, machine: ELFMachine.riscv)
        } catch {
            guard let errno = error.reason.execErrno else { return }
            if case .wrongType = error.reason { return }
            throw ELFError(file: path, reason: .unreadable(errno == .ENOEXEC ? .ELIBBAD : errno))
        }
    }

    /// E2BIG by the guest's stack limit, the program's name included.
    package func checkSize(of file: ExecutedFile, arguments: [[UInt8]], environment: [[UInt8]]) throws(Errno) {
        let stack = try guestLimit(LinuxSystem.stackLimit).soft
        guard vectorSize(file.name, arguments, environment) <= vectorRoom(stack: stack) else { throw .E2BIG }
    }

    /// Room on the host for what Martlet adds to vectors that the guest's limit just holds: a larger stack limit, of which
    /// the next program is not told. Returns what is to be put back if the program is not executed.
    package func liftStackLimit(_ command: inout ExecCommand, environment: [[UInt8]]) -> ResourceLimit? {
        let options = 4096
        let size = vectorSize(command.path, command.arguments, environment) + options
        guard let found = try? hostLimit(LinuxSystem.stackLimit), size > vectorRoom(stack: found.soft),
            let shown = try? guestLimit(LinuxSystem.stackLimit),
            (try? setHostLimit(
                LinuxSystem.stackLimit, ResourceLimit(soft: min(UInt64(size) * 4, found.hard), hard: found.hard)))
                != nil
        else { return nil }
        if keptLimits[LinuxSystem.stackLimit] == nil {
            command.add("--guest-limit", Array("\(LinuxSystem.stackLimit):\(shown.soft):\(shown.hard)".utf8))
        }
        return found
    }

    /// A quarter of the stack, at least 128 KiB and at most 6 MiB, holds the texts and a pointer to each.
    private func vectorRoom(stack: UInt64) -> Int {
        let (least, most) = (128 << 10, 6 << 20)
        return max(least, Int(min(stack / 4, UInt64(most))))
    }

    private func vectorSize(_ name: [UInt8], _ arguments: [[UInt8]], _ environment: [[UInt8]]) -> Int {
        let pointers = (max(arguments.count, 1) + environment.count) * 8
        return [arguments, environment].joined().reduce(pointers + name.count + 1) { $0 + $1.count + 1 }
    }

    /// Throws what keeps the kernel from executing a file, by its path on the host.
    func checkExecutable(_ path: [UInt8]) throws(Errno) {
        let path = path + [0]
        let answer = path.withUnsafeBytes { bytes in
            let path = Int(bitPattern: bytes.baseAddress)
            var status = HostStat()
            let found = withUnsafeMutableBytes(of: &status.bytes) {
                host(.newfstatat, -100, path, Int(bitPattern: $0.baseAddress), 0)
            }
            if found < 0 { return found }
            // To open a pipe would be to wait for its writer.
            if status.fileType != HostStat.regular { return -Int(Errno.EACCES.raw) }
            let answer = mayExecute(path)
            return answer < 0 ? answer : isWritten(path) ? -Int(Errno.ETXTBSY.raw) : 0
        }
        guard answer == 0 else { throw Errno(Int32(-answer)) }
    }

    /// By the effective IDs, as execve asks; by the real ones where the host's kernel is older than 5.8, or where a
    /// sandbox does not know that call.
    private func mayExecute(_ path: Int) -> Int {
        let (execute, effective) = (1, 0x200)
        let answer = host(.faccessat2, -100, path, execute, effective)
        guard answer == -Int(Errno.ENOSYS.raw) || answer == -Int(Errno.EPERM.raw) else { return answer }
        return host(.faccessat, -100, path, execute)
    }

    /// Whether somebody has the file open for writing, which only the kernel knows, and says when it is to execute the
    /// file. It can't do that here, because the argument vector is an address that no process has: EFAULT, before or after
    /// the file is opened. Before Linux 6.8 that came first, and the answer is always no.
    private func isWritten(_ path: Int) -> Bool {
        let nobodys = Int.min
        return host(.execve, path, nobodys, 0) == -Int(Errno.ETXTBSY.raw)
    }
}

extension ELFReason {
    /// Whether the kernel finds that out when there is no way back any more, and ends the process by SIGSEGV. (An address
    /// that is taken is Martlet's own limit, which is said in a line.)
    package var isFatalAtExec: Bool {
        switch self {
        case .nothingToLoad, .entryOutside, .impossibleSegment, .badInterpreter, .unmappable: true
        default: false
        }
    }

    /// What execve fails with; nil where it is too late for that.
    package var execErrno: Errno? {
        switch self {
        case .unreadable(let errno): errno
        case .directory, .notRegular: .EACCES
        case .truncated(ELFImage.interpreterPath, _, _): .EIO
        case _ where isFatalAtExec: nil
        default: .ENOEXEC
        }
    }
}
