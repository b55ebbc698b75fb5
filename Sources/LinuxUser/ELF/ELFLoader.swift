// room: linuxuser/elf (UNSAFE ROOM: lends buffers to host calls)
// does: opens a program file and maps its segments into the guest's address space
// spec: System V gABI, chapter 5, "Program Loading"; execve(2)

/// A program as it lies in memory.
public struct LoadedProgram: Equatable, Sendable {
    /// What was added to the file's addresses: 0 for a program with fixed addresses.
    public var bias: UInt64
    public var entry: UInt64
    /// AT_PHDR; 0 where no segment holds the program headers.
    public var programHeaders: UInt64
    public var programHeaderCount: Int
    /// Where the heap may start: the page-rounded end of the last segment.
    public var end: UInt64
    public var executableStack: Bool
    /// The executable segments, and from the last segment's start to the end of what the file holds, as
    /// /proc/PID/stat has them.
    public var code: Range<UInt64> = 0..<0
    public var data: Range<UInt64> = 0..<0
}

/// An open program file. The owner closes `descriptor` when it is loaded.
public struct ProgramFile {
    public let path: String
    public let descriptor: Int
    public let size: UInt64
    package let host: HostCalls

    /// Opens a regular file for reading.
    ///
    /// - Parameter found: where the file is on the host if not at `path`, which messages name.
    public init(_ path: String, at found: [UInt8]? = nil, host: HostCalls) throws(ELFError) {
        self.path = path
        self.host = host
        let closeOnExec = 0x80000
        let opened = ((found ?? Array(path.utf8)) + [0]).withUnsafeBytes {
            host(.openat, -100, Int(bitPattern: $0.baseAddress), closeOnExec)
        }
        guard opened >= 0 else { throw ELFError(file: path, reason: .unreadable(Errno(Int32(-opened)))) }
        descriptor = opened
        var status = HostStat()
        let answer = withUnsafeMutableBytes(of: &status.bytes) {
            host(.fstat, opened, Int(bitPattern: $0.baseAddress))
        }
        size = status.size
        var problem: ELFReason?
        if answer < 0 {
            problem = .unreadable(Errno(Int32(-answer)))
        } else if status.fileType == HostStat.directory {
            problem = .directory
        } else if status.fileType != HostStat.regular {
            problem = .notRegular
        }
        if let problem {
            _ = host(.close, opened)
            throw ELFError(file: path, reason: problem)
        }
    }

    public var source: ELFSource {
        let (host, descriptor) = (host, descriptor)
        return ELFSource(size: size) { (offset, count) throws(Errno) in
            var failure = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
                done = 0
                while done < count {
                    let start = Int(bitPattern: buffer.baseAddress) + done
                    let answer = host(.pread64, descriptor, start, count - done, Int(offset) + done)
                    if answer == -Int(Errno.EINTR.raw) { continue }
                    if answer < 0 { failure = answer }
                    if answer <= 0 { break }
                    done += answer
                }
            }
            if failure < 0 { throw Errno(Int32(-failure)) }
            return bytes
        }
    }

    public func close() { _ = host(.close, descriptor) }
}

extension AddressSpace {
    /// Where a position-independent image goes.
    public enum Placement: Sendable {
        /// The fixed address of programs.
        case program
        /// Where mmap would put it: interpreters.
        case anywhere
    }

    /// Maps a validated image. On failure the space is not fit for use any more: execve has no way back either.
    public func load(
        _ image: ELFImage, from file: ProgramFile, placement: Placement = .program
    ) throws(ELFError) -> LoadedProgram {
        do throws(ELFReason) {
            return try load(image, descriptor: file.descriptor, placement)
        } catch {
            throw ELFError(file: file.path, reason: error)
        }
    }

    private func load(
        _ image: ELFImage, descriptor: Int, _ placement: Placement
    ) throws(ELFReason) -> LoadedProgram {
        let span = image.span
        var bias: UInt64 = 0
        if image.isPositionIndependent {
            let base = try base(of: image, placement)
            bias = base &- (span.lowerBound & ~(image.alignment - 1))
        }
        let start = span.lowerBound &+ bias
        guard let end = rangeEnd(start, span.upperBound - span.lowerBound) else {
            throw .addressTaken(start: start, end: start &+ (span.upperBound - span.lowerBound), .ENOMEM)
        }
        // The whole span is tried first, so that a program is never laid over something of the host's.
        let flags = HostMap.private | HostMap.anonymous | HostMap.noReserve | HostMap.fixedNoReplace
        do throws(Errno) {
            _ = try map(MapRequest(address: start, size: end - start, prot: 0, flags: flags))
            try unmap(start, end - start)
        } catch {
            throw .addressTaken(start: start, end: end, error)
        }
        for segment in image.segments {
            do throws(Errno) {
                try load(segment, bias: bias, descriptor: descriptor)
            } catch {
                throw .unmappable(index: segment.index, error)
            }
        }
        var program = LoadedProgram(
            bias: bias, entry: image.entry &+ bias,
            programHeaders: image.programHeadersAddress.map { $0 &+ bias } ?? 0,
            programHeaderCount: image.programHeaderCount, end: end, executableStack: image.executableStack)
        program.code = extent(of: image.segments.filter { $0.protection.contains(.execute) }, bias)
        program.data = extent(of: image.segments.suffix(1), bias)
        return program
    }

    /// From the first segment's start to the last's end in the file.
    private func extent(of segments: some Collection<ELFSegment>, _ bias: UInt64) -> Range<UInt64> {
        guard let start = segments.map(\.address).min() else { return 0..<0 }
        let end = segments.map { $0.address + $0.fileSize }.max() ?? start
        return start &+ bias..<end &+ bias
    }

    /// The address that the image's first aligned one becomes.
    private func base(of image: ELFImage, _ placement: Placement) throws(ELFReason) -> UInt64 {
        let mask = image.alignment - 1
        guard placement == .anywhere else { return (layout.imageBase + mask) & ~mask }
        let size = image.span.upperBound - (image.span.lowerBound & ~mask) + mask
        let flags = HostMap.private | HostMap.anonymous | HostMap.noReserve
        do throws(Errno) {
            let room = try map(MapRequest(address: 0, size: size, prot: 0, flags: flags))
            try unmap(room, size)
            return (room + mask) & ~mask
        } catch {
            throw .addressTaken(start: mmapTop &- size, end: mmapTop, error)
        }
    }

    /// The file's pages, then zeroes: the rest of the last page by hand, whole pages as anonymous memory.
    private func load(_ segment: ELFSegment, bias: UInt64, descriptor: Int) throws(Errno) {
        let start = pageFloor(segment.address &+ bias)
        let fileEnd = segment.address &+ bias &+ segment.fileSize
        let end = pageCeiling(segment.end &+ bias)
        let prot = UInt64(segment.protection.rawValue)
        var zeroStart = start
        if segment.fileSize > 0 {
            let partial = segment.memorySize > segment.fileSize && fileEnd % pageSize != 0
            let loadProt = partial ? prot | 3 : prot
            _ = try map(
                MapRequest(
                    address: start, size: pageCeiling(fileEnd) - start, prot: loadProt,
                    flags: HostMap.private | HostMap.fixed, descriptor: descriptor,
                    offset: pageFloor(segment.offset)))
            zeroStart = pageCeiling(fileEnd)
            if partial {
                let rest = [UInt8](repeating: 0, count: Int(zeroStart - fileEnd))
                guard GuestMemory(self).store(rest, at: fileEnd) else { throw .EFAULT }
                if loadProt != prot { try protect(start, zeroStart - start, prot: prot) }
            }
        }
        if zeroStart < end {
            _ = try map(
                MapRequest(
                    address: zeroStart, size: end - zeroStart, prot: prot,
                    flags: HostMap.private | HostMap.anonymous | HostMap.fixed))
        }
    }
}
