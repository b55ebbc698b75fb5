// room: linuxuser/elf
// does: the fields of an ELF64 file header and of one program header, checked where that needs no other field
// spec: System V gABI, "ELF Header" and "Program Header"
//
//   header: 0 ident[16] 16 type 18 machine 20 version 24 entry 32 phoff 40 shoff 48 flags 52 ehsize 54 phentsize
//           56 phnum 58 shentsize 60 shnum 62 shstrndx 64
//   phdr:   0 type 4 flags 8 offset 16 vaddr 24 paddr 32 filesz 40 memsz 48 align 56

/// Bytes of a little-endian file.
package struct LittleEndianBytes {
    package var bytes: [UInt8]

    package func u16(_ at: Int) -> UInt16 { UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8 }
    package func u32(_ at: Int) -> UInt32 { UInt32(u16(at)) | UInt32(u16(at + 2)) << 16 }
    package func u64(_ at: Int) -> UInt64 { UInt64(u32(at)) | UInt64(u32(at + 4)) << 32 }
}

package struct ELFHeader {
    package static let size = 64
    package static let typeExecutable: UInt16 = 2
    package static let typeDynamic: UInt16 = 3

    package var type: UInt16
    package var entry: UInt64
    package var programHeaderOffset: UInt64
    package var programHeaderCount: Int
    package var sectionHeaderOffset: UInt64
    package var sectionHeaderSize: Int
    package var sectionHeaderCount: Int
    package var flags: UInt32

    package init(_ source: ELFSource, machine: UInt16) throws(ELFReason) {
        let head = try readBytes(source, 0, ELFHeader.size)
        try checkIdentity(head, size: source.size)
        let fields = LittleEndianBytes(bytes: head)
        type = fields.u16(16)
        guard type == ELFHeader.typeExecutable || type == ELFHeader.typeDynamic else { throw .wrongType(type) }
        guard fields.u16(18) == machine else { throw .wrongMachine(machine: fields.u16(18), wanted: machine) }
        guard fields.u32(20) == 1 else { throw .wrongVersion(UInt64(fields.u32(20))) }
        entry = fields.u64(24)
        programHeaderOffset = fields.u64(32)
        sectionHeaderOffset = fields.u64(40)
        flags = fields.u32(48)
        programHeaderCount = Int(fields.u16(56))
        sectionHeaderSize = Int(fields.u16(58))
        sectionHeaderCount = Int(fields.u16(60))
        if programHeaderCount == 0 { throw .noProgramHeaders }
        let rowSize = UInt64(fields.u16(54))
        guard rowSize == UInt64(ELFProgramHeader.size) else {
            throw .badHeaderSize(what: "e_phentsize", size: rowSize, wanted: UInt64(ELFProgramHeader.size))
        }
        guard programHeaderCount <= ELFImage.programHeaderLimit else {
            throw .tooManyProgramHeaders(programHeaderCount)
        }
    }
}

/// Magic, class, byte order and version, in the order in which a mistake is most likely.
private func checkIdentity(_ head: [UInt8], size: UInt64) throws(ELFReason) {
    if head.isEmpty { throw .empty }
    if head.starts(with: Array("#!".utf8)) {
        let line = head.dropFirst(2).prefix { $0 != UInt8(ascii: "\n") }.drop { $0 == UInt8(ascii: " ") }
        let path = line.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") && $0 >= 0x20 && $0 < 0x7f }
        throw .script(interpreter: path.isEmpty ? "an interpreter" : String(decoding: path, as: UTF8.self))
    }
    let magic: [UInt8] = [0x7f, UInt8(ascii: "E"), UInt8(ascii: "L"), UInt8(ascii: "F")]
    guard head.starts(with: magic) else { throw .notELF }
    guard head.count == ELFHeader.size else {
        throw .truncated(what: "the ELF header", needed: UInt64(ELFHeader.size), size: size)
    }
    guard head[4] == 2 else { throw head[4] == 1 ? .wrongClass(bits: 32) : .notELF }
    guard head[5] == 1 else { throw head[5] == 2 ? .wrongByteOrder : .notELF }
    guard head[6] == 1 else { throw .wrongVersion(UInt64(head[6])) }
}

package struct ELFProgramHeader {
    package static let size = 56
    package static let load: UInt32 = 1
    package static let interpreter: UInt32 = 3
    package static let gnuStack: UInt32 = 0x6474_e551

    package var type, flags: UInt32
    package var offset, address, fileSize, memorySize, alignment: UInt64

    /// `at` must leave `size` bytes.
    package init(_ table: [UInt8], at: Int) {
        let fields = LittleEndianBytes(bytes: table)
        type = fields.u32(at)
        flags = fields.u32(at + 4)
        offset = fields.u64(at + 8)
        address = fields.u64(at + 16)
        fileSize = fields.u64(at + 32)
        memorySize = fields.u64(at + 40)
        alignment = fields.u64(at + 48)
    }
}
