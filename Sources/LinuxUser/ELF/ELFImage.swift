// room: linuxuser/elf
// does: reads and validates an ELF64 program's header and program headers; what comes out can be mapped blindly
// spec: System V gABI, "ELF Header" and "Program Header"; Linux fs/binfmt_elf.c's limits as execve(2) shows them
//
// Invariants of a value of ELFImage:
// * every load segment lies in the file and, page-rounded, below `addressLimit`; file offset and address agree
//   modulo the page size; filesz <= memsz
// * load segments ascend and do not overlap in bytes
// * the entry lies in an executable load segment

/// Where the bytes of a program come from.
public struct ELFSource {
    public var size: UInt64
    /// Up to `count` bytes at an offset; fewer only at the end of the file.
    public var read: (_ offset: UInt64, _ count: Int) throws(Errno) -> [UInt8]

    public init(size: UInt64, read: @escaping (UInt64, Int) throws(Errno) -> [UInt8]) {
        self.size = size
        self.read = read
    }

    public init(bytes: [UInt8]) {
        self.init(size: UInt64(bytes.count)) { (offset, count) throws(Errno) in
            let start = Int(min(offset, UInt64(bytes.count)))
            return Array(bytes[start..<min(bytes.count, start + count)])
        }
    }
}

/// One PT_LOAD segment. Addresses are the file's own, before the load bias.
public struct ELFSegment: Equatable, Sendable {
    public var index: Int
    public var offset: UInt64
    public var address: UInt64
    public var fileSize: UInt64
    public var memorySize: UInt64
    public var protection: GuestProtection
    public var alignment: UInt64

    public var end: UInt64 { address + memorySize }
}

public struct ELFImage: Equatable, Sendable {
    /// The kernel reads at most 64 KiB of program headers.
    public static let programHeaderLimit = 65536 / 56
    static let interpreterPath = "the interpreter's path"
    /// One past the highest address that a program may use: user space with four-level page tables.
    public static let addressLimit: UInt64 = 1 << 47

    public var isPositionIndependent: Bool
    public var entry: UInt64
    public var segments: [ELFSegment]
    /// PT_INTERP's path: the program is dynamically linked.
    public var interpreter: String?
    /// Where the program headers are once loaded (before the bias); nil where no segment holds them.
    public var programHeadersAddress: UInt64?
    public var programHeaderCount: Int
    /// PT_GNU_STACK asks for an executable stack.
    public var executableStack: Bool
    public var flags: UInt32

    /// The span of all segments, rounded out to pages.
    public var span: Range<UInt64> {
        let low = pageFloor(segments[0].address)
        return low..<pageCeiling(segments[segments.count - 1].end)
    }

    /// The strictest alignment that a segment asks for, at least a page; a power of two.
    public var alignment: UInt64 { segments.reduce(pageSize) { max($0, $1.alignment) } }

    /// Parses and validates; `file` is only for messages. Throws the first thing that is wrong.
    public init(_ source: ELFSource, file: String, machine: UInt16) throws(ELFError) {
        do throws(ELFReason) {
            try self.init(source, machine: machine)
        } catch {
            throw ELFError(file: file, reason: error)
        }
    }

    private init(_ source: ELFSource, machine: UInt16) throws(ELFReason) {
        let header = try ELFHeader(source, machine: machine)
        let table = try readTable(source, header)
        isPositionIndependent = header.type == ELFHeader.typeDynamic
        entry = header.entry
        flags = header.flags
        programHeaderCount = header.programHeaderCount
        executableStack = false
        segments = []
        interpreter = try findInterpreter(source, header, table)
        for index in 0..<header.programHeaderCount {
            let row = ELFProgramHeader(table, at: index * ELFProgramHeader.size)
            switch row.type {
            case ELFProgramHeader.load:
                try append(row, index: index, fileSize: source.size)
            case ELFProgramHeader.gnuStack:
                executableStack = row.flags & 1 != 0
            default:
                break
            }
        }
        if segments.isEmpty { throw .nothingToLoad }
        let start = header.entry
        guard segments.contains(where: { $0.protection.contains(.execute) && ($0.address..<$0.end).contains(start) })
        else { throw .entryOutside(entry) }
        let headers = header.programHeaderOffset
        for segment in segments where headers >= segment.offset && headers - segment.offset < segment.fileSize {
            programHeadersAddress = segment.address + (headers - segment.offset)
            break
        }
    }

    /// PT_INTERP's path alone, which execve looks at before it looks at the segments.
    package static func interpreter(
        of source: ELFSource, file: String, machine: UInt16
    ) throws(ELFError) -> String? {
        do throws(ELFReason) {
            let header = try ELFHeader(source, machine: machine)
            return try findInterpreter(source, header, try readTable(source, header))
        } catch {
            throw ELFError(file: file, reason: error)
        }
    }

    private mutating func append(_ row: ELFProgramHeader, index: Int, fileSize: UInt64) throws(ELFReason) {
        if row.memorySize == 0 { return }
        guard row.fileSize <= row.memorySize else {
            throw .impossibleSegment(index: index, problem: "more bytes in the file than in memory")
        }
        let (fileEnd, fileOverflow) = row.offset.addingReportingOverflow(row.fileSize)
        guard !fileOverflow, row.offset <= UInt64(Int64.max) else {
            throw .impossibleSegment(index: index, problem: "its file offset overflows")
        }
        guard row.fileSize == 0 || fileEnd <= fileSize else {
            throw .truncated(what: "segment \(index)", needed: fileEnd, size: fileSize)
        }
        let (end, overflow) = row.address.addingReportingOverflow(row.memorySize)
        guard !overflow, end <= ELFImage.addressLimit - pageSize else {
            throw .impossibleSegment(index: index, problem: "it ends beyond the highest user address")
        }
        guard row.fileSize == 0 || row.address % pageSize == row.offset % pageSize else {
            throw .impossibleSegment(index: index, problem: "its address and file offset differ within a page")
        }
        guard row.alignment & (row.alignment &- 1) == 0, row.alignment <= 1 << 30 else {
            throw .badSegment(index: index, problem: "its alignment is not a power of two of at most 1 GiB")
        }
        if let last = segments.last, row.address < last.end {
            let problem = row.address < last.address ? "segments are not in ascending order" : "segments overlap"
            throw .badSegment(index: index, problem: problem)
        }
        segments.append(
            ELFSegment(
                index: index, offset: row.offset, address: row.address, fileSize: row.fileSize,
                memorySize: row.memorySize, protection: GuestProtection(elfFlags: row.flags),
                alignment: max(row.alignment, 1)))
    }
}

private func readTable(_ source: ELFSource, _ header: ELFHeader) throws(ELFReason) -> [UInt8] {
    let size = header.programHeaderCount * ELFProgramHeader.size
    let (end, overflow) = header.programHeaderOffset.addingReportingOverflow(UInt64(size))
    guard !overflow, end <= source.size else {
        throw .truncated(
            what: "the program header table", needed: overflow ? UInt64.max : end, size: source.size)
    }
    let table = try readBytes(source, header.programHeaderOffset, size)
    guard table.count == size else {
        throw .truncated(what: "the program header table", needed: end, size: source.size)
    }
    return table
}

/// The first PT_INTERP counts.
private func findInterpreter(
    _ source: ELFSource, _ header: ELFHeader, _ table: [UInt8]
) throws(ELFReason) -> String? {
    for index in 0..<header.programHeaderCount {
        let row = ELFProgramHeader(table, at: index * ELFProgramHeader.size)
        if row.type == ELFProgramHeader.interpreter { return try readInterpreter(source, row, index: index) }
    }
    return nil
}

private func readInterpreter(
    _ source: ELFSource, _ row: ELFProgramHeader, index: Int
) throws(ELFReason) -> String {
    guard row.fileSize >= 2, row.fileSize <= 4096 else {
        throw .badSegment(index: index, problem: "the interpreter's path is \(row.fileSize) bytes long")
    }
    let (end, overflow) = row.offset.addingReportingOverflow(row.fileSize)
    guard !overflow, end <= source.size else {
        throw .truncated(what: ELFImage.interpreterPath, needed: overflow ? UInt64.max : end, size: source.size)
    }
    let path = try readBytes(source, row.offset, Int(row.fileSize))
    guard path.last == 0 else {
        throw .badSegment(index: index, problem: "the interpreter's path does not end")
    }
    return String(decoding: path.prefix { $0 != 0 }, as: UTF8.self)
}

package func readBytes(_ source: ELFSource, _ offset: UInt64, _ count: Int) throws(ELFReason) -> [UInt8] {
    do throws(Errno) {
        return try source.read(offset, count)
    } catch {
        throw .unreadable(error)
    }
}
